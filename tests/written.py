"""Pages as they are read, for tests of what is made of them."""

from __future__ import annotations

from generator.markdown.reading import read
from generator.pages.markup import refer
from generator.pages.written import Edit, Written, edited


def written(text: str) -> Written:
    """A page that a person wrote, whose labels all name outside works."""
    reading = read(text, 0)
    return Written(reading, {label.number: refer(label.words) for label in reading.labels})


def with_edits(page: Written, *edits: Edit) -> str:
    """The text of a page with some edits, its labels as they are."""
    return edited(page.reading.text, 0, edits)

"""What of a source text is not read, so that nothing is left out without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..english.story import unread
from ..model import Note, Source


def left_out(sources: Iterable[Source]) -> Iterator[Note]:
    """A note for each line that is read as no sentence of its story: its editor sees whether that is right."""
    for source in sources:
        for one in unread(source):
            yield Note(source.path, one.first, f"{one.lines} not read: {one.what}.")

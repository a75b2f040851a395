"""How many names of people are found, and whom "he" and "she" mean, on corpora that people annotated."""

from __future__ import annotations

from generator.facts.people.names import names
from generator.text.sentences import sentences


def extract_people(text: str) -> list[dict[str, object]]:
    """The people of a text as the scoring programs read them: a name, and the spans of its mentions."""
    return [
        {"name": name.span.of(text), "mentions": [(name.span.start, name.span.end)]}
        for name in names(text, sentences(text))
    ]

"""Texts for tests: a sentence a line, a blank line between paragraphs."""

from __future__ import annotations

from typing import Any

from generator.model import Mention, Person, Sentence, Source, Span


def read(text: str, **about: Any) -> tuple[Source, tuple[Sentence, ...]]:
    """A source of these lines, and its sentences; `about` is what else is known of the source."""
    text = text.strip("\n")
    made: list[Sentence] = []
    place = 0
    paragraph = 1
    for line in text.split("\n"):
        if line.strip():
            made.append(Sentence(len(made) + 1, Span(place, place + len(line)), paragraph))
        else:
            paragraph += 1
        place += len(line) + 1
    source = Source("seeds/story.txt", "story", **{"title": "", "text": text, **about})
    return source, tuple(made)


def person(source: Source, sentences: tuple[Sentence, ...], name: str, *forms: str) -> Person:
    """A person mentioned wherever the text has the name or one of the other forms."""
    mentions = [
        Mention(Span(place, place + len(form)), sentence.number)
        for form in (name, *forms)
        for sentence in sentences
        for place in _places(source.text, form, sentence.span)
    ]
    return Person(name, "", "unknown", tuple(sorted(mentions, key=lambda mention: mention.span)))


def _places(text: str, form: str, within: Span) -> list[int]:
    places: list[int] = []
    place = text.find(form, within.start, within.end)
    while place >= 0:
        places.append(place)
        place = text.find(form, place + 1, within.end)
    return places

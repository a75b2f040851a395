"""Acronyms, and the long forms that the text gives for them.

The long form is found by its initials, after Schwartz and Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..english.words import entries
from ..model import Sentence, Source, Span
from .datelines import story_begins
from .phrases import is_function_word

LONGEST = 240
"""The most letters of a long form."""
_PART = re.compile(r"[^\s(]+")  # matches "World", "“Health”"; not the "(" before "WHO"
# "WHO", "NATO", "G20", "AT&T", "COVID-19"; not "A", "2023", "McDonald"
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z][A-Z0-9&]{1,7}|(?:[A-Z]\.){3,})(?:-\d+)?(?![\w&])")
# " (WHO)" and " (“WHO”)" after a name; not "(who had left)"
_IN_BRACKETS = re.compile(r"\s\(\s*[\"“]?([A-Z][A-Za-z&.]{1,9})[\"”]?\s*\)")
# "WHO (World Health Organization)"; not "WHO (2020)" or "WHO (which left)"
_EXPANSION_IN_BRACKETS = re.compile(r"(?<![\w-])([A-Z][A-Z&]{1,8}) \(([A-Z][\w’'-]*(?: [\w’'&-]+){1,7})\)")


def acronyms(source: Source, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """The places of acronyms; not of those that everybody knows, and not in headings in capitals."""
    for sentence in sentences:
        if not shouted(sentence.span.of(source.text)):
            begin = story_begins(source.text, sentence.span.start, sentence.span.end)
            for found in _ACRONYM.finditer(source.text, begin, sentence.span.end):
                if found.group().strip(".") not in entries("plain_abbreviations"):
                    yield Span(found.start(), found.end())


def shouted(sentence: str) -> bool:
    """Whether most of the words are in capitals, as in a headline or a dateline; capitals say nothing there."""
    parts = [part for part in sentence.split() if part[0].isalpha()]
    return sum(part.isupper() for part in parts) * 2 > len(parts)


def expansions(source: Source, sentences: Sequence[Sentence]) -> dict[str, Span]:
    """The acronyms that the text explains, each with the span of its long form."""
    return dict(_expansions(source, sentences))


def _expansions(source: Source, sentences: Sequence[Sentence]) -> Iterator[tuple[str, Span]]:
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        for found in _IN_BRACKETS.finditer(source.text, start, end):
            span = _long_form(source.text, start, found.start(), found.group(1))
            if span:
                yield found.group(1), span
        for found in _EXPANSION_IN_BRACKETS.finditer(source.text, start, end):
            if _spells(found.group(2).split(), found.group(1)):
                yield found.group(1), Span(*found.span(2))


def _long_form(text: str, start: int, end: int, acronym: str) -> Span | None:
    """The shortest run of words before a bracket whose initials spell the acronym in it (Schwartz and Hearst 2003)."""
    begin = max(start, end - LONGEST)
    places = [found.start() for found in _PART.finditer(text, begin, end) if begin == start or found.start() > begin]
    for place in reversed(places[-12:]):
        if _spells(text[place:end].split(), acronym):
            return Span(place, end)
    return None


def _spells(parts: Sequence[str], acronym: str) -> bool:
    """Whether the initials of the words, small ones left out or not, spell the acronym; the first word must count."""
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    if len(parts) < 2 or len(letters) < 2 or parts[0][0].lower() != letters[0]:
        return False
    split = [piece for part in parts for piece in part.strip("“”\"',").split("-") if piece]
    capitals = [piece[0].lower() for piece in split if piece[0].isupper()]
    large = [piece[0].lower() for piece in split if not is_function_word(piece)]
    return letters in (capitals, large, [piece[0].lower() for piece in split])

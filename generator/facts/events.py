"""The dates and spans of time of a text, as written and as resolved against the day it was published.

A date is resolved only as precisely as it is written: "in February" is a month. With no day of publication, what
has to be counted from one stays unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import cast

from generator.facts.date_forms import RULES, SENTENCE_EDGE, UNRESOLVED, Place, Rule
from generator.model import Event, Precision, Sentence, Source, Span


def events(source: Source, sentences: Sequence[Sentence]) -> tuple[Event, ...]:
    """The dates and spans of time of a source, in the order of the text."""
    starts = [sentence.span.start for sentence in sentences]
    return tuple(
        Event(found.text, found.date, found.precision, max(1, bisect_right(starts, found.text.start)), found.anchored)
        for found in dates_in(source.text, source.published)
    )


def dates_in(text: str, anchor: date | None) -> tuple[Event, ...]:
    """The dates of any text, counted from `anchor` where they have to be; `sentence` is 0 in each."""
    taken: list[tuple[int, int, Rule, re.Match[str]]] = []
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            taken.append((match.start(), match.end(), rule, match))
    return tuple(_resolved(text, anchor, _longest(taken)))


def _longest(taken: list[tuple[int, int, Rule, re.Match[str]]]) -> list[tuple[Rule, re.Match[str]]]:
    """Of the matches that overlap, the one whose rule stands first."""
    order = {id(rule): number for number, rule in enumerate(RULES)}
    kept: list[tuple[int, int]] = []
    chosen = []
    for start, end, rule, match in sorted(taken, key=lambda found: (order[id(found[2])], found[0])):
        place = bisect_right(kept, (start, end))
        before, after = kept[place - 1 : place], kept[place : place + 1]
        if not (before and before[0][1] > start) and not (after and after[0][0] < end):
            kept.insert(place, (start, end))
            chosen.append((rule, match))
    return sorted(chosen, key=lambda found: found[1].start())


def _resolved(text: str, anchor: date | None, found: list[tuple[Rule, re.Match[str]]]) -> Iterator[Event]:
    named: date | None = None
    for rule, match in found:
        around = _around(text, match)
        try:
            when, precision = rule.resolve(match, Place(anchor, named, around))
        except (ValueError, OverflowError, StopIteration):  # "31 June", a year before 1: words, but no day
            when, precision = UNRESOLVED
        if precision == "day":
            named = date.fromisoformat(when)
        yield Event(_trimmed(match), when, cast(Precision, precision), 0, rule.anchored and bool(when))


def _around(text: str, match: re.Match[str]) -> str:
    """The words of the same sentence, as far as 80 characters away."""
    before = SENTENCE_EDGE.split(text[max(0, match.start() - 80) : match.start()])[-1]
    return before + " " + SENTENCE_EDGE.split(text[match.end() : match.end() + 80])[0]


def _trimmed(match: re.Match[str]) -> Span:
    """The words, without a preposition that says nothing on a timeline ("of 1998", "for March")."""
    idle = re.match(r"(?:of|for)\s+", match[0], re.I)
    return Span(match.start() + (idle.end() if idle else 0), match.end())

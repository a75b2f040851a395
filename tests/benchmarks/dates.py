"""Dates of Wikinews articles (GUM, CoNLL-U): as GUM's editors marked them, and as the generator reads them.

Gold are GUM's `<date>` elements, with the day, month or year (`when`) or the first and last day (`from`, `to`) that
they mean. GUM marks times of day apart and leaves spans of time without a place in the calendar ("the next 30
hours") to its entities of type time; what is found there is neither right nor wrong. Relaxed: a date is found where
one of ours shares a character with it. Value: relaxed, times the share of the found ones, where GUM gives a value,
that are resolved to the same days. Dates are counted from the article's dateline, the first full date in it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from generator.facts.dates.events import dates_in
from generator.model import Event, Span
from tests.benchmarks.gum import f1, read
from tests.benchmarks.halves import rows, split

OPENED = re.compile(r"<(date|time)\b([^>]*)>")  # matches '<date when:::"2015-09-22">'; not "<ref>"
CLOSED = re.compile(r"</(date|time)>")
VALUE = re.compile(r'(when|from|to):::"([^"]*)"')
TIMES = re.compile(r"\((\d+)-time")  # an entity of type time opens: matches "(32-time-acc"; not "32)"
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Gold:
    """A date as it was annotated: its span, and the first and last day that it means, if they are given."""

    span: Span
    days: Days | None


@dataclass(slots=True)
class Count:
    """Dates right by span, found, and annotated; values right, and asked."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    valued: int = 0
    asked: int = 0


def dates(path: Path) -> tuple[str, tuple[Gold, ...], tuple[Span, ...]]:
    """The text of an article, its dates, and what is marked as time otherwise."""
    found = read(path)
    gold: list[Gold] = []
    other: list[Span] = []
    opened: tuple[int, str, str] | None = None
    for span, columns in found.tokens:
        for mark in re.findall(r"</?(?:date|time)\b[^>]*>", columns[9]):
            start = OPENED.match(mark)
            if start:
                opened = (span.start, start[1], start[2])
            elif opened and CLOSED.match(mark):
                whole = Span(opened[0], span.end)
                if opened[1] == "date":
                    gold.append(Gold(whole, _days(dict(VALUE.findall(opened[2])))))
                else:
                    other.append(whole)
                opened = None
        if TIMES.search(columns[9]):
            other.append(span)
    return found.text, tuple(gold), tuple(other)


def _days(value: dict[str, str]) -> Days | None:
    if "when" in value:
        return _stretch(value["when"])
    if "from" in value and "to" in value:
        first, last = _stretch(value["from"]), _stretch(value["to"])
        return (first[0], last[1]) if first and last else None
    return None


def _stretch(iso: str) -> Days | None:
    """The first and last day of "2015", "2015-09", "2015-09-22", "2015-W38"; None for anything else."""
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", iso):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(6)
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", iso):
        return None
    year, month, day = ([int(part) for part in iso.split("-")] + [0, 0])[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def _same(event: Event, days: Days) -> bool:
    """Whether a date of ours means the same days; of a weekend its Saturday and Sunday are enough."""
    ours = _stretch(event.date) if event.precision != "season" else None
    if ours is None:
        return False
    weekend = event.precision == "week" and days == (ours[1] - timedelta(1), ours[1])
    return ours == days or weekend


def counted(paths: Sequence[Path]) -> Count:
    """The counts over some files."""
    count = Count()
    for path in paths:
        text, gold, other = dates(path)
        anchor = next((one.days[0] for one in gold if one.days and one.days[0] == one.days[1]), None)
        ours = dates_in(text, anchor)
        for event in ours:
            known = any(event.text.overlaps(one.span) for one in gold)
            count.right += known
            count.found += known or not any(event.text.overlaps(span) for span in other)
        count.wanted += len(gold)
        for one, event in _pairs(gold, ours):
            if one.days:
                count.asked += 1
                count.valued += _same(event, one.days)
    return count


def _pairs(gold: Sequence[Gold], ours: Sequence[Event]) -> Iterator[tuple[Gold, Event]]:
    for one in gold:
        event = next((event for event in ours if event.text.overlaps(one.span)), None)
        if event:
            yield one, event


def figures(corpora: Path) -> list[tuple[str, str]]:
    """Dates found, and found with their value, on both halves of the articles."""
    paths = sorted((corpora / "gum-news").glob("*.conllu"))
    made_on, reported = split(paths, lambda path: path.stem)
    return rows(("dates, GUM news: relaxed", "dates, GUM news: value"), _values(made_on), _values(reported))


def _values(paths: Sequence[Path]) -> tuple[float, float]:
    count = counted(paths)
    relaxed = f1(count.right, count.found, count.wanted)
    return relaxed, relaxed * count.valued / count.asked

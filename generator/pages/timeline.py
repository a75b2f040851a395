"""The timeline: the source's dates as written, as resolved, and how precisely."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Event, Facts
from .dated_items import timed
from .display import printable
from .edition import Call, Edition
from .markup import cite, render
from .moments import datetime, moment
from .written import Edit, Written


def source_events(edition: Edition, call: Call) -> str:
    """The source's dates in the order of time; those that could not be resolved and spans of time come last."""
    events = [(facts, event) for facts in edition.facts for event in facts.events]
    dated = sorted((pair for pair in events if pair[1].date), key=_order)
    return render(
        "source_events",
        dated=[_row(*pair) for pair in dated],
        undated=[_row(*pair) for pair in events if not pair[1].date],
        anchors=[facts.source for facts in edition.facts if facts.source.published],
    )


def marked(page: Written, edition: Edition) -> Iterator[Edit]:
    """For each item that begins with a date, in what people wrote, its `<time>`."""
    return timed(page)


def _row(facts: Facts, event: Event) -> dict[str, object]:
    return {
        "words": " ".join(event.text.of(facts.source.text).split()),
        "date": event.date,
        "machine": datetime(event.date),
        "precision": event.precision,
        "base": event.base,
        "sentence": printable(facts, facts.words(event.sentence)),
        "evidence": cite(facts.source.slug, event.sentence),
    }


def _order(pair: tuple[Facts, Event]) -> tuple[str, int, int]:
    """By the first day, the longer stretch of time first, then by the order of the text."""
    event = pair[1]
    when = moment(event.date)
    return (when.first.isoformat(), -when.days, event.sentence) if when else (event.date, 0, event.sentence)


BLOCKS = {"source-events": source_events}

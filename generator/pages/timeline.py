"""The timeline: the source's dates as written, as resolved, and how precisely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..facts.dates.clauses import side_clause
from ..model import Event, Facts, Span, ours
from .dated_items import DatedItem, dated_items, timed
from .display import printable, story
from .edition import Call, Edition
from .footnotes import as_html
from .markup import cite, render
from .moments import datetime, moment
from .said import in_sentence
from .written import Edit, Written

# The mark of an item of a list, up to its words. Matches "1. ", "  - "; not "1979".
MARKER = re.compile(r"\s*(?:\d{1,9}[.)]|[-*+])[ \t]+")


def source_events(edition: Edition, call: Call) -> str:
    """The source's dates in the order of time, but for those that stand among the page's own items.

    Those that could not be resolved and spans of time come last.
    """
    events = [(facts, event) for facts in edition.facts for event in facts.events]
    merged = {pair for _, pair in _merged(call.page, edition)}
    left = [pair for pair in _dated(edition) if pair not in merged]
    return render(
        "source_events",
        dated=[_row(*pair) for pair in left],
        merged=bool(merged),
        undated=[_row(*pair) for pair in events if not pair[1].date],
        anchors=[facts.source for facts in edition.facts if facts.source.published],
    )


def marked(page: Written, edition: Edition) -> Iterator[Edit]:
    """For each item that begins with a date, in what people wrote, its `<time>`, and the source's events among them."""
    yield from timed(page)
    for item, pair in _merged(page, edition):
        begin = page.reading.text.rfind("\n", 0, item.at) + 1
        marker = MARKER.match(page.reading.text, begin)
        if marker:
            words = render("source_event", row=_row(*pair), brief=True).strip()
            html = ours(as_html(words, edition.renderer).removeprefix("<p>").removesuffix("</p>"))
            put = f"{marker[0]}{ours(words)}\n"
            yield Edit(Span(begin, begin), put, html=f"<li>{html}</li>\n", item=item.at)


def _merged(page: Written, edition: Edition) -> list[tuple[DatedItem, tuple[Facts, Event]]]:
    """The source's events that come before an item of the page, each with the first such item, in the order of time.

    A page without the block for the source's events has none of them.
    """
    items = list(dated_items(page)) if page.contributed and page.lines("source-events") else []
    found = []
    for facts, event in _dated(edition):
        when = moment(event.date)
        after = next((item for item in items if when and when.first < item.when.first), None)
        if after:
            found.append((after, (facts, event)))
    return found


def _dated(edition: Edition) -> list[tuple[Facts, Event]]:
    events = ((facts, event) for facts in edition.facts for event in facts.events if event.date)
    return sorted(events, key=_order)


def _row(facts: Facts, event: Event) -> dict[str, object]:
    return {
        "words": " ".join(event.text.of(facts.source.text).split()),
        "date": event.date,
        "machine": datetime(event.date),
        "precision": event.precision,
        "base": event.base,
        "sentence": printable(facts, _words(facts, event)),
        "evidence": cite(facts.source.slug, event.sentence),
    }


def _words(facts: Facts, event: Event) -> str:
    """The sentence of a date, or only the side clause that the date belongs to: "… where he was honoured in 2003"."""
    clause = side_clause(facts.source.text, facts.sentence(event.sentence).span, event.text)
    return f"… {in_sentence(facts, clause)}" if clause else in_sentence(facts, story(facts, event.sentence))


def _order(pair: tuple[Facts, Event]) -> tuple[str, int, int]:
    """By the first day, the longer stretch of time first, then by the order of the text."""
    event = pair[1]
    when = moment(event.date)
    return (when.first.isoformat(), -when.days, event.sentence) if when else (event.date, 0, event.sentence)


BLOCKS = {"source-events": source_events}

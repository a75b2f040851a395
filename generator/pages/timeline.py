"""The timeline: the source's dates as written, as resolved, and how precisely."""

from __future__ import annotations

from generator.model import Event, Facts
from generator.pages.edition import Call, Edition
from generator.pages.markup import cite, render


def source_events(edition: Edition, call: Call) -> str:
    """The source's dates in the order of time; those that could not be resolved and spans of time come last."""
    events = [(facts, event) for facts in edition.facts for event in facts.events]
    dated = sorted((pair for pair in events if pair[1].date), key=lambda pair: (pair[1].date, pair[1].sentence))
    return render(
        "source_events",
        dated=[_row(*pair) for pair in dated],
        undated=[_row(*pair) for pair in events if not pair[1].date],
        anchors=[facts.source for facts in edition.facts if facts.source.published],
    )


def _row(facts: Facts, event: Event) -> dict[str, object]:
    return {
        "words": " ".join(event.text.of(facts.source.text).split()),
        "date": event.date,
        "precision": event.precision,
        "anchored": event.anchored,
        "sentence": facts.words(event.sentence),
        "evidence": cite(facts.source.slug, event.sentence),
    }


BLOCKS = {"source-events": source_events}

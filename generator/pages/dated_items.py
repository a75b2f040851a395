"""Items of a list that begin with a date, as people write a timeline: `1. 17 April 1895: What happened.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..facts.dates.events import dates_in
from ..markdown.blocks import Block
from .markup import attribute
from .moments import Moment, datetime, moment
from .written import Edit, Written

# The first words of an item, up to the colon behind them. Matches "17 April 1895:", "the 1990s:"; not "a note, and:".
DATE = re.compile(r"\s*(?P<words>(?:\d|[A-Z][a-z]+ |the )[\w –-]{1,30}?)(?=:)")


@dataclass(frozen=True, slots=True)
class DatedItem:
    """An item of a list: its date, and where its words begin on the page."""

    when: Moment
    at: int


def dated_items(page: Written) -> Iterator[DatedItem]:
    """The items of a page that begin with a date, in the order of the page."""
    for index, block in enumerate(page.reading.blocks):
        when = _given(block) or _meant(block) if block.kind == "item" else None
        if when:
            yield DatedItem(when, page.reading.span(index).start)


def timed(page: Written) -> Iterator[Edit]:
    """A `<time>` around each date that begins an item and has none."""
    for index, block in enumerate(page.reading.blocks):
        words = DATE.match(block.words) if block.kind == "item" else None
        when = _meant(block) if words and _given(block) is None else None
        machine = datetime(when.iso) if when else ""
        place = page.reading.exactly(index, *words.span("words")) if words and machine else None
        if words and place:
            yield Edit(place, f'<time datetime="{attribute(machine)}">{words["words"]}</time>')


def _given(block: Block) -> Moment | None:
    """The date of the `<time>` that the item begins with."""
    start = len(block.words) - len(block.words.lstrip())
    own = next((one for one in block.inlines if one.name == "time" and one.start <= start), None)
    return moment(own.get("datetime")) if own else None


def _meant(block: Block) -> Moment | None:
    match = DATE.match(block.words)
    words = match["words"] if match else ""
    found = dates_in(words, None) if words else ()
    if len(found) != 1 or found[0].text.of(words).casefold() != words.strip().casefold():
        return None
    return moment(found[0].date)

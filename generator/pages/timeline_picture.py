"""A picture of the timeline: what the source dates above a scale, what is not from the source below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from .dated_items import dated_items
from .edition import Call, Edition
from .footnotes import MARK
from .markup import Markdown, counted, render
from .moments import UNITS, Moment, moment, within
from .svg import TYPE, number, width

MOST_COLUMNS = 17
"""The most columns; with more dates than that, they are gathered by month, year, decade or century."""
WIDE = 328.0
"""The width of the picture: what a phone of 360 px leaves for it."""
FLAT = 4
"""Up to so many columns, labels lie; more of them stand upright."""
BOX, RING = 18.0, 11.0
"""The height that a numbered box and a ring take."""
STACK = 12
"""The most marks above one another; then a number says how many more."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of time, the sentences of the source that date something to it, and how much else happened then."""

    when: Moment
    sentences: tuple[int, ...]
    others: int


def timeline_picture(edition: Edition, call: Call) -> str:
    """The picture, where there are two dates or more to draw; the lists of the page say the same in words."""
    above = [
        (when, event.sentence) for facts in edition.facts for event in facts.events if (when := moment(event.date))
    ]
    wider = [item for item in dated_items(call.page) if _is_outside(item.evidence)]
    unit, columns = gathered(above, [item.when for item in wider])
    if len(columns) < 2:
        return ""
    left_out = len(above) + len(wider) - sum(len(one.sentences) + one.others for one in columns)
    return render(
        "timeline_picture",
        svg=drawn(columns),
        unit=unit,
        wider=bool(wider),
        mixed=any(one.when.days > UNITS[unit][0] for one in columns),
        broken=any(_gap(*pair) for pair in pairwise(columns)),
        left_out=left_out,
    )


def _is_outside(evidence: Sequence[str]) -> bool:
    """Whether an item rests on an outside work, and not on the source alone, by its marks of evidence."""
    return any(match["key"] for mark in evidence for match in MARK.finditer(mark))


def gathered(above: Sequence[tuple[Moment, int]], below: Sequence[Moment]) -> tuple[str, list[Column]]:
    """The finest unit that gives few enough columns, and the columns in the order of time."""
    unit, columns = "", list[Column]()
    for unit in UNITS:
        columns = _columns(above, below, unit)
        if len(columns) <= MOST_COLUMNS:
            return unit, columns
    fullest = sorted(columns, key=lambda one: -len(one.sentences) - one.others)[:MOST_COLUMNS]
    return unit, [one for one in columns if one in fullest]


def _columns(above: Sequence[tuple[Moment, int]], below: Sequence[Moment], unit: str) -> list[Column]:
    sentences: dict[Moment, dict[int, None]] = {}
    others: dict[Moment, int] = {}
    for when, sentence in above:
        sentences.setdefault(within(when, unit), {})[sentence] = None
    for when in below:
        others[within(when, unit)] = others.get(within(when, unit), 0) + 1
    order = sorted({*sentences, *others}, key=lambda when: (when.first, -when.days))
    return [Column(when, tuple(sentences.get(when, ())), others.get(when, 0)) for when in order]


def _gap(before: Column, after: Column) -> bool:
    """Whether time was left out between two columns."""
    return before.when.last + timedelta(1) < after.when.first


# ------------------------------------------------------------------- how it is drawn


def drawn(columns: Sequence[Column]) -> Markdown:
    """The picture as SVG: classes and coordinates, no colour and no style of its own."""
    step = min(WIDE / len(columns), WIDE / 3)
    flat = len(columns) <= FLAT and max(width(one.when.label) for one in columns) < step - 6
    band = TYPE + 8 if flat else max(width(one.when.label, TYPE - 1) for one in columns) + 10
    top = BOX * min(STACK + 1, max(len(one.sentences) for one in columns)) + 4
    bottom = top + band
    deep = RING * min(STACK + 2, max(one.others for one in columns)) + 6
    parts = [_scale(columns, step, top)] + ([_scale(columns, step, bottom)] if any(c.others for c in columns) else [])
    for place, column in enumerate(columns):
        x = step * (place + 0.5)
        parts += [_label(column.when.label, x, top, bottom, flat), _boxes(column, x, top), _rings(column, x, bottom)]
    title = '<title id="timeline-t">What is dated when</title>'
    years = f"from {columns[0].when.label} to {columns[-1].when.label}"
    told = counted(sum(len(one.sentences) for one in columns), "date") + " of the source"
    others = sum(one.others for one in columns)
    wider = f" and {others} not from the source" if others else ""
    desc = f'<desc id="timeline-d">{told}{wider}, {years}. The lists below say the same in words.</desc>'
    label = 'role="img" aria-labelledby="timeline-t timeline-d"'
    return Markdown(
        f'<svg viewBox="0 0 {number(WIDE)} {number(bottom + deep)}" {label}>{title}{desc}{"".join(parts)}</svg>'
    )


def _scale(columns: Sequence[Column], step: float, y: float) -> str:
    """A line that is broken where time was left out."""
    way = "M0 " + number(y)
    for place, (column, after) in enumerate(zip(columns, [*columns[1:], None], strict=True)):
        end = step * (place + 1)
        broken = after is not None and _gap(column, after)
        way += f"H{number(end - 2)}M{number(end + 2)} {number(y)}" if broken else f"H{number(end)}"
    return f'<path class="bar" d="{way}"/>'


def _label(words: str, x: float, top: float, bottom: float, flat: bool) -> str:
    middle = (top + bottom) / 2
    if flat:
        return f'<text class="mid" x="{number(x)}" y="{number(middle + 4.5)}">{words}</text>'
    turned = f"rotate(-90 {number(x)} {number(middle)})"
    return f'<text class="mid note" x="{number(x)}" y="{number(middle + 4)}" transform="{turned}">{words}</text>'


def _boxes(column: Column, x: float, top: float) -> str:
    """A box with its number for each sentence of the source, upwards."""
    marks = [str(one) for one in column.sentences[:STACK]]
    if len(column.sentences) > STACK:
        marks.append(f"+{len(column.sentences) - STACK}")
    return "".join(_box(mark, x, top - BOX * (place + 1)) for place, mark in enumerate(marks))


def _box(mark: str, x: float, y: float) -> str:
    if mark.startswith("+"):
        return f'<text class="mid" x="{number(x)}" y="{number(y + 13)}">{mark}</text>'
    wide = max(18.0, width(mark, TYPE - 1) + 4)
    box = f'<rect x="{number(x - wide / 2)}" y="{number(y)}" width="{number(wide)}" height="16" rx="2"/>'
    return f'{box}<text class="mid on" x="{number(x)}" y="{number(y + 12.5)}">{mark}</text>'


def _rings(column: Column, x: float, bottom: float) -> str:
    """A ring for each event that is not from the source, downwards."""
    count = min(column.others, STACK)
    rings = (f'<circle cx="{number(x)}" cy="{number(bottom + RING * (one + 0.8))}" r="4"/>' for one in range(count))
    more = column.others - count
    y = bottom + RING * (STACK + 1.4)
    return "".join(rings) + (f'<text class="mid" x="{number(x)}" y="{number(y)}">+{more}</text>' if more else "")

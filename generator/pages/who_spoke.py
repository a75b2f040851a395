"""A picture of who spoke to and about whom: speakers on the left, lines to those on the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..model import Facts
from .edition import Call, Edition
from .markup import Markdown, cite, counted, render
from .said import joined, spoken
from .svg import LEADING, lines, number, text

Tie = Literal["to", "about"]

MOST = 12
"""The most speakers, and the most of those spoken to or about, that are drawn; a table has all."""
MOST_LINES = 36
"""The most lines that are drawn."""
WIDE = 328.0
"""The width of the picture: what a phone of 360 px leaves for it."""
COLUMN = 116.0
"""The width of a column of names."""
PORT = 15.0
"""The room that a line takes at its speaker, so that its number can be read."""
HEAD = 10.0
"""The room that the head of a line takes."""
GAP = 13.0
"""The room between two names."""


@dataclass(frozen=True, slots=True)
class Line:
    """So many statements that one made to somebody, or in which one speaks about somebody."""

    speaker: str
    tie: Tie
    other: str
    statements: int


@dataclass(frozen=True, slots=True)
class Node:
    """A name in a column, its rows of words, a note below, the lines that end at it, the room
    for each, and where it stands."""

    name: str
    rows: tuple[str, ...]
    note: str
    ends: tuple[Line, ...]
    step: float
    top: float = 0.0

    @property
    def height(self) -> float:
        """The room that it takes: its words, or its lines where they are more."""
        return max(LEADING * (len(self.rows) + bool(self.note)), self.step * len(self.ends))

    def port(self, line: Line) -> float:
        """The height at which a line ends at the name."""
        first = self.top + self.height / 2 - self.step * (len(self.ends) - 1) / 2
        return first + self.step * self.ends.index(line)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn of the statements: speakers with their numbers of statements, lines, and what is left out."""

    speakers: Mapping[str, int]
    lines: tuple[Line, ...]
    speakers_left_out: int
    lines_left_out: int


def who_spoke(edition: Edition, call: Call) -> str:
    """The picture, where a statement has somebody that it is made to or about, and a table that says the same."""
    picture = chosen(edition.facts)
    return render(
        "who_spoke",
        svg=drawn(picture) if picture.lines else "",
        left_out=_left_out(picture),
        rows=[_row(edition.facts, name) for name in _speakers(edition.facts)],
    )


def _left_out(picture: Picture) -> str:
    counts = ((picture.speakers_left_out, "speaker"), (picture.lines_left_out, "line"))
    return joined(tuple(counted(count, noun) for count, noun in counts if count))


# ------------------------------------------------------------------- what is drawn


def chosen(readings: Sequence[Facts]) -> Picture:
    """The speakers and the lines that are drawn: those of most statements, in the order of the text."""
    speakers = _speakers(readings)
    found = _lines(readings)
    told = {line.speaker for line in found}
    ranked = sorted(speakers, key=lambda name: (name not in told, -speakers[name]))
    kept = {name: count for name, count in speakers.items() if name in ranked[:MOST]}
    ties = Counter[str]()
    for line in found:
        ties[line.other] += line.statements
    others = {name for name, _ in ties.most_common(MOST)}
    possible = [line for line in found if line.speaker in kept and line.other in others]
    some = sorted(possible, key=lambda line: (line.tie != "to", -line.statements))[:MOST_LINES]
    drawn_lines = tuple(line for line in possible if line in some)
    return Picture(kept, drawn_lines, len(speakers) - len(kept), len(found) - len(drawn_lines))


def _speakers(readings: Iterable[Facts]) -> dict[str, int]:
    """Who speaks, in the order of the text, and in how many statements."""
    return dict(Counter(one.speaker for facts in readings for one in spoken(facts)))


def _lines(readings: Iterable[Facts]) -> list[Line]:
    found: Counter[tuple[str, Tie, str]] = Counter()
    for facts in readings:
        for one in spoken(facts):
            found.update(_ties(one.speaker, one.to, one.about))
    return [Line(*tie, count) for tie, count in found.items()]


def _ties(speaker: str, to: str, about: Iterable[str]) -> list[tuple[str, Tie, str]]:
    spoken_to: list[tuple[str, Tie, str]] = [(speaker, "to", to)] if to and to != speaker else []
    return [*spoken_to, *((speaker, "about", name) for name in dict.fromkeys(about) if name != speaker)]


# ------------------------------------------------------------------- how it is drawn


def drawn(picture: Picture) -> Markdown:
    """The picture as SVG: classes and coordinates, no colour and no style of its own."""
    left = _placed(_speaking(picture, name, count) for name, count in picture.speakers.items())
    right = _placed(_others(picture, left))
    height = max(_bottom(left), _bottom(right))
    right = _centred(right, height)
    left = _untangled(_centred(left, height), right)
    starts, ends = {node.name: node for node in left}, {node.name: node for node in right}
    parts = [_node(node, 0.0, COLUMN + 1) for node in left]
    parts += [_node(node, WIDE - COLUMN, WIDE - COLUMN - 5) for node in right]
    parts += [_line(line, starts[line.speaker].port(line), ends[line.other].port(line)) for line in picture.lines]
    title = '<title id="who-spoke-t">Who spoke to whom, and about whom</title>'
    says = f"{counted(len(left), 'speaker')} and {counted(len(right), 'name')} that they speak to or about"
    desc = f'<desc id="who-spoke-d">{says}. The table below says the same in words.</desc>'
    label = 'role="img" aria-labelledby="who-spoke-t who-spoke-d"'
    return Markdown(f'<svg viewBox="0 0 {number(WIDE)} {number(height)}" {label}>{title}{desc}{"".join(parts)}</svg>')


def capital(name: str) -> str:
    """A name at the start of a line."""
    return name[:1].upper() + name[1:]


def _speaking(picture: Picture, name: str, count: int) -> Node:
    ends = tuple(line for line in picture.lines if line.speaker == name)
    return Node(name, lines(capital(name), COLUMN), counted(count, "statement"), ends, PORT)


def _others(picture: Picture, left: Sequence[Node]) -> list[Node]:
    """Those spoken to or about, each at about the height of its speakers, so that few lines cross."""
    height = {node.name: node.top + node.height / 2 for node in left}
    ends: dict[str, list[Line]] = {}
    for line in sorted(picture.lines, key=lambda line: height[line.speaker]):
        ends.setdefault(line.other, []).append(line)
    middle = {name: sum(height[line.speaker] for line in found) / len(found) for name, found in ends.items()}
    names = sorted(ends, key=lambda name: middle[name])
    return [Node(name, lines(capital(name), COLUMN), "", tuple(ends[name]), HEAD) for name in names]


def _placed(column: Iterable[Node]) -> list[Node]:
    """The names one below the other."""
    nodes: list[Node] = []
    for node in column:
        nodes.append(replace(node, top=_bottom(nodes) + GAP / 2))
    return nodes


def _bottom(column: Sequence[Node]) -> float:
    return column[-1].top + column[-1].height + GAP / 2 if column else 0.0


def _centred(column: Sequence[Node], height: float) -> list[Node]:
    down = (height - _bottom(column)) / 2
    return [replace(node, top=node.top + down) for node in column]


def _untangled(left: Sequence[Node], right: Sequence[Node]) -> list[Node]:
    """The lines of each speaker in the order of the names that they lead to."""
    height = {node.name: node.top for node in right}
    return [replace(node, ends=tuple(sorted(node.ends, key=lambda line: height[line.other]))) for node in left]


def _node(node: Node, x: float, bar: float) -> str:
    """The words of a name, and a bar that holds its lines together."""
    words = text(node.rows, x, node.top + node.height / 2, note=node.note)
    if not node.ends:
        return words
    top = node.port(node.ends[0]) - node.step / 2 + 1
    return f'{words}<path class="bar" d="M{number(bar)} {number(top)}v{number(node.step * len(node.ends) - 2)}"/>'


def _line(line: Line, start: float, end: float) -> str:
    """The number of statements, a curve with a head, whole for "to" and broken for "about"."""
    x, tip = COLUMN + 17, WIDE - COLUMN - 7
    bend = (x + tip) / 2
    way = f"M{number(x)} {number(start)}C{number(bend)} {number(start)} {number(bend)} {number(end)} {number(tip)} "
    head = f"M{number(tip - 6)} {number(end - 4)}l6 4-6 4"
    count = text([str(line.statements)], COLUMN + 6, start)
    return f'{count}<path class="{line.tie}" d="{way}{number(end)}"/><path class="head" d="{head}"/>'


# ------------------------------------------------------------------- the table


def _row(readings: Iterable[Facts], speaker: str) -> dict[str, object]:
    """What the picture says of a speaker, with the sentences that prove it."""
    to: dict[str, dict[Markdown, None]] = {}
    about: dict[str, dict[Markdown, None]] = {}
    count, reporters = 0, dict[str, None]()
    for facts in readings:
        for one in spoken(facts):
            if one.speaker == speaker:
                count += 1
                reporters |= dict.fromkeys(one.reported_by)
                evidence = cite(facts.source.slug, one.attribution.sentence)
                for _, tie, name in _ties(one.speaker, one.to, one.about):
                    (to if tie == "to" else about).setdefault(name, {})[evidence] = None
    return {"name": capital(speaker), "count": count, "to": to, "about": about, "reporters": joined(tuple(reporters))}

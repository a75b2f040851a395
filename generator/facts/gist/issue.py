"""Which of its topics a text is about: the one on which headline, first sentence and the rest of the text agree.

News tells its matter in the headline and the lead, and comes back to it (van Dijk, "News as Discourse", 1988, on the
summary category). A word that only somebody’s quotation has is no matter of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...english.words import entries, table
from ...text.phrases import singular
from .matching import same_matter, speaks_of
from .weighing import LIVES

HEAVY, LIGHT = 5.0, 3.0
"""What a main issue weighs at least, in a text and in a short one: about three sentences near the top."""
CLOSE = 0.6
"""From this share of the first topic's weight on another may be the main issue."""
SHORT = 10
"""A text of fewer sentences is short."""
OFTEN, OPENING = 3, 2
"""So many sentences of a text, and of a short one, tell of its main issue."""
SHARE, BESIDE = 0.1, 0.2
"""This share of a longer text tells of a main issue that is a single noun without a headline, or beside one that has it
not."""
DOMINANT = 0.3
"""This share of the sentences tells of what a text is about, whatever its headline plays with."""
CONTEST = frozenset("win victory triumph defeat match game fixture".split())
"""What every contest has: it says nothing of which."""
# One of many things that a headline lists: matches "dams, cats, boats and rain"; not "dams and rain".
_LIST = re.compile(r"(?:[\w’'-]+, ){2,}[\w’'-]+,? (?:and|or) [\w’'-]+")
TAIL = 5
"""A word of fewer letters is no short form of the words that end in it."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A topic that may be the main issue: how many sentences tell of it, what it weighs, what its name is."""

    name: str
    times: int
    weight: float
    named: bool
    place: bool
    scene: bool  # a place that the headline has at most as that where things happen
    kind: str

    @property
    def tells(self) -> bool:
        """Whether the name says of itself what is meant: "Impeachment inquiry", a name; not "Speech"."""
        return self.named or " " in self.name

    @property
    def empty(self) -> bool:
        """Whether the name says nothing without another: "Win" (of what?), "Film" (which?); not "Film tax"."""
        noun = singular(self.name)
        return not self.tells and (noun in CONTEST or noun in entries("works_of_art"))

    @property
    def happens(self) -> bool:
        """Whether it is what is done or what happens: "Trial", "Crash"."""
        return self.kind in ("act", "event")

    @property
    def aside(self) -> bool:
        """Whether it opens a text and is not what it is about: where it happens, and somebody, as "the agent"."""
        one = singular(self.name) == self.name.lower()
        return self.scene or (self.kind in ("person", "place") and one and not self.named)

    @property
    def lies(self) -> bool:
        """Whether it is where things are: "Checkpoint"."""
        return self.place or self.kind == "place"


@dataclass(frozen=True, slots=True)
class Lines:
    """What tells the matter of a text: its headline, what opens it, the number of its sentences."""

    title: str
    opening: str
    count: int
    clause: str
    """The main clause of the first sentence, where there is no headline and the opening has to say it all."""

    @property
    def bare(self) -> bool:
        """Whether there is no headline."""
        return bool(self.clause)


def main_issue(lines: Lines, found: Sequence[Issue]) -> str:
    """The name of the main issue, or nothing where none stands out; what the headline names goes first."""
    found = [one for one in found if not one.empty]
    bound = CLOSE * max((one.weight for one in found if not one.place), default=0.0)
    return next((one.name for one, weight, times in _asked(lines, found, bound) if _is(one, weight, times)), "")


def _is(one: Issue, weight: float, times: float) -> bool:
    return one.weight >= weight and one.times >= times


def _asked(lines: Lines, found: Sequence[Issue], bound: float) -> Iterator[tuple[Issue, float, float]]:
    """The issues in the order in which they are asked, with what each weighs and tells at least."""
    titled = [one for one in found if _has(lines.title, one.name) and not _is_aside(lines.title, one.name)]
    opens = [one for one in found if one not in titled and not one.aside and speaks_of(lines.opening, one.name)]
    matter = [one for one in titled if not one.scene]
    short, most = lines.count < SHORT, max(OFTEN, lines.count * DOMINANT)
    yield from ((one, max(HEAVY, bound), OPENING if short else OFTEN) for one in matter)
    yield from ((one, LIGHT, OPENING) for one in matter if one.happens)
    yield from ((one, max(LIGHT, bound), OPENING) for one in matter if one.tells or short)
    yield from ((one, 0.0, most) for one in titled if one.scene)
    for one in sorted(opens, key=_order(lines)):
        weight, times = _least(one, lines)
        yield one, max(weight, bound), times
    clause = [one for one in opens if speaks_of(lines.clause, one.name)]
    yield from ((one, LIGHT, OFTEN) for one in clause if one.happens and singular(one.name) not in LIVES)
    yield from ((one, max(HEAVY, bound), OFTEN) for one in clause if one.kind in ("communication", "person"))
    yield from ((one, 0.0, most) for one in found[:1] if one.tells and not one.lies)
    yield from ((one, 0.0, 1) for one in matter if speaks_of(lines.opening, one.name) and not one.lies)


def _is_aside(title: str, name: str) -> bool:
    """Whether a headline has a name as one of a list, or as that of who says something."""
    return speaks(title, name) or is_one_of_many(title, name)


def is_one_of_many(title: str, name: str) -> bool:
    """Whether a headline has a name as one of a list.

    >>> is_one_of_many("New laws: dams, cats, boats and rain", "Rain"), is_one_of_many("Dams and rain", "Rain")
    (True, False)
    """
    return any(
        singular(name.split()[-1]) in map(singular, found[0].replace(",", "").split())
        for found in _LIST.finditer(title)
    )


def speaks(title: str, name: str) -> bool:
    """Whether a headline has a name as that of who says something.

    >>> speaks("Anglers say dam a shame", "Anglers"), speaks("Anglers say dam a shame", "Dam")
    (True, False)
    """
    parts = title.split()
    said = (
        before for before, after in pairwise(parts) if table("topic_cues").get(after.lower().strip(",:")) == "saying"
    )
    return any(singular(word) == singular(name.split()[-1]) for word in said)


def _order(lines: Lines) -> Callable[[Issue], tuple[bool, ...]]:
    """What goes first of what only the opening has: no place; without a headline what says of itself what it is."""
    return lambda one: (one.lies, not speaks_of(lines.clause, one.name), lines.bare and not one.tells)


def _has(title: str, name: str) -> bool:
    return speaks_of(title, name) or is_told(title, name)


def is_told(title: str, name: str) -> bool:
    """Whether words have a longer word, or another noun, for the same.

    >>> is_told("They feel earthquake", "Quake"), is_told("Two die in collision", "Crash"), is_told("A rivet", "Vet")
    (True, True, False)
    """
    short = singular(name)
    parts = [singular(word.strip(".,:;!?“”\"'‘’")) for word in title.split()]
    others = same_matter().get(short, frozenset())
    return not others.isdisjoint(parts) or (len(short) >= TAIL and any(part.endswith(short) for part in parts))


def _least(one: Issue, lines: Lines) -> tuple[float, float]:
    """What an issue weighs at least, and how many sentences tell of it at least, that only the opening has.

    A single noun says too little of itself: a good part of the text has to tell of it.
    """
    if lines.count < SHORT and not lines.bare:
        return LIGHT, OPENING
    if one.tells and not one.lies:
        return LIGHT, OPENING if " " in one.name else OFTEN
    thing = lines.bare and one.kind == "thing"
    share = (DOMINANT if thing else SHARE) if lines.bare else BESIDE
    return HEAVY, max(OFTEN, lines.count * share)

"""Words in the very place of their opposites: "a green flag" for "a yellow flag" between the same two neighbours.

A word stands in the place of another where both have the same content word right before or behind them, or where a
sentence is the source's own word by word but for them. There a wider list of opposites can be trusted than anywhere
else, also under a negation that both have: "without implicit orders" for "without explicit orders".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property, lru_cache
from itertools import compress

from generator.checks.contraries import Opponents, opponents, opposed
from generator.checks.numbers import is_time, same_length
from generator.checks.polarity import hedged, is_hedge, is_negation
from generator.checks.stems import stem, tokens
from generator.english.words import entries, lines

WHY = "The one excludes the other."
NEAR = 3  # words to the next content word on either side
ENOUGH = 0.5  # share of a sentence's content words that its evidence has, for the two to be laid side by side
FEWEST = 4  # content words of a sentence that can be laid beside another
REACH = 4  # words before a word in which a negation still governs it


@dataclass(frozen=True)
class Line:
    """The words of a text, and for each the content words right before and behind it, as stems."""

    words: tuple[str, ...]

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word, or the word itself where it has none."""
        return tuple(stem(word) or word for word in self.words)

    @cached_property
    def carrying(self) -> tuple[bool, ...]:
        """Whether each word carries meaning, or is a number."""
        return tuple([_carries(word) for word in self.words])

    @cached_property
    def sides(self) -> tuple[tuple[str, str], ...]:
        """The neighbours of each word; empty texts where a mark comes first."""
        places = range(len(self.words))
        behind = list(self._neighbours(reversed(places)))
        return tuple(zip(self._neighbours(places), reversed(behind), strict=True))

    @cached_property
    def beside(self) -> dict[tuple[int, str], list[int]]:
        """The places of the words that have this neighbour, before (0) or behind (1) them."""
        found: dict[tuple[int, str], list[int]] = {}
        for place, sides in enumerate(self.sides):
            for side, neighbour in enumerate(sides):
                if neighbour:
                    found.setdefault((side, neighbour), []).append(place)
        return found

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of the words that carry meaning, and the numbers."""
        return frozenset(compress(self.stems, self.carrying))

    @cached_property
    def opponents(self) -> Opponents:
        """What its words can exclude."""
        return opponents(self.words)

    @cached_property
    def particles(self) -> frozenset[str]:
        """The small words that exclude one of its own."""
        return frozenset().union(*(_particles().get(word, ()) for word in self.words))

    @cached_property
    def hedged(self) -> bool:
        """Whether it has a hedge."""
        return hedged(self.words)

    def denied(self, place: int) -> bool:
        """Whether a negation stands before the word."""
        return any(is_negation(word) for word in self.words[max(0, place - REACH) : place])

    def _neighbours(self, places: Iterable[int]) -> Iterator[str]:
        """On the way through these places, for each the last content word before it that no mark cuts off."""
        last: int | None = None
        for place in places:
            yield self.stems[last] if last is not None and abs(place - last) <= NEAR else ""
            if self.carrying[place]:
                last = place
            elif not self.words[place][0].isalnum():
                last = None


def instead(words: str, cited: str, text: str = "") -> Iterator[tuple[str, str]]:
    """What stands in the very place of its opposite, and why that matters.

    The neighbours are looked for in all of `text`, where it is given, else in the cited sentences alone.
    """
    mine = line(words)
    told = {}
    for theirs, find in ((line(cited), _side_by_side), (line(text or cited), _between_neighbours)):
        for here, there in find(mine, theirs):
            one, other = mine.words[here], theirs.words[there]
            if is_time(one) and is_time(other) and same_length(words, text or cited):
                continue
            if mine.denied(here) == theirs.denied(there) and theirs.stems[there] not in mine.stems:
                told[one] = f'"{one}" stands where the source has "{other}".'
    yield from ((what, WHY) for what in told.values())


def exchanged(words: str, cited: str, missing: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Names and numbers that the cited sentence has not, and that stand in the place of its own."""
    mine, theirs = line(words), line(cited)
    for _, i, j, k, m in (step for step in _steps(mine, theirs) if step[0] == "replace"):
        here, there = " ".join(mine.words[k:m]), " ".join(theirs.words[i:j])
        for name in missing:
            alike = any(map(str.isdigit, name)) == any(map(str.isdigit, there))
            if alike and name.lower() in here and max(m - k, j - i) <= NEAR:
                yield f'"{name}" stands where the source has "{there}".', "It is of something else there."


def cut_out(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """A hedge that fell out of a sentence which is the source's own on either side of it."""
    mine, theirs = line(words), line(cited)
    if not theirs.hedged or mine.hedged or likeness(words, cited) < ENOUGH:
        return
    for kind, i, j, k, m in _steps(mine, theirs):
        lost = next((word for word in theirs.words[i:j] if is_hedge(word)), "")
        if lost and kind != "equal" and max(j - i, m - k) <= NEAR and i > 0 and j < len(theirs.words):
            yield f'"{lost}" was cut out.', "The source is less sure than the sentence."


@lru_cache(maxsize=64)
def _steps(mine: Line, theirs: Line) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, theirs.stems, mine.stems, autojunk=False).get_opcodes()


@lru_cache(maxsize=512)
def line(words: str) -> Line:
    """Some words as a line."""
    return Line(tuple(tokens(words)))


def likeness(words: str, cited: str) -> float:
    """The share of a sentence's content words that its evidence has; 0 where it has too few to tell."""
    wanted = line(words).content
    return len(wanted & line(cited).content) / len(wanted) if len(wanted) >= FEWEST else 0.0


def _between_neighbours(mine: Line, theirs: Line) -> Iterator[tuple[int, int]]:
    """Opposites that have the same neighbour on one side, where the source has the word itself beside neither."""
    for here, word in enumerate(mine.words):
        if not word[0].isalpha() or not mine.carrying[here] or not theirs.opponents.may_exclude(word):
            continue
        before, behind = mine.sides[here]
        places = [*theirs.beside.get((0, before), ()), *theirs.beside.get((1, behind), ())]
        if places and mine.stems[here] not in [theirs.stems[place] for place in places]:
            yield from (
                (here, place) for place in places if theirs.carrying[place] and opposed(word, theirs.words[place])
            )


def _side_by_side(mine: Line, theirs: Line) -> Iterator[tuple[int, int]]:
    """Opposites, small words too, where one sentence is the other word by word but for them."""
    if len(mine.content) < FEWEST or len(mine.content & theirs.content) < ENOUGH * len(mine.content):
        return
    own = set(mine.words) - set(theirs.words)
    if theirs.particles.isdisjoint(own) and not any(map(theirs.opponents.may_exclude, own)):
        return
    for _, i, j, k, m in (step for step in _steps(mine, theirs) if step[0] == "replace"):
        for here in (place for place in range(k, m) if mine.stems[place] not in theirs.stems):
            for there in range(i, j):
                small = j - i == 1 and m - k == 1 and mine.words[here] in _particles().get(theirs.words[there], ())
                if small or opposed(mine.words[here], theirs.words[there]):
                    yield here, there


def _carries(word: str) -> bool:
    return word[0].isalnum() and word not in entries("function_words")


@cache
def _particles() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for pair in lines("opposed_particles"):
        left, right = (side.split() for side in pair.split("\t"))
        for side, others in ((left, right), (right, left)):
            for word in side:
                found.setdefault(word, set()).update(others)
    return found

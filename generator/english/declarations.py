"""Where the words of each declared pair stand: in the sentence, everywhere, and in the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Pair
from .lines import Line, Word
from .tokens import spelt

Run = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Theirs:
    """Words of the evidence that own words stand for, with the place of their passage."""

    passage: int
    words: Run

    @property
    def places(self) -> frozenset[tuple[int, int]]:
        """The place of each of its words, behind that of the passage."""
        return frozenset((self.passage, word.place) for word in self.words)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declared pair with every place of its words in the sentence, and what these stand for there.

    `theirs` has what each of `mine` stands for, and the last of them what all further ones do; it is empty where the
    one or the other words do not stand so.
    """

    pair: Pair
    mine: tuple[Run, ...]
    theirs: tuple[Theirs, ...]

    def matches(self) -> Iterator[tuple[Word, Word, int]]:
        """Each word that carries meaning with the one that it stands for, and the passage of that."""
        for index, words in enumerate(self.mine if self.theirs else ()):
            theirs = self.theirs[min(index, len(self.theirs) - 1)]
            right = [word for word in theirs.words if word.content or word.tag in ("name", "number")] or theirs.words
            for at, word in enumerate([word for word in words if word.content] or words):
                yield word, right[min(at, len(right) - 1)], theirs.passage


def declarations(claim: Line, cited: Sequence[Line], pairs: Sequence[Pair]) -> tuple[Declaration, ...]:
    """Each pair laid beside the sentence and its evidence, in their order.

    Pairs of the same words speak of their places in turn, and so do those that stand for the same words; the last one
    speaks of all that are left.
    """
    mine = _in_turn([runs(claim, pair.words) for pair in pairs])
    there = [
        [Theirs(place, words) for place, one in enumerate(cited) for words in runs(one, pair.stands_for)]
        for pair in pairs
    ]
    return tuple(Declaration(*row) for row in zip(pairs, mine, _given(mine, there), strict=True))


def _in_turn(found: Sequence[tuple[Run, ...]]) -> list[tuple[Run, ...]]:
    """The places of the words of each pair, parted among pairs of the same words."""
    alike: dict[tuple[Run, ...], list[int]] = {}
    for index, places in enumerate(found):
        alike.setdefault(places, []).append(index)
    mine = list(found)
    for places, group in alike.items():
        for turn, index in enumerate(group):
            start = min(turn, max(0, len(places) - 1))
            mine[index] = places[start:] if index == group[-1] else places[start : start + 1]
    return mine


def _given(mine: Sequence[tuple[Run, ...]], there: Sequence[Sequence[Theirs]]) -> list[tuple[Theirs, ...]]:
    """What the words of each pair stand for at each of their places, as long as there are words that nothing took."""
    given: list[list[Theirs]] = [[] for _ in mine]
    taken: set[tuple[int, int]] = set()
    for turn in range(max(map(len, mine), default=0)):  # each pair takes words of its own before any takes more
        for index, found in enumerate(there):
            free = [one for one in found if taken.isdisjoint(one.places)]
            if turn < len(mine[index]) and (free or (found and not turn)):
                given[index].append((free or found)[0])
                taken.update(given[index][-1].places)
    return list(map(tuple, given))


def runs(text: Line, words: str) -> tuple[Run, ...]:
    """Each place in a line where some words stand, in order and in any case, as its words; none overlaps another."""
    wanted = [word for word in spelt(words) if word[:1].isalnum()]
    plain = [word for word in text.words if word.tag != "mark"]
    bases = [word.base for word in plain]
    found: list[Run] = []
    start = 0
    while wanted and start + len(wanted) <= len(plain):
        if bases[start : start + len(wanted)] == wanted:
            found.append(tuple(plain[start : start + len(wanted)]))
        start += len(wanted) if found and found[-1][0] is plain[start] else 1
    return tuple(found)

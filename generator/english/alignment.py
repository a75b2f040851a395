"""Which word of a sentence is which of the sentences that it is laid beside.

A sentence in other words is an edit of what it says again: it puts in, leaves out, exchanges and moves words (after
MacCartney and Manning 2007). One alignment tells these apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ..model import Pair
from .closed_classes import group, is_free
from .declarations import Declaration, declarations
from .lemmas import bases
from .lines import Line, Word
from .meanings import MEANING, kin

SAME, DERIVED, SYNONYM = 3.0, 2.0, 1.0  # how near two words are: forms of one word, made of one another, of one meaning
NEIGHBOUR = 0.6  # how much nearer, where their neighbours are matched too


class Match(NamedTuple):
    """A word of a sentence and the word of the evidence that it is a listed form of, or is declared to stand for."""

    word: Word
    other: Word
    passage: int
    declared: bool = False

    @property
    def tells(self) -> bool:
        """Whether the word tells something of its own: a word that carries meaning and may not stand everywhere."""
        return self.word.content and not is_free(self.word.base)

    @property
    def counts(self) -> bool:
        """Whether it tells something, or is a number."""
        return self.tells or self.word.tag == "number"


class Alignment:
    """A sentence beside other sentences, which it may say in other words: which word of it is which of theirs.

    `pairs` are the words that its writer declared to stand for some of theirs.
    """

    def __init__(self, claim: Line, lines: Iterable[Line], pairs: Sequence[Pair] = ()) -> None:
        self.claim = claim
        self._lines = lines
        self.pairs = tuple(pairs)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The other sentences, parsed once something is asked of one: most short pieces have nothing to be held to."""
        return tuple(self._lines)

    @cached_property
    def words(self) -> tuple[tuple[int, Word], ...]:
        """Every word of the other sentences, each with the place of its passage."""
        return tuple((place, word) for place, one in enumerate(self.lines) for word in one.words)

    @cached_property
    def spelt(self) -> frozenset[str]:
        """The words of the other sentences in small letters, as they stand there."""
        return frozenset([word.base for _, word in self.words])

    @cached_property
    def bases(self) -> frozenset[str]:
        """The bases of all words of the evidence."""
        return frozenset(base for _, other in self.words for base in other.bases)

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """The pairs that the writer declared, with every place of their words."""
        return declarations(self.claim, self.lines, self.pairs) if self.pairs else ()

    @cached_property
    def declared(self) -> tuple[Match, ...]:
        """The same word by word: each word on the left with one on the right."""
        return tuple(Match(*found, declared=True) for pair in self.declarations for found in pair.matches())

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Each word of the sentence that carries meaning with the word of the evidence that it stands for."""
        return tuple([self._given[place] for place in sorted(self._given)])

    @cached_property
    def _given(self) -> dict[int, Match]:
        """The same by the places of the words of the sentence."""
        given = {pair.word.place: pair for pair in self.declared}
        taken = {(pair.passage, pair.other.place) for pair in self.declared}
        for word, passage, other in self._candidates():
            if word.place not in given and (passage, other.place) not in taken:
                given[word.place] = Match(word, other, passage)
                taken.add((passage, other.place))
        return given

    def _candidates(self) -> Iterator[tuple[Word, int, Word]]:
        """Words that may stand for each other, the nearest first; where two can only do so, that decides nothing."""
        wanted = Counter([(passage, other.place) for found in self._similar.values() for passage, other in found])
        scored: list[tuple[float, int, int, int, Word, Word]] = []
        for word in self.claim.words:
            found = self._similar.get(word.place, ())
            for passage, other in found:
                if len(found) == 1 and wanted[passage, other.place] == 1:
                    yield word, passage, other
                else:
                    score = likeness(word.base, other.base) + self._neighbours(word, passage, other)
                    scored.append((-score, word.place, passage, other.place, word, other))
        yield from ((word, passage, other) for _, _, passage, _, word, other in sorted(scored))

    @cached_property
    def _similar(self) -> dict[int, list[tuple[int, Word]]]:
        """For each word of the sentence those of the evidence that it may stand for."""
        quantifiers = group("quantifiers", "line_words")
        mine = [one for one in self.claim.words
                if one.content or one.tag in ("name", "number", "adv") or one.base in quantifiers]  # fmt: skip
        found: dict[int, list[tuple[int, Word]]] = {word.place: [] for word in mine}
        by_kin: dict[str, list[int]] = {}
        for word in mine:
            for one in kin(word.base):
                by_kin.setdefault(one, []).append(word.place)
        known = by_kin.keys()
        for passage, other in self.words:
            others = kin(other.base)
            if not known.isdisjoint(others):  # as of few
                for place in {place for one in others if one in by_kin for place in by_kin[one]}:
                    found[place].append((passage, other))
        return found

    def _neighbours(self, word: Word, passage: int, other: Word) -> float:
        """How many of the words right around have their likes right around the other word."""
        near = self._similar
        there = {one.place for here in range(word.place - 3, word.place + 4) if here != word.place
                 for at, one in near.get(here, ()) if at == passage}  # fmt: skip
        return NEIGHBOUR * sum(1 for place in there if place != other.place and abs(place - other.place) <= 3)

    def match(self, word: Word) -> Match | None:
        """What stands for a word of the sentence in the evidence."""
        return self._given.get(word.place)

    def matched(self, passage: int, other: Word) -> Match | None:
        """The match that a word of the evidence is part of."""
        return self._by_other.get((passage, other.place))

    @cached_property
    def _by_other(self) -> dict[tuple[int, int], Match]:
        return {(one.passage, one.other.place): one for one in reversed(self.matches)}

    def alike(self, word: Word | None, passage: int, other: Word | None) -> bool:
        """Whether a word may stand for a certain word of another sentence; not where there is none."""
        if word is None or other is None:
            return False
        return any(one.place == other.place and at == passage for at, one in self.likes(word))

    def likes(self, word: Word) -> Sequence[tuple[int, Word]]:
        """Every word of the evidence that a word may stand for."""
        return self._similar.get(word.place, ())


def likeness(one: str, other: str) -> float:
    """How near two words in small letters are, 0 where neither is a listed form of the other.

    >>> likeness("announced", "announcement"), likeness("purchase", "bought"), likeness("labour", "labor")
    (2.0, 1.0, 2.0)
    >>> likeness("rescued", "rescues"), likeness("rescued", "arrested")
    (3.0, 0.0)
    """
    if not bases(one).isdisjoint(bases(other)):
        return SAME
    shared = {*kin(one)}.intersection(kin(other))
    return DERIVED if any(not one.startswith(MEANING) for one in shared) else SYNONYM if shared else 0.0

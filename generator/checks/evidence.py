"""What a sentence cites, read for the rules: the cited sentences, whom they name or mean, and what they license.

What the sentence puts in must be licensed, and what it leaves out must not be lost; the rules judge both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property, lru_cache
from itertools import chain, islice
from typing import NamedTuple

from ..english.alignment import SAME, Alignment, Match, likeness
from ..english.closed_classes import is_free
from ..english.lines import Line, Word, governor, line, parse
from ..english.meanings import family
from ..english.quantities import Amount
from ..english.scripts import spaced, unspaced
from ..facts.dates.events import dates_in
from ..facts.people.called import kinds_named
from ..facts.people.meant import Meant, meant, parsed
from ..inputs.texts import clipped
from ..model import Claim, Event, Facts, Finding, Pair, Span

MISSPELT = 0.85  # of its letters, for a word to be another with a letter more, less or changed


class Passage(NamedTuple):
    """A cited sentence: the reading of its source, and its number there."""

    facts: Facts
    number: int

    @property
    def line(self) -> Line:
        """Its parse."""
        return parsed(self.facts, self.number)

    @property
    def source(self) -> str:
        """The slug of its source."""
        return self.facts.source.slug

    def named(self, several: bool) -> str:
        """How messages name it: with its source where there are several, with its work in any case."""
        return f"Sentence {self.number}{f' of {self.source}' if several or self.facts.source.outside else ''}"


class Evidence(Alignment):
    """All that a sentence cites, with the sentence laid beside it.

    `cited` are the passages in the order of the citations, each once; `context` are the words above the sentence (a
    headword, the first cell of its row), which can name the speaker.
    """

    def __init__(
        self,
        claim: Line,
        cited: Sequence[Passage],
        readings: Sequence[Facts],
        pairs: Sequence[Pair] = (),
        context: str = "",
    ) -> None:
        super().__init__(claim, (one.line for one in cited), pairs)
        self.cited = tuple(cited)
        self.readings = tuple(readings)
        self.context = context

    @cached_property
    def meant(self) -> Meant:
        """Whom the cited sentences name or mean, and by which words each can be called."""
        return meant(tuple((one.facts, one.number) for one in self.cited))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every number of the cited sentences."""
        return tuple(amount for one in self.lines for amount in one.amounts)

    @property
    def anchor(self) -> date | None:
        """The day from which its dates are counted: that on which the first cited source with one was published."""
        return next((one.facts.source.published for one in self.cited if one.facts.source.published), None)

    @cached_property
    def dated(self) -> tuple[Event, ...]:
        """The dates of the sentence, without lengths of time."""
        return _dates(self.claim.text, self.anchor)

    @property
    def dates(self) -> tuple[Span, ...]:
        """Where the sentence has dates."""
        return tuple(event.text for event in self.dated)

    @property
    def told(self) -> str:
        """The cited sentences, for the end of a message; each names its source, if there are several, and its work."""
        several = len({one.source for one in self.cited}) > 1
        return " ".join(f"{one.named(several)} is: {clipped(one.line.text)}" for one in self.cited)

    @cached_property
    def text(self) -> str:
        """The words of the cited sentences."""
        return " ".join(one.text for one in self.lines)

    def spelt_like(self, word: str) -> str:
        """The word of the cited sentences that is spelt most nearly as another, where one nearly is; or nothing."""
        there = [one.text for passage in self.lines for one in passage.words]
        return next(iter(get_close_matches(word, there, n=1, cutoff=MISSPELT)), "")

    def governs(self, frame: str) -> bool:
        """Whether a word of the evidence is the very one that such a frame governs."""
        return frame in self._heads

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset().union(*(one.heads for one in self.lines))

    # ------------------------------------------------------------------- declared pairs

    def carried(self, frame: str) -> bool:
        """Whether a declared pair has a word that makes a frame among the words that it stands for."""
        return any(line(pair.stands_for).has(frame) for pair in self.pairs)

    def undeclared(self, clause: int) -> bool:
        """Whether a clause has an own word that its writer has still to declare, and that may carry what is missing."""
        return any(word.clause == clause for word in self.unlicensed)

    @cached_property
    def _claimed(self) -> frozenset[int]:
        """The places of the words that the pairs speak of, also where a pair has still to be completed."""
        return frozenset(word.place for pair in self.declarations for words in pair.mine for word in words)

    # ------------------------------------------------------------------- licences

    def licensed(self, word: Word) -> bool:
        """Whether the evidence, a list or a declared pair lets the sentence have a word."""
        if not word.content or is_free(word.base) or self._similar.get(word.place) or word.place in self._claimed:
            return True  # the most, before it is asked whom the evidence means
        if word.base in self.meant.words or unspaced(word.text) or spaced(word.text):
            return True
        if any(word.base != base and len(word.base) > 3 and base.endswith(word.base) for base in self.bases):
            return True  # "teacher" for "schoolteacher"
        return any(word.base in general and self.bases & (general | special) for general, special in kinds_named())

    @cached_property
    def unlicensed(self) -> tuple[Word, ...]:
        """The words of the sentence that nothing lets it have, in their order."""
        return tuple(word for word in self.claim.words if not self.licensed(word))

    @property
    def own(self) -> tuple[Word, ...]:
        """The words of the sentence that nothing licenses and that stand nowhere in the sources."""
        return tuple(word for word, there in self.elsewhere if there is None)

    @cached_property
    def elsewhere(self) -> tuple[tuple[Word, tuple[Facts, int] | None], ...]:
        """Each unlicensed word with the sentence nearest to what is cited that has it; None where none does."""
        near = self._not_cited if self.unlicensed else ()
        return tuple(
            (word, next((one for one in near if not family(word.base).isdisjoint(_families_in(*one))), None))
            for word in self.unlicensed
        )

    @property
    def _not_cited(self) -> tuple[tuple[Facts, int], ...]:
        """The sentences of the cited sources that are not cited themselves, those nearest to what is cited first."""
        cited = {(one.source, one.number) for one in self.cited}
        found: list[tuple[Facts, int]] = []
        for facts in dict.fromkeys(one.facts for one in self.cited):
            at = next(one.number for one in self.cited if one.facts is facts)
            near = sorted((one.number for one in facts.sentences), key=lambda number: (abs(number - at), number))
            found += [(facts, number) for number in near if (facts.source.slug, number) not in cited]
        return tuple(found)

    # ------------------------------------------------------------------- what was put in, and what was left out

    def lost(self, frame: str, kept_by: frozenset[str], far: bool = True) -> Iterator[tuple[Match, str]]:
        """Matches whose word of the evidence is put into a frame that the sentence does not keep, with the word lost.

        `kept_by` are the frames that keep it: within the clause, or anywhere in the sentence where `far`.
        """
        if self.carried(frame):
            return
        keeping = [word for word in self.claim.words if self._keeps(word, frame, kept_by)]
        if far and not all(self._moved(word, kept_by) for word in keeping):
            return
        for match in self.matches:
            if frame not in match.other.heads or self._stands_free(match, frame) or self.undeclared(match.word.clause):
                continue
            framed = bool(match.word.frames & kept_by)
            if not any(framed or word.clause == match.word.clause for word in keeping):
                yield match, governor(self.lines[match.passage], match.other, frame)

    def _stands_free(self, match: Match, frame: str) -> bool:
        """Whether the matched word stands again outside a frame, in a clause that has as much of the sentence's."""
        there = self._shared(match.word, match.passage, match.other)
        free = ((at, one) for at, one in self.likes(match.word) if frame not in one.frames)
        same = ((at, one) for at, one in free if likeness(match.word.base, one.base) == SAME)
        return any(one.tag == match.other.tag and self._shared(match.word, at, one) >= there for at, one in same)

    def _shared(self, word: Word, place: int, other: Word) -> int:
        """How many words of a word's clause can stand for one of the clause of a word of the evidence."""
        there = {one.place for one in self.lines[place].clause(other.clause) if one.place != other.place}
        near = (one for one in self.claim.clause(word.clause) if one.place != word.place)
        return sum(any(at == place and like.place in there for at, like in self.likes(one)) for one in near)

    def first_lost(
        self,
        rule: str,
        frames: Sequence[str],
        kept_by: frozenset[str],
        when: Callable[[Match], bool] = lambda _: True,
        far: bool = True,
    ) -> Iterator[Finding]:
        """A finding of the first word that is so lost, among the matches of several frames that count."""
        for frame in filter(self.governs, frames):
            for match, word in self.lost(frame, kept_by, far):
                if when(match):
                    yield Finding(rule, (match.word.text,), {"lost": word})
                    return

    def _keeps(self, word: Word, frame: str, kept_by: frozenset[str]) -> bool:
        """Whether a word of the sentence keeps a frame; one that the evidence has for other words keeps nothing."""
        if word.makes.isdisjoint(kept_by):
            return False
        there = [other for _, other in self.likes(word) if likeness(word.base, other.base) == SAME]
        return not there or any(frame in other.makes for other in there)

    def _moved(self, word: Word, kept_by: frozenset[str]) -> bool:
        """Whether what a word puts into a frame stands free of it in the evidence: "may" of what the evidence knows."""
        held = next((one for one in self.claim.words[word.place + 1 :] if word.makes & one.heads), None)
        match = self.match(held) if held and held.tag in ("verb", "adj") else None
        return match is not None and not (match.other.frames | match.other.makes) & kept_by


@lru_cache(maxsize=64)  # 300 pages: 1,422 hits of 3,174, of 40 µs each
def _dates(text: str, anchor: date | None) -> tuple[Event, ...]:
    """The dates of a sentence, without lengths of time; kept as its parse is, for pages are checked again and again."""
    return tuple(event for event in dates_in(text, anchor) if event.precision != "duration")


@lru_cache(maxsize=4096)  # 60 pages with an own word in each sentence: 17,080 hits of 17,100, of 0.3 ms each
def _families_in(facts: Facts, number: int) -> frozenset[str]:
    """What the words of a sentence of a source are forms of, or are made of."""
    return frozenset[str]().union(*(family(word.base) for word in parsed(facts, number).words if word.content))


def evidence_of(claim: Claim, facts: Sequence[Facts]) -> Evidence:
    """A claim beside all sentences that it cites, each once; works that are only named carry no word."""
    numbers = dict.fromkeys((one.source, number) for one in claim.citations for number in one.sentences)
    cited = [Passage(next(one for one in facts if one.source.slug == slug), number) for slug, number in numbers]
    return Evidence(parse(" ".join(claim.words.split())), cited, facts, claim.pairs, claim.above)


def evidence_of_names(words: str, works: Sequence[Facts]) -> Evidence:
    """A sentence beside all that the list of works has of those which it only names, as it was read."""
    cited = [Passage(facts, one.number) for facts in works for one in facts.sentences]
    return Evidence(parse(words), cited, works)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its `id` stands in messages, tests and on the verification page; `source` is a work of linguistics.

    `findings` gets a parsed sentence and its evidence, and gives what is wrong. `waivable` says whether an editor may
    waive it for a sentence. `alone` says that it may be asked of a sentence whose evidence was found by a machine.
    """

    id: str
    source: str
    findings: Callable[[Line, Evidence], Iterator[Finding]]
    waivable: bool = True
    alone: bool = True


def first(*found: Iterator[Finding]) -> Iterator[Finding]:
    """The first finding of all; what is behind it is not looked for."""
    return islice(chain(*found), 1)

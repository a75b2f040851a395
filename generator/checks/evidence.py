"""What a sentence cites, read for the rules: the cited sentences, whom they name or mean, and which word is which.

A contributed sentence is an edit of its evidence, which puts in, leaves out, exchanges and moves words (after
MacCartney and Manning 2007). One alignment of the sentence with all that it cites tells these apart; the rules judge
them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.checks.meant import Meant, kinds_named, meant, naming
from generator.english.closed_classes import group
from generator.english.declarations import Declaration, declarations
from generator.english.lemmas import bases
from generator.english.lines import Line, Word, line
from generator.english.meanings import family, is_listed_form, meanings
from generator.english.quantities import Amount
from generator.english.scripts import spaced, unspaced
from generator.english.words import entries, table
from generator.facts.dates.events import dates_in
from generator.inputs.texts import clipped
from generator.model import Claim, Facts, Finding, Pair, Span, Statement

SAME, DERIVED, SYNONYM = 3.0, 2.0, 1.0  # how near two words are: forms of one word, made of one another, of one meaning
# What the narrator adds beside reported words: matches ", and its shares fell"; not ", and that it fell", "A, B and C".
BESIDE = re.compile(r", (?:and|but) (?!that\b)(?=(?:the|its|his|her|their|[A-Z])\b)")
NEIGHBOUR = 0.6  # how much nearer, where their neighbours are matched too


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited sentence: the reading of its source, its number there, and its parse."""

    facts: Facts
    number: int
    line: Line

    @property
    def source(self) -> str:
        """The slug of its source."""
        return self.facts.source.slug


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a sentence and the word of the evidence that it is a listed form of, or is declared to stand for."""

    word: Word
    other: Word
    passage: int
    declared: bool = False


class Evidence:
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
        self.claim = claim
        self.cited = tuple(cited)
        self.readings = tuple(readings)
        self.pairs = tuple(pairs)
        self.context = context

    @cached_property
    def meant(self) -> Meant:
        """Whom the cited sentences name or mean, and by which words each can be called."""
        return meant(tuple((one.facts, one.number) for one in self.cited))

    @cached_property
    def words(self) -> tuple[tuple[int, Word], ...]:
        """Every word of the cited sentences, each with the place of its passage."""
        return tuple((place, word) for place, one in enumerate(self.cited) for word in one.line.words)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Every number of the cited sentences."""
        return tuple(amount for one in self.cited for amount in one.line.amounts)

    @cached_property
    def dates(self) -> tuple[Span, ...]:
        """Where the sentence has dates."""
        return tuple(event.text for event in dates_in(self.claim.text, None) if event.precision != "duration")

    @property
    def told(self) -> str:
        """The cited sentences, for the end of a message; with several sources each names its own."""
        several = len({one.facts.source.slug for one in self.cited}) > 1
        return " ".join(
            f"Sentence {one.number}{f' of {one.facts.source.slug}' if several else ''} is: {clipped(one.line.text)}"
            for one in self.cited
        )

    @property
    def text(self) -> str:
        """The words of the cited sentences."""
        return " ".join(one.line.text for one in self.cited)

    def has(self, frame: str) -> bool:
        """Whether a word of the evidence makes such a frame."""
        return any(one.line.has(frame) for one in self.cited)

    # ------------------------------------------------------------------- which word is which

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Each word of the sentence that carries meaning with the word of the evidence that it stands for."""
        scored = sorted(self._candidates(), key=lambda one: (-one[0], one[1].place, one[2], one[3].place))
        taken: set[tuple[int, int]] = set()
        given: dict[int, Match] = {}
        for pair in self.declared:
            given[pair.word.place] = pair
            taken.add((pair.passage, pair.other.place))
        for _, word, passage, other in scored:
            if word.place not in given and (passage, other.place) not in taken:
                given[word.place] = Match(word, other, passage)
                taken.add((passage, other.place))
        return tuple(given[place] for place in sorted(given))

    def _candidates(self) -> Iterator[tuple[float, Word, int, Word]]:
        near = self._similar
        for word in self.claim.words:
            for passage, other, likeness in near.get(word.place, ()):
                yield likeness + self._neighbours(word, passage, other), word, passage, other

    @cached_property
    def _similar(self) -> dict[int, list[tuple[int, Word, float]]]:
        """For each word of the sentence those of the evidence that it may stand for, and how near each is."""
        found: dict[int, list[tuple[int, Word, float]]] = {}
        for word in self.claim.words:
            if word.content or word.tag in ("name", "number", "adv") or word.base in group("quantifiers", "line_words"):
                found[word.place] = [
                    (passage, one.line.words[place], near)
                    for passage, one in enumerate(self.cited)
                    for place, near in likes_in(word.base, one.line.text)
                ]
        return found

    def _neighbours(self, word: Word, passage: int, other: Word) -> float:
        """How many of the words right around have their likes right around the other word."""
        near = self._similar
        there = {one.place for here in range(word.place - 3, word.place + 4) if here != word.place
                 for at, one, _ in near.get(here, ()) if at == passage}  # fmt: skip
        return NEIGHBOUR * len(there & set(range(other.place - 3, other.place + 4)) - {other.place})

    @cached_property
    def _by_place(self) -> dict[int, Match]:
        return {one.word.place: one for one in self.matches}

    def match(self, word: Word) -> Match | None:
        """What stands for a word of the sentence in the evidence."""
        return self._by_place.get(word.place)

    def matched(self, passage: int, other: Word) -> Match | None:
        """The match that a word of the evidence is part of."""
        return self._by_other.get((passage, other.place))

    @cached_property
    def _by_other(self) -> dict[tuple[int, int], Match]:
        return {(one.passage, one.other.place): one for one in reversed(self.matches)}

    def likes(self, word: Word) -> list[tuple[int, Word]]:
        """Every word of the evidence that a word may stand for."""
        return [(passage, other) for passage, other, _ in self._similar.get(word.place, ())]

    def person(self, passage: int, word: Word) -> frozenset[str]:
        """The words of the name of the person whom a pronoun of the evidence means, as it was read; or nothing."""
        return persons(self.cited[passage].facts, self.cited[passage].number).get(word.place, frozenset())

    # ------------------------------------------------------------------- declared pairs

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """The pairs that the writer declared, with every place of their words."""
        return declarations(self.claim, [one.line for one in self.cited], self.pairs)

    @cached_property
    def declared(self) -> tuple[Match, ...]:
        """The same word by word: each word on the left with one on the right."""
        return tuple(Match(*found, declared=True) for pair in self.declarations for found in pair.matches())

    def carried(self, frame: str) -> bool:
        """Whether a declared pair has a word that makes a frame among the words that it stands for."""
        return any(line(pair.stands_for).has(frame) for pair in self.pairs)

    def undeclared(self, clause: int) -> bool:
        """Whether a clause has an own word that its writer has still to declare, and that may carry what is missing."""
        return any(not self.licensed(word) for word in self.claim.clause(clause))

    @cached_property
    def _claimed(self) -> frozenset[int]:
        """The places of the words that the pairs speak of, also where a pair has still to be completed."""
        return frozenset(word.place for pair in self.declarations for words in pair.mine for word in words)

    # ------------------------------------------------------------------- licences

    def licensed(self, word: Word) -> bool:
        """Whether the evidence, a list or a declared pair lets the sentence have a word."""
        if (
            not word.content
            or is_free(word.base)
            or word.base in self.meant.words
            or unspaced(word.text)
            or spaced(word.text)
        ):
            return True
        if word.base in entries("name_particles") and self.claim.words[word.place + 1 : word.place + 2]:
            return True  # "von" of "Piotr von Halm"
        if word.place in self._claimed or self._similar.get(word.place):
            return True
        if "-" in word.base and all(self._part(part) for part in word.base.split("-")):
            return True
        if any(word.base != base and len(word.base) > 3 and base.endswith(word.base) for base in self.bases):
            return True  # "teacher" for "schoolteacher"
        return any(word.base in general and self.bases & (general | special) for general, special in kinds_named())

    def _part(self, part: str) -> bool:
        if len(part) < 3 or is_free(part) or part in entries("function_words") or part in self.meant.words:
            return True
        return any(likeness(part, other.base) for _, other in self.words)

    @cached_property
    def bases(self) -> frozenset[str]:
        """The bases of all words of the evidence."""
        return frozenset(base for _, other in self.words for base in other.bases)

    def elsewhere(self, word: Word) -> tuple[Facts, int] | None:
        """A sentence that is not cited and has a word, the one nearest to what is cited."""
        numbers = {(one.source, one.number) for one in self.cited}
        for facts in dict.fromkeys(one.facts for one in self.cited):
            at = next(one.number for one in self.cited if one.source == facts.source.slug)
            near = sorted(facts.sentences, key=lambda one: (abs(one.number - at), one.number))
            for sentence in near:
                if (facts.source.slug, sentence.number) not in numbers and stands_in(word.base, facts, sentence.number):
                    return facts, sentence.number
        return None

    # ------------------------------------------------------------------- what was left out

    def lost(self, frame: str, kept_by: frozenset[str], far: bool = True) -> Iterator[tuple[Match, str]]:
        """Matches whose word of the evidence is put into a frame that the sentence does not keep, with the word lost.

        `kept_by` are the frames that keep it: within the clause, or anywhere in the sentence where `far`.
        """
        if not any(frame in one.line.heads for one in self.cited):
            return  # nothing of the evidence stands in such a frame
        if self.carried(frame) or (far and any(self._keeps(word, frame, kept_by) for word in self.claim.words)):
            return
        for match in self.matches:
            if frame not in match.other.heads or self.undeclared(match.word.clause):
                continue
            near = self.claim.words if match.word.frames & kept_by else self.claim.clause(match.word.clause)
            kept = any(self._keeps(word, frame, kept_by) for word in near)
            free = any(
                frame not in other.frames
                for _, other in self.likes(match.word)
                if likeness(match.word.base, other.base) == SAME
            )
            if not kept and not free:
                yield match, governor(self.cited[match.passage].line, match.other, frame)

    def _keeps(self, word: Word, frame: str, kept_by: frozenset[str]) -> bool:
        """Whether a word of the sentence keeps a frame; one that the evidence has for other words keeps nothing."""
        if not word.makes & kept_by:
            return False
        there = [other for _, other in self.likes(word) if likeness(word.base, other.base) == SAME]
        return not there or any(frame in other.makes for other in there)

    # ------------------------------------------------------------------- who said it

    @cached_property
    def statements(self) -> tuple[Told, ...]:
        """The statements that are made in the cited sentences."""
        return tuple(told for one in self.cited for told in told_in(one.facts).get(one.number, ()))


def likeness(one: str, other: str) -> float:
    """How near two words are, 0 where neither is a listed form of the other."""
    if not bases(one).isdisjoint(bases(other)):
        return SAME
    if not is_listed_form(one, other):
        return 0.0
    return SYNONYM if family(one).isdisjoint(family(other)) else DERIVED


@lru_cache(maxsize=65536)
def likes_in(base: str, text: str) -> tuple[tuple[int, float], ...]:
    """The places of the words of a sentence that a word may stand for, and how near each is; kept, as pages repeat."""
    found: dict[int, float] = {}
    by_base, by_family = _index(text)
    for near, keys, places in (
        (SYNONYM, meanings(base), by_family),
        (DERIVED, family(base), by_family),
        (SAME, bases(base), by_base),
    ):
        for key in keys:
            for place in places.get(key, ()):
                found[place] = max(near, found.get(place, 0.0))
    return tuple(sorted(found.items()))


@lru_cache(maxsize=4096)
def _index(text: str) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """The places of the words of a sentence by the words that they are forms of, and by those of their family."""
    by_base: dict[str, list[int]] = {}
    by_family: dict[str, list[int]] = {}
    for word in line(text).words:
        for index, keys in ((by_base, word.bases), (by_family, family(word.base))):
            for key in keys:
                index.setdefault(key, []).append(word.place)
    return by_base, by_family


def governor(text: Line, word: Word, frame: str) -> str:
    """The last word before a place that makes a frame, or the first of the line."""
    found = [one.text for one in text.words if frame in one.makes]
    before = [one.text for one in text.words[: word.place] if frame in one.makes]
    return (before or found or [""])[-1 if before else 0]


@lru_cache(maxsize=65536)
def is_free(base: str) -> bool:
    """Whether a word may be put in anywhere: it tells nothing of its own."""
    return base in _free() or not bases(base).isdisjoint(_free())


@lru_cache(maxsize=1)
def _free() -> frozenset[str]:
    return frozenset(word for row in table("free_words").values() for word in row.split())


@lru_cache(maxsize=65536)
def stands_in(base: str, facts: Facts, number: int) -> bool:
    """Whether a sentence of a source has a word that another is a form of, or is made of."""
    return any(likeness(base, other) >= DERIVED for other in _bases_in(facts, number))


@lru_cache(maxsize=4096)
def _bases_in(facts: Facts, number: int) -> frozenset[str]:
    return frozenset(word.base for word in line(" ".join(facts.words(number).split())).words if word.content)


@lru_cache(maxsize=4096)
def persons(facts: Facts, number: int) -> dict[int, frozenset[str]]:
    """By the place of a pronoun in a sentence the words of the name of the person whom it means."""
    span, text = facts.sentence(number).span, facts.source.text
    found: dict[int, frozenset[str]] = {}
    parse = passage(facts, number).line
    for person in facts.people:
        for mention in person.mentions:
            if mention.pronoun and span.covers(mention.span):
                start = len(" ".join(text[span.start : mention.span.start].split()))
                place = next((word.place for word in parse.words if word.span.start in (start, start + 1)), None)
                if place is not None:
                    found[place] = frozenset(naming(person.name))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A statement of a source that pages may print, its reading, and the words of what is said, in small letters."""

    facts: Facts
    statement: Statement
    content: frozenset[str]


@lru_cache(maxsize=64)
def told_in(facts: Facts) -> dict[int, tuple[Told, ...]]:
    """By the number of each sentence the statements that are made in it; a quotation that goes on keeps its speaker."""
    found: dict[int, tuple[Told, ...]] = {}
    for statement in facts.statements:
        if statement.shown:
            pieces = statement.attribution.content
            said = " ".join(" ".join(piece.of(facts.source.text).split()) for piece in pieces)
            said = BESIDE.split(said)[0] if statement.attribution.kind == "indirect" else said
            told = Told(facts, statement, frozenset(word.base for word in line(said).words))
            for number in {statement.attribution.sentence, *(one for piece in pieces for one in facts.numbers(piece))}:
                found[number] = (*found.get(number, ()), told)
    return found


def passage(facts: Facts, number: int) -> Passage:
    """A sentence of a source as evidence."""
    return Passage(facts, number, line(" ".join(facts.words(number).split())))


def evidence_of(claim: Claim, facts: Sequence[Facts]) -> Evidence:
    """A claim beside all sentences of sources that it cites, each once; works that are only named carry no word."""
    numbers = dict.fromkeys((one.source, number) for one in claim.citations for number in one.sentences)
    by_slug = {reading.source.slug: reading for reading in facts}
    cited = [passage(by_slug[source], number) for source, number in numbers]
    return Evidence(line(" ".join(claim.words.split())), cited, facts, claim.pairs, claim.above)


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

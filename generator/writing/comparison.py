"""Where two sources tell the same thing otherwise: numbers that differ, names that are nearly the same.

A hint for an editor, and no finding: two sentences are taken to tell of one thing where they share words of meaning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..english.lines import Line, line
from ..english.quantities import Amount
from ..model import Facts
from .cited import words

NEAR = 3  # words behind a number, or where they say nothing before it, that may say what is counted
ALIKE = 0.8  # of two names' letters, for one to be the other misspelt
SHORTEST = 4  # letters of a name that can be told from another


@dataclass(frozen=True, slots=True)
class Place:
    """Words in a sentence of a source."""

    facts: Facts
    sentence: int
    words: str


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number in a sentence: what stands around it, and all words of meaning of the sentence, by their bases."""

    place: Place
    amount: Amount
    around: frozenset[str]
    meant: frozenset[str]


def numbers(readings: Sequence[Facts]) -> Iterator[tuple[Place, Place]]:
    """The places at which two sources count the same thing and come to another number; each number once."""
    told = [[one for number in facts.sentences for one in _counted(facts, number.number)] for facts in readings]
    for index, ours in enumerate(told):
        for theirs in told[index + 1 :]:
            known = _by_word(theirs)
            for one in ours:
                other = _other(one, known)
                if other:
                    yield one.place, other.place


def names(readings: Sequence[Facts]) -> Iterator[tuple[Place, Place]]:
    """The places at which two names of people stand that differ in a letter or two, in one source or in two."""
    begun: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for facts in readings:
        for person in facts.people:
            named = next((one for one in person.mentions if not one.pronoun), person.mentions[0])
            begun[person.name.split()[-1][:2]].append((person.name, Place(facts, named.sentence, person.name)))
    for group in begun.values():
        for index, (name, place) in enumerate(group):
            yield from ((place, other) for another, other in group[index + 1 :] if _nearly(name, another))


def _nearly(one: str, other: str) -> bool:
    """Whether two full names may be one, misspelt.

    >>> _nearly("Anna Weber", "Anna Webber"), _nearly("Anna Weber", "Karl Webber"), _nearly("Lee", "Lie")
    (True, False, False)
    """
    *given, last = one.split()
    *others, another = other.split()
    if last == another or min(len(last), len(another)) < SHORTEST or (given and others and given[0] != others[0]):
        return False
    return SequenceMatcher(None, last, another).ratio() >= ALIKE


def _counted(facts: Facts, number: int) -> Iterator[_Counted]:
    parsed = line(words(facts, number))
    meant = _bases(parsed, 0, len(parsed.words))
    for amount in parsed.amounts:
        inside = [word.place for word in parsed.words if amount.span.overlaps(word.span)]
        if inside and amount.unit not in ("ordinal", "clock"):
            behind = _bases(parsed, inside[-1] + 1, inside[-1] + 1 + NEAR)
            around = behind or _bases(parsed, inside[0] - NEAR, inside[0])
            yield _Counted(Place(facts, number, amount.span.of(parsed.text)), amount, around, meant)


def _bases(parsed: Line, start: int, end: int) -> frozenset[str]:
    words = parsed.words[max(0, start) : end]
    return frozenset(base for word in words if word.content and word.base.isalpha() for base in word.bases)


def _by_word(found: Sequence[_Counted]) -> Mapping[str, list[_Counted]]:
    known: dict[str, list[_Counted]] = defaultdict(list)
    for one in found:
        for base in one.around:
            known[base].append(one)
    return known


def _other(one: _Counted, known: Mapping[str, list[_Counted]]) -> _Counted | None:
    """The number that another source has for the same thing, where it is another; None where any of it agrees."""
    same = {id(it): it for base in one.around for it in known.get(base, ()) if _one_thing(one, it)}.values()
    if any(one.amount.stands_for(it.amount) or it.amount.stands_for(one.amount) for it in same):
        return None
    return max(same, key=lambda it: len(one.meant & it.meant), default=None)


def _one_thing(one: _Counted, other: _Counted) -> bool:
    """Whether two sentences share a word of what is counted and one more, and count in the same unit."""
    return one.amount.unit == other.amount.unit and len(one.meant & other.meant) > 1

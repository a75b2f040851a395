"""A word put in the place of one that excludes it, said of the same thing: "fell" for "rose", also where declared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...english.contraries import opposed
from ...english.lines import Line, Word
from ...english.scopes import DENIALS
from ...english.words import lines
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Opposites that are declared, and opposites that share the head of what they are said of."""
    for one in evidence.declared:
        if opposed(one.word.base, one.other.base) and _both_or_none_denied(one.word, one.other):
            yield Finding("opposite", (one.word.text,), {"there": one.other.text})
            return
    yield from _small_words(claim, evidence)
    for word in claim.words:
        if not (word.content or word.tag == "adv") or evidence.likes(word):
            continue
        for passage, other in evidence.words:
            if (
                opposed(word.base, other.base)
                and evidence.matched(passage, other) is None
                and _same_head(word, other, passage, evidence)
                and _both_or_none_denied(word, other)
            ):
                yield Finding("opposite", (word.text,), {"there": other.text})
                return


def _both_or_none_denied(word: Word, other: Word) -> bool:
    return word.frames.isdisjoint(DENIALS) == other.frames.isdisjoint(DENIALS)


def _small_words(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Prepositions and particles that exclude each other between the same two words: "after" for "before"."""
    particles = _particles()
    for word in (one for one in claim.words if one.base in particles):
        rivals = [against for against in particles[word.base] if not evidence.spelt.isdisjoint(against)]
        same = ((at, other) for at, other in evidence.words if other.base == word.base)
        if not rivals or any(_same_slot(word, other, at, evidence) for at, other in same):
            continue
        for against in rivals:
            for passage, other in evidence.words:
                if other.base in against and _same_slot(word, other, passage, evidence):
                    yield Finding("opposite", (word.text,), {"there": other.text})
                    return


def _same_slot(word: Word, other: Word, passage: int, evidence: Evidence) -> bool:
    """Whether the words that carry meaning right before and right behind are matched with each other."""
    mine, there = evidence.claim.words, evidence.lines[passage].words
    before = _carrying(mine[: word.place], -1), _carrying(there[: other.place], -1)
    behind = _carrying(mine[word.place + 1 :], 0), _carrying(there[other.place + 1 :], 0)
    standard = _standard(mine[word.place :])
    if standard and standard == _standard(there[other.place :]):
        return True
    return evidence.alike(behind[0], passage, behind[1]) and evidence.alike(before[0], passage, before[1])


def _standard(words: tuple[Word, ...]) -> str:
    """The two words with which that begins with which something is compared."""
    place = next((place for place, one in enumerate(words[:4]) if one.base == "than"), 0)
    return " ".join(one.base for one in words[place + 1 : place + 3]) if place else ""


def _carrying(words: tuple[Word, ...], place: int) -> Word | None:
    row = [one for one in words if one.content or one.tag in ("name", "number")]
    return row[place] if row else None


@cache
def _particles() -> dict[str, tuple[frozenset[str], ...]]:
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for row in lines("opposed_particles"):
        sides = [frozenset(side.split()) for side in row.split("\t")]
        for side, against in (sides, sides[::-1]):
            for word in side:
                found[word] = (*found.get(word, ()), against)
    return found


def _same_head(word: Word, other: Word, passage: int, evidence: Evidence) -> bool:
    """Whether both are said of one thing: the heads around each are matched with each other."""
    mine, there = evidence.claim.clause(word.clause), evidence.lines[passage].clause(other.clause)
    before = _nearest(word, mine, -1), _nearest(other, there, -1)
    behind = _nearest(word, mine, 1), _nearest(other, there, 1)
    if word.tag == "verb" or other.tag == "verb":
        return evidence.alike(before[0], passage, before[1])
    return evidence.alike(behind[0], passage, behind[1])


def _nearest(word: Word, clause: tuple[Word, ...], step: int) -> Word | None:
    """The next noun, name or number of the clause before or behind a word."""
    row = [
        one for one in clause if (one.place - word.place) * step > 0 and one.tag in ("noun", "name", "number", "verb")
    ]
    return (row[0] if step > 0 else row[-1]) if row else None


RULE = Rule("opposite", "Cruse 1986, Lexical Semantics, 9 to 11 (opposites)", findings)

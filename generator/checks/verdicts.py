"""The checks on a claim that cites nothing: it is held against the sentences of a text that carry it best."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.cited import Cited
from generator.checks.degrees import other_degrees
from generator.checks.instead import exchanged, instead, likeness
from generator.checks.opposites import opposites
from generator.checks.polarity import denied, turned
from generator.checks.stems import stems
from generator.checks.support import unfounded
from generator.checks.turnabout import turned_about
from generator.english.sentences import sentences
from generator.model import Facts, Verdict

ENOUGH = 0.3  # share of a sentence's words that its evidence must have, for the sentence to be compared at all
ALIKE = 0.75  # share of a claim's content words that makes it all but the sentence that carries it
MOST = 3  # sentences that may carry one sentence together


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, and the reasons for it in words."""

    verdict: Verdict
    reasons: tuple[str, ...] = ()


def judged(claim: str, facts: Facts) -> Judged:
    """What the checks say of a claim of one or more sentences."""
    reasons: list[str] = []
    carried = True
    for sentence in sentences(claim):
        words = sentence.span.of(claim)
        best = carriers(words, facts)
        carried = carried and bool(best)
        reasons += _reasons(words, best, facts)
    if reasons:
        return Judged("does not hold", tuple(reasons))
    return Judged("holds" if carried else "cannot be checked")


def carriers(words: str, facts: Facts) -> tuple[int, ...]:
    """The numbers of the sentences that share most with some words, each adding something, the best one first."""
    wanted = stems(words)
    left = set(wanted)
    chosen: list[int] = []
    shares = {one.number: stems(facts.words(one.number)) for one in facts.sentences}
    while left and len(chosen) < MOST:
        number = max(shares, key=lambda one: (len(left & shares[one]), -one), default=0)
        gain = len(left & shares[number]) if number else 0
        if gain < max(1, ENOUGH * len(wanted) if not chosen else 0.12 * len(wanted)):
            break
        chosen.append(number)
        left -= shares.pop(number)
    return tuple(chosen)


def _reasons(words: str, best: tuple[int, ...], facts: Facts) -> list[str]:
    everywhere = [Cited(facts, tuple(one.number for one in facts.sentences))]
    told = [f'The {one.kind} "{one.words}" is not in the text.' for one in unfounded(words, everywhere)]
    wrong = [*instead(words, facts.words(best[0]) if best else "", facts.source.text)]
    if best:
        wrong += _compared(words, best, facts)
    return told + [f"{what} {why}" for what, why in dict.fromkeys(wrong)]


def _compared(words: str, best: tuple[int, ...], facts: Facts) -> Iterator[tuple[str, str]]:
    """What the sentences that carry a claim say otherwise; the nearest one alone where the claim is all but it."""
    carried = " ".join(facts.words(number) for number in best)
    yield from turned(words, carried)
    yield from denied(words, carried)
    yield from other_degrees(words, carried)
    yield from turned_about(words, carried)
    known = {part for one in facts.sentences for part in stems(one.span.of(facts.source.text))}
    yield from opposites(words, carried, known)
    nearest = facts.words(best[0])
    if likeness(words, nearest) >= ALIKE:
        yield from opposites(words, nearest)
        missing = [one.words for one in unfounded(words, [Cited(facts, best[:1])]) if one.kind != "date"]
        yield from exchanged(words, nearest, missing)

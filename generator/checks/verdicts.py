"""The checks on a claim that cites nothing: it is held against the sentences of a text that carry it best."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.opposites import opposites
from generator.checks.polarity import denied, turned
from generator.checks.stems import stems
from generator.checks.support import Cited, unfounded
from generator.facts.sentences import sentences
from generator.model import Facts, Verdict

ENOUGH = 0.3  # share of a sentence's words that its evidence must have, for the sentence to be compared at all
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
    if not best:
        return []
    everywhere = [Cited(facts, tuple(one.number for one in facts.sentences))]
    missing = unfounded(words, everywhere)
    told = [f'The {one.kind} "{one.words}" is not in the text.' for one in missing]
    known = {part for one in facts.sentences for part in stems(facts.words(one.number))}
    carried = " ".join(facts.words(number) for number in best)
    wrong = (*turned(words, carried), *denied(words, carried), *opposites(words, carried, known))
    return told + [f"{what} {why}" for what, why in wrong]

"""What the gate makes of a claim that cites nothing: its rules, on the sentences that carry it best.

The claims are those of SummEdits (Laban and others 2023): summaries of a document, each with a small edit, of which
people said whether it keeps the facts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.checks.check import findings
from generator.checks.evidence import Evidence, Passage
from generator.checks.rules import RULES
from generator.english.closed_classes import is_free
from generator.english.lines import Line, Word, line
from generator.english.meanings import kin
from generator.facts.read import read
from generator.model import Facts, Finding, Source, Verdict
from generator.text.sentences import sentences
from tests.benchmarks.halves import looked_at

ENOUGH = 0.3  # share of a sentence's words that its best carrier has, for the sentence to be compared at all
ADDED = 0.12  # share that each further carrier adds
MOST = 3  # sentences that may carry one sentence together
# Rules on what is put in ask whether the evidence has it at all. What a machine chose for evidence can lack it though
# the text has it, so these are asked of the whole text; what is left out, exchanged or moved shows beside the carriers.
EVERYWHERE = frozenset(("name", "number", "date"))
NEAR = tuple(rule for rule in RULES if rule.alone and rule.id not in EVERYWHERE)
FAR = tuple(rule for rule in RULES if rule.alone and rule.id in EVERYWHERE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim that people labelled: whether they found that it keeps the facts, its edits, and the rules that stop it.

    `tuned` says whether its text is of the half that was looked at when it was decided which rules are asked.
    """

    kept: bool
    edits: tuple[str, ...]
    tuned: bool
    rules: frozenset[str]

    @property
    def stopped(self) -> bool:
        """Whether any rule stops it."""
        return bool(self.rules)


def judgements(path: Path) -> list[Judgement]:
    """Every claim of one file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return [
        Judgement(
            bool(one["label"]),
            tuple(one.get("edits", ())),
            looked_at(data["docs"][one["doc"]]),
            frozenset(found.rule for found in told(data["docs"][one["doc"]], one["claim"]) or ()),
        )
        for one in data["samples"]
    ]


@dataclass(frozen=True, slots=True)
class Half:
    """The claims on half of the texts."""

    name: str
    claims: tuple[Judgement, ...]

    def stopped(self, *, kept: bool) -> float:
        """The share of the kept, or of the broken, claims that are stopped."""
        mine = [one.stopped for one in self.claims if one.kept == kept]
        return sum(mine) / max(1, len(mine))

    def figures(self) -> str:
        """Balanced accuracy, the share of the broken claims that are stopped, and that of the kept ones."""
        caught, cried = self.stopped(kept=False), self.stopped(kept=True)
        return f"{(caught + 1 - cried) / 2:.3f} / {caught:.3f} / {cried:.3f}"

    def alone(self, rule: str, *, kept: bool) -> int:
        """How many of the kept, or of the broken, claims this rule stops and no other."""
        return sum(one.rules == {rule} and one.kept == kept for one in self.claims)


def halves(found: Iterable[Judgement]) -> tuple[Half, Half]:
    """The claims on texts that rules were chosen on, and those on the other texts."""
    claims = tuple(found)
    tuned = tuple(one for one in claims if one.tuned)
    return Half("looked at", tuned), Half("other half", tuple(one for one in claims if not one.tuned))


def verdict(text: str, claim: str) -> Verdict:
    """Whether the text carries the claim, as far as the rules can tell."""
    found = told(text, claim)
    return "cannot be checked" if found is None else "does not hold" if found else "holds"


def told(text: str, claim: str) -> tuple[Finding, ...] | None:
    """What the rules find in a claim beside the text; None where nothing in the text is near enough to carry it."""
    facts = _facts(text)
    found: list[Finding] = []
    carried = True
    for sentence in sentences(claim):
        parsed = line(" ".join(sentence.span.of(claim).split()))
        best = carriers(parsed, facts)
        carried = carried and bool(best)
        found += findings(_evidence(parsed, facts, [one.number for one in facts.sentences]), FAR)
        if best:
            found += findings(_evidence(parsed, facts, best), NEAR)
    return tuple(found) if found or carried else None


def _evidence(claim: Line, facts: Facts, numbers: Sequence[int]) -> Evidence:
    return Evidence(claim, [Passage(facts, number) for number in numbers], [facts])


def carriers(claim: Line, facts: Facts) -> tuple[int, ...]:
    """The numbers of the sentences that have most of a claim's words, each adding some, the best one first."""
    left = {word.base: frozenset(kin(word.base)) for word in claim.words if _counts(word)}
    least = len(left) * ENOUGH
    chosen: list[int] = []
    while left and len(chosen) < MOST:
        there = {number: _had(left, held) for number, held in _held(facts).items() if number not in chosen}
        number = max(there, key=lambda one: (len(there[one]), -one), default=0)
        if not number or len(there[number]) < max(1, least):
            break
        chosen.append(number)
        left = {base: forms for base, forms in left.items() if base not in there[number]}
        least = least / ENOUGH * ADDED if len(chosen) == 1 else least
    return tuple(chosen)


def _counts(word: Word) -> bool:
    return (word.content and not is_free(word.base)) or word.tag in ("name", "number")


def _had(wanted: dict[str, frozenset[str]], held: frozenset[str]) -> set[str]:
    return {base for base, forms in wanted.items() if not forms.isdisjoint(held)}


@lru_cache(maxsize=64)
def _held(facts: Facts) -> dict[int, frozenset[str]]:
    """By its number the words of each sentence that count, with those that they are made of."""
    return {
        one.number: frozenset(
            form for word in Passage(facts, one.number).line.words if _counts(word) for form in kin(word.base)
        )
        for one in facts.sentences
    }


@lru_cache(maxsize=64)
def _facts(text: str) -> Facts:
    return read(Source("text", "text", "text", text))

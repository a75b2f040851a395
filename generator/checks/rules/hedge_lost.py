"""A doubt or a condition of the evidence that the sentence does not keep: "may", "allegedly", "partly", "if"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.closed_classes import group
from ...english.lines import Line
from ...english.quantities import side
from ...facts.attribution.sayings import reports
from ...model import Finding
from ..evidence import Evidence, Rule, first

KEEP = frozenset("hedge belief claim condition plan wish".split())
SHARED = frozenset("share portion few hedge negation".split())
LIMITED = frozenset("condition hedge wish".split())
# Conditions that are told otherwise: matches "provided it falls", "Should it hold", "those who"; not "he should".
KEPT = re.compile(
    r"\b(?:provided|assuming|as long as|in case|in the event|on condition|without|only|once)\b|^Should\b|(?<!,) who\b",
    re.I,
)


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first such word that is lost, or the first approximator before a number."""
    hedges = evidence.first_lost("hedge-lost", ("hedge",), KEEP)
    thought = evidence.governs("belief") and reports(claim.text)  # "in the view of", and "believes" is kept
    beliefs = evidence.first_lost("hedge-lost", ("belief",), KEEP, lambda one: one.other.tag == "verb" and not thought)
    shares = evidence.first_lost("hedge-lost", ("share",), SHARED)
    kept = evidence.governs("condition") and KEPT.search(claim.text)
    limits = iter(()) if kept else evidence.first_lost("hedge-lost", ("condition",), LIMITED)
    return first(hedges, beliefs, _bare_numbers(claim, evidence), shares, limits)


def _bare_numbers(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Numbers that the evidence has only with an approximator, told without one."""
    if not claim.amounts or any(word.base in group("counting", "line_words") for word in claim.words):
        return
    for amount in claim.amounts:
        same = [one.degree for one in evidence.amounts if one.value == amount.value]
        if same and not amount.degree and "exact" not in map(side, same):
            yield Finding("hedge-lost", (amount.span.of(claim.text),), {"lost": same[0]})


RULE = Rule(
    "hedge-lost", "Hyland 1998, Hedging in Scientific Research Articles; Quirk et al. 1985, 15.33 to 15.36", findings
)

"""A doubt of the evidence that the sentence does not keep: "may", "allegedly", "partly"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.evidence import Evidence, Rule
from generator.english.closed_classes import group
from generator.english.lines import Line
from generator.english.quantities import side
from generator.model import Finding

KEEP = frozenset("hedge belief claim condition plan wish".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first such word that is lost."""
    beliefs = (one for one in evidence.lost("belief", KEEP) if one[0].other.tag == "verb")
    for match, word in (*evidence.lost("hedge", KEEP), *beliefs):
        yield Finding("hedge-lost", (match.word.text,), {"lost": word})
        return
    for amount in claim.amounts:
        there = {
            side(other.degree): other.degree
            for other in evidence.amounts
            if other.value == amount.value and other.degree != "within"
        }
        if (
            there
            and "exact" not in there
            and not amount.degree
            and not any(word.base in group("counting", "line_words") for word in claim.words)
        ):
            yield Finding("hedge-lost", (amount.span.of(claim.text),), {"lost": next(iter(there.values()))})
            return


RULE = Rule("hedge-lost", "Hyland 1998, Hedging in Scientific Research Articles", findings)

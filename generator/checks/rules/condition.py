"""A condition that the evidence does not make: "if", "unless", "provided"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.evidence import Evidence, Rule
from generator.english.connectives import unanswered
from generator.english.lines import Line
from generator.model import Finding


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The connectives that nothing in the evidence answers."""
    declared = {part for pair in evidence.pairs for part in pair.words.lower().split()}
    for phrase in unanswered("condition", claim.text, evidence.text):
        if not declared & set(phrase.lower().split()):
            yield Finding("condition", (phrase,))


RULE = Rule("condition", "Quirk et al. 1985, 15.33 to 15.36 (conditional clauses)", findings, alone=False)

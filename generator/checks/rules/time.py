"""An order in time that the evidence does not give: "after", "before", "since", "until", "while"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.evidence import Evidence, Rule
from generator.english.connectives import unanswered
from generator.english.lines import Line
from generator.model import Finding


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The connectives that nothing in the evidence answers."""
    declared = {part for pair in evidence.pairs for part in pair.words.lower().split()}
    several = len(evidence.cited) > 1  # what stands in two sentences may be told side by side
    for phrase in unanswered("time", claim.text, evidence.text):
        if several and phrase.lower() in ("while", "meanwhile"):
            continue
        if not declared & set(phrase.lower().split()):
            yield Finding("time", (phrase,))


RULE = Rule("time", "Quirk et al. 1985, 15.25 to 15.30 (clauses of time)", findings, alone=False)

"""A cause, a purpose or a consequence that the evidence does not give: "because", "led to", "so that"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.evidence import Evidence, Rule
from generator.english.connectives import unanswered
from generator.english.lines import Line
from generator.model import Finding


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The connectives that nothing in the evidence answers."""
    declared = {part for pair in evidence.pairs for part in pair.words.lower().split()}
    for phrase in unanswered("cause", claim.text, evidence.text):
        if not declared & set(phrase.lower().split()):
            yield Finding("cause", (phrase,))


RULE = Rule(
    "cause", "Quirk et al. 1985, 15.45 to 15.49 (reason, purpose, result); Wolff 2003 (verbs of causing)", findings
)

"""What the evidence has as an accusation, a suspicion or a fear, told as a fact."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.evidence import Evidence
from generator.checks.rule import Rule
from generator.english.lines import Line
from generator.model import Finding

KEEP = frozenset("claim hedge belief negation refusal".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first such word that is lost."""
    for match, word in evidence.lost("claim", KEEP):
        yield Finding("claim-lost", (match.word.text,), {"lost": word})
        return


RULE = Rule("claim-lost", "Karttunen and Zaenen 2005, Veridicity", findings)

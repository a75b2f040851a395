"""What the evidence has as an accusation, a suspicion or a fear, told as a fact."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line
from ...facts.attribution.sayings import is_saying
from ...model import Finding
from ..evidence import Evidence, Rule

KEEP = frozenset("claim hedge belief negation refusal".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first such word that is lost."""
    said = (is_saying(word) and not evidence.likes(word) for word in claim.words)  # told as somebody's words
    if evidence.governs("claim") and not any(said):
        yield from evidence.first_lost("claim-lost", ("claim",), KEEP)


RULE = Rule("claim-lost", "Karttunen and Zaenen 2005, Veridicity", findings)

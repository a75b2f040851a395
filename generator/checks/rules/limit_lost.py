"""A condition of the evidence that the sentence does not keep: "if", "unless", "depending on"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule

# Conditions that are told otherwise: matches "provided the river falls", "Should the price hold"; not "he should".
KEPT = re.compile(
    r"\b(?:provided|assuming|as long as|in case|in the event|on condition|without|only when|once)\b|^Should\b", re.I
)
KEEP = frozenset("condition hedge wish".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first such word that is lost."""
    if not KEPT.search(claim.text):
        yield from evidence.first_lost("limit-lost", ("condition",), KEEP)


RULE = Rule("limit-lost", "Quirk et al. 1985, 15.33 to 15.36 (conditional clauses)", findings)

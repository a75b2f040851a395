"""A cause, a purpose or a consequence that the evidence does not give: "because", "led to", "so that".

The list is `lexicon/causes.txt`: the phrases that tell one, and what else in the evidence answers them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...english.lines import Line
from ...english.words import lines
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Every phrase that tells a cause which nothing in the evidence tells and no pair declares."""
    declared = {part for pair in evidence.pairs for part in pair.words.lower().split()}
    for told, answers in _causes():
        for match in told.finditer(claim.text):
            if declared.isdisjoint(match[0].lower().split()) and not re.search(answers, evidence.text, re.IGNORECASE):
                yield Finding("cause", (match[0],))


@cache
def _causes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Of reason and of purpose what tells it, and what answers that; few sentences ask for this."""
    rows = (row.split("\t") for row in lines("causes"))
    return tuple((re.compile(_any(told), re.IGNORECASE), _any(f"{told}; {answers}")) for _, told, answers in rows)


def _any(phrases: str) -> str:
    return rf"\b(?:{phrases.replace('; ', '|')})\b"


RULE = Rule(
    "cause",
    "Quirk et al. 1985, 15.45 to 15.49 (reason, purpose, result); Wolff 2003 (verbs of causing)",
    findings,
)

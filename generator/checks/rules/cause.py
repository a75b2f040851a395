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
    """Every phrase that tells a cause which no cited sentence tells of both its sides, and no pair declares."""
    declared = {part for pair in evidence.pairs for part in pair.words.lower().split()}
    for told, answers in _causes() if _telling().search(claim.text.lower()) else ():
        for match in told.finditer(claim.text):
            behind = next((word for word in claim.words if word.start >= match.end()), None)
            if match[0].lower() == "due to" and behind and behind.tag == "verb":
                continue  # "due to close in March"
            told_so = any(_tells(one, answers, match.start(), evidence) for one in range(len(evidence.lines)))
            if declared.isdisjoint(match[0].lower().split()) and not told_so:
                yield Finding("cause", (match[0],))


def _tells(passage: int, answers: str, place: int, evidence: Evidence) -> bool:
    """Whether a cited sentence tells a cause, and has words of both sides of it."""
    if re.search(answers, evidence.lines[passage].text, re.IGNORECASE) is None:
        return False
    sides = {one.word.start < place for one in evidence.matches}
    return sides == {one.word.start < place for one in evidence.matches if one.passage == passage}


@cache
def _causes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Of reason and of purpose what tells it, and what answers that; few sentences ask for this."""
    rows = (row.split("\t") for row in lines("causes"))
    return tuple((re.compile(_any(told), re.IGNORECASE), _any(f"{told}; {answers}")) for _, told, answers in rows)


@cache
def _telling() -> re.Pattern[str]:
    """All that tells one, in small letters: few sentences have any, and in any letters it takes twice the time."""
    return re.compile("|".join(told.pattern for told, _ in _causes()))


def _any(phrases: str) -> str:
    return rf"\b(?:{phrases.replace('; ', '|')})\b"


RULE = Rule(
    "cause",
    "Quirk et al. 1985, 15.45 to 15.49 (reason, purpose, result); Wolff 2003 (verbs of causing)",
    findings,
    alone=False,
)

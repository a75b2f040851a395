"""A negation that the evidence does not have: "did not go" for "went"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.alignment import SAME, likeness
from ...english.lines import Line, Word, governor
from ...english.scopes import DENIALS
from ...model import Finding
from ..evidence import Evidence, Rule

# A sentence about the text itself: matches "The article does not say why"; not "The minister does not say why".
ABOUT_THE_TEXT = re.compile(r"\b(?:source|article|text|report|it)\s+(?:does|did|do)(?:\s+not|n['’]t)\s+\w+", re.I)
# What can carry a denial without a negation: matches "unable", "homeless", "risk-free", "too early to tell", "the
# worst", "whether", "ended"; not "said".
TURNED = re.compile(
    r"(?:un|in|im|ir|il|dis|non-?)\w{4,}|\w{3,}less|\w+-free|\w{3,}est|(?:few|end|stop)\w*"
    r"|only|but|instead|rather|first|without|wrong|false|less|most|alone|how|whether|deserted|empty|vacant",
    re.I,
)
PHRASES = re.compile(
    r"\btoo \w+ to\b|\bmore than\b|\b\w{3,}er than\b", re.I
)  # "too early to tell", "quieter than"; not "too"


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first word that is denied, where nothing in the evidence can carry a denial."""
    denied = [word for word in claim.words if "negation" in word.heads and not evidence.undeclared(word.clause)]
    if not denied or ABOUT_THE_TEXT.search(claim.text) or not _is_plain(claim, evidence):
        return
    yield Finding("negation-added", (governor(claim, denied[0], "negation"), denied[0].text))


def _is_plain(claim: Line, evidence: Evidence) -> bool:
    """Whether the evidence has nothing that can carry a denial."""
    if any(_excuses(other, passage, evidence) for passage, other in evidence.words):
        return False
    return PHRASES.search(evidence.text) is None or PHRASES.search(claim.text) is not None


def _excuses(other: Word, passage: int, evidence: Evidence) -> bool:
    """Whether a word of the evidence can carry a denial; one that the sentence has too carries none of its own."""
    if "negation" in other.makes:
        return True
    if not (other.makes & DENIALS or TURNED.fullmatch(other.base)):
        return False
    match = evidence.matched(passage, other)
    compared = other.base.endswith("est") and match is not None and match.word.base != other.base  # "none was larger"
    return match is None or compared or likeness(match.word.base, other.base) != SAME


RULE = Rule("negation-added", "Huddleston and Pullum 2002, ch. 9 (negation)", findings, waivable=False)

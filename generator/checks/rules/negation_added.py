"""A negation that the evidence does not have: "did not go" for "went"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.alignment import SAME, Match, likeness
from ...english.lines import Line, Word, governor
from ...english.scopes import DENIALS
from ...model import Finding
from ..evidence import Evidence, Rule

KEEP = DENIALS | {"few"}
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
    """The first word that is denied, where nothing in the evidence can carry a denial, or denies something else."""
    denied = [word for word in claim.words if word.heads & DENIALS and not evidence.undeclared(word.clause)]
    plain = [word for word in denied if "negation" in word.heads]
    if not denied or ABOUT_THE_TEXT.search(claim.text):
        return
    if plain and _is_plain(claim, evidence):
        yield Finding("negation-added", (governor(claim, plain[0], "negation"), plain[0].text))
    for word in denied:
        match = evidence.match(word)
        if match and _is_moved(match, evidence):
            yield Finding("negation-added", (word.text,))
            return


def _is_moved(match: Match, evidence: Evidence) -> bool:
    """Whether a verb is denied here and not there, and another one there and not here."""
    if match.word.tag != "verb" or match.other.tag != "verb" or match.other.frames & KEEP:
        return False
    there = [one for one in evidence.lines[match.passage].words if one.heads & KEEP]
    kept = (evidence.matched(match.passage, one) for one in there)
    return bool(there) and not any(one is not None and one.word.frames & KEEP for one in kept)


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

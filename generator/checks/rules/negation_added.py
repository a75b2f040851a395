"""A negation that the evidence does not have: "did not go" for "went"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.alignment import SAME, Match, likeness
from ...english.lines import Line, Word, governor
from ...english.scopes import DENIALS
from ...english.words import table
from ...model import Finding
from ..evidence import Evidence, Rule

KEEP = DENIALS | {"few"}
# A sentence about the text itself: matches "The article does not say why"; not "The minister does not say why".
ABOUT_THE_TEXT = re.compile(r"\b(?:source|article|text|report|it)\s+(?:does|did|do)(?:\s+not|n['’]t)\s+\w+", re.I)
# What can carry a denial without a negation: matches "homeless", "risk-free", "whether", "ended"; not "said".
TURNED = re.compile(
    r"\w{3,}less|\w+-free|(?:few|end|stop)\w*"
    r"|only|but|instead|rather|first|without|wrong|false|less|alone|how|whether|deserted|empty|vacant",
    re.I,
)
# A word that a prefix may turn round: matches "unable", "imports"; what remains tells which. Not "able".
PREFIXED = re.compile(r"(?:un|in|im|ir|il|dis|non-?)(\w{4,})", re.I)
PHRASES = re.compile(
    r"\btoo \w+ to\b|\bmore than\b|\b\w{3,}er than\b", re.I
)  # "too early to tell", "quieter than"; not "too"


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first word that is denied, where nothing in the evidence can carry a denial, or denies something else."""
    if claim.heads.isdisjoint(DENIALS) or ABOUT_THE_TEXT.search(claim.text):
        return
    denied = [word for word in claim.words if word.heads & DENIALS and not evidence.undeclared(word.clause)]
    plain = [word for word in denied if "negation" in word.heads]
    if plain and _is_plain(claim, evidence):
        yield Finding("negation-added", (governor(claim, plain[0], "negation"), plain[0].text))
    for word in denied:
        match = evidence.match(word)
        if match and not match.declared and _is_moved(match, evidence):
            yield Finding("negation-added", (word.text,))
            return


def _is_moved(match: Match, evidence: Evidence) -> bool:
    """Whether a verb is denied here and not there, and another one there and not here."""
    if match.word.tag != "verb" or match.other.tag != "verb" or match.other.frames & KEEP:
        return False
    there = [one for one in evidence.lines[match.passage].words if one.heads & KEEP and one.tag != "pron"]
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
    if not (other.makes & DENIALS or _turns(other.base)):
        return False
    if any(word.base == other.base for word in evidence.claim.words):
        return False
    match = evidence.matched(passage, other)
    return match is None or likeness(match.word.base, other.base) != SAME


def _turns(base: str) -> bool:
    """Whether a word can carry a denial by how it is made.

    >>> [_turns(word) for word in ("unable", "homeless", "international", "information", "indicate", "interest")]
    [True, True, False, False, False, False]
    """
    prefixed = PREFIXED.fullmatch(base)
    return TURNED.fullmatch(base) is not None or (prefixed is not None and prefixed[1] in table("word_classes"))


RULE = Rule("negation-added", "Huddleston and Pullum 2002, ch. 9 (negation)", findings, waivable=False)

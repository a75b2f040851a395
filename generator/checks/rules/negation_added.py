"""A negation that the evidence does not have: "did not go" for "went"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from ...english.alignment import SAME, likeness
from ...english.closed_classes import group
from ...english.contraries import opposed
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

UP_TO = frozenset(("before", "until", "till"))  # what a denial up to a day ends with
DAYS = ("number", "name")
REACH = 5  # words in which a day is told: "the first week of June"


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Words that are denied and whose likes are not; a denial where the evidence denies nothing at all."""
    nobody = group("nobody", "line_words")
    bare = [one for one in claim.words if one.base in nobody and not evidence.likes(one)]
    bare = [one for one in bare if not evidence.undeclared(one.clause)]
    denied = [word for word in claim.words if "negation" in word.heads and not evidence.undeclared(word.clause)]
    if not (bare or denied) or ABOUT_THE_TEXT.search(claim.text) or not _is_plain(claim, evidence):
        return
    if bare:
        yield Finding("negation-added", (bare[0].text,))
        return
    for word in denied:
        turned = any(opposed(word.base, other.base) for _, other in evidence.words if not word.bases & other.bases)
        there = any(not other.frames.isdisjoint(DENIALS) for _, other in evidence.likes(word))
        if not (turned or there or _begins_later(claim, word, evidence)):
            yield Finding("negation-added", (governor(claim, word, "negation"), word.text))
            return


def _begins_later(claim: Line, denied: Word, evidence: Evidence) -> bool:
    """Whether "not before June" stands for "put off until June" or "from June": a denial up to a day says when.

    What is put off is not denied in this way itself, and the day has to be the same.
    """
    behind = takewhile(lambda one: one.tag != "mark", claim.words[denied.place + 1 :])
    day = {one.base for one in dropwhile(lambda one: one.base not in UP_TO, behind) if one.content or one.tag in DAYS}
    return bool(day) and not _defers(denied) and any(day <= _beginnings(one) for one in evidence.lines)


def _beginnings(text: Line) -> set[str]:
    """The words that stand right behind a "from", or behind an "until" of what was put off before it."""
    deferred = [word.place for word in text.words if _defers(word, *text.words[word.place + 1 : word.place + 2])]
    until = [word.place for word in text.words if word.base in UP_TO and deferred and word.place > deferred[0]]
    opens = [*until, *(word.place for word in text.words if word.base == "from")]
    return {one.base for place in opens for one in text.words[place + 1 : place + 1 + REACH]}


def _defers(word: Word, *behind: Word) -> bool:
    """Whether a word puts something off, alone or with the small word behind it: "delayed", "put off"."""
    phrases = {f"{base}|{one.base}" for base in word.bases for one in behind}
    return not group("deferring", "line_words").isdisjoint(word.bases | phrases)


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

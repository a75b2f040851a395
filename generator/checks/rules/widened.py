"""More than the evidence says: "all" for "some", "only", "never", "most", "the first"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...english.lines import Line, Word
from ...english.quantities import values
from ...english.words import table
from ...model import Finding
from ..evidence import Evidence, Rule

# A class with the word before it, or behind it, beside which its words widen nothing.
IDLE_BEHIND = frozenset((("only", "not"), ("few", "a")))
IDLE_BEFORE = frozenset((("ever", "since"),))


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Words of degree that shut out or take in more, where the evidence has none of their class."""
    mine = {word.base for word in claim.words} - {one.word.base for one in evidence.declared}
    for name, (told, answers) in _degrees().items():
        if not mine.isdisjoint(told) and evidence.spelt.isdisjoint(told | answers):
            new = (word for word in claim.words if word.base in told & mine)
            widening = next((word for word in new if _widens(name, word, evidence)), None)
            if widening:
                yield Finding("widened", (widening.text,))


def _widens(name: str, word: Word, evidence: Evidence) -> bool:
    """Whether a word of a class shuts out or takes in more where it stands: not in "not only" and "ever since"."""
    claim = evidence.claim
    before = claim.words[word.place - 1].base if word.place else ""
    behind = "".join(one.base for one in claim.words[word.place + 1 : word.place + 2])
    if (name, before) in IDLE_BEHIND or (name, behind) in IDLE_BEFORE:
        return False
    if name == "first":  # "a first report" is one that others follow
        return before == "the"
    return name != "all" or not _limited(word.place, claim)


@cache
def _degrees() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """By the name of a class its words, and those of the evidence that allow them."""
    parts = {name: row.split("|") for name, row in table("degrees").items()}
    return {name: (frozenset(told.split()), frozenset(answers.split())) for name, (told, answers) in parts.items()}


def _limited(place: int, claim: Line) -> bool:
    """Whether "all" takes in no more than what is named: "all three", "each year", "nearly all", "everyone who"."""
    before = claim.words[place - 1].base if place else ""
    behind = claim.words[place + 1 : place + 4]
    counted = any(word.tag == "number" for word in behind)
    timed = bool(behind) and behind[0].base in values("days")
    told = any(word.base == "who" for word in behind[:2])
    return counted or timed or told or before in ("not", "at", "in", "nearly", "almost")


RULE = Rule("widened", "Quirk et al. 1985, 5.15 to 5.20, 8.116 (quantifiers, restrictives)", findings, alone=False)

"""More than the evidence says: "all" for "some", "only", "never", "most", "the first"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...english.alignment import Match
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
    for match in evidence.matches:
        if match.word.base.endswith("est") and _loses_rank(match, claim, evidence.lines[match.passage]):
            yield Finding("widened", (match.word.text,))
    mine = {word.base for word in claim.words} - {one.word.base for one in evidence.declared}
    for name, (told, answers) in _degrees().items():
        if not mine.isdisjoint(told) and evidence.spelt.isdisjoint(told | answers):
            new = (word for word in claim.words if word.base in told & mine)
            widening = next((word for word in new if _widens(name, word, evidence)), None)
            if widening:
                yield Finding("widened", (widening.text,))


def _loses_rank(match: Match, claim: Line, there: Line) -> bool:
    """Whether a superlative has a number before it in the evidence only: "the oldest" for "the second oldest"."""
    word, other = match.word, match.other
    return word.base == other.base and _is_ranked(other, there) and not _is_ranked(word, claim)


def _is_ranked(word: Word, text: Line) -> bool:
    return word.place > 0 and text.words[word.place - 1].tag == "number"


def _widens(name: str, word: Word, evidence: Evidence) -> bool:
    """Whether a word of a class shuts out or takes in more where it stands: not in "not only" and "ever since"."""
    claim = evidence.claim
    before = claim.words[word.place - 1].base if word.place else ""
    behind = "".join(one.base for one in claim.words[word.place + 1 : word.place + 2])
    if (name, before) in IDLE_BEHIND or (name, behind) in IDLE_BEFORE:
        return False
    if name == "first":  # "a first report" is one that others follow, "the first of May" a day
        return before == "the" and not any(date.overlaps(word.span) for date in evidence.dates)
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
    told = (bool(behind) and behind[0].tag == "wh") or any(word.base in ("who", "that") for word in behind[:2])
    return counted or timed or told or before in ("not", "at", "in", "after", "nearly", "almost", "above")


RULE = Rule("widened", "Quirk et al. 1985, 5.15 to 5.20, 8.116 (quantifiers, restrictives)", findings, alone=False)

"""A number that the evidence does not have: neither itself, nor in other units, nor rounded and said to be so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ...english.lines import Line
from ...english.quantities import CURRENCIES, Amount, side
from ...english.rates import RATE, rates
from ...model import Finding
from ..evidence import Evidence, Rule

# How a difference or a sum is told, with the number in the place of the braces: "by $5", "nine remain", "3 hours less".
COMPARED = (
    r"\b(?:by|total of|all|altogether|in all) (?:about |almost |nearly )?[" + CURRENCIES + r"]?{0}\b"
    r"|\b{0}(?:\W+\w+){{0,2}}?\W+(?:more|fewer|less|shorter|longer|higher|lower|older|younger|points?|remain\w*|left"
    r"|in all|altogether)\b"
)
# Words for two: matches "both", "they"; not "three".
PAIR = re.compile(r"\b(?:both|between|and|either|neither|pair|they|them|their)\b", re.I)
# Names in a row, which a writer may count: matches "Ada Lee, Bo Ng and Cy Ott"; not "Ada Lee and others".
NAMES = re.compile(r"(?:[A-Z][\w’'-]+ ?)+(?:, (?:[A-Z][\w’'-]+ ?)+)*,? ?(?:and|or) (?:[A-Z][\w’'-]+ ?)+")
# What parts the names of a row: matches ", ", " and ", ", or "; not "Andrews".
LISTED = re.compile(r",? ?\b(?:and|or) |, ")
FEW = 5  # numbers of which each is likely to be meant; of many, some pair differs by almost anything
WAYS = frozenset(("by", "to", "from"))
STRICT = frozenset(("over", "more than", "less than", "under", "fewer than"))  # "over nine" is not nine


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The numbers that nothing in the evidence comes to."""
    declared = {one.word.span for one in evidence.declared}
    for amount in claim.amounts:
        dated = any(one.overlaps(amount.span) for one in evidence.dates)
        if not dated and amount.span not in declared and not _is_founded(amount, claim, evidence):
            yield Finding("number", (amount.span.of(claim.text),))
    mine = rates(claim.text)
    there = rates(evidence.text) if mine else mine
    if there and not mine & there:
        yield Finding("number", (RATE.search(claim.text)[0],))  # type: ignore[index]


def _is_founded(amount: Amount, claim: Line, evidence: Evidence) -> bool:
    """Whether the evidence has a number, says how near it is on the same side, and in the same currency."""
    same = [other for other in evidence.amounts if other.value == amount.value]
    sides, own = {side(other.degree) for other in same}, side(amount.degree)
    if {own, *sides} >= {"over", "under"} and own not in sides:
        return False  # "at most 20" for "at least 20"
    if sides == {"exact"} and amount.degree in STRICT:
        return False
    ways = {_way(other, one) for one in evidence.lines for other in one.amounts if other in same}
    if same and ways <= WAYS and _way(amount, claim) in WAYS - ways:
        return False  # "grew by twelve" for "grew to twelve"
    signs = {_sign(other, one) for one in evidence.lines for other in one.amounts if other in same} - {""}
    sign = _sign(amount, claim)
    if signs and sign and sign not in signs:
        return False
    return any(map(amount.stands_for, evidence.amounts)) or _is_worked_out(amount, claim, evidence)


def _is_worked_out(amount: Amount, claim: Line, evidence: Evidence) -> bool:
    """Whether a number is what the evidence comes to: a difference, a sum, a pair, a count of names."""
    written = re.escape(amount.span.of(claim.text))
    if re.search(COMPARED.format(written), claim.text, re.I) and _is_difference(amount, evidence.amounts):
        return True
    if amount.value == 2 and PAIR.search(evidence.text):
        return True
    return any(len(LISTED.findall(row[0])) + 1 == amount.value for row in NAMES.finditer(evidence.text))


def _is_difference(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a number is what two of the others differ by, or their sum: "nine remain" of "two of the eleven"."""
    pairs = combinations(others, 2)
    return len(others) <= FEW and any(amount.value in (abs(a.value - b.value), a.value + b.value) for a, b in pairs)


def _way(amount: Amount, text: Line) -> str:
    """The word before a number."""
    before = text.text[: amount.span.start].split()
    return before[-1] if before else ""


def _sign(amount: Amount, text: Line) -> str:
    """The sign of the currency before a number of a line."""
    before = text.text[: amount.span.start][-1:]
    return before if before in CURRENCIES else ""


RULE = Rule("number", "Quirk et al. 1985, 6.63 to 6.68 (numerals)", findings, waivable=False)

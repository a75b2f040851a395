"""A number that the evidence does not have: neither itself, nor in other units, nor rounded and said to be so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.evidence import Evidence, Rule
from generator.english.lines import Line
from generator.english.quantities import Amount, founded, is_between, is_difference, side
from generator.model import Finding

# How a difference or a sum is told, with the number in the place of the braces: "by $5", "nine remain", "3 hours less".
COMPARED = (
    r"\b(?:by|total of|all|altogether|in all) (?:about |almost |nearly )?[$£€]?{0}\b"
    r"|\b{0}(?:\W+\w+){{0,2}}?\W+(?:more|fewer|less|shorter|longer|higher|lower|older|younger|points?|remain\w*|left"
    r"|in all|altogether)\b"
)
# Words for two: matches "both", "they"; not "three".
PAIR = re.compile(r"\b(?:both|between|and|either|neither|pair|they|them|their)\b", re.I)
# Names in a row, which a writer may count: matches "Ada Lee, Bo Ng and Cy Ott"; not "Ada Lee and others".
NAMES = re.compile(r"(?:[A-Z][\w’'-]+ ?)+(?:, (?:[A-Z][\w’'-]+ ?)+)*,? ?(?:and|or) (?:[A-Z][\w’'-]+ ?)+")
# What parts the names of a row: matches ", ", " and ", ", or "; not "Andrews".
LISTED = re.compile(r",? ?\b(?:and|or) |, ")
# What an ordinal counts in the text itself: matches " paragraph", " sentence of"; not " time".
PLACE = re.compile(r"\s(?:paragraph|sentence|line|section|heading|page)\b")
# A part that did not, told with what the rest did: matches "Seven of the nine pumps did not"; not "seven pumps".
DENIED = r"\b{0} of (?:the |its |their |his |her )?(?:\w+ ){{0,3}}?\w+[^.;]*(?:\bnot\b|n['’]t\b|\bremain)"
BETWEEN = re.compile(r"\bbetween\b|\bfrom\b.*\bto\b", re.I)  # a range: "between 50 and 60"; not "from Rome"
A_YEAR = 1000  # numbers above can be years
STRICT = frozenset(("over", "more than", "less than", "under", "fewer than"))  # "over nine" is not nine
# By what something is counted: matches "a day", "per year", "monthly"; not "the year".
RATE = re.compile(
    r"\b(?:an?|per|each|every) (second|minute|hour|day|week|month|quarter|year)\b"
    r"|\b(hourly|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b",
    re.I,
)
RATES = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
}


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The numbers that nothing in the evidence comes to."""
    declared = {one.word.span for one in evidence.declared}
    for amount in claim.amounts:
        if amount.unit == "ordinal" and PLACE.match(claim.text, amount.span.end):
            continue
        dated = any(one.overlaps(amount.span) for one in evidence.dates)
        if not dated and amount.span not in declared and not _is_founded(amount, claim, evidence):
            yield Finding("number", (amount.span.of(claim.text),))
    mine, there = _rates(claim.text), _rates(evidence.text)
    if mine and there and not mine & there:
        yield Finding("number", (RATE.search(claim.text)[0],))  # type: ignore[index]


def _rates(text: str) -> set[str]:
    """By what time something is counted: "year" for "a year" and "annually"."""
    found = ((match[1] or match[2]).lower() for match in RATE.finditer(text))
    return {"year" if one.startswith("annual") else RATES.get(one, one) for one in found}


def _is_founded(amount: Amount, claim: Line, evidence: Evidence) -> bool:
    there = evidence.amounts
    sides = {side(other.degree) for other in there if other.value == amount.value}
    if {side(amount.degree), *sides} >= {"over", "under"} and side(amount.degree) not in sides:
        return False  # "at most 20" for "at least 20"
    if (
        sides == {"exact"}
        and amount.degree in STRICT
        and not BETWEEN.search(evidence.text)
        and not any(one.value != amount.value and amount.stands_for(one) for one in there)
    ):
        return False
    signs = {_sign(other, evidence) for other in there if other.value == amount.value} - {""}
    sign = claim.text[max(0, amount.span.start - 1) : amount.span.start]
    if signs and sign in "$£€¥" and sign and sign not in signs:
        return False
    if founded(amount, there):
        return True
    written = amount.span.of(claim.text)
    if is_difference(amount, there) and re.search(COMPARED.format(re.escape(written)), claim.text, re.I):
        return True
    if is_difference(amount, there) and re.search(DENIED.format(re.escape(written)), claim.text, re.I):
        return True
    if amount.unit == "year" and is_difference(amount, [one for one in there if one.value > A_YEAR]):
        return True  # from 1702 to 1704
    if is_between(amount, there):
        return True
    if amount.value == 2 and PAIR.search(evidence.text) and not amount.unit:
        return True
    return amount.unit == "" and any(
        len(LISTED.findall(row[0])) + 1 == amount.value
        for one in evidence.cited
        for row in NAMES.finditer(one.line.text)
    )


def _sign(amount: Amount, evidence: Evidence) -> str:
    """The sign of the currency before a number of the evidence."""
    for one in evidence.cited:
        if amount in one.line.amounts:
            sign = one.line.text[max(0, amount.span.start - 1) : amount.span.start]
            return sign if sign and sign in "$£€¥" else ""
    return ""


RULE = Rule("number", "Quirk et al. 1985, 6.63 to 6.68 (numerals)", findings, waivable=False)

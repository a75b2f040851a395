"""Numbers in digits and in words, with their scale, and whether one number can stand for another.

"$5bn" is "5 billion dollars"; "about 3 million" can stand for "2,958,000", and "more than 40" for "43".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.checks.strength import approximator, may_count
from generator.facts.dates import calendar
from generator.model import Span

SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9,
    "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
# A number in digits: matches "2,000", "4.5 million", "$5bn", "$3m", "40"; not "S12", "40th", "COVID-19",
# "5m wide".
DIGITS = re.compile(
    r"(?<![\w.,])(?<![A-Za-z]-)(?:(?<=[$£€])(?P<money>\d[\d,]*(?:\.\d+)?)\s?"
    r"(?P<unit>k|mn?|mln|bn?|tn|thousand|million|billion|trillion)"
    r"|(?P<plain>\d[\d,]*(?:\.\d+)?)(?:\s?(?P<scale>mn|mln|bn|tn)|[\s-](?P<word>hundred|thousand|million|billion|trillion))?)"
    r"(?![\w]|[.,]\d)"
)
# A number in words: matches "five", "two million", "Forty"; not "fives".
WORDS = re.compile(r"\b(?P<word>[A-Za-z]+)(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion))?\b")
# Shares of a whole: matches "half of", "a third of", "two thirds."; not "a third time", "the quarter results".
FRACTION = re.compile(
    r"\b(half|quarters?|(?:a|one|two) thirds?|(?:one|two|three|four) (?:fourth|fifth)s?|doubled?|twice)"
    r"(?=\s+(?:of|the|that|as|an?)\b|[,.;:]|$)",
    re.I,
)
# What makes a quarter a part of the year: matches "the fourth ", "last "; not "a ".
PERIOD = re.compile(r"\b(?:first|second|third|fourth|last|this|next|previous|past|same|per|each|every)\s+$", re.I)
ROUNDED = 0.1  # how far a number that is said to be near may be from the exact one


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written, what it comes to (a share of a whole stays in words), and the approximator before it."""

    written: str
    value: float | str
    degree: str = ""


def amounts(words: str, dates: Sequence[Span] = ()) -> Iterator[Amount]:
    """The numbers of a sentence outside its dates; "one" is no number."""
    if not may_count(words):
        return
    for match in DIGITS.finditer(words):
        if not _in_date(match, dates):
            number = (match["money"] or match["plain"]).replace(",", "")
            scale = SCALES.get(match["unit"] or match["scale"] or match["word"] or "", 1.0)
            yield Amount(match[0], float(number) * scale, approximator(words[: match.start()]))
    for match in FRACTION.finditer(words):
        if PERIOD.search(words[: match.start()]):
            continue
        share = match[1].lower().removesuffix("d").removesuffix("s")
        yield Amount(match[0], 2.0 if share in ("double", "twice") else share)
    for match in WORDS.finditer(words):
        number_in_words = calendar.NUMBERS.get(match["word"].lower(), 0)
        scale = SCALES.get(match["scale"] or "", 1.0)
        if number_in_words * scale > 1 and not _in_date(match, dates) and match["word"].lower() not in ("a", "an"):
            yield Amount(match[0], number_in_words * scale, approximator(words[: match.start()]))


def _in_date(match: re.Match[str], dates: Sequence[Span]) -> bool:
    return any(span.overlaps(Span(*match.span())) for span in dates)


def is_among(amount: Amount, others: Iterable[Amount]) -> bool:
    """Whether one of the others is the same number, or one that this rounds."""
    return any(_stands_for(amount, other) for other in others)


def _stands_for(amount: Amount, other: Amount) -> bool:
    if amount.value == other.value or isinstance(amount.value, str) or isinstance(other.value, str):
        return amount.value == other.value
    return bool(amount.degree) and abs(amount.value - other.value) <= ROUNDED * max(amount.value, other.value)

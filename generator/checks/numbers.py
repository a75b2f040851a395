"""Numbers in digits and in words, with their scale, and whether one number can stand for another.

"$5bn" is "5 billion dollars"; "about 3 million" can stand for "2,958,000", and "more than 40" for "43".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.checks.stems import tokens
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
# A number in words: matches "five", "seventy-one", "two million", "Forty"; not "fives".
WORDS = re.compile(
    r"\b(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?P<word>[A-Za-z]+)"
    r"(?:[\s-](?P<scale>hundred|thousand|million|billion|trillion))?\b",
    re.I,
)
# Shares of a whole: matches "half of", "a third of", "two thirds."; not "a third time", "the quarter results".
FRACTION = re.compile(
    r"\b(half|(?:three )?quarters?|(?:a|one|two) thirds?|(?:one|two|three|four) (?:fourth|fifth)s?"
    r"|(?:a|one) (?:fourth|fifth|sixth|seventh|eighth|ninth|tenth)|doubled?|twice)"
    r"(?=\s+(?:of|the|that|as|an?)\b|[,.;:]|$)",
    re.I,
)
# What makes a quarter a part of the year: matches "the fourth ", "last "; not "a ".
PERIOD = re.compile(r"\b(?:the|first|second|third|fourth|last|this|next|previous|past|same|per|each|every)\s+$", re.I)
NEAR = 12  # characters before a quarter that tell what it is of: "previous " has nine
FEW = 5  # numbers of which each is likely to be meant; of many, some pair differs by almost anything
EXACT = 0.011  # how far "a third" is from "33 percent"
ROUNDED = 0.1  # how far a number that is said to be near may be from the exact one
# What is counted, behind a number: matches " years", "-hour", " percent", "%"; not " people".
UNIT = re.compile(
    r"[\s-](?P<time>second|minute|hour|day|week|fortnight|month|year|decade|centur)(?:y|s|ies)?\b"
    r"|\s?(?P<percent>%|percent\b|per cent\b)",
    re.I,
)
# One of a long time: matches "a decade", "the century"; not "three decades".
LENGTH = re.compile(r"\b(?:an?|one|the)\s+(?P<unit>hour|day|week|fortnight|month|year|decade|century)\b", re.I)
# Matches "for a year", "within an hour", with what lasts; not "a year ago", "twice a week".
LASTING = re.compile(
    r"\b(?:for|in|within|over|took|takes?|lasts?|lasted|than|about|almost|nearly|only|under)\s+"
    r"(?P<length>(?:an?|one)\s+(?P<unit>hour|day|week|fortnight|month|year|decade|century))\b"
    r"(?!\s+(?:ago|later|earlier|before|after))",
    re.I,
)
DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0,
    "month": 365.25 / 12, "year": 365.25, "decade": 3652.5, "centur": 36525.0, "century": 36525.0,
}  # fmt: skip
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written, what it comes to (a share of a whole stays in words), and the approximator before it.

    `unit` is what it counts, a length of time or "percent", where it is one of these.
    """

    written: str
    value: float | str
    degree: str = ""
    unit: str = ""

    @property
    def percent(self) -> float | None:
        """How many of a hundred it is, where it is a share: 50 for "half"."""
        if isinstance(self.value, float):
            return self.value if self.unit == "percent" else None
        words = self.value.split()
        part = PARTS.get(words[-1])
        times = calendar.NUMBERS.get(words[0], 1) if len(words) > 1 else 1
        return 100 * times / part if part else None

    @property
    def days(self) -> float | None:
        """How many days it is, where it is a length of time."""
        return self.value * DAYS[self.unit] if isinstance(self.value, float) and self.unit in DAYS else None


def amounts(words: str, dates: Sequence[Span] = ()) -> Iterator[Amount]:
    """The numbers of a sentence outside its dates; "one" is no number."""
    if not may_count(words):
        return
    for match in DIGITS.finditer(words):
        if not _in_date(match, dates):
            number = (match["money"] or match["plain"]).replace(",", "")
            scale = SCALES.get(match["unit"] or match["scale"] or match["word"] or "", 1.0)
            yield _counted(match, float(number) * scale, words)
    for match in FRACTION.finditer(words):
        if PERIOD.search(words[max(0, match.start() - NEAR) : match.start()]):
            continue
        share, degree = match[1].lower().removesuffix("s"), approximator(words[: match.start()])
        twofold = share in ("double", "doubled", "twice")
        yield Amount(match[0], 2.0, degree) if twofold else Amount(match[0], share, degree)
    for match in WORDS.finditer(words):
        number_in_words = calendar.NUMBERS.get(match["word"].lower(), 0)
        if match["tens"] and number_in_words < 10:
            number_in_words += calendar.NUMBERS[match["tens"].lower()]
        scale = SCALES.get((match["scale"] or "").lower(), 1.0)
        if number_in_words * scale > 1 and not _in_date(match, dates) and match["word"].lower() not in ("a", "an"):
            yield _counted(match, number_in_words * scale, words)


def is_time(word: str) -> bool:
    """Whether a word in small letters is a length of time, "year" or "decades"."""
    return word in DAYS or word.removesuffix("s") in DAYS or word == "centuries"


def lengths(words: str) -> Iterator[Amount]:
    """What a sentence counts without a number: "a decade"."""
    for match in LENGTH.finditer(words):
        yield Amount(match[0], 1.0, approximator(words[: match.start()]), match["unit"].lower())


def lasting(words: str) -> Iterator[Amount]:
    """What a sentence says to last one of a unit: "for a year", "within an hour"; not "£200 a week", "a year ago"."""
    for match in LASTING.finditer(words) if not DAYS.keys().isdisjoint(tokens(words)) else ():
        yield Amount(match["length"], 1.0, approximator(words[: match.start("length")]), match["unit"].lower())


def same_length(words: str, cited: str) -> bool:
    """Whether a length of time of some words is one of the evidence in another unit: "30 years", "three decades"."""
    mine, there = ([one for one in (*amounts(text), *lengths(text)) if one.days] for text in (words, cited))
    return any(one.unit != other.unit and _stands_for(one, other) for one in mine for other in there)


def _counted(match: re.Match[str], value: float, words: str) -> Amount:
    unit = UNIT.match(words, match.end())
    counted = (unit["time"] or "percent").lower() if unit else ""
    return Amount(match[0], value, approximator(words[: match.start()]), counted)


def _in_date(match: re.Match[str], dates: Sequence[Span]) -> bool:
    return any(span.overlaps(Span(*match.span())) for span in dates)


def is_among(amount: Amount, others: Iterable[Amount]) -> bool:
    """Whether one of the others is the same number, or one that this rounds."""
    return any(_stands_for(amount, other) for other in others)


def is_difference(amount: Amount, others: Sequence[Amount]) -> bool:
    """Whether a number is what two of a few others differ by: "nine remain" of "two of the eleven"."""
    there = [one for one in others if isinstance(one.value, float)]
    pairs = ((a, b) for a in there for b in there if a.unit == b.unit or "" in (a.unit, b.unit))
    return len(there) <= FEW and any(_apart(a, b, amount) for a, b in pairs)


def _apart(one: Amount, other: Amount, amount: Amount) -> bool:
    if isinstance(one.value, str) or isinstance(other.value, str) or isinstance(amount.value, str):
        return False
    return abs(one.value - other.value - amount.value) < 1e-6 * one.value


def _stands_for(amount: Amount, other: Amount) -> bool:
    if amount.value == other.value and (amount.unit == other.unit or "" in (amount.unit, other.unit)):
        return True
    one, another = amount.value, other.value
    if isinstance(one, str) or isinstance(another, str):
        shares = amount.percent, other.percent
        return None not in shares and _near(amount, *shares)
    if amount.unit != other.unit and amount.days and other.days:
        return _near(amount, amount.days, other.days)
    return bool(amount.degree) and _near(amount, one, another)


def _near(amount: Amount, one: float | None, other: float | None) -> bool:
    """Whether two numbers are the same, or near enough where the first says that it is not exact."""
    assert one is not None and other is not None
    allowed = ROUNDED if amount.degree else EXACT
    return abs(one - other) <= allowed * max(one, other)

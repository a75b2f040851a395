"""Numbers in digits and in words, with what they count, and whether one number can stand for another.

"$5bn" is "5 billion dollars"; "about 3 million" can stand for "2,958,000", and "more than 40" for "43". Numbers in
words are put together as Quirk et al. (1985), 6.63 to 6.67, have them: "three thousand four hundred and one".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model import Span
from .rates import RATES
from .words import table

# A number in digits: "2,000", "4.5", "5bn", "21st"; not "S12", "COVID-19", "v2.0.1".
DIGITS = re.compile(
    r"(?<![\w.,])(?<![A-Za-z]-)(?P<number>\d[\d,]*(?:\.\d+)?|\.\d+)"
    r"(?:(?P<ordinal>st|nd|rd|th)|\s?(?P<scale>mn|mln|bn|tn)|(?P<letter>[kmb]))?(?![\w]|[.,]\d)"
)
WORD = re.compile(r"[A-Za-z]+")
DIGIT = re.compile(r"\d")
# What may join the words of one number: a space, a hyphen, " and ", a comma in none.
JOINT = re.compile(r"(?:\s|-)+(?:and(?:\s+a)?\s+)?")
CURRENCIES = "$£€¥"
MONEY = re.compile(rf"(?:US|A|C|HK)?[{CURRENCIES}]\s?$")
# What is counted, behind a number: " years", "-hour", " percent", "%", " dollars"; not " people".
UNIT = re.compile(
    r"[\s-](?:(?:of|or more|or so)\s+)?"
    r"(?P<time>second|minute|hour|day|night|week|fortnight|month|year|decade|centur)(?:y|s|ies)?\b"
    r"|\s?(?P<percent>%|percent\b|per cent\b|percentage points?\b)|\s(?P<money>dollars?|pounds?|euros?|yen|yuan)\b",
    re.I,
)
# A length of time of one: "a decade", "an hour"; not "three decades", "a year ago", "£200 a week".
ONE = re.compile(
    r"\b(?:for|in|within|over|took|takes?|lasts?|lasted|than|about|almost|nearly|only|under|after|of)\s+"
    r"(?P<length>(?:an?|one)\s+(?P<unit>hour|day|week|fortnight|month|year|decade|century))\b"
    r"(?!(?<!than an hour)\s+(?:ago|later|earlier|before|after))",
    re.I,
)
# Shares without a number: "a third of", "two-thirds", "half the", "a quarter"; not "the third time".
SHARE = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-])?(?P<part>half|halves|thirds?|quarters?|fourths?|fifths?"
    r"|sixths?|sevenths?|eighths?|ninths?|tenths?)\b",
    re.I,
)
# A share told by its members: "one in three", "9 out of 10"; not "one in the town".
ONE_IN = re.compile(
    r"\b(?P<some>[a-z]+|\d{1,3}) (?:in|out of)(?: every)? (?P<of>[a-z]+|\d{1,4})\b(?! (?:per|to|at)\b)", re.I
)
# A time of the day: "9:40 p.m.", "7 pm", "ten o'clock", "twenty to ten", "half past six", "noon"; not "5 to 6 people".
CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|\b(?P<hours>[01]?\d|2[0-4]):(?P<minutes>[0-5]\d)\b"
    r"|\b(?:(?P<part>half|quarter|a quarter|five|ten|twenty|twenty-five)\s(?P<side>to|past)\s)(?P<told>[a-z]+)\b"
    r"|\b(?P<sharp>\w+)\so['’]clock\b"
    r"|\b(?P<named>noon|midday|midnight)\b",
    re.I,
)
CLOCKS = frozenset(("clock", "noon", "midday", "midnight"))  # one of them, or "to", tells a time without digits
HALVES = frozenset(("am", "pm", "m"))  # one of them, or a colon, tells that digits are a time
HALF_A_DAY = 720
NEARLY = 10  # minutes between "about half past nine" and what it can stand for
EXACT = 0.011  # how far "a third" is from "33 percent"
FAR = 1.25  # how much more than "over 2,000" may be
ROUNDED = 0.1  # how far a number that is said to be near may be from the exact one


@cache
def values(kind: str) -> dict[str, float]:
    """The number words of a kind in small letters, each with its value.

    >>> values("ordinals")["twelfth"], values("days")["week"]
    (12.0, 7.0)
    """
    pairs = (entry.split("=") for entry in table("number_words")[kind].split("; "))
    parts = ((word, value.partition("/")) for word, value in pairs)
    return {word: float(number) / float(of or 1) for word, (number, _, of) in parts}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: its place, its value, the approximator before it, and what it counts.

    `unit` is a length of time, "percent", "money", "ordinal" or "part" (a share of a whole, as 0.5), or empty.
    """

    span: Span
    value: float
    degree: str = ""
    unit: str = ""

    @property
    def share(self) -> float | None:
        """How much of a whole it is, where it is a share: 0.5 for "half" and for "50 percent"."""
        return self.value if self.unit == "part" else self.value / 100 if self.unit == "percent" else None

    @property
    def days(self) -> float | None:
        """How many days it is, where it is a length of time."""
        return self.value * values("days")[self.unit] if self.unit in values("days") else None

    def stands_for(self, other: Amount) -> bool:
        """Whether a sentence may have this number where its evidence has the other."""
        if "clock" in (self.unit, other.unit):
            return self.unit == other.unit and abs(self.value - other.value) <= (NEARLY if self.degree else 0)
        if self.unit == other.unit or "" in (self.unit, other.unit) or {self.unit, other.unit} <= {"money", ""}:
            if self.value == other.value:
                return True
            if side(self.degree) == "over" and self.value < other.value <= FAR * self.value:
                return True
            return bool(self.degree) and self._near(self.value, other.value)
        if self.share is not None and other.share is not None:
            return self._near(self.share, other.share)
        if self.days and other.days:
            return self._near(self.days, other.days)
        return False

    def _near(self, one: float, other: float) -> bool:
        """Whether two numbers are the same, or near enough where this one is not said to be exact."""
        return abs(one - other) <= (ROUNDED if self.degree else EXACT) * max(one, other)


def amounts(text: str) -> tuple[Amount, ...]:
    """The numbers of a text in its order; "one" is no number, nor is "a" but in "a hundred", "for a year".

    >>> [(one.value, one.unit) for one in amounts("one hundred and thirty-one, two dozen, half; $5bn for a week")]
    [(131.0, ''), (24.0, ''), (0.5, 'part'), (5000000000.0, 'money'), (1.0, 'week')]
    """
    found: list[Amount] = []
    for one in sorted(_amounts(text), key=lambda one: (one.span.start, -one.span.end)):
        if not found or found[-1].span.end <= one.span.start:
            found.append(one)
    return tuple(found)


def _amounts(text: str) -> Iterator[Amount]:
    """The same in any order, and those that others cover; each form is looked for where a word of it stands."""
    words, digit = frozenset(WORD.findall(text.lower())), DIGIT.search(text) is not None
    if digit or not words.isdisjoint(_telling()):
        if digit:
            yield from _digits(text)
        timed = words & CLOCKS or (words & {"to", "past"} and not words.isdisjoint(values("past")))
        if timed or (digit and (":" in text or words & HALVES)):
            yield from _clocks(text)
        if not words.isdisjoint(_numbering()):
            yield from _words(text)
        if not words.isdisjoint(_sharing()):
            yield from _shares(text)
        if digit or not words.isdisjoint(values("small")):
            yield from _shares_by_members(text)
        if words & {"a", "an", "one"} and not words.isdisjoint(values("days")):
            yield from _single(text)


def counts(text: str) -> bool:
    """Whether a text has a digit, or a word with which a number or a rate can be told; most sentences have none.

    >>> counts("The mill burned."), counts("It ran for an hour."), counts("It is cleaned weekly.")
    (False, True, True)
    """
    return DIGIT.search(text) is not None or not _telling().isdisjoint(WORD.findall(text.lower()))


@cache
def _telling() -> frozenset[str]:
    """The words of which a text without a digit has one where it tells a number, a share, a time or a rate."""
    kinds = ("small", "ordinals", "times", "scales", "past", "days")
    return frozenset((*CLOCKS, *RATES, *_sharing(), *(word for kind in kinds for word in values(kind))))


@cache
def _sharing() -> frozenset[str]:
    """The words of which a text has one where it tells a share by itself: "half", "thirds"."""
    return frozenset(word for part in values("parts") for word in (part, f"{part}s"))


def figures(text: str) -> str:
    """A text in small letters and single spaces with its numbers in figures, so that two can be compared.

    >>> figures("Only six years earlier, on the Third of May")
    'only 6 years earlier, on the third of may'
    """
    written = text
    for one in reversed(amounts(text)):
        if one.unit not in ("part", "clock"):
            written = f"{written[: one.span.start]}{one.value:g}{written[one.span.end :]}"
    return " ".join(written.lower().split())


def _clocks(text: str) -> Iterator[Amount]:
    """Times of the day, in minutes from midnight or noon: a writer may say "in the evening" for "p.m."."""
    for match in CLOCK.finditer(text):
        hour = match["hour"] or match["hours"] or (match["told"] or match["sharp"] or "").lower()
        number = int(hour) if hour.isdigit() else values("small").get(hour, -1)
        if match["named"]:
            yield Amount(Span(*match.span()), 0.0, approximator(text[: match.start()]), "clock")
        elif number >= 0:
            past = values("past").get((match["part"] or "").lower(), int(match["minute"] or match["minutes"] or 0))
            minutes = 60 * number + (-past if match["side"] == "to" else past)
            yield Amount(Span(*match.span()), float(minutes % HALF_A_DAY), approximator(text[: match.start()]), "clock")


def _digits(text: str) -> Iterator[Amount]:
    for match in DIGITS.finditer(text):
        value = float(match["number"].replace(",", ""))
        money = MONEY.search(text, max(0, match.start() - 4), match.start())
        letter = match["letter"] if money else None
        scale = values("scales").get(match["scale"] or letter or ("k" if match["letter"] == "k" else ""), 1.0)
        end = match.end()
        behind = JOINT.match(text, end)
        word = WORD.match(text, behind.end()) if behind else None
        if word and word[0].lower() in values("scales") and len(word[0]) > 2:
            scale, end = scale * values("scales")[word[0].lower()], word.end()
        yield _counted(
            text, match.start(), end, value * scale, "ordinal" if match["ordinal"] else "money" if money else ""
        )


def _words(text: str) -> Iterator[Amount]:
    """Numbers in words, put together."""
    position = 0
    scales, times = values("scales"), values("times")
    while match := _number_word().search(text, position):
        position = match.end()
        word = match[0].lower()
        if word in times:
            yield Amount(Span(*match.span()), times[word], "", "part" if times[word] < 1 else "")
        else:
            value, end, ordinal, size = _composed(text, match)
            position = max(end, position)
            lone = size == 1 and (word in ("second", "third") or (word in scales and value == 1))
            if value > 1 and not lone:
                yield _counted(text, match.start(), end, value, "ordinal" if ordinal else "")


@cache
def _number_word() -> re.Pattern[str]:
    """A word that names a number by itself or begins one: matches "Twenty", "dozen", "third"; not "often", "bn"."""
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(_numbering()))})(?![A-Za-z])", re.IGNORECASE | re.ASCII)


@cache
def _numbering() -> frozenset[str]:
    scales = (word for word in values("scales") if len(word) > 3)
    return frozenset((*values("times"), *values("small"), *values("ordinals"), *scales))


def _composed(text: str, match: re.Match[str]) -> tuple[float, int, bool, int]:
    """The value of a run of number words, its end, whether it is an ordinal, and how many words it has."""
    total, current, last, end, size = 0.0, 0.0, 0.0, match.start(), 0
    small, scales, ordinals = values("small"), values("scales"), values("ordinals")
    counted = text[max(0, match.start() - 3) : match.start()].lower().endswith("a ")  # "a million", not "the million"
    word: re.Match[str] | None = match
    while word:
        name = word[0].lower()
        if name in small and (not size or _adds(small[name], last)):
            current, last = current + small[name], small[name]
        elif name in scales and len(name) > 3 and (size or counted):
            current, last = (current or 1) * scales[name], scales[name]
            if last >= 1000:
                total, current = total + current, 0.0
        elif name in ordinals and (not size or last >= 20):
            return total + current + ordinals[name], word.end(), True, size + 1
        else:
            break
        end, size = word.end(), size + 1
        joint = JOINT.match(text, end)
        word = WORD.match(text, joint.end()) if joint else None
    return total + current, max(end, match.end()), False, size or 1


def _adds(value: float, last: float) -> bool:
    """Whether a number word goes on with the number before it: "twenty" "one", "hundred" "ten"; not "six" "seven"."""
    return last >= (10 if value < 10 else 100)


def _shares(text: str) -> Iterator[Amount]:
    """Shares of a whole."""
    for match in SHARE.finditer(text):
        part, count = match["part"].lower(), (match["count"] or "").lower()
        if part not in ("half", "halves") and not count:
            continue
        times = values("small").get(count, 1)
        whole = values("parts")[part if part in values("parts") else part.removesuffix("s")]
        yield Amount(Span(*match.span()), times / whole, approximator(text[: match.start()]), "part")


def _shares_by_members(text: str) -> Iterator[Amount]:
    words = text.lower()
    for match in ONE_IN.finditer(text) if " in " in words or " out of " in words else ():
        many = match["of"].lower()
        members = float(many) if many.isdigit() else values("small").get(many, 0.0)
        one = float(match["some"]) if match["some"].isdigit() else values("small").get(match["some"].lower(), 0.0)
        if members and one:
            yield Amount(Span(*match.span()), one / members, approximator(text[: match.start()]), "part")


def _single(text: str) -> Iterator[Amount]:
    """What is said to last one of a unit."""
    for match in ONE.finditer(text):
        span = Span(*match.span("length"))
        yield Amount(span, 1.0, approximator(text[: span.start]), match["unit"].lower())


def _counted(text: str, start: int, end: int, value: float, unit: str) -> Amount:
    found = None if unit == "ordinal" else UNIT.match(text, end)
    counted = (found["time"] or (found["percent"] and "percent") or "money").lower() if found else unit
    return Amount(Span(start, end), value, approximator(text[:start]), counted)


# ------------------------------------------------------------------- how near a number is


def approximator(before: str) -> str:
    """The phrase that ends the words before a number and says how near it is: "almost", "more than", or nothing."""
    near = before[-30:].lower()
    found = _approximators().search(near)
    return found[1] if found else ""


def side(phrase: str) -> str:
    """On which side of the number the truth lies: near, over, under, or exact where nothing is said."""
    return table("approximators").get(phrase, "exact")


@cache
def _approximators() -> re.Pattern[str]:
    phrases = sorted(table("approximators"), key=lambda one: (-len(one), one))
    return re.compile(rf"\b({'|'.join(map(re.escape, phrases))})\s+(?:a |an |another |US)?[{CURRENCIES}]?$")

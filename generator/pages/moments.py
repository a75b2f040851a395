"""Dates as stretches of time: from which day to which, in words, and for machines.

A date of the model is ISO 8601 as precise as it is known; a quarter (`2023-Q1`), a decade (`1990s`) and a century
(`18XX`) are forms that HTML's `datetime` does not know.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ..english.months import MONTHS

QUARTERS = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time: its ISO form, its first and its last day, and how people write it."""

    iso: str
    first: date
    last: date
    words: str

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def moment(iso: str) -> Moment | None:
    """The stretch of time that a date means, or None where it is no date.

    >>> moment("2023-02").last.isoformat(), moment("soon")
    ('2023-02-28', None)
    """
    for pattern, read in FORMS:
        match = pattern.fullmatch(iso)
        if match:
            try:
                return read(match)
            except (ValueError, OverflowError):  # "2023-13", the year 0
                return None
    return None


def datetime(iso: str) -> str:
    """The value of HTML's `datetime` for a date, or nothing where HTML has none.

    >>> datetime("2023-W24"), datetime("1990s")
    ('2023-W24', '')
    """
    return iso if re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?", iso) and moment(iso) else ""


def in_words(iso: str) -> str:
    """An ISO date as people write it, no more precise than it is; what is no date as it is.

    >>> in_words("2023-06-18"), in_words("2023-02"), in_words("2022"), in_words("1990s")
    ('18 June 2023', 'February 2023', '2022', '1990s')
    >>> in_words("2023-W24"), in_words("2023-Q1"), in_words("20XX")
    ('the week of 12 June 2023', 'the first quarter of 2023', 'the 21st century')
    """
    found = moment(iso)
    return found.words if found else iso


def _day(match: re.Match[str]) -> Moment:
    day = date.fromisoformat(match[0])
    return Moment(match[0], day, day, f"{day.day} {MONTHS[day.month - 1]} {match[1]}")


def _week(match: re.Match[str]) -> Moment:
    first = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return Moment(match[0], first, first + timedelta(6), f"the week of {in_words(first.isoformat())}")


def _month(match: re.Match[str]) -> Moment:
    first = date(int(match[1]), int(match[2]), 1)
    return Moment(match[0], first, _before(first, 1), f"{MONTHS[first.month - 1]} {match[1]}")


def _quarter(match: re.Match[str]) -> Moment:
    first = date(int(match[1]), int(match[2]) * 3 - 2, 1)
    return Moment(match[0], first, _before(first, 3), f"the {QUARTERS[int(match[2]) - 1]} quarter of {match[1]}")


def _years(match: re.Match[str]) -> Moment:
    year = int(match[1])
    count = 10 if match[2] else 1
    return Moment(match[0], date(max(1, year), 1, 1), date(year + count - 1, 12, 31), match[0])


def _century(match: re.Match[str]) -> Moment:
    year = int(match[1]) * 100
    words = f"the {ordinal(int(match[1]) + 1)} century"
    return Moment(match[0], date(max(1, year), 1, 1), date(year + 99, 12, 31), words)


def ordinal(number: int) -> str:
    """A number as it stands in a row.

    >>> ordinal(21), ordinal(12), ordinal(19)
    ('21st', '12th', '19th')
    """
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"


def _before(first: date, months: int) -> date:
    """The last day of so many months from a first day on."""
    years, index = divmod(first.month - 1 + months, 12)
    return date(first.year + years, index + 1, 1) - timedelta(1)


Read = Callable[[re.Match[str]], Moment]
# A row a form: what it matches stands behind it.
FORMS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _day),  # "2023-06-18"; not "2023-6-18"
    (re.compile(r"(\d{4})-W(\d\d)"), _week),  # "2023-W24"
    (re.compile(r"(\d{4})-(\d\d)"), _month),  # "2023-06"
    (re.compile(r"(\d{4})-Q([1-4])"), _quarter),  # "2023-Q1"; not "2023-Q5"
    (re.compile(r"(\d\d)XX"), _century),  # "20XX"; not "2XXX"
    (re.compile(r"(\d{4})(s?)"), _years),  # "2023" and "1990s"; not "90s"
)

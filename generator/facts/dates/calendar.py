"""The arithmetic of dates: months, weeks and years counted from a day, and ISO 8601 at any precision."""

from __future__ import annotations

from datetime import date, timedelta

from ...english import quantities

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SHIFTS = {"last": -1, "this": 0, "next": 1}
FEW = {"a": 1, "an": 1, "a couple of": 2, "a dozen": 12, "hundred": 100, "a hundred": 100}


def day_number(word: str) -> int:
    """The number of a day of a month in figures or as an ordinal in words; KeyError where it is none.

    >>> day_number("3"), day_number("twenty-first")
    (3, 21)
    """
    ones, tens = quantities.values("ordinals"), {"twenty": 20, "thirty": 30}
    start, _, end = word.lower().rpartition("-")
    return int(word) if word.isdigit() else int(tens.get(start, 0) + ones[end])


def count(words: str) -> int | None:
    """How many a numeral says, in words or digits; None where it does not say exactly.

    >>> count("twelve"), count("1,200"), count("twenty-five"), count("several")
    (12, 1200, 25, None)
    """
    plain = " ".join(words.lower().replace(",", "").split())
    if plain.isdigit():
        return int(plain)
    small = {word: int(value) for word, value in quantities.values("small").items()}
    tens, _, ones = plain.replace("-", " ").partition(" ")
    if small.get(tens, 0) >= 20 and 0 < small.get(ones, 0) < 10:
        return small[tens] + small[ones]
    return small.get(plain) or FEW.get(plain)


def is_clock(unit: str) -> bool:
    """Whether a unit is shorter than a day, or a night: "hours"."""
    return unit.lower().removesuffix("s") in ("second", "minute", "hour", "night")


def day(when: date) -> str:
    """`2023-06-18`."""
    return when.isoformat()


def week(when: date) -> str:
    """The ISO week: `2023-W24`."""
    year, number, _ = when.isocalendar()
    return f"{year}-W{number:02d}"


def month(when: date, later: int = 0) -> str:
    """The month so many months later: `2023-06`."""
    year, index = divmod(when.year * 12 + when.month - 1 + later, 12)
    return f"{year:04d}-{index + 1:02d}"


def quarter(when: date, later: int = 0) -> str:
    """The quarter so many quarters later: `2023-Q2`."""
    year, index = divmod(when.year * 4 + (when.month - 1) // 3 + later, 4)
    return f"{year:04d}-Q{index + 1}"


def coarseness(unit: str) -> int:
    """How coarse a unit or a precision is: 0 a day, then week, month, quarter, year, decade, 6 a century.

    >>> coarseness("week") < coarseness("years")
    True
    """
    order = ("day", "week", "month", "quarter", "year", "decade", "century")
    single = {"weekend": "week", "fortnight": "week", "season": "quarter", "centurie": "century"}
    plain = unit.lower().removesuffix("s")
    plain = single.get(plain, plain)
    return order.index(plain) if plain in order else 0


def first_day(iso: str) -> date | None:
    """The first day of a date at any precision: "2020-W24", "2023-Q2", "1990s", "18XX"; None where there is none."""
    digits = iso[:4].replace("X", "0")
    year = int(digits) if digits.isdigit() else 0
    if not year:
        return None
    rest = iso[5:]
    if rest.startswith("W"):
        return date.fromisocalendar(year, int(rest[1:]), 1)
    if rest.startswith("Q"):
        return date(year, 3 * int(rest[1:]) - 2, 1)
    parts = [int(part) for part in rest.split("-") if part.isdigit()]
    return date(year, *parts) if len(parts) == 2 else date(year, parts[0] if parts else 1, 1)


def weekday_of(anchor: date, name: str, later: int) -> date:
    """The day of that name in the week so many weeks later."""
    return anchor + timedelta(WEEKDAYS.index(name.lower()) - anchor.weekday() + 7 * later)


def weekday_near(anchor: date, name: str, direction: int) -> date:
    """The day of that name: the last one up to the anchor (-1), the next one after it (1)."""
    target = WEEKDAYS.index(name.lower())
    if direction < 0:
        return anchor - timedelta((anchor.weekday() - target) % 7)
    return anchor + timedelta((target - anchor.weekday()) % 7 or 7)


def shifted(anchor: date, number: int, unit: str) -> tuple[str, str]:
    """The date so many units away, at the precision of the unit: (`2020`, `year`)."""
    single = unit.lower().removesuffix("s")
    if single == "day":
        return day(anchor + timedelta(number)), "day"
    if single == "fortnight":
        return week(anchor + timedelta(14 * number)), "week"
    if single in ("week", "weekend"):
        return week(anchor + timedelta(7 * number)), "week"
    if single == "month":
        return month(anchor, number), "month"
    if single == "quarter":
        return quarter(anchor, number), "quarter"
    if single == "year":
        return f"{anchor.year + number:04d}", "year"
    if single == "decade":
        return f"{(anchor.year + 10 * number) // 10}0s", "decade"
    if single in ("century", "centurie"):
        return f"{(anchor.year + 100 * number) // 100:02d}XX", "century"
    return day(anchor), "day"

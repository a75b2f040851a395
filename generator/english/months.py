"""The months by their names."""

from __future__ import annotations

MONTHS = tuple("January February March April May June July August September October November December".split())


def month_number(name: str) -> int:
    """The number of a month by its name or a shortened form of three letters or more, 1 to 12.

    ValueError where it is none.

    >>> month_number("Sept."), month_number("may")
    (9, 5)
    """
    return [month[:3] for month in MONTHS].index(name[:3].capitalize()) + 1

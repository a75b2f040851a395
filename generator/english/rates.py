"""By what time something is counted: "$5 a day", "monthly"."""

from __future__ import annotations

import re

# The words that tell it alone, each with the time.
RATES = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year",
    "annual": "year", "annually": "year",
}  # fmt: skip
# Matches "a day", "per year", "monthly"; not "the year".
RATE = re.compile(
    rf"\b(?:an?|per|each|every) (second|minute|hour|day|week|month|quarter|year)\b|\b({'|'.join(RATES)})\b", re.I
)


def rates(text: str) -> set[str]:
    """The times by which a text counts something.

    >>> sorted(rates("$5 a day, and two trips annually"))
    ['day', 'year']
    """
    found = ((match[1] or match[2]).lower() for match in RATE.finditer(text))
    return {RATES.get(one, one) for one in found}

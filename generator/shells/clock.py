"""Today, as the machine or whoever wants the same bytes every day has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

LATEST = 2**32 - 1  # the engine writes the time into a file that has room for no more
SECONDS = re.compile(r"[0-9]{1,10}")  # "1700000000"; not "", "-1", "2023-06-18", "1e9"


class WrongClock(Exception):
    """A time that is none, in words for the person who set it."""


def today(environment: Mapping[str, str]) -> date:
    """Today, or the day that SOURCE_DATE_EPOCH names (reproducible-builds.org).

    >>> today({"SOURCE_DATE_EPOCH": "1700000000"})
    datetime.date(2023, 11, 14)
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return date.today()
    if not SECONDS.fullmatch(epoch) or int(epoch) > LATEST:
        raise WrongClock(
            f'SOURCE_DATE_EPOCH says "{epoch[:40]}". It is no number of seconds since 1970. '
            "Fix: set it to one, as SOURCE_DATE_EPOCH=1700000000, or unset it."
        )
    return datetime.fromtimestamp(int(epoch), UTC).date()

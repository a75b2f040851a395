"""Offsets to lines, as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache


def line_of(text: str, offset: int) -> int:
    """The line, from 1, that holds this offset."""
    return bisect_left(_line_ends(text), offset) + 1


@lru_cache(maxsize=8)
def _line_ends(text: str) -> tuple[int, ...]:
    """Where the line feeds stand: counted once for all sentences of a page."""
    return tuple(match.start() for match in re.finditer("\n", text))

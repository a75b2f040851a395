"""The word lists of `lexicon/`: plain text, one entry a line, read once.

A line that starts with `#` is a comment: it says where the entries come from, and their licence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from sys import intern

LEXICON = Path(__file__).parent / "lexicon"


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of `lexicon/NAME.txt`; of a list with two columns the first."""
    return frozenset(line.split("\t", 1)[0] for line in _read(name))


@cache
def table(name: str) -> dict[str, str]:
    """The entries of `lexicon/NAME.txt` that have two columns, `entry<TAB>value`."""
    pairs = (line.split("\t", 1) for line in _read(name))
    return {entry: intern(value) for entry, value in pairs}  # there are few values: each is kept once


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `lexicon/NAME.txt`, in order, without comments and blank lines."""
    return tuple(_read(name))


def _read(name: str) -> Iterator[str]:
    text = (LEXICON / f"{name}.txt").read_text(encoding="utf-8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))

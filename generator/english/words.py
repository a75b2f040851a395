"""The word lists of `lexicon/`: plain text, one entry a line, read once.

A line that starts with `#` is a comment: it says where the entries come from, and their licence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from pathlib import Path
from sys import intern

LEXICON = Path(__file__).parent / "lexicon"
LONG = 50_000  # characters of a list that is kept as text: as a table it would take ten times the room
KEPT = 4_096  # words that were looked up in such a list and are kept
COMMENT = re.compile(r"^#.*\n|^\s*\n", re.MULTILINE)
ALIKE = re.compile(r"\n(..).*(?:\n\1.*)*")  # lines that begin with the same two characters: "\nab\t\nabbey\t"


@cache
def entries(name: str) -> AbstractSet[str]:
    """The entries of `lexicon/NAME.txt`; of a list with two columns the first."""
    text = _text(name)
    return table(name).keys() if len(text) > LONG else frozenset(line.split("\t", 1)[0] for line in _lines(text))


@cache
def table(name: str) -> Mapping[str, str]:
    """The entries of `lexicon/NAME.txt` that have two columns, `entry<TAB>value`."""
    text = _text(name)
    if len(text) > LONG:
        return Long(text if "\t" in text else text.replace("\n", "\t\n"))
    pairs = (line.split("\t", 1) for line in _lines(text))
    return {entry: intern(value) for entry, value in pairs}  # there are few values: each is kept once


def lines(name: str) -> tuple[str, ...]:
    """The lines of `lexicon/NAME.txt`, in order, without comments and blank lines; what is made of them is kept."""
    return tuple(_lines(_text(name)))


def _text(name: str) -> str:
    return COMMENT.sub("", (LEXICON / f"{name}.txt").read_text(encoding="utf-8"))


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines())


class Long(Mapping[str, str]):
    """A long list of two columns, in parts of its text: those lines that begin with the same two characters."""

    def __init__(self, text: str) -> None:
        self._parts: dict[str, str] = {}
        for match in ALIKE.finditer(f"\n{text}"):
            self._parts[match[1]] = f"{self._parts.get(match[1], '')}{match[0]}\n"
        self.found = lru_cache(maxsize=KEPT)(self._found)

    def _found(self, word: str) -> str | None:
        """What stands behind a word, or None where it is not listed."""
        part = self._parts.get(f"{word}\t"[:2], "")
        at = part.find(f"\n{word}\t")
        if at < 0:
            return None
        start = at + len(word) + 2
        return intern(part[start : part.find("\n", start)])

    def __getitem__(self, word: str) -> str:
        value = self.found(word)
        if value is None:
            raise KeyError(word)
        return value

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.found(word) is not None

    def __iter__(self) -> Iterator[str]:
        return (line.split("\t", 1)[0] for part in self._parts.values() for line in part.split("\n") if line)

    def __len__(self) -> int:
        return sum(1 for _ in self)

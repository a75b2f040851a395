"""The word lists of `lexicon/`: plain text, one entry a line, read once.

The first lines of each start with `#`: they say where the entries come from, and their licence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from pathlib import Path
from sys import intern
from typing import Any

LEXICON = Path(__file__).parent / "lexicon"
LONG = 20_000  # characters of a list that is kept as text: as a table it would take ten times the room
PIECE = 2_000  # bytes of such a list, at least, in which a word is looked for: it takes 3 µs, and 90 bytes a piece
KEPT = 256  # words of such a list that are kept once found: 22 of 33 thousand hit; twice as many, 200 kB, hit 23
COMMENTS = re.compile(rb"(?:#.*\n|\s*\n)*")  # at the top: matches "# Own list.\n\n"; not "Own list.\n# more"


@cache
def entries(name: str) -> AbstractSet[str]:
    """The entries of `lexicon/NAME.txt`; of a list with two columns the first."""
    text = _text(name)
    return table(name).keys() if len(text) > LONG else close(line.split("\t", 1)[0] for line in _lines(text))


@cache
def table(name: str) -> Mapping[str, str]:
    """The entries of `lexicon/NAME.txt` that have two columns, `entry<TAB>value`."""
    text = _text(name)
    if len(text) > LONG:
        return Long(text if b"\t" in text else text.replace(b"\n", b"\t\n"))
    pairs = (line.split("\t", 1) for line in _lines(text))
    return {entry: intern(value) for entry, value in pairs}  # there are few values: each is kept once


def listed(word: str, *names: str) -> bool:
    """Whether one of some lists has a word; long lists that are joined to a set would be gone through word by word."""
    return any(word in entries(name) for name in names)


def lines(name: str) -> tuple[str, ...]:
    """The lines of `lexicon/NAME.txt`, in order, without the comments above them; what is made of them is kept."""
    return tuple(_lines(_text(name)))


def close(words: Iterable[str]) -> frozenset[str]:
    """A set of words that takes half the room: made of a dict, Python gives it no more than it needs."""
    return frozenset(dict.fromkeys(words))


def packed(found: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    """A table of words with several words each, these parted by blanks: kept as text, as a long list is."""
    return Long("".join(f"{word}\t{' '.join(others)}\n" for word, others in found.items()).encode())


def _text(name: str) -> bytes:
    return COMMENTS.sub(b"", (LEXICON / f"{name}.txt").read_bytes().replace(b"\r\n", b"\n"), count=1)


def _lines(text: bytes) -> Iterator[str]:
    return (line.strip() for line in text.decode().splitlines())


class Long(Mapping[str, str]):
    """A long list of two columns, kept as its text, put in order: a word is looked for in a piece of it.

    The text is kept as bytes: where one letter of a string is no Latin one, each takes twice the room.
    """

    def __init__(self, text: bytes) -> None:
        rows = text.split(b"\n")
        rows.sort()  # nothing stands behind the last line, and comes first
        self._text = b"\n".join(rows) + b"\n"
        self._starts = [0]
        while (at := self._text.find(b"\n", self._starts[-1] + PIECE, -1)) >= 0:
            self._starts.append(at)
        self._firsts = [self._text[at + 1 : self._text.find(b"\t", at)] for at in self._starts]
        self._starts.append(len(self._text))
        self.found = lru_cache(maxsize=KEPT)(self._found)

    def _found(self, word: str) -> str | None:
        """What stands behind a word, or None where it is not listed."""
        wanted = word.encode("utf-8", "surrogatepass")
        piece = max(1, bisect_right(self._firsts, wanted))
        line = b"\n%b\t" % wanted
        at = self._text.find(line, self._starts[piece - 1], self._starts[piece])
        return None if at < 0 else intern(self._text[at + len(line) : self._text.find(b"\n", at + 1)].decode())

    def __getitem__(self, word: str) -> str:
        value = self.found(word)
        if value is None:
            raise KeyError(word)
        return value

    def get(self, word: str, default: Any = None) -> Any:
        """What stands behind a word, or something else; asked far more often than any other method."""
        value = self.found(word)
        return default if value is None else value

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.found(word) is not None

    def __iter__(self) -> Iterator[str]:
        return (line.split("\t", 1)[0] for line in self._text.decode().split("\n") if line)

    def __len__(self) -> int:
        return self._text.count(b"\n") - 1

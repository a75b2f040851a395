"""What differs between two versions of a sentence, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word, a stretch of blanks, or a mark: "U.S", "3,000", "isn’t", " ", "”"; must not match "risk”" as one.
TOKEN = re.compile(r"\w+(?:[’'.,-]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that both versions have (`old` is `new`), or that one has where the other has different ones or none."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        """Whether both versions have these words."""
        return self.old == self.new


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Two versions of a sentence, cut where they differ; the pieces joined are the versions again.

    >>> [(one.old, one.new) for one in pieces("He met Qin here.", "He met Wang here.")]
    [('He met ', 'He met '), ('Qin', 'Wang'), (' here.', ' here.')]
    """
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    found: list[Piece] = []
    for _, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        piece = Piece("".join(before[i:j]), "".join(after[k:m]))
        while found and _one_change(found, piece):
            last = found.pop()
            piece = Piece(last.old + piece.old, last.new + piece.new)
        found.append(piece)
    return tuple(found)


def _one_change(found: list[Piece], piece: Piece) -> bool:
    """Whether a piece goes on with the change before it: words that differ, with no more than a blank between."""
    last = found[-1]
    if piece.same:
        return False
    return not last.same or (last.old.isspace() and len(found) > 1)

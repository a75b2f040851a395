"""What differs between two versions of a sentence, and between a sentence and words that are looked for in it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from .folding import folded

# A word, a stretch of blanks, or a mark: "U.S", "3,000", "isn’t", " ", "”"; must not match "risk”" as one.
TOKEN = re.compile(r"\w+(?:[’'.,-]\w+)*|\s+|[^\w\s]")
# A word without marks: matches "compromise" of "compromise,", "don't", "6,200"; not "--".
PLAIN_WORD = re.compile(r"\w+(?:['.,-]\w+)*")


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

    >>> [(one.old, one.new) for one in pieces("He met Ann here.", "He met Eva here.")]
    [('He met ', 'He met '), ('Ann', 'Eva'), (' here.', ' here.')]
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


def absent(words: str, sentence: str) -> list[str]:
    """The words that a sentence has not, without the marks that hang on them.

    >>> absent("no rooms for compromise", "There is no room for compromise, he said.")
    ['rooms']
    """
    there = {word.casefold() for word in PLAIN_WORD.findall(folded(sentence))}
    return [word for word in PLAIN_WORD.findall(folded(words)) if word.casefold() not in there]


def differing(words: str, sentence: str) -> str:
    """What keeps some words from standing in a sentence: those that it has not, or has between them.

    >>> differing("did plan to step", "The government did not plan to step in.")
    '"not" stands between them there'
    """
    missing = absent(words, sentence)
    if missing:
        return f'"{" ".join(missing)}" is not in it'
    mine, there = ([word.casefold() for word in PLAIN_WORD.findall(folded(one))] for one in (words, sentence))
    found = [one for one in SequenceMatcher(None, there, mine, autojunk=False).get_matching_blocks() if one.size]
    between = [" ".join(there[one.a + one.size : other.a]) for one, other in itertools.pairwise(found)]
    return f'"{" … ".join(filter(None, between))}" stands between them there' if any(between) else ""


def nearness(words: str, sentence: str) -> float:
    """How much of the quoted words stands in a sentence: whole words first, then letters in order."""
    wanted = len(PLAIN_WORD.findall(folded(words)))
    shared = 1 - len(absent(words, sentence)) / max(1, wanted)
    return shared + SequenceMatcher(None, words.casefold(), sentence.casefold(), autojunk=False).quick_ratio() / 10

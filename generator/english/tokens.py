"""The words and marks of a text, as places in it: what the finding of names looks at."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from ..model import Span
from .words import entries

# Matches "Mr." and "Sen.", which keep their stop, "Blair’s", "O'Neill", "J.", "U.S.", "al-Rashid", "vice-president",
# "(", "1998"; not two words at once, nor "end.". Most words are plain, and the first alternative is for these.
TOKEN = re.compile(
    r"[a-zA-Z]++(?![.’'\-]|[^\W\d_])|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|Adm|Cmdr|Prof|Rev|Hon|St|Jr|Sr"
    r"|Const|Cst|Det|Insp|Supt|Coun|Cllr)\."
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_](?=\.\s+[^\W\d_])\.|[^\W\d_]+(?:[’'\-][^\W\d_]+)*[’']?|\d+(?:[.,]\d+)*|[^\w\s]"
)
POSSESSIVE = re.compile(r"[’']s?$")
LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "’": "'"}
)


class Token(NamedTuple):
    """A word or a mark: where it begins, without a possessive ending, and its base in small letters without accents."""

    start: int
    text: str
    base: str
    possessive: bool

    @property
    def span(self) -> Span:
        """Where it stands in its text, without a possessive ending."""
        return Span(self.start, self.start + len(self.text))

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def function(self) -> bool:
        """Whether it is a word of a closed class, "the" or "us"; an acronym in capitals, "US", is none."""
        return self.base in entries("function_words") and not (len(self.text) > 1 and self.text.isupper())

    @property
    def initial(self) -> bool:
        """Whether it is one letter, or letters with stops: "J.", "J.K."."""
        return self.capital and (len(self.text) == 1 or (self.text[1:2] == "." and len(self.text) <= 6))


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words and marks of a stretch of text, in order."""
    return tuple([_token(match[0], match.start()) for match in TOKEN.finditer(text, start, end)])


def spelt(text: str) -> list[str]:
    """The words and marks of a text in small letters, as the word lists have them."""
    return [token.base for token in tokens(text, 0, len(text))]


def _token(word: str, start: int) -> Token:
    ending = POSSESSIVE.search(word, len(word) - 2) if len(word) > 2 and ("’" in word or "'" in word) else None
    bare = word[: ending.start()] if ending else word
    return Token(start, intern(bare), folded(bare), ending is not None)


@lru_cache(maxsize=4096)  # 300 pages: 34,608 hits of 36,293, of 2 µs each
def folded(word: str) -> str:
    """Small letters without accents and without a closing stop, as the word lists have them.

    >>> folded("Łukasz"), folded("Sen.")
    ('lukasz', 'sen')
    """
    if word.isascii():
        return intern(word.lower().rstrip("."))
    plain = unicodedata.normalize("NFKD", word.translate(LETTERS)).lower()
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).rstrip(".")

"""The main clause with which a sentence begins: what a news text without a headline tells first."""

from __future__ import annotations

import re

from ..english.words import table

# Where the main clause ends: matches " as soaring", ", who", " after talks"; not " has".
_ENDS = re.compile(
    r",? (?:as|after|while|when|because|although|though|before|since|which|who|whose|where|saying|if|following) "
)
CLAUSE = 4
"""A clause of no more words tells no matter: "Hours before the match"."""
_WORD = re.compile(r" ([a-z]+)(?= )")  # a small word, before which a phrase may end: matches " in " and " left "
_LETTERS = re.compile(r"(?:[A-Z]\.){2,}$")  # matches the end of "the U.S."; not "of us."
_MARKS = (("“", "”"), ("(", ")"), ("[", "]"))
_CLOSE = frozenset(("of", "to", "than", "as"))  # what these begin belongs to the word before them


def main_clause(sentence: str) -> str:
    """The words of a sentence up to the clause behind its first one.

    >>> main_clause("Shares in Oz Boats fell by half on Monday after it warned of a loss.")
    'Shares in Oz Boats fell by half on Monday'
    """
    ends = (found.start() for found in _ENDS.finditer(sentence))
    return sentence[: next((end for end in ends if sentence.count(" ", 0, end) >= CLAUSE), len(sentence))]


def _bare(words: str) -> str:
    """Words without the marks around them; the last stop of "the U.S." stays."""
    return words.strip(" ,;:—–-") if _LETTERS.search(words) else words.strip(" ,.;:—–-")


def _parts(word: str) -> bool:
    return table("function_words").get(word) == "P" and word not in _CLOSE


def in_short(sentence: str, longest: int) -> str:
    """The main clause, or its beginning up to a phrase of place or time within so many letters; or nothing.

    >>> in_short("Shares in Oz Boats fell by half on Monday after it warned of a loss.", 34)
    'Shares in Oz Boats fell by half'
    """
    clause = _bare(main_clause(sentence))
    if len(clause) > longest:
        small = [found for found in _WORD.finditer(clause) if found.start() <= longest and _parts(found[1])]
        commas = [at for at, letter in enumerate(clause[:longest]) if letter == ","]
        ends = [end for end in (*(found.start() for found in small), *commas) if clause.count(" ", 0, end) >= CLAUSE]
        ends = ends or [end for end in [clause.rfind(" of ", 0, longest)] if clause.count(" ", 0, end) >= CLAUSE]
        clause = _bare(clause[: max(ends, default=0)])
    whole = all(clause.count(opened) == clause.count(closed) for opened, closed in _MARKS)
    return clause if whole and clause.count('"') % 2 == 0 else ""

"""Negations, hedges and degrees: the small words that turn a statement around, and where they stand.

The lists are in `facts/lexicon/`: negations after Huddleston and Pullum 2002 (ch. 9), hedges after Hyland 1998.
"""

from __future__ import annotations

import re

from generator.facts.words import entries

WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")  # "don’t", "self-ruled", ","; not white space
# Words that may stand between a negation or hedge and what it governs: "not be", "never really".
BRIDGES = frozenset(
    "a an the be been being to have has had any ever yet even really fully directly simply just also longer at all"
    " going able in will would can could should must do does did".split()
)
REACH = 3  # words between a negation and what it still governs


def tokens(words: str) -> list[str]:
    """The words and marks, in small letters, with plain apostrophes."""
    return [token.lower().replace("’", "'") for token in WORD.findall(words)]


def is_negation(word: str) -> bool:
    """Whether the word negates: "not", "never", "cannot", "didn't"."""
    return word in entries("negations") or word.endswith("n't")


def is_hedge(word: str) -> bool:
    """Whether the word says less than that it is so: "may", "allegedly", "suspected"."""
    return word in entries("hedges")


def governed_by(before: list[str], kind: str) -> str:
    """The negation (or hedge) right before some words that still governs them, or an empty text.

    >>> governed_by(["we", "do", "not"], "negation"), governed_by(["not", "because", "of", "the"], "negation")
    ('not', '')
    """
    test = is_negation if kind == "negation" else is_hedge
    for distance, word in enumerate(reversed(before)):
        if test(word):
            return word
        if distance >= REACH or not (word in BRIDGES or word.endswith("ly")):
            return ""
    return ""


def negations(words: str) -> int:
    """How many negations some words hold."""
    return sum(is_negation(token) for token in tokens(words))

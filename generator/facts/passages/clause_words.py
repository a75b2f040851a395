"""The words and marks by which clauses are told: finite verbs, what opens a clause, commas, quotations."""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.words import table
from . import cues
from .noun_phrases import PREPOSITIONS
from .passage import Passage

OPENING = group("opening")
FINITE = group("finite")
NOT_VERBS = group("not_verbs")


def first_comma(passage: Passage, start: int, end: int) -> int:
    """The first unquoted comma from here, where a subordinate clause ends; `end` where there is none."""
    for index in range(start, end):
        if passage.word(index) == ",":
            return index
    return end


def closing_comma(passage: Passage, first: int, end: int) -> int:
    """The comma that closes a relative clause before the main verb: ", which reported a loss | , will close"."""
    commas = (token for token in range(first, end) if passage.word(token) == ",")
    return next((token for token in commas if finite(passage, token + 1)), end)


def is_modal(passage: Passage, index: int) -> bool:
    """Whether the token is one of the verbs that are always finite: "may"; not "May"."""
    return passage.word(index) in FINITE and not passage.capital[index]


def finite(passage: Passage, index: int) -> bool:
    """Whether the token is a verb in a finite form, as far as that can be told."""
    return passage.word(index).endswith(("n't", "ed")) or is_finite(passage, index)


def is_finite(passage: Passage, index: int) -> bool:
    """Whether the token is one of the verbs that are always finite, or a verb of saying."""
    return passage.word(index) in FINITE or cues.is_verb(passage, index)


def is_past_or_finite(word: str) -> bool:
    """Whether the word is a finite form and nothing else: "was", "came"; not "opened", which may describe."""
    return word in FINITE or (table("word_classes").get(word) == "D" and not word.endswith("ed"))


def verb_like(passage: Passage, index: int) -> bool:
    """Whether the word behind "to" is a verb: "vowed to fight", not "said to the crowd" or "to Ann"."""
    word = passage.word(index)
    if passage.is_quoted(index):
        return True
    return word.isalpha() and not passage.capital[index] and word not in NOT_VERBS | PREPOSITIONS


def quotation_run(passage: Passage, start: int, end: int) -> int:
    """Where the quoted tokens end that begin here."""
    while start < end and passage.quoted[start]:
        start += 1
    return start


def next_quotation(passage: Passage, start: int, end: int) -> int:
    """The first quoted token from here; `end` where there is none."""
    while start < end and not passage.quoted[start]:
        start += 1
    return start

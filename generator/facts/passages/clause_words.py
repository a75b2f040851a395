"""The words and marks by which clauses are told: what opens a clause, commas, quotations."""

from __future__ import annotations

from ...english.closed_classes import group
from .finite_verbs import is_finite
from .noun_phrases import PREPOSITIONS
from .passage import Passage

OPENING = group("opening")
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
    return next((token for token in commas if is_finite(passage, token + 1)), end)


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

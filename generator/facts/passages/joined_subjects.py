"""The subject of the clause that a verb without one goes on from: "Lee, the mayor, left the party | and said"."""

from __future__ import annotations

from ...text.phrases import noun_kind
from .finite_verbs import tense, tenses
from .noun_phrases import DETERMINERS, NOMINATIVE, RELATIVES, SUBORDINATORS, group_start
from .passage import Passage, Range
from .subjects import subject_before

FAR = 40  # tokens back to the verb of the clause


def joined_subject(passage: Passage, stop: int, floor: int) -> Range | None:
    """The subject of the nearest finite verb before the token that is in no relative clause; None without one."""
    for index in range(stop - 1, max(floor, stop - FAR), -1):
        word = passage.word(index)
        if word in (";", ":"):
            return None
        if word == "'s" or tense(passage, index) == "none" or passage.word(index + 1) == "by":
            continue
        found = subject_before(passage, group_start(passage, index, floor), floor)
        below = found and passage.word(found[0] - 1) in SUBORDINATORS and "," in passage.low[found[1] : stop]
        if found and not below and passage.word(found[0]) not in RELATIVES and _is_subject(passage, found):
            return found
    return None


def _is_subject(passage: Passage, found: Range) -> bool:
    """Whether it is a whole noun phrase for somebody."""
    if tenses(passage, *found):
        return False
    first = found[0] + (passage.word(found[0]) in DETERMINERS)
    named = any(passage.is_capital(token) for token in range(first, found[1]))
    person = any(noun_kind(passage.word(token)) == "person" for token in range(first, found[1]))
    return named or person or passage.word(found[0]) in NOMINATIVE - {"it"}

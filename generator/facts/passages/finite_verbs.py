"""Which words are verbs in a finite form, and in which: the verb of a clause, no participle, infinitive or noun.

There are two answers. Surely finite is what no other class has a form of: "was", "gave", "didn't", a verb of saying.
What may be finite is every past and present besides, of which many are participles or nouns too: "opened", "left".
"""

from __future__ import annotations

from typing import Literal

from ...english.closed_classes import group
from ...english.words import table
from . import cues
from .noun_phrases import AUXILIARIES
from .passage import Passage

Tense = Literal["past", "present", "modal", "none"]
PAST = frozenset(("was", "were", "did", "had", "didn't", "wasn't", "weren't", "hadn't"))
PRESENT = frozenset(
    ("is", "are", "has", "have", "does", "isn't", "aren't", "hasn't", "haven't", "doesn't", "'s", "'re")
)
MODAL = frozenset(("will", "would", "can", "could", "may", "might", "should", "must", "won't", "wouldn't", "couldn't"))
FINITE = group("finite")  # auxiliaries: "is", "may"; not "be", "been"
ALWAYS = FINITE | group("simple_pasts")  # "gave", beside "given"; not "made", which is both


def is_surely_finite(passage: Passage, index: int) -> bool:
    """Whether the token is a finite verb and nothing else: "may", "came", "said"; not "May", "opened", "to ask"."""
    word = passage.word(index)
    always = (word in ALWAYS or word.endswith("n't")) and not passage.capital[index]
    return always or (cues.is_verb(passage, index) and passage.word(index - 1) != "to")


def is_finite(passage: Passage, index: int) -> bool:
    """Whether the token may be a finite verb: "opened", "left", "makes"; not "plans", which is a noun as often."""
    form, word = tense(passage, index), passage.word(index)
    if form == "present" and (word == "'s" or cues.is_ambiguous(word)):
        form = "none"
    return form != "none" or is_surely_finite(passage, index)


def verb_between(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb that is surely finite stands between two tokens."""
    return any(is_surely_finite(passage, token) for token in range(start, end))


def tense(passage: Passage, index: int) -> Tense:
    """The form of the finite verb that the token is, as far as it can be told; "none" for another word."""
    word = passage.word(index)
    if not word or passage.capital[index]:
        return "none"
    if word in PAST or (word not in AUXILIARIES and is_past(word)):
        return "past"
    if word in PRESENT or (word.endswith("s") and table("word_classes").get(word) == "V"):
        return "present"
    return "modal" if word in MODAL else "none"


def is_past(word: str) -> bool:
    """Whether the word can be a past tense: "left", "agreed"; not "red", nor "cast", which may be a present."""
    known = table("word_classes").get(word)
    return known == "D" or (word.endswith("ed") and len(word) > 4 and known != "A")


def tenses(passage: Passage, start: int, end: int) -> set[Tense]:
    """The forms of the verbs that may be finite between two tokens; a participle behind its noun counts too."""
    return {tense(passage, token) for token in range(start, end)} - {"none"}

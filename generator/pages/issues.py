"""Which statements speak on an issue: for the speaker by issue table and for the background page.

It stands between the statements in words and the pages that sort them by issue. Three answers are kept apart:
it does, it could (words such as "a move" that stand for what was said before, or what `facts/silence.py` leaves open),
it does not. Only the last is "not named".
"""

from __future__ import annotations

import re

from ..english.alignment import likeness
from ..facts.gist.topics import speaks_of
from ..model import Facts, Topic
from ..text.phrases import noun_kind, singular
from .said import Said

# Who speaks of oneself: matches "itself as distinct"; not "its leaders".
REFLEXIVE = re.compile(r"\b(?:itself|himself|herself|themselves)\b", re.IGNORECASE)
# Words that mean what was said before: matches "a move", "the vessel left", "it would"; not "a ship of ours".
STAND_IN = re.compile(
    r"\b(?:its?|they|them|theirs?|these|those|this|so)\b|\b(?:the|such) [a-z]|\bthat(?=[.,;:]|$)|^an? [\w-]+$",
    re.IGNORECASE,
)
# Nouns that stand for what was told, Schmid's shell nouns (2000): matches "the event", "his “very serious” claims"; not
# "an event" nor "the eventual".
SHELL = re.compile(
    r"\b(?:the|this|that|these|those|such|his|her|their|its) (?:\W?[\w-]+\W? ){0,2}"
    r"(?:event|revelation|issue|move|decision|plan|proposal|incident|situation|matter|news|change|measure|announcement"
    r"|allegation|claim|case|accusation|attack|problem|idea|scheme|project|deal|crisis|process|result|outcome)s?\b",
    re.IGNORECASE,
)
# What may mean anything named before, however far: matches "they left", "it"; not "so", "that ships left".
PRONOUN = re.compile(r"\b(?:it|they|them|this|these|those)\b", re.IGNORECASE)
# A noun of something known: matches "our merger", "the early phase", "of this firm"; not "a merger", "the 2020s".
DEFINITE = re.compile(
    r"\b(?:the|this|these|those|such|our|my|your|his|her|its|their)\s(?P<noun>[a-z-]+(?:\s[a-z-]+)?)\b",
    re.IGNORECASE,
)
# A noun of which nothing tells whose it is: matches "adoption" in "rapid adoption would", not in "adoption of it".
BARE = re.compile(r"(?<![\w’'])(?P<noun>[a-z]{3,})\b(?! of\b)", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{3,}")  # matches "ships", "Rome"; not "it"
BACK = 2
"""So many sentences back such words look for what they mean."""


def speaks_on(item: Said, issue: str) -> bool:
    """Whether the words of a statement speak of the issue, by name or as the speaker's own self."""
    itself = REFLEXIVE.search(item.content) and speaks_of(item.speaker, issue)
    return bool(itself) or speaks_of(item.content, issue)


def could_speak_on(facts: Facts, item: Said, topic: Topic) -> bool:
    """Whether a statement may speak of the issue in other words; only one that surely does not leaves no doubt.

    So do most: what a text is about, everything said may be on; a statement that names no issue may be on any; "our
    merger" may be the takeover, "it" and "the firm" what has a name; an act may be that of what was named just before
    ("adoption would be easier"), and a noun such as "the event" anything, also where it stands beside the statement.
    """
    if topic.main or not any(speaks_on(item, one.name) for one in facts.topics):
        return True
    if any(SHELL.search(facts.words(number)) for number in item.numbers):
        return True
    near = range(item.sentence - BACK, item.sentence + 1)
    at_hand = topic == facts.topics[0] or not set(near).isdisjoint(topic.sentences)
    if PRONOUN.search(item.content) or (at_hand and STAND_IN.search(item.content.strip())):
        return True
    return _has_another_word(facts, item.content, topic, at_hand)


def _has_another_word(facts: Facts, content: str, topic: Topic, at_hand: bool) -> bool:
    """Whether words may have another noun for an issue: a like one, a definite one of its kind, or an act for an act.

    For a name any definite one, and for what was named just before an act of which nothing tells whose it is.
    """
    named = topic.name.split()[-1].lower()
    told = [word.lower() for word in WORD.findall(content)]
    if any(likeness(named, word) for word in told):
        return True
    issues = {singular(part.lower()) for one in facts.topics for part in one.name.split()}
    definite = {word.lower() for found in DEFINITE.finditer(content) for word in found["noun"].split()}
    kinds = {_kind(word) for word in definite if singular(word) not in issues} - {"time", "quantity"}
    acts = any(_kind(word) == "act" for word in told)
    bare = at_hand and any(_kind(found["noun"].lower()) == "act" for found in BARE.finditer(content))
    kind = _kind(named)
    return bare or (kind == "act" and acts) or (kind in kinds if kind else bool(kinds))


def _kind(word: str) -> str:
    """What a noun names, acts and events as one: "merger", "crash"."""
    kind = noun_kind(word)
    return "act" if kind == "event" else kind

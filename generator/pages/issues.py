"""Which statements speak on an issue: for the speaker by issue table and for the background page.

It stands between the statements in words and the pages that sort them by issue. Three answers are kept apart:
it does, it could (words such as "a move" that stand for what was said before, or what `facts/silence.py` leaves open),
it does not. Only the last is "no statement found".
"""

from __future__ import annotations

import re

from ..english.alignment import likeness
from ..facts.gist.topics import speaks_of
from ..model import Facts, Topic
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
WORD = re.compile(r"[^\W\d_]{3,}")  # matches "ships", "Rome"; not "it"
BACK = 2
"""So many sentences back such words look for what they mean."""


def speaks_on(item: Said, issue: str) -> bool:
    """Whether the words of a statement speak of the issue, by name or as the speaker's own self."""
    itself = REFLEXIVE.search(item.content) and speaks_of(item.speaker, issue)
    return bool(itself) or speaks_of(item.content, issue)


def could_speak_on(facts: Facts, item: Said, topic: Topic) -> bool:
    """Whether a statement has other words for the issue, or words that may mean what was said just before.

    What a text is about first of all such words may mean anywhere; a noun such as "the event" may mean any issue, also
    where it stands beside the statement: "she branded the event a shambles and said".
    """
    if any(SHELL.search(facts.words(number)) for number in item.numbers):
        return True
    near = range(item.sentence - BACK, item.sentence + 1)
    at_hand = topic == facts.topics[0] or not set(near).isdisjoint(topic.sentences)
    if at_hand and STAND_IN.search(item.content.strip()):
        return True
    named = topic.name.split()[-1].lower()
    return any(likeness(named, word.lower()) for word in WORD.findall(item.content))

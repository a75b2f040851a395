"""Which statements speak on an issue: for the speaker by issue table and for the background page.

It stands between the statements in words and the pages that sort them by issue. Three answers are kept apart:
it does, it could (a reading held back, or words such as "a move" that stand for what the sentence said before),
it does not. Only the last is "no statement found".
"""

from __future__ import annotations

import re

from ..facts.gist.topics import speaks_of
from ..model import Facts
from .said import Said

# Who speaks of oneself: matches "itself as distinct"; not "its leaders".
REFLEXIVE = re.compile(r"\b(?:itself|himself|herself|themselves)\b", re.IGNORECASE)
# Words that mean what was said before: matches "a move", "it", "the proposal"; not "a move to the left".
STAND_IN = re.compile(
    r"(?:it|this|that|these|those|them|so|which|(?:an?|the|this|that|such an?)\s+[\w-]+)", re.IGNORECASE
)


def speaks_on(item: Said, issue: str) -> bool:
    """Whether the words of a statement speak of the issue, by name or as the speaker's own self."""
    itself = REFLEXIVE.search(item.content) and speaks_of(item.speaker, issue)
    return bool(itself) or speaks_of(item.content, issue)


def could_speak_on(facts: Facts, item: Said, issue: str) -> bool:
    """Whether its words only stand for others, in a sentence that speaks of the issue."""
    return bool(STAND_IN.fullmatch(item.content.strip())) and speaks_of(facts.words(item.sentence), issue)


def held_back_on(facts: Facts, speaker: str, issue: str) -> bool:
    """Whether a reading that is held back, of this speaker or of nobody known, speaks of the issue."""
    text = facts.source.text
    return any(
        statement.speaker in ("", speaker)
        and any(speaks_of(span.of(text), issue) for span in statement.attribution.content)
        for statement in facts.statements
        if not statement.shown
    )

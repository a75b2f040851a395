"""Who answers the questions of an interview: the one whom its headline or the words before it bring in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Attribution, Person, Source
from .attribution.interviews import PATTERN

# Words that say that an interview follows: matches "a quick Q&A", "spoke to", "sat down with"; not "view", "spoke of".
ANNOUNCED = re.compile(
    r"\binterview(?:s|ed|ing)?\b|\bQ ?(?:&|&amp;|and) ?A\b|\bquestions\b|\b(?:tells?|told) us\b"
    r"|\b(?:[Ss]p(?:eaks?|oke)|[Tt]alk(?:s|ed)?|[Ss](?:its?|at) down|[Cc](?:aught|atch(?:es)?) up|[Cc]hat(?:s|ted)?)"
    r" (?:to|with)\b"
)


def interviewee(source: Source, people: Sequence[Person], attributions: Sequence[Attribution]) -> dict[int, str]:
    """By the offset of the "you" of each question that is answered, whom it means: one who is sure, or nobody."""
    asked = [one.speaker.start for one in attributions if one.pattern == PATTERN and one.speaker]
    if not asked:
        return {}
    first = source.text.rfind("\n", 0, asked[0]) + 1
    named = {one.name for one in people for it in one.mentions if not it.pronoun and it.span.end <= first}
    before = [one.name for one in people if one.name in named or one.name in source.title]
    sure = before if ANNOUNCED.search(f"{source.title}\n{source.text[:first]}") else []
    return dict.fromkeys(asked, sure[0] if len(sure) == 1 else "")

"""Headlines in title case, in which a capital tells no name from a verb: "Mayor Tells Reporters Bridge Is Safe".

Their verbs, pronouns and prepositions are read as if they stood in small letters; names keep their capitals.
"""

from __future__ import annotations

from dataclasses import replace

from ...english.closed_classes import group
from . import cues
from .noun_phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from .passage import Passage

SMALL = AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS
NEGATIONS = group("negation", "frames") | group("half-negation", "frames")
OPENING = frozenset("what how why if when where who which say".split())  # these headlines say nothing by themselves
SHORTEST = 4  # words; "Ann Lee said" is no headline
LONGEST = 30
SHORT_WORD = 4  # letters; shorter words stand in small letters in headlines too: "of", "with"


def small_verbs(passage: Passage) -> Passage:
    """The passage, with its verbs and closed classes as in small letters if it is a headline in title case."""
    if not is_headline(passage):
        return passage
    capital = tuple(
        capital and (index == 0 or not (cues.is_speech(word) or word in SMALL))
        for index, (capital, word) in enumerate(zip(passage.capital, passage.low, strict=True))
    )
    return replace(passage, capital=capital)


def is_headline(passage: Passage) -> bool:
    """Whether a paragraph begins here in which each word of some length has a capital, and not capitals alone."""
    if not passage.fresh or not SHORTEST <= len(passage.low) <= LONGEST or passage.low[0] in OPENING:
        return False
    if any(word in NEGATIONS or word.endswith("n't") for word in passage.low):
        return False  # "Lee Never Said Taxes Would Rise": a capital hides what is denied
    long = [index for index, word in enumerate(passage.low) if word[0].isalpha() and len(word) > SHORT_WORD]
    named = sum(word.isalpha() for word in passage.low) >= SHORTEST
    shouted = all(passage.span((index, index + 1)).of(passage.text).isupper() for index in long)
    return named and len(long) > 1 and not shouted and all(passage.capital[index] for index in long)

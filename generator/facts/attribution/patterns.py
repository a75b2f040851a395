"""The patterns of attribution: the order of the rules, and how far each can be trusted.

Adding a pattern is adding a function to one of the modules of patterns, a row here, and its tier. The
patterns are those of the guidelines of PARC 3.0 and PolNeAR; the tiers are measured on annotated news.
"""

from __future__ import annotations

from ...model import Tier
from ..passages.places import Rule
from .clause_patterns import (
    as_reported,
    as_reported_by,
    before_paragraph,
    gap,
    inserted_inverted,
    speaker_verb,
)
from .noun_patterns import according, noun, view
from .passive_patterns import passive, quoted_as, reported, unnamed
from .quotation_patterns import (
    introduced,
    quotation_speaker_verb,
    quotation_verb_speaker,
    verb_speaker_quotation,
)
from .subjectless_patterns import coordinated, infinitive, opening_participle, participle
from .turns import signed_behind

# The first rule that fits a verb wins.
RULES: tuple[Rule, ...] = (
    unnamed,
    verb_speaker_quotation,
    as_reported,
    as_reported_by,
    opening_participle,
    gap,
    before_paragraph,
    inserted_inverted,
    quotation_verb_speaker,
    quotation_speaker_verb,
    passive,
    reported,
    infinitive,
    coordinated,
    participle,
    speaker_verb,
)

OTHER_RULES: tuple[Rule, ...] = (quoted_as, according, noun, view, introduced, signed_behind)

# Tier 1: under 1 in 100 speakers wrong; tier 2: under 5; every other pattern is tier 3, held back.
TIERS: dict[str, Tier] = {
    "quotation, verb, speaker": 1,
    "quotation, pronoun, verb": 1,
    "quotation, speaker, verb": 1,
    "clause, speaker, verb": 2,
    "content, according to": 2,
    "clause, speaker, verb, clause": 2,
    "as speaker verb, content": 2,
    "speaker, verb, clause": 2,
    "verb, speaker, quotation": 2,
    "according to, content": 2,
    "speaker, verb, that": 2,
    "speaker, verb, quotation": 1,
    "from speaker: quotation": 2,
    "in the words of speaker": 2,
    "quotation, signature": 2,
    "speaker, verb, saying": 2,
    "speaker, verb: paragraph": 2,
}


def tier(pattern: str) -> Tier:
    """The tier of a pattern: 1 shown plainly, 2 marked as machine reading, 3 held back."""
    return TIERS.get(pattern, 3)

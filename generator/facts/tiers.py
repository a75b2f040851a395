"""How far each pattern can be trusted, by the share of wrong speakers measured on annotated news."""

from __future__ import annotations

from generator.model import Tier

# Tier 1: under 1 in 100 speakers wrong; tier 2: under 5; every other pattern is tier 3, held back.
TIERS: dict[str, Tier] = {
    "quotation, verb, speaker": 1,
    "quotation, pronoun, verb": 1,
    "quotation, speaker, verb": 1,
    "clause, speaker, verb": 2,
    "clause, verb, speaker": 2,
    "content, according to": 2,
    "according to, content": 2,
    "speaker, verb, that": 2,
    "speaker, verb, quotation": 2,
    "name: quotation": 2,
}


def tier(pattern: str) -> Tier:
    """The tier of a pattern: 1 shown plainly, 2 marked as machine reading, 3 held back."""
    return TIERS.get(pattern, 3)

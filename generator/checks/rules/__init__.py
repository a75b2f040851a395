"""The rules, in the order in which their findings are told. Each stands in a file of its own name."""

from __future__ import annotations

from ..evidence import Rule
from . import (
    attached,
    cause,
    claim_lost,
    date,
    done,
    elsewhere,
    exchanged,
    hedge_lost,
    name,
    negation_added,
    negation_lost,
    number,
    opposite,
    own_word,
    quotation,
    roles,
    speaker_changed,
    speaker_lost,
    stronger_verb,
    widened,
)

RULES: tuple[Rule, ...] = tuple(
    module.RULE
    for module in (
        own_word, elsewhere, name, number, date, cause, negation_added, widened,
        negation_lost, hedge_lost, claim_lost, done, speaker_lost, speaker_changed,
        opposite, stronger_verb,
        roles, exchanged, attached,
        quotation,
    )
)  # fmt: skip
"""What was put in, left out, exchanged and moved, and what is quoted."""
SAID_BY_LABELS: tuple[Rule, ...] = (name.RULE, number.RULE, date.RULE)
"""Those that a label with a citation keeps: it tells nothing, and names what the source names."""

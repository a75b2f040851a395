"""The patterns of attribution: every row reads its example, does not read its counter-example, and is measured."""

from __future__ import annotations

import pytest

from generator.facts.attribution.attributions import attributions
from generator.facts.attribution.patterns import PATTERNS, Pattern
from generator.text.sentences import sentences

FEW = 20  # attributions; of fewer no share of wrong ones is told
MOST_WRONG = {1: 0.03, 2: 0.1}


def names(text: str) -> list[str]:
    return [one.pattern for one in attributions(text, sentences(text))]


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row.name)
def test_a_row_reads_its_example_and_not_its_counter_example(row: Pattern) -> None:
    """The first by this pattern, the second by another or by none."""
    assert row.name in names(row.reads)
    assert row.name not in names(row.not_this)


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row.name)
def test_a_tier_is_earned(row: Pattern) -> None:
    """What is shown plainly was right on enough articles that nobody made it on; what was often wrong is held back."""
    seen, wrong = row.wrong
    if row.tier == 1:
        assert seen >= FEW
    if seen >= FEW and row.tier in MOST_WRONG:
        assert wrong / seen <= MOST_WRONG[row.tier]


def test_every_pattern_that_is_found_is_a_row() -> None:
    """And no two rows have one name."""
    assert len({row.name for row in PATTERNS}) == len(PATTERNS)

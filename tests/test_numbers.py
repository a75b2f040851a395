"""Which numbers of a sentence its evidence holds: the same in another unit, as a share, as a difference."""

from __future__ import annotations

import pytest

from generator.checks.numbers import amounts, is_among, is_difference, lengths

HELD = {
    "in words": ("Seventy-one people came.", "There were 71 people.", True),
    "a tenth more": ("Seventy people came.", "There were 71 people.", False),
    "near": ("About 70 people came.", "There were 71 people.", True),
    "a decade": ("It took 10 years.", "It took a decade.", True),
    "three decades": ("It was so for 30 years.", "It was so for three decades.", True),
    "three centuries": ("It was so for 30 years.", "It was so for three centuries.", False),
    "two days": ("A two-day strike.", "A 48-hour strike.", True),
    "three days": ("A three-day strike.", "A 48-hour strike.", False),
    "years as months": ("It took 36 months.", "It took three years.", True),
    "a third": ("It lost 33 percent.", "It lost a third of its value.", True),
    "a quarter for a third": ("It lost 25 percent.", "It lost a third of its value.", False),
    "a tenth": ("10 percent of them left.", "A tenth of them left.", True),
    "fewer than half": ("Fewer than half of them agreed.", "47 percent agreed.", True),
    "half, of fewer": ("Half of them agreed.", "47 percent agreed.", False),
    "half for twice": ("It was half as large then.", "It is twice as large as it was then.", False),
    "the quarter": ("It grew in the quarter.", "It grew by $2 million.", True),
}


@pytest.mark.parametrize(("words", "cited", "held"), HELD.values(), ids=HELD)
def test_numbers_that_say_the_same(words: str, cited: str, held: bool) -> None:
    """A number needs the very number, or one that comes to the same."""
    there = (*amounts(cited), *lengths(cited))
    assert all(is_among(one, there) for one in amounts(words)) == held


DIFFERENCES = {
    "what remains": ("Nine are left.", "Two of the eleven were closed.", True),
    "what was added": ("It grew by $5.5 million.", "It grew from $88 million to $93.5 million.", True),
    "neither": ("Eight are left.", "Two of the eleven were closed.", False),
    "of many numbers": ("Three are left.", "There were 2, 5, 9, 14, 17, 23 and 31.", False),
}


@pytest.mark.parametrize(("words", "cited", "found"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_differences(words: str, cited: str, found: bool) -> None:
    """Of few numbers: of many, some two differ by almost anything."""
    assert [is_difference(one, tuple(amounts(cited))) for one in amounts(words)] == [found]

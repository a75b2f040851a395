"""Claims that cite nothing, held against the sentences of a text that carry them best."""

from __future__ import annotations

import pytest

from generator.checks.numbers import amounts
from generator.checks.opposites import opposites
from generator.checks.verdicts import judged
from generator.facts.read import read
from generator.model import Source

TEXT = (
    "Sales of the vaccine fell in the fourth quarter. The firm, based in Oslo, lost about 2,958,000 customers. "
    "It is preparing to file for approval of the drug CoV-2. The board could not help but notice the decline. "
    "The driver has pleaded guilty. Revenue came to $5bn, half of it from abroad. The chief may leave at no extra cost."
)

CLAIMS = {
    "Sales of the vaccine dropped in the fourth quarter.": "holds",
    "Sales of the vaccine rose in the fourth quarter.": "does not hold",
    "Sales of the vaccine fell in the third quarter.": "does not hold",
    "Sales of the vaccine fell in Q4.": "holds",
    "Sales of the vaccine fell in Q3.": "does not hold",
    "Sales of the vaccine did not fall.": "does not hold",
    "The firm in Oslo lost about 3 million customers.": "holds",
    "The firm in Oslo lost 3 million customers.": "does not hold",
    "The firm in Oslo lost about 4 million customers.": "does not hold",
    "The firm in Bergen lost customers.": "does not hold",
    "It is preparing to file for approval of the drug CoV-3.": "does not hold",
    "It is not preparing to file for approval of the drug.": "does not hold",
    "The board noticed the decline.": "holds",
    "The driver has pleaded innocent.": "does not hold",
    "Revenue came to 5 billion dollars.": "holds",
    "Revenue came to $50bn.": "does not hold",
    "A quarter of the revenue came from abroad.": "does not hold",
    "The chief may leave for a cost.": "holds",
    "The chief will surely leave.": "does not hold",
    "Whales sing at night.": "cannot be checked",
}


@pytest.mark.parametrize(("claim", "verdict"), CLAIMS.items(), ids=CLAIMS)
def test_a_claim_is_held_against_the_text(claim: str, verdict: str) -> None:
    """With a reason in words wherever it does not hold."""
    found = judged(claim, read(Source("t", "t", "t", TEXT)))
    assert (found.verdict, bool(found.reasons)) == (verdict, verdict == "does not hold"), found.reasons


AMOUNTS = {
    "$5bn and 4.5 million": [5e9, 4.5e6],
    "2,000 or two thousand": [2000, 2000],
    "COVID-19, S12 and the 40th": [],
    "half of the crew, twice": ["half", 2],
    "one of them": [],
    "$3m for 5m of cable": [3e6],
}


@pytest.mark.parametrize(("words", "values"), AMOUNTS.items(), ids=AMOUNTS)
def test_numbers_are_read_with_their_scale(words: str, values: list[float | str]) -> None:
    """In digits and in words; a share of a whole stays in words, and a part of a name is no number."""
    assert [amount.value for amount in amounts(words)] == values


OPPOSITES = {
    ("prices rose", "prices fell"): True,
    ("prices rose and fell", "prices fell"): False,
    ("prices have not risen", "prices fell"): False,
    ("a green flag", "a yellow flag"): True,
    ("a one-month ban", "a ban of one year"): True,
    ("the second quarter", "the second year"): False,
}


@pytest.mark.parametrize(("words", "opposed"), OPPOSITES.items(), ids=map(" or ".join, OPPOSITES))
def test_one_word_excludes_another(words: tuple[str, str], opposed: bool) -> None:
    """Only where the evidence has the opposite and not the word, and nothing is denied."""
    assert bool(list(opposites(*words))) == opposed

"""Claims that cite nothing: the sentences of a text that carry them, and what the rules make of both."""

from __future__ import annotations

import pytest

from generator.english.lines import line
from generator.facts.read import read
from generator.model import Source
from tests.benchmarks.claims import Judgement, carriers, halves, verdict
from tests.benchmarks.halves import looked_at

TEXT = (
    "Sales of the vaccine fell in the fourth quarter. The firm, based in Oslo, lost about 2,958,000 customers. "
    "It is preparing to file for approval of the drug CoV-2. The driver has pleaded guilty. "
    "Revenue came to $5bn, half of it from abroad. On 3 May the board bought a mill in Bergen."
)

CARRIED = {
    "Sales of the vaccine dropped in the fourth quarter.": (1,),
    "The board purchased a mill.": (6,),
    "The firm in Oslo bought a mill in Bergen.": (6, 2),
    "Whales sing at night.": (),
}


@pytest.mark.parametrize(("claim", "numbers"), CARRIED.items(), ids=CARRIED)
def test_the_sentences_that_carry_a_claim_are_found(claim: str, numbers: tuple[int, ...]) -> None:
    """By their words, by forms and by synonyms of them; each further one adds something."""
    assert carriers(line(claim), read(Source("t", "t", "t", TEXT))) == numbers


CLAIMS = {
    "Sales of the vaccine dropped in the fourth quarter.": "holds",
    "Sales of the vaccine rose in the fourth quarter.": "does not hold",
    "Sales of the vaccine fell in the third quarter.": "does not hold",
    "Sales of the vaccine fell in Q4.": "holds",
    "Sales of the vaccine fell in Q3.": "does not hold",
    "Company's Q4 sales of the vaccine fell.": "holds",  # "Company's" is no name, though a capital stands behind it
    "The firm in Oslo lost about 3 million customers.": "holds",
    "The firm in Oslo lost about 4 million customers.": "does not hold",
    "The firm in Tromsø lost customers.": "does not hold",
    "It is not preparing to file for approval of the drug.": "does not hold",
    "The gloomy firm in Oslo lost customers.": "holds",  # an own word is no alarm
    "The firm, which bought a mill on 3 May, lost customers.": "holds",  # the date stands in another sentence
    "Whales sing at night.": "cannot be checked",
}


@pytest.mark.parametrize(("claim", "expected"), CLAIMS.items(), ids=CLAIMS)
def test_a_claim_is_held_against_the_text(claim: str, expected: str) -> None:
    assert verdict(TEXT, claim) == expected


def test_the_halves_are_of_texts_not_of_claims() -> None:
    """And are the same in every run, on every machine."""
    assert [looked_at(text) for text in ("one", "two", "three", "four")] == [True, False, False, True]
    claims = [Judgement(kept, (), tuned, frozenset(rules)) for kept, tuned, rules in (
        (True, True, ()), (False, True, ("number",)), (False, True, ("number", "name")), (True, False, ("name",)),
    )]  # fmt: skip
    tuned, other = halves(claims)
    assert tuned.figures() == "1.000 / 1.000 / 0.000"
    assert (tuned.alone("number", kept=False), other.alone("name", kept=True)) == (1, 1)

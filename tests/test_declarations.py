"""Declared pairs whose words stand more than once: each place has what it stands for, and each is held to it."""

from __future__ import annotations

import pytest

from generator.checks.check import findings
from generator.checks.pairs import proposed, wrong
from generator.model import Finding

from .test_rules import laid_beside

BOTH = "The nurses were brought to safety by neighbours, and the patients were brought to safety by volunteers."
ONCE = "The nurses and the patients were brought to safety by neighbours."
DENIED = "The nurses were brought to safety, but the patients were not brought to safety."
TWO_WAYS = "The nurses were brought to safety by neighbours, and the patients were carried out by volunteers."
OWN = "The nurses were rescued by neighbours, and the patients were rescued by volunteers."
# The sentence with its pairs, the evidence, and which word of it each own word stands for: the word and its place.
CASES = {
    "used once": (
        "The nurses were rescued by neighbours. ~ rescued = brought to safety",
        BOTH,
        [("rescued", "brought", 3)],
    ),
    "used twice as the evidence has it": (
        f"{OWN} ~ rescued = brought to safety",
        BOTH,
        [("rescued", "brought", 3), ("rescued", "brought", 13)],
    ),
    "used twice for words that stand once": (
        "The nurses were rescued, and the patients were rescued. ~ rescued = brought to safety",
        ONCE,
        [("rescued", "brought", 6), ("rescued", "brought", 6)],
    ),
    "used again with a large letter": (
        "Rescued were the nurses, and rescued were the patients. ~ rescued = brought to safety",
        ONCE,
        [("Rescued", "brought", 6), ("rescued", "brought", 6)],
    ),
    "a pair for each use": (
        f"{OWN} ~ rescued = brought to safety; rescued = carried out",
        TWO_WAYS,
        [("rescued", "brought", 3), ("rescued", "carried", 13)],
    ),
    "two words for the same words": (
        "The nurses were rescued by neighbours, and the patients were saved by volunteers."
        " ~ rescued = brought to safety; saved = brought to safety",
        BOTH,
        [("rescued", "brought", 3), ("saved", "brought", 13)],
    ),
    "one use for words of two sentences": (
        "The patients were rescued. ~ rescued = brought to safety; rescued = carried out",
        "The patients were brought to safety. The patients were carried out.",
        [("rescued", "brought", 3), ("rescued", "carried", 3)],
    ),
    "denied where the evidence denies": (
        "The nurses were rescued, but the patients were not rescued. ~ rescued = brought to safety",
        DENIED,
        [("rescued", "brought", 3), ("rescued", "brought", 12)],
    ),
}
# The same, and the rules that stop it.
STOPPED = {
    "another own word beside": (f"{OWN[:-1]} bravely. ~ rescued = brought to safety", BOTH, ["own-word"]),
    "not declared": (OWN, BOTH, ["own-word"]),
    "denied where the evidence does not": (
        "The nurses were not rescued, but the patients were rescued. ~ rescued = brought to safety",
        DENIED,
        ["negation-lost"],
    ),
    "the second use without its denial": (
        "The nurses were rescued, but the patients were rescued. ~ rescued = brought to safety",
        DENIED,
        ["negation-lost"],
    ),
    "two words for words that stand once": (
        "The nurses were rescued and saved by neighbours. ~ rescued = brought to safety; saved = brought to safety",
        ONCE,
        ["pair"],
    ),
}


@pytest.mark.parametrize(("sentence", "evidence", "expected"), CASES.values(), ids=CASES)
def test_each_use_stands_for_words_of_the_evidence(
    sentence: str, evidence: str, expected: list[tuple[str, str, int]]
) -> None:
    """In turn, as long as there are words that stand for nothing yet; and no rule has anything against it."""
    beside = laid_beside(sentence, evidence)
    assert [(one.word.text, one.other.text, one.other.place) for one in beside.declared] == expected
    assert findings(beside) == ()


@pytest.mark.parametrize(("sentence", "evidence", "rules"), STOPPED.values(), ids=STOPPED)
def test_a_further_use_lets_nothing_else_pass(sentence: str, evidence: str, rules: list[str]) -> None:
    """Each place is held to the words that it stands for."""
    assert [one.rule for one in findings(laid_beside(sentence, evidence))] == rules


def test_an_own_word_is_told_once() -> None:
    """However often it stands in the sentence: one pair mends it."""
    assert [one.words for one in findings(laid_beside(OWN, BOTH))] == [("rescued",)]


def test_a_pair_for_every_use_is_told_where_one_is_enough() -> None:
    """And the message says so, instead of that the words stand for others."""
    sentence = "The nurses were rescued, and the patients were rescued."
    found: list[Finding] = list(
        wrong(laid_beside(f"{sentence} ~ rescued = brought to safety; Rescued = brought to safety", ONCE))
    )
    assert [one.values["fault"] for one in found] == ['"Rescued" is declared already.']
    assert found[0].values["label"] == "take the pair out, as one pair speaks of every place of its words"


PROPOSED = {
    "the same is left over": ("The nurses were rescued, and the patients were rescued.", ONCE, ["brought ?"]),
    "other words are left over": (OWN, TWO_WAYS, ["brought ?", "carried ?"]),
    "left over for one use alone": ("Rescued nurses thanked rescued men.", "Nurses thanked saved men.", ["saved ?"]),
}


@pytest.mark.parametrize(("sentence", "evidence", "guesses"), PROPOSED.values(), ids=PROPOSED)
def test_a_pair_is_proposed_once(sentence: str, evidence: str, guesses: list[str]) -> None:
    """Another one for the same word only where something else is left over there."""
    assert [pair.stands_for for pair in proposed(laid_beside(sentence, evidence))] == guesses

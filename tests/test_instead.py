"""Words in the very place of their opposites, names the other way round, and what a claim exchanged."""

from __future__ import annotations

import pytest

from generator.checks.contraries import opposed
from generator.checks.instead import exchanged, instead
from generator.checks.turnabout import turned_about
from generator.checks.verdicts import judged
from generator.facts.read import read
from generator.model import Source

OPPOSED = {
    ("unadjusted", "adjusted"): True,
    ("non-taxable", "taxable"): True,
    ("implicit", "explicit"): True,
    ("losses", "gain"): True,
    ("post-war", "pre-war"): True,
    ("60-day", "30-day"): True,
    ("two-week", "2-week"): False,
    ("ai-driven", "ai-powered"): False,
    ("rose", "roses"): False,
    ("union", "ion"): False,
    ("pavement", "road"): False,
}


@pytest.mark.parametrize(("words", "excludes"), OPPOSED.items(), ids=map(" or ".join, OPPOSED))
def test_what_excludes_what_in_one_place(words: tuple[str, str], excludes: bool) -> None:
    """Listed opposites, words with a negating beginning, compounds that begin otherwise."""
    assert opposed(*words) == opposed(*words[::-1]) == excludes


PLACES = {
    "the same neighbour behind": ("The board sent written orders.", "Unwritten orders ruled the old board.", True),
    "the same neighbour before": ("Sales weakened there.", "In the spring sales strengthened a little.", True),
    "under the same negation": ("He left without implicit orders.", "She came without explicit orders.", True),
    "denied in one of them": ("He gave no explicit orders.", "He gave implicit orders.", False),
    "no neighbour in common": ("Explicit orders came.", "The implicit threat was heard.", False),
    "the word itself stands there too": ("Explicit orders came.", "Implicit orders and explicit orders came.", False),
    "the other word stands here too": ("Implicit, then explicit orders came.", "Implicit orders came.", False),
    "another sense elsewhere": ("The left wing party won the vote.", "The party was right to hold a vote.", False),
    "small words, side by side": (
        "The talks in the city ended before the new vote.",
        "The talks in the city ended after the new vote.",
        True,
    ),
    "a duty for a wish, side by side": (
        "The port must hire forty new drivers.",
        "The port should hire forty new drivers.",
        True,
    ),
    "small words in a paraphrase": ("He went up the hill.", "Down at the harbour a ship sank.", False),
    "a synonym": ("The storm hit the western coast on Monday.", "The gale hit the western coast on Monday.", False),
}


@pytest.mark.parametrize(("words", "cited", "found"), PLACES.values(), ids=PLACES)
def test_a_word_in_the_place_of_its_opposite(words: str, cited: str, found: bool) -> None:
    """Between the same neighbours, or in a sentence that is the source's but for it."""
    assert bool(list(instead(words, cited))) == found


TURNS = {
    "who sues whom": ("Google sued Apple in May.", "Apple sued Google in May.", True),
    "the same in the passive": ("Google was sued by Apple.", "Apple sued Google in May.", False),
    "turned in the passive": ("Apple was sued by Google.", "In May Apple sued Google.", True),
    "a way": ("He flew from Rome to Paris.", "He flew from Paris to Rome.", True),
    "who tells whom": ("Mr Lee told Ms Park.", "Ms Park told Mr Lee.", True),
    "long names": ("China accused the United States.", "The United States accused China.", True),
    "a word that joins alike": ("Google met Apple.", "Apple met Google.", False),
    "a list": ("Google and Apple agreed.", "Apple and Google agreed.", False),
    "over a mark": ("Apple lost, Google sued.", "Google sued Apple.", False),
    "denied": ("Google never sued Apple.", "Apple sued Google.", False),
    "both ways": ("Google sued Apple.", "Apple sued Google, and Google sued Apple.", False),
}


@pytest.mark.parametrize(("words", "cited", "found"), TURNS.values(), ids=TURNS)
def test_names_the_other_way_round(words: str, cited: str, found: bool) -> None:
    """About a word that makes a difference between them."""
    assert bool(list(turned_about(words, cited))) == found


def test_a_number_in_the_place_of_another() -> None:
    """Though the text has it of something else."""
    assert list(exchanged("It sold for $10bn in May", "It sold for $5bn in May", ["10"]))
    assert not list(exchanged("It sold for $5bn in May", "It sold for $5bn in May", []))


TEXT = (
    "The driver has pleaded guilty to manslaughter in the death of a British tourist on the old bridge. "
    "He had first been charged with murder. An American lawyer will prop up the struggling firm. "
    "The firm makes flu vaccines. "
    "The bank reduced its debt, and profits expanded."
)
CLAIMS = {
    "The driver has pleaded guilty to murder in the death of a British tourist on the old bridge.": "does not hold",
    "The driver has pleaded guilty to manslaughter in the death of an American tourist on the old bridge.": (
        "does not hold"
    ),
    "A lawyer will support the struggling firm.": "holds",
    "A lawyer will sink the struggling firm.": "does not hold",
    "It is selling tuberculosis vaccines now.": "does not hold",
    "It is selling flu vaccines to everybody who asks.": "holds",
    "The bank cut its debt.": "holds",
}


@pytest.mark.parametrize(("claim", "verdict"), CLAIMS.items(), ids=CLAIMS)
def test_a_claim_that_is_all_but_a_sentence_is_held_against_it_alone(claim: str, verdict: str) -> None:
    """What other sentences have does not carry it."""
    assert judged(claim, read(Source("t", "t", "t", TEXT))).verdict == verdict

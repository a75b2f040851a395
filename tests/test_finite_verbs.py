"""Which words of a sentence are verbs in a finite form, surely or as far as it can be told."""

from __future__ import annotations

import pytest

from generator.english.quotations import quotations
from generator.facts.passages.finite_verbs import is_finite, is_surely_finite
from generator.facts.passages.passage import passages
from generator.text.sentences import sentences

# the sentence: which words are surely finite, which besides may be
CASES = {
    "auxiliaries": ("It may be late, and he has gone in May.", "may has", "gone"),
    "an infinitive and a form in -ing are none": ("Wanting to say no, Ann Lee said so.", "said", ""),
    "a past that is no participle": ("Ann Lee gave it away.", "gave", ""),
    "a past that may be a participle": ("The bridge built in May opened.", "", "built opened"),
    "a present that may be a noun": ("Ann Lee makes plans.", "", "makes"),
    "an owner": ("Oz's bridge isn't old.", "isn't", ""),
    "a noun with its article": ("The claim in the report was old.", "was", ""),
    "words in marks": ("Ann Lee knew “it was late”.", "knew", ""),
}


@pytest.mark.parametrize(("sentence", "sure", "besides"), CASES.values(), ids=CASES)
def test_finite_verbs(sentence: str, sure: str, besides: str) -> None:
    """What is surely finite may be finite too."""
    (passage,) = passages(sentence, sentences(sentence), quotations(sentence))
    tokens = range(len(passage.low))
    assert [passage.low[at] for at in tokens if is_surely_finite(passage, at)] == sure.split()
    assert all(is_finite(passage, at) for at in tokens if is_surely_finite(passage, at))
    may = [passage.low[at] for at in tokens if is_finite(passage, at) and not is_surely_finite(passage, at)]
    assert may == besides.split()

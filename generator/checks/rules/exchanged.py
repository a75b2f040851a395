"""Words that have changed places around one that parts them: "B rather than A" for "A rather than B"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from ...english.alignment import Match
from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.quantities import CURRENCIES
from ...model import Finding
from ..evidence import Evidence, Rule

DEGREES = frozenset("more less fewer".split())
PASSED = ("det", "adj", "adv", "number", "pron")  # between a word and what it stands behind


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first two words that stand on the other side each of a word that parts them."""
    for passage, there in enumerate(evidence.lines):
        row = [one for one in evidence.matches if one.passage == passage and not one.declared]
        places = [one.other.place for one in row]
        if places == sorted(places):
            continue
        turned = [pair for pair in combinations(row, 2) if pair[1].other.place < pair[0].other.place]
        mine, its = _once(claim), _once(there)
        sure = [pair for pair in turned if all(one.word.base in mine and one.other.base in its for one in pair)]
        for parting in _parting(mine, its) if sure else ():
            for pair in sure:
                if _around(*pair, parting) and _matters(*pair, parting, claim, there):
                    yield Finding("exchanged", (pair[0].word.text, pair[1].word.text))
                    return


def _once(text: Line) -> dict[str, Word]:
    """The words that stand once in a sentence, by their bases: of them it is sure which is which."""
    times = Counter(one.base for one in text.words)
    return {one.base: one for one in text.words if times[one.base] == 1}


def _parting(mine: Mapping[str, Word], its: Mapping[str, Word]) -> list[Match]:
    """The words that both have once and that can part others: what tells something, and what joins unlike sides."""
    parting = group("parting", "line_words")
    told = (one for base, one in mine.items() if base in its)
    return [Match(one, its[one.base], 0) for one in told if one.content or one.tag == "name" or one.base in parting]


def _around(one: Match, other: Match, parting: Match) -> bool:
    """Whether two matched words stand around a third, the one before it in the sentence and the other one there."""
    mine, its = parting.word.place, parting.other.place
    return one.word.place < mine < other.word.place and other.other.place < its < one.other.place


def _matters(one: Match, other: Match, parting: Match, claim: Line, there: Line) -> bool:
    """Whether it matters which of two words stands before the word that parts them."""
    word, sides = parting.word, ((parting.word, claim), (parting.other, there))
    behind = [text.words[mine.place + 1 :] for mine, text in sides]
    if word.content or word.tag == "name":
        return _in_turn(one, other, claim, there)
    if word.tag in ("wh", "pron", "aux"):  # "may close the mill and plans to sell the fields"
        return [next((one for one in row if one.tag == "verb"), None) for row in behind] == [other.word, one.other]
    if word.base == "not":
        return all(text.words[mine.place - 1].base in (",", "but") for mine, text in sides)
    if word.base == "than":
        return _degrees(*sides[0]) == _degrees(*sides[1]) and behind[0][0].tag != "number"
    return behind[0][0].tag != "wh"


def _degrees(than: Word, text: Line) -> set[str]:
    """By which words things are compared before a "than": "more", "larger"."""
    before = text.words[max(0, than.place - 6) : than.place]
    return {one.base for one in before if one.base in DEGREES or (one.base.endswith("er") and len(one.bases) > 1)}


def _in_turn(one: Match, other: Match, claim: Line, there: Line) -> bool:
    """Whether each of two words stands behind the very word behind which the evidence has the other."""
    here = _slot(one.word, claim), _slot(other.word, claim)
    return all(here) and here == (_slot(other.other, there), _slot(one.other, there))


def _slot(word: Word, text: Line) -> str:
    """The word that a word stands behind, past articles, qualities and signs: "at" of "at the old Carrow"."""
    before = (one for one in reversed(text.words[: word.place]) if one.tag not in PASSED and one.base not in CURRENCIES)
    return next((one.base for one in before), "")


RULE = Rule("exchanged", "Quirk et al. 1985, 13.5, 15.25 to 15.63 (conjunctions, comparison)", findings)

"""Words that have changed places around one that parts them: "B rather than A" for "A rather than B"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ...english.alignment import Match
from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.words import table
from ...model import Finding
from ..evidence import Evidence, Rule

DEGREES = frozenset("more less fewer".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first two words that stand on the other side each of a word that parts them."""
    for passage, there in enumerate(evidence.lines):
        row = [one for one in evidence.matches if one.passage == passage and not one.declared]
        turned = [pair for pair in combinations(row, 2) if pair[1].other.place < pair[0].other.place]
        for parting in _parting(claim, there) if turned else ():
            for one, other in turned:
                if _around(one, other, parting) and _matters(one, other, parting, (claim, there)):
                    yield Finding("exchanged", (one.word.text, other.word.text))
                    return


def _parting(claim: Line, there: Line) -> list[tuple[Word, Word]]:
    """The words of both that can part others: names, and what joins two sides that are not alike."""
    parting = group("parting", "line_words")
    mine = {word.base: word for word in claim.words if word.tag == "name" or word.base in parting}
    return [(mine[word.base], word) for word in there.words if word.base in mine and _stands_once(word, there)]


def _around(one: Match, other: Match, parting: tuple[Word, Word]) -> bool:
    """Whether two matched words stand around a third, the one before it in the sentence and the other one there."""
    mine, its = parting
    return one.word.place < mine.place < other.word.place and other.other.place < its.place < one.other.place


def _matters(one: Match, other: Match, parting: tuple[Word, Word], texts: tuple[Line, Line]) -> bool:
    """Whether it matters which of two words stands before the word that parts them, and which word is which is sure."""
    words = zip((one.word, other.word, parting[0]), (one.other, other.other, parting[1]), strict=True)
    if not all(_stands_once(word, text) for row in words for word, text in zip(row, texts, strict=True)):
        return False
    sides = list(zip(parting, texts, strict=True))
    before = [text.words[max(0, word.place - 3) : word.place] for word, text in sides]
    behind = [text.words[word.place + 1 :] for word, text in sides]
    base, tag = parting[0].base, parting[0].tag
    if tag == "name":
        ahead = _names(texts[0], one.word.place) & _names(texts[1], other.other.place)
        return _is_quality(one.word) and _is_quality(other.word) and bool(ahead)
    if tag in ("wh", "pron", "aux"):  # "may close the mill and plans to sell the fields"
        return [next((one for one in row if one.tag == "verb"), None) for row in behind] == [other.word, one.other]
    if base == "not":
        return all(row[-1].base in (",", "but") for row in before)
    if base == "than":
        degrees = [{one.base for one in row} & DEGREES for row in before]
        return before[0][-1].base == before[1][-1].base and degrees[0] == degrees[1] and behind[0][0].tag != "number"
    return behind[0][0].tag != "wh"


def _names(text: Line, place: int) -> set[str]:
    """The names of a line before a place."""
    return {word.base for word in text.words[:place] if word.tag == "name"}


def _stands_once(word: Word, text: Line) -> bool:
    return sum(one.base == word.base for one in text.words) == 1


def _is_quality(word: Word) -> bool:
    return word.tag in ("adj", "number") or table("word_classes").get(word.base) == "A"


RULE = Rule("exchanged", "Quirk et al. 1985, 13.5, 15.25 to 15.63 (conjunctions, comparison)", findings)

"""Who does what to whom: "A sued B" is not "B sued A", nor is "from Paris to Rome" "from Rome to Paris".

Two names on either side of a word that both sentences have, the other way round in the evidence. "B was sued by A" is
the same as "A sued B" (Quirk et al. 1985, 3.63).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.polarity import is_negation
from generator.checks.stems import stem
from generator.facts.text.tokens import Token, tokens
from generator.facts.text.words import entries, table

REACH = 5  # words between a name and the word that joins it to another
# Words that join two names alike, whichever comes first; own list after Dalrymple and Kandybowicz 2004 (reciprocals).
EVEN = frozenset(
    "and or with between meet met meets meeting join joined marry married agree agreed talk talked talks "
    "differ differed compete competed clash clashed fight fought border borders relation relations "
    "against versus vs including as than like".split()
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Two names and the stem between them, in the order of who acts."""

    first: str
    middle: str
    second: str


def turned_about(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """Names that stand the other way round about a word than in the cited sentences, and why that matters."""
    names = _named(words) | _named(cited)
    there = set(_turns(cited, names))
    for turn in dict.fromkeys(_turns(words, names)):
        back = Turn(turn.second, turn.middle, turn.first)
        if back in there and turn not in there:
            told = f'"{turn.first}" and "{turn.second}" stand the other way round about "{turn.middle}".'
            yield told, "The source says who does it to whom."


def _named(words: str) -> set[str]:
    """The words that are capitalised, though no sentence begins with them."""
    return {token.base for token in tokens(words, 0, len(words))[1:] if token.capital}


def _turns(words: str, names: set[str]) -> Iterator[Turn]:
    line = tokens(words, 0, len(words))
    for place, token in enumerate(line):
        middle = _joins(token)
        if middle:
            left, right = _name(line, place, -1, names), _name(line, place, 1, names)
            if left and right and left[0] != right[0]:
                between = {one.base for one in line[place + 1 : right[1]]}
                pair = (right[0], left[0]) if "by" in between else (left[0], right[0])
                yield Turn(pair[0], middle, pair[1])


def _joins(token: Token) -> str:
    """The stem of a word that can stand between one who acts and one who is acted on; "to" for a way."""
    if token.base == "to":
        return "to"
    if token.capital or token.function or not token.base[:1].isalpha() or token.base in EVEN:
        return ""
    return stem(token.base)


def _name(line: Sequence[Token], place: int, step: int, names: set[str]) -> tuple[str, int] | None:
    """The nearest name on one side in the same clause, by its last word, and its place."""
    for distance in range(1, REACH + 1):
        at = place + step * distance
        if not 0 <= at < len(line) or is_negation(line[at].base) or line[at].base in EVEN:
            return None
        token = line[at]
        if not token.text[0].isalnum() and token.text not in "’'":
            return None
        if not token.capital and table("noun_classes").get(token.base) in ("group", "person"):
            return token.base, at
        if token.capital and not token.function and (token.base in names or token.base not in entries("common_words")):
            while step > 0 and at + 1 < len(line) and line[at + 1].capital:
                at += 1
            return line[at].base, at
    return None

"""Who does what to whom: "A sued B" is not "B sued A", nor is "from Paris to Rome" "from Rome to Paris".

Two names on either side of a word that both sentences have, the other way round in the evidence. "B was sued by A" is
the same as "A sued B" (Quirk et al. 1985, 3.63).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.polarity import is_negation
from generator.checks.stems import stem
from generator.facts.text.closed_classes import group
from generator.facts.text.tokens import Token, tokens
from generator.facts.text.words import entries, table

NAME, NOUN, WALL, PASSED = "name", "noun", "wall", ""
REACH = 5  # words between a name and the word that joins it to another


@dataclass(frozen=True, slots=True)
class Turn:
    """Two names and the stem between them, in the order of who acts."""

    first: str
    middle: str
    second: str


def turned_about(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """Names that stand the other way round about a word than in the cited sentences, and why that matters."""
    names = _named(words) | _named(cited)
    mine = dict.fromkeys(_turns(words, names))
    there = set(_turns(cited, names)) if mine else set()
    for turn in mine:
        back = Turn(turn.second, turn.middle, turn.first)
        if back in there and turn not in there:
            told = f'"{turn.first}" and "{turn.second}" stand the other way round about "{turn.middle}".'
            yield told, "The source says who does it to whom."


@lru_cache(maxsize=4096)
def _named(words: str) -> frozenset[str]:
    """The words that are capitalised, though no sentence begins with them."""
    return frozenset(token.base for token in tokens(words, 0, len(words))[1:] if token.capital)


def _turns(words: str, names: Set[str]) -> Iterator[Turn]:
    line = tokens(words, 0, len(words))
    parts = [_part(token, names) for token in line]
    if sum(one != PASSED for one in parts if one != WALL) < 2:
        return
    for place, token in enumerate(line):
        left = _nearest(parts, place, -1)
        right = _nearest(parts, place, 1) if left is not None else None
        middle = _joins(token) if left is not None and right is not None else ""
        if middle and left is not None and right is not None:
            while parts[right] == NAME and right + 1 < len(line) and line[right + 1].capital:
                right += 1
            first, second = line[left].base, line[right].base
            if first != second:
                passive = any(one.base == "by" for one in line[place + 1 : right])
                yield Turn(second, middle, first) if passive else Turn(first, middle, second)


def _joins(token: Token) -> str:
    """The stem of a word that can stand between one who acts and one who is acted on; "to" for a way."""
    if token.base == "to":
        return "to"
    if token.capital or token.function or not token.base[:1].isalpha() or token.base in group("even", "compared_words"):
        return ""
    return stem(token.base)


def _part(token: Token, names: Set[str]) -> str:
    """What a word is to the names about it: one itself, a noun for a person or a group, a wall, or nothing."""
    if (
        is_negation(token.base)
        or token.base in group("even", "compared_words")
        or not (token.text[0].isalnum() or token.text in "’'")
    ):
        return WALL
    if not token.capital:
        return NOUN if table("noun_classes").get(token.base) in ("group", "person") else PASSED
    named = not token.function and (token.base in names or token.base not in entries("common_words"))
    return NAME if named else PASSED


def _nearest(parts: Sequence[str], place: int, step: int) -> int | None:
    """The place of the nearest name or noun on one side in the same clause."""
    for at in range(place + step, place + step * (REACH + 1), step):
        if not 0 <= at < len(parts) or parts[at] == WALL:
            return None
        if parts[at] != PASSED:
            return at
    return None

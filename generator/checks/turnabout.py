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
from generator.english.closed_classes import group
from generator.english.tokens import Token, tokens
from generator.english.words import entries, table

NAME, NOUN, MAYBE, WALL, PASSED = "name", "noun", "maybe a name", "wall", ""
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
    line, parts = tokens(words, 0, len(words)), _parts(words, names)
    named = [place for place, part in enumerate(parts) if part in (NAME, NOUN)]
    if not named or named[-1] - named[0] < 2:  # nothing can stand between two
        return
    last = len(parts) - 1
    behind = [None if one is None else last - one for one in reversed(_before(parts[::-1]))]
    for place, (left, right) in enumerate(zip(_before(parts), behind, strict=True)):
        middle = _joins(line[place]) if left is not None and right is not None else ""
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


def _parts(words: str, names: Set[str]) -> Sequence[str]:
    """What each word is to the names about it: one itself, a noun for a person or a group, a wall, or nothing."""
    parts = _kinds(words)
    if MAYBE not in parts:
        return parts
    line = tokens(words, 0, len(words))
    known = [NAME if token.base in names else PASSED for token in line]
    return [there if part == MAYBE else part for part, there in zip(parts, known, strict=True)]


@lru_cache(maxsize=4096)
def _kinds(words: str) -> tuple[str, ...]:
    """What each word is by itself; a common word with a capital may be a name."""
    return tuple(map(_kind, tokens(words, 0, len(words))))


def _kind(token: Token) -> str:
    if (
        is_negation(token.base)
        or token.base in group("even", "compared_words")
        or not (token.text[0].isalnum() or token.text in "’'")
    ):
        return WALL
    if not token.capital:
        return NOUN if table("noun_classes").get(token.base) in ("group", "person") else PASSED
    if token.function:
        return PASSED
    return MAYBE if token.base in entries("common_words") else NAME


def _before(parts: Sequence[str]) -> list[int | None]:
    """For each word the place of the nearest name or noun before it in the same clause."""
    found: list[int | None] = []
    last: int | None = None
    for place, part in enumerate(parts):
        found.append(last if last is not None and place - last <= REACH else None)
        if part != PASSED:
            last = None if part == WALL else place
    return found

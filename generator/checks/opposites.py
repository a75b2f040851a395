"""Words put in the place of their opposites: "fell" for "rose", "green" for "yellow", "one month" for "one year".

A word counts only where the evidence has its opposite and not the word, and the sentence has the word and not the
opposite. With a negation on either side nothing is said: "not rich" and "poor" can be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache

from generator.checks.polarity import is_negation
from generator.checks.stems import stem, tokens
from generator.facts import calendar
from generator.facts.words import entries, lines, table

# A number with its unit: matches "five years", "one-month", "35 years"; not "year five".
MEASURED = re.compile(r"\b(?P<key>\w+)[ -](?P<value>second|minute|hour|day|week|month|year|decade)s?\b", re.I)
# A rank with what has it: matches "fourth quarter"; not "second" alone, "first of all".
RANKED = re.compile(
    r"\b(?P<value>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ -](?P<key>[a-z]{4,})\b", re.I
)
QUARTER = re.compile(r"\bQ([1-4])\b")  # matches "Q2"; not "Q7"
ORDINALS = ("first", "second", "third", "fourth")
# A name with its number: matches "G-20", "CoV-2", "Apollo 11"; not "in 11".
DESIGNED = re.compile(r"\b(?P<key>(?:[A-Z]\w*-)*[A-Z]\w*)-(?P<value>\d+)\b")


def opposites(words: str, cited: str, known: Set[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """What stands where the evidence has its opposite, and why that matters.

    `known` are the stems of more words that the evidence may hold, as those of the whole text.
    """
    mine, theirs = tokens(words), tokens(cited)
    if not any(is_negation(word) for word in (*mine, *theirs)):
        yield from _opposed(mine, theirs, known)
    yield from _other_member(MEASURED, words, cited)
    yield from _other_member(RANKED, words, cited)
    yield from _other_member(DESIGNED, words, cited)


def _opposed(mine: Sequence[str], theirs: Sequence[str], known: Set[str]) -> Iterator[tuple[str, str]]:
    own, there = {stem(word) for word in mine}, {stem(word) for word in theirs}
    for word in dict.fromkeys(mine):
        one = stem(word)
        if one in there or one in known or word not in _listed():
            continue
        for other in dict.fromkeys(theirs):
            if other in _against(word) and stem(other) not in own:
                yield f'"{word}" stands where the source has "{other}".', "The one excludes the other."
                break


def _other_member(pair: re.Pattern[str], words: str, cited: str) -> Iterator[tuple[str, str]]:
    """The same key with another value: "one" with "month" for "year", "quarter" with "fifth" for "fourth"."""
    mine, theirs = _pairs_of(pair, words), _pairs_of(pair, cited)
    for key in sorted(mine.keys() & theirs.keys()):
        if not mine[key].keys() & theirs[key].keys():
            here, there = min(mine[key].values()), min(theirs[key].values())
            yield f'"{here}" stands where the source has "{there}".', "The one excludes the other."


@lru_cache(maxsize=4096)
def _pairs_of(pair: re.Pattern[str], words: str) -> dict[str, dict[str, str]]:
    """By key the values that stand with it, each with the words as written."""
    found: dict[str, dict[str, str]] = {}
    for match in pair.finditer(QUARTER.sub(lambda match: f"{ORDINALS[int(match[1]) - 1]} quarter", words)):
        key, value = match["key"].lower(), match["value"].lower()
        if key not in entries("function_words") or key in calendar.NUMBERS:
            found.setdefault(key, {})[value] = match[0]
    return found


def _against(word: str) -> frozenset[str]:
    """The words that exclude a word, in all their forms."""
    pairs = _pairs()
    return pairs.get(word, frozenset()) | pairs.get(_singular(word), frozenset())


@cache
def _listed() -> frozenset[str]:
    """Every word that has an opposite, with the plural forms."""
    return frozenset(form for word in _pairs() for form in (word, f"{word}s", f"{word}ed", f"{word}ing"))


def _singular(word: str) -> str:
    return next((word.removesuffix(end) for end in ("ing", "ed", "s") if word.removesuffix(end) in _pairs()), word)


@cache
def _pairs() -> dict[str, frozenset[str]]:
    """For each word those that exclude it: antonyms, the other side of a field, the other members of a class."""
    found: dict[str, set[str]] = {}
    for line in lines("antonyms"):
        one, other = line.split("\t")
        found.setdefault(one, set()).update(_forms(other))
        found.setdefault(other, set()).update(_forms(one))
    for line in lines("opposites"):
        left, right = (side.split() for side in line.split("\t"))
        for side, against in ((left, right), (right, left)):
            for word in side:
                found.setdefault(word, set()).update(against)
    for members in table("exclusive_classes").values():
        for word in members.split():
            others = [other for other in members.split() if other != word and stem(other) != stem(word)]
            found.setdefault(word, set()).update(form for other in others for form in _forms(other))
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _forms(word: str) -> tuple[str, ...]:
    """A word with the regular endings of nouns and verbs."""
    bare = word.removesuffix("e")
    return (word, f"{word}s", f"{bare}ed", f"{bare}ing")

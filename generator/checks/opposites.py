"""Words put in the place of their opposites: "fell" for "rose", "green" for "yellow", "one month" for "one year".

A word counts only where the evidence has its opposite and not the word, and the sentence has the word and not the
opposite. With a negation on either side nothing is said: "not rich" and "poor" can be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from generator.checks.contraries import against, alike, listed
from generator.checks.numbers import is_time, same_length
from generator.checks.polarity import negated
from generator.checks.stems import stem, tokens
from generator.english.words import entries
from generator.facts.dates import calendar

# A number with its unit: matches "five years", "one-month", "35 years"; not "year five".
MEASURED = re.compile(r"\b(?P<key>\w+)[ -](?P<value>second|minute|hour|day|week|month|year|decade)s?\b", re.I)
# A number with its unit of length, weight, volume or money: matches "4.3 feet", "$210 million"; not "4.3 points".
UNIT = re.compile(
    r"\b(?P<key>\d[\d,.]*)[ -]?(?P<value>mm|millimet|cm|centimet|km|kilomet|met|foot|feet|inch|mile|yard"
    r"|gram|kilo|ton|pound|ounce|lit|gallon|hectare|acre)(?:res?|ers?|es|s|grams?)?\b",
    re.I,
)
MONEY = re.compile(r"(?P<value>[$£€¥])(?P<key>\d[\d,.]*(?: ?(?:m|bn|million|billion|thousand))?)\b")
# A rank with what has it: matches "fourth quarter"; not "second" alone, "first of all".
RANKED = re.compile(
    r"\b(?P<value>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ -](?P<key>[a-z]{4,})\b", re.I
)
# What one of the patterns above needs, in small letters; most sentences have none of it, nor a digit.
HINTS = (
    *"second minute hour day week month year decade first third fourth fifth sixth seventh eighth ninth tenth".split(),
)
DIGIT = re.compile(r"\d")
QUARTER = re.compile(r"\bQ([1-4])\b")  # matches "Q2"; not "Q7"
ORDINALS = ("first", "second", "third", "fourth")
# A name with its number: matches "G-20", "CoV-2", "Apollo 11"; not "in 11".
DESIGNED = re.compile(r"\b(?P<key>(?:[A-Z]\w*-)*[A-Z]\w*)-(?P<value>\d+)\b")


def opposites(words: str, cited: str, known: Set[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """What stands where the evidence has its opposite, and why that matters.

    `known` are the stems of more words that the evidence may hold, as those of the whole text.
    """
    mine, theirs = tokens(words), tokens(cited)
    if not (negated(mine) or negated(theirs)):
        yield from _opposed(mine, theirs, known, same_length(words, cited) if any(map(is_time, mine)) else False)
    for mine_of, theirs_of in zip(_members(words), _members(cited), strict=False):
        yield from _other_member(mine_of, theirs_of)


def _opposed(mine: Sequence[str], theirs: Sequence[str], known: Set[str], as_long: bool) -> Iterator[tuple[str, str]]:
    if listed().isdisjoint(mine):
        return
    own, there = _stems(mine), _stems(theirs)
    for word in dict.fromkeys(mine):
        one = stem(word)
        if (
            (as_long and is_time(word))
            or one in there
            or one in known
            or word not in listed()
            or not alike(word).isdisjoint(there | known)
        ):
            continue
        for other in dict.fromkeys(theirs):
            if other in against(word) and stem(other) not in own:
                yield f'"{word}" stands where the source has "{other}".', "The one excludes the other."
                break


@lru_cache(maxsize=4096)
def _stems(line: Sequence[str]) -> frozenset[str]:
    return frozenset(map(stem, line))


Pairs = dict[str, dict[str, str]]  # by key the values that stand with it, each with the words as written


def _other_member(mine: Pairs, theirs: Pairs) -> Iterator[tuple[str, str]]:
    """The same key with another value: "one" with "month" for "year", "quarter" with "fifth" for "fourth"."""
    for key in sorted(mine.keys() & theirs.keys()):
        if not mine[key].keys() & theirs[key].keys():
            here, there = min(mine[key].values()), min(theirs[key].values())
            yield f'"{here}" stands where the source has "{there}".', "The one excludes the other."


@lru_cache(maxsize=4096)
def _members(words: str) -> tuple[Pairs, ...]:
    """What each of the patterns finds; nothing where none of them can find anything."""
    small = words.lower()
    if DIGIT.search(words) is None and not any(map(small.__contains__, HINTS)):
        return ()
    spelled = QUARTER.sub(lambda match: f"{ORDINALS[int(match[1]) - 1]} quarter", words)
    return tuple(_pairs_of(pair, spelled) for pair in (MEASURED, UNIT, MONEY, RANKED, DESIGNED))


def _pairs_of(pair: re.Pattern[str], words: str) -> Pairs:
    found: Pairs = {}
    for match in pair.finditer(words):
        key, value = match["key"].lower(), match["value"].lower()
        if key not in entries("function_words") or key in calendar.NUMBERS:
            found.setdefault(key, {})[value] = match[0]
    return found

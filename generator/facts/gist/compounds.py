"""Words that a reader stumbles over: rare nouns and those that no list has, alone or at the end of a noun phrase.

An ordinary adjective and noun are none ("major setback"), nor are ordinary nouns in a row ("safety rules"): a reader
knows them. How rare a word is tell lists of words by their frequency (SCOWL).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ...english.lemmas import bases
from ...english.meanings import family
from ...english.tokens import folded
from ...english.words import entries, listed, table
from ...text.phrases import Phrase, Word, is_unit, noun_kind, singular

LONGEST = 4
"""The most words of a compound."""
LETTERS = 5
"""A noun of so few letters is an ordinary one, whatever the lists say."""
_ENDINGS = tuple(
    "ly ed ment er ers or ors ful less ous able ible ive ish al ic ose ist ists ician icians ize ise".split()
)
"""Those of adverbs, adjectives, and nouns that anybody can make."""
PARTICLES = ("up", "down", "out", "off", "over", "in", "away", "back", "on")
SCIENTIFIC = 10
"""A word of fewer letters that no list has is as often slang, or a slip of the pen."""
# Prefixes that anybody puts before a plain word: matches the head of "noncompete", "premarket"; not of "epidemic".
_PREFIX = re.compile(
    r"^(?:anti|co|counter|cyber|de|dis|extra|hyper|inter|intra|mega|micro|mid|mini|mis|multi|non|out|over|post|pre|re"
    r"|semi|sub|super|trans|ultra|un|under)(?=\w{4})"
)
PLAIN = 3
"""The fewest letters of each of two plain words that are written as one."""
_ABSTRACT = ("ness", "ship", "hood", "ability", "ibility", "ing", "ation")
"""Those of nouns that name what a plain word does."""
_MADE = ("ism", "ity")
"""Those that make of a plain word another one: "exceptionalism"."""


def technical(phrase: Phrase) -> Sequence[Word]:
    """The small-letter nouns at the end of a noun phrase, if one of them is rare; or none.

    No half of a name, as in "Oza velox", nor who somebody is.
    """
    parts = [*takewhile(_is_small, reversed(phrase.words))][::-1]
    while parts and says_little(parts[0]):
        parts.pop(0)
    if not 1 <= len(parts) <= LONGEST or noun_kind(parts[-1].text) in ("time", "quantity", "person"):
        return ()
    ahead = phrase.words[-len(parts) - 1] if len(phrase.words) > len(parts) else None
    named = len(parts) == 1 and ahead is not None and ahead.kind == "name" and not ahead.possessive
    return parts if not named and any(is_rare(part.lower) for part in parts) else ()


def _is_small(word: Word) -> bool:
    return word.kind == "noun" and word.text.isalpha() and word.text[1:] == word.lower[1:] and not word.possessive


def is_rare(word: str) -> bool:
    """Whether a word is a rare noun, or one that no list has: "airspace", "norovirus"; not "craftsmanship"."""
    one = singular(word)
    plain = _is_everyday(word) or _is_joined(one) or _is_particle_noun(one) or len(word) <= LETTERS
    if plain or one.endswith(_ABSTRACT) or any(base in entries("common_words") for base in family(word)):
        return False
    return one in entries("rare_nouns") or is_unlisted(word)


def _is_everyday(word: str) -> bool:
    """Whether a word is one of daily life, whatever the lists say of it: "sitcom", "headscarves"."""
    return any(listed(one, "everyday_words", "common_words") for one in (word.lower(), singular(word)))


def is_unlisted(word: str) -> bool:
    """Whether no list knows a word or a base of it; such words are technical, foreign or new.

    Not what is made of two plain words, as "workspace" and "defenseman".
    """
    lower = folded(word)
    one = singular(lower)
    if not lower.isalpha() or word[1:].lower() != word[1:] or lower.endswith(_ENDINGS) or one.endswith(_ABSTRACT):
        return False
    if _is_everyday(lower) or _is_joined(one) or _is_particle_noun(one):
        return False
    lists = (table("noun_classes"), table("word_classes"), entries("verbs"), table("derivations"))
    return not any(form in kept for form in {lower, one, *bases(lower)} for kept in lists)


def _is_joined(word: str) -> bool:
    """Whether a word is two plain ones, each of three letters or more: "summertime", "gateway"."""
    cuts = range(PLAIN, len(word) - PLAIN + 1)
    plain = entries("common_words")
    return any(word[at:] in plain and (word[:at] in plain or noun_kind(word[:at])) for at in cuts)


def _is_particle_noun(word: str) -> bool:
    """Whether a noun is a plain verb and its particle: "crackdown", "lineup", "layoff"."""
    return any(word.endswith(end) and listed(word.removesuffix(end), "verbs", "common_words") for end in PARTICLES)


def is_scientific(word: str) -> bool:
    """Whether a word is one that a reader stumbles over wherever it stands: long, in no list, with no plain part.

    >>> is_scientific("sauropodomorph"), is_scientific("noncompete"), is_scientific("workspace")
    (True, False, False)
    """
    lower = word.lower()
    bare = _PREFIX.sub("", lower)
    plain = lower.endswith(("ory", "ary", "aire", "aires", "ists")) or _is_made(lower)
    return not plain and len(word) >= SCIENTIFIC and is_unlisted(word) and (bare == lower or is_unlisted(bare))


def _is_made(word: str) -> bool:
    """Whether a word is made of a plain one: "constitutionality", "exceptionalism"."""
    short = next((word.removesuffix(end) for end in _MADE if word.endswith(end)), "")
    return (bool(short) and listed(short, "common_words")) or listed(f"{short}e", "common_words")


def says_little(word: Word) -> bool:
    """Whether a word is too general to tell anything, or tells only what is counted: "things", "pct"."""
    return singular(word.text) in entries("general_nouns") or is_unit(word.text)

"""The part of a noun phrase that is a technical term: a compound that says more than its words, or a rare noun.

An ordinary adjective and noun are none ("major setback"), nor are two ordinary nouns ("safety rules"): a reader
knows them. How rare a word is tell lists of words by their frequency (SCOWL).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from string import ascii_lowercase

from ...english.lemmas import bases
from ...english.meanings import family
from ...english.tokens import folded
from ...english.words import entries, listed, table
from ...text.phrases import Phrase, Word, is_function_word, is_unit, noun_kind, singular

LONGEST = 4
"""The most words of a compound."""
PAIR = 2
"""A compound of two words says no more than them where its head is general: "advocacy group"."""
NAMED = 3
"""So many nouns in a row name a kind of thing, whatever each of them is."""
LETTERS = 5
"""A single noun of so few letters is an ordinary one, whatever the lists say."""


# A first part that names a kind: matches "rules-based", "denial-of-service"; not "low-profile", "all-out".
_NAMES_A_KIND = re.compile(r"\w+-(?:based|led|ruled|free|of-\w+)")
_ENDINGS = (
    "ly",
    "ed",
    "ing",
    "ness",
    "ment",
    "er",
    "ers",
    "or",
    "ors",
    "ful",
    "less",
    "ous",
    "able",
    "ible",
    "ive",
    "ish",
    "al",
    "ic",
    "ose",
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
GERUND = 7
"""A word in -ing of no more letters is an ordinary one, whatever the lists say."""
_VERB_AHEAD = frozenset("would will could can may might must shall should cannot did does do".split())
"""A word behind one of them that no list has is a verb: "would upstage"."""
_ABSTRACT = ("ness", "ship", "hood", "ability", "ibility", "ing")
"""Those of nouns that name what a plain word does."""


def technical(phrase: Phrase) -> Iterator[Sequence[Word]]:
    """The small-letter part of a noun phrase, if it is a compound that says more than its words, or a rare noun."""
    parts = list(phrase.words)
    if len(parts) == PAIR and "-" not in parts[0].text and says_little(parts[-1]):
        return  # "advocacy group", "the church website"
    while parts and (
        parts[0].kind in ("name", "past", "ing", "number") or (parts[0].kind == "noun" and says_little(parts[0]))
    ):
        parts.pop(0)
    if not parts or any(part.kind in ("name", "number") for part in parts):
        return
    while len(parts) > 1 and parts[0].kind == "adjective" and "-" not in parts[0].text:
        parts.pop(0)  # "major setback", "legal aid": of what kind, an adjective rarely tells alone
    if _is_technical(parts) and not (len(parts) == 1 and _is_verb(phrase.before, parts[0])):
        yield parts


def is_rare(word: str) -> bool:
    """Whether a word is a rare noun, or one that no list has: "airspace", "norovirus"; not "craftsmanship"."""
    one = singular(word)
    plain = one.endswith(_ABSTRACT) or _is_joined(one) or _is_particle_noun(one)
    return (one in entries("rare_nouns") and not plain and not _is_everyday(word)) or is_unlisted(word)


def _is_everyday(word: str) -> bool:
    """Whether a word is one of daily life, whatever the lists say of it: "sitcom", "headscarves"."""
    return any(listed(one, "everyday_words") for one in (word.lower(), singular(word)))


def is_common(word: str) -> bool:
    """Whether each part of a word is an ordinary one: "boat", "record-breaking"."""
    return all(
        any(listed(one, "common_words", "everyday_words") for one in (part, singular(part))) or is_function_word(part)
        for part in word.lower().split("-")
    )


def _is_technical(parts: Sequence[Word]) -> bool:
    head = parts[-1]
    kind = noun_kind(head.text)
    if (
        kind in ("time", "quantity")
        or len(parts) > LONGEST
        or any("." in part.text or "’" in part.text for part in parts)
    ):
        return False
    if len(parts) == 1 and head.kind == "noun" and says_little(head):
        return False
    if len(parts) == 1:
        one = singular(head.text)
        plain = is_common(head.text) or _is_joined(one) or _is_particle_noun(one) or len(head.text) <= LETTERS
        return kind != "person" and "-" not in head.text and not plain
    if "-" in parts[0].text:
        first = parts[0].lower.split("-")[0]
        told = bool(noun_kind(first)) and table("word_classes").get(first) != "G"  # not "coming-of-age"
        return told and _NAMES_A_KIND.fullmatch(parts[0].lower) is not None
    if kind == "person":
        return False  # "county prosecutor": who somebody is, tells the page of people
    if len(parts) >= NAMED and all(part.kind == "noun" for part in parts):
        return True  # "air defense identification zone": three nouns in a row name a kind
    made = any(base in entries("common_words") for base in family(head.lower))  # "law enforcement", of "enforce"
    return not (made or is_common(head.text)) or (is_rare(parts[0].lower) and kind not in ("group", "place"))


def is_unlisted(word: str) -> bool:
    """Whether no list knows a word or a base of it; such words are technical, foreign or new.

    Not what is made of two plain words, as "workspace" and "defenseman".
    """
    lower = folded(word)
    if _is_everyday(lower):
        return False
    if not lower.isalpha() or word[1:].lower() != word[1:] or lower.endswith(_ENDINGS) or _is_joined(singular(lower)):
        return False
    if _is_particle_noun(singular(lower)):
        return False
    known = {lower, singular(lower), *bases(lower)}
    lists = (table("noun_classes"), table("word_classes"), entries("common_words"), table("derivations"))
    return not any(one in kept for one in known for kept in lists) and not _is_slip(lower)


def _is_slip(word: str) -> bool:
    """Whether a word is an ordinary one with a letter left out, doubled, or in the wrong place: "adminstration"."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = (f"{head}{tail[1]}{tail[0]}{tail[2:]}" for head, tail in cuts if len(tail) > 1)
    added = (f"{head}{letter}{tail}" for head, tail in cuts for letter in ascii_lowercase)
    less = (f"{head}{tail[1:]}" for head, tail in cuts if tail)
    return len(word) > LETTERS and any(one in entries("common_words") for one in chain(swapped, less, added))


def _is_joined(word: str) -> bool:
    """Whether a word is two plain ones, each of three letters or more: "summertime", "gateway"."""
    cuts = range(PLAIN, len(word) - PLAIN + 1)
    plain = entries("common_words")
    return any(word[at:] in plain and (word[:at] in plain or noun_kind(word[:at])) for at in cuts)


def _is_particle_noun(word: str) -> bool:
    """Whether a noun is a plain verb and its particle: "crackdown", "lineup", "layoff"."""
    return any(word.endswith(end) and listed(word.removesuffix(end), "verbs", "common_words") for end in PARTICLES)


def gerunds(line: Sequence[Word]) -> Iterator[Word]:
    """The words in -ing whose verb no list knows, as "rebanding": they name what is done."""
    for word in line:
        lower = word.lower
        if lower.endswith("ing") and lower.isalpha() and word.text.islower() and len(lower) > GERUND:
            stem = lower.removesuffix("ing")
            verbs = {lower, stem, f"{stem}e", *bases(lower), *([stem[:-1]] if stem[-1:] == stem[-2:-1] else [])}
            lists = (table("noun_classes"), table("word_classes"), entries("common_words"), entries("verbs"))
            if not any(one in kept for one in verbs for kept in lists) and not _is_joined(stem):
                yield word


def is_scientific(word: str) -> bool:
    """Whether a word is one that a reader stumbles over wherever it stands: long, in no list, with no plain part.

    >>> is_scientific("sauropodomorph"), is_scientific("noncompete"), is_scientific("workspace")
    (True, False, False)
    """
    bare = _PREFIX.sub("", word.lower())
    plain = bare.endswith(("ize", "ise", "ory", "ary", "aire", "aires", "ists", "ist")) or _is_quality(word.lower())
    return not plain and len(word) >= SCIENTIFIC and is_unlisted(word) and (bare == word.lower() or is_unlisted(bare))


def _is_quality(word: str) -> bool:
    """Whether a word names the quality of a plain adjective: "constitutionality"."""
    return word.endswith("ity") and (word[:-3] in entries("common_words") or f"{word[:-3]}e" in entries("common_words"))


def _is_verb(before: str, word: Word) -> bool:
    """Whether a word that no list has is a verb by the one before it: "would upstage", "to capitulate"."""
    return before in _VERB_AHEAD or (before == "to" and word.lower.endswith(("ate", "ize", "ise", "ify")))


def scientific(line: Sequence[Word]) -> Iterator[Word]:
    """The words of a line that a reader stumbles over, also before a name that they class.

    No verb, as "to capitulate", and no adjective, as "persnickety aides".
    """
    for before, word, after in zip((None, *line), line, (*line[1:], None), strict=False):
        verb = before is not None and _is_verb(before.lower, word)
        described = word.lower.endswith("ty") and after is not None and after.kind in ("noun", "adjective")
        if word.kind == "noun" and not verb and not described and is_scientific(word.text):
            yield word


def says_little(word: Word) -> bool:
    """Whether a word is too general to tell anything, or tells only what is counted: "things", "pct"."""
    return singular(word.text) in entries("general_nouns") or is_unit(word.text)

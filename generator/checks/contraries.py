"""Which words exclude each other: lists of opposites, of classes, and what the form of a word tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator.checks.stems import stem
from generator.english.words import lines, table
from generator.facts.dates import calendar

# Beginnings that turn a word into its opposite: "unadjusted", "non-taxable"; own list after Quirk et al. 1985, I.21.
PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "non-", "mis", "anti", "anti-")


def against(word: str) -> frozenset[str]:
    """The words that exclude a word, in all their forms."""
    pairs = _pairs()
    return pairs.get(word, frozenset()) | pairs.get(_singular(word), frozenset())


@cache
def listed() -> frozenset[str]:
    """Every word that has an opposite, with the plural forms."""
    return frozenset(form for word in _pairs() for form in (word, f"{word}s", f"{word}ed", f"{word}ing"))


@cache
def alike(word: str) -> frozenset[str]:
    """The stems of the words on the same side of a field: "dropped" for "fell"."""
    sides = (side.split() for line in lines("opposites") for side in line.split("\t"))
    return frozenset(stem(one) for side in sides if word in side for one in side)


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


# ------------------------------------------------------------------- in one place


class Opponents(NamedTuple):
    """What can exclude a word, gathered of all words of a text: most words are excluded by none of them.

    Their spellings, their stems, the stems of those that a beginning turns round, and whether one is a compound.
    """

    bases: frozenset[str]
    stems: frozenset[str]
    turned: frozenset[str]
    compounds: bool

    def may_exclude(self, word: str) -> bool:
        """Whether one of the words may be opposed to this one; `opposed` tells which is."""
        if not (self.bases.isdisjoint(_excluded(word)) and stem(word) not in self.turned):
            return True
        bare = _without_prefix(word)
        return bool(bare and stem(bare) in self.stems) or (self.compounds and "-" in word)


def opponents(words: Sequence[str]) -> Opponents:
    """What these words can exclude."""
    turned = filter(None, map(_without_prefix, words))
    return Opponents(
        frozenset().union(*map(_bases, words)),
        frozenset(map(stem, words)),
        frozenset(map(stem, turned)),
        any("-" in word for word in words),
    )


@lru_cache(maxsize=65536)
def opposed(one: str, other: str) -> bool:
    """Whether two words exclude each other in one place: listed, made by a beginning, or compounds.

    >>> opposed("unadjusted", "adjusted"), opposed("pre-war", "post-war"), opposed("ai-driven", "ai-powered")
    (True, True, False)
    """
    if one == other or stem(one) == stem(other) != "":
        return False
    if not _bases(other).isdisjoint(_excluded(one)):
        return True
    return _by_prefix(one, other) or _by_prefix(other, one) or _compounds(one, other)


@lru_cache(maxsize=65536)
def _excluded(word: str) -> frozenset[str]:
    """The words that a word, in any of its spellings, excludes in one place."""
    bases = _bases(word)
    listed_ = (against(base) for base in bases if base in listed())
    return frozenset().union(*listed_, *(_contraries().get(base, ()) for base in bases))


def _by_prefix(longer: str, shorter: str) -> bool:
    bare = _without_prefix(longer)
    return len(shorter) >= 4 and bool(bare) and stem(bare) == stem(shorter)


@lru_cache(maxsize=65536)
def _without_prefix(word: str) -> str:
    """The word without a beginning that turns it round; empty where it has none."""
    if not word.startswith(PREFIXES):
        return ""
    return word.removeprefix(max((one for one in PREFIXES if word.startswith(one)), key=len))


def _compounds(one: str, other: str) -> bool:
    """Compounds that begin otherwise and end alike: "30-day" and "60-day", "multi-trial" and "single-trial"."""
    if "-" not in one or "-" not in other:
        return False
    (first, last), (begun, ended) = one.split("-", 1), other.split("-", 1)
    same = str(calendar.NUMBERS.get(first, first)) == str(calendar.NUMBERS.get(begun, begun))
    return bool(first and begun and stem(last)) and not same and stem(last) == stem(ended)


@lru_cache(maxsize=65536)
def _bases(word: str) -> frozenset[str]:
    """A word without an ending of nouns, verbs and adverbs, in every way in which it can be spelled."""
    endings = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"),
               ("ing", ""), ("ly", ""), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"))  # fmt: skip
    found = {word.removesuffix(end) + to for end, to in endings if word.endswith(end) and len(word) > len(end) + 2}
    return frozenset(found | {word})


@cache
def _contraries() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for pair in lines("contraries"):
        one, other = pair.split("\t")
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found

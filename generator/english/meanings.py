"""Words that may stand for one another: forms of one word, words made of one another, words of one meaning.

No broader and no narrower words: "does not include carbon dioxide" is not "does not include gas", so these would ask
for a theory of what follows under a negation (MacCartney and Manning 2007).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from sys import intern

from .lemmas import bases
from .words import lines, packed, table

# Endings of British and American spelling that stand for one another: "organise" and "organize", "labour" and "labor".
SPELLINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("our", "or"),
    ("tre", "ter"),
    ("ence", "ense"),
    ("mme", "m"),
    ("ll", "l"),
)
BRITISH = tuple(british for british, _ in SPELLINGS)
MEANING = "#"  # what begins the number of a meaning, and no word


def family(word: str) -> frozenset[str]:
    """The bases of a word and the words made of them, in American spelling."""
    found = set(bases(word))
    for base in bases(word):
        found.update(table("derivations").get(base, "").split())
        if base.endswith("y") and len(base) > 4:
            found.update((base[:-1], base[:-2] if base[-2] == base[-3] else base[:-1]))
        if base.endswith("ly") and len(base) > 4:
            found.update((base[:-2], base[:-1] + "e" if base.endswith("bly") else base[:-2], base[:-3] + "y"))
    return frozenset(american(one) for one in found)


@lru_cache(maxsize=4096)  # a whole site: 7,767 hits of 8,596, of 25 µs each; 300 pages: 53,420 of 53,664
def kin(word: str) -> tuple[str, ...]:
    """The family of a word, and all that its members can mean, as "#12": two words with one in common are alike.

    A row, as a set would take five times the room.

    >>> {*kin("purchase")}.isdisjoint(kin("bought")), {*kin("labour")}.isdisjoint(kin("harbour"))
    (False, True)
    """
    found = family(word)
    return tuple(map(intern, found.union(*[_synonyms().get(one, "").split() for one in found])))


def american(word: str) -> str:
    """A word in American spelling."""
    for british, instead in SPELLINGS if word.endswith(BRITISH) else ():
        if word.endswith(british) and len(word) > len(british) + 2:
            return word.removesuffix(british) + instead
    return word


@cache
def _synonyms() -> Mapping[str, str]:
    """By each word in American spelling all the groups that it is in, by their numbers."""
    found: dict[str, list[str]] = {}
    for number, group in enumerate(lines("synonyms")):
        for word in group.split():
            found.setdefault(american(word), []).append(f"{MEANING}{number}")
    return packed(found)

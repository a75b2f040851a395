"""Words that may stand for one another: forms of one word, words made of one another, words of one meaning.

No broader and no narrower words: "does not include carbon dioxide" is not "does not include gas", so these would ask
for a theory of what follows under a negation (MacCartney and Manning 2007).
"""

from __future__ import annotations

from functools import cache, lru_cache

from .lemmas import bases
from .words import lines, table

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


@lru_cache(maxsize=65536)
def family(word: str) -> frozenset[str]:
    """The bases of a word and the words made of them, in American spelling."""
    found = set(bases(word))
    for base in bases(word):
        found.update(table("derivations").get(base, "").split())
        if base.endswith("y") and len(base) > 4:
            found.update((base[:-1], base[:-2] if base[-2] == base[-3] else base[:-1]))
        if base.endswith("ly") and len(base) > 4:
            found.update((base[:-2], base[:-1] + "e" if base.endswith("bly") else base[:-2], base[:-3] + "y"))
    return frozenset(_spelled(one) for one in found)


def meanings(word: str) -> frozenset[str]:
    """The words of one meaning with a word or with one made of it, in American spelling."""
    return frozenset(_spelled(other) for one in family(word) for group in _groups().get(one, ()) for other in group)


def _spelled(word: str) -> str:
    for british, american in SPELLINGS:
        if word.endswith(british) and len(word) > len(british) + 2:
            return word.removesuffix(british) + american
    return word


@cache
def _groups() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in lines("synonyms"):
        group = tuple(line.split())
        for word in group:
            key = _spelled(word)
            found[key] = (*found.get(key, ()), group)
    return found

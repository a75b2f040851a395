"""The words by which a person, a body or a country may be called: of the name, the role, the kind, other forms."""

from __future__ import annotations

import re
from functools import cache

from ...english.tokens import folded
from ...english.words import entries, table
from ...model import Facts

NAME = re.compile(r"[\w.’'-]+")  # a word of a name: matches "St.", "O’Neill's"; not "(an)" with its brackets


def called(speaker: str, facts: Facts) -> frozenset[str]:
    """The words by which a speaker can be named: those of the name and the role, and listed words of their kind."""
    wanted = naming(speaker).union(*(naming(person.role) for person in facts.people if person.name == speaker))
    kinds = {word for general, special in kinds_named() if wanted & (general | special) for word in general}
    return frozenset(wanted.union(kinds, *(forms().get(word, ()) for word in wanted)))


@cache
def kinds_named() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """General words for a kind of person or body, each with the special ones that they may stand for."""
    rows = (words.split("|") for words in table("kinds_named").values())
    return tuple((frozenset(general.split()), frozenset(special.split())) for general, special in rows)


def naming(words: str) -> set[str]:
    """The words of a name or a role, folded, without those of the closed classes; "US" is not "us"."""
    found = [one.removesuffix("’s").removesuffix("'s") for one in NAME.findall(words)]
    return {folded(word) for word in found if word.isupper() or folded(word) not in entries("function_words")}


def is_of_a_place(word: str) -> bool:
    """Whether a word in small letters is of the name of a country or is the name of a place."""
    return word in forms() or word in entries("places")


@cache
def forms() -> dict[str, tuple[str, ...]]:
    """The other forms of a country's name: for "china" "chinese", for "us" "american", "united", "states"."""
    known: dict[str, tuple[str, ...]] = {}
    for name, others in table("country_forms").items():
        words = (*others.split(), *name.split())
        for word in words:
            known[word] = tuple(dict.fromkeys((*known[word], *words))) if word in known else words
    return known

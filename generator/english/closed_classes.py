"""Classes of words, by name, from a list of `lexicon/` that has one a line."""

from __future__ import annotations

from functools import cache

from generator.english import words


@cache
def group(name: str, of: str = "closed_classes") -> frozenset[str]:
    """The words of one class; a KeyError names a class that the list does not have.

    >>> "she" in group("pronouns"), "everyone" in group("quantifiers", "line_words")
    (True, True)
    """
    return frozenset(words.table(of)[name].split())

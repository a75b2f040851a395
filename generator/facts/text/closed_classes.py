"""Closed classes of words, by name, from `lexicon/closed_classes.txt`."""

from __future__ import annotations

from functools import cache

from generator.facts.text import words


@cache
def group(name: str) -> frozenset[str]:
    """The words of one class; a KeyError names a class that the list does not have.

    >>> "she" in group("pronouns")
    True
    """
    return frozenset(words.table("closed_classes")[name].split())

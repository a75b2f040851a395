"""Words that join what happened: cause, purpose, condition, time; and by which words of a text one is answered.

The list is `lexicon/connectives.txt`: a relation, and the phrases that tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .words import lines

# The first word of a phrase, behind what must not stand before it: matches "if" of "(?<!as )if(?! any)".
FIRST = re.compile(r"(?:(?<=\))|^)[A-Za-z]+")


def unanswered(relation: str, text: str, cited: str) -> Iterator[str]:
    """The phrases of a text that tell a relation for which the cited text has none."""
    words = text.lower().split()
    for told, answers, first in _relations()[relation]:
        if not first.isdisjoint(words):
            for match in told.finditer(text):
                if not answers.search(cited):
                    yield match[0]


@cache
def _relations() -> dict[str, list[tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]]]:
    """Of each relation, in rows, what tells it, what answers that, and the words that what tells it begins with.

    Most sentences have none of these words, which a look tells sooner than the patterns.
    """
    found: dict[str, list[tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]]] = {}
    for row in lines("connectives"):
        name, told, more = (*row.split("\t"), "")[:3]
        phrases = [*told.split("; "), *filter(None, more.split("; "))]
        first = frozenset(FIRST.findall(phrase)[0].lower() for phrase in told.split("; "))
        found.setdefault(name.split()[0], []).append((_any(told.split("; ")), _any(phrases), first))
    return found


def _any(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)

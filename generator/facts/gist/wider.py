"""What a common noun needs before it that it says what a text is about: "big bang" for "Bang", "car crash" for "Crash".

A compound is the name of a matter where two places of a text agree on it: its headline or first sentence, and another
sentence (repetition is what tells a term from words that meet by chance: Justeson and Katz, "Technical terminology",
1995).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...english.words import entries
from ...text.phrases import Word, phrases, singular
from .labels import judges

LONGEST = 4
"""The most words of a compound that is a title."""
# A word of a headline with the marks at its end: matches "bang," and "King’s"; the words of "hit-and-run" are one.
_WORD = re.compile(r"[\w’'-]+[^\w\s]*")
_PART = re.compile(r"[\w’'-]*\w")  # the word without the marks behind it: matches "bang" of "bang,"


def wider(name: str, lead: str, lines: Sequence[Sequence[Word]], text: str, names: Sequence[str]) -> str:
    """The longest compound of a noun that a lead, headline or opening, shares with other lines, with a name before it.

    `names` are those that the text comes back to; one that the lead has right before the compound belongs to it.
    Nothing where no compound is shared.
    """
    parts = _WORD.findall(lead)
    found = list(_compounds(singular(name), lines, text))
    times = Counter(map(_key, found))
    for compound in sorted(found, key=len, reverse=True):
        at = _place(compound, parts)
        if at >= 0 and (times[_key(compound)] > 1 or not any(map(judges, compound))):
            whole = [_name_before(parts, at, names), " ".join(word.text for word in compound)]
            words = " ".join(filter(None, whole))
            return words[0].upper() + words[1:]
    return ""


def _key(run: Sequence[Word]) -> tuple[str, ...]:
    return tuple(singular(word.text) for word in run)


def _compounds(noun: str, lines: Sequence[Sequence[Word]], text: str) -> Iterator[Sequence[Word]]:
    """The runs of two words and more, with that noun, in the noun phrases of the lines."""
    for line in lines:
        for phrase in phrases(line, text):
            parts = phrase.words
            for first in range(len(parts)):
                for last in range(first + 1, min(len(parts), first + LONGEST)):
                    run = parts[first : last + 1]
                    if any(singular(word.text) == noun for word in run) and _names_a_kind(run):
                        yield run


def _names_a_kind(run: Sequence[Word]) -> bool:
    """Whether words name a kind of thing: no number, the last of them a noun that is not general."""
    told = all(word.kind in ("noun", "adjective", "name") and not word.possessive for word in run)
    return told and run[-1].kind == "noun" and singular(run[-1].text) not in entries("general_nouns")


def _place(compound: Sequence[Word], parts: Sequence[str]) -> int:
    """Where a lead has a compound, with no mark inside it; -1 where it does not."""
    wanted = [*_key(compound)]
    told = [singular(found[0]) if (found := _PART.match(part)) else "" for part in parts]
    for at in range(len(parts) - len(wanted) + 1):
        inside = parts[at : at + len(wanted) - 1]
        if told[at : at + len(wanted)] == wanted and all(_PART.fullmatch(part) for part in inside):
            return at
    return -1


def _name_before(parts: Sequence[str], at: int, names: Sequence[str]) -> str:
    """The name that a lead has right before a place."""
    ahead = [name for name in names if at and parts[:at][-len(name.split()) :] == name.split()]
    return max(ahead, key=len, default="")

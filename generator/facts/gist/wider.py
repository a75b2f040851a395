"""What a common noun needs before it that it says what a text is about: "big bang" for "Bang", "car crash" for "Crash".

A compound is the name of a matter where two places of a text agree on it: its headline or first sentence, and another
sentence (repetition is what tells a term from words that meet by chance: Justeson and Katz, "Technical terminology",
1995).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...english.words import entries
from ...text.phrases import Word, noun_kind, phrases, singular
from .labels import judges
from .matching import same_matter

_WHICH = ("act", "event", "communication", "thing")  # the kinds of nouns of which there are many
LONGEST = 4
"""The most words of a compound that is a title."""
_MARKS = ".,:;!?”’\"'"  # what may stand behind a word
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
    return _which(singular(name), parts, lines) if noun_kind(singular(name)) in _WHICH else ""


def _which(noun: str, parts: Sequence[str], lines: Sequence[Sequence[Word]]) -> str:
    """A noun with those and the names right before it, and what happens behind it, that the lines have too.

    "Library cuts", "Tarn Earthquake", "Tram collision"; not "State speech" of "State of the State speech", "cut funds"
    of "to cut funds".
    """
    told = _bare(parts)
    at = told.index(noun) if noun in told else 0
    known = {singular(word.text): word.text for line in lines for word in line if word.kind in ("noun", "name")}
    begin, end = at, at + 1
    while begin and at - begin < LONGEST and told[begin - 1] in known and _PART.fullmatch(parts[begin - 1]):
        begin -= 1
    begin += begin < at and begin > 0 and told[begin - 1] == "to"
    while (
        noun_kind(noun) == "thing"
        and end < len(parts)
        and _PART.fullmatch(parts[end - 1])
        and told[end] == parts[end].lower().rstrip(_MARKS)  # "changes" may be a verb: "debt changes lives"
        and _happens(told[end], known)
    ):
        end += 1
    if end - begin < 2 or "of" in told[max(0, begin - 2) : begin] or _says_little(parts[begin:at]):
        return ""
    shown = [known.get(one, part) if part.isupper() else part for one, part in zip(told, parts, strict=True)]
    words = " ".join(shown[begin:end]).rstrip(_MARKS)
    return words[0].upper() + words[1:]


def _happens(noun: str, known: Mapping[str, str]) -> bool:
    """Whether a noun is what happens, and some words have it or another for the same: "collision", of an accident."""
    same = {noun} | same_matter().get(noun, frozenset())
    return noun_kind(noun) == "event" and not same.isdisjoint(known)


def _says_little(ahead: Sequence[str]) -> bool:
    """Whether words before a noun do not say which: an amount, a time, a general noun alone."""
    kinds = {noun_kind(singular(word)) for word in ahead}
    return not kinds.isdisjoint(("time", "quantity")) or any(
        singular(word) in entries("general_nouns") for word in ahead
    )


def shared(lead: str, lines: Sequence[Sequence[Word]], text: str) -> str:
    """The longest compound that a headline has and the lines have, the first of those in it; or nothing.

    It names a matter: nobody, no place, no time, and nothing that judges, as "good cause", unless it comes back.
    """
    parts = _WORD.findall(lead)
    told = {*_bare(parts)}
    found = [run for line in lines for run in _runs(line, text) if all(singular(word.text) in told for word in run)]
    times = Counter(map(_key, found))
    best = [
        (-len(run), _place(run, parts), " ".join(word.text for word in run))
        for run in found
        if _is_a_matter(run) and (times[_key(run)] > 1 or not any(map(judges, run)))
    ]
    words = next((name for _, at, name in sorted(best) if at >= 0), "")
    return words[:1].upper() + words[1:]


def _bare(parts: Sequence[str]) -> list[str]:
    """The words of a lead, singular and without marks."""
    return [singular(found[0]) if (found := _PART.match(part)) else "" for part in parts]


def _is_a_matter(run: Sequence[Word]) -> bool:
    last = run[-1].text
    body = last.capitalize() in entries("institution_words") or singular(last) == "people"
    return not body and noun_kind(last) not in ("person", "place", "time", "quantity")


def _key(run: Sequence[Word]) -> tuple[str, ...]:
    return tuple(singular(word.text) for word in run)


def _compounds(noun: str, lines: Sequence[Sequence[Word]], text: str) -> Iterator[Sequence[Word]]:
    """The runs of two words and more, with that noun, in the noun phrases of the lines."""
    for line in lines:
        yield from (run for run in _runs(line, text) if any(singular(word.text) == noun for word in run))


def _runs(line: Sequence[Word], text: str) -> Iterator[Sequence[Word]]:
    """The runs of two words and more in the noun phrases of a line that name a kind of thing."""
    for phrase in phrases(line, text):
        parts = phrase.words
        for first in range(len(parts)):
            for last in range(first + 1, min(len(parts), first + LONGEST)):
                if _names_a_kind(parts[first : last + 1]):
                    yield parts[first : last + 1]


def _names_a_kind(run: Sequence[Word]) -> bool:
    """Whether words name a kind of thing: no number, the last of them a noun that is not general."""
    told = all(word.kind in ("noun", "adjective", "name") and not word.possessive for word in run)
    return told and run[-1].kind == "noun"


def _place(compound: Sequence[Word], parts: Sequence[str]) -> int:
    """Where a lead has a compound, with no mark inside it; -1 where it does not."""
    wanted = [*_key(compound)]
    told = _bare(parts)
    for at in range(len(parts) - len(wanted) + 1):
        inside = parts[at : at + len(wanted) - 1]
        if told[at : at + len(wanted)] == wanted and all(_PART.fullmatch(part) for part in inside):
            return at
    return -1


def _name_before(parts: Sequence[str], at: int, names: Sequence[str]) -> str:
    """The name that a lead has right before a place."""
    ahead = [name for name in names if at and parts[:at][-len(name.split()) :] == name.split()]
    return max(ahead, key=len, default="")

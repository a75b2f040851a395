"""Whether a text speaks of a topic: the topic's words in a row, in any inflection.

Plural and possessive, the demonyms of a place, the letters of an institution, and for a topic of several words
the head alone after a definite word ("the balloon" for "spy balloon").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from ...english.words import entries, lines, table
from ...text.phrases import is_function_word, noun_kind, singular

# "the union", "this union", "its union": a short form of what was named before; not "a union"
_DEFINITE = r"\b(?:the|this|that|these|those|its|their)\s+"
# "Japan", "Japan's", "Japanese", "Ukrainian", "Israeli"; not "Iranistan"
_DEMONYM = r"(?:ese|ian|ean|an|n|i|ish)s?"
# the same for a name that is also a noun: "Chinese"; not "basis" for "Base"
_SAFE_DEMONYM = r"(?:ese|ians?)"
_POSSESSIVE = r"(?:[’']s?)?(?!\w)"
TAIL = 5
"""A word of fewer letters is no short form of the words that end in it."""
SHORT_HEAD = 4
"""A head of fewer letters is no short form: "the act" need not be the act that a topic names."""


def speaks_of(text: str, topic: str) -> bool:
    """Whether the text has the topic's words, whatever their case and inflection.

    >>> speaks_of("Japanese voters", "Japan"), speaks_of("The balloons were shot down.", "Spy balloon")
    (True, True)
    >>> speaks_of("He told us so.", "US"), speaks_of("A balloon burst.", "Spy balloon")
    (False, False)
    """
    return speaking_of(topic)(text)


def speaking_of(topic: str) -> Callable[[str], bool]:
    """Whether a text speaks of the topic, to be asked of many texts."""
    patterns = _patterns(topic.strip())
    return lambda text: any(pattern.search(text) for pattern in patterns)


@lru_cache(maxsize=512)  # 40 sources: 59,133 hits of 60,772, of 0.5 ms each
def _patterns(topic: str) -> tuple[re.Pattern[str], ...]:
    parts = topic.split()
    if not parts:
        return ()
    last = len(parts) - 1
    inflected = r"[\s-]+".join(_inflected(part, at == last, last == 0) for at, part in enumerate(parts))
    patterns = [re.compile(rf"(?<!\w){inflected}{_POSSESSIVE}", _flags(topic))]
    head = next((before for before, after in pairwise(parts) if after in ("of", "for")), parts[-1])
    if last and len(head) >= SHORT_HEAD and head.isalpha() and singular(head) not in entries("general_nouns"):
        short = _DEFINITE + _inflected(head, True, False) + _POSSESSIVE
        patterns.append(re.compile(short, re.IGNORECASE))
    patterns += _other_nouns(parts[-1].lower())
    letters = "".join(part[0] for part in parts if not is_function_word(part))
    if len(letters) > 1 and letters.isupper():
        patterns.append(re.compile(rf"(?<!\w){_letters(letters)}s?{_POSSESSIVE}"))
    if topic.isalpha() and topic.isupper() and len(topic) > 1:
        patterns.append(
            re.compile(r"(?<!\w)" + r"\s+(?:(?:of|for|and|the)\s+)*".join(rf"{letter}\w+" for letter in topic))
        )
    return tuple(patterns)


def _other_nouns(head: str) -> list[re.Pattern[str]]:
    """Another noun for the same behind a definite word: "the collision" for "Crash"; "a collision" may be another."""
    nouns = "|".join(sorted(same_matter().get(singular(head), ())))
    return [re.compile(rf"{_DEFINITE}(?:{nouns}){_POSSESSIVE}", re.IGNORECASE)] if nouns else []


@cache
def same_matter() -> Mapping[str, frozenset[str]]:
    """By each noun the other nouns by which news speaks of the same: "crash" has "collision"."""
    groups = [line.split() for line in lines("same_matter")]
    return {noun: frozenset(group) - {noun} for group in groups for noun in group}


def is_told(words: str, noun: str) -> bool:
    """Whether words have a longer word, or another noun, for the same.

    >>> is_told("They feel earthquake", "Quake"), is_told("Two die in collision", "Crash"), is_told("A rivet", "Vet")
    (True, True, False)
    """
    short = singular(noun)
    parts = [singular(word.strip(".,:;!?“”\"'‘’")) for word in words.split()]
    others = same_matter().get(short, frozenset())
    return not others.isdisjoint(parts) or (len(short) >= TAIL and any(part.endswith(short) for part in parts))


def _flags(topic: str) -> int:
    """Only letters alone are told apart by case: "US" is not "us"."""
    return 0 if topic.isupper() else re.IGNORECASE


def _letters(acronym: str) -> str:
    """ "US" as "US" or "U.S."."""
    return "".join(re.escape(letter) + r"\.?" for letter in acronym)


def _inflected(word: str, last: bool, alone: bool) -> str:
    if word.isupper() and word.isalpha():
        return _letters(word)
    if not last:
        return re.escape(word).replace("’", "[’']") if not word.islower() else _plural(word)
    if _proper(word):
        return _place(word)
    forms = _plural(word) + (_verbal(word) if alone and noun_kind(word) == "act" else "")
    return f"(?:{forms}|{_people(word, _SAFE_DEMONYM)})" if word[0].isupper() and alone and word.isalpha() else forms


def _proper(word: str) -> bool:
    """Whether a capitalised word is a name, and no ordinary word at the head of a table."""
    lower = word.lower()
    return word[0].isupper() and not noun_kind(lower) and lower not in table("word_classes")


def _place(name: str) -> str:
    """A name and its people: "China" and "Chinese", "Ukraine" and "Ukrainian"."""
    return f"(?:{re.escape(name)}s?|{_people(name, _DEMONYM)})" if name.isalpha() else re.escape(name)


def _people(name: str, endings: str) -> str:
    stem = name[:-1] if name[-1] in "aeoy" and len(name) > 3 else name
    return f"(?:{re.escape(name)}|{re.escape(stem)}){endings}"


def _plural(word: str) -> str:
    """ "party" and "parties", "tax" and "taxes", "crisis" and "crises"."""
    one = re.escape(singular(word))
    forms = [f"{one}(?:s|es)?", re.escape(word)]
    if one.endswith("y"):
        forms.append(f"{one[:-1]}ies")
    if one.endswith("is"):
        forms.append(f"{one[:-2]}es")
    if one.endswith("man"):
        forms.append(f"{one[:-3]}men")
    return f"(?:{'|'.join(forms)})"


def _verbal(word: str) -> str:
    """The endings of the verb beside the noun of an act: "visit" also as "visited" and "visiting"."""
    return "" if word.lower() != singular(word) or word.endswith("e") else "(?:ed|ing)?"

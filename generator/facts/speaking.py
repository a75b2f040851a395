"""Somebody who speaks, and the words by which he or she may be called when speaking again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Person
from ..text.phrases import is_one_person
from .people.roles import gender_of
from .speakers import BEHIND_HEAD, LOWER_OR_PAST, REMARK

# A description of one person: matches "the fire marshal", "A council spokesman"; not "Ann Lee", "his lawyer".
NOUN_PHRASE = re.compile(r"(?:(?P<the>the|that|this)|an?|another|one)\s+(?P<words>.+)", re.IGNORECASE | re.DOTALL)
OTHER = frozenset("other second third another former latter first late new old younger older".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who spoke: the name, empty where it is not known, gender, nouns and words, and where the words end."""

    name: str
    gender: str
    nouns: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    begin: int = 0  # behind the words that tell who speaks
    end: int = 0
    definite: bool = False  # told as one who was named before, perhaps by another name: "the Oz senator"


def named(person: Person) -> Voice:
    """Somebody with a name, who did not speak yet."""
    gender = "" if person.gender == "unknown" else person.gender
    words = frozenset(f"{person.name} {person.role}".lower().split())
    return Voice(person.name, gender, _nouns(person.role) | _nouns(person.name), words)


def unnamed(name: str, written: str) -> Voice | None:
    """Somebody who is told by what he or she is; none for a body or for many."""
    phrase = NOUN_PHRASE.match(written)
    noun = head(phrase["words"] if phrase else written)
    if not name or not is_one_person(noun):
        return None
    definite = bool(phrase and phrase["the"])
    return Voice(name, gender_of(noun), frozenset((noun,)), frozenset(written.lower().split()), definite=definite)


def last_called(written: str, voices: Iterable[Voice]) -> Voice | None:
    """The first of some who spoke whom a description may mean: "the spokesman", "the veteran fire marshal".

    A name in it must be among the words by which that one is known: "the Oz senator".
    """
    phrase = NOUN_PHRASE.match(written)
    if not phrase or not phrase["the"] or "," in written:
        return None
    *before, noun = phrase["words"].split()
    if OTHER.intersection(before) or any(map(_is_other_rank, before)):
        return None
    proper, noun = {word.lower() for word in before if word[:1].isupper()}, noun.lower()
    return next((one for one in voices if one.name and noun in one.nouns and proper <= one.words), None)


def is_description(written: str, bare: bool = False) -> bool:
    """Whether the words tell one person by what he or she is: "a nurse in Oz"; `bare`, also "head of Oz Air"."""
    phrase = NOUN_PHRASE.match(written)
    return (bare or phrase is not None) and is_one_person(head(phrase["words"] if phrase else written))


def head(phrase: str) -> str:
    """The noun of a description, in small letters: "marshal" of "veteran fire marshal of Oz, who left"."""
    head = BEHIND_HEAD.split(REMARK.sub("", phrase))[0].split()
    return head[-1].lower() if head else ""


def _nouns(role: str) -> frozenset[str]:
    """The nouns by which somebody of a role can be called; nothing tells a deputy from who is one no more."""
    head = BEHIND_HEAD.split(role)[0].lower().split()
    return frozenset() if any(map(_is_other_rank, head)) else frozenset(filter(is_one_person, head))


def _is_other_rank(word: str) -> bool:
    return word.lower().startswith(LOWER_OR_PAST)

"""Under which other names somebody may speak: "the airline" may be Oz Air, "the Oz leader" Ann Lee."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from ..english.words import entries
from ..model import Facts, Statement
from ..text.phrases import THINGS, is_one_person, noun_kind, singular
from .people.called import is_of_a_place
from .speaking import head

SPEAKS_FOR = re.compile(r" (?:for|of) (?:the )?")  # matches " for the "; not "forum"

VOICES = frozenset("statement release report website spokesman spokeswoman spokesperson".split())


def is_bare(name: str) -> bool:
    """Whether a body is told by one noun and no name: "airline"; not "Oz Air", "officials", "harbour union"."""
    return name.islower() and name.isalpha() and singular(name) == name and not is_one_person(name)


def elsewhere(facts: Facts) -> Iterator[tuple[str, frozenset[int]]]:
    """Speakers told by a noun for one, each with the sentences of all whom it may mean, where there are others."""
    people = {person.name for person in facts.people}
    spoken: dict[bool, dict[str, frozenset[int]]] = {True: {}, False: {}}
    for name, numbers in _reached(facts).items():
        spoken[name in people or _is_one(name)][name] = numbers
    together = {human: frozenset(chain.from_iterable(by_name.values())) for human, by_name in spoken.items()}
    for name in (one.name for one in facts.actors):
        human = _is_one(name)
        if (human or is_bare(name)) and len(spoken[human]) > (name in spoken[human]):
            yield name, together[human]


@dataclass(frozen=True, slots=True)
class Voices:
    """All who speak in a text, to find who may be the same, or speak for the same."""

    held: Mapping[str, str]  # the offices of people, by their names
    spoken: Mapping[str, frozenset[int]]  # by speaker the sentences of the statements
    together: Mapping[str, frozenset[int]]  # by kind of speaker, and for those of countries
    words: Mapping[str, tuple[str, ...]]  # by a word of their names those who are no people

    def others(self, name: str) -> Iterator[frozenset[int]]:
        """The sentences of whoever may be meant: "the Oz leader" may be anybody, "the report" be anybody's.

        A body may speak by anybody, by what has no name ("the paper") and by whoever is called by a word of its name;
        somebody with an office may be "the defence".
        """
        mine = _kind(name, self.held)
        words = {word.lower() for word in name.split()} - OF
        for kind in SPEAKS_BY[mine]:
            yield self.together.get(kind, frozenset())
        if mine == "body" and (_is_abroad(name) or not PUBLIC_BODIES.isdisjoint(words)):
            yield self.together.get("public", frozenset())
        if mine == "body" and _is_abroad(name):
            yield self.together.get("abroad", frozenset())
        if mine in ("body", "somebody"):
            yield from (self.spoken[one] for word in words for one in self.words.get(word, ()) if one != name)


def voices(facts: Facts) -> Voices:
    """All who speak in a text."""
    held = {person.name: person.role for person in facts.people}
    spoken = _reached(facts)
    together: dict[str, set[int]] = {}
    words: dict[str, list[str]] = {}
    for name, numbers in spoken.items():
        kind = _kind(name, held)
        for one in (kind, "abroad") if kind == "body" and _is_abroad(name) else (kind,):
            together.setdefault(one, set()).update(numbers)
        for word in {word.lower() for word in name.split()} - OF if name not in held else ():
            words.setdefault(word, []).append(name)
    return Voices(
        held,
        spoken,
        {kind: frozenset(numbers) for kind, numbers in together.items()},
        {word: tuple(names) for word, names in words.items()},
    )


Kind = Literal["person", "office", "public", "somebody", "unnamed", "body", "thing"]


def _kind(name: str, held: Mapping[str, str]) -> Kind:
    """What a speaker is: of people whether they have an office, and a public one; of bodies whether they have a name.

    "the pilot" is somebody told by a noun, "the report" a thing.
    """
    if name in held:
        role = set(held[name].lower().split())
        return "public" if role & PUBLIC else "office" if role else "person"
    if _is_one(name):
        return "somebody"
    noun = head(name)
    if noun_kind(noun) in THINGS and noun.capitalize() not in entries("institution_words"):
        return "thing"
    return "unnamed" if _has_no_name(name) else "body"


# Offices whose holder speaks for no firm, club or union.
PUBLIC = frozenset(
    "mayor senator sen. minister premier judge justice mp mep td councillor cllr coun governor gov. congressman"
    " congresswoman rep. chancellor ambassador commissioner king queen".split()
)
PUBLIC_BODIES = frozenset(
    "government council party parliament city county town state ministry office department administration cabinet"
    " labour tories conservatives democrats republicans court".split()
)


def _has_no_name(name: str) -> bool:
    """Whether it is told by one noun, or as people of a kind: "airline", "some scientists"; not "harbour union"."""
    first, *others = name.split()
    many = noun_kind(name.split()[-1].lower()) == "person"
    return (
        all(map(str.islower, others)) and (first.islower() or bool(noun_kind(first.lower()))) and (many or not others)
    )


# By whom each kind of speaker may speak, or be meant.
SPEAKS_BY: Mapping[Kind, tuple[Kind, ...]] = {
    "person": (),
    "office": ("unnamed",),
    "public": ("unnamed",),
    "somebody": ("person", "office", "public", "somebody"),
    "unnamed": ("office", "public", "unnamed", "body", "thing"),
    "body": ("person", "office", "unnamed", "thing"),
    "thing": ("person", "office", "public", "somebody", "unnamed", "body", "thing"),
}
OF = frozenset("of for the and in a".split())


def _is_abroad(name: str) -> bool:
    """Whether a body is a country, or people of one: "Moscow" may be "Russia", "Russian officials"."""
    words = [word.lower() for word in name.split() if word[:1].isupper()]
    return any(is_of_a_place(word) or word in entries("demonyms") for word in words)


def bodies_behind(bodies: Mapping[str, str], statement: Statement) -> Iterator[str]:
    """Those of some `bodies` whose words a statement may be: "a spokesman for the Oz Office" is the Oz Office.

    "An Oz Office statement" is its own too, and "a company statement" may be that of any.
    """
    speaker = statement.speaker.lower()
    *owner, voice = speaker.split() or [""]
    of = " ".join(owner) if voice in VOICES else ""
    if is_bare(of):
        yield from bodies.values()
    for name in (*SPEAKS_FOR.split(speaker, maxsplit=1)[1:], of):
        if own := bodies.get(name):
            yield own


def _is_one(name: str) -> bool:
    """Whether a name is a noun for one person: "Oz leader"; not "Oz Courier"."""
    noun = head(name)
    return noun in name and is_one_person(noun)


def _reached(facts: Facts) -> Mapping[str, frozenset[int]]:
    """The sentences of the shown statements of each speaker."""
    found: dict[str, set[int]] = {}
    for one in facts.statements:
        if one.shown:
            found.setdefault(one.speaker, set()).update(facts.reach(one.attribution))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def bodies(facts: Facts) -> Mapping[str, str]:
    """The names of the speakers who are no person, by themselves in small letters."""
    return {one.name.lower(): one.name for one in facts.actors}

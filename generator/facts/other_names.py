"""Under which other names somebody may speak: "the airline" may be Oz Air, "the Oz leader" Ann Lee."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Literal

from ..english.phrases import is_one_person, noun_kind, singular
from ..english.words import entries
from ..model import Facts, Statement
from .people.called import is_of_a_place
from .speaking import head

SPEAKS_FOR = re.compile(r" (?:for|of) (?:the )?")  # matches " for the "; not "forum"

VOICES = frozenset("statement release report website spokesman spokeswoman spokesperson".split())


def is_bare(name: str) -> bool:
    """Whether a body is told by one noun and no name: "airline"; not "Oz Air", "officials", "harbour union"."""
    return name.islower() and name.isalpha() and singular(name) == name and not is_one_person(name)


def elsewhere(facts: Facts) -> Iterator[tuple[str, frozenset[int]]]:
    """Who speaks, each with the sentences of all who may be the same, or speak for the same.

    "The Oz leader" may be anybody, a body may speak by anybody, by what has no name ("the paper") and
    by whoever is called by a word of its name. What is no person and no body, "the report", may be anybody's.
    """
    return _others(facts, [one.name for one in facts.actors])


def offices(facts: Facts) -> Iterator[tuple[str, frozenset[int]]]:
    """People who have an office, each with the sentences of those for whom they may speak: "the defence"."""
    return _others(facts, [one.name for one in facts.people if one.role])


def _others(facts: Facts, names: Iterable[str]) -> Iterator[tuple[str, frozenset[int]]]:
    spoken = _reached(facts)
    held = {person.name: person.role for person in facts.people}
    kinds = {name: _kind(name, held) for name in spoken}
    for name in names:
        mine = kinds.get(name) or _kind(name, held)
        same = [other for other in spoken if other != name and _may_be(name, other, (mine, kinds[other]))]
        if same:
            yield name, frozenset(chain.from_iterable(spoken[other] for other in (*same, name) if other in spoken))


Kind = Literal["person", "office", "public", "somebody", "unnamed", "body", "thing"]


def _kind(name: str, held: Mapping[str, str]) -> Kind:
    """What a speaker is: a person, one with an office, which may be a public one, somebody told by a noun, a body
    without a name or with one, a thing.
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
THINGS = frozenset("communication act event thing time quantity".split())


def _has_no_name(name: str) -> bool:
    """Whether it is told by one noun, or as people of a kind: "airline", "some scientists"; not "harbour union"."""
    first, *others = name.split()
    many = noun_kind(name.split()[-1].lower()) == "person"
    return (
        all(map(str.islower, others)) and (first.islower() or bool(noun_kind(first.lower()))) and (many or not others)
    )


def _may_be(name: str, other: str, kinds: tuple[Kind, Kind]) -> bool:
    """Whether one speaker may be another, or speak for it."""
    mine, theirs = kinds
    if mine == "thing":
        return True
    if mine == "somebody":
        return theirs in ("person", "office", "public", "somebody") or _share(name, other)
    if mine in ("office", "public"):
        return theirs == "unnamed"
    if mine == "unnamed":
        return theirs in ("office", "public", "unnamed", "body", "thing")
    abroad = _is_abroad(name)
    official = theirs == "public" and (abroad or not PUBLIC_BODIES.isdisjoint(name.lower().split()))
    apart = theirs in ("person", "office", "unnamed", "thing") or official
    return mine == "body" and (apart or _share(name, other) or (abroad and _is_abroad(other)))


def _share(name: str, other: str) -> bool:
    """Whether two speakers are called by one word: "Oz ambulance service", "spokesman for the ambulance service"."""
    return bool({word.lower() for word in name.split()} & {word.lower() for word in other.split()} - OF)


OF = frozenset("of for the and in a".split())


def _is_abroad(name: str) -> bool:
    """Whether a body is a country, or people of one: "Moscow" may be "Russia", "Russian officials"."""
    words = [word.lower() for word in name.split() if word[:1].isupper()]
    return any(is_of_a_place(word) or word in entries("demonyms") for word in words)


def bodies_behind(facts: Facts, statement: Statement) -> Iterator[str]:
    """The bodies whose words a statement may be: "a spokesman for the Oz Office" is the Oz Office.

    "An Oz Office statement" is its own too, and "a company statement" may be that of any.
    """
    bodies, speaker = _bodies(facts), statement.speaker.lower()
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


def _bodies(facts: Facts) -> Mapping[str, str]:
    """The names of the speakers who are no person, by themselves in small letters."""
    return {one.name.lower(): one.name for one in facts.actors}

"""Under which other names somebody may speak: "the airline" may be Oz Air, "the Oz leader" Ann Lee."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from ..english.phrases import is_one_person, singular
from ..model import Facts, Statement
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

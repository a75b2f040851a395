"""Whom cited sentences name or mean, and every word by which each may be called.

Whom a "she" means, or "the agency", may stand sentences before; a country has other forms of its name, a person a role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ...english.closed_classes import group
from ...english.lines import Line, line
from ...english.tokens import folded
from ...english.words import entries, table
from ...model import Facts, Person
from ...text.phrases import is_one_person
from .called import forms, naming
from .names import institutions

# A sentence that is about somebody named before it: matches "They met", "In a statement she said", "“We,” he said".
OPENS_BACK = re.compile(
    r"(?:\W*(?:In|On|At|For) [^,.;]{1,40}?,? )?(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\b"
)
OFTEN = 4  # times that a text names the body that it is about
DESCRIBED = 10  # sentences back in which somebody can be named who is meant by what he or she is, "the winner"
FURTHEST = 4  # sentences back in which somebody can be named who is meant by a pronoun

Cited = tuple[tuple[Facts, int], ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """What some cited sentences speak of: in small letters, every word of the names of all whom they name or mean."""

    words: frozenset[str]
    people: tuple[Person, ...]


@lru_cache(maxsize=32)  # 300 pages: 1,480 hits of 1,500, of 0.5 ms each
def meant(cited: Cited) -> Meant:
    """What the sentences of these numbers speak of."""
    found: set[str] = set()
    for facts, number in cited:
        found |= _said_in(facts, number)
        found |= _pointed_at(facts, number)
    people = tuple(dict.fromkeys(one for facts, number in cited for one in facts.people if number in one.sentences))
    return Meant(frozenset(found | {form for base in found for form in forms().get(base, ())}), people)


def _class(name: str) -> frozenset[str]:
    return group(name, "line_words")


def parsed(facts: Facts, number: int) -> Line:
    """A sentence of a source, parsed."""
    return line(" ".join(facts.words(number).split()))


def _said_in(facts: Facts, number: int) -> set[str]:
    """The words of a sentence, and those of the people, speakers and long forms that it names or means.

    Of what an outside work says also those by which the work can be called.
    """
    words = parsed(facts, number).words
    found = naming(facts.source.names).union(*(word.base.split("-") for word in words), (word.base for word in words))
    for person in facts.people:
        if number in person.sentences:
            found |= naming(f"{person.name} {person.role}")
    for statement in facts.statements:
        if number in facts.reach(statement.attribution):
            for name in (statement.speaker, statement.to, *statement.reported_by):
                found |= naming(name)
    names = [naming(person.name) for person in facts.people]
    for base in {word.base for word in words if word.text[:1].isupper()}:
        named = [name for name in names if base in name]
        found |= named[0] if len(named) == 1 else set()
    for term in facts.terms:
        if term.expansion and number in term.sentences:
            found |= naming(f"{term.name} {term.expansion}")
    return found


def _pointed_at(facts: Facts, number: int) -> set[str]:
    """The names whom a role ("the pilot"), a pronoun or a description ("the agency") of a sentence may mean."""
    found: set[str] = set()
    pointing = _class("pointing")
    for before, word in pairwise(parsed(facts, number).words):
        if before.base in pointing and is_person(word.base):
            named = [one for one in facts.people if word.base in one.role.lower().split()]
            found |= naming(named[0].name) if len(named) == 1 else set()
    if points_back(facts, number):
        found |= antecedents(facts, number)
    if _describes(facts, number):
        found |= _main_body(facts)
    return found


def points_back(facts: Facts, number: int) -> bool:
    """Whether a sentence has a pronoun, or a body or a person without a name: "the agency", "the pilot"."""
    backward = _class("backward")
    return any(word.base in backward for word in parsed(facts, number).words) or _describes(facts, number)


def _describes(facts: Facts, number: int) -> bool:
    describing = _class("pointing") | _class("backward")
    return any(
        word.tag == "noun"
        and (before.base in describing or before.tag in ("adj", "name", "noun"))
        and (word.base in institutions() or is_person(word.base))
        for before, word in pairwise(parsed(facts, number).words)
    )


def _main_body(facts: Facts) -> frozenset[str]:
    """The words of the name of the body that a text is about, which it can call "the company" anywhere."""
    names = [actor.name for actor in facts.actors if actor.name[:1].isupper()]
    times = {
        name: facts.source.text.count(name.split()[0])
        for name in names
        for first in (folded(name.split()[0]),)
        if first not in entries("common_words") and first not in entries("places")
    }
    main = max(times, key=lambda name: times[name], default="")
    return frozenset(folded(word) for word in main.split()) if times.get(main, 0) >= OFTEN else frozenset()


def antecedents(facts: Facts, number: int) -> frozenset[str]:
    """The words of the names whom a "she" or "its" can mean: those of the sentence before, and on where that does."""
    found = _described(facts, number)
    for at in range(number, max(1, number - FURTHEST), -1):
        here, before = facts.sentence(at), facts.sentence(at - 1)
        if (
            before.paragraph != here.paragraph
            and not OPENS_BACK.match(here.span.of(facts.source.text))
            and not _describes(facts, at)
        ):
            break
        found |= set(_named(parsed(facts, at - 1))) | _described(facts, at - 1)
        for person in facts.people:
            if at - 1 in person.sentences:
                found |= naming(f"{person.name} {person.role}")
        known = any(at - 1 in person.sentences for person in facts.people)
        if found and known and not points_back(facts, at - 1):
            break
    return frozenset(found)


def _described(facts: Facts, number: int) -> set[str]:
    """The words of the names whom a description in a sentence can mean, who may have been named long before."""
    near = range(max(1, number - DESCRIBED), number) if _describes(facts, number) else ()
    return {part for one in facts.people for at in one.sentences if at in near for part in naming(one.name)}


def _named(text: Line) -> Iterator[str]:
    """The words of names that may be meant later; "Geneva" of "they met in Geneva" is nobody."""
    for place, word in enumerate(text.words):
        acronym = len(word.text) > 1 and word.text.isupper()  # "WHO" is not "who"
        capital = word.text[:1].isupper() and (acronym or word.base not in entries("function_words"))
        if capital and not (place and text.words[place - 1].base in _class("placing")):
            yield word.base


def is_person(word: str) -> bool:
    """Whether a noun names a person, or people, by what they are: "pilot", "pilots"."""
    return is_one_person(word) or table("noun_classes").get(word.removesuffix("s")) == "person"

"""Whom cited sentences name or mean, and every word by which each may be called.

Whom a "she" means, or "the agency", may stand sentences before; a country has other forms of its name, a person a role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from generator.english.closed_classes import group
from generator.english.lines import Line, Word, line
from generator.english.tokens import folded
from generator.english.words import entries, table
from generator.facts.people.names import institutions
from generator.model import Facts, Person, Statement

# A sentence that is about somebody named before it: matches "They met", "In a statement she said", "“We,” he said".
OPENS_BACK = re.compile(
    r"(?:\W*(?:In|On|At|For) [^,.;]{1,40}?,? )?(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\b"
)
NAME = re.compile(r"[\w.’'-]+")  # a word of a name: matches "St.", "O’Neill's"; not "(an)" with its brackets
PLACING = frozenset(("at", "from", "in", "near", "off"))
BACKWARD = frozenset("he she they him them his her its their it".split())
POINTING = frozenset(("the", "this", "that", "these", "those"))
OFTEN = 4  # times that a text names the body that it is about
DESCRIBED = 10  # sentences back in which somebody can be named who is meant by what he or she is, "the winner"
FURTHEST = 4  # sentences back in which somebody can be named who is meant by a pronoun

Cited = tuple[tuple[Facts, int], ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """What some cited sentences speak of: in small letters, every word of the names of all whom they name or mean."""

    words: frozenset[str]
    people: tuple[Person, ...]


@lru_cache(maxsize=4096)
def meant(cited: Cited) -> Meant:
    """What the sentences of these numbers speak of."""
    found: set[str] = set()
    for facts, number in cited:
        found |= _said_in(facts, number)
        found |= _pointed_at(facts, number)
    people = tuple(dict.fromkeys(one for facts, number in cited for one in facts.people if number in one.sentences))
    return Meant(frozenset(found | {form for base in found for form in forms().get(base, ())}), people)


def parsed(facts: Facts, number: int) -> Line:
    """A sentence of a source, parsed."""
    return line(" ".join(facts.words(number).split()))


def _said_in(facts: Facts, number: int) -> set[str]:
    """The words of a sentence, and those of the people, speakers and long forms that it names or means."""
    found = {part for word in parsed(facts, number).words for part in (word.base, *word.base.split("-"))}
    for person in facts.people:
        if number in person.sentences:
            found |= naming(f"{person.name} {person.role}")
    for statement in facts.statements:
        if number in _numbers(facts, statement):
            for name in (statement.speaker, statement.to, *statement.reported_by):
                found |= naming(name)
    for word in parsed(facts, number).words:
        named = [one for one in facts.people if word.text[:1].isupper() and word.base in naming(one.name)]
        found |= naming(named[0].name) if len(named) == 1 else set()
    for term in facts.terms:
        if term.expansion and number in term.sentences:
            found |= naming(f"{term.name} {term.expansion}")
    return found


def _pointed_at(facts: Facts, number: int) -> set[str]:
    """The names whom a role ("the pilot"), a pronoun or a description ("the agency") of a sentence may mean."""
    found: set[str] = set()
    for before, word in pairwise(parsed(facts, number).words):
        if before.base in POINTING and is_person(word.base):
            named = [one for one in facts.people if word.base in one.role.lower().split()]
            found |= naming(named[0].name) if len(named) == 1 else set()
    if points_back(facts, number):
        found |= antecedents(facts, number)
    if _describes(facts, number):
        found |= _main_body(facts)
    return found


@lru_cache(maxsize=4096)
def _numbers(facts: Facts, statement: Statement) -> frozenset[int]:
    """The numbers of the sentences of a statement; a quotation that goes on keeps its speaker."""
    pieces = (number for piece in statement.attribution.content for number in facts.numbers(piece))
    return frozenset((statement.attribution.sentence, *pieces))


@lru_cache(maxsize=4096)
def points_back(facts: Facts, number: int) -> bool:
    """Whether a sentence has a pronoun, or a body or a person without a name: "the agency", "the pilot"."""
    return any(word.base in BACKWARD for word in parsed(facts, number).words) or _describes(facts, number)


def _describes(facts: Facts, number: int) -> bool:
    words = pairwise(parsed(facts, number).words)
    return any(
        (before.base in POINTING or before.base in BACKWARD or before.tag in ("adj", "name", "noun"))
        and word.tag == "noun"
        and (word.base in institutions() or is_person(word.base))
        for before, word in words
    )


@lru_cache(maxsize=64)
def _main_body(facts: Facts) -> frozenset[str]:
    """The words of the name of the body that a text is about, which it can call "the company" anywhere."""
    names = [actor.name for actor in facts.actors if actor.name[:1].isupper()]
    times = {
        name: facts.source.text.count(name.split()[0])
        for name in names
        if folded(name.split()[0]) not in entries("common_words") | entries("places")
    }
    main = max(times, key=lambda name: times[name], default="")
    return frozenset(folded(word) for word in main.split()) if times.get(main, 0) >= OFTEN else frozenset()


@lru_cache(maxsize=4096)
def antecedents(facts: Facts, number: int) -> frozenset[str]:
    """The words of the names whom a "she" or "its" can mean: those of the sentence before, and on where that does."""
    found: set[str] = set()
    if _describes(facts, number):  # who is described may have been named long before
        near = range(max(1, number - DESCRIBED), number)
        found |= {part for one in facts.people for at in one.sentences if at in near for part in naming(one.name)}
    for at in range(number, max(1, number - FURTHEST), -1):
        here, before = facts.sentence(at), facts.sentence(at - 1)
        if (
            before.paragraph != here.paragraph
            and not OPENS_BACK.match(here.span.of(facts.source.text))
            and not _describes(facts, at)
        ):
            break
        found |= set(_named(parsed(facts, at - 1)))
        for person in facts.people:
            if at - 1 in person.sentences:
                found |= naming(f"{person.name} {person.role}")
        known = any(at - 1 in person.sentences for person in facts.people)
        if found and known and not points_back(facts, at - 1):
            break
    return frozenset(found)


def _named(text: Line) -> Iterator[str]:
    """The words of names that may be meant later; "Geneva" of "they met in Geneva" is nobody."""
    for place, word in enumerate(text.words):
        capital = word.text[:1].isupper() and word.base not in entries("function_words")
        if capital and not (place and text.words[place - 1].base in PLACING):
            yield word.base


def is_person(word: str) -> bool:
    """Whether a noun names a person by what he or she is: "pilot"."""
    kinds = table("noun_classes")
    return "person" in (kinds.get(word), kinds.get(word.removesuffix("s"))) or word in entries("role_words")


def naming(words: str) -> set[str]:
    """The words of a name or a role, folded, without those of the closed classes; "US" is not "us"."""
    found = [one.removesuffix("’s").removesuffix("'s") for one in NAME.findall(words)]
    return {folded(word) for word in found if word.isupper() or folded(word) not in entries("function_words")}


@cache
def forms() -> dict[str, frozenset[str]]:
    """The other forms of a country's name: for "china" "chinese", for "us" "american", "united", "states"."""
    known: dict[str, frozenset[str]] = {}
    for name, others in table("country_forms").items():
        words = [*others.split(), *name.split()]
        for word in words:
            known[word] = known.get(word, frozenset()) | frozenset(words)
    return known


# ------------------------------------------------------------------- who speaks

PRONOUNS = frozenset(("he", "she", "they", "his", "her", "their", "it", "its"))
PERSONAL = frozenset(("he", "she", "they", "his", "her", "their"))


def names_speaker(claim: Line, context: str, statement: Statement, facts: Facts) -> bool:
    """Whether a sentence says whose words it tells: by name, role, body or acronym, else by a pronoun or a headword."""
    there = {part for word in claim.words for part in (word.base, word.base.removesuffix("s"))}
    wanted = called(statement.speaker, facts)
    if there & wanted or _initials(statement.speaker) in {word.text for word in claim.words}:
        return True
    if statement.speaker[:1].islower() and there & meant(((facts, statement.attribution.sentence),)).words & _names(
        claim
    ):
        return True
    if names_another(claim, statement, facts):
        return False
    human = any(one.name == statement.speaker for one in facts.people)
    if not human and statement.speaker[:1].isupper() and there & group("bodies", "line_words"):
        return True  # "the company"
    if human and any(_nameless(word, claim) for word in claim.words):
        return True
    return bool(there & (PERSONAL if human else PRONOUNS)) or bool(naming(context) & wanted)


@lru_cache(maxsize=4096)
def called(speaker: str, facts: Facts) -> frozenset[str]:
    """The words by which a speaker can be named: those of the name and the role, and listed words of their kind."""
    wanted = naming(speaker).union(*(naming(person.role) for person in facts.people if person.name == speaker))
    kinds = {word for general, special in kinds_named() if wanted & (general | special) for word in general}
    return frozenset(wanted.union(kinds, *(forms().get(word, ()) for word in wanted)))


@cache
def kinds_named() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """General words for a kind of person or body, each with the special ones that they may stand for."""
    rows = (words.split("|") for words in table("kinds_named").values())
    return tuple((frozenset(general.split()), frozenset(special.split())) for general, special in rows)


def _names(claim: Line) -> set[str]:
    return {word.base for word in claim.words if word.tag == "name"}


def _nameless(word: Word, claim: Line) -> bool:
    """Whether a word names a person by a noun alone: "a farmer", "the pilot"."""
    return word.tag == "noun" and is_person(word.base)


def names_another(claim: Line, statement: Statement, facts: Facts) -> bool:
    """Whether a sentence names a speaker of the text who is not in the cited sentence."""
    there = {word.base for word in claim.words if word.tag == "name"}
    cited = {word.base for word in parsed(facts, statement.attribution.sentence).words}
    inside = {statement.speaker, statement.to, *statement.reported_by, *statement.about}
    people = {person.name for person in facts.people}
    for name in {one.speaker for one in facts.statements if one.shown} - inside:
        parts = naming(name)
        spelled = bool(there & parts) if name in people else bool(parts) and parts <= there
        if spelled and not parts & cited:
            return True
    return False


def _initials(name: str) -> str:
    """The initials of a long name, as its acronym: "WHO" for "World Health Organization"."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 1 else name

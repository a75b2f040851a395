"""The cited sentences: their words, and all whom they name or mean.

Whom a "she" means, or "the agency", may stand sentences before; a country has other forms of its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from generator.english.tokens import Token, folded, tokens
from generator.english.words import entries, table
from generator.facts.people.names import institutions
from generator.model import Facts, Statement

# A sentence that is about somebody named before it: matches "They met", "In a statement she said", "“We,” he said".
OPENS_BACK = re.compile(
    r"(?:\W*(?:In|On|At|For) [^,.;]{1,40}?,? )?(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\b"
)
PLACING = frozenset(("at", "from", "in", "near", "off"))
OFTEN = 4  # times that a text names the body that it is about
FURTHEST = 4  # sentences back in which somebody can be named who is meant by a pronoun
BACKWARD = frozenset("he she they him them his her its their".split())


@dataclass(frozen=True, slots=True)
class Cited:
    """The cited sentences of one source: their words, and the facts that were read from it."""

    facts: Facts
    numbers: tuple[int, ...]

    @property
    def words(self) -> str:
        """The words of the sentences, one after the other."""
        return words_of(self.facts, self.numbers)


@lru_cache(maxsize=1024)
def words_of(facts: Facts, numbers: tuple[int, ...]) -> str:
    """The words of some sentences on one line; kept, for many sentences of pages rest on the same."""
    return " ".join(" ".join(facts.words(number).split()) for number in numbers)


@lru_cache(maxsize=1024)
def known_words(one: Cited) -> frozenset[str]:
    """Every word that the cited sentences name, and other forms of the same names."""
    text = one.words
    bases = {part for token in tokens(text, 0, len(text)) for part in (token.base, *token.base.split("-"))}
    for person in one.facts.people:
        if set(person.sentences) & set(one.numbers):
            bases |= {folded(word) for word in re.findall(r"[\w’'-]+", f"{person.name} {person.role}")}
    for statement in one.facts.statements:
        if set(_numbers(one.facts, statement)) & set(one.numbers):
            for name in (statement.speaker, statement.to, *statement.reported_by):
                bases |= {folded(word) for word in re.findall(r"[\w.’'-]+", name)}
    for term in one.facts.terms:
        if term.expansion and set(term.sentences) & set(one.numbers):
            bases |= {folded(word) for word in re.findall(r"[\w’'-]+", f"{term.name} {term.expansion}")}
    for noun in {token.base for before, token in pairwise(tokens(text, 0, len(text))) if before.base == "the"}:
        named = [person for person in one.facts.people if noun in person.role.lower().split()]
        if _is_person(noun) and len(named) == 1:  # "the pilot" is whom the text calls one
            bases |= {folded(word) for word in named[0].name.split()}
    for number in one.numbers:
        if _points_back(one.facts, number):
            bases |= antecedents(one.facts, number)
        if _describes(one.facts, number):
            bases |= _main_body(one.facts)
    return frozenset(bases | {form for base in bases for form in forms().get(base, ())})


def _numbers(facts: Facts, statement: Statement) -> Iterator[int]:
    """The numbers of the sentences of a statement; a quotation that goes on keeps its speaker."""
    yield statement.attribution.sentence
    for piece in statement.attribution.content:
        yield from facts.numbers(piece)


def _points_back(facts: Facts, number: int) -> bool:
    """Whether a sentence has a pronoun that was resolved to nobody, or a description ("the agency") without a name."""
    span = facts.sentence(number).span
    resolved = {one.span.start for person in facts.people for one in person.mentions if one.pronoun}
    line = tokens(facts.source.text, span.start, span.end)
    back = any(token.base in BACKWARD and token.span.start not in resolved for token in line)
    return back or _describes(facts, number)


def _describes(facts: Facts, number: int) -> bool:
    """Whether a sentence has a body without its name: "the agency"."""
    span = facts.sentence(number).span
    line = pairwise(tokens(facts.source.text, span.start, span.end))
    return any(before.base == "the" and not token.capital and token.base in institutions() for before, token in line)


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


def antecedents(facts: Facts, number: int) -> set[str]:
    """The words of the names whom a "she" or "its" can mean: those of the sentence before, and so on where that does.

    A sentence that begins a paragraph points back into the one before with a pronoun at its beginning alone.
    """
    found: set[str] = set()
    for at in range(number, max(1, number - FURTHEST), -1):
        here, before = facts.sentence(at), facts.sentence(at - 1)
        text = facts.source.text
        if before.paragraph != here.paragraph and not OPENS_BACK.match(here.span.of(text)):
            break
        line = tokens(text, before.span.start, before.span.end)
        # "Geneva" of "they met in Geneva" is nobody who can be meant.
        placed = {token.span.start for before_, token in pairwise(line) if before_.base in PLACING}
        found |= {one.base for one in line if one.capital and not one.function and one.span.start not in placed}
        if found and not _points_back(facts, at - 1) and not _of_a_role(line):
            break
    return found


def _of_a_role(line: Sequence[Token]) -> bool:
    """Whether a sentence begins with somebody who was named before it: "The mayor", "The two leaders"."""
    opening = [token.base for token in line[:4]]
    return opening[:1] == ["the"] and any(_is_person(word) for word in opening)


def _is_person(word: str) -> bool:
    kinds = table("noun_classes")
    return "person" in (kinds.get(word), kinds.get(word.removesuffix("s")))


@cache
def forms() -> dict[str, frozenset[str]]:
    """The other forms of a country's name: for "china" "chinese", for "us" "american", "united", "states"."""
    known: dict[str, frozenset[str]] = {}
    for name, others in table("country_forms").items():
        words = [*others.split(), *name.split()]
        for word in words:
            known[word] = known.get(word, frozenset()) | frozenset(words)
    return known

"""Words of a source that may need explaining: quoted labels, acronyms, institutions, technical nouns.

The terms come in the order of their first use. Fewer are better: what everybody knows, and a body that a text names in
passing, are none. Nor are people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from ...english.words import entries
from ...model import Person, Sentence, Source, Span, Term
from ...text.acronyms import acronyms
from ...text.phrases import Word, names, phrases, singular, words
from .compounds import is_rare, is_scientific, technical
from .explaining import explains, is_law
from .labels import labels
from .letters import is_bare_acronym, long_forms_of

Kind = Literal["quoted", "acronym", "institution", "noun"]

_PARTS = re.compile(r"[\w&]+")  # matches "dam" and "law" of "dam-law"; not its dash
# What stands before the second half of a name: matches "Access to ", "Freedom of "; not "met to ".
_FIRST_HALF = re.compile(r"[A-Z][\w’'-]+,? (?:and|&|to|on|of|for|against)(?: an?)? $")
HALF = 60
"""Characters before a name in which its first half may stand."""
FIRMS = frozenset("Inc Ltd Corp Corporation Company Group Holdings".split())
"""The ends of names of firms, which are no terms; a company may be one of soldiers, and a part of a longer name."""
LONGEST_PLACE = 4
"""The most words of the name of a place before a household name: "New York State Police"."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A candidate at one place; candidates with the same key are one term."""

    key: str
    kind: Kind
    span: Span
    expansion: str = ""


def terms(source: Source, sentences: Sequence[Sentence], people: Sequence[Person] = ()) -> tuple[Term, ...]:
    """The terms of a source, in the order of their first use, each with all the sentences that use it."""
    lines = words(source, sentences)
    taken = {
        place
        for person in people
        for mention in person.mentions
        if not mention.pronoun
        for place in _places(mention.span)
    }
    letters = list(acronyms(source, sentences))
    long_forms = long_forms_of(source, sentences, letters)
    long_forms = {name: span for name, span in long_forms.items() if not set(_places(span)) <= taken}
    found = [
        *(_Found(_key(span.of(source.text)), "quoted", span) for span in labels(source, sentences, lines)),
        *_acronyms(source, letters, long_forms),
        *_institutions(source, lines, long_forms),
        *_nouns(source, lines),
    ]
    kept = [one for one in found if not (_is_household(one) or _names_a_person(one, taken))]
    return _merged(source, sentences, kept, lines)


def _places(span: Span) -> range:
    """Every place that a span covers."""
    return range(span.start, span.end)


def _is_household(found: _Found) -> bool:
    """Whether everybody knows the name: "BBC", "Labour Party"; not where its letters stand for another one there."""
    parts = _key(found.key).split(" ")
    cuts = (
        (" ".join(parts[:at]).removesuffix(" state"), " ".join(parts[at:]))
        for at in range(1, min(len(parts), LONGEST_PLACE + 1))
    )
    of_a_place = any(place in entries("places") and rest in _household() for place, rest in cuts)
    other = found.expansion and _key(found.expansion) not in _household()
    return not other and (" ".join(parts) in _household() or of_a_place)


@cache
def _household() -> frozenset[str]:
    return frozenset(map(_key, entries("household_names")))


def _names_a_person(found: _Found, taken: set[int]) -> bool:
    """Whether a candidate is a name of a person, or a part of one; letters and labels may stand beside it."""
    places = set(_places(found.span))
    return places <= taken if found.kind in ("quoted", "acronym") else bool(places & taken)


def _acronyms(source: Source, letters: Sequence[Span], long_forms: Mapping[str, Span]) -> Iterator[_Found]:
    for span in letters:
        acronym = span.of(source.text)
        long = long_forms.get(acronym)
        if long or is_bare_acronym(source.text, span):
            yield _Found(acronym.replace(".", "").lower(), "acronym", span, long.of(source.text) if long else "")


def _institutions(source: Source, lines: Sequence[Sequence[Word]], long_forms: Mapping[str, Span]) -> Iterator[_Found]:
    """The names of bodies by their head word, whole; a long form under its letters."""
    whole = [span.of(source.text) for span in long_forms.values()]
    acronym_of = {_key(name): acronym for name, acronym in zip(whole, long_forms, strict=True)}
    for name in (name for line in lines for name in names(line, source.text) if _is_institution(name)):
        span = Span(name[0].span.start, name[-1].span.end)
        half = _FIRST_HALF.search(source.text[max(0, span.start - HALF) : span.start]) or any(
            len(one) > span.end - span.start and source.text.startswith(one, span.start) for one in whole
        )
        key = _key(span.of(source.text))
        if not half:
            yield _Found(acronym_of.get(key, "").lower() or key, "institution", span)


def _is_institution(name: Sequence[Word]) -> bool:
    """Whether an institution's head word closes a name of several words, or stands in it before "of"."""
    heads = entries("institution_words")
    of = any(word.text in heads and after.lower in ("of", "for") for word, after in pairwise(name))
    return len(name) > 1 and name[-1].text not in FIRMS and (name[-1].text in heads or of)


def _nouns(source: Source, lines: Sequence[Sequence[Word]]) -> Iterator[_Found]:
    for core in (technical(phrase) for line in lines for phrase in phrases(line, source.text)):
        if core:
            span = Span(core[0].span.start, core[-1].span.end)
            yield _Found(_key(span.of(source.text)), "noun", span)


def _key(words_: str) -> str:
    """What makes two spellings one term: case, plural, possessive, dashes and "the" aside."""
    lower = words_.lower()
    if lower.isalnum():
        return singular(lower) if lower != "the" else ""
    parts = _PARTS.findall(lower.replace("’s", "").replace("'s", ""))
    return " ".join(singular(part) for part in parts if part != "the")


@dataclass(frozen=True, slots=True)
class _Index:
    """The sentences as keys, and for each word the places in them of the sentences that have it."""

    numbers: tuple[int, ...]
    keys: tuple[str, ...]
    places: Mapping[str, Sequence[int]]

    def uses(self, key: str) -> set[int]:
        """The numbers of the sentences that have the words of the key in a row."""
        parts = key.split()
        if not parts:
            return set()
        rarest = min((self.places.get(part, ()) for part in parts), key=len)
        return {self.numbers[place] for place in rarest if f" {key} " in self.keys[place]}


def _index(lines: Sequence[Sequence[Word]]) -> _Index:
    filled = [line for line in lines if line]
    keys = tuple(f" {' '.join(filter(None, (_key(word.text) for word in line)))} " for line in filled)
    places: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        for part in set(key.split()):
            places.setdefault(part, []).append(place)
    return _Index(tuple(line[0].sentence for line in filled), keys, places)


def _merged(
    source: Source, sentences: Sequence[Sentence], found: Sequence[_Found], lines: Sequence[Sequence[Word]]
) -> tuple[Term, ...]:
    """One term a key: the kind found first in the order of the kinds, the earliest span, every sentence of use."""
    by_key: dict[str, list[_Found]] = {}
    for one in found:
        by_key.setdefault(one.key, []).append(one)
    index = _index(lines)
    made = [
        # each use of an acronym was found, by its capitals: "who" is not the WHO
        _term(source, sentences, group, set() if group[0].kind == "acronym" else index.uses(key))
        for key, group in by_key.items()
    ]
    told = [term for term in made if _tells(term)]
    whole = (term for term in told if not any(_is_part(term, other) for other in told))
    return tuple(sorted(whole, key=lambda term: (term.span, term.name)))


def _is_part(term: Term, other: Term) -> bool:
    """Whether a term, or what its letters stand for, is a part of the name of another one, or of its long form."""
    short = [f" {one.lower()} " for one in (term.name, term.expansion) if one]
    long = [f" {one.lower()} " for one in (other.name, other.expansion) if one]
    return term is not other and any(one in two and one != two for one in short for two in long)


def _tells(term: Term) -> bool:
    """Whether a term needs explaining: the text explains it, or a reader is sure to stumble over it.

    An acronym does; a label that comes back; a law; a rare noun that comes back, and one of science. A body that a text
    does not explain is known, or named in passing, and a compound is known by its words.
    """
    times = len(term.sentences)
    if term.told or term.kind == "acronym":
        return True
    if term.kind == "quoted":
        return times > 1
    if term.kind == "institution":
        return is_law(term.name)
    return " " not in term.name and (is_scientific(term.name) or (times > 1 and is_rare(term.name.lower())))


def _term(source: Source, sentences: Sequence[Sentence], group: Sequence[_Found], uses: set[int]) -> Term:
    kind = group[0].kind
    first = min((one for one in group if one.kind == kind), key=lambda one: one.span)
    expansion = next((one.expansion for one in group if one.expansion), "")
    numbers = tuple(sorted({_sentence_of(sentences, one.span.start) for one in group} | uses))
    name = first.span.of(source.text)
    told = next((number for number in numbers if _is_told(source.text, sentences[number - 1].span, name)), 0)
    return Term(name, kind, first.span, numbers, expansion, told)


def _is_told(text: str, sentence: Span, name: str) -> bool:
    """Whether a sentence says what a term of it means."""
    uses = re.compile(rf"\b{re.escape(name)}s?\b", re.IGNORECASE).finditer(text, sentence.start, sentence.end)
    return any(explains(text, sentence.start, *one.span()) for one in uses)


def _sentence_of(sentences: Sequence[Sentence], place: int) -> int:
    return sentences[bisect_right(sentences, place, key=lambda sentence: sentence.span.start) - 1].number

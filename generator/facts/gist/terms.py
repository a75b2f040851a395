"""Words of a source that may need explaining: quoted labels, acronyms, institutions, technical nouns.

The terms come in the order of their first use, so many that a reader may want them all: one for fifty words. People
are no terms.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ...english.words import entries
from ...model import Person, Sentence, Source, Span, Term
from ...text.acronyms import acronyms, shouted
from ...text.phrases import Word, noun_kind, phrases, singular, words
from .body_names import institutions
from .compounds import gerunds, is_rare, is_scientific, scientific, technical
from .explaining import explains, is_law, says_itself, stem
from .labels import labels
from .letters import is_bare_acronym, long_forms_of

Kind = Literal["quoted", "acronym", "institution", "noun"]

_PARTS = re.compile(r"[\w&]+")  # matches "dam" and "law" of "dam-law"; not its dash
FOR_EACH = 50
"""So many words of a text for each term."""
FEWEST = 4
"""So many terms even a short text may have."""
OPENS = 3
"""So many sentences open a text."""
WHO = ("ist", "ician", "ographer", "surgeon")
"""The ends of nouns for who does what: the word for what is done tells it."""
OFTEN = 3
"""A compound of words that are not rare is a term where so many sentences use it."""


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
    surnames = {part.lower() for person in people for part in person.name.split()}
    letters = list(acronyms(source, sentences))
    long_forms = long_forms_of(source, sentences, letters)
    long_forms = {name: span for name, span in long_forms.items() if not set(_places(span)) <= taken}
    found = [
        *(_Found(_key(span.of(source.text)), "quoted", span) for span in labels(source, sentences, lines)),
        *_acronyms(source, letters, long_forms),
        *_institutions(source, lines, long_forms),
        *_nouns(source, lines),
    ]
    kept = [one for one in found if not (_is_household(one) or _names_a_person(one, source.text, taken, surnames))]
    return _merged(source, sentences, kept, lines)


def _places(span: Span) -> range:
    """Every place that a span covers."""
    return range(span.start, span.end)


LONGEST_PLACE = 4  # words of the name of a place before a household name: "New York State Police"


def _is_household(found: _Found) -> bool:
    """Whether everybody knows the name: "BBC", "Labour Party"; not where the text gives its long form."""
    parts = _key(found.key).split(" ")
    cuts = (
        (" ".join(parts[:at]).removesuffix(" state"), " ".join(parts[at:]))
        for at in range(1, min(len(parts), LONGEST_PLACE + 1))
    )
    of_a_place = any(place in entries("places") and rest in _household() for place, rest in cuts)
    return not found.expansion and (" ".join(parts) in _household() or of_a_place)


@cache
def _household() -> frozenset[str]:
    return frozenset(map(_key, entries("household_names")))


def _names_a_person(found: _Found, text: str, taken: set[int], surnames: set[str]) -> bool:
    places = set(_places(found.span))
    if found.kind in ("quoted", "acronym"):
        return places <= taken
    if places & taken:
        return True
    if found.key in surnames:
        return True  # in small letters, as in an address
    capitals = [part.strip(".,").lower() for part in found.span.of(text).split() if part[:1].isupper()]
    return bool(capitals) and all(part in surnames for part in capitals)


# ------------------------------------------------------------------- acronyms


def _acronyms(source: Source, letters: Sequence[Span], long_forms: Mapping[str, Span]) -> Iterator[_Found]:
    for span in letters:
        acronym = span.of(source.text)
        long = long_forms.get(acronym)
        if long or is_bare_acronym(source.text, span):
            yield _Found(acronym.replace(".", "").lower(), "acronym", span, long.of(source.text) if long else "")


# ------------------------------------------------------------------- institutions


def _institutions(source: Source, lines: Sequence[Sequence[Word]], long_forms: Mapping[str, Span]) -> Iterator[_Found]:
    whole = [span.of(source.text) for span in long_forms.values()]
    acronym_of = {_key(name): acronym for name, acronym in zip(whole, long_forms, strict=True)}
    for line in lines:
        found = list(institutions(line, source.text))
        if found and shouted(" ".join(word.text for word in line)):
            continue
        for span in found:
            if " " not in span.of(source.text) and _is_of_a_place_or_make(span.of(source.text), source.text):
                continue
            key = _key(span.of(source.text))
            if any(
                len(name) > len(span.of(source.text)) and source.text.startswith(name, span.start) for name in whole
            ):
                continue  # "Public Services" of "Public Services and Roads Oz"
            yield _Found(acronym_of.get(key, "").lower() or key, "institution", span)


def _is_of_a_place_or_make(name: str, text: str) -> bool:
    """Whether some use of a name shows a town or a make: "in Lodi, Oz", "a Cessna 750", "the Honda Civic"."""
    return re.search(rf"\b{re.escape(name)} (?:\d|[A-Z][a-z])|\bin {re.escape(name)}, [A-Z]", text) is not None


# ------------------------------------------------------------------- technical nouns


def _nouns(source: Source, lines: Sequence[Sequence[Word]]) -> Iterator[_Found]:
    for line in lines:
        for word in (*gerunds(line), *scientific(line)):
            yield _Found(_key(word.text), "noun", word.span)
        for phrase in phrases(line, source.text):
            for core in technical(phrase):
                span = Span(core[0].span.start, core[-1].span.end)
                yield _Found(_key(span.of(source.text)), "noun", span)


# ------------------------------------------------------------------- from candidates to terms


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
        for key, group in _apart(by_key)
    ]
    kept = sorted((one for one in made if _tells(one)), key=lambda term: (-_worth(term), term.span))
    kept = list(_one_of_a_family(kept))
    kept = [term for term in kept if not any(_is_part(term, other) for other in kept)]
    most = max(FEWEST, len(source.text.split()) // FOR_EACH)
    return tuple(sorted(kept[:most], key=lambda term: (term.span, term.name)))


def _is_part(term: Term, other: Term) -> bool:
    """Whether a term is a part of another one; of a name and its acronym that which more sentences have stands."""
    short, long = f" {term.name.lower()} ", f" {other.name.lower()} "
    beside = term.kind == other.kind == "noun" and len(other.sentences) > len(term.sentences) and long not in short
    if beside and _key(term.name).startswith(f"{_key(other.name)} "):
        return True  # "superdelegate votes", of "superdelegates"
    if " " not in term.name and short in f" {other.expansion.lower()} ":
        return True  # "Klan", of the "KKK"
    if term.kind == "acronym" and short in long and short != long:
        return len(term.sentences) <= len(other.sentences)
    if other.kind == "acronym" and long in short and short != long:
        return len(term.sentences) < len(other.sentences)
    return short in long and short != long


def _apart(found: Mapping[str, list[_Found]]) -> Iterator[tuple[str, list[_Found]]]:
    """The candidates but for the end of a longer institution ("People Party") and the channel of one ("BBC News")."""
    lengths = {key.count(" ") + 1 for key in found}
    ends = {" ".join(key.split(" ")[-most:]) for key in found for most in lengths if most <= key.count(" ")}
    for key, group in found.items():
        short = group[0].kind == "institution" and (key in ends or (" " in key and _is_acronym(found, key.split()[0])))
        if not short:
            yield key, group


def _is_acronym(found: Mapping[str, list[_Found]], key: str) -> bool:
    return key in found and found[key][0].kind == "acronym"


def _tells(term: Term) -> bool:
    """Whether a term needs explaining: it comes back, the text explains it, or a reader is sure to stumble over it.

    A body that a text names in passing is none; a noun is rare; a compound of words that are not comes back again and
    again.
    """
    times = len(term.sentences)
    if term.kind == "quoted":
        return times > 1 or bool(term.told) or all(part[0].isupper() for part in term.name.split() if len(part) > 3)
    if term.kind == "acronym":
        return True
    if term.kind == "institution":
        return bool(term.told) or is_law(term.name) or (times > 1 and not says_itself(term.name))
    if " " not in term.name and singular(term.name).endswith(WHO):
        return bool(term.told)
    first = term.name.split(" ")[0]
    if "-of-" in first or is_scientific(term.name):
        return True  # "denial-of-service attack"
    if "-" in first:
        return bool(term.told) or times > 1
    made = " " not in term.name and term.name.endswith("ing") and not noun_kind(term.name)
    rare = any(map(is_rare, term.name.lower().split())) or made
    return times > 1 or bool(term.told) if rare else " " in term.name and times >= OFTEN


def _worth(term: Term) -> float:
    """How much a reader may want a term explained: most where the text gives a long form, more where it comes back."""
    base = {"acronym": 3.0, "quoted": 3.0, "institution": 3.0, "noun": 2.0}[term.kind]
    return base + 2.0 * bool(term.expansion) + 0.5 * min(len(term.sentences), 4) + 0.5 * (term.sentences[0] <= OPENS)


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


def _one_of_a_family(kept: Sequence[Term]) -> Iterator[Term]:
    """Of single nouns of one family, "homeopath" and "homeopathy", the one that the text explains, or the best."""
    best: dict[str, Term] = {}
    for term in kept:
        same = term.kind == "noun" and " " not in term.name
        best_one = best.setdefault(stem(term.name) if same else term.name, term)
        if term.told and not best_one.told and same:
            best[stem(term.name)] = term
    chosen = set(best.values())
    return (term for term in kept if term in chosen)


def _sentence_of(sentences: Sequence[Sentence], place: int) -> int:
    return sentences[bisect_right(sentences, place, key=lambda sentence: sentence.span.start) - 1].number

"""Check 3: the names, numbers and dates of a sentence occur in the sentences that it cites.

In any of their forms: a surname for a person whom the sentence names or means by a pronoun, "Chinese" for "China",
"two" for "2", a resolved date for "On Sunday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from generator.checks.numbers import Amount, amounts, is_among, is_difference, lasting, lengths
from generator.checks.stems import stem, stems
from generator.facts.dates.events import dates_in
from generator.facts.people.names import institutions
from generator.facts.text.tokens import Token, folded, tokens
from generator.facts.text.words import entries, table
from generator.model import Event, Facts, Span, Statement

# Dates counted from another: matches "the previous year", "q2", "second quarter of this year"; not "on monday".
RELATIVE = re.compile(
    r"(?:the )?(?:(?:same|last|this|next|previous|past|prior|current) (?:year|quarter|month|week)s?|q[1-4]"
    r"|(?:first|second|third|fourth) quarter)(?: (?:of|in|from) (?:the )?(?:last|this|next|previous) (?:year|quarter))?"
)
BOTH = re.compile(r"\b(?:both|between|and|either|neither|pair)\b", re.I)  # what speaks of two: "both superpowers"
THEY = re.compile(r"\b(?:they|them|their)\b", re.I)  # what may speak of two
ANY_TWO = re.compile(r"\bthe two\b", re.I)
THE_TWO = re.compile(
    r"\bthe two (?:\w+ed|are|were|did|do|had|have|can|could|will|would|also|both)\b", re.I
)  # not "the two men"
# How a difference is told, with the number in the place of the braces: matches "by $5", "nine will remain", "3 hours
# shorter"; not "5 hours".
COMPARED = (
    r"\bby (?:about |almost |nearly )?[$£€]?{0}\b"
    r"|\b{0}(?:\W+\w+){{0,2}}?\W+(?:more|fewer|less|shorter|longer|higher|lower|older|younger|points?|remain\w*|left)\b"
)
# A sentence that is about somebody named before it: matches "They met", "In a statement she said", "“We,” he said".
OPENS_BACK = re.compile(
    r"(?:\W*(?:In|On|At|For) [^,.;]{1,40}?,? )?(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\b"
)
PLACING = frozenset(("at", "from", "in", "near", "off"))
OFTEN = 4  # times that a text names the body that it is about
FURTHEST = 4  # sentences back in which somebody can be named who is meant by a pronoun
SAYING = frozenset("say says said tell tells told according".split())
BACKWARD = frozenset("he she they him them his her its their".split())
SKIPPED = frozenset("mr mrs ms miss dr prof sir dame lord lady i q yoy q1 q2 q3 q4".split())


@dataclass(frozen=True, slots=True)
class Unfounded:
    """A name, number or date of a sentence that its evidence does not hold."""

    kind: str
    words: str


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


def unfounded(words: str, cited: Sequence[Cited]) -> list[Unfounded]:
    """What a sentence holds and the sentences that it cites do not."""
    dates = [event for event in dates_in(words, _anchor(cited)) if event.precision != "duration"]
    if dates:
        called = {part for one in cited for person in one.facts.people for part in person.name.split()}
        dates = [event for event in dates if event.text.of(words) not in called]  # "Sunday Adeleke"
    spans = [event.text for event in dates]
    wrong = [Unfounded("date", event.text.of(words)) for event in dates if not _has_date(event, words, cited)]
    wrong += [Unfounded("number", number) for number in _unfounded_numbers(words, spans, cited)]
    known: Set[str] = known_words(cited[0]) if len(cited) == 1 else set().union(*map(known_words, cited))
    names = [token for token in _names(words, spans) if not _is_known(token.base, known)]
    return [*wrong, *(Unfounded("name", name) for name in _joined(words, names))]


def unrelated(words: str, cited: Sequence[Cited]) -> bool:
    """Whether a sentence has no word, number or name of weight in common with the sentences that it cites.

    Names and verbs of saying alone make no link: they recur all over a text.
    """
    there: Set[str] = stems(cited[0].words) if len(cited) == 1 else set().union(*(stems(one.words) for one in cited))
    if any(one in there for one in _weighty(words)):
        return False
    own = set(_weighty(words))
    if not own or any(_akin(one, other) for one in own for other in there):
        return False
    return len(list(_unfounded_numbers(words, (), cited))) == len(list(amounts(words)))


def _weighty(words: str) -> Iterator[str]:
    """The stems of the words that carry meaning and are neither names nor verbs of saying."""
    for place, token in enumerate(tokens(words, 0, len(words))):
        named = token.capital and (place > 0 or _surely_a_name(token) or token.base not in entries("common_words"))
        if token.base[:1].isalpha() and not named and not token.function and token.base not in SAYING:
            yield stem(token.base)


def _akin(one: str, other: str) -> bool:
    """Whether two stems are of one family: "relation", "relationship"; "win" and "winner"; not "state", "station"."""
    if one == other or (min(len(one), len(other)) >= 5 and one[:5] == other[:5]):
        return True
    short, long = sorted((one, other), key=len)
    return long in (f"{short}er", f"{short}{short[-1:]}er")


def _joined(words: str, names: Sequence[Token]) -> Iterator[str]:
    """Names that stand side by side as one: "Piotr von Halm"."""
    run: Span | None = None
    for token in names:
        if run and not re.search(r"[^\w\s]|\b\w{4,}\b", words[run.end : token.span.start]):
            run = Span(run.start, token.span.end)
            continue
        if run:
            yield run.of(words)
        run = token.span
    if run:
        yield run.of(words)


# ------------------------------------------------------------------- dates


def _anchor(cited: Sequence[Cited]) -> date | None:
    return next((one.facts.source.published for one in cited if one.facts.source.published), None)


def _has_date(event: Event, words: str, cited: Sequence[Cited]) -> bool:
    """Whether the evidence has a date; one that is counted from an unknown day is not compared."""
    there = [one for reading in cited for one in reading.facts.events if one.sentence in reading.numbers]
    if event.date and any(other.date and other.date.startswith(event.date) for other in there):
        return True
    written = _plain(event.text.of(words))
    if (not event.date or _anchor(cited) is None) and RELATIVE.fullmatch(written):
        return True
    # The same words of one text mean the same day, however they were resolved.
    same = any(re.search(rf"\b{re.escape(written)}\b", _plain(reading.words)) for reading in cited)
    return same and (not event.date or not re.search(r"\d", written))


def _plain(words: str) -> str:
    return re.sub(r"^(?:on|in|by|since|until|from|during|before|after)\s+", "", " ".join(words.lower().split()))


# ------------------------------------------------------------------- numbers


def _unfounded_numbers(words: str, dates: Sequence[Span], cited: Sequence[Cited]) -> Iterator[str]:
    mine = (*amounts(words, dates), *lasting(words))
    if not mine:
        return
    there = [amount for one in cited for amount in _amounts(one.words)]
    both, they = (any(spoken.search(one.words) for one in cited) for spoken in (BOTH, THEY))
    pair = ANY_TWO if both else THE_TWO if they else None  # what may be called "the two"
    for amount in (one for one in mine if not is_among(one, there)):
        told = re.search(COMPARED.format(re.escape(amount.written)), words, re.I)
        if not (told and is_difference(amount, there)) and not (
            amount.written == "two" and pair and pair.search(words)
        ):
            yield amount.written


@lru_cache(maxsize=1024)
def _amounts(words: str) -> tuple[Amount, ...]:
    return (*amounts(words), *lengths(words))


# ------------------------------------------------------------------- names


def _names(words: str, dates: Sequence[Span]) -> Iterator[Token]:
    """The capitalised words of a sentence that name something."""
    line = tokens(words, 0, len(words))
    for index, token in enumerate(line):
        if not token.capital or token.base in SKIPPED or any(span.overlaps(token.span) for span in dates):
            continue
        first = index == 0 or line[index - 1].text in '.:!?“"‘('
        if not first or _surely_a_name(token):
            yield token


def _surely_a_name(token: Token) -> bool:
    """Whether a word is a name even at the start of a sentence."""
    listed = token.base in entries("places") or token.base in entries("demonyms") or token.base in entries("surnames")
    return (listed or token.base in table("given_names")) and token.base not in entries("common_words")


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


def _is_known(base: str, known: Set[str]) -> bool:
    if base in known or base.removesuffix("s") in known or f"{base}s" in known:
        return True
    parts = re.split(r"['-]", base)
    return len(parts) > 1 and all(part in known or part in entries("common_words") for part in parts)


@cache
def forms() -> dict[str, frozenset[str]]:
    """The other forms of a country's name: for "china" "chinese", for "us" "american", "united", "states"."""
    known: dict[str, frozenset[str]] = {}
    for name, others in table("country_forms").items():
        words = [*others.split(), *name.split()]
        for word in words:
            known[word] = known.get(word, frozenset()) | frozenset(words)
    return known

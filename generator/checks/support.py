"""Check 3: the names, numbers and dates of a sentence occur in the sentences that it cites.

In any of their forms: a surname for a person whom the sentence names or means by a pronoun, "Chinese" for "China",
"two" for "2", a resolved date for "On Sunday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.checks.cited import Cited, known_words
from generator.checks.numbers import Amount, amounts, is_among, is_difference, lasting, lengths
from generator.checks.stems import stem, stems
from generator.english.tokens import Token, tokens
from generator.english.words import entries, table
from generator.facts.dates.events import dates_in
from generator.model import Event, Span

# Dates counted from another: matches "the previous year", "q2", "second quarter of this year"; not "on monday".
RELATIVE = re.compile(
    r"(?:the )?(?:(?:same|last|this|next|previous|past|prior|current) (?:year|quarter|month|week)s?|q[1-4]"
    r"|(?:first|second|third|fourth) quarter)(?: (?:of|in|from) (?:the )?(?:last|this|next|previous) (?:year|quarter))?"
)
BOTH = re.compile(r"\b(?:both|between|and|either|neither|pair)\b", re.I)  # what speaks of two: "both superpowers"
THEY = re.compile(r"\b(?:they|them|their)\b", re.I)  # what may speak of two
ANY_TWO = re.compile(r"\bthe two\b", re.I)
# Matches "The two failed", "the two are"; not "the two men".
THE_TWO = re.compile(r"\bthe two (?:\w+ed|are|were|did|do|had|have|can|could|will|would|also|both)\b", re.I)
# How a difference is told, with the number in the place of the braces: matches "by $5", "nine will remain", "3 hours
# shorter"; not "5 hours".
COMPARED = (
    r"\bby (?:about |almost |nearly )?[$£€]?{0}\b"
    r"|\b{0}(?:\W+\w+){{0,2}}?\W+(?:more|fewer|less|shorter|longer|higher|lower|older|younger|points?|remain\w*|left)\b"
)
SAYING = frozenset("say says said tell tells told according".split())
SKIPPED = frozenset("mr mrs ms miss dr prof sir dame lord lady i q yoy q1 q2 q3 q4".split())


@dataclass(frozen=True, slots=True)
class Unfounded:
    """A name, number or date of a sentence that its evidence does not hold."""

    kind: str
    words: str


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
        if is_difference(amount, there) and re.search(COMPARED.format(re.escape(amount.written)), words, re.I):
            continue
        if not (amount.written == "two" and pair and pair.search(words)):
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


def _is_known(base: str, known: Set[str]) -> bool:
    if base in known or base.removesuffix("s") in known or f"{base}s" in known:
        return True
    parts = re.split(r"['-]", base)
    return len(parts) > 1 and all(part in known or part in entries("common_words") for part in parts)

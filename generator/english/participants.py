"""Who does what to whom in a clause, where that is plain: the verb, its agent, its patient.

Noun phrases right before and behind a verb of the clause (Quirk et al. 1985, 10.6 to 10.9); the passive with "by" turns
them round (3.63). Nothing is said of a clause with two verbs, with a phrase that is no plain one, or with a pronoun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from .closed_classes import group
from .lemmas import bases
from .lines import Line, Word
from .words import lines

IDLE = frozenset(("be", "have", "do", "say"))  # verbs with which nobody does anything to another
INSIDE = ("det", "adj", "noun", "name", "number", "title")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its head, and the names in it, which are who is meant."""

    head: Word
    names: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A verb with who acts and who is acted on, each None where the clause does not say it plainly."""

    verb: Word
    agent: Phrase | None
    patient: Phrase | None
    passive: bool = False


def verbs(text: Line) -> tuple[Word, ...]:
    """The verbs of a line that can tell an event."""
    return tuple(word for word in text.words if word.tag == "verb" and word.bases.isdisjoint(IDLE))


def event(verb: Word, text: Line) -> Event | None:
    """What a verb of a line tells; None where no participant is plain."""
    clause = text.clause(verb.clause)
    before = _phrase_before(verb, clause, text)
    if _passive(verb, text):
        by = next((word for word in clause if word.place > verb.place and word.base == "by"), None)
        agent = _phrase_behind(by, clause) if by else None
        found = Event(verb, agent, before, passive=True)
    else:
        found = Event(verb, before, _phrase_behind(verb, clause))
    return found if found.agent or found.patient else None


def _passive(verb: Word, text: Line) -> bool:
    behind = text.words[verb.place + 1 : verb.place + 4]
    if behind and behind[0].base == "by" and "number" not in {one.tag for one in behind}:
        return not verb.base.endswith("ing")  # "a fire driven by winds"; not "rose by two percent"
    for word in reversed(text.words[max(0, verb.place - 4) : verb.place]):
        if word.tag == "aux":
            return bool(bases(word.base) & {"be"}) and not verb.base.endswith("ing")
        if word.tag not in ("adv", "neg", "number"):
            return False
    return False


def _parted(row: Sequence[Word], quoted: bool = False) -> tuple[Sequence[Word], Sequence[Word]]:
    """A row of words without those at its end that can be a noun phrase, and these; quoted ones only if so asked."""
    size = sum(1 for _ in takewhile(lambda word: word.tag in INSIDE and (quoted or not word.quoted), reversed(row)))
    return row[: len(row) - size], row[len(row) - size :]


def _phrase_before(verb: Word, clause: tuple[Word, ...], text: Line) -> Phrase | None:
    """The noun phrase that ends before the verb's auxiliaries; none behind a preposition."""
    row = [word for word in clause if word.place < verb.place]
    while row and row[-1].tag in ("aux", "adv", "neg"):
        row.pop()
    left, run = _parted(row)
    if not left or left[-1].base == "after" or left[-1].tag not in ("prep", "conj", "verb"):
        return _phrase(run)
    if left[-1].tag == "verb" and run and text.words[run[-1].place + 1].tag == "aux":
        return _phrase(run)  # "said the buyers had asked"
    if left[-1].tag == "conj" and len(left) == 1:
        return _phrase(run)
    return _qualified(left[:-1]) if left[-1].tag == "prep" else None


def _qualified(row: Sequence[Word]) -> Phrase | None:
    """The phrase before a preposition, with which another qualifies it: "the fall" of "the fall in prices"."""
    left, run = _parted(row, quoted=True)
    return _phrase(run) if not left or left[-1].tag in ("mark", "conj") else None


def _phrase_behind(mark: Word, clause: tuple[Word, ...]) -> Phrase | None:
    """The noun phrase right behind a word."""
    run: list[Word] = []
    for word in (one for one in clause if one.place > mark.place):
        if not run and (word.tag == "adv" or word.base in group("addressing", "line_words")):
            continue  # "called on her", "wrote directly to him"
        if (
            word.tag not in INSIDE
            or word.quoted
            or (word.tag == "det" and any(one.tag in ("name", "noun") for one in run))
        ):
            break  # "called by Ann Orr the next day"
        run.append(word)
    return _phrase(run)


def _phrase(run: Sequence[Word]) -> Phrase | None:
    nouns = [word for word in run if word.tag in ("noun", "name")]
    if not nouns:
        return None
    return Phrase(nouns[-1], tuple(word for word in run if word.tag == "name"))


def converses(verb: str) -> frozenset[str]:
    """The verbs in their bases that tell the event of a verb from its other side: of "bought" "sell"."""
    return frozenset(other for base in bases(verb) for other in _converses().get(base, ()))


@cache
def _converses() -> dict[str, tuple[str, ...]]:
    """By a verb in its base those that tell its event from the other side."""
    found: dict[str, tuple[str, ...]] = {}
    for row in lines("converses"):
        sides = [tuple(side.split()) for side in row.split("\t")]
        for side, against in (sides, sides[::-1]):
            found |= {verb: (*found.get(verb, ()), *against) for verb in side}
    return found

"""Questions about a source whose answers are in it: who said it, and what came first.

A wrong option must never be true of the source. So a question is left out rather than asked with an option
that could be right: the reporter of a statement, a speaker of like words, a body that the speaker belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from ..english.closed_classes import group
from ..model import Event, Facts, Span, Statement
from .said import with_people

WHO_SAID = 6
"""The most questions of who said something."""
CAME_FIRST = 3
"""The most questions of what came first."""
OPTIONS = 4
"""The most options of a question, the right one among them."""
ALIKE = 0.5
"""From this share of common words on, two statements may be the same one."""

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")  # "China’s", "rules-based"; not the comma after them
_CAPITAL = re.compile(r"\b[A-Z][\w.]*\w")  # "US", "Foreign", "U.S"; not "officials"
_STOP_INSIDE = re.compile(r"[.,]([”\"])$")  # the stop of "a “free world.”" at the end; not that of "“No.” he said"
# What makes a date a bound or a comparison: matches "since ", "than in May "; not "on ", "in ", "said ".
_BOUND = re.compile(
    r"\b(?:since|until|till|by|from|to|before|after|than|of|for|between|through)\b(?:\W+in)?(?:\W+\w+)?\W*$", re.I
)
_FIXED = ("day", "month", "year")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its options, the place of the right one among them, and the sentence that proves it."""

    prompt: str
    options: tuple[str, ...]
    answer: int
    sentence: int


def questions(facts: Facts) -> tuple[Question, ...]:
    """The questions of one source, in the order of the sentences that prove them; the same text, the same quiz."""
    said = _spread(tuple(_who_said(facts)), WHO_SAID)
    first = tuple(_what_came_first(facts))[:CAME_FIRST]
    return (*said, *first)


def _spread(found: Sequence[Question], most: int) -> tuple[Question, ...]:
    """At most so many, one a sentence, with the answers as different as can be."""
    chosen: list[Question] = []
    for question in sorted(found, key=lambda one: _mark(one.prompt)):
        times = sum(one.options[one.answer] == question.options[question.answer] for one in chosen)
        if times < max(2, most // 3) and question.sentence not in {one.sentence for one in chosen}:
            chosen.append(question)
    return tuple(sorted(chosen[:most], key=lambda one: one.sentence))


# ------------------------------------------------------------------- who said it


def _who_said(facts: Facts) -> Iterator[Question]:
    for statement in facts.statements:
        words = _asked(facts, statement)
        wrong = _wrong_speakers(facts, statement) if words else []
        if wrong and not _names(words, statement.speaker):
            prompt = (
                f"Whose words are these: “{words}”?" if _direct(statement) else f"Whose statement is this: {words}?"
            )
            yield _question(prompt, statement.speaker, wrong, statement.attribution.sentence)


def _asked(facts: Facts, statement: Statement) -> str:
    """The words to ask for, or nothing where the question would not be a fair one."""
    attribution = statement.attribution
    if not statement.shown or attribution.kind == "attitude" or len(attribution.content) != 1:
        return ""
    cue = attribution.cue.of(facts.source.text).lower().split()
    if not group("reversing", "line_words").isdisjoint(cue):
        return ""  # who denied it did not state it
    words = _bare(with_people(facts, attribution.content[0]))
    alike = any(_alike(facts, statement, other) for other in facts.statements if not other.shown)
    return words if len(words.split()) > 3 and not alike else ""


def _direct(statement: Statement) -> bool:
    return statement.attribution.kind == "direct"


def _bare(words: str) -> str:
    """Words on one line, without the marks around them and without "that" before them."""
    words = " ".join(words.split()).strip(" ,.;:—–-")
    for opened, closed in (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")):
        inside = words[1:-1]
        if words[:1] == opened and words[-1:] == closed and not re.search(f'[“”"{opened}]', inside):
            words = inside.strip().rstrip(",. ")
    return _STOP_INSIDE.sub(r"\1", words.removeprefix("that "))


def _wrong_speakers(facts: Facts, statement: Statement) -> list[str]:
    """People and speakers that cannot have made the statement: not its reporters, nobody who said the like."""
    near = {statement.speaker, *statement.reported_by}
    near |= {name for other in facts.statements if _alike(facts, statement, other) for name in _behind(other)}
    names = [person.name for person in facts.people]
    if statement.speaker not in names:
        names += [other.speaker for other in facts.statements if other.shown]
    apart = [name for name in dict.fromkeys(names) if name not in near]
    return [name for name in apart if not any(_belong(facts, name, other) for other in near if other)]


def _behind(statement: Statement) -> set[str]:
    return {statement.speaker, *statement.reported_by}


def _alike(facts: Facts, statement: Statement, other: Statement) -> bool:
    """Whether two statements may be one: their words overlap in the text, or are for the most part the same."""
    if other is statement:
        return False
    text = facts.source.text
    ours, theirs = statement.attribution.content, other.attribution.content
    if any(span.overlaps(one) for span in ours for one in theirs):
        return True
    mine, yours = _vocabulary(text, ours), _vocabulary(text, theirs)
    return bool(mine and yours) and len(mine & yours) >= ALIKE * min(len(mine), len(yours))


@lru_cache(maxsize=4096)
def _vocabulary(text: str, spans: tuple[Span, ...]) -> frozenset[str]:
    """The longer words of some stretches; kept, for each statement is compared with every other."""
    return frozenset(word.lower() for span in spans for word in _WORD.findall(span.of(text)) if len(word) > 3)


def _belong(facts: Facts, name: str, other: str) -> bool:
    """Whether one may speak for the other: two bodies, or a body and a person, that share a name in name or role."""
    people = {person.name: person.role for person in facts.people}
    if name in people and other in people:
        return False
    if name not in people and other not in people:
        return True
    return bool(_capitals(name, people.get(name, "")) & _capitals(other, people.get(other, "")))


def _capitals(*words: str) -> set[str]:
    return {word.replace(".", "") for part in words for word in _CAPITAL.findall(part)}


def _names(words: str, speaker: str) -> bool:
    """Whether the words give the answer away."""
    return any(part in _WORD.findall(words) for part in speaker.split() if part[:1].isupper())


# ------------------------------------------------------------------- what came first


def _what_came_first(facts: Facts) -> Iterator[Question]:
    """Of dated sentences with one date each, three at a time that do not overlap in time."""
    dated = sorted(_dated(facts), key=lambda event: (event.date, event.sentence))
    apart = _apart(dated)
    for at in range(0, len(apart) - 1, OPTIONS - 1):
        first, *later = apart[at : at + OPTIONS - 1]
        if later:
            wrong = [_line(facts, event) for event in later]
            yield _question("Which of these does the source date earliest?", _line(facts, first), wrong, first.sentence)


def _dated(facts: Facts) -> Iterator[Event]:
    """Events that are alone in their sentence and whose date is when it was, not since or until when."""
    for event in facts.events:
        alone = sum(other.sentence == event.sentence for other in facts.events) == 1
        before = facts.source.text[max(0, event.text.start - 20) : event.text.start]
        bounded = _BOUND.search(f"{before} {event.text.of(facts.source.text).split()[0]} ")
        if alone and event.date and event.precision in _FIXED and not bounded:
            yield event


def _apart(events: Sequence[Event]) -> list[Event]:
    """Events whose dates do not lie within one another: not 18 June 2023 beside June 2023."""
    kept: list[Event] = []
    for event in events:
        if not kept or not (event.date.startswith(kept[-1].date) or kept[-1].date.startswith(event.date)):
            kept.append(event)
    return kept


def _line(facts: Facts, event: Event) -> str:
    return " ".join(facts.words(event.sentence).split())


# ------------------------------------------------------------------- a question


def _question(prompt: str, right: str, wrong: Sequence[str], sentence: int) -> Question:
    """Options in an order that the words alone decide."""
    some = sorted(dict.fromkeys(wrong), key=lambda option: _mark(prompt + option))[: OPTIONS - 1]
    options = tuple(sorted((right, *some), key=lambda option: _mark(option + prompt)))
    return Question(prompt, options, options.index(right), sentence)


def _mark(words: str) -> str:
    return sha256(words.encode()).hexdigest()

"""Where somebody's words stand without marks: paragraphs below "Ann Lee said:", and the answers of an interview.

Authorities quote so in what they publish (GOV.UK style guide, "Quotes and speech marks", block quotes).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...english.paragraphs import LINE
from ...english.quotations import DOUBLE
from ...model import Span
from . import cues
from .passage import Passage

# Matches "I think", "Our bridge", "told us"; not "World War I.", "US".
FIRST_PERSON = re.compile(r"(?<!War )\bI\b(?!\.)|\b(?:[Ww]e|[Oo]urs?|[Mm]y|me|us|mine|myself|ourselves)\b")
SENTENCE = re.compile(r"^\W{0,2}[A-Z].*[.!?]$", re.DOTALL)  # matches "It fell."; not "Licences checked" nor "- one"
# What ends a press release: matches "Ends", "Notes to editors"; not "Notes are kept."
END = re.compile(r"\W*(?:ends?|notes? (?:to|for) editors?|background|contact\w*)\W*$", re.IGNORECASE)
LEADING = 8  # words at the end of a paragraph, of which one is a verb of saying
SAYING = frozenset("said says added adds told tells commented explained stated wrote continued concluded".split())
TELLING = SAYING | {"claimed", "claims", "argued", "warned", "insisted", "denied"}
REPORTING = frozenset("saying telling adding claiming insisting arguing noting warning stating declaring".split())
QUESTION = 40  # words of a paragraph that is a question and no more
QUESTIONS = 2  # questions with answers that make an interview
ADDRESSED = re.compile(r"\b[Yy]ou(?:r|rs|rself)?\b")  # who is asked: matches "you", "your"; not "young"
ALONE = re.compile(r"(?<!War )\bI\b(?!\.)|\b[Mm](?:y|e|yself)\b")  # one who answers: matches "I", "my"; not "we", "US"
DOUBLE_WORDS = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)  # matches “I left”; not the ' of "don't"


def below(text: str) -> Iterator[tuple[Span, ...]]:
    """The paragraphs below each one that ends with a verb of saying and a colon, up to a heading or a quotation."""
    run: list[Span] | None = None
    for line in LINE.finditer(text):
        words = line.group().strip()
        if not words:
            continue
        told = run is not None and SENTENCE.match(words) and not DOUBLE.search(words) and not END.match(words)
        if run is not None and told:
            run.append(Span(*line.span()))
        elif run:
            yield tuple(run)
        if not told or _leads(words):
            run = [] if _leads(words) else None
    if run:
        yield tuple(run)


def _leads(words: str) -> bool:
    """Whether a paragraph ends with "Ann Lee said:" or "she said of the plan:"."""
    return words.endswith(":") and any(cues.is_speech(word.strip(",:")) for word in words.split()[-LEADING:])


def going_on(text: str, found: Sequence[Passage]) -> dict[int, frozenset[int]]:
    """By the passage that ends with "Ann Lee said:" those below that are Ann Lee's words, by their numbers.

    They are those of the first paragraph, and of all up to the last one that says "we" or "I", and none from where it
    is told by a verb what somebody said. What stands below "Ann Lee denied it:" is not what she denied.
    """
    starts = [passage.spans[0][0] for passage in found]
    led: dict[int, frozenset[int]] = {}
    for run in below(text):
        last = max((at for at, span in enumerate(run) if FIRST_PERSON.search(span.of(text))), default=0)
        first, end = bisect_left(starts, run[0].start), bisect_left(starts, run[last].end)
        if first and not SAYING.isdisjoint(found[first - 1].low[-LEADING:]):
            led[first - 1] = frozenset(range(first, next(filter(lambda at: _tells(found[at]), range(first, end)), end)))
    return led


def _tells(passage: Passage) -> bool:
    """Whether it is told by a verb what somebody said: "they also claimed"; not "we said"."""
    return any(
        word in TELLING and passage.word(token - 1) not in ("i", "we") and not passage.quoted[token]
        for token, word in enumerate(passage.low)
    )


def unopened(text: str) -> tuple[Span, ...]:
    """Paragraphs of somebody's words whose opening mark is lost.

    One closes a quotation that it does not open; or it stands between a paragraph that ends with quoted words behind a
    verb of saying, and one that is nothing but quoted words.
    """
    lines = [line for line in LINE.finditer(text) if line.group().strip()]
    told = [line.group().strip() for line in lines]
    return tuple(
        Span(*line.span())
        for at, line in enumerate(lines)
        if _closes_only(told[at])
        or (0 < at < len(told) - 1 and _is_between(told[at - 1], told[at + 1]) and not DOUBLE.search(told[at]))
    )


def _closes_only(words: str) -> bool:
    """Whether the first mark closes a quotation: `We saw it." It was late.`; not `The 6" gun`."""
    first = DOUBLE.search(words)
    return first is not None and CLOSING.match(words, first.start() - 1) is not None


def _is_between(before: str, behind: str) -> bool:
    if before[-1] not in CLOSED or behind[0] not in OPENING or DOUBLE.sub("", WHOLE.sub("", behind)).strip():
        return False
    return any(cues.is_speech(word) or word in REPORTING for word in {word.strip(",:") for word in before.split()})


CLOSING = re.compile(r"[.,?!…][”\"]")  # matches the end of `it."`; not of `6"` nor of `the "bridge"`
WHOLE = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)")  # matches “We go.” and “We go; not We go.”
OPENING, CLOSED = '“"', '”"'


@dataclass(frozen=True, slots=True)
class Answer:
    """A question that is a paragraph, the paragraphs of its answer, and those below that may be a caption or a list."""

    question: Span
    told: tuple[Span, ...]
    below: tuple[Span, ...]

    @property
    def extent(self) -> Span:
        """From the first character behind the question to the last one before the next."""
        return Span(self.told[0].start, (self.below or self.told)[-1].end)


def runs(text: str) -> tuple[Span, ...]:
    """Every stretch of words without marks, or with a lost one, that may be somebody's."""
    return (*answers(text), *(span for run in below(text) for span in run), *unopened(text))


def answers(text: str) -> tuple[Span, ...]:
    """The stretches from each question that is a paragraph to the next one, if it is answered by "I" or "we".

    In an interview they are those of every question.
    """
    asked = _asked(text)
    found = [one for one in asked if FIRST_PERSON.search(one.told[0].of(text))]
    if len(found) < QUESTIONS:
        return ()
    return tuple(one.extent for one in (asked if _is_interview(text, asked) else found))


def interview(text: str) -> tuple[Answer, ...]:
    """The questions and answers of an interview whose paragraphs have no labels; none for any other text."""
    asked = _asked(text)
    return asked if _is_interview(text, asked) else ()


def _is_interview(text: str, asked: Sequence[Answer]) -> bool:
    """Whether most questions say "you" and are answered, twice at least by an "I", in words without marks."""
    addressed = sum(ADDRESSED.search(one.question.of(text)) is not None for one in asked)
    answered = [one for one in asked if FIRST_PERSON.search(DOUBLE_WORDS.sub("", one.extent.of(text)))]
    alone = sum(ALONE.search(DOUBLE_WORDS.sub("", one.extent.of(text))) is not None for one in asked)
    return min(addressed, alone) >= QUESTIONS and 2 * min(addressed, len(answered)) >= len(asked)


def _asked(text: str) -> tuple[Answer, ...]:
    """Each question that is a paragraph and has one below it, with those up to the next question."""
    lines = [Span(*line.span()) for line in LINE.finditer(text) if line.group().strip()]
    asked = [at for at, line in enumerate(lines) if _asks(line.of(text).strip())]
    return tuple(
        _answer(text, lines[at], lines[at + 1 : end]) for at, end in pairwise((*asked, len(lines))) if at + 1 < end
    )


def _answer(text: str, question: Span, lines: Sequence[Span]) -> Answer:
    """The answer, up to the last paragraph that says "I" or "we"; behind "Four goals:" it has all that follow."""
    if lines[0].of(text).rstrip().endswith(":"):
        return Answer(question, tuple(lines), ())
    last = max((at for at, line in enumerate(lines) if FIRST_PERSON.search(line.of(text))), default=0)
    return Answer(question, tuple(lines[: last + 1]), tuple(lines[last + 1 :]))


def _asks(words: str) -> bool:
    return words.endswith("?") and len(words.split()) <= QUESTION and not DOUBLE.search(words)

"""Where somebody's words stand without marks: paragraphs below "Ann Lee said:", and the answers of an interview.

Authorities quote so in what they publish (GOV.UK style guide, "Quotes and speech marks", block quotes).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...english.quotations import DOUBLE, PARAGRAPH
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
QUESTION = 40  # words of a paragraph that is a question and no more
QUESTIONS = 2  # questions with answers that make an interview


def below(text: str) -> Iterator[tuple[Span, ...]]:
    """The paragraphs below each one that ends with a verb of saying and a colon, up to a heading or a quotation."""
    run: list[Span] | None = None
    for line in PARAGRAPH.finditer(text):
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


def answers(text: str) -> tuple[Span, ...]:
    """The stretches from each question that is a paragraph to the next one, if it is answered by "I" or "we"."""
    lines = [line for line in PARAGRAPH.finditer(text) if line.group().strip()]
    asked = [at for at, line in enumerate(lines) if _asks(line.group().strip())]
    found = [
        Span(lines[at + 1].start(), lines[end - 1].end())
        for at, end in pairwise((*asked, len(lines)))
        if at + 1 < end and FIRST_PERSON.search(lines[at + 1].group())
    ]
    return tuple(found) if len(found) >= QUESTIONS else ()


def _asks(words: str) -> bool:
    return words.endswith("?") and len(words.split()) <= QUESTION and not DOUBLE.search(words)

"""A sentence parsed once: its words with their kinds, its clauses, and what governs each word.

Shallow and without a model: words of closed classes, forms and positions tell verbs from nouns well enough to say
which clause a word stands in and what denies, doubts, plans or limits it. Whoever asks more of a line abstains where
the line is not plain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ..model import Span
from .clauses import clauses
from .lemmas import bases
from .quantities import Amount, amounts
from .quotations import quotations
from .scopes import NONE, governed, made
from .tags import Tag, tagged
from .tokens import tokens
from .words import entries

# Negations that deny nothing beside them, and conditions that limit nothing: matches "not only", "not more than",
# "at no extra cost", "cannot help but", "if at all"; not "no cost".
IDIOMS = re.compile(
    r"\bnot only\b|\bno doubt\b|\b(?:no|not) (?:more|less|fewer|later|earlier|sooner|longer) than\b"
    r"|\b(?:at|with|for) no (?:\w+ )?(?:cost|charge)\b"
    r"|\b(?:cannot|can['’]t|couldn['’]t|could not) (?:help )?but\b|\bif (?:at all|not more|anything)\b",
    re.I,
)
# What carries meaning of its own, as adverbs of no closed class do: "burned", "slowly"; not "also", "the".
CARRYING: frozenset[Tag] = frozenset(("verb", "adj", "noun"))


class Word(NamedTuple):
    """A word or mark of a line: its place, its base in small letters, what it is, its clause from 0.

    `frames` names what governs it ("negation", "plan"), `heads` those of which it is the very word that is governed,
    `makes` those that it puts other words into. `content` says whether it is a noun, verb, adjective or adverb that
    carries meaning of its own.
    """

    place: int
    start: int
    text: str
    base: str
    tag: Tag
    clause: int
    frames: frozenset[str]
    heads: frozenset[str]
    makes: frozenset[str]
    quoted: bool
    content: bool

    @property
    def span(self) -> Span:
        """Where it stands in the text of its line."""
        return Span(self.start, self.start + len(self.text))

    @property
    def bases(self) -> frozenset[str]:
        """The words that it can be a form of."""
        return bases(self.base)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A parsed sentence: its text, its words, its numbers, and its quotations with their marks.

    Each is itself alone: to compare two would be to go through all their words, and who asks for what was found out
    of one asks by the very same.

    `makes` and `heads` are the frames that some word of it makes, or is the head of.
    """

    text: str
    words: tuple[Word, ...]
    amounts: tuple[Amount, ...]
    quotations: tuple[Span, ...]
    makes: frozenset[str]
    heads: frozenset[str]

    def clause(self, number: int) -> tuple[Word, ...]:
        """The words of one clause."""
        return tuple(word for word in self.words if word.clause == number)

    def has(self, frame: str) -> bool:
        """Whether a word of it makes such a frame."""
        return frame in self.makes


@lru_cache(maxsize=128)  # a whole site: 251 parses of 540, 3.5 kB each; with 192 it takes 50 fewer, and 220 kB more
def line(text: str) -> Line:
    """The parse of a sentence of a source; kept, for it is cited again and again."""
    return parse(text)


def parse(text: str) -> Line:
    """The parse of a sentence that is asked for once, as one of a page is."""
    found = tokens(text, 0, len(text))
    counted = amounts(text)
    quoted = quotations(text)
    tags = tagged(found, counted)
    numbers = clauses(found, tags)
    makes = made(found, tags, text)
    idle = [Span(*match.span()) for match in IDIOMS.finditer(text)] if any(makes) else []
    frames, heads = governed(found, tags, numbers, idle, makes) if any(makes) else ({}, {})
    closed = entries("function_words")
    words = tuple(
        [
            Word(
                place, token.start, token.text, token.base, tag, clause, frames.get(place, NONE),
                heads.get(place, NONE), making,
                bool(quoted) and any(one.start <= token.start < one.end for one in quoted),
                tag in CARRYING or (tag == "adv" and token.base not in closed),
            )
            for place, (token, tag, clause, making) in enumerate(zip(found, tags, numbers, makes, strict=True))
        ]
    )  # fmt: skip
    return Line(text, words, counted, quoted, NONE.union(*makes), NONE.union(*heads.values()))


def governor(text: Line, word: Word, frame: str) -> str:
    """The last word before a place that makes a frame, or the first of the line."""
    found = [one.text for one in text.words if frame in one.makes]
    before = [one.text for one in text.words[: word.place] if frame in one.makes]
    return (before or found or [""])[-1 if before else 0]

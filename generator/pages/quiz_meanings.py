"""Questions on the glossary: which of these definitions is that of the term?

A wrong option must not fit the term. So an entry gives no wrong option where the two definitions share words of
weight, or where one names the other's term. It should be one that a reader can think right: of the same section of the
glossary first, and those terms are asked for first whose section has enough of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from ..english.words import entries as words_of
from ..model import Facts
from .edition import Entry
from .glossary_links import mentions

MEANINGS = 3
"""The most questions of what a term means."""
OPTIONS = 3
"""The options of such a question, the right one among them."""
LIKE = 40
"""Definitions that differ by fewer letters are of one length."""
SHARED = 1
"""The most words of weight that two definitions may share."""

WORD = re.compile(r"\w+(?:[’'-]\w+)*")  # matches "party’s"; not the comma after it


@dataclass(frozen=True, slots=True)
class Meaning:
    """A term, definitions as options, the place of its own among them, and how many are of another section."""

    entry: Entry
    options: tuple[str, ...]
    answer: int
    strange: int


def meanings(facts: Facts, entries: Sequence[Entry]) -> tuple[Meaning, ...]:
    """Questions on terms that the source uses and whose entries name their works; the same glossary, the same quiz."""
    text = " ".join(facts.source.text.split())
    asked = sorted((entry for entry in entries if entry.works and mentions(text, entry)), key=_mark)
    return tuple(sorted(_asked(asked, entries), key=lambda one: one.strange)[:MEANINGS])


def _asked(asked: Sequence[Entry], entries: Sequence[Entry]) -> Iterator[Meaning]:
    for entry in asked:
        apart = [other for other in entries if other.works and not _near(entry, other)]
        wrong = sorted(apart, key=lambda other: (*_unlike(entry, other), _mark(other, entry.name)))[: OPTIONS - 1]
        if not gives_away(entry) and len(wrong) == OPTIONS - 1:
            options = sorted((entry, *wrong), key=lambda other: _mark(other, entry.name * 2))
            strange = sum(other.section != entry.section for other in wrong)
            yield Meaning(entry, tuple(other.begins for other in options), options.index(entry), strange)


def _unlike(entry: Entry, other: Entry) -> tuple[bool, bool, bool, int]:
    """How far another definition is from that of an entry at first sight: section, first word, headword, length."""
    ours, theirs = entry.begins, other.begins
    begins = ours.split()[:1] != theirs.split()[:1]
    return (
        other.section != entry.section,
        begins,
        (" " in entry.name) != (" " in other.name),
        abs(len(ours) - len(theirs)) // LIKE,
    )


def gives_away(entry: Entry) -> bool:
    """Whether the definition repeats a word of its own headword."""
    return bool(_weighty(entry.name) & _weighty(entry.begins))


def _near(entry: Entry, other: Entry) -> bool:
    """Whether one definition could fit the other term."""
    if entry is other or mentions(entry.definition, other) or mentions(other.definition, entry):
        return True
    return len(_weighty(entry.definition) & _weighty(other.definition)) > SHARED


@lru_cache(maxsize=4096)  # a whole site: 975 hits of 1,030, of 9 µs each
def _weighty(words: str) -> frozenset[str]:
    """The words of weight in a definition; kept, for each is compared with every other."""
    found = (word.lower().removesuffix("s") for word in WORD.findall(words))
    return frozenset(word for word in found if len(word) > 3 and word not in words_of("function_words"))


def _mark(entry: Entry, salt: str = "") -> str:
    """An order that the words alone decide."""
    return sha256(f"{salt}{entry.name}".encode()).hexdigest()

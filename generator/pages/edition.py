"""Everything that a page may draw on, and who uses what."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ..markdown.notes import Notes
from ..markdown.reading import Reading
from ..markdown.rendering import STOCK, Renderer
from ..model import Accepted, Checked, Facts, Reference, Span
from .written import Written

# The end of a sentence: matches the space behind "law." in "A law. It is old."; not the one behind "A".
ENDS = re.compile(r"(?<=[.!?])\s")


@dataclass(frozen=True, slots=True)
class Entry:
    """A glossary entry: its headword, its other names, its definition as plain words, its address.

    `works` are the places of its labels that point at outside works, `section` are the words of the heading above it.
    """

    name: str
    aliases: tuple[str, ...]
    definition: str
    anchor: str
    works: tuple[Span, ...] = ()
    section: str = ""

    @property
    def begins(self) -> str:
        """What the definition says first: its first sentence."""
        return ENDS.split(self.definition, maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Use:
    """A page that rests on a sentence of a source (`source`, `sentence`) or on a work (`reference`)."""

    page: str
    title: str
    source: str = ""
    sentence: int = 0
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a page tells of a sentence: its kind in words and as a sign, its name, the page, the address on it."""

    words: str
    sign: str
    name: str
    page: str
    anchor: str


Linked = tuple[str, str]  # a page: its path and its title


@dataclass(frozen=True, slots=True)
class TermUse:
    """A page that uses a term, by the anchor of the term's entry."""

    anchor: str
    page: str
    title: str


@dataclass(frozen=True, slots=True)
class Call:
    """A line `::: block argument`, and the page that it stands on, as it was written."""

    block: str
    argument: str
    page: Written


@dataclass(frozen=True)
class Edition:
    """What all pages of one build draw on.

    `works` are the readings of what outside works say; `readings` has what was read of each contributed page, by its
    path. `uses` is empty until the pages that cite have been made, `term_uses` until their terms have been linked.
    `added` are the paths of the pages that are no page of the generator's own, by title; `bare` those of the
    generator's that hold nothing. `doubts` has what a page tells of a sentence, by the slug of its source and its
    number.
    """

    facts: tuple[Facts, ...]
    checked: tuple[Checked, ...]
    references: Mapping[str, Reference]
    entries: tuple[Entry, ...]
    today: date
    works: tuple[Facts, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict)
    uses: tuple[Use, ...] = ()
    term_uses: tuple[TermUse, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    doubts: Mapping[tuple[str, int], tuple[Doubt, ...]] = field(default_factory=dict)
    renderer: Renderer = STOCK

    @property
    def main(self) -> Facts:
        """The source that the site is about: the first one, by path."""
        return self.facts[0]

    @property
    def all_facts(self) -> tuple[Facts, ...]:
        """The readings of the sources and of what outside works say."""
        return (*self.facts, *self.works)

    def reading(self, slug: str) -> Facts:
        """The facts of the source with that slug, or of what the work of that key says."""
        return self._readings[slug]

    def pages_on(self, facts: Facts, number: int) -> tuple[Linked, ...]:
        """The pages that rest on a sentence of a source or of what a work says, by title."""
        return self._users.get((facts.source.slug, number), ())

    def pages_naming(self, key: str) -> tuple[Linked, ...]:
        """The pages that name an outside work without its words, by title."""
        return self._users.get(key, ())

    def doubts_on(self, source: str, number: int) -> tuple[Doubt, ...]:
        """What pages tell of a sentence of the source with that slug."""
        return self.doubts.get((source, number), ())

    @cached_property
    def notes(self) -> Notes:
        """What notes are made of."""
        return Notes(self.renderer)

    @cached_property
    def _readings(self) -> dict[str, Facts]:
        return {facts.source.slug: facts for facts in self.all_facts}

    @cached_property
    def _users(self) -> dict[str | tuple[str, int], tuple[Linked, ...]]:
        """Gathered once, so that the time of a page does not grow with sentences times uses."""
        found: dict[str | tuple[str, int], dict[str, str]] = {}
        for use in self.uses:
            found.setdefault(use.reference or (use.source, use.sentence), {})[use.page] = use.title
        return {on: tuple(sorted(pages.items(), key=lambda page: page[1])) for on, pages in found.items()}

    def anchor(self, facts: Facts, number: int) -> str:
        """The anchor of a sentence on the source page: `s12` in the main source, `slug-s12` in others."""
        return f"s{number}" if facts is self.main else f"{facts.source.slug}-s{number}"


Block = Callable[[Edition, Call], str]  # writes the Markdown that stands in the place of a block line

"""What a reader sees of a page, in the words of the code: blocks, and what stands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..model import Role

Kind = Literal["paragraph", "item", "definition", "cell", "header", "heading", "headword", "title", "code", "generated"]
PROSE: frozenset[Kind] = frozenset(("paragraph", "item", "definition", "cell"))
TITLES: frozenset[Kind] = frozenset(("header", "heading", "headword", "title"))


class Run(NamedTuple):
    """A stretch of words with no markup between them, from `start` in the words of its block.

    `stand` is the number of the label or block line whose own words it is, left as they are; -1 for other words. In
    `raw` HTML and in code no Markdown is read. `html` is where the stretch begins in the HTML.
    """

    start: int
    words: str
    stand: int = -1
    raw: bool = False
    html: int = -1


@dataclass(frozen=True, slots=True)
class Inline:
    """An element inside a block, from `start` to `end` in its words."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    start: int
    end: int

    def get(self, attribute: str) -> str:
        """The value of an attribute, empty where it is not there."""
        return next((value for name, value in self.attributes if name == attribute), "")


class Block(NamedTuple):
    """A block of an article: its words as a reader sees them, and what stands in it.

    `labels` are the labels that are shown in it: where in its words, and their numbers. `over` has those of the
    headword, the row's first cell or the line before the list that it stands under, `above` the words of these.
    `group` is the number of the list that it is an item of, `level` the level of a heading; `attributes` are its
    element's. `note` is the name of the ordinary footnote that it stands in, `folded` whether it is to be unfolded
    first. A `generated` block stands for a block line, whose number is its only label.
    """

    kind: Kind
    words: str
    labels: tuple[tuple[int, int], ...] = ()
    inlines: tuple[Inline, ...] = ()
    over: tuple[int, ...] = ()
    above: str = ""
    group: int = -1
    level: int = 0
    attributes: tuple[tuple[str, str], ...] = ()
    note: str = ""
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Words of an attribute, such as those for a picture, and before which block's end they stand."""

    words: str
    block: int


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader sees: blocks, the runs of words in each, and the words of attributes.

    `unshown` are the labels and block lines that stand in raw HTML, where it hides them, or in the words for a
    picture; `coded` those in code, `silent` those in comments. `notes` are the names of ordinary footnotes.
    """

    blocks: tuple[Block, ...]
    runs: tuple[tuple[Run, ...], ...] = ()
    told: tuple[Told, ...] = ()
    unshown: tuple[int, ...] = ()
    coded: tuple[int, ...] = ()
    silent: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


def letters(words: str) -> str:
    """The letters and digits of some words.

    >>> letters("It’s 5 p.m._")
    'Its5pm'
    """
    return NO_LETTERS.sub("", words)


LETTER = re.compile(r"[^\W_]")  # a letter or a digit; not "_"
# Matches ". " and "_"; not "é" or "7".
NO_LETTERS = re.compile(r"[\W_]+")


def role(block: Block) -> Role:
    """Whether a block is text, a label or code."""
    return "code" if block.kind == "code" else "label" if block.kind in TITLES else "text"

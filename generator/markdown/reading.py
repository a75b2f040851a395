"""A page as it was read: what a reader sees of it, where on the page that stands, and which labels count.

Labels and block lines are written as ordinary Markdown, and the renderer decides whether they are text: each is put
out of sight under a character that no file can hold while the page is rendered, and found again where it came out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from ..model import Span
from .article import written
from .blocks import Article, Block, Told
from .places import Place, places
from .rendering import FILL, STAND, STOCK, UNWRITTEN, Renderer, sign_of

# A label: matches `[^"words"]`, `[^slug “words”]`, `[^key]`, with `\]` and `\|` escaped; not `[a](b)`, `\[^key]`.
LABEL = re.compile(r"\[\^(?P<label>(?:(?!\[\^)[^\]\\\n]|\\.|\n(?!\s*\n))+)\]")
# The beginning of an ordinary footnote's text: matches "[^1]: Words" at the start of a line; not "the rules[^1]: work".
NOTE = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\n]+)\]:", re.MULTILINE)
# A line in whose place the generator's part goes: matches "::: person Maria Santos"; not ":::", " ::: quiz".
BLOCK_LINE = re.compile(r"^:::[ \t]*(?P<block>[^\s:]+)(?:[ \t]+(?P<argument>[^\r\n]*?))?[ \t]*\r?$", re.MULTILINE)


Labels = Callable[[str, int], Iterator[tuple[Span, str]]]


class Label(NamedTuple):
    """A label on a page: its number, its place, and what stands between `[^` and `]`."""

    number: int
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class BlockLine:
    """A line `::: block argument` on a page: its number and its place."""

    number: int
    span: Span
    block: str
    argument: str


@dataclass(frozen=True)
class Reading:
    """What was read of a page from `start` on.

    `rendered` is what the renderer made of it. `labels` and `block_lines` are those that count, in
    the order of the page; `article` has the numbers of the others. `lost` are the stretches of the page whose
    words nobody sees.
    """

    text: str
    start: int
    rendered: str
    article: Article
    labels: tuple[Label, ...]
    block_lines: tuple[BlockLine, ...]
    stands: tuple[Span, ...]
    found: tuple[tuple[Place, ...], ...]
    lost: tuple[Span, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the page in their order."""
        return self.article.blocks

    @property
    def heading(self) -> str:
        """The words of the page's heading in one line, or nothing."""
        first = (block.words for block in self.blocks if block.kind == "heading" and block.level == 1)
        return " ".join(next(first, "").split())

    @property
    def html(self) -> str:
        """What the renderer made of the page, without its labels."""
        return UNWRITTEN.sub("", self.rendered)

    @cached_property
    def numbered(self) -> dict[int, Label]:
        """The labels that count, by their numbers."""
        return {label.number: label for label in self.labels}

    def at(self, block: int, offset: int) -> int:
        """Where on the page a character of a block's words stands, or what stands nearest before it."""
        found = self.found[block]
        index = bisect_right(found, offset, key=lambda place: place.start) - 1
        if index >= 0:
            place = found[index]
            return place.at + min(offset - place.start, place.size)
        return found[0].at if found else self._near(block)

    def exactly(self, block: int, start: int, end: int) -> Span | None:
        """The place of some words of a block on the page, where they stand there letter by letter in Markdown."""
        for place in self.found[block]:
            if not place.raw and place.start <= start and end <= place.start + place.size:
                return Span(place.at + start - place.start, place.at + end - place.start)
        return None

    def span(self, block: int) -> Span:
        """From the first word of a block on the page to behind its last."""
        found = self.found[block]
        ends = [self.stands[number].end for _, number in self.blocks[block].labels]
        starts = [self.stands[number].start for _, number in self.blocks[block].labels]
        if found:
            starts.append(found[0].at)
            ends.append(found[-1].at + found[-1].size)
        near = 0 if starts else self._near(block)
        return Span(min(starts, default=near), max(ends, default=near))

    def place_of(self, told: Told) -> Span:
        """Where the words of an attribute stand on the page, or what stands nearest."""
        near = self._near(min(told.block + 1, len(self.blocks)))
        before = self.span(told.block - 1).start if told.block else self.start
        at = self.text.find(told.words, before)
        return Span(at, at + len(told.words)) if at >= 0 else Span(near, near)

    def _near(self, block: int) -> int:
        """Where the block before ends, for a block whose words stand nowhere."""
        before = next((index for index in range(block - 1, -1, -1) if self.found[index]), None)
        return self.start if before is None else self.found[before][-1].at + self.found[before][-1].size


def labels_of(text: str, start: int) -> Iterator[tuple[Span, str]]:
    """What looks like a label from an offset on, with what stands between `[^` and `]`; no beginning of a footnote."""
    notes = {match.end() - 1 for match in NOTE.finditer(text, start)} if "]:" in text else ()
    at = text.find("[^", start)
    while at >= 0:
        match = None if _is_escaped(text, at) else LABEL.match(text, at)
        if match and match.end() not in notes:
            yield Span(at, match.end()), match["label"]
        at = text.find("[^", match.end() if match else at + 2)


def _is_escaped(text: str, at: int) -> bool:
    """Whether a backslash stands before a sign that stands for itself then; two of them are one that does not."""
    before = text[:at] if text[at - 1 : at] == "\\" else ""
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def read(text: str, start: int, renderer: Renderer = STOCK, looked_for: Labels = labels_of) -> Reading:
    """Read a page from an offset on; `looked_for` finds what could be a label of it."""
    labels = [Label(number, span, words) for number, (span, words) in enumerate(looked_for(text, start))]
    lines = [
        BlockLine(number, Span(*match.span()), match["block"], match["argument"] or "")
        for number, match in enumerate(_block_lines(text, start, labels), start=len(labels))
    ]
    stands = (*(one.span for one in labels), *(one.span for one in lines))
    body = _with_stands(text, labels, lines)
    html = renderer.written(body[start:])
    seen = written(html, tuple(span.of(text) for span in stands))
    where = places(body, start, seen, stands, html)
    shown = {number for block in seen.blocks for _, number in block.labels}
    filled = {number for block in seen.blocks if block.kind == "generated" for _, number in block.labels}
    return Reading(
        text,
        start,
        html,
        replace(seen, runs=()),
        tuple(one for one in labels if one.number in shown),
        tuple(one for one in lines if one.number in filled),
        stands,
        where.blocks,
        where.lost,
    )


def _block_lines(text: str, start: int, labels: list[Label]) -> list[re.Match[str]]:
    """The lines that could be block lines, outside of labels, which may run over lines."""
    if ":::" not in text:
        return []
    found = list(BLOCK_LINE.finditer(text, start))
    taken = [one.span for one in labels]
    return [match for match in found if not any(span.overlaps(Span(*match.span())) for span in taken)]


def _with_stands(text: str, labels: list[Label], lines: list[BlockLine]) -> str:
    """The page with a character of its own in the place of each label and block line, as long as before.

    A block line becomes a paragraph of its own.
    """
    out, position = [], 0
    every: list[Label | BlockLine] = [*labels, *lines]
    for one in sorted(every, key=lambda one: one.span):
        size = one.span.end - one.span.start
        stand = STAND + sign_of(one.number)
        if isinstance(one, BlockLine):
            stand = f"\n{stand}".ljust(size - 1, FILL) + "\n"
        out += [text[position : one.span.start], stand.ljust(size, FILL)]
        position = one.span.end
    return "".join([*out, text[position:]])

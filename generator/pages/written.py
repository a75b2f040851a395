"""The text that a page is made of, as a person or the generator wrote it, and what is put into it.

What is put in is known by its place in the text as it was read, so that nothing is looked for twice, and whatever is
not text stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..markdown.blocks import Block
from ..markdown.html import behind as behind_of
from ..markdown.printing import Printed
from ..markdown.printing import filled as stood
from ..markdown.reading import BlockLine, Reading
from ..markdown.rendering import Renderer
from ..model import BACKGROUND, BACKGROUND_ENDS, FIRST_OWN, OWN, OWN_ENDS, OWN_NOTE, Span, ours


class Edit(NamedTuple):
    """Words that take the place of a stretch of a text, or stand before a character of it; `ours` are no writer's.

    An item of a list has its `html`, which stands before the item whose words begin at the offset `item`. `address` is
    that of the headword behind which the edit stands.
    """

    span: Span
    words: str
    ours: bool = False
    html: str = ""
    item: int = 0
    address: str = ""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A sentence with words of its writer's own: where these stand in its text, and where its citations end."""

    places: tuple[Span, ...]
    citations: tuple[int, ...]


@dataclass(frozen=True)
class Written:
    """A text as it was read, and the marks of evidence that take the place of its labels, by their numbers.

    `background` are the stretches that rest on outside works alone, `own` the sentences that declare own words. What a
    person wrote is `contributed`; then the parts that are not theirs are set apart from it.
    """

    reading: Reading
    marks: Mapping[int, str] = field(default_factory=dict)
    background: tuple[Span, ...] = ()
    contributed: bool = False
    own: tuple[OwnWords, ...] = ()

    def evidence(self, block: Block, start: int = 0) -> tuple[str, ...]:
        """The marks of evidence in a block from an offset in its words on."""
        return tuple(self.marks[number] for at, number in block.labels if at >= start and number in self.marks)

    def headings(self) -> list[tuple[int, Block]]:
        """The headings of sections, with their places in the text."""
        blocks = enumerate(self.reading.blocks)
        return [(self.reading.span(at).start, one) for at, one in blocks if one.kind == "heading" and one.level > 1]

    def lines(self, block: str) -> list[BlockLine]:
        """The block lines of a name."""
        return [line for line in self.reading.block_lines if line.block == block]

    def blocks_between(self, start: int, end: int) -> list[Block]:
        """The blocks that begin in a stretch of the text."""
        blocks = enumerate(self.reading.blocks)
        return [one for at, one in blocks if start <= self.reading.span(at).start < end]

    def markdown(self, filled: Mapping[int, str], edits: Iterable[Edit] = ()) -> str:
        """The text with its marks, with what fills its block lines, by their numbers, and with other edits."""
        reading = self.reading
        labels = [Edit(one.span, self.marks[one.number]) for one in reading.labels if one.number in self.marks]
        parts = [
            Edit(one.span, self._set_apart(one, filled[one.number]))
            for one in reading.block_lines
            if one.number in filled
        ]
        others = tuple(Edit(one.span, ours(one.words)) if one.ours else one for one in edits)
        return edited(reading.text, reading.start, [*labels, *parts, *self._marks(others), *others])

    def html(self, filled: Mapping[int, str], edits: Iterable[Edit], renderer: Renderer) -> str:
        """The same in what the renderer made of the text, given the HTML of what fills the block lines."""
        reading = self.reading
        printed, others = Printed(reading), tuple(edits)
        put = [Edit(Span(at, at), one.words) for one in self._marks(others) for at in (printed.at(one.span.start),)]
        put += [_printed(one, printed, renderer) for one in others]
        parts = {number: ours(html, apart=True) if self.contributed else html for number, html in filled.items()}
        return stood(edited(reading.rendered, 0, put), reading, {**self.marks, **parts})

    def _marks(self, edits: Iterable[Edit]) -> Iterator[Edit]:
        """The marks of what rests on outside works alone, then those of own words."""
        for span in self.background:
            yield Edit(Span(span.start, span.start), BACKGROUND)
            yield Edit(Span(span.end, span.end), BACKGROUND_ENDS)
        yield from self._own_words(edits)

    def _own_words(self, edits: Iterable[Edit]) -> Iterator[Edit]:
        """The marks of own words: around the whole of what an edit puts in the place of a part of them."""
        taken = [edit.span for edit in edits]
        for number, one in enumerate(self.own, FIRST_OWN):
            for place in one.places:
                start = min((span.start for span in taken if span.start < place.start < span.end), default=place.start)
                end = max((span.end for span in taken if span.start < place.end < span.end), default=place.end)
                yield Edit(Span(start, start), OWN + chr(number))
                yield Edit(Span(end, end), OWN_ENDS)
            yield from (Edit(Span(at, at), OWN_NOTE + chr(number)) for at in one.citations)

    def _set_apart(self, line: BlockLine, markdown: str) -> str:
        """What fills a block line, in paragraphs of its own."""
        text, start, end = self.reading.text, line.span.start, line.span.end
        before = "" if start in (0, self.reading.start) or text[:start].endswith(("\n\n", "\n\r\n")) else "\n"
        behind = "" if text[end:].startswith(("\n\n", "\r\n\r\n", "\n\r\n")) or not text[end:].strip() else "\n"
        return f"{before}{ours(markdown, apart=True) if self.contributed else markdown}{behind}"


def _printed(edit: Edit, printed: Printed, renderer: Renderer) -> Edit:
    """An edit of a text as one of what the renderer made of it."""
    start = printed.at(edit.span.start)
    if edit.address:
        behind = printed.html.rfind("<dt", 0, start) + 3
        return Edit(Span(behind, behind), f' id="{edit.address}"')
    words = edit.span.of(printed.reading.text)
    if edit.html:
        at = printed.html.rfind("<li", 0, printed.at(edit.item) + 1)
        return Edit(Span(at, at), edit.html)
    html = renderer.line(edit.words)
    return Edit(Span(start, behind_of(printed.html, start, len(words))), ours(html) if edit.ours else html)


def edited(text: str, start: int, edits: Iterable[Edit]) -> str:
    """A text from an offset on with edits, which do not overlap; those at one place in the order in which they come."""
    out, position = [], start
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        out += [text[position : edit.span.start], edit.words]
        position = max(position, edit.span.end)
    return "".join([*out, text[position:]])

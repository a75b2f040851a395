"""Where the record differs from the source, or the source is unclear: what is told of it goes with the sentence.

A block line stands before a table, a definition list or a list; each row, entry or item tells of the sentences of a
source that it cites. Wherever a page cites one of them, a flag leads to the row, and its note says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..markdown.doubts import rows
from ..markdown.slips import has_rows
from ..model import Problem, Span, line_of
from .edition import Call, Doubt, Edition
from .footnotes import HERE, MARK
from .markup import render
from .written import Edit, Written

# The words and the sign of each kind, by its block.
KINDS = {"record-differs": ("The record differs", "≠"), "source-unclear": ("The source is unclear here", "?")}


@dataclass(frozen=True, slots=True)
class Told:
    """A row, an entry or an item below a block line: its kind, its name, its blocks, its sentences, its address.

    Its name is its headword, where it has one. A sentence is the slug of its source and its number; the address is
    empty where there is no sentence.
    """

    kind: str
    name: str
    blocks: tuple[int, ...]
    sentences: tuple[tuple[str, int], ...]
    anchor: str


def legend(edition: Edition, call: Call) -> str:
    """What the flag means, once."""
    words, sign = KINDS[call.block]
    return render("doubts", words=words, sign=sign)


def doubts(pages: Iterable[tuple[str, Written]], edition: Edition) -> Mapping[tuple[str, int], tuple[Doubt, ...]]:
    """What the pages, given with their paths, tell of each sentence."""
    found: dict[tuple[str, int], dict[Doubt, None]] = {}
    for path, page in pages:
        for one in told(page, edition):
            for sentence in one.sentences:
                found.setdefault(sentence, {})[Doubt(*KINDS[one.kind], one.name, path, one.anchor)] = None
    return {sentence: tuple(told_of) for sentence, told_of in found.items()}


def told(page: Written, edition: Edition) -> list[Told]:
    """Every row, entry and item below the block lines of a page, up to the next heading or block line."""
    found: list[Told] = []
    taken: dict[str, int] = {}
    for kind, blocks in rows(page.reading):
        marks = [mark for at in blocks for mark in page.evidence(page.reading.blocks[at])]
        sentences = tuple(dict.fromkeys(one for mark in marks for one in _sentences(mark, edition)))
        anchor = f"doubt-{_anchor(edition, *sentences[0])}" if sentences else ""
        taken[anchor] = taken.get(anchor, 0) + 1
        again = f"-{taken[anchor]}" if anchor and taken[anchor] > 1 else ""
        first = page.reading.blocks[blocks[0]]
        name = " ".join(first.words.split()) if first.kind == "headword" else ""
        found.append(Told(kind, name, tuple(blocks), sentences, anchor + again))
    return found


def _sentences(mark: str, edition: Edition) -> Iterator[tuple[str, int]]:
    """The sentences of a source that a mark of evidence points at; what a work says of them is not in doubt."""
    for match in MARK.finditer(mark):
        if match["source"] and not edition.reading(match["source"]).source.outside:
            yield from ((match["source"], int(number)) for number in match["numbers"].split(","))


def _anchor(edition: Edition, source: str, number: int) -> str:
    return edition.anchor(edition.reading(source), number)


def told_here(page: Written, edition: Edition) -> Written:
    """The page with its marks of evidence in the rows such that no flag stands beside them, which would lead there."""
    blocks = [page.reading.blocks[at] for one in told(page, edition) for at in one.blocks]
    inside = {number for block in blocks for _, number in block.labels}
    marks = {at: mark.replace("\x03", f"{HERE}\x03") if at in inside else mark for at, mark in page.marks.items()}
    return replace(page, marks=marks)


def anchored(page: Written, edition: Edition) -> Iterator[Edit]:
    """An address before each row that tells of a sentence."""
    for one in told(page, edition):
        at = page.reading.span(one.blocks[0]).start
        if one.anchor:
            yield Edit(Span(at, at), f'<span id="{one.anchor}"></span>')


def untold(page: Written, path: str, edition: Edition) -> Iterator[Problem]:
    """A Problem for each block line with no row below it, and for each row that cites no sentence of a source.

    Where a label of a row points at nothing, or Markdown makes no table of its rows, that is told.
    """
    there = told(page, edition)
    for line in (line for line in page.reading.block_lines if line.block in KINDS):
        at = line_of(page.reading.text, line.span.start)
        torn = any(has_rows(block.words) for block in page.reading.blocks if block.kind == "paragraph")
        if not torn and not any(one.kind == line.block for one in there):
            yield Problem(path, at, f'No row stands below the block "{line.block}".', WHY, FIX)
    for one in (one for one in there if not one.sentences and _is_known(one, page)):
        span = page.reading.span(one.blocks[0])
        words = " ".join(page.reading.blocks[one.blocks[0]].words.split())
        what = f'"{words[:60]}" stands below the block "{one.kind}" and cites no sentence of a source.'
        yield Problem(path, line_of(page.reading.text, span.start), what, WHY, FIX)


def _is_known(row: Told, page: Written) -> bool:
    """Whether each label of a row has its mark of evidence."""
    return all(number in page.marks for at in row.blocks for _, number in page.reading.blocks[at].labels)


WHY = "Each row below it tells of the sentences that it cites, and these get a flag that leads to it."
FIX = 'cite the sentence in the row, as [^"words of the sentence"], or put the row under a heading of its own.'
BLOCKS = dict.fromkeys(KINDS, legend)

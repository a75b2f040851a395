"""The sentences of a contributed page, as a reader sees them, and which citations stand in or behind each."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.checks.quotations import quotations
from generator.english.sentences import sentences
from generator.english.words import table
from generator.inputs.markdown import INLINE_CODE, PROSE, Block, BlockKind
from generator.model import Citation, Span

# What a reader does not see as words: labels, images, the addresses of links, tags, attribute lists, emphasis, code
# marks. Matches "[^a]", "](page.md)", "<span lang=zh>", "**"; not the words between them.
UNSEEN = re.compile(
    r"""(?xs)(?:
      \A\[\^(?:\\.|(?!\[\^)[^\]\\])*\]:
    | \[\^(?:\\.|(?!\[\^)[^\]\\])*\]
    | !\[[^\]]*\]\([^)]*\)
    | \]\([^)\n]*\)(?:\{[^}\n]*\})?
    | <!--.*?--> | </?(?!q\b)[a-zA-Z][^<>]*>
    | (?<=\s)\{:?[^{}\n]*\}\s*$ | \{[.\#:][^{}\n]*\}
    | (?<!\\)\*{1,3}(?=\S)|(?<=\S)(?<!\\)\*{1,3} | (?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)
    | (?<!\\)`+ | (?<!\\)\[(?=[^\[\]]*\]\() | \\(?=[\\`*_{}\[\]()\#+.!|<>~-])
    )"""
)
# What UNSEEN and ENTITY can begin with: letters between are passed over faster so than by those patterns.
MARK = re.compile(r"[\[\]!<{*_`\\&]")
# What a reader sees as one letter, or as quotation marks: matches "&nbsp;", "&#8220;", "<q>"; not "AT&T;-".
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,24});|</?q\b[^<>]*>")
# A name or a pronoun with the word behind it, in a piece that ends as a sentence does: matches "Ann Weber lied.", "He
# openly lied!"; not "Weber lied", "A long wait.".
ASSERTED = re.compile(r"(?:\b[A-Z][\w’'-]+|\b(?:He|She|They|It|I|We))\s+(?:[a-z]+ly\s+)?([a-z]+)\b.*[.!]")
# Words that only some readers meet: what a picture shows, and the title of a link or a picture. Matches
# '![A map](a.png)', '[page](a.md "Its title")', "[a](<b c.md> 'Title')"; not '[page](a.md)', '\\![A map](a.png)'.
UNSHOWN = re.compile(
    r"(?<!\\)!\[(?P<alt>[^\]]{1,500})(?=\]\()"
    r"|\]\((?:<[^<>\n]{0,300}>|[^)\s]{0,300})[ \t]+(?:\"(?P<double>[^\"\n]{1,500})\"|'(?P<single>[^'\n]{1,500})')\s*\)"
)
# The mark before the title of a note or a tab: matches '!!! note "Why"' up to the mark; not '!!! note'.
TITLED = re.compile(r'\s*(?:!!!|\?\?\?\+?|===[!+]?)[^"\n]*"(?P<title>[^\n]*)"\s*$')
# Four words or more; a shorter piece is a label. Matches "He left - today again"; not "The 1979 act".
LONG = re.compile(r"(?:[^\w]*+\w[\w’'-]*+){4}")
TITLES: frozenset[BlockKind] = frozenset(("heading", "header", "headword"))


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a page: its words as a reader sees them, its place, its block, and its own citations.

    `context` are the words that stand above it: the headword, the row's first cell, or the list's lead-in.
    """

    words: str
    span: Span
    block: Block
    citations: tuple[Citation, ...]
    context: str = ""

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return self.words.rstrip('”"’) ').endswith("?")

    @property
    def is_label(self) -> bool:
        """Whether it needs no evidence: a question, or a piece under four words that asserts nothing of anybody."""
        return self.is_question or (LONG.match(self.words) is None and not _asserts(self.words))


def _asserts(words: str) -> bool:
    """Whether a few words say what somebody did: "Weber lied."; not "The long wait." or "Bering Strait."."""
    found = ASSERTED.search(words)
    verb = found[1] if found else ""
    return verb.endswith("ed") or table("word_classes").get(verb, "") in ("D", "V")


def said(text: str, blocks: Sequence[Block], citations: Mapping[int, tuple[Citation, ...]]) -> tuple[Said, ...]:
    """The sentences of the page's prose, in order, given the citations of each block by its number."""
    heads = {block.group for block in blocks}
    above = {block.number: " ".join(_seen(block.words(text))[0].split()) for block in blocks if block.number in heads}
    return tuple(
        sentence
        for block in blocks
        if block.kind in PROSE
        for sentence in _sentences(text, block, citations[block.number], above.get(block.group, ""))
    )


def titles(text: str, blocks: Sequence[Block], citations: Mapping[int, tuple[Citation, ...]]) -> Iterator[Said]:
    """The headings, header cells, headwords and titles of notes, and the words on pictures and links, as labels."""
    for block in blocks:
        if block.kind not in ("code", "other"):
            yield from _unshown(text, block)
        if block.kind in TITLES:
            words = block.words(text)
            titled = TITLED.fullmatch(words)
            seen = " ".join(_seen(titled["title"] if titled else words)[0].split())
            yield Said(seen, Span(block.pieces[0].start, block.pieces[-1].end), block, citations[block.number])


def _unshown(text: str, block: Block) -> Iterator[Said]:
    """What is said of the pictures and links of a block, outside code."""
    words = block.words(text) if block.pieces else ""
    coded = [Span(*match.span()) for match in INLINE_CODE.finditer(words)] if "`" in words else []
    for match in UNSHOWN.finditer(words) if "](" in words else ():
        group = match.lastgroup or "alt"
        span = Span(block.place(match.start(group)), block.place(match.end(group)))
        if not any(one.start <= match.start() < one.end for one in coded):
            seen = " ".join(html.unescape(match[group]).split())
            yield Said(seen, span, replace(block, kind="heading"), ())


def labelled(blocks: Sequence[Block], citations: Sequence[Citation]) -> dict[int, tuple[Citation, ...]]:
    """By the number of each block the citations that stand in it; they are given in the order of the page."""
    starts, ends = [one.span.start for one in citations], [one.span.end for one in citations]
    found: dict[int, tuple[Citation, ...]] = {}
    for block in blocks:
        first = bisect_left(ends, block.pieces[0].start) if block.pieces else 0
        last = bisect_left(starts, block.pieces[-1].end) if block.pieces else 0
        near = citations[first : last + 1] if block.pieces else ()
        found[block.number] = tuple([one for one in near if _stands_in(block, one.span)]) if near else ()
    return found


def _stands_in(block: Block, span: Span) -> bool:
    return any(piece.covers(span) or piece.overlaps(span) for piece in block.pieces)


def _sentences(text: str, block: Block, own: Sequence[Citation], context: str) -> Iterator[Said]:
    words, cuts = _seen(block.words(text))
    found = _whole(words)
    starts = [block.place(_written_at(cuts, span.start)) for span in found]
    for index, sentence in enumerate(found):
        end = starts[index + 1] if index + 1 < len(found) else block.pieces[-1].end
        start = starts[index] if index else 0  # what stands before the first sentence is the first one's
        mine = tuple([one for one in own if start <= one.span.start < end]) if own else ()
        span = Span(starts[index], max(starts[index], end))
        yield Said(" ".join(sentence.of(words).split()), span, block, mine, context)


def _whole(words: str) -> list[Span]:
    """The sentences of some words; a quotation of several sentences is not cut in two."""
    held = [Span(*match.span()) for match in quotations(words)]
    if not held:
        return [sentence.span for sentence in sentences(words)]
    found: list[Span] = []
    for sentence in sentences(words):
        before = found[-1] if found else None
        if before and any(one.start < before.end < one.end and sentence.span.start < one.end for one in held):
            found[-1] = Span(before.start, sentence.span.end)
        else:
            found.append(sentence.span)
    return found


def _seen(written: str) -> tuple[str, list[tuple[int, int]]]:
    """The words that a reader sees, and where each of their stretches begins: in them, and in what was written."""
    kept: list[str] = []
    cuts: list[tuple[int, int]] = []
    position = length = 0
    for mark in MARK.finditer(written):
        start = mark.start()
        match = None if start < position else UNSEEN.match(written, start) or ENTITY.match(written, start)
        if match is None:
            continue
        for words, place in ((written[position:start], position), (_letters(match[0]), start)):
            kept.append(words)
            cuts.append((length, place))
            length += len(words)
        position = match.end()
    kept.append(written[position:])
    return "".join(kept), [*cuts, (length, position)]


def _letters(mark: str) -> str:
    """What a reader sees in the place of a mark: the letter of an entity, the marks of `<q>`, else nothing."""
    if mark.startswith("&"):
        return html.unescape(mark)
    return '"' if re.match(r"</?q\b", mark) else ""


def _written_at(cuts: Sequence[tuple[int, int]], offset: int) -> int:
    """Where a character that a reader sees stands in what was written."""
    seen, written = cuts[bisect_right(cuts, offset, key=lambda cut: cut[0]) - 1]
    return written + offset - seen

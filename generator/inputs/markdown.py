"""A contributed page as blocks: paragraphs, items, headwords, definitions, cells, and what is no prose.

Python-Markdown's own rules as far as prose needs them: four columns of indentation, admonitions, definition lists,
tables, fenced code. A block's words are its lines without list marks, quotation marks of block quotes and
indentation; each piece knows its place, so that every word can be shown where it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.model import Span

BlockKind = Literal["paragraph", "item", "headword", "definition", "cell", "header", "heading", "code", "other"]
PROSE: frozenset[BlockKind] = frozenset(("paragraph", "item", "definition", "cell"))

# Each matches at the start of a line without its indentation; examples behind.
FENCE = re.compile(r"(`{3,}|~{3,})")  # "```python"; not "`code`"
HEADING = re.compile(r"#{1,6}(?:\s|$)")  # "## Name"; not "#1"
UNDERLINE = re.compile(r"(?:=+|-+)\s*$")  # "===" under a line of words; not "- item"
RULE = re.compile(r"(?:[-*_]\s*){3,}$")  # "---", "* * *"; not "--"
ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])\s+")  # "- ", "12. "; not "-5"
DEFINITION = re.compile(r":\s+")  # ":   Words."; not "::: block"
ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?|===!?)\s")  # '!!! note "Title"'; not "!!"
BLOCK = re.compile(r":::")  # "::: who-is-who"
# The address of a link, "[a]: https://a.example 'A'"; not "[a]: words that a reader sees", "[a](b)".
LINK = re.compile(r"""\[(?P<label>[^\]]+)\]:\s*(?:<[^>]*>|\S+)\s*(?:"[^"]*"|'[^']*'|\([^)]*\))?\s*$""")
ATTRIBUTES = re.compile(r"\{:?[^}]*\}\s*$")  # "{: .hero }" alone on a line
TABLE_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*\|?\s*$")  # "| --- | :-: |"; not "---- words"
CELL = re.compile(r"(?:\\.|`[^`]*`|\[\^(?:\\.|[^\]\\])*\]|[^|\\])+")  # a cell up to the next bar
QUOTE = re.compile(r"\s*>\s?")  # the mark of a block quote, "> "


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its kind, its words in pieces, and which table row, list or headword it belongs to.

    `group` is the number of what covers it: the headword before definitions, the first cell of a row, the lead-in
    of a list; -1 where there is none. `number` is its own, from 0 in the order of the page.
    """

    kind: BlockKind
    pieces: tuple[Span, ...]
    number: int
    group: int = -1

    def words(self, text: str) -> str:
        """The block's words, its lines joined by line breaks."""
        return "\n".join(piece.of(text) for piece in self.pieces)

    def place(self, offset: int) -> int:
        """The offset in the page of an offset in the block's words."""
        if len(self.pieces) == 1:
            return min(self.pieces[0].start + offset, self.pieces[0].end)
        starts = [0]
        for piece in self.pieces:
            starts.append(starts[-1] + piece.end - piece.start + 1)
        index = min(bisect_right(starts, offset) - 1, len(self.pieces) - 1)
        return min(self.pieces[index].start + offset - starts[index], self.pieces[index].end)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the page: its span without the line break, the words' start behind marks, and its indentation."""

    span: Span
    start: int
    indent: int

    def words(self, text: str) -> str:
        return text[self.start : self.span.end]


@lru_cache(maxsize=8)
def scan(text: str, start: int = 0) -> tuple[Block, ...]:
    """The blocks of a page from an offset on, in order. Code, headings and marks are blocks of their own kinds.

    Kept for the page that is read: its labels and its sentences are looked up in the same blocks.
    """
    return tuple(read(text, start))


def read(text: str, start: int = 0) -> Iterator[Block]:
    """The blocks of a page from an offset on, one by one: for what needs the first of them alone."""
    return _Scanner(text, start).blocks()


def code(text: str, start: int = 0) -> tuple[Span, ...]:
    """The stretches of code from an offset on: blocks of it, and code inside lines."""
    if not any(mark in text for mark in ("`", "~~~", "    ", "\t")):
        return ()
    blocks = [piece for block in scan(text, start) if block.kind == "code" for piece in block.pieces]
    inline = [
        Span(block.place(match.start()), block.place(match.end()))
        for block in scan(text, start)
        if block.kind != "code"
        for match in INLINE_CODE.finditer(block.words(text))
    ]
    return tuple(sorted([*blocks, *inline]))


# Code inside a line: matches "`a`" and "``a ` b``"; not a backtick alone.
INLINE_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL)


class _Scanner:
    """Reads the lines once, from the first to the last."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.lines = list(_lines(text, start))
        self.at = 0
        self.found: list[Block] = []
        self.contained = False  # whether indented lines go on with a list, a definition or an admonition
        self.lead = -1  # the paragraph right before a list
        self.head = -1  # the headword that definitions belong to

    def blocks(self) -> Iterator[Block]:
        """Read every line into a block."""
        given = 0
        while self.at < len(self.lines):
            self._read(self.lines[self.at])
            yield from self.found[given:]
            given = len(self.found)

    def _read(self, line: _Line) -> None:
        words = line.words(self.text)
        if not words.strip():
            self.at += 1
        elif FENCE.match(words):
            self._fenced(line)
        elif line.indent >= 4 and not self.contained and self._after_blank():
            self._indented()
        elif not self._marked(line, words):
            self._paragraph(line, words)

    def _marked(self, line: _Line, words: str) -> bool:
        """Read a line that a mark makes what it is."""
        if HEADING.match(words):
            self._add("heading", [line])
        elif BLOCK.match(words) or RULE.match(words) or ATTRIBUTES.fullmatch(words) or words.startswith("<!--"):
            self._other(line, words)
        elif ADMONITION.match(words):
            self._add("heading", [line])
            self.contained = True
            return True
        elif (link := LINK.match(words)) and not link["label"].startswith("^"):
            self._add("other", [line])
        elif self._is_table():
            self._table()
        else:
            return False
        self.contained = line.indent > 0 and self.contained
        self.lead = self.head = -1
        return True

    def _other(self, line: _Line, words: str) -> None:
        if words.startswith("<!--"):
            end = self.at
            while end < len(self.lines) - 1 and "-->" not in self.lines[end].words(self.text):
                end += 1
            last = self.lines[end]
            self._add("other", self.lines[self.at : end + 1])
            self._behind(last)
        else:
            self._add("other", [line])

    def _behind(self, line: _Line) -> None:
        """Words behind the end of a comment are read by everybody."""
        start = self.text.find("-->", line.start, line.span.end) + len("-->")
        if start >= len("-->") and self.text[start : line.span.end].strip():
            self.found.append(Block("paragraph", (Span(start, line.span.end),), len(self.found)))

    def _paragraph(self, line: _Line, words: str) -> None:
        """Read a paragraph, an item, a definition or a headword, to the line before the next block."""
        item, definition = ITEM.match(words), DEFINITION.match(words)
        group = [line]
        while not self._ends(len(group)):
            group.append(self.lines[self.at + len(group)])
        if item:
            first = _Line(line.span, line.start + item.end(), line.indent)
            self.contained = True
            self._add("item", [first, *group[1:]], self.lead)
        elif definition and self.head >= 0:
            self.contained = True
            self._add(
                "definition", [_Line(line.span, line.start + definition.end(), line.indent), *group[1:]], self.head
            )
        elif self._is_headword(len(group)):
            self.head = len(self.found)
            self._add("headword", group)
        else:
            self._plain(line, group)

    def _plain(self, line: _Line, group: list[_Line]) -> None:
        heading = self.at + len(group) < len(self.lines) and UNDERLINE.match(self._next(len(group)))
        if heading and len(group) == 1 and self._next(len(group)).strip():
            self._add("heading", [*group, self.lines[self.at + 1]])
            return
        inside = line.indent > 0 and self.contained
        self.contained = inside
        if not inside:
            self.head = -1
        self._add("paragraph", group, self.head if inside else -1)
        self.lead = len(self.found) - 1

    def _ends(self, length: int) -> bool:
        """Whether the block of so many lines ends before the next line."""
        words = self._next(length)
        if not words.strip():
            return True
        marks = (HEADING, FENCE, ITEM, ADMONITION, BLOCK, DEFINITION, ATTRIBUTES)
        return any(mark.match(words) for mark in marks) or bool(UNDERLINE.match(words) or self._is_table(length))

    def _next(self, length: int) -> str:
        return self.lines[self.at + length].words(self.text) if self.at + length < len(self.lines) else ""

    def _is_headword(self, length: int) -> bool:
        """Whether the lines are headwords: a definition stands under them, a blank line between allowed."""
        after = length if self._next(length).strip() else length + 1
        return bool(DEFINITION.match(self._next(after)))

    def _after_blank(self) -> bool:
        return self.at == 0 or not self.lines[self.at - 1].words(self.text).strip()

    def _fenced(self, line: _Line) -> None:
        fence = FENCE.match(line.words(self.text))
        mark = fence[1] if fence else "```"
        end = self.at + 1
        while end < len(self.lines) and not self.lines[end].words(self.text).startswith(mark):
            end += 1
        self.contained = self.contained and line.indent > 0
        self._add("code", self.lines[self.at : min(end + 1, len(self.lines))])

    def _indented(self) -> None:
        end = self.at
        while end < len(self.lines) and (self.lines[end].indent >= 4 or not self.lines[end].words(self.text).strip()):
            end += 1
        self._add("code", self.lines[self.at : end])

    def _is_table(self, ahead: int = 0) -> bool:
        here, after = self._next(ahead) if ahead else self.lines[self.at].words(self.text), self._next(ahead + 1)
        return "|" in here and "-" in after and "|" in after and bool(TABLE_RULE.fullmatch(after.strip()))

    def _table(self) -> None:
        self._row(self.lines[self.at], "header")
        self.at += 1  # the rule
        while self.at < len(self.lines) and "|" in self.lines[self.at].words(self.text):
            self._row(self.lines[self.at], "cell")

    def _row(self, line: _Line, kind: BlockKind) -> None:
        first = -1
        for match in CELL.finditer(self.text, line.start, line.span.end):
            cell = match[0]
            if cell.strip():
                left = match.start() + len(cell) - len(cell.lstrip())
                span = Span(left, match.end() - len(cell) + len(cell.rstrip()))
                self.found.append(Block(kind, (span,), len(self.found), first))
                first = len(self.found) - 1 if first < 0 else first
        self.at += 1

    def _add(self, kind: BlockKind, lines: list[_Line], group: int = -1) -> None:
        pieces = tuple(Span(line.start, line.span.end) for line in lines)
        self.found.append(Block(kind, pieces, len(self.found), group))
        self.at += len(lines)


def _lines(text: str, start: int) -> Iterator[_Line]:
    position = start
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        bare = end - 1 if text.endswith("\r", position, end) else end
        first, indent = position, 0
        if position == bare or text[position] == ">" or text[position].isspace():
            first, indent = _words_begin(text, position, bare)
        yield _Line(Span(position, bare), first, indent)
        position = end + 1


def _words_begin(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the words of a line begin, behind the marks of block quotes and white space, and how far they are in."""
    while quote := QUOTE.match(text, start, end):
        start = quote.end()
    first = end - len(text[start:end].lstrip())
    return first, len(text[start:first].expandtabs(4))

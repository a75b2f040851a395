"""Where on a page the words stand that a reader sees, and which written words nobody sees.

The renderer does not say what it made of which characters. But it keeps their order: so each stretch of words is
looked up behind the one before, and what is passed over must be markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..model import Span
from .blocks import LETTER, Article, Block, Run
from .html import behind

# Markup that holds letters or digits and shows none of them. Matches "](page.md 'A title')", "<b>", "<!-- a -->",
# "{: .hero }", "caf&eacute;", "```python", "!!! note", "> - 12. ", "[a]: page.md"; not "| a cell", "{ words }",
# "!!! a b".
MARKUP = re.compile(
    r"""(?xm)
      <!--(?s:.*?)--!?> | </?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>
    | \]\(\s*(?:<[^<>\n]*>|(?:[^()\s\\]|\\.|\((?:[^()\s])*\))*)(?:\s+(?:"(?s:.*?)"|'(?s:.*?)'))?\s*\) | \]\s?\[[^\]]*\]
    | !\[[^\]]*(?=\])
    | ^[ ]{0,3}\[\^[^\]\n]*\]:[ ]*
    | ^[ ]{0,3}\[[^\]\n]*\]:[ ]*\n?[ ]*\S+[ ]*(?:\n[ ]*)?(?:"[^\n]*"|'[^\n]*'|\([^\n]*\))?[ ]*$
    | \{:?[ ]*(?:(?:[.\#][^\s{}]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))[ ]*)+\}
    | [^\W_]*(?:&(?:\#\d+|\#[xX][0-9a-fA-F]+|[a-zA-Z0-9]+);[^\W_]*)+
    | ^[ >]*(?:`{3,}|~{3,})[ ]*\.?[\w\#.+-]*[ ]*$ | ^[ >]*(?:`{3,}|~{3,})[ ]*\{[^\n]*\}[ ]*$
    | ^[ >\t]*(?:!!!|\?\?\?\+?)[ ]?[\w-]+(?:[ ]+(?:inline|end|highlight|blink))*(?=[ ]*(?:"|$))
    | ^(?:[ >\t]|[-*+](?=[ ]))*\d{1,9}\.(?=[ \t])
    """
)
SIGN = re.compile(r"[^\W_]|[<\](&{!`~?\[]")  # a letter, or what markup begins with; not "*", "> ", "- ", "|"
AHEAD = 500  # characters that markup may go on behind a place
WORD = re.compile(r"[^\W_]+")
PIECE = re.compile(r"[^\\`*_{}\[\]#|<>&~\n]+")  # words without a mark that could stand behind a backslash
TITLE_BEGINS = ('"', ">", "*", "_", "`", "[")
TRIES = 20  # how many places are tried for some words before they count as standing nowhere


class Place(NamedTuple):
    """Words of a block from `start` on stand on the page from `at` on, `size` characters letter by letter.

    In `raw` HTML and in code no Markdown is read. `html` is where they begin in what the renderer made of the page.
    """

    start: int
    at: int
    size: int
    raw: bool = False
    html: int = -1


@dataclass(frozen=True, slots=True)
class Places:
    """Where the words of each block stand, and the stretches of the page whose words nobody sees."""

    blocks: tuple[tuple[Place, ...], ...]
    lost: tuple[Span, ...]


def places(text: str, start: int, article: Article, stands: tuple[Span, ...], html: str) -> Places:
    """Look up the words of an article on its page, which has other characters in the place of its labels.

    `html` is what the article was read from.
    """
    notes, text = _notes(text, start, article, stands, html)
    finder = _Finder(text, start, stands, html)
    found = tuple(
        notes.get(index, ()) if block.note else tuple(finder.block(block, runs))
        for index, (block, runs) in enumerate(zip(article.blocks, article.runs, strict=True))
    )
    finder.pass_over(len(text))
    return Places(found, tuple(finder.lost))


def _notes(
    text: str, start: int, article: Article, stands: tuple[Span, ...], html: str
) -> tuple[dict[int, tuple[Place, ...]], str]:
    """Where the words of ordinary footnotes stand, which are shown at the end of a page, and the page without them."""
    found: dict[int, tuple[Place, ...]] = {}
    for name in article.notes:
        begin = text.find(f"[^{name}]:", start)
        finder = _Finder(text, max(begin, start), stands, html)
        for index, block in enumerate(article.blocks):
            if block.note == name:
                found[index] = tuple(finder.block(block, article.runs[index]))
        if begin >= 0:
            text = text[:begin] + re.sub(r"[^\n]", " ", text[begin : finder.at]) + text[finder.at :]
    return found, text


class _Finder:
    """Goes through the page once, behind the words that were found."""

    def __init__(self, text: str, start: int, stands: tuple[Span, ...], html: str) -> None:
        self.text = text
        self.html = html
        self.at = start
        self.stands = stands
        self.lost: list[Span] = []

    def block(self, block: Block, runs: tuple[Run, ...]) -> Iterator[Place]:
        for run in runs:
            if run.stand >= 0:
                span = self.stands[run.stand]
                self.pass_over(span.start)
                self.at = max(self.at, span.end)
                yield Place(run.start, span.start, span.end - span.start, True)
            elif LETTER.search(run.words):
                yield from self._run(run, block.kind == "title")

    def pass_over(self, end: int) -> None:
        """Take what stands before `end` for markup, and note the words in it that are none."""
        if end > self.at and not self._is_markup(end):
            self.lost.extend(self._unseen(end))
        self.at = max(self.at, end)

    def _run(self, run: Run, titled: bool) -> Iterator[Place]:
        core = run.words.strip()
        start = run.start + run.words.index(core[0])
        at = self._find(core, titled)
        if at >= 0:
            self.pass_over(at)
            self.at = at + len(core)
            yield Place(start, at, len(core), run.raw, self._printed(run, start))
        elif "\n" in core:
            offset = start
            for line in core.split("\n"):
                if LETTER.search(line):
                    part = Run(offset, line, raw=run.raw, html=self._printed(run, offset))
                    yield from self._run(part, titled)
                offset += len(line) + 1
        elif not titled:  # the renderer gives a note without a title its kind as one
            yield from self._each(run, core, start)

    def _printed(self, run: Run, start: int) -> int:
        """Where in the HTML a part of a run begins."""
        return behind(self.html, run.html, start - run.start)

    def _each(self, run: Run, words: str, start: int) -> Iterator[Place]:
        """Piece by piece, where something stands between them that the renderer took out, or else word by word."""
        for match in PIECE.finditer(words) if PIECE.fullmatch(words) is None else WORD.finditer(words):
            at = self._find(match[0], sure=True)
            if at >= 0:
                self.pass_over(at)
                self.at = at + len(match[0])
                begin = start + match.start()
                yield Place(begin, at, len(match[0]), run.raw, self._printed(run, begin))
            elif WORD.fullmatch(match[0]) is None and len(match[0]) < len(words):
                yield from self._each(run, match[0], start + match.start())

    def _find(self, words: str, titled: bool = False, sure: bool = False) -> int:
        """Where the words stand next with nothing but markup before them, or, unless it must be `sure`, at all.

        -1 where they stand nowhere. A title stands behind a quotation mark or a mark of emphasis.
        """
        at = first = self.text.find(words, self.at)
        for _ in range(TRIES):
            if at < 0:
                break
            if self._is_markup(at) and (not titled or self.text[at - 1 : at] in TITLE_BEGINS):
                return at
            at = self.text.find(words, at + 1)
        return -1 if titled or sure else first

    def _is_markup(self, end: int) -> bool:
        """Whether what was passed over up to there shows no words, and no markup goes on there."""
        if SIGN.search(self.text, self.at, end) is None:
            return True
        position = self.at
        for match in MARKUP.finditer(self.text, self.at, min(len(self.text), end + AHEAD)):
            if match.start() >= end:
                break
            if match.end() > end or LETTER.search(self.text, position, match.start()):
                return False
            position = match.end()
        return LETTER.search(self.text, position, end) is None

    def _unseen(self, end: int) -> Iterator[Span]:
        """The words between that are no markup: each line of them."""
        bare = self.text[self.at : end]
        for match in MARKUP.finditer(self.text, self.at, end):
            first, last = match.start() - self.at, match.end() - self.at
            bare = bare[:first] + re.sub(r"[^\n]", " ", match[0]) + bare[last:]
        for line in re.finditer(r"[^\n]+", bare):
            if LETTER.search(line[0]):
                shown = line[0].strip()
                begin = self.at + line.start() + line[0].index(shown)
                yield Span(begin, begin + len(shown))

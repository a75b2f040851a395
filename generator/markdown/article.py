"""What a reader sees of rendered HTML: its blocks in their order, each with its words.

The only place that decides which words are text, which are code, and which are a label of what stands under them.
It reads what the renderer made of a contributed page, and in the same way the finished page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..model import OURS, THEIRS
from .blocks import PROSE, TITLES, Article, Block, Inline, Kind, Run, Told
from .html import VOID, Token, behind, tokens
from .rendering import RAW, SHOWN, STANDING, UNWRITTEN, number_of

# Elements that begin and end a block of words: of a kind of their own, or of the kind of what they stand in.
KINDS: dict[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **{"li": "item", "dt": "headword", "dd": "definition", "td": "cell", "th": "header", "pre": "code"},
    **{"summary": "title", "legend": "title"},
}
PLAIN = frozenset(
    "address article aside blockquote body caption center details dir div dl fieldset figcaption figure footer form"
    " header hgroup hr main menu nav ol p section table tbody tfoot thead tr ul".split()
)
LISTS = frozenset(("ul", "ol", "menu", "dir"))
# Attributes whose words some readers meet: those for a picture, and those that show when a pointer rests.
TOLD = frozenset(("alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary"))
# Elements whose content nobody reads, and attributes that hide it.
UNREAD = frozenset("script style template noscript iframe object textarea title select datalist canvas".split())
CODED = frozenset(("code", "pre", "kbd", "samp", "tt", "xmp", "listing", "plaintext"))
HIDING = frozenset(("hidden", "style", "aria-hidden", "inert"))

BREAK = "\u2028"  # in the place of <br> while a block is read


@dataclass(slots=True, eq=False)
class _Open:
    """An open element: what it is, and what it means for what stands in it."""

    name: str
    kind: Kind | None = None  # of the block that its words make; None inside a block
    attributes: tuple[tuple[str, str], ...] = ()
    unread: bool = False
    start: int = 0  # of an element inside a block, in its words
    filled: bool = False  # whether an item has its first block already, a list of definitions one for its headwords
    cover: tuple[tuple[int, ...], str] | None = None  # the labels and words that stand over what is in it
    heads: list[Block] = field(default_factory=list)  # of a list of definitions, the headwords since the last one
    last: Block | None = None  # the paragraph that ends where the next thing begins
    group: int = -1
    note: str = ""  # the name of the ordinary footnote that it stands in
    listed: bool = False  # whether it stands in an item, or is one
    folded: bool = False


# What is ours in a finished page: parts of it, and the numbers of notes.
OURS_ALONE = re.compile(f"{OURS}[^{THEIRS}]*{THEIRS}")
EMPTY = "<!---->"  # a comment around such a part, without it
# A note that is left without its words: matches '<li id="fn:1"><p>&#160;<a class="footnote-backref">↩</a></p></li>'.
BARE_NOTE = re.compile(
    r'<li(?: value="\d+")? id="fn:[^"<>]*">\s*'
    r'<p>(?:&#160;|\s)*(?:<a class="footnote-backref[^<>]*>(?:&#8617;|↩)</a>\s*)*</p>\s*</li>'
)
# The number of a note, and a flag beside it.
NUMBER = re.compile(
    r'<sup(?=[^<>]* id="fnref)[^<>]*><a class="footnote-ref[^<>]*>\d+</a></sup>|<a class="doubt"[^<>]*>[^<>]*</a>'
)


def written(html: str, stands: tuple[str, ...]) -> Article:
    """What a reader sees of what a person wrote; `stands` are the words of each label and block line in it."""
    return _Reader(stands).read(html)


def finished(html: str) -> Article:
    """What a reader sees of a finished page that a person wrote: without what is ours in it."""
    return _Reader(()).read(theirs(html))


def theirs(html: str) -> str:
    """The HTML of a finished page without what is ours in it."""
    return NUMBER.sub("", BARE_NOTE.sub("", OURS_ALONE.sub("", html).replace(EMPTY, "")))


class _Reader:
    """Reads HTML once, from its beginning to its end."""

    def __init__(self, stands: tuple[str, ...]) -> None:
        self.stands = stands
        self.notes: list[str] = []
        self.blocks: list[Block] = []
        self.runs_of: list[tuple[Run, ...]] = []
        self.told: list[Told] = []
        self.kept: dict[str, list[int]] = {"unshown": [], "coded": [], "silent": []}
        self.open = [_Open("", "paragraph")]
        self.within = [*self.open]  # the open elements that are blocks
        self.groups = 0
        self.raw = False  # whether what is read is raw HTML or code
        self.html = ""
        self._fresh()

    def read(self, html: str) -> Article:
        """What is seen of some HTML."""
        self.html = html
        for token in tokens(html):
            if token.kind == "text" or token.kind == "stray":
                self._text(token)
            elif token.kind == "start":
                self._start(token)
            elif token.kind == "end":
                self._end(token.name)
            else:
                self._stands(token.text, "silent")
                self.within[-1].last = None
        self._flush()
        kept = {name: tuple(numbers) for name, numbers in self.kept.items()}
        return Article(tuple(self.blocks), tuple(self.runs_of), tuple(self.told), notes=tuple(self.notes), **kept)

    # ------------------------------------------------------------------- tokens

    def _start(self, token: Token) -> None:
        name = token.name
        for attribute, value in token.attributes:
            if attribute in TOLD and value.strip():
                self._tell(value)
        if name in KINDS or name in PLAIN:
            self._begin(token)
        elif name in VOID:
            self._words(BREAK) if name == "br" else None
        else:
            self._words('"') if name == "q" else None
            unread = self.open[-1].unread or name in UNREAD or _hides(token)
            self.open.append(_Open(name, None, token.attributes, unread, self.length))

    def _end(self, name: str) -> None:
        last = len(self.open) - 1
        at = (
            last
            if self.open[last].name == name
            else next((i for i in range(last, 0, -1) if self.open[i].name == name), 0)
        )
        if not at:
            return
        while len(self.open) > at:
            top = self.open[-1]
            if top.kind is None:
                self._words('"') if top.name == "q" else None
                self.inlines.append(Inline(top.name, top.attributes, top.start, self.length))
                self.open.pop()
            else:
                self._finish()

    def _text(self, token: Token) -> None:
        text, position = token.text, 0
        for match in UNWRITTEN.finditer(text):
            self._written(token, position, match.start())
            position = match.end()
            mark = match[0][0]
            if match["sign"] is None:
                self.raw = mark == RAW
                continue
            number = number_of(match["sign"])
            if mark == SHOWN and not self._is_dead():
                self.labels.append((self.length, number))
            else:
                self._dead(number)
        self._written(token, position, len(text))

    def _written(self, token: Token, start: int, end: int) -> None:
        """A part of a text, with its place in the HTML."""
        if end > start:
            self._words(token.text[start:end], html=behind(self.html, token.offset, start))

    def _dead(self, number: int) -> None:
        """A label or block line that stands as it is: its words are those that a reader sees."""
        coded = any(one.name in CODED for one in self.open) and not self.open[-1].unread
        self.kept["coded" if coded else "unshown"].append(number)
        self._words(self.stands[number], number)

    def _is_dead(self) -> bool:
        return any(one.unread or one.name in CODED for one in self.open)

    def _tell(self, words: str) -> None:
        self._stands(words, "unshown")
        self.told.append(Told(STANDING.sub("", words), len(self.blocks)))

    def _stands(self, words: str, kind: str) -> None:
        for match in STANDING.finditer(words):
            self.kept[kind].append(number_of(match["sign"]))

    # ------------------------------------------------------------------- blocks

    def _fresh(self) -> None:
        self.length = 0
        self.runs: list[Run] = []
        self.labels: list[tuple[int, int]] = []
        self.inlines: list[Inline] = []

    def _words(self, words: str, stand: int = -1, html: int = -1) -> None:
        if words:
            self.runs.append(Run(self.length, words, stand, self.raw, html))
            self.length += len(words)

    def _begin(self, token: Token) -> None:
        self._flush()
        outer = self.within[-1]
        lead, outer.last = outer.last, None
        opened = _Open(token.name, self._kind(token, outer), token.attributes, self.open[-1].unread or _hides(token))
        opened.note = outer.note
        opened.listed = outer.listed or token.name == "li"
        opened.folded = outer.folded or token.name == "details"
        if token.name in LISTS:
            self.groups += 1
            opened.group = self.groups
            opened.cover = self._cover([lead]) if lead else outer.cover
        elif token.name == "dd":
            opened.cover = self._cover(outer.heads)
            outer.filled = True
        elif token.name != "tr":
            opened.cover = outer.cover
        if outer.name in LISTS:
            opened.group = outer.group
        if token.name == "li" and (token.get("id") or "").startswith("fn:"):
            opened.note = (token.get("id") or "").removeprefix("fn:")
            self.notes.append(opened.note)
        if token.name == "dt" and outer.filled:
            outer.heads, outer.filled = [], False
        self.open.append(opened)
        self.within.append(opened)

    def _kind(self, token: Token, outer: _Open) -> Kind:
        name = token.name
        if name == "p" and "admonition-title" in (token.get("class") or "").split():
            return "title"
        if name in KINDS:
            return KINDS[name]
        if outer.kind in TITLES or outer.kind == "code":
            return outer.kind
        if name == "p" and outer.kind in PROSE:
            return "paragraph" if outer.name == "li" and outer.filled else outer.kind
        return "definition" if outer.kind == "definition" and name not in LISTS else "paragraph"

    def _finish(self) -> None:
        """Close the innermost element, a block."""
        made = self._flush()
        done = self.open.pop()
        self.within.pop()
        outer = self.within[-1]
        outer.last = made if done.name == "p" and made and made.kind == "paragraph" else None
        if done.name == "dt" and made:
            outer.heads.append(made)
        if done.name in ("td", "th") and outer.cover is None and made:
            outer.cover = self._cover([made])

    def _flush(self) -> Block | None:
        """The words since the last block as one, if there are any."""
        if not self.runs and not self.labels:
            self.inlines = []
            return None
        top = self.within[-1]
        words = "".join([run.words for run in self.runs])
        if top.kind != "code":  # where a writer's line ends shows nowhere, but a break does
            words = words.replace("\n", " ")
        words = words.replace(BREAK, "\n")
        made = None
        if words.strip() or self.labels:
            made = self._made(top, words)
            self.blocks.append(made)
            self.runs_of.append(tuple(self.runs))
            for one in self.open if top.listed else ():
                one.filled = one.filled or one.name == "li"
        self._fresh()
        for one in self.open[self.open.index(top) + 1 :]:
            one.start = 0  # an element inside a block that goes on in the next one
        return made

    def _made(self, top: _Open, words: str) -> Block:
        kind = top.kind or "paragraph"
        if not words.strip() and len(self.labels) == 1 and self._is_block_line(self.labels[0][1]):
            kind = "generated"
        over, above = top.cover or ((), "")
        if kind == "paragraph" and top.listed:
            over, above = (), ""
        level = int(top.name[1]) if top.name[:1] == "h" and top.name[1:].isdecimal() else 0
        marked = tuple(sorted(self.inlines, key=lambda one: (one.start, -one.end)))
        return Block(
            kind,
            words,
            tuple(self.labels),
            marked,
            over,
            above,
            top.group if kind == "item" else -1,
            level,
            top.attributes,
            top.note,
            top.folded,
        )

    def _cover(self, blocks: Iterable[Block]) -> tuple[tuple[int, ...], str]:
        """The labels of some blocks, which a line for a block among their words is not, and their words on one line."""
        heads = tuple(blocks)
        labels = tuple(one for block in heads for _, one in block.labels if not self._is_block_line(one))
        return labels, " ".join(" ".join(block.words.split()) for block in heads)

    def _is_block_line(self, number: int) -> bool:
        return self.stands[number].startswith(":::")


def _hides(token: Token) -> bool:
    return any(name in HIDING for name, _ in token.attributes)

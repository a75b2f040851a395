"""What a reader sees of rendered HTML: its blocks in their order, each with its words.

The only place that decides which words are text, which are code, and which are a label of what stands under them.
It reads what the renderer made of a contributed page, and in the same way the finished page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from generator.markdown.html import VOID, Token
from generator.markdown.rendering import FIRST, OURS, RAW, RAW_ENDS, SHOWN, STAND, STANDING, THEIRS
from generator.model import Role

Kind = Literal["paragraph", "item", "definition", "cell", "header", "heading", "headword", "title", "code", "generated"]
PROSE: frozenset[Kind] = frozenset(("paragraph", "item", "definition", "cell"))
TITLES: frozenset[Kind] = frozenset(("header", "heading", "headword", "title"))

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
RAW_PARTS = re.compile(f"[{RAW}{RAW_ENDS}]|[^{RAW}{RAW_ENDS}]+")  # such a mark, or what stands between two


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words with no markup between them, from `start` in the words of its block.

    `stand` is the number of the label or block line whose own words it is, left as they are; -1 for other words. In
    `raw` HTML and in code no Markdown is read.
    """

    start: int
    words: str
    stand: int = -1
    raw: bool = False


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


@dataclass(frozen=True, slots=True)
class Block:
    """A block of an article: its words as a reader sees them, and what stands in it.

    `labels` are the labels that are shown in it: where in its words, and their numbers. `over` has those of the
    headword, the row's first cell or the line before the list that it stands under, `above` the words of these.
    `group` is the number of the list that it is an item of, `level` the level of a heading; `attributes` are its
    element's. `note` is the name of the ordinary footnote that it stands in, `folded` whether it is to be unfolded
    first. A `generated` block stands for a block line, whose number is its only label.
    """

    kind: Kind
    words: str
    runs: tuple[Run, ...] = ()
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
    """What a reader sees: blocks, and the words of attributes.

    `unshown` are the labels and block lines that stand in raw HTML, where it hides them, or in the words for a
    picture; `coded` those in code, `silent` those in comments. `notes` are the names of ordinary footnotes.
    """

    blocks: tuple[Block, ...]
    told: tuple[Told, ...] = ()
    unshown: tuple[int, ...] = ()
    coded: tuple[int, ...] = ()
    silent: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
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
    note: str = ""


def written(html: Iterable[Token], stands: tuple[str, ...]) -> Article:
    """What a reader sees of what a person wrote; `stands` are the words of each label and block line in it."""
    return _read(_Reader(stands, finished=False), html)


def finished(html: Iterable[Token]) -> Article:
    """What a reader sees of a finished page that a person wrote: without what is ours in it."""
    return _read(_Reader((), finished=True), html)


def _read(reader: _Reader, html: Iterable[Token]) -> Article:
    for token in html:
        reader.read(token)
    return reader.closed()


class _Reader:
    """Reads the tokens once, from the first to the last."""

    def __init__(self, stands: tuple[str, ...], finished: bool) -> None:
        self.stands = stands
        self.finished = finished
        self.notes: list[str] = []
        self.blocks: list[Block] = []
        self.told: list[Told] = []
        self.kept: dict[str, list[int]] = {"unshown": [], "coded": [], "silent": []}
        self.open = [_Open("", "paragraph")]
        self.groups = 0
        self.raw = False  # whether what is read is raw HTML or code
        self.skipping = 0  # how many comments that begin what is ours are open
        self.number: list[str] | None = None  # the words of a note's number while it is read
        self._fresh()

    def read(self, token: Token) -> None:
        """Take one token in."""
        if token.kind == "comment":
            self._comment(token.text)
        elif self.skipping:
            return
        elif self.number is not None:
            self._in_number(token)
        elif token.kind == "text" or token.kind == "stray":
            self._text(token.text)
        elif token.kind == "start":
            self._start(token)
        else:
            self._end(token.name)

    def closed(self) -> Article:
        """What was read."""
        self._flush()
        kept = {name: tuple(numbers) for name, numbers in self.kept.items()}
        return Article(tuple(self.blocks), tuple(self.told), notes=tuple(self.notes), **kept)

    # ------------------------------------------------------------------- tokens

    def _comment(self, words: str) -> None:
        if words in (OURS, THEIRS) and self.finished:
            self.skipping = max(0, self.skipping + (1 if words == OURS else -1))
        else:
            self._stands(words, "silent")
            self._block().last = None

    def _start(self, token: Token) -> None:
        name = token.name
        for attribute, value in token.attributes:
            if attribute in TOLD and value.strip():
                self._tell(value)
        if name in KINDS or name in PLAIN:
            self._begin(token)
        elif name in VOID:
            self._words(BREAK) if name == "br" else None
        elif name == "sup" and self.finished and (token.get("id") or "").startswith("fnref"):
            self.number = []
        else:
            self._words('"') if name == "q" else None
            unread = self.open[-1].unread or name in UNREAD or _hides(token)
            self.open.append(_Open(name, None, token.attributes, unread, self.length))

    def _end(self, name: str) -> None:
        at = next((i for i in range(len(self.open) - 1, 0, -1) if self.open[i].name == name), 0)
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

    def _in_number(self, token: Token) -> None:
        """The number of a note is ours; whatever else stands in its place is read."""
        words = self.number or []
        if token.kind == "text":
            words.append(token.text)
            self.number = words
        elif token.kind == "end" and token.name == "sup":
            self.number = None
            if not "".join(words).strip().isdecimal():
                self._words("".join(words))

    def _text(self, text: str) -> None:
        if RAW in text or RAW_ENDS in text:
            for part in RAW_PARTS.findall(text):
                if part in (RAW, RAW_ENDS):
                    self.raw = part == RAW
                else:
                    self._text(part)
            return
        if SHOWN not in text and STAND not in text:
            self._words(text)
            return
        position = 0
        for match in STANDING.finditer(text):
            self._words(text[position : match.start()])
            position = match.end()
            number = ord(match["number"]) - FIRST
            if match["mark"] == SHOWN and not self._is_dead():
                self.labels.append((self.length, number))
            else:
                self._dead(number)
        self._words(text[position:])

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
            self.kept[kind].append(ord(match["number"]) - FIRST)

    # ------------------------------------------------------------------- blocks

    def _fresh(self) -> None:
        self.length = 0
        self.runs: list[Run] = []
        self.labels: list[tuple[int, int]] = []
        self.inlines: list[Inline] = []

    def _words(self, words: str, stand: int = -1) -> None:
        if words:
            self.runs.append(Run(self.length, words, stand, self.raw))
            self.length += len(words)

    def _block(self) -> _Open:
        """The innermost open element that is a block."""
        return next(one for one in reversed(self.open) if one.kind is not None)

    def _begin(self, token: Token) -> None:
        self._flush()
        outer = self._block()
        lead, outer.last = outer.last, None
        opened = _Open(token.name, self._kind(token, outer), token.attributes, self.open[-1].unread or _hides(token))
        if token.name in LISTS:
            self.groups += 1
            opened.group = self.groups
            opened.cover = _cover([lead]) if lead else outer.cover
        elif token.name == "dd":
            opened.cover = _cover(outer.heads)
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
        outer = self._block()
        outer.last = made if done.name == "p" and made and made.kind == "paragraph" else None
        if done.name == "dt" and made:
            outer.heads.append(made)
        if done.name in ("td", "th") and outer.cover is None and made:
            outer.cover = _cover([made])

    def _flush(self) -> Block | None:
        """The words since the last block as one, if there are any."""
        top = self._block()
        words = "".join(run.words for run in self.runs)
        if top.kind != "code":  # where a writer's line ends shows nowhere, but a break does
            words = words.replace("\n", " ")
        words = words.replace(BREAK, "\n")
        made = None
        if words.strip() or self.labels:
            made = self._made(top, words)
            self.blocks.append(made)
            for one in self.open:
                one.filled = one.filled or one.name == "li"
        if self.runs or self.labels or self.inlines:
            self._fresh()
        for one in self.open:
            if one.kind is None:  # an element inside a block that goes on in the next one
                one.start = 0
        return made

    def _made(self, top: _Open, words: str) -> Block:
        kind = top.kind or "paragraph"
        if not words.strip() and len(self.labels) == 1 and self._is_block_line(self.labels[0][1]):
            kind = "generated"
        over, above = top.cover or ((), "")
        if kind == "paragraph" and any(one.name == "li" for one in self.open):
            over, above = (), ""
        level = int(top.name[1]) if top.name[:1] == "h" and top.name[1:].isdecimal() else 0
        marked = tuple(sorted(self.inlines, key=lambda one: (one.start, -one.end)))
        return Block(
            kind,
            words,
            tuple(self.runs),
            tuple(self.labels),
            marked,
            over,
            above,
            top.group if kind == "item" else -1,
            level,
            top.attributes,
            next((one.note for one in self.open if one.note), ""),
            any(one.name == "details" for one in self.open),
        )

    def _is_block_line(self, number: int) -> bool:
        return self.stands[number].startswith(":::")


def _cover(blocks: Iterable[Block]) -> tuple[tuple[int, ...], str]:
    """The labels of some blocks, and their words on one line."""
    heads = tuple(blocks)
    labels = tuple(number for block in heads for _, number in block.labels)
    return labels, " ".join(" ".join(block.words.split()) for block in heads)


def _hides(token: Token) -> bool:
    return any(name in HIDING for name, _ in token.attributes)


def letters(words: str) -> str:
    """The letters and digits of some words.

    >>> letters("It’s 5 p.m._")
    'Its5pm'
    """
    return NO_LETTERS.sub("", words)


# Matches ". " and "_"; not "é" or "7".
NO_LETTERS = re.compile(r"[\W_]+")


def role(block: Block) -> Role:
    """Whether a block is text, a label or code."""
    return "code" if block.kind == "code" else "label" if block.kind in TITLES else "text"

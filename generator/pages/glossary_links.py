"""The first use of a glossary term on a page becomes a link to its entry."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..inputs.texts import slug
from ..markdown.blocks import PROSE, Block, Kind
from ..markdown.labels import pointer
from ..markdown.reading import Reading, read
from ..markdown.rendering import STOCK, Renderer
from ..model import Contribution, Problem, Span, line_of
from .edition import Entry
from .footnotes import MARK
from .markup import attribute
from .written import Edit, Written, edited

LINKABLE: frozenset[Kind] = PROSE | {"headword", "header"}
# Elements that no link enters: other links, code, what has a meaning of its own for machines.
PROTECTED = frozenset("a button code time figure svg abbr kbd samp q".split())
# Words that no link enters: quotations, and addresses that are printed. Matches "“a quotation”"; not the words between.
QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"|https?://\S+")
BRACKET = re.compile(r"\s*\([^)]*\)\s*$")  # a bracket that tells two entries apart: matches " (law)" at the end
BRACES = re.compile(r"[{}]")  # what would end an attribute list: matches "{" and "}"; not "("
ALSO = "Also:"  # in emphasis before the other names of a term


def entries(glossary: Reading | None, works: Collection[str] = ()) -> tuple[Entry, ...]:
    """The entries of the contributed glossary: a definition list, with `*Also:*` before other names.

    `works` are the keys of the outside works that its labels can point at.
    """
    if glossary is None:
        return ()
    return tuple(_entry(glossary, head, bodies, works) for head, bodies in _defined(glossary))


def repeated(glossary: Contribution, reading: Reading) -> Iterator[Problem]:
    """A Problem for each name of an entry whose address an earlier one has too: a link could lead to one only."""
    first: dict[str, int] = {}
    for head, bodies in _defined(reading):
        line = line_of(glossary.text, reading.span(head).start)
        names = (" ".join(reading.blocks[head].words.split()), *_entry(reading, head, bodies, ()).aliases)
        for name in dict.fromkeys(names):
            before = first.setdefault(slug(name), line)
            if before != line:
                yield Problem(
                    glossary.path,
                    line,
                    f'The name "{name}" stands for two entries.',
                    f"The other one is on line {before}, and a link to the name could lead to one of them only.",
                    f"make one entry of the two, or tell them apart in brackets, as `{name} (law)`.",
                )


def anchored(glossary: Written, known: Iterable[Entry]) -> Iterator[Edit]:
    """An address on each headword of the glossary."""
    anchors = {entry.name: entry.anchor for entry in known}
    reading = glossary.reading
    for index, block in enumerate(reading.blocks):
        anchor = anchors.get(_plain(block.words)) if block.kind == "headword" else None
        if anchor and not any(place.raw for place in reading.found[index]):
            feed = reading.text.find("\n", reading.span(index).end)
            end = len(reading.text[: feed if feed >= 0 else None].rstrip())
            yield Edit(Span(end, end), f" {{#{anchor}}}", address=anchor)


def ends(glossary: Written, known: Iterable[Entry]) -> Iterator[tuple[Entry, int]]:
    """Where the last definition of each entry ends, on the page; entries that share definitions share that place."""
    entry_of = {entry.name: entry for entry in known}
    reading = glossary.reading
    last: dict[int, Entry] = {}
    for head, bodies in _defined(reading):
        entry = entry_of.get(_plain(reading.blocks[head].words))
        if entry:
            last.setdefault(bodies[-1], entry)
    for body, entry in last.items():
        yield entry, reading.span(body).end


@dataclass(frozen=True, slots=True)
class Links:
    """The first use of each term of a page as a link: in its own words, and in what fills its block lines.

    `printed` is the HTML of what fills them, where it had to be rendered to look for terms.
    """

    edits: tuple[Edit, ...]
    filled: Mapping[int, str]
    printed: Mapping[int, str]
    terms: tuple[str, ...]


def linked(
    page: Written, filled: Mapping[int, str], known: tuple[Entry, ...], glossary: str, renderer: Renderer = STOCK
) -> Links:
    """Links from a page to the entries; `glossary` is the way to their page from here."""
    linker = _Linker(known, glossary)
    edits: list[Edit] = []
    changed, printed = dict(filled), dict[int, str]()
    for index, block in enumerate(page.reading.blocks) if known else ():
        number = block.labels[0][1] if block.kind == "generated" else -1
        if number < 0:
            edits += linker.of_block(page.reading, index)
        elif linker.may_stand_in(filled.get(number, "")):
            changed[number], printed[number] = linker.of_markdown(filled[number], renderer)
    return Links(tuple(edits), changed, printed, tuple(linker.done))


class _Linker:
    """Makes the links of one page, each term's once."""

    def __init__(self, known: tuple[Entry, ...], glossary: str) -> None:
        self.names = {name.casefold(): entry for entry in known for name in (entry.name, *entry.aliases)}
        self.pattern = _any_of(tuple(self.names)) if self.names else None
        self.glossary = glossary
        self.done: dict[str, None] = {}

    def may_stand_in(self, markdown: str) -> bool:
        """Whether Markdown has words that could be a term."""
        return self.pattern is not None and self.pattern.search(markdown) is not None

    def of_markdown(self, markdown: str, renderer: Renderer) -> tuple[str, str]:
        """Markdown of the generator's own with its links, and its HTML."""
        reading = read(markdown, 0, renderer, _marks)
        edits = [edit for index in range(len(reading.blocks)) for edit in self.of_block(reading, index)]
        marks = {number: span.of(markdown) for number, span in enumerate(reading.stands)}
        return edited(markdown, 0, edits), Written(reading, marks).html({}, edits, renderer)

    def of_block(self, reading: Reading, index: int) -> Iterator[Edit]:
        """The links of a block."""
        block = reading.blocks[index]
        if self.pattern is None or block.kind not in LINKABLE or block.folded:
            return
        kept = _kept(block)
        for match in self.pattern.finditer(block.words):
            entry = self.names.get(" ".join(match[1].split()).casefold())
            if (
                entry is None
                or entry.anchor in self.done
                or any(a < match.end() and match.start() < b for a, b in kept)
            ):
                continue
            place = reading.exactly(index, *match.span())
            if place:
                self.done[entry.anchor] = None
                yield Edit(place, self._link(place.of(reading.text), entry))

    def _link(self, words: str, entry: Entry) -> str:
        tip = attribute(BRACES.sub("", entry.begins))
        return f'[{words}]({self.glossary}#{entry.anchor}){{.term data-tip="{tip}"}}'


def _marks(markdown: str, start: int) -> Iterator[tuple[Span, str]]:
    return ((Span(*match.span()), match[0]) for match in MARK.finditer(markdown, start))


def _kept(block: Block) -> Sequence[tuple[int, int]]:
    """The stretches of a block's words that no link enters."""
    marked = [(one.start, one.end) for one in block.inlines if one.name in PROTECTED]
    return [*marked, *(match.span() for match in QUOTED.finditer(block.words))]


def mentions(text: str, entry: Entry) -> bool:
    """Whether the words use the term or one of its other names."""
    return bool(_any_of(tuple(name.casefold() for name in (entry.name, *entry.aliases))).search(" ".join(text.split())))


@lru_cache(maxsize=4096)  # 40 sources: 16,028 hits of 16,049, of 0.3 ms each
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the names as whole words, the longest first, in any case, with a plural s or a possessive."""
    words = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({words})(?:s|es)?(?![\w-])", re.IGNORECASE)


def _defined(glossary: Reading) -> Iterator[tuple[int, list[int]]]:
    """The numbers of the blocks of each headword and its definitions; headwords above one another share theirs."""
    heads: list[int] = []
    bodies: list[int] = []
    for index, block in enumerate(glossary.blocks):
        if block.kind == "definition":
            bodies.append(index)
            continue
        if bodies or block.kind != "headword":
            yield from ((head, bodies) for head in heads if bodies)
            heads, bodies = [], []
        if block.kind == "headword":
            heads.append(index)
    yield from ((head, bodies) for head in heads if bodies)


def _entry(glossary: Reading, head: int, bodies: Sequence[int], works: Collection[str]) -> Entry:
    blocks = [glossary.blocks[index] for index in (head, *bodies)]
    name = _plain(blocks[0].words)
    told, others = [], []
    for body in blocks[1:]:
        also = next((one.start for one in body.inlines if body.words[one.start : one.end].strip() == ALSO), None)
        told.append(body.words if also is None else body.words[:also])
        others += [] if also is None else body.words[also + len(ALSO) :].split("\n")[0].split(";")
    numbers = (number for block in blocks for _, number in block.labels)
    labels = [pointer(glossary.numbered[number]) for number in numbers]
    return Entry(
        name,
        tuple(filter(None, (part.strip(" .*") for part in others))),
        " ".join(" ".join(told).split()),
        f"term-{slug(name)}",
        tuple(one.span for one in labels if (one.key or one.slug) in works),
        next((one.words for one in reversed(glossary.blocks[:head]) if one.kind == "heading"), ""),
    )


def _plain(head: str) -> str:
    """A headword as readers say it, without a bracket that tells two entries apart."""
    return BRACKET.sub("", " ".join(head.split())).strip()

"""A Python-Markdown extension for what is content: background marked, wide tables in named regions.

`background` is set on a paragraph, item, definition or table row whose evidence is outside works alone, by the
design's rule that a reader always sees which words rest on the source; where a block mixes both kinds, it is set on
the sentences. A note's kind shows in its link: the references page for an outside work, anything else for the
source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

# Matches `references.html#ref-tra-1979` and `../references.md#ref-x`; not `source.html#s12`.
OUTSIDE = re.compile(r"(?:^|/)references\.(?:md|html)#ref-")
# Matches `<table>` and `<table class="issues">` to its end; not `<tablet>`.
TABLE = re.compile(r"<table(?: [^>]*)?>.*?</table>", re.DOTALL)
# Matches a whole heading, `<h2 id="a">Who <a class="headerlink">¶</a></h2>`; not `<header>`.
HEADING = re.compile(r"<h[1-6](?: [^>]*)?>(.*?)</h[1-6]>", re.DOTALL)
# Matches the permanent link that stands in a heading; not any other link.
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
# Matches a tag, `<em>` and `</em>`; not `a < b`.
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# Matches ` align="right"` in a tag of a table; the policy of the pages allows no style, and HTML no `align`.
ALIGN = re.compile(r'(<t[hd]) align="(left|center|right)"')

BLOCKS = frozenset({"p", "li", "dd", "tr", "blockquote"})
HOLD_SENTENCES = frozenset({"p", "li", "dd", "td"})
INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time"}
)


def add_class(element: Element, name: str) -> None:
    """Add a class to those that the element has."""
    element.set("class", f"{element.get('class', '')} {name}".strip())


def outside_notes(root: Element) -> dict[str, bool]:
    """For each note, by its id as `fn:1`, whether it names an outside work."""
    return {
        note.get("id", ""): any(OUTSIDE.search(link.get("href", "")) for link in note.iter("a"))
        for note in root.iter("li")
        if note.get("id", "").startswith("fn:")
    }


def evidence(element: Element, outside: dict[str, bool]) -> list[bool]:
    """For each note that is cited inside the element, in order, whether it names an outside work."""
    return [
        outside.get(link.get("href", "").removeprefix("#"), False)
        for link in element.iter("a")
        if link.get("class") == "footnote-ref"
    ]


def is_lead_in(element: Element) -> bool:
    """Whether the block introduces what follows: its words end with a colon."""
    return element.tag == "p" and "".join(element.itertext()).rstrip(" 0123456789\n").endswith(":")


def covered(parent: Element, outside: dict[str, bool]) -> Iterator[tuple[Element, bool]]:
    """Each child, and whether a headword or a lead-in before it carries outside evidence for it."""
    carried = False
    for child in parent:
        if child.tag == "dt":
            found = evidence(child, outside)
            carried = bool(found) and all(found)
        elif child.tag not in {"dd", "ul", "ol"}:
            carried = False
        yield child, carried
        if is_lead_in(child):
            found = evidence(child, outside)
            carried = bool(found) and all(found)


def mark_background(parent: Element, outside: dict[str, bool], carried: bool = False) -> None:
    """Set the class `background` on the outermost blocks below that rest on outside works alone."""
    for child, lead in covered(parent, outside):
        found = evidence(child, outside)
        rests = all(found) if found else (carried or lead) and not child.get("class")
        if child.tag in BLOCKS and rests:
            add_class(child, "background")
        elif child.get("class") != "footnote":
            mark_background(child, outside, (carried or lead) and child.tag in {"ul", "ol"})


def mark_sentences(parent: Element, outside: dict[str, bool]) -> None:
    """In blocks of both kinds, set the class `background` on what outside works alone carry."""
    for child in parent:
        if child.get("class") != "footnote" and "background" not in child.get("class", "").split():
            mark_sentences(child, outside)
            found = evidence(child, outside) if child.tag in HOLD_SENTENCES else []
            if any(found) and not all(found):
                fence(child, outside)


def fence(block: Element, outside: dict[str, bool]) -> None:
    """Put a span around the words before each group of notes that names outside works alone.

    By the design, evidence covers the words since the evidence before it, so a group ends what it carries.
    """
    pieces = inline_pieces(block)
    block.text = None
    block[:] = []
    waiting: list[str | Element] = []
    for piece, after in zip(pieces, [*pieces[1:], ""], strict=True):
        waiting.append(piece)
        if is_note(piece) and not is_note(after):
            notes = [note for one in waiting if isinstance(one, Element) for note in evidence(one, outside)]
            put(block, fenced(waiting) if all(notes) else waiting)
            waiting = []
        elif isinstance(piece, Element) and piece.tag not in INLINE:
            put(block, waiting)
            waiting = []
    put(block, waiting)


def inline_pieces(block: Element) -> list[str | Element]:
    """The words and elements of a block in their order, the elements without the words behind them."""
    pieces: list[str | Element] = [block.text] if block.text else []
    for child in list(block):
        words, child.tail = child.tail, None
        pieces += [child, *filter(None, (words,))]
    return pieces


def is_note(piece: str | Element) -> bool:
    """Whether the piece is the number of a note."""
    return isinstance(piece, Element) and piece.tag == "sup" and piece.find("a[@class='footnote-ref']") is not None


def fenced(pieces: list[str | Element]) -> list[str | Element]:
    """The pieces in a span of the class `background`, the space before them left outside."""
    first, *rest = pieces
    space = first[: len(first) - len(first.lstrip())] if isinstance(first, str) else ""
    span = Element("span", {"class": "background"})
    put(span, [first[len(space) :] if isinstance(first, str) else first, *rest])
    return [space, span] if space else [span]


def put(block: Element, pieces: list[str | Element]) -> None:
    """Append words and elements to an element."""
    for piece in pieces:
        if isinstance(piece, Element):
            block.append(piece)
        elif len(block):
            block[-1].tail = (block[-1].tail or "") + piece
        else:
            block.text = (block.text or "") + piece


class BackgroundMarker(Treeprocessor):
    """Marks the blocks and sentences of a page that rest on outside works alone."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        outside = outside_notes(root)
        mark_background(root, outside)
        mark_sentences(root, outside)


def region_name(before: str) -> str:
    """The name of a table's region: the last heading before it, in plain words."""
    headings = HEADING.findall(before)
    words = TAG.sub("", PERMALINK.sub("", headings[-1])).strip() if headings else ""
    return f"Table: {words}".replace('"', "&quot;") if words else "Table"


def wrap_tables(html: str) -> str:
    """Each table in a region that scrolls by itself, with a name of its own and a place in the tab order."""
    named: Counter[str] = Counter()

    def wrapped(match: re.Match[str]) -> str:
        name = region_name(html[: match.start()])
        named[name] += 1
        # Landmarks need names that tell them apart: a second table under one heading is counted.
        name += f" ({named[name]})" if named[name] > 1 else ""
        return f'<div class="rows" role="region" aria-label="{name}" tabindex="0">{match[0]}</div>'

    return TABLE.sub(wrapped, html)


class NumberMarker(Treeprocessor):
    """Marks a note's number right behind another: a style sheet does not see whether words stand between them."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for parent in root.iter():
            for one, after in pairwise(parent):
                if is_note(one) and is_note(after) and not (one.tail or "").strip():
                    add_class(after, "beside")


class TableWrapper(Postprocessor):
    """Makes tables fit a small screen."""

    def run(self, text: str) -> str:
        """The page's HTML with its tables wrapped."""
        return wrap_tables(ALIGN.sub(r'\1 class="\2"', text))


class ExplainerExtension(Extension):
    """What the pages' HTML needs beyond Python-Markdown's own extensions."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after inline patterns, attributes and notes are done, before MkDocs rewrites links."""
        md.treeprocessors.register(BackgroundMarker(md), "explainer-background", 1)
        md.treeprocessors.register(NumberMarker(md), "explainer-numbers", 0)
        md.postprocessors.register(TableWrapper(md), "explainer-tables", 1)


def makeExtension(**settings: object) -> ExplainerExtension:
    """Python-Markdown's way to make the extension by its module's name."""
    return ExplainerExtension(**settings)

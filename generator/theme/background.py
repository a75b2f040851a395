"""What rests on outside works alone, made to be seen: the class `background` on a block, or around the words.

The checks decide what that is, and the page's Markdown has a mark before and behind it. A paragraph, an item, a
definition, a row or a quotation whose words are all background has the class itself; in others it is set on a `span`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import BACKGROUND, BACKGROUND_ENDS
from .spans import name_of, pieces_of, spanned

BLOCKS = frozenset({"p", "li", "dd", "tr", "blockquote"})
CELLS = frozenset({"td", "th"})
OTHERS = re.compile(r'<(?:li(?! id="fn:)|dd|tr|blockquote)\b')  # blocks around paragraphs; not a note
PARAGRAPH = re.compile(rf"<p>{BACKGROUND}([^{BACKGROUND}{BACKGROUND_ENDS}]*){BACKGROUND_ENDS}</p>")
LETTER = re.compile(r"&#?\w+;|[^\W_]")
TAGS = {BACKGROUND: '<span class="background">'}


@dataclass(slots=True)
class _Block:
    """An open element: its place among the pieces, and whether it has words inside and outside of background."""

    name: str
    at: int
    inside: bool = False
    outside: bool = False
    cells: int = 0
    noted: bool = False  # whether the number of a note stands in it


def with_background(html: str) -> str:
    """A page's HTML with its background marked as such, and without the marks of its Markdown."""
    if OTHERS.search(html) is None:
        html = PARAGRAPH.sub(r'<p class="background">\1</p>', html)
    if BACKGROUND not in html:
        return html.replace(BACKGROUND_ENDS, "")
    pieces = pieces_of(html, BACKGROUND, BACKGROUND_ENDS)
    for at in _whole(pieces):
        pieces[at] = _with_class(pieces[at])
        depth, index = 1, at + 1
        while depth and index < len(pieces):
            name = name_of(pieces[index])
            if name == name_of(pieces[at]):
                depth += -1 if pieces[index].startswith("</") else 1
            elif pieces[index] in (BACKGROUND, BACKGROUND_ENDS):
                pieces[index] = ""
            index += 1
    return "".join(spanned([piece for piece in pieces if piece], TAGS, BACKGROUND_ENDS))


def _whole(pieces: list[str]) -> list[int]:
    """Where the outermost blocks begin whose words are all background."""
    open_blocks = [_Block("", -1)]
    found: list[int] = []
    inside = False
    numbers = 0  # how many numbers of notes are open: they belong to what is before them
    for index, piece in enumerate(pieces):
        name = name_of(piece)
        if piece in (BACKGROUND, BACKGROUND_ENDS):
            inside = piece == BACKGROUND
        elif name == "sup":
            numbers += -1 if piece.startswith("</") else 1
            open_blocks[-1].noted = True
        elif name in BLOCKS | CELLS and not piece.startswith("</"):
            open_blocks.append(_Block(name, index))
        elif name in BLOCKS | CELLS and any(one.name == name for one in open_blocks):
            while (done := open_blocks.pop()).name != name:
                pass
            _close(done, open_blocks[-1])
            if name in BLOCKS and done.inside and not done.outside:
                found = [at for at in found if at < done.at] + [done.at]
        elif not name and not numbers and not piece.startswith("<!--") and LETTER.search(piece):
            top = open_blocks[-1]
            top.inside, top.outside = top.inside or inside, top.outside or not inside
    return found


def _close(done: _Block, outer: _Block) -> None:
    """Tell the block around what a block holds; the first cell of a row, which names it, tells no side of its own."""
    names_it = done.name in CELLS and not outer.cells and not done.noted and not done.inside
    outer.cells += done.name in CELLS
    outer.inside = outer.inside or done.inside
    outer.outside = outer.outside or (done.outside and not names_it)


def _with_class(tag: str) -> str:
    """A start tag with the class `background` behind those that it has."""
    if ' class="' in tag:
        return tag.replace(' class="', ' class="background ', 1)
    return re.sub(r"\s*/?>$", ' class="background">', tag)

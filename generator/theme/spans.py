"""Spans around the words that stand between two marks in a page's HTML, whatever elements begin or end among them."""

from __future__ import annotations

import re
from collections.abc import Mapping

NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")  # Matches "<p", "</em"; not "<!--".
VOID = frozenset({"br", "hr", "img", "input", "wbr", "col"})
SPAN_ENDS = "</span>"


def pieces_of(html: str, *marks: str) -> list[str]:
    """A page in pieces: its comments, its tags, the marks, and the words between.

    >>> pieces_of("<p>a {1b}</p>", "{1", "}")
    ['<p>', 'a ', '{1', 'b', '}', '</p>']
    """
    first = "".join(re.escape(char) for char in dict.fromkeys(mark[0] for mark in marks))
    any_mark = "|".join(map(re.escape, marks))
    return re.findall(rf"(?s)<!--.*?-->|</?[A-Za-z][^<>]*>|{any_mark}|[^<{first}]+|.", html)


def name_of(piece: str) -> str:
    """The name of a tag's element in small letters; nothing for any other piece."""
    match = NAME.match(piece)
    return match[1].lower() if match else ""


def spanned(pieces: list[str], tags: Mapping[str, str], ends: str) -> list[str]:
    """The pieces with a span around each stretch between two marks, in parts where elements begin or end within.

    `tags` has the start tag of the span by the mark that begins it; `ends` is the mark that ends it.
    """
    out: list[str] = []
    tag = ""
    waiting: list[str] | None = None
    for index, piece in enumerate(pieces):
        if piece in tags:
            # What begins right before the words begins with them.
            waiting, tag = [], tags[piece]
            while out and NAME.match(out[-1]) and _closes_within(out[-1], pieces, index, ends):
                waiting.insert(0, out.pop())
        elif piece == ends:
            out += _span(waiting or [], tag)
            waiting = None
        elif waiting is None:
            out.append(piece)
        else:
            waiting.append(piece)
    return out + (waiting or [])


def _closes_within(tag: str, pieces: list[str], start: int, ends: str) -> bool:
    """Whether a start tag before a mark ends before the next mark."""
    if tag.startswith("</") or name_of(tag) in VOID:
        return False
    depth = 1
    for piece in pieces[start + 1 :]:
        if piece == ends:
            return False
        if name_of(piece) == name_of(tag):
            depth += -1 if piece.startswith("</") else 1
            if not depth:
                return True
    return False


def _span(pieces: list[str], tag: str) -> list[str]:
    """Some pieces in a span, or in several, where an element begins in them or ends in them alone."""
    alone = _unpaired(pieces)
    out: list[str] = []
    part: list[str] = []
    for index, piece in enumerate(pieces):
        if index in alone:
            out += [tag, *part, SPAN_ENDS, piece] if part else [piece]
            part = []
        else:
            part.append(piece)
    return [*out, tag, *part, SPAN_ENDS] if part else out


def _unpaired(pieces: list[str]) -> set[int]:
    """The places of tags whose other tag does not stand among the pieces."""
    begun: list[tuple[str, int]] = []
    alone: set[int] = set()
    for index, piece in enumerate(pieces):
        name = name_of(piece)
        if not name or name in VOID:
            continue
        if not piece.startswith("</"):
            begun.append((name, index))
        elif begun and begun[-1][0] == name:
            begun.pop()
        else:
            alone.add(index)
    return alone | {index for _, index in begun}

"""Words in an SVG picture: how wide they are, where a line breaks, where a name is cut.

A picture is drawn without a browser, so widths are estimated: the shares of the type size that the letters of
common sans-serif faces take, rounded up. A name that fits by this table fits in every such face.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable

TYPE = 13.0
"""The type size of a picture, in its units; a picture as wide as a phone's column keeps it above 12 px."""

LEADING = 15.0
"""From one line of words to the next, in a picture's units."""

NARROW = frozenset("iljtfrI.,:;'’‘|!()[] ")
BROAD = frozenset("mwMW@%—…")


def width(words: str, size: float = TYPE) -> float:
    """The estimated width of a line, in the picture's units.

    >>> width("ill") < width("nun") < width("MAW")
    True
    """
    return size * sum(map(_share, words))


def lines(words: str, room: float, most: int = 3, size: float = TYPE) -> tuple[str, ...]:
    """Words in at most so many lines of that width; what does not fit is cut, with an ellipsis.

    >>> lines("Ministry of Foreign Affairs", 100), lines("one two three four", 30, most=2)
    (('Ministry of', 'Foreign Affairs'), ('one', 'tw…'))
    """
    rows = [""]
    for word in _pieces(words.split(), room, size):
        longer = f"{rows[-1]} {word}".strip()
        if width(longer, size) <= room:
            rows[-1] = longer
        else:
            rows.append(word)
    if len(rows) <= most:
        return tuple(rows)
    return (*rows[: most - 1], _cut(rows[most - 1], room, size))


def text(rows: Iterable[str], x: float, middle: float, leading: float = LEADING, note: str = "") -> str:
    """Lines of words, one below the other, whose block stands around a height; a note is its last line."""
    written = [(html.escape(row, quote=False), "") for row in rows]
    written += [(html.escape(note, quote=False), ' class="note"')] if note else []
    top = middle - leading * (len(written) - 1) / 2 + TYPE * 0.35
    if len(written) == 1:
        return f'<text x="{number(x)}" y="{number(top)}">{written[0][0]}</text>'
    spans = "".join(
        f'<tspan{kind} x="{number(x)}" y="{number(top + place * leading)}">{row}</tspan>'
        for place, (row, kind) in enumerate(written)
    )
    return f"<text>{spans}</text>"


def number(value: float) -> str:
    """A coordinate, as short as it can be written.

    >>> number(12.0), number(3.14159)
    ('12', '3.1')
    """
    return f"{round(value, 1):g}"


def _share(letter: str) -> float:
    """The share of the type size that a letter takes."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in NARROW:
        return 0.36
    if letter in BROAD:
        return 0.95
    return 0.7 if letter.isupper() else 0.58


def _pieces(words: Iterable[str], room: float, size: float) -> Iterable[str]:
    """The words, those that are wider than a line in pieces that are not."""
    for word in words:
        piece = ""
        for letter in word:
            if piece and width(piece + letter, size) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _cut(row: str, room: float, size: float) -> str:
    while row and width(f"{row}…", size) > room:
        row = row[:-1].rstrip()
    return f"{row}…"

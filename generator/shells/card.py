"""The card that a shared link shows: drawn with Pillow and the one face that it brings along, or not at all.

No font of the machine and no network, so the same words and the same Pillow give the same bytes. The face has few
letters; words with a letter that it has not are left out, for a name without its accents is another name.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import Any

from ..build import CardWords

try:
    from PIL import Image, ImageDraw, ImageFont  # type: ignore[import-not-found,unused-ignore]
except ImportError:  # a site without a card is fine too: the shell says so
    Image = ImageDraw = ImageFont = None  # type: ignore[assignment,unused-ignore]

AVAILABLE = Image is not None
FILE = "assets/card.png"
SIZE = (1200, 630)
MARGIN = 80
ROOM = SIZE[0] - 2 * MARGIN
ACCENT, PAPER, INK, FAINT = "#0f5257", "#fdfcfa", "#1d2324", "#566062"
TITLE, SENTENCE, BYLINE = (72, 64, 56, 48), (40, 36, 32, 28), 28
PROMISE = "Every sentence shows its evidence."
# What the face has not and what stands for it without another meaning.
LIKE = str.maketrans({"–": "-", "—": "-", "‑": "-", "\u00a0": " "})
NO_LIBRARY = "Pillow is not installed: no card for shared links. `pip install pillow` draws one."
NO_LETTERS = "The card's face has not every letter of the title: no card for shared links."


def card(words: CardWords) -> tuple[bytes, str]:
    """The card as PNG, or no bytes and why there is none."""
    if not AVAILABLE:
        return b"", NO_LIBRARY
    title, sentence, byline = (part.translate(LIKE) for part in (words.title, words.sentence, words.byline))
    if not drawable(title):
        return b"", NO_LETTERS
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 20), fill=ACCENT)
    below = _block(draw, title, TITLE, 90, 250, INK, bold=1)
    if drawable(sentence):
        _block(draw, sentence, SENTENCE, below + 40, 500, INK)
    foot = " · ".join(filter(None, (byline if drawable(byline) else "", PROMISE)))
    draw.text((MARGIN, 540), foot, FAINT, _face(BYLINE))
    return _png(image), ""


def drawable(words: str) -> bool:
    """Whether the face has every letter of the words."""
    missing = _mark("\uffff")
    return all(letter == " " or _mark(letter) != missing for letter in words.translate(LIKE))


def lines(words: str, size: int) -> list[str]:
    """Words in lines that fit between the margins."""
    rows = [""]
    for word in words.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and _face(size).getlength(longer) > ROOM:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def _block(draw: Any, words: str, sizes: Sequence[int], top: int, bottom: int, colour: str, bold: int = 0) -> int:
    """Draw words in the largest size in which all of them fit, and give the height where they end.

    Where they fit in none, nothing is drawn: a sentence cut short could lose its speaker.
    """
    for size in sizes:
        rows, step = lines(words, size), round(size * 1.3)
        if top + step * len(rows) <= bottom and all(_face(size).getlength(row) <= ROOM for row in rows):
            for place, row in enumerate(rows):
                draw.text((MARGIN, top + place * step), row, colour, _face(size), stroke_width=bold)
            return top + step * len(rows)
    return top


@cache
def _face(size: int) -> Any:
    return ImageFont.load_default(size)


@cache
def _mark(letter: str) -> bytes:
    mask = _face(40).getmask(letter)
    return bytes(mask) + repr(mask.size).encode()


def _png(image: Any) -> bytes:
    out = io.BytesIO()
    image.quantize(32).save(out, "PNG", optimize=True)
    return out.getvalue()

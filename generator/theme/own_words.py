"""A writer's own words and the numbers of the notes of their sentence, told by an attribute `data-own` on both.

A reader sees nothing of it until a note is open: then the page's script marks the words that have its number.
"""

from __future__ import annotations

import re

from ..model import FIRST_OWN, OWN, OWN_ENDS, OWN_NOTE
from .spans import pieces_of, spanned

BEGIN = re.compile(f"{OWN}[^<>]")  # Matches the mark before own words; not the one behind them.
# A note's number with the mark behind it: matches '<sup id="fnref:1"><a class="footnote-ref">1</a></sup>' and two
# characters; not a number that no mark stands behind.
NOTE = re.compile(rf"<sup((?: [^<>]*)?>\s*<a [^<>]*>[^<>]*</a>\s*</sup>){OWN_NOTE}(.)")
STRAY = re.compile(f"{OWN_NOTE}.")  # Matches such a mark, where something else stands before it.


def with_own_words(html: str) -> str:
    """A page's HTML with its own words told, and without the marks of its Markdown."""
    if OWN not in html:
        return html
    noted = STRAY.sub("", NOTE.sub(lambda match: f'<sup data-own="{_number(match[2])}"{match[1]}', html))
    tags = {mark: f'<span data-own="{_number(mark[-1])}">' for mark in BEGIN.findall(noted)}
    return "".join(spanned(pieces_of(noted, *tags, OWN_ENDS), tags, OWN_ENDS))


def _number(mark: str) -> int:
    return ord(mark) - FIRST_OWN + 1

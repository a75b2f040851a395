"""The title of a text without a headline: its file's name, or where that says nothing its first sentence in short."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ..text.datelines import story_span
from ..text.main_clause import in_short
from ..text.story import STOPPED, story

LONGEST = 110
"""The most letters of a title made of a sentence."""
SHORTEST = 4
"""A sentence of so few blanks is no title."""
LOOKED_AT = 3000
"""Among so many letters stands the first sentence."""
# A name of a file that says nothing: matches "07", "article2", "text"; not "flood", "2024b2c".
_NO_NAME = re.compile(
    r"(?:article|text|story|news|seed|source|untitled|document|doc|file|new|copy|real|no)?\d*", re.IGNORECASE
)


def title_of(path: str, text: str = "") -> str:
    """A title made of a file's name; of the first sentence where the name says nothing, as "article-07".

    >>> title_of("seeds/river-flood_2024.txt"), title_of("seeds/07.txt", "OSLO: Snow fell in the north. Roads closed.")
    ('River flood 2024', 'Snow fell in the north')
    """
    words = re.sub(r"[-_]+", " ", PurePosixPath(path).stem).strip()
    told = _opening(text) if all(_NO_NAME.fullmatch(word) for word in words.split()) else ""
    return told or words[:1].upper() + words[1:]


def _opening(text: str) -> str:
    """The first sentence in short, or nothing where somebody is quoted in it, or where it asks."""
    first = next((one.span for one in story(text[:LOOKED_AT]) if STOPPED.search(one.span.of(text))), None)
    if first is None or text[first.start : first.end].rstrip().endswith("?"):
        return ""
    words = " ".join(story_span(text, first).of(text).split())
    return in_short(words, LONGEST) if words[:1].isalnum() and words.count(" ") >= SHORTEST else ""

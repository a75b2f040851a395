"""Where paragraphs begin and end: at line breaks, unless a text is wrapped by hand or breaks off inside a sentence.

Agencies indent the first line of each paragraph, and wrap the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Span
from .words import listed

# The mark of a list item: matches "1.) ", "• 9. ", "a. "; not "1998. " or "A. Smith".
ITEM = re.compile(r"(?:[•⁃▪*-][  ]?)?(?:\d{1,2}|[a-z])(?:\.\)|[.)])(?=[  ]\S)|[•⁃▪](?=[  ]?\S)")
BLANK = re.compile(r"\n[ \t\r]*\n")  # a blank line; not a line break alone
LINE = re.compile(r"[^\n]+")
WHITE = "\ufeff" + "".join(chr(code) for code in range(0x3001) if chr(code).isspace())  # a byte-order mark too
CLOSERS = "\"”’'»)]"
# A line that cannot end so: matches "Our thoughts are with", "the end of the"; not "The man we wait for it".
OPEN_END = re.compile(r"(?:^|\s)(?:of|the|an?|and|with|to|from|for|that|his|her|its|their|our|my)$")
POINTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")  # letters with points: matches "u.s", "p.m"; not "www.example"
WRAPPED_AT = 100  # characters; longer lines are not wrapped by hand


def paragraphs(text: str) -> Iterator[Span]:
    """Stretches that no sentence and no quotation leaves: lines, or several where the text is wrapped by hand."""
    if "\n" not in text:  # as in most blocks of a page
        if text.strip(WHITE):
            yield Span(0, len(text))
        return
    lines = [Span(match.start(), match.end()) for match in LINE.finditer(text)]
    lines = [line for line in lines if line.of(text).strip(WHITE)]
    wrapped, edge = _is_wrapped(text, lines), min((_indent(text, line) for line in lines), default=0)
    start: Span | None = None
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        start = start or line
        opens = after is not None and _indent(text, after) > edge and _complete(line.of(text))
        if after is None or opens or not _goes_on(text, line, after, wrapped):
            yield Span(start.start, line.end)
            start = None


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines break off in the middle of a sentence: none is long, and at most joints no sentence ends."""
    if len(lines) < 3 or any(line.end - line.start > WRAPPED_AT for line in lines):
        return False
    joints = [(a, b) for a, b in pairwise(lines) if not BLANK.search(text, a.end, b.start + 1)]
    open_ends = [a for a, b in joints if not _complete(a.of(text)) and a.end - a.start > WRAPPED_AT // 2]
    return len(joints) >= 2 and len(open_ends) > len(joints) // 2


def _indent(text: str, line: Span) -> int:
    """How many blanks a line begins with."""
    words = line.of(text)
    return len(words) - len(words.lstrip(" \t"))


def _goes_on(text: str, line: Span, after: Span, wrapped: bool) -> bool:
    gap = text[line.end : after.start]
    first, last = after.of(text).lstrip()[:1], line.of(text).rstrip()
    if gap.count("\n") > 1 or not first or ITEM.match(after.of(text).lstrip()):
        return False
    if first.islower() and (wrapped or _is_short(last)):
        return True
    if first.islower() or OPEN_END.search(last):
        return not _complete(last)
    return wrapped and line.end - line.start > WRAPPED_AT // 3


def _is_short(line: str) -> bool:
    """Whether the stop of a line only ends a short form: "in the U.S.", "9 a.m.", "met Mr."."""
    word = line.split()[-1].lstrip("(“\"'‘").removesuffix(".").lower()
    shortened = listed(word, "abbreviations_before_names", "abbreviations_anywhere") or POINTED.fullmatch(word)
    return line.endswith(".") and bool(shortened)


def _complete(line: str) -> bool:
    return line.rstrip().rstrip(CLOSERS).endswith((".", "!", "?", "…", ":"))

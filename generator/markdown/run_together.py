"""Lists and entries right below other words: without an empty line between them they are one block with these.

Forges show a list there; the pages show its signs as words. And a headword takes along what stands above it: the
definition of another entry, or a paragraph, becomes a headword too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise

from ..model import Contribution, Problem, Span, line_of
from .blocks import PROSE
from .reading import Reading
from .unseen import shortened

# The sign of an item or a definition at the start of a line. Matches "- The dam", "> 1. The", "-The dam", ":   A dam";
# not "– he said", "12. The", "-5", "*The* dam", ":dam:", "::: quiz".
SIGN = re.compile(
    r"^[ \t>]*(?P<sign>[-*+•◦▪●‣](?=[ \t])|-(?=[A-Z])|1[.)](?=[ \t])|:(?=[ \t]*[^\s:])(?!\w[\w+-]*:))", re.M
)
SENTENCE = re.compile(r"(?:\w+\W+){3}.*[.!…][”\"’)]*\Z", re.DOTALL)  # matches "The dam held well."; not "U.S.", "A dam"
ITEM = 'put an empty line above the first item, and write "- " or "1. " before each.'
DEFINITION = 'write ":   ", with three spaces, in the line right below the headword.'


def run_together(page: Contribution, reading: Reading, signs: Mapping[int, Span]) -> Iterator[Problem]:
    """A Problem for each list, each definition and each headword that is one block with the words above it.

    `signs` are the `shown_signs` of the page.
    """
    for sign in signs.values():
        yield _sign(page, sign)
    runs = groupby(enumerate(reading.blocks), key=lambda one: one[1].kind == "headword")
    for heads in (list(run) for is_head, run in runs if is_head):
        taken = [(above, one) for (above, _), (one, _) in pairwise(heads) if _is_no_headword(reading, above)]
        if taken:
            yield _taken_along(page, reading, taken[0][0], heads[-1][0])


def _sign(page: Contribution, sign: Span) -> Problem:
    written = sign.of(page.text)
    what = f'The sign "{written}" at the start of the line is shown as it stands.'
    if written == ":":
        return Problem(page.path, line_of(page.text, sign.start), what, "It makes no definition there.", DEFINITION)
    why = "A list begins behind an empty line, and each item of it with a sign and a space."
    return Problem(page.path, line_of(page.text, sign.start), what, why, ITEM)


def shown_signs(reading: Reading) -> dict[int, Span]:
    """The first sign of an item or a definition in each block of text that shows it as it stands."""
    shown: dict[int, Span] = {}
    found = [Span(*match.span("sign")) for match in SIGN.finditer(reading.text, reading.start)]
    for index, block in enumerate(reading.blocks) if found else ():
        places = [one for one in reading.found[index] if block.kind in PROSE and not one.raw]
        mine = sorted(sign for one in places for sign in _between(found, one.at, one.at + one.size))
        if first := next((sign for sign in mine if not _is_told(reading, index, sign)), None):
            shown[index] = first
    return shown


def _between(found: list[Span], start: int, end: int) -> list[Span]:
    """Those of some spans, in order, that begin between two places."""
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]


def _is_told(reading: Reading, index: int, sign: Span) -> bool:
    """Whether a sign begins its block and is one of another list, which is told where its sentence is read."""
    return sign.of(reading.text) not in ("-", ":") and reading.span(index).start == sign.start


def _is_no_headword(reading: Reading, index: int) -> bool:
    """Whether a block became a headword by what stands below it: a definition, or a sentence."""
    start = reading.span(index).start
    before = reading.text[reading.text.rfind("\n", 0, start) + 1 : start]
    return ":" in before or SENTENCE.match(reading.blocks[index].words) is not None


def _taken_along(page: Contribution, reading: Reading, above: int, headword: int) -> Problem:
    words = shortened(reading.blocks[headword].words)
    return Problem(
        page.path,
        line_of(page.text, reading.span(headword).start),
        f'The headword "{words}" makes one of what stands right above it, "{shortened(reading.blocks[above].words)}".',
        "All lines right above a definition are its headwords, up to an empty line.",
        f'put an empty line above "{words}".',
    )

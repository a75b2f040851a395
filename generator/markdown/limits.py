"""What the renderer can take: it goes round in itself for what is nested, and through a block anew for each open sign.

A page beyond these bounds is told, instead of ending the build or holding it up for hours.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ..model import Contribution, Problem, line_of
from .reading import Reading, read
from .rendering import Renderer, TooDeep

MOST_LINES = 2_000  # of a block, which ends at an empty line
MOST_LOOKED = 2_000_000  # letters that are looked through for closing signs, besides
TIMES = 20  # as often the whole page may be
# What is looked for the end of, and the ends. Matches "[", "](", "<a" and "]"; not "(", "< 5", "\\[".
SIGNS = re.compile(r"\\.|\]\(|[\[\])>]|<(?=[a-zA-Z/!])", re.DOTALL)
ENDS = {"[": "]", "](": ")", "<": ">"}
LINE = re.compile(r"[^\n]*\n|[^\n]+")
FENCE = re.compile(r"`{3,}|~{3,}")  # at the start of a line
RULE = re.compile(r"[|:\- \t\r]*-[|:\- \t\r]*\n?")  # the second line of a table: "| --- | :-: |"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines without an empty one between them: where they begin in the page, and their text."""

    start: int
    text: str


def readings(pages: Iterable[Contribution], renderer: Renderer) -> tuple[dict[str, Reading], tuple[Problem, ...]]:
    """Each page as the renderer reads it, by its path, and a Problem for each that it cannot take."""
    found: dict[str, Reading] = {}
    problems = []
    for page in pages:
        fault = _too_much(page)
        if fault is None:
            try:
                found[page.path] = read(page.text, page.body, renderer)
                continue
            except TooDeep:
                fault = _too_deep(page, renderer)
        problems.append(fault)
    return found, tuple(problems)


def _too_much(page: Contribution) -> Problem | None:
    """What would be gone through again and again: a block of many lines, or open signs before many letters."""
    if page.text.count("\n") <= MOST_LINES and len(page.text) * sum(map(page.text.count, "[(<")) <= MOST_LOOKED:
        return None  # as nearly all pages
    looked, most = 0, MOST_LOOKED + TIMES * len(page.text)
    for block in _paragraphs(page.text, page.body):
        lines = block.text.count("\n")
        if lines > MOST_LINES and not _is_table(block.text):
            why = f"They stand together without an empty line, and the renderer takes {MOST_LINES:,} at most."
            return _problem(page, block.start, f"{lines:,} lines begin here.", why, "put empty lines between them.")
        looked += _looked_through(block.text)
        if looked > most:
            what = "Many brackets or tags are opened here and not closed."
            fix = "close them, or put \\ before each that is a sign of its own."
            return _problem(page, block.start, what, "The renderer would look for the end of each, for hours.", fix)
    return None


def _is_table(text: str) -> bool:
    lines = list(islice(LINE.finditer(text), 2))
    return len(lines) == 2 and "|" in lines[0][0] and RULE.fullmatch(lines[1][0]) is not None


def _looked_through(text: str) -> int:
    """How many letters are gone through from each opening sign to its end, or to that of the block.

    >>> _looked_through("[a](b) c"), _looked_through("[[[ a"), _looked_through("< 5")
    (5, 12, 0)
    """
    looked = 0
    opened: dict[str, list[int]] = {"]": [], ")": [], ">": []}
    for match in SIGNS.finditer(text):
        end = match[0][0]
        if opened.get(end):
            looked += match.start() - opened[end].pop()
        if match[0] in ENDS:
            opened[ENDS[match[0]]].append(match.start())
    return looked + sum(len(text) - start for starts in opened.values() for start in starts)


def _too_deep(page: Contribution, renderer: Renderer) -> Problem:
    """The first block that alone is too deep, or the page."""
    start = next((one.start for one in _paragraphs(page.text, page.body) if _is_deep(one.text, renderer)), page.body)
    why = "The renderer cannot follow so many lists, quotations or marks inside one another."
    return _problem(page, start, "What begins here stands too deep inside itself.", why, "write it with fewer levels.")


def _is_deep(text: str, renderer: Renderer) -> bool:
    try:
        renderer.written(text)
    except TooDeep:
        return True
    return False


def _problem(page: Contribution, start: int, what: str, why: str, fix: str) -> Problem:
    return Problem(page.path, line_of(page.text, start), what, why, fix)


def _paragraphs(text: str, start: int) -> Iterator[Paragraph]:
    """The blocks of a page outside of fences that are closed, each with the offset at which it begins."""
    lines = [(match.start(), match[0]) for match in LINE.finditer(text, start)]
    ends: dict[str, list[int]] = {}
    for number, (_, line) in enumerate(lines):
        ends.setdefault(line.rstrip(), []).append(number)
    begun, number = 0, 0
    while number < len(lines):
        line = lines[number][1]
        fence = FENCE.match(line)
        closed = _next(ends.get(fence[0], []), number) if fence else None
        if closed is not None or not line.strip():
            yield from _block(lines[begun:number])
            begun = number = number + 1 if closed is None else closed + 1
        else:
            number += 1
    yield from _block(lines[begun:])


def _next(numbers: list[int], after: int) -> int | None:
    """The first of the rising numbers that comes after one, if any does."""
    place = bisect_right(numbers, after)
    return numbers[place] if place < len(numbers) else None


def _block(lines: list[tuple[int, str]]) -> Iterator[Paragraph]:
    if lines:
        yield Paragraph(lines[0][0], "".join(line for _, line in lines))

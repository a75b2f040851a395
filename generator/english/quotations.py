"""Where a text quotes: the outermost quoted stretches, with their quotation marks.

Marks may be curly (“ ”, ‘ ’), straight (" and ', British style), doubled (``, '' and ’’) or angled («»). A
quotation that is not closed ends with its paragraph, so one lost mark never swallows the article; a
quotation that runs over paragraphs is reopened by each of them, as newspapers do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..model import Span
from .paragraphs import paragraphs

# Matches “ ” « » " '' ''' ’’ `` and the "" of `""We go," he said`; not the single ' of "don't".
DOUBLE = re.compile(r"(?<![\w.,!?…])\"\"(?=[A-Z])|[“”„«»\"]|'{2,3}|’’|``")
MARK = re.compile(r"[“”„«»\"'‘`]")  # all that can open a quotation: most sentences have none

# Matches ‘Yes, we can’ and ‘the workers’ party’; not the ‘ of "‘90s" without a closing mark, nor ’tis.
SINGLE = re.compile(
    r"(?<!\w)‘(?=\w).*?(?:(?<=[.,?!…])’(?!\w)|(?<!s)’(?!\w)|’(?=[.,;:?!)]|$)|(?<=s)’(?!\s+[a-z])(?!\w))"
)

# Matches 'We will go,' he said ; not "don't", "workers' rights" alone, nor '70s.
STRAIGHT_SINGLE = re.compile(
    r"(?<![\w'])'(?=[^\W\d]).*?(?:(?<=[.,?!…])'(?![\w'])|(?<![s\s])'(?![\w'])|'(?=[.,;:?!)]|$))"
)

# A mark that may open a quotation over several paragraphs, at the head or behind a comma or colon: matches the one of
# "he said: 'We" and "'We go"; not that of "the '90s" or "don't".
UNCLOSED = re.compile(r"(?:(?<=[:,] )|(?<=^))['‘](?=[^\W\d])")


@lru_cache(maxsize=2)  # of a text its readers ask in turn; 40 sources: 195 hits of 235, of 0.4 ms each
def quotations(text: str) -> tuple[Span, ...]:
    """The quoted stretches of a text, marks included, in order, none inside another."""
    if not MARK.search(text):
        return ()
    british = not DOUBLE.search(text)
    blocks = list(paragraphs(text))
    heads = [block.of(text).lstrip()[:1] for block in blocks] + [""]
    return tuple(
        span
        for block, following in zip(blocks, heads[1:], strict=True)
        for span in _in_paragraph(block.of(text).replace("\n", " "), block.start, british, following)
    )


def _in_paragraph(line: str, offset: int, british: bool, following: str) -> Iterator[Span]:
    """The quotations of one paragraph, the next of which begins with the character `following`.

    `british`: the text has single straight marks only.
    """
    double = list(_doubles(line))
    singles = [(found.start(), found.end()) for found in SINGLE.finditer(line)] if "‘" in line else []
    if british and "'" in line:
        singles += [(found.start(), found.end()) for found in STRAIGHT_SINGLE.finditer(line)]
    if following == "‘" or (british and following == "'"):
        singles += _reopened(line, following, singles)
    for start, end in _outermost(double + singles):
        yield Span(offset + start, offset + end)


def _reopened(line: str, mark: str, closed: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The quotation that is not closed in its paragraph, because the next opens it anew; none inside a closed one."""
    for found in UNCLOSED.finditer(line):
        if found.group() == mark and not any(start <= found.start() < end for start, end in closed):
            yield found.start(), len(line.rstrip())
            return


def _outermost(stretches: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those stretches that do not begin inside an earlier one."""
    reached = 0
    for start, end in sorted(stretches):
        if start >= reached:
            yield start, end
            reached = end


def _doubles(line: str) -> Iterator[tuple[int, int]]:
    """Stretches between double marks of whatever kind; the last one may be unclosed."""
    opened, depth = -1, 0
    closers = line.count("”") + line.count("’’")
    for mark in DOUBLE.finditer(line):
        closers -= mark.group() in ("”", "’’")
        if opened < 0:
            if _opens(line, mark):
                opened, depth = mark.start(), 1
        elif mark.group() in "“„«" and mark.group() == line[opened] and closers > depth:
            depth += 1
        elif _reopens(line, mark):
            yield opened, mark.start() - 1
            opened, depth = mark.start(), 1
        elif mark.group() not in ("“", "„", "``"):
            depth -= 1
            if not depth:
                yield opened, mark.end()
                opened = -1
    if opened >= 0 and len(line) - opened > 1:
        yield opened, len(line)


def _reopens(line: str, mark: re.Match[str]) -> bool:
    """Whether a straight mark inside a quotation opens its next paragraph, run on in one: `"It rose. "It fell."`."""
    before, after = line[max(0, mark.start() - 2) : mark.start()], line[mark.end() : mark.end() + 1]
    return mark.group() == '"' and before in (". ", "? ", "! ") and after.isalpha() and after.isupper()


def _opens(line: str, mark: re.Match[str]) -> bool:
    """Whether a mark outside quotations opens one: never a closing mark, nor the inches of 6'2"."""
    if mark.group() == "”" and line[mark.end() :][:1].isalpha():
        return line[: mark.start()][-1:] in (",", ":")  # typed the wrong way round: "said,”It is late”"
    if mark.group() in ("”", "’’", "»"):
        return False
    if mark.group() in ("“", "„", "«", "``"):
        return True
    before, after = line[max(0, mark.start() - 1) : mark.start()], line[mark.end() : mark.end() + 1]
    return not before.isalnum() and bool(after) and not after.isspace()

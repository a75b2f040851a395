"""A YAML text entry by entry, where it cannot be read as a whole: one slip hides nothing that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Problem
from .texts import brief
from .yaml_text import Fields, Node, read_yaml

MOST_PARTS = 5_000  # of more, a text is read as a whole or not at all
MOST_WRONG = 20  # entries; a text with more was not meant as fields
# Where an entry begins: matches "act-1979:", '"A b": c'; not "  title: A", "- item", "# a remark".
HEAD = re.compile(r"^(?!-[ \t\r\n])[^\s#].*", re.MULTILINE)
# What is about the whole text: matches "---", "...", "<<<<<<< HEAD", "======="; not "- a", "a: ---".
WHOLE = re.compile(r"^(?:---|\.\.\.|%|[\[{]|<{7}|={7}$|>{7})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Part:
    """An entry: its first line, its text, and the lines of the file on which that begins and ends."""

    head: str
    text: str
    first: int
    last: int


def read_apart(
    path: str, text: str, what: str, first: int = 1
) -> tuple[Node | None, tuple[Problem, ...], frozenset[str]]:
    """As `read_yaml`, and where that reads nothing, each entry by itself; also the keys of those that cannot be read.

    An entry has one Problem. What is wrong with the whole, as two versions that were put together, is told alone.
    """
    node, problems = read_yaml(path, text, what, first)
    if node is not None or not problems or WHOLE.search(text) or not 1 < len(HEAD.findall(text)) <= MOST_PARTS:
        return node, problems, frozenset()
    read: list[Fields] = []
    wrong: list[Problem] = []
    unread: list[str] = []
    for part in _parts(text, first):
        one, faults = read_yaml(path, part.text, what, part.first)
        if isinstance(one, Fields):
            read.append(one)
            wrong += faults
        elif one is not None or faults:
            unread.append(part.head.partition(":")[0].strip(" \t\r\"'"))
            seen = [problem for problem in problems if part.first <= problem.line <= part.last]
            wrong += seen or faults or (_no_colon(path, what, part),)
    if not read or not unread or len(wrong) > MOST_WRONG:
        return None, problems, frozenset()
    values = {key: value for one in reversed(read) for key, value in one.values.items()}
    lines = {key: line for one in reversed(read) for key, line in one.lines.items()}
    return Fields(first, dict(reversed(values.items())), lines), tuple(wrong), frozenset(unread)


def _parts(text: str, first: int) -> Iterator[_Part]:
    """Each entry with the lines up to the next; what stands above the first is a part of it."""
    heads = list(HEAD.finditer(text))
    begins, line = 0, first
    for head, end in zip(heads, [*(one.start() for one in heads[1:]), len(text)], strict=True):
        lines = text.count("\n", begins, end)
        yield _Part(text[head.start() : head.end()], text[begins:end], line, line + max(0, lines - 1))
        begins, line = end, line + lines


def _no_colon(path: str, what: str, part: _Part) -> Problem:
    why = f'The line "{brief(part.head)}" has no colon.'
    return Problem(path, part.first, what, why, "write each field as `name: value`.")

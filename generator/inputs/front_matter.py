"""YAML front matter: the lines between `---` and `---` at the very top of a file."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from generator.inputs.yaml_text import parsed
from generator.model import Problem

# Matches "---\ntitle: A\n---\n" at the start of a file; must not match a "---" further down, or "----".
FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# Matches the opening line alone, "---\n"; must not match "--- a dash at the start of a text".
OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a file's front matter, the offset at which its body begins, and what is wrong with it."""

    meta: dict[str, Any]
    body: int
    problems: tuple[Problem, ...] = ()


def front_matter(path: str, text: str) -> FrontMatter:
    """Read the front matter of a file; a file without one has no fields and is all body."""
    match = FRONT_MATTER.match(text)
    if match is None:
        return _unclosed(path) if OPENING.match(text) else FrontMatter({}, 0)
    try:
        meta = parsed(match["yaml"]) or {}
    except (yaml.YAMLError, ValueError) as error:
        return _broken(path, match, error)
    if not isinstance(meta, dict):
        return _not_fields(path, match.end())
    return FrontMatter({str(name): value for name, value in meta.items()}, match.end())


def field_line(text: str, name: str) -> int:
    """The line, from 1, on which the front matter gives this field; 1 where it does not."""
    match = FRONT_MATTER.match(text)
    field = re.search(rf"^{re.escape(name)}\s*:", match["yaml"], re.MULTILINE) if match else None
    return 1 if match is None or field is None else line_of(text, match.start("yaml") + field.start())


def line_of(text: str, offset: int) -> int:
    """The line, from 1, that holds this offset."""
    return bisect_left(_line_ends(text), offset) + 1


@lru_cache(maxsize=8)
def _line_ends(text: str) -> tuple[int, ...]:
    """Where the line feeds stand: counted once for all sentences of a page."""
    return tuple(match.start() for match in re.finditer("\n", text))


def yaml_mark(error: Exception, text: str) -> tuple[int, str]:
    """The line, from 1, on which a YAML text is broken, and what its reader says of it.

    Where the text ends too early, the line is the one that was never finished.
    """
    last = len(text.rstrip().splitlines())
    said = getattr(error, "problem", None) or str(error)
    marks = [getattr(error, name, None) for name in ("context_mark", "problem_mark")]
    found = [mark.line + 1 for mark in (marks if "end" in said else marks[1:]) if mark]
    return min(found[0] if found else 1, max(1, last)), said


def _unclosed(path: str) -> FrontMatter:
    problem = Problem(
        path,
        1,
        "The front matter is not closed.",
        "It opens with --- on the first line, and no later line is --- alone.",
        "put a line of three hyphens after the last field, or take the first line away.",
    )
    return FrontMatter({}, 0, (problem,))


def _broken(path: str, match: re.Match[str], error: Exception) -> FrontMatter:
    line, said = yaml_mark(error, match["yaml"])
    problem = Problem(
        path,
        line + 1,
        "The front matter cannot be read.",
        f"It is not valid YAML here: {said}.",
        'write each field as `name: value`, and put a value that holds a colon in quotation marks, as `title: "A: B"`.',
    )
    return FrontMatter({}, match.end(), (problem,))


def _not_fields(path: str, body: int) -> FrontMatter:
    problem = Problem(
        path,
        2,
        "The front matter has no fields.",
        "Between the two lines of --- each line gives one field.",
        "write each field as `name: value`, for example `title: My page`.",
    )
    return FrontMatter({}, body, (problem,))

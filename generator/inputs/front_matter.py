"""YAML front matter: the lines between `---` and `---` at the very top of a file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..model import Problem, line_of
from .yaml_apart import read_apart
from .yaml_text import Fields

LONGEST = 100_000  # characters; the words of an article stand below its front matter
UNREADABLE = "The front matter cannot be read."
# Matches "---\ntitle: A\n---\n" at the start of a file; must not match a "---" further down, or "----".
FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# Matches the opening line alone, "---\n"; must not match "--- a dash at the start of a text".
OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
# Front matter that opens otherwise than with --- alone on the first line: matches "\n---\ntitle: A\n",
# " ---\ntitle: A\n", "—\ntitle: A\n" and "```yaml\ntitle: A\n"; must not match "Words.\n---\n" or "\n---\n\nWords.".
MISPLACED = re.compile(r"\s*(?P<opening>[-–—]{1,9}|`{3}\w*)[ \t]*\r?\n\s*(?P<field>[a-z][\w-]*)[ \t]*:(?:\s|$)")
# Fields without an opening line: matches "title: A\ncorrections:\n  - confirm: b\n---\n"; must not match
# "Note: words.\n\nMore.\n\n---\n".
UNOPENED = re.compile(
    r"\s*(?P<field>[a-z][\w-]*)[ \t]*:[ \t].*\n(?:[ \t]*(?:- +)?[\w-]+[ \t]*:.*\n)*[ \t]*-{3,}[ \t]*\r?$", re.MULTILINE
)
# Fields that are opened and closed, below some words: matches "A headline\n\n---\ntitle: A\nurl: b\n---\n"; must not
# match "A\n\n---\n\nB\n\n---\n", nor an example in a fence, nor what stands below more than three lines.
BELOW = re.compile(
    r"\s*(?>(?!---|`{3}|~{3})\S[^\n]*\n\s*){1,3}^---[ \t]*\r?\n(?P<field>[a-z][\w-]*)[ \t]*:(?=\s)[^\n]*\n"
    r"(?>[ \t]+[^\n]*\n|[\w-]+[ \t]*:[^\n]*\n)*---[ \t]*\r?$",
    re.MULTILINE,
)
# The lines of fields whose end is not marked, from the first field on: matches "title: A\n" of "title: A\n\n# Words"
# and "title: A\n---\n"; not "# Words".
LINES = re.compile(r"(?P<yaml>(?:(?!---|`{3}|#)[^\n]*\S[^\n]*(?:\n|\Z))*)(?:(?:-{3,}|`{3})[ \t]*\r?(?:\n|\Z))?")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a file's front matter, the offset at which its body begins, and what is wrong with it.

    Of what is wrong the rest is read all the same: the other fields, and the body, below what is taken for the fields.
    """

    fields: Fields = field(default_factory=lambda: Fields(1))
    body: int = 0
    problems: tuple[Problem, ...] = ()


def front_matter(path: str, text: str) -> FrontMatter:
    """Read the front matter of a file; a file without one has no fields and is all body."""
    match = FRONT_MATTER.match(text)
    if match is None:
        return _unmarked(path, text)
    if len(match["yaml"]) > LONGEST:
        return FrontMatter(body=match.end(), problems=(_too_long(path),))
    fields, problems, _ = read_apart(path, match["yaml"], UNREADABLE, 2)
    if not problems and fields is not None and not isinstance(fields, Fields):
        problems = (_not_fields(path),)
    return FrontMatter(fields if isinstance(fields, Fields) else Fields(2), match.end(), problems)


def _unmarked(path: str, text: str) -> FrontMatter:
    """Fields whose beginning or end is not marked as it has to be, which is told; of the rest there is none."""
    opening = OPENING.match(text)
    problem, start = (_unclosed(path), opening.end()) if opening else _misplaced(path, text)
    if problem is None:
        return FrontMatter()
    found = LINES.match(text, start)
    fields = read_apart(path, found["yaml"], UNREADABLE, line_of(text, start))[0] if found else None
    body = found.end() if found else start
    return FrontMatter(fields if isinstance(fields, Fields) else Fields(1), body, (problem,))


def _misplaced(path: str, text: str) -> tuple[Problem | None, int]:
    """Fields on top that would be published as words, since no line of --- alone is the first of the file.

    With them comes the offset of the first.
    """
    plain = text.removeprefix("\ufeff")
    found = MISPLACED.match(plain, 0, LONGEST) or UNOPENED.match(text, 0, LONGEST) or BELOW.match(plain, 0, LONGEST)
    if found is None:
        return None, 0
    problem = Problem(
        path,
        line_of(text, found.start("field")),
        f'The field "{found["field"]}" does not stand in front matter.',
        "Front matter begins with a line of three hyphens alone, which is the first line of the file; "
        "otherwise its fields would be published as words.",
        "make --- the first line, with nothing before it, and close the fields with another line of ---.",
    )
    return problem, found.start("field") + len(text) - len(found.string)


def _unclosed(path: str) -> Problem:
    return Problem(
        path,
        1,
        "The front matter is not closed.",
        "It opens with --- on the first line, and no later line is --- alone.",
        "put a line of three hyphens after the last field, or take the first line away.",
    )


def _too_long(path: str) -> Problem:
    return Problem(
        path,
        1,
        UNREADABLE,
        f"It has more than {LONGEST:,} letters before the line of --- that closes it.",
        "close it with a line of three hyphens after the last field; the words of the text stand below.",
    )


def _not_fields(path: str) -> Problem:
    return Problem(
        path,
        2,
        "The front matter has no fields.",
        "Between the two lines of --- each line gives one field.",
        "write each field as `name: value`, for example `title: My page`.",
    )

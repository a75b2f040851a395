"""Files of `site_src/` to contributions."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Contribution, File, Problem
from .front_matter import front_matter
from .names import sound
from .page_fields import values, waivers, wrong_fields
from .texts import decoded

FOLDER = "site_src/"


def contributions(files: Iterable[File]) -> tuple[tuple[Contribution, ...], tuple[Problem, ...]]:
    """Every page that can be read, by path, without the fields that cannot, and what is wrong with each.

    `files` are those of `site_src/`, their paths from the repository root; only `.md` files are pages.
    """
    read: list[Contribution] = []
    problems: list[Problem] = []
    for file in sorted(files, key=lambda file: file.path):
        if file.path.endswith(".md") and sound(file.path):  # another name is a Problem of its own
            page, wrong = _contribution(file)
            problems += wrong
            read += [page] if page else []
    return tuple(read), tuple(problems)


def _contribution(file: File) -> tuple[Contribution | None, tuple[Problem, ...]]:
    text, problems = decoded(file)
    if problems:
        return None, problems
    front = front_matter(file.path, text)
    wrong = (*front.problems, *wrong_fields(file.path, front.fields))
    if not text[front.body :].removeprefix("\ufeff").strip():
        return None, wrong or (_empty(file.path),)
    fields = front.fields.without(wrong)
    name = file.path.removeprefix(FOLDER)
    return Contribution(file.path, name, text, values(fields), front.body, fields.lines, waivers(fields)), wrong


def _empty(path: str) -> Problem:
    return Problem(
        path,
        1,
        "The page is empty.",
        "It would be published without a word, in the place of what the generator writes there.",
        "write its words, or take the file out.",
    )

"""Files of `site_src/` to contributions and references."""

from __future__ import annotations

from collections.abc import Iterable

import yaml

from generator.inputs.front_matter import front_matter, yaml_mark
from generator.inputs.page_fields import wrong_fields
from generator.inputs.texts import decoded
from generator.inputs.yaml_text import key_lines, worded
from generator.model import Contribution, File, Problem, Reference

FOLDER = "site_src/"
REFERENCES = FOLDER + "references.yml"


def contributions(files: Iterable[File]) -> tuple[tuple[Contribution, ...], tuple[Problem, ...]]:
    """Every page that can be read, by path, and a Problem for every one that cannot.

    `files` are those of `site_src/`, their paths from the repository root; only `.md` files are pages.
    """
    read: list[Contribution] = []
    problems: list[Problem] = []
    for file in sorted(files, key=lambda file: file.path):
        if file.path.endswith(".md"):
            page, wrong = _contribution(file)
            problems += wrong
            read += [page] if page else []
    return tuple(read), tuple(problems)


def references(files: Iterable[File]) -> tuple[dict[str, Reference], tuple[Problem, ...]]:
    """The outside works of `references.yml` by key, with the line of each, and what is wrong with the file."""
    file = next((file for file in files if file.path == REFERENCES), None)
    if file is None:
        return {}, ()
    text, problems = decoded(file)
    if problems:
        return {}, problems
    try:
        fields = worded(text) or {}
    except yaml.YAMLError as error:
        return {}, (_broken(error, text),)
    if not isinstance(fields, dict):
        return {}, (_not_works("", 1),)
    keys = key_lines(text)
    bare = [(key, line) for key, line in keys if not isinstance(fields.get(key), dict)]
    if bare:
        return {}, tuple(_not_works(key, line) for key, line in bare)
    read = {key: Reference(key, fields[key], line) for key, line in keys}
    return read, tuple(_twice(keys))


def _contribution(file: File) -> tuple[Contribution | None, tuple[Problem, ...]]:
    text, problems = decoded(file)
    if problems:
        return None, problems
    front = front_matter(file.path, text)
    unknown = tuple(wrong_fields(file.path, text, front.meta))
    empty = () if text[front.body :].strip("\ufeff \t\r\n") else (_empty(file.path),)
    if front.problems or unknown or empty:
        return None, (front.problems + unknown) or empty
    return Contribution(file.path, file.path.removeprefix(FOLDER), text, front.meta, front.body), ()


def _twice(keys: list[tuple[str, int]]) -> list[Problem]:
    seen: set[str] = set()
    problems = []
    for key, line in keys:
        if key in seen:
            problems.append(
                Problem(
                    REFERENCES,
                    line,
                    f'The key "{key}" is given twice.',
                    "A citation could not tell the two works apart.",
                    "give one of them another key, or take it out.",
                )
            )
        seen.add(key)
    return problems


def _empty(path: str) -> Problem:
    return Problem(
        path,
        1,
        "The page is empty.",
        "It would be published without a word, in the place of what the generator writes there.",
        "write its words, or take the file out.",
    )


def _broken(error: yaml.YAMLError, text: str) -> Problem:
    line, said = yaml_mark(error, text)
    return Problem(
        REFERENCES,
        line,
        "The list of references cannot be read.",
        f"It is not valid YAML here: {said}.",
        "write each work as a key, a colon, and its fields indented by two spaces under it.",
    )


def _not_works(key: str, line: int) -> Problem:
    return Problem(
        REFERENCES,
        line,
        f'The entry "{key}" of the list of references has no fields.'
        if key
        else "The list of references has an entry without fields.",
        "Each work is a key with its title, publisher, date and address under it.",
        "write each work as a key, a colon, and its fields indented by two spaces under it.",
    )

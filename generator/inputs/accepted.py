"""`seeds/accepted.yml`: the accepted text of every sentence of each source, read and written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import yaml

from ..model import Accepted, Amendment, File, Problem
from .kinds import day, texts
from .texts import brief, decoded
from .yaml_text import Fields, Items, Node, read_yaml

PATH = "seeds/accepted.yml"
HEADER = "# Written by the command `accept`; do not edit.\n"
FIX = "take back the last change of this file, as its history in the forge has it; only `accept` writes it."
UNREADABLE = "The record of the accepted text cannot be read."
WORDS = ("reason", "old", "new")


def accepted(files: Iterable[File]) -> tuple[dict[str, Accepted], tuple[Problem, ...]]:
    """The record of each source by its slug, and what is wrong with the file; no file is no record."""
    file = next((file for file in files if file.path == PATH), None)
    if file is None:
        return {}, ()
    text, problems = decoded(file)
    if problems:
        return {}, problems
    fields, problems = read_yaml(PATH, text, UNREADABLE)
    if problems:
        return {}, tuple(replace(problem, fix=FIX) for problem in problems)
    if fields is None:
        return {}, ()
    if not isinstance(fields, Fields):
        return {}, (_unreadable(1, "It does not list the sentences of each source under the source's name."),)
    records = {slug: _record(slug, record) for slug, record in fields.values.items()}
    wrong = tuple(_wrong_record(slug, fields.lines[slug]) for slug, record in records.items() if record is None)
    return ({}, wrong) if wrong else ({slug: record for slug, record in records.items() if record}, ())


def as_yaml(records: Mapping[str, Accepted]) -> str:
    """The records as the file has them: by name, a sentence a line."""
    fields = {slug: _fields(records[slug]) for slug in sorted(records)}
    return HEADER + yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=float("inf"))


def _fields(record: Accepted) -> dict[str, Any]:
    changes = [{"date": one.day, "reason": one.reason, "old": one.old, "new": one.new} for one in record.amendments]
    return {"sentences": list(record.sentences), **({"corrections": changes} if changes else {})}


def _record(slug: str, node: Node) -> Accepted | None:
    """The record of a source, or None where it is not as `accept` writes it."""
    if not isinstance(node, Fields) or not set(node.values) <= {"sentences", "corrections"}:
        return None
    sentences, changes = texts(node.values.get("sentences")), node.values.get("corrections", Items(0, ()))
    amendments = tuple(_change(one) for one in changes.items) if isinstance(changes, Items) else (None,)
    if sentences is None or None in amendments:
        return None
    return Accepted(slug, sentences, tuple(one for one in amendments if one))


def _change(node: Node) -> Amendment | None:
    if not isinstance(node, Fields) or set(node.values) != {"date", *WORDS}:
        return None
    made = day(node.values["date"])
    said = texts(Items(node.line, tuple(node.values[name] for name in WORDS)))
    return Amendment(made, *said) if made and said else None


# ------------------------------------------------------------------- what can be wrong


def _wrong_record(slug: str, line: int) -> Problem:
    why = f'Under "{brief(slug)}" stand its sentences, and corrections with date, reason, old and new.'
    return _unreadable(line, why)


def _unreadable(line: int, why: str) -> Problem:
    return Problem(PATH, line, UNREADABLE, why, FIX)

"""`seeds/accepted.yml`: the accepted text of every sentence of each source, read and written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import yaml

from generator.inputs.front_matter import line_of, yaml_mark
from generator.inputs.texts import decoded
from generator.inputs.yaml_text import parsed
from generator.model import Accepted, Amendment, File, Problem

PATH = "seeds/accepted.yml"
HEADER = "# Written by `python -m generator accept`; do not edit.\n"
FIX = "take back the last change of this file, as its history in the forge has it; only `accept` writes it."
WORDS = {"reason", "old", "new"}


def accepted(files: Iterable[File]) -> tuple[dict[str, Accepted], tuple[Problem, ...]]:
    """The record of each source by its slug, and what is wrong with the file; no file is no record."""
    file = next((file for file in files if file.path == PATH), None)
    if file is None:
        return {}, ()
    text, problems = decoded(file)
    if problems:
        return {}, problems
    try:
        fields = parsed(text) or {}
    except (yaml.YAMLError, ValueError) as error:
        line, said = yaml_mark(error, text)
        return {}, (_unreadable(line, f"It is not valid YAML here: {said}."),)
    if not isinstance(fields, dict):
        return {}, (_unreadable(1, "It does not list the sentences of each source under the source's name."),)
    wrong = [str(slug) for slug, record in fields.items() if not _is_record(record)]
    if wrong:
        return {}, tuple(_wrong_record(slug, text) for slug in wrong)
    return {str(slug): _record(str(slug), record) for slug, record in fields.items()}, ()


def as_yaml(records: Mapping[str, Accepted]) -> str:
    """The records as the file has them: by name, a sentence a line."""
    fields = {slug: _fields(records[slug]) for slug in sorted(records)}
    return HEADER + yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=float("inf"))


def _fields(record: Accepted) -> dict[str, Any]:
    changes = [{"date": one.day, "reason": one.reason, "old": one.old, "new": one.new} for one in record.amendments]
    return {"sentences": list(record.sentences), **({"corrections": changes} if changes else {})}


def _record(slug: str, fields: dict[str, Any]) -> Accepted:
    changes = tuple(
        Amendment(one["date"], one["reason"], one["old"], one["new"]) for one in fields.get("corrections") or ()
    )
    return Accepted(slug, tuple(fields["sentences"]), changes)


def _is_record(record: Any) -> bool:
    if not isinstance(record, dict) or not set(record) <= {"sentences", "corrections"}:
        return False
    sentences, changes = record.get("sentences"), record.get("corrections") or []
    return _are_words(sentences) and isinstance(changes, list) and all(_is_change(one) for one in changes)


def _are_words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _is_change(one: Any) -> bool:
    if not isinstance(one, dict) or set(one) != {"date", *WORDS}:
        return False
    day = isinstance(one["date"], date) and not isinstance(one["date"], datetime)
    return day and _are_words([one[name] for name in WORDS])


# ------------------------------------------------------------------- what can be wrong


def _wrong_record(slug: str, text: str) -> Problem:
    place = max(0, text.find(f"\n{slug}:") + 1)
    return _unreadable(
        line_of(text, place), f'Under "{slug}" stand its sentences, and corrections with date, reason, old and new.'
    )


def _unreadable(line: int, why: str) -> Problem:
    return Problem(PATH, line, "The record of the accepted text cannot be read.", why, FIX)

"""`seeds/mutants.yml`: the record of a run that put errors into the pages on purpose and counted what was caught."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Any

import yaml

from generator.inputs.front_matter import yaml_mark
from generator.inputs.texts import decoded
from generator.model import Caught, File, MutantRun, Problem, Source

PATH = "seeds/mutants.yml"
FIELDS = {"made", "version", "seeds", "classes", "outside"}


def mutants(files: Iterable[File]) -> tuple[MutantRun | None, tuple[Problem, ...]]:
    """The record, and what is wrong with the file; no file is no record."""
    file = next((file for file in files if file.path == PATH), None)
    if file is None:
        return None, ()
    text, problems = decoded(file)
    if problems:
        return None, problems
    try:
        fields = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        line, said = yaml_mark(error, text)
        return None, (_unreadable(line, f"It is not valid YAML here: {said}."),)
    if not _is_run(fields):
        return None, (_unreadable(1, "It has made, version, seeds, classes and outside, as the run writes them."),)
    return _run(fields), ()


def made_on(run: MutantRun, sources: Sequence[Source]) -> bool:
    """Whether the run was made on these texts, letter by letter."""
    return all(run.seeds.get(source.slug) == fingerprint(source) for source in sources)


def fingerprint(source: Source) -> str:
    """The SHA-256 of a source's text, without its front matter, in UTF-8."""
    return sha256(source.text.encode()).hexdigest()


def _run(fields: dict[str, Any]) -> MutantRun:
    return MutantRun(
        made=fields["made"],
        version=str(fields["version"]),
        seeds={str(seed["slug"]): str(seed["sha256"]) for seed in fields["seeds"]},
        classes=tuple(Caught(str(one["name"]), one["caught"], one["seeded"]) for one in fields["classes"]),
        outside=Caught("outside", fields["outside"]["caught"], fields["outside"]["seeded"]),
    )


def _is_run(fields: Any) -> bool:
    return (
        isinstance(fields, dict)
        and set(fields) >= FIELDS
        and isinstance(fields["made"], date)
        and not isinstance(fields["made"], datetime)
        and _are(fields["seeds"], {"slug", "sha256"})
        and _are(fields["classes"], {"name", "caught", "seeded"})
        and all(_is_count(one) for one in (*fields["classes"], fields["outside"]))
    )


def _are(value: Any, names: set[str]) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) and set(one) >= names for one in value)


def _is_count(one: Any) -> bool:
    if not isinstance(one, dict) or type(one.get("caught")) is not int or type(one.get("seeded")) is not int:
        return False
    return bool(0 <= one["caught"] <= one["seeded"])


def _unreadable(line: int, why: str) -> Problem:
    fix = "take back the last change of this file, or take the file out; `make mutants` writes it anew."
    return Problem(PATH, line, "The record of the seeded errors cannot be read.", why, fix)

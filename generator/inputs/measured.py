"""What was measured of the checks, in records that our own commands write beside the texts.

`seeds/mutants.yml`: errors that were put into the pages on purpose, and how many were caught. `seeds/claims.yml`:
claims that people labelled, and what the checks made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Any

import yaml

from generator.inputs.front_matter import yaml_mark
from generator.inputs.texts import decoded
from generator.inputs.yaml_text import parsed
from generator.model import Caught, ClaimsRun, File, Labelled, MutantRun, Problem, Source

MUTANTS = "seeds/mutants.yml"
CLAIMS = "seeds/claims.yml"
RUN_FIELDS = {"made", "version", "seeds", "classes", "outside"}


def mutants(files: Iterable[File]) -> tuple[MutantRun | None, tuple[Problem, ...]]:
    """The record of the seeded errors, and what is wrong with the file; no file is no record."""
    fields, problems = _fields(files, MUTANTS)
    if fields is None or problems:
        return None, problems
    if not _is_run(fields):
        return None, (_unreadable(MUTANTS, 1, "It has made, version, seeds, classes and outside, as written."),)
    return _run(fields), ()


def claims(files: Iterable[File]) -> tuple[ClaimsRun | None, tuple[Problem, ...]]:
    """The record of the labelled claims, and what is wrong with the file; no file is no record."""
    fields, problems = _fields(files, CLAIMS)
    if fields is None or problems:
        return None, problems
    if not _is_claims_run(fields):
        return None, (_unreadable(CLAIMS, 1, "It has made, version and texts, as written."),)
    texts = tuple(
        Labelled(str(one["name"]), Caught("broken", *_pair(one["broken"])), Caught("kept", *_pair(one["kept"])))
        for one in fields["texts"]
    )
    return ClaimsRun(fields["made"], str(fields["version"]), texts), ()


def _fields(files: Iterable[File], path: str) -> tuple[Any, tuple[Problem, ...]]:
    file = next((file for file in files if file.path == path), None)
    if file is None:
        return None, ()
    text, problems = decoded(file)
    if problems:
        return None, problems
    try:
        return parsed(text) or {}, ()
    except (yaml.YAMLError, ValueError) as error:
        line, said = yaml_mark(error, text)
        return None, (_unreadable(path, line, f"It is not valid YAML here: {said}."),)


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
        _is_dated(fields, RUN_FIELDS)
        and _are(fields["seeds"], {"slug", "sha256"})
        and _are(fields["classes"], {"name", "caught", "seeded"})
        and all(_is_count(one) for one in (*fields["classes"], fields["outside"]))
    )


def _is_claims_run(fields: Any) -> bool:
    return (
        _is_dated(fields, {"made", "version", "texts"})
        and _are(fields["texts"], {"name", "broken", "kept"})
        and all(_is_count(one[kind], "of") for one in fields["texts"] for kind in ("broken", "kept"))
    )


def _is_dated(fields: Any, names: set[str]) -> bool:
    if not isinstance(fields, dict) or not set(fields) >= names:
        return False
    return isinstance(fields["made"], date) and not isinstance(fields["made"], datetime)


def _are(value: Any, names: set[str]) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) and set(one) >= names for one in value)


def _is_count(one: Any, whole: str = "seeded") -> bool:
    if not isinstance(one, dict) or type(one.get("caught")) is not int or type(one.get(whole)) is not int:
        return False
    return bool(0 <= one["caught"] <= one[whole])


def _pair(one: dict[str, int]) -> tuple[int, int]:
    return one["caught"], one["of"]


def _unreadable(path: str, line: int, why: str) -> Problem:
    command = "make mutants" if path == MUTANTS else "make accuracy"
    fix = f"take back the last change of this file, or take the file out; `{command}` writes it anew."
    return Problem(path, line, "The record of a measurement cannot be read.", why, fix)

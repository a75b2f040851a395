"""How small texts are read: each row stands for its kind (see `tests/reading/README.md`)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.facts.read import read
from generator.inputs.sources import sources
from generator.model import Event, Facts, File, Statement

FOLDER = Path(__file__).parent / "reading"
NONE = "–"


def facts(text: str) -> Facts:
    """What is read of a seed with this text, in which ⏎ is a line break."""
    (source,), problems = sources([File("seeds/case.txt", text.replace("⏎", "\n").encode())])
    assert not problems
    return read(source)


def statements(found: Facts) -> Iterator[str]:
    return (_statement(found, one) for one in found.statements if one.shown)


def _statement(found: Facts, one: Statement) -> str:
    part, text = one.attribution, found.source.text
    hedge = f"{part.hedge.of(text)} " if part.hedge else ""
    words = " … ".join(" ".join(piece.of(text).split()) for piece in part.content)
    parts = [one.speaker, hedge + part.cue.of(text), words, *([f"to {one.to}"] if one.to else [])]
    return ("! " if part.tier == 1 else "") + " > ".join(parts)


def people(found: Facts) -> Iterator[str]:
    return (f"{one.name} ({one.role})" if one.role else one.name for one in found.people)


def dates(found: Facts) -> Iterator[str]:
    return (_date(found, one) for one in found.events)


def _date(found: Facts, one: Event) -> str:
    counted = f", from {one.base}" if one.base else ""
    return f"{one.text.of(found.source.text)} = {one.date or '?'}{counted}"


def layouts(found: Facts) -> Iterator[str]:
    return iter((found.source.title, *(found.words(one.number).replace("\n", "⏎") for one in found.sentences)))


def voice(found: Facts) -> Iterator[str]:
    return (one.of(found.source.text) for one in found.own_voice)


def issues(found: Facts) -> Iterator[str]:
    return (one.title for one in found.topics if one.main)


KINDS: tuple[Callable[[Facts], Iterator[str]], ...] = (statements, people, dates, layouts, voice, issues)


def rows() -> Iterator[object]:
    for kind in KINDS:
        with (FOLDER / f"{kind.__name__}.tsv").open(encoding="utf-8", newline="") as table:
            for name, text, right in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield pytest.param(kind, text, right, id=f"{kind.__name__}: {name}")


@pytest.mark.parametrize(("kind", "text", "right"), list(rows()))
def test_what_is_read(kind: Callable[[Facts], Iterator[str]], text: str, right: str) -> None:
    """Who says what, who is who, what is dated when, what is a sentence, and what the article says itself."""
    assert (" // ".join(kind(facts(text))) or NONE) == right

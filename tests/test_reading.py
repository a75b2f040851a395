"""How small texts are read: each row stands for its kind (see `tests/reading/README.md`)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.facts.read import read
from generator.inputs.sources import sources
from generator.model import Facts, File

FOLDER = Path(__file__).parent / "reading"
NONE = "–"


def facts(text: str) -> Facts:
    """What is read of a seed with this text, in which ⏎ is a line break."""
    (source,), problems = sources([File("seeds/case.txt", text.replace("⏎", "\n").encode())])
    assert not problems
    return read(source)


def layouts(found: Facts) -> Iterator[str]:
    return iter((found.source.title, *(found.words(one.number).replace("\n", "⏎") for one in found.sentences)))


def voice(found: Facts) -> Iterator[str]:
    return (one.of(found.source.text) for one in found.own_voice)


KINDS: tuple[Callable[[Facts], Iterator[str]], ...] = (layouts, voice)


def rows() -> Iterator[object]:
    for kind in KINDS:
        with (FOLDER / f"{kind.__name__}.tsv").open(encoding="utf-8", newline="") as table:
            for name, text, right in csv.reader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield pytest.param(kind, text, right, id=f"{kind.__name__}: {name}")


@pytest.mark.parametrize(("kind", "text", "right"), list(rows()))
def test_what_is_read(kind: Callable[[Facts], Iterator[str]], text: str, right: str) -> None:
    """What is a sentence of the story, and what the article says itself."""
    assert (" // ".join(kind(facts(text))) or NONE) == right

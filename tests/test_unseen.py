"""The frozen sentences of `tests/unseen/` are well formed; how they end is measured by `make accuracy`, not tested."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.checks.check import check
from generator.model import Contribution, Facts
from tests.benchmarks.gate import Case, texts

FOLDER = Path(__file__).parent / "unseen"
FIELDS = ["kind", "label", "sentence"]
ARTICLE = "The ferry left at noon. It carried 40 people. The captain said the sea was calm. Nobody was hurt."


def faults(folder: Path) -> list[str]:
    """What is wrong with the files of a folder, in words."""
    tables = sorted(folder.glob("*.tsv"))
    lone = {one.stem for one in folder.glob("*.txt")} ^ {one.stem for one in tables}
    bad = [fault for table in tables for fault in _of_table(table)]
    if lone or bad:
        return [*(f"{name}: the article or its sentences are missing" for name in sorted(lone)), *bad]
    return [f"{case.text}: {fault}" for facts, cases in texts(folder) for case in cases for fault in _of(case, facts)]


def _of_table(table: Path) -> list[str]:
    with table.open(encoding="utf-8", newline="") as rows:
        header, *lines = csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
    if header != FIELDS:
        return [f"{table.stem}: the header is not {', '.join(FIELDS)}"]
    return [
        f"{table.stem}: not kind, true or false, and a sentence: {' '.join(row)}"
        for row in lines
        if len(row) != len(FIELDS) or not all(row) or row[1] not in ("true", "false")
    ]


def _of(case: Case, facts: tuple[Facts, ...]) -> list[str]:
    """One sentence, and each of its labels in exactly one sentence of the article."""
    checked = check((Contribution("site_src/page.md", "page.md", f"{case.written}\n", {}),), facts, {})[0]
    labels = case.written.count("[^")
    if not labels:
        return [f"nothing is cited: {case.written}"]
    if len(checked.claims) != 1:
        return [f"not one sentence: {case.written}"]
    pointing = [one for one in checked.citations if len(one.sentences) == 1]
    return [] if len(pointing) == labels else [f"a label stands not in exactly one sentence: {case.written}"]


def test_the_frozen_files_are_well_formed() -> None:
    assert faults(FOLDER) == []


ROWS = {
    'a\tfalse\tThe ferry left at noon because of fog.[^"left at noon"]': "",
    'merge\ttrue\tThe ferry left at noon with 40 people.[^"left at noon"][^"carried 40"]': "",
    "a\tfalse\tThe ferry left at noon.": "nothing is cited",
    'a\tfalse\tThe ferry left at midnight.[^"left at midnight"]': "not in exactly one",
    'a\tfalse\tThe captain was calm.[^"was"]': "not in exactly one",
    'a\tfalse\tIt left with 40 people.[^"noon. It carried"]': "not in exactly one",
    'a\tfalse\tThe ferry left at noon. It was full of people.[^"left at noon"]': "not one sentence",
    'a\tunseen\tThe ferry left at noon.[^"left at noon"]': "true or false",
    "a\tfalse": "true or false",
}


@pytest.mark.parametrize(("row", "fault"), ROWS.items(), ids=[row.replace("\t", " ") for row in ROWS])
def test_a_row_that_could_not_be_measured_is_named(row: str, fault: str, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "ferry.tsv").write_text("\t".join(FIELDS) + f"\n{row}\n", encoding="utf-8")
    found = faults(tmp_path)
    assert len(found) == bool(fault), found
    assert all(fault in one for one in found)


def test_an_article_without_sentences_is_named(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    assert faults(tmp_path) == ["ferry: the article or its sentences are missing"]

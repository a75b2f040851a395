"""The figures of the gate: how a sentence ends, and what a rule is worth."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.gate import Case, End, Outcome, Worth, by_kind, main, outcomes, own_words, rate, worth

ENDS: dict[tuple[str, ...], End] = {
    (): "passes",
    ("own-word",): "declares",
    ("elsewhere", "own-word"): "declares",
    ("number",): "stops",
    ("number", "own-word"): "stops",
}


def ended(*rules: str, true: bool = False) -> Outcome:
    own = ("word",) if "own-word" in rules else ()
    return Outcome(Case("text", "a", true, "Words."), frozenset(rules), own, frozenset(rules) - {"own-word"})


@pytest.mark.parametrize(("rules", "end"), ENDS.items(), ids=[" and ".join(rules) or "nothing" for rules in ENDS])
def test_how_a_sentence_ends(rules: tuple[str, ...], end: End) -> None:
    """What is only to be declared or to be cited is not called false."""
    assert ended(*rules).end() == end


def test_a_rule_is_worth_what_it_alone_changes() -> None:
    found = [ended("number"), ended("number", "own-word"), ended("number", "date"), ended("number", true=True)]
    assert worth(found, "number", true=False) == Worth(passes=1, declares=1, builds=2)
    assert worth(found, "number", true=True) == Worth(passes=1, declares=0, builds=1)
    assert worth(found, "date", true=False) == Worth(0, 0, 0)
    assert (rate(found, "stops", true=True), own_words([ended("own-word", true=True), ended(true=True)])) == (1.0, 0.5)


ARTICLE = "The ferry left at noon. It carried 40 people. The captain said the sea was calm."
ROWS = (
    ("b", "false", 'The ferry carried 50 people.[^"carried 40"]'),
    ("f", "false", 'The ferry left at noon with a choir.[^"left at noon"]'),
    ("d", "false", 'The ferry burned at noon.[^"left at noon"]'),
    ("short", "true", 'It carried 40 people.[^"carried 40"]'),
)


@pytest.mark.parametrize("layout", ["ferry.tsv", "ferry/claims.tsv"])
def test_sentences_are_read_from_either_layout(layout: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / layout
    article = table.with_suffix(".txt") if layout == "ferry.tsv" else tmp_path / "ferry/seeds/ferry.txt"
    article.parent.mkdir(parents=True, exist_ok=True)
    article.write_text(ARTICLE, encoding="utf-8")
    table.write_text("\n".join(map("\t".join, (("kind", "label", "sentence"), *ROWS))) + "\n", encoding="utf-8")
    assert [(one.case.text, one.end(), one.own, one.builds()) for one in outcomes(tmp_path)] == [
        ("ferry", "stops", (), False),
        ("ferry", "declares", ("choir",), False),  # nothing is left over that a choir could stand for
        ("ferry", "declares", ("burned",), True),  # a machine finds something, and a reader sees it
        ("ferry", "passes", (), True),
    ]
    assert main([str(tmp_path), str(tmp_path / "absent"), "--wrong"]) == 0
    told = capsys.readouterr().out
    assert by_kind(outcomes(tmp_path))[-1] in told
    assert "false that pass with nothing declared     0.000" in told
    assert "no sentences here" in told

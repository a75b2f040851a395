"""The measuring of how fast sites are built: what it builds is a whole project, what it prints can be believed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.shells import files
from tests.benchmarks import building, made_up
from tests.benchmarks.building import NONE, Figure
from tests.benchmarks.processes import Command, Ratio, cost, ratio


@pytest.mark.parametrize("citations", [10, 30])
def test_made_up_pages_are_carried_by_their_evidence(tmp_path: Path, citations: int) -> None:
    """About 600 words and so many citations each, no Problem: what is measured is the work on good pages."""
    project = made_up.make(tmp_path / "p", pages=3, citations=citations)
    site = build(files.seeds(project), files.contributions(project), date(2024, 1, 1))
    assert site.problems == ()
    page = (project / "site_src/page-0001.md").read_text("utf-8")
    assert 500 <= len(page.split()) <= 800
    assert len(re.findall(r"\[\^", page)) == citations


def test_made_up_seeds_differ_and_are_the_same_each_time() -> None:
    """Otherwise every citation would be ambiguous, and two runs could not be compared."""
    assert made_up.seed_text(1) != made_up.seed_text(2)
    assert made_up.seed_text(1) == made_up.seed_text(1)


@pytest.mark.parametrize(
    ("measured", "must", "aim", "verdict"),
    [
        pytest.param(0.1, 0.25, 0.1, "aim", id="the aim itself is kept"),
        pytest.param(0.2, 0.25, 0.1, "must", id="between the two"),
        pytest.param(0.3, 0.25, 0.1, "TOO MUCH", id="beyond the must"),
        pytest.param(9.0, NONE, NONE, "", id="no limit"),
    ],
)
def test_a_figure_is_held_to_its_limits(measured: float, must: float, aim: float, verdict: str) -> None:
    """The median decides."""
    assert Figure("x", Ratio(measured, 0, 99), must, aim).verdict == verdict


def test_ratios_are_taken_round_by_round() -> None:
    """What slows the machine for a while slows both commands of a round."""
    assert ratio([2.0, 20.0, 2.0], [1.0, 10.0, 2.0]) == Ratio(2.0, 1.0, 2.0)


def test_the_cost_of_a_process_is_its_own(tmp_path: Path) -> None:
    """A command that does nothing costs little time and some memory, and one that fails is no measurement."""
    (tmp_path / "idle.py").write_text("", "utf-8")
    found = cost(Command(("idle",), tmp_path))
    assert 0 < found.cpu < 5 and found.memory > 1
    with pytest.raises(RuntimeError, match="nothing"):
        cost(Command(("nothing",), tmp_path))


def test_a_small_run_prints_its_table(capsys: pytest.CaptureFixture[str]) -> None:
    """The part on seeds, as small as can be."""
    assert building.main(["--only", "seeds", "--seeds", "1", "2", "--rounds", "1"]) == 0
    assert "own work, 2 seeds against 1" in capsys.readouterr().out

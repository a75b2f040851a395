"""How fast sites are built: ratios measured in one run, on made-up pages and seeds and on a whole site.

`python -m tests.benchmarks.building` (`make bench`) takes some minutes; `--pages 10 100`, `--seeds 10` and
`--rounds 1` make it a smaller one, `--citations` without a number leaves out the pages of thirty, `--only pages`,
`seeds`, `site` or `start` is a part of it. Exit code 1 where a figure is beyond what it must be. A ratio of processor
times says the same on every machine; of the same command against itself it says how much of any other ratio is noise.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks import made_up, waiting
from tests.benchmarks.processes import Command, Cost, Ratio, cost, in_turns, ratio
from tests.conftest import whole_site

ROOT = made_up.ROOT
PARTS = ("pages", "seeds", "site", "start")
NONE = float("inf")  # no limit


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, what it must be and what it should be at most; `unit` is "x", "%" or "s"."""

    name: str
    value: Ratio
    must: float = NONE
    aim: float = NONE
    unit: str = "x"

    @property
    def verdict(self) -> str:
        """Whether the aim, the must, or none of them is kept; nothing where there is no limit."""
        if self.must == NONE:
            return ""
        return "aim" if self.value.middle <= self.aim else "must" if self.value.middle <= self.must else "TOO MUCH"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table; 1 where a figure is too large."""
    chosen = _chosen(arguments)
    print(f"{'what':<70}{'measured':>10}  {'least – most':<16}{'must':>7}{'aim':>7}", flush=True)
    figures = []
    with tempfile.TemporaryDirectory() as name:
        for figure in _figures(Path(name), chosen):
            print(row(figure), flush=True)
            figures.append(figure)
    return 1 if any(figure.verdict == "TOO MUCH" for figure in figures) else 0


def row(figure: Figure) -> str:
    """A figure as a line of the table.

    >>> row(Figure("own work", Ratio(0.125, 0.1, 0.2), 0.25, 0.1, "%")).split()
    ['own', 'work', '12.5%', '10.0', '–', '20.0', '25', '10', 'must']
    """
    times, form = (100, ".1f") if figure.unit == "%" else (1, ".2f")
    value, least, most = (times * one for one in (figure.value.middle, figure.value.least, figure.value.most))
    limits = "".join(f"{'–' if limit == NONE else f'{times * limit:g}':>7}" for limit in (figure.must, figure.aim))
    spread = f"{least:{form}} – {most:{form}}"
    return f"{figure.name:<70}{f'{value:{form}}{figure.unit}':>10}  {spread:<16}{limits}  {figure.verdict}".rstrip()


def _figures(folder: Path, chosen: argparse.Namespace) -> Iterator[Figure]:
    if "pages" in chosen.only:
        yield from _of_pages(folder, sorted(chosen.pages), chosen.rounds)
        for citations in chosen.citations:
            yield _of_dense_pages(folder, max(chosen.pages), citations, chosen.rounds)
    if "seeds" in chosen.only:
        yield from _of_seeds(folder, sorted(chosen.seeds), chosen.rounds)
    if "site" in chosen.only:
        yield from _of_site(folder, chosen.rounds)
    if "start" in chosen.only:
        yield from _of_waiting(folder)


# ------------------------------------------------------------------- what is measured


def _of_pages(folder: Path, sizes: Sequence[int], rounds: int) -> Iterator[Figure]:
    """Own work against the plain build, its growth, whole builds against a flat navigation, memory."""
    own: dict[int, list[float]] = {}
    for size in sizes:
        project = made_up.make(folder / f"pages-{size}", pages=size)
        largest = size == sizes[-1]
        found = in_turns(_commands(project, flat=largest), rounds)
        own[size] = _own(found)
        yield Figure(f"{size} pages: the plain build against itself (noise)", _cpu(found, "again", "plain"))
        limits = (0.3, 0.2) if size >= 1000 else (NONE, NONE)  # of few pages most is the start of Python
        yield Figure(
            f"{size} pages: own work, a share of the plain build", ratio(own[size], _cpus(found["plain"])), *limits, "%"
        )
        yield _whole(found, f"{size} pages", *((0.25, 0.12) if size >= 1000 else (NONE, NONE)))
        if largest:
            limits = (0.45, 0.33) if size >= 1000 else (NONE, NONE)
            yield Figure(
                f"{size} pages: whole build against one flat navigation", _cpu(found, "whole", "flat"), *limits
            )
            yield Figure(f"{size} pages: peak memory against the plain build", _memory(found), 1.5, 1.25)
    yield from _growth("pages", own)


def _of_dense_pages(folder: Path, size: int, citations: int, rounds: int) -> Figure:
    """What the whole build takes more where a page has many citations, the most of what is checked."""
    commands = _commands(made_up.make(folder / f"dense-{citations}", pages=size, citations=citations))
    found = in_turns({name: commands[name] for name in ("plain", "whole")}, rounds)
    return _whole(found, f"{size} pages of {citations} citations", *((0.4, 0.25) if size >= 1000 else (NONE, NONE)))


def _of_seeds(folder: Path, sizes: Sequence[int], rounds: int) -> Iterator[Figure]:
    """How own work grows with the number of source texts."""
    own: dict[int, list[float]] = {}
    for size in sizes:
        commands = _commands(made_up.make(folder / f"seeds-{size}", seeds=size))
        own[size] = _own(in_turns({name: commands[name] for name in ("write", "finish")}, rounds))
    yield from _growth("seeds", own)


def _of_site(folder: Path, rounds: int) -> Iterator[Figure]:
    """This site: everything that `mkdocs build` does here against the plain build of the same pages."""
    found = in_turns(_commands(whole_site(folder / "site")), max(rounds, 5))
    yield Figure("a whole site: the plain build against itself (noise)", _cpu(found, "again", "plain"))
    yield Figure("a whole site: whole build against the plain build", _cpu(found, "whole", "plain"), 3, 1.5)
    yield Figure("a whole site: peak memory against the plain build", _memory(found), 1.35, 1.2)


def _of_waiting(folder: Path) -> Iterator[Figure]:
    starts = [waiting.seconds_to_start() for _ in range(5)]
    yield Figure("python -m generator --version", _seconds(starts), 0.3, 0.2, "s")
    waits = waiting.seconds_to_reload(whole_site(folder / "served"), edits=5)
    yield Figure("from a saved edit to the new page under serve", _seconds(waits), 2, 1.5, "s")


def _growth(noun: str, own: Mapping[int, Sequence[float]]) -> Iterator[Figure]:
    """Own work of each size against that of the size before, for ten times as much."""
    for fewer, more in pairwise(own):
        limits = (12.0, 10.5) if more == 10 * fewer else (NONE, NONE)
        yield Figure(f"own work, {more} {noun} against {fewer}", ratio(own[more], own[fewer]), *limits)


# ------------------------------------------------------------------- the commands


def _commands(project: Path, flat: bool = False) -> dict[str, Command]:
    """Own work as two commands, the whole build, and plain builds of the finished pages by MkDocs and Material."""
    written, built = project / "written", project / "built"
    cost(Command(("generator", "write", str(written), "--quiet"), project))
    for name, settings in _plain(yaml.safe_load((written / "mkdocs.yml").read_text("utf-8"))).items():
        (written / f"{name}.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    cost(Command(("mkdocs", "build", "-q", "-f", "ours.yml", "-d", str(built)), written))

    def fresh() -> None:
        shutil.rmtree(project / "finished", ignore_errors=True)
        shutil.copytree(built, project / "finished")

    plain = Command(("mkdocs", "build", "-q", "-f", "short.yml", "-d", "../plain"), written)
    commands = {
        "write": Command(("generator", "write", str(project / "rewritten"), "--quiet"), project),
        "plain": plain,
        "finish": Command(("generator", "finish", "finished"), project, fresh),
        "whole": Command(("mkdocs", "build", "-q"), project),
        "again": plain,
    }
    flatly = Command(("mkdocs", "build", "-q", "-f", "flat.yml", "-d", "../flat"), written)
    return {**commands, "flat": flatly} if flat else commands


def _plain(settings: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Settings for builds without anything of ours, and for one with our look that waits to be finished."""
    stock = {name: value for name, value in settings["theme"].items() if name != "custom_dir"}
    short = {**settings, "theme": stock, "nav": ["index.md"], "not_in_nav": "*", "plugins": ["search"]}
    return {
        "short": short,
        "flat": {name: value for name, value in short.items() if name not in ("nav", "not_in_nav")},
        "ours": {**settings, "plugins": []},
    }


# ------------------------------------------------------------------- from costs to figures


def _cpus(costs: Sequence[Cost]) -> list[float]:
    return [one.cpu for one in costs]


def _own(found: Mapping[str, Sequence[Cost]]) -> list[float]:
    """Reading, checks and page making (`write`), and finishing (`finish`), with the start of Python twice."""
    return [one + other for one, other in zip(_cpus(found["write"]), _cpus(found["finish"]), strict=True)]


def _more(found: Mapping[str, Sequence[Cost]]) -> list[float]:
    """What a build takes more for all that is ours; it needs no search index of Material's, which the plain one has."""
    return [one - other for one, other in zip(_cpus(found["whole"]), _cpus(found["plain"]), strict=True)]


def _whole(found: Mapping[str, Sequence[Cost]], what: str, must: float, aim: float) -> Figure:
    more = ratio(_more(found), _cpus(found["plain"]))
    return Figure(f"{what}: what the whole build takes more than the plain build", more, must, aim, "%")


def _cpu(found: Mapping[str, Sequence[Cost]], one: str, other: str) -> Ratio:
    return ratio(_cpus(found[one]), _cpus(found[other]))


def _memory(found: Mapping[str, Sequence[Cost]]) -> Ratio:
    return ratio([one.memory for one in found["whole"]], [one.memory for one in found["plain"]])


def _seconds(found: Sequence[float]) -> Ratio:
    return ratio(found, [1.0] * len(found))


def _chosen(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[10, 100, 1000], metavar="N")
    parser.add_argument("--citations", type=int, nargs="*", default=[30], metavar="N")
    parser.add_argument("--seeds", type=int, nargs="+", default=[10, 100], metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--only", choices=PARTS, nargs="+", default=PARTS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())

"""How many seeded errors the checks catch: `python -m tests.benchmarks.mutants`.

Single errors of ten classes are put, one at a time, into the sentences of the sites under `tests/cases/` that rest
on a source alone. Those put into sentences that rest on outside works are counted apart: no machine here has read
those works.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from generator.build import build
from generator.checks.check import check
from generator.inputs.references import references
from generator.model import Claim, Contribution, Facts, Reference
from generator.shells import files
from tests.benchmarks.errors import CLASSES, Place
from tests.benchmarks.gate import TO_DECLARE, End
from tests.conftest import TALKS

ROOT = Path(__file__).parent.parent.parent
EACH = 12  # errors of one class in one project, at most


@dataclass(frozen=True, slots=True)
class Project:
    """Sources and pages that pass every check, with their readings."""

    name: str
    facts: tuple[Facts, ...]
    works: dict[str, Reference]
    pages: tuple[tuple[Contribution, tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A page with one error, its class, and whether its sentence rests on outside works."""

    page: Contribution
    kind: str
    outside: bool
    before: str
    after: str


def project(root: Path) -> Project:
    """The project in a folder. Raises ValueError where the untouched pages give an alarm."""
    contributed = files.contributions(root)
    site = build(files.seeds(root), contributed, datetime.now(UTC).date())
    if site.problems:
        raise ValueError(f"{root.name}: the untouched pages give an alarm: {site.problems[0]}")
    pages = tuple((one.contribution, one.claims) for one in site.checked)
    return Project(root.name, site.facts, references(contributed)[0], pages)


def mutants(of: Project) -> Iterator[Mutant]:
    """The errors of every class that the project's sentences allow, evenly over its pages, at most so many a class."""
    readings = {facts.source.slug: facts for facts in of.facts}
    for kind in CLASSES:
        for outside in (False, True):
            made = []
            for page, claims in of.pages:
                for claim in claims:
                    if claim.citations and _rests_outside(claim, claims, kind) == outside:
                        made += _of_claim(page, claim, kind, outside, readings, of.facts[0])
            step = max(1, len(made) // EACH)
            yield from made[::step][:EACH]


def _rests_outside(claim: Claim, claims: Sequence[Claim], kind: str) -> bool:
    """Whether an outside work carries the sentence, or, for one added behind it, the rest of the paragraph."""
    behind = [one for one in claims if one.line == claim.line and one.span.start > claim.span.start]
    after = behind if kind == "sentence without evidence added" else []
    return any(one.reference for other in (claim, *after) for one in other.citations)


def _of_claim(
    page: Contribution, claim: Claim, kind: str, outside: bool, readings: dict[str, Facts], first: Facts
) -> list[Mutant]:
    cited = [one for one in claim.citations if one.source]
    facts = readings[cited[0].source] if cited else first
    written = claim.span.of(page.text)
    if "[^" not in written:
        return []
    place = Place(written, facts, tuple(number for one in cited for number in one.sentences) or (1,))
    found = []
    for after in dict.fromkeys(CLASSES[kind](place)):
        text = page.text[: claim.span.start] + after + page.text[claim.span.end :]
        found.append(Mutant(replace(page, text=text), kind, outside, written, after))
    return found[:3]


def caught(mutant: Mutant, of: Project) -> End:
    """How the page ends: stopped, stopped only until an own word is declared or another sentence cited, or passed."""
    checked = check((mutant.page,), of.facts, of.works)
    rules = {problem.rule for page in checked for problem in page.problems}
    return "stops" if rules - TO_DECLARE else "declares" if rules else "passes"


@dataclass(slots=True)
class Tally:
    """The seeded errors by class and by how their pages end, those on outside works apart, and what was missed."""

    ends: Counter[tuple[str, End]]
    outside: Counter[End]
    missed: list[Mutant]

    def seeded(self, kind: str) -> int:
        """The errors of a class."""
        return sum(count for (one, _), count in self.ends.items() if one == kind)

    def caught(self, kind: str) -> int:
        """Those that do not pass."""
        return self.seeded(kind) - self.ends[kind, "passes"]

    def row(self, kind: str) -> str:
        """Caught of seeded, and how many of them only by a word to declare."""
        told = f"{kind:34} {self.caught(kind):4} of {self.seeded(kind):4}"
        return f"{told}, {self.ends[kind, 'declares']:3} by an own word alone"


def run(projects: Sequence[Project]) -> Tally:
    """What becomes of every seeded error."""
    tally = Tally(Counter(), Counter(), [])
    for one in projects:
        for mutant in mutants(one):
            end = caught(mutant, one)
            if mutant.outside:
                tally.outside[end] += 1
                continue
            tally.ends[mutant.kind, end] += 1
            tally.missed += [mutant] if end == "passes" else []
    return tally


def main(arguments: Sequence[str]) -> int:
    """Print the table; exit code 1 where fewer are caught than promised."""
    parser = argparse.ArgumentParser(description="How many seeded errors the checks catch.")
    parser.add_argument("--missed", action="store_true", help="print what was not caught")
    given = parser.parse_args(arguments)
    started = time.perf_counter()
    cases = sorted(path.parent for path in (ROOT / "tests/cases").glob("a_*/site_src"))
    projects = [project(root) for root in (TALKS, *cases)]
    tally = run(projects)
    good, seeded = sum(map(tally.caught, CLASSES)), tally.ends.total()
    outside = tally.outside.total()
    print("\n".join(map(tally.row, CLASSES)))
    print(f"{'all':34} {good:4} of {seeded:4}  {good / seeded:.1%}")
    print(f"{'on outside works, counted apart':34} {outside - tally.outside['passes']:4} of {outside:4}")
    print(f"{len(projects)} projects without an alarm, {time.perf_counter() - started:.0f} s")
    if given.missed:
        for one in tally.missed:
            print(
                f"\n{one.kind}: {one.page.name}\n  - {' '.join(one.before.split())}\n  + {' '.join(one.after.split())}"
            )
    enough = good >= 0.95 * seeded and all(tally.caught(kind) >= 0.9 * tally.seeded(kind) for kind in CLASSES)
    return 0 if enough and seeded >= 200 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

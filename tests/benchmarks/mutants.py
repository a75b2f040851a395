"""How many seeded errors the checks catch: `python -m tests.benchmarks.mutants`.

Single errors of ten classes are put, one at a time, into the sentences of the sites under `tests/cases/` that cite
words: of a source, or of what an outside work says. Those put into sentences whose outside works are only named are
counted apart: of these works nothing is known but their names.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from generator.build import build
from generator.checks.check import check
from generator.model import Claim, Contribution, Facts, Reference
from generator.shells import files
from tests.benchmarks.errors import CLASSES, Place
from tests.benchmarks.gate import TO_DECLARE, End
from tests.conftest import TALKS, WORKS

ROOT = Path(__file__).parent.parent.parent
EACH = 12  # errors of one class in one project, at most


Ground = Literal["a source", "what works say", "names of works"]
GROUNDS: tuple[Ground, ...] = get_args(Ground)


@dataclass(frozen=True, slots=True)
class Project:
    """Sources, works and pages that pass every check; `facts` are the readings of sources and of what works say."""

    name: str
    facts: tuple[Facts, ...]
    works: Mapping[str, Reference]
    pages: tuple[tuple[Contribution, tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A page with one error, its class, and on what its sentence rests."""

    page: Contribution
    kind: str
    rests_on: Ground
    before: str
    after: str


def project(root: Path) -> Project:
    """The project in a folder. Raises ValueError where the untouched pages give an alarm."""
    site = build(files.seeds(root), files.contributions(root), datetime.now(UTC).date(), composed=False)
    if site.problems:
        raise ValueError(f"{root.name}: the untouched pages give an alarm: {site.problems[0]}")
    pages = tuple((one.contribution, one.claims) for one in site.checked)
    return Project(root.name, (*site.facts, *site.works), site.references, pages)


def mutants(of: Project) -> Iterator[Mutant]:
    """The errors of every class that the project's sentences allow, evenly over its pages, at most so many a class."""
    readings = {facts.source.slug: facts for facts in of.facts}
    for kind in CLASSES:
        for ground in GROUNDS:
            made = []
            for page, claims in of.pages:
                for claim in claims:
                    if claim.citations and _rests_on(claim, claims, kind) == ground:
                        made += _of_claim(page, claim, kind, ground, readings, of.facts[0])
            step = max(1, len(made) // EACH)
            yield from made[::step][:EACH]


def _rests_on(claim: Claim, claims: Sequence[Claim], kind: str) -> Ground:
    """On what a sentence rests: on names where it cites no words, or one does that stands behind a sentence added."""
    behind = [one for one in claims if one.line == claim.line and one.span.start > claim.span.start]
    after = behind if kind == "sentence without evidence added" else []
    if any(all(one.only_names for one in other.citations) for other in (claim, *after) if other.citations):
        return "names of works"
    return "what works say" if any(one.reference and one.source for one in claim.citations) else "a source"


def _of_claim(
    page: Contribution, claim: Claim, kind: str, ground: Ground, readings: dict[str, Facts], first: Facts
) -> list[Mutant]:
    cited = [one for one in claim.citations if one.source]
    facts = readings[cited[0].source] if cited else first
    written = claim.span.of(page.text)
    if "[^" not in written:
        return []
    numbers = tuple(number for one in cited if one.source == facts.source.slug for number in one.sentences)
    words = " ".join(readings[one.source].words(number) for one in cited for number in one.sentences)
    place = Place(written, facts, numbers or (1,), words)
    found = []
    for after in dict.fromkeys(CLASSES[kind](place)):
        text = page.text[: claim.span.start] + after + page.text[claim.span.end :]
        found.append(Mutant(replace(page, text=text), kind, ground, written, after))
    return found[:3]


def caught(mutant: Mutant, of: Project) -> End:
    """How the page ends: stopped, stopped only until an own word is declared or another sentence cited, or passed."""
    checked = check((mutant.page,), of.facts, of.works)
    rules = {problem.rule for page in checked for problem in page.problems}
    return "stops" if rules - TO_DECLARE else "declares" if rules else "passes"


@dataclass(slots=True)
class Tally:
    """The seeded errors by class and by how their pages end, and by what they rest on; and what was missed.

    Of the classes those that rest on names alone are left out.
    """

    ends: Counter[tuple[str, End]]
    grounds: Counter[tuple[Ground, End]]
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

    def ground(self, on: Ground) -> str:
        """Caught of seeded, of those that rest on something; names alone are in no sum."""
        seeded = sum(count for (one, _), count in self.grounds.items() if one == on)
        apart = ", counted apart" if on == "names of works" else ""
        return f"{f'on {on}{apart}':34} {seeded - self.grounds[on, 'passes']:4} of {seeded:4}"


def run(projects: Sequence[Project]) -> Tally:
    """What becomes of every seeded error."""
    tally = Tally(Counter(), Counter(), [])
    for one in projects:
        for mutant in mutants(one):
            end = caught(mutant, one)
            tally.grounds[mutant.rests_on, end] += 1
            if mutant.rests_on == "names of works":
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
    projects = [project(root) for root in (TALKS, WORKS, *cases)]
    tally = run(projects)
    good, seeded = sum(map(tally.caught, CLASSES)), tally.ends.total()
    print("\n".join(map(tally.row, CLASSES)))
    print(f"{'all':34} {good:4} of {seeded:4}  {good / seeded:.1%}")
    print("\n".join(map(tally.ground, GROUNDS)))
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

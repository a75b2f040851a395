"""How long the checks take: on the pages of a whole site, and on ten, a hundred and a thousand pages.

`python -m tests.benchmarks.checks` prints a table. Then one page of ten and a hundred times the length, and the
same pages with a source of ten and a hundred times the length.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.checks.check import EXEMPT, check
from generator.facts.read import read
from generator.inputs.accepted import accepted
from generator.inputs.contributions import contributions
from generator.inputs.references import REFERENCES, references
from generator.inputs.sayings import said
from generator.inputs.sources import sources
from generator.markdown.reading import read as parsed
from generator.model import Accepted, Checked, Contribution, Facts, Reference
from generator.shells import files
from tests.conftest import TALKS

PAGES = (10, 100, 1000)
LENGTHS = (1, 10, 100)
SENTENCES = (1, 10, 100)
ROUNDS = 5
MOST_MS = 200  # all checks of the site
MOST_TIMES = 12  # the time for ten times the pages

Inputs = tuple[Sequence[Contribution], Sequence[Facts], Mapping[str, Reference], Mapping[str, Accepted]]


def main() -> int:
    """Print the table; 1 where a time or a ratio is too large."""
    pages, facts, works, records = _site()
    checks = checking(pages, facts, works, records)
    _times(checks, 1)  # the word lists are read once
    whole = _times(checks, ROUNDS)
    claims = sum(len(one.claims) for one in checks())
    print(f"{'what':<34}{'ms':>9}{'times':>8}")
    print(f"{f'a whole site: {len(pages)} pages, {claims} sentences':<34}{whole:>9.1f}")
    ratios = list(_growing("pages", PAGES, lambda number: (_many(pages, number), facts, works, records)))
    ratios += _growing("times the length", LENGTHS, lambda number: (_long(pages, number), facts, works, records))
    ratios += _growing("times the source", SENTENCES, lambda number: (pages, _longer(facts, number), works, records))
    return 1 if whole > MOST_MS or max(ratios) > MOST_TIMES else 0


def _growing(noun: str, numbers: Sequence[int], inputs: Callable[[int], Inputs]) -> Iterator[float]:
    """Print the time for each number; the times that each takes of the one before."""
    before = 0.0
    for number in numbers:
        took = _times(checking(*inputs(number)), 1 if number == max(numbers) else ROUNDS)
        ratio = f"{took / before:.1f}" if before else ""
        print(f"{f'{number} {noun}':<34}{took:>9.1f}{ratio:>8}")
        yield took / before if before else 0.0
        before = took


def checking(
    pages: Sequence[Contribution],
    facts: Sequence[Facts],
    works: Mapping[str, Reference],
    records: Mapping[str, Accepted],
) -> Callable[[], tuple[Checked, ...]]:
    """All checks of some pages, as a build does them: what is read of each page's Markdown is read before."""
    readings = {page.path: parsed(page.text, page.body) for page in pages}
    return lambda: check(pages, facts, works, records, readings)


def _site() -> Inputs:
    seeds = files.seeds(TALKS)
    handed_in = files.contributions(TALKS)
    texts, works = sources(seeds)[0], references(handed_in)[0]
    facts = tuple(read(text) for text in (*texts, *said(REFERENCES, works, texts)))
    return contributions(handed_in)[0], facts, works, accepted(seeds)[0]


def _typical(pages: Sequence[Contribution]) -> Contribution:
    """The page, of those whose sentences are checked, whose length is nearest to the mean."""
    judged = [page for page in pages if page.name not in EXEMPT]
    mean = sum(len(page.text) for page in judged) / len(judged)
    return min(judged, key=lambda page: abs(len(page.text) - mean))


def _many(pages: Sequence[Contribution], number: int) -> list[Contribution]:
    """The typical page as often as that, each time under another name."""
    page = _typical(pages)
    return [replace(page, path=f"site_src/n{index}.md", name=f"n{index}.md") for index in range(number)]


def _long(pages: Sequence[Contribution], times: int) -> list[Contribution]:
    """One page with the words of the typical one as often as that."""
    page = _typical(pages)
    return [replace(page, path="site_src/n.md", name="n.md", text=page.text + page.text[page.body :] * (times - 1))]


def _longer(facts: Sequence[Facts], times: int) -> list[Facts]:
    """The source with other sentences behind its own, so that every citation still points at one."""
    source = facts[0].source
    more = "".join(
        f"\n\nReport {number} of the harbour office was filed on time by clerks." for number in range(14 * (times - 1))
    )
    return [read(replace(source, text=source.text + more)), *facts[1:]]


def _times(work: Callable[[], tuple[Checked, ...]], rounds: int) -> float:
    """The least time of some rounds, in milliseconds."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return 1000 * min(took)


if __name__ == "__main__":
    sys.exit(main())

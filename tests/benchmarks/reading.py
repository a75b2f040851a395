"""How long a text takes to be read, and the command line to start: no corpora, the texts are those of `tests/cases`.

`python -m tests.benchmarks.reading` prints the rows; with a number of words, as 1000000, it reads a text of that
length too. Seconds are the processor's, the best of three runs, so that other work on the machine counts little.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from time import process_time

from generator.facts.read import read
from generator.model import Source
from generator.shells.files import collect_seldom

CASES = Path(__file__).parents[1] / "cases"
WORDS = 5_000
FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.S)  # matches "---\ntitle: A\n---\n"; not a rule inside a text


def text(words: int) -> str:
    """About so many words: the paragraphs of the cases' texts, one after the other, again and again."""
    seeds = [FRONT_MATTER.sub("", path.read_text(encoding="utf-8"), 1) for path in sorted(CASES.glob("*/seeds/*.txt"))]
    paragraphs = [part for seed in seeds for part in seed.split("\n\n") if part.strip()]
    taken: list[str] = []
    left = words
    for paragraph in cycle(paragraphs):
        if left <= 0:
            return "\n\n".join(taken)
        taken.append(paragraph)
        left -= len(paragraph.split())
    return ""


def seconds(words: int, runs: int = 3) -> float:
    """The least time that a whole reading of so many words took, in a process that is set up as every command is."""
    collect_seldom()
    source = Source("a", "a", "a", text(words))
    found = []
    for number in range(runs):
        other = Source("a", "a", "a", source.text + f"\n\nIt ended on {number + 1} May 2020.")  # nothing is remembered
        start = process_time()
        read(other)
        found.append(process_time() - start)
    return min(found)


def started(runs: int = 3) -> float:
    """The least time that `python -m generator --version` took."""
    found = []
    for _ in range(runs):
        before = os.times()
        subprocess.run([sys.executable, "-m", "generator", "--version"], check=True, capture_output=True)
        after = os.times()
        found.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return min(found)


def figures(corpora: Path | None = None, longest: int = 10 * WORDS) -> list[tuple[str, str]]:
    """Seconds for a text, the ratio for each ten times as many words, and seconds until the command line answers."""
    last = seconds(WORDS)
    rows = [(f"whole reading, {WORDS:,} words: seconds (at most 0.5)", f"{last:.2f}")]
    words = WORDS
    while words * 10 <= longest:
        now = seconds(words * 10, runs=1)
        rows.append((f"whole reading, {words * 10:,} words: times as long (at most 11)", f"{now / last:.1f}"))
        words, last = words * 10, now
    return [*rows, ("start of the command line: seconds (at most 0.3)", f"{started():.2f}")]


def main(arguments: list[str]) -> int:
    """Print the rows."""
    longest = int(arguments[0]) if arguments else 10 * WORDS
    sys.stdout.write("".join(f"{name:<62}  {value}\n" for name, value in figures(longest=longest)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

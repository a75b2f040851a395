"""How long a text takes to be read, and the command line to start: no corpora, the texts are those of `tests/cases`.

`python -m tests.benchmarks.reading` prints the rows; with a number of words, as 1000000, it reads a text of that
length too. Seconds are the processor's, the best of three runs, so that other work on the machine counts little.

`SHAPES` are texts that no paper prints and that a step which looks at everything again shows itself in: each is read
once and once at twice its length.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from time import process_time

from generator.facts.read import read
from generator.model import Source
from generator.shells.files import collect_seldom

CASES = Path(__file__).parents[1] / "cases"
WORDS = 5_000
AT_MOST = 2.3  # times as long, for twice the text
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


def _letters(number: int) -> str:
    """A number as letters, for names that are all different."""
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(97 + number % 26)


def _names(count: int) -> str:
    """So many different names of people, in a list."""
    return ", ".join(
        f"{_letters(676 + at).capitalize()} {_letters(17_576 + at * 7).capitalize()}" for at in range(count)
    )


SHAPES: dict[str, tuple[int, Callable[[int], str]]] = {
    "capitals": (4_000, lambda count: "Aa " * count),
    "a list of names": (800, _names),
    "said that, said that": (500, lambda count: "Mr Weber said that " * count),
    "an acronym explained": (600, lambda count: "World Health Organization (WHO) " * count),
    "told that, told that": (625, lambda count: "Mary Weber told John Smith that " * count),
    "dates": (1_538, lambda count: "3 March 2024 " * count),
    "sayings by many": (913, lambda count: " ".join(f"Anna W{_letters(at + 676)}er said yes." for at in range(count))),
    "a name and a name": (1_333, lambda count: "Anna Weber and " * count),
    "quotations by a pronoun": (952, lambda count: "“He left,” she said. " * count),
    "a ministry of": (645, lambda count: "Ministry of Foreign Affairs of " * count),
}
"""By what they are: how often the piece stands in a text of some 13 kB, and the text."""


def seconds(words: int, runs: int = 3) -> float:
    """The least time that a whole reading of so many words took, in a process that is set up as every command is."""
    return spent(text(words), runs)


def spent(words: str, runs: int = 3) -> float:
    """The least time that a whole reading of a text took."""
    collect_seldom()
    found = []
    for number in range(runs):
        other = Source("a", "a", "a", f"{words}\n\nIt ended on {number + 1} May 2020.")  # nothing is remembered
        start = process_time()
        read(other)
        found.append(process_time() - start)
    return min(found)


def growth(shape: str, share: float = 1.0) -> float:
    """How many times as long a shape takes at twice its length."""
    count, made = SHAPES[shape]
    one = max(1, round(count * share))
    return spent(made(2 * one)) / spent(made(one))


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
    rows = [(f"whole reading, {WORDS:,} words: seconds (at most 0.3)", f"{last:.2f}")]
    words = WORDS
    while words * 10 <= longest:
        now = seconds(words * 10, runs=1)
        rows.append((f"whole reading, {words * 10:,} words: times as long (at most 11)", f"{now / last:.1f}"))
        words, last = words * 10, now
    rows += [(f"{name}, twice as long: times the time (at most {AT_MOST})", f"{growth(name):.1f}") for name in SHAPES]
    return [*rows, ("start of the command line: seconds (at most 0.3)", f"{started():.2f}")]


def main(arguments: list[str]) -> int:
    """Print the rows."""
    longest = int(arguments[0]) if arguments else 10 * WORDS
    sys.stdout.write("".join(f"{name:<62}  {value}\n" for name, value in figures(longest=longest)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`make accuracy CORPORA=DIR`: how well the generator reads, measured on texts that people annotated.

One table, printed and written nowhere. The corpora are read only; where the folder is absent, that is said.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from generator.text.sentences import sentences
from tests.benchmarks import attribution, crossner, dates, gum, halves, reading, summary
from tests.benchmarks import claims as claimed
from tests.benchmarks.claims import FAR, NEAR, judgements

GOLDEN = Path(__file__).parents[1] / "golden_rules_en.json"


def golden_rules(corpora: Path) -> list[tuple[str, str]]:
    """pySBD's English golden rules."""
    rules = json.loads(GOLDEN.read_text(encoding="utf-8"))
    right = sum([one.span.of(rule["text"]) for one in sentences(rule["text"])] == rule["sentences"] for rule in rules)
    return [("sentences: golden rules", f"{right} of {len(rules)}")]


def attributions(corpora: Path) -> list[tuple[str, str]]:
    """Who said what, how often each tier names the right speaker, and the share of quotations that tier 1 finds."""
    made_on, reported = (list(attribution.articles(corpora / "polnear-tune", half)) for half in (True, False))
    subsets = ("quoted", "speech", "all")
    right = [f"speaker right in tier {tier}" for tier in (1, 2, 3)]
    return [
        *halves.rows(
            [f"attribution, who and what: {subset}" for subset in subsets],
            attribution.who_and_what(made_on),
            attribution.who_and_what(reported),
        ),
        *halves.rows([*right, "quotations that tier 1 finds"], attribution.tiers(made_on), attribution.tiers(reported)),
    ]


def summaries(corpora: Path) -> list[tuple[str, str]]:
    """ROUGE-1 of summaries, beside that of the first sentences."""
    return [(name, f"{value:.1f}") for name, value in summary.figures(corpora)]


def claims(corpora: Path) -> list[tuple[str, str]]:
    """Balanced accuracy on claims that people labelled, the share of true ones stopped, and what each rule stops.

    Each figure for the half of the texts on which it was decided which rules are asked, and for the other half.
    """
    files = {path.stem: judgements(path) for path in sorted((corpora / "summedits").glob("*.json"))}
    together = [one for found in files.values() for one in found]
    rows = []
    for name, found in (*files.items(), ("all", together)):
        for half in claimed.halves(found):
            rows.append((f"claims, {name}, {half.name}: balanced / caught / false", half.figures()))
    for kind in sorted({edit for one in together for edit in one.edits}):
        mine = [one for one in together if kind in one.edits and not one.kept]
        rows.append((f"  {kind.replace('_', ' ')}: caught", f"{sum(one.stopped for one in mine)} of {len(mine)}"))
    for rule in (*FAR, *NEAR):
        told = [
            f"{half.alone(rule.id, kept=False)} / {half.alone(rule.id, kept=True)}" for half in claimed.halves(together)
        ]
        rows.append((f"  {rule.id} alone: broken / kept, looked at and other half", ", ".join(told)))
    return rows


TABLES: tuple[Callable[[Path], list[tuple[str, str]]], ...] = (
    golden_rules,
    gum.figures,
    crossner.figures,
    dates.figures,
    attributions,
    summaries,
    claims,
    reading.figures,
)


def main(arguments: list[str]) -> int:
    """Print the table for the corpora in a folder."""
    if not arguments or not Path(arguments[0]).is_dir():
        sys.stdout.write("No corpora: nothing measured. Name their folder: make accuracy CORPORA=DIR\n")
        return 0
    rows = [halves.HEADER, *(row for rows in TABLES for row in rows(Path(arguments[0])))]
    width = max(len(name) for name, _ in rows)
    sys.stdout.write("".join(f"{name:<{width}}  {value}\n" for name, value in rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

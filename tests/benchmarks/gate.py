"""What the gate makes of cited sentences, true and false: `python -m tests.benchmarks.gate FOLDER… [--wrong]`.

A folder holds texts, each `NAME.txt` with its sentences `NAME.tsv` (as `tests/unseen/`), or `seeds/` with
`claims.tsv`, or folders of that kind; `tests/attempts/` is read as its test reads it. A table has a kind (of error,
of rewording), a label (true, false) and a sentence with its citations. Each sentence is checked as a page of its own.

What is to be declared is also declared as a machine does it, `declare`, and checked again. The last table is what each
rule is worth: what would end otherwise if it alone were switched off.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from generator.build import build
from generator.checks.check import check
from generator.checks.evidence import evidence_of
from generator.checks.pairs import ASKED, proposed
from generator.checks.rules import RULES
from generator.markdown.labels import labelled
from generator.model import Checked, Contribution, Facts, File
from generator.shells import files
from tests import test_attempts

READ_ON = date(2025, 6, 1)
TO_DECLARE = frozenset(("own-word", "elsewhere"))  # these ask the writer to declare or to cite, and call nothing false
TRUE = frozenset(("true", "alarm"))  # of the attempts an "alarm" is true and stopped, an "unseen" false and not stopped
ALL = "all"  # the row of a table that sums up the others
NO_RULE = "no rule"  # what is wrong with a page, and no rule about sentences found it
End = Literal["stops", "declares", "passes"]


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with its citations, the text that it is about, what kind it is, and whether the text carries it."""

    text: str
    kind: str
    true: bool
    written: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the gate found in a case: the ids of the rules, and the words that stand nowhere in the text.

    `declared` are the rules that find something still when a pair is declared for each of these words.
    """

    case: Case
    rules: frozenset[str]
    own: tuple[str, ...]
    declared: frozenset[str]

    def end(self, without: str = "") -> End:
        """How the case ends, or would with one rule switched off: stopped, only to be declared, or passed."""
        left = self.rules - {without}
        return "stops" if left - TO_DECLARE else "declares" if left else "passes"

    def builds(self, without: str = "") -> bool:
        """Whether the case passes, or would with one rule switched off, once a machine has declared its own words."""
        return not self.declared - {without}


# ------------------------------------------------------------------- from folders to outcomes


def outcomes(folder: Path) -> list[Outcome]:
    """What becomes of every case of a folder."""
    return [outcome(case, facts) for facts, cases in texts(folder) for case in cases]


def texts(folder: Path) -> Iterator[tuple[tuple[Facts, ...], list[Case]]]:
    """Each text of a folder as it was read, with its cases."""
    if folder.resolve() == test_attempts.FOLDER:
        for name in test_attempts.NAMES:
            rows = test_attempts.attempts(name)
            cases = [Case(name, kind, kind in TRUE, f'{words}[^"{label}"]') for kind, label, words in rows]
            yield test_attempts.reading(name), cases
        return
    for table in sorted((*folder.glob("*.tsv"), *folder.glob("*/claims.tsv"))):
        own = table.name == "claims.tsv"
        seeds = files.seeds(table.parent) if own else [_seed(table.with_suffix(".txt"))]
        yield build(seeds, (), READ_ON, composed=False).facts, cases_of(table, table.parent.name if own else table.stem)


def _seed(path: Path) -> File:
    return File(f"seeds/{path.name}", path.read_bytes())


def cases_of(table: Path, text: str) -> list[Case]:
    """The rows of a table of sentences."""
    with table.open(encoding="utf-8", newline="") as rows:
        found = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Case(text, row["kind"], row["label"] == "true", row["sentence"]) for row in found]


def outcome(case: Case, facts: Sequence[Facts]) -> Outcome:
    """What the checks find on a page that has the sentence and nothing else, as it is and with its words declared."""
    checked = _checked(case.written, facts)
    own = [word for claim in checked.claims for one in claim.findings if one.rule == "own-word" for word in one.words]
    again = _checked(declared(checked, facts), facts) if own else checked
    return Outcome(case, _rules(checked), tuple(own), _rules(again))


def _checked(written: str, facts: Sequence[Facts]) -> Checked:
    page = Contribution("site_src/page.md", "page.md", f"{written}\n", {})
    return check((page,), facts, {})[0]


def _rules(checked: Checked) -> frozenset[str]:
    return frozenset(one.rule or NO_RULE for one in checked.problems)


def declared(checked: Checked, facts: Sequence[Facts]) -> str:
    """The text of a page with one sentence, as of a writer who confirms whatever a machine proposes unread."""
    text, claim = checked.contribution.text.rstrip("\n"), checked.claims[0]
    span = claim.citations[-1].span
    guesses = proposed(evidence_of(claim, facts))
    confirmed = [replace(one, stands_for=one.stands_for.removesuffix(f" {ASKED}")) for one in guesses]
    label = labelled(span.of(text)[2:-1], confirmed)
    return f"{text[: span.start]}[^{label}]{text[span.end :]}"


# ------------------------------------------------------------------- what they come to


@dataclass(frozen=True, slots=True)
class Worth:
    """The cases that end otherwise without a rule: that pass, that are only to declare, that build once declared."""

    passes: int
    declares: int
    builds: int

    def __str__(self) -> str:
        return f"{self.passes:12}{self.declares:9}{self.builds:8}"


def worth(found: Sequence[Outcome], rule: str, *, true: bool) -> Worth:
    """What becomes of the true, or of the false, cases when one rule is switched off."""
    mine = [one for one in found if one.case.true == true]
    changed = [one.end(rule) for one in mine if one.end(rule) != one.end()]
    builds = sum(one.builds(rule) and not one.builds() for one in mine)
    return Worth(changed.count("passes"), changed.count("declares"), builds)


def rate(found: Sequence[Outcome], end: End, *, true: bool) -> float:
    """The share of the true, or of the false, cases that end so."""
    mine = [one.end() == end for one in found if one.case.true == true]
    return sum(mine) / max(1, len(mine))


def own_words(found: Sequence[Outcome]) -> float:
    """The words to declare in each true case."""
    mine = [len(one.own) for one in found if one.case.true]
    return sum(mine) / max(1, len(mine))


def by_kind(found: Sequence[Outcome]) -> list[str]:
    """How the cases of each kind end, and all of them."""
    lines = [f"{'':6}{'kind':14}{'stops':>8}{'declares':>10}{'passes':>8}{'of':>6}{'own words each':>16}"]
    for label, true in (("false", False), ("true", True)):
        mine = [one for one in found if one.case.true == true]
        for kind in (*sorted({one.case.kind for one in mine}), ALL):
            group = [one for one in mine if kind in (one.case.kind, ALL)]
            ends = Counter(one.end() for one in group)
            each = sum(len(one.own) for one in group) / max(1, len(group))
            counts = f"{ends['stops']:8}{ends['declares']:10}{ends['passes']:8}{len(group):6}"
            lines.append(f"{label:6}{kind:14}{counts}{each:16.2f}")
    return lines


def in_all(found: Sequence[Outcome]) -> list[str]:
    """The figures that count."""
    false = [one.builds() for one in found if not one.case.true]
    return [
        f"false that pass with nothing declared     {rate(found, 'passes', true=False):.3f}",
        f"false that build where every guess is confirmed  {sum(false) / max(1, len(false)):.3f}",
        f"true stopped for another reason           {rate(found, 'stops', true=True):.3f}",
        f"own words in a true sentence              {own_words(found):.2f}",
    ]


def by_rule(found: Sequence[Outcome]) -> list[str]:
    """What each rule is worth: the cases that end otherwise without it."""
    lines = [
        f"{'without':18}" + "".join(f"{label:>12}{'declare':>9}{'build':>8}" for label in ("false pass", "true pass"))
    ]
    for rule in RULES:
        false, true = worth(found, rule.id, true=False), worth(found, rule.id, true=True)
        lines.append(f"{rule.id:18}{false}{true}{'  nothing' if false == true == Worth(0, 0, 0) else ''}")
    return lines


def wrong(found: Sequence[Outcome]) -> Iterator[str]:
    """The false cases that pass, and the true ones that are stopped, with what stops them."""
    for one in found:
        if one.end() == ("stops" if one.case.true else "passes"):
            told = f"stopped by {', '.join(sorted(one.rules - TO_DECLARE))}" if one.case.true else "passes"
            yield f"{one.case.text}, {one.case.kind}, {told}: {one.case.written}"


def main(arguments: Sequence[str]) -> int:
    """Print the tables for each folder, and what each rule is worth in all of them together."""
    parser = argparse.ArgumentParser(description="What the gate makes of cited sentences, true and false.")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print what ends wrongly")
    given = parser.parse_args(arguments)
    found: list[Outcome] = []
    for folder in given.folders:
        here = outcomes(folder) if folder.is_dir() else []
        found += here
        told = [*by_kind(here), *in_all(here)] if here else ["no sentences here"]
        print("\n".join((f"cited sentences of {folder}", *told, *(wrong(here) if given.wrong else ()), "")))
    print("\n".join(("what each rule is worth, in all folders", *by_rule(found))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

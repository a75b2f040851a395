"""What the gate makes of a claim that cites nothing: the same checks, on the sentences that carry it best."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from generator import __version__
from generator.checks.verdicts import judged
from generator.facts.read import read
from generator.model import Facts, Source, Verdict

# The files of SummEdits (Laban and others 2023) that the rules were tuned on, and what their texts are.
FILES = {
    "news-evaluation": "News articles",
    "ectsum": "Earnings calls",
    "sales_email": "Sales e-mails",
    "scitldr": "Summaries of scientific papers",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim that people labelled: whether they found that it keeps the facts, its edits, whether it was stopped."""

    kept: bool
    edits: tuple[str, ...]
    stopped: bool


def judgements(path: Path) -> list[Judgement]:
    """Every claim of one file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return [
        Judgement(
            bool(one["label"]),
            tuple(one.get("edits", ())),
            verdict(data["docs"][one["doc"]], one["claim"]) == "does not hold",
        )
        for one in data["samples"]
    ]


def share(found: Sequence[Judgement], *, kept: bool) -> float:
    """The share of the kept, or of the broken, claims that were stopped."""
    mine = [one.stopped for one in found if one.kept == kept]
    return sum(mine) / len(mine)


def record(folder: Path) -> str:
    """The figures as the verification page reads them."""
    lines = [
        "# What the checks made of claims that people labelled (SummEdits); written by `make accuracy`.",
        f"made: {datetime.now(UTC).date().isoformat()}",
        f'version: "{__version__}"',
        "texts:",
    ]
    for name, texts in FILES.items():
        found = judgements(folder / f"{name}.json")
        lines.append(f"  - name: {texts} (SummEdits)")
        for label, kept in (("broken", False), ("kept", True)):
            mine = [one.stopped for one in found if one.kept == kept]
            lines += [f"    {label}:", f"      caught: {sum(mine)}", f"      of: {len(mine)}"]
    return "\n".join(lines) + "\n"


def verdict(text: str, claim: str) -> Verdict:
    """Whether the text carries the claim, as far as the checks can tell."""
    return judged(claim, _facts(text)).verdict


@lru_cache(maxsize=64)
def _facts(text: str) -> Facts:
    return read(Source("text", "text", "text", text))

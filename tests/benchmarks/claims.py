"""What the gate makes of a claim that cites nothing: the same checks, on the sentences that carry it best."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.checks.verdicts import judged
from generator.facts.read import read
from generator.model import Facts, Source, Verdict


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


def verdict(text: str, claim: str) -> Verdict:
    """Whether the text carries the claim, as far as the checks can tell."""
    return judged(claim, _facts(text)).verdict


@lru_cache(maxsize=64)
def _facts(text: str) -> Facts:
    return read(Source("text", "text", "text", text))

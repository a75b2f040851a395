"""What the gate makes of a claim that cites nothing: the same checks, on the sentences that carry it best."""

from __future__ import annotations

from functools import lru_cache

from generator.checks.verdicts import judged
from generator.facts.read import read
from generator.model import Facts, Source, Verdict


def verdict(text: str, claim: str) -> Verdict:
    """Whether the text carries the claim, as far as the checks can tell."""
    return judged(claim, _facts(text)).verdict


@lru_cache(maxsize=64)
def _facts(text: str) -> Facts:
    return read(Source("text", "text", "text", text))

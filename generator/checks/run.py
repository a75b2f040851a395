"""The order of the checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.checks.citations import citations
from generator.model import Checked, Contribution, Facts, Reference


def check(
    contributions: Sequence[Contribution], facts: Sequence[Facts], references: Mapping[str, Reference]
) -> tuple[Checked, ...]:
    """Every contributed page with its citations, its claims, and what has to be mended."""
    return tuple(_checked(page, facts, references) for page in contributions)


def _checked(page: Contribution, facts: Sequence[Facts], references: Mapping[str, Reference]) -> Checked:
    found, problems = citations(page, facts, references)
    return Checked(page, found, (), problems)

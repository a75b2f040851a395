"""What scoring programs call: `attributions(text)`, `people(text)` and `verdict(text, claim)`, in plain data."""

from __future__ import annotations

from tests.benchmarks.attribution import extract_attributions as attributions
from tests.benchmarks.claims import verdict
from tests.benchmarks.people import extract_people as people

__all__ = ["attributions", "people", "verdict"]

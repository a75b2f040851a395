"""Words between quotation marks that are not the evidence's own, letter by letter, with all that governs them."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule
from ..quotations import faults


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Each quotation that does not hold."""
    yield from faults(claim.text, [(one.facts, one.number) for one in evidence.cited])


RULE = Rule("quotation", "W3C Web Annotation, TextQuoteSelector", findings, waivable=False, alone=False)

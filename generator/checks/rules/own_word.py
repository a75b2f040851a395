"""A word of the sentence that is neither the evidence's nor a listed form of it, nor declared.

It stops inventions, and other words than the source's: what no list knows, the writer says, and readers see.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The words that stand nowhere in the source, all in one finding, each once."""
    if evidence.own:
        yield Finding("own-word", tuple(dict.fromkeys(word.text for word in evidence.own)))


RULE = Rule(
    "own-word", "MacCartney and Manning 2009, An extended model of natural logic", findings, waivable=False, alone=False
)

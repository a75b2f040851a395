"""A word that stands in another sentence of the source, which the writer can cite too."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The words by the sentence in which they stand."""
    found: dict[tuple[str, int], list[str]] = {}
    for word, there in evidence.elsewhere:
        if there:
            facts, number = there
            found.setdefault((facts.source.slug, number), []).append(word.text)
    for (source, number), words in found.items():
        yield Finding("elsewhere", tuple(words), {"number": str(number), "source": source})


RULE = Rule("elsewhere", "MacCartney and Manning 2009, An extended model of natural logic", findings, alone=False)

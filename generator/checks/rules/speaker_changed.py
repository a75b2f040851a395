"""What somebody says in the evidence, given to somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule
from ..said import given_to_another, rested_on, tells_saying


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The statement that a sentence rests on, where its words of saying have another subject."""
    told = rested_on(evidence)
    if told and tells_saying(claim, evidence, told) and given_to_another(claim, evidence, told):
        yield Finding("speaker-changed", (), {"speaker": told.speaker})


RULE = Rule("speaker-changed", "PARC 3.0 (Pareti 2016): source, cue, content", findings, alone=False)

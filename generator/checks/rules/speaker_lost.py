"""What somebody says in the evidence, told without saying that it is somebody's words."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule
from ..said import rested_on, tells_saying


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The statement that a sentence rests on, where it has no word of saying."""
    told = rested_on(evidence)
    if told and not tells_saying(claim, evidence, told):
        yield Finding("speaker-lost", (), {"speaker": told.speaker})


RULE = Rule("speaker-lost", "PARC 3.0 (Pareti 2016): source, cue, content", findings, alone=False)

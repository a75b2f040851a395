"""What somebody says in the evidence, told without saying that it is somebody's words."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule
from ..said import names_speaker, rested_on, tells_saying


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The statement that a sentence rests on, where it has neither the speaker nor a word of saying."""
    found = rested_on(claim, evidence)
    if found is None:
        return
    facts, statement = found
    named, told = (
        names_speaker(claim, evidence.context, statement, facts),
        tells_saying(claim, evidence, statement, facts),
    )
    if (not named and not told) or (named and not told):
        yield Finding("speaker-lost", (), {"speaker": statement.speaker})


RULE = Rule("speaker-lost", "PARC 3.0 (Pareti 2016): source, cue, content", findings, alone=False)

"""A negation of the evidence that the sentence does not keep."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lines import Line, line
from ...english.scopes import DENIALS
from ...model import Finding
from ..evidence import Evidence, Rule, first
from ..said import rested_on

KEEP = DENIALS | {"few"}


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first word that is denied or refused, and is not here; what is denied, told as said."""
    denied = evidence.first_lost("negation-lost", ("negation", "half-negation", "few"), KEEP, far=False)
    refused = evidence.first_lost(
        "negation-lost", ("refusal",), KEEP, lambda one: one.word.tag == one.other.tag == "verb", far=False
    )
    return first(denied, refused, _said_for_denied(claim, evidence))


def _said_for_denied(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """What somebody denies, told as what he or she says: "denies that there was a plan", "says that there was"."""
    told = None if claim.makes & KEEP or evidence.unlicensed else rested_on(evidence)
    if told is None:
        return
    cue = told.statement.attribution.cue.of(told.facts.source.text)
    if line(cue).has("refusal"):
        yield Finding("negation-lost", (told.speaker,), {"lost": cue})


RULE = Rule("negation-lost", "Huddleston and Pullum 2002, ch. 9 (negation)", findings, waivable=False)

"""What the evidence has as a plan, a promise or a wish, told as done."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lemmas import may_be_past
from ...english.lines import Line
from ...model import Finding
from ..evidence import Evidence, Rule, first

KEEP = frozenset("plan wish hedge condition belief claim obligation negation refusal future".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first such word that is lost."""
    told = evidence.first_lost("done", ("plan", "future", "obligation"), KEEP, lambda one: may_be_past(one.word.base))
    wishes = evidence.first_lost(
        "done", ("wish",), KEEP - {"future"}, lambda one: "future" in one.word.frames or may_be_past(one.word.base)
    )
    return first(wishes, told)


RULE = Rule("done", "Karttunen 1971, Implicative verbs; Karttunen and Zaenen 2005, Veridicity", findings)

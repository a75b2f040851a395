"""What the evidence has as a plan, a promise or a wish, told as done."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.lemmas import may_be_past
from ...english.lines import Line, Word
from ...model import Finding
from ..evidence import Evidence, Rule, first

KEEP = frozenset("plan wish hedge condition belief claim obligation negation refusal future".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first such word that is lost."""
    told = evidence.first_lost("done", ("plan", "future", "obligation"), KEEP, lambda one: _is_past(one.word, claim))
    wishes = evidence.first_lost(
        "done", ("wish",), KEEP - {"future"}, lambda one: "future" in one.word.frames or _is_past(one.word, claim)
    )
    return first(wishes, told)


def _is_past(word: Word, claim: Line) -> bool:
    """Whether a verb tells of what was: "rose", "has risen", "was built"; not "rises", "to be built"."""
    before = [one.base for one in claim.words[max(0, word.place - 4) : word.place] if one.tag in ("aux", "adv", "prep")]
    if word.tag != "verb" or "to" in before[-2:]:
        return False
    return may_be_past(word.base)


RULE = Rule("done", "Karttunen 1971, Implicative verbs; Karttunen and Zaenen 2005, Veridicity", findings)

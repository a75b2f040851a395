"""A sentence that shares too little with what it cites to be about the same."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.closed_classes import is_free
from ...english.lines import Line
from ...english.scripts import spaced, unspaced
from ...model import Finding
from ..evidence import Evidence, Rule

ENOUGH = 2  # content words in common; one is enough where the sentence has no more, or where it is what is predicated


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """One finding where neither a predicate nor two words that carry meaning are shared, declared pairs included."""
    shared = [one for one in evidence.matches if one.counts]
    names = [
        word
        for word in claim.words
        if (word.tag == "name" or word.content) and word.base in evidence.meant.words and evidence.match(word) is None
    ]
    content = [word for word in claim.words if word.content and not is_free(word.base)]
    if any(not evidence.licensed(word) for word in claim.words):
        return  # these have to be declared first
    if not claim.text.isascii() and (unspaced(claim.text) or spaced(claim.text)):
        return  # what is not compared cannot be called unrelated
    wanted = min(ENOUGH, len(content))
    if len(shared) + min(1, len(names)) < wanted and not any(one.word.tag == "verb" for one in shared):
        yield Finding("unrelated", (), {})


RULE = Rule("unrelated", "MacCartney and Manning 2007, Natural logic for textual inference", findings, alone=False)

"""A name that the evidence neither has nor means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.evidence import Evidence, Rule
from generator.english.lines import Line, Word
from generator.english.words import entries
from generator.model import Finding

SKIPPED = frozenset("mr mrs ms miss dr prof sir dame lord lady i q yoy".split())


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Names that stand side by side are one finding: "Piotr von Halm"."""
    known = evidence.meant.words
    new = [
        word for word in claim.words if word.tag == "name" and word.base not in SKIPPED and not _is_known(word, known)
    ]
    if not new:
        return
    declared = {one.word.place for one in evidence.declared}
    dated = evidence.dates
    for one in _joined(
        [w for w in new if w.place not in declared and not any(d.overlaps(w.span) for d in dated)], claim
    ):
        yield Finding("name", (one,))


def _is_known(word: Word, known: frozenset[str]) -> bool:
    base = word.base
    if base in known or base.removesuffix("s") in known or f"{base}s" in known or not word.bases.isdisjoint(known):
        return True
    parts = re.split(r"['’-]", base)
    return len(parts) > 1 and all(part in known or part in entries("common_words") for part in parts)


def _joined(names: list[Word], claim: Line) -> Iterator[str]:
    run: list[Word] = []
    for word in names:
        if run and word.place - run[-1].place > 2:
            yield claim.text[run[0].span.start : run[-1].span.end]
            run = []
        run.append(word)
    if run:
        yield claim.text[run[0].span.start : run[-1].span.end]


RULE = Rule("name", "Quirk et al. 1985, 5.60 to 5.72 (proper nouns)", findings, waivable=False)

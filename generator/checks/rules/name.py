"""A name that the evidence neither has nor means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.words import entries
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Names that stand side by side are one finding: "Piotr von Halm"."""
    names = [word for word in claim.words if word.tag == "name" and word.base not in group("untitled", "line_words")]
    new = [word for word in names if word.base not in evidence.spelt and not _is_known(word, evidence.meant.words)]
    if not new:
        return
    declared = {one.word.place for one in evidence.declared}
    new = [word for word in new if word.place not in declared]
    for one in _joined([word for word in new if not any(date.overlaps(word.span) for date in evidence.dates)], claim):
        yield Finding("name", (one,))


def _is_known(word: Word, known: frozenset[str]) -> bool:
    base = word.base
    if base.removesuffix("s") in known or f"{base}s" in known or not word.bases.isdisjoint(known):
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

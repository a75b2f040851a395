"""A name that the evidence neither has nor means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.closed_classes import group
from ...english.folding import folded
from ...english.lines import Line, Word
from ...english.words import entries
from ...facts.people.called import is_of_a_place
from ...facts.people.meant import is_person
from ...model import Finding
from ..evidence import Evidence, Rule

# A name of two words or more: matches "Foreign Office" and "House of Lords"; not "Lords".
LONG = re.compile(r"(?<!\w)(?!(?:The|An?|In|On|At|By|For|From|Of) )[A-Z][\w'-]*(?: (?:of |the )*[A-Z][\w'-]*)+")


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Names that stand side by side are one finding: "Piotr von Halm"."""
    yield from (Finding("name", (one,)) for one in _cut_short(claim, evidence))
    names = (word for word in claim.words if word.tag == "name" and word.base not in group("untitled", "line_words"))
    new = [word for word in names if not _is_known(word, evidence.meant.words)]
    if not new:
        return
    declared = {one.word.place for one in evidence.declared}
    new = [word for word in new if word.place not in declared]
    for one in _joined([word for word in new if not any(date.overlaps(word.span) for date in evidence.dates)], claim):
        yield Finding("name", (one,))


def _cut_short(claim: Line, evidence: Evidence) -> Iterator[str]:
    """A name that is only a part of one in what is cited, and that a text has by itself: it is another's.

    So "Republic of Norland" is for "People’s Republic of Norland"; a country, a title or a role before a name adds
    nothing to it.
    """
    there = folded(evidence.text)
    for name in LONG.findall(folded(claim.text)):
        before = list(_before(name, there))
        if before and all(before) and not any(map(_adds_nothing, before)):
            texts = (folded(one.source.text) for one in evidence.readings)
            if any(not all(_before(name, text)) for text in texts):
                yield name


def _before(name: str, text: str) -> Iterator[str]:
    """What makes each place of a name in a text a part of a longer one: the capitalised word before it, or nothing."""
    for match in re.finditer(rf"(?:\b([A-Z][\w'-]*) )?(?<!\w){re.escape(name)}(?!\w)", text):
        word = match[1] or ""
        yield "" if word.lower() in entries("function_words") else word


def _adds_nothing(word: str) -> bool:
    base = word.lower().removesuffix("'s")
    if is_of_a_place(base):
        return True
    return base == word.lower() and (base in entries("titles") or is_person(base))


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

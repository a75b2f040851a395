"""Quotations of a page, held against the source: verbatim, with all that governs the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from generator.checks import quotations
from generator.checks.messages import problem
from generator.english.differences import differing, nearness
from generator.english.folding import folded
from generator.model import Citation, Claim, Contribution, Facts, Finding, Problem


def faults(words: str, sentences: Sequence[tuple[Facts, int]]) -> Iterator[Finding]:
    """The quotations of some words that do not hold in these sentences of sources."""
    found = list(quotations.quoted(words))
    lines = [_quotable(facts, number) for facts, number in sentences] if found else []
    for quotation, before in found:
        fault = quotations.fault(quotation, before, lines)
        if fault:
            yield Finding("quotation", (quotation,), {"fault": f"{fault.why} {_nearest(quotation, lines)}"})


def bad_quotations(
    page: Contribution,
    claim: Claim,
    readings: Sequence[Facts],
    cited: Sequence[Citation] = (),
    elsewhere: Callable[[], str] = str,
) -> Iterator[Problem]:
    """The quotations of a label or an uncited sentence that do not hold in what it cites, else in any source.

    Those that stand in the folded words that `elsewhere` gives are not the source's to hold.
    """
    by_slug = {reading.source.slug: reading for reading in readings}
    sentences = [(by_slug[one.source], number) for one in cited for number in one.sentences]
    everywhere = [(reading, sentence.number) for reading in readings for sentence in reading.sentences]
    for one in faults(claim.words, sentences or everywhere):
        if folded(one.words[0]).strip(".,;:!?").casefold() not in elsewhere():
            why = one.values["fault"]
            told = why if sentences else why.replace("the sentence that is cited", "the source")
            yield problem(page.path, claim, Finding(one.rule, one.words, {"fault": told}), ())


@lru_cache(maxsize=4096)
def _quotable(facts: Facts, number: int) -> quotations.Line:
    speakers = {one.speaker for one in facts.statements if one.attribution.sentence == number and one.speaker}
    named = {one.name for one in facts.people if number in one.sentences} | speakers
    words = frozenset(word.lower() for name in named for word in name.split())
    return quotations.Line(folded(facts.words(number)), frozenset(speakers or {f"sentence {number}"}), words)


def _nearest(words: str, lines: Sequence[quotations.Line]) -> str:
    """The nearest sentence, and the words of the quotation that it has not."""
    nearest = max(lines, key=lambda line: nearness(words, line.words))
    differ = differing(words, nearest.words)
    told = f" {differ}." if differ else ""
    return f"The nearest sentence is: {nearest.words}{told}"

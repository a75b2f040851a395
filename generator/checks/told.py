"""What the checks found, as Problems in words for the writer of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.checks import quotations, support
from generator.checks.citations import differing, likeness
from generator.checks.cited import Cited, words_of
from generator.checks.folding import folded
from generator.model import Citation, Claim, Contribution, Facts, Problem

LONGEST = 400  # characters of a sentence in a message


def bad_quotations(
    page: Contribution,
    claim: Claim,
    readings: Sequence[Facts],
    cited: Sequence[Citation],
    elsewhere: Callable[[], str] = str,
) -> Iterator[Problem]:
    """The quotations of a sentence that do not hold in what it cites, or anywhere where it cites nothing.

    Those that stand in the folded words that `elsewhere` gives are not the source's to hold.
    """
    found = list(quotations.quoted(claim.words))
    if not found:
        return
    lines = _lines_cited(readings, cited) if cited else _all_lines(readings)
    for words, before in found:
        fault = quotations.fault(words, before, lines)
        if fault and folded(words).strip(".,;:!?").casefold() not in elsewhere():
            why = fault.why if cited else fault.why.replace("the sentence that is cited", "the source")
            yield Problem(
                page.path,
                claim.line,
                f'The quotation "{clipped(words)}" does not hold.',
                f"{why} {_nearest(words, lines)}",
                "quote the source letter by letter, with all that governs the words, or take the marks away.",
            )


def cited_sentences(readings: Mapping[str, Facts], cited: Sequence[Citation]) -> list[Cited]:
    """What the checks of support read of some citations."""
    return [Cited(readings[one.source], one.sentences) for one in cited]


def not_there(
    page: Contribution, claim: Claim, readings: Mapping[str, Facts], cited: Sequence[Citation]
) -> Iterator[Problem]:
    """The names, numbers and dates of a sentence that its evidence does not hold."""
    for one in support.unfounded(claim.words, cited_sentences(readings, cited)):
        yield Problem(
            page.path,
            claim.line,
            f'The {one.kind} "{one.words}" is not in the sentence that is cited.',
            evidence(cited[0], readings),
            f"cite the sentence that has it, or an outside work, or take the {one.kind} out.",
        )


def _lines_cited(readings: Sequence[Facts], cited: Sequence[Citation]) -> list[quotations.Line]:
    by_slug = {reading.source.slug: reading for reading in readings}
    return [_quotable(by_slug[one.source], number) for one in cited for number in one.sentences]


def _all_lines(readings: Sequence[Facts]) -> list[quotations.Line]:
    return [_quotable(reading, sentence.number) for reading in readings for sentence in reading.sentences]


@lru_cache(maxsize=4096)
def _quotable(facts: Facts, number: int) -> quotations.Line:
    speakers = {one.speaker for one in facts.statements if one.attribution.sentence == number and one.speaker}
    named = {one.name for one in facts.people if number in one.sentences} | speakers
    words = frozenset(word.lower() for name in named for word in name.split())
    return quotations.Line(folded(facts.words(number)), frozenset(speakers or {f"sentence {number}"}), words)


def _nearest(words: str, lines: Sequence[quotations.Line]) -> str:
    """The nearest sentence, and the words of the quotation that it has not."""
    nearest = max(lines, key=lambda line: likeness(words, line.words))
    differ = differing(words, nearest.words)
    told = f" {differ}." if differ else ""
    return f"The nearest sentence is: {nearest.words}{told}"


def evidence(citation: Citation, readings: Mapping[str, Facts]) -> str:
    """The sentence that is cited, for the end of a message."""
    facts = readings[citation.source]
    return f"Sentence {citation.sentences[0]} is: {words_of(facts, citation.sentences)}"


def clipped(words: str) -> str:
    """Words as a message can hold them."""
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"

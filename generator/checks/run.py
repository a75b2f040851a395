"""The order of the checks, and what each found wrong, in words for the writer of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from generator.checks import attribution, drift, evidence, quotations, references, support
from generator.checks.citations import resolved
from generator.checks.folding import folded
from generator.checks.prose import Said, labelled, said
from generator.inputs.front_matter import line_of
from generator.inputs.markdown import scan
from generator.model import Accepted, Checked, Citation, Claim, Contribution, Facts, Problem, Reference, Verdict

EXEMPT = ("about.md", "contribute.md")


def check(
    contributions: Sequence[Contribution],
    facts: Sequence[Facts],
    works: Mapping[str, Reference],
    accepted: Mapping[str, Accepted] | None = None,
) -> tuple[tuple[Checked, ...], tuple[Problem, ...]]:
    """Every contributed page with its citations, its claims and its Problems, and the Problems of the works.

    `accepted` has the records of accepted text by the slug of their source.
    """
    readings = {reading.source.slug: reading for reading in facts}
    changes = drift.edited(facts, accepted or {})
    checked = tuple(_checked(page, readings, works, changes) for page in contributions) if facts else ()
    return checked, tuple(references.incomplete(works))


def _checked(
    page: Contribution,
    readings: Mapping[str, Facts],
    works: Mapping[str, Reference],
    changes: Mapping[str, drift.Edited],
) -> Checked:
    blocks = scan(page.text, page.body)
    results = tuple(drift.held(page, resolved(page, tuple(readings.values()), works), changes))
    found = tuple(one.citation for one in results if one.citation)
    problems = tuple(one.problem for one in results if one.problem)
    if page.name in EXEMPT:
        return Checked(page, found, (), problems)
    sentences = [sentence for sentence in said(page.text, blocks, found) if not sentence.is_label]
    groups = {block.number: labelled(block, page.text, found) for block in blocks}
    lines = frozenset(problem.line for problem in problems)
    bad = [one for one in results if one.problem]
    claims = []
    wrong = list(problems)
    for sentence, carried in zip(sentences, evidence.covered(sentences, groups), strict=True):
        claim = Claim(sentence.span, _line(page, sentence), sentence.words, carried)
        unheld = [one for one in bad if one.span.overlaps(sentence.span)]
        lost = any(one.drifted and not one.citation for one in unheld)
        # Once it is known which sentence is meant, the other checks can judge the claim again.
        told = () if lost else tuple(_wrong(page, sentence, claim, readings, lines))
        wrong += told
        verdict = "does not hold" if told or unheld else _verdict(claim)
        claims.append(claim if verdict == claim.verdict else replace(claim, verdict=verdict))
    return Checked(page, found, tuple(claims), tuple(wrong))


def _verdict(claim: Claim) -> Verdict:
    """A sentence that rests on an outside work alone cannot be checked: the machine has not read the work."""
    return "cannot be checked" if any(one.reference for one in claim.citations) else "holds"


def _wrong(
    page: Contribution, sentence: Said, claim: Claim, readings: Mapping[str, Facts], unresolved: frozenset[int]
) -> Iterator[Problem]:
    """What is wrong with one sentence, given the lines whose labels point at nothing."""
    if not claim.citations:
        if unresolved.isdisjoint(_lines_of(page, sentence)):
            yield evidence.missing(page, sentence, claim.line)
        yield from _bad_quotations(page, claim, list(readings.values()), [])
        return
    cited = [one for one in claim.citations if one.source]
    outside = any(one.reference for one in claim.citations)
    if cited or not outside:
        yield from _bad_quotations(page, claim, list(readings.values()), cited)
    if cited and not outside:
        yield from _unsupported(page, claim, readings, cited, sentence.context)
    for citation in cited:
        for what, why in attribution.faults(claim.words, citation, readings[citation.source], sentence.context):
            yield Problem(page.path, claim.line, what, f"{why} {_evidence(citation, readings)}", _mend())


def _bad_quotations(
    page: Contribution, claim: Claim, readings: Sequence[Facts], cited: Sequence[Citation]
) -> Iterator[Problem]:
    lines = _lines_cited(readings, cited) if cited else _all_lines(readings)
    for words, before in quotations.quoted(claim.words):
        fault = quotations.fault(words, before, lines)
        if fault:
            yield Problem(
                page.path,
                claim.line,
                f'The quotation "{words}" does not hold.',
                f"{fault.why} {_nearest(words, lines)}",
                "quote the source letter by letter, with all that governs the words, or take the marks away.",
            )


def _unsupported(
    page: Contribution, claim: Claim, readings: Mapping[str, Facts], cited: Sequence[Citation], context: str
) -> Iterator[Problem]:
    sentences = [support.Cited(readings[one.source], one.sentences) for one in cited]
    for one in support.unfounded(claim.words, sentences):
        yield Problem(
            page.path,
            claim.line,
            f'The {one.kind} "{one.words}" is not in the sentence that is cited.',
            _evidence(cited[0], readings),
            f"cite the sentence that has it, or an outside work, or take the {one.kind} out.",
        )
    if support.unrelated(f"{context} {claim.words}", sentences):
        yield Problem(
            page.path,
            claim.line,
            "The sentence and the evidence that it cites have nothing in common.",
            _evidence(cited[0], readings),
            "cite the sentence of the source that carries it, or use one of its words.",
        )


# ------------------------------------------------------------------- places and words


def _line(page: Contribution, sentence: Said) -> int:
    return line_of(page.text, sentence.span.start)


def _lines_of(page: Contribution, sentence: Said) -> range:
    return range(_line(page, sentence), line_of(page.text, sentence.span.end) + 1)


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
    wanted = folded(words).casefold()
    nearest = max(lines, key=lambda line: SequenceMatcher(None, wanted, line.words.casefold(), False).ratio())
    there = nearest.words.casefold().split()
    differ = [word for word in wanted.split() if word not in there]
    told = f' "{" ".join(differ)}" is not in it.' if differ else ""
    return f"The nearest sentence is: {nearest.words}{told}"


def _evidence(citation: Citation, readings: Mapping[str, Facts]) -> str:
    facts = readings[citation.source]
    words = " ".join(" ".join(facts.words(number).split()) for number in citation.sentences)
    return f"Sentence {citation.sentences[0]} is: {words}"


def _mend() -> str:
    return "keep the speaker, the strength of the verb and the small words of the source."

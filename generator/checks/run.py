"""The order of the checks, and what each found wrong, in words for the writer of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.checks import alphabets, attribution, drift, evidence, labels, references, support, told
from generator.checks.citations import resolved
from generator.checks.prose import Said, labelled, said, titles
from generator.checks.told import bad_quotations, cited_sentences, not_there
from generator.inputs.lines import line_of
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
    problems = (*(one.problem for one in results if one.problem), *alphabets.mixed(page))
    if page.name in EXEMPT:
        return Checked(page, found, (), problems)
    groups = labelled(blocks, found)
    pieces = [(piece, piece.is_label) for piece in said(page.text, blocks, groups)]
    sentences = [piece for piece, is_label in pieces if not is_label]
    tags = [*titles(page.text, blocks, groups), *(piece for piece, is_label in pieces if is_label)]
    lines = frozenset(problem.line for problem in problems)
    bad = [one for one in results if one.problem]
    claims = []
    wrong = list(problems)
    for sentence, carried in zip(sentences, evidence.covered(sentences, groups), strict=True):
        claim = Claim(sentence.span, _line(page, sentence), sentence.words, carried, _verdict(carried))
        unheld = [one for one in bad if one.span.overlaps(sentence.span)] if bad else []
        lost = any(one.drifted and not one.citation for one in unheld)
        # Once it is known which sentence is meant, the other checks can judge the claim again.
        faults = () if lost else tuple(_wrong(page, sentence, claim, readings, lines))
        wrong += faults
        claims.append(replace(claim, verdict="does not hold") if faults or unheld else claim)
    wrong += labels.wrong(page, tags, groups, claims, readings)
    return Checked(page, found, tuple(claims), tuple(wrong))


def _verdict(carried: Sequence[Citation]) -> Verdict:
    """A sentence that rests on an outside work cannot be checked: the machine has not read the work."""
    return "cannot be checked" if any(one.reference for one in carried) else "holds"


def _wrong(
    page: Contribution, sentence: Said, claim: Claim, readings: Mapping[str, Facts], unresolved: frozenset[int]
) -> Iterator[Problem]:
    """What is wrong with one sentence, given the lines whose labels point at nothing."""
    if not claim.citations:
        if unresolved.isdisjoint(_lines_of(page, sentence)):
            yield evidence.missing(page, sentence, claim.line)
        yield from bad_quotations(page, claim, list(readings.values()), [])
        return
    cited = [one for one in claim.citations if one.source]
    outside = any(one.reference for one in claim.citations)
    if cited or not outside:
        yield from bad_quotations(page, claim, list(readings.values()), cited)
    if cited and not outside:
        yield from _unsupported(page, claim, readings, cited, sentence.context)
    for citation in cited:
        for what, why in attribution.faults(claim.words, citation, readings[citation.source], sentence.context):
            yield Problem(page.path, claim.line, what, f"{why} {told.evidence(citation, readings)}", _mend())


def _unsupported(
    page: Contribution, claim: Claim, readings: Mapping[str, Facts], cited: Sequence[Citation], context: str
) -> Iterator[Problem]:
    yield from not_there(page, claim, readings, cited)
    sentences = cited_sentences(readings, cited)
    if support.unrelated(f"{context} {claim.words}".lstrip(), sentences):
        yield Problem(
            page.path,
            claim.line,
            "The sentence and the evidence that it cites have nothing in common.",
            told.evidence(cited[0], readings),
            "cite the sentence of the source that carries it, or use one of its words.",
        )


# ------------------------------------------------------------------- places and words


def _line(page: Contribution, sentence: Said) -> int:
    return line_of(page.text, sentence.span.start)


def _lines_of(page: Contribution, sentence: Said) -> range:
    return range(_line(page, sentence), line_of(page.text, sentence.span.end) + 1)


def _mend() -> str:
    return "keep the speaker, the strength of the verb and the small words of the source."

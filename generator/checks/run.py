"""The order of the checks, and what each found wrong, in words for the writer of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.checks import alphabets, attribution, drift, evidence, labels, references, support, told
from generator.checks.citations import resolved
from generator.checks.told import bad_quotations, cited_sentences, not_there
from generator.markdown.claims import Said, said, titles
from generator.markdown.reading import Reading, read
from generator.markdown.unseen import unseen, unshown_lines
from generator.model import (
    Accepted,
    Checked,
    Citation,
    Claim,
    Contribution,
    Facts,
    Problem,
    Reference,
    Verdict,
    line_of,
)

EXEMPT = ("about.md", "contribute.md")


def check(
    contributions: Sequence[Contribution],
    facts: Sequence[Facts],
    works: Mapping[str, Reference],
    accepted: Mapping[str, Accepted] | None = None,
    readings: Mapping[str, Reading] | None = None,
) -> tuple[tuple[Checked, ...], tuple[Problem, ...]]:
    """Every contributed page with its citations, its claims and its Problems, and the Problems of the works.

    `accepted` has the records of accepted text by the slug of their source, `readings` what was read of each page
    by its path; those that are not there are read here.
    """
    sources = {reading.source.slug: reading for reading in facts}
    changes = drift.edited(facts, accepted or {})
    known = readings or {}
    pages = [(page, known.get(page.path) or read(page.text, page.body)) for page in contributions if facts]
    checked = tuple(_checked(page, reading, sources, works, changes) for page, reading in pages)
    return checked, tuple(references.incomplete(works))


def _checked(
    page: Contribution,
    reading: Reading,
    readings: Mapping[str, Facts],
    works: Mapping[str, Reference],
    changes: Mapping[str, drift.Edited],
) -> Checked:
    results = tuple(drift.held(page, resolved(page, reading, tuple(readings.values()), works), changes))
    cited = {label.number: one.citation for label, one in zip(reading.labels, results, strict=True) if one.citation}
    found = tuple(cited.values())
    bad = [one for one in results if one.problem]
    problems = (*(one.problem for one in bad if one.problem), *unseen(page, reading), *alphabets.mixed(page, reading))
    pieces = said(reading)
    carried = evidence.covered(pieces, cited)
    background = evidence.background(pieces, carried)
    if page.name in EXEMPT:
        return Checked(page, found, (), problems, background)
    lines = frozenset((*(one.problem.line for one in bad if one.problem), *unshown_lines(reading)))
    tags = [_tag(label, cited, evidence.of((*label.labels, *label.over), cited)) for label in titles(reading)]
    claims, wrong = [], list(problems)
    for sentence, evidence_of in zip(pieces, carried, strict=True):
        if sentence.is_label:
            tags.append(_tag(sentence, cited, evidence_of))
            continue
        claim = Claim(sentence.span, _line(page, sentence), sentence.words, evidence_of, _verdict(evidence_of))
        unheld = [one for one in bad if one.span.overlaps(sentence.span)] if bad else []
        # Once it is known which sentence is meant, the other checks can judge the claim again.
        adrift = any(one.drifted and not one.citation for one in unheld)
        faults = () if adrift else tuple(_wrong(page, sentence, claim, readings, lines))
        wrong += faults
        claims.append(replace(claim, verdict="does not hold") if faults or unheld else claim)
    wrong += labels.wrong(page, tags, claims, readings)
    return Checked(page, found, tuple(claims), tuple(wrong), background)


def _tag(label: Said, cited: Mapping[int, Citation], carried: tuple[Citation, ...]) -> labels.Label:
    return label, evidence.of(label.labels, cited), carried


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
        yield from alphabets.incomparable(
            page, claim, [one.words for one in cited_sentences(readings, cited)], sentence.above
        )
        yield from _unsupported(page, claim, readings, cited, sentence.above)
    for citation in cited:
        for what, why in attribution.faults(claim.words, citation, readings[citation.source], sentence.above):
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

"""Labels need no evidence: headings, header cells, headwords, questions and short pieces. What they quote has to hold.

So it is with the title and the description of a page, the words for a picture and the title of a link. Words that a
sentence of the page quotes from an outside work may stand in its labels too. A short piece with a citation of the
source keeps its names, numbers and dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from generator.checks import messages
from generator.checks.evidence import Evidence, passage
from generator.checks.quoted import bad_quotations
from generator.checks.rules import SAID_BY_LABELS
from generator.english.folding import folded
from generator.english.lines import line
from generator.facts.attribution import cues
from generator.inputs.texts import clipped
from generator.markdown.blocks import PROSE
from generator.markdown.claims import Said
from generator.model import Citation, Claim, Contribution, Facts, Problem, Span, line_of

# A name that says that something is so: matches "Ann Weber admitted that"; not "What Ann Weber said", "said that".
TOLD = re.compile(r"\b[A-Z][\w’'-]+(?:\s+(?:has|have|had|[a-z]+ly))*\s+(?P<verb>[a-z]+)\s+that\b")

Label = tuple[Said, tuple[Citation, ...], tuple[Citation, ...]]  # a label, its own citations, and all that carry it


def wrong(
    page: Contribution,
    labels: Iterable[Label],
    claims: Sequence[Claim],
    readings: Sequence[Facts],
) -> Iterator[Problem]:
    """What is wrong with the labels of a page, given its claims."""

    @cache
    def outside() -> str:
        """The words of the sentences that rest on outside works; seldom asked for, as few labels quote."""
        resting = (one for one in claims if any(citation.reference for citation in one.citations))
        return " ".join(folded(one.words).casefold() for one in resting)

    yield from _of_front_matter(page, outside, readings)
    for label, own, carried in labels:
        if not any(one.reference for one in carried):
            yield from _wrong(page, label, own, outside, readings)


def _of_front_matter(page: Contribution, outside: Callable[[], str], readings: Sequence[Facts]) -> Iterator[Problem]:
    """The title and the description, which search engines and shared links show."""
    for name in ("title", "description"):
        words = " ".join(str(page.meta.get(name) or "").split())
        claim = Claim(Span(0, 0), page.lines.get(name, 1), words, ())
        yield from _telling(page, claim)
        yield from bad_quotations(page, claim, readings, (), outside)


def _wrong(
    page: Contribution,
    label: Said,
    own: tuple[Citation, ...],
    outside: Callable[[], str],
    readings: Sequence[Facts],
) -> Iterator[Problem]:
    claim = Claim(label.span, line_of(page.text, label.span.start), label.words, own)
    if not claim.citations and not label.is_question:
        yield from _telling(page, claim)
    yield from bad_quotations(page, claim, readings, claim.citations, outside)
    if claim.citations and label.kind in PROSE:
        yield from _not_there(page, claim, readings)


def _not_there(page: Contribution, claim: Claim, readings: Sequence[Facts]) -> Iterator[Problem]:
    """The names, numbers and dates of a label that what it cites does not hold."""
    by_slug = {reading.source.slug: reading for reading in readings}
    cited = [passage(by_slug[one.source], number) for one in claim.citations if one.source for number in one.sentences]
    evidence = Evidence(line(" ".join(claim.words.split())), cited, readings)
    for rule in SAID_BY_LABELS if cited else ():
        for finding in rule.findings(evidence.claim, evidence):
            yield messages.problem(page.path, claim, finding, cited)


def _telling(page: Contribution, claim: Claim) -> Iterator[Problem]:
    """A Problem where a label tells what somebody said: it could lose or change the speaker unseen."""
    found = next((one for one in TOLD.finditer(claim.words) if one["verb"] in cues.speech()), None)
    if found:
        yield Problem(
            page.path,
            claim.line,
            f'"{clipped(claim.words)}" tells what somebody said.',
            "It is a heading or another label, and those show no evidence.",
            "write it as a sentence of the text, with its evidence, and name the matter alone here.",
        )

"""Labels need no evidence: headings, header cells, headwords, questions and short pieces. What they quote has to hold.

Words that a sentence of the page quotes from an outside work may stand in its headings too. A short piece with a
citation of the source keeps its names, numbers and dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.checks.folding import folded
from generator.checks.prose import TITLES, Said
from generator.checks.told import bad_quotations, not_there
from generator.inputs.front_matter import line_of
from generator.inputs.markdown import PROSE
from generator.model import Citation, Claim, Contribution, Facts, Problem


def wrong(
    page: Contribution,
    pieces: Sequence[Said],
    groups: Mapping[int, tuple[Citation, ...]],
    claims: Sequence[Claim],
    readings: Mapping[str, Facts],
) -> Iterator[Problem]:
    """What is wrong with the labels among the pieces of a page, given the citations by block, and its claims."""
    outside = " ".join(folded(one.words).casefold() for one in claims if any(c.reference for c in one.citations))
    for label in (one for one in pieces if one.block.kind in TITLES or one.is_label):
        carried = label.citations or groups.get(label.block.group, ())
        if not any(one.reference for one in carried):
            yield from _wrong(page, label, outside, readings)


def _wrong(page: Contribution, label: Said, outside: str, readings: Mapping[str, Facts]) -> Iterator[Problem]:
    claim = Claim(label.span, line_of(page.text, label.span.start), label.words, label.citations)
    yield from bad_quotations(page, claim, list(readings.values()), claim.citations, outside)
    if claim.citations and label.block.kind in PROSE:
        yield from not_there(page, claim, readings, claim.citations)

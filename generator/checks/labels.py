"""Labels need no evidence: headings, header cells, headwords, questions and short pieces. What they quote has to hold.

So it is with the title and the description of a page, the words for a picture and the title of a link. Words that a
sentence of the page quotes from an outside work may stand in its labels too. A short piece with a citation of the
source keeps its names, numbers and dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.checks.folding import folded
from generator.checks.prose import TITLES, Said
from generator.checks.told import bad_quotations, not_there
from generator.inputs.front_matter import field_line, line_of
from generator.inputs.markdown import PROSE
from generator.model import Citation, Claim, Contribution, Facts, Problem, Span


def wrong(
    page: Contribution,
    pieces: Sequence[Said],
    groups: Mapping[int, tuple[Citation, ...]],
    claims: Sequence[Claim],
    readings: Mapping[str, Facts],
) -> Iterator[Problem]:
    """What is wrong with the labels among the pieces of a page, given the citations by block, and its claims."""
    outside = " ".join(folded(one.words).casefold() for one in claims if any(c.reference for c in one.citations))
    yield from _of_front_matter(page, outside, readings)
    for label in (one for one in pieces if one.block.kind in TITLES or one.is_label):
        carried = label.citations or groups.get(label.block.group, ())
        if not any(one.reference for one in carried):
            yield from _wrong(page, label, outside, readings)


def _of_front_matter(page: Contribution, outside: str, readings: Mapping[str, Facts]) -> Iterator[Problem]:
    """The title and the description, which search engines and shared links show."""
    for name in ("title", "description"):
        words = " ".join(str(page.meta.get(name) or "").split())
        claim = Claim(Span(0, 0), field_line(page.text, name), words, ())
        yield from bad_quotations(page, claim, list(readings.values()), (), outside)


def _wrong(page: Contribution, label: Said, outside: str, readings: Mapping[str, Facts]) -> Iterator[Problem]:
    claim = Claim(label.span, line_of(page.text, label.span.start), label.words, label.citations)
    yield from bad_quotations(page, claim, list(readings.values()), claim.citations, outside)
    if claim.citations and label.block.kind in PROSE:
        yield from not_there(page, claim, readings, claim.citations)

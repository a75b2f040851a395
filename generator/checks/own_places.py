"""Where on a page the words stand that a sentence declares as its writer's own."""

from __future__ import annotations

from generator.checks.evidence import Evidence
from generator.markdown.claims import Said, place_within
from generator.markdown.reading import Reading
from generator.model import Span


def own_places(page: Reading, sentence: Said, evidence: Evidence) -> tuple[Span, ...]:
    """The places of the declared words of a sentence in their order; of those that overlap the first."""
    found: list[Span] = []
    declared = (words for pair in evidence.declarations for words in pair.mine)
    for words in sorted(declared, key=lambda words: words[0].place):
        place = place_within(page, sentence, Span(words[0].span.start, words[-1].span.end))
        if not found or found[-1].end <= place.start:
            found.append(place)
    return tuple(found)

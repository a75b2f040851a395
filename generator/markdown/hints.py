"""Labels that a message offers a writer to paste: words that stand in one sentence only, as `[^"words"]`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..english.differences import nearness
from ..english.folding import folded, folded_lines, place_of, places
from ..model import Citation, Claim, Facts, Pair, Span
from .labels import labelled

SAME = 0.8  # of its words, for a sentence to be one of a source that is told without its citation
SHORTEST = 2  # words that would be unique


@dataclass(frozen=True, slots=True)
class Place:
    """Where some words stand: the source and the numbers of its sentences."""

    facts: Facts
    sentences: tuple[int, ...]


def found(facts: Facts, words: str) -> list[Place]:
    """The places of some words; what a work says is no running text, and they stand in one sentence of it."""
    there = [Place(facts, numbers) for numbers in places(folded_lines(facts), words)]
    return [one for one in there if len(one.sentences) == 1 or not facts.source.outside]


def label(facts: Facts, number: int, readings: Sequence[Facts], words: Sequence[str] = ()) -> str:
    """The label that points at a sentence, where these are read: by words round the first of some that it has."""
    return f"[^{quoted(facts, number, readings, words)}]"


def quoted(facts: Facts, number: int, readings: Sequence[Facts], words: Sequence[str] = ()) -> str:
    """What stands in that label: the words, behind the key of a work or the name of one of several sources."""
    alone = sum(1 for one in readings if not one.source.outside) == 1 and not facts.source.outside
    sentence = folded(facts.words(number))
    there = next((word for word in words if folded(word) in sentence), sentence.split()[0])
    name = "" if alone else f"{facts.source.slug} "
    return f'{name}"{unique(Place(facts, (number,)), there)}"'


def declaring(claim: Claim, words: Sequence[str], page: str, readings: Sequence[Facts], citation: Citation) -> str:
    """A label of a sentence of a page with a pair more for each of its own words."""
    written = citation.span.of(page)[2:-1]
    if citation.quoted is None:  # the label points at nothing, and this is what it is probably meant for
        facts = next(one for one in readings if one.source.slug == citation.source)
        written = quoted(facts, citation.sentences[0], readings)
    return f"[^{labelled(' '.join(written.split()), [Pair(run, '…') for run in _runs(claim, words)])}]"


def _runs(claim: Claim, words: Sequence[str]) -> list[str]:
    """Words of a sentence, those that stand side by side in it as one: "fighter jet" of "fighter" and "jet"."""
    runs: list[str] = []
    for word in words:
        joined = f"{runs[-1]} {word}" if runs else ""
        runs = [*runs[:-1], joined] if joined and joined in claim.words else [*runs, word]
    return runs


def of_the_same_words(words: str, readings: Sequence[Facts]) -> str:
    """The label of the sentence of a source that has nearly all of some words; nothing where none has."""
    sources = [one for one in readings if not one.source.outside]
    facts, number = nearest(words, sources)
    return label(facts, number, sources) if nearness(words, facts.words(number)) >= SAME else ""


def of_all(words: Sequence[str], readings: Sequence[Facts], cited: Collection[tuple[str, int]]) -> str:
    """The label of the one sentence of the sources that has all of some words.

    Nothing where there is another, or where it is `cited` already: then it is not what the words lack.
    """
    sources = [one for one in readings if not one.source.outside]
    rows = [{(place.facts, place.sentences[0]) for one in sources for place in found(one, word)} for word in words]
    there = list(set.intersection(*rows)) if rows else []
    facts, number = there[0] if len(there) == 1 else (None, 0)
    return label(facts, number, sources) if facts and (facts.source.slug, number) not in cited else ""


def of_a_work(words: str, facts: Facts) -> str:
    """The label of the sentence of what a work says that has most of some words."""
    return label(*nearest(words, [facts]), [facts])


def nearest(words: str, readings: Sequence[Facts]) -> tuple[Facts, int]:
    """The sentence that has most of some words."""
    lines = [(reading, sentence.number) for reading in readings for sentence in reading.sentences]
    return max(lines, key=lambda line: nearness(words, line[0].words(line[1])))


def unique(place: Place, words: str) -> str:
    """The shortest run of the sentence's words around the quoted ones that no other sentence of the source holds.

    Only where its twin stands elsewhere does the run go on into the next sentence: that would be cited too.
    """
    last = place.sentences[-1]
    own = " ".join(place.facts.words(place.sentences[0]).split())
    goes_on = last < len(place.facts.sentences) and not place.facts.source.outside
    after = " ".join(place.facts.words(last + 1).split()) if goes_on else ""
    return _run(place, words, own) or _run(place, words, f"{own} {after}".strip()) or own


def _run(place: Place, words: str, text: str) -> str:
    """The shortest run of a text's words around some of them that stands in one place of the source, or nothing."""
    tokens = [Span(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    start = place_of(folded(words), folded(text))
    first = max((i for i, token in enumerate(tokens) if token.start <= start), default=0)
    size = len(words.split())
    for longer in range(len(tokens)):
        for left in range(min(longer, first), -1, -1):
            right = min(len(tokens), first + size + longer - left)
            run = text[tokens[first - left].start : tokens[right - 1].end].strip('.,;:!?"“”')
            if len(run.split()) >= SHORTEST and len(found(place.facts, run)) == 1:
                return re.sub(r"([\]|])", r"\\\1", run)
    return ""

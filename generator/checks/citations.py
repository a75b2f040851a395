"""Citations: labels such as `[^"quoted words"]` to the sentences that they point at, and `[^key]` to works.

The words must stand in exactly one sentence of one source, letter by letter but for typography, on word
boundaries; they may run on into the next sentence to become unique. A label only points: it never moves to a
sentence that looks alike.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from generator.checks.folding import folded, located, place_of
from generator.inputs.front_matter import line_of
from generator.inputs.markdown import code
from generator.model import Citation, Contribution, Facts, Problem, Reference, Span

# A label: `[^"words"]`, `[^slug “words”]`, `[^key]`, with `\]` and `\|` escaped; not `[^key]:`, which defines a note.
LABEL = re.compile(r"\[\^(?P<label>(?:[^\]\\\n]|\\.|\n(?!\s*\n))+)\](?!:)")
QUOTED = re.compile(r'(?s)\s*(?:(?P<slug>[^\s"“”]+)\s+)?["“”](?P<words>.*)["“”]\s*')
ESCAPED = re.compile(r"\\([\]|\\])")
SHORTEST = 2  # words of a hint that would be unique


@dataclass(frozen=True, slots=True)
class Pointer:
    """A label on a page: its place, and the quoted words and the source that it names, both empty for a work."""

    span: Span
    words: str = ""
    slug: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """Where the words of a label stand: the source and the numbers of its sentences."""

    facts: Facts
    sentences: tuple[int, ...]


def citations(
    page: Contribution, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> tuple[tuple[Citation, ...], tuple[Problem, ...]]:
    """Every citation of a page that points at something, and a Problem for each that does not."""
    results = [result for _, result in resolved(page, facts, references)]
    found = tuple(result for result in results if isinstance(result, Citation))
    return found, tuple(result for result in results if isinstance(result, Problem))


def resolved(
    page: Contribution, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> Iterator[tuple[Pointer, Citation | Problem]]:
    """Every label of a page with what it points at, or with the Problem that it points at nothing."""
    for span, label in labels(page):
        quoted = QUOTED.fullmatch(label)
        if quoted is None:
            yield Pointer(span), _work(page, span, label, references)
        else:
            pointer = Pointer(span, ESCAPED.sub(r"\1", quoted["words"]), quoted["slug"] or "")
            yield pointer, _words(page, pointer, facts)


def labels(page: Contribution) -> Iterator[tuple[Span, str]]:
    """Every label of a page outside code: its place in the page's text, and what stands between `[^` and `]`."""
    kept = code(page.text, page.body)
    for match in LABEL.finditer(page.text, page.body):
        span = Span(match.start(), match.end())
        after = bisect_right(kept, span.start, key=lambda other: other.end)
        if after == len(kept) or not span.overlaps(kept[after]):
            yield span, match["label"]


def _work(page: Contribution, span: Span, label: str, references: Mapping[str, Reference]) -> Citation | Problem:
    key = label.strip()
    if key in references:
        return Citation(span, reference=key)
    close = get_close_matches(key, references, n=1, cutoff=0.5)
    return Problem(
        page.path,
        _line(page, span),
        f'There is no reference "{key}".',
        f'The nearest one is "{close[0]}".' if close else "site_src/references.yml has nothing like it.",
        f"write [^{close[0]}], or add {key} to site_src/references.yml."
        if close
        else f'add {key} to site_src/references.yml, or quote words of the source: [^"words"].',
    )


def _words(page: Contribution, pointer: Pointer, facts: Sequence[Facts]) -> Citation | Problem:
    span, words, slug = pointer.span, pointer.words, pointer.slug
    chosen = [reading for reading in facts if slug in ("", reading.source.slug)]
    if not chosen:
        return _unknown_source(page, span, slug, facts)
    found = [place for reading in chosen for place in _places(reading, words)]
    if len(found) == 1:
        facts_of, numbers = found[0].facts, found[0].sentences
        within = Span(facts_of.sentence(numbers[0]).span.start, facts_of.sentence(numbers[-1]).span.end)
        quote = located(words, facts_of.source.text, within)
        return Citation(span, facts_of.source.slug, numbers, quoted=quote)
    return _ambiguous(page, span, words, found) if found else _nowhere(page, span, words, chosen)


def _places(facts: Facts, words: str) -> list[_Found]:
    return [_Found(facts, numbers) for numbers in places(folded_lines(facts), words)]


def places(lines: Sequence[str], words: str) -> tuple[tuple[int, ...], ...]:
    """The numbers of the folded sentences that hold the words; where none does, the pairs that do together."""
    wanted = folded(words).strip()
    if not wanted:
        return ()
    single = tuple((number,) for number, line in enumerate(lines, start=1) if place_of(wanted, line) >= 0)
    return single or tuple(
        (number, number + 1)
        for number, (line, after) in enumerate(itertools.pairwise(lines), start=1)
        if place_of(wanted, f"{line} {after}") >= 0
    )


@lru_cache(maxsize=256)
def folded_lines(facts: Facts) -> tuple[str, ...]:
    """The folded sentences of a source, in order."""
    return tuple(folded(facts.words(sentence.number)) for sentence in facts.sentences)


# ------------------------------------------------------------------- what can be wrong


def _line(page: Contribution, span: Span) -> int:
    return line_of(page.text, span.start)


def _unknown_source(page: Contribution, span: Span, slug: str, facts: Sequence[Facts]) -> Problem:
    names = [reading.source.slug for reading in facts]
    close = (get_close_matches(slug, names, n=1, cutoff=0) or names or ["name"])[0]
    return Problem(
        page.path,
        _line(page, span),
        f'There is no source "{slug}".',
        f"The sources are {', '.join(names)}.",
        f'write [^{close} "words"], with the name of a file of seeds/ without its ending.',
    )


def _nowhere(page: Contribution, span: Span, words: str, facts: Sequence[Facts]) -> Problem:
    lines = [(reading, sentence.number) for reading in facts for sentence in reading.sentences]
    nearest, number = max(lines, key=lambda line: _likeness(words, line[0].words(line[1])))
    sentence = " ".join(nearest.words(number).split())
    missing = [word for word in folded(words).split() if word not in folded(sentence).split()]
    differ = f'; "{" ".join(missing)}" is not in it' if missing else ""
    return Problem(
        page.path,
        _line(page, span),
        f'No sentence of the source holds the words "{words}".',
        f'The nearest is sentence {number}, "{sentence}"{differ}.',
        "quote the words letter by letter, or cite an outside work.",
    )


def _likeness(words: str, sentence: str) -> float:
    """How much of the quoted words stands in a sentence: whole words first, then letters in order."""
    wanted, there = folded(words).casefold().split(), set(folded(sentence).casefold().split())
    shared = sum(word in there for word in wanted) / max(1, len(wanted))
    return shared + SequenceMatcher(None, words.casefold(), sentence.casefold(), autojunk=False).quick_ratio() / 10


def _ambiguous(page: Contribution, span: Span, words: str, found: Sequence[_Found]) -> Problem:
    numbers = ", ".join(f"{place.sentences[0]}" for place in found)
    hints = [f'"{_unique(place, words)}" (sentence {place.sentences[0]})' for place in found[:2]]
    return Problem(
        page.path,
        _line(page, span),
        f'The words "{words}" are ambiguous.',
        f"They stand in sentences {numbers}.",
        f"quote more words, so that they stand in one only: {' or '.join(hints)}.",
    )


def _unique(place: _Found, words: str) -> str:
    """The shortest run of the sentence's words around the quoted ones that no other sentence holds."""
    sentence = " ".join(place.facts.words(place.sentences[0]).split())
    tokens = [Span(match.start(), match.end()) for match in re.finditer(r"\S+", sentence)]
    start = folded(sentence).find(folded(words).strip())
    first = max((i for i, token in enumerate(tokens) if token.start <= max(0, start)), default=0)
    size = len(words.split())
    for longer in range(1, len(tokens)):
        for left in range(min(longer, first), -1, -1):
            right = min(len(tokens), first + size + longer - left)
            run = sentence[tokens[first - left].start : tokens[right - 1].end].strip(".,;:!?")
            if len(run.split()) >= SHORTEST and len(_places(place.facts, run)) == 1:
                return run
    return sentence

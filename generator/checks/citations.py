"""Citations: labels such as `[^"quoted words"]` to the sentences that they point at, and `[^key]` to works.

`[^key "quoted words"]` points at a sentence of what the work of that key says; these are no words of a source.

The words must stand in exactly one sentence of one source, letter by letter but for typography, on word
boundaries; they may run on into the next sentence to become unique. A label only points: it never moves to a
sentence that looks alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from .. import COMMAND
from ..english.differences import differing, nearness
from ..english.folding import folded, folded_lines, located, place_of, places
from ..inputs.sayings import KEY
from ..inputs.texts import HERE
from ..markdown.labels import Pointer, pointer
from ..markdown.reading import NOTE, Reading
from ..markdown.slips import several
from ..model import Citation, Contribution, Facts, Problem, Reference, Span, Unread, line_of

NEAR = 0.75  # of its letters, for a key to be that of a work misspelt
SHORTEST = 2  # words of a hint that would be unique


@dataclass(frozen=True, slots=True)
class _Found:
    """Where the words of a label stand: the source and the numbers of its sentences."""

    facts: Facts
    sentences: tuple[int, ...]


def resolved(
    page: Contribution, reading: Reading, facts: Sequence[Facts], references: Mapping[str, Reference], unread: Unread
) -> Iterator[tuple[Pointer, Citation | Problem]]:
    """Each label that counts on a page with what it points at, or with the Problem that it points at nothing.

    One that may point at what is `unread` has no Problem.
    """
    for to in map(pointer, reading.labels):
        found = _words(page, to, facts, references) if to.key is None else _work(page, to.span, to.key, references)
        yield to, Citation(to.span) if isinstance(found, Problem) and _may_mean(to, unread) else found


def _may_mean(to: Pointer, unread: Unread) -> bool:
    """Whether a label that points at nothing may point at what could not be read."""
    name = to.slug if to.key is None else to.key
    if not name:
        return unread.sources
    return name in unread.names or (unread.works and KEY.fullmatch(name) is not None)


def _work(page: Contribution, span: Span, key: str, references: Mapping[str, Reference]) -> Citation | Problem:
    if key in references:
        return Citation(span, reference=key)
    if any(match["label"] == key for match in NOTE.finditer(page.text, page.body)):
        return _ordinary(page, span, key)
    if re.match(r"(?:[^\s\"“”]+\s+)?[\"“”]", key):
        return _unclosed(page, span, key)
    if key[:1] in "'‘’":
        return _single(page, span, key)
    if labels := several(key):
        return _several(page, span, key, labels)
    if key == HERE:
        return _unwritten(page, span)
    close = get_close_matches(key, references, n=1, cutoff=NEAR)
    return Problem(
        page.path,
        _line(page, span),
        f'There is no reference "{key}".',
        f'The nearest one is "{close[0]}".' if close else "site_src/references.yml has nothing like it.",
        f"write [^{close[0]}], or add {key} to site_src/references.yml."
        if close
        else f'add {key} to site_src/references.yml, or quote words of the source: [^"words"].',
    )


def _words(
    page: Contribution, to: Pointer, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> Citation | Problem:
    span, words, slug = to.span, to.words, to.slug
    chosen = [one for one in facts if (one.source.slug == slug if slug else not one.source.outside)]
    if not chosen:
        return _silent(page, span, words, slug) if slug in references else _unknown(page, span, slug, facts, references)
    found = [place for reading in chosen for place in _places(reading, words)]
    if len(found) == 1:
        facts_of, numbers = found[0].facts, found[0].sentences
        within = Span(facts_of.sentence(numbers[0]).span.start, facts_of.sentence(numbers[-1]).span.end)
        quote = located(words, facts_of.source.text, within)
        work = slug if facts_of.source.outside else ""
        return Citation(span, facts_of.source.slug, numbers, work, quoted=quote, pairs=to.pairs)
    if found:
        return _ambiguous(page, span, words, found)
    if labels := several(f'"{words}"'):
        return _several(page, span, f'"{words}"', labels)
    told = [one for reading in facts if reading.source.outside and not slug for one in _places(reading, words)]
    return _said(page, span, words, told[0]) if told else _nowhere(page, span, words, chosen)


def _places(facts: Facts, words: str) -> list[_Found]:
    """The places of some words; what a work says is no running text, and they stand in one sentence of it."""
    found = [_Found(facts, numbers) for numbers in places(folded_lines(facts), words)]
    return [one for one in found if len(one.sentences) == 1 or not facts.source.outside]


def prefix(facts: Facts, readings: Sequence[Facts]) -> str:
    """What stands before the words of a label, to say whose they are: the key of a work, the name of one of several."""
    alone = sum(1 for one in readings if not one.source.outside) == 1 and not facts.source.outside
    return "" if alone else f"{facts.source.slug} "


# ------------------------------------------------------------------- what can be wrong


def _line(page: Contribution, span: Span) -> int:
    return line_of(page.text, span.start)


def _ordinary(page: Contribution, span: Span, key: str) -> Problem:
    return Problem(
        page.path,
        _line(page, span),
        f'"{key}" is an ordinary footnote.',
        "Notes are made from the evidence here, and one in a writer's own words is no evidence.",
        'write its words into the text, and behind them [^"words of the source"] or [^key] of an outside work.',
    )


def _unwritten(page: Contribution, span: Span) -> Problem:
    return Problem(
        page.path,
        _line(page, span),
        f"The evidence is still to be written, in place of {HERE}.",
        "Nothing shows yet where this was found.",
        f'write [^key], the key of a work ({COMMAND} new work begins one), or words of the source, [^"words"].',
    )


def _single(page: Contribution, span: Span, key: str) -> Problem:
    words = key.strip("'‘’ ")
    return Problem(
        page.path,
        _line(page, span),
        f"The citation {key} stands in single quotation marks.",
        "Words of the source stand between double ones; without them this is the key of a work.",
        f'write [^"{words}"].',
    )


def _several(page: Contribution, span: Span, written: str, labels: str) -> Problem:
    return Problem(
        page.path,
        _line(page, span),
        f"The label [^{written}] holds more than one piece of evidence.",
        "Each label points at one: words of a source, or a work.",
        f"write {labels}.",
    )


def _unclosed(page: Contribution, span: Span, key: str) -> Problem:
    words = key.strip('"“” ')
    return Problem(
        page.path,
        _line(page, span),
        f"The citation {key} is not complete.",
        "It opens a quotation mark and does not close it; between the marks stand words of the source.",
        f'write [^"{words}"].',
    )


def _unknown(
    page: Contribution, span: Span, slug: str, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> Problem:
    names = [reading.source.slug for reading in facts if not reading.source.outside]
    close = (get_close_matches(slug, [*names, *references], n=1, cutoff=0) or names or ["name"])[0]
    return Problem(
        page.path,
        _line(page, span),
        f'There is no source and no work "{slug}".',
        f'The sources are {", ".join(names)}, and of sources and works the nearest is "{close}".',
        f'write [^{close} "words"], with the name of a file of seeds/ without its ending, or the key of a work.',
    )


def _silent(page: Contribution, span: Span, words: str, key: str) -> Problem:
    return Problem(
        page.path,
        _line(page, span),
        f'The words "{words}" cannot be cited from the work "{key}".',
        "Nobody has written down yet what it says.",
        f"once you have read it there, write that in a sentence under `says:` of {key} in site_src/references.yml.",
    )


def _said(page: Contribution, span: Span, words: str, place: _Found) -> Problem:
    key = place.facts.source.slug
    return Problem(
        page.path,
        _line(page, span),
        f'No sentence of the source holds the words "{words}".',
        f'They stand in what the work "{key}" says.',
        f'write [^{key} "{words}"].',
    )


def _nowhere(page: Contribution, span: Span, words: str, facts: Sequence[Facts]) -> Problem:
    lines = [(reading, sentence.number) for reading in facts for sentence in reading.sentences]
    nearest, number = max(lines, key=lambda line: nearness(words, line[0].words(line[1])))
    sentence = " ".join(nearest.words(number).split())
    told = differing(words, sentence)
    differ = f"; {told}" if told else ""
    work = nearest.source.slug if nearest.source.outside else ""
    return Problem(
        page.path,
        _line(page, span),
        f'No sentence of {f"what {work} says" if work else "the source"} holds the words "{words}".',
        f'The nearest is sentence {number}, "{sentence}"{differ}.',
        "quote the words letter by letter, or cite an outside work.",
    )


def hint(facts: Facts, number: int, words: Sequence[str]) -> str:
    """Words of a sentence that are unique in its source, round the first of some words that stands in it."""
    sentence = folded(facts.words(number))
    there = next((word for word in words if folded(word) in sentence), sentence.split()[0])
    return _unique(_Found(facts, (number,)), there)


def _ambiguous(page: Contribution, span: Span, words: str, found: Sequence[_Found]) -> Problem:
    several = len({place.facts.source.slug for place in found}) > 1 or found[0].facts.source.outside
    places_of = [f"{place.sentences[0]}{f' of {place.facts.source.slug}' if several else ''}" for place in found]
    hints = [
        f'[^{f"{place.facts.source.slug} " if several else ""}"{_unique(place, words)}"] (sentence {number})'
        for place, number in zip(found[:2], places_of, strict=False)
    ]
    return Problem(
        page.path,
        _line(page, span),
        f'The words "{words}" are ambiguous.',
        f"They stand in sentences {', '.join(places_of)}.",
        f"quote more words, so that they stand in one only: {' or '.join(hints)}.",
    )


def _unique(place: _Found, words: str) -> str:
    """The shortest run of the sentence's words around the quoted ones that no other sentence of the source holds.

    Where its twin stands elsewhere, the run goes on into the next sentence.
    """
    last = place.sentences[-1]
    goes_on = last < len(place.facts.sentences) and not place.facts.source.outside
    after = place.facts.words(last + 1) if goes_on else ""
    text = " ".join(f"{place.facts.words(place.sentences[0])} {after}".split())
    tokens = [Span(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    start = place_of(folded(words), folded(text))
    first = max((i for i, token in enumerate(tokens) if token.start <= start), default=0)
    size = len(words.split())
    for longer in range(len(tokens)):
        for left in range(min(longer, first), -1, -1):
            right = min(len(tokens), first + size + longer - left)
            run = text[tokens[first - left].start : tokens[right - 1].end].strip(".,;:!?")
            if len(run.split()) >= SHORTEST and len(_places(place.facts, run)) == 1:
                return re.sub(r"([\]|])", r"\\\1", run)
    return text

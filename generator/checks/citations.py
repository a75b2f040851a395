"""Citations: labels such as `[^"quoted words"]` to the sentences that they point at, and `[^key]` to works.

`[^key "quoted words"]` points at a sentence of what the work of that key says; these are no words of a source.

The words must stand in exactly one sentence of one source, letter by letter but for typography, on word
boundaries; they may run on into the next sentence to become unique. A label only points: it never moves to a
sentence that looks alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from .. import COMMAND
from ..english.differences import PLAIN_WORD, differing, nearness
from ..english.folding import located
from ..inputs.sayings import KEY
from ..inputs.texts import HERE
from ..markdown import hints, label_faults
from ..markdown.labels import Pointer, pointer
from ..markdown.reading import NOTE, Reading
from ..markdown.slips import several
from ..model import Citation, Contribution, Facts, Problem, Reference, Span, Unread, line_of

NEAR = 0.75  # of its letters, for a key to be that of a work misspelt
ALMOST = 0.7  # of its words, for a label to be meant for a sentence
# A sentence by its number: matches "s12", "12", "sentence 12"; not "act-12", "1979a".
NUMBER = re.compile(r"(?:s|sentence[ -])?(\d{1,4})", re.IGNORECASE)
# Behind the label of a headword whose definition is still to be written: matches "\n:   …\n"; not "\n:   A dam …\n".
HEADWORD = re.compile(rf"\n:[ \t]+{HERE}[ \t]*(?:\n|\Z)")
MARKS = "\"“”'‘’ "


def resolved(
    page: Contribution, reading: Reading, facts: Sequence[Facts], references: Mapping[str, Reference], unread: Unread
) -> Iterator[tuple[Pointer, Citation | Problem, Citation | None]]:
    """Each label that counts on a page with what it points at, or with the Problem that it points at nothing.

    One that may point at what is `unread` has no Problem. Behind a Problem stands what the label is probably meant to
    point at, so that the rest of its sentence can be judged beside that.
    """
    for to in map(pointer, reading.labels):
        found = _words(page, to, facts, references) if to.key is None else _work(page, to, facts, references)
        named = not isinstance(found, Problem) and found.only_names and found.reference in unread.names
        if named or (isinstance(found, Problem) and _may_mean(to, unread)):
            yield to, Citation(to.span), None
        else:
            yield to, found, _meant(page, to, facts, references) if isinstance(found, Problem) else None


def _may_mean(to: Pointer, unread: Unread) -> bool:
    """Whether a label that points at nothing may point at what could not be read."""
    name = to.slug if to.key is None else to.key
    if not name:
        return unread.sources
    return name in unread.names or (unread.works and KEY.fullmatch(name) is not None)


def _meant(
    page: Contribution, to: Pointer, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> Citation | None:
    """What a label that points at nothing is probably meant to: the work or the sentence that its Problem proposes.

    It quotes no words.
    """
    if to.key is not None:
        if place := _numbered(to.key, facts):
            return Citation(to.span, place[0].source.slug, (place[1],))
        marked, close = _unmarked(to.key, facts, references)
        slug, words = marked or ("", to.key.strip(MARKS))
        if close or not words:
            return Citation(to.span, reference=close) if close else None
        found = _words(page, replace(to, slug=slug, words=words), facts, references)
        return replace(found, quoted=None) if isinstance(found, Citation) else None
    told = [one.source.slug for one in facts if one.source.outside and not to.slug and hints.found(one, to.words)]
    if told:
        return _meant(page, replace(to, slug=told[0]), facts, references)
    chosen = _chosen(to.slug, facts)
    if not chosen or len(to.words.split()) < hints.SHORTEST or any(hints.found(one, to.words) for one in chosen):
        return None
    near = hints.nearest(to.words, chosen)
    if nearness(to.words, near[0].words(near[1])) < ALMOST:
        return None
    source = near[0].source
    return Citation(to.span, source.slug, (near[1],), source.slug if source.outside else "", pairs=to.pairs)


def _numbered(key: str, facts: Sequence[Facts]) -> tuple[Facts, int] | None:
    """The sentence of the first source that a key names by its number, as the page Source has it."""
    found = NUMBER.fullmatch(key)
    there = [(facts[0], one.number) for one in facts[0].sentences if found and one.number == int(found[1])]
    return there[0] if there else None


def _unmarked(
    key: str, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> tuple[tuple[str, str] | None, str]:
    """What a key that no work has is taken for: words without their marks, behind a name or not, or a near key."""
    name, _, rest = key.partition(" ")
    if rest and (name in references or any(name == one.source.slug for one in facts)):
        return (name, rest.partition(" ~ ")[0].strip(MARKS)), ""
    begun = [one for one in references if one.startswith(f"{key}-")]  # "who" of "who-2019"
    close = get_close_matches(key, references, n=1, cutoff=NEAR) or begun
    words = key.partition(" ~ ")[0].strip(MARKS)
    return ("", words) if " " in words and not close else None, close[0] if close else ""


def _chosen(slug: str, facts: Sequence[Facts]) -> list[Facts]:
    """The readings that a label points into: those of the name that it has, or those of all sources."""
    if slug:
        return [one for one in facts if one.source.slug == slug]
    return [one for one in facts if not one.source.outside]


def _work(
    page: Contribution, to: Pointer, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> Citation | Problem:
    span, key = to.span, to.key or ""
    if key in references:
        return Citation(span, reference=key)
    if any(match["label"] == key for match in NOTE.finditer(page.text, page.body)):
        return label_faults.ordinary(page, span, key)
    if re.match(r"(?:[^\s\"“”]+\s+)?[\"“”]", key):
        return label_faults.unclosed(page, span, key)
    if key[:1] in "'‘’":
        return label_faults.single(page, span, key)
    if labels := several(key):
        return label_faults.several(page, span, key, labels)
    if key == HERE:
        return _unwritten(page, span)
    if any(key == one.source.slug for one in facts if not one.source.outside):
        return label_faults.source_alone(page, span, key)
    if place := _numbered(key, facts):
        return label_faults.numbered(page, span, key, hints.label(*place, facts))
    marked, close = _unmarked(key, facts, references)
    return label_faults.bare(page, span, key, *marked) if marked else label_faults.no_work(page, span, key, close)


def _words(
    page: Contribution, to: Pointer, facts: Sequence[Facts], references: Mapping[str, Reference]
) -> Citation | Problem:
    span, words, slug = to.span, to.words, to.slug
    chosen = _chosen(slug, facts)
    if not chosen and slug in references:
        return label_faults.silent(page, span, words, slug)
    if not chosen:
        names = [reading.source.slug for reading in facts if not reading.source.outside]
        holding = [one.source.slug for one in facts if hints.found(one, words)]
        return label_faults.unknown(page, span, slug, words, names, list(references), holding)
    found = [place for reading in chosen for place in hints.found(reading, words)]
    if len(found) == 1:
        facts_of, numbers = found[0].facts, found[0].sentences
        within = Span(facts_of.sentence(numbers[0]).span.start, facts_of.sentence(numbers[-1]).span.end)
        quote = located(words, facts_of.source.text, within)
        work = slug if facts_of.source.outside else ""
        return Citation(span, facts_of.source.slug, numbers, work, quoted=quote, pairs=to.pairs)
    if found:
        return _ambiguous(page, span, words, found)
    if labels := several(f'"{words}"'):
        return label_faults.several(page, span, f'"{words}"', labels)
    told = [one for reading in facts if reading.source.outside and not slug for one in hints.found(reading, words)]
    return (
        label_faults.said(page, span, words, told[0].facts.source.slug) if told else _nowhere(page, span, words, chosen)
    )


# ------------------------------------------------------------------- what can be wrong


def _unwritten(page: Contribution, span: Span) -> Problem:
    both = page.text[: span.start].endswith(HERE) or HEADWORD.match(page.text, span.end)
    lacks = "The words and the evidence are" if both else "The evidence is"
    return Problem(
        page.path,
        _line(page, span),
        f"{lacks} still to be written, in place of {HERE}.",
        "Nothing shows yet where this was found.",
        f'write [^key], the key of a work ({COMMAND} new work begins one), or words of the source, [^"words"].',
    )


def _line(page: Contribution, span: Span) -> int:
    return line_of(page.text, span.start)


def _nowhere(page: Contribution, span: Span, words: str, facts: Sequence[Facts]) -> Problem:
    nearest, number = hints.nearest(words, facts)
    sentence = " ".join(nearest.words(number).split())
    told = differing(words, sentence)
    differ = f"; {told}" if told else ""
    work = nearest.source.slug if nearest.source.outside else ""
    label = hints.label(nearest, number, facts, PLAIN_WORD.findall(words))
    return Problem(
        page.path,
        _line(page, span),
        f'No sentence of {f"what {work} says" if work else "the source"} holds the words "{words}".',
        f'The nearest is sentence {number}, "{sentence}"{differ}.',
        f"quote the words letter by letter, as {label}, or cite an outside work.",
    )


def _ambiguous(page: Contribution, span: Span, words: str, found: Sequence[hints.Place]) -> Problem:
    several = len({place.facts.source.slug for place in found}) > 1 or found[0].facts.source.outside
    places_of = [f"{place.sentences[0]}{f' of {place.facts.source.slug}' if several else ''}" for place in found]
    labels = [
        f'[^{f"{place.facts.source.slug} " if several else ""}"{hints.unique(place, words)}"] (sentence {number})'
        for place, number in zip(found[:2], places_of, strict=False)
    ]
    return Problem(
        page.path,
        _line(page, span),
        f'The words "{words}" are ambiguous.',
        f"They stand in sentences {', '.join(places_of)}.",
        f"quote more words, so that they stand in one only: {' or '.join(labels)}.",
    )

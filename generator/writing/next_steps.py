"""What to write next: what the reading of a site leaves to a person, most useful first, with the line to paste."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .. import COMMAND
from ..inputs.texts import HERE, clipped
from ..model import Event, Facts, Person, Site, Source, Span, Statement, Term
from . import comparison
from .cited import cell, label, place, sentences_on, words

# A date that has its years, and that no day of publication makes fuller: matches "2007-08", "in 1992 or 1993".
OF_YEARS = re.compile(r"\b\d{4}\b")
WORD = re.compile(r"\w[^\s\"]*(?<=\w)")  # "won’t" and "U.S" of "U.S."; not “"”, "–"
PRONOUNS = ("he", "she")
NONE = "and it is dropped where you write no-statement: for confirm:"
PEOPLE, GLOSSARY, SUMMARY = "site_src/people.md", "site_src/glossary.md", "site_src/index.md"


@dataclass(frozen=True, slots=True)
class Step:
    """Something to write: its kind, the place that it is about, what it is, and the lines to paste, with where to."""

    kind: str
    path: str
    line: int
    what: str
    into: str
    paste: tuple[str, ...]


def next_steps(site: Site) -> tuple[Step, ...]:
    """Every step, kind by kind in the order of `KINDS`."""
    return tuple(step for kind in KINDS for step in kind(site))


# ------------------------------------------------------------------- what differs


def _numbers(site: Site) -> Iterator[Step]:
    for one, other in comparison.numbers(site.facts):
        yield _doubt(site, "numbers", f"{_said(one)}, and {_said(other)}: the numbers differ.", one, other)


def _names(site: Site) -> Iterator[Step]:
    for one, other in comparison.names(site.facts):
        yield _doubt(site, "names", f"{_said(one)}, and {_said(other)}: the names are nearly the same.", one, other)


def _said(place: comparison.Place) -> str:
    return f'sentence {place.sentence} of {place.facts.source.path} has "{place.words}"'


def _doubt(site: Site, kind: str, what: str, one: comparison.Place, other: comparison.Place) -> Step:
    """Two sentences side by side, for the table of what the sources leave open."""
    cells = [cell(site, it.facts, it.sentence) for it in (one, other)]
    heads = [it.facts.source.title.replace("|", "/") for it in (one, other)]
    table = ("::: source-unclear", "", f"| {' | '.join(heads)} |", "|---|---|", f"| {' | '.join(cells)} |")
    return Step(kind, *place(one.facts, one.sentence), f"{what[0].upper()}{what[1:]}", SUMMARY, table)


# ------------------------------------------------------------------- what the machine did not dare to say


def _held_back(site: Site) -> Iterator[Step]:
    for facts, statement in _statements(site):
        part = statement.attribution
        if statement.speaker and not statement.shown:
            words = _quoted(facts.source.text, part.cue)
            cue = " ".join(part.cue.of(facts.source.text).split())
            what = f"It is not certain that {statement.speaker} made a statement here, by “{cue}”."
            told = f"{what} The reading is held back: pages show it once you say that it is right, {NONE}."
            yield _correction("held back", facts, part.sentence, told, f'  - confirm: "{words}"')


def _speakers(site: Site) -> Iterator[Step]:
    for facts, statement in _statements(site):
        span = statement.attribution.speaker
        if not statement.speaker and span and span.of(facts.source.text).lower() in PRONOUNS:
            words = _quoted(facts.source.text, span)
            known = ", ".join(person.name for person in facts.people) or "nobody"
            what = f'It is not known who speaks: "{words}". People named in the text: {known}.'
            entry = (f'  - person: "{words}"', f"    is: {HERE}")
            yield _correction("speaker", facts, statement.attribution.sentence, what, *entry)


def _dates(site: Site) -> Iterator[Step]:
    """One step for each source: the day of its publication resolves all of them."""
    for facts in site.facts:
        bare = (one for one in facts.events if not OF_YEARS.search(one.text.of(facts.source.text)))
        open_ones = [one for one in bare if one.precision == "unresolved"]
        if open_ones and facts.source.published is None:
            first = " ".join(open_ones[0].text.of(facts.source.text).split())
            told = f'"{first}" has no date, as the day of publication is not known{_more(open_ones)}.'
            what = f"{told} Write that day for {HERE}, as 2023-06-18."
            yield Step(
                "date", *place(facts, open_ones[0].sentence), what, _front(facts.source), (f"published: {HERE}",)
            )


def _more(events: Sequence[Event]) -> str:
    return f", nor have {len(events) - 1} more" if len(events) > 1 else ""


def _correction(kind: str, facts: Facts, sentence: int, what: str, *entry: str) -> Step:
    begun = facts.source.corrections
    head = () if begun else ("corrections:",)
    further = "under the line corrections:" if begun else "and the line corrections: once for all"
    into = f"{_front(facts.source)}, {further}"
    return Step(kind, *place(facts, sentence), what, into, (*head, *entry))


def _front(source: Source) -> str:
    return f"{source.path} below its first line ---, or on top with a line --- above and below where it has none"


def _statements(site: Site) -> Iterator[tuple[Facts, Statement]]:
    return ((facts, statement) for facts in site.facts for statement in facts.statements)


# ------------------------------------------------------------------- what only a person knows


def _people(site: Site) -> Iterator[Step]:
    """People of whom neither the text nor a page says who they are, those named most often first."""
    told = _headings(site, PEOPLE)
    known = {person.name for facts in site.facts for person in facts.people if person.role}
    waiting: dict[str, tuple[Facts, Person]] = {}
    for facts in site.facts:
        for person in facts.people:
            if person.name not in known and person.name.casefold() not in told:
                waiting.setdefault(person.name, (facts, person))
    for name, (facts, person) in sorted(waiting.items(), key=lambda one: -len(one[1][1].mentions)):
        what = f"Nothing says who {name} is, whom {_times(person.sentences)}."
        entry = (f"## {name}", "", f"{HERE}[^{HERE}]", "", f"::: person {name}")
        into = f'{PEOPLE} (or: {COMMAND} new person "{name}")'
        yield Step("person", *place(facts, person.sentences[0]), what, into, entry)


def _terms(site: Site) -> Iterator[Step]:
    """Terms without a definition, those used most often first."""
    defined = {name.casefold() for name in site.defined}
    waiting: dict[str, tuple[Facts, Term]] = {}
    for facts in site.facts:
        for term in facts.terms:
            if term.sentences and term.name.casefold() not in defined:
                waiting.setdefault(term.name.casefold(), (facts, term))
    for facts, term in sorted(waiting.values(), key=lambda one: -len(one[1].sentences)):
        what = f'Nothing says what "{term.name}" is, which {_times(term.sentences)}.'
        entry = (f"{term.name}[^{HERE}]", f":   {HERE}")
        into = f'{GLOSSARY} (or: {COMMAND} new term "{term.name}")'
        yield Step("term", *place(facts, term.sentences[0]), what, into, entry)


def _times(sentences: Sequence[int]) -> str:
    return f"{len(sentences)} sentences name" if len(sentences) > 1 else "a sentence names"


def _unused(site: Site) -> Iterator[Step]:
    """Sentences that no page of a person cites, and that no statement, summary or date shows."""
    cited = {
        (citation.source, number)
        for page in site.checked
        for citation in page.citations
        for number in citation.sentences
    }
    for facts in site.facts:
        shown = {*facts.summary.full, *(one.sentence for one in facts.events)}
        shown |= {one.attribution.sentence for one in facts.statements if one.shown}
        for number in (one.number for one in facts.sentences):
            if number not in shown and (facts.source.slug, number) not in cited:
                what = f'No page uses sentence {number}: "{words(facts, number)}"'
                yield Step(
                    "sentence",
                    *place(facts, number),
                    what,
                    "a page, behind what it says",
                    (label(site, facts, number),),
                )


def _named(site: Site) -> Iterator[Step]:
    """Works that a sentence only names, though somebody wrote down what they say: readers are shown nothing of it."""
    told = {one.source.slug: one for one in site.works}
    for page in site.checked:
        for claim in page.claims:
            for key in dict.fromkeys(one.reference for one in claim.citations if one.only_names):
                if key in told:
                    facts, number = next(iter(sentences_on(claim.words, site, told[key])), (told[key], 1))
                    what = f'"{clipped(claim.words)}" only names {key}, though it is written down what that says.'
                    into = f"that line, in the place of [^{key}], if this carries it"
                    yield Step("named", page.contribution.path, claim.line, what, into, (label(site, facts, number),))


def _works(site: Site) -> Iterator[Step]:
    for note in site.notes:
        if note.label:
            yield Step("work", note.path, note.line, note.what, "a page, behind what it says", (note.label,))


KINDS: tuple[Callable[[Site], Iterator[Step]], ...] = (
    _numbers, _names, _held_back, _speakers, _dates, _people, _terms, _named, _unused, _works,
)  # fmt: skip


# ------------------------------------------------------------------- how places and words are written


def _headings(site: Site, path: str) -> frozenset[str]:
    """The headings of a page that people wrote, in small letters."""
    pages: Mapping[str, str] = {page.contribution.path: page.contribution.text for page in site.checked}
    found = re.findall(r"^#+ +(.+?)[ #]*$", pages.get(path, ""), re.MULTILINE)
    return frozenset(one.casefold() for one in found)


def _quoted(text: str, span: Span) -> str:
    """Words of one line around a span that occur once in a text, and hold no quotation mark that YAML would end at."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    words = [Span(*one.span()) for one in WORD.finditer(text, start, len(text) if end < 0 else end)]
    first = max((i for i, one in enumerate(words) if one.start <= span.start), default=0)
    last = max((i for i, one in enumerate(words) if one.start < span.end), default=first)
    for longer in range(len(words)):
        for left in range(min(longer, first) + 1):
            right = min(len(words) - 1, last + longer - left)
            run = text[words[first - left].start : words[right].end]
            if len(run.split()) > 1 and '"' not in run and text.count(run) == 1:
                return run
    return span.of(text)

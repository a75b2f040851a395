"""What to write next: what the reading of a site leaves to a person, most useful first, with the line to paste."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from .. import COMMAND
from ..english.lines import line
from ..facts.people.people import PRONOUN
from ..inputs.texts import HERE, brief, clipped
from ..model import Facts, Person, Site, Span, Term
from ..text.phrases import THINGS, is_function_word, noun_kind
from . import comparison
from .cited import cell, cited, label, place, sentences_on, stands_alone, tells

# A date that has its years, and that no day of publication makes fuller: matches "2007-08", "in 1992 or 1993".
OF_YEARS = re.compile(r"\b\d{4}\b")
WORD = re.compile(r"\w[^\s\"]*(?<=\w)")  # "won’t" and "U.S" of "U.S."; not “"”, "–"
PRONOUNS = ("he", "she")
HELD_BACK = (
    "No page shows these readings before you say that they are right: keep the line of each that is, and in the line "
    "of one that is wrong write no-statement: in place of confirm:."
)
PEOPLE, SUMMARY = "site_src/people.md", "site_src/index.md"


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


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of a source: the sentence that it is about, the question, and the lines that answer it."""

    sentence: int
    what: str
    lines: tuple[str, ...]


def _sources(site: Site) -> Iterator[Step]:
    """What is asked of each source, as one step: its answers stand together in one front matter."""
    for facts in site.facts:
        source = facts.source
        day, corrections = tuple(_day(facts)), (*_held_back(facts), *_speakers(facts))
        bare = source.line == source.above.count("\n") + 1  # the text begins where the file does
        top = f"{source.path}, {'above its first line' if bare else 'below its first line ---'}"
        if source.corrections:
            yield from _asked(facts, day, top)
            yield from _asked(facts, corrections, f"{source.path}, below its line corrections:")
        else:
            head = (_Asked(0, "", ("corrections:",)),) if corrections else ()
            yield from _asked(facts, (*day, *head, *corrections), top, ("---",) if bare else ())


def _asked(facts: Facts, asked: Sequence[_Asked], into: str, mark: tuple[str, ...] = ()) -> Iterator[Step]:
    told = [one for one in asked if one.what]
    if told:
        what = " ".join(dict.fromkeys(one.what for one in told))
        lines = (line for one in asked for line in one.lines)
        yield Step("source", *place(facts, told[0].sentence), what, into, (*mark, *lines, *mark))


def _day(facts: Facts) -> Iterator[_Asked]:
    """The day of publication, where a date needs it: it resolves all of them."""
    text = facts.source.text
    bare = (one for one in facts.events if not OF_YEARS.search(one.text.of(text)))
    waiting = [one for one in bare if one.precision == "unresolved"]
    if waiting and facts.source.published is None:
        first = " ".join(waiting[0].text.of(text).split())
        others = len(waiting) - 1
        also = f", nor {'has one other' if others == 1 else f'have {others} others'}" if others else ""
        what = f'"{first}" has no date, as the day of publication is not known{also}: write that day for {HERE}.'
        yield _Asked(waiting[0].sentence, what, (f"published: {HERE} # as 2023-06-18",))


def _held_back(facts: Facts) -> Iterator[_Asked]:
    """Readings of a speaker who can be one; behind each line stands what was read."""
    text = facts.source.text
    known = {person.name for person in facts.people}
    for statement in facts.statements:
        part = statement.attribution
        if not statement.shown and (statement.speaker in known or _can_speak(statement.speaker)):
            cue, content = (" ".join(span.of(text).split()) for span in (part.cue, part.near))
            read = f"{statement.speaker} ({cue}): {brief(content)}"
            if words := _quoted(text, part.cue):
                yield _Asked(part.sentence, HELD_BACK, (f"  - confirm: {words} # {read}",))


def _can_speak(speaker: str) -> bool:
    """Whether words name somebody: true of "Harbour Board", "officials in Oslo"; not of "figures", "the board and"."""
    parts = speaker.split()
    head = takewhile(lambda word: not is_function_word(word), parts)
    named = bool(parts) and not is_function_word(parts[0]) and not is_function_word(parts[-1])
    clause = any(word.tag in ("verb", "aux") for word in line(speaker).words)
    return named and not clause and not any(noun_kind(one) in THINGS for one in head)


def _speakers(facts: Facts) -> Iterator[_Asked]:
    text = facts.source.text
    for statement in facts.statements:
        span = statement.attribution.speaker
        if not statement.speaker and span and span.of(text).lower() in PRONOUNS:
            known = ", ".join(person.name for person in facts.people) or "nobody"
            if words := _quoted(text, span, pronoun=True):
                names = f"write the name for {HERE}. People named in the text: {known}."
                what = f"It is not known who speaks, {words}: {names}"
                yield _Asked(statement.attribution.sentence, what, (f"  - person: {words}", f"    is: {HERE}"))


# ------------------------------------------------------------------- what only a person knows


def _people(site: Site) -> Iterator[Step]:
    """People of whom neither the text nor a page says who they are, those named most often first."""
    told = _headings(site, PEOPLE)
    known = {person.name for facts in site.facts for person in facts.people if person.role}
    waiting: dict[str, tuple[Facts, Person]] = {}
    for facts in site.facts:
        for person in facts.people:
            named = any(tells(facts, number) for number in person.sentences)
            if named and person.name not in known and person.name.casefold() not in told:
                waiting.setdefault(person.name, (facts, person))
    for name, (facts, person) in sorted(waiting.items(), key=lambda one: -len(one[1][1].mentions)):
        what = f"Nothing says who {name} is, whom {_times(person.sentences)}."
        yield _begun("person", facts, person.sentences[0], what, f'new person "{name}"')


def _terms(site: Site) -> Iterator[Step]:
    """Terms without a definition, those used most often first."""
    defined = {name.casefold() for name in site.defined}
    waiting: dict[str, tuple[Facts, Term]] = {}
    for facts in site.facts:
        for term in facts.terms:
            if term.sentences and not term.told and term.name.casefold() not in defined:
                waiting.setdefault(term.name.casefold(), (facts, term))
    for facts, term in sorted(waiting.values(), key=lambda one: -len(one[1].sentences)):
        what = f'Nothing says what "{term.name}" is, which {_times(term.sentences)}.'
        yield _begun("term", facts, term.sentences[0], what, f'new term "{term.name}"')


def _begun(kind: str, facts: Facts, sentence: int, what: str, command: str) -> Step:
    """A step whose command writes the lines, and the rest of the page where nobody has taken that over."""
    return Step(kind, *place(facts, sentence), what, "the terminal", (f"{COMMAND} {command}",))


def _times(sentences: Sequence[int]) -> str:
    return f"{len(sentences)} sentences name" if len(sentences) > 1 else "a sentence names"


def _unused(site: Site) -> Iterator[Step]:
    """Sentences of the article itself that no page of a person cites, and that no summary or date shows."""
    used = {
        (citation.source, number)
        for page in site.checked
        for citation in page.citations
        for number in citation.sentences
    }
    into = "a page" if site.checked else f'a page (to begin one: {COMMAND} new page "Its title")'
    for facts in site.facts:
        shown = {*facts.summary.full, *(one.sentence for one in facts.events)}
        for number in (one.number for one in facts.sentences):
            if number not in shown and (facts.source.slug, number) not in used and stands_alone(facts, number):
                what = f"No page uses sentence {number}."
                yield Step("sentence", *place(facts, number), what, into, (cited(site, facts, number),))


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
    _numbers, _names, _sources, _people, _terms, _named, _unused, _works,
)  # fmt: skip


# ------------------------------------------------------------------- how places and words are written


def _headings(site: Site, path: str) -> frozenset[str]:
    """The headings of a page that people wrote, in small letters."""
    pages: Mapping[str, str] = {page.contribution.path: page.contribution.text for page in site.checked}
    found = re.findall(r"^#+ +(.+?)[ #]*$", pages.get(path, ""), re.MULTILINE)
    return frozenset(one.casefold() for one in found)


def _quoted(text: str, span: Span, pronoun: bool = False) -> str:
    """Words of one line around a span that stand once in a text, in the marks of YAML; nothing where none do.

    Of a pronoun, those of which it is the first one.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    words = [Span(*one.span()) for one in WORD.finditer(text, start, len(text) if end < 0 else end)]
    first = max((i for i, one in enumerate(words) if one.start <= span.start), default=0)
    last = max((i for i, one in enumerate(words) if one.start < span.end), default=first)
    wide = (
        Span(words[first - left].start, words[min(len(words) - 1, last + longer - left)].end)
        for longer in range(len(words))
        for left in range(min(longer, first) + 1)
    )
    alone = [one for one in wide if " " in one.of(text) and text.count(one.of(text)) == 1]
    fit = [one for one in alone if not pronoun or not PRONOUN.search(text, one.start, span.start)]
    plain = next((one.of(text) for one in fit if not {'"', "\\"} & {*one.of(text)}), "")
    run = plain or next((one.of(text) for one in fit), "")
    return f'"{run}"' if plain else run and "'" + run.replace("'", "''") + "'"

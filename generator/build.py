"""The whole way from files to a site, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from .checks import markup
from .checks.check import check
from .checks.corrections import unheard
from .checks.drift import accepting
from .checks.labels import same_titles
from .checks.links import broken
from .checks.messages import explained
from .checks.pairs import Declared, declared
from .checks.references import incomplete, uncited
from .checks.references import lost as no_list
from .checks.rules import RULES
from .english.lines import line
from .facts.read import read
from .inputs.accepted import accepted as accepted_texts
from .inputs.accepted import as_yaml
from .inputs.contributions import contributions as written_pages
from .inputs.folders import published, wrong_entries
from .inputs.names import sound, wrong_names
from .inputs.project import extensions, project, wrong_addresses
from .inputs.references import REFERENCES, references
from .inputs.sayings import said
from .inputs.sources import sources as seed_texts
from .inputs.sources import unread as unread_texts
from .inputs.texts import decoded
from .markdown.completeness import differing, seen
from .markdown.headings import Headings
from .markdown.limits import readings as readable
from .markdown.reading import Reading
from .markdown.rendering import STOCK, Renderer
from .model import Amendment, Checked, Contribution, Entry, Facts, File, Note, Page, Problem, Seen, Site, Source
from .pages.card_words import CardWords, card_words
from .pages.compose import drafted, pages
from .pages.edition import Edition
from .pages.feed import FILE as FEED
from .pages.feed import feed
from .pages.glossary_links import entries, repeated
from .pages.kinds import skeletons
from .text.story import unread as left_out
from .theme.dress import dressed

if TYPE_CHECKING:
    from markdown.extensions.toc import _TocToken

__all__ = [
    "FEED",
    "REFERENCES",
    "Acceptance",
    "CardWords",
    "Declared",
    "accept",
    "begun_pages",
    "broken",
    "build",
    "card_words",
    "declared",
    "decoded",
    "explained",
    "extensions",
    "feed",
    "misprinted",
    "project",
    "published_files",
    "rendered",
    "result",
    "rules",
    "wrong_addresses",
]
rules = tuple(rule.id for rule in RULES)
GLOSSARY = "site_src/glossary.md"


def build(
    sources: Iterable[File],
    contributions: Iterable[File],
    today: date,
    renderer: Renderer = STOCK,
    lying: Iterable[Entry] = (),
    composed: bool = True,
) -> Site:
    """Everything that is made of the files of `seeds/` and of `site_src/`, given today's date and what renders pages.

    `lying` is all that lies in the two folders, for a Problem of each thing that is neither read nor published.
    Where the site is not to be `composed` it has no pages, which cost most, and all else: what was read, every Problem.

    Pure: the same files and the same date give the same site. What is wrong with a file becomes a Problem of
    the site; the other files are read all the same.
    """
    seeds, handed_in = tuple(sources), tuple(contributions)
    texts, wrong_texts = seed_texts(seeds)
    records, wrong_records = accepted_texts(seeds)
    written, wrong_pages = written_pages(handed_in)
    works, wrong_works, unread = references(handed_in)
    lost = unread_texts(seeds, texts)
    unread = replace(unread, names=unread.names | lost, sources=bool(lost))
    facts = tuple(read(text) for text in texts)
    told = tuple(read(text) for text in said(REFERENCES, works, texts)) if facts else ()
    wrong_files = {*wrong_texts, *wrong_records, *wrong_pages, *wrong_works}
    wrong_files |= _wrong_folders((*seeds, *handed_in), tuple(lying))
    wrong_people = [problem for reading in facts for problem in unheard(reading)]
    readings, wrong_shapes = readable(written, renderer)
    written = tuple(page for page in written if page.path in readings)
    lost_list = () if works or unread.works else tuple(no_list(readings.values(), {text.slug for text in texts}))
    unread = replace(unread, works=unread.works or bool(lost_list))
    checked = check(written, (*facts, *told), works, records, readings, unread)
    line.cache_clear()  # pages need no parse of a sentence, and are made in the room of these
    wrong_claims = [problem for page in checked for problem in page.problems]
    known = tuple(records[one.source.slug] for one in (*facts, *told) if one.source.slug in records)
    glossary = entries(readings.get(GLOSSARY), works)
    made, wrong_blocks = tuple[Page, ...](), tuple[Problem, ...]()
    if facts:
        edition = Edition(facts, checked, works, glossary, today, told, readings, accepted=known, renderer=renderer)
        drafts, wrong_blocks = drafted(edition)
        made = pages(drafts, edition) if composed else ()
    problems = {*wrong_files, *wrong_people, *wrong_claims, *wrong_blocks, *wrong_shapes, *lost_list}
    problems |= {*incomplete(works, {one.source.slug for one in facts}), *_wrong_pages(written, readings, renderer)}
    defined = tuple(name for entry in glossary for name in (entry.name, *entry.aliases))
    notes = tuple(sorted((*_left_out(texts), *uncited(works, checked, unread.names)))) if facts else ()
    whole = _to_hold(written, readings, {problem.path for problem in problems}, checked, facts)
    return Site(_title(facts), made, facts, tuple(sorted(problems)), checked, defined, known, notes, told, works, whole)


def _wrong_pages(
    written: Iterable[Contribution], readings: Mapping[str, Reading], renderer: Renderer
) -> Iterator[Problem]:
    """What is wrong with the pages that people wrote besides their claims: markup, entries and titles given twice."""
    for page in written:
        yield from markup.wrong(page, readings[page.path].html, renderer.is_usual)
        if page.path == GLOSSARY:
            yield from repeated(page, readings[page.path])
    yield from same_titles(written, readings)


def _left_out(texts: Iterable[Source]) -> Iterator[Note]:
    """A note for each line that is no part of its story: its editor sees whether that is right."""
    for text in texts:
        for one in left_out(text):
            yield Note(text.path, one.first, f"{one.lines} no part of the story: {one.what}.")


def _to_hold(
    written: Iterable[Contribution],
    readings: Mapping[str, Reading],
    wrong: Set[str],
    checked: Iterable[Checked],
    facts: Iterable[Facts],
) -> dict[str, Seen]:
    """What must be printed of each page by its name; of one that has a Problem a part differs because of that."""
    if not all(one.source.whole for one in facts):
        return {}
    loose = wrong | {one.contribution.path for one in checked if not one.whole}
    return {page.name: seen(readings[page.path]) for page in written if page.path not in loose}


def _wrong_folders(files: tuple[File, ...], lying: tuple[Entry, ...]) -> set[Problem]:
    """What may not lie in the two folders, by its name or by what it is."""
    names = wrong_names({*(file.path for file in files), *(entry.path for entry in lying)})
    return {*names, *wrong_entries(one for one in lying if sound(one.path))}


def rendered(site: Site, renderer: Renderer) -> dict[str, str]:
    """The HTML of each page by its path, as it is printed."""
    headings = Headings(renderer)
    return {page.path: finished(page, headings)[0] for page in site.pages}


def finished(page: Page, headings: Headings) -> tuple[str, list[_TocToken]]:
    """The HTML of a page as it is printed, and its headings, those below each as its children."""
    html, listed = headings.addressed(page.html)
    return dressed(html), listed


def misprinted(read: Mapping[str, Seen], edits: Mapping[str, str], html: Mapping[str, str]) -> Iterator[Problem]:
    """A Problem for each part of a page that is not printed as it was read.

    `read` has what was read of a page by its path, `edits` the file that a person may edit to change it, and `html`
    what the engine made of it.
    """
    for path in html:
        if path in read:
            yield from differing(edits[path], read[path], html[path])


def begun_pages(site: Site, today: date) -> dict[str, str]:
    """The generated pages by their paths, each as a person begins with who takes it over."""
    return skeletons(Edition(site.facts, (), {}, (), today)) if site.facts else {}


def published_files(lying: Iterable[Entry]) -> frozenset[str]:
    """The paths in the site of what is published besides pages, of all that lies in the two folders."""
    return frozenset((FEED, *published(lying)))


def result(site: Site) -> str:
    """What was made, in a line: `14 sentences, 4 people, 11 pages, checked 52/52`."""
    sentences = sum(len(facts.sentences) for facts in site.facts)
    people = len({person.name for facts in site.facts for person in facts.people})
    claims = [claim for page in site.checked for claim in page.claims]
    good = sum(1 for claim in claims if claim.verdict != "does not hold")
    return f"{sentences} sentences, {people} people, {len(site.pages)} pages, checked {good}/{len(claims)}"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What accepting the source texts as they are makes of `seeds/accepted.yml`.

    `record` is the file's new content, empty where it stays as it is; `new` are the sources without a record
    until now; `changes` are the amendments, with the source of each.
    """

    record: str
    new: tuple[Source, ...]
    changes: tuple[tuple[Source, Amendment], ...]
    problems: tuple[Problem, ...]


def accept(sources: Iterable[File], reason: str, today: date, contributions: Iterable[File] = ()) -> Acceptance:
    """Accept every sentence of the files of `seeds/`, and of what outside works say, as it is today, for a reason."""
    seeds = tuple(sources)
    texts, wrong_texts = seed_texts(seeds)
    records, wrong_records = accepted_texts(seeds)
    works, wrong_works, _ = references(contributions)
    # A text whose front matter quotes words that changed can be read, and so accepted; `check` names the quotation.
    readable = (
        {text.path for text in texts if text.whole} if len({text.slug for text in texts}) == len(texts) else set()
    )
    problems = {*(one for one in wrong_texts if one.path not in readable), *wrong_records, *wrong_works}
    if problems:
        return Acceptance("", (), (), tuple(sorted(problems)))
    told = (*texts, *said(REFERENCES, works, texts))
    anew, changes = accepting(told, records, reason, today)
    new = tuple(text for text in told if text.slug not in records)
    return Acceptance(as_yaml(anew) if anew != records else "", new, changes, ())


def _title(facts: tuple[Facts, ...]) -> str:
    return facts[0].source.title if facts else ""

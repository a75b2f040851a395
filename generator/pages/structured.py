"""What a page is, for other programs: an object of schema.org for the front matter's `json_ld`.

It is an article, with the people, quotations or terms that it is about; a list of our own, such as the references or
the quiz, is none. Nothing is said that the page does not say. An office is the source's word for it, on its day, and
never a plain fact about a living person; only words between quotation marks are a `Quotation`, with those who
reported them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..english.quotations import quotations
from ..facts.passages.cues import denies
from ..model import Facts, Person, Span, Statement
from .cards import own_script, section
from .dated_items import dated_items
from .display import withheld
from .edition import Doubt, Edition
from .footnotes import MARK
from .markup import way_up
from .moments import in_words, moment
from .said import joined
from .written import Written

Node = dict[str, object]
UNKNOWN = ("", "unknown")


@dataclass(frozen=True, slots=True)
class Described:
    """A page to describe: its kind, or nothing for an added one, its path, its heading, and how it was written.

    `updated` is the ISO day of its last change, if its writer tells it.
    """

    kind: str
    path: str
    headline: str
    page: Written
    updated: str = ""

    @property
    def way(self) -> str:
        """The way from the page's folder to the folder of all pages."""
        return way_up(self.path)


def json_ld(page: Described, edition: Edition) -> Node:
    """The object for a page, without empty values; an empty one for a page that is no article."""
    if page.kind in BARE:
        return {}
    kind = KINDS.get(page.kind, _added)
    return _full({"@context": "https://schema.org", **kind(page, edition)})


def _added(page: Described, edition: Edition) -> Node:
    """A page that people added is based on the sources that it cites."""
    cited = {match["source"] for mark in page.page.marks.values() for match in MARK.finditer(mark)}
    based = [{"@id": _source_id(page, facts)} for facts in edition.facts if facts.source.slug in cited]
    return {**_article(page, edition), "isBasedOn": based}


def _article(page: Described, edition: Edition) -> Node:
    return {
        "@type": "Article",
        "headline": page.headline,
        "inLanguage": "en",
        "dateModified": page.updated,
        "isBasedOn": [{"@id": _source_id(page, facts)} for facts in edition.facts],
    }


def _summary(page: Described, edition: Edition) -> Node:
    return {**_article(page, edition), "isBasedOn": [_source(page, facts) for facts in edition.facts]}


def _people(page: Described, edition: Edition) -> Node:
    people = [_person(page, facts, one) for facts in edition.facts for one in facts.people]
    return {**_article(page, edition), "about": people}


def _statements(page: Described, edition: Edition) -> Node:
    parts = [node for facts in edition.facts for node in _quotations(page, facts, edition)]
    return {**_article(page, edition), "hasPart": parts}


def _timeline(page: Described, edition: Edition) -> Node:
    events = [moment(event.date) for facts in edition.facts for event in facts.events]
    found = [*filter(None, events), *(item.when for item in dated_items(page.page))]
    first, last = min((one.first for one in found), default=None), max((one.last for one in found), default=None)
    return {**_article(page, edition), "temporalCoverage": f"{first}/{last}" if first and last else ""}


def _glossary(page: Described, edition: Edition) -> Node:
    terms = [
        {"@type": "DefinedTerm", "name": entry.name, "alternateName": list(entry.aliases), "url": f"#{entry.anchor}"}
        for entry in edition.entries
    ]
    return {**_article(page, edition), "about": terms}


def _text(page: Described, edition: Edition) -> Node:
    common = {name: value for name, value in _article(page, edition).items() if name != "isBasedOn"}
    return {**common, "mainEntity": [_source(page, facts) for facts in edition.facts]}


# ------------------------------------------------------------------- parts


def _source_id(page: Described, facts: Facts) -> str:
    return f"{page.way}source.html#{facts.source.slug}"


def _source(page: Described, facts: Facts) -> Node:
    """A source text: what its front matter says of it, without what is unknown."""
    source = facts.source
    return {
        "@type": "Article",
        "@id": _source_id(page, facts),
        "headline": source.title,
        "datePublished": source.published.isoformat() if source.published else "",
        "creditText": source.publisher if _known(source.publisher) else "",
        _licence(source.licence): source.licence if _known(source.licence) else "",
        "url": source.url,
    }


def _known(words: str) -> bool:
    return words.strip().casefold() not in UNKNOWN


def _licence(words: str) -> str:
    """The property for a licence: one for its address, another for words."""
    return "license" if words.startswith("https://") else "copyrightNotice"


def _person(page: Described, facts: Facts, one: Person) -> Node:
    own = section(page.page, one.name)
    script = own_script(own.blocks, one.name, page.page)
    other = {"@value": script.words, "@language": script.language} if script else ""
    published = facts.source.published
    day = f" of {in_words(published.isoformat())}" if published else ""
    return {
        "@type": "Person",
        "@id": f"#{own.anchor}" if own.anchor else "",
        "name": one.name,
        "alternateName": other,
        "description": f"{one.role}, in the words of the source{day}" if one.role else "",
    }


def _overlapping(spans: Sequence[Span], piece: Span) -> Iterator[Span]:
    """Those of some spans, in order and apart, that share a character with a piece."""
    for span in spans[bisect_right(spans, piece.start, key=lambda one: one.end) :]:
        if span.start >= piece.end:
            return
        yield span


def _quotations(page: Described, facts: Facts, edition: Edition) -> Iterator[Node]:
    """The words that the source puts between quotation marks in a statement, each once, with its speaker."""
    if withheld(facts):
        return
    people = {person.name for person in facts.people}
    quoted = quotations(facts.source.text)
    told: set[object] = set()
    for one in facts.statements:
        pieces = one.attribution.content if _is_spoken(facts.source.text, one) else ()
        near = (
            span
            for piece in pieces
            for span in _overlapping(quoted, piece)
            if not _is_cited(facts.source.text, one, piece, span)
        )
        for span in (span for span in dict.fromkeys(near) if span not in told):
            told.add(span)
            number = one.attribution.sentence
            yield {
                "@type": "Quotation",
                "text": " ".join(span.of(facts.source.text).split()).strip("“”\"'‘’«»„` ,"),
                "spokenByCharacter": {"@type": "Person", "name": one.speaker} if one.speaker in people else "",
                "creditText": _credit(one, one.speaker in people),
                "isPartOf": {"@id": _source_id(page, facts)},
                "correction": [_correction(page, one) for one in edition.doubts_on(facts.source.slug, number)],
                "url": f"{page.way}source.html#{edition.anchor(facts, number)}",
            }


def _is_spoken(text: str, one: Statement) -> bool:
    """Whether its quoted words are surely the speaker's: not where a word of doubt goes before, nor in a denial."""
    part = one.attribution
    quoted = one.shown and part.kind in ("direct", "mixed") and not part.hedge
    return quoted and (part.kind == "direct" or not any(map(denies, part.cue.of(text).split())))


def _is_cited(text: str, one: Statement, piece: Span, quotation: Span) -> bool:
    """Whether somebody whose own words have no marks cites another's in them: `Ann Lee: I was told "no".`"""
    unmarked = one.attribution.kind == "direct" and QUOTATION_MARKS.isdisjoint(text[piece.start - 1 : piece.start + 1])
    return unmarked and quotation.start > piece.start


QUOTATION_MARKS = frozenset("“”\"'‘’«»„`")


def _correction(page: Described, doubt: Doubt) -> Node:
    """What an editor tells of a sentence that the words stand in."""
    place = f"{page.way}{doubt.page.removesuffix('.md')}.html#{doubt.anchor}"
    return {"@type": "CorrectionComment", "text": doubt.words, "url": place}


def _credit(one: Statement, person: bool) -> str:
    """A collective speaker, of whom nobody knows which kind of body it is, and those who reported the words."""
    reported = f"reported by {joined(one.reported_by)}" if one.reported_by else ""
    return ", ".join(filter(None, ("" if person else one.speaker, reported)))


def _full(value: Node) -> Node:
    """The object without empty values, at every depth."""
    return {name: kept for name, part in value.items() if (kept := _kept(part))}


def _kept(part: object) -> object:
    if isinstance(part, dict):
        return _full(part)
    if isinstance(part, list):
        return [kept for one in part if (kept := _kept(one))]
    return part


Describe = Callable[[Described, Edition], Node]
KINDS: dict[str, Describe] = {
    "summary": _summary,
    "people": _people,
    "background": _article,
    "statements": _statements,
    "timeline": _timeline,
    "glossary": _glossary,
    "source": _text,
}
BARE = frozenset({"contributed", "quiz", "references", "corrections", "verification"})

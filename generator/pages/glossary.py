"""The glossary: terms of the source that wait for a definition, and where each defined term is used."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Span
from .display import printable, story
from .edition import Call, Edition, Entry
from .glossary_links import anchored, ends, mentions
from .markup import cite, render
from .said import in_sentence
from .written import Edit, Written


def source_terms(edition: Edition, call: Call) -> str:
    """Terms of the source without an entry, each with the sentence that says what it means, or uses it first."""
    known = {name.casefold() for entry in edition.entries for name in (entry.name, *entry.aliases)}
    waiting = [
        {
            "name": term.name,
            "expansion": term.expansion,
            "words": printable(facts, in_sentence(facts, story(facts, term.told or term.sentences[0]))),
            "evidence": cite(facts.source.slug, term.told or term.sentences[0]),
        }
        for facts in edition.facts
        for term in facts.terms
        if term.name.casefold() not in known and term.sentences
    ]
    return render("source_terms", waiting=waiting, defined=bool(edition.entries))


def marked(page: Written, edition: Edition) -> Iterator[Edit]:
    """For each headword that people wrote the address that its uses lead to."""
    return anchored(page, edition.entries)


def used(page: Written, edition: Edition) -> Iterator[Edit]:
    """Behind the meaning of each entry that people wrote what uses it."""
    for entry, end in ends(page, edition.entries):
        uses = _uses(edition, entry)
        if uses:
            yield Edit(Span(end, end), uses, ours=True)


def _uses(edition: Edition, entry: Entry) -> str:
    """Where the source uses a term, and which pages do, or nothing."""
    sentences = [
        (sentence.number, edition.anchor(facts, sentence.number))
        for facts in edition.facts
        for sentence in facts.sentences
        if mentions(facts.words(sentence.number), entry)
    ]
    again = ("source.md", "statements.md") if sentences else ()  # which say no more than that
    uses = (use for use in edition.term_uses if use.anchor == entry.anchor)
    pages = [(use.page, use.title) for use in uses if use.page not in again]
    return render("term_uses", sentences=sentences, pages=pages).strip() if sentences or pages else ""


BLOCKS = {"source-terms": source_terms}

"""The glossary: terms of the source that wait for a definition, and where each defined term is used."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Facts
from .display import printable
from .edition import Call, Edition
from .glossary_links import anchored, mentions
from .markup import Markdown, cite, render
from .written import Edit, Written


def source_terms(edition: Edition, call: Call) -> str:
    """Terms of the source without an entry, each with the sentence that uses it first."""
    known = {name.casefold() for entry in edition.entries for name in (entry.name, *entry.aliases)}
    waiting = [
        {
            "name": term.name,
            "expansion": term.expansion,
            "words": printable(facts, facts.words(term.sentences[0])),
            "evidence": cite(facts.source.slug, term.sentences[0]),
        }
        for facts in edition.facts
        for term in facts.terms
        if term.name.casefold() not in known and term.sentences
    ]
    return render("source_terms", waiting=waiting)


def term_uses(edition: Edition, call: Call) -> str:
    """Where the source uses each term that has an entry, and which pages do."""
    rows = []
    for entry in edition.entries:
        numbers = [
            _place(edition, facts, sentence.number)
            for facts in edition.facts
            for sentence in facts.sentences
            if mentions(facts.words(sentence.number), entry)
        ]
        pages = [use for use in edition.term_uses if use.anchor == entry.anchor]
        rows.append({"entry": entry, "evidence": numbers, "pages": pages})
    return render("term_uses", rows=rows)


def marked(page: Written, edition: Edition) -> Iterator[Edit]:
    """For each headword that people wrote the address that its uses lead to."""
    return anchored(page, edition.entries)


def _place(edition: Edition, facts: Facts, number: int) -> Markdown:
    """A sentence as evidence; of a text that is shown in part a link to its place, which prints nothing of it."""
    if facts.source.display == "full":
        return cite(facts.source.slug, number)
    return Markdown(f" [{number}](source.md#{edition.anchor(facts, number)})")


BLOCKS = {"source-terms": source_terms}
LAST = {"uses": term_uses}

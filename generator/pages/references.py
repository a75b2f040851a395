"""The references page: every outside work, and the pages that cite it."""

from __future__ import annotations

from generator.pages.edition import Call, Edition
from generator.pages.footnotes import work
from generator.pages.markup import render


def references(edition: Edition, call: Call) -> str:
    """Each work with its address, or the word that it was read in a copy, and what cites it."""
    rows = [
        {"key": key, "work": work(reference), "pages": _pages(edition, key)}
        for key, reference in sorted(edition.references.items())
    ]
    return render("references", rows=rows)


def _pages(edition: Edition, key: str) -> list[tuple[str, str]]:
    pages = {use.page: use.title for use in edition.uses if use.reference == key}
    return sorted(pages.items(), key=lambda page: page[1])


BLOCKS = {"references": references}

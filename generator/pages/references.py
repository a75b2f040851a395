"""The references page: every outside work, and the pages that cite it."""

from __future__ import annotations

from .edition import Call, Edition
from .footnotes import work
from .markup import render


def references(edition: Edition, call: Call) -> str:
    """Each work with its address, or the word that it was read in a copy, and what cites it."""
    rows = [
        {"key": key, "work": work(reference), "pages": edition.pages_naming(key)}
        for key, reference in sorted(edition.references.items())
    ]
    return render("references", rows=rows)


BLOCKS = {"references": references}

"""The references page: what outside works say and what cites it, then the works that are only named."""

from __future__ import annotations

from collections import Counter

from ..model import Facts, Reference
from . import works
from .edition import Call, Edition
from .markup import render


def references(edition: Edition, call: Call) -> str:
    """Each work as bibliographies have it, with what it says, sentence by sentence, and the pages that cite that.

    How most of them were read is told once.
    """
    told = {facts.source.slug: facts for facts in edition.works}
    ordered = sorted(edition.references.values(), key=lambda one: (works.in_order(one), one.key))
    said = [_said(one, told[one.key], edition) for one in ordered if one.key in told]
    return render(
        "references",
        said=said,
        usual=next((read for read, _ in Counter(row["read"] for row in said).most_common(1)), ""),
        named=[_named(one, edition) for one in ordered if one.key not in told],
    )


def _named(reference: Reference, edition: Edition) -> dict[str, object]:
    return {"key": reference.key, "work": works.line(reference), "pages": edition.pages_naming(reference.key)}


def _said(reference: Reference, facts: Facts, edition: Edition) -> dict[str, object]:
    """A work with what it says; two sentences of one entry have its place in the work."""
    says = [
        {
            "words": " ".join(facts.words(one.number).split()),
            "at": reference.says[one.paragraph - 1].at,
            "pages": edition.pages_on(facts, one.number),
        }
        for one in facts.sentences
    ]
    return {**_named(reference, edition), "read": works.how_read(reference, edition), "says": says}


BLOCKS = {"references": references}

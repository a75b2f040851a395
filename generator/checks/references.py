"""Check 5: an outside work has what a reader needs to find it: title, publisher, date, address or copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.inputs.contributions import REFERENCES
from generator.model import Problem, Reference

COPY = "read in a copy"


def incomplete(references: Mapping[str, Reference]) -> Iterator[Problem]:
    """A Problem for each work without title, publisher, date, or address."""
    for reference in references.values():
        for missing, example in _missing(reference):
            yield Problem(
                REFERENCES,
                reference.line,
                f'The work "{reference.key}" has no {missing}.',
                "A reader could not find it.",
                f"add a line under it, for example `{example}`.",
            )


def _missing(reference: Reference) -> Iterator[tuple[str, str]]:
    fields = reference.fields
    if not fields.get("title"):
        yield "title", "title: The name of the work"
    if not any(fields.get(name) for name in ("publisher", "container-title", "author")):
        yield "publisher", "publisher: The name of the publisher"
    if not fields.get("issued"):
        yield "date", "issued: undated"
    if not fields.get("URL") and COPY not in str(fields.get("note") or ""):
        yield "address", f"note: {COPY}"

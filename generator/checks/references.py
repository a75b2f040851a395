"""Check 5: an outside work has what a reader needs to find it: title, publisher, date, address or copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.inputs.contributions import REFERENCES
from generator.markdown.addresses import work_fault
from generator.model import Checked, Note, Problem, Reference

COPY = "read in a copy"
# A date of CSL: matches "2019", "2019-11", "2019-11-30", "2022-08-04/2022-08-07", "undated"; not "soon", "2019-13".
DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
ISSUED = re.compile(rf"undated|{DAY}(?:/{DAY})?")
KEY = re.compile(r"[^\W_][\w.+-]*")  # "tra-1979"; not "a b", "x)", "[a"


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
        for field, example in _unreadable(reference):
            yield Problem(
                REFERENCES,
                reference.line,
                f'The work "{reference.key}" has {field}: {_short(reference.fields[field])}.',
                "A reader could not make anything of that.",
                f"write it as, for example, `{field}: {example}`.",
            )
        yield from _wrong_address(reference)
        if not KEY.fullmatch(reference.key):
            yield _wrong_key(reference)


def _wrong_address(reference: Reference) -> Iterator[Problem]:
    address = str(reference.fields.get("URL") or "")
    fault = work_fault(address) if address else None
    if fault:
        what = f'The address "{_short(address)}" of the work "{reference.key}" {fault.what}.'
        yield Problem(REFERENCES, reference.line, what, fault.why, f"{fault.fix}.")


def _wrong_key(reference: Reference) -> Problem:
    return Problem(
        REFERENCES,
        reference.line,
        f'The key "{_short(reference.key)}" cannot be part of an address.',
        "A note leads to the work by its key.",
        "write it with letters, digits, hyphens and dots, as tra-1979.",
    )


def uncited(references: Mapping[str, Reference], checked: Sequence[Checked]) -> Iterator[Note]:
    """A note for each work that no page cites: whoever adds it may cite it in a later change."""
    cited = {citation.reference for page in checked for citation in page.citations}
    for key, reference in references.items():
        if key not in cited:
            yield Note(REFERENCES, reference.line, f'No page cites the work "{key}". To cite it, write [^{key}].')


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


def _unreadable(reference: Reference) -> Iterator[tuple[str, str]]:
    """The fields that are there and are not what they should be, each with an example."""
    fields = reference.fields
    for name, example in (("title", "The name of the work"), ("publisher", "The name of the publisher")):
        if fields.get(name) and not isinstance(fields[name], str):
            yield name, example
    if fields.get("issued") and not ISSUED.fullmatch(str(fields["issued"])):
        yield "issued", "2019-11-30"


def _short(value: object) -> str:
    words = " ".join(str(value).split())
    return words if len(words) <= 60 else f"{words[:60]}…"

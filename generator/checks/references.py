"""Check 5: an outside work has what a reader needs to find it: title, publisher, date, address or copy."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from .. import COMMAND
from ..inputs.references import REFERENCES
from ..inputs.sayings import ITSELF, KEY
from ..inputs.texts import HERE, brief
from ..markdown.addresses import work_fault
from ..markdown.labels import pointer
from ..markdown.reading import Reading
from ..model import Checked, Note, Problem, Reference

COPY = "read in a copy"
FEW = 5  # works that somebody cites who has still to begin the list; each is told by itself
# A date of CSL: matches "2019", "2019-11", "2019-11-30", "2022-08-04/2022-08-07", "undated"; not "soon", "2019-13".
DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
ISSUED = re.compile(rf"undated|{DAY}(?:/{DAY})?")
FULL_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")  # "2019-11-30"; not "2019-11"


def incomplete(references: Mapping[str, Reference], sources: Collection[str]) -> Iterator[Problem]:
    """A Problem for each work without title, publisher, date, or address, or with the name of one of the sources."""
    for reference in references.values():
        for field, what, why, fix in _faults(reference, sources):
            yield Problem(REFERENCES, reference.lines.get(field, reference.line), what, why, fix)


def _faults(reference: Reference, sources: Collection[str]) -> Iterator[tuple[str, str, str, str]]:
    """What is wrong with a work: the field that stands in its line, or none, what, why, and how it is mended."""
    key = brief(reference.key)
    if reference.says and reference.key in sources:
        what, why = (
            f'The key "{reference.key}" is the name of a source too.',
            "A citation could not tell the two apart.",
        )
        yield "", what, why, "give the work another key, and write that in the pages that cite it."
    for lack, example in missing(reference.fields):
        what, why = f'The work "{reference.key}" has no {lack}.', "A reader could not find it."
        yield "", what, why, f"add a line under it, for example `{example}`."
    issued, address = (reference.fields.get(name) for name in ("issued", "URL"))
    if isinstance(issued, str) and issued not in ("", HERE) and not _is_date(issued):
        what, why = f'The work "{key}" has issued: {brief(issued)}.', "A reader could not make anything of that."
        yield "issued", what, why, "write it as, for example, `issued: 2019-11-30`."
    fault = work_fault(address) if isinstance(address, str) and address not in ("", HERE) else None
    if fault:
        yield (
            "URL",
            f'The address "{brief(str(address))}" of the work "{key}" {fault.what}.',
            fault.why,
            f"{fault.fix}.",
        )
    if not KEY.fullmatch(reference.key):
        what, why = f'The key "{key}" cannot be part of an address.', "A note leads to the work by its key."
        yield "", what, why, "write it with letters, digits, hyphens and dots, as law-1979."


def lost(readings: Iterable[Reading], sources: Collection[str]) -> Iterator[Problem]:
    """A Problem where there is no work at all and pages cite many: the list was lost, and no label of them is wrong."""
    labels = (pointer(label) for reading in readings for label in reading.labels)
    named = {to.slug if to.key is None else to.key for to in labels}
    keys = [name for name in named if KEY.fullmatch(name) and name not in sources]
    if len(keys) > FEW:
        what = f"The list of outside works is not there, or it is empty, and pages cite {len(keys)} works."
        fix = f'bring it back, as the history of the file has it, or begin it anew: {COMMAND} new work "Its title".'
        yield Problem(REFERENCES, 1, what, "Nothing that rests on one of them can be checked.", fix)


def uncited(
    references: Mapping[str, Reference], checked: Sequence[Checked], unread: Collection[str] = ()
) -> Iterator[Note]:
    """A note for each work that no page cites, of those that are not `unread`: a later change may cite it."""
    cited = {citation.reference for page in checked for citation in page.citations}
    for key, reference in references.items():
        if key not in cited and key not in unread:
            yield Note(REFERENCES, reference.line, f'No page cites the work "{key}".', f"[^{key}]")


def missing(fields: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What a work with these fields lacks, and a line that would do; a field that holds nothing has its own message."""
    if "title" not in fields:
        yield "title", "title: The name of the work"
    if not any(name in fields for name in ("publisher", "container-title", "author")):
        yield "publisher", "publisher: The name of the publisher"
    if "issued" not in fields:
        yield "date", "issued: undated"
    if "URL" not in fields and COPY not in str(fields.get("note") or "") and fields.get("in", ITSELF) == ITSELF:
        yield "address", f"note: {COPY}"


def _is_date(value: str) -> bool:
    """Whether it is a date of CSL, and each day in it one that there was.

    >>> [_is_date(one) for one in ("2019", "2019-11", "2024-02-29", "2023-02-29", "undated")]
    [True, True, True, False, True]
    """
    return bool(ISSUED.fullmatch(value)) and all(_is_day(one) for one in FULL_DAY.findall(value))


def _is_day(value: str) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False

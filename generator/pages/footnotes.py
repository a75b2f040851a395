"""Marks of evidence to plain numbered footnotes, whose text is the evidence itself."""

from __future__ import annotations

import re

from generator.model import Facts, Reference
from generator.pages.edition import Edition, Use
from generator.pages.markup import Markdown, escaped, render
from generator.pages.said import joined

# A mark of evidence as `cite` and `refer` make it; source texts hold no control characters, so none is theirs.
MARK = re.compile("\x02(?:s:(?P<source>[^:\x03]+):(?P<numbers>[\\d,]+)|r:(?P<key>[^\x03]+))\x03")


def numbered(body: str, edition: Edition, way: str = "") -> str:
    """The page with a footnote for each mark, numbered by first use, and the notes at its end.

    `way` leads from the page's folder to the folder of all pages, as `../`.
    """
    order: dict[str, int] = {}
    notes: list[str] = []

    def label(match: re.Match[str]) -> str:
        if match[0] not in order:
            order[match[0]] = len(order) + 1
            notes.append(f"[^{order[match[0]]}]: {_note(match, edition, way)}")
        return f"[^{order[match[0]]}]"

    text = MARK.sub(label, body)
    return "\n".join([text.rstrip("\n"), "", *notes, ""]) if notes else text


def uses(body: str, page: str, title: str) -> list[Use]:
    """What a page rests on: a use for each sentence and each work that it cites, once."""
    found: dict[Use, None] = {}
    for match in MARK.finditer(body):
        if match["key"]:
            found[Use(page, title, reference=match["key"])] = None
        for number in (match["numbers"] or "").split(",") if match["source"] else ():
            found[Use(page, title, source=match["source"], sentence=int(number))] = None
    return list(found)


def _note(match: re.Match[str], edition: Edition, way: str) -> str:
    if match["key"]:
        return f"{work(edition.references[match['key']])} [Not from the source]({way}references.md#ref-{match['key']})."
    facts = edition.reading(match["source"])
    return _sentences(facts, [int(number) for number in match["numbers"].split(",")], edition, way)


def _sentences(facts: Facts, numbers: list[int], edition: Edition, way: str) -> str:
    spoken = [
        statement for statement in facts.statements if statement.shown and statement.attribution.sentence in numbers
    ]
    return render(
        "note",
        way=way,
        numbers=[(number, edition.anchor(facts, number)) for number in numbers],
        words=" ".join(facts.words(number) for number in numbers),
        title=facts.source.title if len(edition.facts) > 1 else "",
        speakers=joined(tuple(dict.fromkeys(statement.speaker for statement in spoken))),
        reporters=joined(tuple(dict.fromkeys(name for statement in spoken for name in statement.reported_by))),
    ).strip()


def work(reference: Reference) -> Markdown:
    """An outside work in a line: title, publisher, date, and its address or "read in a copy"."""
    fields = reference.fields
    publisher = str(fields.get("publisher") or fields.get("container-title") or "")
    issued = str(fields.get("issued") or "")
    note = str(fields.get("note") or "")
    address = str(fields.get("URL") or "")
    parts = [publisher, "undated" if issued == "undated" else issued, note]
    title = escaped(fields.get("title") or reference.key)
    linked = f"[{title}](<{address}>)" if address else f"*{title}*"
    return Markdown(", ".join([linked, *(escaped(part) for part in parts if part)]) + ".")

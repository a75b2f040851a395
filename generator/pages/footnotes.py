"""Marks of evidence to plain numbered footnotes, whose text is the evidence itself."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import count

from ..model import Facts, Reference, ours
from .asides import told
from .display import withheld
from .edition import Edition, Use
from .markup import Markdown, escaped, render
from .said import joined

# A mark of evidence as `cite` and `refer` make it; source texts hold no control characters, so none is theirs.
MARK = re.compile(
    "\x02(?:s:(?P<source>[^:\x03]+):(?P<numbers>[\\d,]+)(?::(?P<from>\\d+)-(?P<to>\\d+))?(?:~(?P<aside>[^\x03]+))?"
    "|r:(?P<key>[^\x03]+))\x03"
)


def numbered(body: str, edition: Edition, way: str = "", own: Collection[str] | None = None) -> str:
    """The page with a footnote for each mark, numbered by first use, and the notes at its end.

    `way` leads from the page's folder to the folder of all pages, as `../`. Of a page that a person wrote
    the notes are told from its own words, and take no name of its `own` ones.
    """
    order: dict[str, int] = {}
    notes: list[str] = []
    free = (number for number in count(1) if str(number) not in (own or ()))

    def label(match: re.Match[str]) -> str:
        if match[0] not in order:
            order[match[0]] = next(free)
            note = _note(match, edition, way)
            notes.append(f"[^{order[match[0]]}]: {note if own is None else ours(note)}")
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
    numbers = tuple((int(number), edition.anchor(facts, int(number))) for number in match["numbers"].split(","))
    quoted = facts.source.text[int(match["from"]) : int(match["to"])] if match["from"] else ""
    title = facts.source.title if len(edition.facts) > 1 else ""
    words = _sentences(facts, numbers, title, way, quoted if withheld(facts) else "")
    return f"{words} {told(match['aside'])}" if match["aside"] else words


@lru_cache(maxsize=4096)
def _sentences(facts: Facts, anchors: tuple[tuple[int, str], ...], title: str, way: str, quoted: str) -> str:
    """The note for sentences, given with their anchors; kept, for many pages cite the same ones.

    `quoted` are the words of the citation, which stand alone where no sentence may be printed.
    """
    numbers = [number for number, _ in anchors]
    spoken = [
        statement for statement in facts.statements if statement.shown and statement.attribution.sentence in numbers
    ]
    return render(
        "note",
        way=way,
        numbers=anchors,
        words=quoted if withheld(facts) else " ".join(facts.words(number) for number in numbers),
        part=withheld(facts) and bool(quoted),
        title=title,
        speakers=joined(tuple(dict.fromkeys(statement.speaker for statement in spoken))),
        reporters=joined(tuple(dict.fromkeys(name for statement in spoken for name in statement.reported_by))),
    ).strip()


def work(reference: Reference) -> Markdown:
    """An outside work in a line: title, publisher, date, and its address or "read in a copy"."""
    fields = reference.fields
    names = ("issued", "note", "URL", "title")
    publisher = fields.get("publisher") or fields.get("container-title")
    return _work(reference.key, str(publisher or ""), *(str(fields.get(name) or "") for name in names))


@lru_cache(maxsize=4096)
def _work(key: str, publisher: str, issued: str, note: str, address: str, named: str) -> Markdown:
    parts = [publisher, issued, note]
    title = escaped(named or key)
    linked = f"[{title}](<{address}>)" if address else f"*{title}*"
    return Markdown(", ".join([linked, *(escaped(part) for part in parts if part)]) + ".")

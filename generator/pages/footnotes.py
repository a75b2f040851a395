"""Marks of evidence to plain numbered footnotes, whose text is the evidence itself."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import count

from ..model import OWN_NOTE, Facts, Reference, ours
from . import works
from .asides import told
from .display import withheld
from .edition import Doubt, Edition, Use
from .markup import Markdown, address, attribute, ended, escaped, render
from .said import joined

# A mark of evidence as `cite` and `refer` make it; source texts hold no control characters, so none is theirs.
MARK = re.compile(
    "\x02(?:s:(?P<source>[^:\x03]+):(?P<numbers>[\\d,]+)(?::(?P<from>\\d+)-(?P<to>\\d+))?(?:~(?P<aside>[^\x03\x04]+))?"
    "|r:(?P<key>[^\x03\x04]+))(?P<here>\x04)?\x03"
)
HERE = "\x04"  # in a mark that stands where a doubt about its sentence is told
# Marks that stand side by side, each with the signs of own words behind it.
RUN = re.compile(f"(?:\x02[^\x03]*\x03(?:{OWN_NOTE}.)*)+")


def numbered(body: str, edition: Edition, way: str = "", own: Collection[str] | None = None) -> str:
    """The page with a footnote for each mark, numbered by first use, and the notes at its end.

    `way` leads from the page's folder to the folder of all pages, as `../`. Of a page that a person wrote
    the notes are told from its own words, and take no name of its `own` ones.
    """
    order: dict[str, int] = {}
    notes: list[str] = []
    free = (number for number in count(1) if str(number) not in (own or ()))

    def label(match: re.Match[str]) -> str:
        mark = match[0].replace(HERE, "")
        if mark not in order:
            order[mark] = next(free)
            note = _note(match, edition, way)
            notes.append(f"[^{order[mark]}]: {note if own is None else ours(note)}")
        return f"[^{order[mark]}]"

    text = RUN.sub(lambda run: MARK.sub(label, run[0]) + _flags(run[0], edition, way), body)
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


def _flags(run: str, edition: Edition, way: str) -> str:
    """A flag for each doubt about the sentences of some marks of evidence, but where it is told itself."""
    found = [doubt for match in MARK.finditer(run) if not match["here"] for doubt in _doubts(match, edition)]
    return "".join(flag(doubt, edition, way) for doubt in {doubt.words: doubt for doubt in reversed(found)}.values())


def _doubts(match: re.Match[str], edition: Edition) -> tuple[Doubt, ...]:
    numbers = map(int, (match["numbers"] or "").split(",")) if match["source"] else ()
    found = (edition.doubts_on(match["source"], number) for number in numbers)
    return tuple(dict.fromkeys(doubt for doubts in found for doubt in doubts))


def _told_of(doubt: Doubt, way: str) -> str:
    named = f"{doubt.words}: {doubt.name}" if doubt.name else doubt.words
    return f" [{escaped(ended(named))}]({way}{address(doubt.page)}#{doubt.anchor})"


def flag(doubt: Doubt, edition: Edition, way: str = "") -> Markdown:
    """A flag that says what is doubtful, and leads to the row that tells of it."""
    tip = attribute(f"{doubt.words}: the page {edition.titles[doubt.page]} says how.")
    place = f"{way}{address(doubt.page)}#{doubt.anchor}"
    return Markdown(f'[{doubt.words}]({place}){{.doubt data-sign="{doubt.sign}" data-tip="{tip}"}}')


def _note(match: re.Match[str], edition: Edition, way: str) -> str:
    if match["key"]:
        return render(
            "note_named", work=works.line(edition.references[match["key"]]), key=match["key"], way=way
        ).strip()
    facts = edition.reading(match["source"])
    if facts.source.outside:
        words = _said(edition.references[facts.source.slug], facts, int(match["numbers"]), edition, way)
        return f"{words} {told(match['aside'])}" if match["aside"] else words
    numbers = tuple((int(number), edition.anchor(facts, int(number))) for number in match["numbers"].split(","))
    quoted = facts.source.text[int(match["from"]) : int(match["to"])] if match["from"] else ""
    title = facts.source.title if len(edition.facts) > 1 else ""
    words = _sentences(facts, numbers, title, way, quoted if withheld(facts) else "")
    words += "".join(_told_of(one, way) for one in _doubts(match, edition))
    return f"{words} {told(match['aside'])}" if match["aside"] else words


def _said(reference: Reference, facts: Facts, number: int, edition: Edition, way: str) -> str:
    """The note for a sentence of what an outside work says."""
    words = " ".join(facts.words(number).split())
    at = reference.says[facts.sentence(number).paragraph - 1].at
    return render(
        "note_said",
        words=words,
        read=works.how_read(reference, edition, way),
        work=works.line(reference, at, works.phrase_of(words)),
        key=reference.key,
        way=way,
    ).strip()


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

"""Marks of evidence to plain numbered footnotes, whose text is the evidence itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import count

from ..markdown.rendering import STAND, STANDING, Renderer, number_of, sign_of
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
    order = _order(body, own)

    def numbers(run: re.Match[str]) -> str:
        return MARK.sub(lambda match: f"[^{order[_bare(match)][0]}]", run[0]) + "".join(_flags(run[0], edition, way))

    text = RUN.sub(numbers, body)
    notes = [f"[^{number}]: {note}" for number, note in _notes(order, edition, way, own)]
    return "\n".join([text.rstrip("\n"), "", *notes, ""]) if notes else text


def printed(html: str, edition: Edition, way: str = "", own: Collection[str] | None = None) -> str:
    """The same for a page's HTML, as Python-Markdown prints notes."""
    order = _order(html, own)
    if not order:
        return html
    form, named = edition.notes, Counter[int]()

    def label(match: re.Match[str]) -> str:
        number = order[_bare(match)][0]
        named[number] += 1
        return form.number(number, named[number])

    def labels(run: re.Match[str]) -> str:
        return MARK.sub(label, run[0]) + "".join(map(edition.renderer.line, _flags(run[0], edition, way)))

    text = RUN.sub(labels, html)
    notes = [(number, edition.renderer.line(note)) for number, note in _notes(order, edition, way, None)]
    listed = form.listed((number, note if own is None else ours(note), named[number]) for number, note in notes)
    return f"{text}\n{listed}"


def as_html(markdown: str, renderer: Renderer) -> str:
    """The HTML of Markdown with marks of evidence, which stand in it as in the Markdown."""
    marks = [match[0] for match in MARK.finditer(markdown)]
    stands = count()
    html = renderer.written(MARK.sub(lambda match: STAND + sign_of(next(stands)), markdown))
    return STANDING.sub(lambda match: marks[number_of(match["sign"])], html)


def _order(text: str, own: Collection[str] | None) -> dict[str, tuple[int, re.Match[str]]]:
    """The number of each mark by its first use, and that use."""
    free = (number for number in count(1) if str(number) not in (own or ()))
    found: dict[str, tuple[int, re.Match[str]]] = {}
    for match in MARK.finditer(text):
        if _bare(match) not in found:
            found[_bare(match)] = (next(free), match)
    return found


def _bare(match: re.Match[str]) -> str:
    return match[0].replace(HERE, "")


def _notes(
    order: Mapping[str, tuple[int, re.Match[str]]], edition: Edition, way: str, own: Collection[str] | None
) -> Iterator[tuple[int, str]]:
    """The number and the Markdown of each note."""
    for number, match in order.values():
        note = _note(match, edition, way)
        yield number, note if own is None else ours(note)


def uses(body: str, page: str, title: str) -> list[Use]:
    """What a page rests on: a use for each sentence and each work that it cites, once."""
    found: dict[Use, None] = {}
    for match in MARK.finditer(body):
        if match["key"]:
            found[Use(page, title, reference=match["key"])] = None
        for number in (match["numbers"] or "").split(",") if match["source"] else ():
            found[Use(page, title, source=match["source"], sentence=int(number))] = None
    return list(found)


def _flags(run: str, edition: Edition, way: str) -> list[Markdown]:
    """A flag for each doubt about the sentences of some marks of evidence, but where it is told itself."""
    found = [doubt for match in MARK.finditer(run) if not match["here"] for doubt in _doubts(match, edition)]
    return [flag(doubt, edition, way) for doubt in {doubt.words: doubt for doubt in reversed(found)}.values()]


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

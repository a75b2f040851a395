"""Marks of evidence to plain numbered footnotes, whose text is the evidence itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection
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


class Notes:
    """The notes of a page, numbered by the first use of each mark of evidence in its Markdown.

    `way` leads from the page's folder to the folder of all pages, as `../`. Of a page that a person wrote the notes
    are told from its own words, and take no name of its `own` ones.
    """

    def __init__(self, body: str, edition: Edition, way: str = "", own: Collection[str] | None = None) -> None:
        self.edition, self.way = edition, way
        self.numbers: dict[str, int] = {}
        self.told: list[tuple[int, str]] = []
        self.mark = ours if own is not None else str
        free = (number for number in count(1) if str(number) not in (own or ()))
        for match in MARK.finditer(body):
            if (mark := _bare(match)) not in self.numbers:
                self.numbers[mark] = next(free)
                self.told.append((self.numbers[mark], _note(match, edition, way)))

    def in_markdown(self, body: str) -> str:
        """The page with a footnote for each mark, and the notes at its end."""
        text = self._numbered(body, "[^{}]".format, str)
        notes = [f"[^{number}]: {self.mark(note)}" for number, note in self.told]
        return "\n".join([text.rstrip("\n"), "", *notes, ""]) if notes else text

    def in_html(self, html: str) -> str:
        """The same for the page's HTML, as Python-Markdown prints notes."""
        form, line, named = self.edition.notes, self.edition.renderer.line, Counter[int]()

        def number(note: int) -> str:
            named[note] += 1
            return form.number(note, named[note])

        text = self._numbered(html, number, line)
        notes = [(number, self.mark(line(note)), named[number]) for number, note in self.told]
        return f"{text}\n{form.listed(notes)}" if notes else text

    def _numbered(self, text: str, number: Callable[[int], str], line: Callable[[str], str]) -> str:
        """A text with a number for each mark, and the flags behind those that stand side by side."""

        def numbers(run: re.Match[str]) -> str:
            named = MARK.sub(lambda match: number(self.numbers[_bare(match)]), run[0])
            return named + "".join(map(line, _flags(run[0], self.edition, self.way)))

        return RUN.sub(numbers, text)


def as_html(markdown: str, renderer: Renderer) -> str:
    """The HTML of Markdown with marks of evidence, which stand in it as in the Markdown."""
    marks = [match[0] for match in MARK.finditer(markdown)]
    stands = count()
    html = renderer.written(MARK.sub(lambda match: STAND + sign_of(next(stands)), markdown))
    return STANDING.sub(lambda match: marks[number_of(match["sign"])], html)


def _bare(match: re.Match[str]) -> str:
    return match[0].replace(HERE, "")


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
    return f" [{escaped(ended(named))}]({_place(doubt, way)})"


def _place(doubt: Doubt, way: str) -> str:
    return f"{way}{address(doubt.page)}#{doubt.anchor}"


def flag(doubt: Doubt, edition: Edition, way: str = "") -> Markdown:
    """A flag that says what is doubtful, and leads to the row that tells of it."""
    tip = attribute(f"{doubt.words}: the page {edition.titles[doubt.page]} says how.")
    return Markdown(f'[{doubt.words}]({_place(doubt, way)}){{.doubt data-sign="{doubt.sign}" data-tip="{tip}"}}')


def _note(match: re.Match[str], edition: Edition, way: str) -> str:
    if match["key"]:
        return _named(works.line(edition.references[match["key"]]), match["key"], way)
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


@lru_cache(maxsize=4096)  # 300 pages: 1,408 hits of 1,448, of 50 µs each
def _named(work: Markdown, key: str, way: str) -> str:
    """The note for an outside work that is only named, given as a line; kept, for many pages name the same ones."""
    return render("note_named", work=work, key=key, way=way).strip()


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


@lru_cache(maxsize=4096)  # 300 pages: 1,576 hits of 1,596, of 0.3 ms each
def _sentences(facts: Facts, anchors: tuple[tuple[int, str], ...], title: str, way: str, quoted: str) -> str:
    """The note for sentences, given with their anchors; kept, for many pages cite the same ones.

    `quoted` are the words of the citation, which stand alone where no sentence may be printed.
    """
    numbers = [number for number, _ in anchors]
    spoken = [statement for number in numbers for statement in facts.statements_in(number) if statement.shown]
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

"""The corrections page: what changed after it was accepted in a source, or in what a work says; newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..english.differences import Piece, pieces
from ..model import Accepted, Amendment, Facts, Source
from .display import HIDDEN
from .edition import Call, Edition
from .markup import Markdown, escaped, render


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction as it is shown: its anchor, its source, the day, the reason, and the words before and after.

    The anchor counts the corrections of the source from the first, so it stays when others follow.
    """

    anchor: str
    title: str
    day: date
    reason: str
    pieces: tuple[Piece, ...]

    @property
    def old(self) -> str:
        """The words before."""
        return "".join(piece.old for piece in self.pieces)

    @property
    def new(self) -> str:
        """The words after."""
        return "".join(piece.new for piece in self.pieces)


def entries(facts: Sequence[Facts], accepted: Iterable[Accepted]) -> tuple[Entry, ...]:
    """Every correction of the sources and of what works say, newest first."""
    records = {record.slug: record for record in accepted}
    found = [
        _entry(one.source, number, amendment)
        for one in facts
        if one.source.slug in records
        for number, amendment in enumerate(records[one.source.slug].amendments, start=1)
    ]
    return tuple(sorted(found, key=lambda entry: entry.day)[::-1])


def corrections(edition: Edition, call: Call) -> str:
    """Each correction with its date, its source, the words before and after, and the reason."""
    rows = [
        {"entry": entry, "old": _marked(entry.pieces, "del"), "new": _marked(entry.pieces, "ins")}
        for entry in entries(edition.all_facts, edition.accepted)
    ]
    return render("corrections", rows=rows)


def _entry(source: Source, number: int, amendment: Amendment) -> Entry:
    found = pieces(amendment.old, amendment.new)
    shown = found if source.display == "full" else _only_changes(found, source.display)
    return Entry(f"{source.slug}-{number}", source.title, amendment.day, amendment.reason, shown)


def _only_changes(found: tuple[Piece, ...], display: str) -> tuple[Piece, ...]:
    """What may be shown of a text that may not be republished in full: the words that differ, or nothing."""
    if display == "none" or len(found) == 1:
        return (Piece(HIDDEN, HIDDEN),)
    gap = Piece(" … ", " … ")
    return tuple(gap if piece.same else piece for piece in found)


def _marked(found: Iterable[Piece], tag: str) -> Markdown:
    """The words before (`del`) or after (`ins`), those marked that the other version has not."""
    return Markdown("".join(_piece(piece, tag) for piece in found).strip())


def _piece(piece: Piece, tag: str) -> str:
    words = piece.old if tag == "del" else piece.new
    if not words.strip():
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    plain = escaped(words)
    return f"{before}{plain if piece.same else f'<{tag}>{plain}</{tag}>'}{after}"


BLOCKS = {"corrections": corrections}

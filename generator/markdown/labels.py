"""What a label says: the words that it quotes, of which source, and the own words that it declares.

`[^"brought to safety by volunteers" ~ rescued = brought to safety; burned = caught fire]`; with several sources the
name of one stands before the quoted words. A label without quoted words is the key of an outside work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Pair, Span
from .reading import Label

# A label that quotes: matches '"caught fire"', 'home-fire "caught fire"'; not "act-1979", '"caught fire'.
QUOTED = re.compile(r'(?s)\s*(?:(?P<slug>[^\s"“”]+)\s+)?["“”](?P<words>.*)["“”]\s*')
ESCAPED = re.compile(r"\\([\]|\\])")  # "\\]", "\\|"; not "\\n"
# Where pairs begin in a label: matches ' ~ ' of '"caught fire" ~ burned'; not "~" of '"caught ~ fire"'.
BEGIN = re.compile(r"(?<=[\"“”])\s+~\s+")


@dataclass(frozen=True, slots=True)
class Pointer:
    """A label on a page: its place, and what it points at.

    `key` is that of an outside work; else `words` are quoted from the source of this `slug`, or from any where it is
    empty, and `pairs` are declared.
    """

    span: Span
    key: str | None = None
    words: str = ""
    slug: str = ""
    pairs: tuple[Pair, ...] = ()


def pointer(label: Label) -> Pointer:
    """What a label says."""
    bare, declared = parted(label.words)
    quoted = QUOTED.fullmatch(bare)
    if quoted is None:
        return Pointer(label.span, key=label.words.strip())
    return Pointer(label.span, None, ESCAPED.sub(r"\1", quoted["words"]), quoted["slug"] or "", pairs(declared))


def parted(label: str) -> tuple[str, str]:
    """A label without its pairs, and the pairs as written.

    >>> parted('"caught fire" ~ burned = caught fire')
    ('"caught fire"', 'burned = caught fire')
    """
    found = list(BEGIN.finditer(label))
    return (label[: found[-1].start()], label[found[-1].end() :]) if found else (label, "")


def pairs(written: str) -> tuple[Pair, ...]:
    """The pairs of a label; one without `=` stands for nothing.

    >>> pairs("rescued = brought to safety; burned")
    (Pair(words='rescued', stands_for='brought to safety'), Pair(words='burned', stands_for=''))
    """
    parts = (part.partition("=") for part in written.split(";") if part.strip())
    return tuple(Pair(" ".join(words.split()), " ".join(stands_for.split())) for words, _, stands_for in parts)


def labelled(label: str, more: Sequence[Pair]) -> str:
    """A label, as it stands between `[^` and `]`, with some pairs more.

    >>> labelled('"caught fire"', [Pair("burned", "caught fire")])
    '"caught fire" ~ burned = caught fire'
    """
    bare, written = parted(label)
    rows = [*filter(None, (written.strip(),)), *(f"{one.words} = {one.stands_for}" for one in more)]
    return f"{bare} ~ {'; '.join(rows)}" if rows else bare

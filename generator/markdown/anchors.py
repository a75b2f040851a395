"""What leads where in rendered HTML: identifiers that a link can lead to, and the addresses that stand in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.markdown.allowed import ADDRESSES, ELEMENTS
from generator.markdown.html import TOKEN, Token, token

# What the generator's own parts are made of besides: pictures, the button that copies, what a theme's lists tick.
OWN = frozenset(
    "article button circle desc footer g header input label line nav path rect svg text title tspan".split()
)
RUNNING = frozenset({"action", "background", "data", "formaction", "manifest", "ping", "poster", "srcdoc", "srcset"})


@dataclass(frozen=True, slots=True)
class Link:
    """An address in a page's HTML: `name` is the attribute that holds it, `offset` where its element begins."""

    offset: int
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Anchors:
    """Of a page's HTML the identifiers in their order, the addresses, and where what no page may hold begins."""

    identifiers: tuple[str, ...]
    links: tuple[Link, ...]
    odd: tuple[int, ...]


def anchors(html: str) -> Anchors:
    """Read the HTML of a page.

    >>> found = anchors('<p id="a"><a href="b.html#c">b</a> <img src="d.png" onerror="e"></p>')
    >>> found.identifiers, [one.address for one in found.links], found.odd
    (('a',), ['b.html#c', 'd.png'], (35,))
    """
    identifiers: list[str] = []
    links: list[Link] = []
    odd: list[int] = []
    for one in _telling(html):
        if one.kind == "stray" or _runs(one):
            odd.append(one.offset)
        identifiers += [value for name, value in one.attributes if name == "id"]
        links += [Link(one.offset, name, value) for name, value in one.attributes if name in ADDRESSES]
    return Anchors(tuple(identifiers), tuple(links), tuple(odd))


def _telling(html: str) -> Iterator[Token]:
    """The tokens that have attributes, names that no page may hold, or no plain form; most have none of these."""
    for match in TOKEN.finditer(html):
        kind = match.lastgroup
        if kind == "stray" or (kind == "closed" and (match["attributes"] or match["start"] not in ELEMENTS)):
            yield token(match)


def _runs(one: Token) -> bool:
    if one.name not in ELEMENTS and one.name not in OWN:
        return True
    return any(name.startswith("on") or name in RUNNING for name, _ in one.attributes)

"""What leads where in rendered HTML: identifiers that a link can lead to, and the addresses that stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .addresses import scheme
from .allowed import ADDRESSES, ELEMENTS
from .html import TAGS, token

# What the generator’s own parts are made of besides: heads of cards, the button that copies, what a theme’s lists tick.
OWN = frozenset(("button", "header", "input", "label"))
RUNNING = frozenset(
    {"action", "background", "data", "formaction", "manifest", "ping", "poster", "srcdoc", "srcset", "style"}
)
SCHEMES = frozenset({"", "http", "https", "mailto"})  # of addresses; an outside work may have an older one
# What the renderer writes for a table's columns where the settings do not ask for another way.
ALIGNED = ("text-align: left;", "text-align: right;", "text-align: center;")


class Link(NamedTuple):
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
    at = html.find("<")
    while at >= 0:
        end = html.find(">", at) + 1
        found = _told(html[at:end])
        if found is None:  # the sign that it was cut at stands in a value or a comment, or it is no plain tag
            match = TAGS.match(html, at)
            assert match is not None
            found, end = _told(match[0]) or STRAY, match.end()
        if found is not PLAIN:
            identifiers += found.identifiers
            links += [Link(at, name, address) for name, address in found.addresses]
            odd += [at] if found.runs else ()
        at = html.find("<", end)
    return Anchors(tuple(identifiers), tuple(links), tuple(odd))


class _Told(NamedTuple):
    """What a tag tells: its identifiers, its addresses by attribute, whether no page may hold it."""

    identifiers: tuple[str, ...]
    addresses: tuple[tuple[str, str], ...]
    runs: bool


PLAIN, STRAY = _Told((), (), False), _Told((), (), True)


@lru_cache(maxsize=10_000)  # 40 sources: 106,886 hits of 118,730, of 13 µs each
def _told(tag: str) -> _Told | None:
    """Read a tag or comment, None where it is no whole one; kept, since the same ones stand on many pages."""
    match = TAGS.fullmatch(tag)
    if match is None or match.lastgroup == "stray":
        return None
    one = token(match)
    if one.kind != "start":
        return PLAIN
    runs = one.name not in ELEMENTS and one.name not in OWN
    aligned = one.name in ("td", "th") and one.get("style") in ALIGNED
    runs = runs or any(name.startswith("on") or (name in RUNNING and not aligned) for name, _ in one.attributes)
    addresses = tuple(pair for pair in one.attributes if pair[0] in ADDRESSES)
    runs = runs or any(scheme(address) not in SCHEMES for _, address in addresses)
    found = _Told(tuple(value for name, value in one.attributes if name == "id"), addresses, runs)
    return PLAIN if found == PLAIN else found  # as most are, and need not be told apart

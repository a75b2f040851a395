"""Links, images and parts of pages, judged from the HTML of all pages: each leads to what is there.

MkDocs would say it only after the old site is gone, and says nothing of links in raw HTML.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from itertools import groupby
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ..markdown.addresses import scheme
from ..markdown.anchors import Anchors, Link, anchors
from ..markdown.html import TOKEN, Token, token
from ..markdown.made_of import place
from ..model import Contribution, Problem, line_of

TOP = ("", "top")  # where a link without a part of its page leads
OTHER_SITES = re.compile(r"\s*[/\\]{2}|.*\\")  # "//a.example", "/\\a.example": judged by their form; not "/people.md"
NOTE = re.compile(r"#fnref:(.+)")  # where an ordinary note leads back to: matches "#fnref:1"; not "#fn:1", "#fnref-1"
INDEX = re.compile(r"(?:^|(?<=/))README\.md$")  # MkDocs takes "notes/README.md" for the index of its folder


def broken(
    rendered: Mapping[str, str],
    edits: Mapping[str, str],
    written: Collection[Contribution],
    files: Collection[str],
    told: Collection[str] = (),
) -> Iterator[Problem]:
    """A Problem for each link or image that leads nowhere, and each identifier that stands twice on a page.

    `rendered` has the HTML of each page by its path, as `notes/essay.md`, and `edits` the file that a person may edit
    to change it; `files` are the paths in the site of what is published besides pages. Links lead to the names of
    pages or to their addresses. Of the files in `told` it is known already that something is wrong with their markup.
    """
    found = {path: anchors(html) for path, html in rendered.items()}
    site = _Site(found, files)
    texts = {page.name: page for page in written}
    for path, one in found.items():
        where = _Where(edits.get(path, path), texts.get(path), rendered[path])
        for link in (link for link in one.links if not site.holds(path, link)):
            written_so = where.as_written(link)
            note = NOTE.fullmatch(link.address)
            if note is None:
                yield where.problem(link.offset, written_so.address, *site.fault(path, written_so))
            elif where.path not in told:
                yield where.problem(link.offset, f"[^{note[1]}]:", *_unnamed(note[1]))
        odd = () if where.path in told else one.odd
        yield from (where.problem(offset, "", *_odd(rendered[path], offset)) for offset in odd)
        yield from (where.problem(len(rendered[path]), name, *_twice(name)) for name in _repeated(one))


class _Site:
    """What links can lead to: pages by name and by address, their parts, and files."""

    def __init__(self, found: Mapping[str, Anchors], files: Collection[str]) -> None:
        self.parts = {path: frozenset(one.identifiers) for path, one in found.items()}
        self.names = {f"{INDEX.sub('index.md', path).removesuffix('.md')}.html": path for path in found}
        self.files = files
        self.known: dict[tuple[str, str, str], bool] = {}  # of each address from each folder whether it leads somewhere

    def holds(self, path: str, link: Link) -> bool:
        """Whether a link of a page leads somewhere; an address of another site is judged by its form, elsewhere."""
        address = link.address
        if address.startswith("#") and address[1:] in self.parts[path]:
            return True
        place = (dirname(path), link.name, address)
        if address.startswith(("#", "?")) or not address:
            return self._leads(path, link)
        if place not in self.known:
            self.known[place] = self._leads(path, link)
        return self.known[place]

    def _leads(self, path: str, link: Link) -> bool:
        if scheme(link.address) or OTHER_SITES.match(link.address):
            return True
        meant, part = self._meant(path, link.address)
        if meant in self.files:
            return True
        parts = self.parts.get(self.names.get(meant, meant))
        return link.name != "src" and parts is not None and (part in TOP or part in parts)

    def fault(self, path: str, link: Link) -> tuple[str, str, str]:
        """What is wrong with a link that leads nowhere, why, and how it is mended."""
        meant, part = self._meant(path, link.address)
        if link.name == "src":
            return self._no_image(link.address, meant)
        name = self.names.get(meant, meant)
        return self._no_part(link.address, name, part) if name in self.parts else self._no_page(link.address, meant)

    def _meant(self, path: str, address: str) -> tuple[str, str]:
        """The path in the site that an address on a page means, and the part of it."""
        to, _, part = address.partition("#")
        to = unquote(to.partition("?")[0])
        if not to:
            return path, unquote(part)
        whole = normpath(to.lstrip("/") if to.startswith("/") else join(dirname(path), to))
        index = to.endswith(("/", "."))
        return join(whole, "index.html").removeprefix("./") if index else whole, unquote(part)

    def _no_page(self, address: str, meant: str) -> tuple[str, str, str]:
        close = get_close_matches(meant, [*self.parts, *self.files], n=1, cutoff=0.5)
        why = f'No page has that name; the nearest one is "{close[0]}".' if close else "No page has that name."
        fix = f"write the name of a page{f', as {close[0]}' if close else ''}, or take the link away."
        return f'The link to "{address}" leads nowhere.', why, fix

    def _no_image(self, address: str, meant: str) -> tuple[str, str, str]:
        close = get_close_matches(meant, self.files, n=1, cutoff=0.5)
        why = f'No file of site_src/ has that name; the nearest one is "{close[0]}".' if close else ""
        fix = "put the image into site_src/assets/, or correct its name."
        return f'The image "{address}" is not there.', why or "No file of site_src/ has that name.", fix

    def _no_part(self, address: str, name: str, part: str) -> tuple[str, str, str]:
        close = get_close_matches(part, [one for one in self.parts[name] if ":" not in one], n=1, cutoff=0.4)
        nearest = f'; the nearest one is "{close[0]}"' if close else ""
        fix = f"write {f'#{close[0]}' if close else 'the identifier of a heading'} behind the page, or take it out."
        return f'The link to "{address}" leads nowhere.', f'The page {name} has no part "{part}"{nearest}.', fix


class _Where:
    """A page as its writer knows it: the file, and where in it a piece of the HTML stands."""

    def __init__(self, path: str, page: Contribution | None, html: str) -> None:
        self.path, self.page, self.html = path, page, html

    def as_written(self, link: Link) -> Link:
        """The link with the name of a page, where the engine has made an address of it."""
        named = link.address.replace(".html", ".md", 1)
        mended = self.page is not None and link.address not in self.page.text and named in self.page.text
        return link._replace(address=named) if mended else link

    def problem(self, offset: int, sought: str, what: str, why: str, fix: str) -> Problem:
        """What is wrong, at its line; a page that nobody wrote has one line for all."""
        if self.page is None:
            return Problem(self.path, 1, what, why, fix)
        match = TOKEN.match(self.html, offset)
        one = token(match) if match else Token("text", offset)
        at = place(self.page.text, self.page.body, self.html, one, sought)
        return Problem(self.path, line_of(self.page.text, at), what, why, fix)


def _repeated(page: Anchors) -> list[str]:
    """The identifiers that stand twice; two entries of the glossary are told by their name."""
    own = sorted(name for name in page.identifiers if not name.startswith("term-"))
    return [name for name, group in groupby(own) if len(list(group)) > 1]


def _twice(name: str) -> tuple[str, str, str]:
    what = f'Two parts of the page have the identifier "{name}".'
    return what, "A link could lead to the first only.", "give one of them another heading or identifier."


def _unnamed(name: str) -> tuple[str, str, str]:
    what = f'The note "{name}" belongs to no place in the text.'
    return what, "Nothing would lead to it.", "write its words into the text, with their evidence."


def _odd(html: str, offset: int) -> tuple[str, str, str]:
    what = f'The page holds "{" ".join(html[offset : offset + 60].split())}".'
    return what, "No page may hold what could run or is no plain tag.", "take it out."

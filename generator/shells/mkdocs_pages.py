"""Pages as MkDocs has them, whose HTML is made already: it asks for it, and renders nothing."""

from __future__ import annotations

import re
from html import escape, unescape
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit, urlunsplit

from mkdocs.structure.pages import Page as BuiltPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from . import serving

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from ..markdown.headings import Headings
    from ..model import Checked, Page, Problem

# An address that leads on from its page: matches '<a class="b" href="people.md#a"', '<img alt="" src="/a.png"'; not
# '<a href="https://a.example"', '<a href="#a"'.
ADDRESS = re.compile(r'(<(?:a|img)\s(?:[^<>]*?\s)?(?:href|src)=")([^"#?:<>][^":<>]*)')

SHOWN = 60  # characters of a sentence by which a message that quotes it is known


class Addresses:
    """Leads from the names of files to their addresses in the site; of each folder an address is looked up once."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], str] = {}

    def led(self, html: str, file: File, files: Files) -> str:
        """The HTML of a page with addresses in the place of names; a link that leads nowhere is told elsewhere."""

        def address(match: re.Match[str]) -> str:
            place = (file.url if file.use_directory_urls else dirname(file.src_uri), match[2])
            if place not in self.known:
                self.known[place] = escape(_address(unescape(match[2]), file, files))
            return match[1] + self.known[place]

        return ADDRESS.sub(address, html)


def _address(name: str, file: File, files: Files) -> str:
    scheme, host, path, query, part = urlsplit(name)
    meant = normpath(join(dirname(file.src_uri), unquote(path)).lstrip("/"))
    target = None if scheme or host else files.get_file_from_path(meant)
    return urlunsplit(("", "", get_relative_url(target.url, file.url), query, part)) if target else name


class Made(BuiltPage):
    """A page of the site. Where another plugin changes its Markdown, MkDocs renders that."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, headings: Headings, addresses: Addresses) -> None:
        super().__init__(page.title, file, config)
        self.made: Page | None = page
        self.headings = headings
        self.addresses = addresses
        self.given: str | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take up the Markdown and the front matter."""
        super().read_source(config)
        self.given = self.markdown

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take up the HTML, with addresses for MkDocs, and the headings."""
        from ..build import finished
        from ..theme.dress import dressed

        if self.made is None or self.markdown != self.given:
            super().render(config, files)
            self.content = dressed(self.content or "")
            return
        html, listed = finished(self.made, self.headings)
        self.made = None  # it takes room, and a page is made once
        self.content = self.addresses.led(html, self.file, files)
        self.toc = get_toc(listed)


def tell(
    built: Mapping[str, BuiltPage], edits: Mapping[str, str], wrong: Sequence[Problem], checked: Sequence[Checked]
) -> None:
    """Have every page show what is to be mended: in it at the sentence, what belongs to no page, and on which others.

    `built` are the pages by their paths, `edits` the files that a person may edit to change them.
    """
    homes = {edits[path]: page for path, page in built.items() if edits.get(path, "").startswith("site_src/")}
    claims = {one.contribution.path: one for one in checked}
    mended = sorted({*wrong})
    for page in built.values():
        told = []
        for problem in mended:
            home = homes.get(problem.path, page)
            if home is page:
                found = _sentences(problem, claims[problem.path]) if problem.path in claims else ()
                told.append(serving.Told(str(problem), tuple(found)))
            else:
                told.append(serving.Told(str(problem), page=get_relative_url(home.file.url, page.file.url)))
        page.content = serving.marked(page.content or "", told)


def _sentences(problem: Problem, page: Checked) -> Iterator[str]:
    """The sentences of a page that a Problem is about: those of its line that it quotes, or do not hold."""
    there = [claim for claim in page.claims if claim.line == problem.line]
    quoted = [one for one in there if one.words[:SHOWN] in str(problem)]
    return (one.words for one in quoted or there if one.verdict == "does not hold")

"""Links from page to page lead somewhere: MkDocs would say it only after the old site is gone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from posixpath import dirname, join, normpath

from generator.inputs.lines import line_of
from generator.inputs.markdown import code
from generator.model import Contribution, Problem

# A link to a page of the site: matches "](people.md)", "](../a.md#part 'Title')"; not "](https://a.example/b.md)".
TO_A_PAGE = re.compile(r"\]\(\s*<?(?P<to>(?![a-z][a-z0-9+.-]*:|//)[^)\s>#?]{1,300}\.md)(?:[#?][^)\s>]*)?[\s>)]")


def broken(page: Contribution, names: Collection[str]) -> Iterator[Problem]:
    """A Problem for each link of a page that leads to none of the pages with these names, as `notes/essay.md`."""
    found = [(match, _meant(page, match["to"])) for match in TO_A_PAGE.finditer(page.text, page.body)]
    dead = [(match, meant) for match, meant in found if meant not in names]
    kept = code(page.text, page.body) if dead else ()
    for match, meant in dead:
        if any(span.start <= match.start() < span.end for span in kept):
            continue
        close = get_close_matches(meant, names, n=1, cutoff=0.5)
        yield Problem(
            page.path,
            line_of(page.text, match.start()),
            f'The link to "{match["to"]}" leads nowhere.',
            f'No page has that name; the nearest one is "{close[0]}".' if close else "No page has that name.",
            f"write the name of a page{f', as {close[0]}' if close else ''}, or take the link away.",
        )


def _meant(page: Contribution, to: str) -> str:
    """The name of the page that an address on a page means."""
    return normpath(to.lstrip("/") if to.startswith("/") else join(dirname(page.name), to))

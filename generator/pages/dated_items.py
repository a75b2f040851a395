"""Items of a list that begin with a date, as people write a timeline: `1. 17 April 1895: What happened.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.dates.events import dates_in
from generator.pages.markup import attribute
from generator.pages.moments import Moment, datetime, moment

# Code, or an item up to the colon behind its first words. Matches "1. 17 April 1895:", "- **1945**:",
# '- <time datetime="1945">1945</time>:'; not "- a note, and: more" with its comma.
ITEM = re.compile(
    r"""(?msx)
      ^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)
    | ^(?P<mark>[ ]*(?:[-*+]|\d{1,9}[.)])[ \t]+\*{0,2})
      (?: <time\b[^>\n]*\bdatetime="(?P<iso>[^"\n]+)"[^>\n]*>
        | (?P<words>(?:\d|[A-Z][a-z]+[ ]|the[ ])[\w –-]{1,30}?)(?=\*{0,2}:) )
      (?P<rest>[^\n]*(?:\n(?![ ]*(?:[-*+]|\d{1,9}[.)])[ \t]|[ \t]*$|[#:>`~])[^\n]*)*)
    """
)


@dataclass(frozen=True, slots=True)
class DatedItem:
    """An item of a list: its date, and the Markdown behind it with its marks of evidence."""

    when: Moment
    markdown: str


def dated_items(body: str) -> Iterator[DatedItem]:
    """The items of a page that begin with a date, in the order of the page."""
    for match in ITEM.finditer(body):
        when = _when(match)
        if when:
            yield DatedItem(when, match["rest"])


def timed(body: str) -> str:
    """The page with a `<time>` around each date that begins an item and has none; nothing else changes."""

    def mark(match: re.Match[str]) -> str:
        when = _when(match)
        machine = datetime(when.iso) if when and match["words"] else ""
        if not machine:
            return match[0]
        return f'{match["mark"]}<time datetime="{attribute(machine)}">{match["words"]}</time>{match["rest"]}'

    return ITEM.sub(mark, body)


def _when(match: re.Match[str]) -> Moment | None:
    if match["iso"]:
        return moment(match["iso"])
    words = match["words"] or ""
    found = dates_in(words, None)
    if len(found) != 1 or found[0].text.of(words).casefold() != words.strip().casefold():
        return None
    return moment(found[0].date, found[0].precision == "century")

"""What is content, made to be seen: background and own words, notes side by side, wide tables in named regions.

What they are is decided before, by the checks, and marked in the page's HTML.
"""

from __future__ import annotations

import re
from collections import Counter

from ..model import OWN_NOTE
from .background import with_background
from .notes import with_groups
from .own_words import with_own_words

# Matches `<table>` and `<table class="issues">` to its end; not `<tablet>`.
TABLE = re.compile(r"<table(?: [^>]*)?>.*?</table>", re.DOTALL)
# Matches a whole heading, `<h2 id="a">Who <a class="headerlink">¶</a></h2>`; not `<header>`.
HEADING = re.compile(r"<h[1-6](?: [^>]*)?>(.*?)</h[1-6]>", re.DOTALL)
# Matches the permanent link that stands in a heading; not any other link.
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
HEADER = re.compile(r"<th(?: [^>]*)?>(.*?)</th>", re.DOTALL)  # matches `<th>Speaker</th>`; not `<thead>`
FEW = 4  # columns of a table whose rows are stacked on a phone
# Matches a tag, `<em>` and `</em>`; not `a < b`.
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# Matches a note's number up to one right behind it, with what tells which sentence it belongs to between: they need
# room, and a style sheet does not see whether words stand between them; not `</a></sup> and <sup id="fnref:2"`.
BESIDE = re.compile(f'(</a></sup>(?:{OWN_NOTE}.)*\\s*(?:{OWN_NOTE}.)*)<sup(?= id="fnref)')
# Matches ` align="right"` in a tag of a table; the policy of the pages allows no style, and HTML no `align`.
ALIGN = re.compile(r'(<t[hd]) align="(left|center|right)"')


def region_name(before: str) -> str:
    """The name of a table's region: the last heading before it, in plain words."""
    headings = HEADING.findall(before)
    words = TAG.sub("", PERMALINK.sub("", headings[-1])).strip() if headings else ""
    return f"Table: {words}".replace('"', "&quot;") if words else "Table"


def stacked(table: str) -> tuple[str, str]:
    """A table of few columns with the name of its column on each cell, and the class of the region around it."""
    names = [" ".join(TAG.sub("", PERMALINK.sub("", one)).split()) for one in HEADER.findall(table)]
    if not 1 < len(names) <= FEW or "colspan" in table or "rowspan" in table:
        return table, ""
    rows = table.split("<tr")
    return "<tr".join(_named(row, names) for row in rows), " stack"


def _named(row: str, names: list[str]) -> str:
    parts = row.split("<td")
    cells = zip(names, parts[1:], strict=False)
    named = [f' data-th="{name.replace(chr(34), "&quot;")}"{part}' for name, part in cells]
    return "<td".join([parts[0], *named, *parts[1 + len(names) :]])


def wrap_tables(html: str) -> str:
    """Each table in a region that scrolls by itself, with a name of its own and a place in the tab order."""
    named: Counter[str] = Counter()

    def wrapped(match: re.Match[str]) -> str:
        name = region_name(html[: match.start()])
        named[name] += 1
        # Landmarks need names that tell them apart: a second table under one heading is counted.
        name += f" ({named[name]})" if named[name] > 1 else ""
        table, few = stacked(match[0])
        return f'<div class="rows{few}" role="region" aria-label="{name}" tabindex="0">{table}</div>'

    return TABLE.sub(wrapped, html)


def dressed(html: str) -> str:
    """The page's HTML with background and own words told, notes in groups, and tables that fit a small screen."""
    html = BESIDE.sub(r'\1<sup class="beside"', html)
    html = with_groups(with_own_words(with_background(html)))
    return wrap_tables(ALIGN.sub(r'\1 class="\2"', html))

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


def wrap_tables(html: str) -> str:
    """Each table in a region that scrolls by itself, with a name of its own and a place in the tab order."""
    named: Counter[str] = Counter()

    def wrapped(match: re.Match[str]) -> str:
        name = region_name(html[: match.start()])
        named[name] += 1
        # Landmarks need names that tell them apart: a second table under one heading is counted.
        name += f" ({named[name]})" if named[name] > 1 else ""
        return f'<div class="rows" role="region" aria-label="{name}" tabindex="0">{match[0]}</div>'

    return TABLE.sub(wrapped, html)


def dressed(html: str) -> str:
    """The page's HTML with background and own words told, notes in groups, and tables that fit a small screen."""
    html = BESIDE.sub(r'\1<sup class="beside"', html)
    html = with_groups(with_own_words(with_background(html)))
    return wrap_tables(ALIGN.sub(r'\1 class="\2"', html))

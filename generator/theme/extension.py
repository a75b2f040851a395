"""A Python-Markdown extension for what is content: background and own words marked, wide tables in named regions.

What they are is decided before, by the checks, and marked in the page's Markdown; here it is made to be seen.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from ..model import OWN_NOTE
from .background import with_background
from .own_words import with_own_words

# Matches `<table>` and `<table class="issues">` to its end; not `<tablet>`.
TABLE = re.compile(r"<table(?: [^>]*)?>.*?</table>", re.DOTALL)
# Matches a whole heading, `<h2 id="a">Who <a class="headerlink">¶</a></h2>`; not `<header>`.
HEADING = re.compile(r"<h[1-6](?: [^>]*)?>(.*?)</h[1-6]>", re.DOTALL)
# Matches the permanent link that stands in a heading; not any other link.
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
# Matches a tag, `<em>` and `</em>`; not `a < b`.
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# Matches what tells which sentence a note's number belongs to; not words between two numbers.
UNSEEN = re.compile(f"{OWN_NOTE}.")
# Matches ` align="right"` in a tag of a table; the policy of the pages allows no style, and HTML no `align`.
ALIGN = re.compile(r'(<t[hd]) align="(left|center|right)"')


def is_note(piece: Element) -> bool:
    """Whether the piece is the number of a note."""
    return piece.tag == "sup" and piece.find("a[@class='footnote-ref']") is not None


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


class NumberMarker(Treeprocessor):
    """Marks a note's number right behind another: a style sheet does not see whether words stand between them."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for parent in root.iter():
            for one, after in pairwise(parent):
                if is_note(one) and is_note(after) and not UNSEEN.sub("", one.tail or "").strip():
                    after.set("class", f"{after.get('class', '')} beside".strip())


class Finish(Postprocessor):
    """Shows background, tells own words, and makes tables fit a small screen."""

    def run(self, text: str) -> str:
        """The page's HTML with all three."""
        return wrap_tables(ALIGN.sub(r'\1 class="\2"', with_own_words(with_background(text))))


class ExplainerExtension(Extension):
    """What the pages' HTML needs beyond Python-Markdown's own extensions."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register after inline patterns, attributes and notes are done, before MkDocs rewrites links."""
        md.treeprocessors.register(NumberMarker(md), "explainer-numbers", 0)
        md.postprocessors.register(Finish(md), "explainer-finish", 1)


def makeExtension(**settings: object) -> ExplainerExtension:
    """Python-Markdown's way to make the extension by its module's name."""
    return ExplainerExtension(**settings)

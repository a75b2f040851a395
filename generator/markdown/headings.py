"""The headings of a page as Python-Markdown's extension `toc` has them: each with an address, and a link to itself."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from markdown.extensions.toc import nest_toc_tokens, strip_tags, unique

from ..model import untraced
from .article import NUMBER
from .rendering import RAW, RAW_ENDS, Renderer

if TYPE_CHECKING:
    from markdown.extensions.toc import _FlatTocToken, _TocToken

# A heading of Markdown: matches '<h2 class="a">Words</h2>'; not "<header>".
HEADING = re.compile(
    rf"<h(?P<level>[1-6])(?P<attributes>(?: [^<>]*)?)>(?!{RAW})(?P<words>.*?)</h(?P=level)>", re.DOTALL
)
# The same among what may hold such a piece and is none: comments and raw HTML.
AMONG_OTHERS = re.compile(rf"<!--.*?-->|{RAW}[^{RAW_ENDS}]*{RAW_ENDS}|{HEADING.pattern}", re.DOTALL)
IDENTIFIER = re.compile(r' id="([^"<>]*)"')  # ' id="a"'; not ' title="a"'
RAW_SIGNS = re.compile(f"[{RAW}{RAW_ENDS}]")
SAMPLE = "Z Q"  # words that are not their own address
MADE = re.compile(rf'<h(\d) id="([^"]*)">(.*){SAMPLE}(.*)</h\d>')


class Headings:
    """What is made of headings, as the settings of a renderer have it."""

    def __init__(self, renderer: Renderer) -> None:
        made = renderer.only("toc")
        # The extension writes a sample, and so settles what stands before and behind the words of a heading.
        sample = MADE.fullmatch(made.convert(f"# {SAMPLE}"))
        toc: Any = made.treeprocessors["toc"]
        assert sample is not None
        self.deeper = int(sample[1]) - 1
        self.around = [part.replace(f"#{sample[2]}", "#{}") for part in (sample[3], sample[4])]
        self.slug, self.separator = toc.slugify, toc.sep
        self.listed = range(toc.toc_top, toc.toc_bottom + 1)

    def addressed(self, html: str) -> tuple[str, list[_TocToken]]:
        """A page with an address for each heading, and its headings, those below each as its children."""
        known = set(IDENTIFIER.findall(html))
        listed: list[_FlatTocToken] = []

        def heading(match: re.Match[str]) -> str:
            if not match["level"]:
                return match[0]
            level = min(6, int(match["level"]) + self.deeper)
            name = strip_tags(untraced(RAW_SIGNS.sub("", NUMBER.sub("", match["words"]))))
            given = IDENTIFIER.search(match["attributes"])
            own = given[1] if given else unique(self.slug(unescape(name), self.separator), known)
            if level in self.listed:
                listed.append({"level": level, "id": own, "name": name})
            attributes = match["attributes"] + ("" if given else f' id="{own}"')
            before, after = (part.replace("#{}", f"#{own}") for part in self.around)
            return f"<h{level}{attributes}>{before}{match['words']}{after}</h{level}>"

        printed = (AMONG_OTHERS if RAW in html or "<!--" in html else HEADING).sub(heading, html)
        return RAW_SIGNS.sub("", printed), nest_toc_tokens(listed)

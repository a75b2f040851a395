"""Reads the built pages into a search index, written as a script that a page can load without a server.

A section begins at a heading, and at a headword, a numbered sentence or a reference that has an address of its own,
so that a result leads to the very sentence.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

# Matches the text of a page, `<article>…</article>`; not its menu.
ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
# Matches what is no text to find: `<svg>…</svg>`, `<span class="uses">…</span>`, the notes, whose words are those of
# other pages; not `<sup>2</sup>`.
ASIDE = re.compile(
    r'<(svg|button|script|style)\b.*?</\1>|<sup(?: class="beside")? id="fnref.*?</sup>|<a class="headerlink".*?</a>'
    r'|<(a|span) class="(?:number|uses|dating)".*?</\2>|<p class="legend">.*?</p>|<div class="footnote">.*?</div>'
    r'|<details class="uses".*?</details>',
    re.DOTALL,
)
# Matches what says that a sentence is doubtful, `<a class="doubt" …>The record differs</a>`; not another link.
DOUBT = re.compile(r'<a class="doubt"[^>]*>([^<]*)</a>')
# Matches the choices of a question, of which all but one are wrong: a list right before its answer.
CHOICES = re.compile(r'<ul>(?:(?!</ul>).)*</ul>\s*(?=<details class="question")', re.DOTALL)
# Matches the start of a section, `<h2 id="history">`, `<p id="s12">`, `<span id="ref-x">`; not `<li>`.
START = re.compile(r'<(h[1-6]|dt|li|p|tr|span)\b[^>]*?\bid="([^"]+)"[^>]*>')
# Matches the address of a sentence or of what is said in it, `s12`, `bbc-s12`, `said-s12-2`; not `series`.
SENTENCE = re.compile(r"(?:.*-)?s(\d+)(?:-\d+)?")
# Matches a tag, `<p>` and `</em>`; not `1 < 2`.
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# Matches the end of a block, where words must not run together; not the end of `</em>`.
BLOCK_END = re.compile(r"</(?:p|li|td|th|dd|dt|h\d|div|summary|figcaption|time)>|<br>")

TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Section = tuple[str, str, str, str]  # its address, its title, its words, and the title of the page


def plain(text: str) -> str:
    """The words of a piece of HTML."""
    return " ".join(html.unescape(TAG.sub("", BLOCK_END.sub(" ", text))).split())


def headed(tag: str, piece: str) -> tuple[str, str]:
    """A section's own title and its words: a heading or headword, and what follows."""
    if tag not in {"dt", "h1", "h2", "h3", "h4", "h5", "h6"}:
        return "", plain(piece)
    title, _, rest = piece.partition(f"</{tag}>")
    return plain(title), plain(rest)


def sections(place: str, page: str) -> Iterator[Section]:
    """The sections of a page that have a title or words."""
    article = ARTICLE.search(page)
    if not article:
        return
    text = DOUBT.sub(r" [\1] ", ASIDE.sub("", CHOICES.sub("", article[1])))
    starts = list(START.finditer(text))
    heading = page_title = ""
    for start, end in pairwise([*(m.start() for m in starts), len(text)]):
        mark = START.match(text, start)
        assert mark is not None
        title, words = headed(mark[1], text[start:end])
        number = SENTENCE.fullmatch(mark[2])
        if mark[1].startswith("h"):
            heading, page_title = title, page_title or title
        shown = title or (f"{heading}, sentence {number[1]}" if number else heading)
        if words or (shown and mark[1] == "h1"):
            yield (place if mark[1] == "h1" else f"{place}#{mark[2]}", shown, words, page_title)


def entries(found: Iterable[Section]) -> bytes:
    """Sections of a page as a script holds them. An index is large: bytes take far less room than what was read."""
    return TO_JSON.encode(list(found))[1:-1].encode()


def script(pages: Iterable[bytes]) -> bytes:
    """The script that sets `searchIndex` to the entries of all pages."""
    return b"searchIndex=[" + b",".join(filter(None, pages)) + b"]\n"

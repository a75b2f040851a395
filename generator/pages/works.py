"""An outside work as bibliographies have it, and what it says, with the way in which that was read."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from ..inputs.sayings import ITSELF, QUOTED, words_of
from ..markdown.addresses import work_fault
from ..model import Reference
from .edition import Edition
from .markup import Markdown, escaped
from .moments import in_words

COPY = "read in a copy"
# A phrase that a browser can look for on the page of the work: matches “peaceful means”; not “no”, nor a paragraph.
PHRASE = re.compile(r"[“\"]([^“”\"]+)[”\"]")
FEWEST, MOST = 2, 10  # words of such a phrase
ARTICLE = re.compile(r"^(?:the|an?)\s+")  # by which no list is sorted: matches "the "; not "theatre"


def creator(reference: Reference) -> str:
    """Who made the work: its author, else its publisher, else what it is a part of."""
    author = reference.fields.get("author")
    people = author if isinstance(author, list) else [author] if author else []
    names = (_name(one) for one in people)
    told = (words_of(reference, "publisher"), words_of(reference, "container-title"))
    return "; ".join(filter(None, names)) or next(filter(None, told), "")


def _name(author: object) -> str:
    """An author as CSL has it, by family name and given name, or as written."""
    if not isinstance(author, dict):
        return str(author)
    family = ", ".join(str(author[part]) for part in ("family", "given") if author.get(part))
    return family or str(author.get("literal") or "")


def in_order(reference: Reference) -> tuple[str, ...]:
    """By what a bibliography is sorted: who made the work, its title, its date."""
    names = (creator(reference), words_of(reference, "title"), words_of(reference, "issued"))
    return tuple(map(_letters, filter(None, names)))


def _letters(words: str) -> str:
    """Words without marks, accents and a leading article.

    >>> _letters("[The École’s report]")
    'ecoles report'
    """
    plain = "".join(one for one in unicodedata.normalize("NFKD", words.casefold()) if one.isalnum() or one.isspace())
    return ARTICLE.sub("", plain)


def line(reference: Reference, at: str = "", phrase: str = "") -> Markdown:
    """The work in a line: who made it, its title with its address, its date, and the place in it.

    The address leads to the `phrase` on the page of the work, where there is one.
    """
    address = words_of(reference, "URL")
    return _line(
        creator(reference),
        words_of(reference, "title") or reference.key,
        address if work_fault(address) is None else "",  # what is wrong with it is told of the list
        words_of(reference, "issued"),
        words_of(reference, "note").replace(COPY, "").strip(" ,;."),
        at,
        phrase,
    )


@lru_cache(maxsize=4096)  # 300 pages: 1,448 hits of 1,488, of 9 µs each
def _line(maker: str, title: str, address: str, issued: str, note: str, at: str, phrase: str) -> Markdown:
    shown = escaped(title)
    bare = shown if title.startswith("[") else f"*{shown}*"
    named = f"[{shown}](<{_leading(address, phrase)}>)" if address else bare
    date = " to ".join(in_words(day) for day in issued.split("/"))
    others = [date, at, note, "" if address else "no public address"]
    return Markdown(
        ", ".join([*filter(None, (escaped(maker),)), named, *(escaped(one) for one in others if one)]) + "."
    )


def _leading(address: str, phrase: str) -> str:
    """An address that leads to a phrase on its page, as the URL Fragment Text Directives of the WICG have it.

    >>> _leading("https://example.org/a", "self-rule, now")
    'https://example.org/a#:~:text=self%2Drule%2C%20now'
    """
    if not phrase or address.lower().endswith(".pdf"):
        return address
    sign = "" if "#" in address else "#"
    return f"{address}{sign}:~:text={quote(phrase, safe='').replace('-', '%2D')}"


def phrase_of(words: str) -> str:
    """The first phrase that a sentence quotes from its work, where it is short enough to be looked for."""
    found = (match[1].strip(" .,;:") for match in PHRASE.finditer(words))
    return next((one for one in found if FEWEST <= len(one.split()) <= MOST), "")


def how_read(reference: Reference, edition: Edition, way: str = "") -> Markdown:
    """When and where what the work says was read, and by whom where a person is named for it."""
    where = words_of(reference, "in")
    other = edition.references.get(where.removeprefix(QUOTED).strip()) if where.startswith(QUOTED) else None
    if other:
        where = f"{QUOTED} [{escaped(words_of(other, 'title') or other.key)}]({way}references.md#ref-{other.key})"
    else:
        where = f"in {escaped(where or ITSELF)}"
    by = words_of(reference, "by")
    told = (f"by {escaped(by)}" if by else "", in_words(words_of(reference, "read")), where)
    return Markdown(", ".join(filter(None, told)))

"""Turns the search plugin's index into a script that a page can load without a server."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping

# Matches a tag, `<p>` and `</em>`; not `1 < 2`.
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
# Matches the end of a block, where words must not run together; not the end of `</em>`.
BLOCK_END = re.compile(r"</(?:p|li|td|th|dd|dt|h\d|div)>|<br>")


def plain(text: str) -> str:
    """The words of a piece of HTML."""
    return " ".join(html.unescape(TAG.sub("", BLOCK_END.sub(" ", text))).split())


def sections(docs: Iterable[Mapping[str, str]]) -> list[list[str]]:
    """For each section its place, title, words, and the title of its page."""
    titles: dict[str, str] = {}
    found = []
    for doc in docs:
        page, title = doc["location"].partition("#")[0], plain(doc["title"])
        titles.setdefault(page, title)
        found.append([doc["location"], title, plain(doc["text"]), titles[page]])
    return found


def search_script(index: str) -> str:
    """The script that sets `searchIndex`, from the plugin's `search_index.json`.

    Raises `ValueError` or `KeyError` where the file has another shape.
    """
    found = sections(json.loads(index)["docs"])
    return "searchIndex=" + json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"

"""A page's front matter, written anew: engines disagree on where one ends that is written in another way."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ..inputs.yaml_text import UNPRINTABLE
from ..markdown.reading import Reading
from ..text.sentences import sentences
from .markup import shortened

LONGEST = 300
"""The most characters of a description; more is never shown."""
SHORTEST = 4
"""The fewest words of a paragraph that describes a page."""


def front(fields: Mapping[str, object]) -> str:
    """The front matter with each field whose value is not empty, as a line of JSON, which YAML reads too.

    >>> print(front({"title": "A: b", "tags": ["c"], "card": ""}), end="")
    ---
    title: "A: b"
    tags: ["c"]
    ---
    """
    lines = [f"{name}: {_json(value)}\n" for name, value in fields.items() if value]
    return f"---\n{''.join(lines)}---\n" if lines else ""


def first_sentence(page: Reading) -> str:
    """The first sentence of a page's first paragraph of some words, as a reader sees it, or nothing."""
    for block in page.blocks:
        words = " ".join(block.words.split())
        if block.kind == "paragraph" and len(words.split()) >= SHORTEST:
            found = sentences(words)
            return shortened(found[0].span.of(words) if found else words, LONGEST)
    return ""


def _json(value: object) -> str:
    words = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ": "))
    return UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", words)


def _plain(value: object) -> object:
    """The value with all words in one line, since YAML folds the lines of a value; a date as its words."""
    if isinstance(value, Mapping):
        return {str(_plain(name)): _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return " ".join(str(value).split())

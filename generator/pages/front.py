"""Front matter that a page lacks: fields are added, what a person wrote stays as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from generator.english.sentences import sentences
from generator.inputs.markdown import read
from generator.pages.markup import quoted, shortened

LONGEST = 300
"""The most characters of a description; more is never shown."""
SHORTEST = 4
"""The fewest words of a paragraph that describes a page."""

# What a reader does not see as words. Matches a mark of evidence, "](page.md)", "<span>", "**", "{.term}".
UNSEEN = re.compile(
    r"\x02[^\x03]*\x03|\[\^[^\]\n]*\]|!\[[^\]]*\]\([^)]*\)|\]\([^)\n]*\)|</?[a-zA-Z][^>]*>|\{[:.#][^}\n]*\}|\*{1,3}|`+"
    r"|\\(?=[^\w\s])|\[(?=[^\[\]]*\]\()|(?<!\w)_{1,2}(?=\w)|(?<=[\w.])_{1,2}(?!\w)"
)
CLOSING = re.compile(r"^---[ \t]*\r?\n?\Z", re.MULTILINE)  # Matches the last line, "---"; not the first.


def completed(front: str, fields: Mapping[str, object]) -> str:
    """The front matter with each field that it has not and whose value is not empty, as a line of JSON."""
    feed = "\r\n" if "\r\n" in front else "\n"
    missing = {name: value for name, value in fields.items() if value and not has(front, name)}
    added = "".join(f"{name}: {_json(value)}{feed}" for name, value in missing.items())
    closing = CLOSING.search(front, 3)
    if not front:
        return f"---\n{added}---\n" if added else ""
    return f"{front[: closing.start()]}{added}{front[closing.start() :]}" if closing else front


def has(front: str, name: str) -> bool:
    """Whether the front matter gives the field."""
    return bool(re.search(rf"^{re.escape(name)}[ \t]*:", front, re.MULTILINE))


def first_sentence(body: str) -> str:
    """The first sentence of a page's first paragraph of some words, as a reader sees it, or nothing."""
    for block in read(body):
        words = " ".join(UNSEEN.sub("", block.words(body)).split())
        if block.kind == "paragraph" and len(words.split()) >= SHORTEST:
            found = sentences(words)
            return shortened(found[0].span.of(words) if found else words, LONGEST)
    return ""


def _json(value: object) -> str:
    if isinstance(value, str):
        return quoted(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ": "))

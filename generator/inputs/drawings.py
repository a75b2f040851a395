"""Whether a contributed drawing (`.svg`) is nothing but a drawing.

Inside a page it is an image, and nothing in it runs. At its own address it is a document without the policy of the
pages, which can run scripts and reach other hosts, so it may hold shapes and words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..markdown.html import tokens

MOST = 1_000_000  # bytes
# The first line that programs write: matches '<?xml version="1.0" encoding="UTF-8"?>'; not '<?xml-stylesheet …?>', nor
# one that names another encoding, in which browsers would read other tags than stand here.
PROLOGUE = re.compile(
    r"""\ufeff?\s*(?:<\?xml\s+version=["']1\.[01]["'](?:\s+encoding=["'](?i:utf-8)["'])?"""
    r"""(?:\s+standalone=["'](?:yes|no)["'])?\s*\?>)?"""
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")  # matches an escape; not "\t", "\n"
SHAPES = frozenset(
    "svg g path rect circle ellipse line polyline polygon text tspan textpath title desc defs clippath mask symbol use"
    " lineargradient radialgradient stop marker pattern".split()
)
SPACES = {"xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink"}
PREFIXED = frozenset({"xlink:href", "xml:space", "xml:lang", *SPACES})
# A function in a value that stays inside the drawing: matches "rgb(", "url(#a)"; not "url(https://a.example)".
FUNCTION = re.compile(
    r"(?:rgba?|hsla?|translate|scale|rotate|matrix|skewx|skewy|calc|var)\(|url\((['\"]?)#[\w.-]+\1\)", re.IGNORECASE
)


def drawing_fault(content: bytes) -> str:
    """What in a drawing is no shape and no words, as `the element <script>`, or nothing.

    >>> drawing_fault(b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9" fill="rgb(0,0,0)"/></svg>')
    ''
    >>> drawing_fault(b'<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>')
    'the attribute "onload"'
    """
    if len(content) > MOST:
        return "more than a megabyte"
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return "letters that are not UTF-8"
    if CONTROL.search(text):
        return "characters that no text has"
    begin = PROLOGUE.match(text)
    return next(_faults(text[begin.end() :] if begin else text), "")


def _faults(text: str) -> Iterator[str]:
    for token in tokens(text):
        if token.kind == "stray":
            yield f'"{" ".join(token.text.split())[:40]}", which is no plain tag'
        elif token.kind == "start" and token.name not in SHAPES:
            yield f"the element <{token.name}>"
        else:
            yield from (f'the attribute "{name}"' for name, value in token.attributes if not _harmless(name, value))


def _harmless(name: str, value: str) -> bool:
    if name in SPACES:
        return value == SPACES[name]
    if name.startswith("on") or (":" in name and name not in PREFIXED):
        return False
    if name.endswith("href") or name == "src":
        return value.startswith("#")
    return "\\" not in value and "@" not in value and "(" not in FUNCTION.sub("", value)

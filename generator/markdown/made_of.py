"""Where in a contributed page the markup stands that the renderer made a piece of HTML of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from .html import TOKEN, Token

ROOM = re.compile(r"(?:\\ )+")  # of an escaped pattern: the renderer makes blanks of a tab
WORD = re.compile(r"[^\W_]+")
VALUE = re.compile(r"""=\s*(?:"([^"]{2,})"|'([^']{2,})'|([\w.#-]{2,}))""")  # 'href="a.md"'; not "hidden"


def place(text: str, body: int, html: str, token: Token, sought: str) -> int:
    """The offset in a page's text of what a token was made of, or of the words before it, or of the body.

    `sought` is the part of the token that is in question, as a name or a value.
    """
    raw = _raw(html, token)
    for words in _wanted(raw, token, sought):
        times = html.count(raw, 0, token.offset)
        found = _occurrence(text, body, words, times)
        if found >= 0:
            return found
    return _before(text, body, html[: token.offset])


def _raw(html: str, token: Token) -> str:
    match = TOKEN.match(html, token.offset)
    return match[0] if match else ""


def _wanted(raw: str, token: Token, sought: str) -> Iterator[str]:
    """What to look for, the surest first."""
    yield raw.strip()
    if token.kind == "stray":
        yield raw.splitlines()[0].strip()
        yield unescape(raw.splitlines()[0].strip())
    values = [next(filter(None, one)) for one in VALUE.findall(raw)]
    shown = [value for value in values if sought in (unescape(value), *unescape(value).split())]
    for value in (*shown, sought):
        yield value
        yield unescape(value)
    if token.kind == "start":
        yield f"<{token.name}"
        for value in values:
            yield unescape(value)


def _occurrence(text: str, body: int, words: str, times: int) -> int:
    """The place of the last but so many, from the first: the n-th occurrence, or the last where there are fewer."""
    if not words:
        return -1
    pattern = ROOM.sub(r"\\s+", re.escape(words))
    found = [*re.finditer(pattern, text[body:])] or [*re.finditer(pattern, text[body:], re.IGNORECASE)]
    return body + found[min(times, len(found) - 1)].start() if found else -1


def _before(text: str, body: int, html: str) -> int:
    """Where the words behind the last ones before an offset of the HTML begin."""
    words = WORD.findall(re.sub(r"<[^>]*>", " ", html[-2000:]))
    for count in (6, 4, 2):
        if len(words) >= count:
            pattern = r"[\W_]+".join(map(re.escape, words[-count:])) + r"[\W_]*"
            found = list(re.finditer(pattern, text[body:]))
            if found:
                return min(body + found[-1].end(), len(text.rstrip()) - 1)
    return body

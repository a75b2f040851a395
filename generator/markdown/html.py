"""Rendered HTML to tokens, read so strictly that no browser can read it otherwise.

Browsers mend broken HTML, each step by a long rule, and what hides in such a step runs. So only the plain forms
are read here: text, start tags whose values stand in quotation marks, end tags, comments. Whatever else begins
with `<` is a *stray* token, which is for the caller to refuse; a page without one has the tokens that the HTML
standard gives it (https://html.spec.whatwg.org/multipage/parsing.html#tokenization). That holds outside of elements
whose content is no markup, such as `script`, `style`, `textarea` and `svg`: a caller refuses those by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import Literal, NamedTuple

# Elements that hold nothing and have no end tag.
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
NAME = r"[A-Za-z][A-Za-z0-9]*+"
SPACE = r"[ \t\n\f\r]"
# One attribute: matches ' href="a"', " lang=zh", " hidden"; not ' @click="a"', not ' href=a/b', not 'a"b"'.
ATTRIBUTE = (
    rf"{SPACE}++([A-Za-z][\w:.-]*+)"
    rf"""(?:{SPACE}*+={SPACE}*+("[^"]*+"|'[^']*+'|[A-Za-z0-9_.#-]++(?![^ \t\n\f\r>])))?+"""
)
TAG = (
    # matches '<b>', '<br />', '<a href="x">'; not '<b', '<b/x>', '< b>', '<a href="x"title="y">'
    rf"<(?P<start>{NAME})(?P<attributes>(?:{ATTRIBUTE})*+){SPACE}*+(?P<closed>/?)>"
    # matches '</b>', '</b >'; not '</ b>', '</b id="x">'
    rf"|</(?P<end>{NAME}){SPACE}*+>"
    # matches '<!-- words -->'; not '<!-->', '<!-- a --!>', '<!-- a -- b -->', '<!-- never closed'
    rf"|<!--(?!-?>)(?P<comment>(?:[^-]|-(?!-))*+)-->"
    rf"|(?P<stray><[^<]*+)"
)
TAGS = re.compile(TAG, re.ASCII)  # the same without text, for who looks for tags alone
TOKEN = re.compile(rf"(?P<text>[^<]++)|{TAG}", re.ASCII)
EACH = re.compile(ATTRIBUTE, re.ASCII)
# A character written by its number or name: matches "&#106", "&#x6a;", "&colon;", "&lt"; not "& ", "&copy=1".
REFERENCE = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9A-Fa-f]++;?|[A-Za-z][A-Za-z0-9]*+(?:;|(?!=)))")

Kind = Literal["text", "start", "end", "comment", "stray"]


class Token(NamedTuple):
    """One piece of HTML, from `offset` to where the next begins.

    `name` is an element's, in small letters; `text` is what a reader reads of a text, what a comment holds, and a
    stray piece as it is written. `attributes` are the pairs of name and value in their order, a name's repetition
    with them. A tuple, since a page has some thousands of them.
    """

    kind: Kind
    offset: int
    name: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""

    @property
    def opens(self) -> bool:
        """Whether an end tag has to follow."""
        return self.kind == "start" and self.name not in VOID

    def get(self, attribute: str) -> str | None:
        """The value of an attribute as browsers take it, the first of its name; None where it is not there."""
        return next((value for name, value in self.attributes if name == attribute), None)


def tokens(html: str) -> Iterator[Token]:
    """The pieces of rendered HTML in their order, every character in one of them.

    >>> [(one.kind, one.name or one.text) for one in tokens('<b>a &lt; b</b><br />')]
    [('start', 'b'), ('text', 'a < b'), ('end', 'b'), ('start', 'br')]
    >>> [one.attributes for one in tokens('<a href="x&#58;y" hidden>')]
    [(('href', 'x:y'), ('hidden', ''))]
    >>> [(one.kind, one.text) for one in tokens('<!-- a --><!-- b --!><b')]
    [('comment', ' a '), ('stray', '<!-- b --!>'), ('stray', '<b')]
    """
    return map(token, TOKEN.finditer(html))


def token(match: re.Match[str]) -> Token:
    """The piece that a match of TOKEN or TAGS is."""
    kind = match.lastgroup
    offset = match.start()
    if kind == "text":
        text = match[0]
        return Token("text", offset, text=unescape(text) if "&" in text else text)
    if kind == "closed":
        given = match["attributes"]
        pairs = _attributes(given) if given else ()
        return Token("start", offset, match["start"].lower(), pairs)
    if kind == "end":
        return Token("end", offset, match["end"].lower())
    if kind == "comment":
        return Token("comment", offset, text=match["comment"])
    return Token("stray", offset, text=match[0])


def _attributes(given: str) -> tuple[tuple[str, str], ...]:
    return tuple((one[1].lower(), value_of(one[2])) for one in EACH.finditer(given))


def value_of(written: str | None) -> str:
    """The value of an attribute, written with or without quotation marks, as browsers take it.

    A name without a semicolon counts in text, and in a value only where no letter, digit or `=` follows: addresses
    hold such names, as `?a=1&copy=2`.

    >>> value_of('"a&amp;b"'), value_of("'?a=1&copy=2'"), value_of("x"), value_of(None)
    ('a&b', '?a=1&copy=2', 'x', '')
    """
    if not written:
        return ""
    value = written[1:-1] if written[0] in "\"'" else written
    return REFERENCE.sub(_character, value) if "&" in value else value


def _character(reference: re.Match[str]) -> str:
    written = reference[0]
    return unescape(written) if written[1] == "#" else html5.get(written[1:], written)


def behind(html: str, start: int, count: int) -> int:
    """Where so many characters of a text stand behind the place in HTML at which it begins, as a reader counts them.

    >>> behind("<p>a &lt; b</p>", 3, 3), behind("<p>a &lt; b</p>", 3, 1)
    (9, 4)
    """
    if html.find("&", start, start + count) < 0:
        return start + count
    for match in REFERENCE.finditer(html, start):
        before = match.start() - start
        if before >= count:
            break
        count -= before + len(unescape(match[0]))
        start = match.end()
    return start + max(0, count)

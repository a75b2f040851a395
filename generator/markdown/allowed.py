"""What contributed markup may use: elements, where each may stand, attributes with their values. CONTRIBUTING names it.

A row here is a promise to writers and to readers: what writing needs, and nothing that runs, loads, hides, submits,
moves the reader, or looks like a part that the generator writes. Where an element may stand is the HTML standard's
content model (https://html.spec.whatwg.org/multipage/dom.html#content-models): a browser closes elements that stand
where they may not, and the page would no longer be built as it is read here.
"""

from __future__ import annotations

import re

INLINE = frozenset(
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u"
    " var wbr".split()
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | frozenset("aside blockquote details div dl figure hr ol p pre section table ul".split())
FLOW = INLINE | BLOCKS
ROWS = frozenset({"tr"})
# What each element may hold; those that are not named hold what stands in a line.
HOLDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("aside", "blockquote", "dd", "div", "figcaption", "li", "section", "td", "th"), FLOW),
    "details": FLOW | {"summary"},
    "figure": FLOW | {"figcaption"},
    "summary": INLINE | HEADINGS,
    "caption": FLOW - {"table"},
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "dl": frozenset({"dt", "dd"}),
    "table": frozenset({"caption", "colgroup", "thead", "tbody", "tfoot", "tr"}),
    "colgroup": frozenset({"col"}),
    "thead": ROWS,
    "tbody": ROWS,
    "tfoot": ROWS,
    "tr": frozenset({"td", "th"}),
}
# Words that stand right in one of these are moved in front of the table.
WORDLESS = frozenset({"table", "colgroup", "thead", "tbody", "tfoot", "tr"})
ELEMENTS = FLOW.union(*HOLDS.values())

# Values, each matched as a whole.
WORDS = r"[^<>]*"
NUMBER = r"[0-9]{1,4}"
LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"  # "zh-Hant"; not "z", "en_GB"
IDENTIFIER = r"[^\W\d_][\w-]{0,79}"  # "the-law"; not "__nav", "fn:1"
DATE = r"[0-9PTYMWDHSZ:.+ -]{1,40}"  # "2023-06-18", "P3D"; not "yesterday"
SIDE = "left|right|center"
ADDRESS = ""  # judged as an address, by its scheme
ADDRESSES = frozenset({"href", "src", "cite"})
# "note", "danger": the kinds of admonitions that Python-Markdown's documentation and the theme's know.
ADMONITIONS = frozenset(
    "abstract attention bug caution check cite danger done error example fail failure faq help hint important info"
    " missing note question quote seealso success summary tip tldr todo warning".split()
)
CLASSES = ADMONITIONS | frozenset("admonition admonition-title hero left right center inline end".split())
LANGUAGES = re.compile(r"language-[\w+#-]{1,30}")  # the class of a code block: "language-python"

EVERYWHERE = {"class": WORDS, "dir": "ltr|rtl|auto", "id": IDENTIFIER, "lang": LANGUAGE, "markdown": "1|block|span|"}
CELL = {"align": SIDE, "colspan": NUMBER, "rowspan": NUMBER}
ATTRIBUTES: dict[str, dict[str, str]] = {
    "a": {"href": ADDRESS, "title": WORDS, "hreflang": LANGUAGE, "rel": "(?:nofollow|noopener|noreferrer|external| )+"},
    "abbr": {"title": WORDS},
    "blockquote": {"cite": ADDRESS},
    "col": {"span": NUMBER},
    "colgroup": {"span": NUMBER},
    "del": {"datetime": DATE},
    "details": {"open": "open|"},
    "dfn": {"title": WORDS},
    "img": {
        "alt": WORDS,
        "height": NUMBER,
        "loading": "lazy|eager",
        "src": ADDRESS,
        "title": WORDS,
        "width": rf"{NUMBER}%?",
    },
    "ins": {"datetime": DATE},
    "li": {"value": NUMBER},
    "ol": {"reversed": "reversed|", "start": NUMBER, "type": "[1aAiI]"},
    "q": {"cite": ADDRESS},
    "td": CELL,
    "th": {**CELL, "scope": "col|row|colgroup|rowgroup"},
    "time": {"datetime": DATE},
}
# Identifiers of the pages' own parts: matches "s12", "term-law", "said-s1", "fnref-1"; not "senate", "terms".
RESERVED = re.compile(r"s[0-9]+|(?:term|ref|doubt|said|fn|fnref[0-9]*)-.*|hits(?:-count)?|tip", re.IGNORECASE)


def values(element: str) -> dict[str, str]:
    """The attributes that an element may have, each with the pattern of its value, empty for an address."""
    return {**EVERYWHERE, **ATTRIBUTES.get(element, {})}


def known_class(name: str) -> bool:
    """Whether a writer may set this class.

    >>> known_class("note"), known_class("language-python"), known_class("footnote-ref")
    (True, True, False)
    """
    return name in CLASSES or bool(LANGUAGES.fullmatch(name))

"""Contributed markup by an allow-list, read from what the renderer makes of it, whatever path led there.

The list is `generator/markdown/allowed.py`. Each fault is told at its line of the page, found by looking for the
tag, the value or the words before it in what the writer wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from ..markdown.addresses import Fault, image_fault, link_fault, scheme
from ..markdown.allowed import (
    ADDRESSES,
    ADMONITIONS,
    ELEMENTS,
    HOLDS,
    INLINE,
    RESERVED,
    WORDLESS,
    known_class,
    values,
)
from ..markdown.html import TAGS, TOKEN, Token, tokens
from ..markdown.html import token as token_of
from ..markdown.made_of import place
from ..markdown.reading import NOTE
from ..model import Contribution, Problem, line_of

# Elements whose content is no markup, or markup of another kind: what stands in them is not read.
FOREIGN = frozenset(
    "iframe math noembed noframes noscript plaintext script select style svg template textarea title xmp".split()
)
CODE = frozenset("script style iframe object canvas template".split())  # of these, those that hold no words of a page
SHOWN = 60
# What the renderer makes of an ordinary footnote: matches "footnote-ref", "fn:1", "fnref2:1"; not "note".
OF_NOTES = re.compile(r"footnote(?:-ref|-backref)?|fn(?:ref[0-9]*)?:.*")
# Addresses that the engine mends: matches "people.md", "../a.md#b", "/assets/a.png"; not "people.html", "#a", "//a".
OF_MARKDOWN = re.compile(r"/(?!/)|[^#?]*\.md(?:[#?]|$)")
GLOSSARY = "glossary.md"
HEADWORD = re.compile(r"<dt(?: [^>]*)?>(.*?)</dt>", re.DOTALL)  # "<dt>Term</dt>"; not "<dl>"


class Found(NamedTuple):
    """A fault, the token that has it, and the name or the value in it that is at fault."""

    token: Token
    fault: Fault
    sought: str = ""


# Markdown without these is nothing but text, plain lists and plain links; most pages are, and need no second look.
# Matches "<b>", "{.note}", "!!! note", "![map](a.png)", "](javascript:a)"; not "](people.md#a)", "](https://a.example)".
MARKUP = re.compile(
    r"""(?mx) [<{] | ^[ \t>]*(?:!!!|\?\?\?) | !\[ | \]:
    | \]\((?!(?:https://\w[\w.-]*\w(?:/[\w./#?=%+-]*)?|[\w#][\w./#-]*|(?:\.\./)+[\w./#-]*)\))"""
)


def wrong(page: Contribution, html: str, usual: bool = True) -> Iterator[Problem]:
    """A Problem for each piece of a page's own markup that is not on the list, given what the renderer made of it.

    `usual` says that it has no extensions but our own: others make markup of signs that are none here.
    """
    if usual and not MARKUP.search(page.text, page.body):
        return
    notes = NOTE.search(page.text, page.body)
    for token, fault, sought in (*faults(html), *_unmended(html, page.text[page.body :]), *_braced(page, html)):
        if notes and OF_NOTES.fullmatch(sought):
            continue  # an ordinary footnote is a Problem of its own
        line = line_of(page.text, place(page.text, page.body, html, token, sought))
        yield Problem(page.path, line, fault.what, fault.why, fault.fix)


def _unmended(html: str, text: str) -> Iterator[Found]:
    """Links of HTML that lead to a page as links of Markdown do: the engine mends only those for the built site."""
    for match in TOKEN.finditer(html):
        if match["start"] and match["attributes"] and match[0] in text:
            one = token_of(match)
            for name, value in one.attributes:
                if name in ADDRESSES and not scheme(value) and OF_MARKDOWN.match(value):
                    yield Found(one, _of_markdown(value), value)


def _braced(page: Contribution, html: str) -> Iterator[Found]:
    """Braces in headwords of the glossary: what the site writes behind one would become an attribute list with it."""
    if page.name != GLOSSARY or "{" not in page.text:
        return
    for head in HEADWORD.finditer(html):
        if "{" in head[0]:
            what = f'The headword "{_short(TAGS.sub("", head[1]))}" holds a brace.'
            why, fix = (
                "The site writes its address behind it in braces.",
                "write it without {, in words or in brackets.",
            )
            yield Found(Token("text", head.start(1)), Fault(what, why, fix), "{")


def _of_markdown(address: str) -> Fault:
    return Fault(
        f'The address "{_short(address)}" stands in HTML, and leads nowhere on the built site.',
        "Only in Markdown is an address of a page or a file made fit for it.",
        f"write [words]({_short(address)}), or ![words]({_short(address)}) for an image.",
    )


def faults(html: str) -> Iterator[Found]:
    """What is not on the list in the HTML of contributed Markdown, with the token that has it."""
    open_elements: list[Token] = []
    for token in _read(html):
        if token.kind == "stray":
            yield Found(token, _stray(token))
        elif token.kind == "start":
            yield from (Found(token, fault) for fault in _element(token, open_elements))
            yield from _attributes(token)
            if token.opens:
                open_elements.append(token)
        elif token.kind == "end":
            yield from _closed(token, open_elements)
        elif token.kind == "text" and token.text.strip() and open_elements and open_elements[-1].name in WORDLESS:
            yield Found(token, _wordless(token, open_elements[-1].name))
    yield from (Found(token, _never_closed(token.name)) for token in open_elements if token.name in ELEMENTS)


def _read(html: str) -> Iterator[Token]:
    """The tokens, without what stands inside elements of another kind, which are refused themselves."""
    foreign = ""
    for token in tokens(html):
        if not foreign or (token.kind == "end" and token.name == foreign):
            yield token
            foreign = token.name if token.kind == "start" and token.name in FOREIGN else ""


def _element(token: Token, inside: list[Token]) -> Iterator[Fault]:
    name = token.name
    if name not in ELEMENTS:
        yield _refused(f"<{name}>")
        return
    parent = inside[-1].name if inside else ""
    holds = HOLDS.get(parent or "div", INLINE)
    if name not in holds and (not parent or parent in ELEMENTS):
        place = f"inside <{parent}>" if parent else "by itself"
        yield Fault(
            f"The element <{name}> stands {place}.",
            "Browsers would move it to another place of the page.",
            f"take <{name}> out of there, or write it in Markdown.",
        )
    if name == "a" and any(one.name == "a" for one in inside):
        yield Fault("A link stands inside a link.", "Browsers would end the first one there.", "take one of them away.")


def _attributes(token: Token) -> Iterator[Found]:
    if token.name not in ELEMENTS:
        return
    names = [name for name, _ in token.attributes]
    if token.name == "img" and not dict(token.attributes).get("alt", "").strip():
        yield Found(token, *_without_words(dict(token.attributes).get("src", "")))
    for name, value in token.attributes:
        for sought, fault in _attribute(token.name, name, value):
            yield Found(token, fault, sought)
        if names.count(name) > 1:
            yield Found(token, _twice(token.name, name), name)


def _attribute(element: str, name: str, value: str) -> Iterator[tuple[str, Fault]]:
    known = values(element)
    if name not in known:
        yield name, _unknown_attribute(element, name, known)
    elif name in ADDRESSES:
        yield from ((value, fault) for fault in _address(element, name, value))
    elif name == "class":
        yield from ((one, _wrong_class(one)) for one in value.split() if not known_class(one))
    elif not re.fullmatch(known[name], value, re.IGNORECASE) or (name == "id" and RESERVED.fullmatch(value)):
        yield value or name, _wrong_value(element, name, value)


def _address(element: str, name: str, value: str) -> Iterator[Fault]:
    fault = image_fault(value) if name == "src" else link_fault(value)
    if fault:
        thing = "image" if name == "src" else "link" if element == "a" else f'attribute "{name}"'
        yield Fault(f'The address "{_short(value)}" of the {thing} {fault.what}.', fault.why, f"{fault.fix}.")


def _without_words(address: str) -> tuple[Fault, str]:
    return (
        Fault(
            f'The image "{_short(address)}" has no words.',
            "Who cannot see it would not know what it shows.",
            "write what it shows between the brackets, as `![The dam after the flood](dam.png)`.",
        ),
        address,
    )


def _wrong_class(name: str) -> Fault:
    close = get_close_matches(name, ADMONITIONS, n=1, cutoff=0.6)
    return Fault(
        f'The page sets the class "{_short(name)}".',
        "It is none that writing needs, and could make words look like the generator's.",
        f'write "{close[0]}", or take it out.' if close else "take it out.",
    )


def _twice(element: str, name: str) -> Fault:
    return Fault(f'The attribute "{name}" stands twice in <{element}>.', "Only the first would count.", "take one out.")


def _unknown_attribute(element: str, name: str, known: Iterable[str]) -> Fault:
    close = get_close_matches(name, list(known), n=1, cutoff=0.8)
    return Fault(
        f'The attribute "{_short(name)}" stands in <{element}>.',
        f"<{element}> may have none of that name.",
        f'write "{close[0]}", or take it out.' if close else "take it out.",
    )


def _wrong_value(element: str, name: str, value: str) -> Fault:
    if name == "id":
        return Fault(
            f'The identifier "{_short(value)}" may not be given.',
            "It is one of the page's own, or holds more than letters, digits and hyphens.",
            'write another, as id="the-law", of letters, digits and hyphens.',
        )
    return Fault(
        f'The attribute "{name}" of <{element}> has the value "{_short(value)}".',
        "Browsers would not know what to make of it.",
        "correct the value, or take the attribute out.",
    )


def _closed(token: Token, inside: list[Token]) -> Iterator[Found]:
    if any(one.name == token.name for one in inside):
        while (one := inside.pop()).name != token.name:
            if one.name in ELEMENTS:
                yield Found(one, _never_closed(one.name))
    elif token.name in ELEMENTS:
        yield Found(token, _never_opened(token.name))
    else:
        yield Found(token, _refused(f"</{token.name}>"))


def _refused(tag: str) -> Fault:
    code = tag.strip("</>") in CODE
    return Fault(
        f"The page uses {tag}.",
        "Pages may use the elements of running text, lists, tables and images that CONTRIBUTING.md names.",
        "take it out, with all that it holds." if code else "write it in Markdown, or take it out and keep its words.",
    )


def _never_opened(name: str) -> Fault:
    return Fault(
        f"</{name}> closes what is not open there.",
        "It could close a part of the page around the words.",
        f"write it where <{name}> ends, or take it out.",
    )


def _never_closed(name: str) -> Fault:
    return Fault(
        f"The element <{name}> is never closed, or not in the block in which it begins.",
        "Browsers would end it where they guess.",
        f"write </{name}> where it ends, before the next empty line.",
    )


def _wordless(token: Token, parent: str) -> Fault:
    return Fault(
        f'The words "{_short(token.text)}" stand right inside <{parent}>.',
        "Browsers would move them in front of the table.",
        "put them into a cell.",
    )


def _stray(token: Token) -> Fault:
    if token.text.startswith("<!--"):
        return Fault(
            f'The comment "{_short(token.text)}" is not closed as comments are.',
            "Browsers end it in different places, and words in it may be shown.",
            "begin it with <!-- and a space, end it with a space and -->, and write no -- inside.",
        )
    return Fault(
        f'"{_short(token.text)}" is no plain tag.',
        "Browsers mend such pieces, and what is hidden in one may run.",
        'write &lt; for the sign, or a plain tag with its values in quotation marks, as <span lang="zh">.',
    )


def _short(words: str) -> str:
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"

"""Markdown to HTML as the site's engine does it, with the extensions that the site's settings name."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import AtomicString, Registry

BUILT_IN = ("toc", "tables", "fenced_code")  # MkDocs has them in every site
EXTENSIONS = (*BUILT_IN, "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.details")
PACKAGE = __name__.partition(".")[0]  # `generator`, or `explainer` where it is installed
ADDED = ("toc",)  # what the site adds to a writer's words: identifiers and links in headings
SPARING = f"{PACKAGE}.markdown.sparing"
ROOM = 200  # calls that another engine may have above its rendering of a page, more than we have
NONE: Mapping[str, Mapping[str, Any]] = {}
UNADDED = {"footnotes": {"BACKLINK_TEXT": "", "BACKLINK_TITLE": ""}}

# Characters that no contributed file can hold. STAND and a character behind it take the place of a label or a block
# line while a page is read, and FILL makes them as long as what they stand for. The renderer turns STAND into SHOWN,
# but in raw HTML.
STAND, SHOWN, FILL = "\x0e", "\x0f", "\x10"
SIGN = "[\ue000-\uf8ff\U00100000-\U0010ffff]"
STANDING = re.compile(f"[{STAND}{SHOWN}](?P<sign>{SIGN}){FILL}*")
# The character behind STAND: the first of the private ones for the first stand, the next for the second. Where these
# are all used up come those that take twice the room.
FEW, FIRST, FURTHER = 6_400, 0xE000, 0x100000
# What the renderer left of raw HTML and of code is kept between these while it is read.
RAW, RAW_ENDS = "\x11", "\x12"
# What stands in rendered HTML while it is read and that nobody wrote. It begins with one of few characters, so that a
# text without them is gone through at once.
UNWRITTEN = re.compile(f"[{RAW}{RAW_ENDS}{STAND}{SHOWN}](?:(?<=[{RAW}{RAW_ENDS}])|(?P<sign>{SIGN}){FILL}*)")
PARAGRAPH = re.compile(r"\A<p>|</p>\Z")  # around the words of a line: matches "<p>" and "</p>" of "<p>words</p>"
MOST_LINES = 4_096  # so many lines are kept: notes and links stand on many pages
# The parts of the renderer that match nothing in a text that holds none of some signs: most pages need few of them.
# A page of 600 words takes 0.74 ms to be rendered, with all of them 1.11.
NEEDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("preprocessors", "fenced_code_block"): ("```", "~~~"),
    ("preprocessors", "html_block"): ("<", "&"),
    ("blockprocessors", "admonition"): ("!!!", "<"),
    ("blockprocessors", "details"): ("???", "<"),
    ("blockprocessors", "markdown_block"): ("<", "&"),
    ("blockprocessors", "table"): ("|",),
    ("blockprocessors", "deflist"): (":",),
    ("blockprocessors", "defindent"): (":",),
    ("blockprocessors", "quote"): (">",),
    ("blockprocessors", "footnote"): ("]:",),
    ("blockprocessors", "reference"): ("]:",),
}
BEFORE_INLINE = 25  # a priority above that of the treeprocessor that reads inside lines


class TooDeep(Exception):
    """A text whose lists, quotations or marks stand too deep inside one another to be rendered."""


@contextmanager
def _narrower() -> Iterator[None]:
    """Less room for what is nested than there is: another engine renders the page too, with calls of its own above."""
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(usual - ROOM)
    try:
        yield
    finally:
        sys.setrecursionlimit(usual)


def sign_of(number: int) -> str:
    """The character that stands for a label or a block line by its number."""
    return chr(FIRST + number if number < FEW else FURTHER + number - FEW)


def number_of(sign: str) -> int:
    """The number of the label or block line that a character stands for.

    >>> [number_of(sign_of(number)) for number in (0, 6_399, 6_400)]
    [0, 6399, 6400]
    """
    return ord(sign) - FURTHER + FEW if ord(sign) >= FURTHER else ord(sign) - FIRST


@dataclass(frozen=True)
class Renderer:
    """Python-Markdown's extensions by name, and the settings of those that have some; by itself this project's own."""

    extensions: tuple[str, ...] = EXTENSIONS
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def written(self, text: str) -> str:
        """The HTML of what a writer wrote alone: without what the site adds to it, as links in headings.

        Each STAND outside of raw HTML has become SHOWN. Raises TooDeep where it stands too deep inside itself.
        """
        try:
            made = self._made_for(text)
            with _narrower():
                html = made.reset().convert(text)
        except RecursionError as error:
            self.__dict__.pop("_plain", None)  # it has lost its place in the text for good
            raise TooDeep from error
        _emptied(made)
        return html

    def fault(self) -> str:
        """What an extension says where it is not there or does not take its settings; nothing where all is well."""
        try:
            self._markdown(self.extensions)
        except (ImportError, AttributeError, LookupError, TypeError, ValueError) as error:
            return str(error) or type(error).__name__
        return ""

    @cached_property
    def line(self) -> Callable[[str], str]:
        """What makes the HTML of some words inside a line, of each only once."""
        return lru_cache(maxsize=MOST_LINES)(lambda text: PARAGRAPH.sub("", UNWRITTEN.sub("", self.written(text))))

    def only(self, name: str) -> Markdown:
        """Python-Markdown with one of the extensions alone, as the settings have it."""
        return Markdown(extensions=[name], extension_configs={name: {**self.settings_of(name)}})

    def settings_of(self, name: str) -> Mapping[str, Any]:
        """The settings of an extension by its short name."""
        return next((own for known, own in self.settings.items() if _short(known) == name), {})

    def _made_for(self, text: str) -> Markdown:
        """What renders a text: without the parts of the usual extensions that have nothing to match in it."""
        idle = frozenset(part for part, signs in NEEDS.items() if self.is_usual and not _any(signs, text))
        if idle not in self._plain:
            made = self._markdown((*self._kept, SPARING), UNADDED)
            made.treeprocessors.register(_Shown(made), "stands", BEFORE_INLINE)
            for registry, name in idle:
                _registry(made, registry).deregister(name, strict=False)
            self._plain[idle] = made
        return self._plain[idle]

    @cached_property
    def _plain(self) -> dict[frozenset[tuple[str, str]], Markdown]:
        return {}

    @cached_property
    def _kept(self) -> tuple[str, ...]:
        return tuple(name for name in self.extensions if _short(name) not in ADDED)

    @cached_property
    def is_usual(self) -> bool:
        """Whether it has no extensions but those of this project."""
        return set(self._kept) <= set(EXTENSIONS)

    def _markdown(self, names: tuple[str, ...], others: Mapping[str, Mapping[str, Any]] = NONE) -> Markdown:
        given = {"tables": {"use_align_attribute": True}, **self.settings}
        used = {name: {**given.get(name, {}), **others.get(name.split(".")[-1], {})} for name in names}
        return Markdown(extensions=list(names), extension_configs=used)


def _emptied(made: Markdown) -> None:
    """Let go of the lines and elements of what was rendered: those of the pages of one site took 0.7 MB."""
    made.parser.root = Element("div")
    made.__dict__["lines"] = []
    for one in made.treeprocessors:
        if isinstance(one, InlineProcessor):
            one.stashed_nodes, one.parent_map = {}, {}


def _short(name: str) -> str:
    return name.removeprefix("markdown.extensions.")


def _any(signs: tuple[str, ...], text: str) -> bool:
    return any(sign in text for sign in signs)


def _registry(made: Markdown, name: str) -> Registry[Any]:
    return made.parser.blockprocessors if name == "blockprocessors" else getattr(made, name)


STOCK = Renderer()
"""What renders a site whose extensions nobody changed."""


class _Shown(Treeprocessor):
    """Tells the stands that stand in Markdown from those in raw HTML, before the renderer reads inside lines."""

    def run(self, root: Element) -> None:
        stash = self.md.htmlStash.rawHtmlBlocks
        stash[:] = [_raw(one) if isinstance(one, str) else one for one in stash]
        for one in root.iter():
            one.text = self._shown(one.text) if one.text else one.text
            one.tail = self._shown(one.tail) if one.tail else one.tail

    def _shown(self, words: str) -> str:
        if isinstance(words, AtomicString):
            return words if words.isspace() else AtomicString(f"{RAW}{words}{RAW_ENDS}")
        return words.replace(STAND, SHOWN)


def _raw(html: str) -> str:
    """A block of raw HTML, told from Markdown; its first tag stays first."""
    behind = html.find(">") + 1
    return f"{html[:behind]}{RAW}{html[behind:]}{RAW_ENDS}" if behind < len(html) else html

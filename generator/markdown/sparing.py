"""A Python-Markdown extension that tries on each piece of text only the patterns that could match something in it.

The renderer goes through every piece with every pattern, some twenty, and most pieces hold the sign of one or none.
What it makes is the same: a pattern that finds nothing changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# Of the renderer's own patterns, by name, the signs of which a piece holds one where the pattern matches in it.
SIGNS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("footnote", "reference", "link", "short_reference"), frozenset(("[",))),
    **dict.fromkeys(("image_link", "image_reference", "short_image_ref"), frozenset(("![",))),
    **dict.fromkeys(("autolink", "automail", "html"), frozenset(("<",))),
    **dict.fromkeys(("em_strong", "em_strong2", "not_strong"), frozenset(("*", "_"))),
    "backtick": frozenset(("`",)),
    "escape": frozenset(("\\",)),
    "linebreak": frozenset(("  \n",)),
    "entity": frozenset(("&",)),
}
EVERY = tuple(sorted(frozenset[str]().union(*SIGNS.values())))
PRIORITY = 20  # the renderer's own for what reads inside lines


class Sparing(InlineProcessor):
    """Reads inside lines. The method of the renderer that it replaces has a private name, hence the spelling of it.

    A renderer without a method of this name would do as it does, and take its time.
    """

    @cached_property
    def tried(self) -> list[tuple[Any, frozenset[str]]]:
        """Each pattern in its order with its signs; none where another extension brought it."""
        return list(self._tried())

    def _tried(self) -> Iterator[tuple[Any, frozenset[str]]]:
        known = {id(self.inlinePatterns[name]): signs for name, signs in SIGNS.items() if name in self.inlinePatterns}
        for pattern in self.inlinePatterns:
            own = type(pattern).__module__.startswith("markdown.")
            yield pattern, known.get(id(pattern), frozenset()) if own else frozenset()

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """A piece of text with what each pattern makes of it, from one pattern on."""
        if isinstance(data, AtomicString):
            return data
        there = frozenset(sign for sign in EVERY if sign in data)  # patterns take signs away, and bring none
        for index in range(patternIndex, len(self.tried)):
            pattern, signs = self.tried[index]
            if signs and signs.isdisjoint(there):
                continue
            matched, start = True, 0
            while matched:
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, index, start)  # type: ignore[attr-defined]
        return data


class SparingExtension(Extension):
    """What renders the same in less time."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take the place of the renderer's own."""
        md.treeprocessors.register(Sparing(md), "inline", PRIORITY)


def makeExtension(**settings: object) -> SparingExtension:
    """Python-Markdown's way to make the extension by its module's name."""
    return SparingExtension(**settings)

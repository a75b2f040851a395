"""An extension of Python-Markdown that does nothing; where it is named, no part of the renderer is left out."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension


class Nothing(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        """Register nothing."""


def makeExtension(**settings: object) -> Nothing:
    """Python-Markdown's way to make the extension by its module's name."""
    return Nothing(**settings)

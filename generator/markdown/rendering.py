"""Markdown to HTML, with the extensions that the site's settings name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markdown import Markdown

BUILT_IN = ("toc", "tables", "fenced_code")  # MkDocs has them in every site
EXTENSIONS = (*BUILT_IN, "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.details")
# What the site adds to a writer's words: identifiers and links in headings, regions around tables.
ADDED = ("toc", "generator.theme.extension")


@dataclass(frozen=True, slots=True)
class Renderer:
    """Python-Markdown's extensions by name, and the settings of those that have some; by itself this project's own."""

    extensions: tuple[str, ...] = EXTENSIONS
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def plain(self) -> Renderer:
        """The same for what a writer wrote alone: without what the site adds to it, as links in headings."""
        kept = tuple(name for name in self.extensions if name not in ADDED)
        return Renderer(kept, {**self.settings, "tables": {"use_align_attribute": True}})

    def html(self, text: str) -> str:
        """The HTML of a Markdown text without front matter."""
        used = {name: dict(self.settings[name]) for name in self.extensions if name in self.settings}
        return Markdown(extensions=list(self.extensions), extension_configs=used).convert(text)

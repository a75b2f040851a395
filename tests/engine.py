"""Python-Markdown by itself, as an engine that knows nothing of the generator renders the pages that it writes."""

from __future__ import annotations

import re

from markdown import Markdown

from generator.markdown.rendering import STOCK, Renderer
from generator.theme.dress import dressed

GIVEN = {"tables": {"use_align_attribute": True}}


def rendered_by_itself(markdown: str, renderer: Renderer = STOCK) -> str:
    """The HTML of a page's Markdown with its front matter, in one piece, and dressed."""
    body = re.sub(r"(?s)\A---\n.*?\n---\n", "", markdown)
    made = Markdown(extensions=list(renderer.extensions), extension_configs={**GIVEN, **renderer.settings})
    return dressed(made.convert(body))


def comparable(html: str) -> str:
    """HTML without the space between elements, and without the order in which a note's numbers were come upon."""
    plain = re.sub(r"fnref\d*:", "fnref:", html).replace("&quot;", '"')
    return re.sub(r"\s+", " ", re.sub(r">\s*<", ">\n<", plain)).strip()

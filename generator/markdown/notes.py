"""Notes as Python-Markdown's extension `footnotes` prints them: numbers in the text, and a list at the end."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from markdown.extensions.footnotes import FootnoteExtension

from .rendering import Renderer


class Notes:
    """What notes are made of, as the settings of a renderer have it."""

    def __init__(self, renderer: Renderer) -> None:
        self.form = FootnoteExtension(**renderer.settings_of("footnotes"))
        self.separator = self.form.getConfig("SEPARATOR")

    def number(self, note: int, times: int) -> str:
        """The number of a note where it is named for the first, the second … time."""
        shown = self.form.getConfig("SUPERSCRIPT_TEXT").format(note)
        link = f'<a class="footnote-ref" href="#{self._of_note(note)}">{shown}</a>'
        return f'<sup id="{self._of_number(note, times)}">{link}</sup>'

    def listed(self, notes: Iterable[tuple[int, str, int]]) -> str:
        """The list of notes: of each its number, its words as HTML, and how often it is named."""
        items = "".join(self._item(*note) for note in notes)
        return f'<div class="footnote">\n<hr />\n<ol>\n{items}</ol>\n</div>'

    def _item(self, note: int, html: str, times: int) -> str:
        back = "".join(self._back(note, time) for time in range(1, times + 1))
        return f'<li id="{self._of_note(note)}">\n<p>{html}&#160;{back}</p>\n</li>\n'

    def _back(self, note: int, time: int) -> str:
        title = escape(self.form.getConfig("BACKLINK_TITLE").format(note))
        words = self.form.getConfig("BACKLINK_TEXT")
        return f'<a class="footnote-backref" href="#{self._of_number(note, time)}" title="{title}">{words}</a>'

    def _of_note(self, note: int) -> str:
        return f"fn{self.separator}{note}"

    def _of_number(self, note: int, time: int) -> str:
        return f"fnref{time if time > 1 else ''}{self.separator}{note}"

"""What the renderer made of a page, as it is printed: where on it something is put, and what takes the place of stands.

A page is rendered once, while it is read. Whatever the site adds is put into that HTML, at the place of the words that
it belongs to.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from html import escape

from .html import behind
from .reading import Reading
from .rendering import STANDING, number_of

# A block line as it was rendered: in a paragraph of its own, with it, or in code between the line feeds that were put
# around it. Matches "<p>", its stand and "</p>"; not the stand inside a line.
LINE = re.compile(rf"(?:(?P<code>\n)|<p(?: [^<>]*)?>\s*){STANDING.pattern}(?(code)\n|\s*</p>)")


class Printed:
    """The HTML of a page, and where in it that stands which stands on the page."""

    def __init__(self, reading: Reading) -> None:
        self.html = reading.rendered
        self.reading = reading
        self.known = sorted(self._known())
        self.starts = [at for at, _, _ in self.known]

    def _known(self) -> Iterator[tuple[int, int, int]]:
        """Places on the page, those in the HTML, and for how many characters they go on together."""
        for block in self.reading.found:
            for place in block:
                if place.html >= 0:
                    yield place.at, place.html, place.size
        for match in STANDING.finditer(self.html):
            span = self.reading.stands[number_of(match["sign"])]
            yield span.start, match.start(), 0
            yield span.end, match.end(), 0

    def at(self, offset: int) -> int:
        """Where in the HTML a character of the page stands, or what stands nearest before it."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return 0
        at, printed, size = self.known[index]
        return behind(self.html, printed, min(offset - at, size))


def filled(html: str, reading: Reading, stands: Mapping[int, str]) -> str:
    """The HTML with what takes the place of labels and block lines, by their numbers; others stand as they are."""

    def stand(match: re.Match[str]) -> str:
        number = number_of(match["sign"])
        own = reading.stands[number].of(reading.text)
        return stands[number] if number in stands else escape(own, number in reading.article.unshown)

    def line(match: re.Match[str]) -> str:
        number = number_of(match["sign"])
        is_line = reading.stands[number].of(reading.text).startswith(":::")
        return stand(match) if is_line and (number in stands or match["code"]) else match[0]

    if ":::" in reading.text:
        html = LINE.sub(line, html)
    return STANDING.sub(stand, html)

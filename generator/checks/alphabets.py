"""Words that mix alphabets: "nо" with a Cyrillic letter looks like "no", and no check knows it for one.

Unicode Technical Standard 39, section 5 (mixed-script detection), as far as Latin, Greek and Cyrillic letters go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.inputs.lines import line_of
from generator.model import Contribution, Problem

OTHER = r"[\u0370-\u03ff\u0400-\u052f]"  # a Greek or a Cyrillic letter
# A word with letters of both: matches "nо" with a Cyrillic letter; not "Россия", "Δx-ray" in two words.
MIXED = re.compile(rf"\b(?=\w*[A-Za-z])(?=\w*{OTHER})\w+")


def mixed(page: Contribution) -> Iterator[Problem]:
    """A Problem for each word of a page that has letters of two alphabets."""
    if page.text.isascii() or not re.search(OTHER, page.text):
        return
    for match in MIXED.finditer(page.text):
        yield Problem(
            page.path,
            line_of(page.text, match.start()),
            f'The word "{match[0]}" mixes letters of two alphabets.',
            "It looks like another word, and no reader and no check can tell.",
            "type the word anew in one alphabet.",
        )

"""Typographic folding: what may differ between words and the same words as somebody else typed them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.model import Span

# Curly quotes, primes, dashes and spaces to the plain ones: the same words in another type.
PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
        "…": "...",
    }
)
# A letter with the marks that belong to it: matches "e" + U+0301 as one.
CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")


def folded(words: str) -> str:
    """The words with plain quotation marks, hyphens and single spaces, in Unicode's composed form (NFC)."""
    return " ".join(unicodedata.normalize("NFC", words).translate(PLAIN).split())


def whole_words(words: str) -> re.Pattern[str]:
    """What finds folded words in a folded text, on word boundaries."""
    return re.compile(rf"(?<!\w){re.escape(folded(words))}(?!\w)")


def located(words: str, text: str, within: Span) -> Span | None:
    """Where the words stand in a stretch of an unfolded text, as offsets into it; None where they do not."""
    letters, places = _with_places(text, within)
    match = whole_words(words).search(letters)
    if match is None or match.end() == match.start():
        return None
    return Span(places[match.start()], places[match.end() - 1] + 1)


def _with_places(text: str, within: Span) -> tuple[str, list[int]]:
    """The folded stretch, and for each of its letters its offset in the text."""
    pairs = list(_folded_letters(text, within))
    return "".join(letter for letter, _ in pairs), [place for _, place in pairs]


def _folded_letters(text: str, within: Span) -> Iterator[tuple[str, int]]:
    blank = True
    for match in CLUSTER.finditer(text, within.start, within.end):
        for letter in unicodedata.normalize("NFC", match[0]).translate(PLAIN):
            if letter.isspace():
                if not blank:
                    yield " ", match.start()
                blank = True
            else:
                yield letter, match.start()
                blank = False

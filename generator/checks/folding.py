"""Typographic folding: what may differ between words and the same words as somebody else typed them."""

from __future__ import annotations

import unicodedata

# Curly quotes, primes, dashes and spaces to the plain ones: the same words in another type.
PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("     　", " "),
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
        "…": "...",
    }
)


def folded(words: str) -> str:
    """The words with plain quotation marks, hyphens and single spaces, in Unicode's composed form (NFC)."""
    return " ".join(unicodedata.normalize("NFC", words).translate(PLAIN).split())

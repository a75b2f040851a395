"""Typographic folding: what may differ between words and the same words as somebody else typed them."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..model import Facts, Span

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
# What folds to more letters than it has, or to fewer: matches "…", a soft hyphen; not "’" or "é".
UNEVEN = re.compile("[…\u00ad\u200b\ufeff\u0300-\u036f]")


def folded(words: str) -> str:
    """The words with plain quotation marks, hyphens and single spaces, in Unicode's composed form (NFC)."""
    if words.isascii():  # of what is folded ASCII has the backtick alone
        return " ".join(words.replace("`", "'").split())
    return " ".join(unicodedata.normalize("NFC", words).translate(PLAIN).split())


def place_of(words: str, text: str, start: int = 0) -> int:
    """Where folded words first stand in a folded text on word boundaries, from an offset on; -1 where they do not.

    >>> place_of("dam", "the dams, the dam"), place_of("am", "the dam")
    (14, -1)
    """
    place = text.find(words, start) if words else -1
    while place >= 0 and (_in_word(text, place - 1) or _in_word(text, place + len(words))):
        place = text.find(words, place + 1)
    return place


def holds(words: str, text: str) -> bool:
    """Whether folded words stand in a folded text on word boundaries."""
    return place_of(words, text) >= 0


def _in_word(text: str, place: int) -> bool:
    """Whether the character is one of a word."""
    letter = text[place] if 0 <= place < len(text) else ""
    return letter.isalnum() or letter == "_"


def located(words: str, text: str, within: Span) -> Span | None:
    """Where the words stand in a stretch of an unfolded text, as offsets into it; None where they do not."""
    letters, places = _with_places(within.of(text))
    wanted = folded(words)
    first = place_of(wanted, letters)
    if first < 0:
        return None
    return Span(within.start + places[first], within.start + places[first + len(wanted) - 1] + 1)


def _with_places(words: str) -> tuple[str, Sequence[int]]:
    """The folded words, and for each of their letters its offset."""
    whole = folded(words)
    if len(whole) == len(words) and not UNEVEN.search(words) and unicodedata.is_normalized("NFC", words):
        return whole, range(len(whole))  # letter by letter, as most sentences are
    pairs = list(_folded_letters(words))
    return "".join(letter for letter, _ in pairs), tuple(place for _, place in pairs)


def _folded_letters(words: str) -> Iterator[tuple[str, int]]:
    blank = True
    for match in CLUSTER.finditer(words):
        for letter in unicodedata.normalize("NFC", match[0]).translate(PLAIN):
            if letter.isspace():
                if not blank:
                    yield " ", match.start()
                blank = True
            else:
                yield letter, match.start()
                blank = False


def places(lines: Sequence[str], words: str) -> tuple[tuple[int, ...], ...]:
    """The numbers of the folded sentences that hold the words; where none does, the pairs that do together."""
    wanted = folded(words).strip()
    if not wanted:
        return ()
    single = tuple((number,) for number, line in enumerate(lines, start=1) if wanted in line and holds(wanted, line))
    return single or tuple(
        (number, number + 1)
        for number, (line, after) in enumerate(itertools.pairwise(lines), start=1)
        if holds(wanted, f"{line} {after}")
    )


@lru_cache(maxsize=256)  # a whole site: 225 hits of 333; 40 sources: 3,960 of 4,000, of 0.1 ms each
def folded_lines(facts: Facts) -> tuple[str, ...]:
    """The folded sentences of a source, in order."""
    return tuple(folded(facts.words(sentence.number)) for sentence in facts.sentences)

"""The words of a text in small letters, and their stems: "supports" and "supported" are one verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from generator.english.words import entries, table

WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")  # "don’t", "self-ruled", ","; not white space


@lru_cache(maxsize=4096)
def tokens(words: str) -> tuple[str, ...]:
    """The words and marks, in small letters, with plain apostrophes; the month keeps its capital, "May" is not "may".

    Kept, as are the stems: a sentence of a source is looked at by each check of each sentence that cites it.

    >>> tokens("In May Ann’s dam may break.")
    ('in', 'May', "ann's", 'dam', 'may', 'break', '.')
    """
    small = words.lower().replace("’", "'")
    if len(small) == len(words) and "May" not in words:
        return tuple(WORD.findall(small))
    found = WORD.findall(words)
    return tuple(
        token if token == "May" and _is_month(found, place) else token.lower().replace("’", "'")
        for place, token in enumerate(found)
    )


def _is_month(found: Sequence[str], place: int) -> bool:
    """Whether "May" stands where no sentence begins with it, or before a number."""
    before, behind = "".join(found[max(0, place - 1) : place]), "".join(found[place + 1 : place + 2])
    return before == "," or before[-1:].isalnum() or behind.isdigit()


@lru_cache(maxsize=4096)
def stems(words: str) -> frozenset[str]:
    """The words that carry meaning, without their endings."""
    found = (word for word in tokens(words) if word[:1].isalpha() and word not in entries("function_words"))
    return frozenset(stem(word) for word in found) - {""}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its ending, near enough to see that "supports" and "supported" are one verb.

    >>> stem("supports"), stem("supported"), stem("supporting"), stem("kept")
    ('support', 'support', 'support', 'keep')
    """
    if not word[:1].isalpha():
        return ""
    bare = _bases().get(word, word.removesuffix("'s"))
    for ending in ("ing", "ed", "es", "s"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3 and not bare.endswith("ss"):
            bare = bare[: -len(ending)]
            break
    return bare.rstrip("e") if len(bare) > 3 else bare


@cache
def _bases() -> dict[str, str]:
    """For each past form of an irregular verb the base."""
    return {form: base for base, forms in table("irregular_verbs").items() for form in forms.split()}

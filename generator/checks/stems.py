"""The words of a text in small letters, and their stems: "supports" and "supported" are one verb."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.facts.text.words import entries, table

WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")  # "don’t", "self-ruled", ","; not white space


@lru_cache(maxsize=4096)
def tokens(words: str) -> tuple[str, ...]:
    """The words and marks, in small letters, with plain apostrophes.

    Kept, as are the stems: a sentence of a source is looked at by each check of each sentence that cites it.
    """
    return tuple(token.lower().replace("’", "'") for token in WORD.findall(words))


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

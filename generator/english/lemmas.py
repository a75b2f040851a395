"""A word without its inflection: "rescued", "rescues" and "rescuing" are forms of "rescue".

A form can belong to several words ("left" is "left" and "leave"), so it has several bases. Regular endings after
Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5 to 3.10 (verbs), 5.80 (nouns) and 7.74
(comparison); irregular forms from the word lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from .words import entries, table

VOWELS = frozenset("aeiouy")
# Regular endings, each with what stands in its place in the base.
ENDINGS = (
    ("ies", ("y", "ie")), ("es", ("", "e")), ("s", ("",)), ("ied", ("y", "ie")), ("ed", ("", "e")),
    ("ing", ("", "e")), ("ier", ("y",)), ("er", ("", "e")), ("iest", ("y",)), ("est", ("", "e")),
)  # fmt: skip
INFLECTED = tuple(ending for ending, _ in ENDINGS)
COMPARED = ("er", "est")  # endings of adjectives, which other words have too: "water", "forest"
SHORTEST = 3  # letters of a base that an ending is taken off: "was" is no form of "wa"
AUXILIARIES = {
    "be": "am is are was were been being 's 're", "have": "has had having 've", "do": "does did done doing",
    "will": "'ll would", "can": "could cannot", "go": "going",
}  # fmt: skip


@lru_cache(maxsize=4096)  # 300 pages: 61,169 hits of 63,379, of 19 µs each
def bases(word: str) -> frozenset[str]:
    """The words that a form in small letters can be of, itself among them.

    >>> sorted(bases("offsetting")), sorted(bases("left")), sorted(bases("studies")), sorted(bases("collasped"))
    (['offset', 'offsetting'], ['leave', 'left'], ['studies', 'study'], ['collasped'])
    >>> sorted(bases("sued")), sorted(bases("being")), sorted(bases("seed"))
    (['sue', 'sued'], ['be', 'being'], ['seed'])
    """
    irregular = (*table("irregular_forms").get(word, "").split(), *_auxiliary().get(word, ()))
    return frozenset((word, *irregular, *_regular(word)))


def _regular(word: str) -> Iterator[str]:
    for ending, instead in ENDINGS if word.endswith(INFLECTED) else ():
        bare = word.removesuffix(ending)
        if ending in ("ed", "ing") and len(bare) == SHORTEST - 1 and bare[-1] != "e" and _is_verb(f"{bare}e"):
            yield f"{bare}e"  # "sued", "owing"; "seed" is no form of "see"
        if bare == word or len(bare) < SHORTEST - 2 * (ending in ("ies", "ied")) or word.endswith("ss"):
            continue
        for end in instead:
            if _fits(bare + end, ending):
                yield bare + end
        doubled = len(bare) > SHORTEST and bare[-1] == bare[-2] and bare[-1] not in VOWELS and ending not in ("es", "s")
        if doubled and _fits(bare[:-1], ending):
            yield bare[:-1]


def _is_verb(base: str) -> bool:
    return table("word_classes").get(base) == "V"


def _fits(base: str, ending: str) -> bool:
    """Whether a base is a word that takes the ending."""
    if ending.endswith(COMPARED):
        return table("word_classes").get(base) == "A"
    return is_ordinary(base) and base not in entries("function_words")  # "noted" is no form of "not"


def is_ordinary(base: str) -> bool:
    """Whether a word is an ordinary one of English, in its base."""
    return base in entries("common_words") or base in table("noun_classes") or base in table("word_classes")


def may_be_past(base: str) -> bool:
    """Whether a verb in small letters can be a past form, by how it is formed.

    >>> [may_be_past(word) for word in ("planned", "rose", "rises", "plan")]
    [True, True, False, False]
    """
    return base.endswith("ed") or (base in table("irregular_forms") and not base.endswith("s"))


@cache
def _auxiliary() -> dict[str, tuple[str, ...]]:
    """The words that a form of an auxiliary is of."""
    found: dict[str, tuple[str, ...]] = {}
    for base, forms in AUXILIARIES.items():
        for form in forms.split():
            found[form] = (*found.get(form, ()), base)
    return found

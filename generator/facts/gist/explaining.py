"""Where a text says what a word of it means.

"Homeopathy is a form of medicine" defines, as do an apposition and "known as" (Pearson, "Terms in Context", 1998, on
defining expositives).
"""

from __future__ import annotations

import re

from ...text.phrases import noun_kind

NEAR = 40
"""So many letters before a word tell that it is what something is called."""
# What explains a noun, behind it or before it: matches ", a brain chemical", " (a sense of two)", ", which means"; and
# "known as "; not ", the Oz Fund", one more of a list, nor ", a man said" behind a word that a reader knows, which is
# no candidate.
_EXPLAINS = re.compile(r"(?:,| \(| —| –)\s?(?:a|an|the(?! [A-Z])|which (?:is|are|means?|translates?)|meaning|or|also) ")
_CALLED = re.compile(r"\b(?:called|known as|termed|dubbed|so-called|referred to as) (?:a |an |the )?[\"“‘]?$")
_KIND_AHEAD = re.compile(r"\b([a-z]{4,}) $")  # what a body is, before its name: matches "the charity "; not "a "
_DOES = re.compile(r"(?: \([A-Z.]+\))?, which [a-z]+")  # what it does: matches ", which owns"; not " which owns"
# A definition behind the first words of a sentence: matches " is a form of medicine", " (SAR) are any"; not " is due".
_DEFINES = re.compile(
    r"[\"”’]?(?: \([^()]{1,60}\))?,? (?:(?:is|are|was|were) (?:a|an|any|one of)|means?|refers? to|consists? of)\b"
)
# Quoted words that name a kind of thing: matches the end of “green shoe” option; not of “critical” talks.
_KIND = re.compile(
    r"[”\"’'] (?:option|model|rule|clause|law|policy|effect|test|zone|theory|method|process|doctrine|scheme|system|fund"
    r"|program|programme|challenge|tax|list|treaty|protocol|standard|principle)s?\b"
)
_OPENS = re.compile(r"\W*(?:(?:The|A|An) )?")  # what may stand before a word that opens its sentence: matches "“The "
_LAWS = frozenset("Act Accord Accords Agreement Amendment Charter Pact Protocol Treaty".split())
COUNTRIES = ("US", "UK", "UN", "EU")
"""Letters that every reader knows for where something is."""


def explains(text: str, begin: int, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` are explained in their sentence, which begins at `begin`.

    >>> words = "Homeopathy is a form of medicine."
    >>> explains(words, 0, 0, 10), explains(words, 0, 24, 32)
    (True, False)
    """
    if _EXPLAINS.match(text, end) or _KIND.match(text, end):
        return True
    near = max(begin, start - NEAR)
    if _CALLED.search(text, near, start) or (text[start].isupper() and _is_told_of(text, near, start, end)):
        return True
    return _OPENS.fullmatch(text, begin, start) is not None and _DEFINES.match(text, end) is not None


def _is_told_of(text: str, near: int, start: int, end: int) -> bool:
    """Whether a name has before it what it is, or behind it what it does: "the charity Oz", "Oz Fund, which pays"."""
    kind = _KIND_AHEAD.search(text, near, start)
    return (kind is not None and noun_kind(kind[1]) == "group") or _DOES.match(text, end) is not None


def is_law(name: str) -> bool:
    """Whether a name is that of a law or a treaty, whose matter a reader has to be told: "Oz Exclusion Act".

    >>> is_law("Oz Exclusion Act"), is_law("Charter of Oz"), is_law("Rivers Agency")
    (True, True, False)
    """
    parts = name.split()
    of = next((at for at, part in enumerate(parts) if part in ("of", "for")), len(parts))
    return len(parts) > 1 and not _LAWS.isdisjoint((parts[of - 1], parts[-1]))

"""Names of bodies: an institution by its head word, whole, and no half or owner of a longer name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...english.words import entries, listed
from ...model import Source, Span
from ...text.phrases import Word, names, noun_kind, place_of, singular, touches

LETTERS = 3
"""So many letters the short form of a body has at least."""
BESIDE = 40
"""So many letters hold the name before another and the one behind it."""
# What stands before a name that may be the second half of one: matches "Securities and "; not "met and ".
_FIRST_HALF = re.compile(r"(?!The )\b[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*,? [aA]nd $")
_SECOND_HALF = re.compile(r",? (?:and|&) [A-Z]")  # behind "Centre for Women": matches " and Politics"


def institutions(line: Sequence[Word], text: str) -> Iterator[Span]:
    """The names of bodies in a line, each whole; none that is a half of a longer name or only its owner."""
    for name in names(line, text):
        if is_institution(name, line, text):
            span = Span(_whole_from(name[0], line), name[-1].span.end)
            if not (_is_half(text, line[0].span.start, span) or _owns_another(name, line)):
                yield span


def spelled(source: Source, lines: Sequence[Sequence[Word]]) -> Iterator[tuple[str, Span]]:
    """The first letters of each body of three words and more with its name: "OTC" with "Oz Transit Commission"."""
    used = frozenset(re.findall(r"\w+", source.text))
    for line in lines:
        for name in names(line, source.text):
            letters = "".join(word.text[0] for word in name if word.text[0].isupper())
            if len(letters) >= LETTERS and letters in used and is_institution(name, line, source.text):
                yield letters, Span(name[0].span.start, name[-1].span.end)


def _whole_from(first: Word, line: Sequence[Word]) -> int:
    """Where a name begins whose first part has a possessive: "Oz State’s Attorney Office", "Children’s Fund".

    Not an owner, who is a name of his own or another body: "Lee’s Justice Department", "Oz’s Health Ministry".
    """
    at = place_of(first, line)
    if not at or not line[at - 1].possessive or line[at - 1].kind != "name" or not _is_plain(line[at - 1]):
        return first.span.start
    at -= 1
    while at and line[at - 1].kind == "name" and not line[at - 1].possessive:
        at -= 1
    return line[at].span.start


def _is_plain(word: Word) -> bool:
    """Whether a possessive with a capital is a plain word: "Children’s"; not "Oz’s", "Government’s"."""
    bare = singular(word.text)
    known = bare in entries("common_words") and not listed(bare, "places", "given_names")
    return known and bare.capitalize() not in entries("institution_words")


def _is_half(text: str, begin: int, span: Span) -> bool:
    """Whether a name may be one half of a longer one with "and": "Securities and Exchange Commission"."""
    behind = text[span.end : span.end + BESIDE]
    if _SECOND_HALF.match(behind) and not {"of", "for"}.isdisjoint(span.of(text).split()):
        return True
    before = _FIRST_HALF.search(text, max(begin, span.start - BESIDE), span.start)
    return before is not None and before.end() == span.start


def _owns_another(name: Sequence[Word], line: Sequence[Word]) -> bool:
    """Whether a name of several parts ends in an owner of a longer one: "Office of Oz" in "Office of Oz’s Ministry"."""
    at = place_of(name[-1], line) + 1
    return len(name) > 1 and name[-1].possessive and at < len(line) and line[at].kind == "name"


def is_institution(name: Sequence[Word], line: Sequence[Word], text: str) -> bool:
    """An institution's head word closes the name or stands before "of"; or "the" stands before, as in "the Kremlin"."""
    at = place_of(name[0], line)
    if len(name) == 1:
        return _is_the_single(name[0], line, at, text)
    heads = entries("institution_words")
    return name[-1].text in heads or any(
        word.text in heads and after.lower in ("of", "for") for word, after in pairwise(name)
    )


def _is_the_single(word: Word, line: Sequence[Word], at: int, text: str) -> bool:
    """ "the Kremlin said", "the Hajj", not "the Department", "the American visit", "the Americans" or "the US"."""
    if at == 0 or line[at - 1].lower != "the" or word.possessive or word.text.isupper() or len(word.text) < 4:
        return False
    if (
        word.text in entries("institution_words")
        or noun_kind(word.text) in ("person", "time")
        or word.lower.endswith(("s", "ese", "ish", "ch"))
        or any(word.lower in entries(name) for name in ("common_words", "demonyms", "places"))
        or (noun_kind(word.text) and singular(word.text) not in entries("rare_nouns"))
    ):
        return False
    return (
        at + 1 == len(line)
        or not touches(line, text, at + 1)
        or line[at + 1].kind in ("function", "verb", "past", "adverb")
    )

"""Names of bodies: an institution by its head word, whole, and no half or owner of a longer name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...english.words import entries, listed
from ...model import Span
from ...text.phrases import Word, names, noun_kind, place_of, singular, touches

BESIDE = 40
"""So many letters hold the name before another and the one behind it."""
_NAMES = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*"
# What stands before a name that may be the second half of one: matches "Securities and ", "the Access to "; not "met
# and ", "Lee to ".
_FIRST_HALF = re.compile(rf"(?!The )\b(?:{_NAMES},? [aA]nd|(?<=[Tt]he ){_NAMES} (?:to|in|on)) $")
# The rest of a name behind an article: matches " for an Effective Harbour"; not " for Oz", which the name has.
_GOES_ON = re.compile(r" (?:for|on|against) an? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
# What a body is on: matches "Committee on Taxation", "Centre for Research on Air and Water"; not "Senate on Monday".
_IS_ON = re.compile(r" on ([A-Z][\w’'-]+)(?:(?:,? and|,)? [A-Z][\w’'-]+)*")
_ON = re.compile(r"(?:Committee|Commission|Conference|Convention|Council|Panel|Institute|Cent(?:re|er))(?: for \w+)?$")
_OF = re.compile(r"\b([A-Z][a-z]+) of $")  # before "Information Act": matches "a Freedom of "; not "freedom of "
# The same before it: matches "Committee for an "; not "for an ", "met for a ".
_BEGUN = re.compile(r"[A-Z][\w’'-]+ (?:for|on|against) an? $")
_SECOND_HALF = re.compile(r",? (?:and|&) [A-Z]")  # behind "Centre for Women": matches " and Politics"


def institutions(line: Sequence[Word], text: str) -> Iterator[Span]:
    """The names of bodies in a line, each whole; none that is a half of a longer name or only its owner."""
    for name in names(line, text):
        if is_institution(name, line, text):
            span = Span(_whole_from(name[0], line, text), _whole_to(name[-1], line, text))
            if not (_is_half(text, line[0].span.start, span) or _owns_another(name, line)):
                yield span


def _whole_to(last: Word, line: Sequence[Word], text: str) -> int:
    """Where a name ends that goes on behind its head: "Committee on Taxation", "League for a Clean Oz"."""
    end, ends = last.span.end, line[-1].span.end
    more, matter = _GOES_ON.match(text, end, ends), _IS_ON.match(text, end, ends)
    if matter and noun_kind(matter[1]) != "time" and _ON.search(text, max(line[0].span.start, end - BESIDE), end):
        return matter.end()
    return more.end() if more else end


def _whole_from(first: Word, line: Sequence[Word], text: str) -> int:
    """Where a name begins whose first part has a possessive or "of": "Children’s Fund", "Freedom of Information Act".

    Not an owner, who is a name of his own or another body: "Lee’s Justice Department", "Oz’s Health Ministry"; nor an
    office: "Secretary of Oz Bank".
    """
    at = place_of(first, line)
    before = _OF.search(text, max(line[0].span.start, first.span.start - BESIDE), first.span.start)
    if before and noun_kind(before[1]) not in ("", "person", "place", "group"):
        return before.start()
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
    """Whether a name may be one half of a longer one: "Securities and Exchange Commission", "League for a Clean Oz"."""
    behind = text[span.end : span.end + BESIDE]
    if _SECOND_HALF.match(behind) and not {"of", "for"}.isdisjoint(span.of(text).split()):
        return True
    halves = (one.search(text, max(begin, span.start - BESIDE), span.start) for one in (_FIRST_HALF, _BEGUN))
    return any(before is not None and before.end() == span.start for before in halves)


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

"""Acronyms that a reader may want spelled out: those with a long form in the text, and those that surely are one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...english.words import entries, table
from ...model import Sentence, Source, Span
from ...text.acronyms import expansions, spelled_out
from ...text.phrases import noun_kind
from .explaining import COUNTRIES

BARE_LETTERS = (3, 6)
"""How many letters an acronym has that the text does not explain; "VP" and "POLITICO" are none."""
SHOUTED = 4
"""A name of a place in capitals has more letters; a shorter one is as often letters of a body."""
BESIDE = 40
"""So many letters hold the word before an acronym and the one behind it."""
# What goes on behind letters that are the head of a code or a name: matches "-N", "-CIO", "-400"; not "-led", " - ".
_CODE = re.compile(r"[-.:](?:[A-Z]|\d)")
_NAME = re.compile(r" ([A-Z][a-z]+)")  # a name right behind: matches " Grand"; not " lawyer", ", Lee"


def long_forms_of(source: Source, sentences: Sequence[Sentence], letters: Sequence[Span]) -> dict[str, Span]:
    """The acronyms that the text explains, each with the span of its long form; a place is none that needs it.

    `letters` are the places of all acronyms.
    """
    told = expansions(source, sentences)
    known = {*told.values()}
    bare = {span.of(source.text) for span in letters}
    found = spelled_out(source, sentences, bare - told.keys()).items()
    more = {name: span for name, span in found if not any(span.overlaps(one) for one in known)}
    return {
        **{name: span for name, span in more.items() if span.of(source.text).lower() not in entries("places")},
        **told,
    }


def is_bare_acronym(text: str, span: Span) -> bool:
    """Whether letters that the text does not explain are an acronym, and no word or number that is shouted.

    Not "NEVER", "GLEE", "XVII", "VP", "OSLO", "COP" without its "30", the first word of "PORT SALEM", nor the head of
    "ABC-N", a code.
    """
    letters = [letter for letter in span.of(text) if letter.isalpha()]
    word = "".join(letters).lower()
    before, behind = text[max(0, span.start - BESIDE) : span.start], text[span.end : span.end + BESIDE]
    beside = before.split(" ")[-2:-1] + behind.split(" ")[1:2]
    if (
        (word in entries("places") and len(word) > SHOUTED)
        or _is_in_a_name(before, behind)
        or (behind[:1] == ":" and before[-1:] in ("", "\n"))  # who speaks in turns
    ):
        return False
    return (
        BARE_LETTERS[0] <= len(letters) <= BARE_LETTERS[1]
        and not set(word) <= set("ivxlcdm")
        and (not _is_word(word) or before.lower().endswith(" the ") or span.of(text)[-1:].isdigit())
        and not _CODE.match(behind)
        and not any(one.isalpha() and one.isupper() and len(one) > 1 and one not in COUNTRIES for one in beside)
    )


def _is_in_a_name(before: str, behind: str) -> bool:
    """Whether letters are a part of a name: "RXND Grand", "CNN/RXN"; not "RXND Chairman Lee", "the RXND Monday"."""
    after = _NAME.match(behind)
    known = after is None or noun_kind(after[1]) in ("person", "time") or after[1].lower() in table("titles")
    return before[-1:] == "/" or not known


def _is_word(word: str) -> bool:
    return word in entries("common_words") or bool(noun_kind(word)) or word in table("word_classes")

"""Where a content opens behind what only tells when, where and how it was said: "said on Monday in Oz | that"."""

from __future__ import annotations

from ...english.closed_classes import group
from . import cues
from .clause_words import OPENING, first_comma, quotation_run, verb_like
from .finite_verbs import is_finite
from .noun_phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS
from .passage import Passage, is_day

RELATIVE = frozenset(("which", "who", "where", "when", "whose"))
ADJUNCTS = group("contents_adjuncts")
REACH = 24  # tokens between a verb and its "that"
MEDIA = group("media")


def opening_of(passage: Passage, start: int, end: int) -> int | None:
    """The "about", "that", "if" or quotation that opens the content behind a passive: "was told on Friday that"."""
    word = passage.word(start)
    asked = word == "to" and verb_like(passage, start + 1)
    return start if asked or word in ("about", "for") or word in OPENING else opening(passage, start, end)


def opening(passage: Passage, start: int, end: int) -> int | None:
    """The nearest "that", colon or quotation ahead, behind adjuncts only."""
    crossed = False
    for index in range(start, min(end, start + REACH)):
        word = passage.word(index)
        if passage.quoted[index]:
            if index == start or passage.low[index - 1] in (",", ":"):
                return index
            return _behind_title(passage, index, end) or (index if _plain(passage, start, index) else None)
        if word in RELATIVE and index > start and passage.word(index - 1) == ",":
            return None  # "agreed to set up a board, which is late"
        if word in OPENING and passage.word(index - 1) in PREPOSITIONS - {"last", "this"} and index > start:
            return None  # "railed against what he calls"
        if word in ("where", "when") and index > start and passage.word(start) in PREPOSITIONS:
            continue  # "railed about the wars where and when it saw fit"
        if word == "when" and passage.word(index + 1).endswith("ed"):
            return None  # "answered calmly when asked"
        if word == "but" and passage.word(index - 1) == ",":
            return None  # "reported at least six came, but not how many"
        if word == "that" and crossed and not DETERMINERS.isdisjoint(passage.low[index - 3 : index - 1]):
            return None  # "to make sure it continues, the order that Ann Lee signs"
        if word in OPENING and passage.word(index - 1) not in PREPOSITIONS - {"last", "this"}:
            return index
        if word == ":":
            return index + 1 if index + 1 < end else None
        if word == "," and not passage.is_quoted(index + 1):
            crossed = True
        if word in PRONOUNS and index > start and not crossed and word != "it" and word not in OPENING:
            return index
        if behind_adjunct(passage, index, start, end):
            return index
        if verb_or_stop(passage, index):
            return None
    return None


def behind_adjunct(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether a clause begins behind a day or a medium: "said in a statement on Tuesday | it would close"."""
    before = passage.word(index - 1)
    if index <= start or not (is_day(before) or before in MEDIA):
        return False
    begins = passage.capital[index] or passage.word(index) in DETERMINERS | PRONOUNS
    verb = any(is_finite(passage, token) for token in range(index + 1, min(end, index + 9)))
    return begins and verb and not is_day(passage.word(index))


def behind_aside(passage: Passage, comma: int, end: int) -> int:
    """The "that" behind a clause between commas: "warned Sunday, as they met, | that it was late"; 0 without one."""
    if passage.word(comma) != ",":
        return 0
    close = first_comma(passage, comma + 1, min(end, comma + REACH))
    another = cues.is_verb(passage, close - 1)  # "told her, a friend says, that"
    return close + 1 if passage.word(close) == "," and passage.word(close + 1) == "that" and not another else 0


def verb_or_stop(passage: Passage, index: int) -> bool:
    """Whether another cue begins here, or the sentence ends: what follows is no longer this cue's content."""
    word = passage.word(index)
    if word in (".", ";"):
        return True
    if word.endswith("ing") and (cues.is_speech(word) or word == "questioning"):
        return passage.word(index - 1) not in ("while", "when", "before", "after")
    return cues.is_verb(passage, index) and word not in cues.nouns()


def _behind_title(passage: Passage, index: int, end: int) -> int | None:
    """The "that" directly behind a short quoted title: `said on "Morning Talk" that …`."""
    stop = quotation_run(passage, index, end)
    return stop if stop - index < 9 and passage.word(stop) == "that" else None


def _plain(passage: Passage, start: int, end: int) -> bool:
    """Whether an adjunct leads straight to a quotation: "said on CNN", not "said on the use of"."""
    behind = passage.word(quotation_run(passage, end, len(passage.low)))
    closed = PREPOSITIONS | PRONOUNS | AUXILIARIES | OPENING | {"and", "but", "or", "to", "because", "than"}
    noun = passage.word(end - 1) in ("'s", "the", "a", "an") and behind.isalpha() and behind not in closed
    return end - start <= 3 and passage.word(end - 1) not in PREPOSITIONS and not noun  # "to the “Sunday” column"

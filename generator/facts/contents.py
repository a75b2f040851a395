"""Where the content of an attribution begins behind its cue, and where it ends.

What annotators count as content is after the guidelines of PARC 3.0 and PolNeAR: the whole clause behind
the verb of saying, with its "that", without adjuncts of the saying ("on Tuesday", "in a statement").
"""

from __future__ import annotations

from generator.facts import cues
from generator.facts.clauses import Passage, Range, is_day, trimmed
from generator.facts.noun_phrases import PREPOSITIONS, PRONOUNS, addressee

OPENING = frozenset("that whether if how why what where who which when".split())
ADJUNCTS = frozenset(
    "in on at during to before after last this earlier later late early yesterday today tonight".split()
)
REACH = 24  # tokens between a verb and its "that"


def content_start(passage: Passage, cue_end: int, end: int) -> tuple[int | None, Range | None]:
    """The first token of the content behind a cue, and the addressee between them; None without a content."""
    if cue_end >= end:
        return None, None
    verb = passage.word(cue_end - 1)
    if cues.tells(verb):
        return _behind_addressee(passage, cue_end, end)
    if passage.quoted[cue_end]:
        return cue_end, None
    word = passage.word(cue_end)
    if word == "to" and cues.is_speech(verb) and _opening(passage, cue_end + 1, end) is not None:
        to = addressee(passage, cue_end + 1, end)
        return _opening(passage, cue_end + 1, end), to
    if word in ADJUNCTS or is_day(word) or word == "," or word == ":":
        found = _opening(passage, cue_end, end)
        if found is not None:
            return found, None
    return _directly(passage, cue_end, end, cues.is_speech(verb)), None


def _directly(passage: Passage, start: int, end: int, speech: bool) -> int | None:
    """The content that follows without "that", behind a day at most; None where only an adjunct follows."""
    word = passage.word(start)
    if is_day(word):
        return start + 1 if start + 1 < end and passage.word(start + 1) not in ADJUNCTS | {",", "."} else None
    if speech and (word in ADJUNCTS or word == ","):
        return None
    return start


def _opening(passage: Passage, start: int, end: int) -> int | None:
    """The nearest "that", colon or quotation ahead, behind adjuncts only."""
    for index in range(start, min(end, start + REACH)):
        word = passage.word(index)
        if passage.quoted[index]:
            return (
                index
                if index == start or passage.low[index - 1] in (",", ":") or _plain(passage, start, index)
                else None
            )
        if word in OPENING and passage.word(index - 1) not in PREPOSITIONS - {"last", "this"}:
            return index
        if word == ":":
            return index + 1 if index + 1 < end else None
        if word in PRONOUNS and index > start and word != "it" and word not in OPENING:
            return index
        if cues.is_verb(passage, index) or word in (".", ";"):
            return None
    return None


def _plain(passage: Passage, start: int, end: int) -> bool:
    """Whether an adjunct leads straight to a quotation: "said on CNN", not "said on the use of"."""
    return end - start <= 3 and passage.word(end - 1) not in PREPOSITIONS


def _behind_addressee(passage: Passage, start: int, end: int) -> tuple[int | None, Range | None]:
    """The content of "told X that …", "asked X about …", and X."""
    if passage.quoted[start] or passage.word(start) in (",", ":"):
        return start, None
    if passage.word(start) in OPENING:
        return start, None
    to = addressee(passage, start, end)
    position = to[1] if to else start
    if position < end and (
        passage.word(position) in ADJUNCTS or is_day(passage.word(position)) or passage.word(position) == ","
    ):
        found = _opening(passage, position, end)
        if found is not None:
            return found, to
        if passage.word(position) in ADJUNCTS - {"to"}:
            return None, to
    if position >= end:
        return (start, None) if to and start + 1 < end and to[1] - start > 2 else (None, to)
    return position, to


def content_end(passage: Passage, start: int, end: int) -> int:
    """Where an indirect content that begins here ends: before a new clause that is not its own."""
    for index in range(start + 2, end - 1):
        if not passage.quoted[index] and _closes(passage, index, start, end):
            return index
    return end


def _closes(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether the clause that began at `start` ends before this token."""
    word, after = passage.low[index], passage.word(index + 1)
    if word in (";", "--", "—"):
        return True
    if word in ("and", "but"):
        return _new_cue(passage, index + 1)
    if word == ",":
        if after in ("and", "but"):
            return _new_cue(passage, index + 2)
        return after in COMMA_CLOSES or (after.endswith("ing") and cues.is_cue(after))
    return word == "according" and after == "to"


def _new_cue(passage: Passage, index: int) -> bool:
    """Whether a finite cue verb goes on behind "and", with an adverb at most before it."""
    word = passage.word(index)
    if word.endswith("ly") or word in ("then", "also", "later", "has", "had", "have"):
        index, word = index + 1, passage.word(index + 1)
    return (
        cues.is_cue(word)
        and not word.endswith("ing")
        and not passage.is_capital(index)
        and (word.endswith(("ed", "s")) or not cues.is_ambiguous(word))
        and word not in ("say", "see", "know", "think", "want", "feel", "hope", "believe")
    )


COMMA_CLOSES = frozenset("according noting adding citing referring calling".split())


def piece(passage: Passage, start: int, end: int) -> Range | None:
    """The content between two tokens without punctuation at its edges."""
    return trimmed(passage, start, end)


def quotation_run(passage: Passage, start: int, end: int) -> int:
    """Where the quoted tokens end that begin here."""
    while start < end and passage.quoted[start]:
        start += 1
    return start


def next_quotation(passage: Passage, start: int, end: int) -> int:
    """The first quoted token from here; `end` where there is none."""
    while start < end and not passage.quoted[start]:
        start += 1
    return start


def addressee_of(passage: Passage, start: int, end: int) -> Range | None:
    """The addressee behind the verb of a reporting clause that follows its content: `, he told reporters`."""
    return addressee(passage, start, end)

"""Patterns in the passive: `a move condemned by X`, `X was quoted as saying …`, `it was reported that …`."""

from __future__ import annotations

from ...english.closed_classes import group
from ..passages import clause_words, contents, cues, openings
from ..passages.content_ends import content_end
from ..passages.finite_verbs import verb_between
from ..passages.noun_phrases import OPENERS, adverb
from ..passages.passage import Passage, Range, trimmed
from ..passages.places import Found, Place, behind_quotation
from ..passages.subjects import subject_after
from ..passages.verb_senses import CITED_WITHIN


def passive(place: Place) -> Found | None:
    """`a move condemned by X`."""
    passage, index = place.passage, place.index
    if passage.word(index + 1) != "by" or not passage.word(index).endswith("ed") or _gerund(passage, index + 2):
        return None
    speaker = subject_after(passage, index + 2, place.end)
    if speaker:
        speaker = speaker[0], _before_remark(passage, speaker)
    start, content = place.start, place.before
    if not speaker or not content or passage.word(content[0]) in ("who", "which") or speaker[1] - speaker[0] > 10:
        return None
    if passage.word(index) == "committed" or verb_between(passage, *speaker):
        return None
    return Found("content, passive, by speaker", speaker, (start, index + 2), (content,), speaker[1])


def _before_remark(passage: Passage, speaker: Range) -> int:
    """Where the speaker ends before a relative clause: "Ann Lee | , who has left"."""
    return next(
        (
            token
            for token in range(*speaker)
            if passage.word(token + 1) in ("who", "which") and passage.word(token) == ","
        ),
        speaker[1],
    )


def _gerund(passage: Passage, index: int) -> bool:
    """Whether the token is a verb in -ing, and no name that ends so."""
    return passage.word(index).endswith("ing") and not passage.capital[index]


def quoted_as(place: Place) -> Found | None:
    """`X was quoted as saying …`, `X was quoted by Y as saying …`, `Y quoted X as saying …`."""
    passage, index = place.passage, place.index
    near = range(index + 1, min(place.end, index + CITED_WITHIN))
    stop = next((token for token in near if passage.word(token) == "as"), 0)
    stop = stop or next((token - 1 for token in near if passage.word(token) == "saying"), 0)
    start, speaker = place.start, place.before
    if not stop or passage.word(stop + 1) not in ("saying", "telling") or not speaker:
        return None
    cue, outer = (start, stop + 2), speaker[0]
    if start == index:
        if stop <= index + 1:
            return None  # "quoted as saying", "quoted saying": nobody stands between
        speaker, cue = (index + 1, stop), (stop, stop + 2)  # "Oz Radio quoted | the mayor | as saying"
    first, to = contents.content_start(passage, stop + 2, place.end)
    if first is not None:
        content = trimmed(passage, first, content_end(passage, first, place.end))
    else:
        content = trimmed(passage, place.floor, outer) if behind_quotation(place, outer) else None
    return Found("speaker quoted as saying", speaker, cue, (content,), stop + 2, to) if content else None


def reported(place: Place) -> Found | None:
    """`It was reported that …`, `the bank is expected to …`: the text does not say by whom."""
    passage, index = place.passage, place.index
    start = place.start
    if passage.word(index) not in REPORTED or not any(passage.word(token) in BE for token in range(start, index)):
        return None
    subject, stop = place.before, index + 1
    while adverb(passage.word(stop)):
        stop += 1
    if not subject or passage.word(stop) not in ("that", "to") or stop + 1 >= place.end:
        return None
    if cues.is_speech(passage.word(stop + 1)):
        return None  # "is expected to announce": whose words are announced is told
    content = trimmed(passage, stop, content_end(passage, stop, place.end))
    if not content or (passage.word(stop) == "that" and passage.word(subject[0]) != "it"):
        return None
    pieces = (content,) if passage.word(stop) == "that" else (subject, content)
    return Found("reported, unnamed", None, (start, index + 1), pieces, content[0])


REPORTED = group("reported")


def unnamed(place: Place) -> Found | None:
    """`Asked whether …`, `he was told that …`: somebody spoke, and the text does not say who."""
    passage, index = place.passage, place.index
    if passage.word(index) not in ("asked", "told", "warned", "reminded", "informed", "pressed"):
        return None
    before = passage.word(index - 1)
    start = place.start
    leads = index == place.floor or (index == place.floor + 1 and before in OPENERS)
    opens = leads or before in ("when", "if", "while", "as") or (before == "," and _inserted(place))
    passive = any(passage.word(token) in BE for token in range(start, index))
    stop = index + 1
    if not (opens or passive) or stop >= place.end or passage.word(stop) == ".":
        return None
    if passage.word(stop) == "by":
        return _asked_by(place, (start if passive else index, stop + 1))
    first = openings.opening_of(passage, stop, place.end) or stop
    content = trimmed(passage, first, clause_words.first_comma(passage, first, place.end))
    if not content:
        return None
    floor = place.floor if before == "," else -1  # "Ann Lee, asked about it, said": her name is still ahead of a verb
    return Found("asked or told, unnamed", None, (start if passive else index, stop), (content,), stop, floor=floor)


def _inserted(place: Place) -> bool:
    """Whether the participle stands behind the name that opens the clause: "Ann Lee, asked about it, said"."""
    passage, index = place.passage, place.index
    topic = passage.word(index + 1) in clause_words.OPENING | {"about", "by", "to"}
    return index - place.floor < (8 if topic else 3)


def _asked_by(place: Place, cue: Range) -> Found | None:
    """`asked by a reporter whether …`, `warned by Oz that …`."""
    passage = place.passage
    stop = cue[1]
    while (
        stop < place.end
        and passage.word(stop) not in clause_words.OPENING | {"about", "to", ","}
        and passage.word(stop)
    ):
        stop += 1
    speaker = trimmed(passage, cue[1], stop)
    content = trimmed(passage, stop, clause_words.first_comma(passage, stop, place.end))
    if not speaker or not content or speaker[1] - speaker[0] > 10:
        return None
    return Found("asked by speaker", speaker, cue, (content,), stop)


BE = group("be")

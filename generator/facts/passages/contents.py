"""Where the content of an attribution begins behind its cue.

What annotators count as content is after the guidelines of PARC 3.0 and PolNeAR: the whole clause behind
the verb of saying, with its "that", without adjuncts of the saying ("on Tuesday", "in a statement").
"""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...text.phrases import noun_kind
from . import cues
from .addressees import PLACES, addressee
from .clause_words import OPENING, verb_like
from .finite_verbs import FINITE, is_finite
from .noun_phrases import DETERMINERS, PREPOSITIONS, PRONOUNS, TIME_CLAUSES, TIMES
from .openings import ADJUNCTS, RELATIVE, behind_aside, opening
from .passage import Passage, Range, is_day
from .told import behind_addressee

SAY = group("say")
# Adverbs that open a content, for they measure what follows: "said | only eight of those he knew came".
MEASURING = frozenset("only nearly roughly barely mostly partly mainly largely early family".split())
# A preposition, and the list of verbs that have their topic behind it.
GOVERNED = {"at": "governed_at", "on": "governed_on", "to": "governed_to", "with": "governed_with"}


def content_start(passage: Passage, cue_end: int, end: int) -> tuple[int | None, Range | None]:
    """The first token of the content behind a cue, and the addressee between them; None without a content."""
    if cue_end >= end:
        return None, None
    verb = passage.word(cue_end - 1)
    cue_end = _behind_time(passage, cue_end, end)
    if that := behind_aside(passage, cue_end + is_day(passage.word(cue_end)), end):
        return that, None
    if cues.tells(verb):
        return behind_addressee(passage, cue_end, end)
    if passage.quoted[cue_end]:
        return cue_end, None
    word, day = passage.word(cue_end), _is_time(passage, cue_end)
    if word in ("this", "so") and passage.word(cue_end + 1) in RELATIVE | TIME_CLAUSES:
        return None, None  # "said this when he met the press"
    if word == "to" and verb.startswith("point") and cue_end + 1 < end:
        return None if _is_shown(passage, cue_end + 1, end) else cue_end + 1, None
    if word == "to" and verb not in SAY and verb_like(passage, cue_end + 1):
        return cue_end, None
    if word == "to" and cues.is_speech(verb) and opening(passage, cue_end + 1, end) is not None:
        to = addressee(passage, cue_end + 1, end)
        return opening(passage, cue_end + 1, end), to
    if word == "at" and passage.word(cue_end + 1) in ("least", "most"):
        return cue_end, None
    if word == "to" and verb.startswith(("boast", "brag", "complain")):
        near = range(cue_end + 2, min(end, cue_end + 7))
        topic = next((token for token in near if passage.word(token) in ("of", "about")), None)
        if topic is not None:
            return topic, (cue_end + 1, topic)
    if word in PREPOSITIONS or day or word in (",", ":") or (word.endswith("ly") and word not in MEASURING):
        found = opening(passage, cue_end, end)
        if found is not None:
            return found, None
    return _directly(passage, cue_end, end, cues.is_speech(verb)), None


def _is_time(passage: Passage, index: int) -> bool:
    """Whether a day tells when somebody spoke: "said | Monday"; not "said | May's rise was late", "said | May was"."""
    after, said = passage.word(index + 1), passage.word(index - 1) in ("said", "says")
    return is_day(passage.word(index)) and after != "'s" and not (said and after in FINITE)


def _is_shown(passage: Passage, start: int, end: int) -> bool:
    """Whether a finger points to a place and nothing is said: "pointed to the gate"."""
    last = (addressee(passage, start, end) or (start, end))[1] - 1
    return noun_kind(passage.word(last)) == "place" and not passage.capital[last]


def _behind_time(passage: Passage, start: int, end: int) -> int:
    """Where the words behind a verb go on behind a time: "vowed last month | to go", "pledged on Friday | to go"."""
    day = start + (passage.word(start) == "on")
    asked = passage.word(day + 1) == "to" and verb_like(passage, day + 2) and not governs(passage.word(start - 1), "to")
    if asked and is_day(passage.word(day)):
        return day + 1
    if passage.word(start) in ("before", "again") and passage.word(start + 1) == "that":
        return start + 1  # "has said before | that"
    if passage.word(start) in ("last", "this", "earlier") and (
        passage.word(start + 1) in TIMES | {"this"} or is_day(passage.word(start + 1))
    ):
        stop = start + 2 + (passage.word(start + 1) == "this")
    else:
        ago = (token for token in range(start + 2, start + 5) if passage.word(token) in ("ago", "earlier", "later"))
        stop = next(ago, end) + 1
        if stop > end or not any(passage.word(token).rstrip("s") in TIMES for token in range(start + 1, stop - 1)):
            return start
    goes_on = (
        passage.word(stop) == "to" or passage.word(stop) in OPENING | PRONOUNS or _begins_with_noun(passage, stop, end)
    )
    return stop if stop < end and goes_on else start


def _is_amount(passage: Passage, start: int, end: int) -> bool:
    """Whether it is only told how much was said: "said a lot", "said almost nothing about it"."""
    words = passage.low[start : min(end, start + 3)]
    return any(word in ("nothing", "little", "lot", "volumes") for word in words[:2]) and passage.word(start) != "that"


def _begins_with_noun(passage: Passage, index: int, end: int) -> bool:
    """Whether a clause with a determiner begins here: "said last week | the bridge was late"; not "the day before"."""
    near = range(index + 1, min(end, index + 9))
    return passage.word(index) in DETERMINERS and any(is_finite(passage, token) for token in near)


def _directly(passage: Passage, start: int, end: int, speech: bool) -> int | None:
    """The content that follows without "that", behind a day at most; None where only an adjunct follows."""
    word = passage.word(start)
    if _is_time(passage, start):
        start += passage.word(start + 1)[:1].isdigit()  # "May 3"
        return start + 1 if start + 1 < end and passage.word(start + 1) not in ADJUNCTS | {",", "."} else None
    if governs(passage.word(start - 1), word):
        return start + (word == "with")
    if speech and word.endswith("ly") and word != "only" and passage.word(start + 1) in ADJUNCTS | {"to", "with"}:
        return None  # "wrote directly to the mayor"
    if speech and (word in ADJUNCTS or word in (",", "with") or word in PLACES or _is_amount(passage, start, end)):
        return None
    return start


def governs(verb: str, preposition: str) -> bool:
    """Whether the verb of saying has its topic behind this preposition: "insisted on the plan"; not "said on Monday".

    >>> governs("hinted", "at"), governs("said", "at")
    (True, False)
    """
    verbs = GOVERNED.get(preposition)
    return verbs is not None and not bases(verb).isdisjoint(group(verbs))

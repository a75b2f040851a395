"""Where the content begins behind whom somebody told, asked or warned: "told the town | that", "asked Ann | to go"."""

from __future__ import annotations

from ...english.closed_classes import group
from ...text.phrases import noun_kind
from . import cues
from .addressees import PLACES, addressee
from .clause_words import OPENING, quotation_run, verb_like
from .noun_phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SURE_AUXILIARIES, TIME_CLAUSES
from .openings import ADJUNCTS, REACH, behind_aside, opening, verb_or_stop
from .passage import Passage, Range, is_day

TOLD_THINGS = group("told_things")  # "asked questions", "told a tale": objects, not addressees
# What opens a content behind them: "asked two questions | about".
TOLD_OF = frozenset("about on of regarding whether that how why :".split())
ASKED_FOR = frozenset(("for", "about", "to", "as", "into", "on", "with"))  # "asked the mayor | for help"
TOPICAL = frozenset(("of", "against"))  # "warned of strikes", "advised against selling"
# Verbs that name whom they tell, or nobody: "warned the town", "warned the dam would break"; not "told the town".
MAY_TELL_NOBODY = frozenset("warn warns warned warning advise advises advised promise promises promised".split())
INFORMING = ("remind", "inform", "warn", "notif", "assur", "reassur", "convinc", "persuad")
TITLE = 8  # tokens of a quoted title, with its marks
NO_ADDRESSEE = frozenset(("to", "about", "not", ",", ":", "because", "and", "but"))


def behind_addressee(passage: Passage, start: int, end: int) -> tuple[int | None, Range | None]:
    """The content of "told X that …", "asked X about …", and X."""
    if passage.quoted[start] or passage.word(start) in (",", ":"):
        return start, None
    if passage.word(start) in OPENING or passage.word(start) in TOPICAL:
        return start, None
    things = [token for token in (start, start + 1) if passage.word(token) in TOLD_THINGS]
    if things:
        return (start if passage.word(things[0] + 1) in TOLD_OF else None), None
    to = addressee(passage, start, end)
    if to and _is_matter(passage, to):
        return start, None
    if to and passage.word(start - 1) in MAY_TELL_NOBODY and _is_subject(passage, to, end):
        return start, None
    topic = _topic(passage, start, to)
    if topic is not None and not (to and _begins_clause(passage, to[1], end)):
        return topic, (start, topic)
    that = _that_ahead(passage, start, end)
    if that is not None:
        return that, _whole(passage, to, that)
    if to and any(passage.word(index) in SURE_AUXILIARIES for index in range(start + 1, min(to[1] + 1, end))):
        return start, None  # "warned the strike could cost": the words are the subject of the content
    position = to[1] if to else start
    if to and (aside := behind_aside(passage, position, end)):
        return aside, to
    if to and (asked := asked_to(passage, position, end)):
        whole = not any(is_day(passage.word(token)) for token in range(position, asked))
        return asked, (to[0], asked) if whole else to
    if to and passage.word(position) in PLACES | {"down", "up"}:
        return None, to  # "asked a man down the road"
    if passage.word(position) in DETERMINERS and passage.word(position + 1) in TOLD_THINGS:
        return None, to  # "asked the mayor | a question"
    if position < end and (
        passage.word(position) in ADJUNCTS or is_day(passage.word(position)) or passage.word(position) == ","
    ):
        found = opening(passage, position, end)
        if found is not None:
            return found, to
        if passage.word(position) in ADJUNCTS - {"to"} or _nothing_said(passage, to, position):
            return None, to
    if to and passage.word(position) in PREPOSITIONS - TOPICAL and passage.word(position) not in ASKED_FOR:
        return None, to
    if position >= end:
        return (start, None) if to and start + 1 < end and to[1] - start > 2 else (None, to)
    return position, to


def asked_to(passage: Passage, start: int, end: int) -> int:
    """The "to" with a verb behind an addressee and where he is: "told drivers on the A2 | to turn back"; 0 without it.

    Not behind a noun that has its own "to": "asked the mayor in a bid to win".
    """
    if passage.word(start) not in (PREPOSITIONS | PLACES | {"to"}) - TOPICAL - ASKED_FOR | {"to", "on"}:
        return 0
    for index in range(start, min(end, start + REACH)):
        word = passage.word(index)
        if word == "to" and verb_like(passage, index + 1):
            kind = noun_kind(passage.word(index - 1)) if index > start else ""
            return index if kind not in ("act", "communication") or is_day(passage.word(index - 1)) else 0
        if (
            not word
            or word in (",", ":", "about", "for", "and")
            or word in PRONOUNS | OPENING
            or verb_or_stop(passage, index)
        ):
            return 0
    return 0


def _is_matter(passage: Passage, to: Range) -> bool:
    """Whether a bare noun for an act or a thing is what is asked for, and nobody: "urged | restraint in the talks"."""
    bare = to[1] - to[0] == 1 and not passage.capital[to[0]] and not passage.word(to[0]).endswith("s")
    return bare and noun_kind(passage.word(to[0])) in ("act", "event", "thing")


def _is_subject(passage: Passage, to: Range, end: int) -> bool:
    """Whether a noun phrase with its prepositions is the subject of the content: "the cycle of losses | had not ended".

    It is not where another noun phrase begins before the verb: "the mayor of Ash | the dam would break".
    """
    for index in range(to[1], min(end, to[1] + REACH)):
        word, before = passage.word(index), passage.word(index - 1)
        if word in SURE_AUXILIARIES:
            return True
        begins = word in DETERMINERS | PRONOUNS or (passage.capital[index] and not passage.capital[index - 1])
        if (
            not word.isalpha()
            or word in TIME_CLAUSES
            or (begins and before not in PREPOSITIONS | {"and", "or", "of"} | DETERMINERS)
        ):
            return False
    return False


def _begins_clause(passage: Passage, index: int, end: int) -> bool:
    """Whether a noun phrase and its verb begin at the token: "the mayor of Ash | the dam would break"."""
    verb = any(passage.word(token) in AUXILIARIES for token in range(index + 1, min(end, index + 6)))
    return verb and passage.word(index) in DETERMINERS | PRONOUNS - {"who", "which"}


def _nothing_said(passage: Passage, to: Range | None, comma: int) -> bool:
    """Whether a comma and no clause follow whom somebody told: "told her manager, who is ill"."""
    if to is None or passage.word(comma) != ",":
        return False
    inserted = cues.is_cue(passage.word(comma + 2)) and passage.word(comma + 3) == ","  # "told her, she says, that"
    return inserted or passage.word(comma + 1) not in PRONOUNS - {"who", "which"}


def _whole(passage: Passage, to: Range | None, stop: int) -> Range | None:
    """The addressee with the nouns behind a name in it: "a Leeds | news conference" before "that"."""
    if to is None:
        return None
    end = to[1]
    while end < stop and passage.word(end).isalpha() and passage.word(end) not in ADJUNCTS | PREPOSITIONS:
        if is_day(passage.word(end)):
            break
        end += 1
    return to[0], end


def _topic(passage: Passage, start: int, to: Range | None) -> int | None:
    """The "of" that opens what somebody was reminded of: "warned voters | of the danger"."""
    if not to or not passage.word(start - 1).startswith(INFORMING):
        return None
    return next((token for token in range(start + 1, to[1]) if passage.word(token) == "of"), None)


def _that_ahead(passage: Passage, start: int, end: int) -> int | None:
    """The "that" behind a long addressee: "told a crowd of voters in a gym | that"; none behind a verb or clause."""
    index = start + 1
    while index < min(end, start + REACH):
        word = passage.word(index)
        if passage.quoted[index]:
            run = quotation_run(passage, index, end)
            if run - index > TITLE or passage.word(index - 1) in (",", ":"):
                return None
            index = run
            continue
        if word == "that":
            return index if passage.word(index - 1) not in PREPOSITIONS and passage.word(index + 1) != "'s" else None
        number = word == "about" and passage.word(index + 1)[:1].isdigit()
        if (
            (word in PRONOUNS | OPENING | NO_ADDRESSEE and not number)
            or word in SURE_AUXILIARIES
            or verb_or_stop(passage, index)
        ):
            return None
        index += 1
    return None

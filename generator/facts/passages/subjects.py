"""The subject of a verb without a tagger: the noun phrase before it, and the one behind an inverted verb.

After R. Quirk et al., *A Comprehensive Grammar of the English Language* (1985), 14.28 to 14.36 on reporting clauses,
and 17.65 to 17.70 on apposition.
"""

from __future__ import annotations

from ...english.closed_classes import group
from ...text.phrases import is_one_person
from . import cues
from .noun_phrases import (
    ADDRESSED,
    ADJUNCTS,
    AUXILIARIES,
    DETERMINERS,
    NOMINATIVE,
    OPENERS,
    PARTS_OF_DAY,
    PREPOSITIONS,
    PRONOUNS,
    REACH,
    STOPS,
    SUBORDINATORS,
    TIMES,
    adverb,
    head,
    inside_relative,
    stripped,
    walk_left,
)
from .passage import DASHES, Passage, Range, is_day


def subject_before(passage: Passage, end: int, floor: int) -> Range | None:
    """The noun phrase that ends at this token and is the subject of what follows, or None."""
    end = _before_day(passage, _before_time(passage, end, floor), floor)
    if end <= floor:
        return None
    if passage.quoted[end - 1]:
        return _around_quotation(passage, end, floor)
    word = passage.low[end - 1]
    if passage.word(end - 2) == "of" and word in PARTED and passage.word(end - 3) in DETERMINERS and end - 3 >= floor:
        return end - 3, end  # "several of them | said"
    if word in PRONOUNS and not (passage.word(end - 2) in PREPOSITIONS and inside_relative(passage, end - 2, floor)):
        return _whole_pronoun(passage, end, floor)
    if word == "," or word == ")" or word in DASHES:
        return _with_apposition(passage, end, floor)
    if word == "that" and _noun_before(passage, end - 1, floor):
        return end - 1, end
    if word in STOPS or word in SUBORDINATORS or word in ("to", "and", "not", "nor") or word in PREPOSITIONS:
        return None
    return stripped(passage, walk_left(passage, end, floor), end)


def main_noun(passage: Passage, subject: Range) -> int:
    """The noun that a subject is about: "signs" of "signs of rain", "researchers" of "Oz researchers at the dam"."""
    ends = (token for token in range(*subject) if passage.word(token + 1) in BEHIND_HEAD)
    return next(ends, subject[1] - 1)


BEHIND_HEAD = PREPOSITIONS | frozenset((",", "around", "that", "which", "collected", "gathered"))
PARTED = frozenset(("them", "us", "you", "those", "these", "whom"))


def _noun_before(passage: Passage, index: int, floor: int) -> bool:
    """Whether a noun with its determiner stands before a relative "that": "a statement | that said"."""
    before = passage.word(index - 1)
    if index - 2 < floor or not before.isalpha() or cues.is_verb(passage, index - 1) or before in PREPOSITIONS:
        return False
    return any(passage.word(index - back) in DETERMINERS for back in (2, 3)) and not adverb(before)


def zero_relative(passage: Passage, end: int, floor: int) -> Range | None:
    """The subject with a relative clause without "who": "several people I have spoken with | said"."""
    while floor < end and (passage.word(floor) in OPENERS or passage.word(floor) == ","):
        floor += 1
    if not (passage.word(floor) in DETERMINERS or passage.capital[floor]) or passage.word(floor) in PRONOUNS:
        return None
    for index in range(floor + 1, min(end - 1, floor + 8)):
        word = passage.word(index)
        if word in CLAUSE_SUBJECTS:
            noun = passage.word(index - 1).isalpha() and passage.word(index - 1) not in TIMES
            whole = not any(passage.word(token) in STOPS or not passage.word(token) for token in range(index, end))
            return (floor, end) if noun and whole and index - floor > 1 and end - floor <= REACH else None
        if not word or word in STOPS | SUBORDINATORS | AUXILIARIES | PREPOSITIONS - {"of"} or cues.is_cue(word):
            return None
    return None


CLAUSE_SUBJECTS = NOMINATIVE - {"it"} | {"you"}


def _whole_pronoun(passage: Passage, end: int, floor: int) -> Range | None:
    """The pronoun alone, but never the "that" or "which" of "of which"."""
    if passage.low[end - 1] == "which" and passage.word(end - 2) in PREPOSITIONS and end - 2 >= floor:
        return None
    return end - 1, end


def _before_time(passage: Passage, end: int, floor: int) -> int:
    """Where the subject ends before a time: "officials last week | said", "Ann Lee on Sunday night | said"."""
    last, before = passage.word(end - 1), passage.word(end - 2)
    if (before, last) == ("no", "longer"):
        stop = end - 2
    elif last in PARTS_OF_DAY and is_day(before):
        stop = end - 1
    elif last in TIMES and before in ("last", "this", "next"):
        stop = end - 2 - (passage.word(end - 3) in ("earlier", "later", "late", "early"))
    elif last in ("earlier", "later"):
        stop = end - 1
    else:
        return end
    return stop if stop > floor else end


def _before_day(passage: Passage, end: int, floor: int) -> int:
    """Where the subject ends before a day: "Ann Lee on Sunday | said", "officials today | say"."""
    if end - 1 > floor and is_day(passage.word(end - 1)):
        if passage.word(end - 2) in PREPOSITIONS - {"on", "last", "this", "earlier", "late", "early", "later"}:
            return end  # "posts from Friday | say"
        end -= 1
        if end - 1 > floor and passage.word(end - 1) == "on":
            end -= 1
        if end - 1 > floor and passage.word(end - 1) in ("late", "early", "earlier", "later"):
            end -= 1
    return end


def _around_quotation(passage: Passage, end: int, floor: int) -> Range | None:
    """The noun phrase whose relative clause ends in a quotation: `Ann, who calls it a "mess," said`."""
    start = end
    while start > floor and passage.quoted[start - 1]:
        start -= 1
    for index in range(start - 1, max(floor, start - 20), -1):
        if passage.word(index) in ("who", "which") and passage.word(index - 1) == ",":
            return head(passage, index - 1, floor)
        if passage.word(index) in STOPS:
            found = head(passage, index, floor) if passage.word(index) == "," and end - start < 9 else None
            return (found[0], end) if found else None
    return None


def _with_apposition(passage: Passage, end: int, floor: int) -> Range | None:
    """The noun phrase before an apposition that closes here: "Ann Lee, the mayor of Oz," or "Ann (R-Oz)"."""
    mate = {")": ("(",), ",": (",",)}.get(passage.low[end - 1], tuple(DASHES))
    position = end - 2
    tries, office = 0, None
    while position > max(floor, end - 2 - 2 * REACH) and passage.low[position] not in (";", ":"):
        if passage.low[position] == ")" and mate == (",",):
            position = _opening_bracket(passage, position, floor)  # "Ann Lee (Con, Oz Hill), told"
            continue
        if passage.low[position] in mate and not passage.quoted[position] and not passage.is_quoted(position - 1):
            if passage.word(position - 1) in ("who", "which") and position - 1 >= floor:
                return position - 1, position
            found = head(passage, position, floor)
            tries += 1
            goes_on = passage.word(position + 1) in ("but", "yet", "so")  # a further clause: "it rained, | but"
            if found and not goes_on and (tries > 1 or not passage.quoted[position + 1]):
                if passage.word(found[0] - 1) != "," or not is_one_person(passage.word(found[0])):
                    return found[0], end
                office = office or (found[0], end)  # "Ann Lee, | Director of the study, and Chairman of the board,"
        position -= 1
    return office or (_before_stray_comma(passage, end, floor) if passage.low[end - 1] == "," else None)


def _opening_bracket(passage: Passage, closing: int, floor: int) -> int:
    """The token before the bracket that opens what closes here, or where a bracket cannot reach."""
    for position in range(closing - 1, max(floor, closing - REACH), -1):
        if passage.low[position] == "(":
            return position - 1
    return closing - 1


def _before_stray_comma(passage: Passage, end: int, floor: int) -> Range | None:
    """A name that a stray comma parts from "told them" or "said that": "Ann Lee, | told the court it was late"."""
    tells = cues.tells(passage.word(end)) or passage.word(end + 1) == "that"
    named = passage.is_capital(end - 2) or passage.word(end - 2) == ")"
    found = head(passage, end - 1, floor) if tells and named else None
    return (found[0], end) if found else None


def subject_after(passage: Passage, start: int, end: int) -> Range | None:
    """The subject behind an inverted verb: "said Ann Lee, the mayor of Oz" up to what is not part of it."""
    word = passage.word(start)
    if start >= end or not word:
        return None
    if word in PRONOUNS:
        return start, start + 1
    if not (passage.capital[start] or word in DETERMINERS or _bare_noun(passage, start)):
        return None
    if is_day(word) or word == "that":
        return None
    stop = start + 1
    while stop < end and not _ends_subject(passage, stop, start):
        stop += 1
    while stop > start and passage.word(stop - 1) in STOPS:
        stop -= 1
    return (start, stop) if stop > start else None


def _bare_noun(passage: Passage, start: int) -> bool:
    """Whether a lower-case word without a determiner may begin a subject: "officials", "retired Gen. Lee"."""
    word = passage.word(start)
    if word[:1].isdigit():
        return True
    return (
        word.replace("-", "").isalpha()
        and len(word) > 3
        and not (word in PREPOSITIONS or word in SUBORDINATORS or adverb(word) or word in ADDRESSED)
    )


def _ends_subject(passage: Passage, index: int, start: int) -> bool:
    """Whether the noun phrase behind a verb, begun at `start`, ends before this token."""
    word, after = passage.word(index), passage.word(index + 1)
    if not word or word in (".", ";", ":", "?", "!") or word in DASHES:
        return True
    if word == ",":
        adding = after == "who" and cues.is_speech(passage.word(index + 2))  # "said Ann Lee, | who added:"
        return not after or cues.is_cue(after) or after.endswith("ing") or after in COMMA_ENDS or adding
    if is_day(word) and "," not in passage.low[start:index]:
        return passage.word(index - 1) not in ("in", "of", "from", "since")  # "said | the rise in May was"
    if word in ("and", "but"):
        return cues.is_cue(after) or after in PRONOUNS
    if word in ("when", "after", "before", "while"):
        return True  # "said a spokesman | when contacted"
    inside = "," in passage.low[start:index]
    return not inside and word in ADJUNCTS and passage.capital[index - 1]


COMMA_ENDS = group("comma_ends")

"""Noun phrases without a tagger: how far left one reaches, and where its head stands.

The rules look at closed classes of words (pronouns, auxiliaries, prepositions, conjunctions), at capitals and at
punctuation. Which of them is the subject of a verb is read in `subjects.py`.
"""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.words import table
from ...text.phrases import is_one_person, noun_kind
from . import cues
from .passage import DASHES, Passage, Range, is_day

PRONOUNS = group("pronouns")
ADDRESSED = group("addressed")
AUXILIARIES = group("auxiliaries")
SURE_AUXILIARIES = AUXILIARIES - {"'s"}  # which is an owner's as often
ADVERBS = group("adverbs")
NOT_ADVERBS = group("not_adverbs")
DETERMINERS = group("determiners")
PREPOSITIONS = group("prepositions")
SUBORDINATORS = group("subordinators")
OPENERS = group("openers")
RELATIVES = frozenset("who whom whose which that".split())
NOMINATIVE = frozenset("i he she it we they".split())  # pronouns that are a subject and nothing else, and "it"
STOPS = frozenset((",", ";", ":", "(", ")", "[", "]", ".", "?", "!", "...", "“", "”", '"', *DASHES))
REACH = 30  # tokens: longer subjects are more often a misreading than a subject


def adverb(word: str) -> bool:
    """Whether the word is an adverb that may stand in a group of verbs.

    >>> adverb("repeatedly"), adverb("family")
    (True, False)
    """
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in NOT_ADVERBS)


def group_start(passage: Passage, verb: int, floor: int) -> int:
    """Where the group of verbs begins that ends with this one: "has repeatedly said", "did not say"."""
    start = verb
    while start > floor:
        if _in_group(passage, start - 1):
            start -= 2 if passage.low[start - 2 : start] == ("so", "far") else 1
        else:
            break
    return start


PERFECT = frozenset("has have had 've".split())


def _in_group(passage: Passage, index: int) -> bool:
    """Whether the token is an auxiliary or adverb of a group of verbs: not "Will" in "Ann and Will said"."""
    if passage.capital[index]:
        return False
    word = passage.word(index)
    if word == "'s" and passage.is_capital(index - 1) and passage.word(index - 1) not in PRONOUNS:
        return not _is_past(passage.word(index + 1))  # "Moody's warned" is no short form
    return word in AUXILIARIES or adverb(word) or (word == "far" and passage.word(index - 1) == "so")


def _is_past(word: str) -> bool:
    """Whether the word is a past of a verb of saying and nothing else: "warned"; not "telling", "tweet"."""
    return cues.is_speech(word) and not cues.is_ambiguous(word) and (word.endswith("ed") or word in ("said", "told"))


# What opens a clause that tells when or why: "after they met".
TIME_CLAUSES = frozenset("after as because before if since until when while".split())
PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))
TIMES = frozenset(("time", "day", "week", "month", "year", "night", "moment", "minute", "morning", "weekend"))


def walk_left(passage: Passage, end: int, floor: int) -> int:
    """How far left the words of a noun phrase reach that ends here."""
    start = end
    while start > floor and end - start < REACH:
        short = start < end and _is_short_form(passage, start)
        if not short and _blocked(passage, start - 1, end, floor):
            break
        start -= 3 if short else 1
        if passage.low[start] in RELATIVES:
            floor = max(floor, start - 10)
    return start


def _is_short_form(passage: Passage, end: int) -> bool:
    """Whether a short form in brackets ends here: "the Oz Dam Board (ODB) | and the council"."""
    return passage.low[end - 3 : end : 2] == ("(", ")") and passage.capital[end - 2] and passage.capital[end - 4]


def _blocked(passage: Passage, index: int, end: int, floor: int) -> bool:
    """Whether the token cannot belong to the noun phrase that reaches from behind it to `end`."""
    word = passage.low[index]
    if passage.quoted[index] or word in STOPS:
        return True
    if word == "that" and (index == floor or passage.low[index - 1] in STOPS):
        return cues.is_cue(passage.word(index - 1))
    if word in RELATIVES:
        return not _relative(passage, index, end, floor)
    if word in ("and", "or"):
        return not _coordinated(passage, index, floor)
    if word == "than" and passage.word(index - 1) in ("more", "less", "fewer") and index > floor:
        return False
    if word in SUBORDINATORS and word != "whose":
        return True
    after = passage.word(index + 1)
    if (word in ("him", "them", "us", "me") and not passage.capital[index]) or (
        word.endswith("ed") and (after in DETERMINERS or after in ADDRESSED)
    ):
        return not inside_relative(passage, index, floor)
    if word in ("he", "she", "they") and passage.word(index + 1) in ("and", "or"):
        return False
    if word == "others" and passage.word(index + 1) in ("who", "in", "from", "with"):
        return False
    if word in PRONOUNS and passage.word(index - 1) in PREPOSITIONS:
        return not inside_relative(passage, index - 1, floor)
    if word in PRONOUNS or (word in AUXILIARIES and word != "'s" and not passage.capital[index]):
        return not inside_relative(passage, index, floor)
    return cues.is_verb(passage, index) and not inside_relative(passage, index, floor)


def _relative(passage: Passage, index: int, end: int, floor: int) -> bool:
    """Whether "who", "that" or "which" begins a clause that has its own verb: "people who know him"."""
    if index <= floor or passage.word(index - 1) in STOPS or cues.is_cue(passage.word(index - 1)):
        return False
    following = passage.low[index + 1 : end]
    return len(following) > 1 and (
        following[0] in AUXILIARIES
        or cues.is_cue(following[0])
        or following[0].endswith("ed")
        or (following[0].endswith("s") and table("word_classes").get(following[0][:-1]) == "V")
    )


def inside_relative(passage: Passage, index: int, floor: int) -> bool:
    """Whether "who", "that" or "which" stands close before the token, behind a noun."""
    for left in range(index - 1, max(floor, index - 4), -1):
        if passage.low[left] in RELATIVES:
            return _relative(passage, left, len(passage.low), floor)
        if passage.low[left] in STOPS:
            return False
    return False


def _coordinated(passage: Passage, index: int, floor: int) -> bool:
    """Whether "and" joins two nouns: "Ann Lee and Bo Park", "she and her aides"."""
    left, right = index - 1, index + 1
    if is_day(passage.word(left)) and not is_day(passage.word(right)):
        return False  # "it fell in May and | Lee said"
    if left >= floor and is_one_person(passage.word(left)) and office_and_name(passage, right):
        return True
    if left >= floor and _are_of_a_kind(passage, left, right, floor):
        return True
    if left < floor or passage.quoted[left] or not passage.capital[left]:
        return left >= floor and passage.word(left) in ("he", "she", "they", "i", "we")
    if passage.capital[right] and passage.word(right) not in PRONOUNS:
        return True
    first = left
    while first > floor and passage.is_capital(first - 1):
        first -= 1
    opens = first <= floor + 1 or passage.quoted[first - 1] or passage.word(first - 1) in OPENING_CLAUSE
    opens = opens or (passage.word(floor) in PREPOSITIONS and _follows_phrase(passage, first))
    kind = noun_kind(passage.word(right + 1))
    named = passage.word(right) == "the" and (passage.is_capital(right + 1) or kind in ("person", "group"))
    return opens and (named or passage.word(right) in WITH_THEM or _are_people(passage, right, floor))


# What opens the second half of a subject, behind a name: "Ann Lee and | her aides", beside "colleagues", "the Board".
WITH_THEM = frozenset("her his its their other several many".split())


OPENING_CLAUSE = STOPS | SUBORDINATORS | OPENERS


def _are_of_a_kind(passage: Passage, left: int, right: int, floor: int) -> bool:
    """Whether two nouns for people are joined that open a clause: "witnesses and police", "the unions and Oz Rail".

    Not "Ann Lee met the mayor and residents said".
    """
    behind = right + (passage.word(right) in DETERMINERS)
    people = _are_people(passage, behind, floor) or _are_people(passage, behind + 1, floor)
    joined = people or passage.is_capital(behind)
    if not (joined and _are_people(passage, left, floor)):
        return False
    return _opens_clause(passage, left, floor)


def _are_people(passage: Passage, index: int, floor: int) -> bool:
    """Whether the token is a noun in small letters for several people or a body: "witnesses", "police", "council"."""
    word = passage.word(index)
    people = noun_kind(word) in ("person", "group") or word in group("plurals")
    return people and word.isalpha() and (index == floor or not passage.is_capital(index))


def _opens_clause(passage: Passage, noun: int, floor: int) -> bool:
    """Whether nothing but a determiner and one word or two stands between a noun and where its clause begins."""
    first = noun
    while first > max(floor, noun - 3) and passage.word(first - 1).isalpha() and not _is_closed(passage, first - 1):
        first -= 1
    first -= first > floor and passage.word(first - 1) in DETERMINERS
    return first <= floor or passage.quoted[first - 1] or passage.word(first - 1) in OPENING_CLAUSE


def _is_closed(passage: Passage, index: int) -> bool:
    """Whether the token is a verb, or of a class of words that stand in no plain noun phrase."""
    word = passage.word(index)
    closed = word in DETERMINERS | PREPOSITIONS | PRONOUNS | AUXILIARIES | OPENING_CLAUSE | {"and", "to", "not"}
    return (
        closed or word.endswith("ed") or cues.is_verb(passage, index) or table("word_classes").get(word) in ("D", "V")
    )


def office_and_name(passage: Passage, index: int) -> bool:
    """Whether an office and the name of its holder begin here: "scientist and | study co-author Ann Lee"."""
    for token in range(index, index + 4):
        if is_one_person(passage.word(token)):
            return passage.is_capital(token + 1)
    return False


def head(passage: Passage, end: int, floor: int) -> Range | None:
    """A noun phrase that may carry an apposition: a name, or a phrase with a determiner."""
    if passage.word(end - 1) == ")" and "(" in passage.low[max(floor, end - 8) : end]:
        end = max(token for token in range(max(floor, end - 8), end) if passage.low[token] == "(")
        return head(passage, end, floor) if end > floor else None
    if passage.low[end - 1] in ("who", "which") or passage.low[end - 1] in STOPS or passage.low[end - 1] in OPENERS:
        return None
    if passage.word(end - 1) == "others":
        return end - 1, end
    found = stripped(passage, walk_left(passage, end, floor), end)
    if not found or is_day(passage.low[found[0]]):
        return None
    first = passage.word(found[0])
    begins = (
        found[0] == floor
        or passage.word(found[0] - 1) in STOPS | SUBORDINATORS | OPENERS | PREPOSITIONS
        or (found[0] > 0 and passage.quoted[found[0] - 1])
    )
    counted = is_number(passage, found[0]) and found[1] - found[0] > 1  # "20 residents"; "67" is an age
    named = passage.capital[found[0]] or passage.capital[found[1] - 1] or counted
    return found if begins and (named or first in DETERMINERS) and first not in PREPOSITIONS else None


def stripped(passage: Passage, start: int, end: int) -> Range | None:
    """The noun phrase without the adverbs and the prepositional phrase that begin its clause."""
    while start < end and (passage.word(start) in OPENERS or (is_day(passage.word(start)) and start + 1 < end)):
        start += 1
    if start < end and passage.word(start) in PREPOSITIONS and not is_number(passage, start + 1):
        start = _behind_phrase(passage, start + 1, end)
    return (start, end) if start < end and end - start <= REACH else None


def is_number(passage: Passage, index: int) -> bool:
    """Whether a number follows, as in "about four in 10", "under 20 percent"."""
    word = passage.word(index)
    return word[:1].isdigit() or word in NUMBERS


NUMBERS = group("numbers")


def _behind_phrase(passage: Passage, start: int, end: int) -> int:
    """Where the subject begins after "On Tuesday" or "In Iowa": behind a day, or at the next determiner."""
    for index in range(start, end):
        if is_day(passage.word(index)) or passage.word(index).isdigit():
            behind = index + 1 + (passage.word(index + 1) in PARTS_OF_DAY)
            if behind < end:
                return behind
        elif index > start and passage.word(index) in DETERMINERS and passage.word(index - 1) not in PREPOSITIONS:
            return index
    first = end - 2 if passage.word(end - 2) == "and" and passage.is_capital(end - 3) else end
    name = first
    while name > start and passage.is_capital(name - 1):
        name -= 1
    return name if start < name < first and _follows_phrase(passage, name) else end


def _follows_phrase(passage: Passage, name: int) -> bool:
    """Whether a noun for no person stands before a name: "in an old paper | Lee"; not "by mayor | Lee", "in | Oz"."""
    word = passage.word(name - 1)
    return bool(noun_kind(word)) and noun_kind(word) not in ("person", "group") and not _is_closed(passage, name - 1)


ADJUNCTS = group("adjuncts")

"""Noun phrases without a tagger: the speaker before a verb and the speaker after it.

The rules look at closed classes of words (pronouns, auxiliaries, prepositions, conjunctions), at capitals
and at punctuation; after R. Quirk et al., *A Comprehensive Grammar of the English Language* (1985), 14.28 to
14.36 on reporting clauses, and 17.65 to 17.70 on apposition.
"""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.phrases import is_one_person
from ...english.words import table
from . import cues
from .passage import DASHES, Passage, Range, is_day

PRONOUNS = group("pronouns")
ADDRESSED = group("addressed")
AUXILIARIES = group("auxiliaries")
ADVERBS = group("adverbs")
NOT_ADVERBS = group("not_adverbs")
DETERMINERS = group("determiners")
PREPOSITIONS = group("prepositions")
SUBORDINATORS = group("subordinators")
OPENERS = group("openers")
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
    while start > floor and _in_group(passage, start - 1):
        start -= 2 if passage.low[start - 2 : start] == ("so", "far") else 1
    return start


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


def subject_before(passage: Passage, end: int, floor: int) -> Range | None:
    """The noun phrase that ends at this token and is the subject of what follows, or None."""
    end = _before_day(passage, _before_time(passage, end, floor), floor)
    if end <= floor:
        return None
    if passage.quoted[end - 1]:
        return _around_quotation(passage, end, floor)
    word = passage.low[end - 1]
    if word in PRONOUNS and not (passage.word(end - 2) in PREPOSITIONS and _inside_relative(passage, end - 2, floor)):
        return _whole_pronoun(passage, end, floor)
    if word == "," or word == ")" or word in DASHES:
        return _with_apposition(passage, end, floor)
    if word == "that" and _noun_before(passage, end - 1, floor):
        return end - 1, end
    if word in STOPS or word in SUBORDINATORS or word in ("to", "and", "not", "nor") or word in PREPOSITIONS:
        return None
    found = _stripped(passage, _walk_left(passage, end, floor), end)
    return None if found and _has_verb_of_its_own(passage, found) else found


def _has_verb_of_its_own(passage: Passage, subject: Range) -> bool:
    """Whether it is the subject and verb of a clause of time inside the subject: "killed when | a truck hit a wall"."""
    if passage.word(subject[0] - 1) not in TIME_CLAUSES:
        return False
    return any(
        passage.word(token).endswith("ed") and passage.word(token + 1) in DETERMINERS | PREPOSITIONS
        for token in range(subject[0] + 1, subject[1])
    )


TIME_CLAUSES = frozenset(("when", "after", "before", "while"))


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


CLAUSE_SUBJECTS = frozenset(("i", "he", "she", "we", "they", "you"))
TIMES = frozenset(("time", "day", "week", "month", "year", "night", "moment", "minute", "morning", "weekend"))


def _whole_pronoun(passage: Passage, end: int, floor: int) -> Range | None:
    """The pronoun alone, but never the "that" or "which" of "of which"."""
    if passage.low[end - 1] == "which" and passage.word(end - 2) in PREPOSITIONS and end - 2 >= floor:
        return None
    return end - 1, end


def _before_time(passage: Passage, end: int, floor: int) -> int:
    """Where the subject ends before a time: "officials last week | said", "Ann Lee on Sunday night | said"."""
    last, before = passage.word(end - 1), passage.word(end - 2)
    if (before, last) == ("no", "longer"):
        return end - 2 if end - 2 > floor else end
    if last in PARTS_OF_DAY and is_day(before):
        stop = end - 1
    elif last in TIMES and before in ("last", "this", "next"):
        stop = end - 2 - (passage.word(end - 3) in ("earlier", "later", "late", "early"))
    elif last in ("ago", "earlier", "later") and before.removesuffix("s") in TIMES:
        stop = end - 3
    elif last in ("earlier", "later"):
        stop = end - 1
    else:
        return end
    return stop if stop > floor else end


PARTS_OF_DAY = frozenset(("morning", "afternoon", "evening", "night"))


def _before_day(passage: Passage, end: int, floor: int) -> int:
    """Where the subject ends before a day: "Ann Lee on Sunday | said", "officials today | say"."""
    if end - 1 > floor and is_day(passage.word(end - 1)):
        if passage.word(end - 2) in PREPOSITIONS - {"on", "last", "this", "earlier", "late", "early", "later"}:
            return end  # "posts from Friday | say"
        end -= 1
        if end - 1 > floor and passage.word(end - 1) == "on":
            end -= 1
    return end


def _around_quotation(passage: Passage, end: int, floor: int) -> Range | None:
    """The noun phrase whose relative clause ends in a quotation: `Ann, who calls it a "mess," said`."""
    start = end
    while start > floor and passage.quoted[start - 1]:
        start -= 1
    for index in range(start - 1, max(floor, start - 20), -1):
        if passage.word(index) in ("who", "which") and passage.word(index - 1) == ",":
            return _head(passage, index - 1, floor)
        if passage.word(index) in STOPS:
            head = _head(passage, index, floor) if passage.word(index) == "," and end - start < 9 else None
            return (head[0], end) if head else None
    return None


def _walk_left(passage: Passage, end: int, floor: int) -> int:
    """How far left the words of a noun phrase reach that ends here."""
    start = end
    while start > floor and end - start < REACH and not _blocked(passage, start - 1, end, floor):
        start -= 1
        if passage.low[start] in ("who", "that", "which", "whose"):
            floor = max(floor, start - 10)
    return start


def _blocked(passage: Passage, index: int, end: int, floor: int) -> bool:
    """Whether the token cannot belong to the noun phrase that reaches from behind it to `end`."""
    word = passage.low[index]
    if word == "," and _of_place(passage, index):
        return False
    if passage.quoted[index] or word in STOPS:
        return True
    if word == "that" and (index == floor or passage.low[index - 1] in STOPS):
        return cues.is_cue(passage.word(index - 1))
    if word in ("who", "that", "which", "whose"):
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
        return not _inside_relative(passage, index, floor)
    if word in ("he", "she", "they") and passage.word(index + 1) in ("and", "or"):
        return False
    if word == "others" and passage.word(index + 1) in ("who", "in", "from", "with"):
        return False
    if word in PRONOUNS and passage.word(index - 1) in PREPOSITIONS:
        return not _inside_relative(passage, index - 1, floor)
    if word in PRONOUNS or (word in AUXILIARIES and word != "'s" and not passage.capital[index]):
        return not _inside_relative(passage, index, floor)
    return cues.is_verb(passage, index) and not _inside_relative(passage, index, floor)


def _of_place(passage: Passage, comma: int) -> bool:
    """Whether the comma stands inside a place that describes: "the Leeds, | Yorkshire-based firm"."""
    return passage.is_capital(comma - 1) and passage.word(comma + 1).endswith("-based")


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


def _inside_relative(passage: Passage, index: int, floor: int) -> bool:
    """Whether "who", "that" or "which" stands close before the token, behind a noun."""
    for left in range(index - 1, max(floor, index - 4), -1):
        if passage.low[left] in ("who", "that", "which", "whose"):
            return _relative(passage, left, len(passage.low), floor)
        if passage.low[left] in STOPS:
            return False
    return False


def _coordinated(passage: Passage, index: int, floor: int) -> bool:
    """Whether "and" joins two nouns: "Ann Lee and Bo Park", "she and her aides"."""
    left, right = index - 1, index + 1
    if left >= floor and is_one_person(passage.word(left)) and office_and_name(passage, right):
        return True
    if left < floor or passage.quoted[left] or not passage.capital[left]:
        return left >= floor and passage.word(left) in ("he", "she", "they", "i", "we")
    if passage.capital[right] and passage.word(right) not in PRONOUNS:
        return True
    first = left
    while first > floor and passage.is_capital(first - 1):
        first -= 1
    return (first <= floor + 1 or passage.word(first - 1) in STOPS) and passage.word(right) in (
        "her",
        "his",
        "its",
        "their",
        "other",
        "several",
        "many",
    )


def office_and_name(passage: Passage, index: int) -> bool:
    """Whether an office and the name of its holder begin here: "scientist and | study co-author Ann Lee"."""
    for token in range(index, index + 4):
        if is_one_person(passage.word(token)):
            return passage.is_capital(token + 1)
    return False


def _with_apposition(passage: Passage, end: int, floor: int) -> Range | None:
    """The noun phrase before an apposition that closes here: "Ann Lee, the mayor of Oz," or "Ann (R-Oz)"."""
    mate = {")": ("(",), ",": (",",)}.get(passage.low[end - 1], tuple(DASHES))
    position = end - 2
    tries = 0
    while position > max(floor, end - 2 - 2 * REACH) and passage.low[position] not in (";", ":"):
        if passage.low[position] in mate and not passage.quoted[position] and not passage.is_quoted(position - 1):
            if passage.word(position - 1) in ("who", "which") and position - 1 >= floor:
                return position - 1, position
            head = _head(passage, position, floor)
            tries += 1
            if head and (
                (tries > 1 and passage.word(position + 1) not in ("but", "yet", "so"))
                or _apposition(passage, position + 1)
            ):
                return head[0], end
        position -= 1
    return None


def _head(passage: Passage, end: int, floor: int) -> Range | None:
    """A noun phrase that may carry an apposition: a name, or a phrase with a determiner."""
    if passage.word(end - 1) == ")" and "(" in passage.low[max(floor, end - 8) : end]:
        end = max(token for token in range(max(floor, end - 8), end) if passage.low[token] == "(")
        return _head(passage, end, floor) if end > floor else None
    if passage.low[end - 1] in ("who", "which") or passage.low[end - 1] in STOPS or passage.low[end - 1] in OPENERS:
        return None
    if passage.word(end - 1) == "others":
        return end - 1, end
    found = _stripped(passage, _walk_left(passage, end, floor), end)
    if not found or is_day(passage.low[found[0]]):
        return None
    first = passage.word(found[0])
    begins = (
        found[0] == floor
        or passage.word(found[0] - 1) in STOPS | SUBORDINATORS | OPENERS | PREPOSITIONS
        or (found[0] > 0 and passage.quoted[found[0] - 1])
    )
    counted = _number(passage, found[0]) and found[1] - found[0] > 1  # "20 residents"; "67" is an age
    named = passage.capital[found[0]] or passage.capital[found[1] - 1] or counted
    return found if begins and (named or first in DETERMINERS) and first not in PREPOSITIONS else None


def _apposition(passage: Passage, start: int) -> bool:
    """Whether the words behind a comma can be an apposition or an insertion, no further clause: "it rained, | but"."""
    return not passage.quoted[start] and passage.word(start) not in ("but", "yet", "so")


def _stripped(passage: Passage, start: int, end: int) -> Range | None:
    """The noun phrase without the adverbs and the prepositional phrase that begin its clause."""
    while start < end and (passage.word(start) in OPENERS or (is_day(passage.word(start)) and start + 1 < end)):
        start += 1
    if start < end and passage.word(start) in PREPOSITIONS and not _number(passage, start + 1):
        start = _behind_phrase(passage, start + 1, end)
    return (start, end) if start < end and end - start <= REACH else None


def _number(passage: Passage, index: int) -> bool:
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
    return end


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
    return (
        word.isalpha()
        and len(word) > 3
        and not (word in PREPOSITIONS or word in SUBORDINATORS or adverb(word) or word in ADDRESSED)
    )


def _ends_subject(passage: Passage, index: int, start: int) -> bool:
    """Whether the noun phrase behind a verb, begun at `start`, ends before this token."""
    word, after = passage.word(index), passage.word(index + 1)
    if not word or word in (".", ";", ":", "?", "!") or word in DASHES:
        return True
    if word == "," and not _of_place(passage, index):
        adding = after == "who" and cues.is_speech(passage.word(index + 2))  # "said Ann Lee, | who added:"
        return not after or cues.is_cue(after) or after.endswith("ing") or after in COMMA_ENDS or adding
    if is_day(word) and "," not in passage.low[start:index]:
        return True
    if word in ("and", "but"):
        return cues.is_cue(after) or after in PRONOUNS
    if word in ("when", "after", "before", "while"):
        return True  # "said a spokesman | when contacted"
    inside = "," in passage.low[start:index]
    return not inside and word in ADJUNCTS and passage.capital[index - 1]


COMMA_ENDS = group("comma_ends")
ADJUNCTS = group("adjuncts")

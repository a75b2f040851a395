"""Where the content of an attribution ends: before a clause, or an adjunct of the saying, that is not its own.

After the annotation guidelines of PARC 3.0 and PolNeAR: a clause is content to its end, with its subordinate
clauses; the object of a verb of thinking is a phrase, without the remarks of the writer behind it.
"""

from __future__ import annotations

from ...english import words
from ...english.closed_classes import group
from . import cues
from .clause_shapes import begins_clause, goes_on_from_cue, is_phrase
from .contents import FINITE, OPENING, first_comma, quotation_run
from .noun_phrases import PREPOSITIONS, PRONOUNS, STOPS, SUBORDINATORS, group_start
from .passage import DASHES, Passage
from .subjects import subject_before


def content_end(passage: Passage, start: int, end: int, attitude: bool = False) -> int:
    """Where an indirect content that begins here ends: before a new clause that is not its own."""
    if passage.word(start) == "so" and passage.word(start + 1) in PREPOSITIONS:
        return start + 1
    saying = passage.word(start + 1) == "," and passage.word(start + 2).endswith("ing")
    if passage.word(start) == "that" and saying and cues.is_speech(passage.word(start + 2)):
        return start + 1  # "disputed that, saying"
    run = quotation_run(passage, start, end)
    if start < run < end and _whole(passage, start, run):
        return run
    phrase = passage.word(start) not in OPENING | PRONOUNS and (attitude or is_phrase(passage, start, end))
    for index in range(start + 1 + (passage.word(start) in OPENING), end - 1):
        if not passage.quoted[index]:
            if _closes(passage, index, start, end) or (phrase and _behind_phrase(passage, index, end)):
                return index
        elif passage.low[index] == "," and _closes_quoted(passage, index, end, attitude):
            return quotation_run(passage, index, end)
    return end


def _whole(passage: Passage, start: int, run: int) -> bool:
    """Whether a quotation that opens a content is all of it: not `“thousands” of mails`, nor `“a” because “b”`."""
    word = passage.word(run)
    if word in SPLIT and begins_clause(passage, run + 1, len(passage.low)):
        return True
    if word not in SUBORDINATORS | PREPOSITIONS or word == "of" or passage.is_quoted(run + 1):
        return False
    return run - start > 5 or word in SUBORDINATORS


def _behind_phrase(passage: Passage, index: int, end: int) -> bool:
    """Whether what somebody wants, praises or fears, a phrase, ends before this token: ", which", " because"."""
    word, after = passage.word(index), passage.word(index + 1)
    if word in ("and", "but") and words.table("word_classes").get(after) == "D" and not passage.is_capital(index + 1):
        return True  # "bragged about it | and drew alarm"
    if word in ("in", "during", "on", "at") and medium(passage, index + 1):
        return passage.word(index - 2) != ","  # "a rumour, spread | on Twitter, that"
    if word == ",":
        if after in SPLIT and begins_clause(passage, index + 2, end):
            return True
        if after in ("a", "an"):
            return first_comma(passage, index + 1, end) >= end
        if _goes_on(passage, first_comma(passage, index + 1, end), end):
            return False
        going = after.endswith("ing") and after not in PREPOSITIONS | PARTS and not passage.is_capital(index + 1)
        return after in PHRASE_ENDS or going
    return word == "despite" or (word == "even" and after == "though") or (word == "as" and after in PRONOUNS)


def medium(passage: Passage, index: int) -> bool:
    """Whether what begins here is where or how somebody spoke: "a statement", "his radio interview", "Twitter"."""
    if passage.word(index) in ("twitter", "facebook", "instagram", "cnn"):
        return True
    if passage.word(index) not in ("a", "an", "his", "her", "its", "their", "the"):
        return False
    return any(passage.word(token) in MEDIA for token in range(index + 1, index + 4))


MEDIA = group("media")


def _goes_on(passage: Passage, comma: int, end: int) -> bool:
    """Whether a verb follows the comma that closes an insertion: "the bridge, which is old, | is safe"."""
    word = passage.word(comma + 1)
    return comma < end and (word in FINITE or cues.is_verb(passage, comma + 1))


PARTS = frozenset(("including", "involving", "ranging"))
PHRASE_ENDS = group("phrase_ends")


def _closes_quoted(passage: Passage, index: int, end: int, attitude: bool) -> bool:
    """Whether a comma inside a quotation ends the content: of an attitude always, else before a verb of saying."""
    run = quotation_run(passage, index, end)
    if run - index > 2 or index >= end - 3:
        return False
    if passage.word(run) in ("and", "but", "while") and _new_subject_of_cue(passage, run + 1, end):
        return True
    return attitude or (passage.word(run).endswith("ing") and cues.is_cue(passage.word(run)))


def _closes(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether the clause that began at `start` ends before this token."""
    word, after = passage.low[index], passage.word(index + 1)
    if word == ";":
        return True
    if word in DASHES:
        if after in DASH_GOES_ON or (after in SPLIT and passage.word(index + 2) == "that"):
            return False
        if sum(passage.word(token) in DASHES for token in range(max(start, index - PAIRED), index)) % 2:
            return False  # the second of a pair: "the plan — which costs millions — is late"
        return not any(passage.word(token) in DASHES for token in range(index + 1, min(end, index + PAIRED)))
    if word in ("and", "but"):
        saying = after.endswith("ing") and cues.is_speech(after)
        return (
            saying
            or _new_cue(passage, index + 1, start)
            or _new_saying(passage, index + 1, end)
            or goes_on_from_cue(passage, index + 1, start)
        )
    if word == "or" and after.endswith("ing") and cues.is_speech(after):
        return True
    if word == ",":
        if _fronted(passage, start, index):
            return False
        if after == "just" and passage.word(index + 2) in ("as", "a", "days", "hours", "weeks"):
            return True
        if after == "a" and passage.word(index + 2) in words.entries("summaries"):
            return True
        if after in ("though", "although") or (after == "even" and passage.word(index + 2) in CONTRAST):
            return True
        if after in CONTRAST and any(cues.is_verb(passage, token) for token in range(index + 3, index + 6)):
            return True
        if after in SPLIT and passage.word(index + 2) == "that":
            return False  # "said that he will go, and that his staff will"
        if after in SPLIT and _new_subject(passage, index + 2):
            return True
        if after in ("and", "but"):
            return (
                _new_cue(passage, index + 2, start)
                or goes_on_from_cue(passage, index + 2, start)
                or (passage.word(index + 2).endswith("ing") and cues.is_cue(passage.word(index + 2)))
            )
        if _new_cue(passage, index + 1, start) and not passage.word(index + 1).endswith("ing"):
            return True
        if after.endswith("ing") and cues.is_cue(after):
            return not _goes_on(passage, first_comma(passage, index + 1, end), end)  # "the rest, relating to it, is"
        return after in COMMA_CLOSES
    return (word == "according" and after == "to") or (word == "with" and _absolute(passage, index + 1, end))


def _fronted(passage: Passage, start: int, comma: int) -> bool:
    """Whether a comma only ends the phrase in front of the clause: "that even with pumps | , it will fall"."""
    first = start + 1 + (passage.word(start + 1) in ("even", "only", "just"))
    if passage.word(start) != "that" or passage.word(first) not in PREPOSITIONS or passage.word(comma - 1) == ")":
        return False
    told = range(first, comma)
    return not any(passage.word(token) in {",", *FINITE} or cues.is_verb(passage, token) for token in told)


def _absolute(passage: Passage, start: int, end: int) -> bool:
    """Whether a noun phrase and a participle of saying follow "with": "with officials saying"."""
    for index in range(start + 1, min(end, start + 7)):
        word = passage.word(index)
        if not word or word in PREPOSITIONS - {"in", "of"} or word in (",", "and"):
            return False
        if word.endswith("ing") and cues.is_speech(word):
            return word != "relating"  # "with charges relating to theft"
    return False


def _new_subject(passage: Passage, index: int) -> bool:
    """Whether a clause with a subject and a finite verb of its own begins here: "but Oz sees"."""
    for token in range(index + 1, index + 6):
        word = passage.word(token)
        if not word or word in (",", "that", "to", "of", "and"):
            return False
        if word in FINITE or word.endswith("n't") or (cues.is_verb(passage, token) and not word.endswith("ing")):
            return True
    return False


def _new_cue(passage: Passage, index: int, start: int) -> bool:
    """Whether a finite cue verb goes on behind "and", with an adverb at most before it.

    It goes on from the verb before the content, which begins at `start`, only in the same tense: what "Ann said
    Bo has left and supports" ends with is Bo's.
    """
    word = passage.word(index)
    if word.endswith("ly") or word in ("then", "also", "later", "has", "had", "have"):
        index, word = index + 1, passage.word(index + 1)
    if word == "went" and passage.word(index + 1) == "on":
        return True
    return (
        cues.is_cue(word)
        and not word.endswith("ing")
        and not passage.is_capital(index)
        and (word.endswith(("ed", "s")) or not cues.is_ambiguous(word))
        and word not in INNER
        and not (word.endswith("s") and _past(passage, start))
    )


def _new_saying(passage: Passage, index: int, end: int) -> bool:
    """Whether somebody else says something behind "and": "and 14 percent said", "and Bo Park told"."""
    for token in range(index + 1, min(end, index + 5)):
        word = passage.word(token)
        if word in ("said", "says", "say", "told"):
            return subject_before(passage, token, index) == (index, token)
        if not word or word in STOPS:
            return False
    return False


def _new_subject_of_cue(passage: Passage, index: int, end: int) -> bool:
    """Whether somebody else says or thinks something from here: `it was "sad," and | Bo Park called it`."""
    for token in range(index + 1, min(end, index + 7)):
        if cues.is_verb(passage, token):
            return subject_before(passage, group_start(passage, token, index), index) is not None
        if not passage.word(token) or passage.word(token) in STOPS:
            return False
    return False


def _past(passage: Passage, start: int) -> bool:
    """Whether the verb that reports the content that begins here is in the past tense."""
    verb = next((word for token in range(start - 1, start - 14, -1) if cues.is_cue(word := passage.word(token))), "s")
    return not verb.endswith(("s", "ing")) and verb not in cues.base_forms()


INNER = group(
    "inner"
)  # verbs behind "and" that rather go on inside the content: "said he had lost but decided to stay"


PAIRED = 30  # tokens back in which the first of a pair of dashes is looked for
DASH_GOES_ON = frozenset(("including", "especially", "particularly", "even", "not"))
CONTRAST = group("contrast")
SPLIT = group("split")
COMMA_CLOSES = group("comma_closes")

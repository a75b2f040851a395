"""Where the content of an attribution ends: before a clause, or an adjunct of the saying, that is not its own.

After the annotation guidelines of PARC 3.0 and PolNeAR: a clause is content to its end, with its subordinate
clauses; the object of a verb of thinking is a phrase, without the remarks of the writer behind it.
"""

from __future__ import annotations

from ...english import words
from ...english.closed_classes import group
from ...text.phrases import is_one_person
from . import cues
from .clause_shapes import (
    begins_clause,
    behind_adverbs,
    goes_on_from_cue,
    is_phrase,
    tense_of_cue,
)
from .clause_words import OPENING, first_comma, quotation_run
from .finite_verbs import FINITE, is_surely_finite, tense, tenses
from .noun_phrases import (
    ADDRESSED,
    DETERMINERS,
    NOMINATIVE,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    TIMES,
    group_start,
)
from .passage import DASHES, Passage, is_day
from .subjects import subject_before


def content_end(passage: Passage, start: int, end: int, attitude: bool = False) -> int:
    """Where an indirect content that begins here ends: before a new clause that is not its own."""
    if passage.word(start) == "so" and passage.word(start + 1) in PREPOSITIONS:
        return start + 1
    saying = passage.word(start + 1) == "," and passage.word(start + 2).endswith("ing")
    if passage.word(start) == "that" and saying and cues.is_speech(passage.word(start + 2)):
        return start + 1  # "disputed that, saying"
    run = _quotations(passage, start, end)
    if start < run < end and _whole(passage, start, run):
        return run
    phrase = passage.word(start) not in OPENING | PRONOUNS and (attitude or is_phrase(passage, start, end))
    for index in range(start + 1 + (passage.word(start) in OPENING), end - 1):
        if not passage.quoted[index]:
            if passage.word(index) == "and" and _is_paired(passage, start, index):
                continue
            if _closes(passage, index, start, end) or (phrase and _behind_phrase(passage, index, start, end)):
                return index
            object_first = attitude and passage.word(start) in ADDRESSED  # "called her a liar | and Bo Park left"
            if object_first and passage.word(index) in ("and", "but") and begins_clause(passage, index + 1, end):
                return index
        elif passage.low[index] == "," and _closes_quoted(passage, index, start, end, attitude):
            return quotation_run(passage, index, end)
    return end


def _is_paired(passage: Passage, start: int, index: int) -> bool:
    """Whether "and" joins the two that a word before asks for: "a mix of rain | and melted snow"."""
    opened = max((at for at in range(start, index) if passage.word(at) in PAIRING), default=-1)
    return opened >= 0 and "and" not in passage.low[opened:index]


PAIRING = frozenset("between combination mix mixture".split())


def _quotations(passage: Passage, start: int, end: int) -> int:
    """Where a quotation ends that begins here, with those joined to it: `“Shut it,” and “Go home,” | as they left`."""
    run = quotation_run(passage, start, end)
    while "," in passage.low[run - 2 : run] and passage.word(run) in ("and", "or") and passage.is_quoted(run + 1):
        run = quotation_run(passage, run + 1, end)
    return run


def _whole(passage: Passage, start: int, run: int) -> bool:
    """Whether a quotation that opens a content is all of it: not `“thousands” of mails`, nor `“a” because “b”`."""
    word = passage.word(run)
    if word in SPLIT and begins_clause(passage, run + 1, len(passage.low)):
        return True
    if word not in SUBORDINATORS | PREPOSITIONS or word == "of" or passage.is_quoted(run + 1):
        return False
    return run - start > 5 or word in SUBORDINATORS


def _behind_phrase(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether what somebody wants, praises or fears, a phrase, ends before this token: ", which", " because"."""
    word, after = passage.word(index), passage.word(index + 1)
    if word in ("and", "but") and words.table("word_classes").get(after) == "D" and not passage.is_capital(index + 1):
        return True  # "bragged about it | and drew alarm"
    if word in ("in", "during", "on", "at", "through") and medium(passage, index + 1):
        return passage.word(index - 2) != ","  # "a rumour, spread | on Twitter, that"
    if word == ",":
        if after in SPLIT | {"when"} and begins_clause(passage, index + 2, end):
            return True
        if after in ("a", "an"):
            return first_comma(passage, index + 1, end) >= end
        if _goes_on(passage, first_comma(passage, index + 1, end), end):
            return False
        going = after.endswith("ing") and after not in PREPOSITIONS | PARTS and not passage.is_capital(index + 1)
        return after in PHRASE_ENDS or going
    if word in ("in", "on") or is_day(word):
        return _done_then(passage, start, index)
    if word == "after" or (word == "by" and after.endswith("ing")):
        return _bare_object(passage, start, index)
    return word == "despite" or (word == "even" and after == "though") or (word == "as" and after in PRONOUNS)


def _done_then(passage: Passage, start: int, index: int) -> bool:
    """Whether it is told from here when it was done: "announced her candidacy | in June", "declared victory | Sunday".

    The object is a doing of the speaker's own; "announced a meeting in June" tells when they will meet.
    """
    own = passage.word(start) in OWN or (
        passage.word(start) not in DETERMINERS | PREPOSITIONS and not passage.is_capital(start)
    )
    first = index + (passage.word(index) in ("in", "on"))
    return own and is_day(passage.word(first)) and passage.word(first + 1) != "'s"


def medium(passage: Passage, index: int) -> bool:
    """Whether what begins here is where or how somebody spoke: "a statement", "his radio interview", "a spokesman"."""
    if passage.word(index) in ("twitter", "facebook", "instagram", "cnn"):
        return True
    if passage.word(index) not in ("a", "an", "his", "her", "its", "their", "the"):
        return False
    near = [passage.word(token) for token in range(index + 1, index + 4)]
    return any(word in MEDIA or word.startswith("spokes") for word in near)


MEDIA = group("media")


def _goes_on(passage: Passage, comma: int, end: int) -> bool:
    """Whether a verb follows the comma that closes an insertion: "the bridge, which is old, | is safe"."""
    return comma < end and is_surely_finite(passage, comma + 1)


def _bare_object(passage: Passage, start: int, index: int) -> bool:
    """Whether a noun and no verb stands between, to which "after" or "by" could belong; and no "two days | after"."""
    if passage.word(index - 1).rstrip("s") in TIMES:
        return False
    between = passage.low[start:index]
    return not any(word == "to" or word.endswith("ing") for word in between) and not tenses(passage, start, index)


OWN = frozenset(("his", "her", "their", "its", "my", "our"))
PARTS = frozenset(("including", "involving", "ranging"))
PHRASE_ENDS = group("phrase_ends")


def _closes_quoted(passage: Passage, index: int, start: int, end: int, attitude: bool) -> bool:
    """Whether a comma inside a quotation ends the content: of an attitude always, else before a verb of saying."""
    run = quotation_run(passage, index, end)
    if run - index > 2 or index >= end - 3:
        return False
    if begins_clause(passage, run, end) and not _parted(passage, start, index):
        return True  # "acknowledged her “force,” | she sees it"
    if passage.word(run) in ("and", "but", "while") and _new_subject_of_cue(passage, run + 1, end):
        return True
    return attitude or (passage.word(run).endswith("ing") and cues.is_cue(passage.word(run)))


def _closes(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether the clause that began at `start` ends before this token."""
    word, after = passage.low[index], passage.word(index + 1)
    if word in DASHES:
        return _dash_closes(passage, index, start, end)
    if word == ",":
        return not _fronted(passage, start, index) and _comma_closes(passage, index, start, end)
    if word in ("and", "but"):
        return (
            (after.endswith("ing") and cues.is_speech(after))
            or _new_cue(passage, index + 1, start)
            or _new_saying(passage, index + 1, end)
            or goes_on_from_cue(passage, index + 1, start)
        )
    if word == "or":
        return after.endswith("ing") and cues.is_speech(after)
    return (
        (word == ";" and not _lists(passage, start, index, end))
        or (word == "according" and after == "to")
        or (word == "with" and _absolute(passage, index + 1, end))
    )


def _fronted(passage: Passage, start: int, comma: int) -> bool:
    """Whether a comma only ends the phrase in front of the clause: "that even with pumps | , it will fall"."""
    first = start + 1 + (passage.word(start + 1) in ("even", "only", "just"))
    if passage.word(start) != "that" or passage.word(first) not in PREPOSITIONS:
        return False
    return "," not in passage.low[first:comma] and not any(is_surely_finite(passage, at) for at in range(first, comma))


def _lists(passage: Passage, start: int, semicolon: int, end: int) -> bool:
    """Whether a semicolon parts what is listed, and no clauses: "it was burned; skimmed; or dissolved"."""
    parts = [at for at in range(semicolon, end) if passage.word(at) == ";"]
    several = len(parts) > 1 or ";" in passage.low[start:semicolon]
    joined = several and passage.word(parts[-1] + 1) in ("or", "and")
    return joined and not any(_has_subject(passage, at + 1 + (at == parts[-1]), end) for at in parts)


def _has_subject(passage: Passage, index: int, end: int) -> bool:
    """Whether what begins here has a subject: a pronoun, a noun with its determiner, a name with its verb."""
    return passage.word(index) in DETERMINERS | PRONOUNS or begins_clause(passage, index, end)


def _dash_closes(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether a dash ends the clause: one alone, behind which nothing of it goes on."""
    after = passage.word(index + 1)
    if after in DASH_GOES_ON or (after in SPLIT and passage.word(index + 2) == "that"):
        return False
    if sum(passage.word(token) in DASHES for token in range(max(start, index - PAIRED), index)) % 2:
        return False  # the second of a pair: "the plan — which costs millions — is late"
    return not any(passage.word(token) in DASHES for token in range(index + 1, min(end, index + PAIRED)))


def _comma_closes(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether a comma ends the clause, by what stands behind it."""
    after, second = passage.word(index + 1), passage.word(index + 2)
    if after in SPLIT:
        return second != "that" and (  # "said that he will go, and that his staff will"
            _new_subject(passage, index + 2)
            or _new_cue(passage, index + 2, start)
            or goes_on_from_cue(passage, index + 2, start)
            or (second.endswith("ing") and cues.is_cue(second))
        )
    if after == "however" and (
        second in DETERMINERS | PRONOUNS or passage.is_capital(index + 2) or is_one_person(second)
    ):
        return True  # "said he was tired | , however Bo Park hit out"; not "the plan, however, was late"
    if after in FINITE and not _parted(passage, start, index):
        return True  # "a report in which he said it was late | , was the first"
    if after in ("who", "which") and _out_of_sequence(passage, start, index):
        return True
    if after in ("though", "although") or (after == "even" and second in CONTRAST):
        return True
    if after in CONTRAST and any(cues.is_verb(passage, token) for token in range(index + 3, index + 6)):
        return True
    if after.endswith("ing") and cues.is_cue(after):
        return not _goes_on(passage, first_comma(passage, index + 1, end), end)  # "the rest, relating to it, is"
    if after == "just" and second in ("as", "a", "days", "hours", "weeks"):
        return True
    summed_up = after == "a" and second in words.entries("summaries")
    return summed_up or after in COMMA_CLOSES or _new_cue(passage, index + 1, start)


def _out_of_sequence(passage: Passage, start: int, comma: int) -> bool:
    """Whether a relative clause is the writer's by its tense: "said it had hired Bo Park | , who has been a nurse".

    What was said with "said it had hired" is told in the past; only the writer tells the present beside it.
    """
    verb = behind_adverbs(passage, comma + 2)
    now = tense(passage, verb) == "present" or passage.word(verb) == "will"
    return now and tense_of_cue(passage, start) == "past" and tenses(passage, start, comma) == {"past"}


def _parted(passage: Passage, start: int, index: int) -> bool:
    """Whether a comma, a dash or a bracket stands between, behind which a clause can go on."""
    return any(passage.low[token] in {",", "(", ")", *DASHES} for token in range(start, index))


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
    if passage.word(index) in NOMINATIVE and passage.word(index + 1) == "and":
        return True  # "and | he and Bo Park still speak"
    for token in range(index + 1, index + 6):
        word = passage.word(token)
        if not word or word in (",", "that", "to", "of", "and"):
            return False
        if is_surely_finite(passage, token):
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

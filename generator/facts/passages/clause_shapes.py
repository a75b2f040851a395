"""What a content is made of, a phrase or a clause, and which verbs behind it go on from the verb that reports it.

Two verbs are joined by "and" only in the same form (Quirk et al. 1985, 13.42 to 13.45): in "Lee agreed to sell the
bridge and left" nothing but "agreed" can be joined to "left".
"""

from __future__ import annotations

from . import cues
from .clause_words import OPENING
from .finite_verbs import PAST, PRESENT, Tense, is_past, tense, tenses
from .noun_phrases import AUXILIARIES, DETERMINERS, NOMINATIVE, PREPOSITIONS, PRONOUNS, TIME_CLAUSES, adverb
from .passage import DASHES, Passage


def is_phrase(passage: Passage, start: int, end: int) -> bool:
    """Whether what begins here is no clause: no verb stands before the first comma or word that opens a clause."""
    if passage.word(start) in OPENING | PRONOUNS:
        return False
    for token in range(start, end):
        word = passage.word(token)
        if word == "," or word in DASHES or (token > start and word in TIME_CLAUSES and word != "as"):
            return True
        if passage.quoted[token] or word in AUXILIARIES or word.endswith("ed") or cues.is_verb(passage, token):
            return False
    return True


def is_clause(passage: Passage, start: int, end: int) -> bool:
    """Whether a subject and its verb begin here: "more space | may be added", "how it fell"; not "the plan to go".

    A participle behind its noun is no verb of it: "the goods | ordered through the shop".
    """
    if passage.word(start) in OPENING | NOMINATIVE or passage.quoted[start]:
        return True
    if passage.word(start) in ("to", "for", "of", "about", "against", "him", "them", "us", "me"):
        return False
    for token in range(start + 1, end):
        if passage.word(token) in ENDING or passage.word(token) in DASHES:
            return False
        form = "none" if passage.word(token) == "'s" else tense(passage, token)  # mostly an owner's
        describes = passage.word(token).endswith("ed") and passage.word(token + 1) in PREPOSITIONS - {"to"}
        if form != "none" and not describes and passage.word(token - 1) not in DETERMINERS:
            return True
    return False


ENDING = frozenset(("who", "which", "that", "whose", "where", "when", "whom", ",", ";", ":"))


def goes_on_from_cue(passage: Passage, index: int, start: int) -> bool:
    """Whether a verb behind "and" or "but" is joined to the verb that reports the content that begins at `start`.

    It is in the form of that verb, and no verb of the content is: "vowed to win | and cast doubt on it", "says he was
    late | but goes"; not "said he had lost and left".
    """
    verb = behind_adverbs(passage, index)
    form = tense(passage, verb)
    if passage.word(verb) in UNCHANGED and (passage.word(start) != "to" or passage.is_quoted(index - 2)):
        form = "past"  # not "vowed to win and cut taxes"
    if form in ("none", "modal") or not _governs(passage, verb):
        return False
    return form == tense_of_cue(passage, start) and form not in tenses(passage, start, index - 1)


def behind_adverbs(passage: Passage, index: int) -> int:
    """The verb behind the adverbs that may stand before it: "still | faces", "then | left"."""
    while adverb(passage.word(index)) or passage.word(index) == "then":
        index += 1
    return index


def _governs(passage: Passage, verb: int) -> bool:
    """Whether the token is a verb with what follows it, and no participle before its noun: "and | increased taxes"."""
    word, after = passage.word(verb), passage.word(verb + 1)
    if word in PAST | PRESENT or not (word.endswith(("ed", "s"))):
        return True
    return (
        (not after[:1].isalnum() and not passage.is_quoted(verb + 1))
        or after in DETERMINERS | PRONOUNS | PREPOSITIONS | OPENING
        or passage.is_capital(verb + 1)
        or after[:1].isdigit()
        or after in GOVERNED
    )


# What a verb can have behind it and a participle before its noun cannot: "walked | out", "cast | himself".
GOVERNED = frozenset("him them us me himself herself themselves itself to out up off down away back".split())


def tense_of_cue(passage: Passage, start: int) -> Tense:
    """The form of the verb that reports the content that begins here; of "has said" that of its participle."""
    for token in range(start - 1, max(-1, start - 14), -1):
        word = passage.word(token)
        if cues.is_cue(word):
            if any(passage.word(token - back) in ("did", "didn't") for back in (1, 2)):
                return "past"
            if is_past(word):
                return "past"
            return "present" if word.endswith("s") or word in cues.base_forms() else "none"
    return "none"


def begins_clause(passage: Passage, index: int, end: int) -> bool:
    """Whether a main clause begins here: a pronoun or name with its verb behind it: "he sees", "and | Lee hit back"."""
    if passage.word(index) in NOMINATIVE:
        verb = behind_adverbs(passage, index + 1)
        return tense(passage, verb) != "none" or passage.word(verb) in ("'ll", "'d", "'m", "'ve")
    stop = index
    while stop < end and passage.is_capital(stop):
        stop += 1
    verb = passage.word(stop) != "'s" and tense(passage, stop) != "none"
    return stop > index and verb and _governs(passage, stop)


def comes_in(passage: Passage, start: int) -> bool:
    """Whether a clause with a subject other than a pronoun begins behind "and", "but" or "before" from here on."""
    openers = (token for token in range(start, len(passage.low)) if passage.word(token) in ("and", "but", "before"))
    return any(_named_clause(passage, token + 1) for token in openers)


def _named_clause(passage: Passage, start: int) -> bool:
    """Whether a name or a noun with its determiner and a finite verb stand here: "her husband cut in"."""
    if not (passage.is_capital(start) or passage.word(start) in DETERMINERS):
        return False
    for token in range(start + 1, start + 6):
        word = passage.word(token)
        if not word.isalpha() or word in PREPOSITIONS:
            return False
        if tense(passage, token) != "none" or word in UNCHANGED:
            return True
    return False


# Pasts that are as the present: "her husband cut in".
UNCHANGED = frozenset("burst cast cut hit let put quit read set shut spread".split())

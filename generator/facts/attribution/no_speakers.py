"""Subjects of a verb of saying that do not speak: a thing, an event, half of a subject, a clause with its verb."""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.words import table
from ...text.phrases import noun_kind
from ..passages import cues
from ..passages.finite_verbs import is_finite, tense, verb_between
from ..passages.noun_phrases import (
    ADDRESSED,
    AUXILIARIES,
    DETERMINERS,
    NOMINATIVE,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
    adverb,
    is_number,
)
from ..passages.passage import DASHES, Passage, is_day
from ..passages.places import Found
from ..passages.subjects import main_noun
from ..passages.verbs import PLURALS
from ..people.name_runs import is_title


def is_no_speaker(passage: Passage, found: Found) -> bool:
    """Whether the subject is a thing: "grip strength predicts", "evidence suggests"; not "police say", "polls say"."""
    if not found.speaker:
        return False
    first, last = passage.word(found.speaker[0]), passage.word(found.speaker[1] - 1)
    if any(test(passage, *found.speaker) for test in NO_SPEAKERS):
        return True
    if passage.word(main_noun(passage, found.speaker)) in VOICELESS and not TOLD & set(passage.low[slice(*found.cue)]):
        return True
    begins = passage.capital[found.speaker[0]] or first in DETERMINERS | PRONOUNS | ADDRESSED or first[:1].isdigit()
    named = any(map(passage.is_capital, range(*found.speaker)))
    plural = any(word.endswith("s") for word in passage.low[slice(*found.speaker)])
    if (first in LEADING and not passage.capital[found.speaker[0]]) or _opens_as_verb(passage, *found.speaker):
        return True
    if last in HANGING and not RELATIVES & set(passage.low[slice(*found.speaker)]):
        return True
    return not (begins or named or plural or last in PLURALS or not first.isalpha())


LEADING = frozenset("on in at of to for from with by that".split())  # no subject begins so: "on one of the phones"


def _opens_as_verb(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb opens it: "Moving now to Oz", "Said the union"; not "Boeing said"."""
    word, after = passage.word(start), passage.word(start + 1)
    behind = end - start > 1 and (adverb(after) or after in PREPOSITIONS | DETERMINERS | {"now", "to"})
    return behind and (word.endswith("ing") or cues.is_speech(word)) and word not in PREPOSITIONS


# Words that need a noun behind them, so that no subject ends here: "both slightly above | predicted strength".
HANGING = PREPOSITIONS - {"in", "over", "inside", "outside", "before", "within"} | {"above", "below", "between", "than"}


def _is_aim(passage: Passage, start: int, end: int) -> bool:
    """Whether it is a need, a plan, a try: a noun for no person with "to" and a verb behind, "their need to sleep"."""
    for token in range(start + 1, end - 1):
        word, verb = passage.word(token), passage.word(token + 1)
        if word in ("who", "which", "that", ","):
            return False
        if word == "to" and table("word_classes").get(verb) == "V" and not passage.capital[token + 1]:
            return noun_kind(passage.word(token - 1)) not in ("person", "group", "")
    return False


def _is_gap(passage: Passage, start: int, end: int) -> bool:
    """Whether a name opens a clause about the noun before it: "a plan | Oz says it needs"; not "a nurse Ann"."""
    if passage.word(start) not in ("a", "an") or not passage.capital[end - 1]:
        return False
    first = next(token for token in range(start + 1, end) if passage.capital[token])
    noun = passage.word(first - 1)
    return first - 1 > start and noun_kind(noun) not in ("person", "group", "") and not is_title(noun)


TOLD = frozenset(("say", "says", "said", "state", "states", "stated", "find", "finds", "found"))
# Things that somebody reads, and that suggest or show nothing by themselves.
VOICELESS = frozenset(
    "evidence findings result results sign signs picture pictures image images analysis experience number".split()
)


def _is_event(passage: Passage, start: int, end: int) -> bool:
    """Whether it is something that happens: "the war games", "his success in Oz"; not "the campaign", "her tweet"."""
    noun = main_noun(passage, (start, end))
    word = passage.word(noun)
    if end - start == 1 and word.endswith("day") and is_day(word):
        return True
    time = noun_kind(word) == "time" and not is_day(word)
    event = time or noun_kind(word) == "event" or word in group("happenings")
    return event and not passage.capital[noun] and word not in SPEAKING


SPEAKING = group("media") | cues.nouns().keys() | {"campaign", "campaigns"}


def _is_object(passage: Passage, start: int, end: int) -> bool:
    """Whether it is what a participle between commas is about: "Ann Lee, defending | Bo Park, | argued"."""
    return passage.word(start - 1).endswith("ing") and passage.word(end - 1) == ","


def _is_half(passage: Passage, start: int, end: int) -> bool:
    """Whether "and" joins it to another noun phrase: "Oz paper Lee and | colleagues"; not "it rained and | Lee said".

    What stands before "and" is a noun phrase where it has no verb. "Oil and | gas boss Ann Lee" is one person.
    """
    before = passage.word(start - 2)
    if passage.word(start - 1) not in ("and", "or") or before in ENDS or before == ",":
        return False
    first = start - 1
    while first > 0 and passage.word(first - 1) not in ENDS | SUBORDINATORS:
        first -= 1
    office = passage.word(start) not in ARTICLES and not passage.capital[start] and passage.capital[end - 1]
    return not office and not any(_is_told(passage, at) for at in range(first, start - 1))


def _ends_list(passage: Passage, start: int, end: int) -> bool:
    """Whether names before a comma belong to it: "Department for Oil, | Gas and Rural Affairs", "Ann, | Bo and aides".

    Not "In Oz, | Lee and Park".
    """
    first = start - 1
    if passage.word(first) != "," or "and" not in passage.low[start:end] or not passage.is_capital(first - 1):
        return False
    if "(" in passage.low[start : end + 1]:
        return False  # "Dams, | Rivers and Bridges Oz (DRBO)", of which the letters tell the whole
    while first > 0 and (passage.is_capital(first - 1) or passage.word(first - 1) in ("of", "for", "the", "&")):
        first -= 1
    opener = passage.word(first)
    return not (opener in PREPOSITIONS | SUBORDINATORS | OPENERS or is_day(opener) or adverb(opener))


def _is_told(passage: Passage, index: int) -> bool:
    """Whether the token may be a verb in any form: "met", "meet", "meeting"."""
    word = passage.word(index)
    verb = word in AUXILIARIES or word.endswith("ing") or table("word_classes").get(word) == "V"
    return is_finite(passage, index) or (verb and not passage.capital[index])


ARTICLES = frozenset("a an the her his its their some many other".split())
ENDS = frozenset(("", ".", "?", "!", ";", ":", *DASHES))  # not a bracket: "the Oz Agency (OA) and | the Oz Board"


def _has_verb(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb tells what its first words did: "six tests failed to show it", "the party recently gave Lee".

    Not "officials who failed to show it", "those asked to show it", "papers recently released".
    """
    stop = next((at for at in range(start + 1, end) if _opens_clause(passage, at)), end)
    acts = (
        at
        for at in range(start, stop)
        if tense(passage, at) in ("past", "present") and passage.word(at) not in AUXILIARIES
    )
    plain = (
        table("word_classes").get(passage.word(at)) == "V"
        for at in range(start + 1, stop)
        if _is_manner(passage, at - 1)
    )
    return verb_between(passage, start + 1, stop) or any(_has_object(passage, at + 1) for at in acts) or any(plain)


def _is_manner(passage: Passage, index: int) -> bool:
    """Whether it is told how something is done: "staff strongly | support"; not "Rosaly"."""
    return adverb(passage.word(index)) and passage.word(index).endswith("ly") and not passage.capital[index]


def _has_object(passage: Passage, index: int) -> bool:
    """Whether an object begins here, and no time: "scored | nine points", "shows | the dam"; not "aged | nine"."""
    begins = passage.word(index) in OBJECTS or is_number(passage, index)
    last = min(index + 2, len(passage.low) - 1)
    time = any(noun_kind(passage.word(at)) == "time" for at in range(index, last + 1))
    return begins and not time and passage.word(index - 1) != "aged"


OBJECTS = frozenset("a an the his her its their our".split())


def _opens_clause(passage: Passage, index: int) -> bool:
    """Whether a clause with a verb of its own, or an apposition, begins inside a subject: "people | I knew", "who"."""
    word, before = passage.word(index), passage.word(index - 1)
    many = before in PLURALS or (before.endswith("s") and not passage.capital[index - 1])
    named = passage.is_capital(index) and many
    return named or word in STOPS | SUBORDINATORS | RELATIVES | NOMINATIVE | {"you"}


NO_SPEAKERS = (_is_aim, _is_gap, _is_event, _is_object, _is_half, _ends_list, _has_verb)

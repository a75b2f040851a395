"""Patterns whose verb has no subject of its own: `, saying …`, `and added …`, `went on to say …`, `Asked whether …`."""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.words import table
from ..passages import clause_words, contents, cues
from ..passages.finite_verbs import verb_between
from ..passages.joined_subjects import joined_subject
from ..passages.noun_phrases import (
    ADDRESSED,
    AUXILIARIES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    SURE_AUXILIARIES,
    adverb,
    group_start,
)
from ..passages.passage import DASHES, Passage, Range, is_day, trimmed
from ..passages.places import Found, Place, clear, cue_end
from ..passages.subjects import subject_before
from ..passages.verb_senses import astray, no_report
from .clause_patterns import LEADING, ONLY_QUOTING, clause_end


def coordinated(place: Place) -> Found | None:
    """`…, and added that …`: the speaker is the subject of the verb before."""
    passage, index = place.passage, place.index
    start = place.start
    joined = passage.word(start - 1) in ("and", "but")
    then = "then" in passage.low[start:index] and not place.before
    if not (joined or then) or passage.word(index).endswith("ing"):
        return None
    return _of_subject(place, start, "and, verb, content")


def participle(place: Place) -> Found | None:
    """`…, saying that …`, `with X saying that …`."""
    passage, index = place.passage, place.index
    start = place.start
    if not passage.word(index).endswith("ing") or passage.word(start - 1) in AUXILIARIES:
        return None
    if passage.is_quoted(start - 1) and passage.low[start - 2 : start] and "," in passage.low[start - 2 : start]:
        return _of_subject(place, start, "participle, content")
    if is_day(passage.word(start - 1)) and passage.word(start - 2) in cues.nouns():
        return _of_subject(place, start, "participle, content")
    absolute = _absolute(place, start)
    if absolute:
        return _of_subject(place, start, "with, speaker, participle", absolute)
    bare = _bare_saying(place, start)
    if bare:
        return _of_subject(place, start, "speaker, verb, saying", bare)
    if passage.word(start - 1) not in (",", "and", "by", "in", "after", "before", "without", "for", "or", *DASHES) and (
        not _behind_medium(passage, start, place.floor) or not cues.is_speech(passage.word(index))
    ):
        return None
    return _of_subject(place, start, "participle, content")


def _bare_saying(place: Place, start: int) -> Range | None:
    """The name that opens a sentence with one verb, "Ann Lee left the party | saying it was late"; no other name."""
    passage = place.passage
    if place.subject or passage.word(place.index) not in BARE:
        return None
    if not passage.word(start - 1).isalpha() or passage.word(start - 1) in PREPOSITIONS | SUBORDINATORS:
        return None
    speaker = opening_subject(passage, place.floor, start)
    if not speaker or start - speaker[1] > 8 or not passage.is_capital(speaker[0]):
        return None
    if passage.word(speaker[0]) in DETERMINERS | OPENERS | NOBODY:
        return None
    between = range(speaker[1], start)
    verb = passage.word(speaker[1])
    if not verb.isalpha() or verb in PREPOSITIONS | SUBORDINATORS | {"and"} or any(map(passage.is_capital, between)):
        return None
    return None if any(passage.word(token) in STOPS or passage.quoted[token] for token in between) else speaker


BARE = frozenset(("saying", "insisting", "claiming", "arguing"))


def _behind_medium(passage: Passage, start: int, floor: int) -> bool:
    """Whether a noun of saying stands before the participle, with a phrase between: "a letter to Bo | saying"."""
    for index in range(start - 1, max(floor, start - 7), -1):
        word = passage.word(index)
        if word in cues.nouns() or (word in MEDIA and passage.word(index - 1) in DETERMINERS):
            return index == start - 1 or passage.word(index + 1) in ("to", "from", "on", "by")
        if not word or word in STOPS or cues.is_verb(passage, index):
            return False
    return False


MEDIA = group("media")


def _absolute(place: Place, start: int) -> Range | None:
    """The noun phrase of "with X saying", also with a stray comma before the participle."""
    passage = place.passage
    stop = start - 1 if passage.word(start - 1) == "," else start
    for index in range(stop - 1, max(place.floor, stop - 10) - 1, -1):
        if passage.word(index) == "with":
            if stop < start and index > place.floor and passage.word(index - 1) != ",":
                return None  # "his talks with Oz, saying": the speaker is the subject
            return _absolute_noun(passage, (index + 1, stop), stop < start)
        if not passage.word(index) or passage.word(index) in STOPS - {"."} or cues.is_verb(passage, index):
            return None
    return None


def _absolute_noun(passage: Passage, noun: Range, comma: bool) -> Range | None:
    """The noun phrase if it can be the subject of a participle: short before a comma, no "after" at its end."""
    fits = (
        noun[0] < noun[1]
        and passage.word(noun[1] - 1) not in DETERMINERS
        and passage.word(noun[1] - 1) not in PREPOSITIONS
        and noun[1] - noun[0] < (4 if comma else 8)
    )
    return noun if fits and passage.word(noun[0]) not in ("a", "an", "no") else None


def infinitive(place: Place) -> Found | None:
    """`went on to say that …`, `X was quick to point out that …`."""
    passage, index = place.passage, place.index
    if passage.word(index - 1) != "to" or passage.word(index).endswith(("ed", "ing", "s")):
        return None
    meant = _meant(passage, index - 1, place.floor)
    found = _of_subject(place, index - 1, "infinitive, content", meant)
    if found and meant and cues.is_speech(passage.word(index)):
        return found
    opens = cues.is_speech(passage.word(index)) and found and clear(passage, found.content[0][0])
    if found and (opens or _led(passage, index - 2)):
        return found
    return None


def _meant(passage: Passage, stop: int, floor: int) -> Range | None:
    """The subject of an infinitive that stands before it: "allowed | her | to say", "time for | Ann Lee | to say"."""
    if passage.word(stop - 1) in ("him", "her", "them", "us", "me") and stop - 2 > floor:
        return stop - 1, stop
    for index in range(stop - 1, max(floor, stop - 5), -1):
        if passage.word(index) == "for":
            person = passage.is_capital(index + 1) or passage.word(index + 1) in ADDRESSED
            return (index + 1, stop) if person and index + 1 < stop else None
        if not (passage.is_capital(index) or passage.word(index) in ADDRESSED or passage.word(index) == "the"):
            return None
    return None


def _led(passage: Passage, index: int) -> bool:
    """Whether the word before "to" makes the infinitive a saying: "went on to say", "declined to discuss"."""
    return passage.word(index) in LEADING


def _of_subject(place: Place, start: int, name: str, speaker: Range | None = None) -> Found | None:
    """An attribution to the given speaker, else to the last one, else to the subject that opens the sentence."""
    passage, stop = place.passage, cue_end(place.passage, place.index)
    first, to = contents.content_start(passage, stop, place.end)
    if first is None or first >= place.end or no_report(passage, place.index, stop):
        return None
    if astray(passage, place.index, first) or (passage.word(place.index) in ONLY_QUOTING and not clear(passage, first)):
        return None
    last = place.main if name == "participle, content" else place.subject
    speaker = speaker or _main_subject(place, start)
    if not speaker:
        speaker = last or joined_subject(passage, start, place.floor) or _opening_speaker(place, start)
    content = trimmed(passage, first, clause_end(place, speaker, first)) if speaker else None
    if not speaker or not content or passage.word(content[0]) in ("and", "or"):
        return None
    if speaker[0] < content[1] and content[0] < speaker[1]:
        return None  # words that run on without a stop: nobody is among what is said
    if name == "infinitive, content" and passage.word(speaker[0]) in NOBODY:
        return None
    led = name == "infinitive, content" and _led(passage, start - 1) and cues.is_speech(passage.word(place.index))
    if cues.is_ambiguous(passage.word(place.index)) and not (
        led or clear(passage, first) or any(passage.quoted[slice(*content)])
    ):
        return None
    begin = place.index
    if name == "infinitive, content" and _led(passage, start - 1):  # "declined to comment", "went on to say"
        leading = start - 1 - (passage.word(start - 1) == "on")
        begin = max(group_start(passage, leading, place.floor), speaker[1] if speaker[0] < leading else 0)
    if name == "and, verb, content":  # "and | has not said": with what denies it
        begin = next((token for token in range(start, begin) if passage.word(token) in AUXILIARIES), begin)
    return Found(name, speaker, (begin, stop), (content,), content[0], to)


def _opening_speaker(place: Place, start: int) -> Range | None:
    """The subject that opens the sentence, unless it names nobody; of a saying up to the first verb."""
    passage = place.passage
    found = opening_subject(passage, place.floor, start)
    whole = _up_to_verb(passage, _clause_start(passage, place.floor, start), start)
    if whole and cues.is_speech(passage.word(place.index)):
        found = whole
    if not found or passage.word(found[0]) in NOBODY or (found[1] - found[0] == 1 and _describes(passage, found[0])):
        return None
    return found


NOBODY = frozenset(("it", "such", "not", "there", "this"))  # "it is too soon to say whether"


def _main_subject(place: Place, start: int) -> Range | None:
    """The subject of the clause that a "to" continues: "companies are quick to point out"."""
    passage = place.passage
    if passage.word(start) != "to":
        return None
    for index in range(start - 1, max(place.floor, start - 6), -1):
        word = passage.word(index)
        if word in STOPS or not word:
            return None
        if word in AUXILIARIES or (
            word in LEADING and word not in ("on", "quick", "able", "likely", "unable", "forced")
        ):
            return subject_before(passage, group_start(passage, index, place.floor), place.floor)
    return None


def opening_subject(passage: Passage, start: int, end: int) -> Range | None:
    """The subject that opens a sentence: a pronoun, or a noun phrase with a capital or determiner, up to a verb."""
    start = _clause_start(passage, start, end)
    if start >= end or passage.quoted[start]:
        return None
    if passage.word(start) in PRONOUNS:
        return start, start + 1
    stop = start
    while stop < end and (passage.is_capital(stop) or passage.word(stop) in IN_NAMES):
        stop += 1
    while stop > start and passage.word(stop - 1) in ("of", "the", "a", "an", "'s"):
        stop -= 1
    return (start, stop) if stop > start else None


def _describes(passage: Passage, index: int) -> bool:
    """Whether a word with a capital only opens the sentence: "Never forget", "Public colleges"; not "Brown left"."""
    kinds = table("word_classes")
    kind, after = kinds.get(passage.word(index)), passage.word(index + 1)
    return kind == "R" or (kind == "A" and after.isalpha() and after not in AUXILIARIES and after not in kinds)


IN_NAMES = frozenset(("the", "a", "an", "of", "'s", "one"))


def _clause_start(passage: Passage, start: int, end: int) -> int:
    """Where the main clause begins, behind conjunctions and adjuncts: "Just before the vote,"."""
    if adverb(passage.word(start)) and passage.word(start + 1) in PREPOSITIONS | SUBORDINATORS:
        start += 1
    while start < end and (passage.word(start) in OPENERS or passage.word(start) == ","):
        start += 1
    return _behind_adjuncts(passage, start, end) if passage.word(start) in PREPOSITIONS | SUBORDINATORS else start


def _up_to_verb(passage: Passage, start: int, end: int) -> Range | None:
    """The subject from `start` up to the first finite verb: "Oz’s state director, Ann Lee, | reached out"."""
    for index in range(start + 1, min(end, start + 16)):
        word = passage.word(index)
        if not word or passage.is_capital(index):
            continue
        if word in SURE_AUXILIARIES or cues.is_verb(passage, index) or word.endswith("ed"):
            found = subject_before(passage, group_start(passage, index, start), start)
            joined = found and not any(passage.word(token) in STOPS for token in range(start, found[0]))
            return (start, found[1]) if found and joined else None
    return None


def _behind_adjuncts(passage: Passage, start: int, end: int) -> int:
    """Where the main clause begins behind "In Ames, Iowa, on Sunday,": at the last comma before a verb."""
    for _ in range(3):
        start = clause_words.first_comma(passage, start, end) + 1
        after = clause_words.first_comma(passage, start, end)
        if after >= end or after - start > 4 or verb_between(passage, start, after):
            return start
    return start


def opening_participle(place: Place) -> Found | None:
    """`Citing …, X …` at the start of a sentence: the speaker is the subject behind the comma."""
    passage, index = place.passage, place.index
    if not passage.word(index).endswith("ing") or not _opens(place):
        return None
    stop = next((token for token in range(index + 3, place.end) if _main_clause(passage, token)), place.end)
    speaker = opening_subject(passage, stop, place.end) or _up_to_verb(passage, stop, place.end)
    content = trimmed(passage, index + 1, stop)
    if not speaker or not content or passage.word(speaker[0]) in NOBODY:
        return None
    return Found("opening participle", speaker, (index, index + 1), (content,), content[0], floor=stop)


def _opens(place: Place) -> bool:
    """Whether the participle opens the sentence, alone or behind a preposition: "After arguing that"."""
    passage, index = place.passage, place.index
    if place.subject or no_report(passage, place.index, place.index + 1):
        return False
    if passage.word(index + 1) in ("in", "on", "at", "from", "during", "after", "before"):
        return False  # "Writing in the Oz Times, Ann Lee called": where she wrote, not what
    if index > place.floor and passage.word(index - 1) in ("after", "before", "by", "in", "while", "without"):
        index -= 1
    return all(passage.word(token) in OPENERS | {","} for token in range(place.floor, index))


def _main_clause(passage: Passage, index: int) -> bool:
    """Whether a main clause begins here: a name or pronoun behind a comma, which may stand in a quotation."""
    comma = passage.word(index - 1) == "," or (passage.is_quoted(index - 1) and passage.low[index - 2] == ",")
    return comma and (passage.is_capital(index) or passage.word(index) in PRONOUNS | DETERMINERS)

"""The addressee behind a verb of telling: "told | reporters in Oz | that", "told | Oz TV's “Talk” | that"."""

from __future__ import annotations

from ...english.closed_classes import group
from . import cues
from .noun_phrases import ADDRESSED, AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, STOPS, SUBORDINATORS
from .passage import Passage, Range, is_day

# Words that tell where, some of which the lists of prepositions have not: "told drivers | along the river".
PLACES = frozenset("from outside inside near throughout until into over under across along behind beside".split())
KIN = group("kin")  # "told her staff": the pronoun owns what follows


def addressee(passage: Passage, start: int, end: int) -> Range | None:
    """The noun phrase behind "told": a pronoun, a name with its title, or a phrase such as "a crowd in Iowa"."""
    if start >= end or not passage.word(start) or passage.word(start) in AUXILIARIES:
        return None
    if passage.word(start) in ADDRESSED and not (passage.word(start) == "her" and _is_owned(passage, start + 1)):
        return (start, start + 1) if passage.word(start + 1) not in AUXILIARIES else None
    stop = start
    while stop < end and stop - start < 12 and _continues(passage, stop, start):
        stop = max(stop + 1, _title_end(passage, stop + 1, end))
    while stop > start and (passage.word(stop - 1) in STOPS or passage.word(stop - 1) in ("of", "the", "and", "in")):
        stop -= 1
    return (start, stop) if stop > start else None


def _is_owned(passage: Passage, index: int) -> bool:
    """Whether a noun follows "her": "told her manager that"; not "told her that", "told her he would"."""
    word = passage.word(index)
    if word in KIN:
        return True
    closed = word in PRONOUNS | SUBORDINATORS | AUXILIARIES | STOPS | PREPOSITIONS | DETERMINERS | {"to", "not"}
    noun = word.isalpha() and not closed and not passage.capital[index] and not is_day(word)
    return noun and passage.word(index + 1) in SUBORDINATORS | STOPS | PREPOSITIONS


def _title_end(passage: Passage, start: int, end: int) -> int:
    """Where a quoted title ends that a possessive owns: "Oz Radio's | “Morning Talk” | on Monday"; 0 without one."""
    stop = start
    while stop < min(end, start + 9) and passage.quoted[stop]:
        stop += 1
    owned = passage.word(start - 1) in ("'s", "the") and start < stop < min(end, start + 9)
    return stop if owned and passage.low[stop - 2] not in (",", ".", "?", "!") else 0


def _continues(passage: Passage, index: int, start: int) -> bool:
    """Whether the token still belongs to the addressee that began at `start`."""
    word = passage.word(index)
    before = passage.word(index - 1)
    if index > start and passage.capital[index] and before.endswith("s") and before != "'s" and before.islower():
        return passage.capital[index - 1]  # "told reporters | Bo Park would go", but "the Oz Times Bo Park"
    if passage.capital[index] and word not in PRONOUNS | {"that"} and not is_day(word):
        return not passage.quoted[index]
    if not word or word in STOPS or word in PRONOUNS or word in SUBORDINATORS - {"or"}:
        return False
    if word in ("to", "not") or (word.endswith("ing") and cues.is_cue(word) and before not in DETERMINERS):
        return False
    if is_day(word) or word in (PREPOSITIONS | PLACES) - {"of"} or word in ("during", "about", "there", "down", "up"):
        return False
    if word in DETERMINERS:
        return index == start or before in ("of", "and", "at") or before.endswith("ing")
    if word in ("of", "and", "'s", "'"):
        return True
    named = index > start and passage.capital[index - 1] and before != "'s"
    goes_on = passage.word(index + 1) in DETERMINERS | PRONOUNS  # "the Oz Radio | website | the town"
    # "the Oz | press | that"
    described = passage.word(start) in DETERMINERS and passage.word(index + 1) in ("to", "that")
    return not named or goes_on or described

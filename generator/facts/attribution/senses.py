"""Whether a verb of the lists is one of saying or thinking where it stands: not "called off", nor "knows Oz well".

After B. Levin, *English Verb Classes and Alternations* (1993), and R. Quirk et al., *A Comprehensive Grammar of
the English Language* (1985), 16.2 to 16.16 (phrasal verbs) and 16.30 to 16.34 (verbs with a clause as object).
"""

from __future__ import annotations

from ...english.closed_classes import group
from . import contents, cues
from .clauses import Passage
from .noun_phrases import DETERMINERS, PRONOUNS, group_start


def no_report(passage: Passage, index: int, stop: int) -> bool:
    """Whether the verb is none of saying or thinking here: "called off", "knows Oz", "managed" of no list."""
    word, after = passage.word(index), passage.word(stop)
    if (after in PARTICLES and passage.word(stop + 1) != "to") or (stop > index + 1 and passage.word(index) in TAKING):
        return True
    if not cues.is_cue(word):
        return not (passage.is_quoted(stop) or (after in (",", ":") and passage.is_quoted(stop + 1)))
    if word in ADDING and (after[:1].isdigit() or after in DETERMINERS | {"to"}) and not _clausal(passage, stop):
        return True
    if word in ADDING and after in NEARLY and any(passage.word(stop + on)[:1].isdigit() for on in (1, 2, 3)):
        return True
    if after in ("for", "since") and any(passage.word(stop + on) in LASTING for on in range(1, 6)):
        return True  # "a dam that they have urged for more than a decade"
    if (word, after) in IDIOMS:
        return True
    return (word in KNOWING and not _clausal(passage, stop)) or (word in NAMING and _names_only(passage, index))


def astray(passage: Passage, index: int, first: int) -> bool:
    """Whether what follows a verb of thinking is no object of it: "the bureau cited in the report"."""
    word = passage.word(first)
    if cues.is_speech(passage.word(index)) or first > index + 1:
        return False
    return word in ASTRAY or (word in ("when", "where") and passage.word(index) not in KNOWING)


ASTRAY = frozenset(("in", "by", "of", "at", "from", "with", "during", "since", "under", "after", "before"))
NAMING = frozenset(("called", "named", "dubbed", "labeled", "labelled"))


def _names_only(passage: Passage, index: int) -> bool:
    """Whether the verb only gives a name: "a firm called Oz Data ran", not "a judge called Ann Lee a liar"."""
    stop = index + 1
    while passage.is_capital(stop):
        stop += 1
    begun = group_start(passage, index, 0) == index and passage.word(index - 1) not in PRONOUNS
    return begun and stop > index + 1 and not (passage.word(stop) in DETERMINERS | {"as"} or passage.is_quoted(stop))


PARTICLES = frozenset(("off", "up", "down", "over", "around", "away"))
TAKING = frozenset(("called", "calls", "call", "written", "sent", "wrote"))
KNOWING = group("knowing")
# "pleaded guilty" is what a court hears, and "relating to" is "about".
IDIOMS = frozenset(
    [(form, after) for form in ("plead", "pleads", "pleaded", "pled", "pleading") for after in ("guilty", "not")]
    + [(form, "to") for form in ("relate", "relates", "related", "relating")]
)
ADDING = frozenset(("add", "adds", "added", "adding"))  # "added three bridges to the plan" is no saying


NEARLY = frozenset(("about", "almost", "nearly", "roughly", "some", "up", "more", "another", "$"))
LASTING = frozenset("day days week weeks month months year years decade decades century hours".split())


def _clausal(passage: Passage, index: int) -> bool:
    """Whether a clause may begin here: with "that" or "how", a subject pronoun, a name or a noun before its verb."""
    word = passage.word(index)
    if word in contents.OPENING or word in CLAUSE_SUBJECTS or passage.is_quoted(index):
        return True
    return any(
        passage.word(token) in contents.FINITE or cues.is_verb(passage, token)
        for token in range(index + 1, index + 7)
        if "," not in passage.low[index:token]
    )


CLAUSE_SUBJECTS = frozenset(("i", "he", "she", "we", "they", "there", "they're", "he's", "it's"))

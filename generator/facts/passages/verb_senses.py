"""Whether a verb of saying or thinking has that sense where it stands: not "called off", "wrote a book".

Phrasal verbs after R. Quirk et al., *A Comprehensive Grammar of the English Language* (1985), 16.2 to 16.16, verbs with
a clause as object 16.30 to 16.34; senses after B. Levin, *English Verb Classes and Alternations* (1993).
"""

from __future__ import annotations

from ...english.closed_classes import group
from ...text.phrases import noun_kind
from . import clause_words, cues, told
from .finite_verbs import FINITE, is_surely_finite
from .noun_phrases import DETERMINERS, NOMINATIVE, PRONOUNS, group_start
from .passage import Passage
from .verbs import COUNTING


def no_report(passage: Passage, index: int, stop: int) -> bool:
    """Whether the verb is none of saying or thinking here: "called off", "knows Oz", "managed" of no list."""
    word, after = passage.word(index), passage.word(stop)
    if (after in PARTICLES and passage.word(stop + 1) != "to") or (stop > index + 1 and passage.word(index) in TAKING):
        return True
    if word in CITING and any(passage.low[at : at + 2] == ("as", "saying") for at in range(stop, stop + CITED_WITHIN)):
        return True  # "reported the mayor as saying": the mayor says it
    if not cues.is_cue(word):
        return not (passage.is_quoted(stop) or (after in (",", ":") and passage.is_quoted(stop + 1)))
    if word in ADDING | WRITING and (after[:1].isdigit() or after in DETERMINERS) and not _clausal(passage, stop):
        return True
    if word in OF_PERSONS and after not in clause_words.OPENING and _persons(passage, stop):
        return True  # "reported two men for fishing"
    if (
        after in ("for", "since")
        and "that" not in passage.low[stop : stop + 6]
        and any(passage.word(stop + on) in LASTING for on in range(1, 6))
    ):
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


CITING = frozenset(("cited", "reported", "quoted"))
CITED_WITHIN = 14  # tokens from "quoted" to its "as saying"
PARTICLES = frozenset(("off", "up", "down", "over", "around", "away"))
TAKING = frozenset(("called", "calls", "call", "written", "sent", "wrote"))
KNOWING = group("knowing")
# "pleaded guilty" is what a court hears, and "relating to" is "about".
IDIOMS = frozenset(
    [(form, after) for form in ("plead", "pleads", "pleaded", "pled", "pleading") for after in ("guilty", "not")]
    + [(form, "to") for form in ("relate", "relates", "related", "relating")]
)
# "added three bridges to the plan" and "wrote a book" are no saying.
ADDING = frozenset(("add", "adds", "added", "adding"))
WRITING = frozenset(("write", "writes", "wrote", "written"))


OF_PERSONS = frozenset("report reports reported charge charges charged advise advises advised recommend text".split())


def _persons(passage: Passage, stop: int) -> bool:
    """Whether the object is some people, by number or article: "15 people", "the driver"; no clause with them."""
    index = stop
    while passage.word(index) in DETERMINERS or passage.word(index)[:1].isdigit() or passage.word(index) in COUNTING:
        index += 1
    person = noun_kind(passage.word(index)) == "person" or passage.word(index) == "people"
    asked = passage.word(stop - 1).startswith("advis") and told.asked_to(passage, index + 1, len(passage.low))
    return person and not asked and passage.word(index + 1) not in FINITE


LASTING = frozenset("day days week weeks month months year years decade decades century hours".split())


def _clausal(passage: Passage, index: int) -> bool:
    """Whether a clause may begin here: with "that" or "how", a subject pronoun, a name or a noun before its verb."""
    word = passage.word(index)
    if word in clause_words.OPENING or word in CLAUSE_SUBJECTS or passage.is_quoted(index):
        return True
    return any(
        is_surely_finite(passage, token) for token in range(index + 1, index + 7) if "," not in passage.low[index:token]
    )


CLAUSE_SUBJECTS = NOMINATIVE - {"it"} | {"there", "they're", "he's", "it's"}

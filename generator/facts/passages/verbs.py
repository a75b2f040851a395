"""Whether a word is a verb of saying or thinking where it stands: by its form and its subject.

Concord after R. Quirk et al., *A Comprehensive Grammar of the English Language* (1985), 10.34 to 10.50.
"""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.words import entries, table
from ...text.phrases import noun_kind
from . import clause_words, cues
from .finite_verbs import FINITE
from .noun_phrases import (
    AUXILIARIES,
    DETERMINERS,
    NOMINATIVE,
    PREPOSITIONS,
    PRONOUNS,
    SURE_AUXILIARIES,
    adverb,
)
from .passage import Passage, Range
from .places import Place


def not_finite(passage: Passage, index: int, start: int) -> bool:
    """Whether the form cannot be the verb of this subject: "saying" without "is", a passive participle."""
    word = passage.word(index)
    parts = passage.low[start:index]
    if parts == ("'s",) and (word in cues.nouns() or word.endswith("s") or word in cues.base_forms()):
        return True  # "the defendant's counsel"
    if word.endswith("s") and word not in cues.base_forms() and any(part in SURE_AUXILIARIES for part in parts):
        return True  # "these are also states"
    if word in PARTICIPLES and not any(part in AUXILIARIES for part in parts):
        return True
    if word.endswith("ing"):
        return not parts or not any(part in AUXILIARIES for part in parts)
    passive = any(part in ("is", "are", "was", "were", "be", "been", "being", "'re") for part in parts)
    return passive and word.endswith(("ed", "n", "d", "t"))


def is_plain(passage: Passage, index: int, speaker: Range) -> bool:
    """Whether the form is plain behind a verb of causing or sensing: "helps Oz and its aides | respond to it"."""
    if passage.word(index) not in cues.base_forms() or index != speaker[1]:
        return False
    for at in range(speaker[1] - 1, max(-1, speaker[0] - CAUSED_WITHIN), -1):
        word = passage.word(at)
        if word in CAUSING:
            return True
        joined = word == "and" or word in DETERMINERS or passage.is_capital(at) or speaker[0] <= at
        if not joined and not noun_kind(word):
            return False
    return False


CAUSED_WITHIN = 14  # tokens before a speaker in which that verb stands
CAUSING = frozenset(
    "help helps helped helping let lets letting make makes made making hear hears heard hearing watch watches watched"
    " watching".split()
)


def sure(place: Place, speaker: Range, first: int) -> bool:
    """Whether an ambiguous form ("state", "plans") is a verb here: behind a pronoun or name, or with "that"."""
    passage, index = place.passage, place.index
    word = passage.word(index)
    if passage.capital[index] or not _agrees(passage, index, speaker):
        return False
    if _is_described(passage, index) or _is_plural_noun(passage, index, first) or _is_compound(passage, index, speaker):
        return False
    if passage.word(first) == "by" and word.endswith("ed"):
        return False  # "with soreness reported by many"
    if not cues.is_ambiguous(word):
        return True
    if passage.word(first) in ("where", "when", "who", "which"):
        return False  # "the states | where it is allowed"
    if passage.word(first) in ("that", "whether", "how", "why") or (
        passage.quoted[first] and passage.word(first - 1) in (",", ":")
    ):
        return True
    before = passage.word(index - 1)
    if before in ("'s", "her"):
        return False
    if before in PRONOUNS or before in AUXILIARIES or adverb(before):
        return True
    if passage.is_capital(index - 1) and not word.endswith("ed"):
        return _object_begins(passage, first)
    if _plural_noun(passage, index - 1) or (word.endswith("s") and passage.word(speaker[0]) in DETERMINERS):
        return _object_begins(passage, first) and passage.word(first) not in PREPOSITIONS
    return passage.is_capital(index - 1) or word.endswith("ed") or before in FINDING


FINDING = group("finding")  # what finds something out by itself: "a survey found"


def _is_described(passage: Passage, index: int) -> bool:
    """Whether the form describes or is a noun: "400 pledged delegates", "the two states", "include pledged seats"."""
    before, after = passage.word(index - 1), passage.word(index + 1)
    counted = before[:1].isdigit() or before in COUNTING
    plain = before not in AUXILIARIES and not table("noun_classes").get(before)
    verb = plain and table("word_classes").get(before) == "V"
    noun = after.endswith("s") and after.isalpha() and after not in PRONOUNS | DETERMINERS
    return (counted and (passage.word(index).endswith("s") or noun)) or (verb and noun)


COUNTING = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "other", "these", "those")
)


def _is_plural_noun(passage: Passage, index: int, first: int) -> bool:
    """Whether a form in -s is a noun with a relative clause: "large objects that may fall", not "says that it may"."""
    before = passage.word(index - 1)
    noun = table("noun_classes").get(passage.word(index).removesuffix("s")) and passage.word(index) not in SAYING
    return bool(
        noun
        and passage.word(index).endswith("s")
        and passage.word(first) == "that"
        and passage.word(first + 1) in FINITE
        and not (before in PRONOUNS or adverb(before) or (passage.is_capital(index - 1) and index > 1))
    )


SAYING = group("saying")


def _is_compound(passage: Passage, index: int, speaker: Range) -> bool:
    """Whether a form in -s closes a noun of two words behind a verb: "rejected opposition | claims"."""
    first, before = passage.word(speaker[0]), passage.word(speaker[0] - 1)
    bare = speaker[1] - speaker[0] == 1 and first not in PRONOUNS and not passage.is_capital(speaker[0])
    verb = before.endswith("ed") or cues.is_verb(passage, speaker[0] - 1)
    return passage.word(index).endswith("s") and bare and verb and not first.endswith("s")


def sure_alone(passage: Passage, index: int, speaker: Range) -> bool:
    """Whether the form is a verb where nothing follows it: ", Lee claims", not ", the largest county in the state"."""
    if not _agrees(passage, index, speaker):
        return False
    before, word = passage.word(index - 1), passage.word(index)
    return (
        not cues.is_ambiguous(word)
        or before in PRONOUNS
        or before in AUXILIARIES
        or adverb(before)
        or passage.is_capital(index - 1)
        or word.endswith("ed")
        or (_plural_noun(passage, index - 1) and word in cues.base_forms())
    )


def _object_begins(passage: Passage, index: int) -> bool:
    """Whether what follows can be the object of a verb, so that "Lee claims" is no compound noun."""
    word = passage.word(index)
    return (
        not word
        or passage.capital[index]
        or word in DETERMINERS
        or word in PRONOUNS
        or word in clause_words.OPENING
        or word in ("to", "no", "more")
        or word.endswith("ing")
        or passage.word(index - 1) in PREPOSITIONS
    )


def _agrees(passage: Passage, index: int, speaker: Range) -> bool:
    """Whether subject and verb agree: no "the most state", "a mother claim", "they reports"."""
    if passage.word(speaker[1] - 1) in ENDLESS or _described(passage, index, speaker):
        return False
    if passage.word(speaker[1] - 1) in POSSESSIVES or headless(passage, speaker):
        return False
    speaker = _head(passage, speaker)
    word, first, last = passage.word(index), passage.word(speaker[0]), passage.word(speaker[1] - 1)
    if (
        first in ("not", "to", "there", "'s", "'", "’")
        or (
            last in (ADJECTIVES | clause_words.NOT_VERBS) - NOUNS - ALONE
            and not (last in QUANTIFIERS and first == last)
        )
        or last in ("no", "not")
    ):
        return False
    if any(passage.word(token) in AUXILIARIES for token in range(speaker[1], index)):
        return True
    if word in cues.base_forms():
        return _plural(passage, speaker) or (
            not cues.is_ambiguous(word) and any(_plural_noun(passage, token) for token in range(*speaker))
        )
    return not (
        word.endswith("s")
        and (first in ("they", "we", "you", "i", "these", "those") or _plural_noun(passage, speaker[1] - 1))
    )


def _described(passage: Passage, index: int, speaker: Range) -> bool:
    """Whether a form in -s is a noun that is described: "upcoming | states", "talking | points", "new Oz | claims".

    Not "former President Ann Lee | claims".
    """
    first, last = passage.word(speaker[0]), passage.word(speaker[1] - 1)
    if not passage.word(index).endswith("s") or speaker[1] != index:
        return False
    if passage.capital[speaker[1] - 1]:
        recent = table("word_classes").get(first) == "A" and first not in entries("role_modifiers")
        noun = {passage.word(index), passage.word(index).removesuffix("s")} & cues.nouns().keys()
        return recent and speaker[1] - speaker[0] == 2 and bool(noun)
    participle = last.endswith("ing") and speaker[1] - speaker[0] > 1
    return (participle or table("word_classes").get(last) == "A") and not noun_kind(last)


def headless(passage: Passage, speaker: Range) -> bool:
    """Whether the words are no noun phrase but what follows another subject: "he | focused on the"."""
    first, after = passage.word(speaker[0]), passage.word(speaker[0] + 1)
    if passage.capital[speaker[0]]:
        return False
    if first.endswith("ing") or (first.endswith("ed") and (after in PREPOSITIONS or after in DETERMINERS)):
        return True
    if passage.word(speaker[0] - 1) not in NOMINATIVE | {"who"} | SURE_AUXILIARIES:
        return False
    return not (first in DETERMINERS or first in PRONOUNS or first[:1].isdigit())


POSSESSIVES = frozenset(
    ("the", "a", "an", "any", "his", "its", "their", "my", "our", "your", "every", "no", "enough", "fewer")
)
ENDLESS = frozenset(("across", "along", "around", "behind", "between", "beyond", "per", "toward", "towards", "upon"))


def _head(passage: Passage, speaker: Range) -> Range:
    """The subject up to its head: "officials" of "officials who know her", "aides" of "aides to the mayor"."""
    for index in range(speaker[0] + 1, speaker[1]):
        if passage.word(index) in ("who", "that", "which", "whose", ",", "(") or passage.word(index) in PREPOSITIONS:
            participle = passage.word(index - 1).endswith("ed") and index - 1 > speaker[0]
            return speaker[0], index - participle  # "e-mails | obtained by Oz Radio"
    return speaker


def _plural(passage: Passage, speaker: Range) -> bool:
    """Whether the subject may be plural: "officials", "Ann and Bo", "72 percent", "who"."""
    first, last = passage.low[speaker[0]], passage.low[speaker[1] - 1]
    if first in ("they", "we", "you", "i", "who", "that", "which", "these", "those"):
        return True
    return (
        _plural_noun(passage, speaker[1] - 1)
        or last.endswith("s")
        or last in PLURALS
        or (len(last) > 1 and passage.text[slice(*passage.spans[speaker[1] - 1])].isupper())  # "the WHO say"
        or last == "%"
        or (last[:1].isdigit() and first not in ("a", "an", "the"))
        or "and" in passage.low[slice(*speaker)]
        or last in (",", ")")
    )


def _plural_noun(passage: Passage, index: int) -> bool:
    """Whether the token looks like a plural in small letters: "voters", not "Sanders", "boss" or "crisis"."""
    word = passage.word(index)
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and len(word) > 3
        and not passage.capital[index]
    )


PLURALS = group("plurals")


PARTICIPLES = group("participles")  # forms that are verbs only behind an auxiliary: "a written statement"
ALONE = frozenset(("it", "you", "this", "that", "these", "those"))  # subjects by themselves: "it said"
NOUNS = group("nouns")


ADJECTIVES = group("adjectives")
QUANTIFIERS = frozenset(("many", "most"))  # subjects by themselves: "many say"

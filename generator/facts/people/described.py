"""Who is spoken of by what he or she is, without a name: "a man", "the defendant", "his father".

A pronoun behind one of them may mean that person, so whoever is named elsewhere is not surely meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...english.words import entries, table
from ...model import Span
from ...text.phrases import is_function_word, is_one_person
from ..passages import cues
from .roles import gender_of

# What opens a noun phrase, and its first words: matches "the old man", "his father", "Lee’s aide"; not "old men".
DESCRIBED = re.compile(
    r"\b(?:the|an?|this|that|one|another|his|her|their|[a-z]+['’]s)(?=(?P<words>(?:\s[a-z-]+){1,4}))", re.IGNORECASE
)
# What stands before a noun that is said of somebody named: matches "Ann Lee, ", "was ", "as "; not "and ".
SAID_OF = re.compile(r"(?:\b[A-Z0-9][\w’'-]*,|\b(?:is|are|was|were|be|been|being|became|become|as))\s$")
# What stands behind a noun that belongs to a name: matches " Ann", ", Ann Lee", ", the nurse Ann Lee"; not " said".
NAMED = re.compile(r",?\s[A-Z]|,\s(?:the|an?)\s(?:[\w-]+\s){0,2}[a-z-]+\s[A-Z]")
NEXT = re.compile(r"\s(?:who\s|also\s|later\s|then\s)*(?P<verb>[a-z]+)")  # matches " gave"; not ", gave"
SAYS = re.compile(r"\s(?:also\s|later\s|then\s|has\s|had\s)*(?P<verb>[a-z]+)")  # matches " also said"; not ", said"
LAST = re.compile(r"(?P<word>\w+)\W*$")  # matches the "said" of "he said "; not an empty text
AUXILIARY = frozenset("is was has had will would can could may might did does".split())


def described(text: str, span: Span, gender: str, role: str) -> Iterator[Span]:
    """The nouns in a stretch that tell one person of this gender, or of none, who is not known by that role."""
    for found in DESCRIBED.finditer(text, span.start, span.end):
        end = _head(found["words"], gender, role.lower().split())
        if not end or found.end() + end > span.end or NAMED.match(text, found.end() + end):
            continue
        if not SAID_OF.search(text, max(span.start, found.start() - 30), found.start()):
            yield Span(found.start(), found.end() + end)


def _head(words: str, gender: str, own: Sequence[str]) -> int:
    """How far the words of a noun phrase go to its noun, if that is a person's; else 0."""
    found = list(re.finditer(r"\S+", words))
    for before, word, after in zip([None, *found], found, [*found[1:], None], strict=False):
        noun = word.group().lower()
        if is_function_word(noun):
            return 0
        if before and before.group()[0].isupper() and word.group()[0].isupper() and noun not in entries("role_words"):
            return 0  # "the Arden Courier"
        if noun == "host" and after and after.group() == "of":
            return 0  # "a host of subjects" are many
        if is_one_person(noun) and after and is_one_person(after.group().lower()):
            continue  # "the chief executive"
        if is_one_person(noun) and not (after and _is_thing(after.group())):
            return 0 if noun in own or gender_of(noun) not in ("", gender) else word.end()
    return 0


def _is_thing(noun: str) -> bool:
    """Whether the word is only ever a noun, and no person's: "a fairy tale", "the patient records"."""
    return noun in table("noun_classes") and noun not in table("word_classes") and not is_one_person(noun)


def acts(text: str, noun: Span) -> bool:
    """Whether the noun is a subject, not of what somebody says: "the nurse wept", "said the nurse."."""
    behind = NEXT.match(text, noun.end)
    before = LAST.search(text, max(0, noun.start - 30), noun.start)
    cue = before["word"].lower() if before else ""
    if cues.is_speech(cue) and not cues.tells(cue) and text[noun.end : noun.end + 1] in (".", ","):
        return True  # "said the nurse."
    told = cue in ("that", "whether", "if") or (cues.is_cue(cue) and cue not in cues.base_forms())
    verb = behind["verb"] if behind else ""
    return not told and (verb in AUXILIARY or table("word_classes").get(verb) == "D" or verb.endswith("ed"))


def reports(text: str, pronoun: Span) -> bool:
    """Whether the pronoun is the one who speaks: "he said", "she later added"."""
    behind = SAYS.match(text, pronoun.end)
    return behind is not None and cues.is_speech(behind["verb"])

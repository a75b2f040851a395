"""Definite nouns that open a clause as known, "the proceeding showed", and whether a reader was told of them.

"The" points at what was told before, at what the noun phrase itself tells, or at what there is one of (Hawkins,
"Definiteness and Indefiniteness", 1978): "the proceeding", "the owner of the dam", "the police". A point of a summary
has before it only the headline and what is shown with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...text.phrases import Phrase, Word, noun_kind, phrase_at, singular
from ..passages import cues
from .matching import is_told

_TELLS = frozenset("of in that who whose which from at for on to between with about over where whom by as".split())
"""What goes on behind a noun and tells what it is: "the owner of the dam"."""
_ONE = frozenset(
    "president premier minister mayor governor king queen pope chancellor secretary prosecutor coroner judge spokesman"
    " spokeswoman ambassador world sun moon internet economy law weather public truth result rest majority".split()
)
"""What a reader takes to be the one of its place or body, without a word before it."""
_PARTS = frozenset(
    "team side pair trio couple club study survey project letter law statement date deadline board"
    " panel committee commission delegation network coalition alliance".split()
)
"""What is of a kind that a reader knows by itself, as a council is, and yet needs telling of."""
# What makes of any noun the one that there is: matches "first", "latest", "only"; not "modest".
_ALONE = re.compile(r"first|second|third|last|only|most|next|final|new|(?!modest|honest|earnest)[a-z]{3,}est")
# Who is named right behind what he is: matches ", Ann Lee", ", the Norse investor Lee"; not ", a winner in Oslo".
_NAMED = re.compile(r",\s(?:(?!(?:in|at|of|on|from|for|to|with|by|now|then)\s)[a-z][\w-]*\s|the [A-Z]\w+ ){0,3}[A-Z]")
_SUBORDINATORS = frozenset("once after when while although though as if before since because".split())
OPENED = 2
"""So many words open a side clause: "Once the"."""
_HAPPENS = ("event", "communication")  # of these the plural needs telling too: "the finals", "the emails"
_KNOWN_KINDS = ("place", "time", "quantity", "group")


def is_introduced(line: Sequence[Word], text: str, told: str) -> bool:
    """Whether what opens a clause of a sentence as known is told in some words, or in the sentence before it."""
    begin = line[0].span.start if line else 0
    return all(_is_told(f"{told} {text[begin : word.span.start]}", word.text) for word in openers(line, text))


def _is_told(told: str, noun: str) -> bool:
    return singular(noun) in map(singular, _bare(told)) or is_told(told, noun)


def _bare(words: str) -> Iterator[str]:
    """The words without marks and the possessive: "weapon" of "weapon’s"."""
    return (part.strip(".,:;!?“”\"'‘’()").removesuffix("’s").removesuffix("'s") for part in words.split())


def openers(line: Sequence[Word], text: str) -> Iterator[Word]:
    """The nouns with "the" that open the sentence, or the clause of what somebody says."""
    for at in range(1, len(line)):
        if line[at - 1].lower != "the" or (at > 1 and not _opens_a_clause(line[at - 2], at)):
            continue
        phrase = phrase_at(line, text, at)
        if phrase:
            noun = next((word for word in phrase.words if word.possessive), phrase.words[-1])
            if _is_new(noun, phrase) and not _NAMED.match(text, phrase.words[-1].span.end):
                yield noun


def _opens_a_clause(before: Word, at: int) -> bool:
    opens = at == OPENED and before.lower in _SUBORDINATORS
    return opens or before.lower in ("that", "whether") or cues.is_speech(before.lower)


def _is_new(noun: Word, phrase: Phrase) -> bool:
    """Whether a definite noun needs telling of: not "the owner of it", "the Oslo deal", "the first rain"."""
    if noun.kind != "noun" or singular(noun.text) in _ONE:
        return False
    kind = noun_kind(noun.text)
    known = kind in _KNOWN_KINDS and singular(noun.text) not in _PARTS
    named = any(word.kind in ("name", "number") for word in phrase.words) and kind != "person"
    told = (not noun.possessive and phrase.after in _TELLS) or any(
        _ALONE.fullmatch(word.lower) for word in phrase.words
    )
    many = singular(noun.text) != noun.lower and not noun.possessive and kind not in _HAPPENS
    return not (known or named or told or many)

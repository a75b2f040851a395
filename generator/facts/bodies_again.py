"""Which body "they said" and "it said" mean: the one that spoke in the sentence before, where no other can be meant.

The subject of the sentence before is what a pronoun goes on with (Grosz, Joshi and Weinstein 1995, centering), unless
what it said names another body, or people, who may be meant as well.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..model import Attribution, Sentence
from ..text.phrases import is_one_person, noun_kind
from .passages.verbs import PLURALS
from .people.name_runs import institutions
from .speakers import BEHIND_HEAD, Names, plain

MANY, ONE = "they", "it"
SAYING = frozenset("said says say added adds wrote writes claimed claims argued argues insisted denied warned".split())
BEFORE_VERB = frozenset("also has had have later".split())
WORD = re.compile(r"[A-Za-z][\w’'-]*")  # matches "authorities", "EU"; not "42"


def again(
    text: str, sentences: Sequence[Sentence], known: Names, attributions: Sequence[Attribution]
) -> dict[int, str]:
    """By the offset of each "they" or "it" that makes a statement the body that is meant; none where it is not sure."""
    found: dict[int, str] = {}
    last: tuple[Attribution, str] | None = None
    for one in attributions:
        if one.speaker is None or not one.content or one.reporters or one.kind == "attitude":
            continue
        written = one.speaker.of(text).lower()
        name = _body(text, known, one)
        if written in (MANY, ONE):
            near = last is not None and _is_next(sentences, last[0], one)
            name = last[1] if last and near and _is_meant(text, written, last[0], last[1]) and _says(text, one) else ""
            if name:
                found[one.speaker.start] = name
        last = (one, name) if name else None
    return found


def _body(text: str, known: Names, one: Attribution) -> str:
    """The body that speaks; empty where somebody does, or where it spoke to another."""
    if one.to is not None or known.is_person(one.speaker):
        return ""
    name = known.of(one.speaker)
    return name if _head(name)[:1].isupper() or _is_many(name) or _head(name) in institutions() else ""


def _head(name: str) -> str:
    """The noun of a body's name: "authorities" of "Luhansk authorities of the region"."""
    words = BEHIND_HEAD.split(plain(name))[0].split()
    return words[-1] if words else ""


def _is_many(name: str) -> bool:
    """Whether a body is several people: "police", "Oz authorities", "Workers"."""
    head = _head(name).lower()
    group = head.endswith("s") and not head.endswith("ss") and noun_kind(head) in ("person", "group")
    return head in PLURALS or group or head == "authorities"


def _is_next(sentences: Sequence[Sentence], last: Attribution, one: Attribution) -> bool:
    """Whether the statement stands in the sentence behind the other one's."""
    ends = max(last.cue.end, *(piece.end for piece in last.content))
    before = bisect_right(sentences, ends - 1, key=lambda sentence: sentence.span.start)
    begins = min(one.cue.start, *(piece.start for piece in one.content))
    return bisect_right(sentences, begins, key=lambda sentence: sentence.span.start) == before + 1


def _says(text: str, one: Attribution) -> bool:
    """Whether the verb tells of saying alone: "it said"; not "it indicates", "it's said"."""
    first, *others = one.cue.of(text).lower().split()
    return first in SAYING or (first in BEFORE_VERB and not SAYING.isdisjoint(others))


def _is_meant(text: str, pronoun: str, last: Attribution, name: str) -> bool:
    """Whether the body is one or many, as the pronoun says, and its words name nobody else who is so."""
    many = _is_many(name)
    if (many and pronoun == ONE) or (pronoun == MANY and not (many or _head(name).lower() in institutions())):
        return False  # "the church said … they said"
    rivals = _people if pronoun == MANY else _bodies
    return not any(rivals(piece.of(text)) for piece in last.content)


def _people(words: str) -> bool:
    """Whether words tell of several people: "two men", "officials"."""
    found = [word.lower() for word in WORD.findall(words)]
    return any(word in PLURALS or (word.endswith("s") and is_one_person(word[:-1])) for word in found)


def _bodies(words: str) -> bool:
    """Whether words tell of one body: "the company", "the Oz Council"; not "schools"."""
    return any(word.lower() in institutions() and not word.endswith("s") for word in WORD.findall(words))

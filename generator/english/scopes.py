"""What governs each word of a sentence: denied, doubted, planned, claimed, limited by a condition.

A word that makes such a frame governs to the end of its clause, and of a clause that completes it (Huddleston and
Pullum 2002, ch. 9, for the scope of negation; Karttunen and Zaenen 2005 for verbs). The words are in
`lexicon/frames.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ..model import Span
from .closed_classes import group
from .lemmas import bases
from .tags import Tag
from .tokens import Token
from .words import table

DENIALS = frozenset(("negation", "refusal", "half-negation"))  # the frames in which something is denied
# What leads to what is wanted, planned, or kept from being done.
LEADING = {"wish": ("to",), "plan": ("to",), "refusal": ("from", "of")}
# The words that a phrase makes a condition: "in the event of", "in case of", "on condition that".
OF_A_PHRASE = frozenset(("event", "in", "on"))
NONE: frozenset[str] = frozenset()  # one for all words that make no frame: Python makes each empty set anew
YET_TO = re.compile(r"\b(?:has|have|had|is|are|was|were) yet to\b", re.I)  # "has yet to approve"; not "not yet"


def _class(name: str) -> frozenset[str]:
    return group(name, "line_words")


@cache
def _frames() -> tuple[dict[str, frozenset[str]], dict[tuple[str, str], str]]:
    """By a word's base the frames that it makes; and those that it makes only with a word behind it."""
    plain: dict[str, set[str]] = {}
    joined: dict[tuple[str, str], str] = {}
    for frame, words in table("frames").items():
        for word in words.split():
            if "|" in word:
                first, second = word.split("|")
                joined[first, second] = frame
            else:
                plain.setdefault(word, set()).add(frame)
    return {word: frozenset(found) for word, found in plain.items()}, joined


@lru_cache(maxsize=4096)  # 300 pages: 25,988 hits of 27,639, of 1.4 µs each
def frames_of(base: str) -> frozenset[str]:
    """The frames that a word in small letters makes: "negation" for "not" and for "isn't"."""
    plain, _ = _frames()
    found: set[str] = set()
    for form in bases(base):
        found |= plain.get(form, frozenset())
    if base.endswith("n't"):
        found.add("negation")
    return frozenset(found) if found else NONE


def may_make(base: str) -> frozenset[str]:
    """The denials and doubts that a word can make with those around it."""
    return frames_of(base) | {"negation"} if base == "yet" else frames_of(base)


@cache
def _followers() -> frozenset[str]:
    """The words behind a word that can make it one that makes a frame: "off" of "called off", "yet" of "has yet to"."""
    return frozenset((*(behind for _, behind in _frames()[1]), "to", "yet"))


@cache
def _leaders() -> frozenset[str]:
    """The words that one of these can stand behind so: "call" of "called off", "say" of "is said to"."""
    return _class("told_of").union(first for first, _ in _frames()[1])


def _may_lead(base: str, behind: str, tag: Tag) -> bool:
    """Whether a word, which makes no frame itself, can make one with such a word behind it."""
    return tag == "number" or behind == "yet" or not bases(base).isdisjoint(_leaders())


def governed(
    found: Sequence[Token],
    tags: Sequence[Tag],
    clauses: Sequence[int],
    idle: Sequence[Span],
    makes: Sequence[frozenset[str]],
) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]:
    """By the place of a word the frames that it stands in, and those of which it is what is governed first of all.

    `makes` are the frames that each word makes where it stands. Most words stand in none, and most sentences make none.
    """
    governed: dict[int, frozenset[str]] = {}
    heads: dict[int, frozenset[str]] = {}
    for place, token in enumerate(found):
        if not makes[place] or any(one.covers(token.span) for one in idle):
            continue
        if token.base == "may" and token.capital and place:
            continue
        for frame in makes[place]:
            scope = _scope(place, frame, found, tags, clauses)
            for one in scope:
                governed[one] = governed.get(one, NONE) | {frame}
            head = _head(frame, place, scope, found, tags)
            if head is not None:
                heads[head] = heads.get(head, NONE) | {frame}
                leads = [one.base for one in found[head + 1 : head + 2]] == ["to"]
                if frame in DENIALS and leads and list(tags[head + 2 : head + 3]) == ["verb"]:
                    heads[head + 2] = heads.get(head + 2, NONE) | {frame}  # "does not intend to leave"
    return governed, heads


def _head(frame: str, place: int, scope: range, found: Sequence[Token], tags: Sequence[Tag]) -> int | None:
    """The word that is governed first of all: what is denied; of a plan, a doubt or a condition the verb."""
    if frame == "negation" and len(scope) == 1:
        return scope[0]  # "not everyone"
    carrying = [one for one in scope if one != place and tags[one] in ("verb", "noun", "adj", "name", "number")]
    verbs = [one for one in carrying if tags[one] == "verb"]
    objects = [one for one in scope if tags[one] == "verb" and found[one - 1].base in LEADING.get(frame, ())]
    if objects:
        return objects[0]  # "ordered the firm to remove the fence", "kept him from leaving"
    behind = found[place + 1].base if place + 1 < len(found) else ""
    clausal = (
        tags[place] == "aux"
        or behind in ("to", "that", "not")
        or found[place].base in _class("whole")
        or frame == "condition"
    )
    if frame != "negation" and verbs and clausal:
        return verbs[0]
    return carrying[0] if carrying else None


def made(found: Sequence[Token], tags: Sequence[Tag], text: str) -> list[frozenset[str]]:
    """The frames that each word makes where it stands."""
    followers = _followers()
    behind = [*(token.base for token in found[1:]), ""]
    return [
        _made(place, behind[place], found, tags, text)
        if tags[place] != "name"
        and (
            frames_of(token.base)
            or token.base == "from"
            or (behind[place] in followers and _may_lead(token.base, behind[place], tags[place]))
        )
        else NONE
        for place, token in enumerate(found)
    ]


def _made(place: int, behind: str, found: Sequence[Token], tags: Sequence[Tag], text: str) -> frozenset[str]:
    """The frames that a word makes which can make one, given the word behind it."""
    token, (_, joined) = found[place], _frames()
    if _makes_none(place, behind, found, tags):
        return NONE
    forms = bases(token.base)
    frames = frames_of(token.base).union(joined[form, behind] for form in forms if (form, behind) in joined)
    if token.base in ("could", "can") and "negation" in frames_of(behind):
        return frames - {"hedge"}  # "could not have seen" doubts nothing
    return frames | _with_others(place, behind, found, tags, text)


def _makes_none(place: int, behind: str, found: Sequence[Token], tags: Sequence[Tag]) -> bool:
    """Whether a word makes no frame where it stands, whatever it makes elsewhere."""
    base, before = found[place].base, tags[place - 1 : place]
    if tags[place] == "verb" and base.endswith("ed") and behind in _class("finite"):
        return True  # "the money needed has been found"
    if base == "event":
        return [one.base for one in found[max(0, place - 2) : place]] != ["in", "the"]  # "the event of the year"
    if base == "on" and [one.base for one in found[place + 2 : place + 3]] == ["of"]:
        return True  # "on condition of anonymity"
    if base == "part" and before in (["aux"], ["neg"]):
        return True  # "was part of the trial"
    return base in ("little", "few") and place > 0 and found[place - 1].base == "a"


def _with_others(place: int, behind: str, found: Sequence[Token], tags: Sequence[Tag], text: str) -> frozenset[str]:
    """The frame that a word makes with those behind it."""
    base = found[place].base
    if behind == "to" and bases(base) & _class("told_of") and _is_passive(place, found, tags):
        return frozenset(("claim",))  # "is said to favour"
    if tags[place] == "number" and behind == "of" and list(tags[place + 2 : place + 4]) == ["det", "number"]:
        return frozenset(("share",))  # "80 of the 95 midwives"
    if base == "from" and behind.endswith("ing") and tags[place + 1] == "verb":
        return frozenset(("refusal",))  # "kept him from leaving"
    if behind == "yet" and YET_TO.match(text, found[place].start):
        return frozenset(("negation",))  # "has yet to" is "has not"
    return NONE


def _scope(place: int, frame: str, found: Sequence[Token], tags: Sequence[Tag], clauses: Sequence[int]) -> range:
    """The places that a word governs: to the end of its clause, and of one that completes it."""
    own = clauses[place]
    if frame == "few":
        return range(place + 1, min(place + 2, len(found)))
    if frame == "refusal" and _is_passive(place, found, tags):
        return range(clauses.index(own), _end_of(own, clauses))
    if frame == "condition":
        return _conditioned(place, found, tags, clauses)
    if found[place].base in _class("whole"):
        start, end = clauses.index(own), _end_of(own, clauses)
        alone = not any(tag in ("verb", "noun", "name", "aux") for tag in tags[start:end])
        return range(start, _end_of(own + 1, clauses)) if alone else range(start, end)  # "Reportedly, …"
    end = _end_of(own, clauses)
    if (
        tags[place] != "aux"
        and end < len(found)
        and found[end].base in (("which", "whom") if frame == "share" else ("that", "whether", "if"))
        and all(tags[one] not in ("verb", "aux") for one in range(place + 1, end))
    ):
        end = _end_of(own + 1, clauses)
    return range(place + 1, end)


def _is_passive(place: int, found: Sequence[Token], tags: Sequence[Tag]) -> bool:
    """Whether a verb is told of what it is done to: "was called off", "has been rejected"."""
    before = place - 1
    while before > 0 and tags[before] in ("adv", "neg"):
        before -= 1
    return before >= 0 and tags[before] == "aux" and "be" in bases(found[before].base)


def _conditioned(place: int, found: Sequence[Token], tags: Sequence[Tag], clauses: Sequence[int]) -> range:
    """The clause that a condition limits: the one behind it where it opens the sentence, else the one before it."""
    own = clauses[place]
    opens = all(clause == own for clause in clauses[: place + 1])
    other = own + 1 if opens else own - 1
    within = any(tag == "verb" for tag, clause in zip(tags, clauses, strict=True) if clause == own)
    if found[place].base == "depending" or (found[place].base in OF_A_PHRASE and within):
        other = own
    if [one.base for one, clause in zip(found, clauses, strict=True) if clause == other] == ["but", "only"]:
        other -= 1  # "but only if"
    if other < 0 or other not in clauses:
        return range(0, 0)
    return range(clauses.index(other), _end_of(other, clauses))


def _end_of(clause: int, clauses: Sequence[int]) -> int:
    """The place behind the last word of a clause."""
    return next((place for place, one in enumerate(clauses) if one > clause), len(clauses))

"""Where the clauses of a sentence begin: at marks, subordinators, "and" before a verb (Quirk et al. 1985, ch. 14)."""

from __future__ import annotations

from collections.abc import Sequence

from .closed_classes import group
from .tags import Tag, has_verb
from .tokens import Token

WALLS = frozenset(",;:—–().?!")
JOINING = frozenset(("and", "or", "nor", "yet", "so"))
TIMES = frozenset(("after", "before", "as"))


def clauses(found: Sequence[Token], tags: Sequence[Tag]) -> list[int]:
    """The number of the clause of each word: a mark, a subordinator, or "and" before a verb begins a new one."""
    numbers: list[int] = []
    number, mark = 0, False
    openers = group("openers", "line_words") | JOINING | TIMES
    for place, token in enumerate(found):
        if place and (mark or token.base in openers) and _begins_clause(place, found, tags):
            number += 1
        mark = token.text in WALLS
        numbers.append(number)
    return numbers


def _begins_clause(place: int, found: Sequence[Token], tags: Sequence[Tag]) -> bool:
    token, before = found[place], found[place - 1]
    if before.text in WALLS:
        return True
    if token.base in group("openers", "line_words"):
        return tags[place] != "adv"
    if token.base == "yet" and tags[place - 1] in ("neg", "aux"):
        return False
    if token.base in JOINING:
        ahead = tags[place + 1 : place + 3]
        return bool(ahead) and (
            ahead[0] in ("aux", "pron")
            or (ahead[0] == "verb" and (has_verb(tags[:place], found) or _has_clause(place + 1, found)))
            or (ahead[0] in ("det", "name") and "verb" in tags[place + 1 : place + 6])
        )
    return token.base in TIMES and any(tag == "verb" for tag in tags[place + 1 : place + 6])


def _has_clause(place: int, found: Sequence[Token]) -> bool:
    """Whether a verb brings in a clause, and so is no noun: "and says it left"; what it is joined to was a verb too."""
    return place + 1 < len(found) and found[place + 1].base in {"that", *group("subjects", "line_words")}

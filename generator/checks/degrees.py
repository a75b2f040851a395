"""How much and how many: "some" made "all", "half of" made "all of", "the most" made "the least".

Words of degree before a word that both sentences have (Quirk et al. 1985, 5.15 to 5.20 and 7.83).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.checks.polarity import NOT_ALL, is_negation, negated
from generator.checks.stems import stem, stems, tokens
from generator.english.closed_classes import group

ALL_OF_THEM = re.compile(r"\b(?:all|every|everyone|everybody|everything|always)\b", re.I)
REACH = 4


class _Kinds(NamedTuple):
    """Degrees that exclude one another: all against a part, much against little; and what may stand behind them."""

    all: frozenset[str]
    part: frozenset[str]
    much: frozenset[str]
    little: frozenset[str]
    of: frozenset[str]

    @property
    def every(self) -> frozenset[str]:
        """All degrees."""
        return self.all | self.part | self.much | self.little


@cache
def _kinds() -> _Kinds:
    return _Kinds(*(group(name, "compared_words") for name in _Kinds._fields))


def other_degrees(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """Degrees before a shared word that exclude each other, and why that matters."""
    mine, theirs, kinds = tokens(words), tokens(cited), _kinds()
    compared = not (kinds.every.isdisjoint(mine) or kinds.every.isdisjoint(theirs))
    for word in sorted(stems(words) & stems(cited)) if compared else ():
        here, there = _degrees(mine, word), _degrees(theirs, word)
        more = next((one for one in sorted(here & kinds.all) if there & kinds.part and not there & kinds.all), "")
        if more:
            yield f'"{min(there & kinds.part)}" became "{more}" before "{word}".', "The source says less."
        # "Few opposed it" is the same as "most did not oppose it", "A more than B" as "B less than A".
        alike = _denied(mine) == _denied(theirs) and not _converse(mine, theirs)
        for left, right in ((kinds.much, kinds.little), (kinds.little, kinds.much)) if alike else ():
            if here & left and there & right and not (here & right or there & left):
                yield (
                    f'"{min(there & right)}" became "{min(here & left)}" before "{word}".',
                    "The one excludes the other.",
                )
    yield from _limited(mine, theirs)
    if NOT_ALL.search(cited) and ALL_OF_THEM.search(words) and not negated(mine):
        yield '"not all" became "all".', "The source denies what the sentence says."


def _denied(line: Sequence[str]) -> bool:
    """Whether a negation stands right behind much or little of something: "most people did not"."""
    kinds = _kinds().much | _kinds().little
    for place, word in enumerate(line):
        behind = line[place : place + REACH + 1]
        if word in kinds and "," not in behind and negated(tuple(behind)):
            return True
    return False


def _converse(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two comparisons have their members the other way round."""
    if "than" not in mine or "than" not in theirs:
        return False
    here, there = mine.index("than") + 1, theirs.index("than") + 1
    ends = mine[here : here + REACH], theirs[there : there + REACH]
    first, second, other_first, other_second = (
        stems(" ".join(one)) for one in (mine[:here], ends[0], theirs[:there], ends[1])
    )
    return bool(second & other_first and first & other_second and not second & other_second)


def _degrees(line: Sequence[str], wanted: str) -> set[str]:
    """The degrees before each place of a stem, right before it or with "of the" between; none under a negation."""
    found = set()
    for place, word in enumerate(line):
        if stem(word) == wanted:
            before = list(line[max(0, place - REACH) : place])
            while before and before[-1] in _kinds().of:
                before.pop()
            if before and not (len(before) > 1 and is_negation(before[-2])):
                found.add(before[-1])
    return found & _kinds().every


def _limited(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A word that shuts out everything else, "only" or "always", where the evidence shuts out nothing."""
    limits, like = group("limits", "compared_words"), group("like_limits", "compared_words")
    added = "" if limits.isdisjoint(mine) else next(word for word in mine if word in limits)
    if added and (limits | like).isdisjoint(theirs) and not negated(mine) and not negated(theirs):
        yield f'"{added}" is not in the source.', "The source shuts out nothing else."

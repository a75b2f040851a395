"""How much and how many: "some" made "all", "half of" made "all of", "the most" made "the least".

Words of degree before a word that both sentences have (Quirk et al. 1985, 5.15 to 5.20 and 7.83).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checks.polarity import is_negation
from generator.checks.stems import stem, stems, tokens

ALL = frozenset("all every each always everyone everybody everything entire whole none".split())
PART = frozenset(
    "some many most several few part partly mostly often sometimes almost nearly half quarter third".split()
)
MUCH = frozenset("most many majority more".split())
LITTLE = frozenset("few least minority less fewer".split())
DEGREES = ALL | PART | MUCH | LITTLE
OF = frozenset(
    "of the a an her his its their our these those them is are was were be".split()
)  # between a degree and its word
# Everybody denied: matches "not everyone", "not all of"; not "all who did not".
NOT_ALL = re.compile(r"\bnot (?:all|every|everyone|everybody|everything|always)\b", re.I)
ALL_OF_THEM = re.compile(r"\b(?:all|every|everyone|everybody|everything|always)\b", re.I)
REACH = 4


def other_degrees(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """Degrees before a shared word that exclude each other, and why that matters."""
    mine, theirs = tokens(words), tokens(cited)
    compared = not (DEGREES.isdisjoint(mine) or DEGREES.isdisjoint(theirs))
    for word in sorted(stems(words) & stems(cited)) if compared else ():
        here, there = _degrees(mine, word), _degrees(theirs, word)
        more = next((one for one in sorted(here & ALL) if there & PART and not there & ALL), "")
        if more:
            yield f'"{min(there & PART)}" became "{more}" before "{word}".', "The source says less."
        for left, right in ((MUCH, LITTLE), (LITTLE, MUCH)):
            if here & left and there & right and not (here & right or there & left):
                yield (
                    f'"{min(there & right)}" became "{min(here & left)}" before "{word}".',
                    "The one excludes the other.",
                )
    if NOT_ALL.search(cited) and ALL_OF_THEM.search(words) and not any(is_negation(one) for one in mine):
        yield '"not all" became "all".', "The source denies what the sentence says."


def _degrees(line: Sequence[str], wanted: str) -> set[str]:
    """The degrees before each place of a stem, right before it or with "of the" between; none under a negation."""
    found = set()
    for place, word in enumerate(line):
        if stem(word) == wanted:
            before = list(line[max(0, place - REACH) : place])
            while before and before[-1] in OF:
                before.pop()
            if before and not (len(before) > 1 and is_negation(before[-2])):
                found.add(before[-1])
    return found & DEGREES

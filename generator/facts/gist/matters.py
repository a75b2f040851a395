"""What a text calls by several nouns in turn, as "crash", "collision" and "accident", counts as one matter.

And the labels of those who speak in turns ("Q:", "AL:") are no words of what they say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...text.phrases import Word
from .candidates import Candidate
from .matching import same_matter
from .weighing import Lead

# The label of who speaks, at the head of a line: matches "Q:", "AL:", "Ann Lee:"; not "He said:", "10:30".
_LABEL = re.compile(r"^[\s“\"]*([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):(?=\s)", re.MULTILINE)
TURNS = 2
"""So many turns make a label of what stands before a colon."""


def one_of_a_matter(found: Sequence[Candidate], lead: Lead) -> list[Candidate]:
    """Of the nouns for one matter that which headline, opening, or else the text has first, with what all tell."""
    by_key = {one.key: one for one in found if not one.named}
    first = sorted(by_key.values(), key=lambda one: (one.key not in lead.title, one.key not in lead.opening, one.first))
    gone: set[str] = set()
    for one in first:
        if one.key not in gone:
            for other in sorted(same_matter().get(one.key, frozenset()) & by_key.keys() - gone):
                gone.add(other)
                for sentence, weight in by_key[other].weight.items():
                    one.weight[sentence] = max(weight, one.weight.get(sentence, 0.0))
                one.also |= by_key[other].weight.keys() if one.key in lead.title else set()
                one.first = min(one.first, by_key[other].first)
    return [one for one in found if one.named or one.key not in gone]


def without_labels(lines: Sequence[Sequence[Word]], text: str) -> Iterator[Sequence[Word]]:
    """The words of each line but for the label of who speaks, where there are turns."""
    labels = list(_LABEL.finditer(text))
    turns = Counter(found[1] for found in labels)
    ends = {found.start(1): found.end() for found in labels if turns[found[1]] >= TURNS}
    for line in lines:
        end = ends.get(line[0].span.start, 0)
        kept = [word for word in line if word.span.start >= end] if end else line
        if kept:
            yield kept

"""Two versions of a text, sentence by sentence: which sentence became which.

Sentences are numbered anew when one is put in or taken out, so they are aligned by a diff, never by number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LARGEST = 40_000  # pairs of sentences that are compared in one stretch; a larger one is paired in order
PAIRED = 0.01  # a small gain for every pair, so that a rewritten sentence is paired with what stands in its place


@dataclass(frozen=True, slots=True)
class Step:
    """A sentence before and after, by index from 0; None where it was put in or taken out."""

    old: int | None
    new: int | None
    same: bool = False


def aligned(old: Sequence[str], new: Sequence[str]) -> tuple[Step, ...]:
    """Every sentence of both versions, once, in order."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    first, last = old[start : len(old) - end], new[start : len(new) - end]
    steps = [Step(index, index, True) for index in range(start)]
    steps += [_moved(step, start) for step in _between(first, last)]
    steps += [Step(len(old) - end + index, len(new) - end + index, True) for index in range(end)]
    return tuple(steps)


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many sentences the two begin with in common; a diff alone may prefer a longer stretch elsewhere."""
    return next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from (Step(i + index, k + index, True) for index in range(j - i))
        else:
            for step in _paired(old[i:j], new[k:m]):
                yield _moved(step, i, k)


def _moved(step: Step, old: int, new: int | None = None) -> Step:
    by = old if new is None else new
    return Step(None if step.old is None else step.old + old, None if step.new is None else step.new + by, step.same)


def _paired(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """The sentences of a stretch that differs: pairs in order, those with most words in common together."""
    if len(old) == len(new) == 1 or len(old) * len(new) > LARGEST:
        both = min(len(old), len(new))
        pairs = [Step(index, index) for index in range(both)]
        return [
            *pairs,
            *(Step(i, None) for i in range(both, len(old))),
            *(Step(None, i) for i in range(both, len(new))),
        ]
    return _traced(_gains(old, new), len(old), len(new))


def _gains(old: Sequence[str], new: Sequence[str]) -> list[list[float]]:
    """The most that the first i and the first k sentences can have in common (Needleman and Wunsch 1970)."""
    words = [Counter(sentence.split()) for sentence in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, sentence in enumerate(old, start=1):
        mine = Counter(sentence.split())
        for k, theirs in enumerate(words, start=1):
            likeness = 2 * (mine & theirs).total() / max(1, mine.total() + theirs.total())
            best[i][k] = max(best[i - 1][k - 1] + PAIRED + likeness, best[i - 1][k], best[i][k - 1])
    return best


def _traced(best: list[list[float]], i: int, k: int) -> list[Step]:
    steps: list[Step] = []
    while i or k:
        if i and best[i][k] == best[i - 1][k]:
            i -= 1
            steps.append(Step(i, None))
        elif k and best[i][k] == best[i][k - 1]:
            k -= 1
            steps.append(Step(None, k))
        else:
            i, k = i - 1, k - 1
            steps.append(Step(i, k))
    return steps[::-1]

"""Names of people in sentences of CrossNER (CoNLL columns): found where the same words are marked, titles aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.english.words import entries, table
from tests.benchmarks.halves import rows, split
from tests.benchmarks.people import extract_people

PEOPLE = ("politician", "person")
CLOSING = frozenset(",.;:!?)]}%’'”")
OPENING = frozenset("([{“‘$")
Line = tuple[str, list[tuple[int, int]], list[tuple[int, int]]]


def lines(path: Path) -> Iterator[Line]:
    """Each sentence as text, with the spans of its tokens, and the token ranges that name a person."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [row.split() for row in block.splitlines() if row.strip()]
        if rows:
            yield _line([row[0] for row in rows], [row[-1] for row in rows])


def _line(words: Sequence[str], labels: Sequence[str]) -> Line:
    text = ""
    spans = []
    for word in words:
        glued = not text or word[0] in CLOSING or text[-1] in OPENING
        text += word if glued else f" {word}"
        spans.append((len(text) - len(word), len(text)))
    ranges: list[tuple[int, int]] = []
    for place, label in enumerate(labels):
        if label[2:] in PEOPLE and label.startswith("B"):
            ranges.append((place, place + 1))
        elif label[2:] in PEOPLE and ranges and ranges[-1][1] == place:
            ranges[-1] = (ranges[-1][0], place + 1)
    return text, spans, ranges


def scores(found: Sequence[Line]) -> tuple[float, float]:
    """F1 of all mentions, and of those with at least two words."""
    every = [0, 0, 0]
    full = [0, 0, 0]
    for text, spans, ranges in found:
        gold = {_core(one, text, spans) for one in ranges}
        ours = {_core(one, text, spans) for one in _ours(text, spans)}
        for count, theirs, mine in (
            (every, gold, ours),
            (full, {g for g in gold if g[1] - g[0] > 1}, {o for o in ours if o[1] - o[0] > 1}),
        ):
            for index, number in enumerate((len(theirs & mine), len(mine), len(theirs))):
                count[index] += number
    return tuple(2 * c[0] / (c[1] + c[2]) for c in (every, full))  # type: ignore[return-value]


def _ours(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for person in extract_people(text):
        for start, end in person["mentions"]:  # type: ignore[attr-defined]
            inside = [place for place, (first, last) in enumerate(spans) if first < end and last > start]
            if inside:
                yield inside[0], inside[-1] + 1


def _core(one: tuple[int, int], text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    start, end = one
    while start < end - 1 and _is_title(text[slice(*spans[start])]):
        start += 1
    while end > start + 1 and text[slice(*spans[end - 1])] in ("'s", "’s", ".", ","):
        end -= 1
    return start, end


def _is_title(word: str) -> bool:
    base = word.lower().rstrip(".")
    return base in table("titles") or base in entries("role_modifiers") or base in entries("role_words")


def figures(corpora: Path) -> list[tuple[str, str]]:
    """Names of people, and those of two words and more, on both halves of the sentences."""
    folder = corpora / "crossner-politics"
    found = [line for name in ("train", "dev") for line in lines(folder / f"{name}.txt")]
    made_on, reported = split(found, lambda line: line[0])
    names = ("people, CrossNER politics: all", "people, CrossNER politics: full names")
    return rows(names, scores(made_on), scores(reported))

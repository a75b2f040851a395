"""The answers of an interview whose paragraphs have no labels: the words of whoever its questions call "you".

"How long have you been here?", a paragraph of its own, and below it "I came in May.": the answer is one statement, and
nothing that it tells is a statement of anybody else's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...model import Attribution, Span
from ..passages.passage import Passage
from ..passages.unmarked import ADDRESSED, Answer, interview

PATTERN = "question, answer"


def answered(
    text: str, found: Sequence[Passage], starts: Sequence[int]
) -> tuple[dict[int, Attribution], frozenset[int]]:
    """By the passage with which it begins each answer, and all passages that are not read by themselves.

    `starts` are those of the sentences. What follows the last answer is read like any other text.
    """
    begins = [passage.spans[0][0] for passage in found]
    asked = interview(text)
    made: dict[int, Attribution] = {}
    inside: set[int] = set()
    for one in asked:
        pieces = tuple(_pieces(found, begins, one.told))
        closed = one.told[-1].end if one is asked[-1] else one.extent.end
        inside.update(range(bisect_left(begins, one.question.start), bisect_left(begins, closed)))
        if pieces:
            made[bisect_left(begins, pieces[0].start)] = _attribution(text, one, pieces, starts)
    return made, frozenset(inside)


def _pieces(found: Sequence[Passage], begins: Sequence[int], paragraphs: Sequence[Span]) -> Iterator[Span]:
    """What is read of each paragraph, from its first sentence to its last."""
    for paragraph in paragraphs:
        first, end = bisect_left(begins, paragraph.start), bisect_left(begins, paragraph.end)
        if first < end:
            yield Span(begins[first], found[end - 1].spans[-1][1])


def _attribution(text: str, one: Answer, pieces: tuple[Span, ...], starts: Sequence[int]) -> Attribution:
    """The answer, by the "you" of its question, behind the question's mark; held back where the question has none."""
    mark = text.rindex("?", one.question.start, one.question.end)
    addressed = list(ADDRESSED.finditer(text, one.question.start, mark))
    return Attribution(
        speaker=Span(*addressed[-1].span()) if addressed else None,
        cue=Span(mark, mark + 1),
        content=pieces,
        sentence=max(1, bisect_left(starts, mark)),
        pattern=PATTERN,
        tier=2,
        kind="direct",
        grade="neutral",
    )

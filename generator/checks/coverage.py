"""Check 2: every sentence carries evidence. What carries it is decided here, for the checks and for the page alike.

A citation of words, of the source or of what a work says, covers one sentence. A work that is only named on a headword,
a row's first cell or the line before a list covers what stands under it, and at the end of a block the sentences before
it that have no evidence of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..inputs.texts import clipped
from ..markdown.claims import Said
from ..model import Citation, Contribution, Problem, Span


def covered(sentences: Sequence[Said], cited: Mapping[int, Citation]) -> list[tuple[Citation, ...]]:
    """What carries each sentence: its own citations, or the outside works that cover it.

    `cited` has the citations of the page by the numbers of their labels.
    """
    ends = {one.block: one for one in sentences}
    last = [ends[one.block] for one in sentences]
    return [
        of(one.labels, cited) or (_works(end.labels, cited) if end is not one else ()) or _works(one.over, cited)
        for one, end in zip(sentences, last, strict=True)
    ]


def of(labels: Iterable[int], cited: Mapping[int, Citation]) -> tuple[Citation, ...]:
    """The citations of some labels, without those that point at nothing."""
    return tuple([cited[number] for number in labels if number in cited])


def _works(labels: Iterable[int], cited: Mapping[int, Citation]) -> tuple[Citation, ...]:
    return tuple([one for one in of(labels, cited) if one.only_names])


def background(sentences: Sequence[Said], carried: Sequence[Sequence[Citation]]) -> tuple[Span, ...]:
    """The stretches of a page that rest on outside works alone: sentences of a block that follow each other as one."""
    found: list[Span] = []
    before: tuple[int, bool] = (-1, False)
    for sentence, evidence in zip(sentences, carried, strict=True):
        outside = bool(evidence) and all(one.reference for one in evidence)
        if outside and before == (sentence.block, True):
            found[-1] = Span(found[-1].start, max(found[-1].end, sentence.span.end))
        elif outside:
            found.append(sentence.span)
        before = (sentence.block, outside)
    return tuple(found)


def missing(page: Contribution, sentence: Said, line: int) -> Problem:
    """The Problem of a sentence that nothing carries."""
    if sentence.kind == "code":
        return Problem(
            page.path,
            line,
            f'This sentence in a block of code shows no evidence: "{clipped(sentence.words)}"',
            "Readers take words that end as a sentence for text, and in code no evidence can be shown.",
            "write it as text with its evidence behind it, name the language of the code, or take it out.",
        )
    return Problem(
        page.path,
        line,
        f'This sentence shows no evidence: "{clipped(sentence.words)}"',
        "Every sentence is carried by words of the source or by an outside work.",
        'put [^"words of the source"] or [^key] right behind it, or take it out.',
        "uncited",
    )

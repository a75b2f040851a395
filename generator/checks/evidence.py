"""Check 2: every sentence carries evidence.

A citation of the source covers one sentence. A reference to an outside work on a headword, a row's first cell or
the line before a list covers what stands under it, and at the end of a block the sentences before it that have no
evidence of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.checks.prose import Said
from generator.checks.told import clipped
from generator.model import Citation, Contribution, Problem


def covered(sentences: Sequence[Said], groups: Mapping[int, tuple[Citation, ...]]) -> list[tuple[Citation, ...]]:
    """What carries each sentence: its own citations, or the outside works that cover it.

    `groups` has the citations of each block by its number.
    """
    carried: list[tuple[Citation, ...]] = []
    for index, sentence in enumerate(sentences):
        own = sentence.citations
        carried.append(own or _from_behind(sentences, index) or _from_above(sentence, groups))
    return carried


def missing(page: Contribution, sentence: Said, line: int) -> Problem:
    """The Problem of a sentence that nothing carries."""
    return Problem(
        page.path,
        line,
        f'This sentence shows no evidence: "{clipped(sentence.words)}"',
        "Every sentence is carried by words of the source or by an outside work.",
        'put [^"words of the source"] or [^key] right behind it, or take it out.',
    )


def _from_behind(sentences: Sequence[Said], index: int) -> tuple[Citation, ...]:
    """The outside works at the end of the same block."""
    end = index
    while end + 1 < len(sentences) and sentences[end + 1].block is sentences[index].block:
        end += 1
    return tuple(one for one in sentences[end].citations if one.reference) if end > index else ()


def _from_above(sentence: Said, groups: Mapping[int, tuple[Citation, ...]]) -> tuple[Citation, ...]:
    """The outside works on the headword, the row's first cell or the list's lead-in."""
    return tuple(one for one in groups.get(sentence.block.group, ()) if one.reference)

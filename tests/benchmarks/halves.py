"""Two halves of a corpus: one that rules are made on, and one that only tells what they are worth."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

Document = TypeVar("Document")
LARGEST_GAP = 0.02  # between the halves; a larger one is a finding, and marked


def looked_at(document: str) -> bool:
    """Whether a document, by its name or its text, is of the half that rules may be made on."""
    return hashlib.sha256(document.encode()).digest()[0] % 2 == 0


def split(documents: Iterable[Document], name: Callable[[Document], str]) -> tuple[list[Document], list[Document]]:
    """The documents that rules may be made on, by their names or texts, and those that are reported on."""
    halves: tuple[list[Document], list[Document]] = ([], [])
    for document in documents:
        halves[0 if looked_at(name(document)) else 1].append(document)
    return halves


def row(name: str, made_on: float, reported: float) -> tuple[str, str]:
    """A figure on both halves, and how much less it is on the one that it is reported on.

    >>> row("quoted", 0.9, 0.87)
    ('quoted', '0.900  0.870  0.030 !')
    """
    gap = made_on - reported
    return name, f"{made_on:.3f}  {reported:.3f}  {gap:.3f}{' !' if gap > LARGEST_GAP else ''}"


def rows(names: Iterable[str], made_on: Iterable[float], reported: Iterable[float]) -> list[tuple[str, str]]:
    """One row a figure."""
    return [row(*figure) for figure in zip(names, made_on, reported, strict=True)]


HEADER = (f"half that rules are made on, half that is reported, gap (! over {LARGEST_GAP})", "made on, reported, gap")

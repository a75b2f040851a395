"""Questions about a source whose answers are in it: who said it, how many, what came first.

A wrong option must never be true of the source, and a question is left out rather than asked badly: five good ones are
a quiz, ten are not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

OPTIONS = 4
"""The most options of a question, the right one among them."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its options, the place of the right one among them, and the sentence that proves it."""

    prompt: str
    options: tuple[str, ...]
    answer: int
    sentence: int


def question(prompt: str, right: str, wrong: Sequence[str], sentence: int) -> Question:
    """A question with some of the wrong options, in an order that the words alone decide."""
    some = sorted(dict.fromkeys(wrong), key=lambda option: mark(prompt + option))[: OPTIONS - 1]
    options = tuple(sorted((right, *some), key=lambda option: mark(option + prompt)))
    return Question(prompt, options, options.index(right), sentence)


def mark(words: str) -> str:
    """A value by which words are put in an order that says nothing."""
    return sha256(words.encode()).hexdigest()

"""How the work of reading grows with the text: twice the text is twice the work, whatever its shape."""

from __future__ import annotations

from cProfile import Profile

import pytest

from generator.facts.read import read
from generator.model import Source
from tests.benchmarks.reading import SHAPES, text

SHARE = 4
"""A shape is tried at this part of its length."""
MOST = 2.3
"""Times the work, for twice the text."""


def work(words: str) -> int:
    """How many functions are called to read a text: no clock, so that the machine’s other work does not count."""
    source = Source("a", "a", "a", f"{words}\n\nIt ended.")
    profile = Profile()
    profile.runcall(read, source)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.fixture(scope="module", autouse=True)
def _lists() -> None:
    """The word lists, and what is kept of the words of the news: read once for all texts."""
    read(Source("a", "a", "a", text(2_000)))


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str) -> None:
    """For shapes in which a step that looks at everything again shows itself."""
    count, made = SHAPES[shape]
    assert work(made(2 * count // SHARE)) <= MOST * work(made(count // SHARE))


def test_twice_the_news_is_twice_the_work() -> None:
    """For prose too, which is made of whole articles: about twice the text, by the letter."""
    one, two = text(1_000), text(2_000)
    assert work(two) <= MOST / 2 * len(two) / len(one) * work(one)

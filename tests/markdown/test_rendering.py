"""The renderer, as it is made for a text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markdown.rendering import EXTENSIONS, STOCK, Renderer
from tests.markdown.test_cases import PIECES

WHOLE = Renderer((*EXTENSIONS, "tests.markdown.nothing"))
MORE = [
    "![a](b.png)",
    "  ",
    "&amp;",
    "<http://a.example/>",
    "``",
    "~~~\n",
    "Dam\n:   A wall.\n",
    "[^n]",
    "1. a\n",
    "_a_",
]


@given(st.lists(st.sampled_from([*PIECES, *MORE]), max_size=12).map("".join))
@settings(max_examples=400)
def test_parts_that_match_nothing_can_be_left_out(text: str) -> None:
    """A text is rendered as by all parts of the usual extensions."""
    assert STOCK.written(text) == WHOLE.written(text)

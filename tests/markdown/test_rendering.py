"""The renderer, as it is made for a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from generator.markdown import sparing
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


@pytest.mark.parametrize("others", [(), ("smarty", "nl2br", "legacy_em", "wikilinks"), ("pymdownx.betterem",)], ids=str)
@given(text=st.lists(st.sampled_from([*PIECES, *MORE]), max_size=12).map("".join))
@settings(max_examples=200)
def test_patterns_that_match_nothing_can_be_passed_over(others: tuple[str, ...], text: str) -> None:
    """With the extensions of others too a text is rendered as by Python-Markdown alone."""
    plain = Markdown(extensions=[*EXTENSIONS, *others])
    spared = Markdown(extensions=[*EXTENSIONS, *others, sparing.SparingExtension()])
    assert spared.convert(text) == plain.convert(text)
    assert type(spared.treeprocessors["inline"]) is sparing.Sparing


def test_the_renderer_still_calls_what_is_replaced() -> None:
    """Its method has a private name: were it another one day, nothing would be spared, and nobody told."""
    assert hasattr(InlineProcessor, "_InlineProcessor__handleInline")
    assert hasattr(InlineProcessor, "_InlineProcessor__applyPattern")

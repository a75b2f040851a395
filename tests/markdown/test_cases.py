"""The specification of contributed Markdown: its cases stand in the `.txt` files of this folder."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markdown.article import finished
from generator.markdown.blocks import role
from tests.engine import rendered_by_itself
from tests.markdown.cases import FOLDER, Case, cases, expanded, judged, seen

ALL = [(path.stem, case) for path in sorted(FOLDER.glob("*.txt")) for case in cases(path.name)]
IDS = [f"{name}: {case.name}" for name, case in ALL]


@pytest.mark.parametrize("case", [case for _, case in ALL], ids=IDS)
def test_a_reader_sees_what_the_renderer_prints(case: Case) -> None:
    """Block by block, text, labels and code apart."""
    assert seen(case.written) == list(case.seen)


@pytest.mark.parametrize("case", [case for _, case in ALL], ids=IDS)
def test_what_must_be_said_of_a_page_is_said(case: Case) -> None:
    """At its line, and nothing else is said."""
    found = [(one.line, f"{one.what} {one.why} Fix: {one.fix}") for one in judged(case.written)[0]]
    missing = [(line, words) for line, words in case.said if not any(n == line and words in told for n, told in found)]
    more = [(n, told) for n, told in found if not any(n == line and words in told for line, words in case.said)]
    assert (missing, more) == ([], [])


PIECES = [
    "\n",
    "\n\n",
    " ",
    "    ",
    "  ",
    "TRUE",
    "TRUE\n\n",
    "LIE",
    "LIE\n\n",
    "Words",
    "`",
    "```\n",
    "~~~\n",
    "<!-- ",
    " -->",
]
PIECES += [
    "{",
    "}",
    "{: ",
    "!!! ",
    "??? note ",
    '"',
    "- ",
    "1. ",
    "> ",
    "# ",
    "## ",
    "| ",
    "|---|---|\n",
    "=== ",
    "---\n",
]
PIECES += [
    ":   ",
    "[x]: ",
    "[",
    "](index.md)",
    "*",
    "**",
    "_",
    "\\",
    "<div>",
    "</div>",
    "<div markdown>\n",
    "<b>",
    "</b>",
]
PIECES += [
    "&",
    "&#60;",
    "<",
    "\t",
    "  \n",
    "[^n]: ",
    "::: quiz\n",
    "<p>",
    "</p>",
    "<table><tr><td>",
    "</table>",
    "]",
    "~~",
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
@settings(max_examples=120)
def test_no_words_that_were_not_checked_are_printed_as_text(written: str) -> None:
    """Whatever stands around them: something is said of the page, or a label has them, or nobody sees them."""
    page = f"{expanded(written)}\n"
    problems, checked = judged(page)
    printed = [block.words for block in finished(rendered_by_itself(page)).blocks if role(block) == "text"]
    assert problems or "lied" in checked or not any("lied" in words for words in printed)


@given(st.lists(st.sampled_from(["TRUE", "## The dam", "- TRUE", "> TRUE", "Two dams", "TRUE TRUE"]), max_size=8))
@settings(max_examples=30)
def test_plain_pages_have_no_problem(blocks: list[str]) -> None:
    """Headings, paragraphs, lists and quotations one after the other, an empty line between."""
    assert judged(expanded("\n\n".join(["# Notes", *blocks])) + "\n")[0] == []

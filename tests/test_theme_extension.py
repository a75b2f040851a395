"""The Markdown extension of the theme: what rests on outside works is marked, and tables fit a small screen."""

from __future__ import annotations

import re

import pytest
from markdown import markdown

NOTES = """

[^1]: [Sentence 1](source.md#s1): “Words.”
[^2]: A report. [References](references.md#ref-tra-1979).
"""
USED = ["footnotes", "def_list", "attr_list", "tables", "md_in_html", "toc", "generator.theme.extension"]


def html_of(text: str) -> str:
    settings = {"toc": {"permalink": True}}
    return markdown(text + NOTES, extensions=USED, extension_configs=settings, output_format="html")


def background(text: str) -> list[str]:
    """The blocks that are marked, as element and first words."""
    found = re.findall(r'<(p|li|dd|tr|blockquote) class="background">\s*(?:<\w+>)?(\w+)', html_of(text))
    return [f"{tag} {words}" for tag, words in found]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("Claim.[^1]", [], id="the source"),
        pytest.param("Claim.[^2]", ["p Claim"], id="an outside work"),
        pytest.param("Claim.[^1] More.[^2]", [], id="both"),
        pytest.param("Claim.", [], id="no evidence"),
        pytest.param("- One.[^2]\n- Two.[^1]", ["li One"], id="items by themselves"),
        pytest.param("Of these:[^2]\n\n- One.\n- Two.[^1]", ["p Of", "li One"], id="a lead-in covers its list"),
        pytest.param("Of these.[^2]\n\n- One.", ["p Of"], id="a paragraph that is no lead-in covers nothing"),
        pytest.param("Term[^2]\n:   Meaning.", ["dd Meaning"], id="a headword covers its definition"),
        pytest.param("Term\n:   Meaning.[^2]", ["dd Meaning"], id="a definition by itself"),
        pytest.param("Term[^1]\n:   Meaning.", [], id="a headword from the source"),
        pytest.param("|a|b|\n|-|-|\n|x[^2]|y|\n|z[^1]|y|", ["tr x"], id="a row by its label"),
        pytest.param('<div class="hero" markdown>\n\nClaim.[^2]\n\n</div>', ["p Claim"], id="inside a block of HTML"),
    ],
)
def test_background_is_marked(text: str, marked: list[str]) -> None:
    """A block whose evidence is outside works alone has the class, and no block of the source has it."""
    assert background(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        pytest.param("Claim.[^1] More.[^2]", ["More."], id="behind a sentence of the source"),
        pytest.param("More.[^2] Claim.[^1]", ["More."], id="before a sentence of the source"),
        pytest.param("Claim.[^1] One *more*. Two.[^2]", ["One more. Two."], id="all words since the evidence before"),
        pytest.param("Claim.[^1][^2]", [], id="words that both carry"),
        pytest.param("Claim.[^1] More.[^2] End.", ["More."], id="not what stands behind it"),
        pytest.param("Term\n:   Claim.[^1] More.[^2]", ["More."], id="in a definition"),
        pytest.param("|a|b|\n|-|-|\n|x|Claim.[^1] More.[^2]|", ["More."], id="in a cell"),
        pytest.param("- Claim.[^1]\n    - More.[^2] Claim.[^1]", ["More."], id="in an item below another"),
        pytest.param("Claim.[^1]", [], id="the source alone"),
    ],
)
def test_sentences_are_marked_where_a_block_mixes_both(text: str, marked: list[str]) -> None:
    """A reader sees at each sentence which of the two is in front of them."""
    spans = re.findall(r'<span class="background">(.*?)</span>', html_of(text), re.S)
    assert [re.sub(r"<sup.*?</sup>|<[^>]+>", "", span).strip() for span in spans] == marked


def test_no_word_is_lost_where_sentences_are_marked() -> None:
    """The marks stand around the words and change nothing in them."""
    text = "Claim, *so*.[^1] More `code` here.[^2] Last [link](a.md)."
    bare = re.sub(r"</?span[^>]*>", "", html_of(text))
    plain = markdown(text + NOTES, extensions=[one for one in USED if "theme" not in one], output_format="html")
    assert bare == plain


@pytest.mark.parametrize(("text", "beside"), [("One.[^1][^2]", 1), ("One.[^1] Two.[^2]", 0), ("One.[^1] [^2][^1]", 2)])
def test_numbers_side_by_side_are_told_from_those_with_words_between(text: str, beside: int) -> None:
    """Only they need room between them."""
    assert html_of(text).count('<sup class="beside"') + html_of(text).count('" class="beside"') == beside


def test_a_table_scrolls_in_a_named_region() -> None:
    """Its name is the heading above it, without the mark of the permanent link."""
    html = html_of("## Who & what\n\n|a|\n|-|\n|b|")
    assert 'role="region" aria-label="Table: Who &amp; what" tabindex="0"' in html


def test_two_tables_under_a_heading_have_names_of_their_own() -> None:
    """Somebody who lists the regions of a page must be able to tell them apart."""
    table = "|a|\n|-|\n|b|"
    names = re.findall(r'aria-label="([^"]*)"', html_of(f"## Who\n\n{table}\n\n{table}"))
    assert names == ["Table: Who", "Table: Who (2)"]


def test_a_table_in_html_is_wrapped_too() -> None:
    """Whether a table was written in Markdown or not makes no difference."""
    assert html_of('<table class="issues"><tr><td>x</td></tr></table>').count('<div class="rows"') == 1


def test_columns_are_aligned_without_a_style() -> None:
    """HTML has no `align` attribute any more, and the policy of the pages forbids styles."""
    html = markdown("|a|\n|-:|\n|b|", extensions=[*USED], extension_configs={"tables": {"use_align_attribute": True}})
    assert '<td class="right">' in html and "align=" not in html

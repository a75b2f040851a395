"""What is done to a page's HTML: what rests on outside works is marked, and tables fit a small screen."""

from __future__ import annotations

import re

import pytest
from markdown import markdown

from generator.markdown.article import theirs
from generator.markdown.html import tokens
from generator.model import BACKGROUND, BACKGROUND_ENDS, FIRST_OWN, OWN, OWN_ENDS, OWN_NOTE, untraced
from generator.theme.dress import dressed

NOTES = """

[^1]: [Sentence 1](source.md#s1): “Words.”
[^2]: A report. [References](references.md#ref-tra-1979).
"""
USED = ["footnotes", "def_list", "attr_list", "tables", "md_in_html", "toc"]


def html_of(text: str) -> str:
    settings = {"toc": {"permalink": True}}
    return dressed(markdown(text + NOTES, extensions=USED, extension_configs=settings, output_format="html"))


def marked(text: str) -> str:
    """The page with `{` and `}` as the marks before and behind what rests on outside works alone."""
    return html_of(text.replace("{", BACKGROUND).replace("}", BACKGROUND_ENDS))


BLOCKS = {
    "a paragraph": ("{Claim.[^2]}", ["p Claim"]),
    "none": ("Claim.[^1]", []),
    "in part": ("Claim.[^1] {More.[^2]}", []),
    "items by themselves": ("- {One.[^2]}\n- Two.[^1]", ["li One"]),
    "an item with those below it": ("- {One.[^2]}\n    - {Two.[^2]}", ["li One"]),
    "an item without those below it": ("- {One.[^2]}\n    - Two.[^1]", []),
    "a definition": ("Term\n:   {Meaning.[^2]}", ["dd Meaning"]),
    "a row": ("|a|b|\n|-|-|\n|{x[^2]}|{y}|\n|z[^1]|y|", ["tr x"]),
    "a row in part": ("|a|b|\n|-|-|\n|{x[^2]}|y|", []),
    "a row whose name has no evidence": ("|a|b|\n|-|-|\n|x|{y[^2]}|", ["tr x"]),
    "a row whose name is from the source": ("|a|b|\n|-|-|\n|x[^1]|{y[^2]}|", []),
    "a quotation of two paragraphs": ("> {One.[^2]}\n>\n> {Two.[^2]}", ["blockquote One"]),
    "a date and its words": ('1. {<time datetime="1895">1895</time>: One.[^2]}', ["li 1895"]),
    "inside a block of HTML": ('<div class="hero" markdown>\n\n{Claim.[^2]}\n\n</div>', ["p Claim"]),
}


@pytest.mark.parametrize(("text", "blocks"), BLOCKS.values(), ids=BLOCKS)
def test_a_block_that_is_all_background_is_marked_as_one(text: str, blocks: list[str]) -> None:
    """The outermost such block has the class, and nothing in it."""
    found = re.findall(r'<(p|li|dd|tr|blockquote) class="background">\s*(?:<[^>]+>\s*)*(\w+)', marked(text))
    assert [f"{tag} {words}" for tag, words in found] == blocks


SPANS = {
    "behind a sentence of the source": ("Claim.[^1] {More.[^2]}", ["More."]),
    "before a sentence of the source": ("{More.[^2]} Claim.[^1]", ["More."]),
    "over emphasis": ("Claim.[^1] {One *more*. Two.[^2]}", ["One more. Two."]),
    "beginning with emphasis": ("Claim.[^1] *{One* more.[^2]}", ["One more."]),
    "beginning inside emphasis": ("*Claim.[^1] {One* more.[^2]}", ["One", "more."]),
    "in a definition": ("Term\n:   Claim.[^1] {More.[^2]}", ["More."]),
    "in a cell": ("|a|b|\n|-|-|\n|x|Claim.[^1] {More.[^2]}|", ["More."]),
    "in an item with another below it": ("- {Claim.[^2]}\n    - {More.[^2]} Claim.[^1]", ["Claim.", "More."]),
    "around a date": ('- Claim.[^1] <time datetime="1895">{1895</time>: One.[^2]}', ["1895: One."]),
}


@pytest.mark.parametrize(("text", "spans"), SPANS.values(), ids=SPANS)
def test_other_background_is_marked_around_its_words(text: str, spans: list[str]) -> None:
    """In as few pieces as there can be where elements begin and end."""
    html = marked(text)
    found = re.findall(r'<span class="background">(.*?)</span>', html, re.S)
    assert [re.sub(r"<sup.*?</sup>|<[^>]+>", "", span).strip() for span in found] == spans
    assert [one.kind for one in tokens(html) if one.kind == "stray"] == []


@pytest.mark.parametrize("text", [text for text, _ in (*BLOCKS.values(), *SPANS.values())])
def test_no_word_is_lost_where_background_is_marked(text: str) -> None:
    """The marks stand around the words and change nothing in them."""
    bare = re.sub(r'</?span[^>]*>| class="background"', "", marked(text))
    assert bare == html_of(re.sub("[{}]", "", text))


OWN_WORDS = {
    "a word": ("He {saved} her.[^1]|", ['<span data-own="1">saved</span>']),
    "two words": ("He {saved} the {girl}.[^1]|", ['<span data-own="1">saved</span>', '<span data-own="1">girl</span>']),
    "in emphasis": ("He *{saved}* her.[^1]|", ['<span data-own="1">saved</span>']),
    "over emphasis": ("He {*saved* her}.[^1]|", ['<span data-own="1"><em>saved</em> her</span>']),
    "into emphasis": (
        "He {saved *her} dog*.[^1]|",
        ['<span data-own="1">saved </span>', '<span data-own="1">her</span>'],
    ),
    "around a link": ("He {[saved](a.md)} her.[^1]|", ['<span data-own="1"><a href="a.md">saved</a></span>']),
    "over a line's end": ("He {set\nfree} her.[^1]|", ['<span data-own="1">set\nfree</span>']),
    "in code": ("He `{saved}` her.[^1]|", ['<span data-own="1">saved</span>']),
    "in HTML": ("<p>He {saved} her.</p>", ['<span data-own="1">saved</span>']),
}


def own(text: str) -> str:
    """The page with `{` and `}` as the marks around own words, and `|` behind the note of their sentence."""
    first = chr(FIRST_OWN)
    return html_of(text.replace("{", OWN + first).replace("}", OWN_ENDS).replace("|", OWN_NOTE + first))


@pytest.mark.parametrize(("text", "spans"), OWN_WORDS.values(), ids=OWN_WORDS)
def test_own_words_have_the_number_of_their_sentence(text: str, spans: list[str]) -> None:
    """So has the number of its note, and nothing else of the page is changed."""
    html = own(text)
    assert re.findall(r'<span data-own="\d">.*?</span>', html, re.S) == spans
    assert html.count("<sup data-own=") == text.count("|")
    bare = re.sub(r'<span data-own="\d">|</span>| data-own="\d"', "", html)
    assert bare == html_of(re.sub("[{}|]", "", text))


def test_own_words_of_two_sentences_are_told_apart() -> None:
    """Where both rest on one note, too."""
    second = f"It {OWN}{chr(FIRST_OWN + 1)}burned{OWN_ENDS}.[^1]{OWN_NOTE}{chr(FIRST_OWN + 1)}"
    html = html_of(f"He {OWN}{chr(FIRST_OWN)}fled{OWN_ENDS}.[^1]{OWN_NOTE}{chr(FIRST_OWN)} {second}")
    assert re.findall(r'<(\w+)(?: id="[^"]*")? data-own="(\d)"', html) == [
        ("span", "1"), ("sup", "1"), ("span", "2"), ("sup", "2"),
    ]  # fmt: skip


def test_numbers_of_own_words_side_by_side_have_room() -> None:
    """What tells their sentence does not stand between them."""
    assert own("He {fled} from {home}.[^1]|[^2]|").count('class="beside"') == 1


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
    html = dressed(html)
    assert '<td class="right">' in html and "align=" not in html


FIRST = '<li id="fn:1">\n<p><a href="source.html#s1">Sentence 1</a>&#160;↩</p>\n</li>\n'
SECOND = '<li id="fn:2">\n<p>Tome. <a href="references.html#ref-tome">In the references</a>&#160;↩</p>\n</li>\n'
THIRD = FIRST.replace("fn:1", "fn:3")


def listed(*notes: str) -> str:
    return dressed(f'<p>Words.</p>\n<div class="footnote">\n<hr />\n<ol>\n{"".join(notes)}</ol>\n</div>')


def test_notes_stand_folded_in_two_groups_under_their_numbers() -> None:
    """Those of the source first; where a group leaves numbers out, the next one is told."""
    html = untraced(listed(FIRST, SECOND, THIRD))
    assert "<details>\n<summary>Notes: 2 from the source, 1 from other works</summary>\n<p>From the source</p>" in html
    assert html.index("fn:3") < html.index('<p>Other works</p>\n<ol class="works">') < html.index("fn:2")
    assert '<li value="3" id="fn:3">' in html and '<li value="2" id="fn:2">' in html and '<li id="fn:1">' in html


def test_notes_of_one_group_have_one_list() -> None:
    """And no heading for what is not there."""
    html = untraced(listed(FIRST))
    assert html.count("<ol") == 1 and "Other works" not in html


def test_what_groups_the_notes_is_ours() -> None:
    """A page that a person wrote is held to what was read of it, without that."""
    kept = theirs(listed(FIRST, SECOND, THIRD))
    assert "summary" not in kept and "From the source" not in kept
    assert re.sub(r"<li.*</li>\n", "", kept, flags=re.S).endswith("<hr />\n<ol>\n</ol>\n</div>")


def test_notes_by_name_are_left_as_they_are() -> None:
    """Nobody but their writer knows what they are."""
    assert "<details>" not in listed(FIRST, FIRST.replace("fn:1", "fn:mine"))


def test_a_list_without_notes_is_left_as_it_is() -> None:
    """A writer may have put it there, and is told so on the page while it is served."""
    assert listed().endswith('<div class="footnote">\n<hr />\n<ol>\n</ol>\n</div>')


def test_cells_of_a_table_of_few_columns_name_their_column() -> None:
    """On a phone they stand under one another; a table of many columns scrolls."""
    html = html_of("| Who | What |\n| --- | --- |\n| Ann | said |\n")
    assert '<div class="rows stack"' in html
    assert '<td data-th="Who">Ann</td>' in html and '<td data-th="What">said</td>' in html
    wide = html_of("| a | b | c | d | e |\n| - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 |\n")
    assert "data-th" not in wide and '<div class="rows"' in wide

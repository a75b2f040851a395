"""What a reader sees of a writer's own words: nothing in the text, until a note of their sentence is open."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Open
from .test_accessible import violations

pytestmark = pytest.mark.browser
PAGE = "rescue.html"
MARKED = "() => [...document.querySelectorAll('.own')].map((e) => e.textContent.trim())"
LOOK = """() => { const s = getComputedStyle(document.querySelector('.own'));
  return [s.textDecorationLine, s.textDecorationStyle, s.backgroundColor] }"""
PLACES = """() => [...document.querySelectorAll('article :is(p, li, td, sup, h1):not(#tip *)')].map((e) => {
  const { x, y, width, height } = e.getBoundingClientRect(); return [x, y, width, height] })"""
# The number of a note in the order of the page, and what is marked while it is open.
NOTES = {
    "two words, one before the line's end": (0, ["rescued", "ablaze"]),
    "no own word, but a waiver": (1, []),
    "the same sentence of the source without own words": (3, []),
    "the first of two citations": (4, ["helpers", "rescued"]),
    "the second of two citations": (5, ["helpers", "rescued"]),
    "a citation inside a sentence, and a term in the words": (6, ["aid convoy"]),
    "a cell of a table": (7, ["take patients again"]),
    "a note that another sentence has too": (8, ["rescued"]),
}


def opened(visit: Open, address: str, number: int = 0, **settings: Any) -> Any:
    """The page with a note open."""
    page = visit(PAGE, base=address, **settings)
    page.locator("article a.footnote-ref").nth(number).focus()
    page.locator("#tip").wait_for()
    return page


def test_while_a_note_is_open_the_own_words_of_its_sentence_are_marked(visit: Open, own_words: str) -> None:
    """Those, and no others; when it closes none is."""
    page = visit(PAGE, base=own_words)
    marked = {}
    for what, (number, _) in NOTES.items():
        page.locator("article a.footnote-ref").nth(number).focus()
        page.locator("#tip").wait_for()
        marked[what] = (number, page.evaluate(MARKED))
        page.keyboard.press("Escape")
        assert page.evaluate(MARKED) == [], what
    assert marked == NOTES
    assert page.troubles == []


def test_another_note_takes_the_marks_along(visit: Open, own_words: str) -> None:
    """On hover, tap and focus alike, and the meaning of a term marks nothing."""
    page = opened(visit, own_words, has_touch=True)
    page.locator("article a.footnote-ref").nth(7).tap()
    assert page.evaluate(MARKED) == ["take patients again"]
    page.locator("article a.term").focus()
    page.locator("#tip[role=tooltip]").wait_for()
    assert page.evaluate(MARKED) == []


def test_marks_move_nothing(visit: Open, own_words: str) -> None:
    """Every block and number stays where it is."""
    page = visit(PAGE, base=own_words, width=390)
    before = page.evaluate(PLACES)
    page.locator("article a.footnote-ref").first.focus()
    page.locator("#tip").wait_for()
    assert page.evaluate(MARKED) and page.evaluate(PLACES) == before


@pytest.mark.parametrize("settings", [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_marks_are_seen_in_every_look(visit: Open, own_words: str, axe: str, settings: dict[str, Any]) -> None:
    """By a broken line, which no other words have, and where colours are free by a tint; on paper too."""
    page = opened(visit, own_words, bypass_csp=True, **settings)
    line, style, tint = page.evaluate(LOOK)
    assert (line, style) == ("underline", "dashed")
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert tint != paper or "forced_colors" in settings
    assert violations(page, axe) == []
    page.emulate_media(media="print")
    assert page.evaluate(LOOK)[:2] == ["underline", "dashed"]


@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_notes_tell_own_words_and_waivers_without_scripts(visit: Open, own_words: str, media: str) -> None:
    """At the end of the page, as on paper."""
    page = visit(PAGE, base=own_words, java_script_enabled=False)
    page.emulate_media(media=media)
    if media == "screen":
        page.locator(".footnote summary").click()
    notes = page.locator(".footnote").inner_text()
    assert "In the writer’s words: rescued, for “brought to safety”; ablaze, for “caught fire”." in notes
    assert "An editor let “because a pump failed” stand, though the rule “cause” stops it: the source tells" in notes


def test_the_verification_page_lists_them(visit: Open, own_words: str) -> None:
    """Each pair opens with its sentences, and axe has nothing against it."""
    page = visit("verification.html", base=own_words)
    page.locator("summary", has_text="7 own words").click()
    assert page.locator("details[open] > ul > li").first.inner_text().startswith("rescued, for “brought to safety”: 3")

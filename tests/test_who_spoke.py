"""The picture of who spoke to and about whom: for any text, whole, readable on a phone, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from generator.build import build
from generator.model import Attribution, Facts, File, Span, Statement
from generator.pages.edition import Call, Edition
from generator.pages.svg import lines, width
from generator.pages.who_spoke import COLUMN, MOST, WIDE, chosen, drawn, who_spoke
from tests.written import written

NOBODY = build([File("seeds/port.txt", b"The port is closed.")], (), date(2024, 1, 1)).facts[0]
SVG = "{http://www.w3.org/2000/svg}"


def facts(*said: tuple[str, str, str]) -> Facts:
    """A reading with a statement for each: the speaker, to whom, about whom (names between semicolons)."""
    part = Attribution(Span(0, 3), Span(4, 8), (Span(9, 15),), 1, "rule", 1, "indirect", "neutral")
    told = [Statement(part, who, to, (), tuple(filter(None, about.split(";")))) for who, to, about in said]
    return replace(NOBODY, statements=tuple(told))


def picture(*said: tuple[str, str, str]) -> ElementTree.Element:
    return ElementTree.fromstring(drawn(chosen([facts(*said)])).replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" '))


def page(*said: tuple[str, str, str]) -> str:
    return who_spoke(Edition((facts(*said),), (), {}, (), date(2024, 1, 1)), Call("who-spoke", "", written("")))


def crowd(size: int) -> list[tuple[str, str, str]]:
    """So many speakers, each of whom speaks to the next and about two more."""
    names = [f"Speaker number {place} of the Ministry of Long Names" for place in range(size)]
    return [
        (one, names[(at + 1) % size], f"{names[(at + 2) % size]};{names[(at + 3) % size]}")
        for at, one in enumerate(names)
    ]


def rows(svg: ElementTree.Element) -> list[tuple[float, float, str]]:
    """Every line of words in the picture, with its place."""
    found = [element for element in svg.iter() if element.tag in (f"{SVG}text", f"{SVG}tspan") and element.text]
    return [(float(one.get("x", 0)), float(one.get("y", 0)), one.text or "") for one in found]


def test_whole_lines_for_to_and_broken_ones_for_about() -> None:
    """One line a pair and kind, with the number of statements at its start."""
    svg = picture(("Ana", "Bo", "Port"), ("Ana", "", "Port"), ("Bo", "", "Ana"))
    kinds = [path.get("class") for path in svg.iter(f"{SVG}path")]
    assert (kinds.count("to"), kinds.count("about"), kinds.count("head")) == (1, 2, 3)
    words = [text for _, _, text in rows(svg)]
    assert words == ["Ana", "2 statements", "Bo", "1 statement", "Bo", "Port", "Ana", "1", "2", "1"]


def test_nobody_speaks_of_themselves_in_the_picture() -> None:
    """A line leads from one name to another."""
    assert not chosen([facts(("Ana", "Ana", "Ana"))]).lines


def test_the_picture_has_a_name_and_a_description() -> None:
    """It is one image to a screen reader, and points at the table."""
    svg = picture(("Ana", "Bo", ""))
    ids = {element.get("id") for element in svg.iter()}
    assert svg.get("role") == "img"
    assert set((svg.get("aria-labelledby") or "").split()) <= ids
    assert "table below" in (svg.findtext(f"{SVG}desc") or "")


def test_the_picture_has_no_colour_and_no_style_of_its_own() -> None:
    """The style sheet decides, so that dark, light and forced colours work and the policy holds."""
    for element in picture(*crowd(3)).iter():
        assert not {"style", "fill", "stroke", "font-family", "font-size"} & set(element.keys())


def test_without_speakers_there_is_no_picture() -> None:
    """The page says so."""
    assert page() == "No statement was found whose speaker is known.\n"


def test_statements_that_name_nobody_give_a_table_only() -> None:
    """Nothing to draw, and still all that is known."""
    written = page(("Ana", "", ""))
    assert "<svg" not in written
    assert "| Ana | 1 | – | – | – |" in written


@pytest.mark.parametrize("size", [2, 12, 40])
def test_every_speaker_stands_in_the_table(size: int) -> None:
    """The table has the full names of all; the picture has at most a dozen, and says how much it leaves out."""
    said = crowd(size)
    written = page(*said)
    assert [f"| {name} | 1 |" in written for name, _, _ in said] == [True] * size
    drawn_names = chosen([facts(*said)]).speakers
    assert len(drawn_names) == min(size, MOST)
    assert ("Not drawn: 28 speakers and " in written) == (size == 40)
    assert written.count("the table has all") == (size > MOST)


@pytest.mark.parametrize("size", [1, 2, 12, 40])
def test_words_keep_to_their_column_and_to_their_line(size: int) -> None:
    """No name runs out of the picture, over a line, or over the name below it."""
    svg = picture(*crowd(size), ("Ana", "Bo", ""))
    height = float((svg.get("viewBox") or "").split()[3])
    found = rows(svg)
    for x, y, words in found:
        assert width(words) <= COLUMN and x + width(words) <= WIDE + 0.1
        assert 0 < y <= height
    for column in {x for x, _, _ in found}:
        heights = sorted(y for x, y, _ in found if x == column)
        assert all(later - earlier > 9 for earlier, later in pairwise(heights))


def test_long_names_are_wrapped_and_then_cut() -> None:
    """At most three lines; the table has the whole name."""
    name = "The Permanent Commission of Inquiry into the Affairs of the Northern Harbours"
    svg = picture((name, "Bo", ""))
    shown = [words for x, _, words in rows(svg) if x == 0]
    assert shown == ["The Permanent", "Commission of", "Inquiry into the…", "1 statement"]
    assert f"| {name} | 1 |" in page((name, "Bo", ""))


WRAPPED = {
    "short": ("Ana", ("Ana",)),
    "two lines": ("Ministry of Ports", ("Ministry of", "Ports")),
    "a word longer than a line": ("Donaudampfschiff", ("Donaudampf", "schiff")),
    "Chinese has no spaces": ("中华人民共和国外交部", ("中华人民共和", "国外交部")),
    "nothing": ("", ("",)),
}


@pytest.mark.parametrize(("words", "expected"), WRAPPED.values(), ids=WRAPPED)
def test_words_break_into_lines(words: str, expected: tuple[str, ...]) -> None:
    """At spaces where there are some."""
    assert lines(words, 80) == expected


def test_a_name_cannot_become_markup() -> None:
    """Neither in the picture nor in the table."""
    written = page(("<script>x</script>", "a & b", "*c* | [d](e)"))
    assert "<script>" not in written
    assert "a &amp; b" in written
    assert r"\*c\* \| \[d\](e)" in written


def test_the_same_facts_give_the_same_picture() -> None:
    """Nothing depends on the order of a set."""
    assert page(*crowd(20)) == page(*crowd(20))

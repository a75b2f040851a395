"""The menu: in this look by sections, and for looks that repeat all of it on each page."""

from __future__ import annotations

from generator.model import Page
from generator.shells.settings import LONG, menu, navigation


def pages(added: int) -> tuple[Page, ...]:
    index = Page("contributed.md", "Notes", "", "", "Notes")
    notes = (Page(f"n{number}.md", f"N {number}", "", "", "Notes") for number in range(added))
    return (Page("index.md", "Summary", "", ""), index, *notes)


def test_a_section_begins_with_its_index() -> None:
    """Pages without a section stand in the menu itself."""
    assert menu(pages(1)) == [{"Summary": "index.md"}, {"Notes": [{"Notes": "contributed.md"}, {"N 0": "n0.md"}]}]


def test_a_short_section_is_listed_in_any_look() -> None:
    """There is nothing to leave out."""
    shown = pages(LONG - 1)
    assert navigation(shown) == {"nav": menu(shown)}


def test_of_a_long_section_the_index_alone_is_listed() -> None:
    """The engine is told that the other pages are left out on purpose."""
    found = navigation(pages(1000))
    assert found["nav"] == [{"Summary": "index.md"}, {"Notes": [{"Notes": "contributed.md"}]}]
    assert found["not_in_nav"].splitlines()[:2] == ["/n0.md", "/n1.md"]
    assert len(found["not_in_nav"].splitlines()) == 1000


def test_signs_of_a_pattern_mean_themselves() -> None:
    """A file may have a name such as `[a] b.md`."""
    odd = tuple(Page(f"[{number}] b.md", "B", "", "", "Notes") for number in range(LONG + 1))
    assert navigation(odd)["not_in_nav"].splitlines()[0] == "/\\[1]\\ b.md"

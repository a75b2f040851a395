"""The settings: the menu by sections, and those for another engine."""

from __future__ import annotations

import yaml

from generator.model import Page
from generator.shells.settings import menu, settings


def pages(added: int) -> tuple[Page, ...]:
    index = Page("contributed.md", "Notes", "", "", "Notes")
    notes = (Page(f"n{number}.md", f"N {number}", "", "", "Notes") for number in range(added))
    return (Page("index.md", "Summary", "", ""), index, *notes)


def test_a_section_begins_with_its_index() -> None:
    """Pages without a section stand in the menu itself."""
    assert menu(pages(1)) == [{"Summary": "index.md"}, {"Notes": [{"Notes": "contributed.md"}, {"N 0": "n0.md"}]}]


def test_the_settings_for_another_engine_name_the_same_look() -> None:
    """It lies beside the settings, so that any engine which knows the templates of MkDocs builds the same pages."""
    own = {"name": "material", "custom_dir": "generator/theme", "static_templates": ["base.html"]}
    for written in ("material", own):
        fields = yaml.safe_load(settings({"theme": written}, "Flood", pages(1)))
        assert fields["theme"] == {"name": "material", "custom_dir": "theme"}


def test_a_page_that_holds_nothing_yet_is_in_no_menu() -> None:
    """It is built, and the engine is told not to ask for it in the menu."""
    pages = (Page("index.md", "Summary", "", "s"), Page("corrections.md", "Corrections", "", "s", bare=True))
    written = yaml.safe_load(settings({}, "A story", pages))
    assert written["nav"] == [{"Summary": "index.md"}]
    assert written["not_in_nav"] == "/corrections.md\n"

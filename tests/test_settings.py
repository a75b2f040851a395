"""The settings: the menu by sections, those for another engine, and those that no page heeds."""

from __future__ import annotations

import pytest
import yaml

from generator.model import Page
from generator.shells.settings import menu, problems, settings


def pages(added: int) -> tuple[Page, ...]:
    index = Page("contributed.md", "Notes", "", "", "Notes")
    notes = (Page(f"n{number}.md", f"N {number}", "", "", "Notes") for number in range(added))
    return (Page("index.md", "Summary", "", ""), index, *notes)


def test_a_section_begins_with_its_index() -> None:
    """Pages without a section stand in the menu itself."""
    assert menu(pages(1)) == [{"Summary": "index.md"}, {"Notes": [{"Notes": "contributed.md"}, {"N 0": "n0.md"}]}]


def test_the_settings_for_another_engine_name_the_same_look() -> None:
    """It lies beside the settings, so that any engine which knows the templates of MkDocs builds the same pages."""
    for written in ("theme: material", "theme: {name: material, custom_dir: generator/theme}"):
        fields = yaml.safe_load(settings(written, "Flood", pages(1)))
        assert fields["theme"] == {"name": "material", "custom_dir": "theme"}


@pytest.mark.parametrize(
    ("project", "told"),
    [
        pytest.param("extra_css: [a.css]", ['mkdocs.yml:1: "extra_css"'], id="a style sheet"),
        pytest.param("site_name: A\nextra_javascript:\n  - a.js", ['mkdocs.yml:2: "extra_javascript"'], id="a script"),
        pytest.param("extra_css: []\nextra: {css: a}", [], id="neither"),
        pytest.param("", [], id="no settings"),
    ],
)
def test_what_no_page_would_load_is_told(project: str, told: list[str]) -> None:
    """Such a setting would have no effect, in silence."""
    assert [" ".join(str(one).split()[:2]) for one in problems(project)] == told

"""Pages as they are printed: each is rendered once, in pieces, and is what its Markdown makes in one."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.build import build, project, rendered
from generator.markdown.article import finished
from generator.markdown.blocks import letters
from generator.markdown.rendering import STOCK, Renderer
from generator.model import File, Site
from generator.shells import files
from generator.shells.settings import renderer
from tests.engine import comparable, rendered_by_itself
from tests.markdown.cases import expanded
from tests.markdown.test_cases import PIECES
from tests.test_cases import CASES

ROOT = Path(__file__).parents[1]
OWN = renderer(project(files.project(ROOT))[0])
SEED = "The dam held all night long.\n\nThe mayor said that the water had been high.\n"
WORKS = "handbook:\n  title: A handbook\n  publisher: A house\n  issued: 2020\n  URL: https://a.example/\n"
GLOSSARY = "# Glossary\n\nDam[^handbook]\n:   A wall that holds water.[^handbook]\n"


def site_of(pages: dict[str, str], by: Renderer = OWN, composed: bool = True) -> Site:
    given = {"references.yml": WORKS, "glossary.md": GLOSSARY, **pages}
    contributed = [File(f"site_src/{name}", text.encode()) for name, text in given.items()]
    return build([File("seeds/dam.txt", SEED.encode())], contributed, date(2024, 1, 1), by, composed=composed)


@pytest.mark.parametrize("case", [*CASES, ROOT], ids=lambda case: case.name.replace("_", " "))
def test_a_page_is_printed_as_its_markdown_is_rendered(case: Path) -> None:
    """Other engines build the written pages to the same."""
    site = build(files.seeds(case), files.contributions(case), date(2024, 1, 1), OWN)
    printed = rendered(site, OWN)
    for page in site.pages:
        assert comparable(printed[page.path]) == comparable(rendered_by_itself(page.traced, OWN)), page.path


PAGES = {
    "emphasis": '**The dam held all night.[^"dam held"]** *Dams* are old.[^handbook] [^"dam held"]\n',
    "signs": 'The “dam” & all < held > all night.[^"dam held"] Dams &amp; <b>dams</b>.[^handbook]\n',
    "headings of one name": "# A\n\n## The dam\n\n## The dam\n\n## `The` *dam*[^handbook] & more\n\n<h2>The dam</h2>\n",
    "an address of its own": "# A\n\n## The dam {: #wall }\n\n## Wall\n\n## Two\nlines\n===\n",
    "raw HTML": '<div class="hero" markdown>\n\nA dam.[^handbook]\n\n</div>\n\n<p>The <b>dam</b> held.</p>\n',
    "code": 'A dam.[^handbook] `[^"dam held"] & <b>`\n\n    ::: quiz\n    [^handbook]\n\n```\n::: quiz\n```\n',
    "a table": '## Dams\n\n| Dam[^handbook] | Age |\n|---|:-:|\n| Old | A dam.[^handbook][^"dam held"] |\n',
    "a list": '- Dams are old.[^handbook]\n    - The dam held.[^"dam held"]\n\n1. 1979: A dam.[^handbook]\n',
    "a quotation and a note": '> Dams are old.[^handbook]\n\n!!! note "The dam"\n    A dam.[^handbook]\n',
    "a comment": "<!-- [^handbook] ## No -->\n\nA dam.<!-- and more -->[^handbook]\n",
}


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_what_stands_on_a_page_is_printed_where_the_renderer_prints_it(text: str) -> None:
    """Whatever marks, links and numbers are put into."""
    site = site_of({"essay.md": text})
    page = next(one for one in site.pages if one.path == "essay.md")
    assert comparable(rendered(site, OWN)["essay.md"]) == comparable(rendered_by_itself(page.traced, OWN))


HEADINGS: dict[str, dict[str, object]] = {
    "links behind": {"permalink": True, "permalink_title": "Here"},
    "links of another sign before": {"permalink": "#", "permalink_leading": True},
    "headings as links": {"anchorlink": True},
    "some levels": {"toc_depth": "2-3"},
    "one level deeper": {"baselevel": 2, "permalink": True},
    "addresses of another form": {"separator": "_"},
}


@pytest.mark.parametrize("given_settings", HEADINGS.values(), ids=HEADINGS)
def test_headings_are_as_the_settings_have_them(given_settings: dict[str, object]) -> None:
    """The extension `toc` is asked what it makes of one."""
    by = Renderer(OWN.extensions, {"toc": given_settings, "tables": {"use_align_attribute": True}})
    site = site_of({"essay.md": "# The dam\n\n## A *dam* and a wall\n\n### A dam\n\n#### More\n\n## A dam\n"}, by)
    page = next(one for one in site.pages if one.path == "essay.md")
    assert comparable(rendered(site, by)["essay.md"]) == comparable(rendered_by_itself(page.traced, by))


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
@settings(max_examples=100)
def test_a_page_without_problems_is_printed_in_the_same_words(written: str) -> None:
    """Block by block, as the renderer prints its Markdown in one piece."""
    pages = {"essay.md": f"{expanded(written)}\n"}
    if any(one.path == "site_src/essay.md" for one in site_of(pages, STOCK, composed=False).problems):
        return
    site = site_of(pages, STOCK)
    page = next(one for one in site.pages if one.path == "essay.md")
    whole, pieces = rendered_by_itself(page.traced), rendered(site, STOCK)["essay.md"]
    assert _words(pieces) == _words(whole)


def test_each_page_is_rendered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a person wrote goes through the renderer when it is read, other parts when they are made."""
    given: list[str] = []
    convert = Markdown.convert

    def counted(made: Markdown, text: str) -> str:
        given.append(text)
        return convert(made, text)

    monkeypatch.setattr(Markdown, "convert", counted)
    site = site_of(
        {"essay.md": "# Walls\n\nDams are strong walls.[^handbook]\n", "index.md": "# Dams\n\n::: in-full\n"}
    )
    rendered(site, OWN)
    assert sum(text.startswith("# Walls") for text in given) == 1
    assert [text for text, times in Counter(given).items() if times > 1] == []


def _words(html: str) -> list[tuple[str, str]]:
    return [(block.kind, letters(block.words)) for block in finished(html).blocks if letters(block.words)]

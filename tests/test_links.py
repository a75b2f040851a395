"""Every link, image and part of a page leads to what is there: judged from the HTML of all pages."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import broken, build, rendered
from generator.markdown.rendering import Renderer
from generator.model import File, Problem
from tests.conftest import Project
from tests.running import run

ARTICLE = "Ann Lee said that the quay was closed. She left the town on Monday.\n"
FILES = ("assets/map.png", "corrections.xml")


def told(pages: dict[str, str]) -> list[Problem]:
    """What is wrong with the links of a site with these contributed pages."""
    contributed = [File(f"site_src/{name}", text.encode()) for name, text in pages.items()]
    site = build([File("seeds/a.txt", ARTICLE.encode())], contributed, date(2024, 1, 1))
    assert site.problems == ()
    edits = {page.path: page.edit for page in site.pages}
    return list(broken(rendered(site, Renderer()), edits, [one.contribution for one in site.checked], FILES))


HOLDS = {
    "a page": "[a](people.md)",
    "a part of a page": "[a](people.md#ann-lee 'Who')",
    "a sentence": "[a](source.md#s2)",
    "a page in a folder": "[a](notes/b.md)",
    "a page by its address": "[a](people.html#ann-lee)",
    "a page of HTML": '<a href="people.html#ann-lee">a</a>',
    "the index of a folder": "[a](more/README.md)",
    "this page": "[a](#the-law) and [b](a.md#the-law)",
    "the top": "[a](#) and [b](#top)",
    "an identifier of one's own": "[a](#mine)\n\n## B {#mine}",
    "a part in another script": "[a](#法律)\n\n## B {#法律}",
    "another site": "[a](https://a.example/no.md#no)",
    "mail": "[a](mailto:a@b.example)",
    "code": "`[a](no.md)`",
    "an image": "![a map](assets/map.png)",
    "a file": "[a](assets/map.png)",
    "a page from the top": "[a](/people.md)",
}
LEADS_NOWHERE = {
    "no page": ("[a](poeple.md)", 'the nearest one is "people.md"'),
    "no page by reference": ("[a][b]\n\n[b]: poeple.md", 'the nearest one is "people.md"'),
    "no page of HTML": ('<a href="poeple.html">a</a>', "No page has that name"),
    "no part": ("[a](people.md#an-lee)", 'the nearest one is "ann-lee"'),
    "no part of HTML": ('<a href="people.html#nope">a</a>', 'has no part "nope"'),
    "no part of this page": ("[a](#the-laws)", 'the nearest one is "the-law"'),
    "no sentence": ("[a](source.md#s99)", 'has no part "s99"'),
    "out of the site": ("[a](../no.md)", "No page has that name"),
    "out of the site by code": ("[a](%2e%2e/no.md)", "No page has that name"),
    "no file": ("[a](assets/no.pdf)", "No page has that name"),
    "no image": ("![a map](assets/mop.png)", 'the nearest one is "assets/map.png"'),
    "a page for an image": ("![a map](people.md)", "No file of site_src/ has that name"),
    "a name with a tab": ("[a](<no\tpage.md>)", "No page has that name"),
    "a note that nothing names": ('[^n]: She left.[^"left the town"]', 'The note "n" belongs to no place'),
    "no ending": ("[a](people)", "No page has that name"),
}


def page(link: str) -> dict[str, str]:
    return {
        "a.md": f"# A\n\nWhy so?\n\n{link}\n\n## The law\n",
        "notes/b.md": "# B\n\nWhy?\n",
        "more/README.md": "# M\n\nWhy?\n",
    }


@pytest.mark.parametrize("link", HOLDS.values(), ids=HOLDS)
def test_what_is_there_can_be_linked(link: str) -> None:
    assert told(page(link)) == []


@pytest.mark.parametrize(("link", "why"), LEADS_NOWHERE.values(), ids=LEADS_NOWHERE)
def test_a_link_to_nothing_is_told_at_its_line(link: str, why: str) -> None:
    (problem,) = told(page(link))
    assert (problem.path, problem.line in (5, 7)) == ("site_src/a.md", True)
    assert why in str(problem)


def test_an_identifier_stands_for_one_part() -> None:
    (problem,) = told({"a.md": '# A\n\n<b id="law">Why</b> so?\n\n## Law {#law}\n'})
    assert problem.what == 'Two parts of the page have the identifier "law".'


@pytest.mark.parametrize("command", [("generator", "check"), ("mkdocs", "build"), ("mkdocs", "build", "--strict")])
def test_every_command_says_it_before_a_site_is_changed(project: Project, command: tuple[str, ...]) -> None:
    folder = project({"seeds/a.txt": ARTICLE, "site_src/a.md": "# A\n\nWhy so? [a](people.md#nope)\n"})
    done = run(folder, *command)
    assert done.returncode == 1
    assert done.stderr.count('site_src/a.md:3: The link to "people.md#nope" leads nowhere.') == 1
    assert 'has no part "nope"' in done.stderr

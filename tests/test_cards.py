"""The cards of the people page: the source's words for each, the way to their section, a name in its own script."""

from __future__ import annotations

from datetime import date

import markdown
import pytest

from generator.build import build
from generator.model import File
from generator.pages.cards import OwnScript, own_script, section
from generator.pages.markup import refer
from tests.written import written

ARTICLE = (
    "Mayor Ana Ruiz told reporters the bridge would close. Engineer Li Wei was absent. "
    "The port board said work would start. “It is late,” Ms Ruiz said."
)
WORKS = "a:\n  title: T\n  publisher: P\n  issued: 2020\n  URL: https://example.org\n"
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
EMPTY = "# People\n\n::: who-is-who\n\n::: everyone-else\n"


def people(body: str = "") -> str:
    written = {"people.md": body, "references.yml": WORKS} if body else {}
    files = [File(f"site_src/{path}", text.encode()) for path, text in written.items()]
    site = build([File("seeds/bridge.txt", ARTICLE.encode())], files, date(2024, 1, 1))
    return next(page.markdown for page in site.pages if page.path == "people.md")


def test_a_card_has_name_office_and_whether_they_speak() -> None:
    """All of it from the source, with its evidence."""
    written = people()
    assert (
        '[**Ana Ruiz**](#ana-ruiz)<br>Mayor[^1] <span class="how">Mentioned in 2 sentences, speaks in 2 st' in written
    )
    assert "[**Li Wei**](#li-wei)<br>Engineer[^2]" in written
    assert "Mentioned in 1 sentence, does not speak" in written


def test_collective_speakers_stand_below_the_cards() -> None:
    """Each with the way to its first statement and its number of statements."""
    assert "Also speaking: [port board](statements.md#said-s3) (1 statement)." in people()


@pytest.mark.parametrize("body", ["", EMPTY, EMPTY + "\n## Ana Ruiz\n\n::: person Ana Ruiz\n"], ids=len)
def test_every_card_leads_to_its_section(body: str) -> None:
    """On a page of the generator and on one that a person wrote."""
    written = people(body)
    html = markdown.markdown(written.split("---\n", 2)[-1], extensions=EXTENSIONS)
    for anchor in ("ana-ruiz", "li-wei"):
        assert f'href="#{anchor}"' in html
        assert html.count(f'id="{anchor}"') == 1


def test_the_cards_stand_in_the_order_of_the_sections() -> None:
    """Those of people with a block first, then the others as the text has them."""
    written = people("# People\n\n::: who-is-who\n\n## Li Wei\n\n::: person Li Wei\n\n::: everyone-else\n")
    assert 0 < written.index("[**Li Wei**]") < written.index("[**Ana Ruiz**]")


def test_a_person_leads_to_the_statements() -> None:
    """By their first words, with their evidence; in full they stand on the page of statements alone."""
    written = people()
    assert "- [Mayor Ana Ruiz told reporters the bridge would close.](statements.md#said-s1)[^1]" in written
    assert '<mark class="said">' not in written


def test_who_is_only_mentioned_does_not_speak() -> None:
    """And the sentences that mention them are named."""
    assert "Mentioned, does not speak: the source gives no statement by Li Wei.[^2]" in people()


def test_the_office_of_the_source_stands_apart_from_the_biography() -> None:
    """Under what a person wrote, and marked as the source's."""
    body = "# People\n\n## Ana Ruiz\n\nShe has been mayor since 2019.[^a]\n\n::: person Ana Ruiz\n"
    assert "since 2019.[^1]\n\n**In the source: Mayor**[^2]\n\n**Says**" in people(body)


SECTIONS = {
    "the heading above the block": ("# P\n\n## Ana Ruiz\n\n::: person Ana Ruiz\n", "ana-ruiz"),
    "a heading in other words": ("## The mayor\n\n::: person Ana Ruiz\n", "the-mayor"),
    "an address of its own": ("## The mayor {#mayor}\n\n::: person Ana Ruiz\n", "mayor"),
    "among everyone else": ("::: everyone-else\n", "ana-ruiz"),
    "two headings alike": ("## Mayor\n\n## Mayor\n\n::: person Ana Ruiz\n", ""),
    "taken by another heading": ("## Ana Ruiz\n\nWords.\n\n::: everyone-else\n", ""),
    "a heading with a link": ("## [Ana](a.md)\n\n::: person Ana Ruiz\n", ""),
    "no heading": ("::: person Ana Ruiz\n", ""),
    "left out": ("# P\n", ""),
}


@pytest.mark.parametrize(("body", "anchor"), SECTIONS.values(), ids=SECTIONS)
def test_the_address_of_a_section(body: str, anchor: str) -> None:
    """Certain, or none: a card without a link is better than one that leads nowhere."""
    assert section(written(body), "Ana Ruiz").anchor == anchor


SCRIPTS = {
    "with its evidence": (
        'Name\n:   <span lang="zh">李伟</span>; Li first.[^a]\n',
        OwnScript("李伟", "zh", (refer("a"),)),
    ),
    "the first of two": ('<span lang="zh">李伟</span>, <span lang="ja">李</span>\n', OwnScript("李伟", "zh", ())),
    "in the same script": ('<span lang="es">Lee Way</span>\n', None),
    "none": ("Words.\n", None),
}


@pytest.mark.parametrize(("text", "expected"), SCRIPTS.values(), ids=SCRIPTS)
def test_a_name_in_its_own_script(text: str, expected: OwnScript | None) -> None:
    """Where the page gives it, and never made up."""
    page = written(text)
    assert own_script(page.reading.blocks, "Li Wei", page) == expected

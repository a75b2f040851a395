"""The timeline: the source's events stand among the items that people wrote, in the order of time."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.model import File, Site

ARTICLE = """---
published: 2023-06-18
---
The bridge was closed on 3 May 2021. The mayor said last year that it would open again. Work went on for three years.
"""
WORKS = "log:\n  title: A log\n  publisher: The town\n  issued: 2023\n  note: read in a copy\n"
ITEMS = "1. 1990: The town has its log.[^log]\n1. 1 June 2021: Again.[^log]\n1. 2024: And once more.[^log]\n"


def made(body: str) -> Site:
    files = {"timeline.md": f"# Timeline\n\n{body}", "references.yml": WORKS}
    written = [File(f"site_src/{path}", text.encode()) for path, text in files.items()]
    return build([File("seeds/bridge.txt", ARTICLE.encode())], written, date(2024, 1, 1))


def items(body: str) -> list[str]:
    """The first words of each item of the page's lists."""
    text = next(page.markdown for page in made(body).pages if page.path == "timeline.md").split("[^1]:")[0]
    return [line.split(":")[0].split(">")[1].split("<")[0] for line in text.splitlines() if line.startswith("1. ")]


PLACES = {
    "in one list": (f"{ITEMS}\n::: source-events\n", ["1990", "3 May 2021", "1 June 2021", "2022", "2024"]),
    "without the block": (ITEMS, ["1990", "1 June 2021", "2024"]),
    "under headings": (
        "## Before\n\n1. 1990: The log.[^log]\n\n## After\n\n1. 2024: Again.[^log]\n\n## Rest\n\n::: source-events\n",
        ["1990", "3 May 2021", "2022", "2024"],
    ),
}


@pytest.mark.parametrize(("body", "dates"), PLACES.values(), ids=PLACES)
def test_the_events_of_the_source_stand_where_they_belong(body: str, dates: list[str]) -> None:
    """Each before the first item that is later; on a page without the block there are none."""
    assert items(body) == dates


def test_what_has_no_place_among_the_items_is_listed_by_the_block() -> None:
    """Later than all of them, a length of time, or without a date."""
    page = next(
        page.markdown
        for page in made("1. 2022: The log.[^log]\n\n::: source-events\n").pages
        if page.path == "timeline.md"
    )
    assert page.index('<time datetime="2021-05-03">') < page.index('<time datetime="2022">')
    assert "**Left as written**" in page and "(a length of time): Work went on" in page

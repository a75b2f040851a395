"""A visit costs little, asks nobody else for anything, and breaks no policy."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser
KIB = 1024
LONG = ("glossary.html", "references.html", "taiwan.html", "timeline.html")


def test_first_visits_are_small(visit: Open, served: tuple[str, list[tuple[str, int]]], pages: list[str]) -> None:
    """17 KiB for a page, 24 for a long one, in one request or two, headers and all."""
    heavy = []
    for path in pages:
        served[1].clear()
        page = visit(path)
        page.wait_for_load_state("networkidle")
        size = sum(bytes_ for _, bytes_ in served[1])
        limit = 24 if path in LONG else 17
        if size > limit * KIB or len(served[1]) > 2 or page.troubles:
            heavy.append(f"{path}: {size / KIB:.1f} KiB, {len(served[1])} requests, {page.troubles}")
    assert heavy == []


def test_the_second_page_is_one_request(visit: Open, served: tuple[str, list[tuple[str, int]]]) -> None:
    """Everything else is inside the page or known already."""
    page = visit()
    page.wait_for_load_state("networkidle")
    served[1].clear()
    page.goto(page.url.rsplit("/", 1)[0] + "/source.html")
    page.wait_for_load_state("networkidle")
    assert [path for path, _ in served[1]] == ["/source.html"]


def test_the_first_search_is_small(visit: Open, served: tuple[str, list[tuple[str, int]]]) -> None:
    """The search is loaded when it is first wanted, and costs at most 70 KiB."""
    page = visit()
    page.wait_for_load_state("networkidle")
    assert not any("search" in path for path, _ in served[1][-2:])
    served[1].clear()
    page.keyboard.press("/")
    page.wait_for_function("() => self.searchIndex")
    assert sum(bytes_ for _, bytes_ in served[1]) <= 70 * KIB


def test_scripts_are_small(site: Path) -> None:
    """At most 4 KiB of script, compressed: what every page has, and what answers a search."""
    page = (site / "index.html").read_text("utf-8")
    scripts = re.findall(r"<script(?![^>]*type=)[^>]*>(.*?)</script>", page, re.DOTALL)
    sizes = [
        len(gzip.compress(script.encode()))
        for script in ("".join(scripts), (site / "assets/search.js").read_text("utf-8"))
    ]
    assert min(sizes) > 0 and sum(sizes) <= 4 * KIB


def test_a_whole_visit_breaks_no_policy(visit: Open) -> None:
    """Load, colours, search, result, note: nothing is blocked and nothing fails."""
    page = visit("index.html")
    page.locator("#__palette").click()
    page.locator("a.footnote-ref").first.focus()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("the")
    page.wait_for_selector("#hits a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    assert page.troubles == []

"""No reader is shut out: axe-core finds nothing, the keyboard reaches everything, nothing is cut on small screens."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => (await axe.run(document, { runOnly: { type: "tag", values: tags } })).violations
    .map((v) => v.id + ": " + v.nodes.map((n) => n.target).join(" | "))"""


def violations(page: Any, axe: str) -> list[str]:
    if not page.evaluate("() => self.axe"):
        page.evaluate(axe)
    found: list[str] = page.evaluate(RUN, RULES)
    return found


@pytest.mark.parametrize(
    ("width", "looks"),
    [
        pytest.param(1440, [{"color_scheme": "light"}, {"color_scheme": "dark"}], id="light and dark"),
        pytest.param(320, [{"color_scheme": "light"}], id="320 px"),
        pytest.param(768, [{"forced_colors": "active"}], id="forced colours"),
    ],
)
def test_axe_finds_nothing_on_any_page(
    visit: Open, pages: list[str], axe: str, width: int, looks: list[dict[str, Any]]
) -> None:
    """WCAG 2.2 AA and axe's best practice hold on every page."""
    page = visit(width=width, bypass_csp=True)
    found = []
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        for look in looks:
            page.emulate_media(**look)
            found += [f"{path} {look} {trouble}" for trouble in violations(page, axe)]
    assert found == []


def test_axe_finds_nothing_in_what_opens(visit: Open, axe: str) -> None:
    """The search with results, a note, and the menu of a phone are as accessible as the page."""
    page = visit("source.html", bypass_csp=True)
    page.keyboard.press("/")
    page.keyboard.type("the")
    page.wait_for_selector("#hits a")
    assert violations(page, axe) == []
    page = visit("index.html", bypass_csp=True)
    page.locator("a.footnote-ref").first.focus()
    page.wait_for_selector("#tip")
    assert violations(page, axe) == []
    for width in (320, 390, 768):
        page = visit(width=width, bypass_csp=True)
        page.locator("#__menu").click()
        assert violations(page, axe) == [], width


def test_no_page_scrolls_sideways(visit: Open, pages: list[str]) -> None:
    """At 320 px, and with letters of twice the size, only tables scroll, in their own regions."""
    page = visit(width=320)
    wide = []
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        for size in ("", "200%"):
            page.evaluate("(size) => document.documentElement.style.fontSize = size", size)
            if page.evaluate("() => { scrollTo(999, 0); return scrollX }"):
                wide.append(f"{path} {size}")
    assert wide == []


def test_everything_that_takes_the_focus_is_visible(visit: Open) -> None:
    """On a phone the closed menu takes no focus; its button opens it, and the next stop is a link in it."""
    page = visit("index.html", width=320)
    hidden = []
    for _ in range(25):
        page.keyboard.press("Tab")
        box, name = page.evaluate(
            "() => { const e = document.activeElement, r = e.getBoundingClientRect(); "
            "return [[r.left, r.right, r.width], e.outerHTML.slice(0, 60)] }"
        )
        if box[1] <= 0 or box[0] >= 320 or box[2] < 1:
            hidden.append(name)
    assert hidden == []
    page.locator("#__menu").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('#__nav')")
    page.keyboard.press("Escape")
    assert page.locator("#__nav").is_hidden()


@pytest.mark.parametrize("width", [320, 1440])
def test_targets_are_large_enough(visit: Open, width: int) -> None:
    """Buttons, links of header, menu and footer, and the numbers of notes measure at least 24 px (WCAG 2.5.8)."""
    page = visit(width=width)
    small = page.evaluate(
        """() => [...document.querySelectorAll('header :is(a,button), nav a, footer nav a, .footnote-ref')]
          .filter((e) => e.getClientRects().length)
          .map((e) => [e.getBoundingClientRect(), e.outerHTML])
          .filter(([box]) => Math.min(box.width, box.height) < 23.9).map(([, html]) => html)"""
    )
    assert small == []

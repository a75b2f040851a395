"""No reader is shut out: axe-core finds nothing, the keyboard reaches the menu of a phone, targets are large enough."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]  # they ask of an element what no width changes, and cost the most
Asked = dict[str, Any]
# What axe-core is asked, as it calls it: all rules, and a part of them for one more look at a page; of what passes it
# writes down no more than it must.
ALL: Asked = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
OF_COLOUR: Asked = {**ALL, "runOnly": {"type": "rule", "values": COLOURS}}
OF_SHAPE: Asked = {**ALL, "rules": {name: {"enabled": False} for name in COLOURS}}
RUN = """async (asked) => (await axe.run(document, asked)).violations
    .map((v) => v.id + ": " + v.nodes.map((n) => n.target).join(" | "))"""
# Rules of colour are asked once in each theme, all others once at each width.
LOOKS: dict[str, tuple[int, str, str, Asked]] = {
    "light": (1440, "light", "none", ALL),
    "dark": (1440, "dark", "none", OF_COLOUR),
    "320 px": (320, "light", "none", OF_SHAPE),
    "forced colours": (768, "light", "active", ALL),
}


def violations(page: Any, axe: str, asked: Asked = ALL) -> list[str]:
    if page.evaluate("() => !self.axe"):
        page.evaluate(axe)
    found: list[str] = page.evaluate(RUN, asked)
    return found


def test_axe_finds_nothing_on_any_page(visit: Open, pages: list[str], axe: str) -> None:
    """WCAG 2.2 AA and axe's best practice hold on every page, wide and narrow, light, dark and in forced colours."""
    page = visit(bypass_csp=True)
    found = []
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        for look, (width, scheme, forced, asked) in LOOKS.items():
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme, forced_colors=forced)
            found += [f"{path} {look} {trouble}" for trouble in violations(page, axe, asked)]
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
    for width, asked in ((320, ALL), (390, OF_SHAPE), (768, OF_SHAPE)):
        page = visit(width=width, bypass_csp=True)
        if asked is ALL:
            assert violations(page, axe, OF_COLOUR) == []  # of what only narrow windows show
        page.locator("#__menu").click()
        assert violations(page, axe, asked) == [], width


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

"""What holds for every page, gathered in one visit of each on a phone: headings, landmarks, tables, targets, focus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser
STOPS = 40  # presses of Tab on each page
LOOK = """() => {
  const all = (s) => [...document.querySelectorAll(s)], told = (e) => e.outerHTML.slice(0, 90);
  const name = (e) => e.ariaLabel || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent || '';
  const shown = all('h1,h2,h3,h4,h5,h6').filter((e) => e.checkVisibility());
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), foreign = [];
  for (let n; n = walk.nextNode();) {
    const at = n.parentElement.closest('[lang]');
    if (/[\\u3400-\\u9fff]/.test(n.data) && !n.parentElement.closest('script,style') && !at.lang.startsWith('zh'))
      foreign.push(n.data.trim().slice(0, 60));
  }
  return {
    headings: shown.map((e) => +e.tagName[1]),
    landmarks: all('nav,aside,[role=region],section[aria-label]').map((e) => [e.tagName + e.role, name(e)]),
    tables: all('article table').filter((e) => !e.closest('[role=region][aria-label][tabindex="0"]')).map(told),
    small: all('header :is(a,button),nav a,footer a,.footnote-ref,article button,summary')
      .filter((e) => e.checkVisibility()).map((e) => [e.getBoundingClientRect(), e])
      .filter(([box]) => Math.min(box.width, box.height) < 23.9).map(([, e]) => told(e)),
    foreign,
    moving: all('*').filter((e) => !/^(0s(, )?)+$/.test(getComputedStyle(e).transitionDuration)).map(told),
    pictures: all('img:not([alt]),svg[role=img]:not([aria-label],[aria-labelledby])').map(told),
  };
}"""
SIZE = "() => parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"
FOCUS = """() => {
  const e = document.activeElement, r = e.getClientRects()[0], within = (n, most) => Math.min(most - 1, Math.max(0, n));
  const note = !!document.getElementById('tip');
  if (e == document.body) return ['end', note];
  const x = within(r.left + r.width / 2, innerWidth), y = within(r.top + r.height / 2, innerHeight);
  const at = document.elementFromPoint(x, y), out = r.right <= 0 || r.left >= innerWidth || r.bottom <= 0;
  const hidden = out || r.top >= innerHeight || !r.width || !at || !(e.contains(at) || at.contains(e));
  return [hidden ? e.outerHTML.slice(0, 90) : '', note];
}"""


@pytest.fixture(scope="module")
def seen(browser: Any, served: tuple[str, list[tuple[str, int]]], pages: list[str]) -> Iterator[dict[str, Any]]:
    """For each page what was found on it at 320 px, and the stops of the focus that could not be seen."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page, found = context.new_page(), {}
    for path in pages:
        page.goto(served[0] + path)
        found[path] = page.evaluate(LOOK) | {"hidden": list(hidden_stops(page))}
    context.close()
    yield found


def hidden_stops(page: Any) -> Iterator[str]:
    """Where the focus goes and cannot be seen; a note that opened is closed first, for it may cover the next stop."""
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        told, note = page.evaluate(FOCUS)
        if told == "end":
            return
        if told:
            yield told
        if note:
            page.keyboard.press("Escape")


def wrong(seen: dict[str, Any], what: str) -> dict[str, Any]:
    return {path: facts[what] for path, facts in seen.items() if facts[what]}


def test_one_heading_stands_above_and_none_is_skipped(seen: dict[str, Any]) -> None:
    """One h1 on each page; a heading is at most one level below the one before."""
    for path, facts in seen.items():
        levels = facts["headings"]
        assert levels.count(1) == 1 and levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_landmarks_have_names_that_tell_them_apart(seen: dict[str, Any]) -> None:
    """A screen reader lists them by name."""
    for path, facts in seen.items():
        names = [name for _, name in facts["landmarks"]]
        assert all(names) and len(set(names)) == len(names), (path, names)


@pytest.mark.parametrize(
    "what",
    [
        pytest.param("tables", id="every table scrolls in a region with a name"),
        pytest.param("small", id="targets are 24 px and larger"),
        pytest.param("foreign", id="Chinese words say that they are Chinese"),
        pytest.param("moving", id="nothing moves where readers asked for less motion"),
        pytest.param("pictures", id="pictures have words"),
        pytest.param("hidden", id="what has the focus can be seen"),
    ],
)
def test_on_every_page(seen: dict[str, Any], what: str) -> None:
    """WCAG 2.2: 1.3.1, 2.5.8, 3.1.2, 2.3.3, 1.1.1, 2.4.7 and 2.4.11."""
    assert wrong(seen, what) == {}


def test_letters_of_twice_the_size_fit(visit: Open) -> None:
    """A reader whose browser shows 32 px where others show 16: pages follow, and none scrolls sideways."""
    before = visit(width=640).evaluate(SIZE)
    for path in ("index.html", "statements.html", "source.html"):
        page = visit(path, width=640, letters=32)
        assert page.evaluate(SIZE) >= 1.9 * before
        assert not page.evaluate("() => { scrollTo(999, 0); return scrollX }"), path


STOPPED = """() => {
  const all = (s) => [...document.querySelectorAll(s)], told = (e) => e.outerHTML.slice(0, 90);
  const within = (n, most) => Math.min(most - 1, Math.max(0, n)), wrong = [];
  all('details').forEach((e) => e.open = true);
  const stops = all('a[href],button,input,summary,[tabindex]')
    .filter((e) => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
  for (const e of stops) {
    e.focus({ focusVisible: true });
    const box = e.getBoundingClientRect(), r = e.getClientRects()[0] || box, style = getComputedStyle(e);
    const x = within(r.left + r.width / 2, innerWidth), y = within(r.top + r.height / 2, innerHeight);
    const at = document.elementFromPoint(x, y), inline = e.matches('article a,footer p a') && style.display == 'inline';
    const out = !r.width || r.right <= 0 || r.left >= innerWidth || r.bottom <= 0 || r.top >= innerHeight;
    if (document.activeElement != e) wrong.push('takes no focus: ' + told(e));
    if (out || !at || !(e.contains(at) || at.contains(e))) wrong.push('is not seen: ' + told(e));
    if (style.outlineStyle == 'none' || !(parseFloat(style.outlineWidth) >= 2)) wrong.push('no outline: ' + told(e));
    if (box.height < 23.9 && !inline) wrong.push('is small: ' + told(e));
    if (e.tabIndex > 0) wrong.push('is out of order: ' + told(e));
  }
  return [stops.length, wrong];
}"""


@pytest.mark.parametrize("width", [320, 1440])
def test_every_stop_of_the_focus_is_seen(visit: Open, pages: list[str], width: int) -> None:
    """In the window, covered by nothing, with an outline, and 24 px high where it is no link within a text.

    The first stops of each page are reached with Tab; then each of them, also in what was folded, takes the focus.
    """
    page = visit(width=width)
    wrong: dict[str, list[str]] = {}
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        hidden = list(hidden_stops(page)) if width == 1440 else []  # `seen` holds those of a phone
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Escape")
        stops, found = page.evaluate(STOPPED)
        assert stops > 5, path
        wrong[path] = hidden + found
    assert {path: found for path, found in wrong.items() if found} == {}


LOST = """() => {
  scrollTo(999, 0);
  const cuts = (e) => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1
    || ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1;
  return [...document.querySelectorAll('body, body *')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches('.sr') && cuts(e))
    .map((e) => 'is cut: ' + e.outerHTML.slice(0, 90)).concat(scrollX ? ['scrolls sideways'] : []);
}"""


@pytest.mark.parametrize("how", ["text at 200 %", "a browser font of 32 px"])
def test_large_letters_lose_nothing(visit: Open, pages: list[str], how: str) -> None:
    """At 1280 px no text is cut and no page scrolls sideways (WCAG 1.4.4)."""
    page = visit(letters=32) if "browser" in how else visit()
    lost = {}
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        if "text" in how:
            page.evaluate("() => { const { style } = document.documentElement; style.fontSize = '40px' }")
        assert page.evaluate("() => parseFloat(getComputedStyle(document.documentElement).fontSize)") == 40, path
        lost[path] = page.evaluate(LOST)
    assert {path: found for path, found in lost.items() if found} == {}


ASTRAY = """() => [...document.querySelectorAll('td')].filter((cell) => {
  const table = cell.closest('table'), head = table.querySelectorAll('th')[cell.cellIndex];
  const [x, y] = [cell, head].map((one) => one.getBoundingClientRect().left);
  return !table.querySelector('[colspan]') && Math.abs(x - y) > 1;
}).map((cell) => cell.textContent.trim().slice(0, 60))"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_each_cell_stands_below_the_name_of_its_column(visit: Open, pages: list[str], media: str) -> None:
    """Or the words of one side would stand under the name of the other."""
    page = visit()
    page.emulate_media(media=media)
    astray = {}
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        astray[path] = page.evaluate(ASTRAY)
    assert {path: found for path, found in astray.items() if found} == {}

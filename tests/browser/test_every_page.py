"""What holds for every page, gathered in two visits of each: headings, landmarks, tables, targets, focus, letters.

A visit is what costs, so all that is asked of a page on a phone is asked in one, and so at a desk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser
# Presses of Tab on the first page, and on the others, whose stops before the text are the same.
STOPS, STOPS_IN_TEXT = 40, 22
Look = Callable[[Any, bool], dict[str, Any]]  # what is found on a page that was just opened; whether it is the first
Seen = dict[str, dict[str, Any]]  # the same of each page
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
# A note that opened is closed, for it may cover the next stop.
FOCUS = """() => {
  const e = document.activeElement, r = e.getClientRects()[0], within = (n, most) => Math.min(most - 1, Math.max(0, n));
  if (e == document.body) return 'end';
  const x = within(r.left + r.width / 2, innerWidth), y = within(r.top + r.height / 2, innerHeight);
  const at = document.elementFromPoint(x, y), out = r.right <= 0 || r.left >= innerWidth || r.bottom <= 0;
  const hidden = out || r.top >= innerHeight || !r.width || !at || !(e.contains(at) || at.contains(e));
  const told = hidden ? e.outerHTML.slice(0, 90) : '';
  if (document.getElementById('tip')) e.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  return told;
}"""
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
LOST = """() => {
  scrollTo(999, 0);
  const cuts = (e) => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1
    || ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1;
  return [...document.querySelectorAll('body, body *')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches('.sr') && cuts(e))
    .map((e) => 'is cut: ' + e.outerHTML.slice(0, 90)).concat(scrollX ? ['scrolls sideways'] : []);
}"""
ASTRAY = """() => [...document.querySelectorAll('td')].filter((cell) => {
  const table = cell.closest('table'), head = table.querySelectorAll('th')[cell.cellIndex];
  const [x, y] = [cell, head].map((one) => one.getBoundingClientRect().left);
  return !table.querySelector('[colspan]') && Math.abs(x - y) > 1;
}).map((cell) => cell.textContent.trim().slice(0, 60))"""
SIDEWAYS = """(size) => {
  document.documentElement.style.fontSize = size;
  scrollTo(999, 0);
  return scrollX ? [`${size || 'as they are'}: ${scrollX} px`] : [];
}"""


def gathered(browser: Any, address: str, pages: list[str], width: int, look: Look) -> Seen:
    """What is found on each page, in a window of this width."""
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page, found = context.new_page(), {}
    for path in pages:
        page.goto(address + path)
        found[path] = look(page, path == pages[0])
    context.close()
    return found


@pytest.fixture(scope="module")
def phone(browser: Any, served: tuple[str, list[tuple[str, int]]], pages: list[str]) -> Seen:
    """What is found on each page at 320 px."""

    def look(page: Any, first: bool) -> dict[str, Any]:
        found: dict[str, Any] = page.evaluate(LOOK)
        sideways = [trouble for size in ("200%", "") for trouble in page.evaluate(SIDEWAYS, size)]
        return found | {"sideways": sideways, "hidden": hidden_stops(page, first), "stops": stopped(page)}

    return gathered(browser, served[0], pages, 320, look)


@pytest.fixture(scope="module")
def desk(browser: Any, served: tuple[str, list[tuple[str, int]]], pages: list[str]) -> Seen:
    """What is found on each page at 1280 px, and of the focus at 1440 px."""

    def look(page: Any, first: bool) -> dict[str, Any]:
        found = {"astray": page.evaluate(ASTRAY)}
        page.emulate_media(media="print")
        found["astray on paper"] = page.evaluate(ASTRAY)
        page.emulate_media(media="null")
        page.evaluate("() => { document.documentElement.style.fontSize = '40px' }")
        found["lost"] = lost(page)
        page.evaluate("() => { document.documentElement.style.fontSize = '' }")
        page.set_viewport_size({"width": 1440, "height": 800})
        found["hidden"] = hidden_stops(page, first)
        found["stops"] = stopped(page)
        page.set_viewport_size({"width": 1280, "height": 800})
        return found

    return gathered(browser, served[0], pages, 1280, look)


def hidden_stops(page: Any, first: bool) -> list[str]:
    """Where Tab leads to and nothing can be seen: from the beginning of the first page, from the text of the others."""
    if not first:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    return list(hidden(page, STOPS if first else STOPS_IN_TEXT))


def hidden(page: Any, most: int) -> Iterator[str]:
    for _ in range(most):
        page.keyboard.press("Tab")
        told = page.evaluate(FOCUS)
        if told == "end":
            return
        if told:
            yield told


def stopped(page: Any) -> list[str]:
    """What is wrong with all that takes the focus, also in what was folded, when it has it."""
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    stops, found = page.evaluate(STOPPED)
    return [*found, *(["has hardly a stop"] if stops <= 5 else [])]


def lost(page: Any) -> list[str]:
    """What is cut in letters of 40 px, twice the size that a page has at 1280 px."""
    assert page.evaluate("() => parseFloat(getComputedStyle(document.documentElement).fontSize)") == 40, page.url
    found: list[str] = page.evaluate(LOST)
    return found


def wrong(seen: Seen, what: str) -> dict[str, Any]:
    return {path: facts[what] for path, facts in seen.items() if facts[what]}


def test_one_heading_stands_above_and_none_is_skipped(phone: Seen) -> None:
    """One h1 on each page; a heading is at most one level below the one before."""
    for path, facts in phone.items():
        levels = facts["headings"]
        assert levels.count(1) == 1 and levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_landmarks_have_names_that_tell_them_apart(phone: Seen) -> None:
    """A screen reader lists them by name."""
    for path, facts in phone.items():
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
        pytest.param("sideways", id="only tables scroll sideways, also with letters of twice the size"),
        pytest.param("hidden", id="what has the focus can be seen"),
        pytest.param(
            "stops", id="every stop of the focus is seen, outlined, and 24 px high where it is no link in a text"
        ),
    ],
)
def test_on_every_page_of_a_phone(phone: Seen, what: str) -> None:
    """WCAG 2.2: 1.3.1, 2.5.8, 3.1.2, 2.3.3, 1.1.1, 1.4.4, 1.4.10, 2.4.7 and 2.4.11."""
    assert wrong(phone, what) == {}


@pytest.mark.parametrize(
    "what",
    [
        pytest.param("hidden", id="what has the focus can be seen"),
        pytest.param(
            "stops", id="every stop of the focus is seen, outlined, and 24 px high where it is no link in a text"
        ),
        pytest.param("lost", id="text at 200 % is not cut, and no page scrolls sideways"),
        pytest.param("astray", id="each cell stands below the name of its column"),
        pytest.param("astray on paper", id="so it does on paper, or the words of one side would stand under the other"),
    ],
)
def test_on_every_page_at_a_desk(desk: Seen, what: str) -> None:
    """WCAG 2.2: 1.3.1, 1.4.4, 2.4.7, 2.4.11 and 2.5.8."""
    assert wrong(desk, what) == {}


def test_letters_of_twice_the_size_fit(visit: Open) -> None:
    """A reader whose browser shows 32 px where others show 16: pages follow, and none scrolls sideways."""
    before = visit(width=640).evaluate(SIZE)
    for path in ("index.html", "statements.html", "source.html"):
        page = visit(path, width=640, letters=32)
        assert page.evaluate(SIZE) >= 1.9 * before
        assert not page.evaluate("() => { scrollTo(999, 0); return scrollX }"), path


def test_a_browser_font_of_32_px_loses_nothing(visit: Open, pages: list[str]) -> None:
    """At 1280 px no text is cut and no page scrolls sideways (WCAG 1.4.4)."""
    page = visit(letters=32)
    found = {}
    for path in pages:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + path)
        found[path] = lost(page)
    assert {path: trouble for path, trouble in found.items() if trouble} == {}

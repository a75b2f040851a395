"""Prints what a reader's visit to each page of a built site costs and whether it is accessible: one table.

Use: `python -m tests.browser.audit SITE_DIR`. The last lines say what is beyond its limit; exit code 1 if anything is.
The columns `light` to `menu` count the rules of axe-core that are broken in that look, or with that open at 390 px.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .conftest import FLAGS, chromium, serving
from .test_accessible import ALL, RUN
from .test_lean import KIB, LONG

Log = list[tuple[str, int]]
Row = dict[str, str]

NONE = "-"  # what a page has none of
COSTS = ("KiB", "requests", "LCP ms", "CLS")
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "768": {"viewport": {"width": 768, "height": 900}},
    "390": {"viewport": {"width": 390, "height": 844}},
    "320": {"viewport": {"width": 320, "height": 640}},
    "forced": {"viewport": {"width": 768, "height": 900}, "forced_colors": "active"},
}
PHONE = "390"
TROUBLES = ("others", "policy", "errors")
LIMITS = {"requests": 2.0, "CLS": 0.002}  # of every page; what is not named here or among the costs must be 0
SITE_LIMITS = {
    "KiB of the first search": 70.0,
    "requests of a second page": 1.0,
    "KiB of script before a reader does anything": 4.0,
}
PAINT = """() => new Promise((done) => {
  const seen = { lcp: 0, cls: 0 };
  new PerformanceObserver((l) => l.getEntries().forEach((e) => seen.lcp = e.startTime))
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((l) => l.getEntries().forEach((e) => seen.cls += e.value))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(seen), 300);
})"""
SCRIPTS = "() => [...document.scripts].filter((s) => !s.type || s.type == 'module').map((s) => s.text).join('')"


def search_opened(page: Any) -> bool:
    """Open the search and wait for what it finds."""
    page.keyboard.press("/")
    page.keyboard.type("the")
    page.wait_for_selector("#hits a")
    return True


def note_opened(page: Any) -> bool:
    """Open the first note, if the page has one, and what it is folded in."""
    number = page.locator("article a.footnote-ref").first
    if number.count():
        number.evaluate("(e) => { const folded = e.closest('details'); if (folded) folded.open = true }")
        number.focus()
        page.wait_for_selector("#tip")
    return bool(number.count())


def menu_opened(page: Any) -> bool:
    """Open the menu of a phone."""
    page.locator("#__menu").click()
    page.wait_for_selector("#__nav")
    return True


OPENED: dict[str, Callable[[Any], bool]] = {"search": search_opened, "note": note_opened, "menu": menu_opened}
COLUMNS = ("page", *COSTS, *LOOKS, *OPENED, *TROUBLES)


def with_each_open(page: Any) -> Iterator[tuple[str, bool]]:
    """What can be opened on a page, one after the other, and whether the page has it."""
    for name, opened in OPENED.items():
        yield name, opened(page)
        page.keyboard.press("Escape")


def watched(page: Any, base: str) -> dict[str, int]:
    """Counts, from now on, what a page asks others for, what its policy stops, and its other errors."""
    counts = dict.fromkeys(TROUBLES, 0)

    def count(told: str) -> None:
        counts["policy" if "Content Security Policy" in told else "errors"] += 1

    def asked(address: str) -> None:
        counts["others"] += not address.startswith((base, "data:"))

    page.on("console", lambda told: count(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: count(str(error)))
    page.on("request", lambda request: asked(request.url))
    return counts


def visited(browser: Any, base: str, name: str, log: Log) -> tuple[Row, float]:
    """What a visit by a browser that has seen nothing yet costs, and the KiB of its scripts; then all is opened."""
    context = browser.new_context(**LOOKS[PHONE])
    page = context.new_page()
    counts = watched(page, base)
    log.clear()
    page.goto(base + name, wait_until="networkidle")
    size, requests, paint = sum(sent for _, sent in log) / KIB, len(log), page.evaluate(PAINT)
    script = len(gzip.compress(page.evaluate(SCRIPTS).encode())) / KIB
    script += sum(sent for path, sent in log if path.endswith(".js")) / KIB
    for _ in with_each_open(page):
        page.wait_for_load_state("networkidle")
    context.close()
    costs = (f"{size:.1f}", f"{requests}", f"{paint['lcp']:.0f}", f"{paint['cls']:.3f}")
    return dict(zip(COSTS, costs, strict=True)) | {name: str(count) for name, count in counts.items()}, script


def broken(page: Any, axe: str) -> str:
    """How many of axe's rules the page breaks as it stands."""
    if not axe:
        return "?"
    page.evaluate(axe)
    return str(len(page.evaluate(RUN, ALL)))


def looked_at(browser: Any, base: str, names: list[str], look: str, axe: str) -> list[Row]:
    """For each page the rules that it breaks in one look, and on a phone with each thing open."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", **LOOKS[look])
    page, rows = context.new_page(), []
    for name in names:
        page.goto(base + name)
        rows.append({look: broken(page, axe)})
        if look == PHONE:
            rows[-1] |= {what: broken(page, axe) if there else NONE for what, there in with_each_open(page)}
    context.close()
    return rows


def first_search(browser: Any, address: str, log: Log) -> float:
    """The KiB that the first search on a site costs."""
    page = browser.new_page()
    page.goto(address, wait_until="networkidle")
    log.clear()
    page.keyboard.press("/")
    page.wait_for_function("() => self.searchIndex")
    page.close()
    return sum(sent for _, sent in log) / KIB


def second_page(browser: Any, base: str, names: list[str], log: Log) -> float:
    """The most requests that any page costs a browser that has seen another page of the site."""
    page, most = browser.new_page(), 0
    page.goto(base + names[0], wait_until="networkidle")
    for name in names[1:]:
        log.clear()
        page.goto(base + name, wait_until="networkidle")
        most = max(most, len(log))
    page.close()
    return float(most)


def audited(site: Path) -> tuple[list[Row], list[float]]:
    """A row for each page of the folder, and the figures of `SITE_LIMITS`."""
    from playwright.sync_api import sync_playwright

    found = find_spec("axe_playwright_python")
    axe = Path(found.origin).with_name("axe.min.js").read_text("utf-8") if found and found.origin else ""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")
    with serving(site) as (base, log), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        visits = [visited(browser, base, name, log) for name in names]
        looks = [looked_at(browser, base, names, look, axe) for look in LOOKS]
        search, second = first_search(browser, base + names[0], log), second_page(browser, base, names, log)
        browser.close()
    rows = [{"page": name} | row for name, (row, _) in zip(names, visits, strict=True)]
    for seen in looks:
        rows = [row | more for row, more in zip(rows, seen, strict=True)]
    return rows, [search, second, max(script for _, script in visits)]


def beyond(row: Row) -> list[str]:
    """The columns of a row that are beyond their limits."""
    limits = LIMITS | {"KiB": 24.0 if row["page"] in LONG else 17.0}
    kept = {"page", "LCP ms"} | {name for name in COLUMNS if row[name] == NONE}
    # Where axe-core is missing, nobody knows whether its rules hold.
    return [
        name for name in COLUMNS if name not in kept and (row[name] == "?" or float(row[name]) > limits.get(name, 0))
    ]


def table(rows: list[Row]) -> Iterator[str]:
    """The rows as lines, each column as wide as its widest cell."""
    cells = [list(COLUMNS), *([row[name] for name in COLUMNS] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()


def main(site: Path) -> int:
    """Print the table and the figures of the site; 0 where all limits are kept."""
    rows, figures = audited(site)
    print(*table(rows), sep="\n")
    bad = [f"{row['page']} ({', '.join(names)})" for row in rows if (names := beyond(row))]
    for (name, limit), figure in zip(SITE_LIMITS.items(), figures, strict=True):
        print(f"{figure:.3g} {name}, at most {limit:.0f}")
        bad += [name] if figure > limit else []
    worst = max(float(row["KiB"]) for row in rows)
    print(f"{len(rows)} pages, worst {worst:.1f} KiB; beyond the limits: {'; '.join(bad) or 'nothing'}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))

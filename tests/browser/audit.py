"""Prints what a reader's visit to each page of a built site costs and whether it is accessible: one table.

Use: `python -m tests.browser.audit SITE_DIR`. The last line says which pages break the limits; exit code 1 if any.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .conftest import FLAGS, chromium, serving
from .test_accessible import RULES, RUN

KIB = 1024
COLUMNS = ("page", "KiB", "requests", "LCP ms", "CLS", "axe light", "dark", "320 px", "forced", "errors")
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "320": {"viewport": {"width": 320, "height": 640}},
    "forced": {"viewport": {"width": 768, "height": 900}, "forced_colors": "active"},
}
PAINT = """() => new Promise((done) => {
  const seen = { lcp: 0, cls: 0 };
  new PerformanceObserver((l) => l.getEntries().forEach((e) => seen.lcp = e.startTime))
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((l) => l.getEntries().forEach((e) => seen.cls += e.value))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(seen), 300);
})"""


def first_visit(browser: Any, address: str, log: list[tuple[str, int]]) -> list[str]:
    """KiB, requests, LCP and CLS of a visit by a browser that has seen nothing yet, and the errors that it met."""
    log.clear()
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, troubles = context.new_page(), []
    page.on("console", lambda told: troubles.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(address, wait_until="networkidle")
    paint = page.evaluate(PAINT)
    context.close()
    size = sum(sent for _, sent in log) / KIB
    return [f"{size:.1f}", str(len(log)), f"{paint['lcp']:.0f}", f"{paint['cls']:.3f}", str(len(troubles))]


def violations(browser: Any, addresses: list[str], look: str, axe: str) -> list[str]:
    """For each page the number of axe's rules that it breaks in one look."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", **LOOKS[look])
    page, found = context.new_page(), []
    for address in addresses:
        page.goto(address)
        page.evaluate(axe)
        found.append(str(len(page.evaluate(RUN, RULES))))
    context.close()
    return found


def table(site: Path) -> list[list[str]]:
    """A row for each page of the folder."""
    from playwright.sync_api import sync_playwright

    found = find_spec("axe_playwright_python")
    axe = Path(found.origin).with_name("axe.min.js").read_text("utf-8") if found and found.origin else ""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")
    with serving(site) as (base, log), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        visits = [first_visit(browser, base + name, log) for name in names]
        looks = [
            violations(browser, [base + n for n in names], look, axe) if axe else ["?"] * len(names) for look in LOOKS
        ]
        browser.close()
    rows = zip(names, visits, zip(*looks, strict=True), strict=True)
    return [[name, *visit[:4], *axes, visit[4]] for name, visit, axes in rows]


def main(site: Path) -> int:
    """Print the table; 0 where all limits are kept."""
    rows = table(site)
    widths = [max(len(row[i]) for row in [list(COLUMNS), *rows]) for i in range(len(COLUMNS))]
    for row in [list(COLUMNS), *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    bad = [row[0] for row in rows if float(row[1]) > 24 or int(row[2]) > 4 or any(cell != "0" for cell in row[5:])]
    worst = max(float(row[1]) for row in rows)
    print(
        f"{len(rows)} pages, {len(bad)} beyond the limits{': ' + ', '.join(bad) if bad else ''}; worst {worst:.1f} KiB"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))

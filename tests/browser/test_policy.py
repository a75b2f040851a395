"""What got into a page all the same: its policy lets nothing of it run, and nothing be asked of anybody else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import serving

pytestmark = pytest.mark.browser
EVIL = "https://evil.example"
RUN = "self.ran=1"
# Each stands as it is at the end of a page's text.
PAYLOADS = {
    "a script": f"<script>{RUN}</script>",
    "a module": f"<script type=module>{RUN}</script>",
    "a script of the same site": "<script src=assets/evil.js></script>",
    "a module of the same site": "<script type=module src=assets/evil.js></script>",
    "a script loaded late": "<script async defer src=assets/evil.js></script>",
    "a script of another site": f"<script src={EVIL}/a.js></script>",
    "a script in an address": f"<script src='data:text/javascript,{RUN}'></script>",
    "our own script with other words": f"<script data-base=.>{RUN}</script>",
    "a script with a made-up nonce": f"<script nonce=a>{RUN}</script>",
    "a script in a picture": f"<svg><script>{RUN}</script></svg>",
    "a script of the same site in a picture": "<svg><script href=assets/evil.js></script></svg>",
    "a script in a formula": f"<math><mtext><script>{RUN}</script></mtext></math>",
    "a map of modules": '<script type=importmap>{"imports":{"a":"./assets/evil.js"}}</script>',
    "a handler": f"<img src=x onerror='{RUN}'>",
    "a handler of a picture": f"<svg onload='{RUN}'></svg>",
    "a handler of an animation": f"<svg><animate onbegin='{RUN}' attributeName=x dur=1s></svg>",
    "a handler that the focus starts": f"<input autofocus onfocus='{RUN}'>",
    "a handler of a box that opens": f"<details open ontoggle='{RUN}'><summary>a</summary></details>",
    "an address that runs": f"<a id=press href='javascript:{RUN}'>a</a>",
    "an address that runs, in a picture": f"<svg><a id=press href='javascript:{RUN}'><text y=9>a</text></a></svg>",
    "a form that runs": f"<form action='javascript:{RUN}'><button id=press>a</button></form>",
    "a form to another site": f"<form action={EVIL}><button id=press>a</button></form>",
    "a frame": f"<iframe srcdoc='<script>parent.ran=1</script>'></iframe><iframe src={EVIL}></iframe>",
    "a frame that runs": f"<iframe src='javascript:parent.{RUN}'></iframe>",
    "an object": f"<object data=assets/evil.svg></object><embed src=assets/evil.svg><object data={EVIL}></object>",
    "a picture of another site": f"<img src={EVIL}/a.png><video poster={EVIL}/a.png></video><img srcset={EVIL}/b.png>",
    "a style sheet": f"<link rel=stylesheet href={EVIL}/a.css><link rel=stylesheet href=assets/evil.css>",
    "a style": "<style>body{display:none}</style><p style='position:fixed;inset:0'>a</p>",
    "a style that asks": f"<style>@import '{EVIL}/a.css';body{{background:url({EVIL}/a.png)}}</style>",
    "something loaded early": f"<link rel=preload as=script href={EVIL}/a.js><link rel=modulepreload href={EVIL}/b.js>",
    "something loaded for later": f"<link rel=prefetch href={EVIL}/a.js><link rel=icon href={EVIL}/a.png>",
    "another root": f"<base href={EVIL}/>",
    "another policy": "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">"
    f"<script>{RUN}</script>",
    "a name that poses as our script": f"<img name=currentScript data-base={EVIL}/>",
    "names that pose as what it asks": f"<form name=documentElement data-base={EVIL}></form><a id=base href={EVIL}>",
    "a script among the notes": f"<div id=fn:1><script>{RUN}</script><img src=x onerror='{RUN}'></div>",
}


@pytest.fixture(scope="module")
def injured(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """The site with a page for each payload, and what such a payload would load: its address, and the pages' names.

    `bare-` before a name is a page with the payload alone.
    """
    folder = tmp_path_factory.mktemp("injured") / "site"
    shutil.copytree(site, folder)
    (folder / "assets/evil.js").write_text(RUN, "utf-8")
    (folder / "assets/evil.css").write_text("body{display:none}", "utf-8")
    (folder / "assets/evil.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg' onload='parent.{RUN}'/>", "utf-8")
    page = (folder / "index.html").read_text("utf-8")
    names = {payload: f"injured-{number}.html" for number, payload in enumerate(PAYLOADS)}
    for payload, name in names.items():
        (folder / name).write_text(page.replace("</article>", f"{PAYLOADS[payload]}</article>"), "utf-8")
        (folder / f"bare-{name}").write_text(f"<!doctype html><title>a</title>{PAYLOADS[payload]}", "utf-8")
    with serving(folder) as (base, _):
        yield base, names


Reader = tuple[Any, list[str]]  # a page in a browser, and what it asked others for


def reading(browser: Any) -> Reader:
    """A reader's page, and the list of what it asks others for; what its policy stops is never sent."""
    page = browser.new_context().new_page()
    asked: list[str] = []

    def sent(route: Any) -> None:
        asked.append(route.request.url)
        route.abort()

    page.context.route(f"{EVIL}/**", sent)
    return page, asked


@pytest.fixture(scope="module")
def reader(browser: Any) -> Iterator[Reader]:
    """One reader for all payloads."""
    page, asked = reading(browser)
    yield page, asked
    page.context.close()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_got_into_a_page_runs(reader: Reader, injured: tuple[str, dict[str, str]], payload: str) -> None:
    """Neither when the page is read nor when the reader opens a note, searches, or presses what invites it."""
    (page, asked), (base, names) = reader, injured
    asked.clear()
    page.goto(base + names[payload])
    page.evaluate("() => document.querySelectorAll('article a.footnote-ref')[0]?.focus()")
    page.keyboard.press("/")
    if page.locator("#press").count():
        page.locator("#press").dispatch_event("click")
    page.wait_for_timeout(50)
    ran, display = page.evaluate("() => [self.ran, getComputedStyle(document.body).display]")
    assert ran is None
    assert asked == []
    assert display != "none"


def test_what_these_payloads_would_do_without_a_policy(reader: Reader, injured: tuple[str, dict[str, str]]) -> None:
    """They are no straw men: most of them run, or ask others, in a page that has no policy."""
    (page, asked), (base, names) = reader, injured
    asked.clear()
    ran = []
    for payload, name in names.items():
        page.goto(f"{base}bare-{name}")
        page.wait_for_timeout(50)
        ran += [payload] if page.evaluate("() => self.ran") else []
    assert len(ran) >= 15
    assert len(set(asked)) >= 5

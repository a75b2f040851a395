"""What the browser tests need: a whole site, built and served, and Chromium.

A fresh machine gets Chromium from its packages where the tests run as root on Debian or a relative; elsewhere they
are skipped with a word that says what is missing. With EXPLAINER_BROWSER=required, as CI sets it, they fail instead.
"""

from __future__ import annotations

import gzip
import importlib.util
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.conftest import OWN_WORDS, whole_site
from tests.running import run

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
LETTERS = 16  # pixels
LOOK = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}  # where a test asks for no other
Open = Callable[..., Any]


def missing(what: str) -> NoReturn:
    """Skip with a clear word, or fail where browser tests are asked for."""
    if os.environ.get("EXPLAINER_BROWSER") == "required":
        pytest.fail(f"browser tests are asked for, but {what}")
    pytest.skip(f"browser tests need what is not here: {what}")


def chromium() -> str:
    """Chromium's path; as root it is installed from the machine's packages where it is missing."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if not found and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "-qq", *step], capture_output=True, check=False)
        found = shutil.which("chromium")
    return found or missing("Chromium cannot be found or installed (Debian: apt install chromium)")


@pytest.fixture(scope="session")
def site(talks: Path) -> Path:
    """A whole site, built as readers get it."""
    return talks / "site"


@pytest.fixture(scope="session")
def own_words(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a site whose writer declares own words, as it opens from a folder."""
    project = whole_site(tmp_path_factory.mktemp("own words"), OWN_WORDS)
    done = run(project, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    return f"{(project / 'site').as_uri()}/"


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """The addresses of all pages."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")


class Handler(SimpleHTTPRequestHandler):
    """Serves compressed files, and writes down what was asked for and how many bytes went out."""

    log: list[tuple[str, int]]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 6)
        head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: {self.guess_type(str(path))}\r\n"
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.log.append((self.path, len(body) + len(head) + 120))

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """The folder over HTTP: its address, and the list of what was sent."""
    log: list[tuple[str, int]] = []
    handler = partial(type("Logged", (Handler,), {"log": log}), directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", log
    server.shutdown()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """The site's address, and the list of what was sent so far: path and bytes."""
    with serving(site) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium without a window."""
    if not importlib.util.find_spec("playwright"):
        missing("Playwright is not installed (pip install playwright)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def pages_of(browser: Any) -> Iterator[Callable[..., Any]]:
    """One page for each kind of browser that tests ask for: opening another costs five times what reading one does."""
    kept: dict[str, Any] = {}

    def of(letters: int, **settings: Any) -> Any:
        kind = repr((letters, sorted(settings.items())))
        if kind not in kept:
            page = kept[kind] = browser.new_context(**settings).new_page()
            page.troubles, page.address = [], "about:"
            if letters != LETTERS:  # a session that stays open takes back the media that a test sets
                page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": letters}})
            page.on("console", lambda told: page.troubles.append(told.text) if told.type == "error" else None)
            page.on("pageerror", lambda error: page.troubles.append(str(error)))
            page.on("request", lambda asked: page.troubles.extend(others(asked.url, page.address)))
        return kept[kind]

    yield of
    for page in kept.values():
        page.context.close()


def others(asked: str, address: str) -> list[str]:
    """What a page asked for, if it did not ask its own site."""
    return [] if asked.startswith((address, "data:")) else [asked]


def forget(page: Any) -> None:
    """Leave a page, and have its browser forget the site: it is as new for the next test."""
    page.evaluate("() => { if (location.protocol != 'about:') { localStorage.clear(); sessionStorage.clear() } }")
    page.goto("about:blank")
    page.mouse.move(-1, -1)
    session = page.context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.detach()


@pytest.fixture
def visit(pages_of: Callable[..., Any], served: tuple[str, list[tuple[str, int]]]) -> Open:
    """Opens a page in a browser new to the site, instead of the one that it opened before.

    `letters` is the size of letters that the browser is set to, in pixels; the looks and what else it is made with are
    as Playwright names them. `page.troubles` lists a page's errors and what it asked others for.
    """

    def opened(
        path: str = "index.html", *, width: int = 1280, letters: int = LETTERS, base: str = "", **settings: Any
    ) -> Any:
        look = {name: settings.pop(name, usual) for name, usual in LOOK.items()}
        page = pages_of(letters, **settings)
        forget(page)
        page.troubles, page.address = [], base or served[0]
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="null", **look)
        page.goto(page.address + path)
        return page

    return opened


@pytest.fixture(scope="session")
def axe() -> str:
    """The words of axe-core, the accessibility checker."""
    found = importlib.util.find_spec("axe_playwright_python")
    if not found or not found.origin:
        missing("axe-core is not installed (pip install axe-playwright-python)")
    return Path(found.origin).with_name("axe.min.js").read_text("utf-8")

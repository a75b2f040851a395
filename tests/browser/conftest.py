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
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.conftest import OWN_WORDS, whole_site

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
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
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole site, built as readers get it."""
    return built(whole_site(tmp_path_factory.mktemp("built")))


@pytest.fixture(scope="session")
def own_words(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a site whose writer declares own words, as it opens from a folder."""
    return f"{built(whole_site(tmp_path_factory.mktemp('own words'), OWN_WORDS)).as_uri()}/"


def built(project: Path) -> Path:
    """The site of a project."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return project / "site"


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


@pytest.fixture
def visit(browser: Any, served: tuple[str, list[tuple[str, int]]]) -> Iterator[Open]:
    """Opens a page in a browser new to the site; `page.troubles` lists its errors and what it asked others for."""
    contexts = []

    def opened(path: str = "index.html", *, width: int = 1280, base: str = "", **settings: Any) -> Any:
        settings = {"viewport": {"width": width, "height": 800}, "reduced_motion": "reduce", **settings}
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.troubles = []
        page.on("console", lambda told: page.troubles.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: page.troubles.append(str(error)))
        address = base or served[0]
        page.on("request", lambda asked: asked.url.startswith((address, "data:")) or page.troubles.append(asked.url))
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The words of axe-core, the accessibility checker."""
    found = importlib.util.find_spec("axe_playwright_python")
    if not found or not found.origin:
        missing("axe-core is not installed (pip install axe-playwright-python)")
    return Path(found.origin).with_name("axe.min.js").read_text("utf-8")

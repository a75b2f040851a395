"""Seconds that a person waits: for the command line to start, and for an edited page under `serve`."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.processes import QUIET

PATIENCE = 60.0  # seconds until the server is given up
STEP = 0.02


def seconds_to_start() -> float:
    """Seconds until `python -m generator --version` has answered."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "generator", "--version"], capture_output=True, check=True)
    return time.perf_counter() - began


def seconds_to_reload(project: Path, edits: int) -> list[float]:
    """For each of some edits of a page the seconds from saving it until the server gives the new page."""
    page = project / "site_src/about.md"
    page.write_text(page.read_text("utf-8") if page.exists() else "# About\n", "utf-8")
    with serving(project) as address:
        return [_seconds(page, f"{address}about.html", f"Edit {number} of the page.") for number in range(edits)]


def _seconds(page: Path, address: str, words: str) -> float:
    page.write_text(f"{page.read_text('utf-8')}\n{words}\n", "utf-8")
    began = time.perf_counter()
    wait_for(address, words)
    return time.perf_counter() - began


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """`mkdocs serve` of a project: its address, once it answers."""
    port = free_port()
    env = {**os.environ, **QUIET}
    line = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"]
    with subprocess.Popen(line, cwd=project, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}/", "<html")
            time.sleep(1)  # the watching of files begins after the first answer
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(address: str, words: str) -> None:
    """Ask until the page holds the words. Raises TimeoutError."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(STEP)
    raise TimeoutError(f"{address} did not show: {words}")

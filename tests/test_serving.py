"""`mkdocs serve` always answers: with the site, or with what is to be mended, and a good edit brings the site back."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.shells.serving import page
from tests.benchmarks.waiting import serving
from tests.conftest import Project

ARTICLE = "The river Ahr rose by six metres on Tuesday. Mayor Anna Weber said the dam had held.\n"
WORK = "atlas:\n  title: Atlas\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"
NOTES = '# Notes\n\nMayor Anna Weber said the dam had held.[^"the dam had held"]\n\nThe Ahr is a river.[^atlas]\n'
WORKS = "site_src/references.yml"
WELL = {"seeds/flood.txt": ARTICLE, WORKS: WORK, "site_src/notes.md": NOTES}
PATIENCE = 30  # seconds
# What is written over a file, and what every page, or one page alone, says then.
BROKEN = {
    "references that cannot be read": (WORKS, "x: [\n", ": The list of references cannot be read."),
    "no source that can be read": ("seeds/flood.txt", "---\na: [\n---\nA.\n", "seeds/flood.txt:2: The front"),
    "settings that cannot be read": ("mkdocs.yml", "site_name: [\n", "To be mended"),
}


def answer(address: str) -> str:
    """What the server answers, whatever its status."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as found:
            return str(found.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()


def until(address: str, words: str, gone: str = "") -> str:
    """Ask until the answer has the words, and not those that must be gone."""
    end, found = time.monotonic() + PATIENCE, ""
    while time.monotonic() < end:
        found = answer(address)
        if words in found and not (gone and gone in found):
            return found
        time.sleep(0.2)
    raise AssertionError(f"{address} did not show: {words}\n{found[:2000]}")


@pytest.fixture
def served(project: Project) -> Iterator[tuple[Path, str]]:
    folder = project(WELL)
    with serving(folder) as address:
        yield folder, address


def test_the_server_answers_after_every_edit(served: tuple[Path, str]) -> None:
    """At every address with what is to be mended, and with the site again once it is."""
    folder, address = served
    for path, broken, words in BROKEN.values():
        good = (folder / path).read_text()
        (folder / path).write_text(broken)
        until(address, words)
        assert words in answer(f"{address}notes.html")
        assert words in answer(f"{address}deep/down.html")
        (folder / path).write_text(good)
        until(f"{address}notes.html", "The Ahr is a river.")
        assert "To be mended" not in answer(address)


def test_a_page_says_what_is_to_be_mended_in_it(served: tuple[Path, str]) -> None:
    """Above its words, as text; what belongs to no page stands on every page, what belongs to another does not."""
    folder, address = served
    (folder / "site_src/notes.md").write_text(NOTES + "\nA <em>horse</em> of iron drowned on Monday.\n")
    shown = until(f"{address}notes.html", "notes.md:7: This sentence shows no evidence")
    assert shown.index("To be mended") < shown.rindex("had held")
    assert "To be mended" not in answer(f"{address}people.html")
    (folder / "seeds/other.txt").write_text("---\na: [\n---\nA.\n")
    for name in ("notes", "people"):
        until(f"{address}{name}.html", "seeds/other.txt:2: The front matter cannot be read.")


def test_the_server_starts_with_an_input_that_cannot_be_read(project: Project) -> None:
    """Whoever starts it reads in the browser what to mend."""
    folder = project({**WELL, WORKS: "x: [\n"})
    with serving(folder) as address:
        until(address, "The list of references cannot be read.")
        (folder / WORKS).write_text(WORK)
        until(f"{address}notes.html", "The Ahr is a river.")


def test_what_is_to_be_mended_is_text() -> None:
    """The words of a Problem quote what somebody wrote."""
    assert "<li>a.md:1: &lt;script&gt; &amp; {x}</li>" in page(["a.md:1: <script> & {x}"])

"""`mkdocs serve` always answers: with the site, or with what is to be mended, and a good edit brings the site back."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.shells.serving import Told, marked, page
from tests.benchmarks.waiting import serving
from tests.conftest import Project

ARTICLE = "The river Ahr rose by six metres on Tuesday. Mayor Anna Weber said the dam had held.\n"
WORK = "atlas:\n  title: Atlas\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"
NOTES = '# Notes\n\nMayor Anna Weber said the dam had held.[^"the dam had held"]\n\nThe Ahr is a river.[^atlas]\n'
WORKS = "site_src/references.yml"
WELL = {"seeds/flood.txt": ARTICLE, WORKS: WORK, "site_src/notes.md": NOTES}
PATIENCE = 30  # seconds
RIVER = "The Ahr is a river."
# What is written over a file, and what every page says then: those of the site, or one that stands for all.
BROKEN = {
    "references that cannot be read": (WORKS, "x: [\n", ": The list of references cannot be read.", "notes.html"),
    "no source that can be read": ("seeds/flood.txt", "\0", "seeds/flood.txt:1: The file holds", "deep/down.html"),
    "settings that cannot be read": ("mkdocs.yml", "site_name: [\n", "To be mended", "deep/down.html"),
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
    for path, broken, words, other in BROKEN.values():
        good = (folder / path).read_text()
        (folder / path).write_text(broken)
        until(address, words)
        assert words in answer(f"{address}notes.html")
        shown = answer(f"{address}{other}")
        assert words in shown
        assert (RIVER in shown) == (path == WORKS)  # the pages stand, but for what could not be read
        (folder / path).write_text(good)
        until(f"{address}notes.html", RIVER, gone=words)
        assert "To be mended" not in answer(address)


def test_a_page_says_what_is_to_be_mended_in_it(served: tuple[Path, str]) -> None:
    """Above its words, and behind the sentence; what belongs to no page stands on every page, the rest in a bar."""
    folder, address = served
    (folder / "site_src/notes.md").write_text(NOTES + "\nA <em>horse</em> of iron drowned on Monday.\n")
    shown = until(f"{address}notes.html", "notes.md:7: This sentence shows no evidence")
    assert shown.index("To be mended") < shown.rindex("had held")
    assert 'of iron drowned on Monday.<small id="mend-0"' in shown
    other = answer(f"{address}people.html")
    assert "To be mended" not in other
    assert 'On other pages: 1</summary><ul><li><a href="notes.html">site_src/notes.md:7</a>: This' in other
    (folder / "seeds/other.txt").write_text("---\na: [\n---\nA.\n")
    for name in ("notes", "people"):
        until(f"{address}{name}.html", "seeds/other.txt:2: The front matter cannot be read.")


def test_the_server_starts_with_an_input_that_cannot_be_read(project: Project) -> None:
    """Whoever starts it reads in the browser what to mend."""
    folder = project({**WELL, WORKS: "x: [\n"})
    with serving(folder) as address:
        until(address, "The list of references cannot be read.")
        (folder / WORKS).write_text(WORK)
        until(f"{address}notes.html", RIVER)


def test_what_is_to_be_mended_is_text() -> None:
    """The words of a Problem quote what somebody wrote."""
    assert "<li>a.md:1: &lt;script&gt; &amp; {x}</li>" in page(["a.md:1: <script> & {x}"])


# The HTML of a page, the sentence that is to be mended, and what stands right before the Problem.
SENTENCES = {
    "alone": ("<p>It rained. The dam held.</p>", "It rained.", "<p>It rained."),
    "with marks in it": ("<p>It <em>rained</em>  all\nday.</p>", "It rained all day.", "day."),
    "with the number of a note": (
        '<p>It rained.<sup id="a"><a href="#b">1</a></sup> Why?</p>',
        "It rained.",
        "<p>It rained.",
    ),
    "with letters that HTML writes otherwise": ("<p>Tom &amp; Ann: &lt;b.</p>", "Tom & Ann: <b.", "&lt;b."),
}


@pytest.mark.parametrize(("html", "sentence", "before"), SENTENCES.values(), ids=SENTENCES)
def test_a_problem_stands_behind_its_sentence(html: str, sentence: str, before: str) -> None:
    """And the bar leads to it; the page is otherwise as it was."""
    shown = marked(html, [Told("a.md:1: <wrong>.", (sentence,))])
    assert f'{before}<small id="mend-0"' in shown
    assert '<li><a href="#mend-0">a.md:1</a>: &lt;wrong&gt;.</li>' in shown
    assert shown[shown.index("</div>") + 6 :].count("a.md:1") == 1


def test_a_problem_without_a_place_stands_in_the_bar() -> None:
    """As does one of another page; a page without any is as it was."""
    assert "<li>a.md:1: x.</li>" in marked("<p>b</p>", [Told("a.md:1: x.", ("c",))])
    assert 'On other pages: 1</summary><ul><li><a href="a.html">' in marked(
        "<p>b</p>", [Told("a.md:1: x.", (), "a.html")]
    )
    assert marked("<p>b</p>", []) == "<p>b</p>"

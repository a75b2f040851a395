"""Pages that the renderer cannot take: told at their line, at once, instead of a build that hangs or breaks off."""

from __future__ import annotations

import time
from datetime import date

import pytest

from generator.build import build, rendered
from generator.markdown.limits import readings
from generator.markdown.rendering import STOCK
from generator.model import Contribution, File, Problem
from tests.conftest import Project
from tests.engine import rendered_by_itself
from tests.running import run
from tests.test_shells import ARTICLE

DEEP, LINES, OPEN = "stands too deep inside itself", "lines begin here", "brackets or tags are opened here"
TOO_MUCH = {
    "items in items": ("1. " * 400 + "a", DEEP),
    "items further and further right": ("  - " * 400 + "a", DEEP),
    "definitions of definitions": ("a\n: b\n" * 900, DEEP),
    "brackets": ("[" * 50_000, OPEN),
    "brackets behind images": ("![" * 20_000, OPEN),
    "labels": ("[^" * 20_000, OPEN),
    "labels in lines": ("[^a\n" * 1_999, OPEN),
    "links": ("[a](" * 20_000, OPEN),
    "tags": ("<a " * 20_000, OPEN),
    "brackets behind a fence that is not closed": ("```\n" + "[" * 50_000, OPEN),
    "headings": ("# a\n" * 5_000, LINES),
    "rules": ("* * *\n" * 5_000, LINES),
    "empty items": ("- \n" * 5_000, LINES),
}
ENOUGH = {
    "a long page": "The river rose by six metres [^a] on Tuesday.\n\n" * 2_000,
    "a long table": "| a | b |\n| --- | :-: |\n" + "| [a](b.md) | <b>c</b> |\n" * 3_000,
    "a long list": "- [a](b.md) and <b>c</b>\n" * 1_500,
    "a long glossary": "Dam\n:   A wall.\n\n" * 1_000,
    "code": "```\n" + "[" * 50_000 + "\n```\n",
    "escaped brackets": "\\[" * 5_000,
    "some open brackets": "He said [ and ( and < 5.\n\n" * 500,
    "lists in lists": "".join(f"{'    ' * level}- a\n" for level in range(12)),
    "quotations in quotations": "> " * 12 + "a",
}


def told(text: str) -> tuple[Problem, ...]:
    return readings([Contribution("site_src/a.md", "a.md", text, {}, text.index("Words."))], STOCK)[1]


@pytest.mark.parametrize(("piece", "what"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_what_is_too_much_is_told(piece: str, what: str) -> None:
    """One message, at the block that is too much, in seconds, and the next page is read as if nothing had been."""
    begun = time.process_time()
    (problem,) = told(f"---\ntitle: A\n---\nWords.\n\n{piece}\n\nMore words.\n")
    assert (problem.line, what in problem.what) == (6, True)
    assert time.process_time() - begun < 4
    assert STOCK.written("*a*") == "<p><em>a</em></p>"


@pytest.mark.parametrize("piece", ENOUGH.values(), ids=ENOUGH)
def test_long_pages_are_read(piece: str) -> None:
    """Length alone is no fault."""
    assert told(f"Words.\n\n{piece}\n") == ()


@pytest.mark.parametrize("sign", ["[", "](", "<a ", "*", "`", "\\", "{", "|", "1. ", "\n["], ids=repr)
def test_a_source_of_any_signs_is_rendered(sign: str) -> None:
    """Its words are the source's own, and however odd they are, they take no hours."""
    begun = time.process_time()
    site = build([File("seeds/a.txt", f"{ARTICLE} {sign * 3_000}".encode())], [], date(2024, 1, 1))
    rendered(site, STOCK)
    assert time.process_time() - begun < 4


def test_such_a_page_ends_the_build_with_a_message(project: Project) -> None:
    """In `check` and in the engine, and the other pages are judged all the same."""
    folder = project(
        {"seeds/a.txt": ARTICLE, "site_src/a.md": "1. " * 400 + "a", "site_src/b.md": "It rained in May.\n"}
    )
    for command in (("generator", "check"), ("mkdocs", "build")):
        ran = run(folder, *command)
        assert (ran.returncode, "Traceback" in ran.stderr) == (1, False)
        assert "site_src/a.md:1: What begins here stands too deep" in ran.stderr
        assert "site_src/b.md:1: This sentence shows no evidence" in ran.stderr


@pytest.mark.parametrize("levels", range(20, 400, 20))
def test_what_passes_can_be_published(levels: int) -> None:
    """Whatever is read here the engine can render as well, though it has calls of its own above."""
    page = File("site_src/a.md", (b"1. " * levels + b"a\n"))
    site = build([File("seeds/a.txt", ARTICLE.encode())], [page], date(2024, 1, 1))
    for made in site.pages:
        rendered_by_itself(made.markdown)

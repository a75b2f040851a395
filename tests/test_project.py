"""`mkdocs.yml` as the commands read it, and what of the machine around them can be wrong."""

from __future__ import annotations

from typing import Any

import pytest

from generator.build import extensions, project
from generator.model import File
from generator.shells import last_net
from tests.conftest import ROOT, Project
from tests.running import run
from tests.test_shells import ARTICLE

OWN = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
EMPTY = ("site_url", "extra", "markdown_extensions")
GOOD: dict[str, tuple[str, dict[str, Any]]] = {
    "a name alone": ("site_name: A", {"site_name": "A"}),
    "a look by its name": ("theme: readthedocs", {"theme": "readthedocs"}),
    "what is shared": ("extra: &x {a: 1}\nx: *x", {"extra": {"a": 1}, "x": {"a": 1}}),
    "what the engine makes": ("a: !!python/name:m.f\nb: !ENV [X, y]", {"a": None, "b": None}),
    "settings left empty": (":\n".join((*EMPTY, "")), dict.fromkeys(EMPTY)),
    "extensions as fields": ("markdown_extensions: {toc: {}}", {"markdown_extensions": {"toc": {}}}),
    "no sheets": ("extra_css: []", {"extra_css": []}),
    "addresses that end in a name": ("use_directory_urls: false", {"use_directory_urls": False}),
    "where a mistake is told": (
        "extra: {mistakes: 'mailto:me@a.example?subject='}",
        {"extra": {"mistakes": "mailto:me@a.example?subject="}},
    ),
    "a way to edit": (
        "edit_uri_template: 'edit/main/{path!q}'\nrepo_url: https://a.example/b",
        {"edit_uri_template": "edit/main/{path!q}", "repo_url": "https://a.example/b"},
    ),
}
UNMADE = "markdown_extensions:\n  - toc:\n      slugify: !!python/name:a.b\n      toc_depth: 3"
UNREADABLE = "The settings of the site cannot be read."
BAD = {
    "nothing": ("", 1, UNREADABLE),
    "words": ("Explainer", 1, UNREADABLE),
    "a list": ("- a", 1, UNREADABLE),
    "no text": (b"\xff\xfea", 1, "The file is not UTF-8 text."),
    "an open bracket": ("site_name: A\nx: [", 2, UNREADABLE),
    "a tab": ("theme:\n\tname: a", 2, UNREADABLE),
    "brackets without end": ("x: " + "[" * 50_000, 1, UNREADABLE),
    "a list in itself": ("extra: &a [*a]", 1, UNREADABLE),
    "a number that ends the engine": (f"a: 0x{'f' * 20_000}", 1, UNREADABLE),
    "a name twice": ("site_name: A\nsite_name: B", 2, 'The key "site_name" is given twice.'),
    "a list for a name": ("site_name: [A]", 1, 'The setting "site_name" says "A".'),
    "fields for an address": ("a: b\nsite_url: {a: b}", 2, 'The setting "site_url" says "a: b".'),
    "a list for more": ("extra: [a]", 1, 'The setting "extra" says "a".'),
    "sheets": ("a: b\nextra_css: [a.css]", 2, '"extra_css" names files that no page loads.'),
    "scripts": ("extra_javascript:\n- a.js", 1, '"extra_javascript" names files that no page loads.'),
    "a menu": ("nav:\n- index.md", 1, '"nav" sets a menu that no page shows.'),
    "addresses without a name": (
        "use_directory_urls: true",
        1,
        '"use_directory_urls" gives pages addresses that end in no name.',
    ),
    "a list for an address": (
        "extra: {mistakes: [a]}",
        1,
        'The address "a" of "mistakes" is no single address.',
    ),
    "settings of another file": ("INHERIT: a.yml", 1, '"INHERIT" takes settings from another file.'),
    "pages left out": ("exclude_docs: a.md", 1, '"exclude_docs" leaves pages out that others lead to.'),
    "an address that runs": (
        "extra:\n  mistakes: 'javascript:a()'",
        2,
        'The address "javascript:a()" of "mistakes" has the scheme "javascript".',
    ),
    "a mark in an address": (
        "a: b\nsite_url: 'https://a.example/\"><b>'",
        2,
        'The address "https://a.example/"><b>" of "site_url" holds the character """.',
    ),
    "no address of a repository": (
        "repo_url: data:a",
        1,
        'The address "data:a" of "repo_url" is no address of a page.',
    ),
    "a way to edit that runs": (
        "edit_uri: javascript:a/",
        1,
        'The address "javascript:a/" of "edit_uri" has the scheme "javascript".',
    ),
    "a card elsewhere": (
        "extra: {card: //a.example/b.png}",
        1,
        'The address "//a.example/b.png" of "card" is not a file of this site.',
    ),
    "words for extensions": ("markdown_extensions: toc", 1, 'The setting "markdown_extensions" says "toc".'),
    "an extension that is not there": ("markdown_extensions: [tok]", 1, 'The Markdown extension "tok" cannot be used.'),
    "a setting that it has not": (
        "markdown_extensions:\n  - toc:\n      permalnk: true",
        1,
        'The Markdown extension "toc" cannot be used.',
    ),
}


@pytest.mark.parametrize(("text", "settings"), GOOD.values(), ids=GOOD)
def test_settings_are_read(text: str, settings: dict[str, Any]) -> None:
    """What only the engine can make of a value is left out."""
    assert project(File("mkdocs.yml", text.encode())) == (settings, ())


@pytest.mark.parametrize(("text", "line", "what"), BAD.values(), ids=BAD)
def test_wrong_settings_are_told(text: str | bytes, line: int, what: str) -> None:
    """With their line."""
    content = text.encode() if isinstance(text, str) else text
    _, (problem,) = project(File("mkdocs.yml", content))
    assert (problem.path, problem.line, problem.what) == ("mkdocs.yml", line, what)


def test_what_only_the_engine_makes_of_an_extension_is_left_out() -> None:
    """A check goes on without it, and does not end in an error of ours."""
    found, _ = project(File("mkdocs.yml", UNMADE.encode()))
    assert extensions(found["markdown_extensions"]) == {"toc": {"toc_depth": 3}}


def test_an_address_from_elsewhere_ends_the_build(project: Project) -> None:
    """As one of the environment, which no command reads."""
    more = "\nextra: {mistakes: !ENV [NOWHERE, 'javascript:a()']}\n"
    folder = project({"seeds/flood.txt": ARTICLE, "mkdocs.yml": OWN + more})
    built = run(folder, "mkdocs", "build")
    assert built.returncode == 1
    assert 'mkdocs.yml:1: The address "javascript:a()" of "mistakes" has the scheme "javascript".' in built.stderr


@pytest.mark.parametrize("command", [("check",), ("write", "out"), ("facts",)], ids=lambda command: command[0])
def test_a_command_tells_wrong_settings_with_all_else(command: tuple[str, ...], project: Project) -> None:
    """And ends with 1."""
    folder = project({"seeds/flood.txt": ARTICLE, "seeds/b.txt": "", "mkdocs.yml": OWN + "\nsite_name: B\n"})
    ran = run(folder, "generator", *command)
    told = [line.split(":")[0] for line in ran.stderr.splitlines() if "Fix: " in line]
    assert (ran.returncode, told) == (1, ["mkdocs.yml", "seeds/b.txt"])


@pytest.mark.parametrize("epoch", ["", "x", "-1", "1e9", "2023-06-18", "9" * 5000])
def test_a_time_that_is_none_is_told(epoch: str, project: Project) -> None:
    """Before anything is written."""
    folder = project({"seeds/flood.txt": ARTICLE})
    checked = run(folder, "generator", "check", environment={"SOURCE_DATE_EPOCH": epoch})
    assert (checked.returncode, "no number of seconds" in checked.stderr) == (2, True)
    if epoch == "":
        built = run(folder, "mkdocs", "build", environment={"SOURCE_DATE_EPOCH": epoch})
        assert (built.returncode, "Traceback" in built.stderr) == (1, False)
        assert not (folder / "site").exists()


def test_what_nobody_foresaw_is_an_error_of_ours() -> None:
    """It names the place in the generator, and not the writer's files."""
    try:
        [][1]
    except IndexError as error:
        said = last_net.said(error)
    assert said.startswith("This is an error of the generator, not of your files: IndexError in test_project.py, line ")
    assert last_net.said(PermissionError(13, "Permission denied", "seeds/a.txt")).startswith('"seeds/a.txt" cannot be')

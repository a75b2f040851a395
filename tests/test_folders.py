"""What lies in `seeds/` and `site_src/` is read, published as it is, or named in a Problem."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.inputs.drawings import drawing_fault
from generator.inputs.folders import wrong_entries
from generator.model import Entry
from generator.shells import files
from tests.conftest import Project
from tests.running import run

MAY = {
    "a page": ("site_src/notes/a.md", b"# A"),
    "the list of works": ("site_src/references.yml", b"a:"),
    "an image": ("site_src/assets/a.PNG", b"\x89PNG\r\n\x1a\n"),
    "a photograph": ("site_src/a.jpeg", b"\xff\xd8\xff\xe0"),
    "a drawing": (
        "site_src/a.svg",
        b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        b'<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><title>A</title>'
        b'<g transform="scale(2)"><path d="M0 0h9" fill="url(#a)" style="stroke:#fff"/></g><use href="#a"/></svg>',
    ),
    "a document": ("site_src/a.pdf", b"%PDF-1.7"),
    "a folder kept by git": ("site_src/.gitkeep", b""),
    "what an editor leaves": ("site_src/.a.md.swp", b"b0VIM"),
    "the name of the host": ("site_src/CNAME", b"a.example"),
    "a README of a folder": ("site_src/notes/README.md", b"# A"),
    "a text": ("seeds/a.txt", b"Words."),
}
MUST_NOT = {
    "a page of HTML": ("site_src/raw.html", b"<script>", "published as it is"),
    "a page of XHTML": ("site_src/a.xhtml", b"<html", "published as it is"),
    "a script": ("site_src/assets/a.js", b"alert(1)", "a script would run"),
    "a sheet": ("site_src/a.css", b"*{}", "an ending that is not published"),
    "a page of another ending": ("site_src/a.markdown", b"# A", 'name it "a.md"'),
    "a page in capitals": ("site_src/A.MD", b"# A", 'name it "A.md"'),
    "a text": ("site_src/a.txt", b"Words", 'name it "a.md"'),
    "works elsewhere": ("site_src/notes/references.yml", b"a:", "site_src/references.yml"),
    "a README": ("site_src/README.md", b"# A", "index.html"),
    "a page for wrong addresses": ("site_src/404.md", b"# A", "The site has one"),
    "a hidden page": ("site_src/.a.md", b"# A", "begins with a dot"),
    "a page in a hidden folder": ("site_src/.a/b.md", b"# A", "begins with a dot"),
    "a file without ending": ("site_src/a", b"a", "an ending that is not published"),
    "HTML by the name of an image": ("site_src/a.png", b"<!doctype html>", "This is no PNG file"),
}


@pytest.mark.parametrize(("path", "head"), MAY.values(), ids=MAY)
def test_what_a_site_is_made_of_may_lie_there(path: str, head: bytes) -> None:
    assert list(wrong_entries([Entry(path, "file", head)])) == []


@pytest.mark.parametrize(("path", "head", "words"), MUST_NOT.values(), ids=MUST_NOT)
def test_whatever_else_is_named(path: str, head: bytes, words: str) -> None:
    (problem,) = wrong_entries([Entry(path, "file", head)])
    assert (problem.path, problem.line) == (path, 1)
    assert words in str(problem)


BEGINNINGS = {
    "single marks": (b"<?xml version='1.0' encoding='utf-8' standalone='no'?>", True),
    "no encoding": (b'<?xml version="1.0"?>', True),
    "another encoding": (b'<?xml version="1.0" encoding="ISO-2022-JP"?>', False),
    "another encoding after all": (b'<?xml version="1.0" standalone="no" encoding="UTF-7"?>', False),
    "a sheet": (b'<?xml-stylesheet href="a.xsl"?>', False),
    "an escape": (b"\x1b$B", False),
}


@pytest.mark.parametrize(("beginning", "kept"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_drawing_is_read_as_browsers_read_it(beginning: bytes, kept: bool) -> None:
    """In another encoding what is a comment here could be words, and a script behind it would run."""
    assert (drawing_fault(beginning + b'<svg xmlns="http://www.w3.org/2000/svg"/>') == "") == kept


DRAWINGS = {
    "a script": "<script>alert(1)</script>",
    "a script by its prefix": '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    "a handler": '<path onclick="alert(1)"/>',
    "a link": '<a href="javascript:alert(1)"><text>a</text></a>',
    "HTML": "<foreignObject><body/></foreignObject>",
    "HTML by its name space": '<g xmlns="http://www.w3.org/1999/xhtml"/>',
    "an image": '<image href="https://a.example/b.png"/>',
    "a use of another file": '<use href="https://a.example/b.svg#c"/>',
    "a use by the older name": '<use xlink:href="data:image/svg+xml,a"/>',
    "a sheet": "<style>@import 'https://a.example'</style>",
    "an address in a style": '<path style="fill:url(https://a.example)"/>',
    "an address in a colour": '<path fill="u\\72l(https://a.example)"/>',
    "a change over time": '<set attributeName="href" to="javascript:alert(1)"/>',
    "an instruction": '<?xml-stylesheet href="https://a.example/b.css"?>',
    "a declaration": '<!DOCTYPE svg [<!ENTITY a "b">]>',
}


@pytest.mark.parametrize("inside", DRAWINGS.values(), ids=DRAWINGS)
def test_a_drawing_is_nothing_but_a_drawing(inside: str) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    (problem,) = wrong_entries([Entry("site_src/a.svg", "file", drawing.encode())])
    assert problem.what.startswith("The drawing holds ")


def test_a_readme_beside_an_index_is_named() -> None:
    entries = [Entry(f"site_src/a/{name}.md", "file") for name in ("README", "index")]
    assert [problem.path for problem in wrong_entries(entries)] == ["site_src/a/README.md"]


def odd(folder: Path) -> None:
    """Put links and a pipe into both folders of a project."""
    (folder / "outside.txt").write_text("A secret.\n")
    os.mkfifo(folder / "site_src/pipe.png")
    os.mkfifo(folder / "seeds/pipe.txt")
    for name, target in (
        ("seeds/out.txt", folder / "outside.txt"),
        ("site_src/out.md", folder / "outside.txt"),
        ("site_src/out", folder),
        ("site_src/round", folder / "site_src"),
        ("site_src/nothing.md", folder / "no.txt"),
        ("site_src/itself.md", folder / "site_src/itself.md"),
        ("site_src/inside.md", folder / "site_src/a.md"),
    ):
        (folder / name).symlink_to(target)


def test_links_and_pipes_are_named_and_never_read(project: Project) -> None:
    folder = project({"seeds/a.txt": "The dam held.\n", "site_src/a.md": "# A\n\nWhy so?\n"})
    odd(folder)
    entries = files.entries(folder)
    assert {one.path: one.kind for one in entries if one.kind != "file"} == {
        "seeds/out.txt": "link out",
        "seeds/pipe.txt": "special",
        "site_src/itself.md": "link to nothing",
        "site_src/nothing.md": "link to nothing",
        "site_src/out": "link out",
        "site_src/out.md": "link out",
        "site_src/pipe.png": "special",
        "site_src/round": "link to a folder",
    }
    assert [one.path for one in files.contributions(folder)] == ["site_src/a.md", "site_src/inside.md"]
    assert [one.path for one in files.seeds(folder)] == ["seeds/a.txt"]
    checked, built = (run(folder, *command) for command in (("generator", "check"), ("mkdocs", "build")))
    assert (checked.returncode, built.returncode) == (1, 1)
    assert checked.stderr.count(": This is ") == built.stderr.count(": This is ") == 8
    assert "secret" not in checked.stderr
    assert not (folder / "site").exists()

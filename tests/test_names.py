"""Names of files: what every disk and every address can have, and what is told of the others."""

from __future__ import annotations

import os
from datetime import date

import pytest

from generator.build import build
from generator.inputs.names import wrong_names
from generator.model import File
from tests.conftest import Project
from tests.running import run
from tests.test_shells import ARTICLE, PAGE

GOOD = {
    "words with spaces": "seeds/My New Source.txt",
    "letters of the world": "site_src/taiwan/秦刚 é.md",
    "signs": "site_src/[a] b (c), d' & e.md",
    "a long name": f"site_src/{'a' * 197}.md",
    "a file that is not seen": "site_src/.a?.swp",
    "a name that begins as a device": "site_src/console.md",
}
BAD = {
    "a name too long for the disk": (f"site_src/{'a' * 251}.md", "has 254 bytes"),
    "a name of long letters": (f"site_src/{'秦' * 80}.md", "has 243 bytes"),
    "a long folder": (f"site_src/{'a' * 240}/a.md", "has 240 bytes"),
    "a name that is not UTF-8": ("site_src/caf\udce9.md", 'The name "caf�.md" is not UTF-8.'),
    "a seed that is not UTF-8": ("seeds/caf\udce9.txt", "is not UTF-8"),
    "a question mark": ("seeds/What now?.txt", 'has the sign "?"'),
    "a number sign": ("site_src/a#b.md", 'has the sign "#"'),
    "a percent sign": ("site_src/50%.md", 'has the sign "%"'),
    "a colon": ("site_src/a: b.md", 'has the sign ":"'),
    "a backslash": ("site_src/a\\b.md", "has the sign"),
    "a line break": ("site_src/a\nb.md", "a sign that cannot be seen"),
    "a space at the end": ("site_src/a.md ", "begins or ends with a space"),
    "a dot at the end": ("site_src/a./b.md", "begins or ends with a space or a dot"),
    "a device": ("site_src/con.md", "that of a device"),
    "a device in a folder": ("site_src/Aux/b.md", "that of a device"),
}


@pytest.mark.parametrize("path", GOOD.values(), ids=GOOD)
def test_names_that_any_disk_has(path: str) -> None:
    """Spaces, letters and most signs."""
    assert list(wrong_names([path])) == []


@pytest.mark.parametrize(("path", "what"), BAD.values(), ids=BAD)
def test_names_that_not_every_disk_has(path: str, what: str) -> None:
    """Each is one message, in which every sign can be printed, and the file is not read."""
    files = [File("seeds/a.txt", b"Words."), File(path, b"Words.")]
    site = build(files[:1] + files[1:] * path.startswith("seeds/"), files[1:] * path.startswith("site_src/"), date.min)
    (problem,) = site.problems
    assert what in problem.what
    assert str(problem).isprintable() and str(problem).encode()


def test_names_that_differ_in_capitals_alone() -> None:
    """In whatever part of the path; an accent may be written in two ways."""
    assert [one.path for one in wrong_names(["site_src/A.md", "site_src/a.md"])] == ["site_src/a.md"]
    assert len(list(wrong_names(["site_src/Notes/a.md", "site_src/notes/a.md"]))) == 1
    assert len(list(wrong_names(["site_src/caf\u00e9.md", "site_src/cafe\u0301.md"]))) == 1
    assert list(wrong_names(["site_src/A/a.md", "site_src/b/a.md"])) == []


def test_the_build_and_the_check_say_the_same(project: Project) -> None:
    """Whatever kind of file it is, before the old site is touched."""
    long = f"site_src/{'a' * 250}.md"
    folder = project({"seeds/flood.txt": ARTICLE, long: PAGE, "site_src/a#b.png": b"\x89PNG", "site/old.html": ""})
    (folder / os.fsdecode(b"site_src/caf\xe9.png")).write_bytes(b"\x89PNG")
    for command in (("generator", "check"), ("mkdocs", "build")):
        ran = run(folder, *command)
        assert (ran.returncode, ran.stderr.count(": The name ")) == (1, 3)
        assert "Traceback" not in ran.stderr
    assert [path.name for path in (folder / "site").iterdir()] == ["old.html"]


@pytest.mark.parametrize("background", ["People", "Index", "404", "land reform " * 12], ids=lambda name: name[:12])
def test_the_background_page_has_a_name_of_its_own(background: str) -> None:
    """Whatever the issue is called, no other page loses its place, and every disk takes the name."""
    text = f"---\nbackground: {background}\n---\n{ARTICLE}"
    site = build([File("seeds/a.txt", text.encode())], [], date(2024, 1, 1))
    paths = [page.path for page in site.pages]
    assert site.problems == ()
    assert len(set(paths)) == len(paths) == 11 and max(map(len, paths)) < 200 and "404.md" not in paths

"""Pages as MkDocs has them: their HTML is made already, their addresses are MkDocs', and others may change them."""

from __future__ import annotations

import pytest
from mkdocs.structure.files import File, Files

from generator.shells.mkdocs_pages import Addresses
from tests.conftest import Project
from tests.running import run
from tests.test_shells import ARTICLE

NAMES = ("index.md", "people.md", "notes/essay.md", "notes/index.md", "assets/a map.png")
# From a page, what is written, and where it leads without folders as addresses and with them.
LED = [
    ("index.md", "people.md#qin-gang", "people.html#qin-gang", "people/#qin-gang"),
    ("notes/essay.md", "../people.md", "../people.html", "../../people/"),
    ("notes/essay.md", "essay.md?a=1&amp;b=2", "essay.html?a=1&amp;b=2", "./?a=1&amp;b=2"),
    ("notes/essay.md", "/people.md", "../people.html", "../../people/"),
    ("notes/essay.md", "./index.md", "index.html", "../"),
    ("people.md", "assets/a%20map.png", "assets/a%20map.png", "../assets/a%20map.png"),
    ("people.md", "nowhere.md", "nowhere.md", "nowhere.md"),
    ("people.md", "https://a.example/people.md", "https://a.example/people.md", "https://a.example/people.md"),
    ("people.md", "#people.md", "#people.md", "#people.md"),
    ("people.md", "//a.example/people.md", "//a.example/people.md", "//a.example/people.md"),
]


@pytest.mark.parametrize(("page", "written", "plain", "as_folders"), LED)
def test_names_of_files_become_addresses(page: str, written: str, plain: str, as_folders: str) -> None:
    """Those of pages and of images, of links of the generator and of people, and nothing else."""
    for folders, address in ((False, plain), (True, as_folders)):
        files = Files([File(name, "docs", "site", folders) for name in NAMES])
        own = files.get_file_from_path(page)
        assert own is not None
        html = f'<a class="a" href="{written}">people.md</a> <img alt="" src="{written}" /> <p title="people.md">'
        assert Addresses().led(html, own, files) == html.replace(f'"{written}"', f'"{address}"')


HOOK = "def on_page_markdown(markdown, **more):\n    return markdown.replace({!r}, {!r})\n"
CHANGES = {
    "words that no check has seen": (HOOK.format("The dam", "Nobody said so. The dam"), "Nobody said so."),
    "other marks for the same words": (HOOK.format("*walls*", "_walls_"), ""),
}


@pytest.mark.parametrize(("hook", "said"), CHANGES.values(), ids=CHANGES)
def test_what_another_hook_makes_of_a_page_is_held_to_what_was_read(project: Project, hook: str, said: str) -> None:
    """MkDocs renders it then, and the site is published where the words are the same."""
    page = "# Dams\n\nThe dam has *walls*.[^handbook]\n"
    works = "handbook:\n  title: A handbook\n  publisher: A house\n  issued: 2020\n  URL: https://a.example/\n"
    files = {"seeds/a.txt": ARTICLE, "site_src/dams.md": page, "site_src/references.yml": works, "other.py": hook}
    folder = project(files)
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("hooks:\n", "hooks:\n  - other.py\n"), "utf-8")
    ran = run(folder, "mkdocs", "build", "--strict")
    assert (ran.returncode, said in ran.stderr) == (1 if said else 0, True), ran.stderr
    if not said:
        assert "<em>walls</em>" in (folder / "site/dams.html").read_text("utf-8")

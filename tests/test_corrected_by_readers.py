"""Readers may correct a site: where its owner says at which address the repository is, and only there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.model import Page
from generator.shells.corrected_by_readers import mistakes
from generator.shells.settings import settings
from tests.conftest import Project
from tests.running import run
from tests.test_shells import ARTICLE

HUB = "https://github.com/anna/story"
# What is set, and where a report of a mistake goes up to its title.
FORGES = {
    "GitHub": (HUB, "", f"{HUB}/issues/new?title="),
    "GitHub, with a slash": (f"{HUB}/", "edit/main/site_src/", f"{HUB}/issues/new?title="),
    "GitLab": ("https://gitlab.com/a/b", "", "https://gitlab.com/a/b/-/issues/new?issue[title]="),
    "a GitLab elsewhere": (
        "https://git.example/a",
        "-/edit/main/site_src/",
        "https://git.example/a/-/issues/new?issue[title]=",
    ),
    "Codeberg": ("https://codeberg.org/a/b", "_edit/main/", "https://codeberg.org/a/b/issues/new?title="),
    "nothing": ("", "", ""),
    "an address for git": ("git@github.com:anna/story", "", ""),
    "a script": ("javascript://a.example/%0aalert(1)", "", ""),
    "a forge without a repository": ("https://github.com/", "", ""),
}
PAGE = '---\nupdated: {}\n---\n# Notes\n\nThe mayor, Anna Weber, said the dam had held.[^"the dam had held"]\n'
REPORT = re.compile(r'<a href="([^"]*)">Report a mistake</a>')
EDIT = re.compile(r'<a href="([^"]*)">Edit this page</a>')


@pytest.mark.parametrize(("repository", "way", "address"), FORGES.values(), ids=FORGES)
def test_each_forge_takes_reports_at_its_own_address(repository: str, way: str, address: str) -> None:
    """What is no address of a repository leads nowhere, so that no link is printed."""
    assert mistakes(repository, way) == address


def built(project: Project, more: str) -> Path:
    folder = project({"seeds/a.txt": ARTICLE, "site_src/notes.md": PAGE.format("2026-11-04")})
    with (folder / "mkdocs.yml").open("a") as file:
        file.write(more)
    ran = run(folder, "mkdocs", "build", "--strict")
    assert ran.returncode == 0, ran.stderr
    return folder / "site"


SET = {
    "nothing": ("", None, None),
    "the repository": (f"repo_url: {HUB}\n", f"{HUB}/issues/new?title=Mistake%20on%20the%20page%3A%20Notes", None),
    "the repository and the way to edit": (
        f"repo_url: {HUB}\nedit_uri: edit/main/site_src/\n",
        f"{HUB}/issues/new?title=Mistake%20on%20the%20page%3A%20Notes",
        f"{HUB}/edit/main/site_src/notes.md",
    ),
    "the way as a pattern": (
        "edit_uri_template: 'https://a.example/edit?file={path}'\n",
        None,
        "https://a.example/edit?file=notes.md",
    ),
    "an address of the owner's": (
        "extra: {mistakes: 'mailto:a@b.example?subject='}\n",
        "mailto:a@b.example?subject=Mistake%20on%20the%20page%3A%20Notes",
        None,
    ),
}


@pytest.mark.parametrize(("more", "report", "edit"), SET.values(), ids=SET)
def test_a_page_offers_what_its_owner_set(project: Project, more: str, report: str | None, edit: str | None) -> None:
    """Nothing is offered that leads nowhere: a page that nobody wrote, and a source text, have nothing to edit."""
    site = built(project, more)
    notes = (site / "notes.html").read_text("utf-8")
    assert (REPORT.findall(notes), EDIT.findall(notes)) == ([report] * bool(report), [edit] * bool(edit))
    for name in ("index", "quiz", "source", "404"):
        html = (site / f"{name}.html").read_text("utf-8")
        assert (len(REPORT.findall(html)), EDIT.findall(html)) == (bool(report), []), name


def test_a_page_tells_the_day_of_its_last_change(project: Project) -> None:
    """As its front matter has it, for people and for other programs; a page without one tells none."""
    site = built(project, "")
    notes, quiz = ((site / f"{name}.html").read_text("utf-8") for name in ("notes", "quiz"))
    assert 'Last changed on <time datetime="2026-11-04">4 November 2026</time>' in notes
    assert '"dateModified": "2026-11-04"' in notes
    assert "Last changed" not in quiz


def test_another_engine_is_told_where_mistakes_go() -> None:
    """It edits no page: the pages that it builds are those that were written for it."""
    project = {"theme": "material", "repo_url": HUB, "edit_uri": "edit/main/site_src/"}
    fields = yaml.safe_load(settings(project, "Flood", (Page("index.md", "Summary", "", ""),)))
    assert fields["extra"] == {"mistakes": f"{HUB}/issues/new?title="}
    assert not {"repo_url", "edit_uri"} & fields.keys()

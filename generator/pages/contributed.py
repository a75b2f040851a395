"""The index of the pages that people added, which stands in the menu for all of them where they are many."""

from __future__ import annotations

from itertools import groupby
from pathlib import PurePosixPath

from .edition import Call, Edition
from .markup import render

FEW = 7  # pages that the menu itself takes; more would push its end off the screen


def contributed_pages(edition: Edition, call: Call) -> str:
    """The pages by title, those in folders under the folder's name."""
    described = {one.contribution.name: one.contribution.meta.get("description") for one in edition.checked}
    pages = [
        {"path": path, "title": edition.titles[path], "description": " ".join(str(described[path] or "").split())}
        for path in edition.added
    ]
    folders = groupby(sorted(pages, key=lambda page: _folder(page["path"])), key=lambda page: _folder(page["path"]))
    return render("contributed_pages", folders=[(_name(folder), list(group)) for folder, group in folders])


def _folder(path: str) -> str:
    parent = PurePosixPath(path).parent.as_posix()
    return "" if parent == "." else parent


def _name(folder: str) -> str:
    """A folder's path as a heading.

    >>> _name("field_notes/2021"), _name("")
    ('Field notes / 2021', '')
    """
    parts = (part.replace("-", " ").replace("_", " ") for part in folder.split("/"))
    return " / ".join(part[:1].upper() + part[1:] for part in parts)


BLOCKS = {"contributed-pages": contributed_pages}

"""Finishes a built folder: no page goes without its policy, and the search gets its index."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..finish import policy, search_index
from ..model import Problem
from . import files

if TYPE_CHECKING:
    import argparse

THEME = Path(__file__).parents[1] / "theme"
INDEX = "search/index.js"
SEARCH = "assets/search.js"
UNSEARCHED = frozenset({"404.html", "verification.html"})  # no answer to any question


@cache
def inline() -> tuple[str, str]:
    """The style sheet and the script that the template puts into every page."""
    return (THEME / "style.css").read_text("utf-8"), (THEME / "page.js").read_text("utf-8")


def search() -> str:
    """The script that answers a search, which a page loads when it is first wanted."""
    return policy.squeezed_script((THEME / "search.js").read_text("utf-8"))


def theme() -> dict[str, bytes]:
    """The files of the theme by their names, with the parts that are made for it: all that an engine needs of it."""
    made = {name: text.encode() for name, text in {**policy.parts(*inline()), SEARCH: search()}.items()}
    return {path.relative_to(THEME).as_posix(): path.read_bytes() for path in sorted(THEME.rglob("*.html"))} | made


def finish(site_dir: Path, *, safe: bool = True) -> list[Problem]:
    """Hold every page of a built folder to its policy, and write the search index; with a Problem nothing is written.

    Of each page its entries in the index alone are kept, so that a large site takes no more memory than a small one.
    The index is the one file that changes: a reader finds the old one or the new one. Pages that a development
    server shows are not `safe`: they have no policy.
    """
    begins = policy.beginning(*inline()) if safe else ""
    entries: list[bytes] = []
    problems: list[Problem] = []
    for place in places(site_dir):
        page = (site_dir / place).read_text("utf-8", errors="replace")
        problems += filter(None, [policy.problem(place, page, begins)])
        entries.append(b"" if place in UNSEARCHED else search_index.entries(search_index.sections(place, page)))
    if not problems:
        (site_dir / INDEX).parent.mkdir(exist_ok=True)
        files.replace_file(site_dir / INDEX, search_index.script(entries))
    return problems


def places(site_dir: Path) -> list[str]:
    """The pages of a folder and of those in it, as paths from it with `/`; the pages of a folder stand together."""
    inside = ((Path(folder).relative_to(site_dir), names) for folder, _, names in os.walk(site_dir))
    found = ((folder / name).as_posix() for folder, names in inside for name in names)
    return sorted(
        (place for place in found if place.lower().endswith(policy.PAGES)), key=lambda place: place.split("/")
    )


def run(chosen: argparse.Namespace) -> int:
    """The command: finish a folder that an engine built; 1 where a page has no policy."""
    if not (chosen.folder / "index.html").is_file():
        raise files.WrongFolder(f'"{chosen.folder}" holds no index.html. Fix: name the folder of a built site.')
    problems = finish(chosen.folder)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0

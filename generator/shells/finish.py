"""Finishes pages, as they are built or as they lie in a built folder: never a broken page, at worst a whole one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.finish import css, page, search_index, stylesheet
from generator.shells.files import WrongFolder

SCRIPTS = ("assets/search.js", "assets/explainer.js")
INDEX = "search/index.js"
UNSEARCHED = "404.html"
WHOLE = "its style sheets stay whole"
ELSEWHERE = "they are not files of this folder alone"


def write(path: Path, content: bytes) -> None:
    """Write a file so that a reader finds the old text or the new one."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)


def here(address: str, folder: Path, site_dir: Path) -> Path | None:
    """The file that an address on a page of a folder means, or None; `404.html` has addresses from the root."""
    base = site_dir if address.startswith("/") else folder
    names = PurePosixPath(address.split("?")[0].lstrip("/")).parts
    for skip in range(len(names)):
        target = base.joinpath(*names[skip:]).resolve()
        if target.is_file() and target.is_relative_to(site_dir.resolve()):
            return target
        if not address.startswith("/"):
            return None
    return None


class Styles:
    """The style sheets that some pages link to, each with its name; read once for all of these pages."""

    def __init__(self, sheets: Sequence[tuple[str, str]], later: frozenset[str]) -> None:
        self.texts = tuple(text for _, text in sheets)
        # Inside a page the address of another file would mean something else.
        movable = sheets and not any(map(page.RELATIVE_URL.search, self.texts))
        self.trouble = "" if movable else ELSEWHERE
        rules: list[css.Rule] = []
        for name, text in sheets if movable else ():
            try:
                rules += css.read(text)
            except css.Missing as why:
                self.trouble = str(why)
            except css.Unreadable as why:
                self.trouble = f"{name}: {why}"
        self.asked = stylesheet.names_asked(rules)
        self.later = later & self.asked

    def of_page(self, html: str) -> str:
        """The styles that a page needs; only the names that some rule asks for tell pages apart."""
        return stylesheet.leaned(self.texts, stylesheet.names_of_page(html) & self.asked | self.later)


class Assets:
    """The style sheets and scripts of a folder, each read once."""

    def __init__(self, site_dir: Path) -> None:
        self.site_dir = site_dir
        self.texts: dict[Path, str] = {}
        self.scripts: dict[Path, str] = {}
        self.places: dict[tuple[str, str], Path | None] = {}
        self.linked: dict[tuple[tuple[str, ...], str], Styles] = {}
        self.read: dict[tuple[Path, ...], Styles] = {}

    @cached_property
    def later(self) -> frozenset[str]:
        """The names that scripts may give to what they make; the scripts are there once the first page is built."""
        scripts = filter(Path.is_file, (self.site_dir / name for name in SCRIPTS))
        return stylesheet.names_of_script("\n".join(map(self.text, scripts)))

    def styles(self, html: str, folder: str) -> Styles:
        """The styles that a page of a folder links to, looked up once for the same addresses there."""
        addresses = tuple(page.STYLE_LINK.findall(html))
        if (addresses, folder) not in self.linked:
            found = [self.place(address, folder) for address in addresses]
            files = tuple(file for file in found if file and None not in found)
            if files not in self.read:
                self.read[files] = Styles([(self.name(file), self.text(file)) for file in files], self.later)
            self.linked[addresses, folder] = self.read[files]
        return self.linked[addresses, folder]

    def place(self, address: str, folder: str) -> Path | None:
        """The file that an address on the pages of a folder means, looked up once."""
        if (address, folder) not in self.places:
            self.places[address, folder] = here(address, self.site_dir / folder, self.site_dir)
        return self.places[address, folder]

    def name(self, file: Path) -> str:
        """A file's name in the site."""
        return file.relative_to(self.site_dir.resolve()).as_posix()

    def text(self, path: Path) -> str:
        """The words of a sheet or a script, read once."""
        if path not in self.texts:
            self.texts[path] = path.read_text("utf-8")
        return self.texts[path]

    def script(self, path: Path) -> str:
        """The words of a script without its comments, made once."""
        if path not in self.scripts:
            self.scripts[path] = page.squeezed_script(self.text(path))
        return self.scripts[path]


class Finisher:
    """Finishes the pages of a site one by one, whether they are just being built or lie in its folder.

    Page by page, so that a large site takes no more memory than a small one. Without `policy` the pages take the
    script that a development server adds to them.
    """

    def __init__(self, site_dir: Path, *, policy: bool = True) -> None:
        self.site_dir = site_dir
        self.policy = policy
        self.assets = Assets(site_dir)
        self.entries: dict[str, bytes] = {}  # of the search index, of every page that was seen
        self.trouble: dict[str, list[str]] = {}
        self.anew = False

    def page(self, place: str, html: str) -> str:
        """The page at a place of the site, finished; a page that has its policy is finished already."""
        self.entries[place] = b"" if place == UNSEARCHED else search_index.entries(search_index.sections(place, html))
        if page.POLICY in html:
            return html
        self.anew = True
        folder = place.rpartition("/")[0]
        files = {address: self.assets.place(address, folder) for address, _ in page.SCRIPT_LINK.findall(html)}
        scripts = {address: self.assets.script(file) for address, file in files.items() if file}
        styles = self.assets.styles(html, folder)
        done = page.finish_page(html, None if styles.trouble else styles.of_page, scripts, self.policy)
        for message in (*done.messages, f"{WHOLE}: {styles.trouble}") if styles.trouble else done.messages:
            self.trouble.setdefault(message, []).append(place)
        return done.html

    def close(self) -> list[str]:
        """Finish what else lies in the folder, and write the search index as a script.

        Messages say which pages were left as they were, and why.
        """
        for place in sorted(places(self.site_dir) - self.entries.keys(), key=in_order):
            html = (self.site_dir / place).read_text("utf-8")
            done = self.page(place, html)
            if done != html:
                write(self.site_dir / place, done.encode())
        messages = []
        if self.anew or not (self.site_dir / INDEX).exists():
            (self.site_dir / INDEX).parent.mkdir(exist_ok=True)
            in_turn = [self.entries[place] for place in sorted(self.entries, key=in_order)]
            write(self.site_dir / INDEX, search_index.script(in_turn))
            messages = [] if any(in_turn) else ["No page's text was found: the search finds nothing."]
        return messages + [f"{told(places)}: {message}." for message, places in self.trouble.items()]


def finish(site_dir: Path, *, policy: bool = True) -> list[str]:
    """Finish all pages of a built folder in place; what is finished stays as it is. Messages are those of `close`."""
    return Finisher(site_dir, policy=policy).close()


def places(site_dir: Path) -> set[str]:
    """The pages of a folder and of those in it, as paths from it with `/`."""
    inside = ((Path(folder).relative_to(site_dir), names) for folder, _, names in os.walk(site_dir))
    return {(folder / name).as_posix() for folder, names in inside for name in names if name.endswith(".html")}


def in_order(place: str) -> list[str]:
    """What places are sorted by: the pages of a folder stand together."""
    return place.split("/")


def run(chosen: argparse.Namespace) -> int:
    """The command: finish a folder that an engine built, and say what was left as it was."""
    if not (chosen.folder / "index.html").is_file():
        raise WrongFolder(f'"{chosen.folder}" holds no index.html. Fix: name the folder of a built site.')
    for message in finish(chosen.folder):
        print(message, file=sys.stderr)
    return 0


def told(places: list[str]) -> str:
    """The first page of a list, and how many more there are."""
    return places[0] + (f" and {len(places) - 1} more" if len(places) > 1 else "")

"""Finishes pages, as they are built or as they lie in a built folder: never a broken page, at worst a whole one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.finish import css, page, search_index, stylesheet
from generator.shells.files import WrongFolder

SCRIPTS = ("assets/search.js", "assets/explainer.js")
INDEX = "search/index.js"
UNSEARCHED = "404.html"
WHOLE = "its style sheets stay whole"


def write(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old text or the new one."""
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
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


class Sheets:
    """The style sheets and scripts of a folder, each read once."""

    def __init__(self, site_dir: Path) -> None:
        self.site_dir = site_dir
        self.asked: dict[tuple[Path, ...], frozenset[str]] = {}
        self.unread: dict[tuple[Path, ...], str] = {}
        self.whole: dict[tuple[Path, ...], bool] = {}
        self.texts: dict[Path, str] = {}
        self.scripts: dict[Path, str] = {}
        self.meant: dict[tuple[str, str], Path | None] = {}

    @cached_property
    def later(self) -> frozenset[str]:
        """The names that scripts may give to what they make."""
        scripts = filter(Path.is_file, (self.site_dir / name for name in SCRIPTS))
        return stylesheet.names_of_script("\n".join(map(self.text, scripts)))

    def files(self, html: str, folder: str) -> tuple[Path, ...] | None:
        """The files of the page's style sheets, or None where one is not in the folder or points elsewhere."""
        found = [self.file(address, folder) for address in page.STYLE_LINK.findall(html)]
        files = tuple(file for file in found if file)
        return files if len(files) == len(found) and self.movable(files) else None

    def file(self, address: str, folder: str) -> Path | None:
        """The file that an address on a page of a folder means, looked up once for all its pages."""
        if (address, folder) not in self.meant:
            self.meant[address, folder] = here(address, self.site_dir / folder, self.site_dir)
        return self.meant[address, folder]

    def movable(self, files: tuple[Path, ...]) -> bool:
        """Whether the sheets mean the same inside a page: none of them names another file."""
        if files not in self.whole:
            self.whole[files] = not any(page.RELATIVE_URL.search(self.text(file)) for file in files)
        return self.whole[files]

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

    def readable(self, files: tuple[Path, ...]) -> bool:
        """Whether the sheets could be read; reads them the first time."""
        if files not in self.asked:
            rules: list[css.Rule] = []
            for file in files:
                try:
                    rules += css.read(self.text(file))
                except css.Missing as why:
                    self.unread[files] = str(why)
                except css.Unreadable as why:
                    self.unread[files] = f"{file.relative_to(self.site_dir.resolve()).as_posix()}: {why}"
            self.asked[files] = stylesheet.names_asked(rules)
        return files not in self.unread

    def why_whole(self, files: tuple[Path, ...] | None) -> str:
        """Why these sheets have to stay links, in words."""
        why = self.unread.get(files or (), "they are not files of this folder alone")
        return f"{WHOLE}: {why}"

    def maker(self, files: tuple[Path, ...] | None) -> Callable[[str], str] | None:
        """What gives a page of these sheets its styles, or None where they have to stay links."""
        if not files or not self.readable(files):
            return None

        sheets = tuple(map(self.text, files))

        def made(text: str) -> str:
            names = (stylesheet.names_of_page(text) | self.later) & self.asked[files]
            return stylesheet.leaned(sheets, names)

        return made


class Finisher:
    """Finishes the pages of a site one by one, whether they are just being built or lie in its folder.

    Page by page, so that a large site takes no more memory than a small one. Without `policy` the pages take the
    script that a development server adds to them.
    """

    def __init__(self, site_dir: Path, *, policy: bool = True) -> None:
        self.site_dir = site_dir
        self.policy = policy
        self.sheets = Sheets(site_dir)
        self.sections: dict[str, tuple[search_index.Section, ...]] = {}  # of every page that was seen
        self.trouble: dict[str, list[str]] = {}
        self.anew = False

    def page(self, place: str, html: str) -> str:
        """The page at a place of the site, finished; a page that has its policy is finished already."""
        self.sections[place] = tuple(search_index.sections(place, html)) if place != UNSEARCHED else ()
        if page.POLICY in html:
            return html
        self.anew = True
        folder = place.rpartition("/")[0]
        found = {address: self.sheets.file(address, folder) for address, _ in page.SCRIPT_LINK.findall(html)}
        scripts = {address: self.sheets.script(file) for address, file in found.items() if file}
        files = self.sheets.files(html, folder)
        styles = self.sheets.maker(files)
        done = page.finish_page(html, styles, scripts, self.policy)
        for message in done.messages if styles else (*done.messages, self.sheets.why_whole(files)):
            self.trouble.setdefault(message, []).append(place)
        return done.html

    def close(self) -> list[str]:
        """Finish what else lies in the folder, and write the search index as a script.

        Messages say which pages were left as they were, and why.
        """
        for place in sorted(places(self.site_dir) - self.sections.keys(), key=in_order):
            html = (self.site_dir / place).read_text("utf-8")
            done = self.page(place, html)
            if done != html:
                write(self.site_dir / place, done)
        messages = []
        if self.anew or not (self.site_dir / INDEX).exists():
            found = [one for place in sorted(self.sections, key=in_order) for one in self.sections[place]]
            (self.site_dir / INDEX).parent.mkdir(exist_ok=True)
            write(self.site_dir / INDEX, search_index.script(found))
            messages = [] if found else ["No page's text was found: the search finds nothing."]
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

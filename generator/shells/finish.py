"""Reads a built folder, finishes its pages and writes them back: never a broken page, at worst a whole one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from generator.finish import css, page, search_index, stylesheet
from generator.shells.files import WrongFolder

SCRIPTS = ("assets/search.js", "assets/explainer.js")
INDEX = "search/index.js"
WHOLE = "its style sheets stay whole"


def write(path: Path, text: str) -> None:
    """Write a file so that a reader finds the old text or the new one."""
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def here(address: str, path: Path, site_dir: Path) -> Path | None:
    """The file of the folder that an address on the page means, or None; `404.html` has addresses from the root."""
    base = site_dir if address.startswith("/") else path.parent
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
        self.places: dict[tuple[str, Path], Path | None] = {}
        scripts = filter(Path.is_file, (site_dir / name for name in SCRIPTS))
        self.later = stylesheet.names_of_script("\n".join(map(self.text, scripts)))

    def files(self, html: str, path: Path) -> tuple[Path, ...] | None:
        """The files of the page's style sheets, or None where one is not in the folder or points elsewhere."""
        found = [self.place(address, path) for address in page.STYLE_LINK.findall(html)]
        files = tuple(file for file in found if file)
        return files if len(files) == len(found) and self.movable(files) else None

    def place(self, address: str, path: Path) -> Path | None:
        """The file that an address on a page means, looked up once for all pages of a folder."""
        if (address, path.parent) not in self.places:
            self.places[address, path.parent] = here(address, path, self.site_dir)
        return self.places[address, path.parent]

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


def finish_file(path: Path, html: str, sheets: Sheets, policy: bool) -> tuple[str, ...]:
    """Finish one page; the messages that it gives. A page that has its policy is finished already."""
    if page.POLICY in html:
        return ()
    scripts = {}
    for address, _ in page.SCRIPT_LINK.findall(html):
        file = sheets.place(address, path)
        if file:
            scripts[address] = sheets.script(file)
    files = sheets.files(html, path)
    styles = sheets.maker(files)
    done = page.finish_page(html, styles, scripts, policy)
    if done.html != html:
        write(path, done.html)
    return done.messages if styles else (*done.messages, sheets.why_whole(files))


def write_index(site_dir: Path, sections: list[search_index.Section]) -> list[str]:
    """Write the search index as a script; the message that it is empty."""
    (site_dir / INDEX).parent.mkdir(exist_ok=True)
    write(site_dir / INDEX, search_index.script(sections))
    return [] if sections else ["No page's text was found: the search finds nothing."]


def finish(site_dir: Path, *, policy: bool = True) -> list[str]:
    """Finish all pages of a built folder in place; messages say what was left as it was, and why.

    Page by page, so that a large site takes no more memory than a small one. Without `policy` the pages take the
    script that a development server adds to them. A finished site stays as it is.
    """
    sheets = Sheets(site_dir)
    sections: list[search_index.Section] = []
    trouble: dict[str, list[str]] = {}
    anew = False
    for path in sorted(site_dir.rglob("*.html")):
        html, place = path.read_text("utf-8"), path.relative_to(site_dir).as_posix()
        anew |= page.POLICY not in html
        sections += search_index.sections(place, html) if place != "404.html" else ()
        for message in finish_file(path, html, sheets, policy):
            trouble.setdefault(message, []).append(place)
    messages = write_index(site_dir, sections) if anew or not (site_dir / INDEX).exists() else []
    return messages + [f"{told(places)}: {message}." for message, places in trouble.items()]


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

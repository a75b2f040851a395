"""What lies in `seeds/` and `site_src/`: each file is read by us, published as it is, or named in a Problem.

The engine would publish any file of `site_src/`, and a page of HTML or a script runs when it is opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from ..model import Entry, Problem
from .contributions import FOLDER
from .drawings import drawing_fault
from .references import REFERENCES

# What may be published as it is: endings, and how such a file begins (https://mimesniff.spec.whatwg.org/).
PUBLISHED: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".avif": (b"\x00\x00\x00",),
    ".ico": (b"\x00\x00\x01\x00",),
    ".pdf": (b"%PDF-",),
    ".svg": (b"",),
}
NAMED = {f"{FOLDER}CNAME", f"{FOLDER}robots.txt", REFERENCES}  # for the host, and our own
MARKDOWN = frozenset({".markdown", ".mdown", ".mkdn", ".mkd", ".txt"})
PAGES = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml"})
# Hidden files of editors and of git, which nobody publishes: matches ".gitkeep", ".DS_Store", ".a.md.swp", ".#a.md".
UNSEEN = (".git", ".DS_Store", ".#")
UNSEEN_ENDINGS = (".swp", ".swo", "~")
LINKS = {
    "link out": "leads out of the folder",
    "link to a folder": "leads to a folder",
    "link to nothing": "leads to nothing",
}


def wrong_entries(entries: Iterable[Entry]) -> Iterator[Problem]:
    """A Problem for each entry of `seeds/` or `site_src/` that may not lie there."""
    known = list(entries)
    paths = {one.path for one in known}
    for entry in known:
        name = PurePosixPath(entry.path).name
        if _passed_over(name):
            continue
        if entry.kind != "file":
            yield _no_file(entry)
        elif entry.path.startswith(FOLDER):
            yield from _wrong_file(entry, paths)


def published(entries: Iterable[Entry]) -> Iterator[str]:
    """The paths in the site of what is published as it is."""
    for entry in entries:
        path = PurePosixPath(entry.path)
        if entry.path.startswith(FOLDER) and path.suffix.lower() in PUBLISHED:
            yield entry.path.removeprefix(FOLDER)


def _passed_over(name: str) -> bool:
    return name.startswith(UNSEEN) or (name.startswith(".") and name.endswith(UNSEEN_ENDINGS))


def _no_file(entry: Entry) -> Problem:
    if entry.kind == "special":
        what, why = "This is no file.", "A pipe, a socket or a device has no words that could be read."
    else:
        what, why = f"This is a link that {LINKS[entry.kind]}.", "What it leads to is no part of what is checked."
    return Problem(entry.path, 1, what, why, "put the file itself here, or take this out.")


def _wrong_file(entry: Entry, paths: set[str]) -> Iterator[Problem]:
    path = PurePosixPath(entry.path)
    hidden = any(part.startswith(".") for part in path.parts)
    if hidden:
        yield _problem(entry, "begins with a dot", "Nothing of it would be published.", "give it another name")
    elif path.suffix == ".md":
        yield from _wrong_page(entry, path, paths)
    elif path.suffix.lower() in PUBLISHED:
        fault = drawing_fault(entry.head) if path.suffix.lower() == ".svg" else ""
        if fault:
            why = "At its own address a drawing is a page, and what is no shape or words could run there."
            yield Problem(entry.path, 1, f"The drawing holds {fault}.", why, "take it out, or save the image as .png.")
        elif entry.head and not entry.head.startswith(PUBLISHED[path.suffix.lower()]):
            kind = path.suffix.lower()[1:].upper()
            why = "It does not begin as such a file does, and browsers would take it for what it is."
            yield Problem(entry.path, 1, f"This is no {kind} file.", why, "save it anew from the program that made it.")
    elif entry.path not in NAMED:
        yield _refused(entry, path)


def _wrong_page(entry: Entry, path: PurePosixPath, paths: set[str]) -> Iterator[Problem]:
    beside = str(path.with_name("index.md"))
    if path.name == "README.md" and (beside in paths or entry.path == f"{FOLDER}README.md"):
        why = "The engine publishes both as index.html, and one of them would be lost."
        yield _problem(entry, "stands for index.md", why, "give it another name, or put its words into index.md")
    if entry.path == f"{FOLDER}404.md":
        yield _problem(entry, "is that of the page for wrong addresses", "The site has one.", "give it another name")


def _problem(entry: Entry, what: str, why: str, fix: str) -> Problem:
    return Problem(entry.path, 1, f'The name "{PurePosixPath(entry.path).name}" {what}.', why, f"{fix}.")


def _refused(entry: Entry, path: PurePosixPath) -> Problem:
    ending = path.suffix.lower()
    images = ", ".join(sorted(PUBLISHED))
    if ending in MARKDOWN or ending == ".md":
        why = "It would be published without being checked, or not at all."
        return _problem(entry, "is not that of a page", why, f'name it "{path.stem}.md"')
    if ending in (".yml", ".yaml"):
        why = "Outside works are read from one list."
        return _problem(entry, "is not that of the list of works", why, f"put its works into {REFERENCES}")
    if ending in PAGES:
        why = "It would be published as it is, unchecked and without the site's policy."
        return _problem(
            entry, "is that of a finished page", why, "write its words in Markdown, in a file ending in .md"
        )
    why = f"Published as they are only files that end in {images}; a script would run when it is opened."
    return _problem(entry, "has an ending that is not published", why, "save an image as .png, or take the file out")

"""Folders to files and back: the only code of the generator that reads and writes them."""

from __future__ import annotations

import errno
import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from .exchange import Draft, reason

if TYPE_CHECKING:
    from ..model import Entry, File, Page

FOLDERS = ("seeds", "site_src")
NEEDED = (*FOLDERS, "mkdocs.yml")
HEAD = 16  # so many first bytes of a file tell its kind
DRAWING = 1_000_001  # and one more than those of the largest drawing
MARK = ".written-by-generator"  # in a folder that `write` made, so that it never replaces somebody's own
ROOM = "make room on the disk, and try again"
FIXES = dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), ROOM) | dict.fromkeys(
    (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR), "name a folder that you may write to"
)


class WrongFolder(Exception):
    """A folder that the generator cannot work on, in words for the person who named it."""


def collect_seldom() -> None:
    """Have Python look for unreachable cycles far less often: a run makes few, and keeps what it makes.

    A build of a site of a dozen pages takes a tenth less time (1.23 seconds, and 1.36 without this).
    """
    gc.set_threshold(20_000, 50, 100)


def seeds(root: Path) -> tuple[File, ...]:
    """The files of `seeds/`."""
    return _below(root, "seeds")


def contributions(root: Path) -> tuple[File, ...]:
    """The files of `site_src/` that the generator reads: pages and `references.yml`."""
    return tuple(file for file in _below(root, "site_src", (".md", "references.yml")))


def project(root: Path) -> File:
    """The settings of the site."""
    from ..model import File

    return File("mkdocs.yml", (root / "mkdocs.yml").read_bytes())


def checked_root(root: Path) -> Path:
    """The folder itself, or WrongFolder where something that the generator needs is not in it."""
    missing = [name for name in NEEDED if not (root / name).exists()]
    if missing:
        here = "This folder" if root == Path() else f'"{root}"'
        fix = "go into the folder of your story (cd and its name), or name it with --root."
        raise WrongFolder(f"{here} holds no {' and no '.join(missing)}. Fix: {fix}")
    return root


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Tell what keeps a place from being written, a full disk for example: WrongFolder instead of OSError."""
    try:
        yield
    except OSError as why:
        raise WrongFolder(unwritten(place, why)) from why


def unwritten(place: Path, why: OSError) -> str:
    """That a place could not be written, why, and what to do."""
    fix = FIXES.get(why.errno or 0, "see that it can be written, and try again")
    return f'"{place}" was left as it was. It cannot be written: {reason(why)}. Fix: {fix}.'


def replace_file(path: Path, content: bytes) -> None:
    """Put content into a file, all or nothing: it is written beside the old file and then takes its place."""
    with writing(path), Draft(path) as draft:
        with draft.new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.publish_file()


def replace_folder(folder: Path, pages: tuple[Page, ...], others: dict[str, bytes], kept: Path) -> str:
    """Put pages (below `docs/`), other files, and the other files of `kept` into a folder, all or nothing.

    Files that stay the same stay the same files, with their times. What comes back says how the folder was
    replaced, where that was not one step. Raises WrongFolder where the folder holds files that `write` did not
    make, or cannot be written.
    """
    folder = folder.absolute()
    if folder.exists() and not _ours(folder):
        raise WrongFolder(f'"{folder}" holds files that this command did not write. Fix: name a new folder.')
    with writing(folder), Draft(folder) as draft:
        _fill(draft.new, pages, others, kept, folder)
        return draft.publish()


def entries(root: Path) -> tuple[Entry, ...]:
    """Everything that lies in `seeds/` and `site_src/`, without folders; the first bytes are read, and drawings."""
    return tuple(entry for name in FOLDERS for entry in _listed(root / name, root))


def _listed(folder: Path, root: Path) -> Iterator[Entry]:
    from ..model import Entry

    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        kind = _kind(path, root)
        if kind == "folder":
            yield from _listed(path, root)
        else:
            yield Entry(path.relative_to(root).as_posix(), kind, _head(path) if kind == "file" else b"")


def _kind(
    path: Path, root: Path
) -> Literal["folder", "file", "link out", "link to a folder", "link to nothing", "special"]:
    """What lies there; links are followed as far as `seeds/` or `site_src/`, whichever they stand in."""
    if not path.is_symlink():
        return "folder" if path.is_dir() else "file" if path.is_file() else "special"
    top = root / path.relative_to(root).parts[0]
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # nothing there, or a circle
        return "link to nothing"
    if not target.is_relative_to(top.resolve()):
        return "link out"
    return "link to a folder" if target.is_dir() else "file" if target.is_file() else "special"


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(DRAWING if path.suffix.lower() == ".svg" else HEAD)
    except OSError:  # it may not be read: whoever reads it says so
        return b""


def _below(root: Path, name: str, endings: tuple[str, ...] = ("",)) -> tuple[File, ...]:
    """Every file below a folder whose name has one of the endings; names that begin with a dot are no content."""
    from ..model import File

    found = [entry.path for entry in _listed(root / name, root) if entry.kind == "file"]
    seen = [
        path for path in found if path.endswith(endings) and not any(one.startswith(".") for one in path.split("/"))
    ]
    return tuple(File(path, (root / path).read_bytes()) for path in seen)


def _ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARK).exists() or not any(folder.iterdir()))


def _fill(new: Path, pages: tuple[Page, ...], others: dict[str, bytes], kept: Path, old: Path) -> None:
    docs = new / "docs"
    shutil.copytree(kept, docs, ignore=shutil.ignore_patterns(".*", "*.md", "references.yml"))
    contents = {f"docs/{page.path}": page.markdown.encode() for page in pages} | others | {MARK: b""}
    for parent in dict.fromkeys((new / name).parent for name in contents):
        parent.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        _put(new / name, content, old / name)


def _put(path: Path, content: bytes, old: Path) -> None:
    """Write a file, or take over the one before where it holds the same: its time tells engines that it stayed so."""
    try:
        same = not old.is_symlink() and old.read_bytes() == content
        if same:
            os.link(old, path)
            return
    except OSError:  # there was none, or the file system has no second names for a file
        pass
    path.write_bytes(content)

"""A draft of a folder or a file: made beside what stands at its place, under a lock, it takes that place whole.

A reader finds the old or the new and never half of it, however a run ends: killed, on a full disk, beside another
run. Where the system exchanges two names in one step (Linux, on most file systems) the last step is that one. Where
it cannot, the folder is renamed away and the new one renamed in; and where the folder itself cannot be renamed (a
mount point, a folder around it that is read-only), its parts are. A run killed between such renames is put right by
the next one, which also takes away what killed runs left.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
HERE = -100  # AT_FDCWD
LOCK, NEW, OLD, STALE = "lock", "new", "old", "stale"  # what a room holds
TAIL = re.compile(r"[a-z0-9_]{8}\Z")  # tempfile's: ".site.k3x9_a0b" is a room of "site", ".site.backup" is none
IN_PARTS = '"{}" could not be exchanged in one step ({}): its files were renamed one by one.'
IN_TWO_STEPS = '"{}" could not be exchanged in one step: it was renamed away, and the new one renamed in.'


class Draft:
    """What will stand at a place. It is made under the name `new`; nobody else sees it before it is published.

    A place that is a symbolic link stays one: what it leads to is replaced. Raises OSError where neither the folder
    around the place nor the place itself can be written.
    """

    def __init__(self, place: Path) -> None:
        self.place = Path(os.path.realpath(place))
        self.place.parent.mkdir(parents=True, exist_ok=True)
        sweep(self.place)
        self._room = _room(self.place)
        self.new = self._room.path / NEW

    def __enter__(self) -> Draft:
        return self

    def __exit__(self, *_: object) -> None:
        self.drop()

    def start_from_place(self) -> None:
        """Begin with a copy of what stands there; names on top that begin with a dot come when it is published."""
        if self.place.is_dir():
            _copied(self.place, self.new, shutil.copy2, lambda name: not name.startswith("."))

    def publish(self) -> str:
        """Take the place. Names on top that begin with a dot (`.git`, `.nojekyll`) stay where the draft has none.

        What comes back is empty where this was one step, and says otherwise what it was.
        """
        if self.place.exists() and not self.place.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        if self._room.path.parent == self.place:
            return self._in_parts(self._room, "the folder around it cannot be written")
        try:
            return self._whole()
        except OSError as why:
            if not self.place.exists():
                raise
            room = Room(self.place, self.place.name)
            try:
                there = {path.name for path in self.place.iterdir() if path.name.startswith(".")}
                _copied(self.new, room.path / NEW, shutil.copy2, lambda name: name not in there)
                return self._in_parts(room, reason(why))
            finally:
                room.leave()

    def publish_file(self) -> None:
        """Take the place of a file, with its mode."""
        self.new.chmod(self.place.stat().st_mode & 0o777 if self.place.exists() else 0o644)
        self.new.replace(self.place)

    def drop(self) -> None:
        """Take the draft, or what it replaced, away."""
        self._room.leave()

    def _whole(self) -> str:
        if self.place.is_dir():
            _copied(self.place, self.new, _twin, self._kept)
        _flushed(self.new)
        if _exchanged(self.new, self.place) or _first(self.new, self.place) or _exchanged(self.new, self.place):
            return ""
        old = self._room.path / OLD
        self.place.rename(old)
        try:
            self.new.rename(self.place)
        finally:
            # Under this name it would be put back by the next run.
            old.rename(self.new if self.place.exists() else self.place)
        return IN_TWO_STEPS.format(self.place)

    def _kept(self, name: str) -> bool:
        return name.startswith(".") and not (self.new / name).exists() and not _is_room(self.place / name, self.place)

    def _in_parts(self, room: Room, why: str) -> str:
        _flushed(room.path / NEW)
        with _alone(self.place):
            _sweep(self.place)  # an older run that stopped halfway must not go on after this one
            room.mark_stale(self.place)
            _enter(room.path, self.place)
        return IN_PARTS.format(self.place, why)


class Room:
    """A folder with a name of its own, locked as long as its maker runs: nobody else takes it away."""

    def __init__(self, parent: Path, name: str) -> None:
        while True:
            self.path = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=parent))
            # In the moment before it is locked another run may take it for a killed one's.
            with suppress(FileNotFoundError):
                self._lock = (self.path / LOCK).open("ab")
                if _locked(self._lock) is not False and (self.path / LOCK).exists():
                    return
                self._lock.close()

    def mark_stale(self, place: Path) -> None:
        """Note which names the new has not, whole or not at all: from now on the new is put in, by whoever comes."""
        new = {path.name for path in (self.path / NEW).iterdir()}
        stale = sorted(path.name for path in place.iterdir() if path.name not in new and path.name[0] != ".")
        part = self.path / f"{STALE}.part"
        part.write_bytes(b"\0".join(map(os.fsencode, stale)))
        part.rename(self.path / STALE)

    def leave(self) -> None:
        """Take the folder away, unless the new is not in whole: then the next run goes on with it."""
        if not (self.path / STALE).exists():
            shutil.rmtree(self.path, ignore_errors=True)
        self._lock.close()


def reason(why: OSError) -> str:
    """Why something could not be written, in the system's words."""
    return str(why.args[0][0][2]) if isinstance(why, shutil.Error) else why.strerror or str(why)


def _room(place: Path) -> Room:
    """A room beside a place, or in it where the folder around it cannot be written."""
    try:
        return Room(place.parent, place.name)
    except OSError:
        if not place.is_dir():
            raise
        return Room(place, place.name)


def _is_room(path: Path, place: Path) -> bool:
    """Whether a path is a room of a place, by its name and by what it holds."""
    start = f".{place.name}."
    named = path.name.startswith(start) and TAIL.match(path.name.removeprefix(start))
    if not named or path.is_symlink() or not path.is_dir():
        return False
    return {one.name for one in path.iterdir()} <= {LOCK, NEW, OLD, STALE, f"{STALE}.part"}


def sweep(place: Path) -> None:
    """Put right what killed runs left of a place, as every draft of it does first."""
    place = Path(os.path.realpath(place))
    with _alone(place):
        _sweep(place)


def _sweep(place: Path) -> None:
    """End or take back what killed runs began, and take their rooms away. The rooms of running ones are locked."""
    for parent in (place.parent, place):
        for path in sorted(parent.iterdir()) if parent.is_dir() else ():
            with suppress(OSError):  # another's, or gone meanwhile
                if _is_room(path, place):
                    _put_right(path, place)


def _put_right(room: Path, place: Path) -> None:
    with (room / LOCK).open("ab") as lock:
        if not _locked(lock):
            return
        if (room / STALE).exists():
            _enter(room, place)
        elif (room / OLD).exists() and not place.exists():
            (room / OLD).rename(place)
        shutil.rmtree(room)


def _enter(room: Path, place: Path) -> None:
    """Rename each part of the new into the place, and the stale ones out. Done again it goes on where it stopped."""
    (room / OLD).mkdir(exist_ok=True)
    parts = sorted((room / NEW).iterdir(), key=lambda path: (path.is_file(), path.name))
    for part in parts:  # folders first: pages ask for what is in them
        there = place / part.name
        if part.is_dir() or there.is_dir():
            _away(there, room / OLD)
        part.replace(there)
    for name in filter(None, (room / STALE).read_bytes().split(b"\0")):
        _away(place / os.fsdecode(name), room / OLD)
    (room / STALE).unlink()


def _away(path: Path, into: Path) -> None:
    try:
        path.replace(into / path.name)
    except FileNotFoundError:
        return
    except OSError:  # a folder of a lower layer of an overlay cannot be renamed
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _copied(old: Path, new: Path, copy: Callable[[str, str], object], wanted: Callable[[str], bool]) -> None:
    """Copy the wanted names on top of a folder with all that is below, and its mode."""

    def unwanted(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if not wanted(name)] if Path(folder) == old else []

    shutil.copytree(old, new, symlinks=True, copy_function=copy, ignore=unwanted, dirs_exist_ok=True)


def _twin(old: str, new: str) -> None:
    """Give a file a second name, or copy it where the file system has none."""
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _first(new: Path, place: Path) -> bool:
    """Whether the new could be renamed in because nothing, or an empty folder, stood there."""
    try:
        new.rename(place)
    except OSError as why:
        if why.errno in (errno.ENOTEMPTY, errno.EEXIST):
            return False
        raise
    return True


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the two names could be exchanged in one step, which Linux can on most file systems."""
    exchange = _system("renameat2")
    return exchange is not None and exchange(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0


def _flushed(folder: Path) -> None:
    """Have the files on the disk before names are moved: then a power cut, too, leaves the old or the new.

    One call for the file system (Linux) takes less time than one for each file.
    """
    flush = _system("syncfs")
    if flush is not None:
        handle = os.open(folder, os.O_RDONLY)
        flush(handle)
        os.close(handle)


def _system(name: str) -> Callable[..., int] | None:
    if not sys.platform.startswith("linux"):
        return None
    import ctypes  # at the end of a build there is room for it: 250 kB

    return getattr(ctypes.CDLL(None, use_errno=True), name, None)


def _locked(file: BinaryIO) -> bool | None:
    """Whether the file is locked now: False where another holds it, None where locks are not to be had."""
    if sys.platform == "win32":
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


@contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Wait until no other run renames parts of a folder, and have others wait."""
    handle = os.open(place, os.O_RDONLY) if sys.platform != "win32" and place.is_dir() else None
    try:
        if handle is not None:
            with suppress(OSError):  # a file system without locks
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        if handle is not None:
            os.close(handle)

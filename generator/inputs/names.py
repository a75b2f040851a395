"""Names of files: what every disk, every address and every message can have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from ..model import Problem

LONGEST = 200  # bytes of a name; a disk takes 255, and `.html` and the suffixes of new files come behind it
# What Windows and addresses cannot have in a name: matches "?", "#" and a line break; not " ", "(", "é", "'".
IMPOSSIBLE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\#%]')
# Names that are devices to Windows, whatever their ending: matches "con", "LPT1"; not "cons".
DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)


def readable(path: str) -> str:
    """A path as a message can print it: signs that are no letters of UTF-8, or end a line, are shown as �.

    >>> readable("seeds/caf\\udce9.txt"), readable("seeds/a\\nb.txt")
    ('seeds/caf�.txt', 'seeds/a�b.txt')
    """
    return re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", "�", path)


def sound(path: str) -> bool:
    """Whether each name of a path can stand on any disk and in any address."""
    return not any(map(_fault, PurePosixPath(path).parts))


def wrong_names(paths: Iterable[str]) -> Iterator[Problem]:
    """A Problem for each path with a name that not every disk or address can have, or that another one has too.

    Names that begin with a dot are no content. Of sources whose names are alike, `sources` tells.
    """
    first: dict[str, str] = {}
    for path in sorted(paths):
        parts = PurePosixPath(path).parts
        if any(part.startswith(".") for part in parts):
            continue
        fault = next(filter(None, map(_fault, parts)), None)
        same = first.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if fault:
            yield Problem(readable(path), 1, *fault)
        elif same != path and not path.startswith("seeds/"):
            what = f'Another file has the name "{same}".'
            why = "Many disks take names that differ in capitals alone for one, and one of the two would be lost."
            yield Problem(path, 1, what, why, "give one of them another name.")


def _fault(name: str) -> tuple[str, str, str] | None:
    """What is wrong with a part of a path, why, and what to do."""
    shown, another = readable(name), "give the file another name, of letters, digits and hyphens."
    if re.search("[\ud800-\udfff]", name):
        return f'The name "{shown}" is not UTF-8.', "Letters of it would be read wrongly, or not at all.", another
    if len(name.encode()) > LONGEST:
        what = f'The name "{shown[:40]}…" has {len(name.encode())} bytes.'
        return what, f"With what is put behind it, disks take names of {LONGEST} bytes at most.", another
    odd = IMPOSSIBLE.search(name)
    if odd:
        sign = f'the sign "{odd[0]}"' if odd[0].isprintable() else "a sign that cannot be seen"
        return f'The name "{shown}" has {sign}.', "Not every disk and no address can have it as it is.", another
    if name[-1:] in (" ", ".") or name[:1] == " ":
        return f'The name "{shown}" begins or ends with a space or a dot.', "Some disks would cut it off.", another
    if DEVICE.fullmatch(name.split(".")[0]):
        return f'The name "{shown}" is that of a device.', "Windows cannot keep a file of that name.", another
    return None

"""Addresses of links and images, read as browsers read them: which scheme they have, and whether it may be used.

A browser strips spaces and control characters around an address, drops tabs and line breaks inside it, and takes a
backslash for a slash (https://url.spec.whatwg.org/#url-parsing). So an address that needs any of that is refused, and
what remains is read by everybody as it is written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

STRIPPED = "".join(map(chr, range(33)))
DROPPED = str.maketrans("", "", "\t\n\r")
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")  # "https:", "javascript:"; not "a/b:c", "#a:b"
# What comes behind "https:": matches "//a.example/b?c", "//a.example:8080"; not "a.example", "//me@a.example", "///a".
PLACE = re.compile(r"//[^\W_](?:[\w.-]*[^\W_])?\.?(?::[0-9]{1,5})?(?:[/?#].*)?")
LETTERBOX = re.compile(r"[^\s@:/?]+@[^\s@:/?]+(?:\?.*)?")  # "me@a.example"; not "me", "a@b@c"
# Characters that no address may hold as they are (RFC 3986, appendix A): matches '"', "<", "`"; not "(", "'", "é".
ILLEGAL = re.compile(r'["<>\\^`{|}]')
INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an address, why that matters, and how it is mended."""

    what: str
    why: str
    fix: str


def scheme(address: str) -> str:
    """The scheme that a browser sees in an address, in small letters; empty for one that leads on from the page.

    >>> scheme("https://a.example"), scheme(" java\\tscript:a()"), scheme("people.md#b:c")
    ('https', 'javascript', '')
    """
    found = SCHEME.match(address.strip(STRIPPED).translate(DROPPED))
    return found[1].lower() if found else ""


def link_fault(address: str, http: bool = False) -> Fault | None:
    """What is wrong with the address of a link, or None. `http` is whether an older page may be named by it."""
    spoken = scheme(address)
    if spoken == "http" and not http:
        return Fault(
            "has the scheme http",
            "What is read by it can be changed on its way to the reader.",
            f'write "https{address.strip()[4:]}"',
        )
    if spoken not in ("", "http", "https", "mailto"):
        return Fault(
            f'has the scheme "{spoken}"',
            "Links may lead to https: and mailto: addresses and to the site's own pages.",
            "write the address of a page, as https://example.org/page, or take the link away",
        )
    return _form_fault(address, spoken)


def image_fault(address: str) -> Fault | None:
    """What is wrong with the address of an image, or None: an image is a file of the site."""
    if scheme(address) or address.lstrip(STRIPPED).replace("\\", "/").startswith("//"):
        return Fault(
            "is not a file of this site",
            "A reader's visit reaches nobody but the site, and an image inside an address is not checked.",
            "put the image into site_src/assets/ and write its path, as assets/map.png",
        )
    return _form_fault(address, "")


def work_fault(address: str) -> Fault | None:
    """What is wrong with the address of an outside work or of a source, or None: a page of the web, http included."""
    if scheme(address) not in ("http", "https"):
        return Fault(
            "is no address of a page",
            "A reader could not open it.",
            "write it in full, as https://example.org/the-page",
        )
    return link_fault(address, http=True)


def _form_fault(address: str, spoken: str) -> Fault | None:
    rest = address[len(spoken) + 1 :] if spoken else address
    if any(unicodedata.category(letter) in INVISIBLE for letter in address) or address != address.strip():
        return Fault("holds a character that nobody sees", "Browsers drop some of these.", "write the address anew")
    illegal = ILLEGAL.search(address)
    if illegal or (spoken and " " in address):
        sign = illegal[0] if illegal else " "
        code = "".join(f"%{byte:02X}" for byte in sign.encode())
        return Fault(
            f'holds the character "{sign}"', "No address may hold it as it is.", f"write {code} for it, or take it out"
        )
    if rest.startswith("//") and not spoken:
        return Fault("names no scheme", "It leads to another site by its two slashes.", f'write "https:{address}"')
    if spoken in ("http", "https") and not PLACE.fullmatch(rest):
        return Fault(
            "names no site", "A browser would guess where it leads.", f"write it as {spoken}://example.org/page"
        )
    if spoken == "mailto" and not LETTERBOX.fullmatch(unquote(rest)):
        return Fault("names no letter box", "No mail could be sent to it.", "write it as mailto:name@example.org")
    return None

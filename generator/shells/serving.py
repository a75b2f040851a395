"""What a browser gets under `serve` while something is to be mended: the Problems, and then the site again."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

# What a page is made of: numbers of notes, tags, and letters: matches "<sup id=\"a\">1</sup>", "<b>", "&amp;", "a".
PIECE = re.compile(r"<sup\b.*?</sup>|<!--.*?-->|<[^>]*>|(?P<letters>&#?\w+;|\s+|.)", re.DOTALL)
# A Problem behind its sentence. The pages that a development server shows have no policy against styles.
NOTE = (
    '<small id="mend-{}" role="note" style="margin:0 .3em;padding:.1em .4em;border-radius:.3em;'
    'background:#8b0000;color:#fff">{}</small>'
)
EVERYWHERE = ("index.html", "404.html")  # the server answers with the second where it has no page of that address
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="2">
<meta name="color-scheme" content="light dark">
<title>To be mended</title>
<style>body {{ font: 1rem/1.5 sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }}</style>
<body>
<h1>To be mended</h1>
<ul>{items}</ul>
<p>The site comes back by itself once this is mended and saved.</p>
</body>
</html>
"""


def page(messages: Sequence[str]) -> str:
    """A page that says what is to be mended; it asks again every two seconds, so the next good edit brings the site."""
    return PAGE.format(items="".join(map(_led, messages)))


@dataclass(frozen=True, slots=True)
class Told:
    """A Problem as a page shows it: the message, the sentences that it is about, the page that has it, if another."""

    message: str
    sentences: tuple[str, ...] = ()
    page: str = ""


def marked(html: str, told: Sequence[Told]) -> str:
    """A page with each Problem of it behind its sentence, and above all a bar with those and those of other pages."""
    here = [one for one in told if not one.page]
    places: dict[int, list[int]] = {}
    text, offsets = _printed(html) if any(one.sentences for one in here) else ("", [])
    for number, one in enumerate(here):
        for sentence in one.sentences:
            at = text.find(sentence)
            if at >= 0:
                places.setdefault(offsets[at + len(sentence) - 1] + 1, []).append(number)
    for at in sorted(places, reverse=True):
        notes = "".join(NOTE.format(number, escape(here[number].message)) for number in places[at])
        html = f"{html[:at]}{notes}{html[at:]}"
    return _bar(here, {one for found in places.values() for one in found}, [one for one in told if one.page]) + html


def _bar(here: Sequence[Told], placed: Set[int], others: Sequence[Told]) -> str:
    """All that is to be mended, to stand above the words of a page; nothing where nothing is."""
    items = [_led(one.message, f"#mend-{n}" if n in placed else "") for n, one in enumerate(here)]
    own = f'<p class="admonition-title">To be mended</p><ul>{"".join(items)}</ul>' if items else ""
    more = "".join(_led(one.message, one.page) for one in others)
    rest = f"<details><summary>On other pages: {len(others)}</summary><ul>{more}</ul></details>" if more else ""
    return f'<div class="admonition failure">{own}{rest}</div>' if own or rest else ""


def _led(message: str, address: str = "") -> str:
    """A message in a list, its place a link if there is an address."""
    place, colon, words = message.partition(": ")
    led = f'<a href="{escape(address)}">{escape(place)}</a>' if address else escape(place)
    return f"<li>{led}{colon}{escape(words)}</li>"


def _printed(html: str) -> tuple[str, list[int]]:
    """The words of a page without its notes' numbers, each run of blanks as one, and where each character ends."""
    letters: list[str] = []
    ends: list[int] = []
    for match in PIECE.finditer(html):
        piece = unescape(match[0])
        if match["letters"] is None or (piece.isspace() and letters[-1:] == [" "]):
            continue
        for letter in " " if piece.isspace() else piece:
            letters.append(letter)
            ends.append(match.end() - 1)
    return "".join(letters), ends


def put(messages: Sequence[str], folder: Path) -> None:
    """Have every address of a served folder say what is to be mended."""
    for old in folder.rglob("*.html"):
        old.unlink()
    for name in EVERYWHERE:
        (folder / name).write_text(page(messages), encoding="utf-8")


def answering(builder: Callable[..., Any], folder: Path, why: Callable[[], str]) -> Callable[..., None]:
    """A builder that ends well whatever ends a build: the folder then has what `why` says, or the error's own words.

    Where a builder raises, MkDocs lets requests wait until a later build ends well.
    """

    def build(*arguments: Any) -> None:
        try:
            builder(*arguments)
        except (Exception, SystemExit) as error:
            if not isinstance(error, SystemExit):
                traceback.print_exc()
            put([why() or f"{error} The terminal says more."], folder)

    return build


class Compiled(BytecodeCache):
    """What templates were made into, kept for the next edit; Jinja sees by a checksum in it whether one was changed."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand over what a template of this name was compiled to."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self.kept[bucket.key] = bucket.bytecode_to_string()

"""What a browser gets under `serve` while something is to be mended: the Problems, and then the site again."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

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
    return PAGE.format(items=_items(messages))


def notice(messages: Sequence[str]) -> str:
    """What is to be mended, to stand above the words of a page; nothing where nothing is.

    >>> "<li>site_src/a.md:3: &lt;b&gt; is not known.</li>" in notice(["site_src/a.md:3: <b> is not known."])
    True
    >>> notice([])
    ''
    """
    title = '<p class="admonition-title">To be mended</p>'
    return f'<div class="admonition failure">{title}<ul>{_items(messages)}</ul></div>' if messages else ""


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


def _items(messages: Sequence[str]) -> str:
    return "".join(f"<li>{escape(message)}</li>" for message in messages)

"""The policy of the pages: it allows the style and the script that the template puts into each, and nothing else.

Both are known by the hashes of our own files, never by what stands in a page, so that a script which got into a
page is blocked there. The template puts them, and the policy before them, where it includes the parts made here.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping

from ..model import Problem

# Matches a comment of a style sheet, `/* why */`; not the two signs of `5 * 3 / 2`.
STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Matches a text, `"a, b"`, which is kept, or a sign with room around it: `; `, ` {`, `: `; not the room of `a :is(b)`.
STYLE_ROOM = re.compile(r"(?P<kept>\"[^\"]*\"|'[^']*')|(?P<sign>\s*[{};,]\s*|: )")
# What every page begins with, up to its policy: the policy has to stand before anything that it is to stop.
BEGINNING = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
# What moves the reader without a script, and no policy stops: matches '<META a="b" http-equiv=refresh'; not
# "&lt;meta http-equiv". The policy itself is written so.
MOVES = re.compile(r"<meta\b[^>]*http-equiv", re.IGNORECASE)
PAGES = (".html", ".htm", ".xhtml", ".xht")  # files that a browser shows as a page and whose scripts it runs


def squeezed_style(sheet: str) -> str:
    """The style sheet without comments, line breaks, and room around its signs.

    >>> squeezed_style("/* why */\\na > b { c: ', '; }\\n@media print {\\n  a, b { c: d; }\\n}")
    "a > b{c:', '}@media print{a,b{c:d}}"
    """
    lines = "".join(line.strip() for line in STYLE_COMMENT.sub("", sheet).splitlines())
    return STYLE_ROOM.sub(lambda found: found["kept"] or found["sign"].strip(), lines).replace(";}", "}")


def squeezed_script(script: str) -> str:
    r"""The script without comment lines and indentation; it has no text over several lines.

    >>> squeezed_script("// why\n  a('http://b');\n\n  c();\n")
    "a('http://b');\nc();"
    """
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def digest(text: str) -> str:
    """The text's hash as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(sheet: str, script: str) -> str:
    """The policy of a page that holds this style sheet and this script, as two elements: a browser heeds both.

    The first allows the two by their hashes, and files of the site. Of these the second leaves out every script that
    the page names, and leaves what our own script loads by itself, the search.
    """
    allowed = digest(squeezed_script(script))
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' {allowed}",
        "style-src": digest(squeezed_style(sheet)),
        "img-src": "'self' data:",
        "connect-src": "'self'",  # by which what audits a page reads the site's robots.txt in it
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    content = "; ".join(f"{name} {value}" for name, value in rules.items())
    return _meta(content) + _meta(f"script-src 'strict-dynamic' {allowed}")


def _meta(content: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'


def parts(sheet: str, script: str, safe: bool = True) -> Mapping[str, str]:
    """The parts that the template includes, by name, as templates that say what they hold to the character.

    A page that is not `safe` goes without the policy: a development server adds a script of its own to it.
    """
    made = {
        "policy": policy(sheet, script) if safe else "",
        "style": squeezed_style(sheet),
        "script": squeezed_script(script),
    }
    return {f"made/{name}.html": f"{{% raw %}}{text}{{% endraw %}}" for name, text in made.items()}


def beginning(sheet: str, script: str) -> str:
    """What every page of the template begins with."""
    return BEGINNING + policy(sheet, script)


def problem(place: str, page: str, begins: str) -> Problem | None:
    """The Problem of a page that does not begin as the template has it, or that moves the reader away."""
    if page.startswith(begins):
        return _moving(place) if begins and MOVES.search(page, len(begins)) else None
    return Problem(
        place,
        1,
        "This page of the built site does not begin as the site's template begins every page.",
        "It would go out without the policy that keeps foreign scripts out of a page, so nothing goes out.",
        "write it as Markdown in site_src/, and build the site anew without what put it there.",
    )


def _moving(place: str) -> Problem:
    return Problem(
        place,
        1,
        'This page of the built site holds a second "http-equiv".',
        "By it a page can move the reader to another, and no policy stops that, so nothing goes out.",
        "build the site anew without what put it there.",
    )

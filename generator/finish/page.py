"""Makes one built page lean: its styles and its script inside it, and a policy that allows those and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

# Matches `<link rel="stylesheet" href="assets/explainer.css">`; not a link of another kind.
STYLE_LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
# Matches `<script src="assets/explainer.js" data-base=".">` and its end; not a script with words inside.
SCRIPT_LINK = re.compile(r'<script src="([^"]*assets/explainer\.js)"([^>]*)></script>')
# Matches a script that runs, `<script>…</script>`; its attributes tell data (`type="application/ld+json"`) apart.
SCRIPT = re.compile(r"<script([^>]*)>([^<]*(?:<(?!/script>)[^<]*)*)</script>")
# Matches `<style>…</style>`, also inside a picture; not `style="…"`.
STYLE = re.compile(r"<style[^>]*>([^<]*(?:<(?!/style>)[^<]*)*)</style>")
# Matches ` style="…"`, which the policy forbids; not `data-style="…"`.
STYLE_ATTRIBUTE = re.compile(r'<[^<>]* style="')
# Matches `url(fonts/a.woff)`, which would point elsewhere from inside a page; not `url(data:…)`, not `url("#a")`.
RELATIVE_URL = re.compile(r"url\(\s*[\"']?(?!data:|#|[\"'])")
# Matches what must keep its white space; it is cut out before the rest is squeezed.
KEEP_SPACE = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)
# Matches the start of what KEEP_SPACE cuts out on a page that has to be cut; a script or style alone loses nothing.
SPACED = re.compile(r"<(?:pre|textarea)")
# Matches a line break and the white space after it; not a line break alone, not a space between two words of a line.
BREAK = re.compile(r"\n\s+")
# Matches the mark in a tag of what the search leaves out; not the same words in the text.
UNSEARCHED = re.compile(r"(<[^<>]*) data-search-exclude")
POLICY = '<meta http-equiv="Content-Security-Policy"'
CHARSET = '<meta charset="utf-8">'

# What is looked for in a built page, all in one pattern, so that a page is gone through once: a part is named by the
# group that matches. The style link and the script are those above; another link to a style sheet has any other shape,
# `<link href='a.css' rel=stylesheet>`, not `<link rel="icon">`. After them comes what Material's base template puts on
# each page for its own script, which these pages do not load. The first line tells sooner that a tag is none of them.
PART = re.compile(
    r"""<(?=meta|/head|[lL]|script|input|label|div\ )(?:
        (?P<character_set>meta\ charset="utf-8">)
      | (?P<end_of_the_head>/head>)
      | (?P<style_sheet>link\ rel="stylesheet"\ href="[^"]+">)
      | (?P<other_style_sheet>(?i:link\b[^>]*\brel=["']?(?:[\w-]+\ )*stylesheet\b[^>]*>))
      | (?P<script>script\ src="[^"]*assets/explainer\.js"[^>]*></script>)
      | (?P<menu_toggle>input\ class="md-toggle"\ data-md-toggle="drawer"[^>]*>)
      | (?P<search_toggle>input\ class="md-toggle"\ data-md-toggle="search"[^>]*>)
      | (?P<overlay>label\ class="md-overlay"\ for="__drawer"></label>)
      | (?P<announcement>div\ data-md-component="announce">\s*</div>)
      | (?P<message_box>div\ class="md-dialog"[^>]*>\s*<div\ class="md-dialog__inner\ md-typeset"></div>\s*</div>)
    )""",
    re.VERBOSE,
)
NEEDED = ("character_set", "end_of_the_head", "style_sheet", "script")
LEFTOVERS = ("menu_toggle", "search_toggle", "overlay", "announcement", "message_box")


class Finished(NamedTuple):
    """A page's HTML after the step, and what the step could not do with it."""

    html: str
    messages: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def digest(text: str) -> str:
    """The text's hash as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def runs(attributes: str) -> bool:
    """Whether a script without `src` and with these attributes is run, so that the policy has to name it."""
    return "src=" not in attributes and ("type=" not in attributes or "module" in attributes)


def policy_of(html: str, style: str | None = None) -> str:
    """The policy that allows the page what it holds, and files of its own folder.

    A `style` is what the page is to hold in the place of links to style sheets.
    """
    scripts = sorted({digest(words) for attributes, words in SCRIPT.findall(html) if runs(attributes)})
    styles = sorted({digest(words) for words in (*STYLE.findall(html), style) if words is not None})
    own = ["'self'"] if style is None and STYLE_LINK.search(html) else []
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *scripts],
        "style-src": [*own, *styles] or ["'none'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def squeezed_script(script: str) -> str:
    """The script without comment lines and indentation; it has no text over several lines."""
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def squeezed_html(html: str) -> str:
    """The page with one line break where there were several and no indentation, but for what keeps its space."""
    if not SPACED.search(html):
        return BREAK.sub("\n", html).strip()
    parts = KEEP_SPACE.split(html)
    # `split` gives text, kept part, its tag name, text, …
    return "".join(
        BREAK.sub("\n", part) if place % 3 == 0 else part for place, part in enumerate(parts) if place % 3 < 2
    ).strip()


def shape(times: Counter[str | None]) -> str:
    """Why a page that has its parts so many times cannot be made lean, in words, or nothing."""
    wrong = {name: times[name] != 1 for name in NEEDED}
    # A style link of another shape would stay a link, and the policy would block it.
    wrong["style_sheet"] = not times["style_sheet"] or times["other_style_sheet"] > 0
    missing = [in_words(name) for name in NEEDED if wrong[name]]
    return f"its {', '.join(missing)} cannot be found" if missing else ""


def in_words(name: str) -> str:
    """The name of a part of a page as messages call it."""
    return name.replace("_", " ")


def without(names: Collection[str], found: Iterable[re.Match[str]], html: str) -> str:
    """The page without some of the parts that were found in it."""
    kept, end = [], 0
    for match in found:
        if match.lastgroup in names:
            kept.append(html[end : match.start()])
            end = match.end()
    return "".join([*kept, html[end:]])


def with_script(html: str, scripts: Mapping[str, str]) -> str:
    """The page with the words of its script in the place of the link to it, where they are known."""
    link = SCRIPT_LINK.search(html)
    if not link or link[1] not in scripts:
        return html
    return f"{html[: link.start()]}<script{link[2]}>{scripts[link[1]]}</script>{html[link.end() :]}"


def finish_page(
    html: str, css: Callable[[str], str] | None, scripts: Mapping[str, str], policy: bool = True
) -> Finished:
    """The page with its styles and script inside it and with its policy.

    `css` gives the style sheet for a page; without it the links to the sheets stay. `scripts` holds the
    script's words by its address on this page. A page of another shape comes back as it was, with a message.
    """
    found = list(PART.finditer(html))
    times = Counter(match.lastgroup for match in found)
    trouble = shape(times)
    if trouble:
        return Finished(html, (trouble,))
    leftovers = [name for name in LEFTOVERS if times[name] == 1]  # another number is reported, and they are left
    messages = [f"Material's {in_words(name)} has another shape" for name in LEFTOVERS if times[name] != 1]
    html = squeezed_html(without([*leftovers, "style_sheet"] if css else leftovers, found, html))
    if " data-search-exclude" in html:
        html = UNSEARCHED.sub(r"\1", html)
    # Most pages have no such words at all, which a plain look tells sooner than the pattern.
    if ' style="' in html and STYLE_ATTRIBUTE.search(html):
        messages.append("an inline style is blocked by the policy; use a class")
    style = css(html) if css else None
    html = with_script(html, scripts)
    # As near to the top as the character set allows. The style comes last, for it is as long as the page.
    allowed = f'{POLICY} content="{policy_of(html, style)}">' if policy else ""
    html = html.replace(CHARSET, CHARSET + allowed, 1)
    html = html if style is None else html.replace("</head>", f"<style>{style}</style></head>", 1)
    return Finished(html, tuple(messages))

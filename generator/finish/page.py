"""Makes one built page lean: its styles and its script inside it, and a policy that allows those and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

# Matches `<link rel="stylesheet" href="assets/explainer.css">`; not a link of another kind.
STYLE_LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
# Matches a link to a style sheet in any shape, `<link href='a.css' rel=stylesheet>`; not `<link rel="icon">`.
ANY_STYLE_LINK = re.compile(r"<[Ll][Ii][Nn][Kk]\b(?i:[^>]*\brel=[\"']?(?:[\w-]+ )*stylesheet\b[^>]*>)")
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
# Matches white space with a line break in it; not a space between two words of a line.
BREAK = re.compile(r"\n\s*")
# Matches the mark in a tag of what the search leaves out; not the same words in the text.
UNSEARCHED = re.compile(r" data-search-exclude(?=[^<>]*>)")
POLICY = '<meta http-equiv="Content-Security-Policy"'
CHARSET = '<meta charset="utf-8">'

# What Material's base template puts on each page for its own script, which these pages do not load.
LEFTOVERS = {
    "menu toggle": re.compile(r'<input class="md-toggle" data-md-toggle="drawer"[^>]*>'),
    "search toggle": re.compile(r'<input class="md-toggle" data-md-toggle="search"[^>]*>'),
    "overlay": re.compile(r'<label class="md-overlay" for="__drawer"></label>'),
    "announcement": re.compile(r'<div data-md-component="announce">\s*</div>'),
    "message box": re.compile(
        r'<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
    ),
}


@dataclass(frozen=True, slots=True)
class Finished:
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


def policy_of(html: str) -> str:
    """The policy that allows the page what it holds, and files of its own folder."""
    scripts = sorted({digest(words) for attributes, words in SCRIPT.findall(html) if runs(attributes)})
    styles = sorted({digest(words) for words in STYLE.findall(html)})
    own = ["'self'"] if STYLE_LINK.search(html) else []
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


def with_policy(html: str) -> str:
    """The page with its policy, as near to the top as the character set allows."""
    return html.replace(CHARSET, f'{CHARSET}{POLICY} content="{policy_of(html)}">', 1)


def squeezed_script(script: str) -> str:
    """The script without comment lines and indentation; it has no text over several lines."""
    lines = (line.strip() for line in script.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def squeezed_html(html: str) -> str:
    """The page with one line break where there were several and no indentation, but for what keeps its space."""
    if "<pre" not in html and "<textarea" not in html:
        return "\n".join(filter(None, map(str.lstrip, html.split("\n")))).strip()
    parts = KEEP_SPACE.split(html)
    # `split` gives text, kept part, its tag name, text, …
    return "".join(
        BREAK.sub("\n", part) if place % 3 == 0 else part for place, part in enumerate(parts) if place % 3 < 2
    ).strip()


def without_leftovers(html: str) -> Finished:
    """The page without Material's leftovers; a leftover that is not there once is reported and left."""
    messages = []
    for name, pattern in LEFTOVERS.items():
        without, times = pattern.subn("", html)
        if times == 1:
            html = without
        else:
            messages.append(f"Material's {name} has another shape")
    return Finished(html, tuple(messages))


def shape(html: str) -> str:
    """Why the page cannot be made lean, in words, or nothing."""
    wanted = {"character set": CHARSET, "end of the head": "</head>"}
    missing = [name for name, words in wanted.items() if html.count(words) != 1]
    # A link of another shape would stay a link, and the policy would block it.
    if not 0 < len(STYLE_LINK.findall(html)) == len(ANY_STYLE_LINK.findall(html)):
        missing.append("style sheet")
    if len(SCRIPT_LINK.findall(html)) != 1:
        missing.append("script")
    return f"its {', '.join(missing)} cannot be found" if missing else ""


def finish_page(
    html: str, css: Callable[[str], str] | None, scripts: Mapping[str, str], policy: bool = True
) -> Finished:
    """The page with its styles and script inside it and with its policy.

    `css` gives the style sheet for a page; without it the links to the sheets stay. `scripts` holds the
    script's words by its address on this page. A page of another shape comes back as it was, with a message.
    """
    trouble = shape(html)
    if trouble:
        return Finished(html, (trouble,))
    clean = without_leftovers(html)
    html = squeezed_html(STYLE_LINK.sub("", clean.html) if css else clean.html)
    html = UNSEARCHED.sub("", html)
    forbidden = (
        ("an inline style is blocked by the policy; use a class",)
        if ' style="' in html and STYLE_ATTRIBUTE.search(html)
        else ()
    )
    style = f"<style>{css(html)}</style>" if css else ""
    html = SCRIPT_LINK.sub(
        lambda m: f"<script{m[2]}>{scripts.get(m[1], '')}</script>" if m[1] in scripts else m[0], html
    )
    html = html.replace("</head>", f"{style}</head>", 1)
    html = with_policy(html) if policy else html
    return Finished(html, clean.messages + forbidden)

"""The notes of a page in two groups, folded: from the source, and from other works; numbers go on as they were."""

from __future__ import annotations

import re

from ..model import ours

# The list of notes at the end of a page, as it was printed.
NOTES = re.compile(r'<div class="footnote">\s*<hr ?/?>\s*<ol>\n?(?P<items>.*?)</ol>\s*</div>', re.DOTALL)
ITEM = re.compile(r'<li id="(?P<id>fn[:-](?P<number>\d+))">.*?</li>\n?', re.DOTALL)  # a note of ours; not one by name
# The way to a work's own line: matches `href="../references.md#ref-act-1979"`; not `href="references.md"`.
WORK = re.compile(r'href="[^"]*references\.(?:md|html)#ref-')
GROUPS = ("From the source", "Other works")


def with_groups(html: str) -> str:
    """A page's HTML with its notes in groups."""
    return NOTES.sub(_grouped, html)


def _grouped(match: re.Match[str]) -> str:
    items = list(ITEM.finditer(match["items"]))
    if not items or ITEM.sub("", match["items"]).strip():
        return match[0]  # notes that are not numbered by us are left as they are
    parted = ((name, [one for one in items if _group(one) == name]) for name in GROUPS)
    groups = [(name, group) for name, group in parted if group]
    told = ", ".join(f"{len(group)} from {name.lower().removeprefix('from ')}" for name, group in groups)
    (first, notes), rest = groups[0], groups[1:]
    lists = f"<ol{_class(first)}>\n{_listed(notes)}"
    lists += "".join(ours(f"</ol>\n<p>{name}</p>\n<ol{_class(name)}>\n") + _listed(group) for name, group in rest)
    head = ours(f"<details>\n<summary>Notes: {told}</summary>\n<p>{first}</p>\n")
    return f'<div class="footnote">\n<hr />\n{head}{lists}</ol>\n{ours("</details>")}</div>'


def _group(note: re.Match[str]) -> str:
    return GROUPS[WORK.search(note[0]) is not None]


def _class(name: str) -> str:
    return ' class="works"' if name == GROUPS[1] else ""


def _listed(group: list[re.Match[str]]) -> str:
    """The notes of a group, with their numbers where these do not follow one another."""
    out, last = [], 0
    for one in group:
        number = int(one["number"])
        out.append(one[0] if number == last + 1 else one[0].replace("<li ", f'<li value="{number}" ', 1))
        last = number
    return "".join(out)

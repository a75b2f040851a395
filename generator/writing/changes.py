"""What a change of texts and pages changes for readers, in Markdown: what a reviewer looks at first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape

from ..inputs.texts import clipped
from ..model import Site

LONGEST = 50  # lines of a kind; a summary of a forge holds a megabyte, and a reader less


def changes(old: Site, new: Site) -> str:
    """What is put in and taken out between two states of a site, kind by kind, each in a line."""
    works = {key: f"{key}: {one.fields.get('title', '')}" for key, one in new.references.items()}
    kinds = (
        ("Sentences put in", _gone(_sentences(new), _sentences(old))),
        ("Sentences taken out", _gone(_sentences(old), _sentences(new))),
        ("Own words declared", _gone(_pairs(new), _pairs(old))),
        ("Rules waived", _gone(_waivers(new), _waivers(old))),
        ("Works put in", [told for key, told in works.items() if key not in old.references]),
        ("Works taken out", [key for key in old.references if key not in works]),
        ("Doubts put in", _gone(_doubts(new), _doubts(old))),
        ("Doubts taken out", _gone(_doubts(old), _doubts(new))),
        ("Sources changed", _sources(old, new)),
        ("To be mended", [str(problem) for problem in new.problems]),
    )
    parts = [_part(title, lines) for title, lines in kinds if lines]
    return "## What changes for readers\n\n" + ("\n".join(parts) if parts else "Nothing.\n")


def _part(title: str, lines: list[str]) -> str:
    told = "\n".join(f"- {escape(clipped(' '.join(line.split())), quote=False)}" for line in lines[:LONGEST])
    more = f"\n- … and {len(lines) - LONGEST} more" if len(lines) > LONGEST else ""
    return f"### {title}: {len(lines)}\n\n{told}{more}\n"


def _gone(one: Iterator[str], other: Iterator[str]) -> list[str]:
    """What the first has and the second has not, in order; what stands twice counts twice."""
    left = Counter(other)
    found = []
    for line in one:
        if left[line] > 0:
            left[line] -= 1
        else:
            found.append(line)
    return found


def _sentences(site: Site) -> Iterator[str]:
    for page in site.checked:
        yield from (f"{page.contribution.path}: {claim.words}" for claim in page.claims)


def _pairs(site: Site) -> Iterator[str]:
    for page in site.checked:
        for claim in page.claims:
            yield from (f"{page.contribution.path}: {one.words} = {one.stands_for}" for one in claim.pairs)


def _waivers(site: Site) -> Iterator[str]:
    for page in site.checked:
        yield from (f"{one.rule}, “{one.words}”: {one.reason}" for one in page.contribution.waivers)


def _doubts(site: Site) -> Iterator[str]:
    for page in site.checked:
        yield from (f"{page.contribution.path}: {one}" for one in page.doubts)


def _sources(old: Site, new: Site) -> list[str]:
    before = {facts.source.path: facts.source.text for facts in old.facts}
    after = {facts.source.path: facts.source.text for facts in new.facts}
    told = {path: "put in" for path in after if path not in before}
    told |= {path: "taken out" for path in before if path not in after}
    told |= {path: "its words changed" for path in after if before.get(path, after[path]) != after[path]}
    return [f"{path}: {what}" for path, what in sorted(told.items())]

"""Cases of Markdown as data files: what is written, what must be seen, what must be said.

A case begins with `%%% its name`, then comes the page's Markdown. In it LIE stands for a sentence that nothing
carries, TRUE for one with its evidence, and `«SHY»` and the like for letters that cannot be seen in a file. Behind
`--- seen` stand the blocks that a reader sees, each as `role: words`; behind `--- said`, where something must be said,
what the checks say, each as `line: words of it`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.build import build, misprinted, rendered
from generator.markdown.blocks import letters, role
from generator.markdown.reading import read
from generator.markdown.rendering import STOCK
from generator.model import File, Problem

FOLDER = Path(__file__).parent
LIE = "The minister lied to all of us about the dam."
TRUE = 'The dam held all night long.[^"dam held"]'
SEED = "The dam held all night long.\n\nThe mayor said that the water had been high.\n\n秦刚说台湾问题是核心。\n"
WORKS = "handbook:\n  title: A handbook\n  publisher: A house\n  issued: 2020\n  URL: https://a.example/\n"
NAMED = {
    "LIE": LIE,
    "TRUE": TRUE,
    "NBSP": "\u00a0",
    "SHY": "\u00ad",
    "ZWSP": "\u200b",
    "RLO": "\u202e",
    "TAB": "\t",
    "CR": "\r",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A page, the blocks that a reader must see of it, and for each Problem its line and words of it."""

    name: str
    written: str
    seen: tuple[str, ...]
    said: tuple[tuple[int, str], ...]


def cases(name: str) -> list[Case]:
    """The cases of a data file."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [_case(part) for part in re.split(r"^%%% ", text, flags=re.MULTILINE)[1:]]


def _case(part: str) -> Case:
    name, rest = part.split("\n", 1)
    written, _, behind = rest.partition("\n--- seen\n")
    seen, _, said = behind.partition("--- said\n")
    lines = (line.split(": ", 1) for line in said.split("\n") if line)
    return Case(
        name,
        expanded(written) + "\n",
        tuple(expanded(line) for line in seen.split("\n") if line),
        tuple((int(number), expanded(words)) for number, words in lines),
    )


def expanded(written: str) -> str:
    """Words of a data file with the sentences and letters that they stand for."""
    return re.sub(r"«(\w+)»|\b(LIE|TRUE)\b", lambda match: NAMED.get(match[1] or match[2], match[0]), written)


def judged(written: str) -> tuple[list[Problem], str]:
    """What is said of a page, read and rendered, and the words of its sentences that were checked."""
    pages = [File("site_src/essay.md", written.encode()), File("site_src/references.yml", WORKS.encode())]
    seeds = [File("seeds/dam.txt", f"---\ntitle: The dam\n---\n{SEED}".encode())]
    site = build(seeds, pages, date(2024, 1, 1), composed=False)
    found = list(site.problems)
    if "essay.md" in site.read:  # otherwise its print is not held to what was read of it
        whole = build(seeds, pages, date(2024, 1, 1))
        alone = replace(whole, pages=tuple(page for page in whole.pages if page.path == "essay.md"))
        edits = {page.path: page.edit for page in alone.pages}
        found += misprinted(whole.read, edits, rendered(alone, STOCK))
    claims = [claim.words for page in site.checked for claim in page.claims]
    return [one for one in found if one.path == "site_src/essay.md"], "\n".join(claims)


def seen(written: str) -> list[str]:
    """The blocks that a reader sees, with what they are."""
    return [
        f"{role(block)}: {' '.join(block.words.split())}" for block in read(written, 0).blocks if letters(block.words)
    ]

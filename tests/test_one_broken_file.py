"""What is wrong with one file, or with one part of it, hides nothing that is wrong elsewhere, and makes nothing wrong.

Each case breaks one thing in a story that has a slip on a page, and gives its Problem besides that of the slip.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from generator.build import build, misprinted, rendered
from generator.markdown.rendering import STOCK
from generator.model import File

SEED = """---
title: The dam
published: 2023-06-18
background: Dams
corrections:
  - confirm: "He added that"
---
Ann Weber, the mayor of Orla, said the dam was old. On Monday the dam broke. He added that dams need care.
"""
SECOND = "Piotr Halm, who built the dam, said that it was sound.\n"
WORKS = """act-1979:
  title: Dam Safety Act
  publisher: The parliament
  issued: 1979
  URL: https://example.org/act
  read: 2023-06-20
  in: a copy
  says:
    - The act asks for a yearly look at each dam.
    - "The act speaks of “old walls”."
law-1990:
  title: Water Law
  publisher: The parliament
  issued: 1990
  URL: https://example.org/law
  read: 2023-06-20
  in: a copy
  says:
    - The law of 1990 asks for a plan.
"""
PAGE = """---
title: The act
author: Ann Lee
---
# The act

By Ann Lee.

## “Old walls”

The act asks for a yearly look at each dam.[^act-1979 "yearly look"] It speaks of “old walls”.[^act-1979 "old walls"]

The law asks for a plan.[^law-1990 "a plan"] Its name is Water Law.[^law-1990]

Piotr Halm said that the dam was sound.[^witness "it was sound"]

On Monday the dam broke.[^"On Monday the dam broke"]
"""
SLIP = 'The dam fell on Sunday.[^seed "the dam broke" ~ fell = broke]'
FILES = {
    "seeds/seed.txt": SEED,
    "seeds/witness.txt": SECOND,
    "site_src/references.yml": WORKS,
    "site_src/act.md": PAGE.replace('[^"On', '[^seed "On'),
    "site_src/dams.md": "# Dams\n\n::: source-says\n",
    "site_src/index.md": """# The dam

::: five-points

## What is left open

::: source-unclear

| The source says | What is open |
|---|---|
| On Monday the dam broke.[^seed "the dam broke"] | At what time? |
""",
    "site_src/slip.md": f"# Slip\n\n{SLIP}\n",
}
TOLD = ("site_src/slip.md", 'The date "on Sunday" is not in the sentence that is cited.')
LIST = "The list of references cannot be read."
FRONT = "The front matter cannot be read."
# What is broken, in which file, by what words in the place of which, with the line and the message of it.
BROKEN = {
    "a tab in a work": ("site_src/references.yml", "law-1990:\n  title", "law-1990:\n\ttitle", 12, LIST),
    "a colon in a title": ("site_src/references.yml", "Water Law", "Water: Law", 12, LIST),
    "a mark that is not closed": ("site_src/references.yml", "title: Dam", 'title: "Dam', 2, LIST),
    "a line without a colon": ("site_src/references.yml", "law-1990:", "law-1990", 11, LIST),
    "a work without fields": (
        "site_src/references.yml",
        WORKS[WORKS.index("law-1990:") :],
        "law-1990: Water Law\n",
        11,
        'The entry "law-1990" of the list of references has no fields.',
    ),
    "no list of works at all": (
        "site_src/references.yml",
        WORKS,
        "\0",
        1,
        "The file holds characters that no text has.",
    ),
    "two versions of the list": ("site_src/references.yml", "law-1990:", "<<<<<<< HEAD\nlaw-1990:", 11, LIST),
    "a colon in the title of the page": ("site_src/slip.md", "# Slip", "---\ntitle: A: b\n---\n# Slip", 2, FRONT),
    "a field that no page has": (
        "site_src/slip.md",
        "# Slip",
        "---\nnumber: 1\n---\n# Slip",
        2,
        'The front matter has a field "number" that is not known.',
    ),
    "fields that are not closed": (
        "site_src/slip.md",
        "# Slip",
        "---\ntitle: A\n\n# Slip",
        1,
        "The front matter is not closed.",
    ),
    "fields below an empty line": (
        "site_src/slip.md",
        "# Slip",
        "\n---\ntitle: A\n---\n# Slip",
        3,
        'The field "title" does not stand in front matter.',
    ),
    "a script": ("site_src/slip.md", "# Slip", "# Slip\n\n<script>a()</script>", 3, "The page uses <script>."),
    "an issue that cannot be read": ("seeds/seed.txt", "background: Dams", "background: Dams: all", 4, FRONT),
    "a seed without its first line": (
        "seeds/seed.txt",
        "---\ntitle",
        "title",
        1,
        'The field "title" does not stand in front matter.',
    ),
    "spaces of another kind": ("site_src/references.yml", "  title: Water", "\xa0\xa0title: Water", 12, LIST),
    "a sentence with a colon": (
        "site_src/references.yml",
        "- The law of 1990 asks",
        "- The law: of 1990 it asks",
        19,
        'What the work "law-1990" says has an entry "The law: of 1990 it asks for a plan.".',
    ),
    "a label in a row of doubts": (
        "site_src/index.md",
        'the dam broke"',
        'the dam brake"',
        11,
        'No sentence of the source holds the words "the dam brake".',
    ),
    "a tab in a seed": ("seeds/seed.txt", "\npublished", "\n\tpublished", 3, FRONT),
    "a field that no seed has": (
        "seeds/seed.txt",
        "published: 2023-06-18",
        "author: Lee",
        3,
        'The front matter has a field "author" that is not known.',
    ),
    "a day that is none": (
        "seeds/seed.txt",
        "2023-06-18",
        "Sunday",
        3,
        'The field published says "Sunday".',
    ),
    "corrections that cannot be read": ("seeds/seed.txt", "  - confirm", "\t- confirm", 6, FRONT),
    "a correction that is none": (
        "seeds/seed.txt",
        "- confirm",
        "- confrim",
        6,
        'The correction "confrim: He added that" is not complete. Did you mean "confirm"?',
    ),
    "a seed that is no text": ("seeds/witness.txt", SECOND, "\0", 1, "The file holds characters that no text has."),
    "a record that is no record": (
        "seeds/accepted.yml",
        "",
        "x: [\n",
        1,
        "The record of the accepted text cannot be read.",
    ),
}


def _told(files: Mapping[str, str]) -> list[tuple[str, int, str]]:
    """The Problems of the pages, those of their print too."""
    handed = [File(path, text.encode()) for path, text in files.items()]
    seeds, others = ([one for one in handed if one.path.startswith(name)] for name in ("seeds/", "site_src/"))
    site = build(seeds, others, date(2023, 7, 1))
    printed = misprinted(site.read, {page.path: page.edit for page in site.pages}, rendered(site, STOCK))
    return [(one.path, one.line, one.what) for one in (*site.problems, *printed)]


def test_a_list_of_works_that_was_lost_is_one_slip() -> None:
    """Its file was taken out or given another name; every label that names a work was good, and is so again."""
    labels = " ".join(
        f"It tells of dams.[^work-{number} “of dams”]".replace("“", '"').replace("”", '"') for number in range(9)
    )
    files = {**FILES, "site_src/many.md": f"# Many\n\n{labels}\n"}
    del files["site_src/references.yml"]
    what = "The list of outside works is not there, or it is empty, and pages cite 11 works."
    assert _told(files) == [("site_src/references.yml", 1, what), (TOLD[0], 3, TOLD[1])]


def test_the_story_has_one_slip() -> None:
    """What every case below is compared with."""
    assert _told(FILES) == [(TOLD[0], 3, TOLD[1])]


@pytest.mark.parametrize(("path", "words", "others", "line", "what"), BROKEN.values(), ids=BROKEN)
def test_it_is_told_beside_the_slip(path: str, words: str, others: str, line: int, what: str) -> None:
    """And nothing else is."""
    text = FILES.get(path, "")
    assert words in text
    found = _told({**FILES, path: text.replace(words, others, 1)})
    assert sorted((path, what) for path, _, what in found) == sorted([(path, what), TOLD])
    assert [line for _, line, told in found if told == what] == [line]

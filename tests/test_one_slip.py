"""One slip is one message, at its line, and the message says what to write."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import broken, build, rendered
from generator.markdown.rendering import Renderer
from generator.model import File, Problem

SEED = (
    "---\npublished: 2024-05-05\n---\nThe dam\n\nOn Friday, Maria Santos, the mayor of Orla, said the old dam broke. "
    "The council held candid talks. A grey jet flew over the harbour of Orla in fog. The ferry was late again.\n\n"
    "OSLO, March 26, 2024 (NTB) — Rain fell.\n"
)
WORKS = """act-1979:
  title: Dam Safety Act
  publisher: The parliament
  issued: 1979
  URL: https://example.org/act
  read: 2023-06-20
  in: a copy
  says:
    - The act asks for a yearly look at each dam.
    - "The act was changed in 1991."
guide:
  title: A Guide
  publisher: Press
  issued: 2020
  URL: https://example.org/guide
"""
CITED = 'The ferry was late again.[^"The ferry"]\n'
ROWS = f"| A | B |\n|---|---|\n| {CITED.strip()} | {CITED.strip()} More of it. |\n"
SECOND = "The dams act is named here.[^guide]\n"

# Pages by their names, what the message has of the slip, and what it says to write.
SLIPS: dict[str, tuple[dict[str, str], str, str]] = {
    "a term that has an entry already": (
        {"glossary.md": "# Glossary\n\nOld dam[^guide]\n:   A wall.\n\nOld-Dam[^guide]\n:   A wall.\n"},
        'The name "Old-Dam" stands for two entries.',
        "make one entry of the two",
    ),
    "a table that is none": (
        {"a.md": f"# A\n\nThe table is this:\n{ROWS}"},
        "are shown as they stand",
        "|---|",
    ),
    "a table of doubts that is none": (
        {"index.md": f"# A\n\n::: record-differs\nThese differ.\n| A | B |\n|---|---|\n| {CITED.strip()} | Yes. |\n"},
        "are shown as they stand",
        "|---|",
    ),
    "a quotation with a word from elsewhere": (
        {"a.md": '# A\n\nThe council held "candid ferry" talks.[^"candid talks"]\n'},
        'The quotation "candid ferry" does not hold.',
        "letter by letter",
    ),
    "a definition that is still to be written": (
        {"glossary.md": "# Glossary\n\nDam[^…]\n:   …\n"},
        "The words and the evidence are still to be written",
        "write [^key]",
    ),
    "a biography that is still to be written": (
        {"people.md": "# People\n\n…[^…]\n\n::: everyone-else\n"},
        "The words and the evidence are still to be written",
        "write [^key]",
    ),
    "evidence that is still to be written": (
        {"a.md": "# A\n\nThe ferry was late again.[^…]\n"},
        "The evidence is still to be written",
        "write [^key]",
    ),
    "a key that no work has, with words of one": (
        {"a.md": '# A\n\nThe act asks for a yearly look at each dam.[^dams "yearly look"]\n'},
        'There is no source and no work "dams".',
        'write [^act-1979 "yearly look"]',
    ),
    "words of a work in single marks": (
        {"a.md": "# A\n\nThe act asks for a yearly look at each dam.[^act-1979 'yearly look']\n"},
        "stand in single quotation marks",
        'write [^act-1979 "yearly look"]',
    ),
    "a key that nothing is like": (
        {"a.md": '# A\n\nThe act asks for a yearly look at each dam.[^zzz "quite other"]\n'},
        'There is no source and no work "zzz".',
        'write [^key "words"]',
    ),
    "a work with the key of another": (
        {
            "a.md": '# A\n\nThe ferry was late.[^ferries-2001 "was late"] It was old.[^ferries-2001]\n',
            "references.yml": WORKS + WORKS[WORKS.index("guide:") :],
        },
        'The key "guide" is given twice.',
        "give it another key",
    ),
    "a sentence of the source without its citation": (
        {"a.md": "# A\n\n> The ferry was late again.\n"},
        "shows no evidence",
        'put [^"The ferry"] right behind it',
    ),
    "a sentence of nobody": (
        {"a.md": "# A\n\nMany towns are cold in winter.\n"},
        "shows no evidence",
        'put [^"words of the source"] or [^key] right behind it',
    ),
    "a name that one other sentence has": (
        {"a.md": '# A\n\nMaria Santos was late again.[^"The ferry"]\n'},
        'The name "Maria Santos" is not in the sentence that is cited.',
        'cite the sentence that has it, as [^"On Friday"]',
    ),
    "a date of the line before the sentence that is cited": (
        {"a.md": '# A\n\nOslo, March 26, 2024: Rain fell.[^"Rain fell"]\n'},
        'The date "March 26, 2024" is not in the sentence that is cited.',
        "cite the sentence that has it, or take the date out",
    ),
    "own words that stand side by side": (
        {"a.md": '# A\n\nA grey fighter plane flew over the harbour.[^"grey jet"]\n'},
        '"fighter" and "plane"',
        '[^"grey jet" ~ fighter plane = …]',
    ),
    "a work by its name where words of it hold it": (
        {"a.md": "# A\n\nThe act was changed in 1991.[^act-1979]\n"},
        '"in 1991"',
        'cite words of what it says, as [^act-1979 "The act was"]',
    ),
    "a work by its name of which nobody wrote anything": (
        {"a.md": "# A\n\nThe act was changed in 2011.[^guide]\n"},
        '"in 2011"',
        "write it in a sentence under `says:` of guide",
    ),
    "a title that another page has": (
        {"a.md": f"# The fog\n\n{CITED}", "b.md": f"---\ntitle: The Fog\n---\n# Fog\n\n{CITED}"},
        'The title "The Fog" is that of site_src/a.md too.',
        "give one of the two pages another title",
    ),
    "a sentence of a work that holds a colon": (
        {
            "a.md": '# A\n\nThe act was changed in 1991.[^act-1979 "was changed"] It is old.[^act-1979]\n',
            "references.yml": WORKS.replace('"The act was changed in 1991."', "The act: it was changed in 1991."),
        },
        "has an entry",
        "put the whole sentence in quotation marks",
    ),
}
ACCEPTED = File(
    "seeds/accepted.yml",
    b"act-1979:\n  sentences:\n    - The act asks for a yearly look at each dam.\n    - The act was changed in 1991.\n",
)


def told(pages: dict[str, str]) -> tuple[list[Problem], list[str]]:
    """The Problems and the notes of a site that cites each of its works, links that lead nowhere among them."""
    files = {"references.yml": WORKS, "named.md": f"# Named\n\n{SECOND}\nThe act is named.[^act-1979]\n", **pages}
    handed = [File(f"site_src/{name}", words.encode()) for name, words in files.items()]
    site = build([File("seeds/a.txt", SEED.encode()), ACCEPTED], handed, date(2024, 6, 1))
    edits = {page.path: page.edit for page in site.pages}
    links = broken(rendered(site, Renderer()), edits, [one.contribution for one in site.checked], ())
    return [*site.problems, *links], [note.what for note in site.notes]


@pytest.mark.parametrize(("pages", "what", "fix"), SLIPS.values(), ids=SLIPS)
def test_one_slip_is_one_message(pages: dict[str, str], what: str, fix: str) -> None:
    """And no note beside it says what is not so."""
    problems, notes = told(pages)
    (problem,) = problems
    assert what in problem.what
    assert fix in problem.fix
    assert notes == []


def test_what_is_right_has_no_message() -> None:
    """Two pages that say the same under two titles, a table with its rows, a key with its words."""
    table = f"| A | B |\n|---|---|\n| {CITED.strip()} | {CITED.strip()} |\n"
    pages = {
        "a.md": f"# One\n\n{table}",
        "b.md": f"# Two\n\n{CITED}",
        "index.md": f"# A\n\n::: record-differs\n\n{table}",
    }
    assert told(pages) == ([], [])

"""What a change changes for readers, as a reviewer reads it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from generator.build import build
from generator.model import File, Site
from generator.writing.changes import LONGEST, changes
from tests.conftest import Project
from tests.running import run_anew

SEED = "The river Ahr rose by six metres on Tuesday. Mayor Anna Weber said the dam had held."
PAGE = '# Notes\n\nMayor Anna Weber said the dam had held.[^"the dam had held"]\n'
MORE = '\nThe Ahr climbed by six metres on Tuesday.[^"by six metres" ~ climbed = rose]\n'
DOUBT = '\n::: source-unclear\n\n| a | b |\n|---|---|\n| The dam had held.[^"the dam had held"] | Which? |\n'
WORK = "atlas:\n  title: Atlas of <dams>\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"


def state(pages: Mapping[str, str], works: str = "", seed: str = SEED) -> Site:
    handed = [File(f"site_src/{name}", text.encode()) for name, text in pages.items()]
    handed += [File("site_src/references.yml", works.encode())] if works else []
    return build([File("seeds/a.txt", seed.encode())], handed, date(2024, 1, 1))


def test_what_is_put_in_is_told_by_its_kind() -> None:
    """Sentences, own words, works, doubts, sources, what is to be mended; as text, whatever was written."""
    old = state({"notes.md": PAGE})
    new = state({"notes.md": PAGE + MORE, "index.md": f"# Summary\n{DOUBT}"}, WORK, f"{SEED} It rained.")
    text = changes(old, new)
    for part in (
        "### Sentences put in: 2\n\n- site_src/index.md: The dam had held.\n- site_src/notes.md: The Ahr climbed",
        "### Own words declared: 1\n\n- site_src/notes.md: climbed = rose",
        "### Works put in: 1\n\n- atlas: Atlas of &lt;dams&gt;",
        "### Doubts put in: 1\n\n- site_src/index.md: The dam had held. | Which?",
        "### Sources changed: 1\n\n- seeds/a.txt: its words changed",
    ):
        assert part in text
    assert "taken out" not in text
    assert "### Sentences taken out: 2" in changes(new, old)


FORMS = {
    "a list": '- The dam had held.[^"the dam had held"] Which?\n- The Ahr.[^"river Ahr"]\n',
    "a definition list": 'The dam had held.[^"the dam had held"]\n:   Which?\n\nThe Ahr.[^"river Ahr"]\n:   Which?\n',
    "a table after words": 'Words.\n\n| a |\n|---|\n| The dam had held.[^"the dam had held"] |\n| The Ahr. |\n',
    "a table with spaces": '\n|a|b|\n|:--|--:|\n|The dam had held.[^"the dam had held"]|Which?|\n|The Ahr.|Why?|\n',
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_doubt_is_told_in_whatever_form_it_is_written(form: str) -> None:
    """A table, a list and a definition list tell of doubts, until the next heading."""
    page = f"# Summary\n\n::: source-unclear\n\n{form}\n## More\n\n- The dam.\n"
    text = changes(state({}), state({"index.md": page}))
    assert "### Doubts put in: 2\n\n- site_src/index.md: The dam had held." in text


def test_nothing_is_told_in_a_word() -> None:
    """A change of code or of looks changes nothing of what is said."""
    assert changes(state({"notes.md": PAGE}), state({"notes.md": PAGE})) == "## What changes for readers\n\nNothing.\n"


def test_a_long_list_is_cut() -> None:
    """And says how much more there is."""
    many = "".join('\n- Mayor Anna Weber said the dam had held.[^"the dam had held"]' for _ in range(LONGEST + 3))
    assert "\n- … and 3 more\n" in changes(state({"notes.md": PAGE}), state({"notes.md": PAGE + many + "\n"}))


def test_the_command_compares_two_folders(project: Project) -> None:
    """Also where something is to be mended."""
    old = project({"seeds/a.txt": SEED, "site_src/notes.md": PAGE}, "old")
    new = project({"seeds/a.txt": SEED, "site_src/notes.md": PAGE + "\nIt rained for a week.\n"}, "new")
    shown = run_anew(new, "generator", "changes", str(old))
    assert shown.returncode == 0
    assert "### To be mended: 1\n\n- site_src/notes.md:5: " in shown.stdout

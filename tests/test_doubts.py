"""Doubt travels: what an editor tells of a sentence goes with it to every page that shows it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.build import build
from generator.finish.search_index import sections
from generator.model import File, Site

ARTICLE = (
    "Maria Okonkwo said that the port was closed in May. "
    "Lars Berg told reporters that nine ships had been turned away. "
    "The strike lasted for a week."
)
WORKS = """port-log:
  title: Log of the port
  publisher: The port
  issued: 2023
  note: read in a copy
"""
CITED = 'Maria Okonkwo said that the port was closed in May.[^"closed in May"]'
RECORD = "The log of the port tells it in another way.[^port-log]"
TABLE = f"| The source says | The record says |\n| --- | --- |\n| {CITED} | {RECORD} |\n"
ENTRIES = f"When was it closed?\n:   {CITED} {RECORD}\n"
ITEMS = f"- {CITED} {RECORD}\n"
FORMS = {"a table": TABLE, "a definition list": ENTRIES, "a list": ITEMS}


def made(below: str, block: str = "record-differs", before: str = "", works: str = WORKS, **others: str) -> Site:
    page = f"# Strike\n\n{before}::: five-points\n\n## Where the record differs\n\n::: {block}\n\n{below}"
    files = {"index.md": page, "references.yml": works, **{f"{name}.md": text for name, text in others.items()}}
    written = [File(f"site_src/{path}", text.encode()) for path, text in files.items()]
    return build([File("seeds/strike.txt", ARTICLE.encode())], written, date(2024, 1, 1))


def page(site: Site, path: str) -> str:
    assert [str(problem) for problem in site.problems] == []
    return next(page.markdown for page in site.pages if page.path == path)


@pytest.mark.parametrize("below", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("path", ["index.md", "people.md", "statements.md", "source.md", "timeline.md"])
def test_every_page_that_shows_the_sentence_flags_it(path: str, below: str) -> None:
    """The flag leads to the row, whatever form that has."""
    site = made(below)
    assert "(index.md#doubt-s1){.doubt" in page(site, path)
    assert '<span id="doubt-s1"></span>' in page(site, "index.md")


def test_the_notes_of_the_sentence_say_so_too() -> None:
    """By the name of the entry, where it has one."""
    assert "[The record differs: When was it closed?](index.md#doubt-s1)" in page(made(ENTRIES), "people.md")
    assert "[The record differs.](index.md#doubt-s1)" in page(made(TABLE), "people.md")


def test_other_sentences_have_no_flag() -> None:
    """On the source page one sentence of three has one."""
    assert page(made(TABLE), "source.md").count(".doubt") == 1


def test_no_flag_stands_where_the_doubt_is_told() -> None:
    """It would lead to where the reader is."""
    row = next(line for line in page(made(TABLE), "index.md").splitlines() if "doubt-s1" in line and "|" in line)
    assert ".doubt" not in row


def test_a_page_that_a_person_added_gets_the_flag_at_its_citation() -> None:
    """Once, though two of its citations side by side are of the sentence."""
    essay = '# Essay\n\nThe port was closed in May, Maria Okonkwo said.[^"closed in May"][^"Maria Okonkwo said"]\n'
    assert page(made(TABLE, essay=essay), "essay.md").count(".doubt") == 1


def test_a_folder_deep_the_flag_leads_up() -> None:
    """Its address is told from the page that it stands on."""
    essay = '# Essay\n\nThe port was closed in May, Maria Okonkwo said.[^"closed in May"]\n'
    assert "(../index.md#doubt-s1)" in page(made(TABLE, **{"notes/essay": essay}), "notes/essay.md")


def test_what_the_works_of_the_row_say_has_no_flag() -> None:
    """They are the record that differs: elsewhere, a sentence that rests on them is in no doubt."""
    said = "The log of the port has the closure in June."
    works = f"{WORKS}  read: 2024-01-01\n  in: a copy\n  says:\n    - {said}\n"
    row = f'| {CITED} | {said}[^port-log "in June"] |\n'
    essay = f'# Essay\n\n{said}[^port-log "in June"]\n'
    site = made(f"| The source says | The record says |\n| --- | --- |\n{row}", essay=essay, works=works)
    assert ".doubt" not in page(site, "essay.md")
    assert ".doubt" in page(site, "source.md")


def test_unclear_is_another_sign_than_different() -> None:
    """Each with its words."""
    assert '[The source is unclear here](index.md#doubt-s1){.doubt data-sign="?"' in page(
        made(TABLE, "source-unclear"), "source.md"
    )
    assert '[The record differs](index.md#doubt-s1){.doubt data-sign="≠"' in page(made(TABLE), "source.md")


def test_what_stands_below_the_next_heading_tells_nothing() -> None:
    """The block line speaks of its own section."""
    site = made(f'{TABLE}\n## Else\n\n- Lars Berg told of nine ships.[^"nine ships had been turned away"]\n')
    assert "doubt-s2" not in "".join(page(site, one.path) for one in site.pages)


WRONG = {
    "nothing below": ("Words.\n", 'No row stands below the block "record-differs".'),
    "a row without the source": (
        f"{TABLE}| The log | {RECORD} |\n",
        '"The log" stands below the block "record-differs" and cites no sentence of a source.',
    ),
}


@pytest.mark.parametrize(("below", "told"), WRONG.values(), ids=WRONG)
def test_a_block_that_tells_of_no_sentence_is_a_problem(below: str, told: str) -> None:
    """The writer learns what to cite."""
    assert told in [problem.what for problem in made(below).problems]


def test_the_block_belongs_to_the_summary() -> None:
    """Elsewhere it is told where to write it."""
    site = made(TABLE, essay="# Essay\n\n::: record-differs\n")
    assert "It belongs to the page index.md." in [problem.why for problem in site.problems]


def test_other_programs_learn_it() -> None:
    """An object of schema.org names the correction of a quotation in the sentence."""
    article = ARTICLE.replace("that the port was closed in May", "“the port was closed in May”")
    files = {"index.md": f"# Strike\n\n::: record-differs\n\n{TABLE}", "references.yml": WORKS}
    written = [File(f"site_src/{path}", text.encode()) for path, text in files.items()]
    site = build([File("seeds/strike.txt", article.encode())], written, date(2024, 1, 1))
    assert '"@type": "CorrectionComment","text": "The record differs","url": "index.html#doubt-s1"' in page(
        site, "statements.md"
    )


def test_the_search_has_it_in_words() -> None:
    """In brackets behind the sentence."""
    flag = '<a class="doubt" href="#x">The record differs</a>'
    html = f'<article><h1 id="a">Source</h1><p id="s1">Closed.{flag}</p></article>'
    found = [words for _, _, words, _ in sections("source.html", html)]
    assert any(re.search(r"Closed\. \[The record differs\]", words) for words in found)

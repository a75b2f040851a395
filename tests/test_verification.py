"""What the verification page tells: counts by check and by page, what no rule decides, what the checks catch."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest

from generator.build import accept, build
from generator.model import File, Problem

TEXT = "The river Ahr rose by six metres. Mayor Anna Weber said the dam had held. A bridge fell into the water."
WORKS = "atlas:\n  title: An Atlas\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"
PAGE = (
    'The river Ahr rose by six metres.[^"rose by six"] Mayor Anna Weber said it had held.[^"the dam had held"]\n\n'
    "It is a long river in Germany.[^atlas]\n"
)
SEED = File("seeds/flood.txt", TEXT.encode())
FILES = [File("site_src/notes.md", PAGE.encode()), File("site_src/references.yml", WORKS.encode())]
RUN = """made: 2024-05-01
version: 1.2.3
seeds:
- slug: flood
  sha256: {text}
- slug: another
  sha256: 00
classes:
- name: number changed
  caught: 19
  seeded: 20
- name: speaker swapped
  caught: 10
  seeded: 10
outside:
  caught: 1
  seeded: 4
"""
FINGERPRINT = sha256(TEXT.encode()).hexdigest()


def made(*more: File, pages: list[File] = FILES) -> tuple[list[str], tuple[Problem, ...]]:
    """The lines of the page, and every Problem."""
    site = build([SEED, *more], pages, date(2024, 6, 1))
    (page,) = [page for page in site.pages if page.path == "verification.md"]
    return page.markdown.splitlines(), site.problems


def test_a_large_site_has_a_page_that_can_be_read() -> None:
    """Pages beyond a hundred are one row, sentences beyond three hundred are counted, and none is lost."""
    page = PAGE.replace("in Germany.", "in Germany. It has very many bends. It is rather cold.")
    many = [File(f"site_src/n{number:03}.md", page.encode()) for number in range(102)]
    lines, problems = made(pages=[*many, FILES[1]])
    assert problems == ()
    assert "Contributed sentences checked: **510/510**." in lines
    assert "| 2 more pages | 10/10 | 4 | 2 | 6 |" in lines
    assert sum(line.startswith("| [N") for line in lines) == 100
    assert sum("line 3:" in line for line in lines) == 300
    assert "    - And 6 more." in lines


def test_what_was_checked_is_counted_n_of_n() -> None:
    """By check and by page; a sentence that rests on a work alone is not called checked against it."""
    lines, problems = made(File("seeds/accepted.yml", accept([SEED], "", date(2024, 6, 1)).record.encode()))
    assert problems == ()
    assert "Contributed sentences checked: **3/3**." in lines
    assert "| Sentences that show their evidence | 3/3 |" in lines
    assert "| Sentences that keep the names, numbers, dates, speaker and strength of what they cite | 2/2 |" in lines
    assert "| Citations of words that stand in the source | 2/2 |" in lines
    assert "| Outside works that are named so that a reader can find them | 1/1 |" in lines
    assert "| Sentences of the source that read as they were accepted | 3/3 |" in lines
    assert "| [Notes](notes.md) | 3/3 | 2 | 1 | 1 |" in lines


def test_what_no_rule_decides_is_counted_and_listed() -> None:
    """Sentences in a writer's own words, and those whose reference was named but not read."""
    lines, _ = made()
    at = lines.index('??? note "1 sentence in a writer’s own words, held to the rules and not beyond them"')
    assert lines[at + 2] == "    - notes.md, line 1: Mayor Anna Weber said it had held."
    at = lines.index('??? note "1 sentence whose reference was named, not read"')
    assert lines[at + 2] == "    - notes.md, line 3: It is a long river in Germany."


def test_the_run_of_seeded_errors_is_shown_with_its_day_and_version() -> None:
    """Class by class, those in sentences that rest on outside works apart."""
    lines, problems = made(File("seeds/mutants.yml", RUN.format(text=FINGERPRINT).encode()))
    assert problems == ()
    (told,) = [line for line in lines if "on purpose" in line]
    assert "1 May 2024, with version 1\\.2.3 of" in told
    assert "| number changed | 19 | 20 |" in lines
    assert "| **All** | **29** | **30** |" in lines
    assert any("of 4 errors in sentences that rest on outside works" in line for line in lines)


def test_the_run_is_shown_only_for_the_text_that_it_was_made_on() -> None:
    """Figures of another story say nothing of this one."""
    lines, problems = made(File("seeds/mutants.yml", RUN.format(text="ff").encode()))
    assert problems == ()
    assert not any("on purpose" in line for line in lines)


MALFORMED = {
    "no YAML": ("made: [", "not valid YAML"),
    "no fields": ("- a\n", "made, version"),
    "no day": (RUN.replace("2024-05-01", "May"), "made, version"),
    "more caught than put in": (RUN.replace("caught: 19", "caught: 21"), "made, version"),
    "a count that is no number": (RUN.replace("seeded: 4", "seeded: many"), "made, version"),
    "a class without a name": (RUN.replace("- name: number changed\n  caught", "- caught"), "made, version"),
}


@pytest.mark.parametrize(("content", "why"), MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_run_is_a_problem(content: str, why: str) -> None:
    """It says what to do."""
    _, (problem,) = made(File("seeds/mutants.yml", content.encode()))
    assert problem.path == "seeds/mutants.yml"
    assert why in problem.why
    assert "make mutants" in problem.fix


CLAIMS = """made: 2024-05-01
version: 1.2.3
texts:
- name: News articles
  broken: {caught: 30, of: 40}
  kept: {caught: 1, of: 20}
"""


def test_what_a_machine_of_this_kind_does_not_see_is_said() -> None:
    """With the figures on claims that people labelled."""
    lines, problems = made(File("seeds/claims.yml", CLAIMS.encode()))
    assert problems == ()
    assert "| News articles | 30 of 40 | 1 of 20 | 0\\.85 |" in lines
    assert any("does not see 25 in 100" in line for line in lines)


@pytest.mark.parametrize("content", ["made: [", "- a", CLAIMS.replace("of: 40", "of: 20"), CLAIMS.replace("name", "n")])
def test_malformed_figures_on_claims_are_a_problem(content: str) -> None:
    """It says what to do."""
    _, (problem,) = made(File("seeds/claims.yml", content.encode()))
    assert (problem.path, "make accuracy" in problem.fix) == ("seeds/claims.yml", True)

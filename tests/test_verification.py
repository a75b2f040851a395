"""What the verification page tells: verdicts, counts by check and page, own words, waivers, how it goes on new text."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import accept, build
from generator.model import File, Problem
from generator.pages.unseen import UNSEEN
from generator.pages.verification import HELD_TO_IT

TEXT = "The river Ahr rose by six metres. Mayor Anna Weber said the dam had held. A bridge fell into the water."
WORKS = "atlas:\n  title: An Atlas\n  publisher: Press\n  issued: 2019\n  note: read in a copy\n"
PAGE = (
    'The river Ahr rose by six metres.[^"rose by six"] Mayor Anna Weber said it had held.[^"the dam had held"]\n\n'
    "It is a long river in Germany.[^atlas]\n"
)
OWN = """---
waive:
  - words: because a bridge fell
    rule: cause
    reason: the mayor has said so since
---
A bridge was wrecked.[^"A bridge fell" ~ wrecked = fell into the water]

The river Ahr swelled.[^"rose by six" ~ swelled = rose]

The bridge was wrecked![^"A bridge fell" ~ wrecked = fell into the water]

Mayor Anna Weber said the dam had held because a bridge fell.[^"the dam had held"][^"A bridge fell"]

It is a long river in Germany.[^atlas]
"""
SEED = File("seeds/flood.txt", TEXT.encode())
FILES = [File("site_src/notes.md", PAGE.encode()), File("site_src/references.yml", WORKS.encode())]


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
    assert "| 2 more pages | 10/10 | 4 | 0 | 6 |" in lines
    assert sum(line.startswith("| [N") for line in lines) == 100
    assert sum(line.startswith("    - [N") for line in lines) == 300
    assert "    - And 6 more." in lines


def test_what_was_checked_is_counted() -> None:
    """By check and by page; a sentence that rests on a work alone is not called checked against it."""
    lines, problems = made(File("seeds/accepted.yml", accept([SEED], "", date(2024, 6, 1)).record.encode()))
    assert problems == ()
    assert "Contributed sentences checked: **3/3**." in lines
    at = lines.index("| What was checked | How many | What each is held to |")
    assert lines[at + 2 : lines.index("", at)] == [
        f"| Sentences that cite the source | 2 | {HELD_TO_IT} |",
        "| Citations of the source | 2 | words of one place in it, letter by letter |",
        "| Citations that only name a work | 1 | nothing: what the work says is not written down |",
        "| Outside works that are cited | 1 | title, publisher, date, and where a reader can find it |",
        "| Sentences of the source | 3 | the accepted text: 3 read as they were accepted |",
    ]
    assert "| [Notes](notes.md) | 3/3 | 2 | 0 | 1 |" in lines


def test_a_change_that_nothing_cites_is_seen_in_the_counts() -> None:
    """It stops no build, and fewer sentences read as they were accepted."""
    record = accept([SEED], "", date(2024, 6, 1)).record.replace("A bridge", "A ferry")
    lines, problems = made(File("seeds/accepted.yml", record.encode()))
    assert problems == ()
    assert "| Sentences of the source | 3 | the accepted text: 2 read as they were accepted |" in lines


def test_a_verdict_says_what_it_is_worth() -> None:
    """How many sentences have each, and how many own words the writer declared in those that hold."""
    lines, _ = made(pages=[File("site_src/notes.md", OWN.encode()), FILES[1]])
    at = lines.index("| Verdict | Sentences | What it says of a sentence |")
    told = [[cell.strip() for cell in line.split("|")[1:3]] for line in lines[at + 2 : at + 5]]
    assert told == [["Holds", "4, with 3 own words"], ["Does not hold", "0"], ["Named, not read", "1"]]


def test_own_words_are_listed_with_what_they_stand_for() -> None:
    """The most frequent first, each with its pages and sentences; so is what an editor waived, with the reason."""
    lines, problems = made(pages=[File("site_src/notes.md", OWN.encode()), FILES[1]])
    assert problems == ()
    assert "| [Notes](notes.md) | 5/5 | 4 | 3 | 1 |" in lines
    at = lines.index('??? note "3 own words, with the words that each stands for, the most frequent first"')
    assert lines[at + 2 : lines.index("", at + 2)] == [
        "    - wrecked, for “fell into the water”: 2 times",
        "        - [Notes](notes.md): A bridge was wrecked.",
        "        - [Notes](notes.md): The bridge was wrecked!",
        "    - swelled, for “rose”",
        "        - [Notes](notes.md): The river Ahr swelled.",
    ]
    at = lines.index('??? note "1 waiver: words that an editor let stand, though a rule stops them"')
    assert lines[at + 2] == (
        "    - [Notes](notes.md): Mayor Anna Weber said the dam had held because a bridge fell. – An editor "
        "let “because a bridge fell” stand, though the rule “cause” stops it: the mayor has said so since."
    )


def test_a_large_list_of_own_words_is_cut() -> None:
    """At three hundred sentences, and the others are counted."""
    many = [File(f"site_src/n{number:03}.md", OWN.encode()) for number in range(110)]
    lines, _ = made(pages=[*many, FILES[1]])
    assert sum(line.startswith("        - [N") for line in lines) == 300
    assert "    - And 30 more." in lines


def test_where_nothing_is_declared_or_waived_it_is_said() -> None:
    """In a line each; what was named and not read is listed still."""
    lines, _ = made()
    assert "No own word is declared." in lines and "No rule is waived for a sentence." in lines
    at = lines.index('??? note "1 sentence whose reference was named, not read"')
    assert lines[at + 2] == "    - [Notes](notes.md): It is a long river in Germany."


@pytest.mark.parametrize("pages", [FILES, []], ids=["with pages of people", "a text alone"])
def test_the_only_figures_are_those_on_unseen_text(pages: list[File]) -> None:
    """With what they were measured on, how many there were, the day and the version; on the page of every story."""
    lines, _ = made(pages=pages)
    text = "\n".join(lines)
    assert "(29 November 2026, version 00a577f of the generator; this site had no part in it)" in text
    assert "Of 50 false sentences that somebody else wrote for 2 news articles, each with a citation" in text
    assert "the checks stopped 29 and asked for words to be declared in 17; 4 pass." in text
    assert "Of 50 true ones they stopped 3 by mistake and asked in 18." in text
    assert "used the words of 2 articles alone, the checks stopped 13 and asked in 3; 24 pass." in text
    assert "Of 25 true ones by the same writer they stopped 3 by mistake." in text
    assert "the checks stopped 334. Of 294 that people had found true to them they stopped 5." in text
    assert "versions d524575 and 1560cd2, 272 statements were read rightly and 20 wrongly" in text
    assert "%" not in text and "accuracy" not in text


def test_the_figures_can_be() -> None:
    """No more were stopped than there were."""
    trials = (UNSEEN.cited, UNSEEN.hostile, UNSEEN.labelled)
    assert all(
        0 <= one.stopped <= one.stopped + one.asked <= one.of for trial in trials for one in (trial.false, trial.true)
    )

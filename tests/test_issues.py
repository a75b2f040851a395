"""Which statements speak on an issue, and which could."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from generator.build import build
from generator.model import File, Topic
from generator.pages.issues import BARE, DEFINITE, PRONOUN, SHELL, STAND_IN, could_speak_on
from generator.pages.said import shown
from tests.test_reading import facts

TEXT = (
    "Arvenia sees the island of Sorel as a lost province, but Sorel sees itself as a state of its own. "
    "The premier, Ida Brandt, said last year that the fleet would defend Sorel, a move condemned by Velden. "
    "Brandt said on Monday that the harbour would be built. Velden said that the harbour was small. "
    "Tom Lind said that Sorel was lovely."
)
SEED = f"""---
background: Sorel
corrections:
  - confirm: "Arvenia sees the island"
  - confirm: "Sorel sees itself"
  - confirm: "a move condemned by Velden"
---
{TEXT}
"""


WORDS = re.compile(r"<[^>]*>|\[|\]\([^)]*\)")  # what is no word in a cell: matches "<b>", "[", "](a.md#b)"


def page(name: str) -> str:
    site = build((File("seeds/sorel.txt", SEED.encode()),), (), date(2024, 1, 1))
    return next(one.markdown for one in site.pages if one.path == name)


def row(speaker: str) -> dict[str, str]:
    """The cells of a speaker by issue, in words alone."""
    lines = [line for line in page("statements.md").splitlines() if line.startswith("| ")]
    cells = [[WORDS.sub("", cell.split("[^")[0]).strip() for cell in line.strip("|").split("|")] for line in lines]
    return dict(zip(cells[0], next(one for one in cells if one[0] == speaker), strict=True))


def test_who_speaks_of_itself_speaks_on_the_issue_of_its_name() -> None:
    """In the table and on the background page."""
    assert row("Sorel")["Sorel"] == "sees"
    assert "itself as a state of its own" in page("sorel.md").split("[^1]:")[0]


def test_words_that_stand_for_others_leave_the_cell_blank() -> None:
    """Whether "a move" is about the island no rule decides, nor whether a premier speaks for Arvenia."""
    assert row("Velden")["Sorel"] == "not known"
    assert row("Arvenia")["Sorel"] == "sees"
    assert row("Arvenia")["Harbour"] == "not known"
    assert row("Tom Lind")["Harbour"] == "not named"


@pytest.mark.parametrize("words", ["a move", "it would rain", "the vessel left", "of this", "such a step", "that, too"])
def test_words_that_stand_for_others(words: str) -> None:
    assert STAND_IN.search(words)


@pytest.mark.parametrize("words", ["she branded the event a shambles", "the “very serious” revelations", "his claims"])
def test_words_that_stand_for_anything(words: str) -> None:
    assert SHELL.search(words)


@pytest.mark.parametrize("words", ["an event", "the eventual winner", "the ships", "plans"])
def test_words_that_stand_for_nothing(words: str) -> None:
    assert not SHELL.search(words)


@pytest.mark.parametrize("words", ["a move by ships", "ships", "that ships left", "item", "a harbour of Sorel"])
def test_words_that_stand_for_themselves(words: str) -> None:
    assert not STAND_IN.search(words)


# words of a statement, an issue, and whether nobody can say that they are not on it
OTHER_WORDS = {
    "another act": ("our merger would help the ferries", "Takeover", True),
    "a definite noun of the same kind": ("the crossing of the ferries needs this vessel", "Boat", True),
    "a definite noun for a name": ("the company has ferries", "Velden", True),
    "a pronoun": ("ferries would ruin it", "Velden", True),
    "no issue at all": ("people are tired", "Velden", True),
    "what another word begins like": ("ferries need harbouring", "Harbour", True),
    "a thing beside another thing": ("ferries are old boxes", "Boat", False),
    "a time beside a name": ("ferries left in the summer", "Velden", False),
    "a noun of something new": ("a ferry needs a captain", "Velden", False),
}


@pytest.mark.parametrize(("words", "issue", "could"), OTHER_WORDS.values(), ids=OTHER_WORDS.keys())
def test_that_a_statement_is_not_on_an_issue_is_said_only_where_it_is_sure(words: str, issue: str, could: bool) -> None:
    """A statement has other words for an issue more often than not."""
    read = facts(f"Rain fell on the town on Monday. Nobody came. Few watched. Ida Brandt said that {words}.")
    topics = (Topic("Rain", (1,)), Topic("Ferries", (4,)), Topic(issue, ()))
    known = replace(read, topics=topics)
    assert could_speak_on(known, shown(known)[0], topics[-1]) == could


@pytest.mark.parametrize("words", ["they left", "it", "of these"])
def test_a_pronoun_means_what_was_named_before(words: str) -> None:
    assert PRONOUN.search(words) and not PRONOUN.search("so, that ships left")


@pytest.mark.parametrize(("words", "noun"), [("our merger", "merger"), ("of the early phase", "early phase")])
def test_a_definite_noun(words: str, noun: str) -> None:
    found = DEFINITE.search(words)
    assert found and found["noun"] == noun and not DEFINITE.search("a merger")


def test_a_bare_noun() -> None:
    """Not one with its own "of"."""
    assert [found["noun"] for found in BARE.finditer("rapid adoption of it")] == ["rapid"]

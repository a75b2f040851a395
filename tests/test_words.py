"""The word lists: a long one is kept as text, and says what each of its lines says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import generator
from generator.english.lines import line
from generator.english.words import LEXICON, Long, entries, lines, packed, table

CODE = "".join(path.read_text(encoding="utf-8") for path in Path(generator.__file__).parent.rglob("*.py"))
TWO_WORDS = [(frame, entry) for frame, row in table("frames").items() for entry in row.split() if "|" in entry]
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs"]), min_size=1)
LISTS = sorted(path.stem for path in LEXICON.glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_what_its_lines_have(name: str) -> None:
    """Every entry with its value, once, and no part of one; comments stand above the first."""
    assert len(set(lines(name))) == len(lines(name)) and not [one for one in lines(name) if one[:1] in ("", "#")]
    written = {line.partition("\t")[0]: line.partition("\t")[2] for line in lines(name)}
    assert set(entries(name)) == set(written) and len(entries(name)) == len(written)
    assert all(word in entries(name) for word in written)
    parts = {word[:-1] for word in written} | {f"{word}x" for word in written} | {""}
    assert [part for part in parts if part in entries(name) and part not in written] == []
    if all("\t" in line for line in lines(name)):
        assert dict(table(name)) == written


def test_long_lists_are_kept_as_text() -> None:
    """They are most of what all lists together take."""
    assert isinstance(table("word_classes"), Long) and not isinstance(table("frames"), Long)


@given(st.dictionaries(WORDS, st.lists(WORDS, min_size=1), min_size=1), WORDS)
def test_a_packed_table_has_what_it_was_made_of(found: dict[str, list[str]], other: str) -> None:
    """Of more words than one piece holds too, and nothing for any other word."""
    many = {f"{word}{number}": words for word, words in found.items() for number in range(300)}
    table = packed(many)
    assert dict(table) == {word: " ".join(words) for word, words in many.items()} and len(table) == len(many)
    assert (other in table) == (other in many)


def test_sets_of_words_can_be_joined_with_long_lists() -> None:
    """As with any set."""
    assert (
        {"zzzz", "smith"} - entries("surnames")
        == {"zzzz"}
        == {"zzzz", "smith"} - table("given_names").keys() - entries("surnames")
    )
    assert {"zzzz", "paris"} & entries("places") == {"paris"}
    assert {"zzzz", "paris"} <= {"zzzz"} | entries("places")


@pytest.mark.parametrize("name", ["closed_classes", "line_words"])
def test_every_class_of_words_is_read(name: str) -> None:
    """None is left behind by code that went, and none has a word twice."""
    rows = table(name)
    assert [one for one in rows if f'"{one}"' not in CODE] == []
    assert [one for one, words in rows.items() if len(set(words.split())) < len(words.split())] == []


@pytest.mark.parametrize(("frame", "entry"), TWO_WORDS, ids=[entry for _, entry in TWO_WORDS])
def test_two_words_make_a_frame(frame: str, entry: str) -> None:
    """Also where the first of them makes another one with another word: "call off" and "call for"."""
    before = "left in the " if entry.startswith("event|") else ""  # no other event is a condition
    assert line(f"They {before}{entry.replace('|', ' ')} it.").has(frame)


def test_no_two_lists_are_joined() -> None:
    """A long list would be gone through and kept once more, in megabytes; `listed` asks each."""
    assert re.findall(r"entries\([^)]*\) \||\| entries\([^)]*\)", CODE) == []

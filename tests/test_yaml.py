"""YAML as people write it by hand: what a slip is called, what may stand there, and that nothing ends the program."""

from __future__ import annotations

import time
from typing import Any

import pytest

from generator.inputs.yaml_text import Fields, plain, read_yaml
from generator.model import Problem

WHAT = "It cannot be read."
# What is written, the line that is told, words of the reason, words of what to do.
SLIPS = {
    "a second colon": (
        "a: b\ntitle: Flood: the river",
        2,
        'The value "Flood: the river"',
        '`title: "Flood: the river"`',
    ),
    "a colon behind the value": ("title: Flood:", 1, 'The value "Flood:"', '`title: "Flood:"`'),
    "a colon in an item": ("x:\n  - confirm: he said: no", 2, '"he said: no"', '`- confirm: "he said: no"`'),
    "a colon and marks": ('title: The "big": one', 1, "colon", "`title: 'The \"big\": one'`"),
    "a tab for spaces": ("a:\n\tb: c", 2, 'A tab stands before "b: c"', "spaces"),
    "a tab behind spaces": ("title: a\n  \tb: c", 2, "A tab stands", "spaces"),
    "a tab alone": ("\t", 1, "A tab stands alone", "spaces"),
    "an open bracket": ("a: [b, c\nd: e", 1, 'The bracket before "b, c" is never closed', "put ] behind"),
    "an open bracket at the end": ("a: b\nc: [", 2, "never closed", "put ] behind"),
    "an open brace": ("a: {b: c", 1, 'The bracket before "b: c" is never closed', "put } behind"),
    "brackets of two kinds": ("a: {b: c]]", 1, "never closed", "put } behind"),
    "words behind brackets": ("title: [Update] Flood", 1, 'ended before "Flood"', '`title: "[Update] Flood"`'),
    "a bracket too many": ("a: [1, 2]]", 1, 'ended before "]"', '`a: "[1, 2]]"`'),
    "words behind a quotation": ('title: "Flood" in May', 1, 'ended before "in May"', "`title: '\"Flood\" in May'`"),
    "an apostrophe in single marks": ("a: 'it's'", 1, 'ended before "s\'"', "`a: \"'it's'\"`"),
    "an open quotation mark": ('a: b\nc: "d\ne: f', 2, "before d is never closed", 'put " behind'),
    "an apostrophe at the start": (
        "title: 'tis the season\nb: c",
        1,
        "never closed",
        "the whole value in double marks",
    ),
    "an at sign": ("a: @home", 1, '"@home" begins with "@"', '`a: "@home"`'),
    "a back quote": ("a: `code`", 1, 'begins with "`"', '`a: "`code`"`'),
    "a percent sign": ("a: %5 less", 1, 'begins with "%"', '`a: "%5 less"`'),
    "emphasis": ("title: *Emphasis* here", 1, 'begins with "*"', '`title: "*Emphasis* here"`'),
    "emphasis in an item": ("- **Bold**", 1, 'begins with "*"', '`- "**Bold**"`'),
    "a star alone": ("a: * b", 1, 'begins with "*"', '`a: "* b"`'),
    "an ampersand": ("a: &Co", 1, 'begins with "&"', '`a: "&Co"`'),
    "an exclamation mark": ("a: !important news", 1, 'begins with "!"', '`a: "!important news"`'),
    "a more-than sign": ("a: > 5 dead", 1, 'begins with ">"', '`a: "> 5 dead"`'),
    "an upright stroke": ("a: | b", 1, 'begins with "|"', '`a: "| b"`'),
    "a comma": ("a: , b", 1, 'begins with ","', '`a: ", b"`'),
    "a closing bracket": ("a: ] b", 1, 'begins with "]"', '`a: "] b"`'),
    "a number sign": (
        "a: b\ntitle: Flood #3 of May",
        2,
        'In "Flood #3 of May"',
        '`title: "Flood #3 of May"`; or put a space',
    ),
    "a hyphen": ("a: - b", 1, 'begins with "-"', '`a: "- b"`'),
    "a question mark": ("a: ? b", 1, 'begins with "?"', '`a: "? b"`'),
    "a line further right": ("title: a\n  url: b", 2, 'The line "url: b" does not fit', "under the first letter"),
    "a line further left": ("a:\n   b: 1\n  c: 2", 3, 'The line "c: 2" does not begin under', "as many spaces"),
    "a field under an item": ("x:\n- a: b\n is: c", 3, 'The line "is: c"', "as many spaces"),
    "an item among fields": ("a: 1\n- b", 2, 'The line "- b"', "as many spaces"),
    "a first line too far right": (" a: 1\nb: 2", 2, 'The line "b: 2"', "as many spaces"),
    "a line without a colon": ("a: 1\nb 2\nc: 3", 2, 'The line "b 2" has no colon', "name: value"),
    "a last line without a colon": ("a: 1\nb 2", 2, 'The line "b 2" has no colon', "name: value"),
    "a path of Windows": ('a: "C:\\Users"', 1, "The sign \\", "single quotation marks"),
    "half a character": ('a: "\\uD83D"', 1, "The sign \\", "the letter"),
    "a character of two halves": ('a: "\\ud83d\\ude00"', 1, "The sign \\", "the letter"),
    "no such character": ('a: "\\U00110000"', 1, "The sign \\", "the letter"),
    "a zero": ('b: c\na: "\\0"', 2, "a character that no text has (U+0000)", "the letter"),
    "an escape character": ('a: "\\x1b"', 1, "U+001B", "the letter"),
    "a form feed": ("a: b\x0cc", 1, "U+000C", "take it out"),
    "a character of the upper control block": ("a: b\n\x93c: d", 2, "U+0093", "take it out"),
    "a character that is none": ("a: \ufffe", 1, "U+FFFE", "take it out"),
    "an anchor and an alias": ("a: &x b\nc: *x", 1, 'begins with "&"', "quotation marks"),
    "an alias of nothing": ("a: b\nc: *x", 2, 'begins with "*"', "quotation marks"),
    "a list in itself": ("corrections: &a [*a]", 1, 'begins with "&"', "quotation marks"),
    "bytes": ("a: !!binary aGk=", 1, 'begins with "!"', "quotation marks"),
    "a set": ("a: !!set {b}", 1, 'begins with "!"', "quotation marks"),
    "an object of Python": ("a: !!python/object:os.system {}", 1, 'begins with "!"', "quotation marks"),
    "a directive": ("%YAML 1.2\n---\na: b", 1, 'begins with "%"', "take the line out"),
    "two texts": ("a: b\n---\nc: d", 2, "A second text", "three hyphens"),
    "a text behind the end": ("a: 1\n...\nb: c", 3, 'The line "b: c"', "as many spaces"),
    "an end at the start": ("...\na: b", 1, "A second text", "three dots"),
    "a list for a name": ("[a]: c", 1, "A list in brackets", "write a name"),
    "fields for a name": ("{a: b}: c", 1, "A list in brackets", "write a name"),
    "a long name": (f"a: b\n{'x' * 1100}: c", 2, "A name of more than 1,000 letters", "quotation marks"),
    "a longer name": (f"? {'x' * 5000}\n: c", 1, "A name of more than 1,000 letters", "quotation marks"),
    "a merge that was not finished": ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x", 1, "Two versions", "one version"),
    "brackets without end": ("[" * 50_000, 1, "More than 20", "take brackets out"),
    "brackets in a title": (f"a: b\ntitle: {'[' * 500}", 2, "More than 20", "quotation marks"),
    "braces without end": ("{a: " * 50_000, 1, "More than 20", "take brackets out"),
    "items in items": ("- " * 50_000, 1, "More than 20", "take brackets out"),
    "more than anybody needs": ("- a\n" * 250_000, 200_000, "more than 200,000", "take out"),
}
TWICE = {
    "two fields": ("a: 1\nb: 2\na: 3", [(3, "a", 1)]),
    "far inside": ("x:\n- y:\n    a: 1\n    a: 2", [(4, "a", 3)]),
    "in braces": ("x: {a: 1, a: 2}", [(1, "a", 1)]),
    "in quotation marks": ('a: 1\n"a": 2', [(2, "a", 1)]),
    "three times": ("a: 1\na: 2\na: 3", [(2, "a", 1), (3, "a", 1)]),
    "with Windows lines": ("a: 1\r\nb: 2\r\na: 3\r\n", [(3, "a", 1)]),
}
VALUES: dict[str, tuple[str, Any]] = {
    "nothing": ("", None),
    "remarks": ("a: b # c: d\n# e\nf: g#h\n", {"a": "b", "f": "g#h"}),
    "a remark alone": ("# a: b\n", None),
    "words": ("a: b c", {"a": "b c"}),
    "words in marks": ("a: \"b: c\"\nd: 'e # f'", {"a": "b: c", "d": "e # f"}),
    "numbers": ("a: 12\nb: -1.5\nc: 0", {"a": 12, "b": -1.5, "c": 0}),
    "yes and no": ("a: yes\nb: False\nc: 'no'", {"a": True, "b": False, "c": "no"}),
    "nothing written": ("a:\nb: ~\nc: null\nd: ''", {"a": None, "b": None, "c": None, "d": ""}),
    "days and times": (
        "a: 2023-02-30\nb: 12:30:15\nc: 2023-06-18T10:00:00Z",
        {"a": "2023-02-30", "b": "12:30:15", "c": "2023-06-18T10:00:00Z"},
    ),
    "odd numbers": (
        "a: 0x1f\nb: 017\nc: .inf\nd: 1e999\ne: 1_000",
        {"a": "0x1f", "b": "017", "c": ".inf", "d": "1e999", "e": "1_000"},
    ),
    "a number of a thousand digits": (f"a: {'9' * 1000}", {"a": "9" * 1000}),
    "a plain tag": ("a: !!str 5", {"a": "5"}),
    "what elsewhere merges": ("<<: {a: b}", {"<<": {"a": "b"}}),
    "names in digits": ("2019: a\nyes: b", {"2019": "a", "yes": "b"}),
    "lists": ("a:\n- b\n- [c, 1]\n- d: e", {"a": ["b", ["c", 1], {"d": "e"}]}),
    "lines of words": ("a: |\n  b\n  c\nd: >\n  e\n  f\n", {"a": "b\nc\n", "d": "e f\n"}),
    "other line ends": ("a: b\x85c: d\u2028e: f\rg: h", {"a": "b", "c": "d", "e": "f", "g": "h"}),
    "a byte order mark": ("\ufeffa: b", {"a": "b"}),
    "a first line of hyphens": ("---\na: b\n", {"a": "b"}),
    "letters of all the world": ("a: é 秦刚 😀", {"a": "é 秦刚 😀"}),
}


def told(text: str) -> tuple[Problem, ...]:
    return read_yaml("a.yml", text, WHAT)[1]


@pytest.mark.parametrize(("text", "line", "why", "fix"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_in_words(text: str, line: int, why: str, fix: str) -> None:
    """One message, at its line, with the writer's own words, and without those of a parser."""
    (problem,) = told(text)
    assert (problem.path, problem.line, problem.what) == ("a.yml", line, WHAT)
    assert why in problem.why and fix in problem.fix
    assert "not valid YAML" not in problem.why and len(str(problem)) < 400


@pytest.mark.parametrize(("text", "found"), TWICE.values(), ids=TWICE)
def test_a_key_that_is_given_twice_is_told_with_both_lines(text: str, found: list[tuple[int, str, int]]) -> None:
    """At any depth; the first value counts, so that the rest can be read."""
    problems = told(text)
    assert [(one.line, one.what) for one in problems] == [
        (line, f'The key "{key}" is given twice.') for line, key, _ in found
    ]
    assert [f"in line {first} already" in one.why for one, (*_, first) in zip(problems, found, strict=True)]


@pytest.mark.parametrize(("text", "value"), VALUES.values(), ids=VALUES)
def test_values_are_what_is_written(text: str, value: Any) -> None:
    """Only plain numbers, yes and no, and nothing are more than their words."""
    node, problems = read_yaml("a.yml", text, WHAT)
    assert problems == ()
    assert (plain(node) if node else None) == value


def test_every_key_has_its_line() -> None:
    """Counted as an editor counts, from the line on which the text begins in its file."""
    text = "a: 1\r\n\r\n# b: 0\r\nb:\r\n  c: 2\u2028\r\n  d: |\r\n    a:\r\ne: 3"
    node, _ = read_yaml("a.yml", text, WHAT, 2)
    assert isinstance(node, Fields) and isinstance(node.values["b"], Fields)
    assert dict(node.lines) == {"a": 2, "b": 5, "e": 9}
    assert dict(node.values["b"].lines) == {"c": 6, "d": 7}


PIECES = (
    *("[", "{", "[a,", "{a: ", "- ", "? ", "a: ", "a: b\n", "- a\n", "[],", "&a ", "*a ", "! ", "'", '"', "\\n"),
    *("\t", " ", "\n", "a\n", "#\n", "%a\n", "x"),
)


@pytest.mark.parametrize("start", ["", "a: ["], ids=["alone", "in a list"])
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_five_megabytes_of_anything_are_read_in_two_seconds(piece: str, start: str) -> None:
    """Or told to be too much: no shape takes longer than its length."""
    text = start + piece * (5_000_000 // len(piece))
    begun = time.process_time()
    told(text)
    assert time.process_time() - begun < 2


OF_ENGINE = "a: &x {b: 1, c: !!python/name:m.f ''}\nd: *x\ne:\n  <<: *x\n  b: 2\nf: !ENV [A, b]\n"


def test_a_file_of_the_engine_may_use_what_the_engine_knows() -> None:
    """Aliases and merged fields; a value that only the engine can make is dropped."""
    node, problems = read_yaml("mkdocs.yml", OF_ENGINE, WHAT, of_engine=True)
    shared = {"b": 1, "c": None}
    assert problems == ()
    assert node and plain(node) == {"a": shared, "d": shared, "e": {"b": 2, "c": None}, "f": None}


BOMBS = {
    "wide aliases": "\n".join(["a0: &a0 x"] + [f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]" for n in range(9)]),
    "a list in itself": "a: &a [*a]",
    "an alias of nothing": "a: *b",
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_aliases_cannot_fill_the_memory(text: str) -> None:
    """Each counts with all that it stands for."""
    node, problems = read_yaml("mkdocs.yml", text, WHAT, of_engine=True)
    assert node is None and len(problems) == 1

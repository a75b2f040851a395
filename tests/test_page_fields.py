"""Front matter of pages: the fields that are known, and what each may hold."""

from __future__ import annotations

import pytest

from generator.inputs.contributions import contributions
from generator.model import File, Problem

GOOD = {
    "title and description": "title: A\ndescription: B",
    "an object": 'json_ld: {"@type": Thing, "name": "A", "size": 1.5, "parts": [1, true, null, {"a": b}]}',
    "an object with a day": "json_ld: {datePublished: 2023-01-01}",
    "an object with what is no number": "json_ld: {a: .nan, b: -.inf, c: 0x1f}",
    "an object with a number for a name": "json_ld: {1: a}",
    "a number for a title": "title: 1984",
    "a card": "card: assets/card.png",
    "words for the writers": "author: A\ndate: 2023-06-18\ntags: [a, b]",
    "the day of the last change": "updated: 2026-11-24",
    "that day in quotation marks": 'updated: "2024-02-29"',
}
BAD = {
    "a template": ("title: A\ntemplate: nope.html", 3, '"template"'),
    "a template that is a list": ("template: [a]", 2, '"template"'),
    "a slip": ("titel: A", 2, 'Did you mean "title"?'),
    "a field of another engine": ("render_macros: true", 2, '"render_macros"'),
    "an object of bytes": ("json_ld: {a: !!binary aGk=}", 2, 'begins with "!"'),
    "an object of a set": ("json_ld: {a: !!set {b}}", 2, 'begins with "!"'),
    "an object in itself": ("json_ld: &a [*a]", 2, 'begins with "&"'),
    "an object with a large number": (f"json_ld: {{a: {'9' * 17}}}", 2, "a number that programs cannot take"),
    "an object with a long name": (f"json_ld: {{{'a' * 300}: 1}}", 2, "no short word"),
    "an object too deep": ("json_ld: " + "{a: " * 30 + "1" + "}" * 30, 2, "inside one another"),
    "an object too large": (f"json_ld: {{a: [{'1, ' * 3000}1]}}", 2, "more than 2000 values"),
    "words for an object": ("json_ld: words", 2, "is no object"),
    "a list for an object": ("json_ld: [a]", 2, "is no object"),
    "a card elsewhere": ("card: https://a.example/b.png", 2, "The field card"),
    "a card of data": ("card: data:image/png,a", 2, "The field card"),
    "a card out of the folder": ("card: ../seeds/a.png", 2, "The field card"),
    "a card that is no image": ("card: about.md", 2, "The field card"),
    "yes for an author": ("author: yes", 2, "more than words"),
    "words for a day": ("updated: 24 November 2026", 2, 'The field updated says "24 November 2026".'),
    "a day that no month has": ("updated: 2026-02-30", 2, 'The field updated says "2026-02-30".'),
    "a month for a day": ("updated: 2026-11", 2, 'The field updated says "2026-11".'),
    "a day in the short": ("updated: 2026-1-4", 2, 'The field updated says "2026-1-4".'),
    "a time": ("updated: 2026-11-24 10:00", 2, "write year, month and day in digits"),
    "yes for a day": ("updated: yes", 2, "The field updated"),
    "a list for a day": ("updated: [2026-11-24]", 2, "The field updated"),
    "nothing for a day": ("updated:", 2, "The field updated"),
    "a list for a title": ("title: [a, b]", 2, 'The field "title" is a list.'),
    "fields for a title": ("title: {a: b}", 2, 'The field "title" has fields of its own.'),
    "no for a title": ("title: no", 2, 'The field "title" is no, which means yes or no.'),
    "nothing for a description": ("title: A\ndescription:", 3, 'The field "description" is empty.'),
    "a title of a thousand words": ("title: " + "word " * 1000, 2, 'The field "title" has 4,999 letters.'),
    "a map for an author": ("author: {a: b}", 2, "more than words"),
}


def told(front: str) -> tuple[Problem, ...]:
    return contributions([File("site_src/a.md", f"---\n{front}\n---\nWords.".encode())])[1]


@pytest.mark.parametrize("front", GOOD.values(), ids=GOOD)
def test_known_fields_pass(front: str) -> None:
    assert told(front) == ()


@pytest.mark.parametrize(("front", "line", "words"), BAD.values(), ids=BAD)
def test_whatever_else_is_told(front: str, line: int, words: str) -> None:
    (problem,) = told(front)
    assert problem.line == line
    assert words in str(problem)

"""Front matter of pages: the fields that are known, and what each may hold."""

from __future__ import annotations

import pytest

from generator.inputs.contributions import contributions
from generator.model import File, Problem

GOOD = {
    "title and description": "title: A\ndescription: B",
    "an object": 'json_ld: {"@type": Thing, "name": "A", "size": 1.5, "parts": [1, true, null, {"a": b}]}',
    "a card": "card: assets/card.png",
    "words for the writers": "author: A\ndate: 2023-06-18\ntags: [a, b]",
}
BAD = {
    "a template": ("title: A\ntemplate: nope.html", 3, '"template"'),
    "a template that is a list": ("template: [a]", 2, '"template"'),
    "a slip": ("titel: A", 2, 'Did you mean "title"?'),
    "a field of another engine": ("render_macros: true", 2, '"render_macros"'),
    "an object with a day": ("json_ld: {datePublished: 2023-01-01}", 2, 'holds "2023-01-01", which is no plain value'),
    "an object of bytes": ("json_ld: {a: !!binary aGk=}", 2, "no plain value"),
    "an object of a set": ("json_ld: {a: !!set {b}}", 2, "no plain value"),
    "an object with no number": ("json_ld: {a: .nan}", 2, "a number that programs cannot take"),
    "an object without end": ("json_ld: {a: -.inf}", 2, "a number that programs cannot take"),
    "an object with a large number": (f"json_ld: {{a: {'9' * 400}}}", 2, "a number that programs cannot take"),
    "an object with a number for a key": ("json_ld: {1: a}", 2, 'the key "1"'),
    "an object too deep": ("json_ld: " + "{a: " * 30 + "1" + "}" * 30, 2, "levels deep"),
    "an object too large": (f"json_ld: {{a: [{'1, ' * 3000}1]}}", 2, "more than 2000 values"),
    "words for an object": ("json_ld: words", 2, "is no object"),
    "a list for an object": ("json_ld: [a]", 2, "is no object"),
    "a card elsewhere": ("card: https://a.example/b.png", 2, "The field card"),
    "a card of data": ("card: data:image/png,a", 2, "The field card"),
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

"""Whom a page puts in brackets behind "he" or "her": nobody, where another may be meant. Names here are invented."""

from __future__ import annotations

import pytest

from generator.facts.read import read
from generator.model import Correction, Source

CASES = {
    "of the speaker or of who was named before": (
        "Paul Roche spoke in May. The paper has had a place in his heart since then, Tom Ellis said.",
        [],
    ),
    "of the speaker, who leads the sentence": (
        "Tom Ellis won. Paul Roche said that the cup was in his house.",
        ["his = Paul Roche"],
    ),
    "before the one who is named behind it": (
        "Paul Roche said that because of his time in jail, Tom Ellis knew the town.",
        [],
    ),
    "in an opening behind which nobody is named": (
        "Paul Roche said that because of his time in jail, the town knew Tom Ellis.",
        ["his = Paul Roche"],
    ),
    "in what somebody without a name says": ("Paul Roche won. A spokesman said that the cup was in his house.", []),
    "in what one of another gender says": (
        "Paul Roche won. Ann Webb said that the cup was in his house.",
        ["his = Paul Roche"],
    ),
    "in what a body says": ("Paul Roche won. Police said that he had a cup.", ["he = Paul Roche"]),
    "the speaker is the only one": ("Paul Roche said that he had a cup.", ["he = Paul Roche"]),
    "the speaker, and another sentences before": (
        "Tom Ellis won. It rained. Paul Roche said that he had a cup.",
        ["he = Paul Roche"],
    ),
    "who speaks says “I”": ("Tom Ellis won. “It was his cup,” Paul Roche said.", []),
    "one who was named after the subject": (
        "Paul Roche dug deeper: Tom Ellis lived in a dry house. They had a loft, which he did not visit.",
        [],
    ),
    "as long as nobody is named again": (
        "Paul Roche dug deeper: Tom Ellis lived in a dry house. It rained. It snowed. It rained. He had no cup.",
        [],
    ),
    "an object behind the subject": ("Paul Roche met Tom Ellis. He ran.", []),
    "the subject of the sentence before": (
        "Tom Ellis won. Paul Roche lost. He ran.",
        ["He = Paul Roche"],
    ),
    "a subject that goes on": (
        "Tom Ellis won. Paul Roche lost. He ran. He fell.",
        ["He = Paul Roche", "He = Paul Roche"],
    ),
    "a subject of this sentence": ("Tom Ellis won. Paul Roche sold his house.", ["his = Paul Roche"]),
    "another in a clause about the subject": (
        "Oz goalie Paul Roche, who subbed for the struggling Sunday Adeleke, looked strong in his tenth match.",
        ["his = Paul Roche"],
    ),
    "one of no known gender": ("Paul Roche met Sunday Adeleke. He ran.", []),
    "a man and a woman": ("Paul Roche met Ann Webb. He ran. She fell.", ["He = Paul Roche", "She = Ann Webb"]),
    "alone for long": ("Paul Roche won. It rained. It snowed. He fell.", ["He = Paul Roche"]),
    "before the name": ("Tom Ellis won. In his speech, Paul Roche wept.", ["his = Paul Roche"]),
    "who makes a statement": (
        "Paul Roche said it was late. “We met Tom Ellis,” he said.",
        ["he = Paul Roche"],
    ),
}


def meant(text: str, *corrections: Correction) -> list[str]:
    """The pronouns whose person is told, in the order of the text."""
    found = read(Source("seeds/a.txt", "a", "A", text, corrections=corrections))
    pronouns = [(one.span, person.name) for person in found.people for one in person.mentions if one.pronoun]
    return [f"{span.of(text)} = {name}" for span, name in sorted(pronouns)]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_pronoun_is_told_where_nobody_else_can_be_meant(text: str, expected: list[str]) -> None:
    """In the article's own voice, and in what somebody says."""
    assert meant(text) == expected


def test_an_editor_tells_whom_a_pronoun_means() -> None:
    """Where the machine is not sure."""
    assert meant("Paul Roche met Tom Ellis. He ran.", Correction("person", "He ran", "Tom Ellis")) == ["He = Tom Ellis"]

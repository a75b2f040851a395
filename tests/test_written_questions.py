"""Questions that people write for the quiz: their answers show evidence, and tell which choice is right."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.model import File, Site

ARTICLE = (
    "Maria Okonkwo said that the port was closed in May. Lars Berg told reporters that nine ships had been sent away."
)
ASKED = """# Quiz

## Question 1

Who spoke of the port?

- Lars Berg
- Maria Okonkwo

??? question "Show the answer"
    {answer} said that the port was closed in May.[^"closed in May"]

::: quiz
"""


def made(answer: str, page: str = "quiz.md") -> Site:
    written = File(f"site_src/{page}", ASKED.format(answer=answer).encode())
    return build([File("seeds/strike.txt", ARTICLE.encode())], [written], date(2024, 1, 1))


def test_the_answer_begins_with_one_of_the_choices() -> None:
    assert made("**Maria Okonkwo**").problems == ()


@pytest.mark.parametrize(
    ("answer", "what"),
    {
        "none is bold": ("Maria Okonkwo", "The answer has no words in bold."),
        "half a choice": ("**Maria** Okonkwo", 'The answer begins with "Maria" in bold.'),
        "slanted": ("*Maria Okonkwo*", "The answer has no words in bold."),
    }.values(),
    ids=("none is bold", "half a choice", "slanted"),
)
def test_an_answer_that_no_choice_gives_is_a_problem(answer: str, what: str) -> None:
    """A reader who chose the right one would be told that it is wrong."""
    (problem,) = made(answer).problems
    assert str(problem).startswith(f"site_src/quiz.md:11: {what} By them the page tells")
    assert "Fix: begin the answer with the right choice in bold, as `**Lars Berg**`." in str(problem)


def test_a_list_before_a_folded_note_asks_nothing_on_other_pages() -> None:
    page = ASKED.replace("::: quiz\n", "").format(answer="Maria Okonkwo")
    site = build(
        [File("seeds/strike.txt", ARTICLE.encode())], [File("site_src/port.md", page.encode())], date(2024, 1, 1)
    )
    assert site.problems == ()

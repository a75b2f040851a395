"""Statements as they are shown: once, in the source's own sentence, with the words said marked."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.model import File

SENTENCES = {
    "speaker first": (
        "Ana Ruiz said the bridge would close.",
        "Ana Ruiz said <mark>the bridge would close</mark>.",
    ),
    "speaker last": (
        "The bridge would close, Ana Ruiz said.",
        "<mark>The bridge would close</mark>, Ana Ruiz said.",
    ),
    "in two pieces": (
        "“It is late,” said Ana Ruiz, “and the bridge is closed.”",
        "<mark>“It is late,”</mark> said Ana Ruiz, <mark>“and the bridge is closed.”</mark>",
    ),
    "two statements of one speaker": (
        '---\ncorrections:\n  - confirm: "warned that"\n---\n'
        "Ana Ruiz said the bridge was old and warned that it would close.",
        "Ana Ruiz said <mark>the bridge was old</mark> and warned <mark>that it would close</mark>.",
    ),
    "she, whom the sentence named last": (
        "Ana Ruiz, the mayor, said she had lost her keys.",
        "Ana Ruiz, the mayor, said <mark>she had lost her keys</mark>.",
    ),
    "signs of Markdown": (
        "Ana Ruiz said the *new* bridge [sic] would close.",
        "Ana Ruiz said <mark>the \\*new\\* bridge \\[sic\\] would close</mark>.",
    ),
}


def page(article: str, path: str, **written: str) -> str:
    files = [File(f"site_src/{name}.md", text.encode()) for name, text in written.items()]
    site = build([File("seeds/bridge.txt", article.encode())], files, date(2024, 1, 1))
    assert site.problems == ()
    return next(page.markdown for page in site.pages if page.path == path)


def test_whom_a_pronoun_means_is_told_where_a_reader_could_not_know() -> None:
    """In a sentence of its own, and behind the name of somebody else; once."""
    told = page("Ana Ruiz runs the port. Her lawyer, Tom Lee, said she had lost her keys.", "statements.md")
    assert r"Her \[Ana Ruiz’s\] lawyer, Tom Lee, said" in told, told
    assert r"she \[Ana Ruiz\] had lost her keys" in told, told


BRACKETS = {
    "what is hers": ("In May it closed because of her firm stance.", r"because of her \[Ana Ruiz’s\] firm stance"),
    "whom": ("In May they gave it to her again.", r"gave it to her \[Ana Ruiz\] again"),
    "behind a verb that is cut short": ("She’s left the port.", r"She’s \[Ana Ruiz\] left the port"),
}


@pytest.mark.parametrize(("sentence", "shown"), BRACKETS.values(), ids=BRACKETS)
def test_a_name_in_brackets_has_the_form_that_its_place_needs(sentence: str, shown: str) -> None:
    """The owner’s ending where something is told of hers, and never between a pronoun and its verb."""
    told = page(f"Ana Ruiz runs the port. {sentence} Bo Park said so.", "statements.md")
    assert shown in told, told


@pytest.mark.parametrize("path", ["statements.md", "timeline.md", "background.md"])
def test_whom_a_pronoun_means_is_told_where_a_sentence_stands_alone(path: str) -> None:
    """In the article's own voice, on the timeline, and among the sentences on a topic."""
    told = page("Ana Ruiz runs the port. In 2019 she built a new port, and the port grew.", path)
    assert r"In 2019 she \[Ana Ruiz\] built a new port" in told, told


@pytest.mark.parametrize(("sentence", "shown"), SENTENCES.values(), ids=SENTENCES)
def test_the_words_said_are_marked_in_their_sentence(sentence: str, shown: str) -> None:
    """Speaker, verb and hearer can be read in it."""
    written = page(f"{sentence} The river is wide.", "statements.md")
    assert shown.replace("<mark>", '<mark class="said">') in written
    assert written.count('<span id="said-s1') == 1


def test_two_speakers_of_a_sentence_have_an_address_each() -> None:
    """The sentence stands under both, with other words marked."""
    written = page("Ana Ruiz said it was late, and Bo Li said that he was tired.", "statements.md")
    assert '<span id="said-s1"></span>Ana Ruiz said <mark class="said">it was late</mark>' in written
    assert '<span id="said-s1-2"></span>' in written


def test_the_kinds_are_counted_apart() -> None:
    """Speech, attitudes and the article's own voice."""
    confirmed = '---\ncorrections:\n  - confirm: "believes that"\n---\n'
    told = "Ana Ruiz said it was late. Ana Ruiz believes that the bridge is old. The river is wide and old."
    written = page(confirmed + told, "statements.md")
    assert "1 statement; 1 attitude, not speech; 1 sentence in the article’s own voice." in written


def test_what_a_rule_read_has_a_small_mark_and_one_explanation() -> None:
    """The mark leads to the explanation, which stands once on the site."""
    written = page("Mayor Ana Ruiz told reporters the bridge would close. It rains.", "statements.md")
    assert '[†](statements.md#read-by-rule){.machine aria-label="Machine reading"}' in written
    assert written.count("sometimes wrong") == 1


def test_a_page_of_statements_without_them_gives_them_to_the_people() -> None:
    """They are in full somewhere, and no link leads nowhere."""
    written = page("Ana Ruiz said it was late. It rains.", "people.md", statements="# Table\n\n::: issue-table\n")
    assert 'Ana Ruiz said <mark class="said">it was late</mark>' in written
    assert "statements.md#" not in written


def test_both_of_two_who_speak_as_one_have_the_statement_on_the_page_of_people() -> None:
    """Under each of their names, and no entry of the two as one."""
    told = page("Ann Lee and Bo Park said the bridge would be kept open.", "people.md")
    assert told.count("speaks in 1 statement") == 2, told
    assert "Ann Lee and Bo Park]" not in told, told


def test_who_speaks_with_people_without_a_name_has_the_statement_under_the_own_name() -> None:
    """The whole subject is shown, and nobody is told not to speak who speaks with others."""
    told = page("The nurse Ann Lee came. Ann Lee and her aides said the bridge was open.", "people.md")
    assert "speaks in 1 statement" in told, told
    assert "[Ann Lee and her aides said the bridge was open.]" in told, told

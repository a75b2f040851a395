"""Quiz questions: the answer is in the source, and no wrong option is true of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.read import read as read_source
from generator.markdown.reading import read as read_page
from generator.model import (
    Attribution,
    Event,
    Facts,
    Kind,
    Mention,
    Person,
    Precision,
    Source,
    Span,
    Statement,
    Summary,
    Tier,
)
from generator.pages.glossary_links import entries
from generator.pages.quiz_meanings import meanings
from generator.pages.quiz_questions import OPTIONS, Question, questions
from tests.lines import person, read

TEXT = """
The strike will last until Friday, Rita Alves said on Monday.
Drivers have had no rise since the autumn, according to Ole Hansen, state media said.
Jo Berg said in 2019 that the railway needs more money.
In May 2020 the railway bought trains.
"""


def _facts() -> Facts:
    source, sentences = read(TEXT)
    people = tuple(person(source, sentences, name) for name in ("Rita Alves", "Ole Hansen", "Jo Berg"))
    facts = Facts(source, sentences, people, (), (), (), (), (), (), Summary((), (), ()))
    statements = (
        _said(facts, "Rita Alves", "The strike will last until Friday", 1),
        _said(facts, "Ole Hansen", "Drivers have had no rise since the autumn", 2, reported_by=("state media",)),
        _said(facts, "Jo Berg", "the railway needs more money", 3),
    )
    events = (_event(facts, "2019", "2019", "year", 3), _event(facts, "May 2020", "2020-05", "month", 4))
    return replace(facts, statements=statements, events=events)


def _span(facts: Facts, words: str) -> Span:
    start = facts.source.text.index(words)
    return Span(start, start + len(words))


def _said(
    facts: Facts,
    speaker: str,
    words: str,
    sentence: int,
    *,
    kind: Kind = "indirect",
    tier: Tier = 1,
    reported_by: tuple[str, ...] = (),
) -> Statement:
    content = _span(facts, words)
    attribution = Attribution(None, Span(0, 0), (content,), sentence, "test", tier, kind, "neutral")
    return Statement(attribution, speaker, "", reported_by, ())


def _event(facts: Facts, words: str, date: str, precision: Precision, sentence: int) -> Event:
    return Event(_span(facts, words), date, precision, sentence)


def _who(facts: Facts) -> list[Question]:
    return [question for question in questions(facts) if "earliest" not in question.prompt]


def test_the_answer_is_the_speaker_and_the_sentence_proves_it() -> None:
    """One question a statement; the right option is who the source says it was."""
    facts = _facts()
    assert [(one.options[one.answer], one.sentence) for one in _who(facts)] == [
        ("Rita Alves", 1),
        ("Ole Hansen", 2),
        ("Jo Berg", 3),
    ]
    assert all(2 <= len(set(one.options)) <= OPTIONS for one in questions(facts))


def test_the_words_of_a_direct_statement_stand_in_marks_and_others_do_not() -> None:
    """What is not said word for word is not shown as a quotation."""
    facts = _facts()
    words = "The strike will last until Friday"
    direct = replace(facts, statements=(_said(facts, "Rita Alves", words, 1, kind="direct"),))
    assert _who(direct)[0].prompt == f"Whose words are these: “{words}”?"
    assert _who(facts)[0].prompt == f"Whose statement is this: {words}?"


def test_a_stop_before_the_closing_mark_is_left_out() -> None:
    """The question goes on after the words, so their full stop would end it too early."""
    source, sentences = read("Rita Alves wants a plan for the “free, open railway.”\nOle Hansen left.")
    people = tuple(person(source, sentences, name) for name in ("Rita Alves", "Ole Hansen"))
    facts = Facts(source, sentences, people, (), (), (), (), (), (), Summary((), (), ()))
    statement = _said(facts, "Rita Alves", "a plan for the “free, open railway.”", 1, kind="mixed")
    (question,) = questions(replace(facts, statements=(statement,)))
    assert question.prompt == "Whose statement is this: a plan for the “free, open railway”?"


def test_a_reporter_is_no_wrong_option() -> None:
    """Who passed a statement on said it too."""
    facts = _facts()
    first, second, third = facts.statements
    facts = replace(facts, statements=(replace(first, reported_by=("Ole Hansen",)), second, third))
    (question,) = (one for one in _who(facts) if one.sentence == 1)
    assert "Ole Hansen" not in question.options


def test_who_said_the_like_is_no_wrong_option() -> None:
    """Two people who said the same are never played off against each other."""
    facts = _facts()
    like = _said(facts, "Jo Berg", "strike will last until Friday", 1)
    facts = replace(facts, statements=(facts.statements[0], like))
    assert all({"Jo Berg", "Rita Alves"} - set(one.options) for one in _who(facts))


NOT_ASKED = {
    "not known who": {"speaker": ""},
    "held back": {"tier": 3},
    "an attitude": {"kind": "attitude"},
}


@pytest.mark.parametrize("what", NOT_ASKED.values(), ids=NOT_ASKED.keys())
def test_what_the_pages_do_not_show_is_not_asked(what: dict[str, object]) -> None:
    """No question on a statement that is unresolved, held back, or no saying at all."""
    facts = _facts()
    about = {"speaker": "Rita Alves", "tier": 1, "kind": "indirect", **what}
    speaker = str(about.pop("speaker"))
    statement = _said(facts, speaker, "The strike will last until Friday", 1, **about)  # type: ignore[arg-type]
    assert _who(replace(facts, statements=(statement,))) == []


def test_a_statement_that_an_unknown_speaker_may_have_made_is_not_asked() -> None:
    """Where a reading without a speaker has the same words, any option might be true."""
    facts = _facts()
    unknown = _said(facts, "", "strike will last until Friday", 1)
    assert _who(replace(facts, statements=(facts.statements[0], unknown))) == []


def test_a_statement_that_names_its_speaker_is_not_asked() -> None:
    """The answer must not stand in the question."""
    facts = _facts()
    statement = _said(facts, "Rita Alves", "until Friday, Rita Alves said", 1)
    assert _who(replace(facts, statements=(statement,))) == []


def test_a_body_is_not_played_off_against_its_own_people() -> None:
    """A minister of a state may speak for the state, so neither is a wrong option for the other."""
    facts = _facts()
    minister = Person("Ole Hansen", "Norland’s foreign minister", "male", (Mention(Span(0, 1), 1),))
    other = Person("Rita Alves", "union leader", "female", (Mention(Span(0, 1), 1),))
    statement = _said(facts, "Norland", "The strike will last until Friday", 1)
    facts = replace(facts, people=(minister, other), statements=(statement,))
    assert [set(one.options) for one in _who(facts)] == [{"Norland", "Rita Alves"}]


def test_what_came_first_is_the_earliest_date() -> None:
    """The options are sentences of the source with one date each."""
    (question,) = (one for one in questions(_facts()) if "earliest" in one.prompt)
    assert question.options[question.answer] == "Jo Berg said in 2019 that the railway needs more money."
    assert question.sentence == 3


UNCLEAR = {
    "one date within the other": ("2020", "year"),
    "no date": ("", "unresolved"),
    "a length of time": ("P5Y", "duration"),
}


@pytest.mark.parametrize(("date", "precision"), UNCLEAR.values(), ids=UNCLEAR.keys())
def test_dates_without_a_clear_order_are_not_asked(date: str, precision: Precision) -> None:
    """Which came first must follow from the dates alone."""
    facts = _facts()
    events = (_event(facts, "2019", date, precision, 3), facts.events[1])
    assert not any("earliest" in one.prompt for one in questions(replace(facts, events=events)))


def test_a_sentence_with_two_dates_is_not_asked() -> None:
    """It does not say which of the dates the sentence is about."""
    facts = _facts()
    events = (*facts.events, _event(facts, "2020", "2021", "year", 4))
    assert not any("earliest" in one.prompt for one in questions(replace(facts, events=events)))


def test_the_same_text_gives_the_same_quiz() -> None:
    """No chance in it."""
    assert questions(_facts()) == questions(_facts())


@pytest.mark.parametrize("bound", ["since", "until", "than in", "by", "after"])
def test_a_date_that_is_a_bound_is_not_when_it_was(bound: str) -> None:
    """ "The highest since May 2020" says nothing of when the water was high."""
    source, sentences = read(TEXT.replace("In May 2020 the railway bought trains", f"It is dearer {bound} May 2020"))
    facts = Facts(source, sentences, (), (), (), (), (), (), (), Summary((), (), ()))
    events = (_event(facts, "2019", "2019", "year", 3), _event(facts, "May 2020", "2020-05", "month", 4))
    assert questions(replace(facts, events=events)) == ()


GLOSSARY = """# Glossary

Shift[^a]
:   The hours that a crew works in one go.

Lock-out[^a]
:   A closing of the gates by the owner.

Night shift[^a]
:   Work in the dark hours, by turns.

Ballot
:   A vote with no reference.

Port authority[^a]
:   The public office that runs a harbour.

Demurrage[^a]
:   Money due for a late ship.
"""


def _meanings(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    found = entries(read_page(GLOSSARY, 0))
    asked = meanings(read_source(Source("t", "t", "t", text)), found)
    return [(one.entry.name, one.options, one.options[one.answer]) for one in asked]


def test_the_right_definition_is_among_the_options() -> None:
    """And only terms that the source uses are asked for."""
    (found,) = _meanings("The lock-out began on Monday.")
    assert (found[0], found[2], len(found[1])) == ("Lock-out", "A closing of the gates by the owner.", 3)


def test_a_definition_that_could_fit_is_no_wrong_option() -> None:
    """One that shares words of weight with the right one, or whose term the right one names."""
    for _, options, _right in _meanings("The shift began. Each night shift and lock-out costs demurrage."):
        assert not {"The hours that a crew works in one go.", "Work in the dark hours, by turns."} <= set(options)


def test_a_definition_without_a_work_is_not_asked_for() -> None:
    """Its answer would have no proof; nor is one asked for that repeats its headword."""
    assert _meanings("The ballot is on Monday.") == []

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
from generator.pages.quiz_questions import OPTIONS, Question
from generator.pages.quiz_sentences import NUMBERS, how_many, what_came_first
from generator.pages.quiz_speakers import FEWEST_WRONG, who_said
from tests.lines import person, read

TEXT = """
The tram strike will last until next Friday, Rita Alves said on Monday.
Drivers have had no rise since the autumn, according to Ole Hansen, state media said.
Jo Berg said in 2019 that the railway needs more money.
In May 2020 the railway bought four trains.
The port is dearer than the airport, Ida Roth said.
"""


def _facts() -> Facts:
    source, sentences = read(TEXT)
    people = tuple(person(source, sentences, name) for name in ("Rita Alves", "Ole Hansen", "Jo Berg", "Ida Roth"))
    facts = Facts(source, sentences, people, (), (), (), (), (), (), Summary((), (), ()))
    statements = (
        _said(facts, "Rita Alves", "The tram strike will last until next Friday", 1),
        _said(facts, "Ole Hansen", "Drivers have had no rise since the autumn", 2, reported_by=("state media",)),
        _said(facts, "Jo Berg", "the railway needs more money", 3),
        _said(facts, "Ida Roth", "The port is dearer than the airport", 5),
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
    told: str = "",
    reported_by: tuple[str, ...] = (),
) -> Statement:
    """A statement; `told` are the words that tell its speaker, by the name where it is not given."""
    content, by = _span(facts, words), _span(facts, told or speaker or "said")
    attribution = Attribution(by, Span(by.end, by.end), (content,), sentence, "test", tier, kind, "neutral")
    return Statement(attribution, speaker, "", reported_by, ())


def _event(facts: Facts, words: str, date: str, precision: Precision, sentence: int) -> Event:
    return Event(_span(facts, words), date, precision, sentence)


def _with(facts: Facts, *first: Statement) -> Facts:
    """The facts with other statements in the place of the first."""
    return replace(facts, statements=(*first, *facts.statements[len(first) :]))


def _asked(facts: Facts, sentence: int = 1) -> list[Question]:
    return [question for question in who_said(facts) if question.sentence == sentence]


def test_the_answer_is_the_speaker_and_the_sentence_proves_it() -> None:
    """One question a statement; the right option is who the source says it was."""
    facts = _facts()
    assert [(one.options[one.answer], one.sentence) for one in who_said(facts)] == [
        ("Rita Alves", 1),
        ("Ole Hansen", 2),
        ("Jo Berg", 3),
        ("Ida Roth", 5),
    ]
    assert all(1 + FEWEST_WRONG <= len(set(one.options)) <= OPTIONS for one in who_said(facts))


def test_the_words_of_a_direct_statement_stand_in_marks_and_others_do_not() -> None:
    """What is not said word for word is not shown as a quotation."""
    facts = _facts()
    words = "The tram strike will last until next Friday"
    (direct,) = _asked(_with(facts, _said(facts, "Rita Alves", words, 1, kind="direct")))
    assert direct.prompt == f"Whose words are these: “{words}”?"
    assert _asked(facts)[0].prompt == f"Whose statement is this: {words}?"


def test_a_reporter_is_no_wrong_option() -> None:
    """Who passed a statement on said it too."""
    facts = _facts()
    (question,) = _asked(_with(facts, replace(facts.statements[0], reported_by=("Ole Hansen",))))
    assert set(question.options) == {"Rita Alves", "Jo Berg", "Ida Roth"}


def test_who_said_the_like_is_no_wrong_option() -> None:
    """Two people who said the same are never played off against each other."""
    facts = _facts()
    like = _said(facts, "Jo Berg", "tram strike will last until next Friday", 1)
    facts = replace(facts, statements=(*facts.statements, like))
    assert all({"Jo Berg", "Rita Alves"} - set(one.options) for one in _asked(facts))


NOT_ASKED = {
    "not known who": {"speaker": ""},
    "held back": {"tier": 3},
    "an attitude": {"kind": "attitude"},
    "told by a pronoun": {"told": "said"},
    "direct speech by a rule that is sometimes wrong": {"kind": "direct", "tier": 2},
    "a part of a clause": {"words": "will last until next Friday"},
    "few words": {"words": "next Friday"},
    "with a loose quotation mark": {"words": "The tram strike will last until next Friday, Rita Alves said on Monday"},
}


@pytest.mark.parametrize("what", NOT_ASKED.values(), ids=NOT_ASKED.keys())
def test_what_is_not_sure_or_not_whole_is_not_asked(what: dict[str, object]) -> None:
    """No question on a statement that is unresolved, held back, a fragment, or no saying at all."""
    facts = _facts()
    words = str(what.get("words", "The tram strike will last until next Friday"))
    about = {"speaker": "Rita Alves", "tier": 1, "kind": "indirect", **what}
    about.pop("words", None)
    speaker = str(about.pop("speaker"))
    statement = _said(facts, speaker, words, 1, **about)  # type: ignore[arg-type]
    assert _asked(_with(facts, statement)) == []


NOUNS_ALONE = (
    "Anna Berg reiterated the old vision of a “free world that supports all of us”.",
    "Anna Berg denounced a drone strike on a vision of Norse-occupied Oz.",
    "Anna Berg announced plans to make the vision dearer in the town.",
    "Anna Berg admitted getting a vision of tens of dams in the scheme.",
)


@pytest.mark.parametrize("words", NOUNS_ALONE)
def test_a_noun_alone_is_no_statement_to_ask_for(words: str) -> None:
    """ "She reiterated the vision of …": nothing is stated, and what is quoted in it has a verb of its own."""
    text = f"{words} Carl Hock said the party would mourn. Ida Roth said the day was dark. "
    facts = read_source(Source("t", "t", "t", f"{text}Max Lind said the sun would rise."))
    assert not any("vision" in one.prompt for one in who_said(facts))


RANGE = "Anna Berg said the prices of boats fell by 7–10 dollars in Oz."
JOINED = "Anna Berg said the mayor brought the crews together to discuss and mend the boats."
OPPOSED = "Anna Berg said the old ferry was loud but loved."
CUT = {
    "in the middle of a range": (RANGE, "the prices of boats fell by 7", False),
    "behind the range": (RANGE, "the prices of boats fell by 7–10 dollars", True),
    "before but": (OPPOSED, "the old ferry was loud", False),
    "behind but": (OPPOSED, "the old ferry was loud but loved", True),
    "before and": (JOINED, "the mayor brought the crews together to discuss", False),
}


@pytest.mark.parametrize(("sentence", "words", "asked"), CUT.values(), ids=CUT)
def test_no_statement_ends_before_its_point(sentence: str, words: str, asked: bool) -> None:
    """ "Prices fell by 7", of "7–10 dollars", is not what was said, nor is half of what "but" and "and" join."""
    text = f"{sentence} Carl Hock said snow was near. Ida Roth said no."
    facts = read_source(Source("t", "t", "t", text))
    assert bool(_asked(_with(facts, _said(facts, "Anna Berg", words, 1)))) is asked


NO_QUESTION = {
    "what somebody asked": "Anna Berg asked why the old ferry was loved by the crews of the town.",
    "words that name one thing": "“The boat is still out there,” said Anna Berg.",
    "words that name nothing": "“I did not see him coming,” said Anna Berg.",
}


@pytest.mark.parametrize("words", NO_QUESTION.values(), ids=NO_QUESTION)
def test_words_that_say_nothing_alone_are_not_asked_for(words: str) -> None:
    """A reader who has only the question has to know what it is on."""
    rest = "Carl Hock said the party would mourn. Ida Roth said the day was dark. Max Lind said the sun would rise."
    facts = read_source(Source("t", "t", "t", f"{words} {rest}"))
    assert _asked(facts) == []


def test_a_firm_is_no_option_among_people() -> None:
    """ "Roth Hock Group" is no "Roth Hock"."""
    text = TEXT + "Ida Roth Group Inc fell. Ida Roth left."
    facts = _facts()
    facts = replace(facts, source=replace(facts.source, text=text))
    assert all("Ida Roth" not in one.options for one in who_said(facts))


def test_a_statement_that_an_unknown_speaker_may_have_made_is_not_asked() -> None:
    """Where a reading without a speaker has the same words, any option might be true."""
    facts = _facts()
    unknown = _said(facts, "", "tram strike will last until next Friday", 1)
    assert _asked(replace(facts, statements=(*facts.statements, unknown))) == []


THAT = {
    "that shows which one": ("Anna Berg predicts that trickle will grow into a rush soon.", False),
    "that opens a clause": ("Anna Berg predicts that the trickle will grow into a rush soon.", True),
    "that before many": ("Anna Berg predicts that farmers will grow into a crowd soon.", True),
}


@pytest.mark.parametrize(("words", "asked"), THAT.values(), ids=THAT)
def test_that_trickle_is_not_asked_for_without_that(words: str, asked: bool) -> None:
    text = f"{words} Carl Hock said the party would mourn. Ida Roth said the day was dark."
    facts = read_source(Source("t", "t", "t", text))
    assert any("grow" in one.prompt for one in who_said(facts)) is asked


DEAD = (
    "Max Lind died on Monday.",
    "The death of Max Lind was told on Monday.",
    "Max Lind was assassinated in Oz.",
    "They killed Max Lind on Monday.",
)


@pytest.mark.parametrize("told", ["Max Lind killed a bill on Monday.", *DEAD])
def test_the_dead_are_no_wrong_options(told: str) -> None:
    """Whoever is alive is one."""
    text = "Anna Berg said the country would be poorer now. Carl Hock said the party would mourn. "
    text += f"Ida Roth said the day was dark. Mayor Max Lind said it rained all day. It rained in Oz. {told}"
    offered = {one for asked in who_said(read_source(Source("t", "t", "t", text))) for one in asked.options}
    assert ("Max Lind" in offered) is (told not in DEAD)


NAMED = ("his [Hatter’s] first feeling was sorrow", "Hatter’s first feeling was sorrow", "the lord was full of sorrow")


@pytest.mark.parametrize("words", NAMED)
def test_a_question_does_not_name_its_answer(words: str) -> None:
    """Neither by name, nor by its possessive, nor by the office that the card gives."""
    text = f"Former colleague Lord Peter Hatter said {words}. Anna Berg said the country would be poorer. "
    text += "Carl Hock said the party would mourn. Ida Roth said the day was dark."
    facts = read_source(Source("t", "t", "t", text))
    assert not any("sorrow" in one.prompt for one in who_said(facts))


def test_options_are_people_of_different_names() -> None:
    """No body beside people, nobody without an office or words, no two of one family, nobody whom the words name."""
    facts = _facts()
    body = _said(facts, "the airport", "The port is dearer than the airport", 5)
    brother = Person("Max Berg", "driver", "male", (Mention(Span(0, 1), 4),))
    passer = Person("Eva Lind", "", "female", (Mention(Span(0, 1), 4),))
    facts = replace(facts, people=(*facts.people, brother, passer), statements=(*facts.statements[:3], body))
    for one in who_said(facts):
        assert not {"the airport", "Eva Lind", "Ida Roth"} & set(one.options)
        assert not {"Jo Berg", "Max Berg"} <= set(one.options)


def test_who_is_called_by_one_word_is_no_answer_among_full_names() -> None:
    """It may be a firm, and stands out."""
    facts = _facts()
    renamed = tuple(replace(one, name="Alves") if one.name == "Rita Alves" else one for one in facts.people)
    said = replace(facts.statements[0], speaker="Alves")
    assert not _asked(replace(_with(facts, said), people=renamed))


def test_fewer_than_three_options_are_no_question() -> None:
    """Heads or tails is no quiz."""
    facts = _facts()
    assert who_said(replace(facts, people=facts.people[:2], statements=facts.statements[:2])) == ()


NUMBERS_ASKED = {
    "people": ("The strike put off 48,000 travellers on Monday.", "48,000"),
    "a share": ("The price of a ticket rose by 12 percent in the town.", "12"),
    "a year": ("The strike put off the opening in 2019 for good.", ""),
    "an age": ("The driver, Ann Lee, 54, left the hall at noon.", ""),
    "a time of the day": ("The train left the old station at 9:40 in the morning.", ""),
    "a label": ("The beam on level 14 broke under the load at last.", ""),
    "millions": ("The councils took about £230 million from fines last year.", "230"),
    "a name of digits": ("Using the 757 does not help keep the costs of the firm down.", ""),
    "a hyphened word": ("The board gave out a 48-page summary of the inquiry.", ""),
    "a sentence that leans on another": ("He said that it put off 48,000 travellers on Monday.", ""),
    "a caption": ("Some 48,000 travellers at the old station in Oz.", ""),
    "a number that comes back": ("The 33-tonne ship took 33 people of Oz under at noon.", ""),
    "the second number, where the first comes back": (
        "The 33-tonne ship took 33 people under and left 48 sailors on the pier.",
        "48",
    ),
    "a sum with its sign": ("Shares in the firm closed at £119.70 on the market in Oz.", "119.70"),
    "a share of an agency": ("The owner of a ticket holds a 72 pct stake in the town.", "72"),
    "a share with its sign": ("The price of a ticket rose by 16.4% in the town.", "16.4"),
    "billions": ("The council has a budget of $1.04bn for the roads of Oz.", "1.04"),
    "the end of a range": ("Boys aged between 10 and 15 years old left the town of Oz.", ""),
    "an owner told before": ("For the year as a whole, its profits fell 46% in the town.", ""),
    "a number to call": ("In the night two calls to 911 reported the fire in the town.", ""),
    "a number by which one calls": ("Officers began receiving 911 calls about a fire in the town of Oz.", ""),
    "an exact number": ("The price of a boat in the town was $39,014 in all.", "39,014"),
    "who was called": ("The court called 11 witnesses on Monday in the town.", "11"),
    "a number that is part of another": ("The ship of 330 tonnes took 33 people of Oz under at noon.", "330"),
}


@pytest.mark.parametrize(("text", "number"), NUMBERS_ASKED.values(), ids=NUMBERS_ASKED.keys())
def test_a_number_that_counts_something_is_asked_for(text: str, number: str) -> None:
    """With a gap in its place, and others of the same size that the source has nowhere."""
    found = how_many(read_source(Source("t", "t", "t", text)))
    assert [one.options[one.answer] for one in found] == ([number] if number else [])
    for one in found:
        assert text.replace(number, "…") in one.prompt
        assert sum(option in text for option in one.options) == 1
        assert len({len(option) for option in one.options}) <= 2
        assert len({option.endswith("0") for option in one.options if "." not in option}) <= 1


def test_no_number_is_asked_for_twice() -> None:
    """Whoever knows one answer would know the other."""
    text = (
        "The strike put off 35 travellers on Monday.\nThe firm hired 35 drivers for the line.\nIt left 48 buses in Oz."
    )
    asked = how_many(read_source(Source("t", "t", "t", text)))
    assert len({one.options[one.answer] for one in asked}) == len(asked)


def test_a_number_of_the_title_is_not_asked_for() -> None:
    """The title stands above every page."""
    text = "The strike put off 48,000 travellers on Monday."
    assert how_many(read_source(Source("t", "t", "A strike puts off 48,000", text))) == ()
    assert how_many(read_source(Source("t", "t", "A strike puts off 48", text))) != ()


def test_of_a_long_quotation_the_words_in_its_sentence_are_asked_for() -> None:
    """Whether it goes on in the next sentence or behind the speaker."""
    text = (
        "Rita Alves, who leads the union, said: “The tram strike will last until next Friday. Nobody is at work.” The"
        " port is shut. “The railway needs more money,” said Ole Hansen, the head of the board. “It has none.” Rain"
        " falls. Jo Berg, who runs the port, said the harbour was dearer than the airport."
    )
    found = {one.options[one.answer]: one.prompt for one in who_said(read_source(Source("t", "t", "t", text)))}
    assert "“The tram strike will last until next Friday”" in found["Rita Alves"]
    assert "“The railway needs more money”" in found["Ole Hansen"]


def test_few_numbers_are_asked_for() -> None:
    text = " ".join(
        f"The strike of line {name} put off {number} travellers." for number, name in enumerate("ABCDEF", 71)
    )
    assert len(how_many(read_source(Source("t", "t", "t", text)))) <= NUMBERS


FIRST = "In 2019 the town built a dam on the river.\nIn May 2020, the railway bought four trains of its own.\n"


def _dated(text: str = FIRST) -> Facts:
    return read_source(Source("t", "t", "t", text))


def test_what_came_first_is_the_earliest_date() -> None:
    """The options are sentences of the source that open with their date, and the date is not shown."""
    (question,) = what_came_first(_dated())
    assert question.options[question.answer] == "The town built a dam on the river."
    assert sorted(question.options)[0] == "The railway bought four trains of its own."
    assert question.sentence == 1


UNCLEAR = {
    "one date within the other": ("In 2019", "In 2020"),
    "no date": ("In 2019", "In spring"),
    "a length of time": ("In 2019", "In five years"),
    "since when": ("In 2019", "Since 2019"),
    "until when": ("In 2019", "By 2019"),
    "a date inside": ("In 2019 the town built a dam", "The town built a dam in 2019"),
    "a date of a side clause": ("In 2019 the town", "The town, which was founded in 2019,"),
    "a second date": ("built a dam", "built a dam of 1890"),
    "a time besides": ("built a dam", "two years earlier built a dam"),
}


@pytest.mark.parametrize(("words", "instead"), UNCLEAR.values(), ids=UNCLEAR.keys())
def test_dates_without_a_clear_order_are_not_asked(words: str, instead: str) -> None:
    """Which came first must follow from the dates of main clauses alone."""
    assert words in FIRST
    assert what_came_first(_dated(FIRST.replace(words, instead))) == ()


def test_the_same_text_gives_the_same_quiz() -> None:
    """No chance in it."""
    assert who_said(_facts()) == who_said(_facts())


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
    found = entries(read_page(GLOSSARY, 0), ("a",))
    asked = meanings(read_source(Source("t", "t", "t", text)), found)
    return [(one.entry.name, one.options, one.options[one.answer]) for one in asked]


def test_the_right_definition_is_among_the_options() -> None:
    """And only terms that the source uses are asked for."""
    (found,) = _meanings("The lock-out began on Monday.")
    assert (found[0], found[2], len(found[1])) == ("Lock-out", "A closing of the gates by the owner.", 3)


def test_a_wrong_definition_looks_like_the_right_one() -> None:
    """It begins alike where one does: "The ..." beside "The ..."."""
    glossary = GLOSSARY + "\nQuay[^a]\n:   The wall that boats lie at.\n\nBerth[^a]\n:   The place of a boat.\n"
    found = entries(read_page(glossary, 0), ("a",))
    (one,) = meanings(read_source(Source("t", "t", "t", "The port authority met.")), found)
    assert all(option.startswith("The ") for option in one.options)


def test_a_wrong_definition_is_of_the_same_section_where_it_can_be() -> None:
    """Nobody takes the office that runs a harbour for a kind of boat."""
    told = {"Lugger": "A boat with two sails.", "Scow": "One with a flat bottom.", "Tug": "It pulls."}
    boats = "".join(f"\n{name}[^a]\n:   {words}\n" for name, words in told.items())
    found = entries(read_page(f"{GLOSSARY}\n## Boats\n{boats}", 0), ("a",))
    (one,) = meanings(read_source(Source("t", "t", "t", "The scow was late.")), found)
    assert set(one.options) == set(told.values())
    assert one.strange == 0


def test_a_definition_that_could_fit_is_no_wrong_option() -> None:
    """One that shares words of weight with the right one, or whose term the right one names."""
    for _, options, _right in _meanings("The shift began. Each night shift and lock-out costs demurrage."):
        assert not {"The hours that a crew works in one go.", "Work in the dark hours, by turns."} <= set(options)


def test_a_definition_without_a_work_is_not_asked_for() -> None:
    """Its answer would have no proof; nor is one asked for that repeats its headword."""
    assert _meanings("The ballot is on Monday.") == []

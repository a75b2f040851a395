"""Silence: whose it is that a text gives no words of, and whose that is not established."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.facts.read import read
from generator.facts.silence import is_beside_speech, may_speak, may_speak_on, nobody_else_speaks
from generator.model import Facts, File, Source, Topic

OPEN = {
    "a reading that is held back": (
        "Mia Roth wants peace. Any craft can be built cheaper, said Paula Rand.",
        "Mia Roth",
    ),
    "a speaker behind the words": ("Lord Callan has died. Any craft can be cheaper, said Paula Rand.", "Paula Rand"),
    "a word that calls somebody something": ("Tom Bayer called him a “giant” of the movement.", "Tom Bayer"),
    "words of speech behind another verb": ("Carl Hock left the party saying it would “deliver”.", "Carl Hock"),
    "a verb before the speaker, and a colon": ("Added Sen. Paul Reed, R-Ga.: “It is wrong.”", "Paul Reed"),
    "in the words of": ("In the words of the prosecutor, Mark Tedder, QC, “the child was alone.”", "Mark Tedder"),
    "a turn of an interview": ("Tom Lind: My school kept some in a glass box.", "Tom Lind"),
    "a colon before a quotation": ("And from Mayor Anna Berg: “We must act now.”", "Anna Berg"),
    "what somebody did not say": ("Anna Berg did not say “never”.", "Anna Berg"),
    "a quotation in the sentence behind": ("Anna Berg was moved. “It was the worst day of all.”", "Anna Berg"),
    "a quotation in the sentence before": ("“It was the worst day of all.” Anna Berg was moved.", "Anna Berg"),
    "a pronoun that nobody resolved": ("Anna Berg met Mia Roth. She said that it would rain.", "Mia Roth"),
    "a winner without a name": (
        "Anna Berg came first. Rain fell. The winner said that she would rest.",
        "Anna Berg",
    ),
    "a description beside the name": ("Dean Moss, a salesman from Oz, says Hock will win.", "Dean Moss"),
    "a noun of speech": ("The demand by Anna Berg surprised the board.", "Anna Berg"),
    "a headline": ("Anna Berg Calls for Calm\n\nAnna Berg left the hall.", "Anna Berg"),
    "the author of a text that says I": (
        "I think that rain is dear. Anna Berg was an early backer of rain.",
        "Anna Berg",
    ),
    "somebody in talk with another": ("Pictured is Anna Berg, speaking to a novelist in Oz.", "Anna Berg"),
    "somebody who is interviewed": ("Oz Radio interviewed Anna Berg in the hall.", "Anna Berg"),
    "both of those who were named": (
        "Anna Berg and Carl Hock came home. Rain fell. Both women said it was late.",
        "Anna Berg",
    ),
    "a surname alone": ("Anna Berg left. Nobody could ask Berg, who spoke softly.", "Anna Berg"),
}
SILENT = {
    "somebody who only acts": ("Anna Berg left the hall. Carl Hock said that it was late.", "Anna Berg"),
    "spoken of": ("Carl Hock said that Anna Berg was late.", "Anna Berg"),
    "spoken of in a quotation": ("“Anna Berg was late for the vote,” Carl Hock said.", "Anna Berg"),
    "whose people speak": ("Anna Berg’s lawyer said that it was late.", "Anna Berg"),
    "a body that speaks": ("Anna Berg left. The board said that it was late.", "Anna Berg"),
    "a man, where she speaks": ("Mr Carl Hock met Mrs Anna Berg. She said that it was late.", "Carl Hock"),
    "a time with a colon": ("Anna Berg left at 9:40 with her dog.", "Anna Berg"),
    "a quotation far away": ("Anna Berg left. Rain fell. Snow fell. “It was the worst day of all.”", "Anna Berg"),
}


def facts(text: str) -> Facts:
    return read(Source("seeds/story.txt", "story", "A story", text))


@pytest.mark.parametrize(("text", "name"), OPEN.values(), ids=OPEN.keys())
def test_no_silence_is_claimed_beside_words_that_no_statement_took(text: str, name: str) -> None:
    """A sign of speech beside a name, or a statement of theirs: either way nobody says that they are silent."""
    found = facts(text)
    assert may_speak(found, name) or any(one.speaker == name for one in found.statements if one.shown)


@pytest.mark.parametrize(("text", "name"), SILENT.values(), ids=SILENT.keys())
def test_a_silence_is_established_where_nothing_speaks_against_it(text: str, name: str) -> None:
    """Where each sentence that names somebody gives its words to another, or to nobody."""
    found = facts(text)
    assert name in [person.name for person in found.people]
    assert not may_speak(found, name)


@pytest.mark.parametrize(
    ("text", "sure"),
    (
        ("The dam closed in May. Anna Berg left.", True),
        ("Anna Berg said the dam was old.", True),
        ("Q: Why did you leave the dam?\n\nA: I was tired of it.", False),
        ("The dam closed in May. It was “a shame for all of us”, as neighbours have it.", False),
    ),
    ids=("nobody speaks", "all is read", "an interview", "a quotation of nobody"),
)
def test_that_there_is_no_statement_is_said_only_where_it_is_established(text: str, sure: bool) -> None:
    """Words of somebody that no statement took may be one: then the page tells what the machine could not read."""
    assert nobody_else_speaks(facts(text)) is sure


def topic(found: Facts, name: str) -> Topic:
    return Topic(name, tuple(one.number for one in found.sentences if name.lower() in found.words(one.number).lower()))


def test_an_own_sentence_on_the_topic_leaves_it_open() -> None:
    """What the article tells that somebody did on an issue is no statement, and no silence on it."""
    found = facts("Anna Berg invited the guests to a visit of the harbour. Anna Berg left.")
    assert may_speak_on(found, "Anna Berg", topic(found, "visit"))
    assert not may_speak_on(found, "Anna Berg", topic(found, "strike"))


OTHER_NAMES = {
    "a leader who may be the person": ("Tom Berg said the dam was old. The Oz leader said it was late.", "Oz leader"),
    "an airline that may be the firm": ("Oz Air said the dam was old. The airline said it was late.", "airline"),
    "a firm that may be the airline": ("Oz Air said it was late. The airline said the dam was old.", "Oz Air"),
    "the office of a spokesman": (
        "The Oz Office said no to it. A spokesman for the Oz Office said the dam was old.",
        "Oz Office",
    ),
    "the statement of a body": (
        "The Oz Office said no to it. An Oz Office statement said the dam was old.",
        "Oz Office",
    ),
    "a firm's statement, of whatever firm": (
        "Oz Air said no to it. A company statement said the dam was old.",
        "Oz Air",
    ),
}


@pytest.mark.parametrize(("text", "name"), OTHER_NAMES.values(), ids=OTHER_NAMES.keys())
def test_what_is_said_under_another_name_may_be_theirs(text: str, name: str) -> None:
    """One speaker under two names: neither is silent on what the other speaks of."""
    found = facts(text)
    assert may_speak_on(found, name, topic(found, "dam"))


def test_a_body_with_a_name_is_nobody_else() -> None:
    """The Oz Courier is no courier, and the harbour union is not the port."""
    found = facts("Oz Port said the dam was old. The harbour union said it was late.")
    assert not may_speak_on(found, "harbour union", topic(found, "dam"))


def test_who_may_speak_for_whom() -> None:
    """A lawyer may be the defence, a spokesman his service, Moscow Russia, and a report or "they" anybody."""
    found = facts("The defense said the dam was old. Marc Agni, the lawyer, said it was late.")
    assert may_speak_on(found, "Marc Agni", topic(found, "dam"))
    found = facts(
        "The Oz Ambulance Service said the dam was old. A spokesman for the ambulance service said it was late."
    )
    assert may_speak_on(found, "spokesman for the ambulance service", topic(found, "dam"))
    found = facts("Moscow said the dam was old. Russia said it was late.")
    assert may_speak_on(found, "Russia", topic(found, "dam"))
    found = facts("Oz Air said the dam was old. A report said it was late.")
    assert may_speak_on(found, "report", topic(found, "dam"))
    found = facts("The researchers said it was late. In other words, they report today in a journal, the dam is old.")
    assert may_speak_on(found, "researchers", topic(found, "dam"))


def page(text: str, name: str) -> str:
    site = build((File("seeds/story.txt", text.encode()),), (), date(2024, 1, 1))
    return next(one.markdown for one in site.pages if one.path == name)


def test_the_people_page_claims_no_silence_that_is_not_established() -> None:
    """Neither on the card nor in the section."""
    written = page("Tom Bayer went on to repeat the charge. Carl Hock left the hall.", "people.md")
    assert "the source gives no statement by Carl Hock." in written
    assert "It is not certain whether Tom Bayer says something there" in written
    assert written.count("does not speak") == 2


def test_an_attitude_is_counted_as_no_speech() -> None:
    """Not among those who speak."""
    seed = "---\ncorrections:\n  - confirm: Arvenia sees the island\n---\nArvenia sees the island as lost."
    written = page(seed, "people.md")
    assert "Attitudes, not speech: [Arvenia](statements.md#said-s1)." in written


BESIDE = {
    "before the word": ("Anna Berg admitted on Monday.", True),
    "behind the word": ("Rain is dear, muttered or said Anna Berg there.", True),
    "only spoken of": ("The board that had met Anna Berg and Mia Roth claimed.", False),
    "of whom a report is": ("The report on the death of Anna Berg claimed.", False),
    "who is spoken to": ("The board had spoken to Anna Berg and claimed.", False),
}


@pytest.mark.parametrize(("text", "beside"), BESIDE.values(), ids=BESIDE)
def test_who_stands_beside_a_word_of_speech(text: str, beside: bool) -> None:
    """Only of one who may be its subject is it told that it is not certain whether they say something."""
    assert is_beside_speech(read(Source("seeds/a.txt", "a", "A", text)), "Anna Berg") == beside

"""Statements: speakers by name, reporters, confirmed readings, the article's own voice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.attribution.attributions import attributions
from generator.facts.statements import statements
from generator.facts.voices import NotShown, is_saying, may_be_told, not_shown
from generator.model import Actor, Correction, Mention, Person, Sentence, Source, Span, Statement
from generator.text.sentences import sentences
from tests.benchmarks.reading import text
from tests.test_reading import facts

SEED = """\
On Sunday, US Secretary of State Antony Blinken held candid, substantive, and constructive talks with his Chinese \
counterpart at the start of two days of meetings with officials in China, according to the US State Department.
In a statement, the Department indicated that Blinken addressed a host of controversial subjects, whilst \
simultaneously identifying potential areas of cooperation between the U.S. and China.
Blinken, in the course of these lengthy conversations, reiterated the U.S. vision of a “free, open world that \
supports a rules-based international system.” Furthermore, he invited Chinese diplomat Wang Yi to visit Washington, \
with U.S. officials, indicating that they are currently arranging a suitable time for the visit.
The open and constructive exchange between the U.S. and China underlines the vital importance of diplomatic \
discussions amid the complex dynamics of the contemporary global environment. As both superpowers grapple with \
intricate and multifaceted issues, this dialogue reflects their readiness to explore avenues for potential \
collaboration.
His trip is the first by a top US diplomat to China in almost five years.
A planned Blinken visit in February was called off after a suspected Chinese spy balloon flew into US airspace.
US officials say the main goal of the Beijing talks is to stabilize a relationship that has become extremely tense, \
according to BBC.
China’s Foreign Minister Qin Gang told Mr Blinken that Beijing was committed to building a stable, predictable, and \
constructive relationship with the US, state media said. US officials said he had agreed to a visit to Washington at \
the talks.
Mr. Qin said Taiwan was the “most prominent risk” for China-US relations and described the Taiwan issue as one of \
“China’s core interests”, state media said.
China sees self-ruled Taiwan as a breakaway province that will eventually be under Beijing’s control, but Taiwan sees \
itself as distinct from the Chinese mainland with its own constitution and leaders. US President Joe Biden said last \
year that the US would defend Taiwan in the event of an attack from China, a move condemned by Beijing.
"""

CONFIRMED = (
    "reiterated the U.S. vision",
    "with U.S. officials, indicating that",
    "US officials say the main goal",
    "US officials said he had agreed",
    "Mr. Qin said Taiwan was",
    "described the Taiwan issue",
    "China sees self-ruled Taiwan",
    "Taiwan sees itself as distinct",
    "a move condemned by Beijing",
)

NAMED = {
    "Antony Blinken": ("Antony Blinken", "Mr Blinken", "Blinken"),
    "Wang Yi": ("Wang Yi",),
    "Qin Gang": ("Qin Gang", "Mr. Qin"),
    "Joe Biden": ("Joe Biden",),
}

Read = tuple[tuple[Statement, ...], tuple[Actor, ...], tuple[Span, ...]]


def known(text: str, found: tuple[Sentence, ...], named: dict[str, tuple[str, ...]]) -> tuple[Person, ...]:
    """People with a mention wherever the text has one of their names; "he" and "she" after "=" are pronouns."""
    people = []
    for name, ways in named.items():
        pattern = re.compile("|".join(rf"\b{re.escape(way.removeprefix('='))}\b" for way in ways))
        pronouns = {way[1:] for way in ways if way.startswith("=")}
        mentions = []
        for match in pattern.finditer(text):
            number = max(sentence.number for sentence in found if sentence.span.start <= match.start())
            mentions.append(Mention(Span(*match.span()), number, match.group() in pronouns))
        people.append(Person(name, "", "unknown", tuple(mentions)))
    return tuple(people)


def read(text: str, named: dict[str, tuple[str, ...]], confirmed: tuple[str, ...] = ()) -> Read:
    """The statements, actors and own voice of a text whose people are known."""
    source = Source("seeds/a.txt", "a", "A", text, corrections=tuple(Correction("confirm", one) for one in confirmed))
    found = sentences(text)
    return statements(source, found, known(text, found, named), attributions(text, found), {})


# sentence, speaker, to, reported by, the content's first words, kind
EXPECTED = [
    (1, "US State Department", "", (), "On Sunday, US Secretary of State Antony Blinken held", "indirect"),
    (2, "US State Department", "", (), "that Blinken addressed a host", "indirect"),
    (3, "Antony Blinken", "", (), "the U.S. vision of a “free, open world", "mixed"),
    (4, "US officials", "", (), "that they are currently arranging", "indirect"),
    (9, "US officials", "", ("BBC",), "the main goal of the Beijing talks", "indirect"),
    (10, "Qin Gang", "Antony Blinken", ("state media",), "that Beijing was committed", "indirect"),
    (11, "US officials", "", (), "he had agreed to a visit", "indirect"),
    (12, "Qin Gang", "", ("state media",), "Taiwan was the “most prominent risk”", "mixed"),
    (12, "Qin Gang", "", ("state media",), "the Taiwan issue as one of “China’s core interests”", "mixed"),
    (13, "China", "", (), "self-ruled Taiwan as a breakaway province", "attitude"),
    (13, "Taiwan", "", (), "itself as distinct from the Chinese mainland", "attitude"),
    (14, "Joe Biden", "", (), "that the US would defend Taiwan", "indirect"),
    (14, "Beijing", "", (), "a move", "attitude"),
]


def test_every_statement_of_the_source() -> None:
    """Of the first source, exactly these statements are shown, with these speakers and reporters."""
    told, _, _ = read(SEED, NAMED, CONFIRMED)
    found = [
        (one.attribution.sentence, one.speaker, one.to, one.reported_by, one.attribution.kind)
        for one in told
        if one.shown
    ]
    assert found == [(number, who, to, by, kind) for number, who, to, by, _, kind in EXPECTED]
    contents = [one.attribution.content[0].of(SEED) for one in told]
    assert [content.startswith(words) for content, (*_, words, _) in zip(contents, EXPECTED, strict=True)] == [
        True
    ] * 13


def test_own_voice_of_the_source() -> None:
    """The article speaks in its own voice in sentences 5, 7 and 8; in 6 what "reflects" may be what somebody said."""
    _, _, own = read(SEED, NAMED, CONFIRMED)
    assert [span.of(SEED).split(maxsplit=3)[:3] for span in own] == [
        ["The", "open", "and"],
        ["His", "trip", "is"],
        ["A", "planned", "Blinken"],
    ]


def test_actors_of_the_source() -> None:
    """Every speaker who is no person is an actor, whether written "US" or "U.S."."""
    _, actors, _ = read(SEED, NAMED, CONFIRMED)
    found = {actor.name: actor.sentences for actor in actors}
    assert list(found) == ["US State Department", "US officials", "BBC", "state media", "China", "Taiwan", "Beijing"]
    assert found["US State Department"] == (1, 2)
    assert found["US officials"] == (4, 9, 11)


def test_held_back_without_confirmation() -> None:
    """Without an editor's word, no statement of tier 3 is shown."""
    told, _, _ = read(SEED, NAMED)
    assert [one.attribution.sentence for one in told if one.shown] == [
        one.attribution.sentence for one in told if one.attribution.tier < 3
    ]


ANN: dict[str, tuple[str, ...]] = {"Ann Lee": ("Ann Lee", "=she")}

SPEAKERS: dict[str, tuple[str, dict[str, tuple[str, ...]], str]] = {
    "a resolved pronoun": ("“It is late,” she said.", ANN, "Ann Lee"),
    "an unresolved pronoun has no name": ("“It is late,” she said.", {}, ""),
    "a group of nobody has no name": ("Some said that it was late.", {}, ""),
    "a campaign is not its candidate": ("Ann Lee’s campaign said that it was late.", ANN, "Ann Lee’s campaign"),
    "aides are not their candidate": ("Aides to Ann Lee said that it was late.", ANN, "Aides to Ann Lee"),
    "an apposition": ("The mayor, Ann Lee, said that it was late.", ANN, "Ann Lee"),
    "an apposition with a title": ("Its chairman, Dr. Ann Lee, said that it was late.", ANN, "Ann Lee"),
    "her lawyer is not she": (
        "Ann Lee left. Her lawyer, Bo Park, said so.",
        {**ANN, "Bo Park": ("Bo Park",)},
        "Bo Park",
    ),
    "an owner's man": ("Oz’s lawyer, Ann Lee, said that it was late.", ANN, "Ann Lee"),
    "a group by its name": ("A patients’ group, Malaria Voices, said that it was late.", {}, "Malaria Voices"),
    "a definite short form": (
        "The Oz Water District said no. The district said that it was late.",
        {},
        "Oz Water District",
    ),
    "an acronym": ("The World Health Office (WHO) met. The WHO said that it was late.", {}, "World Health Office"),
    "a title before the name": ("Oz’s mayor Ann Lee said that it was late.", ANN, "Ann Lee"),
    "the relative pronoun of a person": ("We met Ann Lee, who said that it was late.", ANN, "Ann Lee"),
    "the dots of an acronym": ("The U.S. Senate said that it was late.", {}, "US Senate"),
}


@pytest.mark.parametrize(("text", "named", "expected"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_speaker(text: str, named: dict[str, tuple[str, ...]], expected: str) -> None:
    """A speaker is a person, an actor as written, or nobody; never a guess."""
    told, _, _ = read(text, named)
    assert told[-1].speaker == expected


def test_a_wish_inside_words_is_part_of_them() -> None:
    """Who "had asked for pumps" speaks only through the mayor who says so."""
    told, _, _ = read("The mayor said the town had asked for pumps and that none had come.", {})
    assert [one.speaker for one in told] == ["mayor"]


def test_about() -> None:
    """A statement is about the people and actors that its content names."""
    told, _, _ = read("Oz said that Ann Lee met Ur. Ur said that it was late.", {"Ann Lee": ("Ann Lee",)})
    assert told[0].about == ("Ann Lee", "Ur")


def test_a_name_before_a_noun_is_not_what_a_statement_is_about() -> None:
    """The Ur talks are talks, and Ur is where they were; what Ur will do is about Ur."""
    for words, about in (("the Ur talks will end", ()), ("Ur will end the talks", ("Ur",))):
        told, _, _ = read(f"Ur said no. Ann Lee said that {words}.", {"Ann Lee": ("Ann Lee",)})
        assert told[-1].about == about


WORDS = st.sampled_from(
    ["Ann", "Oz", "said", "that", "told", "he", ",", ".", "“", "”", "U.S.", "the", "officials", "who", "wants", "Radio"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30))
def test_any_text(parts: list[str]) -> None:
    """Any text gives statements with or without a speaker, and an own voice inside the text."""
    text = " ".join(parts)
    told, actors, own = read(text, {"Ann": ("Ann",)})
    assert all(span.end <= len(text) for span in own)
    assert {one.speaker for one in told} <= {"", "Ann", *(actor.name for actor in actors)}


HELD = {
    "nobody known": ("Ann Lee met Mia Roth. The board met, and she said it would rain on Sunday.", True),
    "an attitude": ("She wants the board to build a bridge.", False),
    "what was not said": ("She did not say that it would rain.", False),
    "a verb of saying that says nothing": ("Oz won the match thanks to a late goal by her.", False),
    "an answer of an interview": ("I said that it would rain on Sunday.", False),
}


@pytest.mark.parametrize(("text", "may"), HELD.values(), ids=HELD.keys())
def test_what_is_counted_as_one_more_statement(text: str, may: bool) -> None:
    """A reading that is held back counts on the page only if it may be a statement."""
    told, _, _ = read(text, {})
    assert any(is_saying(text, one.attribution) for one in told if not one.shown) == may


NOT_SHOWN = {
    "all is shown": ("Ann Lee said it would rain.", NotShown(0, 0, 0)),
    "a quotation that nobody is told of": ("Mia Roth sat down. “The hall is cold today.”", NotShown(1, 0, 0)),
    "what may be no statement": (HELD["an attitude"][0], NotShown(0, 0, 1)),
}


@pytest.mark.parametrize(("text", "counted"), NOT_SHOWN.values(), ids=NOT_SHOWN.keys())
def test_every_reading_that_is_not_shown_is_counted(text: str, counted: NotShown) -> None:
    """What no page shows is counted once, as one of three kinds, so that two pages cannot differ."""
    assert not_shown(facts(text)) == counted


TOLD = {
    "a name in quotation marks": ("The hills are the “Chocolate Hills” of Bohol.", False),
    "what was done to somebody": ("Lay was never charged with a crime.", False),
    "a quotation of some length": ("The plan would “build bridges all over the town”.", True),
    "a verb of saying": ("Prosecutors claimed late in the day to be ready.", True),
    "a colon": ("One thing stands: it rained.", True),
}


@pytest.mark.parametrize(("text", "may"), TOLD.values(), ids=TOLD.keys())
def test_where_a_page_tells_that_it_is_not_clear_who_speaks(text: str, may: bool) -> None:
    """Only a verb of saying, a colon, a quotation or a first person make it doubtful who speaks."""
    assert may_be_told(facts(text), 1) == may


@pytest.mark.parametrize("words", [SEED, text(2_000)], ids=["an article", "many articles"])
def test_statements_are_found_by_their_sentence(words: str) -> None:
    """All of a sentence, in the order of the text, and none of another."""
    read = facts(words)
    found = {one.number: read.statements_in(one.number) for one in read.sentences}
    assert tuple(one for there in found.values() for one in there) == read.statements
    assert all(one.attribution.sentence == number for number, there in found.items() for one in there)

"""Topics: what a text is about, by name, as a reader would head a table with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.gist.matching import speaks_of
from generator.facts.gist.topics import MOST, topics
from generator.inputs.sources import sources
from generator.model import File
from generator.text.sentences import sentences
from tests.conftest import TALKS
from tests.lines import person, read

STRIKE = """
Train drivers in Portugal began a three-day strike on Monday after talks over pay broke down.
The national railway said that four in five trains did not run.
“We have had no rise since 2019,” said Rita Alves, who speaks for the drivers' union.
Commuters in Lisbon waited for hours for buses, and schools opened late.
The government called the strike irresponsible and said that pay had risen faster than prices.
Alves said that the union would call another strike in March if the railway did not raise pay.
"""
ELECTION = """
Voters in Norland go to the polls on Sunday in an election that could end twelve years of conservative rule.
Prime Minister Ole Hansen has promised lower taxes, while his rival Mette Dahl wants to spend more on hospitals.
Polls give the two parties about the same share of the vote.
Turnout is expected to be high, the election commission said.
Hansen called the election in May after his budget failed in parliament.
Dahl told a rally in the capital that the election was about hospitals, not taxes.
"""
FLOOD = """
At least nineteen people died and thousands fled their homes when floods hit the south of the country on Friday.
Rivers rose by four metres in a night after two days of rain, the weather office said.
In the town of Mirador the flood swept away a bridge and forty houses.
“The water came in minutes,” said Ana Ruiz, a teacher.
Soldiers took people from roofs with boats and helicopters.
Flood warnings stay in force until Sunday, and the government has promised money for those who lost their homes.
"""
RULING = """
The Supreme Court ruled on Thursday that the police may not search a phone without a warrant.
The ruling ends a case that began when officers read the messages of a student, Daniel Osei, after a traffic stop.
Six of the nine judges said that a phone search is like the search of a home.
Police unions said that the ruling would slow down their work.
“A phone holds more than a house ever did,” the court wrote.
Civil rights groups welcomed the ruling, and lawyers expect hundreds of cases to be opened again.
"""
TRADE = """
The European Union and India signed a trade agreement in Brussels on Tuesday after nine years of talks.
The agreement cuts tariffs on cars, wine and cloth, and opens Indian tenders to European firms.
India will lower its tariffs on cars from 100 to 10 percent within seven years.
Farmers protested against the agreement outside the parliament.
The commission said that the agreement would add 20 billion euros to trade each year.
Parliament must vote on the agreement before it takes effect.
"""
VACCINE = """
Ghana has become the first country to approve a new malaria vaccine, its medicines agency said on Thursday.
The vaccine, developed at a British university, protected up to 80 percent of children in a trial.
Malaria kills about 600,000 people a year, most of them children in Africa.
A maker in India can produce 200 million doses of the vaccine each year.
The World Health Organization is still examining the vaccine.
“This is a great day for children,” said Kwame Boateng, who heads the agency.
"""
CRASH = """
Two ferries collided in fog off the coast of Java on Saturday, and 34 people were still missing by the evening.
One of the ferries sank within half an hour, the coast guard said.
Divers searched the wreck for survivors until it was dark.
The collision happened in one of the busiest straits of the country.
The captain of the second ferry, Budi Santoso, said that he had seen no lights before the collision.
Investigators will read the recorders of both ferries.
"""
CEASEFIRE = """
The army and the rebels agreed on Wednesday to a ceasefire of thirty days, mediators in Doha said.
The ceasefire begins on Friday and lets aid convoys enter the besieged north.
Earlier ceasefires broke down within days, and each side blamed the other.
General Idris Kabba said that the army would honour the ceasefire as long as the rebels did.
The United Nations says that two million people in the north need food.
Talks on a lasting peace are to begin in Doha next month.
"""
RATES = """
The central bank raised interest rates by half a point on Wednesday, more than most economists had expected.
Inflation reached nine percent in June, its highest since 1990.
Higher interest rates make loans dearer for families and firms.
“Inflation hurts the poorest most,” said Petra Novak, the governor of the bank.
Unions said that the bank should not fight inflation at the cost of jobs.
The bank expects inflation to fall below four percent by the end of next year.
"""
BREACH = """
Hackers stole the records of six million patients from a chain of hospitals, the company said on Friday.
The data breach lasted for three weeks before anybody noticed it.
The stolen records hold names, addresses and diagnoses, but no card numbers.
A group that calls itself Nightjar said that it was behind the breach and asked for a ransom.
The company has told the police and will write to each patient.
Experts said that the breach was one of the largest ever in the health sector.
"""

FIRST = {
    "a strike": (STRIKE, ("Rita Alves", "Alves"), {"Strike"}),
    "an election": (ELECTION, ("Ole Hansen", "Hansen", "Mette Dahl", "Dahl"), {"Election"}),
    "a flood": (FLOOD, ("Ana Ruiz",), {"Flood", "Floods"}),
    "a court ruling": (RULING, ("Daniel Osei",), {"Ruling"}),
    "a trade agreement": (TRADE, (), {"Trade agreement", "Agreement"}),
    "a vaccine": (VACCINE, ("Kwame Boateng",), {"New malaria vaccine"}),
    "a collision at sea": (CRASH, ("Budi Santoso",), {"Ferries", "Collision"}),
    "a ceasefire": (CEASEFIRE, ("Idris Kabba",), {"Ceasefire"}),
    "interest rates": (RATES, ("Petra Novak",), {"Inflation", "Interest rates"}),
    "a data breach": (BREACH, (), {"Data breach", "Breach"}),
}


@pytest.mark.parametrize(("text", "named", "expected"), FIRST.values(), ids=FIRST.keys())
def test_the_first_topic_names_the_background_page(text: str, named: tuple[str, ...], expected: set[str]) -> None:
    """The first topic is the matter itself: no person, no place, no speaker."""
    source, sentences = read(text)
    people = tuple(person(source, sentences, name) for name in named)
    found = topics(source, sentences, people)
    assert found[0].name in expected


def test_the_topics_of_the_seed() -> None:
    """The issues that the talks in Beijing were about, and neither the places nor the people."""
    seed = TALKS / "seeds/blinken-beijing.txt"
    (source,), problems = sources([File("seeds/blinken-beijing.txt", seed.read_bytes())])
    found = sentences(source.text)
    names = ("Antony Blinken", "Blinken", "Wang Yi", "Qin Gang", "Qin", "Joe Biden")
    people = tuple(person(source, found, name) for name in names)
    assert not problems
    assert {topic.name: topic.sentences for topic in topics(replace(source, background=""), found, people)[:5]} == {
        "Talks": (1, 9, 11),
        "Taiwan": (12, 13, 14),
        "Visit": (4, 8, 11),
        "Relationship": (9, 10),
        "China": (1, 2, 4, 5, 7, 8, 10, 12, 13, 14),
    }


ISSUES = {
    "what most of the text is about": (CRASH, "Ferries"),
    "an act in the first sentence": (STRIKE, "Strike"),
    "what the headline names, before a more frequent word": (
        "A Plan to Move the Harbour\n\nEngineers met the council on Monday.\nThe engineers want to move the harbour.\n"
        "The engineers said that the harbour is full of mud.\nMud is dear.",
        "Harbour",
    ),
    "a name in the headline": (
        "Hackers attack website of the Church of Norland\n\nThe website was down on Monday.\n"
        "Members of the Church of Norland were angry.\nMany have left the Church of Norland.\nRain fell.",
        "Church of Norland",
    ),
    "nothing that the text comes back to": ("The game was over. Snow fell. Ministers met. A career ended.", ""),
    "the place where it happens": (
        "Voters in Lisbon hear of rain.\nLisbon liked it.\nSnow fell on Lisbon.\nHail fell on Lisbon.",
        "",
    ),
    "a body that only speaks": (
        "The company closed on Monday.\nThe company said that it had no money.\nThe company denied all.\nRain fell.",
        "",
    ),
    "a longer word for it in the headline": (
        "Many die in earthquake\n\nThe quake hit the hills.\nThe quake was strong.\nA quake is rare.\nRain fell.",
        "Earthquake",
    ),
    "a name in the first sentence of a text without a headline": (
        "Oz Air Group expects profit as soaring travel demand grows.\nThe travel demand grew.\n"
        "Oz Air lost money.\nOz Air flew on.\nOz Air met its pilots.\nRain fell.\nSnow fell.\nHail fell.",
        "Oz Air",
    ),
    "what happens to everybody": (
        "The death of a singer was mourned.\nHis death came on Friday.\nThe death was sudden.\nHis career was long.\n"
        "Rain fell.\nSnow fell.\nHail fell.\nIt was cold.",
        "",
    ),
    "a chance word of an opening": (
        "A coach had confidence in a player.\nHe has confidence.\nMore confidence came.\n"
        + "The ball rolled on.\n" * 40,
        "",
    ),
    "a word only far below": (
        "Anna Berg left the hall.\nCarl Hock left it too.\nRain fell all day long.\n" + "The game went on.\n" * 4,
        "",
    ),
}


@pytest.mark.parametrize(("text", "expected"), ISSUES.values(), ids=ISSUES.keys())
def test_the_main_issue_stands_out_or_there_is_none(text: str, expected: str) -> None:
    """Headline or opening name it and the text comes back to it; a page named after a chance word misleads."""
    source, sentences = read(text)
    assert [topic.name for topic in topics(source, sentences) if topic.main] == ([expected] if expected else [])


def test_what_one_sentence_names_is_no_topic_of_a_longer_text() -> None:
    """A column of the table of speakers would be empty but for one cell."""
    source, sentences = read("A rare orchid stood there.\n" + "The strike went on.\n" * 10)
    assert [topic.name for topic in topics(source, sentences)] == ["Strike"]


def test_the_background_of_the_front_matter_comes_first() -> None:
    """What an editor set is the first topic, with its sentences, even where the text never has it."""
    source, sentences = read(STRIKE, background="Railway")
    assert topics(source, sentences)[0].name == "Railway"
    assert topics(source, sentences)[0].sentences == (2, 6)
    source, sentences = read(STRIKE, background="Aviation")
    assert topics(source, sentences)[0].sentences == ()


def test_a_title_counts() -> None:
    """Words of the title are more likely to be the matter."""
    source, sentences = read(FLOOD, title="Mirador bridge swept away")
    assert "Bridge" in [topic.name for topic in topics(source, sentences)[:2]]


def test_the_place_where_things_happen_is_no_first_topic() -> None:
    """A name after "in", or before another noun, is the scene; a name that people speak about is the matter."""
    source, sentences = read(
        "Ministers met in Geneva on Monday.\n"
        "Geneva police closed the centre of Geneva.\n"
        "The ministers said Kosovo was a danger to peace.\n"
        "One called the Kosovo issue the hardest of all.\n"
        "Serbia sees Kosovo as its own."
    )
    names = [topic.name for topic in topics(source, sentences)]
    assert names[0] == "Kosovo"
    assert "Geneva" not in names[:3]


def test_people_are_no_topics() -> None:
    """Nor are the parts of their names."""
    source, sentences = read(STRIKE)
    people = (person(source, sentences, "Rita Alves", "Alves"),)
    assert not any("Alves" in topic.name for topic in topics(source, sentences, people))


def test_an_acronym_and_its_long_form_are_one_topic() -> None:
    """Whichever of the two names the topic, both count."""
    source, sentences = read("Farmers fear the World Trade Organization.\nFarmers fear the WTO.\nCows fear the WTO.")
    found = [topic for topic in topics(source, sentences) if topic.name in ("WTO", "World Trade Organization")]
    assert [topic.sentences for topic in found] == [(1, 2, 3)]


def test_no_two_topics_say_the_same() -> None:
    """Singular and plural are one topic, and so are a compound and its head."""
    source, sentences = read("A flood came.\nFloods came again.\nThe flood warning stays.\nFlood warnings are rare.")
    found = topics(source, sentences)
    assert [topic.sentences for topic in found if speaks_of(topic.name, "flood")] == [(1, 2, 3, 4)]


SPEAKS = {
    "the word itself": ("They met over Taiwan.", "Taiwan"),
    "possessive": ("Taiwan’s leaders left.", "Taiwan"),
    "the people of a place": ("Chinese and Ukrainian envoys met.", "China"),
    "the people of a place in -e": ("Chinese and Ukrainian envoys met.", "Ukraine"),
    "another case": ("STRIKE OVER", "Strike"),
    "plural": ("Two strikes began.", "Strike"),
    "singular of a plural": ("A talk was held.", "Talks"),
    "plural in -ies": ("Two ferries sank.", "Ferry"),
    "singular of a plural in -ies": ("A ferry sank.", "Ferries"),
    "the verb of an act": ("They visited Rome.", "Visit"),
    "several words": ("Spy balloons were seen.", "Spy balloon"),
    "several words over a line": ("A spy\nballoon was seen.", "Spy balloon"),
    "a dash between": ("The spy-balloon affair goes on.", "Spy balloon"),
    "the head alone, after the": ("The balloon was shot down.", "Spy balloon"),
    "the head before of, alone": ("The church denied it.", "Church of Norland"),
    "an institution by its letters": ("The WHO agreed.", "World Health Organization"),
    "an institution by two letters": ("The UN agreed.", "United Nations"),
    "letters by the institution": ("The Bank of England agreed.", "BE"),
    "letters with stops": ("The U.N. agreed.", "UN"),
    "letters with stops, and a possessive": ("The U.N.’s envoy agreed.", "UN"),
}


@pytest.mark.parametrize(("text", "topic"), SPEAKS.values(), ids=SPEAKS.keys())
def test_a_text_speaks_of_a_topic_in_any_inflection(text: str, topic: str) -> None:
    """Case, plural, possessive, demonym, short form."""
    assert speaks_of(text, topic)


SILENT = {
    "another word that begins alike": ("The striking colours pleased.", "Talks"),
    "a part of a word": ("The fallacy is old.", "Fall"),
    "a pronoun is no state": ("He told us so.", "US"),
    "the head after a": ("A balloon burst.", "Spy balloon"),
    "the words apart": ("A spy saw a balloon.", "Spy balloon"),
    "a head that says nothing alone": ("The system works.", "Rules-based international system"),
    "no topic": ("Anything.", " "),
}


@pytest.mark.parametrize(("text", "topic"), SILENT.values(), ids=SILENT.keys())
def test_a_text_does_not_speak_of_another_topic(text: str, topic: str) -> None:
    """Lookalikes are told apart."""
    assert not speaks_of(text, topic)


@given(st.text(alphabet="aB “”\"'().,-’US\n", max_size=200))
def test_every_topic_is_spoken_of(text: str) -> None:
    """A topic of the machine's own has sentences, and they speak of it."""
    source, sentences = read(text)
    found = topics(source, sentences)
    assert len(found) <= MOST
    for topic in found:
        assert topic.sentences
        assert all(speaks_of(sentences[number - 1].span.of(source.text), topic.name) for number in topic.sentences)


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_words_can_be_asked_for(text: str, topic: str) -> None:
    """No text and no topic is an error."""
    assert speaks_of(text, topic) in (True, False)


NO_COLUMN = {
    "what counts": ("It was a two-goal lead.\nThe two-goal lead held.", "Two-goal"),
    "what says when": ("In the coming months it rains.\nIn the coming months it snows.", "Coming"),
    "the coming vote": ("The coming election is near.\nThe coming election is free.", "Coming"),
    "the coming general vote": ("The coming general election is near.\nThe coming general vote is free.", "Coming"),
    "a part of a product": ("They grounded the 737 Max 9.\nThe 737 Max 9 flew again.", "Max"),
    "a rank": ("Cpl. Ann Lee left.\nThe guard saw Cpl. Ann Lee.", "Cpl"),
    "an answer": ("Lee: Yes, it rains.\nPark: Yes, it does.\nLee: Yes.", "Yes"),
    "what counts a share": ("They hold a 20 pct stake.\nThe pct stake rose.\nA 30 pct stake fell.", "Pct stake"),
    "what counts barrels": ("They pump one mln bpd.\nThe mln bpd fell.\nA mln bpd left.", "Mln bpd"),
    "a career": ("The career was long.\nThe career ended.", "Career"),
    "half of a compound": ("The nursing home shut.\nNursing home charges rose.\nNursing homes left.", "Nursing"),
    "half of several compounds": ("The mining firm shut.\nMining towns fell.\nA mining law came.", "Mining"),
    "a people’s adjective": (
        "A Philippine ship sank.\nThe Philippine court met.\nA Philippine town fell.",
        "Philippine",
    ),
    "a place that is half a name": ("Oz City won.\nCity left.\nAnd City chairman Ann Lee left City.", "City"),
    "a common place": ("The ship left the city.\nThe city slept.\nA city fell.", "City"),
    "what stands around": ("The ship left the water.\nThe water was cold.\nThe water rose.", "Water"),
    "a word for the same": (
        "The quake hit Oz.\nA quake came.\nThe earthquake ended.\nAn earthquake is rare.",
        "Earthquake",
    ),
}


@pytest.mark.parametrize(("text", "name"), NO_COLUMN.values(), ids=NO_COLUMN.keys())
def test_what_is_no_issue_heads_no_column(text: str, name: str) -> None:
    """Numbers, times, ranks, parts of names, what happens to everybody, and the same twice."""
    assert name not in [topic.name for topic in topics(*read(text))]


def test_half_a_given_name_is_no_topic() -> None:
    """ "Marc" is Marc-Vivien Oto; a town that has a given name for its own is one."""
    source, sentences = read("Marc-Vivien Oto sang in May.\nMarc left Easton.\nEaston fell.\nMarc slept.")
    people = (person(source, sentences, "Marc-Vivien Oto"),)
    assert "Marc" not in [topic.name for topic in topics(source, sentences, people)]


def test_a_compound_is_kept_whole() -> None:
    """ "Nursing" stands before nothing but "home"; a title makes a matter of what only stands around."""
    told = "The nursing home shut.\nNursing home charges rose.\nA nursing home left."
    assert "Nursing home" in [topic.name for topic in topics(*read(told))]
    assert "Port" in [topic.name for topic in topics(*read("The port is shut.\nA port needs ships.\nThe port sank."))]
    source, sentences = read("The city slept.\nRain fell on the city.\nA city fell.")
    assert "City" in [topic.name for topic in topics(replace(source, title="A city falls"), sentences)]


def test_names_that_begin_alike_are_one() -> None:
    """ "Oz Air" is the "Oz Air Group"."""
    (one,) = topics(*read("Oz Air Group met.\nOz Air flew.\nThe news of Oz Air came."))
    assert (one.name, one.sentences) == ("Oz Air", (1, 2, 3))


def test_a_compound_of_the_headline_is_told_of_by_its_last_word_too() -> None:
    """ "The law" is the fishing law; a change may be any."""
    text = (
        "Workers leave as Fishing {0} takes effect\n\nA strict new fishing {0} may not last.\nCrews are gone.\n"
        "The {0} is old.\nNobody likes a fishing {0}.\nHail fell.\nIt was cold.\nIt rained."
    )
    for noun, times in (("rule", 4), ("change", 3)):
        source, sentences = read(text.format(noun))
        (main,) = (topic for topic in topics(source, sentences) if topic.main)
        assert (main.name, main.title, len(main.sentences)) == (f"Fishing {noun}", f"Fishing {noun}", times)

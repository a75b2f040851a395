"""People: who is named, in what role, where, and whom a pronoun means. Names here are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.people.names import names
from generator.facts.people.people import people
from generator.model import Correction, Person, Source
from generator.text.sentences import sentences


def read(text: str, *corrections: Correction) -> tuple[Person, ...]:
    source = Source("seeds/a.txt", "a", "A", text, corrections=corrections)
    return people(source, sentences(text))


def found(text: str) -> list[str]:
    return [name.span.of(text) for name in names(text, sentences(text))]


NAMES = {
    "title before": ("Mr. Okafor met Dr. Lena Brandt.", ["Okafor", "Lena Brandt"]),
    "role before": ("Transport Minister Aisha al-Rashid resigned.", ["Aisha al-Rashid"]),
    "role behind": ("Maria Santos, the health minister, said so.", ["Maria Santos"]),
    "place and role": ("Texas Governor John Carter signed it.", ["John Carter"]),
    "several titles": ("Former Deputy Prime Minister Tom Ellis left.", ["Tom Ellis"]),
    "initials": ("J. K. Marsh and George W. Hill spoke.", ["J. K. Marsh", "George W. Hill"]),
    "German particle": ("Ursula von der Heide spoke.", ["Ursula von der Heide"]),
    "Spanish particle": ("Ana de la Cruz won.", ["Ana de la Cruz"]),
    "Arabic article": ("Aziza al-Yousef was freed.", ["Aziza al-Yousef"]),
    "son of": ("Khalid bin Salman arrived.", ["Khalid bin Salman"]),
    "Chinese": ("Li Qiang met Zhao Leji.", ["Li Qiang", "Zhao Leji"]),
    "Korean": ("Kim Min-jae said it was late.", ["Kim Min-jae"]),
    "Russian": ("Sergei Petrenko and Olga Ivanova left.", ["Sergei Petrenko", "Olga Ivanova"]),
    "Indonesian": ("Budi Hartono and Siti Rahayu left.", ["Budi Hartono", "Siti Rahayu"]),
    "Indian": ("Rajesh Kumar said it was late.", ["Rajesh Kumar"]),
    "West African": ("Ngozi Adeyemi said it was late.", ["Ngozi Adeyemi"]),
    "possessive": ("Anna Weber’s plan failed.", ["Anna Weber"]),
    "after a possessive": ("India’s Rajesh Kumar left.", ["Rajesh Kumar"]),
    "suffix": ("Martin Hale Jr. spoke.", ["Martin Hale Jr."]),
    "surname alone later": ("Anna Weber spoke. Weber left.", ["Anna Weber", "Weber"]),
    "looks like a city": ("Paris Hilton left. Jack London wrote.", ["Paris Hilton", "Jack London"]),
    "looks like a country": ("Israel Gonzalez won.", ["Israel Gonzalez"]),
    "company": ("Johnson & Johnson sold it.", []),
    "cities": ("They met in Fort Worth, Lake Charles and Hong Kong.", []),
    "states": ("Georgia and Jordan signed the treaty.", []),
    "institutions": ("The World Bank and the Supreme Court agreed.", []),
    "days and months": ("On Monday in April it rained.", []),
    "a day that is a name": ("The manager, Sunday Adeleke, left. Adeleke spoke.", ["Sunday Adeleke", "Adeleke"]),
    "a place by its use": ("The Easton levee broke. He is worried about Easton. Sirens in Easton did not sound.", []),
    "a party": ("The Labour Party lost.", []),
    "Chinese, family name alone": ("Wen Haoran met Liu Meilin. Wen left.", ["Wen Haoran", "Liu Meilin", "Wen"]),
    "Korean, at the start": ("Park Ji-won, 52, spoke. Park smiled.", ["Park Ji-won", "Park"]),
    "Vietnamese": ("Nguyen Van Minh left Hanoi.", ["Nguyen Van Minh"]),
    "Burmese": ("Aung Kyaw Htun was jailed.", ["Aung Kyaw Htun"]),
    "Arabic, father of": ("Abu Bakr al-Masri and Umm Hassan fled.", ["Abu Bakr al-Masri", "Umm Hassan"]),
    "Spanish, two family names": (
        "Carlos Fuentes Ortega lost. Fuentes Ortega left.",
        ["Carlos Fuentes Ortega", "Fuentes Ortega"],
    ),
    "a particle with a capital": ("In Italy Di Rosso teamed up with her. Van Haren won.", ["Di Rosso", "Van Haren"]),
    "one name": ("Suryanto, who has one name, stayed. Budi, a 34-year-old fisherman, left.", ["Suryanto", "Budi"]),
    "one unknown name that acts": ("Zabrowe resigned in May. Okuyle’s wife wept.", ["Zabrowe", "Okuyle"]),
    "an unknown body that speaks": ("Novarix said so. Kelvanta announced it.", []),
    "age behind": ("Orlen Vastik, 43, was hurt.", ["Orlen Vastik"]),
    "unknown name behind a role": ("The team’s coach, Orlen Vastik, left.", ["Orlen Vastik"]),
    "an office with a body": ("Tesmar Chief Executive Ann Lee left.", ["Ann Lee"]),
    "an office with of": ("Ambassador to the United States Orlen Vastik left.", ["Orlen Vastik"]),
    "editor-in-chief": ("Novanews Editor-in-Chief Ben Hale left.", ["Ben Hale"]),
    "where from": ("London-based Ann Lee and Londoner Bo Hill won.", ["Ann Lee", "Bo Hill"]),
    "people and belief": (
        "Texan Ann Lee met guitarist Bo Hill and Scientologist Tom Day.",
        ["Ann Lee", "Bo Hill", "Tom Day"],
    ),
    "kin": ("Raj Patel’s daughter Priya, 12, sang.", ["Raj Patel", "Priya"]),
    "a place that is a name elsewhere": (
        "Jordan Whitfield flew to Jordan. Austin Reyes lives in Austin.",
        ["Jordan Whitfield", "Austin Reyes"],
    ),
    "a month that is a name": ("Theresa May spoke. May left in May.", ["Theresa May", "May"]),
    "saints' towns": ("St. Louis lost to San Antonio. St. John’s won.", []),
    "firms that bear names": ("Goldman Sachs and Marks and Spencer sued Ford. Disney bought Tiffany.", []),
    "a founder and his firm": ("Henry Ford was born in Dearborn. Ford sold cars.", ["Henry Ford", "Ford"]),
    "things that bear names": ("The Vigo County Fair, Edison Research and the Monroe Doctrine matter.", []),
    "papers and rivers": ("The Arden Courier said the Arden River rose.", []),
    "works and vessels": ("He read her novel Angel Hill aboard the yacht Rose Marie.", []),
    "storms": ("Hurricane Katrina hit. Tropical Storm Arlene formed.", []),
    "towns in a list": ("It flies to Lima, Medina and Dubai.", []),
    "crowds": ("The Sons of Confederate Veterans met the Emergency Physicians.", []),
    "parties as titles": ("The Liberal International and the Republican Women met Liberal Ann Lee.", ["Ann Lee"]),
    "before a noun": ("They saw the Ann Lee video.", ["Ann Lee"]),
    "a headline": ("Ann Lee Got More Votes In Ohio Than Bo Hill", ["Ann Lee", "Bo Hill"]),
    "a contraction": ("I’ll go. I’ve said so.", []),
    "a given name that is a title": ("Dean Johnson, a salesman, left.", ["Dean Johnson"]),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_names_of_people(text: str, expected: list[str]) -> None:
    """Without titles; places, days and bodies are none."""
    assert found(text) == expected


BODIES = {
    "a street that somebody gave the name": ("Weber Street is shut. President Anna Weber came.", ["Anna Weber"]),
    "a firm that somebody's family owns": (
        "Weber Foods will close a plant. Weber denies it. Anna Weber owns a tenth. Weber said no more.",
        ["Anna Weber", "Weber"],
    ),
    "a name that the text calls a group": (
        "They bought Kowalski, the frozen-food group. Kowalski’s lawyer spoke. Kowalski said nothing.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=BODIES)
def test_a_body_that_is_called_as_people_are_is_none(text: str, expected: list[str]) -> None:
    """Before anybody is named so in full, and where the text says what it is."""
    assert found(text) == expected


ROLES = {
    "before": ("US Senator Anna Weber spoke.", "US Senator"),
    "with a country's possessive": ("France’s Interior Minister Paul Roche spoke.", "France’s Interior Minister"),
    "with of": ("Secretary of State Anna Weber spoke.", "Secretary of State"),
    "behind": ("Maria Santos, the health minister, said so.", "health minister"),
    "behind, with of": ("Maria Santos, mayor of Lisbon, said so.", "mayor of Lisbon"),
    "behind the age": ("Ann Lee, 45, a nurse at the clinic, left.", "nurse at the clinic"),
    "a person's work that no list has": ("Ann Lee, 45, a street vendor, left.", "street vendor"),
    "of somebody else": ("According to Ann Lee, a detective for the county was hurt.", ""),
    "its, before the name": ("Its chairman, Dr. Piotr von Halm, told reporters so.", "chairman"),
    "the, with for, before the name": ("The MP for East Ur, Sir Alan Weber, left.", "MP for East Ur"),
    "the, no listed role, before the name": ("The harbour master, Priya Nair, left.", "harbour master"),
    "the, before the name": ("The opposition leader, Fiona Grant, left.", "opposition leader"),
    "a list is no apposition": ("They met the mayor, Anna Weber and others.", ""),
    "courtesy is no role": ("Mr. Weber spoke.", ""),
    "none": ("Anna Weber spoke.", ""),
}


@pytest.mark.parametrize(("text", "role"), ROLES.values(), ids=ROLES)
def test_a_role_is_in_the_words_of_the_source(text: str, role: str) -> None:
    """As written, before the name or between commas behind it."""
    assert read(text)[0].role == role


GENDERS = {
    "Mr.": ("Mr. Okafor left.", "male"),
    "spokeswoman": ("Spokeswoman Robin Lee left.", "female"),
    "given name": ("Maria Santos left.", "female"),
    "a given name of both": ("Lindsey Hale left.", "unknown"),
    "Jr.": ("Cuba Hale Jr. left.", "male"),
    "the role, not its words": ("Ann Lee, a lawyer by the time her husband left, spoke.", "female"),
    "kin of somebody": ("Robin Lee, the king’s lawyer, left.", "unknown"),
    "a family name that is a given name": ("Secretary Clinton left.", "unknown"),
    "not told": ("Li Qiang left.", "unknown"),
}


@pytest.mark.parametrize(("text", "gender"), GENDERS.values(), ids=GENDERS)
def test_gender_is_known_from_words(text: str, gender: str) -> None:
    """A title, a role or a given name; else it is not known."""
    assert read(text)[0].gender == gender


def test_a_shared_surname_goes_to_the_right_one() -> None:
    """By title; a bare one goes to whom the text called so before."""
    text = "Bill Carter and Hillary Carter spoke. Mrs. Carter left. Mr. Carter stayed."
    bill, hillary = read(text)
    assert (bill.sentences, hillary.sentences) == ((1, 3), (1, 2))


def test_a_shared_surname_without_a_sign_is_nobodys() -> None:
    """It is never guessed."""
    text = "Bill Carter and Hillary Carter spoke. It rained. It rained. Carter left."
    assert [one.sentences for one in read(text)] == [(1,), (1,)]


PRONOUNS = {
    "the only one": ("Anna Weber spoke. She left.", {"She": "Anna Weber"}),
    "by gender": ("Anna Weber met Paul Roche. He left.", {"He": "Paul Roche"}),
    "the subject": ("Paul Roche met Tom Ellis. He left.", {"He": "Paul Roche"}),
    "of another gender": ("Paul Roche spoke. She left.", {}),
    "in the same sentence": ("Paul Roche said he would leave.", {"he": "Paul Roche"}),
    "a speaker whom no list knows": ("Paul Roche spoke. Xyr Aasq said he would stay.", {}),
    "a body that speaks": ("Paul Roche spoke. Tarn Police said he would stay.", {"he": "Paul Roche"}),
    "nobody named": ("He left.", {}),
    "too far back": ("Paul Roche spoke. " + "It rained. " * 8 + "He left.", {}),
    "named inside the quotation": (
        "Paul Roche said: “Tom Ellis is late. He left.” Nobody laughed.",
        {"He": "Tom Ellis"},
    ),
    "nobody named inside the quotation": ("Paul Roche named Tom Ellis. “He left,” said Rosa Bell.", {}),
    "two named inside the quotation": ("Rosa Bell said: “Tom Ellis met Paul Roche. He left.”", {}),
    "quoted words of the sentence itself": (
        "Paul Roche “turned himself in”, said Rosa Bell.",
        {"himself": "Paul Roche"},
    ),
    "who reported it does not lead": (
        "According to Paul Roche, the car was sold by Tom Ellis after he left.",
        {"he": "Tom Ellis"},
    ),
    "a person without a name": ("Paul Roche spoke. A council spokesman denied it. He said no.", {}),
    "who is asked answers": (
        "Paul Roche spoke. Asked whether he would leave, Tom Ellis laughed.",
        {"he": "Tom Ellis"},
    ),
    "who is asked about somebody": ("Paul Roche spoke. Asked about him, Tom Ellis laughed.", {}),
    "perhaps who is named behind": ("Paul Roche spoke. After he left, Tom Ellis laughed.", {}),
    "her lawyer leads": (
        "Ann Lee met Ed Ray. It rained. Ed Ray lost. His lawyer, Rosa Bell, said no. She denied it.",
        {"His": "Ed Ray", "She": "Rosa Bell"},
    ),
    "somebody without a name two sentences before": (
        "Police followed an armed man. It rained. Paul Roche said he had a knife.",
        {},
    ),
    "somebody without a name three sentences before": (
        "Police followed an armed man. It rained. It rained. Paul Roche said he was late.",
        {"he": "Paul Roche"},
    ),
    "somebody without a name whom it cannot mean": (
        "The widow left. Paul Roche said he was late.",
        {"he": "Paul Roche"},
    ),
    "the owner of somebody": ("Rosa Bell, the sister of the man’s friend, met Paul Roche. He ran.", {}),
    "an office of the one who is meant": (
        "Mayor Paul Roche spoke. The mayor said he would leave.",
        {"he": "Paul Roche"},
    ),
    "what somebody was": ("Paul Roche was a teacher. He left.", {"He": "Paul Roche"}),
    "a role before a name": ("The trainer Paul Roche spoke. He left.", {"He": "Paul Roche"}),
    "a name behind its description": (
        "The seller, the city investor Paul Roche, spoke. He left.",
        {"He": "Paul Roche"},
    ),
    "a thing called by a person's noun": ("Paul Roche told a fairy tale. He left.", {"He": "Paul Roche"}),
    "a paper called by a person's noun": (
        "Paul Roche read the Arden Courier. He left.",
        {"He": "Paul Roche"},
    ),
    "many things": ("Paul Roche saw a host of birds. He left.", {"He": "Paul Roche"}),
    "several without a name": ("The officers came. Paul Roche said he was late.", {"he": "Paul Roche"}),
    "who speaks again": (
        "Paul Roche said the suspect had a knife. He added that it was late.",
        {"He": "Paul Roche"},
    ),
    "who did something since": (
        "Paul Roche closed the case, at which point the Judge gave advice. In this, he said it was late.",
        {},
    ),
    "who was quoted since": ("Paul Roche spoke. “It is late,” said an army spokesman. He said no.", {}),
    "another who is named in what is told": (
        "Paul Roche told the court it was not possible for Tom Ellis to have passed when he did.",
        {},
    ),
    "nobody else in what is told": (
        "Paul Roche told the court that Ann Webb was late when he left.",
        {"he": "Paul Roche"},
    ),
    "one of two who does it": ("Ann Webb said Mary Hill had a good game, throwing herself about.", {}),
    "the only one who does it": ("Paul Roche met Ann Webb and hurt himself.", {"himself": "Paul Roche"}),
    "the subject behind an opening of time": (
        "Mary Hill spoke. On her first day in office, Mayor Ann Webb announced a plan.",
        {"her": "Ann Webb"},
    ),
    "an opening that may be another's": ("Mary Hill died in May. At her funeral, Ann Webb read a poem.", {}),
    "who calls him is not he": ("Paul Roche left. The nurse asked him to go.", {"him": "Paul Roche"}),
    "in somebody's own words": (
        "Paul Roche said: “Tom Ellis is late. The driver saw it. He left.” Nobody laughed.",
        {},
    ),
}


@pytest.mark.parametrize(("text", "expected"), PRONOUNS.values(), ids=PRONOUNS)
def test_a_pronoun_is_somebody_or_nobody(text: str, expected: dict[str, str]) -> None:
    """Resolved where one person clearly leads; never guessed."""
    meant = {m.span.of(text): one.name for one in read(text) for m in one.mentions if m.pronoun}
    assert meant == expected


def test_an_editor_corrects_a_pronoun_and_a_name() -> None:
    """By quoting the words."""
    text = "Paul Roche met Tom Ellis. He left. Grace Hall was full."
    fixed = read(text, Correction("person", "He left", "Tom Ellis"), Correction("not-a-person", "Grace Hall"))
    assert [(one.name, one.sentences) for one in fixed] == [("Paul Roche", (1,)), ("Tom Ellis", (1, 2))]


@given(st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("ABCabc .,’'“”\n")), max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    """Spans lie in the text, in order, and belong to their sentence."""
    lines = sentences(text)
    for person in people(Source("a", "a", "A", text), lines):
        spans = [mention.span for mention in person.mentions]
        assert spans == sorted(spans)
        assert person.name
        for mention in person.mentions:
            assert lines[mention.sentence - 1].span.covers(mention.span)

"""Terms: what of a text may need explaining."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.gist.terms import terms
from tests.lines import person, read

FOUND = {
    "a quoted phrase": (
        "They spoke of a “rules of the road” accord.\nRules of the road came.",
        "quoted",
        "rules of the road",
        "",
    ),
    "a straight-quoted phrase": ('They crossed the "red line" today.\nThe red line holds.', "quoted", "red line", ""),
    "what something is called": ("They fear a so-called “red line” defence.", "quoted", "red line", ""),
    "two quoted nouns": (
        "He said that of “voter identification” calls.\nVoter identification is banned.",
        "quoted",
        "voter identification",
        "",
    ),
    "quoted words that name a kind of thing": ("They have a “green shoe” option.", "quoted", "green shoe", ""),
    "letters whose words stand elsewhere": (
        "She led the Oz Transit Commission.\nThe OTC met.",
        "acronym",
        "OTC",
        "Oz Transit Commission",
    ),
    "a quoted name that is no title": (
        "It stood in the “Magic Box” hall.\nThe Magic Box is old.",
        "quoted",
        "Magic Box",
        "",
    ),
    "a single-quoted phrase": (
        "It won a medal for 'architectural achievement' there.\nArchitectural achievement is rare.",
        "quoted",
        "architectural achievement",
        "",
    ),
    "a comma inside the marks": (
        "They want “strategic patience,” aides said.\nStrategic patience failed.",
        "quoted",
        "strategic patience",
        "",
    ),
    "long form, then acronym": (
        "The World Health Organization (WHO) met.",
        "acronym",
        "WHO",
        "World Health Organization",
    ),
    "acronym, then long form": (
        "The WHO (World Health Organization) met.",
        "acronym",
        "WHO",
        "World Health Organization",
    ),
    "letters inside the words of a long form": (
        "The Bank of Ruritania (BRT) met.",
        "acronym",
        "BRT",
        "Bank of Ruritania",
    ),
    "letters that a name does not have in order": ("The Bank of Ruritania (BTR) met.", "acronym", "BTR", ""),
    "small words in a long form": (
        "The Department of Homeland Security (DHS) met.",
        "acronym",
        "DHS",
        "Department of Homeland Security",
    ),
    "an acronym that nobody explains": ("Officials told the OECD so.", "acronym", "OECD", ""),
    "an acronym with a number": ("Deaths from RADIX-19 fell.", "acronym", "RADIX-19", ""),
    "a word with a number": ("Nations meet for COP30.", "acronym", "COP30", ""),
    "letters that leave out words": (
        "The Oz Valley State Attorney General (OVAG) met.",
        "acronym",
        "OVAG",
        "Oz Valley State Attorney General",
    ),
    "a body and what it does": ("Ann Lee met the Rovers Trust, which owns boats.", "institution", "Rovers Trust", ""),
    "a body behind what it is": ("It went to the charity Rovers Trust.", "institution", "Rovers Trust", ""),
    "a law": ("It fell under the Oz Exclusion Act.", "institution", "Oz Exclusion Act", ""),
    "a treaty": ("They left the Treaty of Oz.", "institution", "Treaty of Oz", ""),
    "an institution by its last word": (
        "The US Rivers Agency, a board, spoke.",
        "institution",
        "US Rivers Agency",
        "",
    ),
    "an institution by its first word": (
        "The Bank of England, a board, spoke.",
        "institution",
        "Bank of England",
        "",
    ),
    "an institution that is joined": (
        "The Jazz & Heritage Foundation, a board, met.",
        "institution",
        "Jazz & Heritage Foundation",
        "",
    ),
    "an institution with two small words": (
        "The Oz Centre for Control of Iodine Disorders, a board, met.",
        "institution",
        "Oz Centre for Control of Iodine Disorders",
        "",
    ),
    "an institution that somebody left for another": (
        "He left the Bank of Oz, a board, for Ur.",
        "institution",
        "Bank of Oz",
        "",
    ),
    "an institution with two owners": (
        "The Fund for Women of Oz, a board, met.",
        "institution",
        "Fund for Women of Oz",
        "",
    ),
    "an institution of somebody": (
        "Berg’s Rivers Agency, a board, left.",
        "institution",
        "Rivers Agency",
        "",
    ),
    "a plain body that the text explains": (
        "The Oz Police, a private force, left.",
        "institution",
        "Oz Police",
        "",
    ),
    "a rare noun": ("It has a placebo at noon.\nThe placebo works.", "noun", "placebo", ""),
    "a noun that the text explains": ("It binds to serotonin, a brain chemical.", "noun", "serotonin", ""),
    "a noun that something is called": ("They feel what is called synesthesia now.", "noun", "synesthesia", ""),
    "a word of science": ("Rain fell.\n" * 4 + "The sauropodomorph was old.", "noun", "sauropodomorph", ""),
    "letters that small words spell": (
        "Banks want international harbour reporting standards. Firms use IHRS at once.",
        "acronym",
        "IHRS",
        "international harbour reporting standards",
    ),
    "letters that a name with “and” spells": (
        "The Dams and Rivers Board met. The DRB said no.",
        "acronym",
        "DRB",
        "Dams and Rivers Board",
    ),
    "letters that are a part of a name": (
        "The IHRS Drafting Committee met.\nIHRS is new.\nFirms like IHRS.",
        "acronym",
        "IHRS",
        "",
    ),
    "letters behind those of a state": ("Firms would drop US GHAP.", "acronym", "GHAP", ""),
}


@pytest.mark.parametrize(("text", "kind", "name", "expansion"), FOUND.values(), ids=FOUND.keys())
def test_words_worth_explaining_are_terms(text: str, kind: str, name: str, expansion: str) -> None:
    """Each kind of term is found, with the words of the text and the long form that the text gives."""
    found = {(term.kind, term.name, term.expansion) for term in terms(*read(text))}
    assert (kind, name, expansion) in found


NOT_FOUND = {
    "a compound of plain nouns, however often": "A spy balloon was seen.\nThe spy balloon fell.\nSpy balloons burn.",
    "a compound with a rare word": "A turboprop plane fell.\nThe turboprop plane burned.",
    "a hyphened compound": "A rules-based system is old.\nThe rules-based system fell.",
    "a body that comes back": "The Oz Bank spoke.\nThe Bank of Oz left.\nThe Bank of Oz fell.",
    "a name alone": "Sources in the Kremlin disagreed.\nThe Kremlin spoke.",
    "half of a name with of": "A court handled a Freedom of Information Act lawsuit.",
    "half of a name in Latin": "The ants had Oza pristina, a fungus.\nOza pristina is old.",
    "a firm that the text explains": "They left the Ruritan Tea Company, a seller of tea.",
    "a label in passing": "They call the machine “Nickle Box” there.",
    "what anybody makes of a verb": "The activation of pumps came.\nAfter the activation it rained.",
    "what is made of a plain word": "Its exceptionalism was in doubt.",
    "an organisation that everybody knows": "The United Nations (UN) met.\nThe UN left.",
    "a name and a small word in marks": "Park wants an “Oslo community” of boats.",
    "a firm by its form": "He was at Ruritan Corp for years.",
    "a party of everybody in a place": "The Florida Republican Party met.",
    "a quotation that is a sentence": "“We will win this election,” she said.",
    "a short cry": "“Never again!” they shouted.",
    "a quotation with its own subject": "He said “it was a disaster” on Monday.",
    "a long quotation": "She wants “a free and open world that supports the rights of all people”.",
    "states known by their letters": "The US and the U.K. spoke.",
    "capitals of a heading": "BREAKING NEWS TODAY",
    "an apostrophe is no quotation mark": "The teachers' pay and the pupils' day.",
    "ordinary words": "The people said that the new year will be a good time.",
    "a weekday and a month": "It happened on Sunday in February.",
    "the people of a country": "The Americans left.",
    "a verb after to": "They plan to visit the city.",
    "an ordinary adjective and noun": "They face a formidable challenge and mass shootings.",
    "two ordinary nouns": "The safety rules and the bridge crew are new.",
    "a hyphen that names no kind": "It was an all-out war by low-profile figures.",
    "a quoted adjective": "He called the plan “critical” and his rival “muscular”.",
    "a quoted verb": "Analysts say “buy” and “sell”.",
    "quoted words that name nothing": "It was “probably weakened by water”, “at any hour”, in “some fine heads”.",
    "quoted words from one to another": "They went by train “Oslo to Bergen” and saw the “kind of problems”.",
    "two quoted things": "He spoke of “affection and respect” for her.",
    "who somebody is": "The county prosecutor spoke.",
    "a quoted participle": "He called it “Disqualifying” on Monday.",
    "a word that is shouted": "You must NEVER do that, UNLESS they agree.",
    "a place in capitals": "The ship left PORT SALEM at noon.",
    "a Roman number": "Pope John XXIII came.",
    "letters of two that nobody explains": "He told the VP and the DM.",
    "the people of a country, one of them": "Reporters met the Swede on the road.",
    "an ordinary word with a capital": "They met on the Internet.",
    "the title of a song": "He won it for his song “Fireball.”",
    "the title of a film": "It is the last of the “Moon Wars” franchise.",
    "a title in two parts": "She saw “Moon Wars: Part VII” in May.",
    "a chant": "They cried “Oz, Oz, Oz” there.",
    "a show": "He was on “The Ann Lee Show” on Monday.",
    "a nickname": "Don “Moose” Lee sang.",
    "a quoted judgement": "They are a “good team” and set it at “reasonable levels” for a “good deal”.",
    "a quoted judgement with its ending": "It is the “most prominent risk” and a “serious concern”.",
    "who is quoted as something": "He was no “team player” there.",
    "a quoted description": "They know the “depths of the criminal underworld” well.",
    "what words mean": "The name translates as “grey skull” in Oz.",
    "who broadcasts, who prints": "The BBC, the CBS and the New York Times said so.",
    "a police known to all": "The FBI and an SUV were there.",
    "a party known to all": "The Labour Party and the Republican Party met.",
    "a word that is shouted once": "It gave them utter GLEE.",
    "the head of a code": "Oz Air ABK-N rose and so did OZQ.L today.",
    "half of a name with and": "The Exchange and Trade Commission of Oz met. The Oz and Ur Commission left.",
    "a hospital and a school": "She was taken to Oz Hospital from Ur Primary School.",
    "bodies that say what they are": "The Department of Health, Oz Police and Ur Council met the University of Oz.",
    "a noun of a plain verb": "Law enforcement came. Law enforcement left. It was a law enforcement matter.",
    "forces that say what they are": "She left the Oz Air Force. The Ur National Guard and the Oz Army came.",
    "shares by their letters": "They own Oz Air <OZAA OS>, Ur Rail (URRL OS>, Mu Tea (OZSE: MUBA), Ix Oil (IXOL.O).",
    "what is counted": "It owns a 20 pct stake. The pct stake rose with 3 mln bpd. The 4 mln bpd left its pct stake.",
    "the end of a name with to": "They asked under the Access to Rivers Act. The Access to Rivers Act is old.",
    "the forces of a country": "They met the Ruritan Armed Forces. The Ruritan Armed Forces left.",
    "a ministry of a matter": "The Ministry of Roads spoke. The Department for Schools agreed.",
    "whose embassy, whose ministry": "The Welsh Government met the Japanese Embassy and the U.S. Justice Department. "
    "The Defense Ministry left.",
    "a court, games, an infirmary": "She left the High Court for the London Olympics and Edinburgh Royal Infirmary.",
    "a name that goes on behind an owner": "They met the Rivers Office of Oz’s Water Ministry.",
    "a place that is shouted": "IN TEXAS: Snow fell.",
    "quoted words used once": "It has “security risks” and a “once-in-a-lifetime chance”.",
    "who does what": "The ballistician met the neuroscientists. The neuroscientists left.",
    "two plain words in one, one of them rare": "The alleyway is dark. The alleyway is old.",
    "a quality of a plain word": "Its constitutionality was in doubt.",
    "a compound told once": "The boat patrols and witness lineups were cut.",
    "verb and noun": "The two on trial face robbery charges.",
    "a noun of a verb and its particle": "The crackdown began. The crackdown ended.",
    "a kind of a plain thing": "The advocacy group left. The advocacy group and the placebo website met.",
    "hyphens in passing": "They want debt-free college and an issue-based speech.",
    "what a plain verb does": "The enablement was told. The enablement ended.",
    "a court of a kind": "The U.S. Court of Appeals met. The U.S. Court of Appeals left.",
    "who speaks in turns": "ABLIN: It rains.\nABLIN: It rained.",
    "a region known to all": "They left the Midwest. The Midwest is old.",
    "a party of everybody in a state": "The Ohio State Republican Party met. The Ohio State Republican Party left.",
    "what somebody is called": "He spoke of a “Little Marco” there. He spoke of “Lyin’ Ted” and “Little Marco”.",
    "a president by his letters": "They voted for JFK.",
    "a thing of every day": "The television ads and the headscarves came. The television ads and the headscarves left.",
    "a party’s meeting": "The Oz National Convention met.",
    "letters in a name": "He left the RXND Grand for the RXNE Finals. A CNN/RXN poll came.",
    "a make and a town": "Her Zessna 750 fell. The Zessna burned. They left Zodi for good in Zodi, N.J. The Zodi fell.",
    "a name that somebody has besides": "She had a nickname, “Gert.”",
    "a part of a name with a dash": "The OZL-CIO left with SARZ-CoV.",
    "a show of a channel": "She told Oz TV’s “Good Evening Oz” so.",
    "what somebody goes by": "Bo Park, who goes by “Moose,” left.",
    "a capital of the sentence": "“Thin-skinned” mayors left the town.",
    "illnesses and a city known to all": "HIV and AIDS came to NYC in WWII.",
    "whose department": "The Treasury Department met. The Treasury Department left.",
    "bodies in passing": "The Oz Foundation, the Ur Foundation and the Rivers Agency gave the Kremlin a dam.",
    "the letters of a firm and of an airport": "He left RXND Corporation. She flew from NTZ Airport.",
    "words of daily life": "The sitcom and the webinar were seen. The sitcom and the webinar ended.",
    "an illness known to all": "Deaths from COVID-19 fell.",
    "how somebody grows up": "A coming-of-age drama was seen. The coming-of-age drama ended.",
    "two plain words in one": "The workspace is small. The workspace is old.",
    "a plain word with a prefix": "They signed a noncompete and met in premarket trading.",
    "a word ending that anybody makes": "They were in a celebratory mood to reprioritize it.",
}
ONLY_SHORT = {
    "a rare word once, far below": "Rain fell.\n" * 4 + "It was a jeremiad.",
    "a quoted adjective and noun, far below": "Rain fell.\n" * 4 + "They have “serious concerns” today.",
    "a single name once, far below": "Rain fell.\n" * 4 + "Sources in the Katherinator disagreed.",
}


@pytest.mark.parametrize("text", NOT_FOUND.values(), ids=NOT_FOUND.keys())
def test_other_words_are_no_terms(text: str) -> None:
    """What needs no explaining, or is what somebody said, is no term."""
    assert terms(*read(text)) == ()


@pytest.mark.parametrize("text", ONLY_SHORT.values(), ids=ONLY_SHORT.keys())
def test_what_neither_opens_a_text_nor_comes_back_is_no_term(text: str) -> None:
    """A rare word that a reader meets once, in passing, is not worth an entry."""
    assert terms(*read(text)) == ()


def test_a_shorter_name_of_an_institution_is_no_second_term() -> None:
    """Its end alone, also where letters stand for the two."""
    found = terms(*read("The Old People Party, a party, won.\nThe People Party, a party, lost.\nThe OZC said so."))
    assert [term.name for term in found] == ["Old People Party", "OZC"]
    found = terms(*read("The Oz Dams Commission (ODC) met.\nThe Dams Commission (DC) left.\nThe DC is old."))
    assert [term.name for term in found] == ["ODC"]


def test_a_part_of_a_long_form_is_no_second_term() -> None:
    """ "Public Services" of "Public Services and Rivers Board"."""
    found = terms(*read("The Public Services and Rivers Board (PSRB) met.\nPublic Services and Rivers Board left."))
    assert [term.name for term in found] == ["PSRB"]


def test_the_letters_of_a_person_have_no_long_form() -> None:
    """ "BQR" is who he is."""
    source, sentences = read("They met Boris Quill Ruiz there.\nThe plan of BQR is old.")
    (found,) = terms(source, sentences, (person(source, sentences, "Boris Quill Ruiz"),))
    assert (found.name, found.expansion) == ("BQR", "")


def test_the_end_of_a_long_form_is_no_second_term() -> None:
    """ "The Klan" is the KKK."""
    found = terms(*read("The Ku Klux Klan (KKK) met.\nThe Klan left.\nThe KKK and the Klan came."))
    assert [term.name for term in found] == ["KKK"]


def test_people_are_no_terms() -> None:
    """A name that belongs to a person is left out, also where it looks like an institution."""
    source, sentences = read(
        "The Church of Maria, a club, met Victoria Bank, a judge.\nThe Bank of Spain, a firm, met Bank."
    )
    people = (person(source, sentences, "Victoria Bank"),)
    assert [term.name for term in terms(source, sentences)] == ["Church of Maria", "Victoria Bank", "Bank of Spain"]
    assert [term.name for term in terms(source, sentences, people)] == ["Church of Maria", "Bank of Spain"]


def test_a_term_has_its_first_place_and_all_its_sentences() -> None:
    """Plural, case and the dash aside, the same words are one term."""
    source, sentences = read("A placebo was eaten.\nNobody saw it.\nPlacebos are cheap.\nThe placebo-effect is known.")
    (term,) = terms(source, sentences)
    assert term.span.of(source.text) == "placebo"
    assert term.sentences == (1, 3, 4)


def test_an_acronym_and_its_long_form_are_one_term() -> None:
    """The long form is no second term, and the sentences of both count."""
    source, sentences = read(
        "The World Health Organization (WHO) met.\nThe WHO left.\nThe World Health Organization came back."
    )
    assert [(term.name, term.sentences) for term in terms(source, sentences)] == [("WHO", (1, 2, 3))]


def test_a_small_word_is_no_use_of_an_acronym() -> None:
    """ "Who" is not the WHO."""
    (term,) = terms(*read("People who came stayed.\nThe World Health Organization (WHO) met.\nThe WHO left."))
    assert (term.name, term.sentences) == ("WHO", (2, 3))


def test_terms_come_in_the_order_of_first_use() -> None:
    """A reader meets them in this order."""
    source, sentences = read(
        "The placebo is new for the Rivers Trust, a board.\nIt told NATO of a “red line”.\nThe placebo is a red line."
    )
    assert [term.name for term in terms(source, sentences)] == ["placebo", "Rivers Trust", "NATO", "red line"]


@given(st.text(alphabet="aB “”\"'().,-’US\n", max_size=200))
def test_every_term_is_words_of_the_text(text: str) -> None:
    """A term is a span of the text, and its sentences exist."""
    source, sentences = read(text)
    for term in terms(source, sentences):
        assert term.span.of(source.text) == term.name
        assert set(term.sentences) <= {sentence.number for sentence in sentences}
        assert any(sentence.span.covers(term.span) for sentence in sentences)


def test_a_term_knows_the_sentence_that_explains_it() -> None:
    """That is shown, and not the first one."""
    found = terms(*read("The OECD met.\nSerotonin rose.\nSerotonin, a brain chemical, fell."))
    assert [(term.name, term.told) for term in found] == [("OECD", 0), ("Serotonin", 3)]

"""Terms: what of a text may need explaining."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.gist.terms import terms
from tests.lines import person, read

FOUND = {
    "a quoted phrase": ("They spoke of a “rules of the road” accord.", "quoted", "rules of the road", ""),
    "a straight-quoted phrase": ('It is the "most prominent risk" today.', "quoted", "most prominent risk", ""),
    "a single-quoted phrase": (
        "It won a medal for 'courageous achievement' there.",
        "quoted",
        "courageous achievement",
        "",
    ),
    "a comma inside the marks": ("They want “strategic patience,” aides said.", "quoted", "strategic patience", ""),
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
    "small words in a long form": (
        "The Department of Homeland Security (DHS) met.",
        "acronym",
        "DHS",
        "Department of Homeland Security",
    ),
    "an acronym that nobody explains": ("Officials told the BBC so.", "acronym", "BBC", ""),
    "an acronym with a number": ("Deaths from COVID-19 fell.", "acronym", "COVID-19", ""),
    "an institution by its last word": ("The US State Department spoke.", "institution", "US State Department", ""),
    "an institution by its first word": ("The Bank of England spoke.", "institution", "Bank of England", ""),
    "a single name after the": ("Sources in the Kremlin disagreed.", "institution", "Kremlin", ""),
    "two nouns": ("A spy balloon was seen.", "noun", "spy balloon", ""),
    "a rare noun": ("It flew into their airspace at noon.", "noun", "airspace", ""),
    "a foreign phrase": ("Nobody wants to change the status quo now.", "noun", "status quo", ""),
    "a hyphened compound": (
        "She praised a rules-based international system again.",
        "noun",
        "rules-based international system",
        "",
    ),
    "a rare modifier": ("They see it as a breakaway province today.", "noun", "breakaway province", ""),
}


@pytest.mark.parametrize(("text", "kind", "name", "expansion"), FOUND.values(), ids=FOUND.keys())
def test_words_worth_explaining_are_terms(text: str, kind: str, name: str, expansion: str) -> None:
    """Each kind of term is found, with the words of the text and the long form that the text gives."""
    found = {(term.kind, term.name, term.expansion) for term in terms(*read(text))}
    assert (kind, name, expansion) in found


NOT_FOUND = {
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


def test_there_is_at_most_one_term_for_fifty_words() -> None:
    """Those with a long form and those that come back go first."""
    banks = "".join(f"The Bank of {name} spoke.\n" for name in ("Oz", "Ur", "Ys", "Mu", "Ix", "Ea", "Io", "Ao"))
    source, sentences = read("The World Health Organization (WHO) met.\n" + banks + "Rain fell on the hills.\n" * 48)
    found = terms(source, sentences)
    assert len(source.text.split()) // 50 == len(found) == 5
    assert "WHO" in [term.name for term in found]


def test_a_shorter_name_of_an_institution_is_no_second_term() -> None:
    """Its end alone, and the news of a channel."""
    found = terms(*read("The Old People Party won.\nThe People Party lost.\nThe BBC said so.\nBBC News agreed."))
    assert [term.name for term in found] == ["Old People Party", "BBC"]


def test_people_are_no_terms() -> None:
    """A name that belongs to a person is left out, also where it looks like an institution."""
    source, sentences = read("The Church of Maria met Victoria Bank.\nThe Bank of Spain met Bank.")
    people = (person(source, sentences, "Victoria Bank"),)
    assert [term.name for term in terms(source, sentences)] == ["Church of Maria", "Victoria Bank", "Bank of Spain"]
    assert [term.name for term in terms(source, sentences, people)] == ["Church of Maria", "Bank of Spain"]


def test_a_term_has_its_first_place_and_all_its_sentences() -> None:
    """Plural, case and the dash aside, the same words are one term."""
    source, sentences = read(
        "A spy balloon flew.\nNobody saw it.\nSpy balloons fly high.\nThe spy-balloon affair goes on."
    )
    (term,) = (term for term in terms(source, sentences) if term.name == "spy balloon")
    assert term.span.of(source.text) == "spy balloon"
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
    source, sentences = read("The airspace is closed.\nThe Kremlin spoke of a “red line” to NATO.")
    assert [term.name for term in terms(source, sentences)] == ["airspace", "Kremlin", "red line", "NATO"]


@given(st.text(alphabet="aB “”\"'().,-’US\n", max_size=200))
def test_every_term_is_words_of_the_text(text: str) -> None:
    """A term is a span of the text, and its sentences exist."""
    source, sentences = read(text)
    for term in terms(source, sentences):
        assert term.span.of(source.text) == term.name
        assert set(term.sentences) <= {sentence.number for sentence in sentences}
        assert any(sentence.span.covers(term.span) for sentence in sentences)

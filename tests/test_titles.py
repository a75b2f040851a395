"""Titles: what the background page is called, by a phrase of the headline or of the first sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.gist.topics import topics
from tests.lines import person, read

REST = "Rain fell on the hills.\nSnow fell in the woods.\nNobody was outside that day.\nIt was cold.\n"

TITLES = {
    "a compound is whole": (
        "",
        "New tractor sales in the Oz area plunged last month.\nSales of tractors fell in May too.\nTractors are dear.\n"
        "Dealers fear that sales will fall.",
        "New tractor sales",
    ),
    "a noun that is a verb elsewhere closes a name": (
        "",
        "Oz scored a victory over Ur in their first Norland Cup match at the dome.\nThe Norland Cup is old.\n"
        "The match was long.\nBoth like the Norland Cup.",
        "Norland Cup match",
    ),
    "a word in -ing that happens": (
        "",
        "The court heard of a deadly stabbing on a ferry.\nA man was stabbed there.\nHe stabbed back.\nThe ferry left.",
        "Deadly stabbing",
    ),
    "a name, what is said of it, and its noun": (
        "Firms get behind RXND big bang",
        "A big bang is near.\nRXND is old.\nFirms like RXND and its big bang.",
        "RXND big bang",
    ),
    "the owner, who is no person": (
        "Opinion expected on Norland’s dam duties",
        "The dam duties are old.\nDuties cost money.\nNorland built the dam.",
        "Norland’s dam duties",
    ),
    "what a name is of": (
        "",
        "Lee’s State of the Dam speech pushed many over the edge.\nThe speech was long.\nNobody liked the speech.",
        "State of the Dam speech",
    ),
    "no verb between subject and object": (
        "Oz hits Ur with stray missiles",
        "Stray missiles flew.\nThe missiles fell on Ur.\nMissiles are dear.",
        "Stray missiles",
    ),
    "a headline with a capital for each word": (
        "Workers Leave As Fishing Law Takes Effect",
        "A fishing law drives them out.\nThe law is strict.\nThey fear the law.\nA fishing law is rare.",
        "Fishing law",
    ),
    "a noun with the one the text has beside it": (
        "Oil from Spill Is a Threat",
        "Oil is in the sea.\nAn oil spill harms birds.\nThe oil will stay.\nOil floats.",
        "Oil spill",
    ),
    "what a headline has before its colon": (
        "Dam levy: farmers march on the town hall",
        "The dam levy is high.\nFarmers met at the hall.\nThe levy will rise.",
        "Dam levy",
    ),
    "people of a kind with another noun": (
        "Ninety dam workers rescued off the coast",
        "The dam workers sat in a boat.\nMany dam workers swam.\nWorkers sang.",
        "Dam workers",
    ),
    "what happens, not where": (
        "Two die in tram crash at Port Salem",
        "The tram crash shut Port Salem.\nA crash is rare in Port Salem.\nThe crash was loud.",
        "Tram crash",
    ),
    "a place of which most of a text tells": (
        "Norland Expels Envoys",
        "Norland is closed.\nNorland fears us.\nNobody sees Norland.\nNorland sleeps.\nRain fell.",
        "Norland",
    ),
    "a body that the headline is about": (
        "Hackers attack website of the Church of Norland",
        "The Church of Norland was angry.\nMany left the Church of Norland.\nRain fell.",
        "Church of Norland",
    ),
}


@pytest.mark.parametrize(("headline", "text", "expected"), TITLES.values(), ids=TITLES.keys())
def test_the_title_is_a_whole_phrase_that_names_the_affair(headline: str, text: str, expected: str) -> None:
    """No half of a compound, no scene, no passer-by."""
    source, sentences = read(text)
    found = topics(replace(source, title=headline), sentences)
    assert [topic.title for topic in found if topic.main] == [expected]


NONE = {
    "what every contest has": ("", "The victory was sweet.\nA victory is rare.\nThey want a victory."),
    "a thing in passing": ("", "They sat in a hall with much confidence.\nConfidence grew.\nConfidence is good."),
    "a scene": ("", "Many fell on a skating rink of the town.\nThe rink was shut."),
    "who does it": ("Residents met", "The residents left.\nResidents came back.\nThe residents slept."),
}


@pytest.mark.parametrize(("headline", "text"), NONE.values(), ids=NONE.keys())
def test_where_nothing_names_the_affair_there_is_no_title(headline: str, text: str) -> None:
    """The page is then called Background."""
    source, sentences = read(text + "\n" + REST)
    assert not any(topic.main for topic in topics(replace(source, title=headline), sentences))


def test_a_text_about_somebody_has_the_name_for_its_title() -> None:
    """An obituary has no other matter; its sentences are those that have the last name."""
    source, sentences = read(
        "Ann Voss, who sang, has died.\nVoss was kind.\nMany loved Voss.\nVoss sang well.\nRain fell."
    )
    people = (person(source, sentences, "Ann Voss", "Voss"),)
    (main,) = (topic for topic in topics(source, sentences, people) if topic.main)
    assert (main.title, main.name, main.sentences) == ("Ann Voss", "Voss", (1, 2, 3, 4))

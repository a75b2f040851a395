"""Degrees, units, verbs of not doing and of knowing: what may not change between a sentence and its evidence."""

from __future__ import annotations

import pytest

from generator.checks.degrees import other_degrees
from generator.checks.instead import cut_out
from generator.checks.opposites import opposites
from generator.checks.polarity import denied, turned
from generator.checks.strength import stronger

DEGREES = {
    "some made all": ("All villages were dry.", "Some villages were dry.", True),
    "half made all": ("She lost all of her trees.", "She lost half of her trees.", True),
    "not all, for some not": ("Not all doctors agree.", "Some doctors do not agree.", False),
    "not everyone made everyone": ("Everyone came.", "Not everyone came.", True),
    "not everyone kept": ("Not everyone came then.", "Not everyone came.", False),
    "most made few": ("Few of them were children.", "Most of them were children.", True),
    "most made many": ("Many were children.", "Most were children.", False),
    "the most made the least": ("It is the least severe storm.", "It is the most severe storm.", True),
    "a goal made the only one": ("Peace is the only goal.", "Peace is the main goal.", True),
    "always put in": ("They always meet in Rome.", "They meet in Rome.", True),
    "only for nothing but": ("It has only one door.", "It has one door and no more.", False),
    "only for no other": ("Rain is its only water.", "It has no water other than rain.", False),
    "few told as most of the others": ("Most people did not oppose it.", "Few people opposed it.", False),
    "all kept": ("All villages were dry.", "All of the villages were dry.", False),
}


@pytest.mark.parametrize(("words", "cited", "found"), DEGREES.values(), ids=DEGREES)
def test_degrees(words: str, cited: str, found: bool) -> None:
    """Before a word that both sentences have."""
    assert bool(list(other_degrees(words, cited))) == found


UNITS = {
    "feet for metres": ("It rose by 4.3 feet.", "It rose by 4.3 meters.", True),
    "another spelling": ("It rose by 4.3 metres.", "It rose by 4.3 meters.", False),
    "pounds for dollars": ("It cost £210 million.", "It cost $210 million.", True),
    "the same money": ("It cost $210 million.", "The price was $210 million.", False),
    "months for weeks": ("It takes six months.", "It takes six weeks.", True),
}


@pytest.mark.parametrize(("words", "cited", "found"), UNITS.values(), ids=UNITS)
def test_units(words: str, cited: str, found: bool) -> None:
    """The same number of something else."""
    assert bool(list(opposites(words, cited))) == found


DENIALS = {
    "refused to": ("He refused to hold talks.", "He held talks.", True),
    "failed to": ("He failed to name the areas.", "He named the areas.", True),
    "a power that failed": ("The power failed there.", "The town lost power.", False),
    "refused, where the source declined": ("He refused to comment.", "He declined to comment.", False),
    "a negation before an irregular verb": ("The cameras did not break the law.", "The cameras broke the law.", True),
    "yet to": ("The league has not approved it.", "The league has yet to approve it.", False),
    "yet to made done": ("The league has approved it.", "The league has yet to approve it.", True),
    "not so high since": ("It had not been so high since 1987.", "It was the highest level since 1987.", False),
    "still in force": ("The ban has not been lifted.", "The ban remains in force.", False),
    "still in force made out of force": ("The ban is not in force.", "The ban remains in force.", True),
    "put off": ("The vote was not held in June.", "The vote was postponed until July.", False),
    "unclear": ("It is not known who fired.", "It is unclear who fired.", False),
    "an uncle denies nothing": ("It is not known who fired.", "His uncle said who fired.", True),
    "not without, for with": ("He has supporters in the party.", "He is not without supporters in the party.", False),
    "not without made without": ("He is without supporters there.", "He is not without supporters there.", True),
    "won thanks to": ("They won thanks to Lee.", "They could not have won without Lee.", False),
    "won without": ("They won without Lee.", "They could not have won without Lee.", True),
    "some, for not all": ("Some schools stayed open.", "Not all schools closed.", False),
    "not until": ("It will open in 2026 at the earliest.", "It will not open until 2026.", False),
    "not until made open": ("The bridge will open soon.", "The bridge will not open until 2026.", True),
    "too early": ("Nobody can tell yet.", "It is too early to tell.", False),
    "no dividend": ("It will not pay a dividend.", "It scrapped the dividend that it had paid.", False),
    "all kept, none lost": ("All the workers keep their jobs.", "No workers will be laid off.", False),
    "slept badly": ("He slept badly.", "He had not slept through a night.", False),
    "denied by the opposite": ("The dam would not break.", "The dam would hold.", False),
    "risk-free": ("A trial with no risk.", "A risk-free trial.", False),
    "a district denies nothing": ("The district did nothing.", "The district did all.", True),
}


@pytest.mark.parametrize(("words", "cited", "found"), DENIALS.values(), ids=DENIALS)
def test_denials(words: str, cited: str, found: bool) -> None:
    """Whatever the form of the denial, in either sentence."""
    assert bool([*denied(words, cited), *turned(words, cited)]) == found


STRENGTH = {
    "proved, where somebody claims knowledge": ("She proved that he knew it.", "She said that he knew it.", True),
    "known in both": ("He had known of it.", "He knew of it.", False),
    "it is not known": ("It is not known where.", "Nobody said where.", False),
    "shows, where the text underlines": ("It shows how vital it is.", "It underlines the vital role.", False),
    "some of an exact number": ("Some 48,000 came.", "There were 48,000 of them.", False),
    "or more": ("The rule may touch 20 cities or more.", "The rule may touch at least 20 cities.", False),
    "up to, where it is open": ("It could take up to six weeks.", "It could take six weeks.", False),
    "up to, where it is certain": ("It took up to six weeks.", "It took six weeks.", True),
}


@pytest.mark.parametrize(("words", "cited", "found"), STRENGTH.values(), ids=STRENGTH)
def test_strength(words: str, cited: str, found: bool) -> None:
    """Verbs of knowing, and how near a number is."""
    assert bool(list(stronger(words, cited))) == found


CUTS = {
    "cut out": (
        "The price of a dose in Nairobi would be low by then.",
        "The price of a dose in Nairobi would probably be low by then.",
        True,
    ),
    "made certain": (
        "The price of a dose in Nairobi would certainly be low by then.",
        "The price of a dose in Nairobi would probably be low by then.",
        True,
    ),
    "another hedge": (
        "The price of a dose in Nairobi would perhaps be low by then.",
        "The price of a dose in Nairobi would probably be low by then.",
        False,
    ),
    "in a paraphrase": ("Low prices came.", "The price of a dose in Nairobi would probably be low by then.", False),
}


@pytest.mark.parametrize(("words", "cited", "found"), CUTS.values(), ids=CUTS)
def test_cut_hedges(words: str, cited: str, found: bool) -> None:
    """Only in a sentence that is the source's own on either side."""
    assert bool(list(cut_out(words, cited))) == found


MONTHS = {
    "a month is no hedge": ("The council met twice.", "In May the council met twice.", False),
    "a month at the beginning": ("The council met.", "May 5 the council met.", False),
    "a hedge beside a month": ("The council will act.", "In May the council may act.", True),
    "a hedge at the beginning": ("The council acts, and he asked why.", "May the council act, he asked.", True),
}


@pytest.mark.parametrize(("words", "cited", "found"), MONTHS.values(), ids=MONTHS)
def test_the_month_is_no_hedge(words: str, cited: str, found: bool) -> None:
    """ "May" with its capital is a month where no sentence begins with it."""
    assert bool(list(turned(words, cited))) == found

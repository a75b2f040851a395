"""A whole site, the talks in Beijing: what is read from its source, and that none of its true sentences is stopped."""

from __future__ import annotations

from datetime import date

import pytest

from generator.build import build
from generator.model import Site
from generator.shells import files
from tests.conftest import TALKS


@pytest.fixture(scope="module")
def site() -> Site:
    return build(files.seeds(TALKS), files.contributions(TALKS), date(2026, 1, 1))


def test_the_people_of_the_source(site: Site) -> None:
    """Four people, each with the source's own words for the office, and the sentences that mean them."""
    assert [(one.name, one.role, one.sentences) for one in site.facts[0].people] == [
        ("Antony Blinken", "US Secretary of State", (1, 2, 3, 4, 7, 8, 10)),
        ("Wang Yi", "Chinese diplomat", (4,)),
        ("Qin Gang", "China’s Foreign Minister", (10, 11, 12)),
        ("Joe Biden", "US President", (14,)),
    ]


# Sentence, speaker, to whom, reported by, kind, and words that the content begins with.
STATEMENTS = """\
1 | US State Department | | | indirect | On Sunday, US Secretary of State Antony Blinken held candid
2 | US State Department | | | indirect | that Blinken addressed a host of controversial subjects
3 | Antony Blinken | | | mixed | the U.S. vision of a “free, open world
4 | US officials | | | indirect | that they are currently arranging
9 | US officials | | BBC | indirect | the main goal of the Beijing talks
10 | Qin Gang | Antony Blinken | state media | indirect | that Beijing was committed
11 | US officials | | | indirect | he had agreed to a visit
12 | Qin Gang | | state media | mixed | Taiwan was the “most prominent risk”
12 | Qin Gang | | state media | mixed | the Taiwan issue as one of “China’s core interests”
13 | China | | | attitude | self-ruled Taiwan as a breakaway province
13 | Taiwan | | | attitude | itself as distinct
14 | Joe Biden | | | indirect | that the US would defend Taiwan
14 | Beijing | | | attitude | a move"""


def test_the_statements_of_the_source(site: Site) -> None:
    """Who says what to whom, reported by whom, and nothing else."""
    facts = site.facts[0]
    told = []
    expected = [[part.strip() for part in line.split("|")] for line in STATEMENTS.splitlines()]
    for one in (one for one in facts.statements if one.shown):
        parts = one.attribution
        reported = ", ".join(one.reported_by).lower() if one.reported_by != ("BBC",) else "BBC"
        content = " ".join(parts.content[0].of(facts.source.text).split())
        told.append([str(parts.sentence), one.speaker, one.to, reported, parts.kind, content])
    assert [row[:-1] for row in told] == [row[:-1] for row in expected]
    assert [row[-1].startswith(want[-1]) for row, want in zip(told, expected, strict=True)] == [True] * len(expected)


def test_the_articles_own_voice(site: Site) -> None:
    """Comment and report without a speaker: sentences 5 to 8; an editor calls 6 a comment."""
    facts = site.facts[0]
    held = [one.number for one in facts.sentences if any(voice.overlaps(one.span) for voice in facts.own_voice)]
    assert held == [5, 6, 7, 8]


def test_the_dates_of_the_source(site: Site) -> None:
    """As written, as resolved from the day of publication, and how precise; a duration is kept as written."""
    facts = site.facts[0]
    assert [(one.text.of(facts.source.text), one.date, one.precision) for one in facts.events] == [
        ("On Sunday", "2023-06-18", "day"),
        ("almost five years", "", "duration"),
        ("in February", "2023-02", "month"),
        ("last year", "2022", "year"),
    ]


def test_every_sentence_of_the_site_holds(site: Site) -> None:
    """Hundreds of sentences that people wrote with care, and no Problem."""
    assert site.problems == ()
    assert sum(len(page.claims) for page in site.checked) > 200

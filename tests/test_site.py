"""The words of this site: they pass every check, and the summary keeps the form that it promises."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.model import File, Site

ROOT = Path(__file__).parent.parent
LABEL = re.compile(r'\[\^(?:[\w-]+|"[^"]*")\]')
POINT = re.compile(r"^\d\. (.*)$", re.MULTILINE)


def files(folder: str) -> list[File]:
    found = sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())
    return [File(path.relative_to(ROOT).as_posix(), path.read_bytes()) for path in found]


@pytest.fixture(scope="module")
def site() -> Site:
    return build(files("seeds"), files("site_src"), date(2026, 1, 1))


def words_of(section: str) -> str:
    """The words under a heading of the summary, without its evidence."""
    text = (ROOT / "site_src/index.md").read_text()
    part = re.split(r"^## ", text, flags=re.MULTILINE)
    return LABEL.sub("", next(one for one in part if one.startswith(section)))


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
    """Comment and report without a speaker: the first half of sentence 4, and sentences 5 to 8."""
    facts = site.facts[0]
    held = [one.number for one in facts.sentences if any(voice.overlaps(one.span) for voice in facts.own_voice)]
    assert held == [4, 5, 6, 7, 8]


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
    """No Problem in the words that are published, and hundreds of sentences that were checked."""
    assert site.problems == ()
    assert sum(len(page.claims) for page in site.checked) > 200


def test_every_outside_work_is_cited(site: Site) -> None:
    """A work that no page cites does not stand on the list of references."""
    cited = {one.reference for page in site.checked for one in page.citations}
    listed = set(re.findall(r"^([\w-]+):$", (ROOT / "site_src/references.yml").read_text(), re.MULTILINE))
    assert listed - cited == set()


def test_the_summary_is_nested() -> None:
    """The one sentence is the first of five points of at most 30 words, each of which stands in the full form."""
    text = LABEL.sub("", (ROOT / "site_src/index.md").read_text())
    points = POINT.findall(words_of("In five points"))
    hero = text[: text.index("{: .hero }")].strip().splitlines()[-1]
    full = " ".join(words_of("In full").split())
    assert len(points) == 5
    assert hero == points[0]
    assert [point for point in points if len(point.split()) > 30 or point not in full] == []


def test_the_full_form_is_short(site: Site) -> None:
    """It has at most three fifths of the source's words."""
    full = words_of("In full").removeprefix("In full").split()
    assert len(full) <= 0.6 * len(site.facts[0].source.text.split())


def test_the_glossary_has_what_the_story_needs(site: Site) -> None:
    """At least 34 terms, each with its reference."""
    text = (ROOT / "site_src/glossary.md").read_text()
    heads = re.findall(r"^(.+)\n:   ", text, re.MULTILINE)
    assert len(heads) >= 34
    assert [head for head in heads if not LABEL.search(head)] == []

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

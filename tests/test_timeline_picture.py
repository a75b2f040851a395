"""The picture of the timeline, and dates at the start of items: any span of time fits on a phone."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from generator.build import build
from generator.model import File
from generator.pages.dated_items import dated_items, timed
from generator.pages.markup import refer
from generator.pages.moments import Moment, moment
from generator.pages.svg import width
from generator.pages.timeline_picture import MOST_COLUMNS, WIDE, drawn, gathered
from tests.written import with_edits, written

SVG = "{http://www.w3.org/2000/svg}"
WORKS = "a:\n  title: T\n  publisher: P\n  issued: 2020\n  URL: https://example.org\n"


def when(iso: str) -> Moment:
    found = moment(iso)
    assert found is not None
    return found


def columns(above: str, below: str = "") -> tuple[str, list[str]]:
    """The unit, and of each column its label, the sentences above it and the number of rings below."""
    sourced = [(when(iso), place) for place, iso in enumerate(above.split(), 1)]
    unit, found = gathered(sourced, [when(iso) for iso in below.split()])
    return unit, [f"{one.when.label}: {one.sentences} {one.others}" for one in found]


def timeline(items: str, article: str = "The port opened in 1998. It closed on 3 May 2020.") -> str:
    written = {"timeline.md": f"# Timeline\n\n::: timeline-picture\n\n{items}", "references.yml": WORKS}
    files = [File(f"site_src/{path}", text.encode()) for path, text in written.items()]
    site = build([File("seeds/port.txt", article.encode())], files, date(2024, 1, 1))
    return next(page.markdown for page in site.pages if page.path == "timeline.md")


def test_days_stay_days_where_they_fit() -> None:
    """And a date that is less precise has a column of its own, before the days in it."""
    assert columns("2020-05-04 2020-05-03 2020 2020-05-03") == (
        "day",
        ["2020: (3,) 0", "3 May 2020: (2, 4) 0", "4 May 2020: (1,) 0"],
    )


def test_many_days_are_gathered() -> None:
    """By the finest unit that a phone has room for."""
    days = " ".join(f"{year}-{month:02d}-01" for year in range(2011, 2021) for month in (1, 7))
    unit, found = columns("2015-03-02", days)
    assert unit == "year"
    assert found[0] == "2011: () 2"
    assert found[4] == "2015: (1,) 2"


def test_a_thousand_years_fit() -> None:
    """Centuries, and at most as many columns as there is room for."""
    unit, found = columns("1066", " ".join(f"{year:04d}" for year in range(100, 2000, 50)))
    assert unit == "century"
    assert len(found) == MOST_COLUMNS


@pytest.mark.parametrize(
    ("earlier", "later", "broken"),
    [
        ("2022", "2023", False),
        ("2021", "2023", True),
        ("2020-02-29", "2020-03-01", False),
        ("2020-02-29", "2020-03-02", True),
        ("2020", "2020-05", False),
    ],
)
def test_the_scale_is_broken_where_time_is_left_out(earlier: str, later: str, broken: bool) -> None:
    """Neighbouring years, months or days are joined."""
    _, found = gathered([(when(earlier), 1), (when(later), 2)], [])
    way = drawn(found).split('class="bar" d="')[1].split('"')[0]
    assert way.count("M") == 1 + broken


def test_the_source_above_and_the_rest_below() -> None:
    """Numbered boxes for its sentences, rings for what rests on outside works; they differ in shape."""
    page = timeline("1. 1945: The port was built.[^a]\n2. 3 May 2020: Done.[^a]\n")
    tree = ElementTree.fromstring(
        page[page.index("<svg") : page.index("</svg>") + 6].replace("<svg", f'<svg xmlns="{SVG[1:-1]}"')
    )
    assert len(tree.findall(f"{SVG}rect")) == 2
    assert len(tree.findall(f"{SVG}circle")) == 2
    assert [text.text for text in tree.iter(f"{SVG}text")] == ["1945", "1998", "1", "3 May 2020", "2"]
    assert tree.get("role") == "img"
    assert tree.findtext(f"{SVG}desc", "").startswith("2 dates of the source and 2 not from the source, from 1945")


def test_the_picture_says_how_its_scale_works() -> None:
    """In words, under it."""
    page = timeline("1. 1945: The port was built.[^a]\n")
    assert "Each column is a day, or a longer time where a date is less precise; where the scale is broken" in page


def test_one_date_is_no_picture() -> None:
    """Nothing stands in its place."""
    assert "<svg" not in timeline("Words?\n", "The port opened in 1998.")


def test_an_item_that_rests_on_the_source_is_no_ring() -> None:
    """Its sentence stands above already."""
    assert "<circle" not in timeline('1. 1998: The port opened in 1998.[^"opened in 1998"]\n')


def test_a_crowded_column_says_how_many_more() -> None:
    """A dozen marks at most, then a number."""
    _, found = gathered([(when("2020"), one) for one in range(1, 31)], [when("2019")] * 14)
    picture = drawn(found)
    assert picture.count("<rect") == 12 and ">+18<" in picture
    assert picture.count("<circle") == 12 and ">+2<" in picture


def test_everything_stays_inside_the_picture() -> None:
    """Labels, boxes and rings, at every number of columns."""
    for count in range(2, 20):
        _, found = gathered([(when(f"{1900 + 7 * one}-01-30"), 100 + one) for one in range(count)], [when("1900")] * 20)
        tree = ElementTree.fromstring(drawn(found).replace("<svg", f'<svg xmlns="{SVG[1:-1]}"'))
        height = float((tree.get("viewBox") or "").split()[3])
        for mark in tree.iter():
            if mark.tag == f"{SVG}text":
                half = 7 if mark.get("transform") else width(mark.text or "", 12) / 2
                assert half - 1 < float(mark.get("x", 0)) < WIDE - half + 1
                assert 0 < float(mark.get("y", 0)) <= height
            if mark.tag == f"{SVG}circle":
                assert float(mark.get("cy", 0)) + 4 <= height
            if mark.tag == f"{SVG}rect":
                assert float(mark.get("y", 0)) >= 0


ITEMS = {
    "a day": ("1. 17 April 1895: Words.", "1895-04-17"),
    "ISO": ("- 1895-04-17: Words.", "1895-04-17"),
    "a month": ("* April 1895: Words.", "1895-04"),
    "a year": ("+ 1895: Words.", "1895"),
    "in bold": ("- **1895**: Words.", "1895"),
    "in bold with the colon": ("- **1895:** Words.", "1895"),
    "marked already": ('- <time datetime="1895">In that year</time>: Words.', "1895"),
    "nested": ("- Words:\n    - 1895: Words.", "1895"),
    "no date": ("- Note: words.", ""),
    "words around a date": ("- A ship of 1895: words.", ""),
    "no colon": ("- 1895 was a year.", ""),
    "no item": ("1895: Words.", ""),
    "in code": ("```\n- 1895: Words.\n```", ""),
    "a day that is none": ("- 31 June 1895: Words.", ""),
}


@pytest.mark.parametrize(("text", "iso"), ITEMS.values(), ids=ITEMS)
def test_an_item_begins_with_a_date(text: str, iso: str) -> None:
    """As people write a timeline; the date stands before a colon."""
    assert [item.when.iso for item in dated_items(written(text))] == ([iso] if iso else [])


@pytest.mark.parametrize(("text", "iso"), ITEMS.values(), ids=ITEMS)
def test_a_date_is_given_to_machines_and_nothing_else_changes(text: str, iso: str) -> None:
    """A date of its own is put into `<time>`; the words stay."""
    page = written(text)
    marked = with_edits(page, *timed(page))
    assert marked.replace(f'<time datetime="{iso}">', "").replace("</time>", "") == text.replace(
        f'<time datetime="{iso}">', ""
    ).replace("</time>", "")
    assert (f'<time datetime="{iso}">' in marked) == bool(iso)


def test_the_words_of_an_item_end_with_it() -> None:
    """Its evidence is its own, also on a second line; that of the next item is not."""
    found = dated_items(written("1. 1895: One,\n   two.[^a]\n2. 1945: Three.\n\nFour.[^b]\n"))
    assert [item.evidence for item in found] == [(refer("a"),), ()]


MOMENTS = {
    "2023-06-18": ("2023-06-18", "2023-06-18", "18 Jun 2023"),
    "2023-W24": ("2023-06-12", "2023-06-18", "12 Jun 2023"),
    "2024-02": ("2024-02-01", "2024-02-29", "Feb 2024"),
    "2023-Q4": ("2023-10-01", "2023-12-31", "Q4 2023"),
    "1895": ("1895-01-01", "1895-12-31", "1895"),
    "1990s": ("1990-01-01", "1999-12-31", "1990s"),
}


@pytest.mark.parametrize(("iso", "expected"), MOMENTS.items(), ids=MOMENTS)
def test_a_date_is_a_stretch_of_time(iso: str, expected: tuple[str, str, str]) -> None:
    """From its first day to its last."""
    found = when(iso)
    assert (found.first.isoformat(), found.last.isoformat(), found.label) == expected


@pytest.mark.parametrize("iso", ["", "2023-13", "2023-02-30", "2023-W60", "0000", "soon", "2023-6"])
def test_what_is_no_date_is_none(iso: str) -> None:
    """No error, and no guess."""
    assert moment(iso) is None


def test_a_century_has_a_hundred_years() -> None:
    """And a decade ten."""
    found = moment("18XX")
    assert found is not None and found.days > 36000

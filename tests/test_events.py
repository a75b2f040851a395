"""Dates as written and as resolved: 18 June 2023, a Sunday, is the day of publication throughout."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.dates.clauses import side_clause
from generator.facts.dates.events import dates_in, events
from generator.facts.people.people import people
from generator.model import Source, Span
from generator.text.sentences import sentences

PUBLISHED = date(2023, 6, 18)
DATES = {
    "British order": ("On 18 June 2023 he met them.", "On 18 June 2023", "2023-06-18", "day"),
    "American order": ("on Sunday, June 18, 2023, they", "on Sunday, June 18, 2023", "2023-06-18", "day"),
    "ISO": ("dated 2023-06-18.", "2023-06-18", "2023-06-18", "day"),
    "a range of days": ("16–21 June 2022", "16–21 June 2022", "2022-06-16", "day"),
    "day and month, past": ("It began on Dec. 3.", "on Dec. 3", "2022-12-03", "day"),
    "day and month, ahead": ("It will begin on 3 December.", "on 3 December", "2023-12-03", "day"),
    "a day that no month has": ("on June 31", "on June 31", "", "unresolved"),
    "leap day": ("on February 29, 2024", "on February 29, 2024", "2024-02-29", "day"),
    "the weekday of publication": ("On Sunday, talks began.", "On Sunday", "2023-06-18", "day"),
    "a weekday before": ("They met on Friday.", "on Friday", "2023-06-16", "day"),
    "a weekday ahead": ("They will meet on Friday.", "on Friday", "2023-06-23", "day"),
    "a weekday ahead, likely": ("Rain was likely through Friday.", "Friday", "2023-06-23", "day"),
    "last Monday": ("last Monday", "last Monday", "2023-06-12", "day"),
    "last, on the same weekday": ("last Sunday", "last Sunday", "2023-06-11", "day"),
    "next Friday": ("next Friday", "next Friday", "2023-06-23", "day"),
    "a part of a day": ("on Friday night", "on Friday night", "2023-06-16", "day"),
    "possessive": ("Tuesday's vote", "Tuesday", "2023-06-13", "day"),
    "yesterday": ("yesterday", "yesterday", "2023-06-17", "day"),
    "tomorrow": ("tomorrow morning", "tomorrow morning", "2023-06-19", "day"),
    "month of a year": ("in early June 2021", "in early June 2021", "2021-06", "month"),
    "month, past": ("A planned visit in February was called off.", "in February", "2023-02", "month"),
    "month, later in the year, past": ("It closed in October.", "in October", "2022-10", "month"),
    "a state that lasts": ("It will remain closed until Friday.", "until Friday", "2023-06-23", "day"),
    "month ahead": ("It will open in August.", "in August", "2023-08", "month"),
    "last March": ("since last March", "since last March", "2023-03", "month"),
    "year": ("not seen since 1998", "since 1998", "1998", "year"),
    "year of an election": ("the 2016 election", "2016", "2016", "year"),
    "last year": ("said last year that", "last year", "2022", "year"),
    "this week": ("earlier this week", "earlier this week", "2023-W24", "week"),
    "next month": ("next month", "next month", "2023-07", "month"),
    "years ago": ("three years ago", "three years ago", "2020", "year"),
    "weeks ago": ("two weeks ago", "two weeks ago", "2023-W22", "week"),
    "an unknown number ago": ("several years ago", "several years ago", "", "unresolved"),
    "quarter": ("in the third quarter of 2013", "in the third quarter of 2013", "2013-Q3", "quarter"),
    "season": ("last summer", "last summer", "2022", "season"),
    "decade": ("in the early 1990s", "in the early 1990s", "1990s", "decade"),
    "short decade": ("in the ’80s", "in the ’80s", "1980s", "decade"),
    "century": ("in the 19th century", "in the 19th century", "18XX", "century"),
    "length of time": ("in almost five years.", "almost five years", "", "duration"),
    "a unit that begins like a month": ("It ran for more than a decade.", "more than a decade", "", "duration"),
    "stretch of time": ("over the past three weeks", "over the past three weeks", "", "duration"),
    "digits with points": ("dated 18.6.2023.", "18.6.2023", "2023-06-18", "day"),
    "digits, American": ("dated 12/31/98.", "12/31/98", "1998-12-31", "day"),
    "digits that two readers read differently": ("dated 04/05/2023.", "04/05/2023", "", "unresolved"),
    "the month with its day named": ("on June the 5th", "on June the 5th", "2023-06-05", "day"),
    "early next month": ("early next month", "early next month", "2023-07", "month"),
    "last month's": ("last month’s figures", "last month", "2023-05", "month"),
    "next year's": ("next year’s budget", "next year", "2024", "year"),
    "a month of last year": ("in June of last year", "in June of last year", "2022-06", "month"),
    "a day of last year": ("on May 5 last year", "on May 5 last year", "2022-05-05", "day"),
    "a weekday of last week": ("Monday of last week", "Monday of last week", "2023-06-05", "day"),
    "this Thursday, ahead": ("this Thursday", "this Thursday", "2023-06-22", "day"),
    "a month before a noun": ("the November election", "November", "2023-11", "month"),
    "since a month is past": ("Since December it will", "Since December", "2022-12", "month"),
    "the verb before counts": ("He died in February and is to be buried.", "in February", "2023-02", "month"),
    "the verb behind counts": ("On Friday, they are to travel.", "On Friday", "2023-06-23", "day"),
    "would not is past": ("She would not comment on Friday.", "on Friday", "2023-06-16", "day"),
    "it is on Friday": ("The vote is on Friday.", "on Friday", "2023-06-23", "day"),
    "weekend, past": ("They met over the weekend.", "over the weekend", "2023-W24", "week"),
    "weekend, last": ("last weekend", "last weekend", "2023-W23", "week"),
    "the end of the year": ("by the end of the year", "by the end of the year", "2023", "year"),
    "a month of what was decided": ("They voted to close it at the end of August.", "August", "2023-08", "month"),
    "a month of what was decided and done": ("He decided to leave in May.", "in May", "2023-05", "month"),
    "the day of a decision": ("They agreed on 3 May to close the pool.", "on 3 May", "2023-05-03", "day"),
    "a day that somebody asks for": ("She urged them to meet again on 3 July.", "on 3 July", "2023-07-03", "day"),
    "a month behind a place": ("He told them he flew to Paris in August.", "in August", "2022-08", "month"),
    "in the fall": ("It will open in the fall.", "in the fall", "2023", "season"),
    "year-earlier": ("from the year-earlier period", "the year-earlier", "2022", "year"),
    "mid-": ("since mid-2015", "since mid-2015", "2015", "year"),
    "a range of years": ("in the 2014-15 season", "2014-15", "", "unresolved"),
    "a year long past": ("In 1463, he left.", "In 1463", "1463", "year"),
    "twenty-five years ago": ("twenty-five years ago", "twenty-five years ago", "1998", "year"),
    "half a century ago": ("half a century ago", "half a century ago", "", "unresolved"),
    "hours ago": ("24 hours ago", "24 hours ago", "", "unresolved"),
    "the past year": ("over the past year", "over the past year", "", "duration"),
    "recent weeks": ("in recent weeks", "in recent weeks", "", "duration"),
    "for years": ("He had known for years.", "years", "", "duration"),
    "compound half": ("a two-and-a-half-year term", "two-and-a-half-year", "", "duration"),
    "before an event that the text dates": ("two months after the vote", "two months", "", "duration"),
    "half": ("for two and a half years", "two and a half years", "", "duration"),
}


@pytest.mark.parametrize(("text", "words", "when", "precision"), DATES.values(), ids=DATES)
def test_a_date_is_resolved_as_precisely_as_it_is_written(text: str, words: str, when: str, precision: str) -> None:
    """The words with their preposition, the ISO date, and no more precision than they have."""
    (event,) = dates_in(text, PUBLISHED)
    assert (event.text.of(text), event.date, event.precision) == (words, when, precision)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march on.",
        "Mr May said so.",
        "April Jones said so.",
        "the second day",
        "It cost $2000.",
        "Some 2,000 people came.",
        "1998 people came.",
        "two days of meetings",
        "a 30-year-old man",
        "page 2014-5",
        "a quarter of voters",
        "the Sunday Times",
        "Fall rates are down.",
        "the fall of the regime",
        "It costs $30 a day.",
        "It is 1,998 miles away.",
        "They met in Room 2010.",
        "In 1200 homes the lights went out.",
        "August Wilson wrote it.",
        "a second-place finish",
        "Version 1.2.3 is out.",
    ],
)
def test_other_words_are_no_dates(text: str) -> None:
    """Verbs, names, sums, amounts and ages."""
    assert dates_in(text, PUBLISHED) == ()


def test_a_day_is_counted_from_the_last_day_named() -> None:
    """As a reader counts it."""
    text = "He left on 5 May 2020; the next day it rained, and a week later they met on the same day."
    found = [(event.text.of(text), event.date) for event in dates_in(text, PUBLISHED)]
    assert found == [
        ("on 5 May 2020", "2020-05-05"),
        ("the next day", "2020-05-06"),
        ("a week later", "2020-W20"),
        ("on the same day", "2020-05-06"),
    ]


def test_nothing_finer_is_counted_from_a_coarse_date() -> None:
    """Years from a year, no days and weeks; "later" from nothing is nothing."""
    text = "A year later it rained. In 2015 he left; two years later he came back. The next day they met."
    found = [(event.text.of(text), event.date) for event in dates_in(text, PUBLISHED)]
    assert found == [("A year later", ""), ("In 2015", "2015"), ("two years later", "2017"), ("The next day", "")]


@pytest.mark.parametrize("text", ["on Sunday", "last year", "in February", "on 3 May", "three days ago", "tomorrow"])
def test_without_a_day_of_publication_nothing_is_counted(text: str) -> None:
    """It stays as written."""
    (event,) = dates_in(text, None)
    assert (event.date, event.precision, event.base) == ("", "unresolved", "")


def test_events_know_their_sentence() -> None:
    """And the day from which they were counted."""
    text = "It began in 1998. On Sunday it ended."
    first, second = events(Source("seeds/a.txt", "a", "A", text, published=PUBLISHED), sentences(text))
    assert (first.sentence, first.base, second.sentence, second.base) == (1, "", 2, PUBLISHED.isoformat())


def test_a_day_or_a_month_in_a_name_is_no_date() -> None:
    """Where it is known that a person is named."""
    text = "The manager, Sunday Adeleke, met Theresa May on Sunday. May left in May."
    source = Source("seeds/a.txt", "a", "A", text, published=PUBLISHED)
    lines = sentences(text)
    found = [event.text.of(text) for event in events(source, lines, people(source, lines))]
    assert found == ["on Sunday", "in May"]


@given(st.text(max_size=200), st.one_of(st.none(), st.dates()))
def test_any_text_can_be_read(text: str, anchor: date | None) -> None:
    """Spans lie in the text, in order, and do not overlap."""
    spans = [event.text for event in dates_in(text, anchor)]
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    assert all(span.end <= len(text) for span in spans)


@given(st.integers(0, 9999), st.integers(0, 99), st.dates())
def test_any_numbers_can_be_read(year: int, day: int, anchor: date) -> None:
    """Dates that no calendar has are words without a day."""
    for event in dates_in(
        f"on {day} May {year}, {day} years ago, in {year}, on February {day}, {year}-13-{day}", anchor
    ):
        assert event.precision in ("day", "month", "year", "duration", "unresolved", "week", "decade", "century")


CLAUSES = {
    "a relative clause of place": ("The hall, where she was honoured in 2003, shut.", "where she was honoured in 2003"),
    "a relative clause at the end": ("The work is by Lee, who left in 2003.", "who left in 2003"),
    "the noun before it": ("It was Lee, a nurse who was fined in 2003.", "a nurse who was fined in 2003"),
    "whose with the date before the verb": (
        "Lee, whose plan in 2003 saved the dam, left.",
        "whose plan in 2003 saved the dam",
    ),
    "before and after": ("Lee ran it before and after it was sold in 2003.", "before and after it was sold in 2003"),
    "a clause of time in front": ("When Lee ran in 2003, she lost.", "When Lee ran in 2003"),
    "a reason": ("Lee stayed because the dam broke in 2003.", "because the dam broke in 2003"),
    "a main clause": ("Lee left in 2003.", ""),
    "behind a relative clause": ("Lee, who led the union, left in 2003.", ""),
    "what somebody said": ("Lee said that the dam broke in 2003.", ""),
    "a preposition": ("Lee left after the vote in 2003.", ""),
}


@pytest.mark.parametrize(("words", "clause"), CLAUSES.values(), ids=CLAUSES.keys())
def test_a_date_belongs_to_its_clause(words: str, clause: str) -> None:
    """A timeline shows of such a sentence the side clause alone."""
    start = words.index("in 2003")
    found = side_clause(words, Span(0, len(words)), Span(start, start + len("in 2003")))
    assert (found.of(words) if found else "") == clause

"""The dates and spans of time of a text, as written and as resolved against the day it was published.

A date is resolved only as precisely as it is written: "in February" is a month. With no day of publication, what
has to be counted from one stays unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import cast

from ...english.quotations import quotations
from ...model import Event, Person, Precision, Sentence, Source, Span, Stretches, merged
from ...text.datelines import story_begins
from ...text.phrases import noun_kind, singular
from . import calendar, values
from .forms import RULES, TRIGGER, Rule
from .values import UNRESOLVED, Place

REACH = 64  # characters before and behind a trigger; no date in words is longer


def events(source: Source, sentences: Sequence[Sentence], people: Sequence[Person] = ()) -> tuple[Event, ...]:
    """The dates and spans of time of a source, in the order of the text; what names a person, "Sunday Ade", is none."""
    starts = [sentence.span.start for sentence in sentences]
    named = Stretches(mention.span for person in people for mention in person.mentions if not mention.pronoun)
    text = _unwrapped(source.text, sentences)
    found = _told_as_one(text, dates_in(text, source.published))
    weekly = _WEEKLY.search(text) is not None
    return tuple(
        replace(one, sentence=max(1, bisect_right(starts, one.text.start)))
        for one in found
        if not named.over(one.text)
        and not _is_vague(text, one.text)
        and not (weekly and one.precision == "duration" and _is_of_a_week(text, one.text))
        and _stands_in(text, sentences, starts, one.text)
    )


def _unwrapped(text: str, sentences: Sequence[Sentence]) -> str:
    """The text with a blank for each line break inside a sentence: "through March and" goes on with "April"."""
    parts, place = [], 0
    for span in (sentence.span for sentence in sentences):
        if text.find("\n", span.start, span.end) >= 0:
            parts += [text[place : span.start], span.of(text).replace("\n", " ")]
            place = span.end
    return "".join((*parts, text[place:]))


def _told_as_one(text: str, found: Sequence[Event]) -> Iterator[Event]:
    """The dates, two with "or" between them as one that stays as written: "in 1992 or 1993"."""
    last: Event | None = None
    for one in found:
        if last and text[last.text.end : one.text.start] == " or ":
            last = Event(Span(last.text.start, one.text.end), "", "unresolved", 0)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


# How old somebody is: matches "aged ", "aged between 8 and ", "ages 8–"; not "managed for ".
_OF_AGE = re.compile(
    r"\b(?:aged?|ages)(?: of| from| between| over| under| about| around)?(?: \w+(?: and| to| or|-|–))? ?$"
)
_NOUN = re.compile(r" ([a-z]{3,})\b(?![’'-])")  # the word behind a number: matches " pupils"; not " city’s"
# What has a year behind it that tells things apart: matches "the ", "Oslo’s ", "its "; not "of " or "all ".
_TELLS_APART = re.compile(r"(?:\b(?:the|its|his|her|their|our|my|your|this|that|a|an)|[’']s?) $", re.IGNORECASE)
# How many days somebody works: matches "three days in the office per week", "a four-day week"; not "last week".
_WEEKLY = re.compile(
    r"\b\w+ days?(?: [\w-]+){0,3} (?:per|a|each|every) week\b|\b\w+-day (?:work(?:ing)?[- ])?week\b", re.IGNORECASE
)
_DAYS = re.compile(r"(?:one|two|three|four|five|six|seven|[1-7])[- ]days?", re.IGNORECASE)  # matches "four-day"
_LASTS = re.compile(r"\b(?:for|in|within|after|last\w*|of|than|least|only|just|took|takes?)\s$", re.IGNORECASE)


def _is_of_a_week(text: str, span: Span) -> bool:
    """Whether a text that tells on how many days of a week somebody works has that number: "the four-day mandate"."""
    lasts = _LASTS.search(text[max(0, span.start - REACH) : span.start])
    return _DAYS.fullmatch(span.of(text)) is not None and lasts is None


def _is_vague(text: str, span: Span) -> bool:
    """Whether words only look like a date: "1709 schoolchildren", "it came up one day", "aged 8 years"."""
    words, before = span.of(text), text[max(0, span.start - REACH) : span.start]
    if words.isdigit():
        behind = text[span.end : span.end + REACH]
        return _counts(before, behind)
    if _OF_AGE.search(before):
        return True
    once = words.lower() == "one day" and not text[span.end :].startswith((" after", " before", " later", " earlier"))
    return once and _LASTS.search(before) is None


def _counts(before: str, behind: str) -> bool:
    """Whether a number from 1500 to 2099 counts what stands behind it: "a survey of 1709 schoolchildren".

    Not "the 2016 riots", "Oslo’s 2016 results", which the year tells apart, nor "2016 elections", which were then.
    """
    noun = _NOUN.match(behind)
    if noun is None or _TELLS_APART.search(before):
        return False
    return singular(noun[1]) != noun[1] and noun_kind(noun[1]) not in ("", "act", "event", "time")


def _stands_in(text: str, sentences: Sequence[Sentence], starts: Sequence[int], span: Span) -> bool:
    """Whether a sentence holds the span; a line such as the day of publication is none, and no dateline is of one."""
    place = bisect_right(starts, span.start) - 1
    if place < 0 or span.start >= sentences[place].span.end:
        return False
    return span.start >= story_begins(text, sentences[place].span.start, sentences[place].span.end)


def dates_in(text: str, anchor: date | None) -> tuple[Event, ...]:
    """The dates of any text, counted from `anchor` where they have to be; `sentence` is 0 in each."""
    triggers = _triggers(text)
    chosen: list[tuple[int, int, Rule, re.Match[str]]] = []
    for rule in RULES if triggers else ():
        near = [one for name in rule.triggers if name in triggers for one in triggers[name]]
        free = (around for around, place in near if not _overlapping(chosen, place, place + 1))
        for start, end in merged(free):
            for match in rule.pattern.finditer(text, start, end):
                if not _overlapping(chosen, *match.span()):
                    insort(chosen, (*match.span(), rule, match), key=itemgetter(0))
    return tuple(_resolved(anchor, _outside_titles(text, [(rule, match) for _, _, rule, match in chosen])))


def _overlapping(chosen: Sequence[tuple[int, int, Rule, re.Match[str]]], start: int, end: int) -> bool:
    """Whether one of these matches, in order, shares a character with a stretch."""
    place = bisect_left(chosen, end, key=itemgetter(0))
    return place > 0 and chosen[place - 1][1] > start


def _triggers(text: str) -> dict[str, list[tuple[Span, int]]]:
    """By their names the triggers of a text, each as the stretch around it, from blank to blank, and its own place."""
    found: dict[str, list[tuple[Span, int]]] = {}
    for match in TRIGGER.finditer(_small(text)):
        start, end = max(0, match.start() - REACH), min(len(text), match.end() + REACH)
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        found.setdefault(str(match.lastgroup), []).append((Span(start, end), match.start()))
    return found


def _small(text: str) -> str:
    """The text in small letters, each in its place: the few that become two letters stay as they are."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _outside_titles(
    text: str, found: Sequence[tuple[Rule, re.Match[str]]]
) -> Iterator[tuple[Rule, re.Match[str], bool]]:
    """The matches that stand in no title, each with whether somebody is quoted there: not “This Week”."""
    quoted = Stretches(quotations(text) if any(rule.anchored for rule, _ in found) else ())
    for rule, match in found:
        if rule.anchored and PROGRAMME.fullmatch(match[0]) and match.start() and text[match.start() - 1] == " ":
            continue
        if _is_of_a_reference(text, match.start()):
            continue
        around = quoted.at(match.start()) if rule.anchored else None
        if around is None or around.end < match.end():
            yield rule, match, False
        elif not TITLE.fullmatch(around.of(text)):
            yield rule, match, True


def _is_of_a_reference(text: str, start: int) -> bool:
    """Whether a year stands behind a work in brackets: "(J. Lee et al. Preprint at https://…; 2025)"."""
    opened = text.rfind("(", max(0, start - REFERENCE), start)
    before = text[opened:start] if opened >= 0 else ""
    return ")" not in before and ("et al" in before or "http" in before or "doi" in before)


REFERENCE = 200  # characters of a reference in brackets before its year
# The name of a programme: matches "This Morning", "Last Week"; not "last week", "Sunday" or "Next Tuesday".
PROGRAMME = re.compile(r"(?:(?:This|Last|Next)\s(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun)[A-Z][a-z]+|Tonight|Today)\b")
# A title in marks: matches “This Week”, "Good Morning Britain."; not “We met today” or “Go”.
TITLE = re.compile(r"\W+[A-Z][\w’'-]*(?:\s(?:[A-Z][\w’'-]*|of|the|and|in|on|with|to|for|a)){1,6}\W+")


def _resolved(anchor: date | None, found: Iterable[tuple[Rule, re.Match[str], bool]]) -> Iterator[Event]:
    named: date | None = None
    known = "day"
    for rule, match, quoted in found:
        # A day inside somebody's words counts from when they were said, which no text tells.
        place = Place(None if quoted else anchor, None if quoted else named, match, known)
        try:
            when, precision = rule.resolve(match, place)
        except (ValueError, OverflowError, StopIteration):  # "31 June", a year before 1: words, but no day
            when, precision = UNRESOLVED
        base = _counted_from(rule, match, place) if when and rule.anchored else None
        counted = rule.resolve in (values.ago, values.other_day)
        if when and not (counted and calendar.coarseness(precision) > calendar.coarseness(known)):
            named, known = calendar.first_day(when), precision
        yield Event(_trimmed(match), when, cast(Precision, precision), 0, base.isoformat() if base else "")


def _counted_from(rule: Rule, match: re.Match[str], place: Place) -> date | None:
    """The day from which a date was counted: that named last for "two days later", else that of publication."""
    if rule.resolve is values.other_day:
        return place.named
    if rule.resolve is values.ago and match["way"].lower() not in ("ago", "from now"):
        return place.start(match["unit"]) or place.anchor
    return place.anchor


def _trimmed(match: re.Match[str]) -> Span:
    """The words, without one before that says nothing on a timeline ("of 1998", "for March", "and April")."""
    idle = re.match(r"(?:of|for|and)\s+", match[0], re.I)
    return Span(match.start() + (idle.end() if idle else 0), match.end())

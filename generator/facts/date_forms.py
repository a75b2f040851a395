"""The forms in which English writes dates, and how each is resolved: one row of RULES a form.

The classes are TIMEX3's (TimeML 1.2.1: DATE and DURATION), without times of day and without vague words such as
"now" and "recently", which place nothing on a timeline.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.facts import calendar

Resolved = tuple[str, str]  # the ISO date, and its precision
UNRESOLVED: Resolved = ("", "unresolved")

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
NUMBER = (
    r"(?:\d{1,3}|a\ couple\ of|a\ few|several|a\ hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)"
)
UNIT = r"(?:day|week|weekend|month|quarter|year|decade|centurie|century)s?"
SPAN_UNIT = r"(?:minute|hour|day|week|month|year|decade|centurie|century)s?"
ROUGHLY = (
    r"(?:(?:almost|about|nearly|around|roughly|some|at\ least|at\ most|more\ than|less\ than|fewer\ than|over|under"
    r"|up\ to|only|just|well\ over|just\ over|just\ under|as\ long\ as)\ )"
)
AT = (
    r"(?:(?:on|in|since|by|until|till|from|during|before|after|around|through|throughout|of|as\ of|late|early|mid"
    r"|between|for)\ )"
)
PART = r"(?:(?:early|late|mid|earlier|later|the\ start\ of|the\ end\ of|the\ beginning\ of)[\ -])"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
NTH = rf"(?P<d>{DAY})(?:st|nd|rd|th)?(?:\s?[-–]\s?{DAY})?"  # "18-19": the first counts
ON = rf"{AT}?(?:{WEEKDAY},?\ )?"
HALF = r"(?:early\ |late\ |mid-?\ ?)?"
# What a number from 1500 to 2099 counts, when it is no year.
COUNTED = (
    r"(?:people|men|women|children|dollars|euros|pounds|jobs|votes|words|miles|metres|meters|feet|tons|tonnes|troops"
    r"|soldiers|workers|homes|copies|points|million|billion)"
)
NO_SPAN = r"\ of\b|[\ -]old\b|\ (?:ago|earlier|later)\b"
ORDINALS = ("first", "second", "third", "fourth")
# Words that put a sentence into the future: "will meet", "scheduled for"; not "planned visit".
FUTURE = re.compile(
    r"\b(?:will|shall|would|expects?|expected|scheduled|plans?\ (?:to|for)|planned\ (?:to|for)|due|(?:to|will)\ be"
    r"|is\ to|are\ to|set\ to|upcoming)\b",
    re.I | re.X,
)
# Words that put it into the past: "was", "met" cannot be told, "visited"; not "bed".
PAST = re.compile(r"\b(?:was|were|had|did|said|told|has\ been|have\ been|\w{3,}ed)\b", re.I | re.X)
SENTENCE_EDGE = re.compile(r"[.!?;]\s|\n")  # near enough to where a sentence ends; not the point in "3.5"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands: the day to count from, the last day that the text has named, and the words around."""

    anchor: date | None
    named: date | None
    around: str

    @property
    def ahead(self) -> bool:
        """Whether the words around speak of the future rather than of the past."""
        to_come = len(FUTURE.findall(self.around))
        return to_come > 0 and to_come >= len(PAST.findall(FUTURE.sub("", self.around)))


Resolve = Callable[[re.Match[str], Place], Resolved]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of date: its pattern, how it is resolved, and whether it is counted from another day."""

    pattern: re.Pattern[str]
    resolve: Resolve
    anchored: bool


# ------------------------------------------------------------------- how each form is resolved


def _full(match: re.Match[str], place: Place) -> Resolved:
    return date(int(match["y"]), calendar.month_number(match["m"]), int(match["d"])).isoformat(), "day"


def _iso(match: re.Match[str], place: Place) -> Resolved:
    return date.fromisoformat(match["iso"]).isoformat(), "day"


def _month_and_day(match: re.Match[str], place: Place) -> Resolved:
    """The nearest such day on the side of the anchor, past or future, that the sentence speaks of."""
    if place.anchor is None:
        return UNRESOLVED
    anchor, month, number = place.anchor, calendar.month_number(match["m"]), int(match["d"])
    years = [anchor.year + shift for shift in (-1, 0, 1) if (month, number) != (2, 29) or isleap(anchor.year + shift)]

    def distance(day: date) -> int:
        return abs((day - anchor).days) + (0 if (day > anchor) == place.ahead else 200)

    return min((date(year, month, number) for year in years), key=distance).isoformat(), "day"


def _month_of_year(match: re.Match[str], place: Place) -> Resolved:
    return f"{match['y']}-{calendar.month_number(match['m']):02d}", "month"


def _month(match: re.Match[str], place: Place) -> Resolved:
    if place.anchor is None:
        return UNRESOLVED
    month, year = calendar.month_number(match["m"]), place.anchor.year
    which = (match["which"] or "").lower()
    if which == "last" or (which != "next" and not place.ahead):
        year -= month > place.anchor.month or (which == "last" and month == place.anchor.month)
    else:
        year += month < place.anchor.month or (which == "next" and month == place.anchor.month)
    return f"{year:04d}-{month:02d}", "month"


def _weekday(match: re.Match[str], place: Place) -> Resolved:
    if place.anchor is None:
        return UNRESOLVED
    which = (match["which"] or "").lower()
    if which == "last":
        return calendar.weekday_near(place.anchor - timedelta(1), match["day"], -1).isoformat(), "day"
    ahead = which in ("next", "this coming", "coming") or (not which and place.ahead and not match["past"])
    if ahead and place.anchor.weekday() == calendar.WEEKDAYS.index(match["day"].lower()) and not which:
        return place.anchor.isoformat(), "day"
    return calendar.weekday_near(place.anchor, match["day"], 1 if ahead else -1).isoformat(), "day"


def _near_day(match: re.Match[str], place: Place) -> Resolved:
    if place.anchor is None:
        return UNRESOLVED
    away = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
    return (place.anchor + timedelta(away)).isoformat(), "day"


def _which_unit(match: re.Match[str], place: Place) -> Resolved:
    if place.anchor is None:
        return UNRESOLVED
    which = match["which"].lower()
    away = -1 if which in ("last", "past", "previous") else 1 if which in ("next", "coming", "following") else 0
    return calendar.shifted(place.anchor, away, match["unit"])


def _ago(match: re.Match[str], place: Place) -> Resolved:
    number = calendar.count(match["n"])
    start = place.anchor if match["way"].lower() in ("ago", "from now") else place.named or place.anchor
    if start is None or number is None:
        return UNRESOLVED
    back = match["way"].lower() in ("ago", "earlier", "before")
    return calendar.shifted(start, -number if back else number, match["unit"])


def _other_day(match: re.Match[str], place: Place) -> Resolved:
    if place.named is None:
        return UNRESOLVED
    which = match["which"].lower()
    away = {"same": 0, "following": 1, "next": 1, "previous": -1}.get(which, -1 if which == "before" else 1)
    return calendar.shifted(place.named, away, match["unit"])


def _season(match: re.Match[str], place: Place) -> Resolved:
    which = (match["which"] or "").lower()
    year = (
        int(match["y"])
        if match["y"]
        else place.anchor.year + {"last": -1, "next": 1}.get(which, 0)
        if place.anchor
        else 0
    )
    return (f"{year:04d}", "season") if year else UNRESOLVED


def _quarter(match: re.Match[str], place: Place) -> Resolved:
    number = int(match["q"]) if match["q"] else ORDINALS.index(match["n"].lower()) + 1
    if match["y"]:
        return f"{match['y']}-Q{number}", "quarter"
    if place.anchor is None:
        return UNRESOLVED
    year = place.anchor.year - ("last year" in match[0].lower())
    return f"{year - (not place.ahead and number * 3 > place.anchor.month + 3)}-Q{number}", "quarter"


def _decade(match: re.Match[str], place: Place) -> Resolved:
    digits = match["y"] or match["short"]
    return f"{digits if len(digits) == 4 else ('20' if digits[0] in '012' else '19') + digits}s", "decade"


def _century(match: re.Match[str], place: Place) -> Resolved:
    return f"{int(match['n']) - 1:02d}00s", "century"


def _year(match: re.Match[str], place: Place) -> Resolved:
    return match["y"], "year"


def _duration(match: re.Match[str], place: Place) -> Resolved:
    return "", "duration"


def _rule(pattern: str, resolve: Resolve, anchored: bool = False, small: bool = True) -> Rule:
    return Rule(re.compile(pattern, re.X | (re.I if small else 0)), resolve, anchored)


# The forms of dates, the fuller before the barer. Behind each: what it matches; what it must not.
RULES: tuple[Rule, ...] = (
    # "2023-06-18"; not "2023-06-181"
    _rule(r"(?<![\d-])(?P<iso>\d{4}-\d\d-\d\d)(?![\d-])", _iso),
    # "on 18 June 2023", "Sunday, 18th of June, 2023", "18-19 June 2023"; not "18 June"
    _rule(rf"\b{ON}(?:the\ )?{NTH}\ (?:of\ )?(?P<m>{MONTH}),?\ (?P<y>{YEAR})\b", _full),
    # "June 18, 2023", "on Sunday, June 18-19, 2023"; not "June 2023"
    _rule(rf"\b{ON}(?P<m>{MONTH})\ {NTH},?\ (?P<y>{YEAR})\b", _full),
    # "on 18 June", "Monday 5th of May", "16–21 June"; not "18 Junes"
    _rule(rf"\b{ON}(?:the\ )?{NTH}\ (?:of\ )?(?P<m>{MONTH})(?!\w)", _month_and_day, True),
    # "June 18", "on Sunday, Dec. 3"; not "May 2023" or "March 45"
    _rule(rf"\b{ON}(?P<m>{MONTH})\ {NTH}\b(?![,.:]?\d|\ ?%)", _month_and_day, True, False),
    # "in early June 2023", "June, 2023"; not "June 18"
    _rule(rf"\b{AT}?{PART}?(?P<m>{MONTH}),?\ (?:of\ )?(?P<y>{YEAR})\b", _month_of_year),
    # "the third quarter of 2013", "Q3 2013"; not "a quarter of voters"
    _rule(
        rf"""\b(?:in\ )?(?:the\ )?(?:(?P<n>first|second|third|fourth)[\ -]quarter|Q(?P<q>[1-4]))
        (?:(?:\ of)?\ (?:(?P<y>{YEAR})|last\ year|this\ year))?\b""",
        _quarter,
        True,
    ),
    # "last summer", "in the spring of 2020", "this winter"; not "spring water", "a fall"
    _rule(
        rf"""\b(?:in\ |during\ )?(?:(?P<which>last|this|next)\ {SEASON}\b(?!\s[a-z]+s\b)
        |(?:the\ )?{SEASON}(?:\ of)?\ (?P<y>{YEAR}))\b""",
        _season,
        True,
    ),
    # "in the early 1990s", "the '90s", "in the 90s"; not "his 90s"
    _rule(
        rf"""\b(?:in\ |during\ |since\ |of\ )?(?:the\ )?{HALF}(?P<y>(?:1[5-9]|20)\d0)s\b
        |(?:\bin\ |\bof\ )?\bthe\ {HALF}[’']?(?P<short>\d0)s\b""",
        _decade,
    ),
    # "in the 19th century"; not "19th-century houses"
    _rule(
        rf"\b(?:in\ |during\ |of\ )?(?:the\ )?{HALF}(?P<n>\d{{1,2}})(?:st|nd|rd|th)\ century\b",
        _century,
    ),
    # "five years ago", "two weeks earlier", "about a month later", "three days before the vote"; not "years ago"
    _rule(
        rf"""\b{ROUGHLY}?(?P<n>{NUMBER}|an?)\ (?P<unit>{UNIT})
        \ (?P<way>ago|earlier|later|from\ now|before(?=\ the\b)|after(?=\ the\b))\b""",
        _ago,
        True,
    ),
    # "on the same day", "the following week"; not "the same"
    _rule(
        r"\b(?:on\ |in\ )?the\ (?P<which>same|following|next|previous)\ (?P<unit>day|week|month|year)\b(?!\ of\b)",
        _other_day,
        True,
    ),
    # "the day before"; not "the day before the vote", which the text places itself
    _rule(
        r"\b(?:on\ |in\ )?the\ (?P<unit>day|week|month|year)\ (?P<which>before|after)(?=[,.;]|$)",
        _other_day,
        True,
    ),
    # "the past three weeks", "the next 10 years", "the first two days"; not "the last three people"
    _rule(
        rf"""\b(?:(?:in|over|for|during|within)\ )?the\ (?:past|last|next|coming|first|final)
        \ (?:{NUMBER}|few)\ {SPAN_UNIT}\b""",
        _duration,
    ),
    # "last year", "this month", "earlier this week", "next quarter"; not "last orders"
    _rule(
        r"""\b(?:(?:early|earlier|late|later)\ )?(?P<which>last|this|next|past|previous|coming)
        \ (?P<unit>week|weekend|month|quarter|year|decade|century)\b(?![’']s\ |\s?-\s?long)""",
        _which_unit,
        True,
    ),
    # "on Sunday", "last Monday", "Friday night"; not "Sundays", "the Sunday Times"
    _rule(
        rf"""\b(?P<past>(?:since|from)\ )?(?:(?:on|by|until|till|late|early|after|before)\ )*
        (?:(?P<which>last|next|this\ coming|this|coming)\ )?(?P<day>{WEEKDAY})
        (?:\ (?:morning|afternoon|evening|night))?\b
        (?!\ (?:Times|Mail|Post|Mirror|Night|Herald|Telegraph|Review))""",
        _weekday,
        True,
    ),
    # "yesterday", "this morning", "last night", "tonight"; not "todays"
    _rule(
        r"""\b(?P<day>yesterday|today|tomorrow|tonight|last\ night|this\ (?:morning|afternoon|evening))
        (?:\ (?:morning|afternoon|evening|night))?\b""",
        _near_day,
        True,
    ),
    # "in February", "since last March", "late October"; not "may", "March on", "June Smith"
    _rule(
        rf"""\b(?:(?:in|since|by|until|till|from|during|before|after|through|for|to|of|and|early|late|mid)[\ -])+
        (?:(?P<which>last|next|this)\ )?(?P<m>{MONTH})(?![\w’'-]|\ [A-Z]|\ \d)""",
        _month,
        True,
        False,
    ),
    _rule(rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\ (?P<m>{MONTH})(?![\w’'-])", _month, True, False),
    # "in 1998", "the 2016 election", "(2004)"; not "2,000", "$2000", "2016 people", "A-1998"
    _rule(
        rf"""(?<![\d$€£¥#,.:/-])\b
        (?:(?:in|since|by|until|from|during|before|after|around|of|to|as\ of|early|late|between|through)\ )*
        (?P<y>{YEAR})\b(?![,.:/]\d|\ ?[%°]|-\w|\ {COUNTED}\b)""",
        _year,
    ),
    # "almost five years", "for three weeks"; not "two days of meetings", which is an amount, nor an age
    _rule(
        rf"""\b{ROUGHLY}*{NUMBER}(?:\ and\ a\ half)?[\ -]{SPAN_UNIT}\b(?!{NO_SPAN})
        |\b{ROUGHLY}(?:an?|half\ an?)\ {SPAN_UNIT}\b(?!{NO_SPAN})""",
        _duration,
    ),
)

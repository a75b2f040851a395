"""The forms in which English writes dates, and how each is resolved: one row of RULES a form.

The classes are TIMEX3's (TimeML 1.2.1: DATE and DURATION), without times of day and without vague words such as
"now" and "recently", which place nothing on a timeline.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from . import values
from .values import Place, Resolved

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
# Months that are no word or name else, and those that are one but not behind "the" or "an".
PLAIN_MONTH = r"(?:January|February|July|September|October|November|December|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.)"
LIKE_NAMES = r"(?:April|June|August)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})*(?:\.\d+)?|a\ couple\ of|a\ few|several|many|a\ hundred|a\ dozen"
    rf"|{TENS}(?:[-\ ]{ONES})?|{ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
UNIT = r"(?:day|week|weekend|fortnight|month|quarter|year|decade|centurie|century)s?"
CLOCK = r"(?:minute|hour|second|night)s?"
LONG_UNIT = r"(?:minute|hour|day|week|fortnight|month|year|decade|century)"
SPAN_UNIT = rf"(?:{CLOCK}|(?:day|week|fortnight|month|year|decade|centurie|century)s?)"
MANY = r"(?:days|weeks|months|years|decades|centuries)"
ROUGHLY = (
    r"(?:(?:almost|about|nearly|around|roughly|some|at\ least|at\ most|more\ than|less\ than|fewer\ than|over|under"
    r"|up\ to|only|just|well\ over|just\ over|just\ under|as\ long\ as|another)\ )"
)
AT = (
    r"(?:(?:on|in|since|by|until|till|from|during|before|after|around|through|throughout|of|as\ of|late|early|mid"
    r"|between|for)\ )"
)
PART = r"(?:(?:early|late|mid|earlier|later|the\ start\ of|the\ end\ of|the\ beginning\ of)[\ -])"
EDGE = r"(?:(?:the\ )?(?:end|start|beginning|middle|close|turn)\ of\ )"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
# An ordinal in words before "of": matches "third" of "the third of June"; not "the third June in a row".
ORDINAL = (
    r"(?:(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)(?=\ of\ )"
)
NTH = rf"(?P<d>{DAY}|{ORDINAL})(?:st|nd|rd|th)?(?:\s?[-–]\s?{DAY})?"  # "18-19": the first counts
ON = rf"{AT}?(?:{WEEKDAY},?\ )?"
HALF = r"(?:early[\ -]|late[\ -]|mid-?\ ?)?"
# What a number from 1500 to 2099 counts, when it is no year.
OF_YEAR = r"(?:,?\ (?:of\ )?(?P<yr>last|this|next)\ year\b)?"
COUNTED = (
    r"(?:people|men|women|children|dollars|euros|pounds|jobs|votes|words|miles|metres|meters|feet|tons|tonnes|troops"
    r"|soldiers|workers|homes|copies|points|million|billion)"
)
NO_SPAN = r"\ of\b|-|[\ -]old\b|\ (?:ago|earlier|later)\b"
# Words without which a form does not stand, in small letters, by the name that RULES give them: match "june", "1998",
# "monday", "weeks", "ago", "today", "winter", "q3", "’80s", "2023-06-18"; not "maybe" or "market". What stands first is
# what they begin with: other letters are passed over quickly.
TRIGGER = re.compile(
    rf"""(?=[acdefhjlmnoqstwy0-9])\b(?:(?P<month>jan|feb|mar(?:ch)?\b|apr|may\b|june?\b|july?\b|aug|sep|oct|nov|dec(?!ad))
    |(?P<number>\d{{1,4}}[-/.]\d\d?[-/.]\d{{2,4}})|(?P<decade>(?:1\d|20)?\d0s\b)|(?P<year>(?:1\d|20)\d\d(?!\d))
    |(?P<weekday>{WEEKDAY.lower()})|(?P<near>yesterday|today|tomorrow|tonight|last\ night|this\ (?:mor|aft|eve))
    |(?P<season>{SEASON}\b)|(?P<quarter>q[1-4]\b|quarter)
    |(?P<away>ago\b|earlier\b|later\b|from\ now\b)|(?P<century>centur)|(?P<weekend>weekend)
    |(?P<unit>(?:minute|hour|second|day|night|week|fortnight|month|year|decade)))""",
    re.X,
)
Resolve = Callable[[re.Match[str], Place], Resolved]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of date: its triggers, its pattern, how it is resolved, and whether it is counted from another day."""

    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    resolve: Resolve
    anchored: bool


def _rule(triggers: str, pattern: str, resolve: Resolve, anchored: bool = False, small: bool = True) -> Rule:
    return Rule(tuple(triggers.split()), re.compile(pattern, re.X | (re.I if small else 0)), resolve, anchored)


# The forms of dates, the fuller before the barer. Behind each: what it matches; what it must not.
RULES: tuple[Rule, ...] = (
    # "2023-06-18"; not "2023-06-181"
    _rule("number", r"(?<![\d-])(?P<iso>\d{4}-\d\d-\d\d)(?![\d-])", values.iso),
    # "18.6.2023", "31/12/2023", "12/31/98"; not "1.2.3" or "04/05/23", which two readers read differently
    _rule(
        "number",
        r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[./])(?P<b>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)(?![\d./-]*\d)",
        values.in_digits,
    ),
    # "on 18 June 2023", "Sunday, 18th of June, 2023", "18-19 June 2023"; not "18 June"
    _rule("month", rf"\b{ON}(?:the\ )?{NTH}\ (?:of\ )?(?P<m>{MONTH}),?\ (?P<y>{YEAR})\b", values.full),
    # "June 18, 2023", "on Sunday, June 18-19, 2023"; not "June 2023"
    _rule("month", rf"\b{ON}(?P<m>{MONTH})\ {NTH},?\ (?P<y>{YEAR})\b", values.full),
    # "on 18 June", "Monday 5th of May", "16–21 June"; not "18 Junes"
    _rule("month", rf"\b{ON}(?:the\ )?{NTH}\ (?:of\ )?(?P<m>{MONTH})(?!\w){OF_YEAR}", values.month_and_day, True),
    # "June 18", "on Sunday, Dec. 3"; not "May 2023" or "March 45"
    _rule(
        "month",
        rf"\b{ON}(?P<m>{MONTH})\ (?:the\ )?{NTH}\b(?![,.:]?\d|\ ?%){OF_YEAR}",
        values.month_and_day,
        True,
        False,
    ),
    # "March/April", "in Oct/Dec 2019"; not "March 4" or "and/or"
    _rule("month", rf"\b(?:in\ )?(?P<m>{MONTH})\ ?/\ ?{MONTH}(?:,?\ (?P<y>{YEAR}))?(?![\w/])", values.months),
    # "in early June 2023", "June, 2023"; not "June 18"
    _rule("month", rf"\b{AT}?{PART}?(?P<m>{MONTH}),?\ (?:of\ )?(?P<y>{YEAR})\b", values.month_of_year),
    # "the third quarter of 2013", "Q3 2013", "third-quarter"; not "a quarter of voters"
    _rule(
        "quarter",
        rf"""\b(?:in\ )?(?:the\ )?(?:(?P<n>first|second|third|fourth)[\ -]quarter|Q(?P<q>[1-4]))
        (?:(?:\ of)?\ (?:(?P<y>{YEAR})|last\ year|this\ year))?\b""",
        values.quarter,
        True,
    ),
    # "last summer", "in the spring of 2020", "this winter", "in the fall"; not "spring water", "a fall", "the fall of"
    _rule(
        "season",
        rf"""\b(?:in\ |during\ )?(?:(?P<which>last|this|next)\ {SEASON}\b(?!\s[a-z]+s\b)
        |(?:the\ )?{SEASON}(?:\ of)?\ (?P<y>{YEAR}))\b
        |\b(?:in|by|until|since|during|over)\ the\ {SEASON}\b(?!\ of\b)""",
        values.season,
        True,
    ),
    # "in the early 1990s", "the '90s", "in the 90s"; not "his 90s"
    _rule(
        "decade",
        rf"""\b(?:in\ |during\ |since\ |of\ )?(?:the\ )?{HALF}(?P<y>(?:1[5-9]|20)\d0)s\b
        |(?:\bin\ |\bof\ )?\bthe\ {HALF}[’']?(?P<short>\d0)s\b""",
        values.decade,
    ),
    # "in the 19th century"; not "19th-century houses"
    _rule(
        "century",
        rf"\b(?:in\ |during\ |of\ )?(?:the\ )?{HALF}(?P<n>\d{{1,2}})(?:st|nd|rd|th)\ century\b(?!\ B\.?C)",
        values.century,
    ),
    # "five years ago", "two weeks earlier", "about a month later", "years ago"; not "long ago", nor "three
    # days before the vote", which the text places itself
    _rule(
        "away",
        rf"""\b(?:{ROUGHLY}*(?P<n>{NUMBER}|half\ an?|an?)\ (?P<unit>{UNIT}|{CLOCK})
        \ (?P<way>ago|earlier|later|from\ now)
        |{MANY}\ (?:ago|earlier|later))\b""",
        values.ago,
        True,
    ),
    # "year-ago", "the year-earlier period"; not "year-old"
    _rule("away", r"\b(?:the\ |a\ )?(?P<unit>year)-(?P<which>ago|earlier)\b", values.which_unit, True),
    # "on the same day", "the following week", "that month"; not "the same"
    _rule(
        "unit",
        r"""\b(?:on\ |in\ |the\ )?(?:the\ (?P<which>same|following|next|previous)|(?P<that>that))
        \ (?P<unit>day|week|month|year)\b(?!\ of\b)""",
        values.other_day,
        True,
    ),
    # "the day before"; not "the day before the vote", which the text places itself
    _rule(
        "unit",
        r"\b(?:on\ |in\ )?the\ (?P<unit>day|week|month|year)\ (?P<which>before|after)(?=[,.;]|$)",
        values.other_day,
        True,
    ),
    # "the past three weeks", "the next 10 years", "the first two days", "the past year", "in recent months"; not "the
    # last three people", "the last week of May"
    _rule(
        "unit century",
        rf"""\b(?:(?:in|over|for|during|within)\ )?(?:the\ )?(?:past|last|next|coming|first|final|latest)
        \ (?:{NUMBER}|few)[\ -]{SPAN_UNIT}\b
        |\b(?:(?:in|over|for|during|within)\ )?the\ (?:past|last|coming)\ (?:{SPAN_UNIT})\b(?!\ of\b)
        |\b(?:over|for|during|within)\ the\ next\ {SPAN_UNIT}\b(?!\ of\b)
        |\b(?:in|over|for|during|within|of)\ (?:recent|coming|past)\ {MANY}\b""",
        values.duration,
    ),
    # "on Sunday", "last Monday", "Friday night", "Monday of last week"; not "Sundays", "the Sunday Times"
    _rule(
        "weekday",
        rf"""\b(?P<past>(?:since|from)\ )?(?:(?:on|by|until|till|late|early|after|before)\ )*
        (?:(?P<which>last|next|this\ coming|this|coming)\ )?(?P<day>{WEEKDAY})
        (?:\ (?:morning|afternoon|evening|night))?\b(?:\ (?:of\ )?(?P<week>last|this|next)\ week\b)?
        (?!\ (?:Times|Mail|Post|Mirror|Night|Herald|Telegraph|Review))""",
        values.weekday,
        True,
    ),
    # "yesterday", "this morning", "last night", "tonight"; not "todays"
    _rule(
        "near",
        r"""\b(?P<day>yesterday|today|tomorrow|tonight|last\ night|this\ (?:morning|afternoon|evening))
        (?:\ (?:morning|afternoon|evening|night))?\b""",
        values.near_day,
        True,
    ),
    # "in February", "since last March", "late October", "in June of last year"; not "may", "March on", "June Smith"
    _rule(
        "month",
        rf"""\b(?:(?i:in|since|by|until|from|during|before|after|through|for|to|of|and|early|late|mid|till)[\ -])+
        (?:(?P<which>last|next|this)\ )?(?P<m>{MONTH})(?![\w’'-]|\ [A-Z]|\ \d){OF_YEAR}(?P<name>(?!))?""",
        values.month,
        True,
        False,
    ),
    _rule(
        "month",
        rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\ (?P<m>{MONTH})(?![\w’'-])(?P<yr>(?!))?(?P<name>(?!))?",
        values.month,
        True,
        False,
    ),
    # "a November election", "the September quarter", "the April vote"; not "November Hill", "the April Hill trial"
    _rule(
        "month",
        rf"""(?P<which>(?!))?(?:\b(?P<m>{PLAIN_MONTH})(?![\w-]|\ [A-Z]|\ \d){OF_YEAR}
        |(?:(?<=the\ )|(?<=The\ )|(?<=an\ )|(?<=An\ ))(?P<name>{LIKE_NAMES})(?=\ [a-z]))""",
        values.month,
        True,
        False,
    ),
    # "this weekend", "over the weekend", "last weekend's"; not "weekend break"
    _rule(
        "weekend",
        r"""\b(?:(?:on|over|at|during|through|throughout|by)\ )?(?:(?P<which>last|this|next|this\ coming|this\ past)
        |the)\ (?P<unit>weekend)\b(?!\ of\b)""",
        values.weekend,
        True,
    ),
    # "last year", "this month", "earlier this week", "next quarter", "the end of the year"; not "last orders"
    _rule(
        "unit century quarter",
        rf"""\b(?:(?:early|earlier|late|later)\ )?{EDGE}?(?P<which>last|this|next|past|previous|coming|current)
        \ (?P<unit>week|month|quarter|year|decade|century)\b(?!\s?-\s?long)
        |\b(?:by\ |at\ |before\ |until\ )?{EDGE}the\ (?P<whole>week|month|quarter|year|decade|century)\b""",
        values.which_unit,
        True,
    ),
    # "2007-08", "in the 2014/15 season", "1939–1945": from one year into another; not "2007-081" or "2007-08-01"
    _rule(
        "year",
        rf"""(?<![\d$€£¥#,.:/-])(?<!\+\d\d\ )\b(?:(?:in|since|by|until|from|during|before|after|around|of|for)\ )?
        {YEAR}[-–/](?:\d\d|{YEAR})\b(?![-–/]?\d)""",
        values.years,
    ),
    # "in 1998", "the 2016 election", "(2004)"; not "2,000", "$2000", "2016 people", "A-1998",
    # "2016-based", "Room 2010"
    _rule(
        "year",
        rf"""(?<![\d$€£¥#,.:/-])(?<!room\ )(?<!windows\ )(?<!flight\ )(?<!route\ )(?<!highway\ )(?<!vision\ )
        (?<!\+\d\d\ )\b
        (?:(?:in|since|by|until|from|during|before|after|around|of|to|as\ of|early|late|between|through)\ |mid-)*
        (?P<y>{YEAR})\b(?![,.:/]\d|\ ?[%°]|-\w|\ {COUNTED}\b)""",
        values.year,
    ),
    # "In 1463,", "until 1066."; not "in 1200 homes"
    _rule("year", r"\b(?:in|since|until|by|around)\ (?P<y>1[0-4]\d\d)\b(?=[,;)]|\.(?!\d))", values.year),
    # "almost five years", "8–10 years", "for three weeks",
    # "for a year", "for decades"; not "two days of meetings", which is an
    # amount, "a year" where it is a rate, nor an age
    _rule(
        "unit century",
        rf"""\b{ROUGHLY}*(?:\d{{1,3}}(?:[-–]|\ to\ ))?{NUMBER}(?:[-\ ]and[-\ ]a[-\ ]half)?
        (?:[\ -]|\ full\ |\ more\ ){SPAN_UNIT}\b(?!{NO_SPAN})
        |\b{ROUGHLY}(?:an?|half\ an?)\ {SPAN_UNIT}\b(?!{NO_SPAN})
        |\b(?:in|after)\ an?\ {LONG_UNIT}(?=[,.;])|\b(?:for|within)\ (?:an?|half\ an?)\ {LONG_UNIT}\b(?!{NO_SPAN})
        |\bfor\ (?:many\ )?{MANY}\b(?!{NO_SPAN})""",
        values.duration,
    ),
)

"""The lines that are printed around a news text: advertisements, bylines, credits, days, links, and readers' comments.

Each is a line of its own; what it is called is what a person is told of it where it is left out.
"""

from __future__ import annotations

import re
from datetime import date

from ..english.months import month_number
from .captions import FULL_NAME, NAME, PRESS, WIRE, is_caption, is_post, remark

CLOCK = r"(?:\d{1,2}[:.]\d\d(?:\s?[apAP]\.?[mM]\.?)?|\d{1,2}\s?[apAP]\.?[mM]\b\.?)(?:\s[A-Z]{2,4})?"
MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = r"(?i:(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?)"
# Matches "Wednesday, January 10, 2024", "Wed 23rd July 2003" and "Jan. 10 2024"; not "10 January" or "May 2024".
DAY = (
    rf"(?:{WEEKDAY}\.?,?\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}|{MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?)\.?,?"
    r"\s\d{4}"
)
STAFF = r"(?i:reporters?|correspondents?|writers?|staff|team|editors?|newsroom|desk|contributors?|columnists?)"
# What stands behind a name in a byline: matches "Oz", "@annlee", "Staff", "special", "to"; not "port", "was".
OFFICE = (
    rf"(?:[A-ZÀ-Þ@\d&][\w.&’'@]*|[\w.]+@[\w.]+|[\w-]+\.(?:com|org|net)|of|the|for|to|and|in|at|on|via|{STAFF}"
    rf"|senior|chief|special"
    r"|political|sports?|health|science|business|education|crime|court|local|news|national|foreign|staff)"
)
WHEN = rf"(?:{DAY}|{CLOCK}|(?:[A-Z][a-z]+day)|\d{{4}}-\d\d-\d\d)[\w\s,:.|-]*"
# A line that is no sentence of the story, by what it is; what a row matches, and what it must not, stands behind it.
AROUND = (
    (
        "an advertisement",
        # "ADVERTISEMENT", "Advertisement", "Story continues below advertisement"; not "Advertisement sales fell."
        r"(?i:[-–—*\[(\s]*(?:(?:story|article)\ continues\ (?:below|after)(?:\ (?:this\ )?advertisement)?"
        r"|(?:paid\ )?advertisement(?:\ [-–—]\ (?:story|article)\ continues\ below)?|advertorial"
        r"|sponsored(?:\ content)?|promoted(?:\ stories)?)[-–—*\])\s]*)",
    ),
    (
        "a label",
        # "FOR IMMEDIATE RELEASE", "EXCLUSIVE", "Press release"; not "Exclusive rights were sold."
        r"FOR\ IMMEDIATE\ RELEASE|EMBARGOED\b.*|(?i:(?:press|news)\ release|peer-reviewed\ publication)"
        r"|BREAKING(?:\ NEWS)?|EXCLUSIVE|LIVE|OPINION|ANALYSIS",
    ),
    (
        "a byline",
        # "By Ann Lee", "By Ann Lee and Bo Park, Oz Times", "BY OUR CORRESPONDENT"; not "By Friday, the port was shut."
        rf"(?:By|BY)\s(?:{NAME}(?:(?:,|\ and|\ AND|\ &)\ {NAME})*|(?:a|our|OUR|A)\s(?:[\w-]+\ ){{0,3}}{STAFF})"
        rf"(?:\s?[,|/–—-]\s?{OFFICE}(?:[ ,/|–—-]+{OFFICE})*|\ (?:in|at|for|of)\ (?:the\ )?[A-Z][\w ]+)?"
        # "Ann Lee / Oz Times", "Ann Lee, Staff Writer", "Written by Ann Lee", "Staff report"; not "Ann Lee, mayor"
        rf"|{FULL_NAME}\s?[/|]\s?[A-Z][\w.]*(?:\ [A-Z][\w.]*){{0,3}}"
        rf"|{FULL_NAME},\s(?:[A-Z][\w.]*\ ){{0,3}}(?:{PRESS}"
        r"|(?:[Ss]taff\s)?(?:[Ww]riter|[Rr]eporter)|[Cc]orrespondent)"
        rf"|(?:Written|Reported|Edited)\sby:?\s{NAME}|(?i:(?:from\ )?staff(?:\ and\ wire)?\ reports?)",
    ),
    (
        "the time of a change",
        # "Updated: Monday", "Last updated 3 May 2020"; not "Updated plans were shown."
        rf"(?i:updated|last\ (?:updated|modified)|modified)\b(?:\ (?:on|at))?(?::?\s?{WHEN}|:)",
    ),
    (
        "the day of publication",
        # "Published 3 May 2020, 10:15 GMT", "Posted on Monday", "3 May 2020", "10:15 BST, 3 May 2020", "2020-05-03",
        # "6:10 am on 13 December 2012", "3 May 2020 at 6pm", "PUBLISHED:"; not "He left on 3 May 2020."
        rf"(?i:first\ published|published|posted|(?:publication\ )?date)\b(?:\ (?:on|at))?(?::?\s?{WHEN}|:)"
        rf"|(?:(?:at\s)?{CLOCK},?\s(?:[|–-]\s)?(?:on\s)?)?{DAY}(?:,?\s?(?:[|–-]\s|at\s)?{CLOCK})?"
        r"(?:\s?[|·–-]\s?(?i:updated|published|modified)\b[\w\s:,.]*)?"
        r"|\d{4}-\d\d-\d\d",
    ),
    (
        "the mark of an agency",
        # "(Reuters)", "– AFP", "Reuters/AP"; not "Reuters reported it."
        rf"[-–—(\s]*(?:{WIRE}|Agencies|AGENCIES)(?:\s?[/,&]\s?(?:{WIRE}|Agencies))*[)\s.]*",
    ),
    (
        "the mark of the end",
        # "ENDS", "-ends-", "###", "-30-", "* * *", "|"; not "It ends here."
        r"[-–—#*=_~\s]*(?:ENDS?|Ends|ends|30)[-–—#*=_~\s]*|[\W_]*",
    ),
    (
        "who reported",
        # "(Reporting by Ann Lee; editing by Bo Park)", "Additional reporting by Ann Lee"
        rf"[(\[]?(?:(?:Additional\ )?[Rr]eporting|Writing|Editing)\ by\ {NAME}[^\n]*",
    ),
    (
        "a link to other texts",
        # "Read more: The dam", "Related: The dam", "READ ALSO: The dam", "Share this article", "Follow us on Twitter"
        r"(?i:(?:read\ (?:more|also|next)|see\ also|also\ read|related(?:\ (?:stories|articles|news|topics))?|more\ on"
        r"\ this(?:\ story)?|watch|listen)(?:\s?[:|>»].*)?)"
        # "(MORE: Ten dams)", "(Related: The dam)", "MORE: Ten dams"; not "(More dams are built.)", "More: it leaks."
        r"|\((?i:more|see|read|watch|related)\s?:.*\)|MORE:\s.*",
    ),
    (
        "a link for readers",
        r"(?i:(?:send\ this\ .{1,20}\ (?:by|via)\ e-?mail"
        r"|recommended|most\ (?:read|popular|viewed)|trending(?:\ now)?|story\ highlights"
        r"|continue\ reading|loading[.…]*"
        r"|skip\ to\ (?:main\ )?content|report\ this\ ad|view\ comments|(?:tags?|topics?|filed\ under):.*"
        r"|listen\ to\ this\ (?:article|story)|download\ (?:our|the)\ .{1,30}\ ?app\b.*|register\ now\b.*"
        r"|read\ more\ (?:at|on)\ .*"
        r"|get\ (?:the\ latest|our|all\ the)\ .*(?:inbox|newsletters?|app).*)"
        r"|(?:share|print|e-?mail|save|tweet|like|bookmark)(?:\ this)?(?:\ (?:article|story|page|on\ \w+))?"
        r"|(?:share|print|e-?mail|tweet)(?:\s?[/|,]\s?\w+)+"
        r"|sign\ up\ (?:for|to)\ .*newsletters?.*|subscribe(?:\ (?:now|to\ .*))?"
        r"|click\ here.*|(?:©|\(c\)|copyright)\s.*|all\ rights\ reserved\.?)",
    ),
)
KINDS = tuple((name, re.compile(pattern, re.X)) for name, pattern in AROUND)
# The line above what readers wrote: matches "Comments", "12 comments", "Readers’ comments:"; not "Comments were few."
READERS = re.compile(
    r"(?i:(?:\d+\ )?(?:(?:readers?|users?)[’']?s?[’']?\ )?comments?(?:\ \(\d+\))?:?"
    r"|(?:leave|post|add)\ a\ comment|have\ your\ say|join\ the\ (?:conversation|discussion)"
    r"|what\ (?:our\ )?readers\ (?:say|think|wrote))"
)
# How what a reader wrote begins, or what is printed beside it: matches "Bob: This is a shame.", "fan22 says:",
# "Posted by Cy at 10:12.", "3 days ago" and "Reply"; not "The council met: nobody came." or "Q: Why?".
COMMENT = re.compile(
    r"(?:[A-Z][\w.’'-]+|@?[\w.-]{3,})(?:\ [A-Z][\w.’'-]*){0,2}(?::\ \S.*|\ (?:says|wrote|writes|said):?)"
    r"|(?i:posted\ by\ .*|.{0,40}\b\d+\ (?:minute|hour|day|week|month|year)s?\ ago\b.{0,20}"
    r"|(?:reply|report|like|upvote)(?:\ \w+)?|log\ ?in\ to\ .*|(?:sort\ by|newest|oldest|most\ recent)\b.{0,20})",
    re.X,
)
LINE = re.compile(r"[^\n]*\S[^\n]*")  # matches "Words"; not a line of white space
MARKS = "*_ \t"
_WHOLE_DAY = re.compile(DAY)
FIRST = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{MONTH})|(?P<after>{MONTH})\.?\s(?P<nth>\d{{1,2}})")


def kind(line: str) -> str:
    """What a line is that stands around a story, in words; "" where it may be a sentence of it.

    >>> kind("By Ann Lee"), kind("Comments"), kind("By Friday the port was shut.")
    ('a byline', 'a link to readers’ comments', '')
    """
    words = line.strip().strip(MARKS)
    told = remark(words)
    if told:
        return told
    if is_caption(words):
        return "the caption of a picture"
    if is_post(words):
        return "a post of a network"
    if READERS.fullmatch(words):
        return "a link to readers’ comments"
    return next((name for name, pattern in KINDS if pattern.fullmatch(words)), "")


def day_of(line: str) -> date | None:
    """The day of publication that a line of its own tells; none of a day without its year, and of a later change.

    A byline may have it too.

    >>> day_of("Wednesday 23 July 2003 00:00 BST"), day_of("Updated 3 May 2020"), day_of("He left on 3 May 2020.")
    (datetime.date(2003, 7, 23), None, None)
    >>> day_of("By Ann Lee Tuesday, Aug. 17, 2010"), day_of("By Ann Lee")
    (datetime.date(2010, 8, 17), None)
    """
    told = kind(line)
    if told == "a byline":
        return next((day(match[0]) for match in _WHOLE_DAY.finditer(line)), None)
    return day(line) if told == "the day of publication" else None


def day(line: str) -> date | None:
    """The first day in some words that have a day and a year, or none."""
    iso = re.search(r"\d{4}-\d\d-\d\d", line)  # matches "2020-05-03"; not "3-5-2020"
    found, year = FIRST.search(line), re.search(r"\b\d{4}\b", line)
    try:
        if iso:
            return date.fromisoformat(iso[0])
        if not (found and year):
            return None
        month = month_number(found["month"] or found["after"])
        return date(int(year[0]), month, int(found["day"] or found["nth"]))
    except ValueError:
        return None  # no such day: "31 June 2020"

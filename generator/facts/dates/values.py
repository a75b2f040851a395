"""How each form of a date is resolved: as precisely as it is written, from the day of publication or the last named."""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, timedelta

from ...english.months import month_number
from ...english.quantities import values
from ...english.words import table
from . import calendar

Resolved = tuple[str, str]  # the ISO date, and its precision
UNRESOLVED: Resolved = ("", "unresolved")
# Verbs that put a clause into the future (f), with the participle that goes with them, what is past for all its form
# (p), what was decided or asked, which may be done or to come (n), and words that may be a past form (w): match "will
# meet", "will remain closed", "to be held", "scheduled for", then "would not say", then "voted to close", "voted on
# Tuesday to close", then "planned", "met"; not "may have". (Quirk et al., "A Comprehensive Grammar", 1985, 16.38.)
VERB = re.compile(
    r"\b(?:(?P<n>(?:vote|agree|decide|promise|propose|chose|choose|resolve|pledge|vow|threaten|offer|opt|ask|urge|want"
    r"|told|tell|invite|persuade)(?:d|s|ed)?\b[^,;:.!?]{0,40}?\ to\ [a-z]+)"
    r"|(?P<p>(?:would|could)(?:\ not|n[’']t)|(?:seem|appear|prove)(?:s|ed)\ to\ be)"
    r"|(?P<f>(?:will|shall|would|could|ll|(?:may|might)(?!\ have))(?:\ not)?"
    r"(?:\ (?:be|become|get|keep|remain|stay))?(?:\ [a-z]+)?"
    r"|to\ be(?:\ [a-z]+)?|expects?|expected|scheduled|slated|plans?\ (?:to|for)|planned\ (?:to|for)|due"
    r"|is\ to|are\ to|set\ to|upcoming|hopes?\ to|intends?\ to|likely\ (?!to\ have))"
    r"|(?P<w>[a-z]+))\b",
    re.X,
)
IS = re.compile(r"\b(?:is|are)(?: (?:now|also|only))?\s*$")  # "the vote is on Monday": matches "is"; not "is due"
SENTENCE_EDGE = re.compile(r"[.!?;]\s|\n")  # near enough to where a sentence ends; not the point in "3.5"
BEEN = frozenset("was were had did has have been".split())


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands: the day to count from, where its words are, the date named last.

    Of the last, `named` is the first day and `precision` how precise it is.
    """

    anchor: date | None
    named: date | None
    match: re.Match[str]
    precision: str = "day"

    def start(self, unit: str) -> date | None:
        """The date named last, if so many `unit` can be counted from it: "two years later" from a year, no weeks."""
        fine = calendar.coarseness(self.precision) <= calendar.coarseness(unit)
        return self.named if fine else None

    @property
    def ahead(self) -> bool:
        """Whether the verb before, or else behind, puts the date into the future."""
        return self.tense() == 1

    def tense(self) -> int:
        """1 for the future, -1 for the past, else 0: by the nearest verb before the date, or the first behind."""
        before, after = self._around()
        if IS.search(before):
            return 1
        told = (match for match in reversed(list(VERB.finditer(before))) if match["n"] or _tense(match))
        if near := next(told, None):
            return _tense(near)
        return next((one for match in VERB.finditer(after) if (one := _tense(match))), 0)

    def _around(self) -> tuple[str, str]:
        """The words of the same sentence before and behind, as far as 80 characters away."""
        text, start, end = self.match.string, self.match.start(), self.match.end()
        return SENTENCE_EDGE.split(text[max(0, start - 80) : start])[-1], SENTENCE_EDGE.split(text[end : end + 80])[0]


def _tense(match: re.Match[str]) -> int:
    if match["f"] or match["n"]:
        return 1 if match["f"] else 0
    return -1 if match["p"] or match["w"] in BEEN or table("word_classes").get(match["w"]) == "D" else 0


# ------------------------------------------------------------------- how each form is resolved


def full(match: re.Match[str], place: Place) -> Resolved:
    """ "18 June 2023": the day."""
    return date(int(match["y"]), month_number(match["m"]), calendar.day_number(match["d"])).isoformat(), "day"


def iso(match: re.Match[str], place: Place) -> Resolved:
    """ "2023-06-18": the day; ValueError where no calendar has it."""
    return date.fromisoformat(match["iso"]).isoformat(), "day"


def in_digits(match: re.Match[str], place: Place) -> Resolved:
    """A day between points stands first; between strokes it is told from the month only where it is above 12."""
    first, second = int(match["a"]), int(match["b"])
    year = int(match["y"]) if len(match["y"]) == 4 else int(match["y"]) + (1900 if int(match["y"]) > 50 else 2000)
    if match["mark"] == "." or first > 12 or first == second:
        return date(year, second, first).isoformat(), "day"
    return (date(year, first, second).isoformat(), "day") if second > 12 else UNRESOLVED


def month_and_day(match: re.Match[str], place: Place) -> Resolved:
    """The nearest such day on the side of the anchor, past or future, that the sentence speaks of."""
    if place.anchor is None:
        return UNRESOLVED
    anchor, month, number = place.anchor, month_number(match["m"]), calendar.day_number(match["d"])
    if match["yr"]:
        return date(anchor.year + calendar.SHIFTS[match["yr"].lower()], month, number).isoformat(), "day"
    years = [anchor.year + shift for shift in (-1, 0, 1) if (month, number) != (2, 29) or isleap(anchor.year + shift)]

    def distance(day: date) -> int:
        side = 1 if day > anchor else -1
        return abs((day - anchor).days) + (200 if side * place.tense() < 0 else 0)

    return min((date(year, month, number) for year in years), key=distance).isoformat(), "day"


def month_of_year(match: re.Match[str], place: Place) -> Resolved:
    """ "June 2023": the month."""
    return f"{match['y']}-{month_number(match['m']):02d}", "month"


def month(match: re.Match[str], place: Place) -> Resolved:
    """The month on the side that the verb speaks of; where none tells, the nearer one."""
    if place.anchor is None:
        return UNRESOLVED
    month, year = month_number(match["m"] or match["name"]), place.anchor.year
    which = (match["which"] or "").lower()
    if match["yr"]:
        return f"{year + calendar.SHIFTS[match['yr'].lower()]:04d}-{month:02d}", "month"
    away = month - place.anchor.month
    since = -1 if "since" in match[0].lower() else 0
    tense = {"last": -1, "next": 1}.get(which) or since or place.tense() or (1 if 0 < away < 6 or away < -6 else -1)
    if which in ("last", "next") and not away:
        year += tense
    elif which != "this":
        year += tense if away * tense < 0 else 0
    return f"{year:04d}-{month:02d}", "month"


def weekday(match: re.Match[str], place: Place) -> Resolved:
    """ "Friday": the last one, up to the anchor, or the next one where the words or the verb say so."""
    if place.anchor is None:
        return UNRESOLVED
    which = (match["which"] or "").lower()
    if match["week"]:
        return calendar.weekday_of(
            place.anchor, match["day"], calendar.SHIFTS[match["week"].lower()]
        ).isoformat(), "day"
    if which == "last":
        return calendar.weekday_near(place.anchor - timedelta(1), match["day"], -1).isoformat(), "day"
    ahead = which in ("next", "this coming", "coming") or (not which and place.ahead and not match["past"])
    ahead = ahead or (which == "this" and place.tense() >= 0)
    if ahead and place.anchor.weekday() == calendar.WEEKDAYS.index(match["day"].lower()) and not which:
        return place.anchor.isoformat(), "day"
    return calendar.weekday_near(place.anchor, match["day"], 1 if ahead else -1).isoformat(), "day"


def near_day(match: re.Match[str], place: Place) -> Resolved:
    """ "yesterday", "tomorrow": counted from the anchor."""
    if place.anchor is None:
        return UNRESOLVED
    away = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
    return (place.anchor + timedelta(away)).isoformat(), "day"


def which_unit(match: re.Match[str], place: Place) -> Resolved:
    """ "last week", "the end of the year": the week or the year, not a day of it."""
    if place.anchor is None:
        return UNRESOLVED
    which, unit = (match["which"] or "this").lower(), match["unit"] or match["whole"]
    back, on = ("last", "past", "previous", "ago", "earlier"), ("next", "coming", "following")
    return calendar.shifted(place.anchor, -1 if which in back else 1 if which in on else 0, unit)


def weekend(match: re.Match[str], place: Place) -> Resolved:
    """The week whose Saturday and Sunday are meant: before Saturday, and without a future, those of the week before."""
    if place.anchor is None:
        return UNRESOLVED
    which = (match["which"] or "the").lower()
    begun = place.anchor.weekday() >= 5
    if which == "next":
        away = 1
    elif which in ("last", "this past"):
        away = -1
    else:
        away = 0 if begun or place.ahead or which == "this coming" else -1
    return calendar.shifted(place.anchor, away, "week")


def ago(match: re.Match[str], place: Place) -> Resolved:
    """ "five years ago" from the anchor, "five years later" from the date named last; by the unit, and no finer."""
    number = calendar.count(match["n"]) if match["n"] else None
    if number is None or calendar.is_clock(match["unit"]):
        return UNRESOLVED
    way = match["way"].lower()
    start = place.anchor if way in ("ago", "from now") else place.start(match["unit"])
    if start is None and place.named is None and way == "earlier":
        start = place.anchor
    if start is None:
        return UNRESOLVED
    back = way in ("ago", "earlier", "before")
    return calendar.shifted(start, -number if back else number, match["unit"])


def other_day(match: re.Match[str], place: Place) -> Resolved:
    """ "the next day", "that year": counted from the date named last."""
    start = place.start(match["unit"])
    if start is None:
        return UNRESOLVED
    which = (match.groupdict().get("which") or "same").lower()
    away = {"same": 0, "following": 1, "next": 1, "previous": -1}.get(which, -1 if which == "before" else 1)
    return calendar.shifted(start, away, match["unit"])


def season(match: re.Match[str], place: Place) -> Resolved:
    """ "last summer": the year, with the precision of a season."""
    which = (match["which"] or "").lower()
    year = (
        int(match["y"])
        if match["y"]
        else place.anchor.year + {"last": -1, "next": 1}.get(which, 0)
        if place.anchor
        else 0
    )
    return (f"{year:04d}", "season") if year else UNRESOLVED


def quarter(match: re.Match[str], place: Place) -> Resolved:
    """ "the third quarter": of the year that is written, else of the anchor's, if it has begun by then."""
    number = int(match["q"]) if match["q"] else int(values("ordinals")[match["n"].lower()])
    if match["y"]:
        return f"{match['y']}-Q{number}", "quarter"
    if place.anchor is None:
        return UNRESOLVED
    year = place.anchor.year - ("last year" in match[0].lower())
    return f"{year - (not place.ahead and number * 3 > place.anchor.month + 3)}-Q{number}", "quarter"


def decade(match: re.Match[str], place: Place) -> Resolved:
    """ "the ’80s": `1980s`."""
    digits = match["y"] or match["short"]
    return f"{digits if len(digits) == 4 else ('20' if digits[0] in '012' else '19') + digits}s", "decade"


def century(match: re.Match[str], place: Place) -> Resolved:
    """ "the 19th century": `18XX`, as EDTF has it, for `1800s` is a decade."""
    return f"{int(match['n']) - 1:02d}XX", "century"


def months(match: re.Match[str], place: Place) -> Resolved:
    """ "March/April 2020": the first of the two; without a year as written."""
    return month_of_year(match, place) if match["y"] else UNRESOLVED


def year(match: re.Match[str], place: Place) -> Resolved:
    """ "1998": the year."""
    return match["y"], "year"


def years(match: re.Match[str], place: Place) -> Resolved:
    """ "2007-08": a season, or a year of business; it begins and ends as its trade has it, and stays as written."""
    return UNRESOLVED


def duration(match: re.Match[str], place: Place) -> Resolved:
    """ "almost five years": kept as written."""
    return "", "duration"

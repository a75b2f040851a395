"""A date that the evidence does not have, as written or as resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.lines import Line
from ...english.months import month_number
from ...english.quantities import figures, values
from ...facts.dates.calendar import day_number
from ...facts.dates.forms import MONTH, NTH
from ...model import Event, Finding
from ..evidence import Evidence, Rule

# Dates counted from another: matches "the previous year", "q2"; not "on monday".
RELATIVE = re.compile(
    r"(?:the )?(?:(?:same|last|this|next|previous|past|prior|current) (?:year|quarter|month|week)s?|q[1-4]"
    r"|(?:first|second|third|fourth) quarter)(?: (?:of|in|from) (?:the )?(?:last|this|next|previous) (?:year|quarter))?"
)
# A quarter of a year: matches "q3", "third quarter", "third-quarter"; not "a quarter of voters", "quarter-final".
QUARTER = re.compile(r"\bq([1-4])\b|\b(first|second|third|fourth)[ -]quarter\b")
# What stands before a date and is not compared: matches "on " of "on Monday", "since ", "only "; not "once ".
LEAD = re.compile(
    r"^(?:(?:on|in|by|since|until|from|during|before|after|only|just|the"
    r"|this(?! (?:year|week|month|quarter|decade|century)))\s+)+"
)
# A day of a month, however written: matches "3 June", "June 3rd", "the third of June", "Jan. 9"; not "June 2019".
DAYS = (
    re.compile(rf"\b{NTH}\ (?:of\ )?(?P<m>{MONTH})", re.I | re.X),
    re.compile(rf"\b(?P<m>{MONTH}),?\ (?:the\ )?{NTH}\b(?!\d)", re.I | re.X),
)


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The dates that no cited sentence holds."""
    for event in evidence.dated:
        written = event.text.of(claim.text)
        if not _is_there(event, written, evidence) and written.lower() not in evidence.meant.words:
            yield Finding("date", (written,))


def _is_there(event: Event, written: str, evidence: Evidence) -> bool:
    there = [event for one in evidence.cited for event in one.facts.events if event.sentence == one.number]
    if event.date and any(other.date and other.date.startswith(event.date) for other in there):
        return True
    days = _days(written)
    if days and days <= _days(evidence.text) and not re.search(r"\d{4}", written):
        return True
    plain = LEAD.sub("", figures(written))
    if (not event.date or evidence.anchor is None) and RELATIVE.fullmatch(plain):
        return _quarters(plain) <= _quarters(evidence.text.lower())
    # The same words of one text mean the same day, however they were resolved.
    same = any(re.search(rf"\b{re.escape(plain)}\b", figures(one.text)) for one in evidence.lines)
    return same and (not event.date or not re.search(r"\d", plain))


def _days(text: str) -> set[tuple[int, int]]:
    """The days of months that a text names, each as the number of its month and its own."""
    found = [match for form in DAYS for match in form.finditer(text)]
    return {(month_number(match["m"]), day_number(match["d"])) for match in found}


def _quarters(text: str) -> set[int]:
    """Which quarters of a year are named: 3 for "Q3" and for "the third quarter"."""
    found = ((match[1], match[2]) for match in QUARTER.finditer(text))
    return {int(digit) if digit else int(values("ordinals")[word]) for digit, word in found}


RULE = Rule("date", "TIMEX3 (Pustejovsky et al. 2003, TimeML)", findings, waivable=False)

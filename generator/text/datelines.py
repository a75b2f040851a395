"""The dateline of a news text, "JAKARTA (Example Wire) — ", and the mark of a list: no words of the story.

A place in capitals (The Associated Press Stylebook, "datelines") with its state, the day or an agency in brackets
behind it, or a place that the lists know; a dash or a colon ends it. Some have the day or the agency alone.
"""

from __future__ import annotations

import re

from ..english.tokens import folded
from ..english.words import entries
from ..model import Span
from .captions import WIRE

UPPER = "A-ZÀ-ÖØ-Þ"
_DAY = r"[A-Z][a-z]{2,8}\.?\ \d{1,2}(?:,\ \d{4})?|\d{1,2}\ [A-Z][a-z]+"
_WIRE = rf"\([{UPPER}][\w\ .’'&/-]{{1,40}}\)|/[{UPPER}][\w\ .-]{{1,40}}/"
# Matches "WASHINGTON (AP) — ", "MANCHESTER, N.H. -- ", "ST. LOUIS (AP) — ", "NEW DELHI, June 18 (Reuters) - ",
# "Paris (AFP) – ", "SÃO PAULO—", "NEW DELHI: ", "OSLO/Jan. 9, 2024 – "; not "HELP! - ", "The NTB (a firm) — ".
DATELINE = re.compile(
    rf"""(?x)
    (?P<city>[{UPPER}][{UPPER}’'/-]+\.?(?:\ [{UPPER}][{UPPER}.’'/-]*){{0,4}}
      |[{UPPER}][\w’'-]+(?:\ [{UPPER}][\w’'-]+){{0,3}})
    (?P<state>,\ [{UPPER}][\w.]*(?:\ [{UPPER}][\w.]*){{0,2}})?
    (?:(?:,?\ |/)(?P<day>(?:{_DAY})(?:,?\ \d{{4}})?)|,?\ \d{{4}})?
    (?P<agency>,?\ ?(?:{_WIRE}))?
    (?:(?P<dash>\ (?:—|–|--?)|—|--)|(?P<colon>:)(?=\ ))[ ]*(?=\S)"""
)
# A day or an agency alone, or a place in brackets: matches "Aug. 6 (UPI) -- ", "(Reuters) — ", "(OSLO) -- ", "(CNN)";
# not "(The firm) — ", "(Labour) - ".
_ALONE = re.compile(
    rf"""(?x)
    (?:(?P<day>{_DAY})\ (?:{_WIRE})\ ?(?:—|–|--?)
      |\((?:{WIRE}|CNN|KUNA|CNS|RNS|BBC|The\ Center\ Square|[A-Z][\w.]*\.(?:com|COM|org|net))\)
        (?:\ ?(?:—|–|--?)|(?=\ ?[A-Z“"]))
      |\([{UPPER}][{UPPER}.\ ]{{3,}}(?:,\ [A-Z][\w.]+)?\)\ ?(?:—|–|--?))[ ]*(?=\S)"""
)
# A place and a bracket with agency and day, without a dash: matches "Oslo, (NTB / Oz News - 26th Mar, 2024) "; not
# "Oslo (where it rained in 2024) " or "Oslo (2024) ".
_BRACKET = re.compile(
    rf"""(?x)
    [{UPPER}][\w’'-]+(?:\ [{UPPER}][\w’'-]+){{0,3}},?\ \([{UPPER}][^()]{{2,60}}[-–—/]\ ?
    (?:\d{{1,2}}(?:st|nd|rd|th)?\ [A-Z][a-z]{{2,8}}|[A-Z][a-z]{{2,8}}\.?\ \d{{1,2}}),?\ \d{{4}}\)\s+(?=[{UPPER}“"])"""
)
# The mark of a list: matches "* ", "• ", "- " and "– " before words; not the dash of "—Anna" or "-5".
BULLET = re.compile(r"\s*(?:[*•▪‣⁃·]+\s*|[-–—]\s+)(?=\S)")
_MARK = re.compile(r"[(:—–/-]")  # without one of them there is no dateline: matches ":"; not "." or ","
LONGEST = 240  # characters of a dateline
CITY = 7  # letters of a place that no list knows; most names of bodies in capitals are shorter
DASH = re.compile(r"\s[—–-]{1,2}\s|\w—\w")  # a second dash: between two stands an aside


def story_begins(text: str, start: int, end: int) -> int:
    """The offset at which the words of a sentence begin: behind the mark of a list, behind its dateline.

    >>> words = "OSLO (NTB) — Snow fell."
    >>> words[story_begins(words, 0, len(words)):]
    'Snow fell.'
    >>> words = "Oslo, (NTB / Oz News - 26th Mar, 2024) Snow fell."
    >>> words[story_begins(words, 0, len(words)):]
    'Snow fell.'
    """
    bullet = BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    match = _dateline(text, start, end)
    return match.end() if match else start


def _dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    """The dateline with which some words begin, if one does."""
    if not _MARK.search(text, start, min(end, start + LONGEST)):
        return None
    alone = _ALONE.match(text, start, end) or _BRACKET.match(text, start, end)
    match = alone or DATELINE.match(text, start, end)
    return match if match and (alone or _is_dateline(match, text, end)) else None


def told_day(words: str) -> str:
    """The day that stands in the dateline of some words, as it is written there; "" where none does.

    >>> told_day("  OSLO, May 3 - Snow."), told_day("OSLO, 3 May 2020 (NTB) - Snow."), told_day("Snow fell.")
    ('May 3', '3 May 2020', '')
    """
    words = words.lstrip()
    match = _dateline(words, 0, len(words))
    return (match.groupdict().get("day") or "") if match else ""


def story_span(text: str, span: Span) -> Span:
    """What of a sentence is told: all of it behind the mark of a list and its dateline."""
    return Span(story_begins(text, span.start, span.end), span.end)


def _is_dateline(match: re.Match[str], text: str, end: int) -> bool:
    """Whether a match is no shout, aside or turn: a place that is known or told to be one, before a sentence.

    Behind a known place a second dash may be one of the sentence: "DUBLIN — She left for Oz — and won."
    """
    shouted = match["city"] == match["city"].upper()
    known = " ".join(folded(word) for word in match["city"].split()) in entries("places")
    opens = text[match.end()].isupper() or text[match.end()] in '“"‘'
    if match["agency"]:
        return shouted or known or bool(match["state"])
    if match["colon"]:
        first = not text[: match.start()].strip()
        again = text.count(f"\n{match['city']}:") > 1  # who speaks in turns
        return opens and known and not again and (shouted or first or bool(match["day"]))
    if known and (match["state"] or match["day"]):
        return opens
    if not shouted or (len(DASH.findall(text, match.end(), end)) % 2 and not (known and opens)):
        return False
    told = known or match["state"] or match["day"]
    return bool(told) or (opens and len(match["city"]) >= CITY and match["dash"].strip() != "-")

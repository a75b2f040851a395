"""The headline that stands on top of a text: its title, and no sentence of it.

A line of its own above prose, without a full stop (The Associated Press Stylebook, "headlines"); list marks and the
"#" of Markdown are no part of it.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice, takewhile

from ..english.paragraphs import OPEN_END
from ..text.around import LINE, day, day_of, kind
from ..text.datelines import story_begins, told_day
from ..text.story import STOPPED

LONGEST = 160  # letters; what is longer is a paragraph that lost its full stop
ABOVE = 6  # lines above a headline at most
NEAR = 8  # lines at the top and at the end, where the day of publication stands
LOOKED_AT = 6  # lines below a headline, of which one at least is prose
# Marks before a headline: matches "* " and "## " and "• "; not the dash of "—Anna".
MARKS = re.compile(r"(?:[*•▪‣⁃#>]+\s*|[-–—]\s+)+")
# What goes on in the next line: matches "He named:" and "OSLO (NTB) —"; not "Talks begin".
OPEN = re.compile(r"[:;,—–-]\s*$")
# A turn of a conversation: matches "Q: Why?" and "The Courier: Why?"; not "Why: the full story of one long year".
ASKED = re.compile(r"(?:[^:?]{1,40}:|[QA]\.)\s.*\?['\"”’)]*\s*$")
# A quotation with the name of its speaker: matches "“We must act.” — Ann Lee"; not "Dam – an end".
SIGNED = re.compile(r"[.!?…,]['\"”’]\s*[—–-]")
# Who publishes, or in which section, in a line above a headline: matches "Oz Gazette", "The Oz Daily News", "World" and
# "Home > World"; not "Council votes on the news" or "World ends".
PUBLISHER = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w.’'&-]*|of|and|the|&)\s){1,4}(?:Gazette|Times|News|Post|Herald|Tribune|Chronicle|Journal|Courier"
    r"|Mail|Star|Observer|Guardian|Telegraph|Express|Press|Bulletin|Record|Examiner|Sentinel|Dispatch|[EI]nquirer"
    r"|Independent|Mirror|Globe|Standard|Echo|Argus|Review|Magazine|Weekly|Daily|Today|Online|Radio|TV|Media|Wire|Agency"
    r"|Leader|Advertiser|Reporter|Register|Monitor|Messenger|Mercury|Daily\s\w+)|The\sDaily\s\w+"
    r"|[\w-]+\.(?:com|org|net|co\.\w\w|news)"
    r"|(?i:(?:home|world|local|national|international|business|politics|sports?|science|technology|health|culture|arts"
    r"|entertainment|travel|environment|education|news|uk|us|europe|asia|africa|crime|features?)(?:\s?[>»/|&]\s?\w+){0,3})"
)
LEAST = 4  # words of the headline below a publisher's name
# What agencies put before a headline: matches "UPDATE 2-" and "EXCLUSIVE: "; not "UPDATED plan".
PREFIX = re.compile(r"(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|FACTBOX|EXCLUSIVE|BREAKING)(?: \d+)?\s?[-:]\s?)+")


def headline(text: str, title: str = "") -> tuple[str, int]:
    """The headline on top and the offset of the line below it; ("", 0) where the text begins with a sentence.

    With a `title` from front matter only a line of the same words is one.

    >>> headline("Dam to close\\n\\nThe dam will close."), headline("The dam will close.")
    (('Dam to close', 14), ('', 0))
    """
    lines = list(islice(LINE.finditer(text), ABOVE + LOOKED_AT))
    top = next((place for place, line in enumerate(lines[:ABOVE]) if not kind(_bare(line[0]))), len(lines))
    found = _at(text, lines[top:], title)
    if PUBLISHER.fullmatch(_bare(lines[top][0]) if lines[top:] else ""):
        under = next((place for place in range(top + 1, len(lines)) if not kind(_bare(lines[place][0]))), len(lines))
        real = _at(text, lines[under:], title)
        return real if len(real[0].split()) >= LEAST else found
    return found


def published(text: str) -> tuple[date | None, str]:
    """The day that a text tells of itself, and where it stands, in words; none where its lines tell several days.

    It is that of a line near the top or the end, or of the dateline, which often has no year.

    >>> published("Dam to close\\n3 May 2020\\n\\nThe dam will close.")
    (datetime.date(2020, 5, 3), 'the text has it in a line of its own, “3 May 2020”')
    >>> published("OSLO, May 3 - The dam will close.")
    (None, 'the text has it in its dateline without the year, “May 3”')
    """
    lines = [" ".join(line[0].split()) for line in LINE.finditer(text)]
    days = {found: line for line in reversed(lines) if (found := day_of(line))}
    (found, line), *others = days.items() or [(None, "")]
    if found and not others and line in [*lines[:NEAR], *lines[-NEAR:]]:
        return found, f"the text has it in a line of its own, “{line}”"
    told, *more = {told_day(line) for line in lines} - {""} or {""}
    if days or more or not told:
        return None, ""
    whole = day(told)
    return whole, f"the text has it in its dateline{'' if whole else ' without the year'}, “{told}”"


def _at(text: str, lines: list[re.Match[str]], title: str) -> tuple[str, int]:
    """The headline that the first of some lines is, and the offset of the line below it; ("", 0) where it is none."""
    if len(lines) < 2:
        return "", 0
    size = _lines_of(lines)
    first, below = lines[size - 1], lines[size : size + LOOKED_AT]
    words = PREFIX.sub("", " ".join(_bare(line[0]) for line in lines[:size]))
    if title:
        return (words, below[0].start()) if _bare(title).casefold() == words.casefold() else ("", 0)
    blank = "\n" in text[first.end() + 1 : below[0].start()]
    alone = blank or bool(kind(_bare(below[0][0]))) or _opens(first[0], below[0][0])
    prose = _prose(below[0][0] if not alone else "", [one[0] for one in below])
    return (words, below[0].start()) if prose and _can_be(words) else ("", 0)


def _lines_of(lines: list[re.Match[str]]) -> int:
    """How many lines a headline has: more than one where each is in capitals, and a paragraph opens below the last."""
    shouted = list(takewhile(lambda line: line[0].isupper() and not _is_indented(line[0]), lines[:-1]))
    opens = len(shouted) > 1 and len(shouted) < len(lines) and _opens(shouted[-1][0], lines[len(shouted)][0])
    return len(shouted) if opens else 1


def _opens(line: str, below: str) -> bool:
    """Whether a paragraph opens in the line below one: it alone is indented, or it begins with a dateline."""
    return (_is_indented(below) and not _is_indented(line)) or story_begins(below, 0, len(below)) > 0


def _is_indented(line: str) -> bool:
    return line[:1] in (" ", "\t")


def _bare(line: str) -> str:
    """The words of a line without the marks before it."""
    stripped = line.strip().lstrip("\ufeff")
    marks = MARKS.match(stripped)
    return " ".join(stripped[marks.end() if marks else 0 :].strip("*_# ").split())


def _can_be(words: str) -> bool:
    """Whether a line reads as a headline: no full stop, no turn of a conversation, no credit."""
    if not words or len(words) > LONGEST or any(one.search(words) for one in (OPEN, OPEN_END, SIGNED)):
        return False
    if ASKED.match(words) or kind(words):
        return False
    if not any(map(str.isalpha, words)) or words[0].islower():
        return False
    return not STOPPED.search(words) or words.rstrip("'\"”’")[-1:] in "?!"


def _prose(next_line: str, below: list[str]) -> bool:
    """Whether prose follows; a headline with no blank line below stands on a line that is a whole paragraph."""
    if next_line and (next_line.lstrip()[:1].islower() or not STOPPED.search(next_line)):
        return False
    return any(STOPPED.search(line) for line in below)

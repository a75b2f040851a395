"""The headline that stands on top of a text: its title, and no sentence of it.

A line of its own above prose, without a full stop (The Associated Press Stylebook, "headlines"); list marks and the
"#" of Markdown are no part of it.
"""

from __future__ import annotations

import re
from itertools import islice

LONGEST = 160  # letters; what is longer is a paragraph that lost its full stop
LOOKED_AT = 6  # lines below a headline, of which one at least is prose
LINE = re.compile(r"[^\n]*\S[^\n]*")  # matches "Words"; not a line of white space
# Marks before a headline: matches "* " and "## " and "• "; not the dash of "—Anna".
MARKS = re.compile(r"(?:[*•▪‣⁃#>]+\s*|[-–—]\s+)+")
# How prose ends: matches "left." and "left.”" and "left.[1]"; not "Talks begin" or "He named:".
STOPPED = re.compile(r"[.!?…]['\"”’)\]]*(?:\[\d{1,3}\])*\s*$")
# What goes on in the next line: matches "He named:" and "OSLO (NTB) —"; not "Talks begin".
OPEN = re.compile(r"[:;,—–-]\s*$")
# A turn of a conversation: matches "Q: Why?" and "The Courier: Why?"; not "Why: the full story of one long year".
ASKED = re.compile(r"(?:[^:?]{1,40}:|[QA]\.)\s.*\?['\"”’)]*\s*$")
# A line that says who wrote or when: matches "By Ann Lee", "3 May 2020", "Published: 3 May"; not "By the river".
CREDIT = re.compile(
    r"(?:By|BY)\s+[A-Z]|(?:Published|Updated|Posted|Last\s\w+|Photo|Image|Picture|File\sphoto)\b[^.]{0,24}:"
    r"|(?:[A-Z][a-z]+day,?\s)?\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]+,?\s\d{4}$|[A-Z][a-z]+\.?\s\d{1,2},\s\d{4}$|\d{4}-\d\d-\d\d",
    re.I,
)


# A quotation with the name of its speaker: matches "“We must act.” — Ann Lee"; not "Dam – an end".
SIGNED = re.compile(r"[.!?…,]['\"”’]\s*[—–-]")
# A line above a headline: matches "FOR IMMEDIATE RELEASE", "Advertisement"; not "Press release on the dam".
LABEL = re.compile(
    r"FOR IMMEDIATE RELEASE|EMBARGOED\b.*|(?i:press release|news release|advertisement|sponsored)|BREAKING(?: NEWS)?"
    r"|EXCLUSIVE|LIVE|OPINION|COMMENT|ANALYSIS"
)
# What agencies put before a headline: matches "UPDATE 2-" and "EXCLUSIVE: "; not "UPDATED plan".
PREFIX = re.compile(r"(?:(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|FACTBOX|EXCLUSIVE|BREAKING)(?: \d+)?\s?[-:]\s?)+")


def headline(text: str, title: str = "") -> tuple[str, int]:
    """The headline on top and the offset of the line below it; ("", 0) where the text begins with a sentence.

    With a `title` from front matter only a line of the same words is one.

    >>> headline("Dam to close\\n\\nThe dam will close."), headline("The dam will close.")
    (('Dam to close', 14), ('', 0))
    """
    lines = (line for line in LINE.finditer(text) if not LABEL.fullmatch(_bare(line[0])))
    first = next(lines, None)
    if first is None:
        return "", 0
    words = PREFIX.sub("", _bare(first[0]))
    below = list(islice(lines, LOOKED_AT))
    if not below or (title and _bare(title).casefold() != words.casefold()):
        return "", 0
    alone = "\n" in text[first.end() + 1 : below[0].start()] or bool(CREDIT.match(_bare(below[0][0])))
    if not title and not (_can_be(words) and _prose(below[0][0] if not alone else "", [one[0] for one in below])):
        return "", 0
    return words, below[0].start()


def _bare(line: str) -> str:
    """The words of a line without the marks before it."""
    stripped = line.strip().lstrip("\ufeff")
    marks = MARKS.match(stripped)
    return " ".join(stripped[marks.end() if marks else 0 :].strip("*_# ").split())


def _can_be(words: str) -> bool:
    """Whether a line reads as a headline: no full stop, no turn of a conversation, no credit."""
    if not words or len(words) > LONGEST or OPEN.search(words) or SIGNED.search(words):
        return False
    if ASKED.match(words) or CREDIT.match(words):
        return False
    if not any(map(str.isalpha, words)) or words[0].islower():
        return False
    return not STOPPED.search(words) or words.rstrip("'\"”’")[-1:] in "?!"


def _prose(next_line: str, below: list[str]) -> bool:
    """Whether prose follows; a headline with no blank line below stands on a line that is a whole paragraph."""
    if next_line and (next_line.lstrip()[:1].islower() or not STOPPED.search(next_line)):
        return False
    return any(STOPPED.search(line) for line in below)

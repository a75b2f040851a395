"""The dateline of a news text, "JAKARTA (Example Wire) — ", and the mark of a list: no words of the story.

A place in capitals (The Associated Press Stylebook, "datelines") with its state, the day or an agency in brackets
behind it, or a place that the lists know; a dash ends it.
"""

from __future__ import annotations

import re

from .tokens import folded
from .words import entries

UPPER = "A-ZÀ-ÖØ-Þ"
# Matches "WASHINGTON (AP) — ", "MANCHESTER, N.H. -- ", "ST. LOUIS (AP) — ", "NEW DELHI, June 18 (Reuters) - ",
# "Paris (AFP) – ", "SÃO PAULO—"; not "HELP! - ", "The NTB (a firm) — ".
DATELINE = re.compile(
    rf"""(?x)
    (?P<city>[{UPPER}][{UPPER}’'/-]+\.?(?:\ [{UPPER}][{UPPER}.’'/-]*){{0,4}}
      |[{UPPER}][\w’'-]+(?:\ [{UPPER}][\w’'-]+){{0,3}})
    (?P<state>,\ [{UPPER}][\w.]*(?:\ [{UPPER}][\w.]*){{0,2}})?
    (?P<day>,?\ [A-Z][a-z]{{2,8}}\.?\ \d{{1,2}}|,?\ \d{{1,2}}\ [A-Z][a-z]+)?(?:,?\ \d{{4}})?
    (?P<agency>,?\ ?\([{UPPER}][\w\ .’'&/-]{{1,40}}\))?
    (?:\ (?:—|–|--?)|—|--)[ ]*(?=\S)"""
)
# The mark of a list: matches "* ", "• ", "- " and "– " before words; not the dash of "—Anna" or "-5".
BULLET = re.compile(r"\s*(?:[*•▪‣⁃·]+\s*|[-–—]\s+)(?=\S)")
DASH = re.compile(r"\s[—–-]{1,2}\s|\w—\w")  # a second dash: what stands between two is an aside


def story_begins(text: str, start: int, end: int) -> int:
    """The offset at which the words of a sentence begin: behind the mark of a list, behind its dateline.

    >>> words = "OSLO (NTB) — Snow fell."
    >>> words[story_begins(words, 0, len(words)):]
    'Snow fell.'
    """
    bullet = BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    match = DATELINE.match(text, start, end)
    if match is None:
        return start
    shouted = match["city"] == match["city"].upper()
    known = " ".join(folded(word) for word in match["city"].split()) in entries("places")
    if match["agency"]:
        return match.end() if shouted or known or match["state"] else start
    if not shouted or not (known or match["state"] or match["day"]) or DASH.search(text, match.end(), end):
        return start
    return match.end()

"""The dateline of a news text, "JAKARTA (Example Wire) — ": no words of the story.

Places stand in capitals (The Associated Press Stylebook, "datelines"), or an agency stands in brackets; a dash ends it.
"""

from __future__ import annotations

import re

# Matches "WASHINGTON (AP) — ", "MANCHESTER, N.H. -- ", "NEW DELHI, June 18 (Reuters) - ", "Paris (AFP) – ",
# "LONDON — "; not "NATO — an alliance — said", "Paris — a city", "HELP! - ".
DATELINE = re.compile(
    r"""(?x)(?:
      [A-Z][A-Z’'/-]+(?:[ ][A-Z][A-Z’'/-]*){0,4}(?:,\ [A-Z][\w.]*(?:\ [A-Z][\w.]*){0,2})?
      (?:,?\ [A-Z][a-z]{2,8}\.?\ \d{1,2})?
      (?:,?\ ?\([A-Z][\w .’'&/-]{1,40}\))?
    | [A-Z][\w’'-]+(?:[ ,]{1,2}[A-Z][\w.’'-]*){0,4}(?:,?\ \d{1,2}(?:\ [A-Z][a-z]+)?)?\ \([A-Z][\w .’'&/-]{1,40}\)
    )[ ]?(?:—|–|--?)[ ]+(?=\S)"""
)
PAIRED = re.compile(r"[^.]{1,80}?\s[—–-]{1,2}\s")  # a second dash: what stands between two is an aside


def story_begins(text: str, start: int, end: int) -> int:
    """The offset at which the words of a sentence begin: behind its dateline, where it has one.

    >>> words = "OSLO (NTB) — Snow fell."
    >>> words[story_begins(words, 0, len(words)):]
    'Snow fell.'
    """
    match = DATELINE.match(text, start, end)
    if match is None or ("(" not in match[0] and PAIRED.match(text, match.end(), end)):
        return start
    return match.end()

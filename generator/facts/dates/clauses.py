"""To which clause a date belongs: a date in a side clause is not when the main clause happened.

"Crowe was a pioneer, said the hall, where he was inducted in 2003": nobody said it in 2003 (Quirk et al., "A
Comprehensive Grammar", 1985, 14.5 and 17.9: finite subordinate clauses, relative clauses).
"""

from __future__ import annotations

import re

from ...model import Span
from ..gist.leaning import has_verb

# What opens a side clause: matches "where", "before and after", "because"; not the "as" of "as of 2003", nor "that".
_OPENER = re.compile(
    r"\b(?:where|which|whose|whom|who|when|before and after|before|after|since|until|till|while|because|although|though"
    r"|once|if|unless)\b",
    re.IGNORECASE,
)
# The noun before a relative word, with its article: matches "a nurse " and "the old dam "; not "Menon, ".
_NOUN = re.compile(r"\b(?:an?|the|her|his|their|its)(?: [\w’'-]+){1,3} $", re.IGNORECASE)
_WALL = re.compile(r"[,;:—–()]|\s-{1,2}\s|[.!?](?=[\s\"”’)]|$)")  # where a clause ends: matches ", " and "left."


def side_clause(text: str, sentence: Span, date: Span) -> Span | None:
    """The side clause of a sentence that a date stands in, up to its end, or none where it is of the main clause.

    >>> words = "The hall, where he was honoured in 2003, was shut in 2019."
    >>> side_clause(words, Span(0, len(words)), Span(32, 39)).of(words)
    'where he was honoured in 2003'
    >>> side_clause(words, Span(0, len(words)), Span(50, 57)) is None
    True
    """
    openers = list(_OPENER.finditer(text, sentence.start, date.start))
    if not openers or _WALL.search(text, openers[-1].end(), date.start):
        return None
    last = openers[-1]
    wall = _WALL.search(text, date.end, sentence.end)
    end = wall.start() if wall else sentence.end
    return Span(_with_noun(text, sentence.start, last), end) if has_verb(text[last.end() : end]) else None


def _with_noun(text: str, begin: int, opener: re.Match[str]) -> int:
    """Where a clause begins, with the noun right before a relative word: "a nurse who was fined"."""
    noun = _NOUN.search(text, begin, opener.start()) if opener[0].lower().startswith("wh") else None
    return noun.start() if noun else opener.start()

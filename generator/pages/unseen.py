"""How the generator does on text that nobody who made its rules had seen, as it was last measured.

The figures are the generator's, not those of a site, and are put here by hand after each measurement. Figures on
texts that a rule was made from or tuned on have no place here: they say little of others.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Stopped:
    """Of so many sentences, how many the checks stopped."""

    stopped: int
    of: int


@dataclass(frozen=True, slots=True)
class Trial:
    """False and true sentences about so many texts, none of them known to whoever made a rule."""

    texts: int
    false: Stopped
    true: Stopped


@dataclass(frozen=True, slots=True)
class Reading:
    """Who says what in so many articles: read rightly, read wrongly, made up, held back from the pages, not seen."""

    articles: int
    right: int
    wrong: int
    invented: int
    held_back: int
    missed: int


@dataclass(frozen=True, slots=True)
class Unseen:
    """A measurement: its day, the version of the generator, and what came of it.

    `cited` are sentences that somebody else wrote for news articles, each with a citation; `labelled` are claims
    without one that people held against a text (SummEdits, Laban and others 2023: its news, without the documents
    that a rule was tuned on).
    """

    made: date
    version: str
    cited: Trial
    labelled: Trial
    reading: Reading


UNSEEN = Unseen(
    made=date(2026, 11, 28),
    version="6fef002",
    cited=Trial(texts=5, false=Stopped(52, of=120), true=Stopped(10, of=120)),
    labelled=Trial(texts=21, false=Stopped(179, of=416), true=Stopped(55, of=270)),
    reading=Reading(articles=12, right=60, wrong=11, invented=4, held_back=18, missed=14),
)

"""How the generator does on text that nobody who made its rules had seen, as it was last measured.

The figures are the generator's, not those of a site, and are put here by hand after each measurement. Figures on
texts that a rule was made from or tuned on have no place here: they say little of others.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Stopped:
    """Of so many sentences, how many the checks stopped, and how many more had a writer declare own words first."""

    stopped: int
    of: int
    asked: int = 0

    @property
    def passed(self) -> int:
        """How many build as they are."""
        return self.of - self.stopped - self.asked


@dataclass(frozen=True, slots=True)
class Trial:
    """False and true sentences about so many texts, none of them known to whoever made a rule."""

    texts: int
    false: Stopped
    true: Stopped


@dataclass(frozen=True, slots=True)
class Reading:
    """Who says what in so many articles: read rightly, read wrongly, made up, held back from the pages, not seen.

    `version` is that of the generator that read them, or two, where it read some of them later.
    """

    version: str
    articles: int
    right: int
    wrong: int
    invented: int
    held_back: int
    missed: int


@dataclass(frozen=True, slots=True)
class Unseen:
    """A measurement: its day, the version of the generator, and what came of it.

    `cited` are sentences that somebody else wrote for news articles, each with a citation; `hostile` are such sentences
    by a writer who knew the rules and took words of the articles alone, so that only a rule can tell what is false;
    `labelled` are claims without one that people held against a text (SummEdits, Laban and others 2023: news, earnings
    calls, e-mails and science, the half of the documents on which nothing was decided).
    """

    made: date
    version: str
    cited: Trial
    hostile: Trial
    labelled: Trial
    reading: Reading


UNSEEN = Unseen(
    made=date(2026, 11, 29),
    version="00a577f",
    cited=Trial(texts=2, false=Stopped(29, of=50, asked=17), true=Stopped(3, of=50, asked=18)),
    hostile=Trial(texts=2, false=Stopped(13, of=40, asked=3), true=Stopped(3, of=25)),
    labelled=Trial(texts=33, false=Stopped(334, of=632), true=Stopped(5, of=294)),
    reading=Reading("d524575 and 1560cd2", articles=32, right=272, wrong=20, invented=9, held_back=72, missed=18),
)

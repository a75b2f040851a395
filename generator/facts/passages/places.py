"""What a rule of attribution is given and what it gives back: a cue in its place, and what was found there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from . import clause_words
from .noun_phrases import group_start
from .passage import DASHES, Passage, Range
from .subjects import subject_before


@dataclass(frozen=True)
class Place:
    """A cue in its passage: its token, where the clause begins and ends, who spoke last, and last in a main clause.

    What most rules ask of it is read once, when the first does.
    """

    passage: Passage
    index: int
    floor: int
    end: int
    subject: Range | None = None
    main: Range | None = None

    @cached_property
    def start(self) -> int:
        """Where the group of verbs begins that ends with the cue."""
        return group_start(self.passage, self.index, self.floor)

    @cached_property
    def before(self) -> Range | None:
        """The subject right before that group."""
        return subject_before(self.passage, self.start, self.floor)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule made of a cue, as ranges of tokens; `resume` is where the reading goes on."""

    pattern: str
    speaker: Range | None
    cue: Range
    content: tuple[Range, ...]
    resume: int
    to: Range | None = None
    floor: int = -1


Rule = Callable[[Place], "Found | None"]


def cue_end(passage: Passage, index: int) -> int:
    """Where the cue ends: behind the particle of "pointed out", "shot back"."""
    if passage.word(index + 1) == "as" and passage.word(index + 2) in ("saying", "telling"):
        return index + 3
    further = passage.word(index) == "went" and passage.word(index + 1) == "on"
    return index + 2 if further or passage.word(index + 1) in ("out", "back") else index + 1


def behind_quotation(place: Place, index: int) -> bool:
    """Whether a quotation ends directly before this token, within the clause, with a comma at most between."""
    passage = place.passage
    if index <= place.floor:
        return False
    return passage.quoted[index - 1] or (
        passage.low[index - 1] in (",", *DASHES) and index - 1 > place.floor and passage.quoted[index - 2]
    )


def clear(passage: Passage, first: int) -> bool:
    """Whether a content opens clearly: with a quotation or "that"."""
    return passage.quoted[first] or passage.word(first) in clause_words.OPENING

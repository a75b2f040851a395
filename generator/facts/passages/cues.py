"""Words that announce an attribution, by their class and their grade, from the lists of `lexicon/`."""

from __future__ import annotations

from functools import cache

from ...english import words
from ...english.lemmas import bases
from ...model import Grade
from .passage import Passage


@cache
def speech() -> dict[str, Grade]:
    """The forms of verbs of saying, with their grades."""
    return _forms("speech_verbs")


@cache
def attitude() -> dict[str, Grade]:
    """The forms of verbs of thinking, wanting and judging, with their grades."""
    return _forms("attitude_verbs")


@cache
def nouns() -> dict[str, Grade]:
    """The nouns that name a saying or an attitude, with their grades."""
    return _forms("noun_cues")


@cache
def base_forms() -> frozenset[str]:
    """The forms without ending ("claim"), which need a plural subject or an auxiliary; not "read", a past too."""
    rows = [row.split() for name in ("speech_verbs", "attitude_verbs") for row in words.table(name)]
    return words.close(forms[0] for forms in rows if any(not form.endswith(("s", "ing")) for form in forms[1:]))


def _forms(name: str) -> dict[str, Grade]:
    """Every form of a table whose first column holds forms parted by spaces."""
    return {form: _grade(value) for forms, value in words.table(name).items() for form in forms.split()}


def _grade(value: str) -> Grade:
    """The grade of that name; neutral for a value that is none."""
    if value == "committing":
        return "committing"
    return "doubting" if value == "doubting" else "neutral"


def is_speech(word: str) -> bool:
    """Whether the word is a form of a verb of saying."""
    return word in speech()


def is_attitude(word: str) -> bool:
    """Whether the word is a form of a verb of thinking, wanting or judging."""
    return word in attitude()


def is_cue(word: str) -> bool:
    """Whether the word is a form of either."""
    return word in speech() or word in attitude()


def is_ambiguous(word: str) -> bool:
    """Whether the form is as often no cue at all: "state", "plans"."""
    return word in words.entries("ambiguous_cues")


def tells(word: str) -> bool:
    """Whether the verb names its addressee before its content."""
    return word in words.entries("tell_verbs")


def denies(word: str) -> bool:
    """Whether the verb tells what somebody does not say: "denied", "rejects".

    >>> denies("denied"), denies("said")
    (True, False)
    """
    return not bases(word).isdisjoint(("deny", "dispute", "reject", "refute"))


def is_verb(passage: Passage, index: int) -> bool:
    """Whether the token is surely a cue verb in its finite form: not "report" or "saying", nor in a name."""
    word = passage.word(index)
    if not is_cue(word) or is_ambiguous(word) or word.endswith("ing") or passage.is_capital(index):
        return False  # most words
    # "in an e-mailed statement", "the accused"
    return passage.word(index - 1) not in ("a", "an", "the")


def grade(words_of_cue: tuple[str, ...]) -> Grade:
    """The grade of a cue: that of its last graded word; "according to" and punctuation are neutral."""
    for word in reversed(words_of_cue):
        for known in (speech(), attitude(), nouns()):
            if word in known:
                return known[word]
    return "neutral"

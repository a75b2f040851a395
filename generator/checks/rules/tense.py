"""What is over in the evidence, told as what is: "employs" for "employed"."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.alignment import SAME, likeness
from ...english.lemmas import may_be_past
from ...english.lines import Line, Word
from ...facts.attribution.sayings import is_saying
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first verb that tells of now; what somebody says or wants, and what has a date, may be told so."""
    for match in () if evidence.dates else evidence.matches:
        word, other = match.word, match.other
        if match.declared or other.quoted or not _is_present(word, claim) or is_saying(word):
            continue
        if likeness(word.base, other.base) == SAME and _is_past(other, evidence.lines[match.passage]):
            yield Finding("tense", (word.text,), {"there": other.text})
            return


def _is_present(word: Word, text: Line) -> bool:
    return word.tag == "verb" and word.base.endswith("s") and len(word.bases) > 1 and not _is_helped(word, text)


def _is_past(word: Word, text: Line) -> bool:
    return word.tag == "verb" and may_be_past(word.base) and not _is_helped(word, text)


def _is_helped(verb: Word, text: Line) -> bool:
    """Whether an auxiliary or a "to" before a verb tells its time."""
    before = [one for one in text.words[max(0, verb.place - 3) : verb.place] if one.tag not in ("adv", "neg")]
    return bool(before) and (before[-1].tag == "aux" or before[-1].base == "to")


RULE = Rule("tense", "Quirk et al. 1985, 4.2 to 4.17 (present and past)", findings)

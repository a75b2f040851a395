"""An editor's correction of whom a word means names a person whom the text names; one drops what is held back alone."""

from __future__ import annotations

from collections.abc import Iterator, Set
from difflib import get_close_matches

from ..facts.people.people import PRONOUN, corrected
from ..inputs.texts import brief
from ..model import Correction, Facts, Problem, Span


def unheard(reading: Facts) -> Iterator[Problem]:
    """A Problem for each correction whose person the text does not name, or that would drop what was read for sure."""
    mentions = (one for person in reading.people for one in person.mentions if not one.pronoun)
    known = {" ".join(one.span.of(reading.source.text).split()) for one in mentions}
    known |= {person.name for person in reading.people}
    for correction in reading.source.corrections:
        fault = _fault(reading, correction, known)
        if fault:
            yield Problem(reading.source.path, correction.line, *fault)


def _fault(reading: Facts, correction: Correction, known: Set[str]) -> tuple[str, str, str] | None:
    """What is wrong with a correction, why, and how it is mended, given the names of all whom the text names."""
    if correction.kind == "person" and correction.value not in known:
        close = get_close_matches(correction.value, sorted(known), n=1, cutoff=0.3)
        why = f"No person of the text is called so{f'; the nearest is {close[0]}' if close else ''}."
        return f'A correction names "{correction.value}".', why, "write a person's full name as the text has it."
    if correction.kind == "person" and (places := _pronouns(reading, correction)) > 1:
        what = f'The words "{brief(correction.words)}" of a correction stand in {places} places.'
        fix = "quote more words of the line, so that they stand in one place."
        return what, f"Each pronoun there would mean {correction.value}.", fix
    if correction.kind == "no-statement" and _is_sure(reading, correction.words):
        what = f'A correction says that "{brief(correction.words)}" is no statement.'
        why = "The reading there is not held back: pages show it, and are held to it."
        return what, why, "take the correction out."
    return None


def _pronouns(reading: Facts, correction: Correction) -> int:
    """How many places have the words of a correction of a pronoun; 0 where these hold none."""
    there = (one for one, _ in corrected(reading.source, "person") if one is correction)
    return sum(1 for _ in there) if PRONOUN.search(correction.words) else 0


def _is_sure(reading: Facts, words: str) -> bool:
    """Whether some words of a text have the verb of a statement that pages show."""
    start = reading.source.text.find(words)
    there = Span(start, start + len(words)) if start >= 0 else Span(0, 0)
    return any(one.shown and one.attribution.cue.overlaps(there) for one in reading.statements)

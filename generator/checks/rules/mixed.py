"""What one sentence of the evidence says of somebody, said of another, whom another sentence of it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...english.lines import Line, Word
from ...english.participants import INSIDE, Event, events
from ...facts.people.called import forms
from ...model import Finding
from ..evidence import Evidence, Rule, first

FEWEST = 2  # words of a predicate by which it is known whose it is


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first clause that gives what one cited sentence tells to somebody whom another one names."""
    if len(evidence.cited) > 1:
        yield from first(_told_of_another(claim, evidence), _done_to_another(claim, evidence))


def _told_of_another(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """A clause whose subject is named in one cited sentence, and whose predicate is another subject's in another."""
    for number in sorted({word.clause for word in claim.words}):
        subject, predicate = _parted(claim.clause(number))
        homes = _homes(predicate, evidence)
        if subject and homes and not any(_is_in(subject, place, evidence) for place in homes):
            rivals = [_rival(place, predicate, evidence) for place in homes]
            if all(rivals):
                names = " ".join(word.text for word in subject)
                yield Finding("mixed", (names, *(word.text for word in predicate)), {"there": rivals[0]})


def _done_to_another(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """A verb that has another's name for its object in every cited sentence that has it."""
    mine = _bases(claim)
    for event in events(claim):
        names = _object(event, claim)
        there = [
            (place, _object(other, one.line))
            for place, one in enumerate(evidence.cited)
            for other in events(one.line)
            if evidence.alike(event.verb, place, other.verb)
        ]
        new = [
            " ".join(word.text for word in other)
            for place, other in there
            if any(word.bases.isdisjoint(mine) for word in other) and not _is_in(names, place, evidence)
        ]
        if names and there and len(new) == len(there) and any(evidence.likes(word) for word in names):
            yield Finding("mixed", (event.verb.text, *(word.text for word in names)), {"there": new[0]})


def _bases(text: Line) -> set[str]:
    """All that the words of a line can be forms of."""
    return {base for word in text.words for base in word.bases}


def _object(event: Event, text: Line) -> tuple[Word, ...]:
    """The names of whom a verb is done to, or of whom these are: "the envoys of Norland"."""
    if event.patient is None or event.patient.names:
        return event.patient.names if event.patient else ()
    behind = text.words[event.patient.head.place + 1 :]
    if not behind or behind[0].base != "of":
        return ()
    run = takewhile(lambda word: word.tag in INSIDE or word.base == "of", behind)
    return tuple(word for word in run if word.tag == "name")


def _parted(clause: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The names before the first verb of a clause, and the words that carry meaning from there on, without names."""
    verb = next((at for at, word in enumerate(clause) if word.tag in ("verb", "aux")), None)
    if verb is None:
        return [], []
    names = [word for word in clause[:verb] if word.tag == "name"]
    return names, [word for word in clause[verb:] if word.content and word.tag not in ("name", "aux")]


def _homes(predicate: Sequence[Word], evidence: Evidence) -> list[int]:
    """The cited sentences that have all that is said of a subject, as far as any has it."""
    there = [{at for at, _ in evidence.likes(word)} for word in predicate]
    told = [one for one in there if one]
    if len(told) < FEWEST:
        return []
    return [place for place in range(len(evidence.cited)) if all(place in one for one in told)]


def _is_in(subject: Sequence[Word], place: int, evidence: Evidence) -> bool:
    """Whether a cited sentence names somebody of the subject."""
    known = _bases(evidence.lines[place])
    return any(not (word.bases | forms().get(word.base, frozenset())).isdisjoint(known) for word in subject)


def _rival(place: int, predicate: Sequence[Word], evidence: Evidence) -> str:
    """The names of whom a cited sentence says this, in the clause where it says most; none that the claim has too."""
    said = [other for word in predicate for at, other in evidence.likes(word) if at == place]
    times = Counter(word.clause for word in said)
    clause = max(times, key=lambda one: (times[one], one))
    first = min(word.place for word in said if word.clause == clause)
    mine = _bases(evidence.claim)
    before = [one for one in evidence.cited[place].line.clause(clause) if one.tag == "name" and one.place < first]
    return " ".join(one.text for one in before) if all(one.bases.isdisjoint(mine) for one in before) else ""


RULE = Rule("mixed", "Quirk et al. 1985, 10.1 to 10.5 (subject and predicate)", findings)

"""Who did what to whom, turned round: "A sued B" for "B sued A", also in the passive and with a converse verb.

Also one of several who did something in the place of another, and the members of a comparison exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.participants import Event, Phrase, comparison, complements, converse, events
from ...facts.people.called import naming
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Participants of a verb that have the other's part in the evidence; nothing where a clause is not plain."""
    there = [(place, event) for place, one in enumerate(evidence.cited) for event in events(one.line)]
    for mine in (one for one in events(claim) if one.verb.bases.isdisjoint(group("symmetric", "line_words"))):
        turns = ((place, other, _turns(mine, other, place, evidence)) for place, other in there)
        same = [(other, turned, place) for place, other, turned in turns if turned is not None]
        if same and all(_is_wrong(mine, *one, evidence) for one in same):
            agent = mine.agent or mine.patient
            assert agent is not None
            yield Finding("roles", (agent.text(claim), mine.verb.text), {"there": evidence.text})
            return
    yield from _compared(claim, evidence)
    yield from _exchanged(claim, evidence)


def _turns(mine: Event, other: Event, passage: int, evidence: Evidence) -> bool | None:
    """Whether two verbs tell one event from its two sides; None where they do not tell the same at all."""
    if evidence.alike(mine.verb, passage, other.verb):
        return False
    return True if converse(mine.verb.base, other.verb.base) else None


def _is_wrong(mine: Event, other: Event, turned: bool, passage: int, evidence: Evidence) -> bool:
    return (
        _turned(mine, other, turned, passage, evidence)
        or _another(mine, other, turned, passage, evidence)
        or _receives(mine, other, passage, evidence)
    )


def _turned(mine: Event, other: Event, turned: bool, passage: int, evidence: Evidence) -> bool:
    if turned:  # who sells is said to buy
        return _same(mine.agent, other.agent, passage, evidence)
    agent, patient = other.agent, other.patient
    if any(_same(*one, passage, evidence) for one in ((mine.agent, agent), (mine.patient, patient))):
        return False
    if mine.patient is None:  # "the trial ended" of a trial that somebody ended (Levin 1993, 1.1.2)
        return False
    return any(_same(*one, passage, evidence) for one in ((mine.agent, patient), (mine.patient, agent)))


def _another(mine: Event, other: Event, turned: bool, passage: int, evidence: Evidence) -> bool:
    """Whether somebody named is said to act, where the evidence names somebody else, and this one elsewhere."""
    agent = other.patient if turned else other.agent
    if turned or mine.agent is None or agent is None or not mine.agent.names:
        return False
    there = _names(agent, passage, evidence)
    here = frozenset(word.base for word in mine.agent.names)
    cited = {word.base for _, word in evidence.words} | {
        name for one in evidence.meant.people for name in naming(one.name)
    }
    return bool(there) and not here & there and bool(here & cited) and not _apposed(agent.head, here, passage, evidence)


def _receives(mine: Event, other: Event, passage: int, evidence: Evidence) -> bool:
    """Whether who acts is to whom it is done in the evidence, where nobody is said to act: "sold to Orr"."""
    if other.agent or mine.agent is None:
        return False
    there = [noun for head, word, noun in complements(evidence.lines[passage]) if head is other.verb and word == "to"]
    return any(evidence.alike(mine.agent.head, passage, noun) for noun in there)


def _names(phrase: Phrase, passage: int, evidence: Evidence) -> frozenset[str]:
    if phrase.head.tag == "pron":
        return evidence.person(passage, phrase.head)
    return frozenset(word.base for word in phrase.names)


def _apposed(head: Word, here: frozenset[str], passage: int, evidence: Evidence) -> bool:
    """Whether a name stands right beside another one, as "Its head, Joseph Oba, a cousin of the princess"."""
    near = evidence.cited[passage].line.words[max(0, head.place - 12) : head.place + 12]
    commas = [word for word in near if word.text in ",("]
    return bool(here & {word.base for word in near}) and bool(commas)


def _compared(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The members of a comparison, exchanged: "A more than B" for "B more than A"."""
    mine = comparison(claim)
    for passage, one in enumerate(evidence.cited):
        other = comparison(one.line)
        if not mine or not other:
            continue
        crossed = evidence.share(mine[0], passage, other[1]) and evidence.share(mine[1], passage, other[0])
        if (
            crossed
            and not evidence.share(mine[0], passage, other[0])
            and not evidence.share(mine[1], passage, other[1])
        ):
            yield Finding("roles", (mine[0][-1].text, mine[1][0].text), {"there": one.line.text})


def _exchanged(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Two that are each said of what the other is said of: who acts with two verbs, or "the idea of A, set by B"."""
    for passage, one in enumerate(evidence.cited):
        agents, patients = _pairs(claim)
        acting, undergoing = _pairs(one.line)
        mine = [(head, noun) for head, _, noun in complements(claim)]
        others = [(head, noun) for head, _, noun in complements(one.line)]
        for pairs, against in ((agents, acting), (patients, undergoing), (mine, others)):
            crossed = _crossed(pairs, against, passage, evidence)
            if crossed:
                yield Finding("roles", tuple(word.text for word in crossed), {"there": one.line.text})
                return


def _pairs(text: Line) -> tuple[list[tuple[Word, Word]], list[tuple[Word, Word]]]:
    """The verbs of a line with their agents, and with their patients."""
    found = events(text)
    acting = [(event.verb, event.agent.head) for event in found if event.agent]
    return acting, [(event.verb, event.patient.head) for event in found if event.patient]


def _crossed(
    mine: Sequence[tuple[Word, Word]], there: Sequence[tuple[Word, Word]], passage: int, evidence: Evidence
) -> tuple[Word, ...]:
    """Two nouns that stand with each other's heads, and neither with its own."""

    def beside(head: Word, noun: Word) -> bool:
        return any(evidence.alike(head, passage, one) and evidence.alike(noun, passage, other) for one, other in there)

    for (head, noun), (later, other) in permutations(mine, 2):
        if head.place > later.place or noun.bases & other.bases:
            continue
        if beside(head, other) and beside(later, noun) and not beside(head, noun):
            return noun, other
    return ()


def _same(mine: Phrase | None, other: Phrase | None, passage: int, evidence: Evidence) -> bool:
    """Whether two noun phrases have their heads matched, or mean one person."""
    if mine is None or other is None:
        return False
    if other.head.tag == "pron" or mine.head.tag == "pron":
        return bool(frozenset(word.base for word in mine.names) & evidence.person(passage, other.head))
    likes = {one.place for word in (mine.head, *mine.names) for at, one in evidence.likes(word) if at == passage}
    return other.head.place in likes or bool(likes & {one.place for one in other.names})


RULE = Rule("roles", "Fillmore 1968, The case for case; Quirk et al. 1985, 3.63 to 3.78 (voice)", findings)

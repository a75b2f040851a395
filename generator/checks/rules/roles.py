"""Who did what to whom, turned round: "A sued B" for "B sued A", also in the passive and with a converse verb.

Also one of several who did something in the place of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.participants import Event, Phrase, converses, event, verbs
from ...facts.people.called import naming
from ...model import Finding
from ..evidence import Evidence, Rule

NOUNS = frozenset(("noun", "name"))


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Participants of a verb that have the other's part in the evidence; nothing where a clause is not plain."""
    if any(one.base == "than" and two.tag != "number" for one, two in pairwise(claim.words)):
        return  # "coffee earned less than tea" tells as much of the one as of the other
    there = [(place, verb) for place, one in enumerate(evidence.lines) for verb in verbs(one)]
    for verb in (one for one in verbs(claim) if one.bases.isdisjoint(group("symmetric", "line_words"))):
        likes, turning = evidence.likes(verb), converses(verb.base)
        alike = [(other, (place, other) not in likes, place) for place, other in there
                 if (place, other) in likes or not other.bases.isdisjoint(turning)]  # fmt: skip
        near = [one for one in alike if not one[0].bases.isdisjoint(verb.bases)] or alike
        mine = event(verb, claim) if near else None
        if mine and _is_wrong(mine, near, evidence):
            told = (word.text for one in (mine.agent, mine.patient) if one for word in one.names or (one.head,))
            yield Finding("roles", (*told, mine.verb.text))
            return


def _is_wrong(mine: Event, alike: Sequence[tuple[Word, bool, int]], evidence: Evidence) -> bool:
    """Whether the evidence tells the event, and wherever it does so in another way."""
    same = ((event(other, evidence.lines[place]), turned, place) for other, turned, place in alike)
    told = (any(wrong(mine, other, turned, at, evidence) for wrong in WRONG) for other, turned, at in same if other)
    return next(told, False) and all(told)


def _turned(mine: Event, other: Event, turned: bool, passage: int, evidence: Evidence) -> bool:
    if turned:  # who sells is said to buy
        return _same(mine.agent, other.agent, passage, evidence)
    agent, patient = other.agent, other.patient
    if any(_same(*one, passage, evidence) for one in ((mine.agent, agent), (mine.patient, patient))):
        return False
    behind = evidence.claim.words[mine.verb.place + 1 : mine.verb.place + 2]
    if mine.patient is None and all(word.tag != "pron" for word in behind):
        return False  # "the trial ended" of a trial that somebody ended (Levin 1993, 1.1.2)
    return any(_same(*one, passage, evidence) for one in ((mine.agent, patient), (mine.patient, agent)))


def _another(mine: Event, other: Event, turned: bool, passage: int, evidence: Evidence) -> bool:
    """Whether somebody named is said to act, where the evidence names somebody else, and this one elsewhere."""
    if turned or mine.agent is None or other.agent is None or not mine.agent.names:
        return False
    here, there = ({word.base for word in one.names} for one in (mine.agent, other.agent))
    text, head = evidence.lines[passage], other.agent.head
    if not there or here & there or any(one.base in here and not _parted(text, head, one) for one in text.words):
        return False
    cited = any(word.base in here for _, word in evidence.words)
    return cited or any(here & naming(one.name) for one in evidence.meant.people)


def _behind(mine: Event, other: Event, turned: bool, passage: int, evidence: Evidence) -> bool:
    """Whether who acts stands behind the verb in the evidence, and before it something that stands behind it here."""
    if turned or mine.agent is None or mine.passive or other.passive:
        return False
    agents = {one.place for one in (mine.agent.head, *mine.agent.names)}
    pairs = [one for one in evidence.matches if one.passage == passage and {one.word.tag, one.other.tag} <= NOUNS]
    behind = (one for one in pairs if one.word.place in agents and one.other.place > other.verb.place)
    ahead = (one.word for one in pairs if one.other.place < other.verb.place)
    return any(behind) and any(one.place > mine.verb.place for one in ahead)


def _each(mine: Event, other: Event, turned: bool, passage: int, evidence: Evidence) -> bool:
    """Whether who acts in the evidence does something else here, and who acts here something else there."""
    if turned or mine.agent is None or other.agent is None or _same(mine.agent, other.agent, passage, evidence):
        return False
    head, text = other.agent.head, evidence.lines[passage]
    match = evidence.matched(passage, head)
    there = (one for at, one in evidence.likes(mine.agent.head) if at == passage and one.tag in NOUNS)
    return match is not None and any(_parted(text, one, head) for one in there)


def _parted(text: Line, one: Word, other: Word) -> bool:
    """Whether two words are no names of one: "Its head, Joseph Oba, a cousin of the princess" has no verb."""
    start, end = sorted((one.place, other.place))
    parting = (before for before, word in pairwise(text.words[start:end]) if word.text != ",")
    return any(word.tag in ("verb", "aux", "conj") for word in parting)  # a noun before a comma can look like a verb


def _same(mine: Phrase | None, other: Phrase | None, passage: int, evidence: Evidence) -> bool:
    """Whether two noun phrases have their heads matched, or mean one person."""
    if mine is None or other is None:
        return False
    likes = {one.place for word in (mine.head, *mine.names) for at, one in evidence.likes(word) if at == passage}
    return other.head.place in likes or bool(likes & {one.place for one in other.names})


WRONG = (_turned, _another, _behind, _each)
RULE = Rule("roles", "Fillmore 1968, The case for case; Quirk et al. 1985, 3.63 to 3.78 (voice)", findings)

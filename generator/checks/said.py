"""Whose words a sentence tells: the statement of the evidence that it rests on, and how it says so.

Source, cue and content as in PARC 3.0 (Pareti 2016). A sentence rests on a statement where most of what it shares
with the evidence lies in the statement's content.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..english.alignment import Match
from ..english.closed_classes import group
from ..english.lines import Line
from ..english.tokens import spelt
from ..facts.attribution.sayings import is_saying, reports, sayings
from ..facts.people.called import called, naming
from ..facts.people.meant import meant, parsed
from ..model import Facts, Statement
from .evidence import Evidence

MOST = 0.5  # share of the matched words that lie in the content: of less the sentence tells something else
# What the narrator adds inside reported words: matches ", which opened in 1912,", ", now 30 years old,", ", the club
# that fell,"; not "A, B and C".
ASIDE = re.compile(r"(?:, (?:now|a|an|the)\b|,? \b(?:which|who|whose|where)\b)[^,;“”]+(?:,(?! (?:and|or)\b)|$)")


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A statement of a source that pages may print, with its reading.

    `content` are the words of what is said, in small letters, `called` those by which the speaker can be called.
    """

    facts: Facts
    statement: Statement
    content: frozenset[str]
    called: frozenset[str]

    @property
    def speaker(self) -> str:
        """Who says it."""
        return self.statement.speaker

    def holds(self, match: Match) -> bool:
        """Whether a matched word of the evidence is among what is said."""
        return match.other.base in self.content


@lru_cache(maxsize=256)  # a whole site: 676 hits of 784, of 0.15 ms each; 300 pages: 2,999 of 3,000, of 17 ms
def told_in(facts: Facts) -> dict[int, tuple[Told, ...]]:
    """By the number of each sentence the statements that are made in it."""
    found: dict[int, tuple[Told, ...]] = {}
    for statement in facts.statements:
        if statement.shown:
            content = frozenset(spelt(_said(statement, facts)))
            told = Told(facts, statement, content, called(statement.speaker, facts))
            for number in facts.reach(statement.attribution):
                found[number] = (*found.get(number, ()), told)
    return found


def _said(statement: Statement, facts: Facts) -> str:
    """What a statement says, in words, without what its narrator adds."""
    pieces = (" ".join(piece.of(facts.source.text).split()) for piece in statement.attribution.content)
    return ASIDE.sub("", " ".join(pieces))


def statements(evidence: Evidence) -> tuple[Told, ...]:
    """The statements that are made in the cited sentences."""
    return tuple(told for one in evidence.cited for told in told_in(one.facts).get(one.number, ()))


@lru_cache(maxsize=1)  # two rules ask in turn; 300 pages: 1,500 hits of 3,000, of 0.14 ms each
def rested_on(evidence: Evidence) -> Told | None:
    """The statement whose content a sentence takes up; of several the one that has most of it."""
    there = statements(evidence)
    if not there:
        return None
    shared = [one for one in evidence.matches if one.counts] or evidence.matches
    best, most = None, MOST * len(shared)
    for told in there:
        inside = sum(told.holds(one) for one in shared)
        if inside > most:
            best, most = told, inside
    return best


def tells_saying(claim: Line, evidence: Evidence, told: Told) -> bool:
    """Whether a sentence says that it tells somebody's words, thoughts or wishes."""
    if any(told.called.intersection(word.base for word in saying.subject) for saying in sayings(claim)):
        return True
    if any(is_saying(word) and word.base not in told.content for word in claim.words):
        return True
    return reports(claim.text)


# ------------------------------------------------------------------- to whom words are given


def _as_there(names: frozenset[str], match: Match, evidence: Evidence) -> bool:
    """Whether the evidence has a word said by somebody of some names, as the sentence has it."""
    there = sayings(evidence.lines[match.passage])
    return any(match.other.place in one.said and names & one.names for one in there)


def given_to_another(claim: Line, evidence: Evidence, told: Told) -> bool:
    """Whether what a statement says stands with a subject of saying that is another one than in the evidence."""
    if any(one.names & told.called for one in sayings(claim)):
        return False
    held = [one for one in evidence.matches if told.holds(one)]
    given = [
        (one.names, match) for one in sayings(claim) if one.names for match in held if match.word.place in one.said
    ]
    if given and all(_as_there(names, match, evidence) for names, match in given):
        return False
    rest = (one.speaker for one in statements(evidence) if one.speaker != told.speaker)
    others = {part for name in (told.statement.to, *told.statement.about, *rest) for part in naming(name)} - told.called
    return any(names & others for names, _ in given) or not names_speaker(claim, evidence.context, told)


# ------------------------------------------------------------------- who is named as saying it


def names_speaker(claim: Line, context: str, told: Told) -> bool:
    """Whether a sentence says whose words it tells: by name, role, body or acronym, else by a pronoun or a headword."""
    speaker, facts = told.speaker, told.facts
    there = {part for word in claim.words for part in (word.base, word.base.removesuffix("s"))}
    names = {word.base for word in claim.words if word.tag == "name"}
    if there & told.called or _initials(speaker) in {word.text for word in claim.words}:
        return True
    if speaker[:1].islower() and names & meant(((facts, told.statement.attribution.sentence),)).words:
        return True
    if _names_another(names, told):
        return False
    pronouns = group(
        "speaking_persons" if any(one.name == speaker for one in facts.people) else "speaking", "line_words"
    )
    return bool(there & pronouns) or bool(naming(context) & told.called)


def _names_another(names: set[str], told: Told) -> bool:
    """Whether a sentence names a speaker of the text who is not in the cited sentence."""
    facts, statement = told.facts, told.statement
    cited = {word.base for word in parsed(facts, statement.attribution.sentence).words}
    inside = {statement.speaker, statement.to, *statement.reported_by, *statement.about}
    people = {person.name for person in facts.people}
    for name in {one.speaker for one in facts.statements if one.shown} - inside:
        parts = naming(name)
        spelled = bool(names & parts) if name in people else bool(parts) and parts <= names
        if spelled and not parts & cited:
            return True
    return False


def _initials(name: str) -> str:
    """The initials of a long name, as its acronym: "WHO" for "World Health Organization"."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 1 else name

"""Whose words a sentence tells: the statement of the evidence that it rests on, and how it says so.

Source, cue and content as in PARC 3.0 (Pareti 2016). A sentence rests on a statement where most of what it shares
with the evidence lies in the statement's content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ..english.alignment import Match
from ..english.closed_classes import group, is_free
from ..english.lemmas import bases
from ..english.lines import Line, Word, line
from ..facts.attribution import cues
from ..facts.people.called import called, naming
from ..facts.people.meant import is_person, meant, parsed
from ..model import Facts, Statement
from .evidence import Evidence

MOST = 0.5  # share of the matched words that lie in the content: of less the sentence tells something else
# What the narrator adds beside reported words: matches ", and its shares fell"; not ", and that it fell", "A, B and C".
BESIDE = re.compile(r", (?:and|but) (?!that\b)(?=(?:the|its|his|her|their|[A-Z])\b)")
FEWEST = 1
SURE = 2  # words of a speaker that show whose words they are
# Phrases that report without a verb of saying: matches "according to", "in his view", "put the toll at 40", "was wholly
# convinced"; not "put off until", "was convicted". The adjectives stand in the place of the braces.
PHRASES = (
    r"\baccording to\b|\bin (?:the )?(?:\w+ )?(?:view|opinion|words) of\b"
    r"|\bin (?:his|her|their|its|\w+['’]s?) (?:view|opinion|words)\b|\bputs? (?!off\b|out\b)[^,.;]{{2,60}}? at\b"
    r"|\bfor (?:him|her|them),|\b(?:is|are|was|were|remain\w*|felt|feels?) (?:\w+ )?(?:{}|in favou?r)\b"
    r"|\bleft (?:it )?open\b|\bpointed to\b"
)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A statement of a source that pages may print, its reading, and the words of what is said, in small letters."""

    facts: Facts
    statement: Statement
    content: frozenset[str]


@lru_cache(maxsize=256)
def told_in(facts: Facts) -> dict[int, tuple[Told, ...]]:
    """By the number of each sentence the statements that are made in it; a quotation that goes on keeps its speaker."""
    found: dict[int, tuple[Told, ...]] = {}
    for statement in facts.statements:
        if statement.shown:
            pieces = statement.attribution.content
            said = " ".join(" ".join(piece.of(facts.source.text).split()) for piece in pieces)
            said = BESIDE.split(said)[0] if statement.attribution.kind == "indirect" else said
            told = Told(facts, statement, frozenset(word.base for word in line(said).words))
            for number in {statement.attribution.sentence, *(one for piece in pieces for one in facts.numbers(piece))}:
                found[number] = (*found.get(number, ()), told)
    return found


def statements(evidence: Evidence) -> tuple[Told, ...]:
    """The statements that are made in the cited sentences."""
    return tuple(told for one in evidence.cited for told in told_in(one.facts).get(one.number, ()))


def rested_on(claim: Line, evidence: Evidence) -> tuple[Facts, Statement] | None:
    """The statement whose content a sentence takes up, with its reading; of several the one that has most of it."""
    shared = [one for one in evidence.matches if one.counts] or evidence.matches
    best: tuple[int, int, tuple[Facts, Statement]] | None = None
    for index, told in enumerate(statements(evidence)):
        if _only_names(told.statement, told.facts):
            continue
        inside = sum(_in_content(one, told, evidence) for one in shared)
        if inside >= FEWEST and inside > MOST * len(shared) and (best is None or inside > best[0]):
            best = (inside, -index, (told.facts, told.statement))
    return best[2] if best else None


def _only_names(statement: Statement, facts: Facts) -> bool:
    """Whether the words of saying only give a name: "The vaccine, called NVX-3"."""
    words, speaker = cue(statement, facts).split()[-1].lower(), statement.attribution.speaker
    if speaker and speaker.start > statement.attribution.cue.start:
        return not bases(words).isdisjoint(group("naming", "line_words"))
    between = facts.source.text[speaker.end : statement.attribution.cue.start] if speaker else ""
    return not bases(words).isdisjoint(group("naming", "line_words")) and "," in between


def _in_content(match: Match, told: Told, evidence: Evidence) -> bool:
    return match.other.base in told.content and evidence.cited[match.passage].source == told.facts.source.slug


def cue(statement: Statement, facts: Facts) -> str:
    """The words of saying of a statement."""
    return " ".join(statement.attribution.cue.of(facts.source.text).split())


def tells_saying(claim: Line, evidence: Evidence, statement: Statement, facts: Facts) -> bool:
    """Whether a sentence says that it tells somebody's words, thoughts or wishes."""
    inside = next(one.content for one in statements(evidence) if one.statement is statement)
    if reports(claim.text):
        return True
    own = called(statement.speaker, facts) | {word.base for _, word in evidence.words if word.tag == "name"}
    if any({one.base for one in subject} & own for subject in subjects_of_saying(claim)):
        return True
    return any(is_saying(word) and word.base not in inside for word in claim.words) or (
        any(word.quoted and word.tag == "mark" for word in claim.words) and bool(subjects_of_saying(claim))
    )


def is_saying(word: Word) -> bool:
    """Whether a word tells of saying or of an attitude: a verb, or a noun such as "the claim"."""
    if word.tag == "verb" and (
        word.base in _verbs() or not bases(word.base).isdisjoint(group("attitudes", "line_words"))
    ):
        return True
    return ((word.tag == "noun" or word.tag == "verb") and word.base in cues.nouns()) or (
        word.base in _verbs() and word.tag != "name"
    )


def reports(text: str) -> bool:
    """Whether a text has a phrase that reports without a verb of saying."""
    return _phrases().search(text) is not None


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(PHRASES.format("|".join(sorted(group("states", "line_words")))), re.IGNORECASE)


@cache
def _verbs() -> frozenset[str]:
    return frozenset((*cues.attitude(), *cues.speech()))


def _is_told(word: Word, claim: Line) -> bool:
    """Whether a verb of saying is told of who hears it: "was told by Brandt"."""
    before = [one for one in claim.words[max(0, word.place - 3) : word.place] if one.tag == "aux"]
    return bool(before) and "be" in before[-1].bases and not word.base.endswith("ing")


def subjects_of_saying(claim: Line) -> tuple[tuple[Word, ...], ...]:
    """The names right before or behind a verb of saying, each as its words."""
    found = []
    verbs = _verbs()
    for word in claim.words:
        if word.base in verbs and word.tag in ("verb", "noun") and not _is_told(word, claim):
            row: list[Word] = []
            for before in reversed(claim.words[: word.place]):
                if before.tag in ("name", "title", "noun", "adj", "det", "number") and before.clause == word.clause:
                    row.insert(0, before)
                elif before.tag not in ("aux", "adv", "neg") or row:
                    break
            behind = []
            for after in claim.words[word.place + 1 :]:
                if after.tag not in ("name", "title") or (word.place and claim.words[word.place - 1].tag != "mark"):
                    break
                behind.append(after)
            named = tuple(row or behind)
            if named and any(one.tag in ("name", "noun") for one in named):
                found.append(named)
    return tuple(found)


def misattributed(claim: Line, evidence: Evidence) -> str:
    """The speaker of words that the sentence gives, clause by clause, to another speaker of the evidence; or nothing.

    What stands between one subject of saying and the next is what that subject is said to say.
    """
    subjects = subjects_of_saying(claim)
    speakers = {one.statement.speaker: called(one.statement.speaker, one.facts) for one in statements(evidence)}
    ends = [*(subject[0].place for subject in subjects[1:]), len(claim.words)]
    for subject, end in zip(subjects, ends, strict=False) if len(speakers) > 1 else ():
        said = [one for one in evidence.matches if subject[-1].place < one.word.place < end and one.tells]
        here = {word.base for word in subject if word.tag in ("name", "noun")}
        shares = {name: _share(name, said, evidence) for name in speakers}
        best = max(shares, key=lambda name: shares[name])
        rivals = [name for name in speakers if here & speakers[name]]
        outdone = all(shares[name] * 2 < shares[best] for name in rivals)
        if rivals and best not in rivals and outdone and min(len(said), shares[best]) >= SURE:
            return best
    return ""


def _share(speaker: str, said: Sequence[Match], evidence: Evidence) -> int:
    """How many of some matched words lie in what a speaker says."""
    own = [told for told in statements(evidence) if told.statement.speaker == speaker]
    return sum(_in_content(one, told, evidence) for told in own for one in said)


def put_into_a_mouth(claim: Line, evidence: Evidence) -> str:
    """Who is said to say what the evidence says itself, with no word of saying and no quotation in it; or nothing."""
    if any(one.line.quotations or any(map(is_saying, one.line.words)) for one in evidence.cited):
        return ""
    if reports(evidence.text) or statements(evidence):
        return ""
    works = {name for one in evidence.cited for name in naming(one.facts.source.names)}
    for subject in subjects_of_saying(claim):
        behind = claim.words[subject[-1].place + 1 : subject[-1].place + 4]
        told_by = is_free(subject[-1].base) or any(word.base in works for word in subject)  # "the act says that"
        if any(word.base == "that" for word in behind) and not told_by:
            return " ".join(word.text for word in subject)
    return ""


def given_to_another(claim: Line, evidence: Evidence, statement: Statement, facts: Facts) -> bool:
    """Whether every verb of saying has a subject that is not this speaker, though the sentence names the speaker."""
    subjects = subjects_of_saying(claim)
    own = called(statement.speaker, facts)
    others = {name for one in (statement.to, *statement.about) for name in naming(one)} | {
        name
        for one in statements(evidence)
        if one.statement.speaker != statement.speaker
        for name in naming(one.statement.speaker)
    }
    if not subjects:
        return False
    mine = [{word.base for word in subject} for subject in subjects]
    return not any(subject & own for subject in mine) and any(subject & (others - own) for subject in mine)


# ------------------------------------------------------------------- who is named as saying it


def names_speaker(claim: Line, context: str, statement: Statement, facts: Facts) -> bool:
    """Whether a sentence says whose words it tells: by name, role, body or acronym, else by a pronoun or a headword."""
    there = {part for word in claim.words for part in (word.base, word.base.removesuffix("s"))}
    wanted = called(statement.speaker, facts)
    if there & wanted or _initials(statement.speaker) in {word.text for word in claim.words}:
        return True
    if statement.speaker[:1].islower() and there & meant(((facts, statement.attribution.sentence),)).words & _names(
        claim
    ):
        return True
    if names_another(claim, statement, facts):
        return False
    human = any(one.name == statement.speaker for one in facts.people)
    if not human and statement.speaker[:1].isupper() and there & group("bodies", "line_words"):
        return True  # "the company"
    if human and any(_nameless(word, claim) for word in claim.words):
        return True
    pronouns = group("speaking_persons" if human else "speaking", "line_words")
    return bool(there & pronouns) or bool(naming(context) & wanted)


def _names(claim: Line) -> set[str]:
    return {word.base for word in claim.words if word.tag == "name"}


def _nameless(word: Word, claim: Line) -> bool:
    """Whether a word names a person by a noun alone: "a farmer", "the pilot"."""
    return word.tag == "noun" and is_person(word.base)


def names_another(claim: Line, statement: Statement, facts: Facts) -> bool:
    """Whether a sentence names a speaker of the text who is not in the cited sentence."""
    there = {word.base for word in claim.words if word.tag == "name"}
    cited = {word.base for word in parsed(facts, statement.attribution.sentence).words}
    inside = {statement.speaker, statement.to, *statement.reported_by, *statement.about}
    people = {person.name for person in facts.people}
    for name in {one.speaker for one in facts.statements if one.shown} - inside:
        parts = naming(name)
        spelled = bool(there & parts) if name in people else bool(parts) and parts <= there
        if spelled and not parts & cited:
            return True
    return False


def _initials(name: str) -> str:
    """The initials of a long name, as its acronym: "WHO" for "World Health Organization"."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 1 else name

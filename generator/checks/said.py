"""Whose words a sentence tells: the statement of the evidence that it rests on, and how it says so.

Source, cue and content as in PARC 3.0 (Pareti 2016). A sentence rests on a statement where most of what it shares
with the evidence lies in the statement's content.
"""

from __future__ import annotations

import re
from functools import cache

from generator.checks.evidence import Evidence, Match, Told, is_free
from generator.checks.meant import called, naming
from generator.english.closed_classes import group
from generator.english.lemmas import bases
from generator.english.lines import Line, Word
from generator.facts.attribution import cues
from generator.model import Facts, Statement

MOST = 0.5  # share of the matched words that lie in the content: of less the sentence tells something else
FEWEST = 1
# Phrases that report without a verb of saying: "according to", "in his view", "put the toll at 40".
PHRASES = re.compile(
    r"\baccording to\b|\bin (?:the )?(?:\w+ )?(?:view|opinion|words) of\b"
    r"|\bin (?:his|her|their|its|\w+['’]s?) (?:view|opinion|words)\b|\bputs? (?!off\b|out\b)[^,.;]{2,60}? at\b"
    r"|\bfor (?:him|her|them),|\b(?:is|are|was|were|remain\w*|felt|feels?) (?:\w+ )?"
    r"(?:sceptical|skeptical|doubtful|unconvinced|unsure|sure|certain|convinced|confident|worried|afraid|concerned|proud|pleased|happy|angry|aware|glad|sorry"
    r"|disappointed|surprised|grateful|optimistic|hopeful|in favou?r|against|unwilling|willing|ready)\b"
    r"|\bleft (?:it )?open\b|\bpointed to\b",
    re.I,
)


def rested_on(claim: Line, evidence: Evidence) -> tuple[Facts, Statement] | None:
    """The statement whose content a sentence takes up, with its reading; of several the one that has most of it."""
    shared = [
        one for one in evidence.matches if (one.word.content and not is_free(one.word.base)) or one.word.tag == "number"
    ]
    best: tuple[int, int, tuple[Facts, Statement]] | None = None
    for index, told in enumerate(evidence.statements):
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
    inside = next(one.content for one in evidence.statements if one.statement is statement)
    if PHRASES.search(claim.text):
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
    for word in claim.words:
        if word.base in _verbs() and word.tag in ("verb", "noun") and not _is_told(word, claim):
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
    speakers = {one.statement.speaker: called(one.statement.speaker, one.facts) for one in evidence.statements}
    if len(speakers) < 2:
        return ""
    for index, subject in enumerate(subjects):
        end = subjects[index + 1][0].place if index + 1 < len(subjects) else len(claim.words)
        words = [
            one
            for one in evidence.matches
            if subject[-1].place < one.word.place < end and one.word.content and not is_free(one.word.base)
        ]
        here = {word.base for word in subject if word.tag in ("name", "noun")}
        shares = {
            name: sum(
                _in_content(one, told, evidence)
                for told in evidence.statements
                if told.statement.speaker == name
                for one in words
            )
            for name in speakers
        }
        best = max(shares, key=lambda name: shares[name])
        rivals = [name for name in speakers if here & speakers[name]]
        if (
            len(words) >= 2
            and shares[best] >= 2
            and best not in rivals
            and rivals
            and all(shares[name] * 2 < shares[best] for name in rivals)
        ):
            return best
    return ""


def put_into_a_mouth(claim: Line, evidence: Evidence) -> str:
    """Who is said to say what the evidence says itself, with no word of saying and no quotation in it; or nothing."""
    if any(one.line.quotations or any(map(is_saying, one.line.words)) for one in evidence.cited):
        return ""
    if PHRASES.search(evidence.text) or evidence.statements:
        return ""
    for subject in subjects_of_saying(claim):
        behind = claim.words[subject[-1].place + 1 : subject[-1].place + 4]
        if any(word.base == "that" for word in behind) and not is_free(subject[-1].base):
            return " ".join(word.text for word in subject)
    return ""


def given_to_another(claim: Line, evidence: Evidence, statement: Statement, facts: Facts) -> bool:
    """Whether every verb of saying has a subject that is not this speaker, though the sentence names the speaker."""
    subjects = subjects_of_saying(claim)
    own = called(statement.speaker, facts)
    others = {name for one in (statement.to, *statement.about) for name in naming(one)} | {
        name
        for one in evidence.statements
        if one.statement.speaker != statement.speaker
        for name in naming(one.statement.speaker)
    }
    if not subjects:
        return False
    mine = [{word.base for word in subject} for subject in subjects]
    return not any(subject & own for subject in mine) and any(subject & (others - own) for subject in mine)

"""Check 4: what somebody said stays what somebody said, with the same strength.

A sentence that rests on reported speech keeps the speaker and a verb of the same grade (neutral, committing,
doubting): "said" never becomes "admitted", and a claim never becomes a fact. Negations, hedges and degrees that
govern the shared words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.checks.cited import words_of
from generator.checks.degrees import other_degrees
from generator.checks.instead import cut_out, instead
from generator.checks.naming import names_speaker, naming
from generator.checks.opposites import opposites
from generator.checks.polarity import denied, hedged, negated, reversing, turned
from generator.checks.stems import stems, tokens
from generator.checks.strength import stronger
from generator.checks.turnabout import turned_about
from generator.english.closed_classes import group
from generator.english.tokens import folded
from generator.facts.attribution import cues
from generator.model import Citation, Facts, Grade, Span, Statement


def faults(words: str, citation: Citation, facts: Facts, context: str = "") -> Iterator[tuple[str, str]]:
    """What a sentence lost of what it cites: what is wrong, and why, each in words for its writer.

    `context` are the words above it, a headword or the first cell of its row, which can name the speaker.
    """
    found = _rested_on(words, citation, facts)
    if found:
        yield from _attribution(words, found, facts, context)
    cited = words_of(facts, citation.sentences)
    yield from stronger(words, cited)
    yield from turned(words, cited)
    yield from denied(words, cited)
    yield from other_degrees(words, cited)
    yield from cut_out(words, cited)
    yield from dict.fromkeys((*opposites(words, cited), *instead(words, cited)))
    yield from turned_about(words, cited)


# ------------------------------------------------------------------- whose words


def _rested_on(words: str, citation: Citation, facts: Facts) -> Statement | None:
    """The statement whose content the cited words lie in; of several the one that shares most with the sentence."""
    there = [one for number in citation.sentences for one in _statements(facts).get(number, ()) if one.shown]
    if citation.quoted is not None:
        there = [one for one in there if _touches(one, citation.quoted)]
    shared = [(len(stems(words) & stems(_content(one, facts))), -index, one) for index, one in enumerate(there)]
    best = max(shared, default=None)
    return best[2] if best and best[0] else None


@lru_cache(maxsize=64)
def _statements(facts: Facts) -> dict[int, list[Statement]]:
    """The statements of each sentence by its number, in order."""
    found: dict[int, list[Statement]] = {}
    for statement in facts.statements:
        found.setdefault(statement.attribution.sentence, []).append(statement)
    return found


def _touches(statement: Statement, span: Span) -> bool:
    parts = statement.attribution
    return any(piece.overlaps(span) for piece in parts.content) and not (parts.cue.covers(span))


def _content(statement: Statement, facts: Facts) -> str:
    return " ".join(span.of(facts.source.text) for span in statement.attribution.content)


def _attribution(words: str, statement: Statement, facts: Facts, context: str) -> Iterator[tuple[str, str]]:
    cue = " ".join(statement.attribution.cue.of(facts.source.text).split())
    found = _cues(words, _content(statement, facts)) or _hopes(words, statement)
    if not names_speaker(words, statement, facts, context) or _given_to_another(words, statement, facts):
        yield (
            f"The speaker is lost: {statement.speaker}.",
            f'In the source these are words of {statement.speaker} ("{cue}").',
        )
    elif not found:
        yield (
            "A statement became a fact.",
            f'The source does not say that it is so; {statement.speaker} does ("{cue}").',
        )
    elif not (_as_strong(statement, found) or _doubt_kept(statement, found, words, facts) or _untold(words, cue)):
        verb = ", ".join(found)
        yield (
            f'"{verb}" is not as strong as "{cue}".',
            f'"{cue}" is {statement.attribution.grade}, "{verb}" is {" and ".join(sorted(set(found.values())))}.',
        )


def _cues(words: str, content: str) -> dict[str, Grade]:
    """The words of a sentence that say it is somebody's statement, with their grades; none that the content has."""
    words = NO_CUE.sub("", words) if "way" in words else words
    known, line = _graded(), tokens(words)
    found: dict[str, Grade] = {}
    if not known.keys().isdisjoint(line):
        inside = tokens(content)
        found = {word: known[word] for word in line if word in known and word not in inside}
    for cue, (begun, pattern, grade) in PHRASES.items():
        if not begun.isdisjoint(line) and pattern.search(words):
            # "Pleaded not guilty" is more than "pleaded".
            found = {one: there for one, there in found.items() if one not in cue.split()} | {cue: grade}
    return found


@cache
def _graded() -> dict[str, Grade]:
    """Every cue of one word, with its grade."""
    return {**cues.nouns(), **cues.attitude(), **cues.speech()}


# What looks like a verb of saying and is none: matches "find its way"; not "find that".
NO_CUE = re.compile(r"\b(?:find|finds|found|finding)\s+(?:\w+\s+){0,2}way\b", re.I)
# Phrases that report without a verb of saying: "according to", and "put the toll at 40"; not "put it off". Each with
# a word that it has, and its grade.
PHRASES: dict[str, tuple[frozenset[str], re.Pattern[str], Grade]] = {
    "according to": (frozenset(("according",)), re.compile(r"\baccording to\b", re.I), "neutral"),
    "spoke of": (
        frozenset("speak speaks spoke spoken speaking".split()),
        re.compile(r"\b(?:speaks?|spoke|spoken|speaking) (?:of|for|about|against)\b", re.I),
        "neutral",
    ),
    "put at": (frozenset(("put", "puts")), re.compile(r"\bputs? (?!off\b|out\b)[^,.;]{2,60}? at\b", re.I), "neutral"),
    "left open": (frozenset(("open",)), re.compile(r"\b(?:leaves?|left|leaving) (?:it )?open\b", re.I), "neutral"),
    "pleaded not guilty": (frozenset(("guilty",)), re.compile(r"\bplead(?:s|ed|ing)? not guilty\b", re.I), "doubting"),
    "was sceptical": (
        frozenset("sceptical skeptical doubtful unconvinced unsure".split()),
        re.compile(
            r"\b(?:is|are|was|were|remain(?:s|ed)?) (?:sceptical|skeptical|doubtful|unconvinced|unsure)\b", re.I
        ),
        "doubting",
    ),
}


def _hopes(words: str, statement: Statement) -> dict[str, Grade]:
    """A wish of the speaker's own: "Ann said she hoped" may be told as "Ann hoped"."""
    line = tokens(words)
    place = next((place for place, word in enumerate(line) if word in group("wishes", "compared_words")), 0)
    named = naming(statement.speaker) & set(line[:place])
    return {line[place]: "neutral"} if named else {}


def _as_strong(statement: Statement, found: dict[str, Grade]) -> bool:
    grade = statement.attribution.grade
    if statement.attribution.kind == "attitude":
        return any(other != "committing" for other in found.values()) or grade == "committing"
    return grade in found.values()


def _untold(words: str, cue: str) -> bool:
    """Whether both say what somebody did not say: "it is not known" for "has not said"."""
    told_without = PHRASES["left open"][1].search(words) is not None
    return (told_without or negated(tokens(words))) and negated(tokens(cue))


def _doubt_kept(statement: Statement, found: dict[str, Grade], words: str, facts: Facts) -> bool:
    """Whether a hedge keeps the doubt of a verb: "said it could" for "suggested", and "suggests" for "said it may"."""
    grade, told = statement.attribution.grade, set(found.values())
    unsure = hedged(tokens(_content(statement, facts)))
    if grade == "neutral":
        # "Said it was large, yet doubted that it helped" has both.
        doubted = "doubting" in map(_graded().get, tokens(facts.words(statement.attribution.sentence)))
        return told == {"doubting"} and (doubted or (unsure and found.keys() <= group("suggesting", "compared_words")))
    cue = tokens(statement.attribution.cue.of(facts.source.text))
    if told == {"neutral"} and not group("denying", "compared_words").isdisjoint(cue):
        return negated(tokens(words))  # "said that he had not" for "denied that he had"
    if grade != "doubting" or not reversing().isdisjoint(cue) or "committing" in told:
        return False
    return unsure and hedged(tokens(words))


# A name and the verb behind it: matches "Ann Weber has often said", with "Weber" and "said".
SUBJECT = re.compile(r"\b([A-Z][\w’'-]*)(?:\s+(?:has|have|had|also|[a-z]+ly))*\s+([a-z]+)\b")


def _given_to_another(words: str, statement: Statement, facts: Facts) -> bool:
    """Whether the verbs of saying have another speaker of the cited sentence as their subject, and never this one.

    "Ur sees Oz as distinct" names Oz, whose view it is, and gives it to Ur, whose own view has fewer of the words.
    """
    line = tokens(words)
    if _graded().keys().isdisjoint(line):
        return False
    subjects = {folded(match[1]) for match in SUBJECT.finditer(words) if match[2] in _graded()}
    own = naming(statement.speaker)
    last = max((place for place, word in enumerate(line) if word in _graded()), default=0)
    if not subjects or own & {folded(word) for word in line[:last]}:
        return False
    near = _statements(facts)[statement.attribution.sentence]
    others = [one for one in near if subjects & (naming(one.speaker) - own)]
    shared = [len(stems(words) & stems(_content(one, facts))) for one in (statement, *others)]
    return bool(others) and shared[0] > max(shared[1:])

"""What one cited sentence tells, told of what stands only in another: "the farmers handled" of a port that did.

A verb keeps company with what its own sentence has or points at; whom that names in other words is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.participants import verbs
from ...facts.people.called import naming
from ...model import Finding
from ..evidence import Evidence, Rule

TOLD = frozenset(("noun", "name", "number"))
AROUND = frozenset(("aux", "adv", "neg"))  # between a verb and who acts
PARTING = frozenset(("verb", "aux", "conj", "wh", "mark"))
NAMING = frozenset(("noun", "name", "number", "adj", "title"))
QUALIFYING = ("det", "adj", "number", "name", "title")
RELATIVE = frozenset(("who", "which", "that"))  # before a clause about the noun that stands before it


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first verb with a word beside it that its own sentence does not have, and another one has."""
    for verb in verbs(claim) if len(evidence.lines) > 1 else ():
        likes = () if evidence.undeclared(verb.clause) else evidence.likes(verb)
        if any(other.tag != "verb" for _, other in likes):
            continue
        for word in _company(verb, claim) if likes else ():
            if _is_elsewhere(word, evidence) and not any(_has(word, *like, evidence) for like in likes):
                yield Finding("attached", (word.text, verb.text))
                return


def _is_elsewhere(word: Word, evidence: Evidence) -> bool:
    """Whether some cited sentence has a word itself; dates have a rule of their own."""
    match = evidence.match(word)
    return match is not None and not match.declared and not any(one.overlaps(word.span) for one in evidence.dates)


def _company(verb: Word, claim: Line) -> Iterator[Word]:
    """The words beside a verb that tell something, as far as nothing parts them; before a "who" whom it is about.

    A word that only tells which another is tells nothing of the verb: "Aziz's remark", "the Act of 1979".
    """
    before = list(claim.words[: verb.place])
    while before and before[-1].tag in AROUND:
        before.pop()
    relative = bool(before) and before[-1].base in RELATIVE
    before = before[:-1] if relative else before
    row = reversed(before[:-1] if relative and before[-1:] and before[-1].text == "," else before)
    near = (*takewhile(_is_named if relative else _belongs, row), *takewhile(_belongs, claim.words[verb.place + 1 :]))
    return (one for one in near if one.tag in TOLD and not _tells_which(one, claim))


def _tells_which(word: Word, claim: Line) -> bool:
    before = next((one.base for one in reversed(claim.words[: word.place]) if one.tag not in QUALIFYING), "")
    return claim.text.startswith(("’", "'"), word.span.end) or before == "of"


def _is_named(word: Word) -> bool:
    return word.tag in NAMING


def _belongs(word: Word) -> bool:
    return word.tag not in PARTING and word.base not in RELATIVE


def _has(word: Word, passage: int, verb: Word, evidence: Evidence) -> bool:
    """Whether a cited sentence has a word, somebody who is called so, or what can stand for it in other words."""
    if any(at == passage for at, _ in evidence.likes(word)):
        return True
    named = [naming(f"{one.name} {one.role}") for one in evidence.meant.people]
    called = frozenset[str]().union(*(words for words in named if word.base in words))
    there = evidence.lines[passage].words
    if _opens_back(passage, verb, evidence) or any(other.base in called for other in there):
        return True
    return word.tag != "number" and any(_means(other, passage, called, evidence) for other in there)


def _means(other: Word, passage: int, called: frozenset[str], evidence: Evidence) -> bool:
    """Whether a pronoun of a cited sentence can mean what is called so."""
    meant = evidence.person(passage, other)
    return other.base in group("backward", "line_words") and (not meant or bool(meant & called))


def _opens_back(passage: int, verb: Word, evidence: Evidence) -> bool:
    """Whether a verb is told of what was told before: "the work cost", where nothing of the sentence is the work."""
    before = evidence.lines[passage].words[: verb.place]
    noun = next((one for one in before[1:] if one.tag not in ("adj", "number")), None)
    if noun is None or noun.tag != "noun" or evidence.matched(passage, noun):
        return False
    return before[0].base in group("pointing", "line_words") and all(one.tag != "verb" for one in before)


RULE = Rule(
    "attached",
    "Fillmore 1968, The case for case; Quirk et al. 1985, 2.13 to 2.16 (clause elements)",
    findings,
    alone=False,
)

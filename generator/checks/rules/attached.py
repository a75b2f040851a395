"""What one cited sentence tells, told of what stands only in another: "the farmers handled" of a port that did.

A verb keeps company with what its own sentence has or points at; whom that names in other words is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.participants import verbs
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
            if _is_elsewhere(word, evidence) and not any(_has(word, passage, evidence) for passage, _ in likes):
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
    return word.tag not in PARTING


def _has(word: Word, passage: int, evidence: Evidence) -> bool:
    """Whether a cited sentence has a word, or a pronoun that can mean it."""
    if any(at == passage for at, _ in evidence.likes(word)):
        return True
    return word.tag != "number" and any(
        one.base in group("backward", "line_words") for one in evidence.lines[passage].words
    )


RULE = Rule(
    "attached",
    "Fillmore 1968, The case for case; Quirk et al. 1985, 2.13 to 2.16 (clause elements)",
    findings,
    alone=False,
)

"""A negation of the evidence that the sentence does not keep, also where the denied noun was exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...english.alignment import SAME, Match, likeness
from ...english.contraries import opposed
from ...english.lines import Line, governor, line
from ...english.scopes import DENIALS
from ...model import Finding
from ..evidence import Evidence, Rule, first
from ..said import rested_on

KEEP = DENIALS | {"few"}
# What comes later, or only so: matches "did not run until", "not unless"; not "did not run".
NOT_UNTIL = re.compile(r"(?:\b(?:not|never)\b|n['’]t\b)[^.;]*\b(?:until|before|unless|without)\b", re.I)
# How that is told without a denial: matches "only", "after"; not "often".
LATER = re.compile(r"\b(?:after|first|earliest|only|since|then|later|if|on|in)\b", re.I)
FEWEST = 2  # words
MOST = 0.5  # share of a sentence's matched words in the scope of a denial for the denial to be what it tells of


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Denied words whose likes are not denied, and denials of which all is kept but the denial."""
    if _turned(claim, evidence):
        return iter(())
    denied = evidence.first_lost("negation-lost", ("negation", "half-negation", "few"), KEEP, far=False)
    refused = evidence.first_lost("negation-lost", ("refusal",), KEEP, lambda one: _are_verbs(one, evidence), far=False)
    return first(denied, refused, _all_but_the_denial(claim, evidence), _said_for_denied(claim, evidence))


def _are_verbs(match: Match, evidence: Evidence) -> bool:
    """Whether what is refused is done: "refused to sign"; not "ignored repeated warnings"."""
    before = evidence.lines[match.passage].words[match.other.place - 1].tag
    return match.word.tag == match.other.tag == "verb" and before != "verb"


def _all_but_the_denial(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """A denial of which most words are kept, though the word that is denied is not among them."""
    if not evidence.has("negation") or evidence.unlicensed or any(word.makes & KEEP for word in claim.words):
        return
    inside = [one for one in evidence.matches if one.word.content and "negation" in one.other.frames]
    content = [one for one in evidence.matches if one.word.content or one.word.tag == "number"]
    if len(inside) >= FEWEST and len(inside) > MOST * len(content) and not evidence.carried("negation"):
        word = governor(evidence.cited[inside[0].passage].line, inside[0].other, "negation")
        yield Finding("negation-lost", tuple(one.word.text for one in inside), {"lost": word})


def _said_for_denied(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """What somebody denies, told as what he or she says: "denies that there was a plan", "says that there was"."""
    told = rested_on(evidence) if evidence.has("refusal") else None
    if told is None or evidence.unlicensed or any(word.makes & KEEP for word in claim.words):
        return
    cue = told.statement.attribution.cue.of(told.facts.source.text)
    if line(cue).has("refusal") and not line(cue).has("negation") and not evidence.carried("refusal"):
        yield Finding("negation-lost", (told.speaker,), {"lost": cue})


def _turned(claim: Line, evidence: Evidence) -> bool:
    """Whether a word of the sentence is the opposite of a denied one: "stayed" for "did not leave"."""
    if NOT_UNTIL.search(evidence.text) and LATER.search(claim.text):
        return True
    denied = [
        other for _, other in evidence.words if "negation" in other.frames and (other.content or other.tag == "adv")
    ]
    for word in claim.words if denied else ():
        said = any(likeness(word.base, other.base) == SAME for _, other in evidence.likes(word))
        # What the evidence says itself turns nothing else.
        if (word.content or word.tag == "adv") and not said and any(opposed(word.base, one.base) for one in denied):
            return True
    return False


RULE = Rule("negation-lost", "Huddleston and Pullum 2002, ch. 9 (negation)", findings, waivable=False)

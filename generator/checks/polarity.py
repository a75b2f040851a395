"""Negations, hedges and degrees: the small words that turn a statement around, and where they stand.

The lists are in `facts/lexicon/`: negations after Huddleston and Pullum 2002 (ch. 9), hedges after Hyland 1998.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checks.stems import stem, stems, tokens
from generator.facts.words import entries

# Words that may stand between a negation or hedge and what it governs: "not be", "never really".
BRIDGES = frozenset(
    "a an the be been being to have has had any ever yet even really fully directly simply just also longer at all"
    " going able in will would can could should must do does did".split()
)
ALL = frozenset("all every each always everyone everybody everything entire whole".split())
PART = frozenset("some many most several few part partly mostly often sometimes almost nearly".split())
# What turns a sentence round without a negation: a claim with one of these is not compared word by word.
REVERSING = frozenset(
    "deny denied denies refuse refused refuses reject rejected rejects oppose opposed opposes fail failed fails lack"
    " lacked lacks rule ruled avoid avoided stop stopped prevent prevented unable against instead rather false"
    " wrong untrue doubt doubted doubts dispute disputed disputes decline declined declines only but although".split()
)
CONTRASTS = frozenset("against instead rather only but although".split())  # these set two things beside each other
# Negations that deny nothing beside them: "cannot help but see", "not only", "no doubt", "at no extra cost"; not "no".
IDIOMS = re.compile(
    r"\b(?:cannot|can't|couldn't|could not) (?:help )?but\b"
    r"|\bnot only\b|\bno doubt\b|\b(?:at|with|for) no (?:\w+ )?(?:cost|charge)\b",
    re.I,
)
# A sentence about the text itself: matches "The article does not say why"; not "The minister does not say why".
ABOUT_THE_TEXT = re.compile(r"\b(?:source|article|text|report|it)\s+(?:does|did|do)(?:\s+not|n['’]t)\s+\w+", re.I)
# Words with a beginning that negates: matches "unable", "non-profit", "dislike"; not "under", "union", "discuss".
NEGATIVE_PREFIX = re.compile(
    r"(?:un(?!der|til|i|an|cl)|non-?(?!e)|dis(?=ab|ag|al|ap|ho|int|lik|m|o[bw]|reg|rup|sat|tr))\w{3,}"
)
# Words with an ending that negates: matches "risk-free", "homeless"; not "free", "unless", "bless".
NEGATIVE_SUFFIX = re.compile(r"\w+-free|(?!unless|nonetheless|nevertheless)\w{3,}less")
# What says that it was not so before: matches "the first at the port since"; not "first they went".
FIRST_SINCE = re.compile(r"\b(?:first|last)\b[^.;]*\b(?:since|until|before)\b", re.I)
REACH = 3  # words between a negation and what it still governs


def is_negation(word: str) -> bool:
    """Whether the word negates: "not", "never", "cannot", "didn't"."""
    return word in entries("negations") or word.endswith("n't")


def is_hedge(word: str) -> bool:
    """Whether the word says less than that it is so: "may", "allegedly", "suspected"."""
    return word in entries("hedges")


def governed_by(before: Sequence[str], kind: str) -> str:
    """The negation (or hedge) right before some words that still governs them, or an empty text.

    >>> governed_by(["we", "do", "not"], "negation"), governed_by(["not", "because", "of", "the"], "negation")
    ('not', '')
    """
    test = is_negation if kind == "negation" else is_hedge
    for distance, word in enumerate(reversed(before)):
        if test(word):
            return word
        if distance >= REACH or not (word in BRIDGES or word.endswith("ly")):
            return ""
    return ""


def turned(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """Negations, hedges and degrees that one side has before a word that both have, and the other side has not."""
    mine, theirs = tokens(IDIOMS.sub("", words)), tokens(IDIOMS.sub("", cited))
    shared = stems(words) & stems(cited)
    own, others = [stem(word) for word in mine], [stem(word) for word in theirs]
    plain = not any(is_negation(word) or word in REVERSING for word in mine)
    for word in sorted(shared):
        there, here = _before(theirs, others, word), _before(mine, own, word)
        lost = {governed_by(before, "negation") for before in there} - {""}
        if lost and len(there) == 1 and plain:
            yield f'"{lost.pop()}" is lost before "{word}".', "The source denies what the sentence says."
        added = {governed_by(before, "negation") for before in here} - {""}
        if added and len(here) == 1 and not any(is_negation(one) or one in REVERSING for one in theirs):
            yield f'"{added.pop()}" was added before "{word}".', "The source says it without a negation."
        unsure = {governed_by(before, "hedge") for before in there} - {""}
        if unsure and len(there) == 1 and not any(is_hedge(one) or one in REVERSING for one in mine):
            yield f'"{unsure.pop()}" is lost before "{word}".', "The source is less sure than the sentence."
        partly = {before[-1] for before in there if before and before[-1] in PART}
        wholly = {before[-1] for before in here if before and before[-1] in ALL}
        if partly and wholly:
            yield f'"{partly.pop()}" became "{wholly.pop()}" before "{word}".', "The source says less."


def denied(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """A negation in a sentence whose evidence has none, and no word that could carry one."""
    added = next((word for word in tokens(IDIOMS.sub("", words)) if is_negation(word)), "")
    there = tokens(IDIOMS.sub("", cited))
    if not added or ABOUT_THE_TEXT.search(words) or FIRST_SINCE.search(cited):
        return
    if not any(is_negation(one) or one in REVERSING - CONTRASTS or _negates(one) for one in there):
        yield f'"{added}" is not in the source.', "Nothing in the cited words denies anything."


def _negates(word: str) -> bool:
    """Whether a part of the word negates: "unable", "risk-free"."""
    return bool(NEGATIVE_PREFIX.match(word) or NEGATIVE_SUFFIX.fullmatch(word))


def _before(words: Sequence[str], stemmed: Sequence[str], wanted: str) -> list[Sequence[str]]:
    """The words before each place of a stem."""
    return [words[max(0, place - 4) : place] for place, word in enumerate(stemmed) if word == wanted]

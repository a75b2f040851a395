"""Negations, hedges and degrees: the small words that turn a statement around, and where they stand.

The lists are in `english/lexicon/`: negations after Huddleston and Pullum 2002 (ch. 9), hedges after Hyland 1998.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise

from generator.checks.contraries import against
from generator.checks.stems import stem, stems, tokens
from generator.english.closed_classes import group
from generator.english.words import entries, table

# Negations that deny nothing beside them: "cannot help but see", "not only", "no doubt", "at no extra cost", "no more
# than"; not "no".
IDIOMS = re.compile(
    r"\b(?:cannot|can't|couldn't|could not) (?:help )?but\b"
    r"|\bnot only\b|\bno doubt\b|\bno (?:more|less|fewer) than\b"
    r"|\b(?:at|with|for) no (?:\w+ )?(?:cost|charge)\b",
    re.I,
)
# A negation that "without" takes back, with what makes it a thought: matches "could not have won without" and the end
# of "isn’t without"; not "not win, without".
TAKEN_BACK = re.compile(
    r"(?:\b(?:(?:could|would) )?(?:not|never)\b|(?:\b(?:could|would)|(?<=\w))n['’]t\b)"
    r"(?P<between>(?: [\w’'-]+){0,4}?) without\b",
    re.I,
)
# What comes later: matches "will not open until 2026"; and what can tell that without a negation.
NOT_UNTIL = re.compile(r"(?:\b(?:not|never)\b|n['’]t\b)[^.;,]*\buntil\b", re.I)
# Not everybody: matches "not everyone", "not all of"; not "all who did not".
NOT_ALL = re.compile(r"\bnot (?:all|every|everyone|everybody|everything|always)\b", re.I)
# What is told with a negation though it has none: matches "all but vanished", "ruled out", "too early to tell"; not
# "ruled that", "too early".
SHUT_OUT = re.compile(
    r"\ball but\b|\brul(?:e|es|ed|ing) out\b|\bcall(?:s|ed|ing)? off\b|\btoo \w+ (?:for \w+ )?to\b", re.I
)
# A sentence about the text itself: matches "The article does not say why"; not "The minister does not say why".
ABOUT_THE_TEXT = re.compile(r"\b(?:source|article|text|report|it)\s+(?:does|did|do)(?:\s+not|n['’]t)\s+\w+", re.I)
# Words with a beginning that negates: matches "unable", "unclear", "non-profit", "dislike"; not "under", "uncle",
# "union", "discuss".
NEGATIVE_PREFIX = re.compile(
    r"(?:un(?!der|til|i|an|cles?\b)|non-?(?!e)|dis(?=ab|ag|al|ap|ho|int|lik|m|o[bw]|reg|rup|sat|trus))\w{3,}"
)
# Words with an ending that negates: matches "risk-free", "homeless"; not "free", "unless", "bless".
NEGATIVE_SUFFIX = re.compile(r"\w+-free|(?!unless|nonetheless|nevertheless)\w{3,}less")
# What says that it was not so before, or that no other is so: matches "the first at the port since", "the highest level
# since", "the most severe storm"; not "first they went", "most of them", "the rest".
FIRST_SINCE = re.compile(
    r"\b(?:first|last)\b[^.;]*\b(?:since|until|before)\b"
    r"|\bthe (?:first|record|(?!(?:for|requ|inter|prot|cont|harv|arr)est)\w{3,}est)\b"
    r"[^.;]*\b(?:since|until|before|in|for|any|ever)\b"
    r"|\bthe\W{1,2}(?:most|least) (?!of\b)\w+",
    re.I,
)
# What is still to be done: matches "has yet to approve"; not "yet to come", "not yet".
YET_TO = re.compile(r"\b(?:has|have|had|is|are|was|were) yet to\b", re.I)
REACH = 3  # words between a negation and what it still governs


@lru_cache(maxsize=65536)
def is_negation(word: str) -> bool:
    """Whether the word negates: "not", "never", "cannot", "didn't"."""
    return word in entries("negations") or word.endswith("n't")


@cache
def reversing() -> frozenset[str]:
    """What turns a sentence round without a negation: a claim with one of these is not compared word by word."""
    return group("reversing", "compared_words")


@cache
def _undone_verbs() -> dict[str, str]:
    """Each form of a verb whose complement did not happen, with the verb."""
    return {form: verb for verb, forms in table("undone_verbs").items() for form in forms.split()}


@lru_cache(maxsize=4096)
def negated(line: Sequence[str]) -> bool:
    """Whether some words hold a negation."""
    return any(map(is_negation, line))


def is_hedge(word: str) -> bool:
    """Whether the word says less than that it is so: "may", "allegedly", "suspected"."""
    return word in entries("hedges")


def hedged(line: Sequence[str]) -> bool:
    """Whether some words hold a hedge."""
    return not entries("hedges").isdisjoint(line)


def governed_by(before: Sequence[str], kind: str) -> str:
    """The negation (or hedge) right before some words that still governs them, or an empty text.

    >>> governed_by(["we", "do", "not"], "negation"), governed_by(["not", "because", "of", "the"], "negation")
    ('not', '')
    """
    test = is_negation if kind == "negation" else is_hedge
    for distance, word in enumerate(reversed(before)):
        if test(word):
            return word
        if distance >= REACH or not (word in group("bridges", "compared_words") or word.endswith("ly")):
            return ""
    return ""


@lru_cache(maxsize=4096)
def _places(line: tuple[str, ...]) -> dict[str, list[int]]:
    """The places of each stem."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(line):
        places.setdefault(stem(word), []).append(place)
    return places


def _before(line: tuple[str, ...], stem_: str) -> list[Sequence[str]]:
    """The words before each place of a stem."""
    return [line[max(0, place - 4) : place] for place in _places(line).get(stem_, ())]


def turned(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """Negations, hedges and degrees that one side has before a word that both have, and the other side has not."""
    mine, theirs = _line(words), _line(cited)
    if not (negated(mine) or negated(theirs) or hedged(theirs)):
        return
    plain = not (negated(mine) or not reversing().isdisjoint(mine) or _told_otherwise(mine, cited))
    denying = (
        _halted(mine, theirs)
        or SHUT_OUT.search(cited)
        or negated(theirs)
        or not reversing().isdisjoint(theirs)
        or FIRST_SINCE.search(cited)
    )
    for word in sorted(stems(words) & stems(cited)):
        there, here = _before(theirs, word), _before(mine, word)
        lost = {governed_by(before, "negation") for before in there} - {""}
        if lost and len(there) == 1 and plain and not _reworded(mine, word, lost):
            yield f'"{lost.pop()}" is lost before "{word}".', "The source denies what the sentence says."
        added = {governed_by(before, "negation") for before in here} - {""}
        if added and len(here) == 1 and not denying:
            yield f'"{added.pop()}" was added before "{word}".', "The source says it without a negation."
        unsure = {governed_by(before, "hedge") for before in there} - {""}
        if unsure and len(there) == 1 and not hedged(mine) and reversing().isdisjoint(mine):
            yield f'"{unsure.pop()}" is lost before "{word}".', "The source is less sure than the sentence."


def _halted(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether the evidence ends what a sentence is about: "scrapped its dividend", of the dividend."""
    places = [place for place, word in enumerate(theirs) if word in group("halted", "compared_words")]
    there = {stem(word) for place in places for word in theirs[place + 1 : place + 4]} & _places(mine).keys()
    return bool(there & stems(" ".join(mine)))


def _told_otherwise(mine: Sequence[str], cited: str) -> bool:
    """Whether what is denied is told without a negation: "some" for "not all", "earliest" for "not until"."""
    some = not group("part", "compared_words").isdisjoint(mine) and NOT_ALL.search(cited) is not None
    later = not group("later", "compared_words").isdisjoint(mine) and NOT_UNTIL.search(cited) is not None
    return some or later


def _reworded(mine: tuple[str, ...], stem_: str, lost: Set[str]) -> bool:
    """Whether the denial of a word is kept: "slept badly" for "did not sleep", "all keep their jobs" for "no job"."""
    badly = group("nearly_not", "compared_words")
    places = _places(mine).get(stem_, ())
    if any(not badly.isdisjoint(mine[max(0, place - 1) : place + 2]) for place in places):
        return True
    kept = not group("keeping", "compared_words").isdisjoint(mine) and ("all" in mine or "every" in mine)
    return kept and lost == {"no"}


def denied(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """A negation in a sentence whose evidence has none, and no word that could carry one."""
    mine, there = _line(words), _line(cited)
    yield from _undone(mine, there)
    added = next(filter(is_negation, mine), "") if negated(mine) else ""
    if not added or _says_the_opposite(mine, there) or ABOUT_THE_TEXT.search(words) or FIRST_SINCE.search(cited):
        return
    carries = reversing() - group("contrasting", "compared_words")
    # "Has not been cancelled" is no way to tell of what was called off.
    ended = group("ending", "compared_words")
    if any(word in ended for word in _negated_words(mine)) and group("keeping", "compared_words").isdisjoint(there):
        carries -= ended
    elif SHUT_OUT.search(cited):
        return
    else:
        carries |= group("unmoved", "compared_words")
    if not any(is_negation(one) or one in carries or _negates(one) for one in there):
        yield f'"{added}" is not in the source.', "Nothing in the cited words denies anything."


def _negates(word: str) -> bool:
    """Whether a part of the word negates: "unable", "risk-free"."""
    return bool(NEGATIVE_PREFIX.match(word) or NEGATIVE_SUFFIX.fullmatch(word))


@lru_cache(maxsize=4096)
def _line(words: str) -> tuple[str, ...]:
    """Words without negations that deny nothing, and with those that are none in form: "has yet to" for "has not"."""
    small = words.lower()
    plain = IDIOMS.sub("", words) if "no" in small or "n't" in small else words
    plain = TAKEN_BACK.sub(r"\g<between>", plain) if "without" in small else plain
    return tokens(YET_TO.sub("has not", plain) if "yet" in small else plain)


def _undone(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A verb that says of something that it was not done, where the evidence denies nothing."""
    # A power that failed is no failure to do something.
    verbs = _undone_verbs()
    if verbs.keys().isdisjoint(mine):
        return
    said = next((a for a, b in pairwise([*mine, ""]) if a in verbs and (verbs[a] != "fail" or b == "to")), "")
    if said and not any(is_negation(one) or one in reversing() or one in verbs or _negates(one) for one in theirs):
        yield f'"{said}" is not in the source.', "Nothing in the cited words denies anything."


def _says_the_opposite(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a negated word is the opposite of one of the evidence: "would not break" for "would hold"."""
    return any(other in against(word) for word in _negated_words(mine) for other in theirs)


def _negated_words(line: Sequence[str]) -> list[str]:
    """The words that a negation governs."""
    return [
        word
        for place, word in enumerate(line)
        if governed_by(list(line[max(0, place - REACH - 1) : place]), "negation")
    ]

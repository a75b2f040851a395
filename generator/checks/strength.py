"""Verbs and degrees that claim more than the source: "said" made "admitted", "almost five" made "five".

Factive verbs (Kiparsky and Kiparsky 1970, Karttunen 1971) make what is said a fact; approximators (Quirk et al.
1985, 8.111) say how near a number is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from generator.checks.polarity import hedged, is_negation, reversing
from generator.checks.stems import tokens
from generator.english.closed_classes import group
from generator.english.words import table
from generator.facts.dates import calendar

# A number in digits or words: matches "6,200", "4.5", "five"; not "S12". Fractions stand as words.
NUMBER = re.compile(r"(?<![\w.,-])(?:\d[\d,]*(?:\.\d+)?|[A-Za-z]+)(?![\w]|[.,]\d)")
DIGIT = re.compile(r"\d")
LETTERS = re.compile(r"[a-z]+")
SHARES = frozenset("half quarter third fourth fifth sixth seventh eighth ninth tenth double doubled twice".split())
PLURALS = frozenset(f"{share}s" for share in SHARES)
COUNTING = SHARES | PLURALS | (calendar.NUMBERS.keys() - {"a", "an"})
# Verbs by which a text itself says that something shows: matches "underlines", "reflects"; not "underlying".
SHOWING = re.compile(r"\b(?:underlin|underscor|highlight|reflect|illustrat|attest|signal)(?:e|es|ed|s|ing)?\b", re.I)
CLAUSES = frozenset('that how why what where when who whether as it he she they " “ , :'.split())
REACH = 4  # words before a verb in which a negation still governs it
# What may stand behind a number: matches "20 cities or more"; not "20 cities, or none".
TRAILING = re.compile(r"(?:\s+[\w-]+){0,3}\s+or (more|less|fewer|so)\b", re.I)
TRAILED = {"more": "at least", "less": "at most", "fewer": "at most", "so": "about"}
# A length of time behind a number: matches " years", "-month"; not " yearly".
SPAN_OF_TIME = re.compile(r"[\s-](?:second|minute|hour|day|night|week|month|year|decade|centur)(?:s|y|ies)?\b", re.I)
# "Over" where it says how long something went on: matches "watched them over "; not "watched for over ", "is over ".
OVER = re.compile(r"(?<!\bfor )(?<!\bof )(?<!\bis )(?<!\bwas )(?<!\bthan )(?<!\bafter )(?<!\btook )\bover (?:the )?$")
# What may stand between an approximator and its number: matches "$", "the "; not "of the ".
BETWEEN = r"\s+(?:the |a |an |another |US)?[$£€]?$"


def stronger(words: str, cited: str) -> Iterator[tuple[str, str]]:
    """Factive verbs that the cited words have none of, and approximators of shared numbers that changed."""
    yield from _factive(words, cited)
    theirs, mine = _degrees(cited, True), _degrees(words, False)
    for value in sorted(theirs.keys() & mine.keys()):
        there, here = theirs[value], mine[value]
        if "" not in there and here == {""}:
            phrase = sorted(there)[0]
            yield f'"{phrase}" is lost before "{value}".', "The source does not say that the number is exact."
        elif not {_side(one) for one in here} & {_side(one) for one in there} and not _safe(here, cited):
            yield f'"{sorted(here)[0]}" is not in the source before "{value}".', "The source says another degree."


def _safe(degrees: set[str], cited: str) -> bool:
    """Whether degrees say no more than an exact number: "about 40" for "40", "up to six" for "could be six"."""
    there = tokens(cited)
    limited = "only" in there or "just" in there
    return all(
        one == "" or _side(one) == "near" or (one == "up to" and hedged(there)) or (one == "no more than" and limited)
        for one in degrees
    )


def _factive(words: str, cited: str) -> Iterator[tuple[str, str]]:
    verbs = factive_verbs()
    if verbs.keys().isdisjoint(tokens(words)):
        return
    there = {verbs[word] for word in tokens(cited) if word in verbs}
    line = tokens(words)
    for place, word in enumerate(line):
        denied = any(is_negation(one) for one in line[max(0, place - REACH) : place])
        held = there - {"knowledge"} if verbs.get(word) in ("fact", "confession") else there
        if word.startswith("conced") and any(one.startswith("acknowledg") for one in tokens(cited)):
            continue
        if word in with_things() and _of_a_thing(line[place + 1 : place + 4], tokens(cited)):
            continue
        if word in verbs and not denied and not held and SHOWING.search(cited) is None:
            yield f'"{word}" is stronger than the source.', "It makes a fact, or a confession, of what was said."


def _of_a_thing(behind: Sequence[str], cited: Sequence[str]) -> bool:
    """Whether a thing stands behind such a verb, no clause and no guilt, and the evidence accuses and denies nobody."""
    if behind[:1] and behind[0] in CLAUSES:
        return False
    guilt = any(word in group("guilt", "compared_words") or word.endswith("ing") for word in behind)
    denying = reversing() - group("contrasting", "compared_words")
    accused = any(word.startswith("accus") or word in denying for word in cited)
    return not guilt and not accused


@cache
def with_things() -> frozenset[str]:
    """The factive verbs that, with a noun behind them, say no more than that: "showed courage", "conceded a goal"."""
    return group("of_things", "compared_words")


@cache
def factive_verbs() -> dict[str, str]:
    """Each form of a factive verb, with its class."""
    return {form: kind for forms, kind in table("factive_verbs").items() for form in forms.split()}


@lru_cache(maxsize=4096)
def _degrees(words: str, source: bool) -> Mapping[str, set[str]]:
    """For each number, as digits, the approximators before it; an empty text where none stands there.

    "Over three years" of a source may say how long; a sentence that has it may say "more than".
    """
    found: dict[str, set[str]] = {}
    for match in NUMBER.finditer(words) if may_count(words) else ():
        written = match[0].lower()
        value = written.replace(",", "") if written[0].isdigit() else str(calendar.NUMBERS.get(written, ""))
        if value and value != "1":
            before, behind = words[: match.start()], words[match.end() :]
            trailing = TRAILING.match(behind)
            degree = TRAILED[trailing[1].lower()] if trailing else approximator(before, behind if source else "")
            found.setdefault(value, set()).add(degree)
    return found


@lru_cache(maxsize=4096)
def may_count(words: str) -> bool:
    """Whether some words can hold a number or a share: most have neither a digit nor a word for one."""
    return DIGIT.search(words) is not None or not COUNTING.isdisjoint(LETTERS.findall(words.lower()))


def approximator(before: str, behind: str = "") -> str:
    """The approximator at the end of the words before a number, or an empty text.

    `behind` are the words behind the number, where "over" may say how long something went on.

    >>> approximator("watched for over ", " years"), approximator("watched them over ", " years")
    ('over', '')
    """
    near = before[-40:].lower()
    if SPAN_OF_TIME.match(behind) and OVER.search(near):
        return ""
    return next((one for one, pattern in _patterns() if pattern.search(near)), "") if _any().search(near) else ""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each approximator with what finds it at the end of some words."""
    return tuple((one, re.compile(rf"\b{re.escape(one)}{BETWEEN}")) for one in approximators())


@cache
def _any() -> re.Pattern[str]:
    """What finds whether there is any approximator: before most numbers there is none."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, approximators()))}){BETWEEN}")


@cache
def approximators() -> dict[str, str]:
    """Each phrase before a number, longest first, and the side of the number on which the truth lies."""
    rows = table("approximators")
    return {phrase: rows[phrase] for phrase in sorted(rows, key=lambda one: (-len(one), one))}


def _side(phrase: str) -> str:
    return approximators().get(phrase, "exact")

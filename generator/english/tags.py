"""What each word of a sentence is, by its list, its form and its neighbours: noun, verb, name, auxiliary, mark.

Shallow and without a model: closed classes are certain (Quirk et al. 1985, 2.34 to 2.41), an open word is what its
lists allow and its neighbours ask for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Literal

from .closed_classes import group
from .lemmas import bases, is_ordinary
from .meanings import american
from .quantities import Amount
from .tokens import Token
from .words import entries, table

Tag = Literal[
    "mark", "number", "name", "det", "prep", "conj", "wh", "pron", "aux", "neg", "adv", "title", "verb", "adj", "noun"
]
CLASSES: dict[str, Tag] = {
    "D": "det", "P": "prep", "C": "conj", "S": "pron", "W": "pron", "M": "aux", "N": "number", "Q": "wh", "O": "adv",
    "H": "title", "T": "noun",
}  # fmt: skip
VERBAL = frozenset(("verb", "aux"))


def tagged(found: Sequence[Token], counted: Sequence[Amount]) -> list[Tag]:
    """The kind of each word and mark of a sentence, given its numbers."""
    tags: list[Tag] = []
    ahead = [one.span for one in reversed(counted)]
    opens = True
    for token, behind in zip_longest(found, found[1:]):
        while ahead and ahead[-1].end <= token.start:
            ahead.pop()
        if ahead and ahead[-1].start < token.start + len(token.text) and token.text[0].isalnum():
            tags.append("number")
        else:
            tags.append(_tag(token, tags, found, behind, opens))
        opens = tags[-1] == "mark" and token.text in "“\"‘'(.:"
    return tags


def _tag(token: Token, before: Sequence[Tag], found: Sequence[Token], behind: Token | None, opens: bool) -> Tag:
    base, first = token.base, token.text[0]
    if not first.isalnum():
        return "mark"
    if first.isdigit():
        return "number"
    if base.endswith("n't"):
        return "aux"
    closed = _closed().get(base)
    if closed != "neg" and first.isupper():
        if base == "may" and not opens:
            return "noun"  # the month
        if not token.function and (not opens or surely_a_name(token) or _begins_a_name(token, behind)):
            return "name"
    if base in ("once", "since") and before[-1:] == ["aux"]:
        return "adv"  # "had once lent", "has since left"
    return closed or _open(base, before, found, behind)


@cache
def _closed() -> dict[str, Tag]:
    """The words of closed classes, each with its kind."""
    known = {word: CLASSES[kind] for word, kind in table("function_words").items()}
    return known | dict.fromkeys(group("negation", "frames"), "neg")


def _open(base: str, before: Sequence[Tag], found: Sequence[Token], behind: Token | None) -> Tag:
    """A word of an open class, by its form, its list and its neighbours."""
    kinds = _kinds(base)
    last = before[-1] if before else ""
    word = found[len(before) - 1].base if before else ""
    if "verb" in kinds:
        if len(kinds) == 1 and not (last in ("det", "adj") and base.endswith(("ed", "en", "ing"))):
            return "verb"
        if (
            (last in ("aux", "neg") and word not in ("no", "without"))
            or word == "to"
            or (last == "pron" and word in group("subjects", "line_words"))
        ):
            adjective = "adj" in kinds and last == "aux" and bases(word) & {"be"} and not base.endswith(("ed", "en"))
            participle = base.endswith(("ed", "ing", "en")) or base in table("irregular_forms")
            noun = "noun" in kinds and last == "aux" and bases(word) & {"be", "have"} and not participle
            return "adj" if adjective else "noun" if noun else "verb"
        if last == "adv" and any(tag in ("aux", "pron") for tag in before[-3:-1]):
            return "verb"
        if last in ("noun", "name") and not has_verb(before, found) and (behind is None or _opens_object(behind)):
            return "verb"
        if base.endswith("ing") and last == "prep" and behind is not None and _opens_object(behind):
            return "verb"
        if base.endswith("ed") and last not in ("det", "adj", "prep"):
            return "verb"
        if base.endswith("ing") and last in ("mark", "prep", "") and "noun" not in kinds:
            return "verb"
    if "adv" in kinds:
        return "adv"
    if "noun" in kinds and not _may_be_qualified(behind):
        return "noun"  # "the baker bought"
    if "adj" in kinds and (last in ("det", "aux", "adv", "") or "noun" not in kinds):
        return "adj"
    return "noun"


def _may_be_qualified(behind: Token | None) -> bool:
    """Whether the word behind can be what an adjective qualifies."""
    if behind is None or not behind.text[0].isalpha():
        return False
    return behind.capital or (not behind.function and bool(_kinds(behind.base) & {"noun", "adj"}))


def has_verb(before: Sequence[Tag], found: Sequence[Token]) -> bool:
    """Whether the clause that goes on has its verb already."""
    for place in range(len(before) - 1, -1, -1):
        if found[place].base in group("openers", "line_words") or found[place].text in ";:":
            return False
        if before[place] in VERBAL:
            return True
    return False


def _opens_object(token: Token) -> bool:
    """Whether a word can stand right behind a verb: a determiner, a preposition, a name, a pronoun, "that"."""
    if not token.text[0].isalnum():
        return token.text in ',.;:“"'
    return (
        token.capital
        or token.text[0].isdigit()
        or table("function_words").get(token.base) in ("D", "P", "S", "W", "N", "Q", "O", "C")
        or token.base.endswith("ly")
    )


@lru_cache(maxsize=4096)  # 300 pages: 14,135 hits of 15,729, of 50 µs each
def _kinds(base: str) -> frozenset[str]:
    """What an ordinary word can be: noun, verb, adj, adv; a word that no list has is a noun."""
    found: set[str] = set()
    forms = bases(base) | set(map(american, bases(base)))
    start, _, rest = base.partition("-")
    if forms & entries("verbs") or (len(start) < 3 and bases(rest) & entries("verbs")):  # "e-mailed", "re-elected"
        found.add("verb")
    listed = {table("word_classes").get(form) for form in forms} | {table("word_classes").get(base)}
    found |= {"adj"} if "A" in listed else set()
    found |= (
        {"adv"}
        if "R" in listed or (base.endswith("ly") and len(base) > 4 and base not in table("noun_classes"))
        else set()
    )
    noun = any(form in table("noun_classes") for form in forms)
    past = (
        base.endswith(("ed",))
        or (table("word_classes").get(base) == "D")
        or (base not in table("noun_classes") and base in table("irregular_forms"))
    )
    if noun and not past:
        found.add("noun")
    return _shared(frozenset(found or {"noun"}))


@cache
def _shared(kinds: frozenset[str]) -> frozenset[str]:
    """One set for all words that can be the same: there are fifteen such sets, and thousands of words."""
    return kinds


def _begins_a_name(token: Token, behind: Token | None) -> bool:
    """Whether the word that opens a sentence is the first of a name: "World Bank"; not "Company's Q2 revenues"."""
    owner = token.possessive and token.base in entries("common_words")
    return behind is not None and behind.capital and not behind.function and not owner


def surely_a_name(token: Token) -> bool:
    """Whether a capitalised word is a name even at the start of a sentence."""
    listed = token.base in entries("places") or token.base in entries("demonyms") or token.base in entries("surnames")
    shouted = len(token.text) > 1 and token.text.isupper()
    known = any(is_ordinary(base) for base in bases(token.base))
    listed = listed or token.base in table("given_names")
    return shouted or not known or (listed and token.base not in entries("common_words"))

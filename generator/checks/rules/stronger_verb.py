"""A verb of saying that claims more than the evidence's: "admitted" for "said"; a weaker one never stops."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...english.lines import Line, Word
from ...english.words import lines
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """The first verb of a grade that no word of the evidence reaches."""
    graded = [(word, min(grades(word.base))) for word in claim.words
              if word.tag in ("verb", "noun") and grades(word.base)]  # fmt: skip
    there = [grade for _, other in evidence.words for grade in grades(other.base)] if graded else []
    declared = {one.word.place for one in evidence.declared}
    for word, grade in graded:
        if grade <= max(there, default=0):
            continue
        if word.base == "know" and claim.words[word.place - 1].base == "to":
            continue  # who wants to know asks
        if "negation" not in word.frames and _says(word, claim) and (there or word.place not in declared):
            yield Finding("stronger-verb", (word.text,))
            return


def _says(word: Word, claim: Line) -> bool:
    """Whether what stands behind the verb is said: a clause, a quotation, a name; "found in the sea" tells nothing."""
    behind = claim.words[word.place + 1 : word.place + 2]
    tags, clausal = ("name", "pron", "mark", "noun", "adj"), group("clausal", "line_words")
    return all(one.base in clausal or one.tag in tags for one in behind)


@lru_cache(maxsize=4096)  # 300 pages: 32,744 hits of 32,974, of 2 µs each
def grades(base: str) -> tuple[int, ...]:
    """The grades of a word in small letters."""
    return tuple(grade for form in bases(base) for grade in _graded().get(form, ()))


@cache
def _graded() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for row in lines("saying_grades"):
        grade, _, words = row.split("\t")
        for word in words.split():
            found[word] = (*found.get(word, ()), int(grade))
    return found


RULE = Rule(
    "stronger-verb",
    "Kiparsky and Kiparsky 1970, Fact; Karttunen 1971, Some observations on factivity",
    findings,
    alone=False,
)

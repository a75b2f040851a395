"""A verb of saying that claims more than the evidence's: "admitted" for "said"; a weaker one never stops."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from ...english.alignment import DERIVED, likeness
from ...english.closed_classes import group
from ...english.lemmas import bases
from ...english.lines import Line, Word
from ...english.words import lines
from ...facts.attribution.sayings import is_saying
from ...model import Finding
from ..evidence import Evidence, Rule


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Verbs of a grade that no word of the evidence reaches."""
    if not any(grade for word in claim.words for grade, _ in grades(word.base)):
        return
    there = [grade for _, other in evidence.words for grade in grades(other.base)]
    for word in claim.words:
        mine = grades(word.base)
        if (
            not mine
            or "negation" in word.frames
            or word.tag not in ("verb", "noun")
            or any(
                likeness(word.base, other.base) >= DERIVED or (is_saying(other) and not grades(other.base))
                for _, other in evidence.likes(word)
            )
            or (word.tag == "noun" and min(mine)[0] < 2)
        ):
            continue
        if any(one.word.place == word.place for one in evidence.declared) and not there:
            continue
        if (
            not (set(mine) & set(there))
            and min(mine)[0] > max((grade for grade, _ in there), default=0)
            and _says(word, claim)
        ):
            yield Finding("stronger-verb", (word.text,), {"there": _verb(evidence)})
            return


def _says(word: Word, claim: Line) -> bool:
    """Whether what stands behind the verb is said: a clause, a quotation, a name; "found in the sea" tells nothing."""
    behind = claim.words[word.place + 1 : word.place + 2]
    if not behind:
        return True
    return behind[0].base in group("clausal", "line_words") or behind[0].tag in ("name", "pron", "mark", "noun", "adj")


def _verb(evidence: Evidence) -> str:
    return next((other.text for _, other in evidence.words if grades(other.base)), "")


@lru_cache(maxsize=65536)
def grades(base: str) -> tuple[tuple[int, str], ...]:
    """The grades of a word in small letters, each with what it is."""
    return tuple(one for form in sorted(bases(base)) for one in _graded().get(form, ()))


@cache
def _graded() -> dict[str, tuple[tuple[int, str], ...]]:
    found: dict[str, tuple[tuple[int, str], ...]] = {}
    for row in lines("saying_grades"):
        grade, name, words = row.split("\t")
        for word in words.split():
            found[word] = (*found.get(word, ()), (int(grade), name))
    return found


RULE = Rule(
    "stronger-verb",
    "Kiparsky and Kiparsky 1970, Fact; Karttunen 1971, Some observations on factivity",
    findings,
    alone=False,
)

"""The part of a noun phrase that is a technical term: a compound that says more than its words, or a rare noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...english.phrases import Phrase, Word, noun_kind, singular
from ...english.words import entries


def technical(phrase: Phrase) -> Iterator[Sequence[Word]]:
    """The small-letter part of a noun phrase, if it is a compound that says more than its words, or a rare noun."""
    parts = list(phrase.words)
    while parts and (parts[0].kind in ("name", "past", "ing", "number") or _is_general(parts[0])):
        parts.pop(0)
    if not parts or any(part.kind in ("name", "number") for part in parts):
        return
    if _is_general(parts[-1]) and not any("-" in part.text for part in parts[:-1]):
        return
    while len(parts) > 1 and _only_describes(parts[0]):
        parts.pop(0)
    if _is_technical(parts):
        yield parts


def _only_describes(word: Word) -> bool:
    """Whether an adjective tells how a thing is and not of what kind: "major setback", but "legal aid"."""
    if word.kind != "adjective" or "-" in word.text:
        return False
    return word.lower.endswith(("er", "est")) or (
        _is_common(word) and not word.lower.endswith(("al", "ic", "ary", "ar"))
    )


def _is_technical(parts: Sequence[Word]) -> bool:
    head = parts[-1]
    kind = noun_kind(head.text)
    if kind in ("time", "quantity") or len(parts) > 4 or any("." in part.text for part in parts):
        return False
    if len(parts) == 1:
        return kind not in ("", "person") and not _is_common(head) and len(head.text) > 5
    nouns = [part for part in parts if part.kind == "noun"]
    rare = any("-" in part.text or not _is_common(part) for part in parts[:-1]) or not _is_common(head)
    return (rare and (kind != "person" or len(nouns) > 1)) or (len(nouns) > 1 and kind != "person")


def _is_common(word: Word) -> bool:
    return all(
        part in entries("common_words") or singular(part) in entries("common_words") for part in word.lower.split("-")
    )


def _is_general(word: Word) -> bool:
    return word.kind == "noun" and singular(word.text) in entries("general_nouns")

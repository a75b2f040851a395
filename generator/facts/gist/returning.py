"""How often a text comes back to the words of a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from ...english.meanings import family
from ...text.phrases import Word, noun_kind, singular
from .candidates import Candidate
from .compounds import says_little
from .headings import Heading
from .matching import same_matter

BEFORE = 0.5
"""What a word weighs before another one."""


class Returning:
    """What the words of a text weigh, by the sentences that have them."""

    def __init__(self, found: Sequence[Candidate], lines: Sequence[Sequence[Word]]) -> None:
        self._lines = lines
        self._rows = [f" {' '.join(singular(word.text) for word in line)} " for line in lines]
        self._found = {one.key: one for one in found}
        self._longer = {part: one.key for one in found if one.named for part in one.key.split()}

    def phrase(self, one: Heading, headline: bool) -> float:
        """What a phrase weighs: what its last word does, and a part of the words before it; a name as a whole.

        A compound weighs more by each other sentence that has it.
        """
        if one.named:
            happens = (self._word(word) for word in one.core if noun_kind(word.text) in ("act", "event"))
            parts = [word.lower for word in one.core]
            whole = (self._key(" ".join(parts[:size])) for size in range(1 + (len(parts) > 1), len(parts) + 1))
            return max(*whole, BEFORE * max(map(self._word, one.core)), *happens)
        ahead = one.words[:-1]
        share = 1.0 if says_little(one.head) and noun_kind(one.head.text) != "communication" else BEFORE
        name = share * self._key(" ".join(word.lower for word in ahead if word.kind in ("name", "function")))
        names = (self._before(word) for word in ahead if word.kind == "name")
        others = (self._before(word) for word in ahead if word.kind != "name")
        return self._word(one.head) + max(name, *names, 0.0) + sum(others) + self._again(one, headline)

    def _again(self, one: Heading, headline: bool) -> int:
        """How many other sentences have all the words of a compound in a row."""
        run = f" {' '.join(singular(word.text) for word in one.core)} "
        found = sum(run in line for line in self._rows) if len(one.core) > 1 else 0
        return found if headline else max(0, found - 1)

    def _before(self, word: Word) -> float:
        """What a word weighs before another one."""
        return BEFORE * (self._key(word.lower) if word.kind == "ing" else self._word(word))

    def _word(self, word: Word) -> float:
        """What a noun or a name weighs, or another for the same; a noun in -ing what its verb does."""
        if word.kind in ("number", "function", "adjective") or says_little(word):
            return 0.0
        if word.kind == "ing" and word.lower not in self._found:
            same = family(word.lower)
            return sum(any(not same.isdisjoint(family(other.lower)) for other in line) for line in self._lines)
        if word.kind == "name" and word.lower not in self._found:
            return max(self._key(self._longer.get(word.lower, "")), self._key(singular(word.text)))
        key = word.lower if word.kind == "name" else singular(word.text)
        return max(map(self._key, (key, *same_matter().get(key, ()))))

    def _key(self, key: str) -> float:
        """What a candidate weighs; of a name how it stands in its sentences says less."""
        one = self._found.get(key)
        weight = sum(one.weight.values()) if one else 0.0
        return (len(one.weight) + weight) / 2 if one and one.named else weight

"""What in a line tells of saying, thinking or wanting: its verbs with their subjects, its nouns, its phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ...english.closed_classes import group
from ...english.lines import Line, Word
from ..passages import cues

NOMINAL = frozenset(("name", "title", "noun", "adj", "det", "number"))
# Phrases that report without a verb of saying: matches "according to", "in his view", "put the toll at 40", "was wholly
# convinced"; not "put off until", "was convicted". The adjectives stand in the place of the braces.
PHRASES = (
    r"\baccording to\b|\bin (?:the )?(?:\w+ )?(?:view|opinion|words) of\b"
    r"|\bin (?:his|her|their|its|\w+['’]s?) (?:view|opinion|words)\b|\bputs? (?!off\b|out\b)[^,.;]{{2,60}}? at\b"
    r"|\bfor (?:him|her|them),|\b(?:is|are|was|were|remain\w*|felt|feels?) (?:\w+ )?(?:{}|in favou?r)\b"
    r"|\bleft (?:it )?open\b|\bpointed to\b"
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying of a line with its subject, and the places of the words that stand for what is said."""

    subject: tuple[Word, ...]
    verb: Word
    said: range

    @property
    def names(self) -> frozenset[str]:
        """The names and nouns that tell who says it, in small letters; none for a pronoun."""
        return frozenset(word.base for word in self.subject if word.tag in ("name", "noun"))


@lru_cache(maxsize=8)  # the rules ask for one sentence in turn; 300 pages: 4,500 hits of 6,000, of 45 µs each
def sayings(text: Line) -> tuple[Saying, ...]:
    """The verbs of saying that have a subject; each says what stands behind it, or all before it where it closes that.

    The words of one reach to the next; where the next closes its own, to the first mark between them.
    """
    verbs = (word for word in text.words if word.tag in ("verb", "noun") and cues.is_cue(word.base))
    found = [(subject, verb) for verb in verbs if (subject := _subject(verb, text))]
    heads = [(min(subject[0].place, verb.place), max(subject[-1].place, verb.place)) for subject, verb in found]
    closing = [_closes(*head, text) for head in heads]
    before = [-1, *(end for _, end in heads)]
    starts = [
        _joint(last, head[0], text) if closes else head[0]
        for head, closes, last in zip(heads, closing, before, strict=False)
    ]
    ends = [*starts[1:], len(text.words)]
    return tuple(
        Saying(subject, verb, range(start, head[0]) if closes else range(head[1] + 1, end))
        for (subject, verb), head, closes, start, end in zip(found, heads, closing, starts, ends, strict=False)
    )


def _closes(start: int, end: int, text: Line) -> bool:
    """Whether who says it stands between marks behind what is said: "It fell, Weber said, and …"."""
    behind = text.words[end + 1 : end + 2]
    return start > 1 and text.words[start - 1].tag == "mark" and (not behind or behind[0].text in ",.;")


def _joint(start: int, end: int, text: Line) -> int:
    """Where the words that a later verb closes begin: behind the first mark behind another verb, or at once."""
    marks = [word.place for word in text.words[start + 1 : end] if word.text in ";," and start >= 0]
    return marks[0] + 1 if marks else start + 1


def _subject(verb: Word, text: Line) -> tuple[Word, ...]:
    """Who says something by a verb of saying: the phrase before it, also before an aside, or the name right behind."""
    if _is_told(verb, text):
        return ()
    row, stop = _nominal(verb.place, text)
    if stop and not row and stop.text == ",":
        row, stop = _nominal(stop.place, text)
        beside = stop is not None and stop.text == ","
        comma = stop if beside else _opening(verb.place - 1, text)
        row = [*(_nominal(comma.place, text)[0] if comma else []), *(row if beside else [])]
    behind: list[Word] = []
    for after in text.words[verb.place + 1 :]:
        if after.tag not in ("name", "title") or (verb.place and text.words[verb.place - 1].tag != "mark"):
            break
        behind.append(after)
    subject = row or behind
    return tuple(subject) if any(word.tag in ("name", "noun", "pron") for word in subject) else ()


def _nominal(end: int, text: Line) -> tuple[list[Word], Word | None]:
    """The noun phrase or pronoun that ends before a place, auxiliaries between them, and the word that stops it."""
    row: list[Word] = []
    for before in reversed(text.words[:end]):
        if before.tag in NOMINAL:
            row.insert(0, before)
        elif before.tag == "pron" and not row:
            return [before], None
        elif before.tag not in ("aux", "adv", "neg") or row:
            return row, before
    return row, None


def _opening(end: int, text: Line) -> Word | None:
    """The comma that opens the aside which closes at a place: "Weber, who runs the mill, said"."""
    found = [word for word in text.words[:end] if word.text == ","]
    opens = bool(found) and text.words[found[-1].place + 1].tag in ("wh", "number", "adv", "prep", "verb")
    return found[-1] if opens else None


def _is_told(word: Word, claim: Line) -> bool:
    """Whether a verb of saying is told of who hears it: "was told by Brandt"."""
    before = [one for one in claim.words[max(0, word.place - 3) : word.place] if one.tag == "aux"]
    return bool(before) and "be" in before[-1].bases and not word.base.endswith("ing")


def is_saying(word: Word) -> bool:
    """Whether a word tells of saying or of an attitude: a verb, or a noun such as "the claim"."""
    if word.tag == "verb" and not word.bases.isdisjoint(group("attitudes", "line_words")):
        return True
    return (cues.is_cue(word.base) and word.tag != "name") or (
        word.tag in ("noun", "verb") and word.base in cues.nouns()
    )


def reports(text: str) -> bool:
    """Whether a text has a phrase that reports without a verb of saying."""
    return _phrases().search(text) is not None


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(PHRASES.format("|".join(sorted(group("states", "line_words")))), re.IGNORECASE)

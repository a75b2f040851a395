"""The noun phrases of a headline, or of a first sentence, each whole, as a title may have them.

"Skins swimming event", "Israel’s aid obligations", "IFRS big bang"; not "New vehicle" of "New vehicle sales".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...english.lemmas import bases
from ...english.meanings import american
from ...english.words import entries, table
from ...model import Span
from ...text.phrases import Word, is_function_word, is_unit, names, noun_kind, singular, touches
from .compounds import says_little
from .labels import judges

LONGEST = 5
"""The most words of a title."""
CAPITALS = 0.7
"""From this share of its words on, a headline has a capital for each."""
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*")  # matches "King’s"; not "2023"
_OWNER = re.compile(r"[’']s?$")  # matches the end of "King’s" and "states'"
_TELLING = re.compile(r"(?:19|20)\d\d|\d+[A-Z]\w*")  # matches "2023", "5G"; not "1,000", "22nd", "Two"
_NOMINAL = ("noun", "name", "adjective", "number")


class Heading(NamedTuple):
    """A noun phrase: its words, how many of them name an owner, whether an article stands before, what is around."""

    words: tuple[Word, ...]
    owners: int
    determined: bool
    before: str
    after: str

    @property
    def core(self) -> tuple[Word, ...]:
        """The words behind those of the owner."""
        return self.words[self.owners :]

    @property
    def head(self) -> Word:
        """The last word."""
        return self.words[-1]

    @property
    def span(self) -> Span:
        """From the first word's start to the last word's end."""
        return Span(self.words[0].span.start, self.words[-1].span.end)

    @property
    def named(self) -> bool:
        """Whether it is a name and nothing else."""
        return self.head.kind == "name" and all(word.kind in ("name", "function", "number") for word in self.core)


def headings(line: Sequence[Word], text: str) -> Iterator[Heading]:
    """The noun phrases of a line, each whole."""
    line = [_as_noun(word) for word in line]
    joined = {run[0].span.start: len(run) for run in names(line, text)}
    at = 0
    while at < len(line):
        noun = at and line[at].kind == "noun" and touches(line, text, at)
        if noun and _is_verb(line[at - 1], line[at], _after(line, text, at)):
            at += 1
            continue
        end = at + joined.get(line[at].span.start, 0)
        while end < len(line) and (end == at or _touches(line, text, end)) and _goes_on(line, text, at, end):
            end += 1
        begin, stop = _trimmed(line, at, end)
        if begin < stop:
            owner = _owner(line, text, begin)
            first = owner if stop - owner <= LONGEST else max(begin, _short(line, begin, stop))
            start = min(at, owner)
            told = int(start > 0 and _closed(line[start - 1]) == "D")
            before = line[start - 1 - told].lower if start > told else ""
            after = line[stop].lower if stop < len(line) and touches(line, text, stop) else ""
            yield Heading(tuple(line[first:stop]), max(0, begin - first), told > 0, before, after)
        at = max(end, at + 1)


def _as_noun(word: Word) -> Word:
    """A word that is read as a verb where it stands, as a noun if no list has it as a verb: "they have iodine"."""
    noun = word.kind == "verb" and noun_kind(word.text) and not _may_be_verb(word)
    return word._replace(kind="noun") if noun else word


def _may_be_verb(word: Word) -> bool:
    return not entries("verbs").isdisjoint(map(american, bases(word.lower)))


def _touches(line: Sequence[Word], text: str, at: int) -> bool:
    """Whether a word goes on from the one before, with no mark of a quotation between."""
    between = text[line[at - 1].span.end : line[at].span.start]
    return touches(line, text, at) and (line[at - 1].possessive or not between.strip())


def _goes_on(line: Sequence[Word], text: str, at: int, end: int) -> bool:
    """Whether the phrase that begins at one word has another as well."""
    word, before = line[end], line[end - 1] if end > at else None
    after = _after(line, text, end)
    if before and before.possessive:
        return False
    more = after is not None and after.kind in _NOMINAL
    told = at > 0 and (_closed(line[at - 1]) in ("D", "P") or line[at - 1].possessive)
    if word.kind in ("past", "ing"):
        event = more and (noun_kind(line[end + 1].text) == "event" or line[end + 1].lower == "event")
        return (more and told and end == at) or (told and _is_gerund(word, before, event, more))
    if before is None or before.kind not in ("noun", "name"):
        return word.kind in _NOMINAL
    if word.kind == "noun":
        return not _is_verb(before, word, after)
    if word.kind in ("verb", "adjective"):
        whole = told and not more and singular(word.text) == word.lower and noun_kind(word.text) != ""
        return whole or (word.kind == "adjective" and more and before.kind == "name")
    return word.kind in ("name", "number")


def _after(line: Sequence[Word], text: str, at: int) -> Word | None:
    """The word behind another one, where no mark stands between."""
    return line[at + 1] if at + 1 < len(line) and touches(line, text, at + 1) else None


def _is_gerund(word: Word, before: Word | None, event: bool, more: bool) -> bool:
    """Whether a word in -ing is a noun: "the swimming event", "a deadly stabbing"; not "a group seeking talks"."""
    return word.kind == "ing" and before is not None and (event or (not more and before.kind == "adjective"))


def _closed(word: Word) -> str:
    return table("function_words").get(word.lower.replace("’", "'"), "")


def _is_verb(before: Word, word: Word, after: Word | None) -> bool:
    """Whether a noun is a verb: "Oz hits Ur", "the law drives them", "residents voice fear", "rates stay high"."""
    if before.kind not in ("noun", "name") or before.possessive:
        return False
    known = _may_be_verb(word)
    plural, several = singular(word.text) != word.lower, singular(before.text) != before.lower
    behind = "" if after is None else after.kind if after.kind != "function" else _closed(after)
    if not noun_kind(word.text) and (singular(word.text) not in entries("common_words") if plural else known):
        return True
    if known and (behind in ("adjective", "number", "W") or (plural and behind in ("D", "Q"))):
        return True
    if before.kind == "name":
        return behind in _NOMINAL and (plural or (several and known))
    who = noun_kind(before.text) in ("person", "group")
    return several and not plural and known and (who or behind in ("adverb", "D"))


def _trimmed(line: Sequence[Word], at: int, end: int) -> tuple[int, int]:
    """The phrase from a word that says which to its noun: no number, time or judgement, no verb behind "to"."""
    while end > at and line[end - 1].kind in ("number", "adjective", "past") and not noun_kind(line[end - 1].text):
        end -= 1
    verb = at > 0 and line[at - 1].lower == "to" and line[at].kind == "noun"
    if end - at > 1 and (verb or (at > 1 and line[at - 1].lower == "of" and line[at - 2].lower == "out")):
        at += 1  # "to limit travel", "out of control warming"
    named = end > at and line[end - 1].kind == "name"
    while at < end and (_says_not_which(line[at], end - at) or (named and line[at].text[0].islower())):
        at += 1  # "hit film Dunecrawl" is "Dunecrawl"
    return at, end


def _says_not_which(word: Word, left: int) -> bool:
    if word.kind in ("number", "past"):
        return left == 1 or not _TELLING.fullmatch(word.text)
    if word.kind == "adjective":
        return left > 1 and judges(word) and word.lower != "new"
    if word.kind == "noun" and left > 1:
        plain = says_little(word) and singular(word.text) != word.lower
        return plain or is_unit(word.text) or noun_kind(word.text) in ("time", "quantity")
    return False


def _owner(line: Sequence[Word], text: str, begin: int) -> int:
    """Where the name of an owner begins: "King’s Speech"; or what a name is of: "State of the State speech"."""
    first = begin
    if begin and line[begin - 1].possessive and line[begin - 1].kind == "name" and touches(line, text, begin):
        first -= 1
    elif line[begin].kind == "name" and begin > 1:
        back = begin - 2 if line[begin - 1].lower == "the" else begin - 1
        if back and line[back].lower == "of" and line[back - 1].kind == "name" and touches(line, text, back):
            first = back - 1
    while 0 < first < begin and _is_name_before(line, text, first):
        first -= 1
    return first


def _is_name_before(line: Sequence[Word], text: str, at: int) -> bool:
    """Whether the name that a word is of begins before it."""
    before = line[at - 1]
    return line[at].kind == before.kind == "name" and not before.possessive and touches(line, text, at)


def _short(line: Sequence[Word], begin: int, stop: int) -> int:
    """Where the end of a long phrase begins, behind a name and not within it."""
    begin = max(begin, stop - LONGEST)
    while stop - begin > 1 and line[begin].kind == "name" and line[begin - 1].kind == "name":
        begin += 1
    return begin


def cased(title: str, lines: Sequence[Sequence[Word]]) -> str:
    """A headline in the letters in which the lines have its words, each of them where each has a capital."""
    told = [word for word in _TOKEN.findall(title) if not is_function_word(word)]
    capitals = sum(word[0].isupper() for word in told) >= CAPITALS * len(told)
    forms: dict[str, Counter[str]] = {}
    for line in lines:
        for word in line[1:]:
            forms.setdefault(word.lower, Counter())[word.text] += 1

    def form(found: re.Match[str]) -> str:
        bare = _OWNER.sub("", found[0])
        lower, end = bare.lower(), found[0][len(bare) :]
        if not capitals:
            return lower + end if found.start() and {*forms.get(lower, ())} == {lower} else found[0]
        if lower in forms:
            return forms[lower].most_common(1)[0][0] + end
        known = lower in table("word_classes") or noun_kind(lower) or singular(lower) in entries("common_words")
        if known or is_function_word(lower) or singular(lower) in forms:
            return lower + end
        return found[0].capitalize() if title.isupper() else found[0]

    return _TOKEN.sub(form, title)

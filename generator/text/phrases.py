"""Words and noun phrases of a text, without a tagger: word classes from lists, and a few rules of order.

A word that no list has is taken for a noun. The rules are those of Justeson and Katz, "Technical terminology"
(1995): a term is a run of adjectives and nouns that ends in a noun.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from ..english.words import entries, table
from ..model import Sentence, Source, Span
from .datelines import story_begins

Class = Literal["name", "noun", "adjective", "past", "ing", "verb", "adverb", "number", "function"]

# "self-ruled", "China’s", "U.S.", "AT&T", "NZ$26"; not the dash in "talks — he said" nor the stop in "the visit."
# Most words are plain, and the first alternative is for these.
_WORD = re.compile(r"[a-zA-Z]{2,}+(?![\w.,&’'-])|(?:[^\W\d_]\.){2,}|\w+(?:[-’'&.,]\w+)*(?:(?<=s)[’'](?!\w))?")
# "’s" in "China’s", "'" in "teachers'"; not the "s" of "talks"
_POSSESSIVE = re.compile(r"[’']s?$")
_CLASSES: dict[str, Class] = {"A": "adjective", "V": "verb", "D": "past", "G": "ing", "R": "adverb"}
_BY_ENDING: tuple[tuple[tuple[str, ...], Class], ...] = (
    (("ly",), "adverb"),
    (("ed",), "past"),
    (("ing",), "ing"),
    (("able", "ible", "ful", "less", "ous", "ish"), "adjective"),
)
OPENING = 20
"""So many marks and blanks a sentence opens with at most."""
_OPEN = frozenset(("noun", "name", "adjective", "past", "ing"))
_NOUN_FOLLOWS = frozenset("DP")
_NEVER_NAMES = ("T", "H")
_VERB_FOLLOWS = frozenset("SM")


class Word(NamedTuple):
    """A word of a sentence: its span without a possessive ending, its class, the number of its sentence.

    `lower` is the word in lower case, as the lists have it. Of a text there are thousands, and so it is a tuple.
    """

    text: str
    lower: str
    span: Span
    kind: Class
    sentence: int
    possessive: bool


class Phrase(NamedTuple):
    """A run of words that ends in a noun or a name, with the words before and after it (lower case, or empty)."""

    words: tuple[Word, ...]
    before: str
    after: str

    @property
    def span(self) -> Span:
        """From the first word's start to the last word's end."""
        return Span(self.words[0].span.start, self.words[-1].span.end)

    @property
    def named(self) -> bool:
        """Whether each word is a name, as in "State Department"."""
        return all(word.kind == "name" for word in self.words)


def words(source: Source, sentences: Sequence[Sentence]) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence, in order, classed; read once for a text, as terms, topics and summary all ask."""
    return _classed(source.text, tuple(sentences))


@lru_cache(maxsize=8)  # asked in turn, headlines between; 40 sources: 162 hits of 289, of 8 ms a text
def _classed(text: str, sentences: tuple[Sentence, ...]) -> tuple[tuple[Word, ...], ...]:
    names = _capitalised_inside(text, sentences)
    lines = (tuple(_words(text, sentence, names)) for sentence in sentences)
    return tuple(tuple(_with_verbs(line, text)) for line in lines)


@lru_cache(maxsize=4096)  # 40 sources: 81,018 hits of 87,314, of 3 µs each
def singular(word: str) -> str:
    """The word in lower case without its plural ending.

    >>> [singular(word) for word in ("talks", "parties", "crises", "taxes", "process", "status", "Buses", "women")]
    ['talk', 'party', 'crisis', 'tax', 'process', 'status', 'bus', 'woman']
    """
    word = _bare(word.lower())
    irregular = table("irregular_plurals").get(word)
    if irregular:
        return irregular
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + instead
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


_PLURALS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"))


_UNIT = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")  # matches "bpd", "mln"; not "rhythm", "TV" and "a"


def noun_kind(word: str) -> str:
    """The class of what a noun names (`person`, `time`, ...), or empty for a noun that the list does not have."""
    kinds, one, lower = table("noun_classes"), singular(word), word.lower()
    return kinds.get(one) or (kinds.get(lower, "") if lower != one else "")


def is_unit(word: str) -> bool:
    """Whether small letters without a vowel stand for what is counted, or how much of it: "pct", "mln", "bpd"."""
    return _UNIT.fullmatch(word) is not None


THINGS = frozenset("thing act communication event quantity time".split())
"""The classes of nouns for what says nothing by itself."""


def is_one_person(noun: str) -> bool:
    """Whether a noun in the singular names a person by what he or she is: "pilot"; not "pilots"."""
    return noun in entries("role_words") or table("noun_classes").get(noun) == "person"


@lru_cache(maxsize=4096)  # 40 sources: 20,528 hits of 22,486, of 3 µs each
def is_function_word(word: str) -> bool:
    """Whether the word belongs to a closed class: "the", "with", "however"."""
    return word.lower().replace("’", "'") in table("function_words")


def phrases(line: Sequence[Word], text: str) -> Iterator[Phrase]:
    """The noun phrases of a sentence, without determiners, longest first at each place; names stand apart."""
    end = 0
    for at in range(len(line)):
        if at >= end and (phrase := phrase_at(line, text, at)):
            end = at + len(phrase.words)
            yield phrase


def phrase_at(line: Sequence[Word], text: str, at: int) -> Phrase | None:
    """The noun phrase that begins with a word, if one does."""
    end = _phrase_end(line, text, at) if line[at].kind in _OPEN else at
    return Phrase(tuple(line[at:end]), _lower(line, at - 1), _lower(line, end)) if end > at else None


def names(line: Sequence[Word], text: str) -> Iterator[tuple[Word, ...]]:
    """Runs of capitalised words, joined by "of", "for", "the", "and" where a capital follows an institution word."""
    at = 0
    while at < len(line):
        end = _name_end(line, text, at) if line[at].kind == "name" else at
        if end > at:
            yield tuple(line[at:end])
        at = max(end, at + 1)


def place_of(word: Word, line: Sequence[Word]) -> int:
    """The place of a word in its sentence, found by where it stands."""
    return bisect_left(line, word.span.start, key=lambda one: one.span.start)


def _name_end(line: Sequence[Word], text: str, at: int) -> int:
    end = at + 1
    while end < len(line) and not line[end - 1].possessive and _goes_on(line, text, end):
        if line[end].kind == "name":
            end += 1
        elif line[end].lower in ("of", "for") and _is_headed(line, at, end):
            after = end + 2 if end + 1 < len(line) and line[end + 1].lower == "the" else end + 1
            if after >= len(line) or line[after].kind != "name" or not touches(line, text, after):
                return end
            end = after + 1
        else:
            break
    return end


def _is_headed(line: Sequence[Word], at: int, end: int) -> bool:
    """Whether "of" or "for" goes on with a name: behind its head, and "of" again, as in "Centre for Control of Iodine".

    Not a second "for": somebody left the Bank of Oz for Ur.
    """
    longer = line[end].lower == "of" and any(line[place].lower in ("of", "for") for place in range(at, end))
    return line[end - 1].text in entries("institution_words") or longer


def _goes_on(line: Sequence[Word], text: str, at: int) -> bool:
    """Whether a name may go on here: blanks alone stand before, or the "&" of "Jazz & Heritage Foundation"."""
    joined = text[line[at - 1].span.end : line[at].span.start].strip() == "&" and line[at].kind == "name"
    return joined or touches(line, text, at)


def touches(line: Sequence[Word], text: str, at: int) -> bool:
    """Whether a word goes on from the one before it: only blanks, a possessive ending or the stop of "St." between."""
    if at == 0:
        return False
    between = text[line[at - 1].span.end : line[at].span.start]
    if between == " ":
        return True
    between = between.strip(" \t\n\u00a0")
    return between in ("", "’s", "'s", "’", "'") or (between == "." and line[at - 1].text == "St")


def _phrase_end(line: Sequence[Word], text: str, at: int) -> int:
    """The end of the longest run from here that the rules allow, or `at` itself where there is none."""
    if line[at].kind in ("past", "ing") and not (at and _function(line[at - 1]) in _NOUN_FOLLOWS):
        return at  # a participle opens a phrase only after a determiner: "a planned visit", not "planned visits"
    end, last = at, at
    while end < len(line) and (end == at or (touches(line, text, end) and not line[end - 1].possessive)):
        kind = line[end].kind
        if kind in ("noun", "name"):
            last = end + 1
        elif kind not in ("adjective", "past", "ing", "number") or last > at:
            break
        end += 1
    return last


def _with_verbs(line: Sequence[Word], text: str) -> Iterator[Word]:
    for at, word in enumerate(line):
        verb = at and word.kind == "noun" == line[at - 1].kind and _is_verb_between(line, text, at)
        yield word._replace(kind="verb") if verb else word


def _is_verb_between(line: Sequence[Word], text: str, at: int) -> bool:
    """In "the agreement cuts tariffs" the noun in -s between nouns is a verb; compounds have no plural inside."""
    if singular(line[at].text) == line[at].lower:
        return False
    after = line[at + 1] if at + 1 < len(line) and touches(line, text, at + 1) else None
    return after is not None and after.kind in ("noun", "name", "adjective", "number")


def _lower(line: Sequence[Word], at: int) -> str:
    return line[at].lower if 0 <= at < len(line) else ""


def _function(word: Word) -> str:
    return table("function_words").get(word.lower.replace("’", "'"), "")


def _words(text: str, sentence: Sentence, inside: frozenset[str]) -> Iterator[Word]:
    before = ""
    begin = story_begins(text, sentence.span.start, sentence.span.end)
    for found in _WORD.finditer(text, begin, sentence.span.end):
        written, start = found[0], found.start()
        word = _bare(written) or written
        lower = word.lower()
        kind = _class(word, lower, before, word[0].isupper() and _opens(text, begin, start), inside)
        yield Word(word, lower, Span(start, start + len(word)), kind, sentence.number, len(word) < len(written))
        before = lower


def _bare(word: str) -> str:
    """The word without a possessive ending."""
    return _POSSESSIVE.sub("", word) if "’" in word or "'" in word else word


def _opens(text: str, begin: int, start: int) -> bool:
    """Whether a capital here says nothing: it opens the sentence or a quotation in it."""
    return (start - begin < OPENING and not text[begin:start].strip(" \"'“‘(—–-")) or text[start - 1] in '"“‘'


def _class(word: str, lower: str, before: str, opens: bool, inside: frozenset[str]) -> Class:
    if not word[0].isalpha():
        return "number"
    functions = table("function_words")
    if (
        (functions.get(lower, "") in _NEVER_NAMES and word != "St")  # "St Kilda Road"
        or lower in ("the", "a", "an")
        or (word in ("May", "March") and not opens)
    ):
        return "function"
    if word[0].isupper() and not _plain(word, lower, opens, inside):
        return "name"
    closed = functions.get(lower.replace("’", "'"))
    if closed:
        return "number" if closed == "N" else "function"
    return _open_class(lower, functions.get(before, ""), before)


def _open_class(lower: str, before: str, previous: str) -> Class:
    listed = table("word_classes").get(lower, "")
    if "-" in lower:
        listed = listed or table("word_classes").get(lower.rsplit("-", 1)[-1], "")
    if "-" in lower and listed in ("D", "G"):
        return "adjective"
    if (listed == "V" and before == "D" and previous != "that") or (listed == "G" and before == "D"):
        return "noun" if noun_kind(lower) else _CLASSES[listed]
    if listed:
        return _CLASSES[listed]
    for endings, kind in _BY_ENDING:
        if lower.endswith(endings) and not noun_kind(lower):
            return kind
    return "verb" if (before in _VERB_FOLLOWS and before) or (previous == "to" and _may_be_verb(lower)) else "noun"


def _may_be_verb(lower: str) -> bool:
    """After "to", a bare noun that is no plural is read as a verb: "to visit", but "to talks"."""
    return not lower.endswith("s") and noun_kind(lower) in ("act", "communication")


def _plain(word: str, lower: str, opens: bool, inside: frozenset[str]) -> bool:
    """Whether a capitalised word is an ordinary one at the start of its sentence."""
    if lower in ("i", "i'm", "i’m", "i've", "i’ve", "i'll", "i’ll", "i'd", "i’d"):
        return True
    if not opens or (word.isupper() and len(word) > 1):
        return False
    if is_function_word(lower):
        return True
    return lower not in inside and (lower in table("word_classes") or bool(noun_kind(lower)) or lower.endswith("ly"))


def _capitalised_inside(text: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words, in lower case, that have a capital somewhere inside a sentence and are never written small."""
    capital: set[str] = set()
    small: set[str] = set()
    for sentence in sentences:
        begin = story_begins(text, sentence.span.start, sentence.span.end)
        for found in _WORD.finditer(text, begin, sentence.span.end):
            word = _bare(found[0])
            if word[:1].islower():
                small.add(word)
            elif word[:1].isupper() and not _opens(text, begin, found.start()):
                capital.add(word.lower())
    return frozenset(capital - small)

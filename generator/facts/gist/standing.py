"""Which sentences cannot be a point of a summary, since a point stands there without the sentence before it.

What dangles: a piece of a quotation without its speaker, an "I" whom nobody introduced, a pronoun or a "those" whose
noun another sentence has (Halliday and Hasan, "Cohesion in English", 1976, on reference), an opening that goes on, and
an order to the reader.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...english.quotations import quotations
from ...english.words import entries, table
from ...model import Person, Sentence, Source, Span
from ...text.datelines import story_span
from ...text.phrases import Word, noun_kind, phrases, singular, words
from ..passages import cues
from ..passages.unmarked import answers, unopened
from .definite import openers
from .going_on import goes_on, is_empty
from .leaning import QUOTED, open_quotations, opening, opens_behind
from .matching import same_matter

# Words outside quotation marks of who tells or is told: matches "I think", "Our bridge", "if you read"; not "World War
# I", "I-95", "US".
_PARTIES = re.compile(
    r"(?<!War )\bI\b(?![.-])|\b(?:[Ww]e|[Oo]urs?|[Mm]y|me|us|mine|myself|ourselves|[Yy]ou(?:r|rs|rself)?)\b"
)
_MARKED = re.compile("[“\"’']")  # without one of them nothing is quoted and no verb run in: most sentences have none
# A verb run into its subject: matches "it’s", "they’re", "I’ll"; not "Lee’s".
_RUN_IN = re.compile(r"\b(?:it|he|she|there|that|what|who)[’']s\b|[’'](?:re|m|ve|ll|d)\b", re.IGNORECASE)
# Participles that hang on a noun and make no clause: arrests "related" to theft, a firm "based" in Oz.
_HANGING = frozenset(
    "related based located connected entitled situated known born compared dedicated associated".split()
)
# Where the words are those of a picture: matches "Lee, pictured here in 1998,", "A file photograph shows"; not "She
# pictured the dam".
_PICTURED = re.compile(
    r", (?:pictured|seen|shown)(?: here| above| below| left| right| in \d{4})?\b"
    r"|^\W*(?:A|An|This|The) (?:file |undated )?(?:photo|photograph|picture|image)s? (?:shows?|of|from|taken)\b"
)
# Words under a label: matches "ANN LEE: It rains.", "Rural site: The dam is old."; not "The rule: It rains.", "Ann Lee
# told us: It rains".
_LABELLED = re.compile(r"\W*(?!The )(?P<label>[A-Z][\w’'-]*(?:(?: [A-Z][\w’'.-]*){1,3}| [a-z]+)?): [A-Z]")
# A pronoun that begins the main clause: matches "Like humans, they", "Leaving the hall, he", "To save fuel, it",
# "Founded in 1975, it", "A dam of stone, it"; not "On Sunday, he".
_RESUMED = re.compile(
    r"\W*(?:(?P<like>Like|Unlike|Besides)|[A-Z][a-z]+(?:ing|ed)|Born|Set|Built|Made|Held|Known|To [a-z]+|An? [a-z]+"
    r"|One of|Despite|With|Without|Aside from)\b[^,]{3,200}, (?P<who>he|she|they|[Ii]t)\b"
)
_PERSONAL = frozenset("he she him his her hers himself herself".split())
_SEVERAL = frozenset("they them their theirs themselves".split())
FEWEST = 4
"""A sentence of fewer words leaves out what the one before has: "Things went bad.\""""
EARLY = 3
"""A plural pronoun among so many words has no noun before it in its sentence."""


def dangling(source: Source, sentences: Sequence[Sentence], people: Sequence[Person]) -> frozenset[int]:
    """The numbers of the sentences that do not stand alone; one of words without marks would be nobody's."""
    named = sorted(one.span for person in people for one in person.mentions if not one.pronoun)
    pieces = {number for pair in open_quotations(source, sentences) for number in pair}
    said = quotations(source.text)
    for words_ in (*answers(source.text), *unopened(source.text), *said):
        first = bisect_left(sentences, words_.start, key=lambda one: one.span.start)
        stop = bisect_right(sentences, words_.end, key=lambda one: one.span.end)
        pieces.update(one.number for one in sentences[first:stop])
    lines = words(source, sentences)
    pieces.update(_unknown(source.text, lines))
    begins = opening(source, sentences)
    return frozenset(
        one.number
        for one, line in zip(sentences, lines, strict=True)
        if one.number in pieces
        or _is_cut(source.text, one.span, line, said)
        or (one.number != begins and _dangles(source.text, one.span, line, named, said))
    )


def _unknown(text: str, lines: Sequence[Sequence[Word]]) -> Iterator[int]:
    """The numbers of the sentences in which "the player" or "the report’s" opens a clause, of which none before told.

    The first sentence may: what it opens with is new to all.
    """
    seen: set[str] = set()
    for line in lines:
        if seen and any(
            seen.isdisjoint({singular(word.text)} | same_matter().get(singular(word.text), frozenset()))
            for word in openers(line, text)
        ):
            yield line[0].sentence
        seen.update(singular(word.text) for word in line)


def _is_cut(text: str, span: Span, line: Sequence[Word], said: Sequence[Span]) -> bool:
    """Whether a sentence is no whole of its own, wherever it stands: a scrap, an order, what "I" or a label says.

    Nor is an aside in brackets.
    """
    span = story_span(text, span)
    sentence = span.of(text)
    told = _unquoted(text, span, said)
    return (
        len(sentence.split()) < FEWEST
        or (sentence[:1] == "(" and sentence.rstrip()[-1:] == ")")
        or _PARTIES.search(told) is not None
        or _PICTURED.search(told) is not None
        or _is_labelled(sentence)
        or _is_order(line)
        or not _is_clause(sentence, line)
    )


def _is_labelled(sentence: str) -> bool:
    """Whether a label stands before a sentence, and no place that it is told of: "Oslo: Snow fell." """
    found = _LABELLED.match(sentence)
    return found is not None and found["label"].lower() not in entries("places")


def _unquoted(text: str, span: Span, said: Sequence[Span]) -> str:
    """The words of a span with blanks for those in quotation marks."""
    told = span.of(text)
    for one in said[max(0, bisect_left(said, span.start, key=lambda one: one.start) - 1) :]:
        if one.start >= span.end:
            break
        start, end = (min(max(place, span.start), span.end) - span.start for place in one)
        told = f"{told[:start]}{' ' * (end - start)}{told[end:]}"
    return told


def _dangles(text: str, span: Span, line: Sequence[Word], named: Sequence[Span], said: Sequence[Span]) -> bool:
    """Whether a sentence goes on from those before it; the first of a text has none before it."""
    span = story_span(text, span)
    sentence = span.of(text)
    told = _unquoted(text, span, said)
    if opens_behind(sentence) or goes_on(sentence, told) or _resumes(told, span, named):
        return True
    outside = [word for word in line if word.span.start >= span.start and told[word.span.start - span.start].strip()]
    first, behind = (bisect_left(named, at, key=lambda one: one.start) for at in (span.start, span.end))
    inside = [one for one in named[first:behind] if span.covers(one)]
    return _unnamed(text, outside, inside) or _it_is_said(text, told, span, outside, named)


def _resumes(told: str, span: Span, named: Sequence[Span]) -> bool:
    """Whether the main clause begins with a pronoun behind words that name nobody: "Leaving the hall, he smiled"."""
    found = _RESUMED.match(told)
    if found is None:
        return False
    ends = span.start + found.start("who")
    somebody = bisect_left(named, Span(span.start, span.start)) < bisect_left(named, Span(ends, ends))
    if found["who"].lower() == "it":
        return not is_empty(told, found.end())
    return not somebody and not (found["who"] == "they" and not found["like"])


def _is_clause(sentence: str, line: Sequence[Word]) -> bool:
    """Whether a sentence has more finite verbs than relative clauses: not "Closing the dam that leaks.", "A ban."

    Words in marks and run-in verbs ("it’s") make it a clause, so that only what surely is none is held back.
    """
    if _MARKED.search(sentence) and (QUOTED.search(sentence) or _RUN_IN.search(sentence)):
        return True
    return has_finite_verb(line)


def has_finite_verb(line: Sequence[Word], sure: bool = False) -> bool:
    """Whether some words have more finite verbs than relative clauses: not "plans to shut the dam that leaks".

    A noun that may be a verb, "the firm makes", is none that is `sure`: "energy prices".
    """
    kept = [word for word in line if word.kind != "adverb"]
    pairs = list(pairwise([kept[0], *kept])) if kept else []
    relative = sum(
        word.lower in ("who", "which") or (word.lower == "that" and before.kind in ("noun", "name"))
        for before, word in pairs
    )
    finite = (pair for pair in pairs if _is_finite(*pair, sure))
    return next(islice(finite, relative, None), None) is not None


def _is_finite(before: Word, word: Word, sure: bool) -> bool:
    """Whether a word may be a finite verb: an auxiliary, a past, a base, or a noun that agrees with the one before it.

    "The firm makes boats" and "ships sail"; not "of dams", "500 firms".
    """
    if word.lower in group("auxiliaries") or word.lower == "am" or word.lower.endswith(("n't", "n’t")):
        return True
    if word.kind in ("past", "verb") or (word.lower.endswith("ed") and "-" not in word.lower):
        return word.lower not in _HANGING and before.lower != "to"
    if sure or word.kind != "noun" or before.kind not in ("noun", "name"):
        return False
    if not any(base in entries("verbs") for base in bases(word.lower)):  # a long list: asked, and not gone through
        return False
    return (singular(word.text) != word.lower) != (singular(before.text) != before.lower)


def _is_order(line: Sequence[Word]) -> bool:
    """Whether a sentence opens with a verb that is no noun: "Forget it"; not "Police said"."""
    first = line[0].lower if line else ""
    return table("word_classes").get(first) == "V" and not noun_kind(first) and not first.endswith("s")


def _unnamed(text: str, line: Sequence[Word], named: Sequence[Span]) -> bool:
    """Whether a pronoun comes before anybody whom it could mean; "In her speech Ann Lee" names her right behind it."""
    for at, word in enumerate(line):
        if word.lower in _PERSONAL:
            people = (place for place, one in enumerate(line) if _is_somebody(one, named) and _is_one(one))
            human = next(people, None)
            ends = text[word.span.end : word.span.end + 1] in (",", ".", ";")  # "According to her, Lee left"
            if human is None or (human >= at and (at >= EARLY or ends)):
                return True
        if word.lower in _SEVERAL and at < EARLY and not any(map(_is_thing, line[:at])):
            return True
    return False


def _is_one(word: Word) -> bool:
    """Whether "he" may stand for a word: "witness", "Lee"; not "witnesses"."""
    return word.kind == "name" or singular(word.text) == word.lower


def _is_thing(word: Word) -> bool:
    return word.kind in ("noun", "name") and noun_kind(word.text) != "time"


def _is_somebody(word: Word, named: Sequence[Span]) -> bool:
    """Whether a word names a person, or tells one by what he or she is; not a group."""
    kind = noun_kind(word.text)
    return kind == "person" or (kind != "group" and any(one.covers(word.span) for one in named))


def _it_is_said(text: str, told: str, span: Span, line: Sequence[Word], named: Sequence[Span]) -> bool:
    """Whether somebody says of an "it" that no word before it can be: 'Ann Lee said that it was a "good deal"'."""
    for first, before, word in zip(line, line[1:], line[2:], strict=False):
        said = cues.is_speech(before.lower) or (before.lower == "that" and cues.is_speech(first.lower))
        if word.lower == "it" and said and not is_empty(told, word.span.end - span.start):
            heads = [one.words[-1] for one in phrases([one for one in line if one.span < before.span], text)]
            return all(_is_somebody(head, named) for head in heads)
    return False

"""Which sentences cannot be a point of a summary, since a point stands there without the sentence before it.

What dangles: a piece of a quotation without its speaker, an "I" whom nobody introduced, a pronoun or a "those" whose
noun another sentence has (Halliday and Hasan, "Cohesion in English", 1976, on reference), an opening that goes on, and
an order to the reader.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...english.words import entries, table
from ...model import Person, Sentence, Source, Span
from ...text.datelines import story_span
from ...text.phrases import Word, noun_kind, phrases, singular, words
from ..passages import cues
from ..passages.unmarked import answers, unopened
from .definite import openers
from .leaning import QUOTED, open_quotations, opening, opens_behind
from .matching import same_matter

# Words outside quotation marks of who tells or is told: matches "I think", "Our bridge", "if you read"; not "World War
# I", "I-95", "US".
_PARTIES = re.compile(
    r"(?<!War )\bI\b(?![.-])|\b(?:[Ww]e|[Oo]urs?|[Mm]y|me|us|mine|myself|ourselves|[Yy]ou(?:r|rs|rself)?)\b"
)
# "All three of those setbacks", "such calls", "of that window": matches the word and the noun behind it.
_POINTING = re.compile(
    r"\b(?:[Tt]hese|[Tt]hose|[Ss]uch|[Tt]his|(?:of|at|for|from|with|to|in|on|by|about|under) that)\s+(?P<noun>[\w-]+)"
)
# What follows "those" and "such" where they point ahead: matches "who", "affected"; not "setbacks".
_AHEAD = re.compile(
    r"who|whom|whose|which|of|in|that|with|from|as|a|an|at|on|for|without|\w+(?:ed|ing)|born|left|hurt|seen"
)
# An opening that goes on: matches "Another reason is", "Similar deals", "Three of them"; not "The other day".
_FURTHER = re.compile(
    r"\W*(?:(?:Another|Similar|Further|Others?"
    r"|The (?:latter|former|pair|duo|trio|others?|same|remaining))\b(?! day\b)"
    r"|(?:All|Each|Some|Many|Most|None|Neither|Few|\w+) (?:\w+ )?of (?:them|these|those|the (?:two|three|four))\b)"
)
# "it" that stands for nothing: matches " was vital that", " would be hard to"; not " was a bargain".
_EMPTY = re.compile(
    r"(?:\W(?:is|was|would be|will be|has been|had been|may be|could be|might be|’s|'s)\b"
    r"[^,;]{1,50}\b(?:that|to|if|whether|when|how)\b"
    r"|\W(?:seems?|seemed|appears?|appeared|takes?|took|rains?|rained|snowed)\b)"
)
# Words of somebody whom the sentence before names: matches ", she said." and ", he added"; not ", Lee said".
_SAID_BEHIND = re.compile(r",\s+(?:he|she|they|it)\s+(?P<cue>[a-z]+)\b")
_INSTEAD = re.compile(r"\b[Ii]nstead\b(?! of\b)")  # of what, tells the sentence before: "He instead left."
_MARKED = re.compile("[“\"’']")  # without one of them nothing is quoted and no verb run in: most sentences have none
# A verb run into its subject: matches "it’s", "they’re", "I’ll"; not "Lee’s".
_RUN_IN = re.compile(r"\b(?:it|he|she|there|that|what|who)[’']s\b|[’'](?:re|m|ve|ll|d)\b", re.IGNORECASE)
# Participles that hang on a noun and make no clause: arrests "related" to theft, a firm "based" in Oz.
_HANGING = frozenset(
    "related based located connected entitled situated known born compared dedicated associated".split()
)
# Of a pair of words that only the one before tells: matches "that very question", "the very same"; not "very good".
_VERY = re.compile(r"\b(?:[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese|[Tt]he) very (?:same\b|[a-z]+)")
# Where the words are those of a picture: matches "Lee, pictured here in 1998,", "A file photograph shows"; not "She
# pictured the dam".
_PICTURED = re.compile(
    r", (?:pictured|seen|shown)(?: here| above| below| left| right| in \d{4})?\b"
    r"|^\W*(?:A|An|This|The) (?:file |undated )?(?:photo|photograph|picture|image)s? (?:shows?|of|from|taken)\b"
)
# Words under a label: matches "ANN LEE: It rains.", "Rural site: The dam is old."; not "The rule: It rains.", "Ann Lee
# told us: It rains".
_LABELLED = re.compile(r"\W*(?!The )(?P<label>[A-Z][\w’'-]*(?:(?: [A-Z][\w’'.-]*){1,3}| [a-z]+)?): [A-Z]")
# "those" or "that" alone, at the end of a phrase: matches "Aside from those, ", "because of that."; not "of those who".
_POINTED = re.compile(r"\b(?:from|of|to|with|besides|despite|like) (?:these|those|this|that|them)[,.;]")
# A connective between commas: matches ", meanwhile,", ", however,"; not "however hard he tried".
_MEANWHILE = re.compile(
    r", (?:meanwhile|however|therefore|thus|moreover|furthermore|nevertheless|in turn|for (?:example|instance)"
    r"|by contrast|on the other hand|as a result|though),"
)
# A pronoun that begins the main clause: matches "Like humans, they", "Leaving the hall, he", "To save fuel, it"; not
# "On Sunday, he".
_RESUMED = re.compile(
    r"\W*(?:(?P<like>Like|Unlike|Besides)|[A-Z][a-z]+ing|Having|To [a-z]+|Despite|With|Without|Aside from)\b"
    r"[^,]{3,200}, (?P<who>he|she|they|it)\b"
)
_PERSONAL = frozenset("he she him his her hers himself herself".split())
_SEVERAL = frozenset("they them their theirs themselves".split())
# A quotation that goes on from words before it: matches "“And he didn’t,” Lee said"; not "“We are tired,” Lee said".
_ANSWERS = re.compile(r"\s*[“\"](?:And|But|So|Or|Nor|He|She|They|Then|Because|That)\b")
_BECAUSE = re.compile(r"\W*Because\b")  # a reason for what the sentence before tells: "Because it rained."
FEWEST = 4
"""A sentence of fewer words leaves out what the one before has: "Things went bad.\""""
EARLY = 3
"""A plural pronoun among so many words has no noun before it in its sentence."""


def dangling(source: Source, sentences: Sequence[Sentence], people: Sequence[Person]) -> frozenset[int]:
    """The numbers of the sentences that do not stand alone; one of words without marks would be nobody's."""
    named = sorted(one.span for person in people for one in person.mentions if not one.pronoun)
    pieces = {number for pair in open_quotations(source, sentences) for number in pair}
    for words_ in (*answers(source.text), *unopened(source.text)):
        pieces.update(one.number for one in sentences if words_.covers(one.span))
    lines = words(source, sentences)
    pieces.update(_unknown(source.text, lines))
    begins = opening(source, sentences)
    return frozenset(
        one.number
        for one, line in zip(sentences, lines, strict=True)
        if one.number in pieces
        or _is_cut(source.text, one.span, line)
        or (one.number != begins and _dangles(source.text, one.span, line, named))
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


def _is_cut(text: str, span: Span, line: Sequence[Word]) -> bool:
    """Whether a sentence is no whole of its own, wherever it stands: a scrap, an order, what "I" or a label says."""
    sentence = story_span(text, span).of(text)
    told = _unquoted(sentence)
    return (
        len(sentence.split()) < FEWEST
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


def _unquoted(sentence: str) -> str:
    """A sentence with blanks for the words in quotation marks."""
    marked = "“" in sentence or '"' in sentence
    return QUOTED.sub(lambda found: " " * len(found[0]), sentence) if marked else sentence


def _dangles(text: str, span: Span, line: Sequence[Word], named: Sequence[Span]) -> bool:
    """Whether a sentence goes on from those before it; the first of a text has none before it."""
    span = story_span(text, span)
    sentence = span.of(text)
    told = _unquoted(sentence)
    if _BECAUSE.match(told) or _ANSWERS.match(sentence) or opens_behind(sentence) or _FURTHER.match(told):
        return True
    if (
        _goes_on(told)
        or _VERY.search(told)
        or any(map(_points, _POINTING.finditer(told)))
        or _resumes(told, span, named)
    ):
        return True
    outside = [word for word in line if word.span.start >= span.start and told[word.span.start - span.start].strip()]
    first, behind = (bisect_left(named, at, key=lambda one: one.start) for at in (span.start, span.end))
    inside = [one for one in named[first:behind] if span.covers(one)]
    return _unnamed(outside, inside) or _it_is_said(text, told, span, outside, named)


def _goes_on(told: str) -> bool:
    """Whether words outside marks go on from others: an "instead", "aside from those", "she said" behind her words."""
    behind = any(cues.is_speech(one["cue"]) for one in _SAID_BEHIND.finditer(told))
    return behind or any(one.search(told) is not None for one in (_INSTEAD, _POINTED, _MEANWHILE))


def _resumes(told: str, span: Span, named: Sequence[Span]) -> bool:
    """Whether the main clause begins with a pronoun behind words that name nobody: "Leaving the hall, he smiled"."""
    found = _RESUMED.match(told)
    if found is None:
        return False
    ends = span.start + found.start("who")
    somebody = bisect_left(named, Span(span.start, span.start)) < bisect_left(named, Span(ends, ends))
    return not somebody and not (found["who"] == "they" and not found["like"])


def _is_clause(sentence: str, line: Sequence[Word]) -> bool:
    """Whether a sentence has more finite verbs than relative clauses: not "Closing the dam that leaks.", "A ban."

    Words in marks and run-in verbs ("it’s") make it a clause, so that only what surely is none is held back.
    """
    if _MARKED.search(sentence) and (QUOTED.search(sentence) or _RUN_IN.search(sentence)):
        return True
    kept = [word for word in line if word.kind != "adverb"]
    pairs = list(pairwise([kept[0], *kept])) if kept else []
    relative = sum(
        word.lower in ("who", "which") or (word.lower == "that" and before.kind in ("noun", "name"))
        for before, word in pairs
    )
    finite = (pair for pair in pairs if _is_finite(*pair))
    return next(islice(finite, relative, None), None) is not None


def _is_finite(before: Word, word: Word) -> bool:
    """Whether a word may be a finite verb: an auxiliary, a past, a base, or a noun that agrees with the one before it.

    "The firm makes boats" and "ships sail"; not "of dams", "500 firms".
    """
    if word.lower in group("auxiliaries") or word.lower == "am" or word.lower.endswith(("n't", "n’t")):
        return True
    if word.kind in ("past", "verb") or word.lower.endswith("ed"):
        return word.lower not in _HANGING and before.lower != "to"
    if word.kind != "noun" or before.kind not in ("noun", "name"):
        return False
    if not any(base in entries("verbs") for base in bases(word.lower)):  # a long list: asked, and not gone through
        return False
    return (singular(word.text) != word.lower) != (singular(before.text) != before.lower)


def _is_order(line: Sequence[Word]) -> bool:
    """Whether a sentence opens with a verb that is no noun: "Forget it"; not "Police said"."""
    first = line[0].lower if line else ""
    return table("word_classes").get(first) == "V" and not noun_kind(first) and not first.endswith("s")


def _points(found: re.Match[str]) -> bool:
    """Whether "these", "those", "such" or "this" and a noun mean what was told: not "this week", "those who"."""
    noun, first = found["noun"], found[0].split()[0].lower()
    if noun_kind(noun) == "time" or (first != "this" and _AHEAD.fullmatch(noun)):
        return False
    return first != "such" or noun.endswith("s")


def _unnamed(line: Sequence[Word], named: Sequence[Span]) -> bool:
    """Whether a pronoun comes before anybody whom it could mean; "In her speech Ann Lee" names her right behind it."""
    for at, word in enumerate(line):
        if word.lower in _PERSONAL:
            people = (place for place, one in enumerate(line) if _is_somebody(one, named))
            human = next(people, None)
            if human is None or human >= at >= EARLY:
                return True
        if word.lower in _SEVERAL and at < EARLY and not any(map(_is_thing, line[:at])):
            return True
    return False


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
        if word.lower == "it" and said and not _EMPTY.match(told, word.span.end - span.start):
            heads = [one.words[-1] for one in phrases([one for one in line if one.span < before.span], text)]
            return all(_is_somebody(head, named) for head in heads)
    return False

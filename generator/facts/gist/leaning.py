"""Which sentences lean on others: openings that point back, quotations over several sentences, short names.

`needed` gives for each sentence that a summary may take the sentences that must come with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from ...english.closed_classes import group
from ...english.words import entries, lines, table
from ...model import Person, Sentence, Source, Span, Statement
from ...text.phrases import is_function_word, noun_kind

_VERBS = ("V", "D")  # as `word_classes` has them: base forms and pasts
LONG_FORM = 4
CHAIN = 20
"""A sentence that leans on so many others is in no summary."""
TITLE_WORDS = 5
"""So many words with capitals, and none without but those of closed classes, are a title."""

# the first words of a sentence, without marks before them: "“However, he" gives "However, he"
_OPENING = re.compile(r"^[\s\"'“‘(\[—–-]*")
# "On Sunday, he said", "In 2010 they left": a pronoun in the first words, before any name or noun that it could mean
_EARLY_PRONOUN = re.compile(
    r"^(?:(?:In|On|At|After|Before|Since|By|During|When|While|As|If|Although|Though)\s)?(?:[\w-]+,?\s){0,2}"
    r"(?:he|she|they|his|their|her)\b"
)
# "As both sides argue, ...", "While it rained, this strike ..."; not "As Ghana voted, the price rose"
_LATE_DEMONSTRATIVE = re.compile(
    r"^(?:As|While|When|Although|Though|If|After|Before|Since|Because)\s(?:both|these|those|such)\s"
    r"|^(?:As|While|When|Although|Though|If|After|Before|Since|Because)\s[^,]*,\s(?:this|these|those|such|both)\s"
)
# words in quotation marks: “We will win,” or "We will win,"; not the apostrophe in "don't"
QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
# "he said" and "said she" outside quotation marks; not "Santos said"
_SAID_PRONOUN = re.compile(r"(?:^|[\s,])(?:he|she|they|it)\s", re.IGNORECASE)
# "the Department", "The Court"; the name must not go on: not "the Department of State"
_SHORT_NAME = re.compile(r"\b[Tt]he ([A-Z][a-z]{3,})\b(?! of\b)(?!,? [A-Z])")
# "State Department" gives "Department", "Bank of Spain" gives "Bank"; not "The Bank"
_WHOLE_NAME = re.compile(r"\b(?!The )[A-Z][\w.’'-]* (?=([A-Z][a-z]{3,})\b)|\b([A-Z][a-z]{3,}) of [A-Z]")
# A short form of what was named before: matches "The Oslo-based firm had", "In May, the paper said", "The study also";
# not "The firm that", "The company of".
_THE_BODY = re.compile(
    r"\W*The [a-z-]+ (?:also|then) |"
    r"\W*(?:The|[A-Z][^,“\"]{1,60}, the) (?:[\w-]+-based )?(?:firm|company|group|business|retailer|carmaker|airline"
    r"|club|charity|paper|newspaper|union|foundation|agency|study|report|survey|bank|society|association|institute"
    r"|results?)(?:[’']s? |,? )"
    r"(?!of\b|in\b|that\b|who\b|which\b|from\b|for\b|at\b|on\b)"
)
# Who somebody is of whom was told: matches "The Norlander was", "The 24-year-old left"; not "The 24-year-old, named".
_FOLK = re.compile(r"\W*The (?:\d+-year-old|(?P<folk>(?:[A-Z]\w+ )?[A-Z][a-z]+)) (?:also |now |then )?[a-z]{2,}\b")
# "This dialogue", "The same court"; not "Thisbe"
_DEMONSTRATIVE = re.compile(r"^(?:This|That|These|Those|The same)\s+(\w+)")

# Words to the reader, or about who wrote: matches "Editor’s note:", "If you like it, be sure to get a copy", "I hope
# you liked it", "I’m Ann Lee.", "Ann Lee adapted this story" and "Bo Park was the editor."; not "He checked out" or
# "The editor left."
_ORDER = r"(?i:be sure to|check out|sign up|subscribe|click|stay tuned|find out more|learn more)\b"
_ASIDE_OPENS = re.compile(
    rf"{_ORDER}|(?:Editor|Author|Reporter)[’']s [Nn]ote\b|I[’']m [A-Z][\w.’-]+(?: [A-Z][\w.’-]+){{0,3}}\.$"
    r"|(?:(?:I|We) hope you|Thanks? (?:you )?for (?:reading|watching|listening))\b"
)
_ASIDE = re.compile(  # what stands first passes over other letters quickly
    rf"(?=[,;acerpw])(?:(?:[,;] |\b(?:also|please),? ){_ORDER}"
    r"|\b(?:adapted|edited|wrote|reported(?: on)?|contributed to) this (?:story|report|article)\b|\bwas the editor\.$)"
)
# Two that are named: matches "Both Ann Lee and Bo Park left" and "Both the union and"; not "Both schemes are run and".
_BOTH = re.compile(r"Both (?:[A-Z]|the |his |her |its |their )[^.,;]{0,60}\band\b")
# What goes on from the sentence before: matches "He left", "She’s gone", "As part of the deal, he"; not "Helen left" or
# "As part of the Oz deal, he".
_BEHIND = re.compile(
    r"^\W*(?:(?:He|She|They|His|Her|Their)(?:[’'](?:s|d|ll|re|ve))?\s|As part of (?:that|this|it|the [a-z]+),)"
)


def needed(
    source: Source,
    sentences: Sequence[Sentence],
    statements: Sequence[Statement] = (),
    people: Sequence[Person] = (),
) -> dict[int, frozenset[int]]:
    """For each sentence that may be chosen, itself and all that must be chosen with it.

    Headings, captions, and sentences that lean on one or on nothing, are left out.
    """
    leans = _leans(source, sentences, statements)
    for one, other in (*introductions(people, source.text), *_definite(source, sentences)):
        leans[one].add(other)
    barred = {one.number for one in sentences if not _is_told(one.span.of(source.text))} | {0}
    closed = {sentence.number: _closure(sentence.number, leans) for sentence in sentences}
    return {number: others for number, others in closed.items() if not others & barred}


def _is_told(sentence: str) -> bool:
    """Whether a sentence tells: no question, word to the reader, heading, or caption ("nurses in Oslo in 2008.")."""
    if sentence.rstrip("\"'”’) \n").endswith("?") or is_heading(sentence) or sentence.lstrip()[:1].islower():
        return False
    return has_verb(sentence) and not (_ASIDE_OPENS.match(sentence) or _ASIDE.search(sentence))


def has_verb(words: str) -> bool:
    """Whether some words may tell something: one may be a verb, as in no caption ("Ana Ruiz in Oslo, 2008.")."""
    parts = [part.strip(",.;:!?“”\"'‘’()").replace("’", "'") for part in words.lower().split()]
    return any(map(_is_verb_by_form, parts)) or any(map(_may_be_verb, parts))


def _is_verb_by_form(word: str) -> bool:
    """Whether no long list need be asked: "was", "didn't", "opened"."""
    return word in group("auxiliaries") or "n't" in word or (word.endswith("ed") and len(word) > LONG_FORM)


def _may_be_verb(word: str) -> bool:
    """Whether a list has a word as a verb, or as a noun for what is done that may be one: "visits"."""
    known = table("word_classes").get(word, "") in _VERBS or word in entries("irregular_forms")
    return known or (word.endswith("s") and noun_kind(word) in ("act", "communication"))


def opening(source: Source, sentences: Sequence[Sentence]) -> int:
    """The number of the first sentence that is no heading, which has none before it to point back at; or 0."""
    return next((one.number for one in sentences if not is_heading(one.span.of(source.text))), 0)


def is_heading(sentence: str) -> bool:
    """Whether words end without a full stop, as headings, captions and datelines do, or all have capitals."""
    stopped = sentence.rstrip().rstrip("\"'”’)]").endswith((".", "!", "?", "…"))
    return not stopped or _in_title_case(sentence)


def _in_title_case(sentence: str) -> bool:
    """ "Voters Go To The Polls In A Divided Norland.", but not "Maria Santos met Ana Ruiz." """
    told = 0
    for word in sentence.split():
        part = word.strip("\"'“”‘’(),.;:!?")
        if part and not is_function_word(part):
            if part[0].islower():
                return False
            told += 1
    return told >= TITLE_WORDS


def points_back(sentence: str) -> bool:
    """Whether a sentence opens with a pronoun or a connective, or with a quotation by "he" or "she".

    >>> [points_back(one) for one in ("However, it rained.", "“I won,” she said.", "This week the court sits.")]
    [True, True, False]
    """
    quoted = sentence.lstrip()[:1] in ("“", '"')
    return opens_behind(sentence) or (not quoted and bool(_EARLY_PRONOUN.match(_OPENING.sub("", sentence))))


def opens_behind(sentence: str) -> bool:
    """Whether the first word of a sentence, or of its first clause, goes on from the sentence before.

    >>> [opens_behind(one) for one in ("However, it rained.", "“I won,” she said.", "On Sunday, he left.")]
    [True, True, False]
    """
    opening = _OPENING.sub("", sentence)
    if sentence.lstrip()[:1] in ("“", '"'):
        return _quoted_by_pronoun(sentence)
    return (
        _opens_with_connective(opening)
        or _demonstrative(opening)
        or any(pattern.match(opening) for pattern in (_BEHIND, _LATE_DEMONSTRATIVE))
    )


def _quoted_by_pronoun(sentence: str) -> bool:
    """Whether a sentence that opens with a quotation names nobody outside it, or only a pronoun."""
    outside = QUOTED.sub(" ", sentence).strip(" .,;:!?—–-")
    return not outside or bool(_SAID_PRONOUN.match(outside))


def _opens_with_connective(opening: str) -> bool:
    told = _backward_openings().match(opening.lower().replace("’", "'"))
    return bool(told) and not _BOTH.match(opening)


@cache
def _backward_openings() -> re.Pattern[str]:
    """Matches "however, it" and "in addition to"; not "howevers"."""
    listed = "|".join(re.escape(words) for words in lines("backward_openings"))
    return re.compile(rf"(?:{listed})(?![\w'-])")


def _demonstrative(opening: str) -> bool:
    """ "This dialogue" points back, "This week" does not."""
    found = _DEMONSTRATIVE.match(opening)
    return found is not None and not is_now(found[1])


def is_now(noun: str) -> bool:
    """Whether "this" and a noun mean the time of the text: "this week"; not "this phase", of what was told."""
    return noun_kind(noun) == "time" and noun not in ("phase", "period", "era", "stage")


# ------------------------------------------------------------------- what leans on what


def _leans(source: Source, sentences: Sequence[Sentence], statements: Sequence[Statement]) -> dict[int, set[int]]:
    """From each sentence to those that it leans on; 0 stands for what is not in the text."""
    leans: dict[int, set[int]] = {sentence.number: set() for sentence in sentences}
    begins = opening(source, sentences)
    for sentence in sentences:
        if sentence.number != begins and points_back(sentence.span.of(source.text)):
            leans[sentence.number].add(sentence.number - 1)
    for one, other in (*open_quotations(source, sentences), *_short_names(source, sentences)):
        leans[one].add(other)
    for together in _attributed(sentences, statements):
        for number in together:
            leans[number] |= together - {number} if len(together) <= CHAIN else {0}
    return leans


def _closure(number: int, leans: Mapping[int, set[int]]) -> frozenset[int]:
    reached, left = {number}, [number]
    while left and len(reached) <= CHAIN:
        for other in leans.get(left.pop(), set()) - reached:
            reached.add(other)
            left.append(other)
    return frozenset(reached if len(reached) <= CHAIN else {0})


def open_quotations(source: Source, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Pairs of neighbours, both ways, that one quotation runs across; an unclosed one ends with its paragraph."""
    curly = straight = 0
    for before, after in pairwise(sentences):
        words = before.span.of(source.text)
        curly = max(0, curly + words.count("“") - words.count("”"))
        straight = (straight + words.count('"')) % 2
        if before.paragraph != after.paragraph:
            curly = straight = 0
        if curly or straight:
            yield before.number, after.number
            yield after.number, before.number


def _short_names(source: Source, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """From "the Department" to the nearest sentence before that has the whole name, "the State Department"."""
    last: dict[str, int] = {}
    for sentence in sentences:
        text = sentence.span.of(source.text)
        names = {name for pair in _WHOLE_NAME.findall(text) for name in pair if name in entries("institution_words")}
        for found in _SHORT_NAME.finditer(text):
            if found.group(1) in last and found.group(1) not in names:
                yield sentence.number, last[found.group(1)]
        last.update(dict.fromkeys(names, sentence.number))


def _definite(source: Source, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """From a sentence that opens with "The firm", "The study also" or "The Norlander was" to the one before it."""
    for before, after in pairwise(sentences):
        told = after.span.of(source.text)
        folk = _FOLK.match(told)
        if _THE_BODY.match(told) or (folk and _is_of_a_people(folk)):
            yield after.number, before.number


def _is_of_a_people(found: re.Match[str]) -> bool:
    """Whether words are somebody by place or age, "The Norlander", and a verb follows: not "The Thai king"."""
    folk = (found["folk"] or "").lower()
    after = found[0].split()[-1]
    if not (_is_verb_by_form(after) or (_may_be_verb(after) and not noun_kind(after))):
        return False
    return not folk or folk in entries("demonyms") or (folk.endswith("er") and folk[:-2] in entries("places"))


def _attributed(sentences: Sequence[Sentence], statements: Sequence[Statement]) -> Iterator[set[int]]:
    """The sentences that one attribution runs over: its speaker, its cue and its content."""
    for statement in statements:
        attribution = statement.attribution
        spans = [attribution.cue, *attribution.content, *([attribution.speaker] if attribution.speaker else [])]
        numbers = _touched(sentences, attribution.sentence, spans)
        if len(numbers) > 1:
            yield numbers


def _touched(sentences: Sequence[Sentence], at: int, spans: Sequence[Span]) -> set[int]:
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    numbers = {at}
    for step in (-1, 1):
        place = at - 1 + step
        while 0 <= place < len(sentences) and sentences[place].span.overlaps(whole):
            numbers.add(sentences[place].number)
            place += step
    return numbers


def introductions(people: Sequence[Person], text: str) -> Iterator[tuple[int, int]]:
    """From each sentence that has somebody by a part of a name to the first that has the whole of it."""
    for person in people:
        told = [one for one in person.mentions if not one.pronoun]
        whole = [one.sentence for one in told if _is_whole(one.span.of(text))]
        if whole:
            yield from ((one.sentence, min(whole)) for one in told if one.sentence not in whole)


def _is_whole(name: str) -> bool:
    """Whether a mention has two names: "Ann Lee", "Mayor Ann Lee"; not "Lee", "Mr Lee"."""
    parts = (part.rstrip(".") for part in name.split() if part[:1].isupper())
    return sum(part.lower() not in table("titles") for part in parts) > 1

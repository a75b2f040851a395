"""Whose silence is established, and whose is not: nobody's whom words that no statement took may belong to.

A statement that was read shows that somebody speaks; that none was read does not show that they do not. So a name
stays open at every sentence where it stands beside a word of speech, a colon or a quotation that no shown statement
took, where a reading that names it is held back, and where a speaker told by a pronoun or as "the winner" may be it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ..english.closed_classes import group
from ..english.quotations import quotations
from ..english.words import entries
from ..model import Actor, Attribution, Facts, Person, Span, Statement, Stretches, Topic
from ..text.phrases import noun_kind, singular
from .gist.leaning import is_heading
from .other_names import Voices, bodies, bodies_behind, elsewhere, is_bare, voices
from .passages import cues
from .passages.unmarked import answers, below
from .read import KEPT

LONG = 4
"""A quotation of so many words may be somebody's whom only the sentence before or behind it names."""
BACK = 3
"""So many sentences back a pronoun, or "the winner", looks for whom it means."""
MAIN = 3
"""Whom so many sentences mention, "the winner" may mean from anywhere behind."""

BESIDE = 60
"""So many characters before the words that tell a speaker a name may begin that is the same."""

_WORD = re.compile(r"\w+(?:[-’']\w+)*")  # matches "told", "al-Rashid"; not the comma behind
_COLON = re.compile(r"(?<=[^\W\d]):(?=[\s“\"‘'])")  # matches the one of "Berg: yes" and "added:“"; not that of "9:40"
_OWNED = re.compile(r"[’']")  # what stands behind a name that owns: "Lee’s campaign" is not Lee
# Who is told by a word of another kind than a name: matches "The winner", "his lawyer"; not "Lee’s lawyer".
_DESCRIBED = re.compile(r"(?:the|his|her|its|their|this|that)\s+(?:[\w-]+\s+)*?([a-z-]+)$", re.IGNORECASE)
# Words of somebody who writes of oneself: matches "I think", "my vote"; not "World War I" nor "Iowa".
_AUTHOR = re.compile(r"(?<!War )\bI\b(?!\.)|\b[Mm]y\b")
# What makes a name no subject: matches the end of "spoke to ", "death of Mr. "; not of "but ".
_GOVERNED = re.compile(r"\b(?:to|of|with|about|for|against|on|from|by|at|like)\s+(?:[A-Z]\w*\.?\s+)?$")
_PASSIVE = frozenset("is are was were be been being never not a an the".split())
_PRONOUNS = {"he": "female", "him": "female", "his": "female", "she": "male", "her": "male", "they": "", "who": ""}
"""Pronouns, each with the gender of those whom it does not mean."""
_BODIES = ("group", "place", "communication", "act", "event", "thing", "time", "quantity")


@dataclass(frozen=True, slots=True)
class _Sign:
    """A place that may hold somebody's words: where the name must stand that it may be of, its sentences, its word."""

    scope: Span
    sentences: range
    word: Span | None = None


def may_speak(facts: Facts, name: str) -> bool:
    """Whether some sentence may give words of that person or body although no statement of theirs is shown for it."""
    return bool(open_sentences(facts, name))


def open_sentences(facts: Facts, name: str) -> Set[int]:
    """The numbers of the sentences that may give words of that person or body."""
    return _open(facts).get(name, frozenset())


def is_beside_speech(facts: Facts, name: str) -> bool:
    """Whether that name stands in a sentence with a word of speech that no shown statement took."""
    return name in _named_beside(facts)


def nobody_else_speaks(facts: Facts) -> bool:
    """Whether all words of somebody are shown: no reading is held back, no word of speech or quotation left over."""
    signs = chain(_words(facts), _quoted(facts), _colons(facts), _unmarked(facts))
    return all(one.shown for one in facts.statements) and next(signs, None) is None


def may_speak_on(facts: Facts, name: str, topic: Topic) -> bool:
    """Whether such a sentence speaks of the topic, or one that tells of the name and of the topic together."""
    places = _open(facts).get(name, set()) | _told(facts).get(name, set())
    others = (places, _nobodys(facts), *_voices(facts).others(name))
    return any(not one.isdisjoint(topic.sentences) for one in others)


# ------------------------------------------------------------------- where a name stands


@lru_cache(maxsize=KEPT)  # 40 sources: 2,476 hits of 2,516, of 2 ms each; eight kept lose 68 of them
def _places(facts: Facts) -> tuple[tuple[Span, str], ...]:
    """Where the names of people and bodies stand, in order: as they were read, and their last words alone."""
    somebody: tuple[Person | Actor, ...] = (*facts.people, *facts.actors)
    named = [(one.name, [mention.span for mention in one.mentions]) for one in somebody]
    found = {(span, name) for name, spans in named for span in spans}
    last: dict[str, list[str]] = {}
    for name, _ in named:
        last.setdefault(name.split()[-1], []).append(name)
    for word in _WORD.finditer(facts.source.text):
        form = word.group().removesuffix("’s").removesuffix("'s")
        span = Span(word.start(), word.start() + len(form))
        found.update((span, name) for part in {form, form.rpartition("-")[2]} for name in last.get(part, ()))
    return tuple(sorted(found))


@lru_cache(maxsize=8)  # 40 sources: 648 hits of 677, of 3 ms each
def _told(facts: Facts) -> Mapping[str, set[int]]:
    """The sentences in which each name stands."""
    found: dict[str, set[int]] = {}
    for span, name in _places(facts):
        found.setdefault(name, set()).update(facts.numbers(span))
    return found


def _within(facts: Facts, scope: Span) -> Iterator[tuple[Span, str]]:
    """The names that stand in a stretch."""
    places = _places(facts)
    at = bisect_left(places, scope.start, key=lambda one: one[0].start)
    while at < len(places) and places[at][0].start < scope.end:
        yield places[at]
        at += 1


# ------------------------------------------------------------------- at which sentences a name is open


@lru_cache(maxsize=KEPT)  # 40 sources: 14,120 hits of 14,160, of 7 ms each
def _open(facts: Facts) -> Mapping[str, set[int]]:
    """By name, the sentences in which it may speak although no statement that is shown is its own."""
    found: dict[str, set[int]] = {}
    for sign in (*_words(facts), *_quoted(facts), *_colons(facts), *_bylines(facts), *_unmarked(facts)):
        for _, name in _within(facts, sign.scope):
            found.setdefault(name, set()).update(sign.sentences)
    people, known = {person.name: person for person in facts.people}, bodies(facts)
    for statement in facts.statements:
        numbers = facts.reach(statement.attribution)
        for name in (*_perhaps(facts, statement, people), *bodies_behind(known, statement)):
            if name != statement.speaker or not statement.shown:
                found.setdefault(name, set()).update(numbers)
    for name, among in elsewhere(facts):
        found.setdefault(name, set()).update(among)
    return found


@lru_cache(maxsize=KEPT)  # 40 sources: 568 hits of 608, of 4 ms each
def _named_beside(facts: Facts) -> Set[str]:
    """The names nearest to a word of speech that no shown statement took: the last before it or right behind it."""
    return frozenset(name for sign in _words(facts, _says) for name in _nearest(facts, sign))


def _nearest(facts: Facts, sign: _Sign) -> Iterator[str]:
    """Who may be the one who speaks; "the report on Lee’s death said" and "they spoke of Lee" name nobody so."""
    word = sign.word or sign.scope
    found = list(_within(facts, sign.scope))
    before = [(span, name) for span, name in found if span.end <= word.start]
    last = max((span.end for span, _ in before), default=0)
    text = facts.source.text
    for span, name in before:
        governed = _GOVERNED.search(text[max(0, span.start - BESIDE // 2) : span.start])
        if span.end == last and not governed and not _OWNED.match(text, span.end):
            yield name
    yield from (name for span, name in found if 0 < span.start - word.end <= BESIDE // 4)


@lru_cache(maxsize=8)  # 14 sources: 494 hits of 508, of 0.1 ms each
def _voices(facts: Facts) -> Voices:
    return voices(facts)


@lru_cache(maxsize=8)  # 14 sources: 494 hits of 508, of 1.4 ms each
def _nobodys(facts: Facts) -> set[int]:
    """The sentences of the readings whose speaker is not known, and of "they report": they may be anybody's."""
    read = {number for one in facts.statements if not one.speaker for number in facts.reach(one.attribution)}
    return read | {number for sign in _words(facts, _by_a_pronoun) for number in sign.sentences}


def _shown(facts: Facts) -> Iterator[Attribution]:
    return (one.attribution for one in facts.statements if one.shown)


def _words(facts: Facts, tells: Callable[[str, str, str], bool] | None = None) -> Iterator[_Sign]:
    """Words of speech that are no cue of a shown statement; inside somebody's words they are about names in these."""
    text = facts.source.text
    taken = Stretches(one.cue for one in _shown(facts))
    contents = Stretches(piece for one in _shown(facts) for piece in one.content)
    for sentence in facts.sentences:
        before, heading = "", is_heading(sentence.span.of(text))
        for word in _WORD.finditer(text, sentence.span.start, sentence.span.end):
            span = Span(*word.span())
            told = word.group().lower() if heading else word.group()
            if (tells or _tells)(told, before, text[span.end : span.end + 7]) and taken.over(span) is None:
                yield _Sign(contents.over(span) or sentence.span, range(sentence.number, sentence.number + 1), span)
            before = word.group()


def _tells(word: str, before: str, behind: str) -> bool:
    """Whether a word may report speech; "report" and "plans" only behind a name or "to", or before "that" or "by"."""
    if not word.islower() or not _is_of_speech(word):
        return False
    named = before[:1].isupper() or before.lower() in (*_PRONOUNS, "to")
    return not cues.is_ambiguous(word) or named or behind.strip(" ,").startswith(("that", "by"))


def _by_a_pronoun(word: str, before: str, behind: str) -> bool:
    """Whether a word of speech stands behind a pronoun: "they report today", "he says"."""
    return word.islower() and before.lower() in _PRONOUNS.keys() | {"it", "we"} and cues.is_speech(word)


def _says(word: str, before: str, behind: str) -> bool:
    """Whether a word surely reports speech: no attitude, no noun, and nothing that was done to somebody."""
    done = before.lower() in _PASSIVE or before.lower().endswith("ly")
    return word.islower() and cues.is_speech(word) and not cues.is_ambiguous(word) and not done


def _is_of_speech(word: str) -> bool:
    listed = cues.is_cue(word) or word in cues.nouns()
    return listed or any(word in group(name) for name in ("media", "talking", "say"))


def _quoted(facts: Facts) -> Iterator[_Sign]:
    """Quotations that no shown statement took; a long one may be of whom the sentences around it name."""
    taken = Stretches(span for one in _shown(facts) for span in (one.extent, *one.content))
    for span in quotations(facts.source.text):
        numbers = facts.numbers(span)
        if taken.over(span) is None and numbers:
            more = len(span.of(facts.source.text).split()) >= LONG
            first, last = max(1, numbers[0] - more), min(len(facts.sentences), numbers[-1] + more)
            scope = Span(facts.sentence(first).span.start, facts.sentence(last).span.end)
            yield _Sign(scope, range(first, last + 1))


def _colons(facts: Facts) -> Iterator[_Sign]:
    """Colons outside the shown statements: whoever is named before one may say what is behind it."""
    taken = Stretches(span for one in _shown(facts) for span in (one.extent, *one.content))
    for sentence in facts.sentences:
        for colon in _COLON.finditer(facts.source.text, sentence.span.start, sentence.span.end + 1):
            if taken.over(Span(*colon.span())) is None:
                last = min(len(facts.sentences), sentence.number + 1)
                yield _Sign(Span(sentence.span.start, colon.start()), range(sentence.number, last + 1))


def _bylines(facts: Facts) -> Iterator[_Sign]:
    """The first and the last sentence of a text that says "I" of itself: whoever they name may be its author."""
    quoted = Stretches(quotations(facts.source.text))
    own = (quoted.over(Span(*found.span())) is None for found in _AUTHOR.finditer(facts.source.text))
    if any(own):
        for number in (1, len(facts.sentences)):
            yield _Sign(facts.sentence(number).span, range(number, number + 1))


def _unmarked(facts: Facts) -> Iterator[_Sign]:
    """Words without marks: answers are of whom the text names before, those below "Ann Lee said:" are hers."""
    text = facts.source.text
    taken = Stretches(span for one in _shown(facts) for span in one.content)
    asked = [numbers for span in answers(text) if (numbers := facts.numbers(span))]
    for numbers in asked:
        yield _Sign(Span(0, facts.sentence(asked[0][0]).span.start), numbers)
    for span in (span for run in below(text) for span in run if taken.over(span) is None):
        for numbers in filter(None, (facts.numbers(span),)):
            yield _Sign(facts.sentence(max(1, numbers[0] - 1)).span, numbers)


# ------------------------------------------------------------------- whom a reading may be of


def _perhaps(facts: Facts, statement: Statement, people: Mapping[str, Person]) -> Iterator[str]:
    """The names that the words of a statement may be of, besides the speaker that it was read with."""
    attribution, text = statement.attribution, facts.source.text
    written = attribution.speaker.of(text) if attribution.speaker else ""
    near = _near(facts, attribution, 1 if statement.shown else 0 if statement.speaker else BACK)
    if not statement.shown:
        yield from (one for one in (statement.speaker, *near) if one)
    elif written.lower() in _PRONOUNS:
        yield from (name for name in near if name in people and people[name].gender != _PRONOUNS[written.lower()])
    elif statement.speaker not in people and (_is_somebody(written) or _are_known(written)):
        told = _told(facts)
        before = _near(facts, attribution, BACK)
        yield from (name for name in people if name in before or len(told.get(name, ())) >= MAIN)
    elif statement.speaker not in people and is_bare(statement.speaker):
        yield from (one.name for one in facts.actors if one.name in near)  # "the airline", who is Oz Air
    if attribution.speaker:
        yield from _beside(facts, attribution.speaker)


def _beside(facts: Facts, speaker: Span) -> Iterator[str]:
    """The names in the words that tell a speaker, or right beside them: "Ann Lee, a nurse,"; not "Ann Lee’s nurse"."""
    text = facts.source.text
    for span, name in _within(facts, Span(max(0, speaker.start - BESIDE), speaker.end + BESIDE)):
        between = text[span.end : speaker.start] or text[speaker.end : span.start]
        if not _OWNED.match(text, span.end) and not between.strip(" ,(–—-"):
            yield name


def _near(facts: Facts, attribution: Attribution, back: int) -> list[str]:
    """The names in the sentence of an attribution and in so many before it."""
    first = facts.sentence(max(1, attribution.sentence - back)).span.start
    return [name for _, name in _within(facts, Span(first, facts.sentence(attribution.sentence).span.end))]


def _is_somebody(written: str) -> bool:
    """Whether a speaker without a name is one human being: "the winner", "his lawyer"; not "the board", "officials"."""
    found = _DESCRIBED.fullmatch(" ".join(written.split()))
    if not found:
        return False
    head = found[1]
    body = head.capitalize() in entries("institution_words") or noun_kind(head) in _BODIES
    return not body and singular(head) == head


def _are_known(written: str) -> bool:
    """Whether a speaker without a name is people who were named before: "both men", "the pair"; not "officials"."""
    words_ = written.lower().split() or [""]
    last = words_[-1]
    people = singular(last) != last and noun_kind(singular(last)) == "person"
    return (words_[0] in ("both", "these", "those", "the") and people) or last in ("pair", "couple", "duo", "trio")

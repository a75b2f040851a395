"""The speakers who are no person, wherever the text names them, and the article's own voice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ..english.paragraphs import LINE
from ..english.quotations import quotations
from ..model import Actor, Attribution, Facts, Mention, Sentence, Span, Statement, Stretches
from ..text.datelines import story_span
from .passages import cues
from .passages.unmarked import FIRST_PERSON, runs, unopened
from .speakers import plain

WORD = re.compile(r"\w+(?:[.&’'-]\w+)*\.?")  # matches U.S., Al-Jazeera, BBC; never a space
SHORTEST = 4  # words of a sentence that can be a voice
# A mark of a quotation: matches “, ", « and the ' of "'we go"; not the one of "don't" nor of "workers’".
MARK = re.compile(r"[“”„«»\"‘]|''|(?<!\w)'(?=[^\W\d])")

CURLED = re.compile(r"[“”\"]")  # matches the marks of a quotation that may run over paragraphs
OPENING_MARK = re.compile(r"“|(?<!\S)\"(?=\S)")  # matches the first mark of "yes", not the second
# A name in marks: matches “Chocolate Hills”, “Fireball.”; not “We shall build it”, nor “No,”.
SHORT = re.compile(r"[“\"](?:[\w’'-]+ ){0,2}[\w’'-]+\.?[”\"]")
# What was done to somebody: matches "was never charged"; not "was early", "charged".
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being) (?:never |not |\w+ly )?\w+ed\b(?! that)")
COLON = re.compile(r"(?<=[^\W\d]):(?=\s)")  # matches the one of "Berg: yes"; not that of "9:40"


def actors_of(text: str, sentences: Sequence[Sentence], spoken: Sequence[tuple[Span, str]]) -> tuple[Actor, ...]:
    """One actor a name, in the order of the given spans: these, and every other place that has the same words."""
    starts = [sentence.span.start for sentence in sentences]
    mentions: dict[str, dict[int, Span]] = {name: {} for _, name in spoken}
    for span, name in (*_places(text, _by_first_word(_ways(text, spoken))), *spoken):
        if not any(known.overlaps(span) for known in _near(mentions[name], span)):
            mentions[name][span.start] = span
    return tuple(
        Actor(name, tuple(Mention(span, max(1, bisect_right(starts, span.start))) for _, span in sorted(found.items())))
        for name, found in mentions.items()
    )


def _near(known: Mapping[int, Span], span: Span) -> Iterator[Span]:
    """The spans that begin where this one does or within it, or shortly before it: an article, a title."""
    for start in range(span.start - 4, span.end):
        if start in known:
            yield known[start]


def _ways(text: str, spoken: Sequence[tuple[Span, str]]) -> dict[str, set[str]]:
    """The ways in which the text writes each name: as the name goes, and as at the given spans."""
    found: dict[str, set[str]] = {}
    for span, name in spoken:
        found.setdefault(name, set()).update((name, _written(span.of(text))))
    return found


def _written(words: str) -> str:
    """A name as the text writes it, dots kept, without article and remarks."""
    return plain(words) if "." not in words else words.removeprefix("the ").removeprefix("The ").strip(" ,")


def _by_first_word(written: Mapping[str, set[str]]) -> dict[str, list[tuple[str, str]]]:
    """The ways of writing, longest first, by their first word, each with its name."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, ways in written.items():
        for way in ways:
            first = WORD.match(way)
            if first:
                found.setdefault(first.group().rstrip("."), []).append((way, name))
    return {first: sorted(ways, key=lambda one: (-len(one[0]), one)) for first, ways in found.items()}


def _places(text: str, ways: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[tuple[Span, str]]:
    """Where the text writes a name, the longest that fits, none inside another."""
    reached = 0
    for word in WORD.finditer(text):
        if word.start() < reached:
            continue
        written = word.group()
        found = ways.get(written.rstrip("."))
        if found is None and ("'" in written or "’" in written):
            found = ways.get(written.split("'")[0].split("’")[0])
        for way, name in found or ():
            end = word.start() + len(way)
            if text.startswith(way, word.start()) and not text[end : end + 1].isalnum():
                yield Span(word.start(), end), name
                reached = end
                break


def own_voice(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], comments: Sequence[str] = ()
) -> tuple[Span, ...]:
    """The sentences that can be nobody's but the article's: no reading of them, shown or held back, no sign of another.

    What an attribution leaves of its sentence is not claimed: too often it is a further part of what is said. A sign
    does not count where an editor calls some of the words the article's comment, each on one line in `comments`.
    """
    read = (span for one in attributions for span in (_taken(one), *one.content))
    quoted = (*_over_sentences(text, sentences), *_over_paragraphs(text))
    return tuple(_free(text, sentences, Stretches((*read, *runs(text), *quoted)), comments))


def _free(text: str, sentences: Sequence[Sentence], taken: Stretches, comments: Sequence[str]) -> Iterator[Span]:
    """The sentences of four words and more that overlap no taken stretch and have no sign of somebody's words."""
    for sentence in sentences:
        span = story_span(text, sentence.span)
        words = span.of(text)
        if len(WORD.findall(words)) < SHORTEST or taken.over(span):
            continue
        if _judged(words, comments) or not _uttered(words):
            yield span


def _judged(words: str, comments: Sequence[str]) -> bool:
    return any(comment in " ".join(words.split()) for comment in comments)


def _uttered(words: str) -> bool:
    """Whether a sentence has a quotation mark, a first person or a word of speech, so that it may be somebody's."""
    if MARK.search(words) or FIRST_PERSON.search(words):
        return True
    found = [word.group().rstrip(".") for word in WORD.finditer(words)]
    return any(
        _reports(before, word, behind)
        for before, word, behind in zip(["", *found], found, [*found[1:], ""], strict=False)
    )


def _reports(before: str, word: str, behind: str) -> bool:
    """Whether a word may report somebody's words: a verb of speech, or "fears that"; not "the accused"."""
    if behind == "that" and (cues.is_cue(word) or word in cues.nouns()):
        return True
    return cues.is_speech(word) and not cues.is_ambiguous(word) and before.lower() not in ("a", "an", "the")


def is_saying(text: str, one: Attribution) -> bool:
    """Whether a reading may be a statement of its own: somebody who is told, a verb of saying, and words behind it."""
    cue = one.cue.of(text).lower().split()
    said = sum(len(WORD.findall(piece.of(text))) for piece in one.content)
    speaker = one.speaker.of(text) if one.speaker else ""
    told = bool(speaker) and not FIRST_PERSON.fullmatch(speaker) and speaker.lower() != "you"
    denied = "not" in cue or any(word.endswith(("n't", "n’t", "nnot")) for word in cue)
    own = told and not denied and not one.reporters and one.kind != "attitude"
    return own and any(map(cues.is_speech, cue)) and said >= SHORTEST


@dataclass(frozen=True, slots=True)
class NotShown:
    """How many statements no page shows: whose is not known, read but not surely, and what may be none at all."""

    unknown: int
    unsure: int
    perhaps: int

    @property
    def total(self) -> int:
        """All of them, as the page on the checks counts them."""
        return self.unknown + self.unsure + self.perhaps


def not_shown(facts: Facts) -> NotShown:
    """How many readings and unread quotations of a source no page shows."""
    held = _held_back(facts)
    unknown = sum(not one.speaker for one in held)
    rest = sum(not one.shown for one in facts.statements) - len(held)
    return NotShown(unknown + _unread(facts, held), len(held) - unknown, rest)


def _held_back(facts: Facts) -> tuple[Statement, ...]:
    """The readings that are statements, as far as their words tell, and are not shown."""
    text = facts.source.text
    unsaid = (one for one in facts.statements if not one.shown)
    return tuple(one for one in unsaid if one.attribution.kind == "direct" or is_saying(text, one.attribution))


def _unread(facts: Facts, held: Sequence[Statement]) -> int:
    """How many times the source quotes a sentence, or has one whose mark is lost, that no reading took."""
    text = facts.source.text
    read = [one.attribution for one in (*filter(lambda one: one.shown, facts.statements), *held)]
    taken = Stretches(span for one in read for span in (one.extent, *one.content))
    quoted = (
        span for span in quotations(text) if len(WORD.findall(span.of(text))) >= SHORTEST and _ends(span.of(text))
    )
    return sum(taken.over(span) is None for span in (*quoted, *unopened(text)))


def _ends(words: str) -> bool:
    """Whether quoted words are a sentence or its end: “We go.”, or without a closing mark; no “Long Way Home”."""
    return words.rstrip("”\"’'» ")[-1:] in tuple(".,?!…") or not CLOSED.search(words)


CLOSED = re.compile(r"[”\"’'»]$")  # matches the end of “We go.”; not of “We go


def may_be_told(facts: Facts, number: int) -> bool:
    """Whether a sentence may be somebody's words: by a reading, a verb of saying, a colon, a quotation, or "I".

    A name in quotation marks, or what somebody was charged with, is nobody's words.
    """
    text, sentence = facts.source.text, facts.sentence(number).span
    if number in _unsure(facts):
        return True
    words = PASSIVE.sub("", SHORT.sub("", sentence.of(text)))
    return COLON.search(words) is not None or _uttered(words)


@lru_cache(maxsize=8)  # asked of sentence after sentence; all golden sites: 9 hits of 12, of 0.2 ms each
def _unsure(facts: Facts) -> frozenset[int]:
    """The sentences of readings that are not shown, of words without marks, and of long quotations."""
    text = facts.source.text
    held = (one.attribution for one in facts.statements if not one.shown and is_saying(text, one.attribution))
    words = (*runs(text), *_over_sentences(text, facts.sentences))
    return frozenset((*chain.from_iterable(map(facts.reach, held)), *chain.from_iterable(map(facts.numbers, words))))


def _over_sentences(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """The quotations of several sentences, of which those in the middle have no mark."""
    starts = [sentence.span.start for sentence in sentences]
    for span in quotations(text):
        if bisect_right(starts, span.start) != bisect_right(starts, span.end - 1):
            yield span


def _over_paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs from one that opens a quotation and does not close it to the one that closes it."""
    opened = -1
    for line in LINE.finditer(text):
        marks = [
            "“" if OPENING_MARK.match(line.group(), mark.start()) else "”" for mark in CURLED.finditer(line.group())
        ]
        if opened >= 0 and marks[:1] == ["”"]:
            yield Span(opened, line.end())
        if marks:
            opened = line.start() if marks[-1] == "“" else -1


def _taken(attribution: Attribution) -> Span:
    """The stretch that an attribution takes around its cue."""
    around = [span for span in (attribution.speaker, attribution.cue, attribution.to, attribution.near) if span]
    close = [span for span in around if abs(span.start - attribution.cue.start) < 2000]
    return Span(min(span.start for span in close), max(span.end for span in close))

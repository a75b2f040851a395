"""The speakers who are no person, wherever the text names them, and the article's own voice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ..english.closed_classes import group
from ..english.datelines import story_begins
from ..english.quotations import quotations
from ..english.words import table
from ..model import Actor, Attribution, Mention, Sentence, Span
from .passages.passage import is_day
from .speakers import plain

WORD = re.compile(r"\w+(?:[.&’'-]\w+)*\.?")  # matches U.S., Al-Jazeera, BBC; never a space
CLOSERS = " ”’\"')]"
UTTERED = 4  # quoted words; so many are somebody's, though no rule found whose, and no voice of the article
SHORTEST = 4  # words: what is left of a sentence beside its attributions is a voice from here on


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
        for way, name in ways.get(word.group().rstrip("."), ways.get(word.group().split("'")[0].split("’")[0], ())):
            end = word.start() + len(way)
            if text.startswith(way, word.start()) and not text[end : end + 1].isalnum():
                yield Span(word.start(), end), name
                reached = end
                break


def own_voice(text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    """The stretches of sentences outside every attribution, of four words at least."""
    taken = sorted(span for one in attributions for span in _taken(one))
    uttered = [one for one in quotations(text) if len(one.of(text).split()) >= UTTERED]
    found: list[Span] = []
    first = 0
    for sentence in sentences:
        while first < len(taken) and taken[first].end <= sentence.span.start:
            first += 1
        begin = story_begins(text, sentence.span.start, sentence.span.end)
        found += _left(text, Span(begin, sentence.span.end), taken, first)
    return tuple(_unquoted(found, uttered))


def _unquoted(found: Sequence[Span], uttered: Sequence[Span]) -> Iterator[Span]:
    """The stretches in which nobody is quoted at length; both come in the order of the text."""
    place = 0
    for span in found:
        while place < len(uttered) and uttered[place].end <= span.start:
            place += 1
        if place == len(uttered) or not uttered[place].overlaps(span):
            yield span


def _taken(attribution: Attribution) -> Iterator[Span]:
    """The stretches that an attribution takes: around its cue in one piece, each further content piece alone."""
    near = min(attribution.content, key=lambda piece: abs(piece.start - attribution.cue.start))
    around = [span for span in (attribution.speaker, attribution.cue, attribution.to, near) if span]
    close = [span for span in around if abs(span.start - attribution.cue.start) < 2000]
    yield Span(min(span.start for span in close), max(span.end for span in close))
    yield from attribution.content


def _left(text: str, sentence: Span, taken: Sequence[Span], first: int) -> Iterator[Span]:
    """What is left of a sentence beside the taken stretches."""
    position, index = sentence.start, first
    while position < sentence.end:
        while index < len(taken) and taken[index].end <= position:
            index += 1
        stop = min(sentence.end, taken[index].start) if index < len(taken) else sentence.end
        if stop > position:
            yield from (
                span
                for span in _worded(text, position, stop)
                if position == sentence.start or not _is_fragment(span.of(text))
            )
        position = max(stop, taken[index].end) if index < len(taken) else sentence.end


def _is_fragment(words: str) -> bool:
    """Whether what an attribution left of a sentence tells nothing by itself: "in his speech", "who left", a name."""
    found = [word.lower() for word in WORD.findall(words)]
    if (
        is_day(found[0])
        or found[0] in group("prepositions") | {"who", "which", "whose", "afterward", "afterwards"}
        or _participle(found[0])
    ):
        return True
    forms = table("word_classes")
    return not any(
        word in group("auxiliaries") or forms.get(word) in ("D", "V") or word.endswith("s") for word in found
    )


def _participle(word: str) -> bool:
    return word.endswith("ing") and table("word_classes").get(word) == "G"


def _worded(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without marks and joining words at its edges, if it has words enough."""
    found = [word.span() for word in WORD.finditer(text, start, end)]
    while found and text[found[-1][0] : found[-1][1]].lower() in JOINING:
        found.pop()
    while found and text[found[0][0] : found[0][1]].lower() in ("and", "but"):
        found.pop(0)
    if len(found) >= SHORTEST:
        closing = end if text[found[-1][1] : end].strip(CLOSERS) in (".", "!", "?", "") else found[-1][1]
        yield Span(found[0][0], closing)


JOINING = group("joining")

"""The main issues of a text, by name, without a list of issues.

A topic is a head noun or a name that sentence after sentence comes back to, early rather than late: `candidates.py`
finds them, `weighing.py` weighs and names them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from ...english.phrases import words
from ...model import Person, Sentence, Source, Topic
from .candidates import Candidate, candidates
from .leaning import is_heading
from .matching import speaks_of
from .weighing import SHORT, Lead, is_common_body, is_setting, keys, name_of, scores

__all__ = ["MOST", "speaks_of", "topics"]

MOST = 6
"""The most topics of a text: a table of speakers and topics must fit on a page."""
STANDS_OUT = 3
"""So many sentences of a longer text speak of its main issue."""
HEAVY, LIGHT = 5.0, 3.0
"""What a main issue weighs at least, in a text and in a short one: about three sentences near the top."""
CLOSE = 0.6
"""From this share of the first topic's weight on another may be the main issue."""
OPENING = 2
"""So many sentences open a text."""


def topics(source: Source, sentences: Sequence[Sentence], people: Sequence[Person] = ()) -> tuple[Topic, ...]:
    """At most `MOST` topics, most important first; `source.background`, where it is set, comes first of all."""
    lines = [line for line in words(source, sentences) if line]
    headings = {one.number for one in sentences if is_heading(one.span.of(source.text))}
    found = candidates(source, [line for line in lines if line[0].sentence not in headings] or lines, people)
    beside: dict[int, dict[str, None]] = {}  # in the order of the text: a set of words has none
    for number, name in _names(found, people):
        beside.setdefault(number, {})[name] = None
    title, opening = _top(source, sentences, headings)
    lead = Lead(keys(title), keys(opening))
    weights = scores(found, lead, len(sentences), beside)
    ranked = sorted(found, key=lambda one: (-weights[one.key], one.first, one.key))
    told = list(_distinct(source, sentences, ranked))
    if source.background:
        own = Topic(source.background, _sentences(source, sentences, source.background), main=True)
        return (own, *(topic for topic, _ in told))
    issues = [(topic.name, _times(topic, one), weights[one.key]) for topic, one in told if not is_setting(one, lead)]
    main = _main(title, opening, len(sentences), issues)
    return tuple(replace(topic, main=topic.name == main) for topic, _ in told)


def _main(title: str, opening: str, count: int, found: Sequence[tuple[str, int, float]]) -> str:
    """The name of the main issue of so many sentences, or nothing. `found` are names, how many sentences, and weights.

    One stands out that title or opening names and that the text comes back to; what the title names goes first.
    """
    least, heavy = (STANDS_OUT, HEAVY) if count >= SHORT else (OPENING, LIGHT)
    bound = max(heavy, CLOSE * found[0][2]) if found else heavy
    often = [name for name, times, weight in found if times >= least and weight >= bound]
    told = [name for name in often if speaks_of(f"{title} {opening}", name)]
    return next((name for name in told if speaks_of(title, name)), told[0] if told else "")


def _times(topic: Topic, candidate: Candidate) -> int:
    """In how many sentences a topic is told of; a common noun not as a part of a name, as in "Port Authority"."""
    return len(topic.sentences if candidate.named or " " in topic.name else candidate.weight)


def _top(source: Source, sentences: Sequence[Sentence], headings: Set[int]) -> tuple[str, str]:
    """The title, with a heading that the text begins with, and the sentences that open the text."""
    told = [one.number for one in sentences if one.number not in headings]
    first = [one.span.of(source.text) for one in (sentences[: told[:OPENING][-1]] if told else sentences)]
    above = 1 if 1 in headings else 0
    return " ".join((source.title, *first[:above])), " ".join(first[above:])


def _names(found: Sequence[Candidate], people: Sequence[Person]) -> Iterator[tuple[int, str]]:
    """Each name of a text with the numbers of its sentences."""
    for one in found:
        if one.named:
            yield from ((number, one.key) for number in one.weight)
    for person in people:
        yield from ((number, person.name.lower()) for number in person.sentences)


def _distinct(
    source: Source, sentences: Sequence[Sentence], ranked: Sequence[Candidate]
) -> Iterator[tuple[Topic, Candidate]]:
    """The first topics that the text comes back to and that do not say what one before them says."""
    chosen = [source.background] if source.background else []
    least = 1 if len(sentences) < SHORT else 2
    for candidate in ranked:
        if len(chosen) == MOST:
            break
        name = name_of(candidate)
        if not is_common_body(name) and not any(speaks_of(name, one) or speaks_of(one, name) for one in chosen):
            places = _sentences(source, sentences, name)
            if len(places) >= least:
                chosen.append(name)
                yield Topic(name, places), candidate


def _sentences(source: Source, sentences: Sequence[Sentence], name: str) -> tuple[int, ...]:
    return tuple(sentence.number for sentence in sentences if speaks_of(sentence.span.of(source.text), name))

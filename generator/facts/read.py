"""The order in which a source is read."""

from __future__ import annotations

from functools import lru_cache

from ..model import Facts, Sentence, Source, Summary
from ..text.sentences import sentences
from ..text.story import story
from .attribution.attributions import attributions
from .dates.events import events
from .floor import floor
from .gist.summary import summary
from .gist.terms import terms
from .gist.topics import topics
from .glosses import surely_meant
from .people.people import people
from .statements import statements

KEPT = 512
"""So many texts stay read, and what is asked of each again and again: of people, for each of them about each text."""


@lru_cache(maxsize=KEPT)  # 300 pages: 1,634 hits of 1,675, of 3 ms each
def read(source: Source) -> Facts:
    """Everything that is read from one source."""
    found = sentences_of(source)
    attributed = attributions(source.text, found)
    everybody, called = floor(source, found, people(source, found), attributed)
    everybody = surely_meant(source, found, everybody, attributed, called)
    said, actors, own_voice = statements(source, found, everybody, attributed, called)
    # No page tells what a work says in short, by its issues or by its terms.
    issues = () if source.outside else topics(source, found, everybody)
    return Facts(
        source=source,
        sentences=found,
        people=everybody,
        actors=actors,
        statements=said,
        own_voice=own_voice,
        events=events(source, found, everybody),
        terms=() if source.outside else terms(source, found, everybody),
        topics=issues,
        summary=Summary((), (), ()) if source.outside else summary(source, found, said, issues, everybody),
    )


def sentences_of(source: Source) -> tuple[Sentence, ...]:
    """The sentences of a source; around what an outside work says nothing is printed that is no part of it."""
    return sentences(source.text) if source.outside else story(source.text)

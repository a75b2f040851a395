"""The order in which a source is read."""

from __future__ import annotations

from functools import lru_cache

from generator.facts.attributions import attributions
from generator.facts.events import events
from generator.facts.people import people
from generator.facts.sentences import sentences
from generator.facts.statements import statements
from generator.facts.summary import summary
from generator.facts.terms import terms
from generator.facts.topics import topics
from generator.model import Facts, Source


@lru_cache(maxsize=256)
def read(source: Source) -> Facts:
    """Everything that is read from one source."""
    found = sentences(source.text)
    everybody = people(source, found)
    attributed = attributions(source.text, found)
    said, actors, own_voice = statements(source, found, everybody, attributed)
    return Facts(
        source=source,
        sentences=found,
        people=everybody,
        actors=actors,
        statements=said,
        own_voice=own_voice,
        events=events(source, found, everybody),
        terms=terms(source, found, everybody),
        topics=topics(source, found, everybody),
        summary=summary(source, found, said),
    )

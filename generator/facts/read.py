"""The order in which a source is read."""

from __future__ import annotations

from functools import lru_cache

from generator.english.sentences import sentences
from generator.facts.attribution.attributions import attributions
from generator.facts.dates.events import events
from generator.facts.gist.summary import summary
from generator.facts.gist.terms import terms
from generator.facts.gist.topics import topics
from generator.facts.people.people import people
from generator.facts.statements import statements
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

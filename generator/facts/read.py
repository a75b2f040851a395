"""The order in which a source is read."""

from __future__ import annotations

from functools import lru_cache

from ..english.story import story
from ..model import Facts, Source
from .attribution.attributions import attributions
from .dates.events import events
from .gist.summary import summary
from .gist.terms import terms
from .gist.topics import topics
from .people.people import people
from .statements import statements


@lru_cache(maxsize=256)
def read(source: Source) -> Facts:
    """Everything that is read from one source."""
    found = story(source.text)
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

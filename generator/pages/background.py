"""The background page: all that the source says on its main issue, by speaker."""

from __future__ import annotations

from collections.abc import Collection

from ..facts.gist.topics import speaks_of
from ..inputs.texts import slug
from ..model import Facts
from .display import printable
from .edition import Call, Edition
from .issues import speaks_on
from .markup import cite, render
from .said import Said, shown


def issue(facts: Facts) -> str:
    """The issue of the background page: what the seed's front matter says, or the first topic, or its title."""
    if facts.source.background:
        return facts.source.background
    return facts.topics[0].name if facts.topics else facts.source.title


def file_name(facts: Facts, taken: Collection[str] = ()) -> str:
    """The path of the background page: the issue's slug, as `grain-deal.md`, and another where that is `taken`."""
    name = slug(issue(facts))
    return f"{name}.md" if f"{name}.md" not in taken else f"{name}-background.md"


def source_says(edition: Edition, call: Call) -> str:
    """What the source says on the issue: statements by speaker, then sentences in the article's own voice."""
    name = issue(edition.main)
    by_speaker: dict[str, list[Said]] = {}
    own = []
    for facts in edition.facts:
        for item in shown(facts):
            if speaks_on(item, name):
                by_speaker.setdefault(item.speaker, []).append(item)
        spoken = {item.sentence for item in shown(facts)}
        own += [
            (printable(facts, facts.words(sentence.number)), cite(facts.source.slug, sentence.number))
            for sentence in facts.sentences
            if sentence.number not in spoken and speaks_of(facts.words(sentence.number), name)
        ]
    return render("source_says", issue=name, by_speaker=by_speaker, own=own)


BLOCKS = {"source-says": source_says}

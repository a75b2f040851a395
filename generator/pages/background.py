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

BACKGROUND = "Background"


def issue(facts: Facts) -> str:
    """The issue of the background page: what the seed's front matter says, or what the text is about; or nothing."""
    return next((topic.name for topic in facts.topics if topic.main), "")


def title(facts: Facts) -> str:
    """The title of the background page: its issue, or "Background" where none stands out."""
    return issue(facts) or BACKGROUND


def file_name(facts: Facts, taken: Collection[str] = ()) -> str:
    """The path of the background page: its title's slug, as `grain-deal.md`, and another where that is `taken`."""
    name = slug(title(facts))
    return f"{name}.md" if f"{name}.md" not in taken else f"{name}-background.md"


def source_says(edition: Edition, call: Call) -> str:
    """What the source says on the issue: statements by speaker, then sentences in the article's own voice.

    Where no issue stands out, what it says on any of its topics.
    """
    name = issue(edition.main)
    names = [name] if name else [topic.name for facts in edition.facts for topic in facts.topics]
    by_speaker: dict[str, list[Said]] = {}
    own = []
    for facts in edition.facts:
        for item in shown(facts):
            if any(speaks_on(item, one) for one in names) or not names:
                by_speaker.setdefault(item.speaker, []).append(item)
        spoken = {item.sentence for item in shown(facts)}
        own += [
            (printable(facts, facts.words(sentence.number)), cite(facts.source.slug, sentence.number))
            for sentence in facts.sentences
            if sentence.number not in spoken and _is_on(facts.words(sentence.number), names)
        ]
    return render("source_says", issue=name, topics=names, by_speaker=by_speaker, own=own)


def _is_on(words: str, names: Collection[str]) -> bool:
    """Whether a sentence speaks of one of the topics; of a text without topics each sentence will do."""
    return not names or any(speaks_of(words, name) for name in names)


BLOCKS = {"source-says": source_says}

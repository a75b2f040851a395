"""What stands on the card that a shared link shows."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Facts
from .display import told, withheld
from .moments import in_words


@dataclass(frozen=True, slots=True)
class CardWords:
    """The title, the one sentence of the source that stands above all, and whose text it is, of which day."""

    title: str
    sentence: str
    byline: str


def card_words(facts: Facts, title: str) -> CardWords:
    """The words for a source; a text that may not be shown gives no sentence."""
    source = facts.source
    sentence = " ".join(told(facts, number) for number in facts.summary.one) if not withheld(facts) else ""
    publisher = "" if source.publisher.casefold() == "unknown" else source.publisher
    day = in_words(source.published.isoformat()) if source.published else ""
    return CardWords(_plain(title), _plain(sentence), _plain(" · ".join(filter(None, (publisher, day)))))


def _plain(words: str) -> str:
    return " ".join(words.split())

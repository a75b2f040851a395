"""The summary page: the story in one sentence, in five points, in full, and what the source is."""

from __future__ import annotations

from ..model import Facts
from .display import named, withheld
from .edition import Call, Edition
from .markup import Markdown, cite, escaped, render

WORDS_A_MINUTE = 238  # mean silent reading rate for English non-fiction: Brysbaert 2019, 10.1016/j.jml.2019.104047


def one_sentence(edition: Edition, call: Call) -> str:
    """The one sentence that stands above all."""
    if withheld(edition.main):
        return named(edition.main, edition.main.summary.one)
    return "\n\n".join(f"{_carried(edition.main, number)}\n{{: .hero }}" for number in edition.main.summary.one)


def five_points(edition: Edition, call: Call) -> str:
    """Up to five sentences that tell the story; the one above all is among them."""
    if withheld(edition.main):
        return named(edition.main, edition.main.summary.points)
    return "\n".join(f"- {_carried(edition.main, number)}" for number in edition.main.summary.points)


def in_full(edition: Edition, call: Call) -> str:
    """The longer form, in the paragraphs of the source; the five points are among its sentences."""
    facts = edition.main
    if withheld(facts):
        return named(facts, facts.summary.full)
    paragraphs: dict[int, list[str]] = {}
    for number in facts.summary.full:
        paragraphs.setdefault(facts.sentence(number).paragraph, []).append(_carried(facts, number))
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs.values())


def about_the_source(edition: Edition, call: Call) -> str:
    """What the source is: title, publisher, date, licence, length and reading time."""
    return render("about_the_source", readings=[_described(facts) for facts in edition.facts])


def _described(facts: Facts) -> dict[str, object]:
    words = len(facts.source.text.split())
    return {
        "source": facts.source,
        "words": words,
        "sentences": len(facts.sentences),
        "minutes": max(1, round(words / WORDS_A_MINUTE)),
    }


def _carried(facts: Facts, number: int) -> Markdown:
    return Markdown(escaped(facts.words(number)) + cite(facts.source.slug, number))


BLOCKS = {
    "one-sentence": one_sentence,
    "five-points": five_points,
    "in-full": in_full,
    "about-the-source": about_the_source,
}

"""What of a source's words may be printed: `display` in its front matter.

`full` prints all. `excerpt` prints the sentences that a page cites, as quotations, and no other. `none` prints no
sentence: pages name the sentences by number, and a note has the quoted words of its citation alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Facts, Span
from ..text.datelines import story_span
from .edition import Edition
from .markup import Markdown, cite, counted

HIDDEN = "(not shown: the text may not be republished)"
NOT_CITED = "(not shown: no page cites it)"
NOT_SHOWN = Markdown("*words not shown*")
WITHHELD = "The words of the source may not be republished here."


def withheld(facts: Facts) -> bool:
    """Whether no sentence of the source may be printed."""
    return facts.source.display == "none"


def printable(facts: Facts, words: str) -> str:
    """Words of a source, or that they are not shown."""
    return NOT_SHOWN if withheld(facts) else words


def story(facts: Facts, number: int) -> Span:
    """What of a sentence stands apart from the text: without the dateline or mark before it."""
    return story_span(facts.source.text, facts.sentence(number).span)


def told(facts: Facts, number: int) -> str:
    """The words of a sentence where they stand apart from the text."""
    return story(facts, number).of(facts.source.text)


def named(facts: Facts, numbers: Iterable[int]) -> Markdown:
    """Sentences whose words may not be printed, as evidence without them."""
    return Markdown(WITHHELD + "".join(cite(facts.source.slug, number) for number in numbers))


def by_number(edition: Edition, facts: Facts, numbers: Iterable[int]) -> Markdown:
    """Sentences that are named and not cited, so that they are not printed for it: links to their places."""
    places = [f"[{number}](source.md#{edition.anchor(facts, number)})" for number in dict.fromkeys(numbers)]
    of = f" of {facts.source.title}" if len(edition.facts) > 1 else ""
    return Markdown(f"{counted(len(places), 'sentence')}{of}, not shown here: {', '.join(places)}.")

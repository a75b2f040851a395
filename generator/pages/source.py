"""The source page: the text, sentence by sentence, and what rests on each."""

from __future__ import annotations

from itertools import groupby

from ..inputs.texts import brief
from ..model import Facts, Sentence, Source
from ..text.story import Unread, unread
from .display import HIDDEN, NOT_CITED
from .edition import Call, Edition
from .footnotes import flag
from .markup import Markdown, render
from .moments import in_words


def source_text(edition: Edition, call: Call) -> str:
    """The paragraphs, each sentence with its number; folded below them a button that copies it, and what uses it.

    Of a text that is shown in part, the words of the sentences that a page cites; of one that is not, no words.
    """
    return render(
        "source_text",
        readings=[
            {
                "source": facts.source,
                "byline": byline(facts.source),
                "paragraphs": _paragraphs(edition, facts),
                "unread": [_left_out(facts.source, one) for one in unread(facts.source)],
            }
            for facts in edition.facts
        ],
        several=len(edition.facts) > 1,
    )


def unused(edition: Edition, call: Call) -> str:
    """How many sentences no page uses, and which."""
    readings = [
        {"facts": facts, "unused": [(number, edition.anchor(facts, number)) for number in _unused(edition, facts)]}
        for facts in edition.facts
    ]
    return render("unused", readings=readings, several=len(edition.facts) > 1)


def _left_out(source: Source, one: Unread) -> dict[str, str]:
    """A line that is not read: what it is, and how it begins where the words of the text may be shown."""
    return {"what": one.what, "words": brief(one.words) if source.display == "full" else ""}


def _paragraphs(edition: Edition, facts: Facts) -> list[list[dict[str, object]]]:
    groups = groupby(facts.sentences, key=lambda sentence: sentence.paragraph)
    return [[_row(edition, facts, sentence) for sentence in group] for _, group in groups]


def _row(edition: Edition, facts: Facts, sentence: Sentence) -> dict[str, object]:
    number = sentence.number
    words = " ".join(facts.words(number).split())
    pages = edition.pages_on(facts, number)
    display = facts.source.display
    shown = display == "full" or (display == "excerpt" and bool(pages))
    return {
        "number": number,
        "anchor": edition.anchor(facts, number),
        "words": words if shown else NOT_CITED if display == "excerpt" else HIDDEN,
        "shown": shown,
        "pages": pages,
        "flags": Markdown("".join(flag(one, edition) for one in edition.doubts_on(facts.source.slug, number))),
    }


def byline(source: Source) -> str:
    """What the source is, in a line: its title, its publisher where that is known, its day."""
    publisher = "" if source.publisher.casefold() == "unknown" else source.publisher
    day = in_words(source.published.isoformat()) if source.published else ""
    told = ", ".join(filter(None, (publisher, day)))
    return f"{source.title} ({told})" if told else source.title


def _unused(edition: Edition, facts: Facts) -> list[int]:
    return [sentence.number for sentence in facts.sentences if not edition.pages_on(facts, sentence.number)]


BLOCKS = {"source-text": source_text, "unused": unused}

"""The source page: the text, sentence by sentence, and what rests on each."""

from __future__ import annotations

from itertools import groupby

from generator.model import Facts, Sentence
from generator.pages.edition import Call, Edition
from generator.pages.markup import render

EXCERPT = 60  # characters of a sentence that `display: excerpt` shows


def source_text(edition: Edition, call: Call) -> str:
    """Every sentence with its number, a button that copies its citation, and the pages that use it."""
    return render(
        "source_text",
        readings=[{"source": facts.source, "paragraphs": _paragraphs(edition, facts)} for facts in edition.facts],
        several=len(edition.facts) > 1,
    )


def unused(edition: Edition, call: Call) -> str:
    """How many sentences no page uses, and which."""
    readings = [
        {"facts": facts, "unused": [(number, edition.anchor(facts, number)) for number in _unused(edition, facts)]}
        for facts in edition.facts
    ]
    return render("unused", readings=readings, several=len(edition.facts) > 1)


def _paragraphs(edition: Edition, facts: Facts) -> list[list[dict[str, object]]]:
    groups = groupby(facts.sentences, key=lambda sentence: sentence.paragraph)
    return [[_row(edition, facts, sentence) for sentence in group] for _, group in groups]


def _row(edition: Edition, facts: Facts, sentence: Sentence) -> dict[str, object]:
    words = " ".join(facts.words(sentence.number).split())
    label = f"{facts.source.slug} " if len(edition.facts) > 1 else ""
    return {
        "number": sentence.number,
        "anchor": edition.anchor(facts, sentence.number),
        "words": _displayed(words, facts.source.display),
        "citation": f'[^{label}"{_quotable(words)}"]' if facts.source.display == "full" else "",
        "pages": edition.pages_on(facts, sentence.number),
    }


def _displayed(words: str, display: str) -> str:
    if display == "full":
        return words
    if display == "none":
        return "(not shown: the text may not be republished)"
    cut = words[:EXCERPT].rsplit(" ", 1)[0] if len(words) > EXCERPT else words
    return words if cut == words else f"{cut} …"


def _quotable(words: str) -> str:
    """The sentence as a citation label: what would end the label is escaped."""
    return words.replace("\\", "\\\\").replace("]", "\\]").replace("|", "\\|")


def _unused(edition: Edition, facts: Facts) -> list[int]:
    return [sentence.number for sentence in facts.sentences if not edition.pages_on(facts, sentence.number)]


BLOCKS = {"source-text": source_text, "unused": unused}

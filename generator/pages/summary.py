"""The summary page: the story in one sentence, in up to five points, in full, and what the source is."""

from __future__ import annotations

from ..model import Facts
from .background import BACKGROUND
from .display import named, told, withheld
from .edition import Call, Edition
from .markup import Markdown, cite, counted, escaped, render

WORDS_A_MINUTE = 238  # mean silent reading rate for English non-fiction: Brysbaert 2019, 10.1016/j.jml.2019.104047


def one_sentence(edition: Edition, call: Call) -> str:
    """The one sentence that stands above all."""
    if withheld(edition.main):
        return named(edition.main, edition.main.summary.one)
    return "\n\n".join(f"{_carried(edition.main, number)}\n{{: .hero }}" for number in edition.main.summary.one)


def five_points(edition: Edition, call: Call) -> str:
    """Up to five sentences that tell the story; the one above all is among them, and not shown again below itself."""
    above = edition.main.summary.one if call.page.lines("one-sentence") else ()
    numbers = [number for number in edition.main.summary.points if number not in above] or above
    if withheld(edition.main):
        return named(edition.main, numbers)
    return "\n".join(f"- {_carried(edition.main, number)}" for number in numbers)


def in_full(edition: Edition, call: Call) -> str:
    """The longer form, in the paragraphs of the source; the points are among its sentences.

    Where these stand on the page too it is folded, else without the sentence that stands above all, so that nobody has
    the same sentence twice before their eyes.
    """
    facts, folded = edition.main, call.page.lines("five-points")
    if withheld(facts):
        return named(facts, facts.summary.full)
    above = facts.summary.one if call.page.lines("one-sentence") and not folded else ()
    paragraphs: dict[int, list[str]] = {}
    for number in (number for number in facts.summary.full if number not in above):
        paragraphs.setdefault(facts.sentence(number).paragraph, []).append(_carried(facts, number))
    told = [" ".join(sentences) for sentences in paragraphs.values()]
    if not folded:
        return "\n\n".join(told)
    fold = (
        f'??? quote "{counted(len(facts.summary.full), "sentence")} of {len(facts.sentences)}, in the source’s order"'
    )
    return "\n\n".join([fold, *(f"    {paragraph}" for paragraph in told)])


def background(title: str) -> str:
    """What the background page has: sentences that name its issue, or each topic where none stands out."""
    return "Sentences that speak of each of its topics." if title == BACKGROUND else "Sentences that speak of it."


def other_pages(edition: Edition, call: Call) -> str:
    """The pages that explain the source, each with its description where a person wrote one, or what it answers."""
    apart = (*APART, *edition.added, *edition.bare)
    written = {one.contribution.name: one.contribution.meta.get("description") for one in edition.checked}
    pages = [
        (path, title, " ".join(str(written.get(path) or ANSWERS.get(path, background(title))).split()))
        for path, title in edition.titles.items()
        if path not in apart
    ]
    return render("other_pages", pages=pages)


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
    return Markdown(escaped(told(facts, number)) + cite(facts.source.slug, number))


# What each page answers, in a line; the background page is named after its issue.
ANSWERS = {
    "people.md": "Who is named, and what each says.",
    "statements.md": "Who said what, and who reported it.",
    "timeline.md": "What happened when.",
    "glossary.md": "What the words mean.",
    "source.md": "The whole text, sentence by sentence.",
    "quiz.md": "What do you remember?",
}
APART = ("index.md", "references.md", "corrections.md", "verification.md", "contributed.md")
LATE = {"other-pages": other_pages}
BLOCKS = {
    "one-sentence": one_sentence,
    "five-points": five_points,
    "in-full": in_full,
    "about-the-source": about_the_source,
}

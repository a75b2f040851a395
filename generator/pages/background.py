"""The background page: the sentences of the source that name its main issue, with who says each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from ..facts.gist.topics import speaks_of
from ..facts.voices import may_be_told
from ..inputs.texts import slug
from ..model import Facts
from .display import printable
from .edition import Call, Edition
from .homes import in_full
from .issues import speaks_on
from .markup import Markdown, cite, render
from .said import Passage, in_sentence, joined, marked, passages

BACKGROUND = "Background"
ENOUGH = 3  # sentences on an issue; fewer would be a page of a line


def issue(facts: Facts) -> str:
    """The issue of the background page: what the seed's front matter says, or what the text is about; or nothing."""
    return next((topic.name for topic in facts.topics if topic.main), "")


def title(facts: Facts) -> str:
    """The title of the background page: its issue, or "Background" where none stands out."""
    return next((topic.title for topic in facts.topics if topic.main), "") or BACKGROUND


def file_name(facts: Facts, taken: Collection[str] = ()) -> str:
    """The path of the background page: its title's slug, as `grain-deal.md`, and another where that is `taken`."""
    name = slug(title(facts))
    return f"{name}.md" if f"{name}.md" not in taken else f"{name}-background.md"


def holds(edition: Edition) -> bool:
    """Whether the source has enough for an entry of its issue in the menu, or an editor named the issue."""
    return bool(edition.main.source.background) or sum(len(items) for _, items in _by_topic(edition)) >= ENOUGH


def source_says(edition: Edition, call: Call) -> str:
    """The sentences that name the issue, each once, with who speaks in it, if that is clear.

    Where no issue stands out, those on each of its topics.
    """
    return render("source_says", issue=issue(edition.main), groups=_by_topic(edition))


def _by_topic(edition: Edition) -> list[tuple[str, list[dict[str, object]]]]:
    """The issue, or each topic, with its sentences; one that is on several topics stands under the first.

    Behind an issue that few sentences have by name stand the other topics, as they tell of it in other words; not of
    a text of which no more may be printed than pages need, nor where an editor named the issue.
    """
    name, source = issue(edition.main), edition.main.source
    fixed = source.background or source.display != "full"
    topics = list(dict.fromkeys(topic.name for facts in edition.facts for topic in facts.topics if not topic.main))
    alone = list(_grouped(edition, [name])) if name else []
    few = not fixed and sum(len(items) for _, items in alone) < ENOUGH
    return list(_grouped(edition, [name, *topics] if name else topics)) if few else alone


def _grouped(edition: Edition, names: Sequence[str]) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """Each of some topics with the sentences on it that stand under none before it; of no topic, all sentences."""
    told: set[object] = set()
    for topics in [[one] for one in names] or [[]]:
        items = [row for facts in edition.facts for row in _sentences(edition, facts, topics)]
        new = [row for row in items if row["evidence"] not in told]
        told.update(row["evidence"] for row in items)
        if new:
            yield " ".join(topics), new


def _is_on(words: str, names: Collection[str]) -> bool:
    """Whether a sentence speaks of one of the topics; of a text without topics each sentence will do."""
    return not names or any(speaks_of(words, name) for name in names)


def _sentences(edition: Edition, facts: Facts, names: Collection[str]) -> Iterator[dict[str, object]]:
    found: dict[tuple[int, ...], list[Passage]] = {}
    for one in passages(facts):
        found.setdefault(one.numbers, []).append(one)
    spoken = {number: numbers for numbers in found for number in numbers}
    own = {number for span in facts.own_voice for number in facts.numbers(span)}
    on_issue = {
        numbers: said
        for numbers, said in found.items()
        if any(_is_on(facts.words(number), names) for number in numbers)
        or any(speaks_on(item, name) for one in said for item in one.statements for name in names)
    }
    for sentence in facts.sentences:
        numbers = spoken.get(sentence.number, ())
        if numbers in on_issue and numbers[0] == sentence.number:
            yield _together(edition, facts, on_issue[numbers])
        elif not numbers and _is_on(facts.words(sentence.number), names):
            words = printable(facts, in_sentence(facts, sentence.span))
            evidence = cite(facts.source.slug, sentence.number)
            yield {**_voice(facts, sentence.number, own), "printed": words, "evidence": evidence}


def _voice(facts: Facts, number: int, own: Collection[int]) -> dict[str, str]:
    """Whose a sentence without a statement is; nothing is said of one that neither is the article's nor may be told."""
    if number in own:
        return OWN_VOICE
    return {**OWN_VOICE, "speakers": "Not clear who speaks" if may_be_told(facts, number) else ""}


def _together(edition: Edition, facts: Facts, said: Sequence[Passage]) -> dict[str, object]:
    """Passages of the same sentences as one: its speakers, all words said marked."""
    first = said[0]
    spans = [span for one in said for item in one.statements for span in item.spans]
    printed = Markdown(" ".join(marked(facts, number, spans) for number in first.numbers))
    names = joined(tuple(dict.fromkeys(one.speaker for one in said)))
    how = "; ".join(dict.fromkeys(one.how for one in said))
    whole = replace(first, printed=printable(facts, printed), how=how, machine=any(one.machine for one in said))
    return in_full(edition, whole, speakers=names[:1].upper() + names[1:])


OWN_VOICE = {"anchor": "", "speakers": "The article itself", "how": "", "machine": ""}
BLOCKS = {"source-says": source_says}

"""Who says what: every statement, the speaker by issue table, and the article's own voice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..facts.silence import may_speak_on, nobody_else_speaks
from ..facts.voices import not_shown
from ..model import Facts, Span, Topic
from .display import by_number
from .edition import Call, Edition
from .homes import home, in_full
from .issues import could_speak_on, speaks_on
from .markup import Markdown, cite, counted, escaped, render
from .said import Passage, Said, in_sentence, joined, passages, speakers

NOTHING = Markdown('<span class="none">not named</span>')
OPEN = Markdown('<span class="sr">not known</span>')


class _Table(NamedTuple):
    """Issues, rows of a speaker and a cell for each issue, and whether a speaker without an entry was left out."""

    topics: list[str]
    rows: list[tuple[str, list[Markdown]]]
    alone: bool


def statements(edition: Edition, call: Call) -> str:
    """Every statement that may be shown, by speaker, how many there are of each kind, and how many are held back."""
    return render(
        "statements",
        counts=_counts(edition),
        machine=any(one.machine for facts in edition.facts for one in passages(facts)),
        readings=[
            {"by_speaker": _by_speaker(edition, facts), "sure": nobody_else_speaks(facts), "held": not_shown(facts)}
            for facts in edition.facts
        ],
    )


def issue_table(edition: Edition, call: Call) -> str:
    """Speakers against issues, the proof in each cell; what has no entry has no row and no column."""
    tables = [table for facts in edition.facts if facts.topics and (table := _table(facts)).topics]
    cells = {cell for table in tables for _, row in table.rows for cell in row}
    return render(
        "issue_table",
        tables=tables,
        sure=_sure(edition),
        none=NOTHING in cells,
        unknown=OPEN in cells,
        alone=any(table.alone for table in tables),
    )


def own_voice(edition: Edition, call: Call) -> str:
    """What the article says itself, with nobody named as its origin; what an editor calls comment is marked.

    A text that is shown in part gives the places alone.
    """
    pieces = [
        (in_sentence(facts, span), cite(facts.source.slug, facts.numbers(span)[0]), _is_comment(facts, span))
        for facts in edition.facts
        if facts.source.display == "full"
        for span in facts.own_voice
    ]
    held = [
        by_number(edition, facts, (facts.numbers(span)[0] for span in facts.own_voice))
        for facts in edition.facts
        if facts.source.display != "full" and facts.own_voice
    ]
    return render("own_voice", pieces=pieces, held=held)


def _sure(edition: Edition) -> bool:
    """Whether it is established that nobody says more than is shown, in any of the sources."""
    return all(map(nobody_else_speaks, edition.facts))


def _is_comment(facts: Facts, span: Span) -> bool:
    """Whether an editor's correction quotes some of the words as comment."""
    words = " ".join(span.of(facts.source.text).split())
    quoted = (" ".join(one.words.split()) for one in facts.source.corrections if one.kind == "comment")
    return any(one in words for one in quoted)


def _by_speaker(edition: Edition, facts: Facts) -> dict[str, list[dict[str, object]]]:
    said = _told(facts)
    return {
        name: [in_full(edition, one, anchor=home(edition, facts, one)) for one in said[name]]
        for name in speakers(facts)
    }


def _counts(edition: Edition) -> str:
    """How many statements there are of each kind; the article's own voice is counted in sentences."""
    kinds = [one.attribution.kind == "attitude" for facts in edition.facts for one in facts.statements if one.shown]
    own = {(facts.source.slug, facts.numbers(span)[0]) for facts in edition.facts for span in facts.own_voice}
    if not kinds:
        return ""
    attitudes = f"{counted(kinds.count(True), 'attitude')}, not speech"
    told = [counted(kinds.count(False), "statement"), *([attitudes] if True in kinds else [])]
    return f"{'; '.join(told)}; {counted(len(own), 'sentence')} in the article’s own voice."


def _table(facts: Facts) -> _Table:
    names, said = speakers(facts), _told(facts)
    cells = {topic.name: [_cell(facts, name, said[name], topic) for name in names] for topic in facts.topics}
    told = {name: column for name, column in cells.items() if not set(column) <= {NOTHING, OPEN}}
    rows = [(name, [column[at] for column in told.values()]) for at, name in enumerate(names)]
    filled = [row for row in rows if not set(row[1]) <= {NOTHING, OPEN}]
    return _Table(list(told), filled, alone=len(filled) < len(rows))


def _told(facts: Facts) -> dict[str, list[Passage]]:
    """What is said, by speaker."""
    found: dict[str, list[Passage]] = {}
    for one in passages(facts):
        found.setdefault(one.speaker, []).append(one)
    return found


def _cell(facts: Facts, speaker: str, by_them: Sequence[Passage], topic: Topic) -> Markdown:
    """The evidence for what a speaker says on a topic; blank where another reading could fill the cell."""
    found = {one: [item for item in one.statements if speaks_on(item, topic.name)] for one in by_them}
    if any(found.values()):
        return Markdown(" ".join(_cue(facts, one, items) for one, items in found.items() if items))
    said = (item for one in by_them for item in one.statements)
    could = may_speak_on(facts, speaker, topic) or any(could_speak_on(facts, item, topic) for item in said)
    return OPEN if could else NOTHING


def _cue(facts: Facts, passage: Passage, items: Sequence[Said]) -> Markdown:
    """The cues of statements, with the evidence."""
    words = escaped(joined(tuple(dict.fromkeys(item.cue for item in items))))
    return Markdown(words + cite(facts.source.slug, *passage.numbers))


BLOCKS = {"statements": statements, "issue-table": issue_table, "own-voice": own_voice}

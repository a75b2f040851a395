"""Who says what: every statement, the speaker by issue table, and the article's own voice."""

from __future__ import annotations

from ..facts.silence import may_speak_on
from ..model import Facts, Topic
from .display import by_number
from .edition import Call, Edition
from .issues import could_speak_on, speaks_on
from .markup import Markdown, cite, escaped, render
from .said import Said, shown, speakers

NOTHING = "no statement found"


def statements(edition: Edition, call: Call) -> str:
    """Every statement that may be shown, by speaker, and how many are held back."""
    return render(
        "statements",
        readings=[
            {"title": facts.source.title, "by_speaker": _by_speaker(facts), "held": _held(facts)}
            for facts in edition.facts
        ],
    )


def issue_table(edition: Edition, call: Call) -> str:
    """Speakers against issues, the proof in each cell."""
    return render("issue_table", tables=[_table(facts) for facts in edition.facts if facts.topics])


def own_voice(edition: Edition, call: Call) -> str:
    """What the article says itself, with nobody named as its origin; what an editor calls comment is marked.

    A text that is shown in part gives the places alone.
    """
    pieces = [
        (words, cite(facts.source.slug, facts.numbers(span)[0]), _is_comment(facts, words))
        for facts in edition.facts
        if facts.source.display == "full"
        for span in facts.own_voice
        for words in (" ".join(span.of(facts.source.text).split()),)
    ]
    held = [
        by_number(edition, facts, (facts.numbers(span)[0] for span in facts.own_voice))
        for facts in edition.facts
        if facts.source.display != "full" and facts.own_voice
    ]
    return render("own_voice", pieces=pieces, held=held)


def _is_comment(facts: Facts, words: str) -> bool:
    """Whether an editor's correction quotes some of the words as comment."""
    quoted = (" ".join(one.words.split()) for one in facts.source.corrections if one.kind == "comment")
    return any(one in words for one in quoted)


def _by_speaker(facts: Facts) -> dict[str, list[Said]]:
    items = shown(facts)
    return {name: [item for item in items if item.speaker == name] for name in speakers(facts)}


def _held(facts: Facts) -> int:
    return sum(1 for statement in facts.statements if not statement.shown)


def _table(facts: Facts) -> dict[str, object]:
    return {
        "title": facts.source.title,
        "topics": [topic.name for topic in facts.topics],
        "rows": [(name, [_cell(facts, name, topic) for topic in facts.topics]) for name in speakers(facts)],
    }


def _cell(facts: Facts, speaker: str, topic: Topic) -> Markdown:
    """The evidence for what a speaker says on a topic; blank where another reading could fill the cell."""
    said = [item for item in shown(facts) if item.speaker == speaker]
    found = [item for item in said if speaks_on(item, topic.name)]
    if found:
        numbers = dict.fromkeys(item.sentence for item in found)
        cues = dict.fromkeys(escaped(item.cue) for item in found)
        return Markdown(", ".join(cues) + "".join(cite(facts.source.slug, number) for number in numbers))
    could = may_speak_on(facts, speaker, topic) or any(could_speak_on(facts, item, topic) for item in said)
    return Markdown("" if could else NOTHING)


BLOCKS = {"statements": statements, "issue-table": issue_table, "own-voice": own_voice}

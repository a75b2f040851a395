"""Statements as a template shows them: every part in words, with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..model import Facts, Span, Statement
from .display import printable
from .markup import Markdown, cite

FORM = {
    "direct": "Direct speech",
    "indirect": "Indirect speech",
    "mixed": "Indirect speech with words quoted",
    "attitude": "An attitude, not speech",
}
STRENGTH = {"neutral": "", "committing": "committing word", "doubting": "doubting word"}


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in words: the speaker, the cue as written, the content, its form, how strong the cue is.

    `printed` is the content as a page may show it.
    """

    speaker: str
    cue: str
    content: str
    printed: str
    to: str
    reporters: str
    form: str
    strength: str
    machine: bool
    source: str
    sentence: int
    evidence: Markdown


def said(facts: Facts, statement: Statement) -> Said:
    """A statement that may be shown, in words."""
    part = statement.attribution
    text = facts.source.text
    content = " … ".join(with_people(facts, span) for span in part.content)
    numbers = {part.sentence, *(number for span in part.content for number in facts.numbers(span))}
    return Said(
        speaker=statement.speaker,
        cue=" ".join(f"{part.hedge.of(text) if part.hedge else ''} {part.cue.of(text)}".split()),
        content=content,
        printed=printable(facts, content),
        to=statement.to,
        reporters=joined(statement.reported_by),
        form=FORM[part.kind],
        strength=STRENGTH[part.grade],
        machine=part.tier == 2 and not statement.confirmed,
        source=facts.source.slug,
        sentence=part.sentence,
        evidence=cite(facts.source.slug, *sorted(numbers)),
    )


def with_people(facts: Facts, span: Span) -> str:
    """Words of the source, and behind each pronoun in brackets whom it means, where that is known."""
    out, position = [], span.start
    meant = {mention.span: person.name for person in facts.people for mention in person.mentions if mention.pronoun}
    for pronoun in sorted(one for one in meant if span.covers(one)):
        owns = "’s" if pronoun.of(facts.source.text).lower() in ("his", "hers") else ""
        out += [facts.source.text[position : pronoun.end], f" [{meant[pronoun]}{owns}]"]
        position = pronoun.end
    return " ".join("".join([*out, facts.source.text[position : span.end]]).split())


@lru_cache(maxsize=1024)
def shown(facts: Facts) -> tuple[Said, ...]:
    """All statements of a source that a page may print, in the order of the text; kept, for many blocks want them."""
    return tuple(said(facts, statement) for statement in facts.statements if statement.shown)


def spoken(facts: Facts) -> Iterator[Statement]:
    """The statements that a page may print and that were spoken or written: an attitude is no speech."""
    return (one for one in facts.statements if one.shown and one.attribution.kind != "attitude")


def speakers(facts: Facts) -> list[str]:
    """Who speaks in a source, people before collective speakers, each in the order of their first statement."""
    names = dict.fromkeys(statement.speaker for statement in facts.statements if statement.shown)
    people = {person.name for person in facts.people}
    return sorted(names, key=lambda name: name not in people)


def joined(names: tuple[str, ...]) -> str:
    """Names as a list in a sentence.

    >>> joined(("A", "B", "C"))
    'A, B and C'
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))

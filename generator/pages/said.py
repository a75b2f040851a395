"""Statements as a template shows them: the sentences that they stand in, the words said marked, with their evidence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..facts.read import KEPT
from ..model import Attribution, Facts, Span, Statement
from ..text.phrases import is_function_word
from .display import NOT_SHOWN, withheld
from .markup import Markdown, cite, escaped

FORM = {
    "direct": "Direct speech",
    "indirect": "Indirect speech",
    "mixed": "Indirect speech with words quoted",
    "attitude": "An attitude, not speech",
}
# A pronoun of whose something is: matches "his", and "Her" where it begins a sentence; not "her", which may be whom.
OWNING = re.compile(r"[Hh]is|[Hh]ers|Her")
OWNED = re.compile(r"\s+([a-z]+)")  # what follows "her": matches " tough" in "her tough stance"; not ", "
# What only a thing can stand behind: matches the end of "because of ", "about "; not of "told ".
BEFORE_OWNER = re.compile(r"\b(?:of|about|for|with|from|in|on|at|against|over|despite|during|since|under|is|was)\s$")
SHORTENED = re.compile(r"[’'](?:s|d|ll|re|ve)\b")  # the verb at a pronoun: matches "’s" in "she’s"; not ’ alone
STRENGTH = {"neutral": "", "committing": "; a committing word", "doubting": "; a doubting word"}


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in words: the speaker, the cue as written, the content, how it is told, by what kind of reading.

    `how` has the form, to whom, who reported it, and how strong the cue is. `numbers` are the sentences that it
    stands in, `spans` where its content does; a `machine` reading is by a rule that is sometimes wrong.
    """

    speaker: str
    cue: str
    content: str
    how: str
    reporters: tuple[str, ...]
    machine: bool
    sentence: int
    numbers: tuple[int, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences in which somebody says something, printed with the words said marked, and how they are told.

    `nth` counts, from 1, the speakers of its first sentence.
    """

    speaker: str
    statements: tuple[Said, ...]
    numbers: tuple[int, ...]
    nth: int
    printed: str
    how: str
    reporters: str
    machine: bool
    evidence: Markdown


def said(facts: Facts, statement: Statement) -> Said:
    """A statement that may be shown, in words."""
    part, text = statement.attribution, facts.source.text
    return Said(
        speaker=statement.speaker,
        cue=_cue(part, text),
        content=" … ".join(with_people(facts, span) for span in part.content),
        how=_how(statement),
        reporters=statement.reported_by,
        machine=part.tier == 2 and not statement.confirmed,
        sentence=part.sentence,
        numbers=tuple(sorted(facts.reach(part))),
        spans=part.content,
    )


def _cue(part: Attribution, text: str) -> str:
    """The cue with the doubt before it; where a colon or a dash stands for a verb, "says"."""
    words = " ".join(f"{part.hedge.of(text) if part.hedge else ''} {part.cue.of(text)}".split())
    return words if any(map(str.isalpha, words)) else "says"


def _how(statement: Statement) -> str:
    """How a statement is told: `Indirect speech, to reporters, reported by the agency; a doubting word`."""
    to = f", to {statement.to}" if statement.to else ""
    reporters = f", reported by {joined(statement.reported_by)}" if statement.reported_by else ""
    return f"{FORM[statement.attribution.kind]}{to}{reporters}{STRENGTH[statement.attribution.grade]}"


def with_people(facts: Facts, span: Span) -> str:
    """Words of the source, and behind each pronoun in brackets whom it means, where that is known."""
    return _with_names(facts, span, _meant(facts))


def in_sentence(facts: Facts, span: Span) -> str:
    """The same for words that stand in their sentence: without those that mean the person whom it named last."""
    return _with_names(facts, span, _unclear(facts))


def _with_names(facts: Facts, span: Span, meant: Sequence[tuple[Span, str]]) -> str:
    out, position = [], span.start
    for pronoun, name in meant[bisect_left(meant, span.start, key=lambda one: one[0].start) :]:
        if pronoun.end > span.end:
            break
        shortened = SHORTENED.match(facts.source.text, pronoun.end)
        end = shortened.end() if shortened else pronoun.end
        out += [facts.source.text[position:end], f" [{name}{_owning(facts.source.text, pronoun)}]"]
        position = end
    return " ".join("".join([*out, facts.source.text[position : span.end]]).split())


def _owning(text: str, pronoun: Span) -> str:
    """The ending of a name in brackets where something of that person’s is told: "his", "because of her stance"."""
    if OWNING.fullmatch(pronoun.of(text)):
        return "’s"
    owned = OWNED.match(text, pronoun.end)
    return (
        "’s"
        if owned
        and not is_function_word(owned[1])
        and BEFORE_OWNER.search(text, max(0, pronoun.start - 12), pronoun.start)
        else ""
    )


def _meant(facts: Facts) -> tuple[tuple[Span, str], ...]:
    """Each pronoun whose person is known, in the order of the text, with the name."""
    found = {mention.span: person.name for person in facts.people for mention in person.mentions if mention.pronoun}
    return tuple(sorted(found.items()))


@lru_cache(maxsize=KEPT)  # 40 sources: 10,351 hits of 10,391, of 0.15 ms each; eight kept lose 720 of them
def _unclear(facts: Facts) -> tuple[tuple[Span, str], ...]:
    """Those of `_meant` that need a name within their sentence: not where the person was the last that it mentions."""
    named = sorted((mention.span, person.name) for person in facts.people for mention in person.mentions)
    known = dict(_meant(facts))
    last, found = (0, ""), []
    for span, name in named:
        here = (facts.numbers(span)[0], name)
        if span in known and here != last:
            found.append((span, name))
        last = here
    return tuple(found)


def marked(facts: Facts, number: int, spans: Sequence[Span]) -> Markdown:
    """A sentence with these stretches of it marked as what somebody says."""
    whole = facts.sentence(number).span
    out, position = [], whole.start
    for span in sorted(spans):
        start, end = max(position, span.start), min(whole.end, span.end)
        if start < end:
            words = _piece(facts, Span(start, end))
            out += [_piece(facts, Span(position, start)), f'<mark class="said">{words}</mark>']
            position = end
    return Markdown("".join([*out, _piece(facts, Span(position, whole.end))]).strip())


def _piece(facts: Facts, span: Span) -> str:
    """A piece of a sentence as Markdown, with a space where it begins or ends with one."""
    words = span.of(facts.source.text)
    before, behind = words[:1].isspace(), words[-1:].isspace()
    return " " * before + escaped(in_sentence(facts, span)) + " " * (behind and not words.isspace())


def shown(facts: Facts) -> tuple[Said, ...]:
    """All statements of a source that a page may print, in the order of the text."""
    return tuple(said(facts, statement) for statement in facts.statements if statement.shown)


@lru_cache(maxsize=KEPT)  # 40 sources: 209 hits of 249, of 2 ms each
def passages(facts: Facts) -> tuple[Passage, ...]:
    """The statements of `shown`, those of one speaker in the same sentence together."""
    groups: dict[tuple[int, str], list[Said]] = {}
    for one in shown(facts):
        groups.setdefault((one.sentence, one.speaker), []).append(one)
    speakers_in: dict[int, list[str]] = {}
    for sentence, speaker in groups:
        speakers_in.setdefault(sentence, []).append(speaker)
    return tuple(
        _passage(facts, items, speakers_in[sentence].index(speaker) + 1)
        for (sentence, speaker), items in groups.items()
    )


def _passage(facts: Facts, items: Sequence[Said], nth: int) -> Passage:
    numbers = tuple(sorted({number for item in items for number in item.numbers}))
    spans = [span for item in items for span in item.spans]
    cues = Markdown(f"*{escaped(joined(tuple(dict.fromkeys(item.cue for item in items))))}*: {NOT_SHOWN}")
    words = Markdown(" ".join(marked(facts, number, spans) for number in numbers))
    return Passage(
        speaker=items[0].speaker,
        statements=tuple(items),
        numbers=numbers,
        nth=nth,
        printed=cues if withheld(facts) else words,
        how="; ".join(dict.fromkeys(item.how for item in items)),
        reporters=joined(tuple(dict.fromkeys(name for item in items for name in item.reporters))),
        machine=any(item.machine for item in items),
        evidence=cite(facts.source.slug, *numbers),
    )


def spoken(facts: Facts) -> Iterator[Statement]:
    """The statements that a page may print and that were spoken or written: an attitude is no speech."""
    return (one for one in facts.statements if one.shown and one.attribution.kind != "attitude")


def each_speaker(facts: Facts, speaker: str) -> Sequence[str]:
    """Who speaks: the people where several speak as one, "Ann Lee and Bo Park", "Ann Lee and colleagues"."""
    people = {person.name for person in facts.people}
    return [name for name in speaker.split(" and ") if name in people] or [speaker]


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

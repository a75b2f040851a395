"""What each speaker is said to have said: attributions with their people named, and the rest, the article's own voice.

An attribution that only reports others ("…, state media said") is the reporter of their statements.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..model import Actor, Attribution, Person, Sentence, Source, Span, Statement, merged
from ..text.acronyms import expansions, spelled_out
from ..text.phrases import is_function_word, noun_kind
from .speakers import Names, names
from .voices import actors_of, own_voice

# The word right behind a name: matches " talks" in "Oslo talks"; not "’s interests" in "Oslo’s interests".
NEXT = re.compile(r" ([a-z]+)\b")
ACRONYM = re.compile(r"(?:[Tt]he )?([A-Z]{3,6})")  # matches "CMA", "the CMA"; not "EU", "Oz"
ONLY_REPORTS = 0.85  # share of a content that others' words fill, for its speaker to be a mere reporter


def statements(
    source: Source,
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    attributions: Sequence[Attribution],
    called: Mapping[int, str],
) -> tuple[tuple[Statement, ...], tuple[Actor, ...], tuple[Span, ...]]:
    """The statements in the order of the text, all speakers who are no person, and the article's own voice.

    `called` are by offset the speakers whom `floor` knows under another word.
    """
    known = names(source.text, people, attributions, _long_forms(source, sentences, attributions), called)
    confirmed, none = _quoted(source, "confirm"), _quoted(source, "no-statement")
    told = [_statement(one, known, confirmed) for one in attributions]
    told = [one for one in told if one.shown or not any(words.overlaps(one.attribution.cue) for words in none)]
    shown = _by_sentence([one for one in told if one.shown])
    kept = tuple(one for one in told if not _only_reports(one, shown.get(one.attribution.sentence, [])))
    actors = actors_of(source.text, sentences, _spoken(attributions, known))
    about = _about(kept, known, actors, source.text)
    comments = [" ".join(one.words.split()) for one in source.corrections if one.kind == "comment" and one.words]
    return about, actors, own_voice(source.text, sentences, attributions, comments)


def _statement(attribution: Attribution, known: Names, confirmed: Sequence[Span]) -> Statement:
    """The statement of one attribution, without what it is about."""
    speaker = known.of(attribution.speaker)
    reporters = dict.fromkeys(known.of(span) for span in attribution.reporters)
    inferred = attribution.speaker is not None and attribution.speaker.start in known.called
    return Statement(
        replace(attribution, tier=2) if inferred and attribution.tier == 1 else attribution,
        speaker,
        known.of(attribution.to),
        tuple(name for name in reporters if name and name != speaker),
        (),
        any(words.overlaps(attribution.cue) for words in confirmed),
    )


def _long_forms(
    source: Source, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> Mapping[str, Span]:
    """The acronyms that the text explains, and those of speakers that it spells out."""
    told = (ACRONYM.fullmatch(source.text, *one.speaker) for one in attributions if one.speaker)
    wanted = {found[1] for found in told if found}
    return {**spelled_out(source, sentences, wanted), **expansions(source, sentences)}


def _quoted(source: Source, kind: str) -> tuple[Span, ...]:
    """Where the words stand that an editor's corrections of a kind quote: each where it occurs exactly once."""
    found = []
    for correction in source.corrections:
        start = source.text.find(correction.words) if correction.kind == kind and correction.words else -1
        if start >= 0 and source.text.find(correction.words, start + 1) < 0:
            found.append(Span(start, start + len(correction.words)))
    return tuple(found)


def _by_sentence(told: Sequence[Statement]) -> dict[int, list[Statement]]:
    """Statements by the number of their sentence, in the order of their cues."""
    found: dict[int, list[Statement]] = {}
    for one in told:
        found.setdefault(one.attribution.sentence, []).append(one)
    return {number: sorted(group, key=lambda one: one.attribution.cue.start) for number, group in found.items()}


def _only_reports(outer: Statement, shown: Sequence[Statement]) -> bool:
    """Whether the shown statements of others inside its content, in the order of their cues, fill it."""
    pieces = outer.attribution.content
    enough = ONLY_REPORTS * sum(piece.end - piece.start for piece in pieces)
    inside: list[Span] = []
    for piece in pieces:
        for one in shown[bisect_left(shown, piece.start, key=lambda one: one.attribution.cue.start) :]:
            if one.attribution.cue.start >= piece.end:
                break
            if one is not outer and piece.covers(one.attribution.cue):
                inside.append(one.attribution.extent)
                if inside[-1].end - inside[-1].start >= enough:
                    return True  # that of the nearest, in a long chain of them
    return bool(inside) and sum(one.end - one.start for one in merged(inside)) >= enough


def _spoken(attributions: Sequence[Attribution], known: Names) -> list[tuple[Span, str]]:
    """Every speaker, addressee and reporter who is no person, by span and name, each span once."""
    spans = dict.fromkeys(span for one in attributions for span in (one.speaker, one.to, *one.reporters))
    named = ((span, known.of(span)) for span in spans if span)
    return [(span, name) for span, name in named if name and not known.is_person(span)]


def _about(told: Sequence[Statement], known: Names, actors: Sequence[Actor], text: str) -> tuple[Statement, ...]:
    """The statements with the names of the people and actors in their contents, the speaker's own left out."""
    mentioned = _places(actors, text)
    return tuple(replace(one, about=tuple(_named(one, known, mentioned))) for one in told)


def _places(actors: Sequence[Actor], text: str) -> Mapping[int, list[tuple[Span, str]]]:
    """The mentions of actors by the number of their sentence; "the Oslo talks" are not about Oslo."""
    found: dict[int, list[tuple[Span, str]]] = {}
    for actor in actors:
        for mention in actor.mentions:
            behind = NEXT.match(text, mention.span.end)
            if not behind or is_function_word(behind[1]) or not noun_kind(behind[1]):
                found.setdefault(mention.sentence, []).append((mention.span, actor.name))
    return found


def _named(one: Statement, known: Names, mentioned: Mapping[int, list[tuple[Span, str]]]) -> Iterator[str]:
    """Who is named in the content of a statement, in the order of the text, each once."""
    content = one.attribution.content
    found = [(mention.span, name) for piece in content for mention, name in known.within(piece)]
    for number in range(one.attribution.sentence - 1, one.attribution.sentence + 2):
        found += [
            (span, name) for span, name in mentioned.get(number, ()) if any(piece.covers(span) for piece in content)
        ]
    for name in dict.fromkeys(name for _, name in sorted(found)):
        if name != one.speaker:
            yield name

"""Who is said to have said, thought or done what with words: the order of the rules.

Sentences that a quotation holds together are one passage. In each, a reporting clause at its end is looked
for first, because it governs the rest; then the cues from left to right, each read by the first rule that
fits. A passage that is nothing but a quotation goes on from the attribution before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...english.closed_classes import group
from ...english.quotations import quotations
from ...model import Attribution, Kind, Sentence, Span
from ..passages import cues
from ..passages.clause_shapes import comes_in
from ..passages.headlines import small_verbs
from ..passages.noun_phrases import PRONOUNS, TIME_CLAUSES
from ..passages.passage import Passage, Range, passages, trimmed
from ..passages.places import Found, Place, behind_quotation
from ..passages.unmarked import going_on
from .interviews import answered
from .judging import answers_a_call
from .patterns import OUTER_ONLY, RULES, hedge, rules_at, shown, tier
from .sure import is_spoken, sure
from .trailing import trailing
from .turns import Turn, between, signature, signed, speaks_on, turn_of, turns


def attributions(text: str, sentences: Sequence[Sentence]) -> tuple[Attribution, ...]:
    """Every attribution of a text, in the order of their cues; nested ones name their reporters."""
    quotes = quotations(text)
    starts = [sentence.span.start for sentence in sentences]
    found: list[Attribution] = []
    open_quotation: int | None = None
    alone: Span | None = None  # the quotation of the paragraph before, if nobody is known to have said it
    read_in_order = tuple(passages(text, sentences, quotes))
    begun = turns(read_in_order)
    below = going_on(text, read_in_order)
    going = set(between(read_in_order, begun))
    replies, inside = ({}, frozenset()) if begun else answered(text, read_in_order, starts)
    for number, passage in enumerate(read_in_order):
        above, alone = alone, None
        if number in inside:
            found += [replies[number]] if number in replies else []
            open_quotation = None
        elif number in begun:
            found.append(_turn(passage, begun, number, starts))
            open_quotation = None
        elif number in going:
            found[-1] = _longer(found[-1], passage) if passage.fresh else _stretched(found[-1], passage)
        elif _only_quoted(passage):
            if open_quotation is not None and (not passage.fresh or _unclosed(found[open_quotation], text)):
                found[open_quotation] = _voiced(_longer(found[open_quotation], passage), text)
            elif open_quotation is not None and speaks_on(found[open_quotation], read_in_order[number : number + 2]):
                found[open_quotation] = replace(_longer(found[open_quotation], passage), tier=2)
            elif passage.fresh:
                alone = passage.span((0, len(passage.low)))
        elif above and (name := signature(passage)):
            found.append(signed(passage, name, above, _sentence(starts, passage.spans[0][0])))
        else:
            made = tuple(read(small_verbs(passage)))
            here = [_attribution(passage, one, starts, hedge(passage, one, made)) for one in made]
            open_quotation = None if _hands_over(passage, made) else _goes_on(here, len(found))
            found += here
            going |= below.get(number, frozenset()) if here and not here[-1].content else frozenset()
    found = [one for one in found if one.content]
    return _chained(sorted(found, key=lambda one: (one.cue, one.content)), text)


def _turn(passage: Passage, begun: Mapping[int, Turn], number: int, starts: Sequence[int]) -> Attribution:
    """The turn that begins with this passage; one alone in its text is sure only with a role in brackets."""
    turn = begun[number]
    alone = len(begun) == 1 and turn.name is not None and turn.name[1] == turn.colon
    return turn_of(passage, turn, _sentence(starts, passage.spans[0][0]), alone)


def read(passage: Passage) -> Iterator[Found]:
    """The attributions of one passage as ranges of tokens, outer ones before those inside them."""
    found = [one for one in _read(passage, 0, passage.end) if not answers_a_call(passage, one)]
    for index, one in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        near = found[max(0, index - NEIGHBOURS) : index + NEIGHBOURS]
        yield sure(passage, _shortened(passage, one, following) if following else one, near)


def _shortened(passage: Passage, one: Found, following: Found) -> Found:
    """The attribution without the words at the end of its content that are the speaker of the next one."""
    if not one.content or not following.speaker:
        return one
    start, end = one.content[-1]
    # `Lee said: “No,” | Oz Radio reported`; not `“No,” | she said, according to Oz Radio`
    behind = one.cue[0] < start and following.content and following.content[0][0] < following.speaker[0]
    stop = following.speaker[0]
    main = (
        one.pattern == "relative, verb, content" and passage.word(stop - 1) == ","
    )  # "who praised Lee, | the actor told"
    if not start < stop < end or not (behind or main or end <= following.cue[0]):
        return one
    if passage.word(stop - 1) in ("which", "that", "whom", "what"):
        return one  # "the bridge, which she called old, is safe"
    while stop > start and passage.word(stop - 1) in ("and", "but", "while", "as", ","):
        stop -= 1
    shorter = trimmed(passage, start, stop)
    return replace(one, content=(*one.content[:-1], shorter)) if shorter else one


def _read(passage: Passage, start: int, end: int) -> Iterator[Found]:
    """The attributions between two tokens."""
    trailed = start
    while end - start < WINDOW and (outer := trailing(passage, start, end)):
        yield outer
        behind = max(outer.cue[1], outer.speaker[1] if outer.speaker else 0)
        yield from _scan(passage, behind, end, behind, outer.speaker)  # "…, said Ann Lee, | noting that"
        end = trailed = outer.content[0][1]
    yield from _scan(passage, start, end, trailed)


WINDOW = 400  # tokens to each side of a cue; no sentence of news is longer, and the time stays linear
NEIGHBOURS = 40  # attributions before and behind, among which the reporters of one are looked for


def _scan(passage: Passage, start: int, end: int, trailed: int, subject: Range | None = None) -> Iterator[Found]:
    """The attributions of the cues between two tokens, in order; those up to `trailed` are somebody's words."""
    index, floor, inside = start, start, trailed
    main = subject
    while index < end:
        found = None
        if _may_report(passage.word(index)):
            found = _at(Place(passage, index, max(floor, index - WINDOW), min(end, index + WINDOW), subject, main))
        if found and (not _worded(passage, found) or shown(passage, found)):
            found = None
        if found and index < inside and not _told_inside(passage, found, index < trailed):
            found = None
        if found:
            inside = max([inside, *(piece[1] for piece in found.content)])
            yield found
            subject = found.speaker or subject
            main = main if (main and _inner(passage, found)) or _below(passage, found) else subject
            floor = found.floor if found.floor >= 0 else found.resume
            index = max(index + 1, found.resume)
        else:
            index += 1


def _worded(passage: Passage, found: Found) -> bool:
    """Whether its content has a word, or is still to come."""
    return not found.content or any(word[0].isalnum() for part in found.content for word in passage.low[slice(*part)])


def _told_inside(passage: Passage, found: Found, trailed: bool) -> bool:
    """Whether it is an attribution of its own inside somebody's words: a saying, or words that are quoted.

    "Ann said that Bo wants a bridge" has one: the wish is part of what Ann said, and so is "he agreed to sell it".
    """
    if not found.speaker or not found.content or (found.pattern in OUTER_ONLY and not trailed):
        return False
    first, last = found.content[-1]
    quoted = any(passage.quoted[first:last])
    cue = passage.low[slice(*found.cue)]
    if any(word in SAYING for word in cue) and (found.content[0][0] < found.cue[0] or last - first > 2):
        return True
    return quoted or (passage.word(first) == "that" and any(cues.is_speech(word) for word in cue))


SAYING = group("saying")


def _inner(passage: Passage, found: Found) -> bool:
    """Whether the speaker of the main clause stays: the new attribution has none, or that of a relative clause."""
    return found.speaker is None or passage.word(found.speaker[0]) in ("who", "which")


def _may_report(word: str) -> bool:
    """Whether some rule may be looked for at a word; at most words none is."""
    return cues.is_cue(word) or word.endswith("ed") or word == "went" or word in rules_at()


def _below(passage: Passage, found: Found) -> bool:
    """Whether the speaker is that of a clause of time: "years after Ann Lee said it was late, Bo Park left"."""
    return found.speaker is not None and passage.word(found.speaker[0] - 1) in TIME_CLAUSES


def _at(place: Place) -> Found | None:
    """What the first fitting rule makes of the token, if it is a cue."""
    rules = (*(RULES if _verb(place) else ()), *rules_at().get(place.passage.word(place.index), ()))
    return next((found for rule in rules if (found := rule(place))), None)


def _verb(place: Place) -> bool:
    """Whether the token may be a verb that reports: of the lists, or any past tense beside a quotation."""
    passage, index = place.passage, place.index
    word = passage.word(index)
    if cues.is_cue(word):
        return not passage.capital[index] or index == place.floor
    goes_on = word == "went" and passage.word(index + 1) == "on"  # `"It is late," he went on`
    if passage.capital[index] or not (word.endswith("ed") or goes_on):
        return False
    announced = passage.word(index + 1) in (",", ":") and passage.is_quoted(index + 2)
    return announced or any(behind_quotation(place, index - back) for back in range(4))


def _only_quoted(passage: Passage) -> bool:
    """Whether the passage is a quotation and nothing else."""
    return any(passage.quoted) and all(
        quoted or not word[0].isalnum() for word, quoted in zip(passage.low, passage.quoted, strict=True)
    )


def _unclosed(attribution: Attribution, text: str) -> bool:
    """Whether its last quotation has no closing mark, or a colon calls for more: the next paragraph goes on."""
    if not attribution.content:
        return True
    last = attribution.content[-1]
    ending = text[last.end - 1 : last.end + 1]
    return last.of(text)[-1:] not in ("”", '"', "'", "’", "»") or ":" in ending


def _goes_on(here: Sequence[Attribution], offset: int) -> int | None:
    """The number of the attribution that a quotation in the next passage belongs to: the last of the surest ones."""
    for index, one in enumerate(here):
        if one.kind == "direct":
            return offset + index
    last = max(range(len(here)), key=lambda index: (-here[index].tier, index), default=None)
    return None if last is None else offset + last


def _hands_over(passage: Passage, made: Sequence[Found]) -> bool:
    """Whether somebody else comes in behind the last saying: `"It is late," Ann Lee said, and her husband cut in.`"""
    if not made or not made[-1].content:
        return False
    cue, (first, last) = made[-1].cue, made[-1].content[-1]
    behind = max(cue[1], last if passage.quoted[first] else 0)
    return any(passage.quoted[slice(first, last)]) and comes_in(passage, behind)


def _longer(attribution: Attribution, passage: Passage) -> Attribution:
    """The attribution with the quoted passage as a further piece of its content, which is then partly quoted."""
    kind: Kind = "direct" if attribution.kind == "direct" else "mixed"
    return replace(attribution, content=(*attribution.content, passage.span((0, len(passage.low)))), kind=kind)


def _voiced(attribution: Attribution, text: str) -> Attribution:
    """The attribution, of the second tier where words below tell whose a wish or fear is: `Ann Lee opposed it. "…"`."""
    named = attribution.speaker and attribution.speaker.of(text).lower() not in PRONOUNS
    wish = attribution.pattern == "speaker, attitude, content" and not DENIED.search(attribution.cue.of(text))
    return replace(attribution, tier=2) if named and wish else attribution


DENIED = re.compile(r"\b(?:not|never|hardly|barely|neither)\b|n['’]t\b")  # matches "did not", "doesn't"; not "noted"


def _stretched(attribution: Attribution, passage: Passage) -> Attribution:
    """The attribution with its last piece of content up to the end of the passage."""
    *pieces, last = attribution.content
    return replace(attribution, content=(*pieces, Span(last.start, passage.span((0, len(passage.low))).end)))


def _attribution(passage: Passage, found: Found, starts: Sequence[int], doubt: Span | None) -> Attribution:
    """The attribution of those tokens, as spans of the text."""
    cue = passage.span(found.cue)
    return Attribution(
        speaker=passage.span(found.speaker) if found.speaker else None,
        cue=cue,
        content=tuple(passage.span(piece) for piece in found.content),
        sentence=_sentence(starts, cue.start),
        pattern=found.pattern,
        tier=tier(passage, found),
        kind=_kind(passage, found),
        grade=cues.grade(passage.low[found.cue[0] : found.cue[1]]),
        to=passage.span(found.to) if found.to else None,
        hedge=doubt,
    )


def _sentence(starts: Sequence[int], offset: int) -> int:
    """The number of the sentence that holds this offset."""
    return max(1, bisect_right(starts, offset))


def _kind(passage: Passage, found: Found) -> Kind:
    """Direct: all quoted; mixed: partly; attitude: a verb of thinking, nothing quoted; else indirect."""
    marks = [quoted for start, end in found.content for quoted in passage.quoted[start:end]]
    if all(marks):
        return "direct"
    if any(marks):
        return "mixed"
    attitude = not is_spoken(found) and any(map(cues.is_attitude, passage.low[found.cue[0] : found.cue[1]]))
    return "attitude" if attitude else "indirect"


def _chained(found: Sequence[Attribution], text: str) -> tuple[Attribution, ...]:
    """The attributions with their reporters: the speakers of those whose content holds the cue, nearest first."""
    near = (found[max(0, index - NEIGHBOURS) : index + NEIGHBOURS] for index in range(len(found)))
    return tuple(_reported(one, _speakers(one, beside), text) for one, beside in zip(found, near, strict=True))


def _reported(one: Attribution, reporters: tuple[Span, ...], text: str) -> Attribution:
    """The attribution with its reporters: held back where only a pronoun in their words tells whom they report.

    "She said he had asked", not "He asked, according to the Oz Times".
    """
    pronoun = one.speaker and one.speaker.of(text).lower() in PRONOUNS
    inside = one.speaker and any(reporter.start < one.speaker.start for reporter in reporters)
    return replace(one, reporters=reporters, tier=3 if pronoun and inside else one.tier)


def _speakers(inner: Attribution, near: Sequence[Attribution]) -> tuple[Span, ...]:
    """The speakers of the attributions of the same sentence in whose content this one lies."""
    around = [
        (piece.end - piece.start, one.speaker)
        for one in near
        if one.sentence == inner.sentence and one is not inner and one.speaker
        for piece in one.content
        if piece.covers(inner.cue)
    ]
    return tuple(speaker for _, speaker in sorted(around))

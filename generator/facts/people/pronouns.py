"""Whom "he" and "she" mean, or nobody: a pronoun is resolved only where one person clearly leads.

After Lappin and Leass 1994: candidates of the right gender are weighed by how near they were named, whether as
the first of their sentence (mostly its subject), and by how much the text is about them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import islice, takewhile

from ...english.quotations import quotations
from ...model import Mention, Sentence, Span, Stretches
from .described import acts, described, reports
from .pronoun_clauses import (
    DESCRIBED_BY,
    NAME,
    OTHER_CLAUSE,
    OWNED,
    RELATIVE,
    is_below,
    is_governed,
    is_label,
    is_object,
    is_source,
    with_ahead,
)

# Matches "he", "Her"; not "the", "here".
PRONOUN = re.compile(r"\b(?:(?P<male>he|him|his|himself)|(?P<female>she|her|hers|herself))\b", re.I)
REFLEXIVE = frozenset(("himself", "herself"))
# A verb of saying, behind which whoever is named may be meant: matches "said", "told"; not "saying".
SAID = re.compile(
    r"\b(?:said|says|told|tells|added|adds|claimed|claims|argued|testified|stated|insisted|warned|explained)\b"
)
OPENING_WORDS = 12  # characters before a pronoun that opens its sentence: "But later he"
REACH = 6  # sentences back that a pronoun can look
# Points of a candidate: by how many sentences back the person was named; for having been the first of that
# sentence, and once more where the pronoun is a subject too; for a gender that is known; for being the one whom the
# text names most; for being the last one named.
NEARNESS = {0: 3.5, 1: 2.5, 2: 1.5, 3: 1.0}
FIRST, PARALLEL, SURE, MAIN, LATEST = 1.0, 1.5, 1.0, 0.5, 1.0
MARGIN = 0.25  # points by which the first must lead the second


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as pronouns see them: gender (or empty), role, and where they are named, with the sentence."""

    gender: str
    role: str
    named: tuple[tuple[Span, int], ...]


@dataclass(slots=True)
class _Seen:
    """The last mention of a person before the pronoun: sentence, offset, whether it led the sentence or stood aside."""

    sentence: int
    offset: int
    first: bool
    aside: bool = False


def resolved(text: str, sentences: Sequence[Sentence], persons: Sequence[Candidate]) -> Iterator[tuple[Mention, int]]:
    """The pronouns whose person is clear, each with the place of that person; a pronoun tells a gender, if none did."""
    reading = _reading(text, sentences, persons)
    for sentence in sentences:
        for match in PRONOUN.finditer(text, sentence.span.start, sentence.span.end):
            reading.read_to(match.start())
            quotation = reading.foreign(match.start())
            chosen = reading.inside(match, sentence, quotation) if quotation else reading.meant(match, sentence)
            if chosen is not None:
                yield Mention(Span(*match.span()), sentence.number, True), chosen
                if not quotation:
                    reading.take(match, sentence, chosen)


def _reading(text: str, sentences: Sequence[Sentence], persons: Sequence[Candidate]) -> _Reading:
    events = sorted(
        (span.start, number, place)
        for place, one in enumerate(persons)
        for span, number in one.named
        if not is_label(text, span)
    )
    owners = {span.start for one in persons for span, _ in one.named if text.startswith(("'s", "’s"), span.end)}
    total = [len(one.named) for one in persons]
    return _Reading(
        text,
        sentences,
        Stretches(quotations(text)),
        events,
        [event[0] for event in events],
        owners,
        list(persons),
        total,
    )


@dataclass(slots=True)
class _Reading:
    """A text as far as it was read, and whom it named so far; `events` are offset, sentence and place of each name."""

    text: str
    sentences: Sequence[Sentence]
    quoted: Stretches
    events: Sequence[tuple[int, int, int]]
    names: Sequence[int]  # where each name stands
    owners: Set[int]  # where a name stands that owns something
    candidates: list[Candidate]
    total: list[int]  # how often each is named or meant
    seen: dict[int, _Seen] = field(default_factory=dict)
    heard: dict[int, _Seen] = field(default_factory=dict)  # who was named inside quoted words: nobody's outside them
    led: dict[int, int] = field(default_factory=dict)  # the first person of each sentence
    done: int = 0  # the names that were read

    def foreign(self, offset: int) -> Span | None:
        """The quotation around a character, if it is no part of the writer's own sentence."""
        around = self.quoted.at(offset)
        return around if around and not _goes_on(self.text, around) else None

    def read_to(self, end: int) -> None:
        """Read the names up to an offset."""
        while self.done < len(self.events) and self.events[self.done][0] < end:
            offset, number, place = event = self.events[self.done]
            if self.foreign(offset):
                self.heard[place] = _Seen(number, offset, False)
            else:
                aside = is_source(self.text, offset) or is_governed(self.text, offset)
                _see(self.seen, self.led, event, offset in self.owners, aside or self._is_below(offset, number))
            self.done += 1

    def _is_below(self, offset: int, number: int) -> bool:
        return is_below(self.text, self.sentences[number - 1].span, offset, self.names)

    def inside(self, match: re.Match[str], sentence: Sentence, quotation: Span) -> int | None:
        """Whom a pronoun in somebody's words means."""
        named = _named_inside(self.heard, self.candidates, _gender(match), quotation)
        return None if named is None or self._may_be_described(match, sentence, self.heard[named], named) else named

    def meant(self, match: re.Match[str], sentence: Sentence) -> int | None:
        """Whom a pronoun in the writer's own words means."""
        gender, subject = _gender(match), _is_subject(match)
        if self._is_behind_lost_words(match.start()):
            return None
        near = _possible(self.text, self.seen, match)
        if subject and match.start() - sentence.span.start < OPENING_WORDS and reports(self.text, Span(*match.span())):
            near = {place: one for place, one in near.items() if place not in self._told_of(match.end(), sentence)}
        chosen = _chosen(near, self.candidates, gender, (sentence.number, subject), self.total)
        if chosen is not None and subject and _rivalled(self.seen, self.led, self.candidates, chosen, sentence, gender):
            return None
        if chosen is not None and self._is_open(match, sentence, chosen):
            return None
        if chosen is not None and subject and self._is_overtaken(sentence, chosen, gender):
            return None
        first = self.done < len(self.events) and not _names_somebody(self.seen, sentence)
        coming = self.events[self.done] if first else None
        if coming and coming[0] < sentence.span.end and self.candidates[coming[2]].gender in (gender, ""):
            chosen = with_ahead(self.text, (sentence.span.start, match.start(), coming[0]), chosen, coming[2])
        if chosen in self.seen and self._is_of_another(match, sentence, self.seen[chosen]):
            return None
        if chosen in self.seen and self._may_be_described(match, sentence, self.seen[chosen], chosen):
            return None
        return chosen

    def _is_of_another(self, match: re.Match[str], sentence: Sentence, last: _Seen) -> bool:
        """Whether it stands in a clause that tells of another name: "Lee beat Park, who smashed his racket"."""
        clause = RELATIVE.search(self.text, sentence.span.start, match.start())
        called = match[0].lower() == "him" or is_object(self.text, match)  # "Park, who called him": not Park
        if clause is None or called or last.offset > clause.end("name"):
            return False
        return not NAME.fullmatch(self.text, last.offset, clause.end("name"))

    def _is_overtaken(self, sentence: Sentence, chosen: int, gender: str) -> bool:
        """Whether the sentence before only means who was chosen, and names another who does something.

        "He was tired, however Bo Lee blamed the press. | He said".
        """
        if sentence.number < 2:
            return False
        before = self.sentences[sentence.number - 2].span
        first, stop = (bisect_left(self.names, end) for end in before)
        named = {place: offset for offset, _, place in self.events[first:stop] if not self.foreign(offset)}
        others = (one for one in named if one != chosen and self.candidates[one].gender == gender)
        return chosen not in named and any(acts(self.text, self._name_at(one, named[one])) for one in others)

    def _name_at(self, place: int, offset: int) -> Span:
        return next(span for span, _ in self.candidates[place].named if span.start == offset)

    def _told_of(self, start: int, sentence: Sentence) -> set[int]:
        """Whom the rest of a sentence names: "He said that people like Lee had come" is not said by Lee himself."""
        at = bisect_left(self.events, start, lo=self.done, key=lambda event: event[0])
        rest = takewhile(lambda event: event[0] < sentence.span.end, islice(self.events, at, None))
        return {place for offset, _, place in rest if not self.foreign(offset)}

    def _is_behind_lost_words(self, offset: int) -> bool:
        """Whether a mark stands right before that closes words whose opening mark is lost: `with Ann Lee," she`."""
        closed = self.text[max(0, offset - 2) : offset] in ("” ", '" ')
        return closed and self.quoted.at(offset - 2) is None

    def _is_open(self, match: re.Match[str], sentence: Sentence, chosen: int) -> bool:
        """Whether another may be meant in what somebody is told to say: "Lee said that Park knew that he was late".

        Whoever is named behind the verb of saying may be meant as well as the one who says it; a "herself" means the
        one who is named last, and where that is not who was chosen, it is not sure.
        """
        here = {place: last.offset for place, last in self.seen.items() if last.sentence == sentence.number}
        fits = {place: at for place, at in here.items() if self.candidates[place].gender in (_gender(match), "")}
        if len({*fits, chosen}) < 2:
            return False
        if match[0].lower() in REFLEXIVE:
            return max(fits, key=lambda place: fits[place]) != chosen
        said = list(SAID.finditer(self.text, sentence.span.start, match.start()))
        return bool(said) and not reports(self.text, Span(*match.span())) and max(fits.values()) > said[0].end()

    def take(self, match: re.Match[str], sentence: Sentence, chosen: int) -> None:
        """Note whom a pronoun meant. "His lawyer, Ann Lee, said": the owner does not lead the sentence."""
        owner = match[0].lower() == "his" or bool(OWNED.match(self.text, match.end()) and not _is_subject(match))
        _see(self.seen, self.led, (match.start(), sentence.number, chosen), owner)
        self.total[chosen] += 1
        one = self.candidates[chosen]
        self.candidates[chosen] = replace(one, gender=one.gender or _gender(match))

    def _may_be_described(self, match: re.Match[str], sentence: Sentence, last: _Seen, chosen: int) -> bool:
        """Whether it may mean somebody without a name: "Lee came. The suspect ran. Police say he had a knife".

        Anybody who was spoken of in this sentence or the two before may be meant; where the pronoun is the one who
        speaks, only somebody who did something since the one who is chosen was named: "Lee left. The nurse wept. She
        said".
        """
        text, pronoun = self.text, Span(*match.span())
        speaks = reports(text, pronoun)
        begin = last.offset if speaks else self.sentences[max(0, sentence.number - 1 - SPOKEN_OF)].span.start
        stretch = Span(min(begin, pronoun.start), pronoun.start)
        found = described(text, stretch, _gender(match), self.candidates[chosen].role)
        if is_object(text, match):
            # Who calls him is not he: "his brother called him".
            found = (one for one in found if OTHER_CLAUSE.search(text, one.end, pronoun.start) or not acts(text, one))
        return any(not speaks or acts(text, noun) for noun in found)


SPOKEN_OF = 2  # sentences back in which somebody without a name may be meant by a pronoun


def _possible(text: str, seen: dict[int, _Seen], pronoun: re.Match[str]) -> dict[int, _Seen]:
    """Whom a pronoun can mean: "him" is never the subject of its own clause, "Ann Lee called him late".

    Nor is it whom the clause describes: "Ann Lee, who he knew".
    """
    last = max(seen, key=lambda place: seen[place].offset, default=None)
    if last is not None and DESCRIBED_BY.fullmatch(text, seen[last].offset, pronoun.start()):
        return {place: one for place, one in seen.items() if place != last}
    if not is_object(text, pronoun) or last is None or OTHER_CLAUSE.search(text, seen[last].offset, pronoun.start()):
        return seen
    if text.startswith(("his ", "her ", "His ", "Her "), seen[last].offset):
        return seen  # "her parents moved her"
    return {place: one for place, one in seen.items() if place != last}


def _gender(pronoun: re.Match[str]) -> str:
    return "male" if pronoun["male"] else "female"


def _is_subject(pronoun: re.Match[str]) -> bool:
    return pronoun[0].lower() in ("he", "she")


def _rivalled(
    seen: dict[int, _Seen],
    led: dict[int, int],
    candidates: Sequence[Candidate],
    chosen: int,
    sentence: Sentence,
    gender: str,
) -> bool:
    """Whether one who is named here first says it of "him", and another led the sentence before: "Lee said he died"."""
    before = led.get(sentence.number - 1)
    first = min(number for _, number in candidates[chosen].named) == sentence.number
    if not first or led.get(sentence.number) != chosen or before is None or before == chosen:
        return False
    return before in seen and candidates[before].gender == gender


def _names_somebody(seen: dict[int, _Seen], sentence: Sentence) -> bool:
    """Whether somebody seen so far was named last in this sentence."""
    return any(last.sentence == sentence.number for last in seen.values())


def _see(
    seen: dict[int, _Seen],
    led: dict[int, int],
    event: tuple[int, int, int],
    owner: bool = False,
    reporter: bool = False,
) -> None:
    offset, number, place = event
    first = (led.get(number) if owner or reporter else led.setdefault(number, place)) == place
    before = seen.get(place)
    again = before if before and before.sentence == number else None
    stands_aside = reporter and (again is None or again.aside)
    seen[place] = _Seen(number, offset, first or (again is not None and again.first), stands_aside)


def _goes_on(text: str, quotation: Span) -> bool:
    """Whether the quotation is a part of the writer's sentence: `she "turned herself in"`."""
    return text[quotation.start : quotation.end].lstrip("“\"'‘«`")[:1].islower()


def _named_inside(seen: dict[int, _Seen], candidates: Sequence[Candidate], gender: str, quotation: Span) -> int | None:
    """The only person of that gender whom the quotation itself has named; the speaker's "he" is hardly the speaker."""
    fits = [
        place
        for place, last in seen.items()
        if last.offset >= quotation.start and candidates[place].gender in (gender, "")
    ]
    return fits[0] if len(fits) == 1 else None


def _chosen(
    seen: dict[int, _Seen], candidates: Sequence[Candidate], gender: str, where: tuple[int, bool], total: Sequence[int]
) -> int | None:
    """The place of the person who leads clearly, or None."""
    number = where[0]
    for place in [place for place, last in seen.items() if number - last.sentence > REACH]:
        del seen[place]
    near = {place: last for place, last in seen.items() if candidates[place].gender in (gender, "")}
    if not near:
        return None
    most = max(total[place] for place in near)
    heads = [last for last in near.values() if not last.aside] or near.values()
    latest = max(last.offset for last in heads)
    points = sorted(
        (
            (
                _points(last, where, candidates[place].gender == gender, total[place] == most, last.offset == latest),
                place,
            )
            for place, last in near.items()
        ),
        reverse=True,
    )
    return points[0][1] if len(points) == 1 or points[0][0] - points[1][0] >= MARGIN else None


def _points(last: _Seen, where: tuple[int, bool], sure: bool, main: bool, latest: bool) -> float:
    number, subject = where
    nearness = NEARNESS.get(number - last.sentence, 0.5)
    return nearness + (FIRST + PARALLEL * subject) * last.first + SURE * sure + MAIN * main + LATEST * latest

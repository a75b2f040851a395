"""Which pronouns mean somebody so surely that a page may put the name behind them: "he [Ann Lee]" is told as a fact.

Who speaks as "he" is decided by `floor`, which asks more than how near a name is; any other pronoun that may mean two
is nobody's. In what somebody says "he" may be the speaker as well as another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..model import Attribution, Mention, Person, Sentence, Source, Span
from .floor import GENDERS, leads
from .people.people import corrected
from .people.pronoun_clauses import OPENING, SUBORDINATE
from .people.pronouns import PRONOUN
from .speakers import Names, names
from .speaking import unnamed

BACK = 3
"""So many sentences back another of that gender may be meant as well."""

# A clause between commas that tells of a name: matches ", who beat Lee,"; not ", who wept.", nor " who won,".
RELATIVE_CLAUSE = re.compile(r", (?:who|whose|whom) [^,;:.!?()“”\"]+,")


def surely_meant(
    source: Source,
    sentences: Sequence[Sentence],
    people: Sequence[Person],
    attributions: Sequence[Attribution],
    called: Mapping[int, str],
) -> tuple[Person, ...]:
    """The people without the pronouns that may mean another; those that make a statement stay."""
    everywhere = sorted(((one, person) for person in people for one in person.mentions), key=lambda one: one[0].span)
    named = [(one, person) for one, person in everywhere if not one.pronoun]
    kept = [span for one in attributions for span in (one.speaker, *one.reporters) if span]
    kept += [span for _, span in corrected(source, "person")]
    reading = _Reading(
        source.text,
        sentences,
        named,
        [one.span.start for one, _ in named],
        _by_sentence(attributions, sentences),
        frozenset(offset for span in kept for offset in range(span.start, span.end)),
        {one.name: one for one in people},
        names(source.text, people, attributions, {}, called),
    )
    unsure = {one for one, person in everywhere if not reading.take(one, person)}
    return tuple(
        replace(one, mentions=tuple(mention for mention in one.mentions if mention not in unsure)) for one in people
    )


def _by_sentence(
    attributions: Sequence[Attribution], sentences: Sequence[Sentence]
) -> Mapping[int, list[tuple[Span, Attribution]]]:
    """What somebody says, by the number of each sentence in which a piece of it stands."""
    found: dict[int, list[tuple[Span, Attribution]]] = {}
    for one in attributions:
        for piece in one.content:
            at = bisect_left(sentences, piece.start + 1, key=lambda sentence: sentence.span.end)
            while at < len(sentences) and sentences[at].span.start < piece.end:
                found.setdefault(sentences[at].number, []).append((piece, one))
                at += 1
    return found


@dataclass(slots=True)
class _Reading:
    """A text as far as its names and pronouns were judged; `sure` is where each person is surely named or meant."""

    text: str
    sentences: Sequence[Sentence]
    named: Sequence[tuple[Mention, Person]]
    starts: Sequence[int]  # where each name stands
    told: Mapping[int, list[tuple[Span, Attribution]]]
    kept: frozenset[int]  # offsets of those who speak, and of words whose pronoun an editor has told
    people: Mapping[str, Person]
    known: Names
    sure: dict[str, list[Mention]] = field(default_factory=dict)

    def take(self, mention: Mention, person: Person) -> bool:
        """Note a name, or a pronoun that surely means the person; whether it does."""
        sure = not mention.pronoun or mention.span.start in self.kept or self._is_sure(mention, person)
        if sure:
            self.sure.setdefault(person.name, []).append(mention)
        return sure

    def _is_sure(self, pronoun: Mention, person: Person) -> bool:
        found = PRONOUN.fullmatch(self.text, pronoun.span.start, pronoun.span.end)
        gender = "female" if found and found["female"] else "male"
        pieces = [told for told in self.told.get(pronoun.sentence, ()) if told[0].covers(pronoun.span)]
        around = [one for _, one in pieces]
        direct = [one for one in around if one.kind == "direct"]
        if direct:
            return all(self.known.of(one.speaker) != person.name for one in direct)  # who speaks says "I"
        if any(self._is_another(one, person, gender) or self._is_before(pronoun, piece) for piece, one in pieces):
            return False
        if not around and self._is_ahead(pronoun, person):
            return True
        return self._is_alone(pronoun, person, gender) or self._goes_on(pronoun, person, gender)

    def _is_another(self, one: Attribution, person: Person, gender: str) -> bool:
        """Whether somebody else makes the statement who may be meant as well."""
        name = self.known.of(one.speaker)
        if one.speaker is None or name == person.name:
            return False
        written = one.speaker.of(self.text)
        if not name:
            return GENDERS.get(written.lower(), "") == gender
        if name in self.people:
            return self.people[name].gender in (gender, "unknown")
        voice = unnamed(name, written)
        return voice is not None and voice.gender in (gender, "")

    def _is_before(self, pronoun: Mention, piece: Span) -> bool:
        """Whether words begin with a clause that names nobody, and name their subject then: "that in his day, Lee"."""
        at = bisect_left(self.starts, pronoun.span.start)
        if at == len(self.starts) or self.starts[at] >= piece.end:
            return False
        opening = self.text[piece.start : self.starts[at]].removeprefix("that ")
        opens = SUBORDINATE.match(opening) or OPENING.match(opening[:1].upper() + opening[1:])
        return opens is not None and opening.count(",") == 1 and opening.rstrip().endswith(",")

    def _is_ahead(self, pronoun: Mention, person: Person) -> bool:
        """Whether the sentence names the person behind the pronoun, and nobody before: "In his speech, Lee wept"."""
        at = bisect_left(self.starts, pronoun.span.start)
        before = at and self.named[at - 1][0].sentence == pronoun.sentence
        if before or at == len(self.named):
            return False
        coming, whose = self.named[at]
        return coming.sentence == pronoun.sentence and whose.name == person.name

    def _is_alone(self, pronoun: Mention, person: Person, gender: str) -> bool:
        """Whether no other of that gender was named a short time before, nor since the person last was."""
        here = self.sure.get(person.name)
        first = max(1, pronoun.sentence - BACK)
        begin = self.sentences[first - 1].span.start
        since = min(begin, here[-1].span.end) if here else begin
        return not any(True for _ in self._others(Span(since, pronoun.span.start), person, gender))

    def _others(self, stretch: Span, person: Person, gender: str) -> Iterator[Mention]:
        """Where a stretch names others whom a pronoun of that gender may mean."""
        first, stop = (bisect_left(self.starts, end) for end in stretch)
        for mention, other in self.named[first:stop]:
            if other.name != person.name and other.gender in (gender, "unknown"):
                yield mention

    def _goes_on(self, pronoun: Mention, person: Person, gender: str) -> bool:
        """Whether the person is the subject of this sentence or of the one before, and no other is named after."""
        for mention in reversed(self.sure.get(person.name, ())):
            begin = self._behind_clause(mention, pronoun)
            behind = Span(begin, max(begin, pronoun.span.start))
            if mention.sentence < pronoun.sentence - 1 or any(True for _ in self._others(behind, person, gender)):
                return False
            if self._is_subject(mention):
                return True
        return False

    def _behind_clause(self, mention: Mention, pronoun: Mention) -> int:
        """The end of a mention, or of the clause between commas that tells of it, where the pronoun stands behind."""
        clause = RELATIVE_CLAUSE.match(self.text, mention.span.end, pronoun.span.start)
        return clause.end() if clause else mention.span.end

    def _is_subject(self, mention: Mention) -> bool:
        """Whether somebody who is named or meant is the subject of a sentence, or of a clause of it."""
        if mention.pronoun and mention.span.of(self.text).lower() not in GENDERS:
            return False
        at = bisect_left(self.starts, mention.span.start)
        first = not at or self.named[at - 1][0].sentence != mention.sentence
        return leads(self.text, self.sentences[mention.sentence - 1].span.start, mention.span, first)

"""Who has the floor: whom "he said" and "the spokesman said" mean behind somebody's statement.

Whoever spoke last goes on speaking, and who is only spoken of, in words that are told, does not: the centre of a
passage stays what it is (Grosz, Joshi and Weinstein 1995, centering). Where somebody else has come in as a subject
since, how people are weighed (`people/pronouns.py`) must agree; where it does not, nobody is named.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from ..english.quotations import quotations
from ..english.words import entries, table
from ..model import Attribution, Mention, Person, Sentence, Source, Span, Stretches
from .bodies_again import again
from .interviewee import interviewee
from .passages import cues
from .passages.noun_phrases import AUXILIARIES
from .people.described import acts, described
from .people.name_points import could_be
from .people.people import corrected
from .people.pronoun_clauses import ASKED, SUBORDINATE, is_below
from .speakers import Names, names
from .speaking import Voice, is_description, last_called, named, unnamed

GENDERS = {"he": "male", "she": "female"}
REACH = 3  # sentences behind a statement in which its speaker still has the floor
WINDOW = 2  # sentences before a statement whose subjects may make it, where nobody has the floor
AGED = re.compile(r"the \d{1,3}-year-old", re.IGNORECASE)  # matches "the 36-year-old"; not "a 36-year-old man"
VERB = re.compile(r"\b[a-z]+\b")  # each small word: matches "left"; not "Lee"


@dataclass(slots=True)
class _Floor:
    """A text as far as its statements were followed; `told` are the stretches of somebody's words."""

    text: str
    sentences: Sequence[Sentence]
    known: Names
    people: Mapping[str, Person]
    told: Stretches
    pinned: Sequence[Span]  # words whose pronoun an editor has told
    families: Mapping[str, Set[str]]  # by the last word of their names, those who are called by it
    voices: list[Voice] = field(default_factory=list)
    moved: dict[Span, tuple[str, str]] = field(default_factory=dict)  # pronouns that were decided anew: whose, and now
    called: dict[int, str] = field(default_factory=dict)  # by offset, speakers who are told by no name of their own

    def follow(self, one: Attribution) -> None:
        """Decide who makes a statement, and note who speaks."""
        speaker = one.speaker
        if speaker is None or self.told.at(speaker.start):
            return
        asks = not ASKING.isdisjoint(one.cue.of(self.text).lower().split())
        written = " ".join(speaker.of(self.text).split())
        gender = GENDERS.get(written.lower(), "")
        if gender:
            self._pronoun(one, speaker, gender)
            return
        if self._is_of_a_family(speaker, written):
            self.called[speaker.start] = ""
            return
        voice = self._again(speaker, written) or self._beside(speaker, written) or self._of_an_age(one, written)
        if voice:
            self.called[speaker.start] = voice.name
        voice = voice or self._told_by(speaker, written)
        if voice and not asks:  # whoever is asked has the floor
            self.voices.append(replace(voice, begin=speaker.end, end=_end(one)))

    def _is_of_a_family(self, speaker: Span, written: str) -> bool:
        """Whether it is a bare name of somebody who did not speak yet, while another who has it did: "Lee said"."""
        family = self.families.get(written, ())
        if len(family) < 2:
            return False
        spoke = {voice.name for voice in self._latest()}
        return self.known.of(speaker) not in spoke and not spoke.isdisjoint(family)

    def _told_by(self, speaker: Span, written: str) -> Voice | None:
        """Who is named, or told by what he or she is; none for a body or for many."""
        name = self.known.of(speaker)
        if name in self.people:
            return named(self.people[name])
        bare = self.known.within(speaker) and not is_description(written)
        return None if bare else unnamed(name, written) or self._by_a_name_alone(name, written)

    def _by_a_name_alone(self, name: str, written: str) -> Voice | None:
        """Who is called by one word that no list has, and may be a person or a body: "Damagum said"."""
        alone = name == written and name[:1].isupper() and " " not in name and not name.isupper()
        return Voice(name, "") if alone and could_be(name.lower()) and name.lower() not in entries("places") else None

    def _beside(self, speaker: Span, written: str) -> Voice | None:
        """Whose age or name stands right before what they are: "Ann Lee, 67, | a retired nurse,"."""
        near = self.known.within(Span(max(0, speaker.start - LONGEST), speaker.start))
        if not near or not BESIDE.fullmatch(self.text, near[-1][0].span.end, speaker.start):
            return None
        return named(self.people[near[-1][1]]) if is_description(written, bare=written[:1].islower()) else None

    def _of_an_age(self, one: Attribution, written: str) -> Voice | None:
        """The only person of the sentence before who may be told by an age: "Lee won. The 36-year-old said"."""
        number = self.number(min(one.cue.start, *(piece.start for piece in one.content)))
        if number < 2 or not AGED.fullmatch(written):
            return None
        before = {name for _, name in self.known.within(self.sentences[number - 2].span)}
        return named(self.people[before.pop()]) if len(before) == 1 else None

    def _again(self, speaker: Span, written: str) -> Voice | None:
        """The last one who spoke and may be called so, if nobody else came in since somebody with a name did."""
        last = last_called(written, self._latest())
        if last and last.name in self.people:
            subjects, _ = self._since(Span(last.begin, max(last.begin, speaker.start)), last.gender)
            return last if {name for _, name in subjects} <= {last.name} else None
        return last

    def _latest(self) -> Iterator[Voice]:
        """Those who spoke, the last one first."""
        return reversed(self.voices[-FURTHEST:])

    def _pronoun(self, one: Attribution, pronoun: Span, gender: str) -> None:
        """Decide whom the pronoun means that makes a statement."""
        weighed = self.known.of(pronoun)
        aside = self._is_aside(pronoun)
        if aside and not weighed:
            return
        if any(span.overlaps(pronoun) for span in self.pinned):
            name = weighed
        else:
            name = weighed if aside else self._meant(one, pronoun, gender, weighed)
            if self._tells_of(one, name):
                name = "" if self._tells_of(one, weighed) else weighed
        if name != weighed:
            self.moved[pronoun] = weighed, name
        if name and name not in self.people:
            self.called[pronoun.start] = name
        known = named(self.people[name]) if name in self.people else Voice(name, gender)
        same = next((voice for voice in self._latest() if voice.name == name), known)
        self.voices.append(replace(same, gender=gender, begin=pronoun.end, end=_end(one)))

    def _meant(self, one: Attribution, pronoun: Span, gender: str, weighed: str) -> str:
        """Whom it means: who has the floor, who came in since, or nobody, where these and the weights do not agree."""
        begin = min(pronoun.start, *(piece.start for piece in one.content))
        last = self._last(begin, gender)
        if not REPLYING.isdisjoint(one.cue.of(self.text).lower().split()):
            return weighed
        if last and last.definite and weighed and weighed in self._lately(begin, gender):
            return weighed  # "Ann Lee spoke. The Oz senator said no. But she said"
        first = self.sentences[max(0, self.number(begin) - WINDOW)].span.start
        subjects, others = self._since(Span(min(last.begin if last else first, pronoun.start), pronoun.start), gender)
        names_ = [name for _, name in subjects]
        if last is None:
            beside = bool(subjects) and subjects[-1][0] >= self.number(begin) - 1
            nearer = beside and len(set(names_)) == 1 and weighed not in names_
            if not nearer:
                return weighed
            known = self.people.get(names_[0])
            return names_[0] if weighed in others or (known and known.gender == gender) else ""
        if not last.nouns and last.name not in self.people and not names_:
            return ""
        if set(names_) <= {last.name}:
            return "" if others - {last.name} and weighed != last.name else last.name
        return weighed if weighed == names_[-1] else ""

    def _tells_of(self, one: Attribution, name: str) -> bool:
        """Whether quoted words, or those behind the cue, name somebody, who hardly says it: "He said that Lee came"."""
        pieces = (piece for piece in one.content if piece.start > one.cue.start or one.kind == "direct")
        within = (mention for piece in pieces for mention in self.known.within(piece))
        return any(whose == name and not mention.pronoun for mention, whose in within)

    def _lately(self, begin: int, gender: str) -> set[str]:
        """Who spoke or was a subject a short time before an offset."""
        first = self.sentences[max(0, self.number(begin) - 1 - REACH)].span.start
        subjects, _ = self._since(Span(min(first, begin), begin), gender)
        return {name for _, name in subjects} | {one.name for one in self._latest() if one.end > first}

    def _last(self, begin: int, gender: str) -> Voice | None:
        """Who of this gender spoke last before an offset, and still has the floor."""
        for voice in self._latest():
            if self.number(begin) - self.number(max(voice.begin, voice.end - 1)) > REACH:
                return None
            if voice.gender in (gender, ""):
                return voice
        return None

    def _since(self, stretch: Span, gender: str) -> tuple[list[tuple[int, str]], set[str]]:
        """Who of this gender came in outside all words that are told: the subjects with their sentences, the others.

        A subject without a name is an empty text.
        """
        subjects: list[tuple[int, int, str]] = []
        others: set[str] = set()
        led: set[int] = set()  # sentences that have named somebody
        for mention, name in self.known.within(stretch):
            if self.people[name].gender not in (gender, "unknown") or self.told.at(mention.span.start):
                continue
            sentence = self.sentences[mention.sentence - 1].span
            if is_below(self.text, sentence, mention.span.start, self.known.starts):
                others.add(name)
                continue
            if leads(self.text, sentence.start, mention.span, mention.sentence not in led):
                subjects.append((mention.span.start, mention.sentence, name))
            else:
                others.add(name)
            led.add(mention.sentence)
        for noun in described(self.text, stretch, gender, ""):
            if acts(self.text, noun) and not self.told.at(noun.start):
                subjects.append((noun.start, self.number(noun.start), ""))  # a nurse, without a name
        return [(number, name) for _, number, name in sorted(subjects)], others

    def _is_aside(self, pronoun: Span) -> bool:
        """Whether it says nothing in the main clause: "Although he said so, Lee left", "the call when he asked"."""
        sentence = self.sentences[self.number(pronoun.start) - 1].span
        before = self.text[max(sentence.start, pronoun.start - LONGEST) : pronoun.start].split()
        if before and before[-1].lower() in CLAUSE_WORDS:
            return True
        opens = SUBORDINATE.match(self.text, sentence.start) or ASKED.match(self.text, sentence.start)
        return opens is not None and self.text.find(",", sentence.start, pronoun.start) < 0

    def number(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return max(1, bisect_right(self.sentences, offset, key=lambda one: one.span.start))


# What stands before the subject of a further clause.
CLAUSES = (", but ", ", and ", ", while ", "; ")
ASKING = frozenset("ask asks asked asking".split())
REPLYING = frozenset("replied replies responded responds answered answers".split())
BESIDE = re.compile(r",\s(?:\d+,\s)?")  # between a name and what it is: matches ", " and ", 67, "; not " said, "
# A word right before the pronoun that makes it no subject of the main clause.
CLAUSE_WORDS = frozenset(
    "when where while that which who whom what how why whether if".split()
    + "because since after before until as though although".split()
)
FURTHEST = 40  # statements back in which somebody spoke who is called by a noun again
LONGEST = 200  # characters before a name in which a verb makes it no subject


def floor(
    source: Source, sentences: Sequence[Sentence], people: Sequence[Person], attributions: Sequence[Attribution]
) -> tuple[tuple[Person, ...], dict[int, str]]:
    """The people with the pronouns that make statements, and by offset the speakers who are told by other words.

    Those without a name are called as they were when they first spoke; a speaker who is not known is an empty text.
    """
    known = names(source.text, people, attributions, {}, {})
    told = Stretches((*quotations(source.text), *(piece for one in attributions for piece in one.content)))
    pinned = [span for _, span in corrected(source, "person")]
    named_so: dict[str, set[str]] = {}
    for person in people:
        if " " in person.name:
            named_so.setdefault(person.name.split()[-1], set()).add(person.name)
    reading = _Floor(source.text, sentences, known, {one.name: one for one in people}, told, pinned, named_so)
    reading.called.update(interviewee(source, people, attributions))
    reading.called.update(again(source.text, sentences, known, attributions))
    for one in attributions:
        asked = one.speaker is not None and one.speaker.start in reading.called
        if one.speaker and one.content and not asked and not one.reporters and _speaks(one, source.text):
            reading.follow(one)
    return tuple(_moved(people, reading)), reading.called


def _speaks(one: Attribution, text: str) -> bool:
    """Whether somebody has the floor: not who only thinks, but also who "declined to comment"."""
    return one.kind != "attitude" or any(map(cues.is_speech, one.cue.of(text).lower().split()))


def _moved(people: Sequence[Person], reading: _Floor) -> Iterator[Person]:
    """The people with the pronouns that were decided anew, out of the sentences of which the next ones may be wrong."""
    lost: dict[str, dict[int, int]] = {}
    new: dict[str, list[Mention]] = {}
    for span, (old, name) in sorted(reading.moved.items()):
        number = reading.number(span.start)
        lost.setdefault(old, {}).setdefault(number, span.start)
        new.setdefault(name, []).append(Mention(span, number, True))
    for person in people:
        gone = lost.get(person.name, {})
        kept = (m for m in person.mentions if not m.pronoun or m.span.start < gone.get(m.sentence, m.span.end))
        more = new.get(person.name, ())
        yield replace(person, mentions=tuple(sorted((*kept, *more), key=lambda one: one.span)))


def _end(one: Attribution) -> int:
    """Where the words of a statement end, or it itself does."""
    return max(one.cue.end, *(piece.end for piece in one.content))


def leads(text: str, start: int, mention: Span, first: bool) -> bool:
    """Whether a name can be a subject: no owner, and the first name without a verb before, or that of a clause.

    `start` is where its sentence begins, `first` whether no other name stands before it there.
    """
    comma = text.rfind(", ", max(start, mention.start - LONGEST), mention.start)
    if comma > 0 and (SUBORDINATE.match(text, start) or ASKED.match(text, start)):
        start = comma  # "Although he said so, Lee left"
    owns = text.startswith(("'s", "’s", "' ", "’ "), mention.end)
    before = text[max(start, mention.start - LONGEST) : mention.start]
    if owns or before.lower().endswith("according to "):
        return False
    return before.endswith(CLAUSES) or (first and not any(map(_is_verb, VERB.findall(before))))


def _is_verb(word: str) -> bool:
    """Whether a word may be the verb of a clause."""
    past = table("word_classes").get(word) in ("D", "V") or word.endswith("ed")
    return word in AUXILIARIES or past or cues.is_cue(word)

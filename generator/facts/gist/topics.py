"""The main issues of a text, by name, without a list of issues.

A topic is a head noun or a name that sentence after sentence comes back to, early rather than late: `candidates.py`
finds them, `weighing.py` weighs and names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from ...english.phrases import noun_kind, singular, words
from ...model import Person, Sentence, Source, Topic
from .candidates import Candidate, candidates
from .leaning import is_heading
from .matching import speaks_of
from .weighing import LIVES, SHORT, Lead, is_common_body, is_modifier, is_scene, is_setting, keys, name_of, scores

__all__ = ["MOST", "speaks_of", "topics"]

MOST = 6
"""The most topics of a text: a table of speakers and topics must fit on a page."""
TAIL = 5
"""A word of fewer letters is no short form of the words that end in it."""
SHARE = 0.1
"""This share of a longer text tells of a main issue that is a single noun without a headline that has it."""
HEAVY, LIGHT = 5.0, 3.0
"""What a main issue weighs at least, in a text and in a short one: about three sentences near the top."""
CLOSE = 0.6
"""From this share of the first topic's weight on another may be the main issue."""
_PARTS = re.compile(r"[^\W_]+")  # matches "flood" in "river-flood_2024"; not its marks
LONG = 16
"""A text of so many sentences and more comes back to its matter more than twice."""
OFTEN = 3
"""So many sentences of such a text have a single word that heads a column, where neither title nor opening has it."""
ARTICLE = 8
"""A text of so many sentences and more is an article, and has a headline or a first sentence that tells the matter."""
MANY = 1 / 3
"""From this share of the sentences on, a place is what they are about."""
# Where the main clause of a first sentence ends: matches " as soaring", ", who", " after talks"; not " has".
_CLAUSE = re.compile(
    r",? (?:as|after|while|when|because|although|though|before|since|which|who|whose|where|saying|if) "
)
SCENERY = frozenset(
    "water air ground floor wall door room side front top corner yard pier shore"
    " city town village place area region district country neighbourhood neighborhood site scene spot".split()
)
"""What stands around what happens, in any text; the name of a topic only where the title has it."""
FEW = 3
"""So many topics a text has, if it can."""
OPENING = 2
"""So many sentences open a text."""


def topics(source: Source, sentences: Sequence[Sentence], people: Sequence[Person] = ()) -> tuple[Topic, ...]:
    """At most `MOST` topics, most important first; `source.background`, where it is set, comes first of all."""
    lines = [line for line in words(source, sentences) if line]
    headings = {one.number for one in sentences if is_heading(one.span.of(source.text))}
    found = candidates(source, [line for line in lines if line[0].sentence not in headings] or lines, people)
    beside: dict[int, dict[str, None]] = {}  # in the order of the text: a set of words has none
    for number, name in _names(found, people):
        beside.setdefault(number, {})[name] = None
    title, opening = _top(source, sentences, headings)
    lead = Lead(keys(title), keys(opening))
    weights = scores(found, lead, len(sentences), beside)
    ranked = sorted(found, key=lambda one: (-weights[one.key], one.first, one.key))
    told = list(_distinct(source, sentences, ranked, lead))
    if source.background:
        own = Topic(source.background, _sentences(source, sentences, source.background), main=True)
        return (own, *(topic for topic, _ in told))
    issues = [
        _Issue(topic.name, _times(topic, one), weights[one.key], one.named, noun_kind(one.key) in ("act", "event"))
        for topic, one in told
        if not is_setting(one, lead)
    ]
    bare = not opening
    main = _main(*((source.title, title) if bare else (title, opening)), len(sentences), issues, bare)
    return tuple(replace(topic, main=topic.name == main) for topic, _ in told)


@dataclass(frozen=True, slots=True)
class _Issue:
    """A topic that may be the main issue: name, sentences that tell of it, weight, whether a name, an act or event."""

    name: str
    times: int
    weight: float
    named: bool
    act: bool

    @property
    def tells(self) -> bool:
        """Whether the name says of itself what is meant: "Impeachment inquiry", a name; not "Speech"."""
        return self.named or " " in self.name


def _main(title: str, opening: str, count: int, found: Sequence[_Issue], bare: bool) -> str:
    """The name of the main issue of so many sentences, or nothing.

    One stands out that title or opening names and that the text comes back to; what the title names goes first.
    """
    titled = [one for one in found if speaks_of(title, one.name) or _is_told(title, one.name)]
    opens = [one for one in found if one not in titled and speaks_of(opening, one.name)]
    bound = CLOSE * found[0].weight if found else 0.0
    asked: list[tuple[_Issue, float, float]] = [(one, HEAVY, OFTEN if count >= SHORT else OPENING) for one in titled]
    asked += [(one, LIGHT, OPENING) for one in titled if one.tells or one.act or count < SHORT]
    asked += [(one, *_least(one, count, bare)) for one in sorted(opens, key=lambda one: bare and not one.tells)]
    return next((one.name for one, heavy, least in asked if one.times >= least and one.weight >= max(heavy, bound)), "")


def _is_told(title: str, name: str) -> bool:
    """Whether the title has a longer word for the same: "earthquake" for "Quake"."""
    short = singular(name)
    return len(short) >= TAIL and any(singular(word.strip(".,:;!?“”\"'‘’")).endswith(short) for word in title.split())


def _is_same(name: str, other: str) -> bool:
    """Whether two names say the same: one speaks of the other, or ends in it, as "earthquake" in "quake"."""
    return speaks_of(name, other) or speaks_of(other, name) or _is_told(name, other) or _is_told(other, name)


def _least(one: _Issue, count: int, bare: bool) -> tuple[float, float]:
    """What an issue weighs at least, and how many sentences tell of it at least, in a text of so many sentences.

    A single noun that only the opening has says too little of itself: a good part of the text has to tell of it.
    """
    if count < SHORT and not bare:
        return LIGHT, OPENING
    if one.tells:
        return LIGHT, OPENING if " " in one.name else OFTEN
    return HEAVY, max(OFTEN, count * SHARE)


def _times(topic: Topic, candidate: Candidate) -> int:
    """In how many sentences a topic is told of; a common noun not as a part of a name, as in "Port Authority"."""
    return len(topic.sentences if candidate.named or " " in topic.name else candidate.weight)


def _top(source: Source, sentences: Sequence[Sentence], headings: Set[int]) -> tuple[str, str]:
    """The title, with a heading that the text begins with, and the sentences that open the text."""
    told = [one.number for one in sentences if one.number not in headings]
    first = [one.span.of(source.text) for one in (sentences[: told[:OPENING][-1]] if told else sentences)]
    above = 1 if 1 in headings else 0
    if not above and _has_no_headline(source, sentences):
        return f"{source.title} {_CLAUSE.split(first[0])[0]}", ""
    return " ".join((source.title, *first[:above])), " ".join(first[above:])


def _has_no_headline(source: Source, sentences: Sequence[Sentence]) -> bool:
    """Whether the title of a longer text is made of its file's name: its first sentence tells what it is about."""
    made = _PARTS.findall(source.slug.casefold()) == _PARTS.findall(source.title.casefold())
    return len(sentences) >= ARTICLE and made


def _names(found: Sequence[Candidate], people: Sequence[Person]) -> Iterator[tuple[int, str]]:
    """Each name of a text with the numbers of its sentences."""
    for one in found:
        if one.named:
            yield from ((number, one.key) for number in one.weight)
    for person in people:
        yield from ((number, person.name.lower()) for number in person.sentences)


def _distinct(
    source: Source, sentences: Sequence[Sentence], ranked: Sequence[Candidate], lead: Lead
) -> Iterator[tuple[Topic, Candidate]]:
    """The first topics that the text comes back to and that do not say what one before them says."""
    chosen = [source.background] if source.background else []
    told: list[tuple[Topic, Candidate]] = []
    small, long = len(sentences) < SHORT, len(sentences) >= LONG
    for often, most in ((OFTEN, MOST), (2, FEW)) if long else ((2, MOST),):
        for candidate in ranked:
            if len(chosen) >= most:
                break
            name = name_of(candidate)
            least = 1 if small else 2 if _is_sure(candidate, name, lead) else often
            if _is_poor(candidate, name, lead) or any(_is_same(name, one) for one in chosen):
                continue
            places = _sentences(source, sentences, name)
            if len(places) >= least and not (
                candidate.named and is_scene(candidate) and len(places) < MANY * len(sentences)
            ):
                chosen.append(name)
                told.append((Topic(name, places), candidate))
    place = {one.key: at for at, one in enumerate(ranked)}
    yield from sorted(told, key=lambda one: place[one[1].key])


def _is_sure(candidate: Candidate, name: str, lead: Lead) -> bool:
    """Whether two sentences are enough for a column: title or opening has it, it names its kind, an act or an event."""
    near = candidate.key in lead.title | lead.opening
    return near or " " in name or noun_kind(candidate.key) in ("act", "event")


def _is_poor(candidate: Candidate, name: str, lead: Lead) -> bool:
    """Whether a candidate heads no column: a body, what happens to everybody, who somebody is, and no title has it.

    Nor does what stands around what happens, as "water", and the half of a compound, as "nursing" of "nursing homes".
    """
    who = not candidate.named and noun_kind(candidate.key) == "person" and len(candidate.weight) <= OFTEN
    personal = (who or candidate.key in LIVES) and candidate.key not in lead.title
    around = " " not in name and candidate.key not in lead.title and candidate.key in SCENERY
    half = " " not in name and name.lower().endswith("ing") and is_modifier(candidate)
    return personal or half or around or is_common_body(candidate, name, lead)


def _sentences(source: Source, sentences: Sequence[Sentence], name: str) -> tuple[int, ...]:
    return tuple(sentence.number for sentence in sentences if speaks_of(sentence.span.of(source.text), name))

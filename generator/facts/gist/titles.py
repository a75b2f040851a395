"""What a text is about: a noun phrase of its headline, or of its first sentence, that the text goes on about.

News tells its matter in the headline and the lead, and comes back to it (van Dijk, "News as Discourse", 1988, on the
summary category). So each whole phrase of the two weighs what its words weigh in the text, by what it names: what
happens weighs most; who somebody is, where it is and what every text has weigh little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...english.words import entries, table
from ...model import Person, Source
from ...text.main_clause import main_clause
from ...text.phrases import Word, noun_kind, singular, words
from ...text.sentences import sentences
from .compounds import says_little
from .headings import Heading, cased, headings
from .returning import Returning
from .weighing import LIVES

CONTEST = frozenset("win victory triumph defeat match game fixture verdict charge comeback".split())
"""What every contest and every trial has: it says nothing of which without a name."""
_KINDS = {
    "event": 1.5,
    "act": 1.2,
    "communication": 0.7,
    "group": 0.4,
    "place": 0.3,
    "person": 0.15,
    "time": 0.0,
    "quantity": 0.0,
}
"""What a noun weighs by what it names; other things 1."""
WITH_MORE, ALONE = 1.3, 0.6
"""What a noun weighs that has others before it, and one that stands alone and is nothing that happens."""
LITTLE = 0.2
"""What weighs little weighs: people of a kind, a place, who only speaks."""
OCCASION, NAMED = 1.2, 0.8
"""What the name of what happens weighs, as "Oz Cup", and another name; that of a body below the headline half."""
STANDFIRST, FIRST, ASIDE = 0.35, 0.55, 0.6
"""What a phrase weighs below the headline, in the first sentence, and behind the main clause of one."""
LEAST, LEAST_BELOW, LEAST_BARE = 1.0, 1.7, 1.4
"""What a title weighs at least: of the headline, below it, and of a first sentence without one."""
# Where a first sentence goes on to what came of it, or before: matches ", leading to", ", burying"; not "the leading".
_GOES_ON = re.compile(r", \w+ing ")


class Top(NamedTuple):
    """What tells the matter: the headline or nothing, the lines below it, the first sentence."""

    headline: str
    below: Sequence[str]
    first: str


class Title(NamedTuple):
    """A phrase that may be the title, as it is written, and what it weighs."""

    phrase: Heading
    written: str
    weight: float


def title(top: Top, lines: Sequence[Sequence[Word]], text: Returning, people: Sequence[Person]) -> Title | None:
    """The phrase that weighs most, or nothing where all weigh too little."""
    return max(_weighed(top, lines, text, people), key=lambda one: one.weight, default=None)


def _weighed(top: Top, lines: Sequence[Sequence[Word]], text: Returning, people: Sequence[Person]) -> Iterator[Title]:
    """The phrases that weigh enough."""
    bare = not top.headline
    standfirst, first, least = (1.0, 1.0, LEAST_BARE) if bare else (STANDFIRST, FIRST, LEAST_BELOW)
    headline = cased(top.headline, lines)
    for one in _phrases(headline, people):
        weight = _in_headline(one, top) * _kind(one, True, bare) * text.phrase(one, headline=True)
        if weight >= LEAST:
            yield Title(one, " ".join(one.span.of(headline).split()), weight)
    speak = {one.head.lower for one in _phrases(headline, people) if _says(one)}
    for told, place in (*((one, standfirst) for one in top.below), (top.first, first)):
        clause = _clause(told)
        for one in _phrases(told, people):
            aside = LITTLE if one.head.lower in speak else ASIDE if one.span.start > clause else 1.0
            weight = place * aside * _around(one) * _kind(one, False, bare) * text.phrase(one, headline=False)
            if weight >= least:
                yield Title(one, " ".join(one.span.of(told).split()), weight)


def _in_headline(one: Heading, top: Top) -> float:
    """What a phrase weighs by its place in a headline: what it tells about, what the opening names too."""
    weight = _around(one)
    if one.before == "after":
        weight *= ASIDE
    if not one.determined and table("topic_cues").get(one.before) == "about":
        weight *= WITH_MORE
    named = one.named and len(one.core) > 1
    return weight * WITH_MORE if named and one.head.lower in top.first.lower() else weight


def _clause(told: str) -> int:
    """Where the main clause of a sentence ends."""
    more = _GOES_ON.search(told)
    return min(len(main_clause(told)), more.start() if more else len(told))


def _phrases(told: str, people: Sequence[Person]) -> Iterator[Heading]:
    """The phrases of some words that are no name of a person, without a person who owns what they name."""
    last = {person.name.split()[-1].lower() for person in people}
    parts = {part.lower() for person in people for part in person.name.split() if part[0].isupper()}
    source = Source("", "", "", told)
    for line in words(source, sentences(told)):
        for one in headings(line, told):
            core = {word.lower for word in one.core if word.text[0].isupper()}
            if core.isdisjoint(last) and not (one.named and core <= parts):
                owned = one.owners and one.words[one.owners - 1].lower in last
                yield one._replace(words=one.core, owners=0) if owned else one


def _kind(one: Heading, headline: bool, bare: bool) -> float:
    """What a phrase weighs by what it names, in a headline, or in the first sentence of a text that has none."""
    head, noun = one.head, singular(one.head.text)
    if head.lower in table("titles") or noun in LIVES:
        return 0.0
    if head.kind == "name":
        return _name_kind(one, headline or bare)
    happens, alone = _kind_of(head) in ("act", "event"), len(one.words) == 1
    if alone and (says_little(head) or noun in CONTEST or noun in entries("works_of_art")):
        return 0.0
    weight = _noun_kind(one, noun)
    if alone:
        return weight if happens else weight * ALONE * (1.0 if headline else ALONE)
    return weight * WITH_MORE


def _kind_of(head: Word) -> str:
    """What a noun names; one in -ing that no list has names what happens: "stabbing"."""
    return "event" if head.kind == "ing" else noun_kind(head.text)


def _noun_kind(one: Heading, noun: str) -> float:
    kind = _kind_of(one.head)
    ahead = {word.kind for word in one.words[:-1]}
    if noun in CONTEST and "name" not in ahead:
        return LITTLE
    if kind == "person" and noun != one.head.lower:
        return 1.0 if "noun" in ahead else LITTLE / 2  # "asylum seekers", "local residents"
    body = noun.capitalize() in entries("institution_words") and kind not in ("act", "event", "communication")
    return LITTLE if body else _KINDS.get(kind, 1.0)


def _name_kind(one: Heading, above: bool) -> float:
    name = " ".join(word.lower for word in one.core)
    if any(noun_kind(word.text) == "event" for word in one.core):
        return OCCASION
    kind = noun_kind(one.head.text) if len(one.core) == 1 else ""
    if (kind in ("time", "person") and one.head.lower in entries("common_words")) or name in entries("demonyms"):
        return 0.0
    if name in entries("places"):
        return LITTLE
    body = any(word.text in entries("institution_words") for word in one.core)
    return NAMED / 2 if body and not above else NAMED


def _around(one: Heading) -> float:
    """What a phrase weighs by the words around it: little where it says something, half where it tells the place."""
    weight = LITTLE if _says(one) else 1.0
    kind = "place" if one.named else _kind_of(one.head)
    place = one.before in ("in", "at", "near", "from") and kind == "place"
    return weight / 2 if place or (one.before == "on" and one.determined and kind in ("place", "thing", "")) else weight


def _says(one: Heading) -> bool:
    return table("topic_cues").get(one.after) == "saying"

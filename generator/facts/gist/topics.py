"""The main issues of a text, by name, without a list of issues.

A topic is a head noun or a name that sentence after sentence comes back to, early rather than late: `candidates.py`
finds them, `weighing.py` weighs and names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from ...english.words import entries
from ...model import Person, Sentence, Source, Span, Topic
from ...text.datelines import story_span
from ...text.main_clause import main_clause
from ...text.phrases import Word, noun_kind, singular, words
from .candidates import Candidate, candidates
from .issue import OFTEN, OPENING, Issue, Lines, is_one_of_many, is_told, main_issue
from .leaning import is_heading
from .matching import speaking_of, speaks_of
from .matters import one_of_a_matter, without_labels
from .weighing import LIVES, SHORT, Lead, is_common_body, is_modifier, is_scene, is_setting, keys, name_of, scores
from .wider import shared, wider

__all__ = ["MOST", "speaks_of", "topics"]

MOST = 6
"""The most topics of a text: a table of speakers and topics must fit on a page."""
_PARTS = re.compile(r"[^\W_]+")  # matches "flood" in "river-flood_2024"; not its marks
LONG = 16
"""A text of so many sentences and more comes back to its matter more than twice."""
ARTICLE = 8
"""A text of so many sentences and more is an article, and has a headline or a first sentence that tells the matter."""
MANY = 1 / 3
"""From this share of the sentences on, a place is what they are about."""
SCENERY = frozenset(
    "water air ground floor wall door room side front top corner yard pier shore"
    " city town village place area region district country neighbourhood neighborhood site scene spot".split()
)
"""What stands around what happens, in any text; the name of a topic only where the title has it."""
FEW = 3
"""So many topics a text has, if it can."""


def topics(source: Source, sentences: Sequence[Sentence], people: Sequence[Person] = ()) -> tuple[Topic, ...]:
    """At most `MOST` topics, most important first; `source.background`, where it is set, comes first of all."""
    lines = [line for line in words(source, sentences) if line]
    headings = {one.number for one in sentences if is_heading(one.span.of(source.text))}
    kept = [line for line in lines if line[0].sentence not in headings] or lines
    title, opening, bare = _top(source, sentences, headings)
    lead = Lead(keys(title), keys(opening))
    found = one_of_a_matter(candidates(source, list(without_labels(kept, source.text)), people), lead)
    beside: dict[int, dict[str, None]] = {}  # in the order of the text: a set of words has none
    for number, name in _names(found, people):
        beside.setdefault(number, {})[name] = None
    weights = scores(found, lead, len(sentences), beside)
    ranked = sorted(found, key=lambda one: (-weights[one.key], one.first, one.key))
    told = list(_distinct(source, sentences, ranked, lead))
    if source.background:
        fixed = source.background
        return _under(Topic(fixed, _sentences(source, sentences, fixed), main=True, title=fixed), told)
    issues = [
        _issue(topic, one, weights, is_setting(one, lead)) for topic, one in told if one.own or one.key in lead.title
    ]
    told_by = ("", f"{title} {opening}") if bare else (title, opening)
    main = main_issue(Lines(*told_by, len(sentences), title if bare else ""), issues)
    which = next((one for topic, one in told if topic.name == main), None)
    other = is_told(title, main) and not speaks_of(title, main)  # "earthquake", of a quake; not "at crossroads"
    above = which is not None and (which.named or which.key in lead.title or other)
    whole = "" if bare or (above and not is_one_of_many(title, main)) else shared(title, kept, source.text)
    if whole:
        name = _in_short(whole)
        return _under(Topic(name, _sentences(source, sentences, name), main=True, title=whole), told)[:MOST]
    names_ = [topic.name for topic, one in told if one.named and len(topic.sentences) >= OFTEN]
    proper = which is None or (which.named and which.key not in entries("common_words"))
    more = "" if proper or " " in main else _wider(main, source, kept, names_)
    return tuple(replace(topic, main=True, title=more or main) if topic.name == main else topic for topic, _ in told)


def _under(own: Topic, told: Sequence[tuple[Topic, Candidate]]) -> tuple[Topic, ...]:
    """The topics under a main one that is none of them."""
    return (own, *(topic for topic, _ in told if not _is_same(topic.name, own.name)))


def _in_short(whole: str) -> str:
    """The name under which a text comes back to a compound: "Law" for "Immigration law", all where that is general."""
    head = whole.split()[-1]
    return whole if singular(head) in entries("general_nouns") else head[0].upper() + head[1:]


def _wider(name: str, source: Source, lines: Sequence[Sequence[Word]], names: Sequence[str]) -> str:
    """A common noun with what headline and text say of it alike, or else first sentence and the rest."""
    opening = Span(lines[0][0].span.start, lines[0][-1].span.end).of(source.text)
    return wider(name, source.title, lines, source.text, names) or wider(name, opening, lines[1:], source.text, names)


def _is_same(name: str, other: str) -> bool:
    """Whether two names say the same: one speaks of the other, or ends in it, as "earthquake" in "quake"."""
    return speaks_of(name, other) or speaks_of(other, name) or is_told(name, other) or is_told(other, name)


def _issue(topic: Topic, one: Candidate, weights: Mapping[str, float], scene: bool) -> Issue:
    kind = "" if one.named else noun_kind(topic.name.split()[-1])
    place = one.key in entries("places")
    return Issue(topic.name, _times(topic, one), weights[one.key], one.named, place, scene, kind)


def _times(topic: Topic, candidate: Candidate) -> int:
    """In how many sentences a topic is told of; a common noun not as a part of a name, as in "Port Authority"."""
    return len(topic.sentences if candidate.named or " " in topic.name else candidate.weight)


def _top(source: Source, sentences: Sequence[Sentence], headings: Set[int]) -> tuple[str, str, bool]:
    """The title, with a heading that the text begins with, what opens the text, and whether it has no headline.

    Without one the main clause of the first sentence stands for it, and the rest of the sentence opens the text.
    """
    told = [one.number for one in sentences if one.number not in headings]
    top = sentences[: told[:OPENING][-1]] if told else sentences
    first = [story_span(source.text, one.span).of(source.text) for one in top]
    above = 1 if 1 in headings else 0
    if not above and first and _has_no_headline(source, len(sentences), first[0]):
        clause = main_clause(first[0])
        return f"{source.title} {clause}", first[0][len(clause) :], True
    return " ".join((source.title, *first[:above])), " ".join(first[above:]), False


def _has_no_headline(source: Source, count: int, first: str) -> bool:
    """Whether the title of a longer text is its file's name or its first sentence in short, which tells its matter."""
    made = _PARTS.findall(source.slug.casefold()) == _PARTS.findall(source.title.casefold())
    return count >= ARTICLE and (made or " ".join(first.split()).startswith(source.title or "\n"))


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
            if (
                len(candidate.also.union(places)) >= least
                and places
                and not (candidate.named and is_scene(candidate) and len(places) < MANY * len(sentences))
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
    told = speaking_of(name)
    return tuple(sentence.number for sentence in sentences if told(sentence.span.of(source.text)))

"""The main issues of a text, by name, without a list of issues.

A topic is a head noun or a name that sentence after sentence comes back to, early rather than late: `candidates.py`
finds them, `weighing.py` weighs and names them. The first is the one that `titles.py` finds in headline or opening.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from ...english.meanings import family
from ...english.words import entries
from ...model import Person, Sentence, Source, Topic
from ...text.datelines import story_span
from ...text.main_clause import main_clause
from ...text.phrases import Word, noun_kind, singular, words
from .candidates import Candidate, candidates
from .leaning import has_verb, is_heading
from .matching import is_told, speaking_of, speaks_of
from .matters import one_of_a_matter, without_labels
from .returning import Returning
from .titles import CONTEST, Title, Top, title
from .weighing import LIVES, SHORT, Lead, is_common_body, is_modifier, is_scene, keys, name_of, scores

__all__ = ["MOST", "speaks_of", "topics"]

MOST = 6
"""The most topics of a text: a table of speakers and topics must fit on a page."""
_PARTS = re.compile(r"[^\W_]+")  # matches "flood" in "river-flood_2024"; not its marks
_MARKS = ".,:;!?“”\"'‘’"
LONG = 16
"""A text of so many sentences and more comes back to its matter more than twice."""
MANY = 1 / 3
"""From this share of the sentences on, a place is what they are about."""
SCENERY = frozenset(
    "water air ground floor wall door room side front top corner yard pier shore beach street road park"
    " city town village place area region district country neighbourhood neighborhood site scene spot".split()
)
"""What stands around what happens, in any text; the name of a topic only where the title has it."""
FEW = 3
"""So many topics a text has, if it can."""
OFTEN, OPENING = 3, 2
"""So many sentences tell of a topic of a longer text; so many open a text."""
ARTICLE = 8
"""A text of so many sentences tells its matter in the first one, where it has no headline."""
STORY = 8
"""A first sentence of fewer words is a byline or a caption."""
NAMED, MOSTLY = 0.2, 0.45
"""In this share of the sentences stands who a text is about that its headline names, and that only its opening does."""
MOST_OF, MUCH = 0.51, 0.4
"""In this share stands a name that the headline has, or a thing of headline or opening, where no phrase is better."""
FEWEST = 4
"""In so many at least."""


def topics(source: Source, sentences: Sequence[Sentence], people: Sequence[Person] = ()) -> tuple[Topic, ...]:
    """At most `MOST` topics, most important first; `source.background`, where it is set, comes first of all."""
    lines = [line for line in words(source, sentences) if line]
    headings = {one.number for one in sentences if is_heading(one.span.of(source.text))}
    kept = [line for line in lines if line[0].sentence not in headings] or lines
    top = _top(source, sentences, headings)
    lead = _lead(source, sentences, headings, top)
    found = one_of_a_matter(candidates(source, list(without_labels(kept, source.text)), people), lead)
    beside: dict[int, dict[str, None]] = {}  # in the order of the text: a set of words has none
    for number, name in _names(found, people):
        beside.setdefault(number, {})[name] = None
    weights = scores(found, lead, len(sentences), beside)
    ranked = sorted(found, key=lambda one: (-weights[one.key], one.first, one.key))
    told = _distinct(source, sentences, ranked, lead)
    main = _main(source, sentences, top, kept, found, people, told)
    if not main:
        return told
    own = (main.name, main.title)
    return (main, *(one for one in told if not any(_is_same(one.name, name) for name in own)))[:MOST]


def _main(
    source: Source,
    sentences: Sequence[Sentence],
    top: Top,
    lines: Sequence[Sequence[Word]],
    found: Sequence[Candidate],
    people: Sequence[Person],
    told: Sequence[Topic],
) -> Topic | None:
    """What the editor set; or the phrase that headline or opening have of it; or who they are about; or nothing."""
    if source.background:
        return Topic(source.background, _sentences(source, sentences, source.background), True, source.background)
    best = title(top, lines, Returning(found, lines), people)
    if best:
        written = _whole(best, top, found)
        name = _short(source, sentences, best, written)
        return Topic(name, _sentences(source, sentences, name), True, written)
    done = next((one for one in told if _is_done(one, top)), None)
    mostly = next((one for one in told if _mostly(one, sentences, top)), None)
    other = done or _about(source, sentences, top, people) or mostly
    return Topic(other.name, other.sentences, True, other.title or other.name) if other else None


def _is_done(one: Topic, top: Top) -> bool:
    """Whether a topic is an act that headline or main clause tell by a verb or another noun: "Murder", of "killing"."""
    clause, noun = top.headline or main_clause(top.first), singular(one.name)
    told = {word.strip(_MARKS) for word in clause.lower().split()}
    act = noun_kind(noun) in ("act", "event") and noun not in LIVES | CONTEST | {*map(singular, told)}
    return act and (is_told(clause, noun) or any(noun in family(word) for word in told))


def _mostly(one: Topic, sentences: Sequence[Sentence], top: Top) -> bool:
    """Whether a topic of headline or main clause is in most of the text, also a place; what a thing is, in much."""
    noun, above = singular(one.name), keys(top.headline or main_clause(top.first))
    thing = bool(top.headline) and noun_kind(noun) in ("thing", "act", "event") and noun not in LIVES | CONTEST
    share = MUCH if thing else MOST_OF
    told = noun in (above | keys(top.first) if thing else above) and noun_kind(noun) != "person"
    return told and len(one.sentences) >= max(OFTEN, share * len(sentences))


def _whole(best: Title, top: Top, found: Sequence[Candidate]) -> str:
    """A phrase with a capital; a single noun with the one that the text has beside it, and the lead somewhere."""
    written, noun = best.written, singular(best.phrase.head.text)
    one = next((one for one in found if one.key == noun and not one.named), None)
    if len(best.phrase.words) > 1 or not one:
        return _headed(written)
    above, below = ({singular(word.strip(_MARKS)) for word in part.split()} for part in (top.headline, top.first))
    longer = (
        form
        for form, uses in (one.forms + one.whole).most_common()
        if " " in form and (above | below if uses > 1 else above).issuperset(map(singular, form.split()))
    )
    return _headed(next(longer, written))


def _short(source: Source, sentences: Sequence[Sentence], best: Title, written: str) -> str:
    """The words by which a text comes back to a title: all of them, its last one, or those that it has most."""
    core = best.phrase.core
    named = [word.text for word in core if word.kind in ("name", "function")]
    whole = [" ".join(named[:size]) for size in range(len(named), 1, -1)]
    alone = [word.text for word in reversed(core) if _tells(word, best.phrase.named)]
    times = {one: len(_sentences(source, sentences, one)) for one in map(_headed, (written, *whole, *alone))}
    last = _headed(best.phrase.head.text)
    head, most = times.get(last, 0), max(times, key=lambda one: times[one])
    enough = max(head, *(times[one] for one in whole), 0) / 2
    if times[written] >= max(min(OFTEN, head or OPENING), enough):
        return written
    return last if head >= max(OPENING, times[most] / OFTEN) else most


def _tells(word: Word, named: bool) -> bool:
    """Whether a word of a title says of itself what is meant: not "workers", "website", a place, half of a name."""
    if word.kind == "number" or singular(word.text) in entries("general_nouns"):
        return False
    if word.kind == "name":
        return word.lower not in entries("places") and (not named or bool(noun_kind(word.text)))
    return noun_kind(word.text) != "person"


def _headed(words_: str) -> str:
    """Words with a capital, as they head a column."""
    return words_[0].upper() + words_[1:]


def _about(source: Source, sentences: Sequence[Sentence], top: Top, people: Sequence[Person]) -> Topic | None:
    """The person whom a text is about: an obituary, a portrait, an interview."""
    clause = top.headline or main_clause(top.first)
    for one in sorted(people, key=lambda one: -len(one.sentences)):
        last, count = one.name.split()[-1], len(one.sentences)
        share = NAMED if last in clause else MOSTLY
        if last in f"{clause} {top.first}" and count >= max(FEWEST, share * len(sentences)):
            return Topic(last, _sentences(source, sentences, last), True, one.name)
    return None


def _is_same(name: str, other: str) -> bool:
    """Whether two names say the same: one speaks of the other, or ends in it, as "earthquake" in "quake"."""
    return speaks_of(name, other) or speaks_of(other, name) or is_told(name, other) or is_told(other, name)


def _top(source: Source, sentences: Sequence[Sentence], headings: Set[int]) -> Top:
    """The headline, where the title is one and no name of a file or first sentence in short; what stands below it."""
    story = {one.number: story_span(source.text, one.span).of(source.text) for one in sentences}
    told = [words for number, words in story.items() if number not in headings]
    first = next((one for one in told if has_verb(one) and len(one.split()) >= STORY), told[0] if told else "")
    made = _PARTS.findall(source.slug.casefold()) == _PARTS.findall(source.title.casefold())
    bare = made or " ".join((told or [""])[0].split()).startswith(source.title)
    above = [*([] if bare else [source.title]), *([story[1]] if 1 in headings else [])]
    return Top(above[0] if above else "", above[1:], first)


def _lead(source: Source, sentences: Sequence[Sentence], headings: Set[int], top: Top) -> Lead:
    """The words of what tells the matter, and those of the first sentences."""
    told = [story_span(source.text, one.span).of(source.text) for one in sentences if one.number not in headings]
    above = top.headline or f"{source.title} {main_clause(top.first) if len(sentences) >= ARTICLE else ''}"
    return Lead(keys(" ".join((above, *top.below))), keys(" ".join(told[:OPENING])))


def _names(found: Sequence[Candidate], people: Sequence[Person]) -> Iterator[tuple[int, str]]:
    """Each name of a text with the numbers of its sentences."""
    for one in found:
        if one.named:
            yield from ((number, one.key) for number in one.weight)
    for person in people:
        yield from ((number, person.name.lower()) for number in person.sentences)


def _distinct(
    source: Source, sentences: Sequence[Sentence], ranked: Sequence[Candidate], lead: Lead
) -> tuple[Topic, ...]:
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
    return tuple(topic for topic, _ in sorted(told, key=lambda one: place[one[1].key]))


def _is_sure(candidate: Candidate, name: str, lead: Lead) -> bool:
    """Whether two sentences are enough for a column: title or opening has it, it names its kind, an act or an event."""
    near = candidate.key in lead.title | lead.opening
    return near or " " in name or noun_kind(candidate.key) in ("act", "event")


def _is_poor(candidate: Candidate, name: str, lead: Lead) -> bool:
    """Whether a candidate heads no column: a body, what happens to everybody, who somebody is, and no title has it.

    Nor does what stands around what happens, as "water".
    """
    who = not candidate.named and noun_kind(candidate.key) == "person" and len(candidate.weight) <= OFTEN
    personal = (who or candidate.key in LIVES) and candidate.key not in lead.title
    around = " " not in name and candidate.key not in lead.title and candidate.key in SCENERY
    half = " " not in name and name.lower().endswith("ing") and is_modifier(candidate)
    return personal or half or around or is_common_body(candidate, name, lead)


def _sentences(source: Source, sentences: Sequence[Sentence], name: str) -> tuple[int, ...]:
    told = speaking_of(name)
    return tuple(sentence.number for sentence in sentences if told(sentence.span.of(source.text)))

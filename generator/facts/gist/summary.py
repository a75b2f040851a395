"""A summary in whole sentences of the source: one, up to five, and a longer form, each a part of the next.

Sentences are weighed by the frequency of their words and by their place: the lead of a news text is hard to beat.
A sentence that leans on another (see `leaning.py`) is taken only together with it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from heapq import heapify, heappop, heappush
from itertools import chain, tee

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...english.words import entries
from ...model import Person, Sentence, Source, Statement, Summary, Topic
from ...text.phrases import Word, singular, words
from .definite import is_introduced
from .leaning import is_heading, needed
from .standing import dangling

WORD = re.compile(r"[^\W\d_]{4,}")  # matches "denied"; not "the", "2019"
POINTS = 5
"""The most sentences of the middle form."""
SHARE = 0.6
"""The longest form has at most this share of the source's words, as long as one sentence does not have more."""
LONG = 250
"""The longest form of a long text aims at this many words and a tenth of the text."""
WITH_ANOTHER = 2
"""So many sentences a disputed one may need, itself among them."""
LEAD = 2.5
"""How fast the weight of the first choice falls with its place: to a half after so many sentences."""
LATER = 40.0
"""The same for every later choice: once the lead is in, the rest of the text has its turn."""
REPEATED = 0.3
"""What a word still weighs once a chosen sentence has it."""


BARE = 0.7
"""What a sentence without a name and a number weighs: most are comment (Louis and Nenkova, "General versus specific
sentences", 2011)."""
SHORT = 10
"""Words added to a sentence's own when its mean is taken, so that short sentences do not win by being short."""


_Fits = Callable[[Set[int], Set[int]], bool]
"""Whether new sentences can be shown beside those that are taken."""


def summary(
    source: Source,
    sentences: Sequence[Sentence],
    statements: Sequence[Statement] = (),
    topics: Sequence[Topic] = (),
    people: Sequence[Person] = (),
) -> Summary:
    """The three forms, as sentence numbers in the order of the text; all empty for a text without sentences.

    The points hold a sentence of what is disputed, where there is one, and none that does not stand alone.
    """
    if not sentences:
        return Summary((), (), ())
    told = {sentence.number: sentence.span.of(source.text) for sentence in sentences}
    sizes = {number: len(words_.split()) for number, words_ in told.items()}
    needs = needed(source, sentences, statements, people)
    fits = _introduced(source, sentences, told)
    loose = dangling(source, sentences, people)
    steps, again = tee(_steps(source, sentences, needs, loose, fits))
    one = next(steps)
    most = max(SHARE * sum(sizes.values()), sum(sizes[number] for number in one))
    heart = _heart(told, needs, statements, topics)
    free = (step for step in chain(heart, steps) if loose.isdisjoint(step))
    points = _within(one, free, sizes, most, POINTS, fits)
    long = min(most, max(LONG + sum(sizes.values()) / 10, sum(sizes[number] for number in points)))
    full = _within(points, again, sizes, long, len(sentences))
    return Summary(tuple(sorted(one)), tuple(sorted(points)), tuple(sorted(full)), loose)


def _introduced(source: Source, sentences: Sequence[Sentence], told: Mapping[int, str]) -> _Fits:
    """Whether each new sentence opens with what the headline or another shown sentence tells of."""
    lines = dict(zip(told, words(source, sentences), strict=True))

    def fits(new: Set[int], taken: Set[int]) -> bool:
        shown = {number: f"{source.title} {told[number]}" for number in new | taken}
        return all(
            is_introduced(lines[one], source.text, " ".join(other for at, other in shown.items() if at != one))
            for one in new - taken
        )

    return fits


def _heart(
    told: Mapping[int, str],
    needs: Mapping[int, frozenset[int]],
    statements: Sequence[Statement],
    topics: Sequence[Topic],
) -> Iterator[frozenset[int]]:
    """The sentence on the main issue in which somebody disputes, refuses, accuses or warns, with what it needs.

    Where no issue stands out, on the first topic. A named speaker and an early place go before.
    """
    said = {one.attribution.sentence for one in statements if one.shown}
    main = next((topic for topic in topics if topic.main), topics[0] if topics else None)
    about = set(main.sentences) if main else set()
    disputed = [number for number in needs if number in about and _disputes(told[number])]
    short = [number for number in disputed if len(needs[number]) <= WITH_ANOTHER]
    if short:
        yield needs[min(short, key=lambda number: (number not in said, len(needs[number]), number))]


def _disputes(words_: str) -> bool:
    """Whether words tell of a dispute: "denied", "the gravest risk", "strongly opposes"."""
    told = (found.lower() for found in WORD.findall(words_))
    return any(not bases(word).isdisjoint(group("dispute")) for word in told)


def ranked(source: Source, sentences: Sequence[Sentence], statements: Sequence[Statement] = ()) -> tuple[int, ...]:
    """The sentences that a summary may take, best first; those that lean on one another side by side."""
    steps = _steps(source, sentences, needed(source, sentences, statements))
    return tuple(dict.fromkeys(number for step in steps for number in sorted(step)))


def _within(
    first: frozenset[int],
    steps: Iterable[frozenset[int]],
    sizes: Mapping[int, int],
    words_: float,
    most: int,
    fits: _Fits = lambda new, taken: True,
) -> frozenset[int]:
    """The first set, then step after step that fits, as long as the sentences and their words stay within bounds."""
    taken = set(first)
    left = words_ - sum(sizes[number] for number in taken)
    shortest = min(sizes.values())
    for step in steps:
        if len(taken) >= most or left < shortest:
            break  # not even the shortest sentence has room: the steps are not worked out to their end
        new = step - taken
        cost = sum(sizes[number] for number in new)
        if len(taken) + len(new) <= most and cost <= left and fits(new, taken):
            taken |= new
            left -= cost
    return frozenset(taken)


# ------------------------------------------------------------------- the order of choice


def _steps(
    source: Source,
    sentences: Sequence[Sentence],
    needs: Mapping[int, frozenset[int]],
    loose: frozenset[int] = frozenset(),
    fits: _Fits = lambda new, taken: True,
) -> Iterator[frozenset[int]]:
    """Sets of sentences that go together, best first; the first is a single sentence.

    Words only ever lose weight, so a sentence is weighed again only when it is the best of those weighed before.
    Of sentences with the same words the first stands for all.
    """
    weigh = _Scale(source, sentences, LEAD)
    first = _first(sentences, source, needs, weigh, loose, fits)
    yield frozenset({first})
    weigh.priors = _priors(weigh.places, LATER)
    weigh.spend({first})
    taken, told = {first}, {weigh.told(first)}
    heap = [(-weigh.value(number), number) for number in needs]
    heapify(heap)
    while heap:
        value, number = heappop(heap)
        if number in taken or weigh.told(number) in told:
            continue
        now = -weigh.value(number)
        if now > value and heap and (now, number) > heap[0]:
            heappush(heap, (now, number))
            continue
        yield needs[number]
        weigh.spend(needs[number] - taken)
        taken |= needs[number]
        told.update(map(weigh.told, needs[number]))


class _Scale:
    """What each sentence weighs: its place in the text, and the frequency of its words, less as they are used up."""

    def __init__(self, source: Source, sentences: Sequence[Sentence], lead: float) -> None:
        lines = [line for line in words(source, sentences) if line]
        self.contents = {line[0].sentence: _content(line) for line in lines}
        self.bare = {line[0].sentence for line in lines if not any(word.kind in ("name", "number") for word in line)}
        self.frequency = _frequency(self.contents)
        self.places = dict(_places(source, sentences))
        self.priors = _priors(self.places, lead)

    def value(self, number: int) -> float:
        """The mean weight of the sentence's words, times the prior of its place; less for a sentence without a fact."""
        found = self.contents.get(number, [])
        prior = self.priors[number] * (BARE if number in self.bare else 1.0)
        return prior * sum(self.frequency[word] for word in found) / (len(found) + SHORT)

    def told(self, number: int) -> str:
        """What a sentence tells, to find it again; a sentence without content is like no other."""
        return " ".join(self.contents.get(number, ())) or f"#{number}"

    def spend(self, numbers: Iterable[int]) -> None:
        """Make the words of chosen sentences weigh less (Nenkova and Vanderwende, "SumBasic", 2005)."""
        for number in numbers:
            for word in self.contents.get(number, []):
                self.frequency[word] *= REPEATED


def _first(
    sentences: Sequence[Sentence],
    source: Source,
    needs: Mapping[int, frozenset[int]],
    weigh: _Scale,
    loose: frozenset[int],
    fits: _Fits,
) -> int:
    """The sentence that stands alone best; where none can, the first that is no heading, or the first of all."""
    free = [number for number, others in needs.items() if others == {number}]
    alone = [number for number in free if number not in loose] or free
    best = sorted(alone, key=lambda number: (-weigh.value(number), number))
    if best:
        return next((number for number in best if number == 1 or fits(frozenset({number}), frozenset())), best[0])
    full = [sentence.number for sentence in sentences if not is_heading(sentence.span.of(source.text))]
    return full[0] if full else sentences[0].number


def _places(source: Source, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Each sentence with how many that are no headings stand before it."""
    place = 0
    for sentence in sentences:
        yield sentence.number, place
        place += not is_heading(sentence.span.of(source.text))


def _priors(places: Mapping[int, int], lead: float) -> dict[int, float]:
    """The prior of each sentence: less with each that stands before it."""
    return {number: lead / (lead + place) for number, place in places.items()}


def _content(line: Sequence[Word]) -> list[str]:
    """The different words of a sentence that carry its matter, singular."""
    kept = (singular(word.text) for word in line if word.kind not in ("function", "number", "adverb"))
    general = entries("general_nouns")
    return list(dict.fromkeys(word for word in kept if word not in general))


def _frequency(contents: Mapping[int, list[str]]) -> dict[str, float]:
    """In how large a share of the sentences each word stands."""
    counted = Counter(word for found in contents.values() for word in found)
    return {word: count / len(contents) for word, count in counted.items()}

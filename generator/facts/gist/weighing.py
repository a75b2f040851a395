"""What a candidate for a topic weighs, and how it is named at the head of a table.

Headline and opening outweigh the rest: what neither names is rarely what a news text is about. A name weighs more
the more people and bodies it stands together with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from ...english.words import entries, table
from ...text.phrases import noun_kind, singular
from .candidates import Candidate

RARE = 1.3
"""What a noun weighs that is no ordinary word: it says more of what the text is about."""
ONCE = 0.6
"""What a single noun or a name weighs that only one sentence has."""
IN_TITLE = 3.0
"""What the title adds to a candidate that it names."""
IN_OPENING = 1.5
"""What the opening adds to one that the title does not name."""
APART = 0.6
"""What a candidate weighs that neither names, in a text that is more than an opening."""
SHORT = 10
"""A text of fewer sentences is hardly more: one sentence makes a topic there."""
TIES = 12
"""A name that stands together with so many others weighs twice as much as one that stands alone."""

_WEIGHTS = {
    "person": 0.3,
    "time": 0.0,
    "quantity": 0.0,
    "place": 0.5,
    "group": 0.5,
    "act": 1.2,
    "event": 1.3,
    "communication": 0.9,
}
SCENE = 0.25
"""What the name of a body or of a place weighs that the text does not name as its matter."""
MATTER = 1.2
"""From this mean weight on a place is what a text is about, as in "over Rome", "the Rome question"."""
NAME = 5
"""So many words a name in the title has at most: "Voss Centre for Jazz"."""
LIVES = frozenset(("death", "birth", "life", "career", "age", "retirement", "funeral", "marriage", "childhood"))
"""What happens to everybody: no matter of a text, unless its title says so."""
PEOPLE = 0.6
"""What an uncommon noun weighs that means many people, as "hackers"; "officials" are no matter, nor is one person."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The words of the title and those of the opening, singular, and their runs of words."""

    title: frozenset[str]
    opening: frozenset[str]


def is_common_body(candidate: Candidate, name: str, lead: Lead) -> bool:
    """Whether a topic is a common word for people or a body, as "Company": many texts have one, few are about it."""
    if candidate.named and " " in name and candidate.key in lead.title:
        return False
    head = singular(name.split()[-1])
    return head in entries("common_words") and (noun_kind(head) in ("person", "group") or _is_body(head))


def keys(text: str) -> frozenset[str]:
    """The words of a text, singular, and its runs of words for names; not the place in "talks in Rome"."""
    parts = [singular(part.strip(".,:;?!“”\"'‘’")) for part in text.split()]
    told = list(_no_scene(text, parts))
    runs = (" ".join(parts[at : at + size]) for size in range(2, NAME + 1) for at in range(len(parts)))
    return frozenset((*told, *runs))


def _no_scene(text: str, parts: Sequence[str]) -> Iterator[str]:
    """The words but for those of a place: not "talks in Rome", "DNA from South Africa"."""
    scene = False
    for at, (word, part) in enumerate(zip(text.split(), parts, strict=True)):
        after = at > 0 and table("topic_cues").get(parts[at - 1]) == "place"
        happens = noun_kind(part) in ("act", "event")  # "killed in crash" tells no place
        scene = (after and not happens) or (scene and word[:1].isupper())
        if not scene:
            yield part


def scores(
    found: Sequence[Candidate], lead: Lead, count: int, beside: Mapping[int, Collection[str]]
) -> dict[str, float]:
    """What each candidate weighs, by its key, in a text of so many sentences; `beside` has the names of each."""
    alone = {one.key: _score(one, lead, count) * _ties(one, beside) for one in found}
    return {one.key: _with_modifiers(one, alone) for one in found}


def _score(candidate: Candidate, lead: Lead, count: int) -> float:
    """Weighted sentences, the first third of the text counted up to twice; more for title, opening and rare words."""
    third = count / 3 + 1
    total = sum(weight * (1 + max(0.0, 1 - (at - 1) / third)) for at, weight in candidate.weight.items())
    if candidate.key in lead.title:
        total += IN_TITLE * min(1.0, candidate.mean)
    elif candidate.key in lead.opening:
        total += IN_OPENING * min(1.0, candidate.mean)
    elif count >= SHORT:
        total *= APART
    return total * _class_weight(candidate, candidate.key in lead.title)


def _ties(candidate: Candidate, beside: Mapping[int, Collection[str]]) -> float:
    """What a name gains by the names that its sentences have besides."""
    if not candidate.named or is_scene(candidate) or _names_a_body(candidate):
        return 1.0
    others: set[str] = set()
    for number in candidate.weight:
        others.update(islice(beside.get(number, ()), TIES + 1))  # more of them say no more
        if len(others) > TIES:
            return 2.0
    return 1.0 + min(1.0, len(others - {candidate.key}) / TIES)


def _with_modifiers(candidate: Candidate, alone: Mapping[str, float]) -> float:
    """A compound weighs what its head weighs and half of what its other nouns do: "crane collapse"."""
    if candidate.named or candidate.forms.total() < 2:
        return alone[candidate.key]
    others = [alone.get(singular(part), 0.0) for part in name_of(candidate).split()[:-1]]
    return alone[candidate.key] + sum(others) / 2


def _class_weight(candidate: Candidate, titled: bool) -> float:
    if candidate.named:
        return _name_class_weight(candidate, titled)
    kind = _WEIGHTS["group"] if _is_body(candidate.key) else _WEIGHTS.get(noun_kind(candidate.key), 1.0)
    if noun_kind(candidate.key) == "person" and candidate.key not in entries("common_words") and _many(candidate):
        kind = PEOPLE
    rare = 1.0 if candidate.key in entries("common_words") else RARE
    compound = 1.3 if len(name_of(candidate).split()) > 1 else 1.0
    once = ONCE if len(candidate.weight) == 1 and compound == 1.0 else 1.0
    return kind * rare * compound * once


def _many(candidate: Candidate) -> bool:
    """Whether a noun stands in the plural for the most part."""
    plural = sum(
        count for form, count in candidate.forms.items() if singular(form.split()[-1]) != form.split()[-1].lower()
    )
    return plural * 2 > candidate.forms.total()


def _name_class_weight(candidate: Candidate, titled: bool) -> float:
    """A name that is mostly the scene, or that of a body, is rarely the matter where the title does not have it."""
    low = not titled and (_names_a_body(candidate) or is_scene(candidate))
    once = ONCE if len(candidate.weight) == 1 else 1.0
    return 1.2 * min(1.0, 0.3 + candidate.mean) * (SCENE if low else 1.0) * once


def is_scene(candidate: Candidate) -> bool:
    """Whether a name is that of a place that the text does not name as its matter."""
    return candidate.key in entries("places") and candidate.mean < MATTER


def is_setting(candidate: Candidate, lead: Lead) -> bool:
    """Whether a name is that of a place that the title does not name as its matter: "talks in Rome"."""
    return candidate.named and candidate.key in entries("places") and candidate.key not in lead.title


def _names_a_body(candidate: Candidate) -> bool:
    parts = [part.capitalize() for part in candidate.key.split()]
    heads = entries("institution_words")
    return parts[-1] in heads or any(part in heads and after == "Of" for part, after in pairwise(parts))


def _is_body(noun: str) -> bool:
    """Whether a noun is that of a body: "bank", "court", "ministry"."""
    return noun.capitalize() in entries("institution_words") and noun_kind(noun) not in (
        "act",
        "event",
        "communication",
    )


def name_of(candidate: Candidate) -> str:
    """The form that half of the uses share, or the head alone; with a capital, as at the head of a table."""
    if candidate.named:
        name = max(candidate.forms, key=lambda form: (candidate.forms[form], -len(form)))
        return name if name.lower() != name else name[0].upper() + name[1:]
    total = sum(candidate.forms.values())
    longer = Counter(
        {form: count for form, count in candidate.forms.items() if _names_it(form, count, candidate.key, total)}
    )
    best, count = max(longer.items(), key=lambda item: (item[1], -len(item[0])), default=("", 0))
    second = max((other for form, other in longer.items() if form != best), default=0)
    if (count and total == 1) or (count > 1 and (count * 2 >= total or (count > second and count * 4 >= total))):
        return best[0].upper() + best[1:]
    pair = _pair(candidate) if candidate.key.endswith("ing") and is_modifier(candidate) else ""
    if pair:
        return pair
    wider, uses = max(candidate.whole.items(), key=lambda item: (item[1], -len(item[0])), default=("", 0))
    if (
        uses > 1
        and uses * 3 >= total
        and candidate.key in entries("common_words")
        and noun_kind(candidate.key) != "person"
    ):
        return wider[0].upper() + wider[1:]
    single = Counter(
        word.lower() for form in candidate.forms.elements() for word in form.split() if singular(word) == candidate.key
    )
    name = max(single, key=lambda form: (single[form], -len(form)))
    return name[0].upper() + name[1:]


def is_modifier(candidate: Candidate) -> bool:
    """Whether a noun only ever stands before another: "nursing" in "nursing homes"."""
    return not any(singular(form.split()[-1]) == candidate.key for form in candidate.forms)


def _pair(candidate: Candidate) -> str:
    """A noun with the one that mostly stands right behind it, "nursing home", or nothing."""
    pairs: Counter[str] = Counter()
    for form, count in candidate.forms.items():
        for first, second in pairwise(form.split()):
            if singular(first) == candidate.key:
                pairs[f"{first} {singular(second)}"] += count
    best, count = max(pairs.items(), key=lambda item: (item[1], -len(item[0])), default=("", 0))
    return best[:1].upper() + best[1:] if count > 1 and count * 2 > candidate.forms.total() else ""


def _names_it(form: str, count: int, key: str, total: int) -> bool:
    """Whether a compound names a noun: as its head, or where it stands nowhere else, as in "asylum seekers"."""
    return " " in form and (singular(form.split()[-1]) == key or count == total)

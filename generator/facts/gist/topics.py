"""The main issues of a text, by name, without a list of issues.

A topic is a head noun or a name that sentence after sentence comes back to, early rather than late. Three things
make words poor topics: they name people, times and amounts; they name the place where things happen (a name
after "in" or "to", or before another noun); they are general ("issue", "statement").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...english.meanings import family
from ...english.phrases import (
    Phrase,
    Word,
    is_function_word,
    names,
    noun_kind,
    phrases,
    singular,
    touches,
    words,
)
from ...english.words import entries, table
from ...model import Person, Sentence, Source, Span, Topic
from .leaning import is_heading
from .matching import speaks_of

__all__ = ["MOST", "speaks_of", "topics"]

MOST = 6
"""The most topics of a text: a table of speakers and topics must fit on a page."""
AS_MODIFIER = 0.6
"""What a noun before a head weighs against the head itself: "strike" in "strike ballot"."""
RARE = 1.3
"""What a noun weighs that is no ordinary word: it says more of what the text is about."""
ONCE = 0.6
"""What a single noun or a name weighs that only one sentence has."""
AS_SPEAKER = 0.3
"""What a name or noun weighs where it speaks: "the union said"."""
AS_VERB = 0.5
"""What a verb weighs for the noun of the same act: "ruled" for "ruling", "agreed" for "agreement"."""

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


@dataclass(slots=True)
class _Candidate:
    """What the text says with one head: where, how strongly, and in which forms of words."""

    key: str
    named: bool
    first: int
    weight: dict[int, float] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)


def topics(source: Source, sentences: Sequence[Sentence], people: Sequence[Person] = ()) -> tuple[Topic, ...]:
    """At most `MOST` topics, most important first; `source.background`, where it is set, comes first of all."""
    lines = [line for line in words(source, sentences) if line]
    headings = {one.number for one in sentences if is_heading(one.span.of(source.text))}
    found = _candidates(source, [line for line in lines if line[0].sentence not in headings] or lines, people)
    title = source.title + " " + " ".join(one.span.of(source.text) for one in sentences[:1] if one.number in headings)
    scores = {one.key: _score(one, _title_keys(title), len(sentences)) for one in found}
    ranked = sorted(found, key=lambda one: (-_with_modifiers(one, scores), one.first, one.key))
    made = (Topic(name, _sentences(source, sentences, name)) for name in _distinct(source.background, ranked))
    return tuple(topic for topic in made if topic.sentences or topic.name == source.background)


def _distinct(background: str, ranked: Sequence[_Candidate]) -> list[str]:
    """The first names that do not say what a name before them says."""
    chosen = [background] if background else []
    for candidate in ranked:
        if len(chosen) == MOST:
            break
        name = _name(candidate)
        if not any(_same(name, other) for other in chosen):
            chosen.append(name)
    return chosen


def _title_keys(title: str) -> frozenset[str]:
    """The words of a title, singular, and its pairs and threes of words for names; not the place in "talks in Rome"."""
    parts = [singular(part.strip(".,:;?!“”\"'‘’")) for part in title.split()]
    told = [part for at, part in enumerate(parts) if not at or _cue(parts[at - 1]) != "place"]
    runs = (" ".join(parts[at : at + size]) for size in (2, 3) for at in range(len(parts)))
    return frozenset((*told, *runs))


def _sentences(source: Source, sentences: Sequence[Sentence], name: str) -> tuple[int, ...]:
    return tuple(sentence.number for sentence in sentences if speaks_of(sentence.span.of(source.text), name))


def _same(name: str, other: str) -> bool:
    """Whether one of two names is said in the other: "Strike" and "Rail strike"."""
    return speaks_of(name, other) or speaks_of(other, name)


# ------------------------------------------------------------------- candidates


def _candidates(source: Source, lines: Sequence[Sequence[Word]], people: Sequence[Person]) -> list[_Candidate]:
    parts = {part.lower() for person in people for part in person.name.split() if part[0].isupper()}
    found: dict[str, _Candidate] = {}
    for line in lines:
        for phrase in phrases(line, source.text):
            if any(word.lower in parts and word.text[:1].isupper() for word in phrase.words):
                continue  # "Von Halm" is a person, no issue
            for key, form, weight in _readings(phrase):
                _add(found, key, form, weight, line[0].sentence, False)
        for run in names(line, source.text):
            if not _poor_name(run, parts):
                _add(found, *_named(run, line, source.text), line[0].sentence, True)
    _join_short_names(found)
    _count_verbs(found, lines)
    return list(found.values())


def _poor_name(run: Sequence[Word], people: set[str]) -> bool:
    """A person, an office ("Secretary"), a people or its adjective ("Indonesian"), a general noun with a capital."""
    if any(word.lower in people or noun_kind(word.text) == "person" for word in run):
        return True
    return len(run) == 1 and (
        run[0].lower.endswith(("ian", "ians", "ese", "ish"))
        or is_function_word(run[0].lower)
        or singular(run[0].text) in entries("general_nouns")
    )


def _add(found: dict[str, _Candidate], key: str, form: str, weight: float, sentence: int, named: bool) -> None:
    candidate = found.setdefault(key, _Candidate(key, named, sentence))
    candidate.weight[sentence] = max(weight, candidate.weight.get(sentence, 0.0))
    candidate.forms[form] += 1


def _readings(phrase: Phrase) -> Iterator[tuple[str, str, float]]:
    """What a phrase may be about: its head noun, in the form of words here, and less so the nouns before the head."""
    for word in phrase.words:
        if word.kind != "noun" or singular(word.text) in entries("general_nouns"):
            continue
        if word is not phrase.words[-1]:
            yield singular(word.text), _compound(phrase.words, word), AS_MODIFIER
        elif _cue(phrase.after) == "saying" or _cue(phrase.before) == "saying":
            yield singular(word.text), _form(phrase.words), AS_SPEAKER
        else:
            yield singular(word.text), _form(phrase.words), 1.0


def _compound(parts: Sequence[Word], modifier: Word) -> str:
    """The form that a modifier is part of, "asylum seekers" for "asylum", or the modifier alone."""
    form = _form(parts)
    return form if modifier.text in form.split() else modifier.text


def _form(parts: Sequence[Word]) -> str:
    """The head with the modifiers that name its kind: nouns, rare and hyphened adjectives; not "main", not names."""
    keep = [parts[-1]]
    for word in reversed(parts[:-1]):
        if not _kind_of(word):
            break
        keep.insert(0, word)
    return " ".join(word.text for word in keep)


def _kind_of(word: Word) -> bool:
    if word.kind == "noun":
        return singular(word.text) not in entries("general_nouns") and noun_kind(word.text) not in ("time", "quantity")
    return word.kind == "adjective" and word.lower not in entries("common_words")


def _named(run: Sequence[Word], line: Sequence[Word], text: str) -> tuple[str, str, float]:
    """The key, the form and the weight of a name at its place in a sentence."""
    name = Span(run[0].span.start, run[-1].span.end).of(text)
    at = line.index(run[0])
    before = next((word.lower for word in reversed(line[:at]) if word.lower not in ("the", "a", "an")), "")
    after = line[at + len(run)] if at + len(run) < len(line) and touches(line, text, at + len(run)) else None
    return name.lower(), name, _name_weight(before, run[-1], after)


def _name_weight(before: str, last: Word, after: Word | None) -> float:
    """How much a name's place in the sentence makes it the matter, from 0 (mere setting) to 2 (named as the issue)."""
    if after and _cue(singular(after.text)) == "issue":
        return 2.0
    if last.possessive or (after and after.kind in ("noun", "name", "adjective")):
        return 0.1
    if _cue(before) == "about":
        return 1.5
    if _cue(before) in ("place", "part"):
        return 0.1 if _cue(before) == "place" else 0.4
    return AS_SPEAKER if (after and _cue(after.lower) == "saying") or _cue(before) == "saying" else 1.0


def _count_verbs(found: Mapping[str, _Candidate], lines: Sequence[Sequence[Word]]) -> None:
    """Count a verb for the noun of its act: news tells first that a court ruled, and then speaks of the ruling."""
    acts = [(family(key), one) for key, one in found.items() if not one.named and noun_kind(key) in ("act", "event")]
    by_base = {base: one for forms, one in acts for base in forms}
    for line in lines:
        for word in line:
            verb = word.kind in ("past", "ing", "verb")
            one = (
                next((by_base[base] for base in sorted(family(word.lower)) if base in by_base), None) if verb else None
            )
            if one:
                one.weight[word.sentence] = max(AS_VERB, one.weight.get(word.sentence, 0.0))


def _cue(word: str) -> str:
    """What a word beside a name says of it: `place`, `about`, `issue`, `saying`, or nothing."""
    return table("topic_cues").get(word, "")


def _join_short_names(found: dict[str, _Candidate]) -> None:
    """Count "the Church" for "Church of Scientology", where the text has that name."""
    bodies = {word.lower() for word in entries("institution_words")}
    for key in [key for key in found if key in bodies]:
        longer = [one for other, one in found.items() if one.named and key in other.split() and other != key]
        if longer:
            best = max(longer, key=lambda one: (sum(one.weight.values()), -one.first))
            for sentence, weight in found.pop(key).weight.items():
                best.weight[sentence] = max(weight, best.weight.get(sentence, 0.0))


# ------------------------------------------------------------------- weighing and naming


def _score(candidate: _Candidate, title: frozenset[str], count: int) -> float:
    """Weighted sentences, the first third of the text counted up to twice; more for the title and for rare words."""
    third = count / 3 + 1
    total = sum(weight * (1 + max(0.0, 1 - (at - 1) / third)) for at, weight in candidate.weight.items())
    if candidate.key in title:
        total += 3.0 * min(1.0, sum(candidate.weight.values()) / len(candidate.weight))
    return total * _class_weight(candidate)


def _with_modifiers(candidate: _Candidate, scores: dict[str, float]) -> float:
    """A compound weighs what its head weighs and half of what its other nouns do: "crane collapse"."""
    if candidate.named:
        return scores[candidate.key]
    if candidate.forms.total() < 2:
        return scores[candidate.key]
    others = [scores.get(singular(part), 0.0) for part in _name(candidate).split()[:-1]]
    return scores[candidate.key] + sum(others) / 2


def _class_weight(candidate: _Candidate) -> float:
    if candidate.named:
        return _name_class_weight(candidate)
    kind = _WEIGHTS["group"] if _is_body(candidate.key) else _WEIGHTS.get(noun_kind(candidate.key), 1.0)
    rare = 1.0 if candidate.key in entries("common_words") else RARE
    compound = 1.3 if len(_name(candidate).split()) > 1 else 1.0
    once = ONCE if len(candidate.weight) == 1 and compound == 1.0 else 1.0
    return kind * rare * compound * once


def _name_class_weight(candidate: _Candidate) -> float:
    """A name that is mostly the scene, or that of a body, is rarely the matter."""
    mean = sum(candidate.weight.values()) / len(candidate.weight)
    body = candidate.key.split()[-1].capitalize() in entries("institution_words")
    once = ONCE if len(candidate.weight) == 1 else 1.0
    return 1.2 * min(1.0, 0.3 + mean) * (_WEIGHTS["group"] if body else 1.0) * once


def _is_body(noun: str) -> bool:
    """Whether a noun is that of a body: "bank", "court", "ministry"."""
    return noun.capitalize() in entries("institution_words") and noun_kind(noun) not in (
        "act",
        "event",
        "communication",
    )


def _name(candidate: _Candidate) -> str:
    """The form that half of the uses share, or the head alone; with a capital, as at the head of a table."""
    if candidate.named:
        return max(candidate.forms, key=lambda form: (candidate.forms[form], -len(form)))
    longer = Counter({form: count for form, count in candidate.forms.items() if " " in form})
    best, count = max(longer.items(), key=lambda item: (item[1], -len(item[0])), default=("", 0))
    second = max((other for form, other in longer.items() if form != best), default=0)
    total = sum(candidate.forms.values())
    if (count and total == 1) or (count > 1 and (count * 2 >= total or (count > second and count * 4 >= total))):
        return best[0].upper() + best[1:]
    single = Counter(
        word.lower() for form in candidate.forms.elements() for word in form.split() if singular(word) == candidate.key
    )
    name = max(single, key=lambda form: (single[form], -len(form)))
    return name[0].upper() + name[1:]

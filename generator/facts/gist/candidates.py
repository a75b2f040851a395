"""What a text may be about: its head nouns and names, each with its sentences and how strongly each speaks of it.

Three things make words poor topics: they name people, times and amounts; they name the place where things happen (a
name after "in" or "to", or before another noun); they are general ("issue", "statement").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...english.meanings import family
from ...english.words import entries, listed, table
from ...model import Person, Source, Span
from ...text.phrases import (
    Phrase,
    Word,
    is_function_word,
    names,
    noun_kind,
    phrases,
    place_of,
    singular,
    touches,
)
from .compounds import says_little
from .labels import judges

AS_MODIFIER = 0.6
"""What a noun before a head weighs against the head itself: "strike" in "strike ballot"."""
AS_SPEAKER = 0.3
"""What a name or noun weighs where it speaks: "the union said"."""
LONGEST = 3
"""The most words of a phrase that names a topic."""
AS_SETTING = 0.1
"""What a place weighs that only tells where, or whose: "in Rome", "Rome’s mayor"."""
AS_OWNER = 0.4
"""What another name weighs there: "the church’s website"."""
AS_VERB = 0.5
"""What a verb weighs for the noun of the same act: "ruled" for "ruling", "agreed" for "agreement"."""

# What is no noun for all its letters: matches "I’ve", "p.m.", "R-Texas", "IX", "Yes"; not "O’Neill", "WHO", "E-meter".
_NO_NOUN = re.compile(
    r"\w+[’'](?:ve|d|ll|re|m|s|t)|(?:[a-z]\.)+[a-z]?\.?|[RDI]-[A-Z][\w.]+|[IVX]+|yes|yeah|no|ok(?:ay)?|oh|thanks",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Candidate:
    """What the text says with one head: where, how strongly, and in which forms of words."""

    key: str
    named: bool
    first: int
    weight: dict[int, float] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)  # the phrases that it is the head of, with names and all
    also: set[int] = field(default_factory=set)  # the sentences that have it by another noun

    @property
    def mean(self) -> float:
        """How strongly a sentence of it speaks of it, on the average."""
        return sum(self.weight.values()) / len(self.weight)


def candidates(source: Source, lines: Sequence[Sequence[Word]], people: Sequence[Person]) -> list[Candidate]:
    """The head nouns and the names of the lines, each once; people are none."""
    names_ = (part for person in people for part in person.name.split() if part[0].isupper())
    parts = {piece.lower() for part in names_ for piece in (part, *part.split("-"))}
    parts |= _surnames(lines, source.text)
    found: dict[str, Candidate] = {}
    for line in lines:
        for phrase in phrases(line, source.text):
            if any(word.lower in parts and word.text[:1].isupper() for word in phrase.words):
                continue  # "Von Halm" is a person, no issue
            for key, form, weight in _readings(phrase):
                _add(found, key, form, weight, line[0].sentence, False)
            whole = _whole(phrase.words)
            if whole and singular(phrase.words[-1].text) in found:
                found[singular(phrase.words[-1].text)].whole[whole] += 1
        for run in names(line, source.text):
            if not _poor_name(run, parts) and not _is_part(run, line, source.text):
                key, form, weight = _named(run, line, source.text)
                _add(found, key, form, weight, line[0].sentence, True)
    _join_short_names(found)
    _join_beginnings(found)
    _count_verbs(found, lines)
    return list(found.values())


def _surnames(lines: Sequence[Sequence[Word]], text: str) -> set[str]:
    """The last words of names of two or three words that go on alone, as those of people do: "Ada Voss", then "Voss".

    Bodies are shortened to their first word ("Oz Air" to "Oz"), and what is in a place has the place's name first.
    """
    runs = [run for line in lines for run in names(line, text)]
    alone = {run[0].lower for run in runs if len(run) == 1}
    return {
        run[-1].lower
        for run in runs
        if len(run) in (2, 3)
        and run[-1].lower in alone
        and run[0].lower not in alone
        and not run[-1].lower.endswith("s")
        and not any(
            listed(word.lower, "places", "common_words") or word.text.isupper() or noun_kind(word.text) for word in run
        )
        and not any(word.text in entries("institution_words") for word in run)
    }


def _poor_name(run: Sequence[Word], people: set[str]) -> bool:
    """A person, an office ("Secretary"), a people or its adjective ("Indonesian"), a general noun with a capital.

    So is a common place: "City", of a club or a company.
    """
    if any(word.lower in people or _is_office(word) or _NO_NOUN.fullmatch(word.text) for word in run):
        return True
    return len(run) == 1 and (
        run[0].lower.endswith(("ian", "ians", "ese", "ish", "ic"))
        or run[0].lower in entries("demonyms")
        or table("word_classes").get(run[0].lower) == "A"
        or (noun_kind(run[0].text) == "place" and run[0].lower in entries("common_words"))
        or is_function_word(run[0].lower)
        or singular(run[0].text) in entries("general_nouns")
    )


def _is_office(word: Word) -> bool:
    """Whether a name is what somebody is: "Secretary"; a rare one in -an or -on names a thing, as the moon Titan."""
    return noun_kind(word.text) == "person" and (
        word.lower in entries("common_words") or word.lower in table("titles") or word.lower in entries("role_words")
    )


def _is_part(run: Sequence[Word], line: Sequence[Word], text: str) -> bool:
    """Whether a name alone is part of something else: "737 Max 9", "Don “Moose” Lee", "Cpl. Lee", "Oz, NY"."""
    at, end = place_of(run[0], line), place_of(run[-1], line) + 1
    numbered = (at and line[at - 1].kind == "number" and touches(line, text, at)) or (
        end < len(line) and line[end].kind == "number" and touches(line, text, end)
    )
    before, behind = text[max(0, run[0].span.start - 1) : run[0].span.start], text[run[-1].span.end :][:2]
    nick = before in ("“", '"', "‘") and behind[:1] in ("”", '"', "’") and at > 0 and line[at - 1].kind == "name"
    rank = run[-1].lower in entries("abbreviations_before_names") and behind == ". "
    state = re.fullmatch("[A-Z]{2}", run[0].text) and at and line[at - 1].kind == "name" and before == " "
    return len(run) == 1 and bool(numbered or nick or rank or (state and text[line[at - 1].span.end] == ","))


def _add(found: dict[str, Candidate], key: str, form: str, weight: float, sentence: int, named: bool) -> None:
    candidate = found.setdefault(key, Candidate(key, named, sentence))
    candidate.weight[sentence] = max(weight, candidate.weight.get(sentence, 0.0))
    candidate.forms[form] += 1


def _readings(phrase: Phrase) -> Iterator[tuple[str, str, float]]:
    """What a phrase may be about: its head noun, in the form of words here, and less so the nouns before the head."""
    timed = noun_kind(phrase.words[-1].text) in ("time", "quantity")
    for word in phrase.words:
        known = noun_kind(word.text) or not word.lower.endswith("ive")  # not "presumptive"
        if word.kind != "noun" or not known or says_little(word) or _NO_NOUN.fullmatch(word.text):
            continue
        ahead = word is not phrase.words[-1] or table("word_classes").get(phrase.after) == "A"
        apart = ahead and (timed or table("word_classes").get(word.lower) == "G")
        if apart or _counts(word.lower):
            continue  # "summer months", "the coming election", "a two-goal lead"
        if word is not phrase.words[-1]:
            yield singular(word.text), _compound(phrase.words, word), AS_MODIFIER
        elif _cue(phrase.after) == "saying" or _cue(phrase.before) == "saying":
            yield singular(word.text), _form(phrase.words), AS_SPEAKER
        else:
            yield singular(word.text), _form(phrase.words), 1.0


def _counts(word: str) -> bool:
    """Whether a word in two parts counts: "two-goal", "third-quarter"."""
    first, dash, _ = word.partition("-")
    return bool(dash) and (table("function_words").get(first) == "N" or first.isdigit())


def _compound(parts: Sequence[Word], modifier: Word) -> str:
    """The form that a modifier is part of, "asylum seekers" for "asylum", or all from it to the head."""
    form = _form(parts)
    if modifier.text in form.split():
        return form
    return " ".join(word.text for word in parts if word.span >= modifier.span)


def _form(parts: Sequence[Word]) -> str:
    """The head with the modifiers that name its kind: nouns, rare and hyphened adjectives; not "main", not names."""
    keep = [parts[-1]]
    for word in reversed(parts[:-1]):
        if not _kind_of(word):
            break
        keep.insert(0, word)
    return " ".join(word.text for word in keep)


def _whole(parts: Sequence[Word]) -> str:
    """The head with the names, nouns and adjectives right before it, as "Rhine flood", "foreign policy"; or nothing."""
    keep = [parts[-1]]
    for word in reversed(parts[:-1]):
        if word.kind not in ("name", "noun", "adjective") or says_little(word) or judges(word):
            break
        keep.insert(0, word)
    return " ".join(word.text for word in keep) if 1 < len(keep) <= LONGEST and not keep[0].possessive else ""


def _kind_of(word: Word) -> bool:
    if word.kind == "noun":
        return not says_little(word) and noun_kind(word.text) not in ("time", "quantity")
    return word.kind == "adjective" and word.lower not in entries("common_words") and not judges(word)


def _named(run: Sequence[Word], line: Sequence[Word], text: str) -> tuple[str, str, float]:
    """The key, the form and the weight of a name at its place in a sentence."""
    name = Span(run[0].span.start, run[-1].span.end).of(text)
    at = place_of(run[0], line)
    before = next((word.lower for word in reversed(line[:at]) if word.lower not in ("the", "a", "an")), "")
    after = line[at + len(run)] if at + len(run) < len(line) and touches(line, text, at + len(run)) else None
    owner = AS_SETTING if name.lower() in entries("places") else AS_OWNER
    return name.lower(), name, _name_weight(before, run[-1], after, owner)


def _name_weight(before: str, last: Word, after: Word | None, owner: float) -> float:
    """How much a name's place in the sentence makes it the matter, from 0 (mere setting) to 2 (named as the issue)."""
    if after and _cue(singular(after.text)) == "issue":
        return 2.0
    if last.possessive or (after and after.kind in ("noun", "name", "adjective")):
        return owner
    if _cue(before) == "about":
        return 1.5
    if _cue(before) in ("place", "part"):
        return AS_SETTING if _cue(before) == "place" else AS_OWNER
    return AS_SPEAKER if (after and _cue(after.lower) == "saying") or _cue(before) == "saying" else 1.0


def _count_verbs(found: Mapping[str, Candidate], lines: Sequence[Sequence[Word]]) -> None:
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


def _join_short_names(found: dict[str, Candidate]) -> None:
    """Count "the Church" for "Church of Scientology", where the text has that name."""
    bodies = {word.lower() for word in entries("institution_words")}
    for key in [key for key in found if key in bodies]:
        longer = [one for other, one in found.items() if one.named and key in other.split() and other != key]
        if longer:
            best = max(longer, key=lambda one: (sum(one.weight.values()), -one.first))
            for sentence, weight in found.pop(key).weight.items():
                best.weight[sentence] = max(weight, best.weight.get(sentence, 0.0))


def _join_beginnings(found: dict[str, Candidate]) -> None:
    """Count "Oz Air" for "Oz Air Group", one under the shorter name; a place is not what is named after it."""
    named = {key for key, one in found.items() if one.named and key not in entries("places")}
    for key in [key for key in found if key in named]:
        parts = key.split()
        shorter = (" ".join(parts[:size]) for size in range(1, len(parts)))
        short = next((one for one in shorter if one in named and one not in entries("common_words")), "")
        if short:
            for sentence, weight in found.pop(key).weight.items():
                found[short].weight[sentence] = max(weight, found[short].weight.get(sentence, 0.0))
                found[short].first = min(found[short].first, sentence)

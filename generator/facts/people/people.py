"""People: the mentions that are one human being, their role in the source's words, and whom pronouns mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import cast

from ...english.tokens import Token
from ...english.words import entries, table
from ...model import Correction, Gender, Mention, Person, Sentence, Source, Span
from . import roles
from .name_points import family
from .names import Name, family_first, names
from .pronouns import Candidate, resolved
from .slips import frame, is_slip

PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself)\b", re.I)


@dataclass(slots=True, eq=False)
class _Human:
    """A person on the way: the names that are theirs, what is known of them, and pronouns that mean them."""

    names: list[Name]
    role: str = ""
    gender: str = ""
    pronouns: list[Mention] = field(default_factory=list)
    words: tuple[str, ...] = ()  # the fullest form
    first_bare: Span | None = None
    titled: Counter[str] = field(default_factory=Counter)  # how often a title tells a gender
    kin: bool | None = None  # whether the source brings them in as a relative, once that was asked

    def add(self, name: Name) -> None:
        """Note a further name, and what is asked of the names, so that nobody's names are read again and again."""
        self.names.append(name)
        self.words = max(self.words, name.words, key=len)
        self.titled.update([name.gender] if name.gender else [])
        if len(name.words) == 1:
            self.first_bare = self.first_bare or name.span


def people(source: Source, sentences: Sequence[Sentence]) -> tuple[Person, ...]:
    """The people of a source in the order of their first mention, with the editor's corrections."""
    text = source.text
    lines = roles.lines(text, sentences)
    found = _without(names(text, sentences, lines), source)
    humans, unclear = _grouped(found, lambda human: _is_kin(human, lines, text))
    for human in humans:
        _describe(human, lines, text)
    _corrected_names(humans, source)
    fixed = _corrected_pronouns(source)
    candidates = [*map(_candidate, humans), *map(_candidate, unclear)]
    for mention, place in resolved(text, sentences, candidates):
        if place < len(humans) and not any(span.overlaps(mention.span) for span, _ in fixed):
            humans[place].pronouns.append(mention)
    for span, name in fixed:
        _give(humans, Mention(span, _sentence_of(sentences, span), True), name, text)
    return tuple(_person(human, text) for human in humans)


def _person(human: _Human, text: str) -> Person:
    longest = max(human.names, key=lambda name: _fullness(name, text))
    mentions = [Mention(name.span, name.sentence) for name in human.names]
    gender = cast(Gender, human.gender or _by_pronouns(human, text) or "unknown")
    written = _in_small_letters(" ".join(longest.span.of(text).split()))
    return Person(written, human.role, gender, tuple(sorted([*mentions, *human.pronouns], key=lambda one: one.span)))


def _by_pronouns(human: _Human, text: str) -> str:
    """The gender of the pronouns that mean somebody, where all have one: nobody who is "he" all through is "she"."""
    told = {"female" if one.span.of(text).lower().startswith(("she", "her")) else "male" for one in human.pronouns}
    return told.pop() if len(told) == 1 else ""


def _fullness(name: Name, text: str) -> tuple[int, bool, int]:
    """How full a form of a name is: by its words; of two, the one that is not in capitals, then the longer."""
    written = name.span.of(text)
    return len(name.words), not written.isupper(), len(written)


def _in_small_letters(name: str) -> str:
    """A name that the text has in capitals alone, as others are written: "RUTH O'NEILL" is Ruth O'Neill."""
    if not name.isupper() or not any(len(word) > SHOUTED for word in name.split()):
        return name
    return re.sub(r"[^\W\d_]+", lambda part: part[0] if part.end() - part.start() == 1 else part[0].capitalize(), name)


SHOUTED = 2  # letters; shorter words in capitals are initials


# ------------------------------------------------------------------- who is who


def _is_kin(human: _Human, lines: dict[int, Sequence[Token]], text: str) -> bool:
    """Whether the source brings somebody in as a relative: "his wife, Ann Lee"; a bare "Lee" is then the other one.

    It is asked for each bare name, and read once: the full forms are all known by then.
    """
    if human.kin is None:
        full = (name for name in human.names if len(name.words) > 1)
        told = (roles.role(name, lines[name.sentence], text).lower().split() for name in full)
        human.kin = any(word in roles.KIN for role in told for word in role[:2])
    return human.kin


def _grouped(found: Sequence[Name], is_kin: Callable[[_Human], bool]) -> tuple[list[_Human], list[_Human]]:
    """The names by human being, and those of which it is not clear whose they are.

    A bare family name that several share is nobody's unless its title decides, or the text used it before.
    """
    unclear: dict[str, _Human] = {}
    full, single = _Register(), _Register()
    parted = [_parted(name) for name in found]
    for name in parted:
        if len(name.words) > 1:
            full.take(name, full.same_person(name))
    for name in parted:
        if len(name.words) == 1:
            owner = full.owner(name, is_kin) or full.misspelt(name)
            if owner is not None:
                owner.add(name)
            elif full.knows(name.words[0]):
                unclear.setdefault(name.words[0], _Human([])).add(name)
            else:
                single.take(name, next(iter(single.by_word.get(name.words[0], ())), None))
    humans = [*full.humans, *single.humans]
    for human in humans:
        human.names.sort(key=lambda name: name.span)
    return sorted(humans, key=lambda human: human.names[0].span), list(unclear.values())


def _parted(name: Name) -> Name:
    """The name with its double names in parts, so that "Ann Gilroy-Selk" is "Ann Gilroy Selk"; a bare one is left."""
    if len(name.words) == 1 or family_first(name.words) or not any("-" in word for word in name.words):
        return name
    return replace(name, words=tuple(part for word in name.words for part in word.split("-") if part))


def _double(words: tuple[str, ...]) -> str:
    """The last two parts of a name as one: "gilroy-selk"."""
    return "-".join(words[-2:])


@dataclass(slots=True)
class _Register:
    """Human beings, found by any word of their names."""

    humans: list[_Human] = field(default_factory=list)
    by_word: dict[str, dict[_Human, None]] = field(default_factory=dict)  # in the order of the text, each once
    by_frame: dict[str, dict[_Human, None]] = field(default_factory=dict)  # by the frame of the family name
    passed: dict[str, Span] = field(default_factory=dict)  # family names that went over to another, and where

    def knows(self, word: str) -> bool:
        """Whether somebody has this word in a name."""
        return word in self.by_word

    def take(self, name: Name, human: _Human | None) -> None:
        """Note a name of this human being, or of a new one."""
        if human is None:
            human = _Human([])
            self.humans.append(human)
        human.add(name)
        for word in (*name.words, _double(name.words)):
            self.by_word.setdefault(word, {})[human] = None
        self.by_frame.setdefault(frame(name.family), {})[human] = None

    def same_person(self, name: Name) -> _Human | None:
        """The human being whom another full form names: same family name, given names that agree."""
        for human in self.by_word.get(name.family, ()):
            words = human.words
            if words == name.words or (family(words) == name.family and _agree(_given(words), _given(name.words))):
                return human
        return None

    def misspelt(self, name: Name) -> _Human | None:
        """The only one whose family name a bare name is, with a slip of the pen: "Bauchtman" for Lydia Buchtmann."""
        found = self.by_frame.get(frame(name.words[0]), ())
        meant = [human for human in found if is_slip(family(human.words), name.words[0], not name.titled)]
        return meant[0] if len(meant) == 1 else None

    def owner(self, name: Name, is_kin: Callable[[_Human], bool]) -> _Human | None:
        """The one whom a bare name means: by family name, else by given name; by the title's gender among several."""
        word = name.words[0]
        for of in (family, _double, itemgetter(0)):
            owners = _by_gender([human for human in self.by_word.get(word, ()) if of(human.words) == word], name.gender)
            if len(owners) > 1:
                owners = [one for one in owners if not is_kin(one)] or owners
            if len(owners) > 1:
                owners = self._first_come(owners, name)
            if owners:
                return owners[0] if len(owners) == 1 else None
        return None

    def _first_come(self, owners: list[_Human], name: Name) -> list[_Human]:
        """Of several with one name, the first of whom the text has used it bare before it named another in full.

        It may be the other's where the sentence before is about that one, "Bo Lee came in May. | Lee was 17.", and
        stays so until one of them is named in full again.
        """
        first, second = sorted(owners, key=lambda human: human.names[0].span)[:2]
        used_bare = first.first_bare is not None and first.first_bare < second.names[0].span
        full = ((one, human) for human in owners for one in human.names if len(one.words) > 1 and one.span < name.span)
        last, whose = max(full, key=lambda known: known[0].span, default=(None, first))
        told_of = last is not None and whose is not first and last.opens
        if last and told_of and (last.sentence == name.sentence - 1 or self.passed.get(name.words[0]) == last.span):
            self.passed[name.words[0]] = last.span
            return owners
        return [first] if used_bare or name.span < second.names[0].span else owners


def _by_gender(owners: list[_Human], gender: str) -> list[_Human]:
    if len(owners) < 2 or not gender:
        return owners
    possible = [human for human in owners if _gender(human) in (gender, "")] or owners
    return [human for human in possible if _gender(human) == gender] or possible


def _given(words: tuple[str, ...]) -> tuple[str, ...]:
    """The given names; behind a family name as one, however they are parted: "Min Ho", "Min-Ho", "Min-ho"."""
    if family_first(words):
        return ("".join(words[1:]).replace("-", "").lower(),)
    return words[:-1]


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names can be one person's: the same, or an initial of the same."""
    if not one or not other:
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    shorter = min(first, second, key=len)
    return (
        first == second
        or (len(shorter) == 1 and first[0] == second[0])
        or set(one) <= set(other)
        or set(other) <= set(one)
    )


def _describe(human: _Human, lines: dict[int, Sequence[Token]], text: str) -> None:
    """Give a human being the first role that the source gives, and a gender where words tell it."""
    for name in human.names:
        human.role = human.role or roles.role(name, lines[name.sentence], text)
    human.gender = _gender(human)


def _gender(human: _Human) -> str:
    if human.titled:
        return human.titled.most_common(1)[0][0]
    if any(word in ("jr", "sr") for name in human.names for word in name.words[1:]):
        return "male"
    by_role = roles.gender_of(human.role)
    if by_role:
        return by_role
    single = len(human.words) == 1 and human.words[0] not in entries("surnames")
    given = _given(human.words) or (human.words if single else ())
    if given and given[0] in entries("function_words"):
        return ""  # "Sunday" is a name for women and men
    marks = {"f": "female", "m": "male"}
    return next((marks[mark] for word in given[:1] if (mark := table("given_names").get(word, "")) in marks), "")


def _candidate(human: _Human) -> Candidate:
    return Candidate(human.gender, human.role, tuple((name.span, name.sentence) for name in human.names))


# ------------------------------------------------------------------- what an editor corrected


def corrected(source: Source, kind: str) -> list[tuple[Correction, Span]]:
    """Where the words of the editor's corrections of a kind stand in the text."""
    found = []
    for correction in source.corrections:
        if correction.kind == kind:
            pattern = r"\s+".join(re.escape(word) for word in correction.words.split())
            found += [(correction, Span(*match.span())) for match in re.finditer(pattern, source.text)]
    return found


def _without(found: Sequence[Name], source: Source) -> list[Name]:
    wrong = [span for _, span in corrected(source, "not-a-person")]
    return [name for name in found if not any(span.overlaps(name.span) for span in wrong)]


def _corrected_pronouns(source: Source) -> list[tuple[Span, str]]:
    """Pronouns whose person an editor names: the first one among the quoted words."""
    fixed = []
    for correction, span in corrected(source, "person"):
        pronoun = PRONOUN.search(source.text, span.start, span.end)
        if pronoun:
            fixed.append((Span(*pronoun.span()), correction.value))
    return fixed


def _corrected_names(humans: list[_Human], source: Source) -> None:
    """Give a name among the quoted words to the person whom an editor names, where no pronoun stands there."""
    for correction, span in corrected(source, "person"):
        if PRONOUN.search(source.text, span.start, span.end):
            continue
        moved = [(human, name) for human in humans for name in human.names if span.covers(name.span)][:1]
        target = next((human for human in humans if _is_called(human, correction.value, source.text)), None)
        for human, name in moved:
            if target is not None and target is not human:
                human.names.remove(name)
                target.names.append(name)
                target.names.sort(key=lambda one: one.span)
    humans[:] = [human for human in humans if human.names]


def _is_called(human: _Human, name: str, text: str) -> bool:
    return any(" ".join(one.span.of(text).split()) == name for one in human.names)


def _give(humans: Sequence[_Human], mention: Mention, name: str, text: str) -> None:
    for human in humans:
        if _is_called(human, name, text):
            human.pronouns.append(mention)


def _sentence_of(sentences: Sequence[Sentence], span: Span) -> int:
    return next((one.number for one in sentences if span.start < one.span.end), 1)

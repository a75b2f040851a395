"""Ten classes of errors that a writer or a machine makes, as rules that put one into a sentence.

The rules are made from grammars and lists of the literature, never from the word lists of the checks: verbs of
reporting and their upgrades after Thompson and Ye (1991) and Kiparsky and Kiparsky (1970), hedges after Hyland
(1998), negation after Quirk et al. (1985), 10.54 to 10.70. Each rule gives the sentence with exactly one error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model import Facts

# A label of evidence: matches `[^"some words"]`, `[^key]`; not `[text]`.
LABEL = re.compile(r"\[\^(?:\\.|[^\]\\])*\]")
# Words between quotation marks: matches “no room”; not don’t.
QUOTED = re.compile(r"[“\"‘](?=\w)([^“”\"]+?)[”\"’](?!\w)")
# A capitalised word or several: matches "Maria Santos", "Arden Courier"; not "the talks".
NAME = re.compile(r"\b[A-Z][\w’-]+(?: (?:al-|von |de )?[A-Z][\w’-]+)*")
NUMBERS = {"two": "four", "three": "five", "four": "nine", "five": "eight", "six": "two", "nine": "three",
           "ten": "thirty", "half": "a third"}  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
NEGATIONS = (
    (r"\b(did|does|do|had|has|have|would|could|will|were|was|is|are) not( yet)?\b", r"\1"),
    (r"\bnot (a|an|the|to|part)\b", r"\1"),
    (r"\bnever\b", "once"),
    (r"\b([Nn])o (?=[a-z]+)", r"\1ew "),
    (r"\bnobody\b", "everybody"),
    (r"\bNone\b", "All"),
    (r"\bnone\b", "all"),
    (r"\bneither (\w+) nor\b", r"\1 and"),
    (r"\bcannot\b", "can"),
)
UPGRADES = {
    "said": ("admitted", "confirmed", "proved"), "say": ("admit", "confirm"), "told": ("convinced",),
    "claimed": ("revealed", "showed"), "suggested": ("established",), "argued": ("proved",),
    "indicated": ("conceded",), "warned": ("revealed",), "called": ("exposed",), "believes": ("knows",),
    "accused": ("convicted",), "denied": ("admitted",), "doubts": ("knows",), "reported": ("proved",),
    "noted": ("admitted",), "hoped": ("knew",), "reiterated": ("admitted",), "sees": ("proves",),
}  # fmt: skip
HEDGES = (
    (r"\bmay be\b", "is"), (r"\bmight be\b", "is"), (r"\b(?:may|might|could) (?=[a-z]+)", "will "),
    (r"\b(?:probably|possibly|perhaps|apparently|reportedly|mostly) ", ""), (r"\bsuspected ", ""),
    (r"\b(?:about|around|almost|nearly|roughly|at least|up to) (?=[\d$£]|five)", ""), (r"\bsome (?=[a-z]+s\b)", "all "),
)  # fmt: skip
STRANGERS = ("Jonas Halvorsen", "Ruth Okafor-Lind", "Dmitri Valkov")
TOWNS = ("Montevideo", "Reykjavik", "Lusaka")
ADDED = (
    "The decision surprised everybody who knew the matter.",
    "A second meeting was called off for reasons of safety.",
    "Experts had long expected this outcome of the affair.",
)


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence that cites words: as written, with its labels, and the words of all the sentences that it cites.

    `facts` and `numbers` are the text that it cites first, as it was read, and the sentences of that.
    """

    written: str
    facts: Facts
    numbers: tuple[int, ...]
    cited: str


Rule = Callable[[Place], Iterator[str]]


def _prose(written: str) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence outside its labels."""
    start = 0
    for match in LABEL.finditer(written):
        yield start, match.start()
        start = match.end()
    yield start, len(written)


def _replaced(written: str, pattern: str, to: str) -> Iterator[str]:
    """The sentence with one match replaced, for each match outside the labels."""
    for start, end in _prose(written):
        for match in re.compile(pattern).finditer(written, start, end):
            changed = written[: match.start()] + match.expand(to) + written[match.end() :]
            if changed != written:
                yield changed


def _forms(name: str) -> list[str]:
    """How a person is called: in full, or by the family name."""
    return [name, *name.split()[-1:], *name.split()[:1]] if " " in name else [name]


def _loose(role: str) -> str:
    """A role as a pattern, with either apostrophe."""
    return re.escape(role).replace("’", "['’]")


def speaker_swapped(place: Place) -> Iterator[str]:
    """The one who speaks becomes another speaker of the same text, whom the cited sentence does not name."""
    there = [one for one in place.facts.statements if one.attribution.sentence in place.numbers and one.shown]
    inside = {name for one in there for name in (one.speaker, one.to, *one.reported_by, *one.about)}
    others = [one.speaker for one in place.facts.statements if one.shown and one.speaker not in inside]
    others = [name for name in dict.fromkeys(others) if not any(form in place.cited for form in _forms(name))]
    for speaker in dict.fromkeys(one.speaker for one in there):
        form = next((form for form in _forms(speaker) if re.search(rf"\b{re.escape(form)}\b", place.written)), "")
        role = next((one.role for one in place.facts.people if one.name == speaker and one.role), "-")
        # With the name goes the office, which would still say whose words they are.
        whole = rf"(?:(?:{_loose(role)}|Mr|Ms|Dr\.) )?\b{re.escape(form)}\b(?:, (?:the |her |its )?{_loose(role)},)?"
        if form:
            for other in others[:3]:
                yield from list(_replaced(place.written, whole, other))[:1]


def negation_dropped(place: Place) -> Iterator[str]:
    """ "will not appeal" becomes "will appeal"."""
    for pattern, to in NEGATIONS:
        yield from _replaced(place.written, pattern, to)


def number_changed(place: Place) -> Iterator[str]:
    """A number becomes another."""
    for start, end in _prose(place.written):
        for match in re.finditer(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w]|[.,]\d)", place.written[start:end]):
            if re.fullmatch(r"(?:19|20)\d\d|\d+ (?:January|April)", match[0]):
                continue
            other = str(int(match[0][0]) % 9 + 1) + match[0][1:]
            yield place.written[: start + match.start()] + other + place.written[start + match.end() :]
    for word, other in NUMBERS.items():
        yield from _replaced(place.written, rf"\b{word}\b", other)


def date_changed(place: Place) -> Iterator[str]:
    """A day of the week, a month or a year becomes another."""
    for names, step in ((DAYS, 2), (MONTHS, 3)):
        for index, name in enumerate(names):
            yield from _replaced(place.written, rf"\b{name}\b", names[(index + step) % len(names)])
    for start, end in _prose(place.written):
        for match in re.finditer(r"\b(?:19|20)\d\d\b", place.written[start:end]):
            other = str(int(match[0]) - 2)
            yield place.written[: start + match.start()] + other + place.written[start + match.end() :]
    yield from _replaced(place.written, r"\blast year\b", "two years ago")


def verb_upgraded(place: Place) -> Iterator[str]:
    """A verb of saying becomes one that makes the content a fact."""
    for verb, stronger in UPGRADES.items():
        for other in stronger:
            if other not in place.cited:
                yield from _replaced(place.written, rf"\b{verb}\b(?! (?:off|for|on)\b)", other)


def hedge_dropped(place: Place) -> Iterator[str]:
    """What might be, is."""
    for pattern, to in HEDGES:
        yield from _replaced(place.written, pattern, to)


def quotation_spliced(place: Place) -> Iterator[str]:
    """A word falls out of a quotation, or its end is that of another quotation of the text."""
    elsewhere = [match[1] for match in QUOTED.finditer(place.facts.source.text) if match[1] not in place.cited]
    for start, end in _prose(place.written):
        for match in QUOTED.finditer(place.written, start, end):
            words = match[1].split()
            if len(words) >= 3:
                yield _with(place.written, match, [*words[: len(words) // 2], *words[len(words) // 2 + 1 :]])
            for other in elsewhere[:1]:
                if len(words) >= 2:
                    yield _with(place.written, match, [*words[: len(words) // 2], *other.split()[-3:]])


def _with(written: str, match: re.Match[str], words: list[str]) -> str:
    return written[: match.start(1)] + " ".join(words) + written[match.end(1) :]


def citation_swapped(place: Place) -> Iterator[str]:
    """The label points to another sentence, which does not have most of the words."""
    slug = f"{place.facts.source.slug} " if place.facts.source.outside else ""
    wanted = set(re.findall(r"[a-z]{4,}", LABEL.sub("", place.written).lower()))
    for one in place.facts.sentences:
        words = " ".join(place.facts.words(one.number).split())
        shared = wanted & set(re.findall(r"[a-z]{4,}", words.lower()))
        near = abs(one.number - place.numbers[0]) in (1, 4)
        if near and one.number not in place.numbers and len(shared) < len(wanted) / 2:
            inner = words.strip('“”‘’"')
            match = LABEL.search(place.written)
            if match:
                yield f'{place.written[: match.start()]}[^{slug}"{inner}"]{place.written[match.end() :]}'


def sentence_added(place: Place) -> Iterator[str]:
    """A sentence without evidence stands behind it."""
    *_, last = LABEL.finditer(place.written)
    for sentence in ADDED:
        yield f"{place.written[: last.end()]} {sentence}{place.written[last.end() :]}"


def name_replaced(place: Place) -> Iterator[str]:
    """A person or a place becomes one that the text does not know."""
    people = {form for person in place.facts.people for form in _forms(person.name)}
    for start, end in _prose(place.written):
        for match in NAME.finditer(place.written, start, end):
            first = not place.written[start : match.start()].strip(' -*|:“‘"1234567890.')
            known = match[0] in people
            if (first and not known) or match[0] in (*DAYS, *MONTHS) or match[0] not in place.cited:
                continue
            for other in (STRANGERS if known else TOWNS)[:2]:
                yield place.written[: match.start()] + other + place.written[match.end() :]


CLASSES: dict[str, Rule] = {
    "speaker swapped": speaker_swapped,
    "“not” dropped": negation_dropped,
    "number changed": number_changed,
    "date changed": date_changed,
    "verb upgraded": verb_upgraded,
    "hedge dropped": hedge_dropped,
    "quotation spliced": quotation_spliced,
    "citation swapped": citation_swapped,
    "sentence without evidence added": sentence_added,
    "name replaced": name_replaced,
}

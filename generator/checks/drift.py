"""Check 6: a sentence of a source, or of what a work says, that changed since it was accepted stops what rests on it.

A change of typography alone is none. A seed without a record counts as accepted, a record without a seed is
ignored, and a citation needs no entry: what it rested on is found by its words in the accepted text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .. import COMMAND
from ..english.differences import pieces
from ..english.folding import folded, folded_lines, places
from ..english.versions import Step, aligned
from ..facts.read import sentences_of
from ..markdown.labels import Pointer
from ..model import Accepted, Amendment, Citation, Contribution, Facts, Problem, Source, Span, line_of

MENDED = (
    "see whether this line still says what its evidence says; then an editor records the change: "
    f'{COMMAND} accept --reason "why it changed".'
)
SHOWN = 3  # differences that a message names


@dataclass(frozen=True)
class Edited:
    """A source that is not as it was accepted: its sentences then and now, as written and folded."""

    source: Source
    then: tuple[str, ...]
    now: tuple[str, ...]
    lines_then: tuple[str, ...]
    lines_now: tuple[str, ...]

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Which sentence became which."""
        return aligned(self.lines_then, self.lines_now)

    @cached_property
    def became(self) -> dict[int, int]:
        """The number that each accepted sentence has now; one that was taken out has none."""
        return {one.old + 1: one.new + 1 for one in self.steps if one.old is not None and one.new is not None}

    @cached_property
    def was(self) -> dict[int, int]:
        """The number that each sentence had when it was accepted; one that was put in had none."""
        return {new: old for old, new in self.became.items()}

    def numbers_now(self, numbers: Sequence[int]) -> tuple[int, ...]:
        """The sentences that stand now where these stood, with what was put in between them."""
        found = [self.became[number] for number in numbers if number in self.became]
        return tuple(range(found[0], found[-1] + 1)) if found else ()

    def changed(self, numbers: Sequence[int]) -> bool:
        """Whether these accepted sentences read otherwise now."""
        there = [self.lines_now[number - 1] for number in self.numbers_now(numbers)]
        return there != [self.lines_then[number - 1] for number in numbers]


def edited(readings: Iterable[Facts], records: Mapping[str, Accepted]) -> dict[str, Edited]:
    """The sources, by slug, that are not as they were accepted."""
    found = {}
    for facts in readings:
        record = records.get(facts.source.slug)
        if record is not None:
            lines = tuple(folded(sentence) for sentence in record.sentences)
            if lines != folded_lines(facts):
                now = tuple(facts.words(one.number) for one in facts.sentences)
                found[facts.source.slug] = Edited(facts.source, record.sentences, now, lines, folded_lines(facts))
    return found


@dataclass(frozen=True, slots=True)
class Held:
    """A label of a page: what it points at, or is meant to, if anything; its Problem, if any, and whether of drift."""

    span: Span
    citation: Citation | None
    problem: Problem | None
    drifted: bool = False


def held(
    page: Contribution,
    results: Iterable[tuple[Pointer, Citation | Problem, Citation | None]],
    changes: Mapping[str, Edited],
) -> Iterator[Held]:
    """What each label of a page points at, and the Problem that it has: of drift, before any other.

    A citation whose words are found only where they did not stand when they were accepted points at nothing.
    """
    for pointer, result, meant in results:
        citation = result if isinstance(result, Citation) else None
        wrong = result if isinstance(result, Problem) else None
        chosen = [one for slug, one in changes.items() if pointer.slug in ("", slug)] if pointer.words else []
        unread = citation is not None and citation.unread  # what it points at may stand there as it was accepted
        drift = None if unread else _drift(page, pointer, citation, chosen)
        if drift is None:
            yield Held(pointer.span, citation or meant, wrong)
        else:
            yield Held(pointer.span, citation if drift[1] else None, drift[0], drifted=True)


def _drift(
    page: Contribution, pointer: Pointer, citation: Citation | None, chosen: Sequence[Edited]
) -> tuple[Problem, bool] | None:
    """The Problem of a label whose evidence changed, and whether it still points at the same sentence."""
    stood = [(one, numbers) for one in chosen for numbers in places(one.lines_then, pointer.words)]
    if len(stood) != 1:
        return _newly_cited(page, pointer, citation, chosen)
    source, numbers = stood[0]
    there = source.numbers_now(numbers)
    stays = citation is not None and (citation.source, citation.sentences) == (source.source.slug, there)
    if source.changed(numbers):
        return _changed(page, pointer, source, numbers, citation if not stays else None), stays
    return (_elsewhere(page, pointer, source, there, citation), False) if citation and not stays else None


def _newly_cited(
    page: Contribution, pointer: Pointer, citation: Citation | None, chosen: Sequence[Edited]
) -> tuple[Problem, bool] | None:
    """A citation that fits no accepted sentence alone may still rest on one that changed, by its new words."""
    source = next((one for one in chosen if citation and citation.source == one.source.slug), None)
    if source is None or citation is None:
        return None
    numbers = [source.was[number] for number in citation.sentences if number in source.was]
    if not numbers or not source.changed(numbers):
        return None
    return _changed(page, pointer, source, numbers, None), True


# ------------------------------------------------------------------- what is said of it


def _changed(
    page: Contribution, pointer: Pointer, source: Edited, numbers: Sequence[int], elsewhere: Citation | None
) -> Problem:
    old = _joined(source.then, numbers)
    there = source.numbers_now(numbers)
    new = _joined(source.now, there)
    place = f"sentence {there[0]} of {source.source.place}" if there else source.source.place
    what = (
        f'The sentence that it rests on changed from "{old}" to "{new}".'
        if there
        else f'The sentence that it rests on was taken out: "{old}".'
    )
    why = f"{_differences(old, new) or 'It is missing'} in {place}, and nobody has accepted that"
    if elsewhere:
        why += f'; "{pointer.words}" stands in sentence {elsewhere.sentences[0]} now, which is another sentence'
    return Problem(page.path, _line(page, pointer), what, f"{why}.", MENDED)


def _elsewhere(
    page: Contribution, pointer: Pointer, source: Edited, there: Sequence[int], citation: Citation
) -> Problem:
    return Problem(
        page.path,
        _line(page, pointer),
        f'The words "{pointer.words}" point at another sentence than before.',
        f'They stood in "{_joined(source.now, there)}", and since the source was edited they stand in sentence '
        f"{citation.sentences[0]}.",
        "quote more words of the sentence that is meant, so that they stand in one only.",
    )


def _differences(old: str, new: str) -> str:
    """What differs, in words; empty for a sentence that is there no more."""
    changed = [one for one in pieces(old, new) if folded(one.old) != folded(one.new)] if new else []
    told = [_difference(one.old.strip(), one.new.strip()) for one in changed]
    return ", ".join(told[:SHOWN]) + (", and more" if len(told) > SHOWN else "")


def _difference(old: str, new: str) -> str:
    if old and new:
        return f'"{old}" became "{new}"'
    return f'"{old}" was taken out' if old else f'"{new}" was put in'


def _joined(lines: Sequence[str], numbers: Sequence[int]) -> str:
    return " ".join(" ".join(lines[number - 1].split()) for number in numbers)


def _line(page: Contribution, pointer: Pointer) -> int:
    return line_of(page.text, pointer.span.start)


# ------------------------------------------------------------------- accepting


def accepting(
    sources: Iterable[Source], records: Mapping[str, Accepted], reason: str, day: date
) -> tuple[dict[str, Accepted], tuple[tuple[Source, Amendment], ...]]:
    """The records once everything is accepted as it is now, and what that changes in texts that had a record.

    A record is the same object where its text has not changed but for typography. What is added to what a work says
    changes nothing that somebody rested on.
    """
    found = dict(records)
    changes: list[tuple[Source, Amendment]] = []
    for source in sources:
        now = tuple(" ".join(one.span.of(source.text).split()) for one in sentences_of(source))
        record = records.get(source.slug)
        if record is None:
            found[source.slug] = Accepted(source.slug, now)
            continue
        amended = tuple(_amendments(record.sentences, now, reason, day))
        if amended:
            told = tuple(one for one in amended if one.old or not source.outside)
            found[source.slug] = Accepted(source.slug, now, (*record.amendments, *told))
            changes += [(source, one) for one in told]
    return found, tuple(changes)


def _amendments(then: Sequence[str], now: Sequence[str], reason: str, day: date) -> Iterator[Amendment]:
    for step in aligned([folded(line) for line in then], [folded(line) for line in now]):
        if not step.same:
            old = then[step.old] if step.old is not None else ""
            new = now[step.new] if step.new is not None else ""
            yield Amendment(day, reason, old, new)

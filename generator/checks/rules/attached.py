"""A number moved to something else that the evidence counts: "three injured" where three died and eleven were."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...english.closed_classes import group
from ...english.lines import Line, Word
from ...english.quantities import Amount
from ...model import Finding
from ..evidence import Evidence, Rule

NEAR = 4  # words from a number to what it counts


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """Numbers that count what another number of the evidence counts, and not what they count there."""
    if len(claim.amounts) > 1 and _exchanged(claim, evidence):
        yield Finding("attached", tuple(amount.span.of(claim.text) for amount in claim.amounts), {})
        return
    there = [(place, other) for place, one in enumerate(evidence.lines) for other in one.amounts]
    for amount in claim.amounts:
        counted = _counted(amount, claim)
        if counted is None:
            continue
        own = [(at, _counted(other, evidence.lines[at])) for at, other in there if amount.stands_for(other)]
        if len(own) != 1 or own[0][1] is None or evidence.alike(counted, *own[0]):
            continue
        others = ((at, other) for at, other in there if not amount.stands_for(other))
        rivals = ((at, other) for at, other in others if not _kept(other, at, claim, evidence))
        if any(evidence.alike(counted, at, _counted(other, evidence.lines[at])) for at, other in rivals):
            yield Finding("attached", (amount.span.of(claim.text), counted.text), {})
            return


def _kept(other: Amount, passage: int, claim: Line, evidence: Evidence) -> bool:
    """Whether a number of the evidence stands in the sentence with what stands behind it there."""
    there = _behind(other, evidence.lines[passage])
    mine = (_behind(one, claim) for one in claim.amounts if one.stands_for(other))
    return any(_crossed(one, there, passage, evidence) for one in mine)


def _behind(amount: Amount, text: Line) -> list[Word]:
    """The words that carry meaning behind a number, before the next one."""
    later = [one for one in text.amounts if one.span.start > amount.span.start]
    return _window(amount, later[0] if later else None, text)


def _exchanged(claim: Line, evidence: Evidence) -> bool:
    """Whether two numbers that stand in the same order have what stands behind them exchanged."""
    for passage, one in enumerate(evidence.cited):
        pairs = [(mine, other) for mine in claim.amounts for other in one.line.amounts if mine.stands_for(other)]
        for (mine, other), (after, later) in pairwise(pairs):
            if other.span.start < later.span.start and mine.span.start < after.span.start:
                first, second = _window(mine, after, claim), _window(after, None, claim)
                there, then = _window(other, later, one.line), _window(later, None, one.line)
                if _crossed(first, then, passage, evidence) - _crossed(first, there, passage, evidence) and _crossed(
                    second, there, passage, evidence
                ) - _crossed(second, then, passage, evidence):
                    return True
    return False


def _window(amount: Amount, until: Amount | None, text: Line) -> list[Word]:
    end = until.span.start if until else len(text.text)
    return [word for word in text.words if amount.span.end <= word.span.start < end and word.content]


def _crossed(mine: list[Word], there: list[Word], passage: int, evidence: Evidence) -> set[int]:
    places = {word.place for word in there}
    return {
        word.place for word in mine for at, other in evidence.likes(word) if at == passage and other.place in places
    }


def _counted(amount: Amount, text: Line) -> Word | None:
    """The noun or participle that a number counts: the first behind it in its clause."""
    behind = [word for word in text.words if word.span.start >= amount.span.end][:NEAR]
    for index, word in enumerate(behind):
        if word.tag == "noun" and word.base not in group("general", "line_words"):
            return word
        if word.tag == "verb":
            return word if not index else None
        if word.tag not in ("noun", "adj", "number"):
            return None
    return None


RULE = Rule("attached", "Quirk et al. 1985, 6.63 (numerals as determiners)", findings)

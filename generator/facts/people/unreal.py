"""Names of two words and more that stand for no human being of the text: parts in plays, and things of a make.

A part is told by what is done with it ("the role of X", "adaptations of X", "starred as X"; in a text on the stage or
the screen also "played X"); a thing has an indefinite article and no noun behind it ("a X had collided").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...english.tokens import Token
from ...english.words import table
from .name_runs import Run

WORKS = frozenset("role roles part adaptation adaptations production productions portrayal staging revival".split())
STARRING = frozenset("starred stars starring cast appeared".split())
PLAYED = frozenset("played plays playing portrayed portrays portraying".split())
STAGE = frozenset("actor actress actors theatre theater film films movie drama sitcom soap playwright stage".split())
NUMBERED = frozenset("ii iii iv v vi vii viii".split())
Placed = tuple[int, Sequence[Token], Run]  # the sentence's number, its tokens, the run


def unreal(placed: Sequence[Placed], lines: Mapping[int, Sequence[Token]]) -> frozenset[tuple[str, ...]]:
    """The words of the names that stand for no human being, unless a title makes one of them somebody."""
    staged = any(token.base in STAGE for line in lines.values() for token in line)
    found: set[tuple[str, ...]] = set()
    ends: dict[int, set[int]] = {}
    for number, line, run in placed:
        joined = run.start > 1 and line[run.start - 1].text in ("and", ",") and run.start - 1 in ends.get(number, ())
        part = _is_part(run, line, staged) or joined
        if part:
            ends.setdefault(number, set()).add(run.end)
        if len(run.words) > 1 and (part or _is_thing(run, line)):
            found.add(run.words)
    return frozenset(found - {run.words for _, _, run in placed if run.titled})


def _is_part(run: Run, line: Sequence[Token], staged: bool) -> bool:
    before = [token.text.lower() for token in line[max(0, run.start - 2) : run.start]]
    if not before:
        return False
    if before[-1] in PLAYED and (staged or run.words[-1] in NUMBERED):
        return True
    if len(before) < 2:
        return False
    return (before[1] == "of" and before[0] in WORKS) or (before[1] == "as" and before[0] in STARRING)


def _is_thing(run: Run, line: Sequence[Token]) -> bool:
    """Whether an article stands before the name, and behind it no noun: "an Oz Comet had"; not "an Ann Lee song"."""
    if not run.start or line[run.start - 1].text.lower() not in ("a", "an"):
        return False
    if run.end >= len(line) or line[run.end - 1].possessive:
        return run.end >= len(line)
    after = line[run.end]
    return after.function or not after.text[0].isalnum() or table("word_classes").get(after.base) in ("V", "D")

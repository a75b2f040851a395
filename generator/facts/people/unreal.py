"""Names that stand for no human being of the text: parts in plays, things of a make, firms, streets, storms.

A part is told by what is done with it ("the role of X", "adaptations of X", "starred as X"; in a text on the stage or
the screen also "played X"); a thing has an indefinite article and no noun behind it ("a X had collided").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...english.closed_classes import group
from ...english.tokens import Token
from ...english.words import table
from .name_runs import Run, is_title

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
    parts: set[tuple[str, ...]] = set()
    for _, line, run in placed:
        part = _is_part(Run(_behind_role(run, line), run.end, words=run.words), line, staged)
        if part:
            parts.add(run.words)
        other = len(run.words) > 1 and (_is_firm(run, line) or _is_street(run, line))
        if other:
            found.update((word,) for word in run.words)  # and what they are called for short
        if len(run.words) > 1 and (other or part or _is_thing(run, line)):
            found.add(run.words)
    found |= _storms(placed)
    return frozenset(
        found - {run.words for _, _, run in placed if run.sure_title or (run.titled and run.words not in parts)}
    )


def _behind_role(run: Run, line: Sequence[Token]) -> int:
    """Where the part begins: a role may stand before it, "the role of | reporter Ann Lee"."""
    role = run.start > 1 and not line[run.start - 1].capital and is_title(line[run.start - 1].base)
    return run.start - 1 if role else run.start


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
    """Whether an article stands before the name, and behind it no noun: "an Oz Comet had"; not "an Ann Lee song".

    Or somebody has it, or a colour: "his Oz Comet", "the old red Oz Comet"; not "his late father Bo Lee".
    """
    before = line[run.start - 1].text.lower() if run.start else ""
    if before in HAVING or (before in COLOURS and len(run.words) > 1):
        return True
    if before not in ("a", "an"):
        return False
    if run.end >= len(line) or line[run.end - 1].possessive:
        return run.end >= len(line)
    after = line[run.end]
    return after.function or not after.text[0].isalnum() or table("word_classes").get(after.base) in ("V", "D")


HAVING = frozenset(("his", "its", "their"))
COLOURS = frozenset("red blue green yellow black white grey gray silver golden brown purple beige maroon".split())


def _is_firm(run: Run, line: Sequence[Token]) -> bool:
    """Whether the form or the trade of a firm ends the name, or the form stands in it: "X Ltd", "X Cargo", "AB X".

    Not "AB de Vries", "Ann Mills".
    """
    last = run.words[-1]
    if last in group("firm_closers", "line_words") and last not in ALSO_FAMILIES:
        return True
    marks = [token.text for token in line[run.start : run.end + 1]]
    return any(mark in FORMS and after[:1].isupper() for mark, after in pairwise(marks)) or any(
        line[place].text in FORMS for place in range(run.start + 1, min(run.end + 1, len(line)))
    )


ALSO_FAMILIES = frozenset(("brothers", "mills"))  # closers of firms that close names as often
FORMS = frozenset("AB AG ASA BV GmbH Inc Inc. KK LLC LLP Ltd Ltd. Limited NV Oy Oyj PLC Plc plc SA SpA".split())


def _is_street(run: Run, line: Sequence[Token]) -> bool:
    """Whether a street is meant: with a number or a preposition before it, "300 Kent Street", "on Kent Street"."""
    if run.words[-1] not in STREETS or not run.start:
        return False
    before = line[run.start - 1].text
    return before[:1].isdigit() or before in ("on", "in", "at", "along", "near", "off", "down")


STREETS = frozenset("street road avenue lane drive square boulevard crescent terrace close".split())


def _storms(placed: Sequence[Placed]) -> set[tuple[str, ...]]:
    """The names of storms, alone and behind what they are or initials: "Cyclone X", "T C X", "X"."""
    named = {run.words[-1] for _, line, run in placed if run.words and _storm_before(run, line)}
    alone = {run.words for _, _, run in placed if run.words and run.words[-1] in named}
    return {words for words in alone if all(word in STORMS or len(word.strip(".")) < MIN_NAME for word in words[:-1])}


def _storm_before(run: Run, line: Sequence[Token]) -> bool:
    before = line[run.start - 1].base if run.start else ""
    return before in STORMS or (len(run.words) > 1 and run.words[-2] in STORMS)


STORMS = frozenset("cyclone hurricane typhoon".split())
MIN_NAME = 3  # letters; what is shorter before a storm's name is initials

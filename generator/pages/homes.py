"""Where each statement is shown in full: among the statements, or, where that block was left out, at its people."""

from __future__ import annotations

from ..model import Facts
from .edition import Edition
from .markup import Markdown
from .said import Passage

STATEMENTS = "statements.md"
BY_RULE = f"{STATEMENTS}#read-by-rule"


def at_home(edition: Edition) -> bool:
    """Whether the page of statements shows them: its writer, where it has one, may have left the block out."""
    page = next((one for one in edition.checked if one.contribution.name == STATEMENTS), None)
    reading = edition.readings.get(page.contribution.path) if page else None
    return reading is None or any(line.block == "statements" for line in reading.block_lines)


def home(edition: Edition, facts: Facts, passage: Passage) -> str:
    """The address of a passage on the page of statements."""
    again = f"-{passage.nth}" if passage.nth > 1 else ""
    return f"said-{edition.anchor(facts, passage.statements[0].sentence)}{again}"


def in_full(edition: Edition, passage: Passage, speakers: str = "", anchor: str = "") -> dict[str, object]:
    """A passage as the template `said` shows it: with its speakers, where no heading names them, and its address."""
    return {
        "anchor": anchor,
        "speakers": speakers,
        "printed": passage.printed,
        "evidence": passage.evidence,
        "how": passage.how,
        "machine": caveat(edition) if passage.machine else "",
    }


def caveat(edition: Edition) -> Markdown:
    """The mark of a reading by a rule that is sometimes wrong, which leads to where that is explained."""
    if not at_home(edition):
        return Markdown("; read by a rule that is sometimes wrong")
    return Markdown(f' [†]({BY_RULE}){{.machine aria-label="Machine reading"}}')

"""The tables of cases beside the rules: what passes and what is stopped, for the tests, and to explain a rule."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from . import rules
from .messages import ONE, messages
from .rules import RULES

FOLDER = Path(__file__).parent / "rules"
# What else stands at the end of a message, and is no rule about a sentence beside its evidence.
OTHERS = {
    "pair": "Own words are declared as `words of the sentence = words of the evidence`. Both have to stand there; what "
    "the evidence has already needs no pair, what another word stands for cannot be used again, and names, numbers and "
    "denials are never declared.",
    "uncited": "Every sentence needs evidence that readers see: words of the source or an outside work.",
    "named": "Of a work that is only named nothing is known but its title, its maker and its date: other names, numbers"
    " and dates of a sentence have to be written down under `says:` once they were read there.",
    "later": "A work tells of nothing that came after it, unless it is kept up to date and has `accessed:`.",
    "label": "A citation points at exactly one sentence of a source, or at a work of references.yml.",
    "script": "Words in one script are never compared with words in another.",
    "drift": "A sentence of the source was changed since it was cited; see whether the page still says what it says.",
    "waiver": "A waiver names words of a sentence, a rule that stops it and may be waived, and the reason.",
}
SHOWN = 2  # cases of each kind that explain a rule


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence that a rule passes or stops beside its evidence, and from where the case comes."""

    end: Literal["passes", "stops"]
    sentence: str
    evidence: str
    origin: str


class _Named(dict[str, str]):
    """What stands for the parts of a message that only a sentence fills."""

    def __missing__(self, name: str) -> str:
        return f"the {name}"


PAIR = '[^"words" ~ own word = words of the evidence]'
PARTS = _Named({**ONE, "label": PAIR, "there": "the one of whom the evidence says it"})
CITED_TOO = _Named({**PARTS, "other": PAIR, "label": '[^"words of that sentence"]'})


@cache
def cases(rule: str) -> tuple[Case, ...]:
    """The cases of a rule, by its id; none where it has no table."""
    path = FOLDER / f"{rule.replace('-', '_')}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return tuple(Case("stops" if row[0] == "stops" else "passes", row[1], row[2], row[3]) for row in rows)


def explained(rule: str) -> str:
    """A rule for people: what it stops, how that is mended, its source, and cases that pass and are stopped.

    Empty where there is no such rule.
    """
    found = next((one for one in RULES if one.id == rule), None)
    if found is None:
        return f"{rule}: {OTHERS[rule]}" if rule in OTHERS else ""
    module = sys.modules[f"{rules.__name__}.{rule.replace('-', '_')}"]
    told = [f"{rule}: {(module.__doc__ or '').strip()}", "", f"Source: {found.source}."]
    told += [
        f"Fix: {messages()[rule]['fix'].format_map(CITED_TOO if rule == 'elsewhere' else PARTS)}",
        "An editor may waive it." if found.waivable else "It is never waived.",
    ]
    for end, title in (("passes", "Passes"), ("stops", "Is stopped")):
        rows = [one for one in cases(rule) if one.end == end][:SHOWN]
        told += ["", f"{title}:" if rows else ""]
        told += [line for one in rows for line in (f"  {one.sentence}", f"    evidence: {one.evidence}")]
    return "\n".join(told)

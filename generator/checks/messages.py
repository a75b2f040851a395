"""Findings in words for the writer of a page, from `messages.yml`, and rules explained by their tables of cases."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from ..inputs.texts import clipped
from ..model import Claim, Finding, Problem
from . import rules
from .rules import RULES

HERE = Path(__file__).parent

OF_NAMES = {"by-name": "named"}  # a message of its own, and the rule that it belongs to
# How a message speaks of one word, and of several: "The name "Orr" is", "The names "Orr" and "Lind" are".
ONE = {"stand": "stands", "give": "gives", "are": "is", "do": "does", "s": "", "them": "it"}
SEVERAL = {"stand": "stand", "give": "give", "are": "are", "do": "do", "s": "s", "them": "them"}


def problem(
    path: str, claim: Claim, finding: Finding, cited: str = "", label: str = "", other: str = "", near: str = ""
) -> Problem:
    """A finding as a Problem of a page, given the cited sentences in words.

    `label` is the citation to paste where the message has one, `other` what may be pasted instead; `near` is a word of
    what is cited that is spelt nearly as the one that was found.
    """
    words = finding.words
    values = {
        "words": joined(words),
        **(ONE if len(words) == 1 else SEVERAL),
        "sentence": clipped(claim.words),
        "evidence": cited,
        "label": label,
        "where": f", as {label}" if label else "",
        "other": other,
        "near": f' Did you mean "{near}"?' if near else "",
        **{name: clipped(value) for name, value in finding.values.items()},
    }
    fields = messages()[finding.rule]
    what, why, fix = (" ".join(fields[name].format(**values).split()) for name in ("what", "why", "fix"))
    return Problem(path, claim.line, what, why, fix, OF_NAMES.get(finding.rule, finding.rule))


def joined(words: Sequence[str]) -> str:
    """Some words as a list: `"a", "b" and "c"`.

    >>> joined(["rescued", "burned"])
    '"rescued" and "burned"'
    """
    quoted = [f'"{clipped(word)}"' for word in words]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1]))) if quoted else ""


@cache
def messages() -> dict[str, dict[str, str]]:
    """What is said of each finding, by the id of its rule."""
    found: dict[str, dict[str, str]] = yaml.safe_load((HERE / "messages.yml").read_text(encoding="utf-8"))
    return found


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


class _Named(dict[str, str]):
    """What stands for the parts of a message that only a sentence fills."""

    def __missing__(self, name: str) -> str:
        return f"the {name}"


PAIR = '[^"words" ~ own word = words of the evidence]'
PARTS = _Named({**ONE, "label": PAIR, "where": "", "there": "the one of whom the evidence says it"})
CITED_TOO = _Named({**PARTS, "other": PAIR, "label": '[^"words of that sentence"]'})


def _cases(rule: str, end: str) -> list[str]:
    """The first cases of a rule that end so, each with its evidence below it; none where it has no table."""
    path = HERE / "rules" / f"{rule.replace('-', '_')}.tsv"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    found = [row for row in rows if row[0] == end][:SHOWN]
    return [line for _, sentence, evidence, *_ in found for line in (f"  {sentence}", f"    evidence: {evidence}")]


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
    for end, title in (("passes", "Passes:"), ("stops", "Is stopped:")):
        told += ["", title, *_cases(rule, end)]
    return "\n".join(told)

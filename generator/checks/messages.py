"""Findings in words for the writer of a page, from `messages.yml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

from ..inputs.texts import clipped
from ..model import Claim, Finding, Problem

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
        "other": other,
        "near": f' Did you mean "{near}"?' if near else "",
        **{name: clipped(value) for name, value in finding.values.items()},
    }
    what, why, fix = (" ".join(one.format(**values).split()) for one in _message(finding.rule))
    return Problem(path, claim.line, what, why, fix, finding.rule)


def joined(words: Sequence[str]) -> str:
    """Some words as a list: `"a", "b" and "c"`.

    >>> joined(["rescued", "burned"])
    '"rescued" and "burned"'
    """
    quoted = [f'"{clipped(word)}"' for word in words]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1]))) if quoted else ""


def _message(rule: str) -> tuple[str, str, str]:
    fields = messages()[rule]
    return fields["what"], fields["why"], fields["fix"]


@cache
def messages() -> dict[str, dict[str, str]]:
    """What is said of each finding, by the id of its rule."""
    found: dict[str, dict[str, str]] = yaml.safe_load(
        (Path(__file__).parent / "messages.yml").read_text(encoding="utf-8")
    )
    return found

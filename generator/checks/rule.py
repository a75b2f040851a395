"""What a rule is: an id, where it comes from, and what it finds wrong with a sentence beside its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.evidence import Evidence
from generator.english.lines import Line
from generator.model import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its `id` stands in messages, tests and on the verification page; `source` is a work of linguistics.

    `findings` gets a parsed sentence and its evidence, and gives what is wrong. `waivable` says whether an editor may
    waive it for a sentence. `alone` says that it may be asked of a sentence whose evidence was found by a machine.
    """

    id: str
    source: str
    findings: Callable[[Line, Evidence], Iterator[Finding]]
    waivable: bool = True
    alone: bool = True

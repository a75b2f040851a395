"""What `declare` writes into a page: a pair for each own word that can be aligned, and `= ?` where none can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.checks.check import evidence_of
from generator.checks.declarations import runs
from generator.checks.evidence import Evidence
from generator.checks.pairs import ASKED, labelled, proposed
from generator.model import Checked, Citation, Claim, Facts, Pair, Span


@dataclass(frozen=True, slots=True)
class Declared:
    """A page with its pairs written in: its text, and each pair with the line of its sentence."""

    path: str
    text: str
    pairs: tuple[tuple[int, Pair], ...]

    @property
    def asked(self) -> bool:
        """Whether a pair has still to be completed by the writer."""
        return any(pair.stands_for.endswith(ASKED) for _, pair in self.pairs)


def declared(checked: Checked, facts: Sequence[Facts]) -> Declared:
    """A page with a pair for each own word behind the citation that it stands for; nothing else of it is touched."""
    page = checked.contribution
    found: list[tuple[int, Pair]] = []
    more: dict[Span, list[Pair]] = {}
    for claim in checked.claims:
        if any(one.rule == "own-word" for one in claim.findings):
            evidence = evidence_of(claim, facts)
            for pair in proposed(evidence):
                found.append((claim.line, pair))
                more.setdefault(_behind(pair, claim, evidence).span, []).append(pair)
    text = page.text
    for span in sorted(more, reverse=True):
        label = f"[^{labelled(span.of(page.text)[2:-1], more[span])}]"
        text = text[: span.start] + label + text[span.end :]
    return Declared(page.path, text, tuple(found))


def _behind(pair: Pair, claim: Claim, evidence: Evidence) -> Citation:
    """The citation whose words hold what a pair stands for; the last one where none does."""
    cited = [one for one in claim.citations if one.source]
    holding = {(one.facts.source.slug, one.number) for one in evidence.cited if runs(one.line, pair.stands_for)}
    there = (one for one in cited if any((one.source, number) in holding for number in one.sentences))
    return next(there, cited[-1])

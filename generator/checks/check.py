"""Every contributed page: for each claim, for each rule.

What covers a sentence is decided in `coverage`, what its labels point at in `citations`; all citations of a sentence
are judged together by the rules of `rules/`, in the order of `RULES`, and by no other list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.checks import alphabets, citations, coverage, drift, labels, messages, pairs, quoted, waivers
from generator.checks.evidence import Evidence, Passage, passage
from generator.checks.own_places import own_places
from generator.checks.rule import Rule
from generator.checks.rules import RULES
from generator.english.lines import line
from generator.markdown.claims import Said, said, titles
from generator.markdown.reading import Reading, read
from generator.markdown.unseen import unseen, unshown_lines
from generator.model import (
    Accepted,
    Checked,
    Citation,
    Claim,
    Contribution,
    Facts,
    Finding,
    Pair,
    Problem,
    Reference,
    Verdict,
    line_of,
)

CLOSED = frozenset(("stronger-verb", "opposite"))  # what these find cannot be declared
EXEMPT = ("about.md", "contribute.md")


def check(
    contributions: Sequence[Contribution],
    facts: Sequence[Facts],
    works: Mapping[str, Reference],
    accepted: Mapping[str, Accepted] | None = None,
    readings: Mapping[str, Reading] | None = None,
) -> tuple[Checked, ...]:
    """Every contributed page with its citations, its claims and its Problems.

    `accepted` has the records of accepted text by the slug of their source, `readings` what was read of each page
    by its path; those that are not there are read here.
    """
    changes = drift.edited(facts, accepted or {})
    known = readings or {}
    pages = [(page, known.get(page.path) or read(page.text, page.body)) for page in contributions if facts]
    return tuple(_Page(page, reading, tuple(facts), works, changes).checked() for page, reading in pages)


def findings(evidence: Evidence, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """What the rules find in a sentence beside its evidence, in their order; first of all pairs that cannot stand."""
    found = [finding for rule in rules for finding in rule.findings(evidence.claim, evidence)]
    told = frozenset(word for one in found if one.rule in CLOSED for word in one.words)
    plain = (_without(one, told) if one.rule == "own-word" else one for one in found)
    return (*(pairs.wrong(evidence) if evidence.pairs else ()), *(one for one in plain if one))


def _without(finding: Finding, told: frozenset[str]) -> Finding | None:
    """A finding of own words without those of another rule that no pair could mend; None where none is left."""
    words = tuple(word for word in finding.words if word not in told)
    return replace(finding, words=words) if words else None


def evidence_of(claim: Claim, facts: Sequence[Facts]) -> Evidence:
    """A claim beside all sentences of sources that it cites, each once; works that are only named carry no word."""
    numbers = dict.fromkeys((one.source, number) for one in claim.citations for number in one.sentences)
    by_slug = {reading.source.slug: reading for reading in facts}
    cited = [passage(by_slug[source], number) for source, number in numbers]
    return Evidence(line(" ".join(claim.words.split())), cited, facts, claim.pairs, claim.above)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page on its way through the checks."""

    page: Contribution
    reading: Reading
    facts: tuple[Facts, ...]
    works: Mapping[str, Reference]
    changes: Mapping[str, drift.Edited]

    def checked(self) -> Checked:
        """Its citations, its claims, and what is wrong."""
        resolved = citations.resolved(self.page, self.reading, self.facts, self.works)
        results = tuple(drift.held(self.page, resolved, self.changes))
        numbered = zip(self.reading.labels, results, strict=True)
        cited = {label.number: one.citation for label, one in numbered if one.citation}
        bad = [one for one in results if one.problem]
        problems = [
            *(replace(one.problem, rule="drift" if one.drifted else "label") for one in bad if one.problem),
            *named("uncited", unseen(self.page, self.reading)),
            *named("script", alphabets.mixed(self.page, self.reading)),
        ]
        pieces = said(self.reading)
        carried = coverage.covered(pieces, cited)
        background = coverage.background(pieces, carried)
        if self.page.name in EXEMPT:
            return Checked(self.page, tuple(cited.values()), (), tuple(problems), background)
        silent = frozenset((*(one.problem.line for one in bad if one.problem), *unshown_lines(self.reading)))
        tags = [_tag(one, cited, coverage.of((*one.labels, *one.over), cited)) for one in titles(self.reading)]
        claims = []
        for sentence, citations_of in zip(pieces, carried, strict=True):
            if sentence.is_label and not _is_cited(sentence, citations_of):
                tags.append(_tag(sentence, cited, citations_of))
                continue
            unheld = [one for one in bad if one.span.overlaps(sentence.span)] if bad else []
            # Once it is known which sentence is meant, the rules can judge the claim again.
            adrift = any(one.drifted and not one.citation for one in unheld)
            claim, faults = self._claim(sentence, citations_of, silent, adrift)
            problems += faults
            claims.append(replace(claim, verdict="does not hold") if faults or unheld else claim)
        problems += labels.wrong(self.page, tags, claims, self.facts)
        problems += waivers.wrong(self.page, claims)
        return Checked(self.page, tuple(cited.values()), tuple(claims), tuple(problems), background)

    def _claim(
        self, sentence: Said, citations_of: tuple[Citation, ...], silent: frozenset[int], adrift: bool
    ) -> tuple[Claim, list[Problem]]:
        """A sentence with what the rules find, given the lines whose labels point at nothing, and its Problems."""
        start = line_of(self.page.text, sentence.span.start)
        words = " ".join(sentence.words.split())
        claim = Claim(sentence.span, start, words, citations_of, _verdict(citations_of), above=sentence.above)
        if adrift:
            return claim, []
        if not citations_of:
            end = line_of(self.page.text, sentence.span.end)
            missing = silent.isdisjoint(range(start, end + 1))
            uncited = [coverage.missing(self.page, sentence, start)] if missing else []
            return claim, [*uncited, *quoted.bad_quotations(self.page, claim, self.facts)]
        if not any(one.source for one in citations_of):
            return claim, []
        evidence = evidence_of(claim, self.facts)
        waived = tuple(one for one in self.page.waivers if one.words and one.words in words)
        found = findings(evidence)
        own = own_places(self.reading, sentence, evidence)
        claim = replace(claim, findings=found, waivers=waived, own=own)
        strange = alphabets.incomparable(self.page, claim, [one.line.text for one in evidence.cited], sentence.above)
        return claim, [*named("script", strange), *self._told(claim, evidence)]

    def _told(self, claim: Claim, evidence: Evidence) -> Iterator[Problem]:
        """The findings that nobody waived, as Problems with the label to paste."""
        waived = {one.rule for one in claim.waivers}
        for one in claim.findings:
            if one.rule not in waived:
                label, other = self._label(claim, one, evidence.cited), self._declaring(claim, one)
                yield messages.problem(self.page.path, claim, one, evidence.cited, label, other)

    def _label(self, claim: Claim, finding: Finding, cited: Sequence[Passage]) -> str:
        """The citation to paste: that of the sentence with a pair more, or one of another sentence."""
        if finding.rule == "elsewhere":
            facts = next(one for one in self.facts if one.source.slug == finding.values["source"])
            slug = f"{facts.source.slug} " if len(self.facts) > 1 else ""
            return f'[^{slug}"{citations.hint(facts, int(finding.values["number"]), finding.words)}"]'
        if finding.rule != "own-word":
            return finding.values.get("label", "")
        return self._declaring(claim, finding)

    def _declaring(self, claim: Claim, finding: Finding) -> str:
        """The last citation of a sentence with a pair for each of some own words."""
        last = next(one for one in reversed(claim.citations) if one.source)
        written = last.span.of(self.page.text)[2:-1]
        more = [Pair(word, "…") for word in finding.words]
        return f"[^{pairs.labelled(' '.join(written.split()), more)}]"


def _is_cited(label: Said, carried: Sequence[Citation]) -> bool:
    """Whether a short piece of running text cites a source, and so is held to it like any sentence."""
    return label.kind != "cell" and not label.is_question and any(one.source for one in carried)


def named(rule: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The Problems with the id of the rule that found them."""
    return (replace(one, rule=rule) for one in problems)


Label = tuple[Said, tuple[Citation, ...], tuple[Citation, ...]]


def _tag(label: Said, cited: Mapping[int, Citation], carried: tuple[Citation, ...]) -> Label:
    return label, coverage.of(label.labels, cited), carried


def _verdict(carried: Sequence[Citation]) -> Verdict:
    """A sentence that rests on a work that is only named cannot be checked: the machine has not read the work."""
    return "holds" if not carried or any(one.source for one in carried) else "cannot be checked"

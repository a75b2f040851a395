"""Every contributed page: for each claim, for each rule.

What covers a sentence is decided in `coverage`, what its labels point at in `citations`; all citations of a sentence
are judged together by the rules of `rules/`, in the order of `RULES`, and by no other list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, partial

from ..english.folding import folded
from ..facts.read import read as facts_of
from ..inputs.sayings import described
from ..markdown import hints
from ..markdown.blocks import PROSE
from ..markdown.claims import Said, said, titles
from ..markdown.connecting import connects, links, names_of
from ..markdown.doubts import doubts
from ..markdown.reading import Reading, read
from ..markdown.run_together import run_together, shown_signs
from ..markdown.slips import has_rows, slip
from ..markdown.unseen import unseen, unshown_lines
from ..model import (
    Accepted,
    Checked,
    Citation,
    Claim,
    Contribution,
    Facts,
    Finding,
    Problem,
    Reference,
    Span,
    Unread,
    Verdict,
    line_of,
)
from . import alphabets, citations, coverage, drift, labels, messages, pairs, quotations, waivers
from .evidence import Evidence, Rule, evidence_of, evidence_of_names
from .rules import RULES, SAID_BY_LABELS

# What these find cannot be declared, and is told by them alone; the last four find runs of words.
CLOSED = frozenset(("stronger-verb", "opposite", "date", "number", "name", "quotation"))
EXEMPT = ("about.md", "contribute.md")  # they tell of the site, and so need no evidence for what they do not cite


def check(
    contributions: Sequence[Contribution],
    facts: Sequence[Facts],
    works: Mapping[str, Reference],
    accepted: Mapping[str, Accepted] | None = None,
    readings: Mapping[str, Reading] | None = None,
    unread: Unread | None = None,
) -> tuple[Checked, ...]:
    """Every contributed page with its citations, its claims and its Problems.

    `facts` are the readings of the sources, and of what outside works say. `accepted` has the records of accepted text
    by the slug of their source, `readings` what was read of each page by its path; those that are not there are read
    here. A sentence that rests on what is `unread` is not judged.
    """
    changes = drift.edited(facts, accepted or {})
    known = readings or {}
    pages = [(page, known.get(page.path) or read(page.text, page.body)) for page in contributions if facts]
    called = {page.name: labels.title_of(page, reading) for page, reading in pages}
    listed = cache(lambda key: facts_of(described(works[key])))
    return tuple(
        _Page(page, reading, tuple(facts), works, listed, changes, called, unread or Unread()).checked()
        for page, reading in pages
    )


def findings(evidence: Evidence, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """What the rules find in a sentence beside its evidence, in their order; first of all pairs that cannot stand."""
    told_by = (tuple(rule.findings(evidence.claim, evidence)) for rule in rules)
    found = [finding for same in told_by if same for finding in _together(same)]
    told = frozenset(word for one in found if one.rule in CLOSED for run in one.words for word in (run, *run.split()))
    plain = (_without(one, told) if one.rule in ("own-word", "elsewhere") else one for one in found)
    return (*(pairs.wrong(evidence) if evidence.pairs else ()), *(one for one in plain if one))


def _together(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one rule, those that tell the same of other words as one, so that a sentence is told once."""
    alike: dict[tuple[tuple[str, str], ...], list[Finding]] = {}
    for one in found:
        alike.setdefault(tuple(one.values.items()), []).append(one)
    for same in alike.values():
        yield replace(same[0], words=tuple(dict.fromkeys(word for one in same for word in one.words)))


def _without(finding: Finding, told: frozenset[str]) -> Finding | None:
    """A finding of own words without those that another rule tells; None where none is left."""
    words = tuple(word for word in finding.words if word not in told)
    return replace(finding, words=words) if words else None


@dataclass(frozen=True, slots=True)
class _Page:
    """A page on its way through the checks."""

    page: Contribution
    reading: Reading
    facts: tuple[Facts, ...]
    works: Mapping[str, Reference]
    listed: Callable[[str], Facts]  # what the list of works itself has of one, by its key
    changes: Mapping[str, drift.Edited]
    titles: Mapping[str, str]
    unread: Unread

    def checked(self) -> Checked:
        """Its citations, its claims, and what is wrong."""
        resolved = citations.resolved(self.page, self.reading, self.facts, self.works, self.unread)
        held = tuple(drift.held(self.page, resolved, self.changes))
        cited = {
            label.number: one.citation
            for label, one in zip(self.reading.labels, held, strict=True)
            if one.citation is not None
        }
        pieces = said(self.reading)
        carried = coverage.covered(pieces, cited, lambda words, works: not self._unheld(words, works))
        bad = [one for one in held if one.problem]
        leading = frozenset(self._leading(pieces, carried))
        signs = shown_signs(self.reading)
        claims, wrong = self._judged(pieces, carried, cited, bad, leading, signs.keys())
        problems = (*self._apart_from_claims(bad, signs), *wrong)
        on = tuple(Claim(one.span, line_of(self.page.text, one.span.start), one.words, ()) for one in leading)
        on = tuple(sorted(on, key=lambda claim: claim.span))
        background = coverage.background(pieces, carried)
        astray = {one.span for one in bad if not one.drifted}
        known = tuple(one for one in cited.values() if not one.unread and one.span not in astray)
        whole = len(known) == len(held)
        return Checked(self.page, known, claims, problems, background, on, whole, tuple(doubts(self.reading)))

    def _leading(self, pieces: Sequence[Said], carried: Sequence[tuple[Citation, ...]]) -> Iterator[Said]:
        """The sentences that only lead on, and so need no evidence; none where no sentence needs any."""
        if self.page.name in EXEMPT:
            return
        author, names = str(self.page.meta.get("author") or ""), names_of(self.facts)
        for one, evidence in zip(pieces, carried, strict=True):
            bare = not evidence and not one.labels and not one.is_label
            if bare and connects(one, self.reading, self.page.name, self.titles, names, author):
                yield one

    def _apart_from_claims(self, bad: Sequence[drift.Held], signs: Mapping[int, Span]) -> Iterator[Problem]:
        """What is wrong with labels that point at nothing, and with words whatever they say."""
        for one in bad:
            if one.problem:
                yield replace(one.problem, rule="drift" if one.drifted else "label")
        yield from named("uncited", (*unseen(self.page, self.reading), *run_together(self.page, self.reading, signs)))
        yield from named("script", alphabets.mixed(self.page, self.reading))

    def _judged(
        self,
        pieces: Sequence[Said],
        carried: Sequence[tuple[Citation, ...]],
        cited: Mapping[int, Citation],
        bad: Sequence[drift.Held],
        leading: Set[Said],
        lists: Set[int],
    ) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
        """The sentences that need evidence, and what is wrong with them, with the labels and with the waivers.

        Those that are `leading` on are held to what labels are. `lists` are the blocks that are a list which is none.
        """
        silent = frozenset((*(one.problem.line for one in bad if one.problem), *unshown_lines(self.reading)))
        tags = [(one, coverage.of((*one.labels, *one.over), cited)) for one in titles(self.reading)]
        claims: list[Claim] = []
        problems: list[Problem] = []
        # The blocks that are a list or a table which is none: one slip, however many sentences such a block holds.
        torn = set(lists)
        ends = coverage.at_the_ends(pieces, cited)
        for sentence, evidence, behind in zip(pieces, carried, ends, strict=True):
            if self.page.name in EXEMPT and not evidence and not sentence.labels:
                continue  # what such a page tells of itself needs no evidence; what it cites has to hold
            if (leading and sentence in leading) or (sentence.is_label and not _is_cited(sentence, evidence)):
                signs = labels.unwritten(self.page, sentence.words, sentence.span.start)
                problems += named("unwritten", (one for one in signs if one.line not in silent))
                tags.append((sentence, evidence))
                continue
            mine = [one for one in bad if one.span.overlaps(sentence.span)]
            claim, faults = self._claim(sentence, evidence, behind, silent, mine)
            problems += () if sentence.block in torn else faults
            torn |= {sentence.block} if faults and has_rows(sentence.words) else set()
            claims.append(claim)
        problems += self._labels(tags, cited, claims)
        problems += waivers.wrong(self.page, claims)
        return tuple(claims), tuple(problems)

    def _claim(
        self,
        sentence: Said,
        carrying: tuple[Citation, ...],
        behind: tuple[Citation, ...],
        silent: frozenset[int],
        bad: Sequence[drift.Held],
    ) -> tuple[Claim, list[Problem]]:
        """A sentence with what the rules find, given its bad labels and the lines of all, and its Problems.

        `behind` are the works that are only named at the end of its block.
        """
        words, start = sentence.words, line_of(self.page.text, sentence.span.start)
        known = tuple([one for one in carrying if not one.unread])
        # The machine has not read a work that is only named.
        named_only = bool(carrying) and all(one.only_names for one in carrying)
        verdict: Verdict = "cannot be checked" if named_only else "holds"
        claim = Claim(sentence.span, start, words, known, verdict, above=sentence.above)
        problems: list[Problem] = []
        # Once it is known which sentence is meant, the rules can judge the claim again.
        unknown = known != carrying or any(not one.citation for one in bad)
        if unknown:
            pass
        elif wrong := list(slip(self.page, sentence, start, self.works, bool(carrying))):
            problems += named("label", wrong)
        elif not carrying:
            problems += self._uncited(sentence, claim, behind, silent)
        elif named_only:
            # Works at the end of its block cover one because they hold it.
            if (sentence.labels or sentence.over) and (found := self._unheld(words, carrying)):
                claim = replace(claim, findings=found)
                problems += (messages.problem(self.page.path, claim, self._known(claim, one)) for one in found)
        else:
            claim, problems = self._cited(sentence, claim, bad)
        if bad:
            astray = {one.span for one in bad if not one.drifted}
            claim = replace(claim, citations=tuple(one for one in known if one.span not in astray))
        return (replace(claim, verdict="does not hold") if problems or bad or unknown else claim), problems

    def _unheld(self, words: str, citations: Sequence[Citation]) -> tuple[Finding, ...]:
        """What a sentence tells that works which are only named cannot hold."""
        if not coverage.may_tell(words) or any(one.unread for one in citations):
            return ()
        works = [self.works[one.reference] for one in citations]
        beside = tuple(self.listed(one.reference) for one in citations)
        return tuple(coverage.unheld(findings(evidence_of_names(words, beside), SAID_BY_LABELS), works))

    def _known(self, claim: Claim, finding: Finding) -> Finding:
        """A finding about a work that is only named, with the words to cite where somebody wrote down what it says."""
        told = next(
            (one for one in self.facts if one.source.outside and one.source.slug == finding.values["key"]), None
        )
        label = hints.of_a_work(claim.words, told) if told else ""
        return replace(finding, rule="by-name", values={**finding.values, "label": label}) if label else finding

    def _uncited(
        self, sentence: Said, claim: Claim, behind: tuple[Citation, ...], silent: frozenset[int]
    ) -> Iterator[Problem]:
        """A sentence that nothing carries; where a label of it points at nothing, that is told already."""
        if silent.isdisjoint(range(claim.line, line_of(self.page.text, sentence.span.end) + 1)):
            leads = bool(links(sentence, self.reading, self.page.name, self.titles))
            label = hints.of_the_same_words(claim.words, self.facts)
            labels_over = (self.reading.numbered[one].span.of(self.page.text) for one in sentence.over)
            told = coverage.missing(self.page, sentence, claim.line, leads, label, "".join(labels_over))
            unheld = [self._known(claim, one) for one in self._unheld(claim.words, behind)[:1]] if behind else []
            fixes = (messages.problem(self.page.path, claim, one).fix for one in unheld)
            yield next((coverage.uncarried(told, one, fix) for one, fix in zip(unheld, fixes, strict=True)), told)
        for one in quotations.unfounded(claim.words, (), self.facts):
            yield messages.problem(self.page.path, claim, one)

    def _cited(self, sentence: Said, claim: Claim, bad: Sequence[drift.Held]) -> tuple[Claim, list[Problem]]:
        """A sentence beside the sentences of sources, or of what works say, that carry it.

        What a bad label has as the sentence has it is told of the label.
        """
        evidence = evidence_of(claim, self.facts)
        waived = tuple(one for one in self.page.waivers if one.words and one.words in claim.words)
        own = pairs.own_places(self.reading, sentence, evidence)
        found = findings(evidence)
        claim = replace(claim, findings=found, waivers=waived, own=own) if found or waived or own else claim
        there = [one.text for one in evidence.lines]
        strange = list(alphabets.incomparable(self.page, claim, there, sentence.above))
        # Where two scripts stand side by side that is told, and not that a quotation or a name is in neither.
        same = [folded(one.span.of(self.page.text)).casefold() for one in bad]
        plain = tuple(
            one
            for one in claim.findings
            if not (strange and one.rule in ("name", "quotation"))
            and not any(all(folded(words).casefold() in label for words in one.words) for label in same if one.words)
        )
        told = self._told(replace(claim, findings=plain), evidence) if plain else ()
        return claim, [*named("script", strange), *told]

    def _told(self, claim: Claim, evidence: Evidence) -> Iterator[Problem]:
        """The findings that nobody waived, as Problems with the label to paste."""
        waived = {one.rule for one in claim.waivers}
        for one in claim.findings:
            if one.rule not in waived:
                label, other = self._label(claim, one, evidence), self._declaring(claim, one, evidence)
                near = next(filter(None, map(evidence.spelt_like, one.words)), "")
                yield messages.problem(self.page.path, claim, one, evidence.told, label, other, near)

    def _label(self, claim: Claim, finding: Finding, evidence: Evidence) -> str:
        """The citation to paste: that of the sentence with a pair more, or one of another sentence."""
        if finding.rule == "elsewhere":
            facts = next(one for one in self.facts if one.source.slug == finding.values["source"])
            return hints.label(facts, int(finding.values["number"]), self.facts, finding.words)
        if finding.rule in ("name", "date"):
            cited = {(one.source, number) for one in claim.citations for number in one.sentences}
            return hints.of_all(finding.words, self.facts, cited)
        own = finding.rule == "own-word"
        return self._declaring(claim, finding, evidence) if own else finding.values.get("label", "")

    def _declaring(self, claim: Claim, finding: Finding, evidence: Evidence) -> str:
        citation = pairs.to_declare_in(claim, finding.words, evidence)
        return hints.declaring(claim, finding.words, self.page.text, self.facts, citation)

    def _labels(
        self, tags: Sequence[tuple[Said, tuple[Citation, ...]]], cited: Mapping[int, Citation], claims: Sequence[Claim]
    ) -> Iterator[Problem]:
        """What is wrong with the labels, each with what carries it; one that an outside work carries is left alone."""
        outside = cache(partial(_outside, claims))
        for claim in labels.of_front_matter(self.page):
            yield from self._label_faults(claim, True, False, outside)
        for label, carrying in tags:
            if not any(one.only_names for one in carrying):
                own = coverage.of(label.labels, cited)
                claim = Claim(label.span, line_of(self.page.text, label.span.start), label.words, own)
                telling = not own and not label.is_question
                yield from self._label_faults(claim, telling, label.kind in PROSE, outside)

    def _label_faults(self, claim: Claim, telling: bool, prose: bool, outside: Callable[[], str]) -> Iterator[Problem]:
        if telling:
            yield from labels.telling(self.page, claim)
        for one, evidence in labels.findings(claim, prose, self.facts, outside):
            yield messages.problem(self.page.path, claim, one, evidence)


def _outside(claims: Sequence[Claim]) -> str:
    """The words of the sentences that rest on outside works, or may; seldom asked for, as few labels quote."""
    resting = (one for one in claims if one.unjudged or any(citation.reference for citation in one.citations))
    return " ".join(folded(one.words).casefold() for one in resting)


def _is_cited(label: Said, carried: Sequence[Citation]) -> bool:
    """Whether a short piece of running text cites words, and so is held to them like any sentence."""
    return label.kind != "cell" and not label.is_question and not all(one.only_names for one in carried)


def named(rule: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The Problems with the id of the rule that found them."""
    return (replace(one, rule=rule) for one in problems)

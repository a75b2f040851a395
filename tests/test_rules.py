"""Each rule of the checks beside its table of cases: what it stops, what it lets pass, and what its message says."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from generator import english
from generator.checks import rules
from generator.checks.evidence import Evidence, Passage, Rule
from generator.checks.messages import ONE, messages, problem
from generator.checks.rules import RULES
from generator.english import quantities
from generator.english.lines import line
from generator.facts.read import read
from generator.markdown.labels import pairs
from generator.model import Claim, Finding, Source, Span

FOLDER = Path(rules.__file__).parent
LEXICON = Path(english.__file__).parent / "lexicon"
ENOUGH = 5  # cases of each kind for a rule to be known by them
UNCITED = re.compile(r"\[([^\]]*)\]")  # evidence that stands in the source and is not cited: "[A sentence.]"
# What every message may use, whatever its finding tells.
COMMON = {"words", "sentence", "evidence", "label", "where", "other", "near", *ONE}
OWN_WORDS = {"words", "sentence"}  # one of them quotes the writer
# An origin and a licence in the head of a list: "# Own list. Licence: CC0 1.0."; not "# Words of doubt."
ORIGIN = re.compile(r"\b(?:sources?|own (?:list|work|compilation|selection)|after|closed classes)\b", re.I)
LICENCE = re.compile(r"\b(?:licen[cs]es?|CC0|CC BY|MIT|public domain|under this project)\b", re.I)

Case = tuple[str, str, str, str]


def cases(rule: Rule) -> list[Case]:
    """The rows of a rule's table: what the rule does, the sentence, its evidence, where the case comes from."""
    file = FOLDER / f"{rule.id.replace('-', '_')}.tsv"
    rows = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    found = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return [(does, sentence, evidence, origin) for does, sentence, evidence, origin in found]


TABLE = [(rule, *case) for rule in RULES for case in cases(rule)]


@cache
def cited(evidence: str) -> tuple[Passage, ...]:
    """The cited sentences of a text that is read as a source."""
    text, hidden = "", []
    for place, piece in enumerate(UNCITED.split(evidence)):
        if piece.strip():
            start, text = len(text), f"{text}{piece.strip()} "
            hidden += [Span(start, len(text))] if place % 2 else []
    facts = read(Source(path="seeds/case.txt", slug="case", title="A case", text=f"{text.strip()}\n"))
    shown = (one for one in facts.sentences if not any(span.covers(one.span) for span in hidden))
    return tuple(Passage(facts, one.number) for one in shown)


def laid_beside(sentence: str, evidence: str) -> Evidence:
    """A sentence, with its declared pairs behind ` ~ `, beside what it cites."""
    words, _, written = sentence.partition(" ~ ")
    passages = cited(evidence)
    return Evidence(line(words), passages, (passages[0].facts,), pairs(written))


def found_by(rule: Rule, sentence: str, evidence: str) -> list[Finding]:
    """What one rule finds in a sentence."""
    beside = laid_beside(sentence, evidence)
    return list(rule.findings(beside.claim, beside))


def test_a_text_that_is_not_searched_for_numbers_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the words of all cases: what has no digit and no word that counts is passed over at once."""
    passed_over = {text for row in TABLE for text in row[2:4] if not quantities.counts(text)}
    assert passed_over
    monkeypatch.setattr(quantities, "counts", bool)
    assert not [text for text in passed_over if quantities.amounts(text)]


@pytest.mark.parametrize(
    ("rule", "does", "sentence", "evidence"),
    [row[:4] for row in TABLE],
    ids=[f"{rule.id} {does}: {sentence}" for rule, does, sentence, _, _ in TABLE],
)
def test_cases(rule: Rule, does: str, sentence: str, evidence: str) -> None:
    """A case that stops gives a finding of that very rule, one that passes gives none of it."""
    findings = found_by(rule, sentence, evidence)
    assert bool(findings) == (does == "stops"), findings
    assert all(one.rule == rule.id for one in findings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_tables(rule: Rule) -> None:
    """Every rule is known by cases of both kinds, each with its origin, none of them twice."""
    found = cases(rule)
    counted = Counter(does for does, *_ in found)
    assert counted["passes"] >= ENOUGH and counted["stops"] >= ENOUGH
    assert set(counted) == {"passes", "stops"}
    assert all(origin.strip() for *_, origin in found)
    assert len({(sentence, evidence) for _, sentence, evidence, _ in found}) == len(found)


def test_every_table_and_message_is_of_a_rule() -> None:
    """No table is left behind by a rule that went, and the ids of rules are their own."""
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert {one.stem.replace("_", "-") for one in FOLDER.glob("*.tsv")} == set(ids)
    assert {one.stem.replace("_", "-") for one in FOLDER.glob("*.py")} - {"--init--"} == set(ids)
    assert set(ids) <= set(messages())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_use_what_findings_tell(rule: Rule) -> None:
    """A message has no placeholder that a finding leaves empty, and leaves out nothing that a finding tells."""
    told = [set(one.values) for row in cases(rule) if row[0] == "stops" for one in found_by(rule, row[1], row[2])]
    used = placeholders(rule.id)
    assert set(messages()[rule.id]) == {"what", "why", "fix"}
    assert all(used <= COMMON | values for values in told)
    assert used & OWN_WORDS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_quote_the_writer(rule: Rule) -> None:
    """What is told of a case quotes the whole sentence, or the words in it that the finding is about."""
    does, sentence, evidence, _ = next(row for row in cases(rule) if row[0] == "stops")
    beside = laid_beside(sentence, evidence)
    finding = found_by(rule, sentence, evidence)[0]
    claim = Claim(Span(0, len(beside.claim.text)), 1, beside.claim.text, ())
    told = problem("site_src/page.md", claim, finding, beside.told)
    said = f"{told.what} {told.why} {told.fix}"
    assert does == "stops" and "{" not in said and '""' not in said
    assert beside.claim.text in said or (finding.words and all(f'"{word}"' in said for word in finding.words))


def placeholders(rule: str) -> set[str]:
    """The names in braces in the three parts of a rule's message."""
    return {name for part in messages()[rule].values() for _, name, _, _ in Formatter().parse(part) if name}


@pytest.mark.parametrize("path", sorted(LEXICON.glob("*.txt")), ids=lambda path: path.stem)
def test_lists_of_words_say_where_they_come_from(path: Path) -> None:
    """The head of each list names its source and its licence."""
    head = []
    for row in path.read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            break
        head.append(row)
    assert ORIGIN.search("\n".join(head))
    assert LICENCE.search("\n".join(head))

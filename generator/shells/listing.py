"""What was read, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from .. import COMMAND
from ..build import Acceptance
from ..model import Amendment, Citation, Claim, Facts, Site, Span, Statement
from ..writing.next_steps import Step, next_steps

FIRST = 3  # steps of a kind that are listed where nobody asked for all


def plain(site: Site) -> list[dict[str, Any]]:
    """The facts of each source as JSON has them; offsets are characters of the text below its headline."""
    return [_source(facts, _defined(site)) for facts in site.facts]


def checked(site: Site) -> dict[str, Any]:
    """Every claim of every page with its evidence and what was found, and every Problem, as JSON has them."""
    by_slug = {facts.source.slug: facts for facts in site.all_facts}
    claims = [_claim(page.contribution.path, claim, by_slug) for page in site.checked for claim in page.claims]
    problems = [{"path": one.path, "line": one.line, "rule": one.rule, "what": one.what} for one in site.problems]
    return {"claims": claims, "problems": problems, "next": [asdict(step) for step in next_steps(site)]}


def to_write(steps: Sequence[Step], every: bool) -> Iterator[str]:
    """What to write next, in lines: of each kind the first few, or every one."""
    if steps:
        yield "what to write next, most useful first:"
    left = 0
    for _, kind in groupby(steps, key=lambda step: step.kind):
        of_kind = list(kind)
        shown = of_kind if every else of_kind[:FIRST]
        left += len(of_kind) - len(shown)
        for step in shown:
            yield f"{step.path}:{step.line}: {step.what} Paste into {step.into}:"
            yield from (f"    {line}".rstrip() for line in step.paste)
    if left:
        yield f"{left} more: {COMMAND} check --all"


def _claim(page: str, claim: Claim, by_slug: dict[str, Facts]) -> dict[str, Any]:
    return {
        "page": page,
        "line": claim.line,
        "words": claim.words,
        "verdict": claim.verdict,
        "evidence": [row for one in claim.citations for row in _evidence(one, by_slug)],
        "findings": [{"rule": one.rule, "words": list(one.words)} for one in claim.findings],
        "pairs": [[pair.words, pair.stands_for] for pair in claim.pairs],
        "waivers": [{"words": one.words, "rule": one.rule, "reason": one.reason} for one in claim.waivers],
    }


def _evidence(citation: Citation, by_slug: dict[str, Facts]) -> Iterator[dict[str, Any]]:
    """The sentences of a source or of what a work says, or the work that is only named."""
    if citation.only_names:
        yield {"reference": citation.reference}
    kind = "reference" if citation.reference else "source"
    for number in citation.sentences:
        yield {kind: citation.source, "sentence": number, "words": by_slug[citation.source].words(number)}


def readable(site: Site) -> str:
    """The facts of each source as a listing, one fact a line."""
    return "\n\n".join(_listed(facts) for facts in plain(site))


def change(amendment: Amendment) -> str:
    """A change of a source's text, in a line."""
    if amendment.old and amendment.new:
        return f'changed from "{amendment.old}" to "{amendment.new}"'
    return f'put in: "{amendment.new}"' if amendment.new else f'taken out: "{amendment.old}"'


def acceptance(made: Acceptance) -> str:
    """What was accepted, in a line: `accepted 1 new source and 2 changes`."""
    works = sum(one.outside for one in made.new)
    counts = (
        (len(made.new) - works, "new source"),
        (works, "new work"),
        (len(made.changes), "change"),
    )
    told = [f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counts if number]
    return f"accepted {' and '.join(told) or 'what was added to what works say'}"


def _defined(site: Site) -> set[str]:
    return {name.casefold() for name in site.defined}


def _source(facts: Facts, defined: set[str]) -> dict[str, Any]:
    text = facts.source.text
    return {
        "path": facts.source.path,
        "title": facts.source.title,
        "sentences": [
            {"number": s.number, "start": s.span.start, "end": s.span.end, "text": s.span.of(text)}
            for s in facts.sentences
        ],
        "people": [{"name": p.name, "role": p.role, "sentences": list(p.sentences)} for p in facts.people],
        "statements": [_statement(statement, text) for statement in facts.statements],
        "events": [
            {"text": _words(e.text, text), "date": e.date or None, "precision": e.precision, "sentence": e.sentence}
            for e in facts.events
        ],
        "terms": [
            {
                "name": t.name,
                "kind": t.kind,
                "expansion": t.expansion or None,
                "sentence": t.sentences[0],
                "sentences": list(t.sentences),
                "start": t.span.start,
                "in_glossary": t.name.casefold() in defined,
            }
            for t in facts.terms
        ],
        "topics": [{"name": t.name, "sentences": list(t.sentences)} for t in facts.topics],
        "summary": {
            "one": list(facts.summary.one),
            "points": list(facts.summary.points),
            "full": list(facts.summary.full),
        },
    }


def _statement(statement: Statement, text: str) -> dict[str, Any]:
    part = statement.attribution
    return {
        "speaker": statement.speaker or None,
        "cue": _words(part.cue, text),
        "hedge": _words(part.hedge, text) if part.hedge else None,
        "content": " … ".join(_words(span, text) for span in part.content),
        "to": statement.to or None,
        "reported_by": list(statement.reported_by),
        "about": list(statement.about),
        "tier": part.tier,
        "kind": part.kind,
        "grade": part.grade,
        "pattern": part.pattern,
        "shown": statement.shown,
        "sentence": part.sentence,
        "spans": {
            "speaker": _span(part.speaker),
            "cue": _span(part.cue),
            "content": [_span(span) for span in part.content],
            "to": _span(part.to),
        },
    }


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _listed(source: dict[str, Any]) -> str:
    lines = [f"{source['path']}: {source['title']}", "", "Sentences"]
    lines += [f"  {s['number']:>4}  {' '.join(s['text'].split())}" for s in source["sentences"]]
    lines += ["", "People"]
    lines += [f"  {p['name']}, {p['role'] or 'no role given'} ({_numbers(p['sentences'])})" for p in source["people"]]
    lines += ["", "Statements"]
    lines += [_listed_statement(statement) for statement in source["statements"]]
    lines += ["", "Dates"]
    lines += [f"  {e['date'] or '–'} ({e['precision']})  “{e['text']}” (S{e['sentence']})" for e in source["events"]]
    lines += ["", "Terms"]
    lines += [f"  {t['name']} ({t['kind']}; S{t['sentence']})" for t in source["terms"]]
    lines += ["", "Topics"]
    lines += [f"  {t['name']} ({_numbers(t['sentences'])})" for t in source["topics"]]
    lines += ["", "Summary", *(f"  {name}: {_numbers(source['summary'][name])}" for name in ("one", "points", "full"))]
    return "\n".join(lines)


def _listed_statement(statement: dict[str, Any]) -> str:
    to = f" to {statement['to']}" if statement["to"] else ""
    chain = f", reported by {', '.join(statement['reported_by'])}" if statement["reported_by"] else ""
    state = "" if statement["shown"] else ", held back"
    who = statement["speaker"] or "(speaker not known)"
    cue = f"{statement['hedge']} {statement['cue']}" if statement["hedge"] else statement["cue"]
    return (
        f"  S{statement['sentence']} {who} – {cue}{to}: {statement['content']}"
        f" [{statement['kind']}, {statement['grade']}, tier {statement['tier']}{state}{chain}]"
    )


def _numbers(numbers: list[int]) -> str:
    return ", ".join(f"S{number}" for number in numbers)

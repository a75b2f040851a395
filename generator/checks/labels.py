"""Labels need no evidence: headings, header cells, headwords, questions and short pieces. What they quote has to hold.

So it is with the title and the description of a page, the words for a picture and the title of a link. Words that a
sentence of the page quotes from an outside work may stand in its labels too. A short piece with a citation of the
source keeps its names, numbers and dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..facts.passages import cues
from ..inputs.texts import HERE, clipped
from ..markdown.reading import Reading
from ..model import Claim, Contribution, Facts, Finding, Problem, Span, line_of
from .evidence import evidence_of
from .quotations import unfounded
from .rules import SAID_BY_LABELS

# A name that says that something is so: matches "Ann Weber admitted that"; not "What Ann Weber said", "said that".
TOLD = re.compile(r"\b[A-Z][\w’'-]+(?:\s+(?:has|have|had|[a-z]+ly))*\s+(?P<verb>[a-z]+)\s+that\b")


def of_front_matter(page: Contribution) -> Iterator[Claim]:
    """The title and the description, which search engines and shared links show."""
    for name in ("title", "description"):
        words = " ".join(str(page.meta.get(name) or "").split())
        yield Claim(Span(0, 0), page.lines.get(name, 1), words, ())


def findings(
    claim: Claim, prose: bool, readings: Sequence[Facts], outside: Callable[[], str]
) -> Iterator[tuple[Finding, str]]:
    """What is wrong with a label by the rules that it keeps, each finding with the cited sentences in words.

    `prose` says that it stands in running text; `outside` gives the folded words of the sentences of the page that rest
    on outside works.
    """
    if not any(one.source for one in claim.citations):
        yield from ((one, "") for one in unfounded(claim.words, (), readings, outside))
        return
    # No pair can be declared in a label, for no rule asks for one.
    beside = evidence_of(replace(claim, citations=tuple(replace(one, pairs=()) for one in claim.citations)), readings)
    cited = [(one.facts, one.number) for one in beside.cited]
    yield from ((one, "") for one in unfounded(claim.words, cited, readings, outside))
    for rule in SAID_BY_LABELS if cited and prose else ():
        yield from ((one, beside.told) for one in rule.findings(beside.claim, beside))


def unwritten(page: Contribution, words: str, start: int) -> Iterator[Problem]:
    """A Problem where nothing stands, from an offset of the page on, but the sign for words still to be written."""
    if words.strip() == HERE:
        line = line_of(page.text, max(start, page.text.find(HERE, start)))
        what = f'Here stands "{HERE}" and nothing else.'
        why = "It marks a place where your words belong, and readers would see it."
        yield Problem(page.path, line, what, why, "write what belongs here, or take the line out.")


def title_of(page: Contribution, reading: Reading) -> str:
    """What a page is called: by its front matter, or by its heading."""
    return str(page.meta.get("title") or reading.heading)


def same_titles(pages: Iterable[Contribution], readings: Mapping[str, Reading]) -> Iterator[Problem]:
    """A Problem for each page with the title of an earlier one: the menu would have it twice."""
    first: dict[str, str] = {}
    for page in pages:
        title = title_of(page, readings[page.path])
        before = first.setdefault(title.casefold(), page.path) if title else page.path
        if before != page.path:
            what = f'The title "{clipped(title)}" is that of {before} too.'
            why = "Readers could not tell the two apart in the menu."
            yield Problem(page.path, page.lines.get("title", 1), what, why, "give one of the two pages another title.")


def telling(page: Contribution, claim: Claim) -> Iterator[Problem]:
    """A Problem where a label tells what somebody said: it could lose or change the speaker unseen."""
    found = next((one for one in TOLD.finditer(claim.words) if one["verb"] in cues.speech()), None)
    if found:
        yield Problem(
            page.path,
            claim.line,
            f'"{clipped(claim.words)}" tells what somebody said.',
            "It is a heading or another label, and those show no evidence.",
            "write it as a sentence of the text, with its evidence, and name the matter alone here.",
        )

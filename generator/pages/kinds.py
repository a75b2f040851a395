"""The generated pages, in the order of the menu, and the blocks that belong to each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from . import (
    background,
    contributed,
    corrections,
    doubts,
    glossary,
    people,
    quiz,
    references,
    source,
    statements,
    summary,
    timeline,
    verification,
)
from .edition import Block, Edition
from .markup import render
from .written import Edit, Written

# The paragraph right behind the heading of a page: matches "# Quiz\n\nEvery answer.\n\n"; not "# Quiz\n\n::: quiz\n".
OPENING = re.compile(r"^(# .*\n\n)(?![#:])[^\n]+\n\n", re.MULTILINE)
CONTRIBUTED = "contributed.md"  # the index of what people added; there where they added many pages, or wrote it


@dataclass(frozen=True, slots=True)
class PageKind:
    """A generated page: its file, its title, its blocks.

    `late` are the blocks that need to know which page cites what. `marked` marks up what people wrote there: the dates
    of a timeline, the addresses of terms; `marked_last` does where it has to be known which page uses which term.
    Of a page that `holds` nothing there is no entry in the menu.
    """

    name: str
    path: str
    title: str
    blocks: Mapping[str, Block]
    late: Mapping[str, Block] = field(default_factory=dict)
    linked: bool = True
    marked: Callable[[Written, Edition], Iterator[Edit]] | None = None
    marked_last: Callable[[Written, Edition], Iterator[Edit]] | None = None
    holds: Callable[[Edition], bool] = lambda edition: True

    @property
    def all_blocks(self) -> dict[str, Block]:
        """The blocks of the page by name, whenever they are filled."""
        return {**self.blocks, **self.late}


# On pages that are not linked the first use of a term does not link to the glossary: the glossary itself, the quiz,
# which asks what terms mean, the references, whose words are titles of works, and what is told of the checks.
BEFORE = (
    PageKind(
        "summary", "index.md", "Summary", {**summary.BLOCKS, **doubts.BLOCKS}, summary.LATE, marked=doubts.anchored
    ),
    PageKind(
        "people",
        "people.md",
        "People",
        people.BLOCKS,
        holds=lambda edition: any(facts.people or facts.statements for facts in edition.facts),
    ),
)
AFTER = (
    PageKind("statements", "statements.md", "Who says what", statements.BLOCKS),
    PageKind(
        "timeline",
        "timeline.md",
        "Timeline",
        timeline.BLOCKS,
        marked=timeline.marked,
        holds=lambda edition: any(facts.events for facts in edition.facts),
    ),
    PageKind(
        "glossary",
        "glossary.md",
        "Glossary",
        glossary.BLOCKS,
        linked=False,
        marked=glossary.marked,
        marked_last=glossary.used,
        holds=lambda edition: any(facts.terms for facts in edition.facts),
    ),
    PageKind("source", "source.md", "Source", {}, source.BLOCKS),
    PageKind("quiz", "quiz.md", "Quiz", quiz.BLOCKS, linked=False, holds=quiz.asks),
    PageKind(
        "references",
        "references.md",
        "References",
        {},
        references.BLOCKS,
        linked=False,
        holds=lambda edition: bool(edition.references),
    ),
    PageKind(
        "corrections",
        "corrections.md",
        "Corrections",
        corrections.BLOCKS,
        holds=lambda edition: any(one.amendments for one in edition.accepted),
    ),
    PageKind("verification", "verification.md", "Verification", {}, verification.BLOCKS, linked=False),
    PageKind("contributed", CONTRIBUTED, "Contributed pages", {}, contributed.BLOCKS, linked=False),
)


def skeletons(edition: Edition) -> dict[str, str]:
    """Each generated page as a person takes it over, by its path: front matter, headings, and its block lines.

    The sentence that opens it is the generator's: on the page of a person every sentence shows its evidence.
    """
    whole = {kind.path: render(f"page_{kind.name}", edition=edition, kind=kind) for kind in kinds(edition)}
    return {path: OPENING.sub(r"\1", text, count=1) for path, text in whole.items()}


def kinds(edition: Edition) -> tuple[PageKind, ...]:
    """Every generated page; the background page is named after the issue of the main source."""
    path = background.file_name(edition.main, {"404.md", *(kind.path for kind in (*BEFORE, *AFTER))})
    issue = PageKind("background", path, background.title(edition.main), background.BLOCKS, holds=background.holds)
    return (*BEFORE, issue, *AFTER)

"""Who is who, as cards: name, office in the source’s words, whether they speak; then who else speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from ..facts.silence import may_speak
from ..markdown.blocks import Block
from ..model import Facts, Person
from .edition import Call, Edition
from .footnotes import MARK
from .homes import STATEMENTS, at_home, home
from .markup import Markdown, attribute, background, cite, render
from .said import each_speaker, passages, spoken
from .written import Written

PLAIN = re.compile(r"[\w’'. -]+")  # Matches "Maria Santos-Lee"; not "A & B".


@dataclass(frozen=True, slots=True)
class Section:
    """A person's section of the page: the address of its heading, empty where it is not certain, and its blocks."""

    anchor: str = ""
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnScript:
    """A name in its own script: its words, their language, and the marks of evidence behind it."""

    words: str
    language: str
    evidence: tuple[str, ...]


def who_is_who(edition: Edition, call: Call) -> str:
    """A card for each person of the sources, and below them a line with the collective speakers."""
    order = [line.argument for line in call.page.lines("person")]
    people = [(facts, person) for facts in edition.facts for person in facts.people]
    people.sort(key=lambda pair: order.index(pair[1].name) if pair[1].name in order else len(order))
    names = {person.name for _, person in people}
    speech = Counter(
        name for facts in edition.facts for one in spoken(facts) for name in each_speaker(facts, one.speaker)
    )
    told = ((facts, one) for facts in edition.facts for one in facts.statements if one.shown)
    shown = dict.fromkeys(name for facts, one in told for name in each_speaker(facts, one.speaker))
    return render(
        "who_is_who",
        rows=[_card(edition, facts, person, speech[person.name], call.page) for facts, person in people],
        others=[
            {"name": name, "place": _place(edition, call.page, name), "statements": speech[name]}
            for name in shown
            if name not in names
        ],
    )


def _place(edition: Edition, page: Written, name: str) -> Markdown:
    """Where a collective speaker is shown: in a section of this page, or at the first statement."""
    own = section(page, name).anchor if not at_home(edition) or _has_block(page, name) else ""
    if own or not at_home(edition):
        return Markdown(f"#{own}" if own else "")
    theirs = ((facts, one) for facts in edition.facts for one in passages(facts) if one.speaker == name)
    return Markdown(f"{STATEMENTS}#{home(edition, *next(theirs))}")


def _has_block(page: Written, name: str) -> bool:
    return any(line.argument == name for line in page.lines("person"))


def _card(edition: Edition, facts: Facts, person: Person, statements: int, page: Written) -> dict[str, object]:
    own = section(page, person.name)
    return {
        "name": person.name,
        "anchor": own.anchor,
        "own_script": _printed(own_script(own.blocks, person.name, page), edition),
        "role": person.role,
        "evidence": cite(facts.source.slug, *person.sentences[:1]),
        "mentions": len(person.sentences),
        "statements": statements,
        "silent": not may_speak(facts, person.name) and person.name not in _taking_part(facts),
    }


def _taking_part(facts: Facts) -> frozenset[str]:
    """Whose statements there are, shown or held back, and who reports them."""
    return frozenset(name for one in facts.statements for name in (*each_speaker(facts, one.speaker), *one.reported_by))


def section(page: Written, name: str) -> Section:
    """The section in which a page shows a person: by a `person` block, or among everyone else."""
    own = next((line.span for line in page.lines("person") if line.argument == name), None)
    if own is None:
        return Section(_free(slugify(name, "-"), page) if page.lines("everyone-else") else "")
    headings = page.headings()
    before = [(at, heading) for at, heading in headings if at < own.start]
    if not before:
        return Section()
    after = next((at for at, _ in headings if at >= own.end), len(page.reading.text))
    at, heading = before[-1]
    return Section(_anchor(heading, page), tuple(page.blocks_between(at + 1, after)))


def own_script(blocks: Iterable[Block], name: str, page: Written) -> OwnScript | None:
    """The first name in another script that a person's section gives, or nothing."""
    for block in blocks:
        for one in block.inlines:
            words = block.words[one.start : one.end]
            if one.name == "span" and one.get("lang") and not words.isascii() and words != name:
                return OwnScript(words, one.get("lang"), page.evidence(block, one.end))
    return None


def _printed(one: OwnScript | None, edition: Edition) -> Markdown:
    if one is None:
        return Markdown("")
    words = f'<span lang="{attribute(one.language)}">{attribute(one.words)}</span>{"".join(one.evidence)}'
    marks = [match for mark in one.evidence for match in MARK.finditer(mark)]
    outside = marks and all(match["key"] or edition.reading(match["source"]).source.outside for match in marks)
    return background(Markdown(words)) if outside else Markdown(words)


def _anchor(heading: Block, page: Written) -> str:
    given = next((value for name, value in heading.attributes if name == "id"), "")
    words = heading.words.strip()
    plain = PLAIN.fullmatch(words) and not heading.inlines
    return given or (_free(slugify(words, "-"), page, 1) if plain else "")


def _free(anchor: str, page: Written, times: int = 0) -> str:
    """The address, where no other heading of the page takes it."""
    taken = [slugify(heading.words, "-") for _, heading in page.headings()]
    return anchor if taken.count(anchor) == times else ""

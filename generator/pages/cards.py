"""Who is who, as cards: name, office in the source’s words, whether they speak; then who else speaks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from generator.model import Facts, Person
from generator.pages.edition import Call, Edition
from generator.pages.footnotes import MARK
from generator.pages.markup import Markdown, attribute, cite, render

# A heading of a section: matches "## Maria Santos {#maria}"; not "# People".
HEADING = re.compile(r"^(?P<level>#{2,6}) +(?P<words>.+?)(?: +#+)?(?: *\{:? *#(?P<id>[\w-]+)[^}]*\})? *$", re.MULTILINE)
PLAIN = re.compile(r"[\w’'. -]+")  # Matches "Maria Santos-Lee"; not "*Maria*" or "[Maria](a.md)".
# A name in its own script and the evidence in its line. Matches '<span lang="zh">秦刚</span>'.
OWN_SCRIPT = re.compile(r'<span lang="(?P<lang>[\w-]+)"[^>]*>(?P<words>[^<\n]+)</span>(?P<rest>[^\n]*)')


@dataclass(frozen=True, slots=True)
class Section:
    """A person's section of the page: the address of its heading, empty where it is not certain, and its text."""

    anchor: str
    text: str


def who_is_who(edition: Edition, call: Call) -> str:
    """A card for each person of the sources, and below them a line with the collective speakers."""
    people = [(facts, person) for facts in edition.facts for person in facts.people]
    names = {person.name for _, person in people}
    spoken = Counter(one.speaker for facts in edition.facts for one in facts.statements if one.shown)
    return render(
        "who_is_who",
        rows=[_card(facts, person, spoken[person.name], call.body) for facts, person in people],
        others=[
            {"name": name, "anchor": section(call.body, name).anchor, "statements": count}
            for name, count in spoken.items()
            if name not in names
        ],
    )


def _card(facts: Facts, person: Person, statements: int, body: str) -> dict[str, object]:
    own = section(body, person.name)
    return {
        "name": person.name,
        "anchor": own.anchor,
        "own_script": own_script(own.text, person.name),
        "role": person.role,
        "evidence": cite(facts.source.slug, *person.sentences[:1]),
        "mentions": len(person.sentences),
        "statements": statements,
    }


def section(body: str, name: str) -> Section:
    """The section in which a page shows a person: by a `person` block, or among everyone else."""
    own = re.search(rf"^::: person +{re.escape(name)} *$", body, re.MULTILINE)
    if own is None:
        everyone = re.search(r"^::: everyone-else *$", body, re.MULTILINE)
        return Section(_free(slugify(name, "-"), body) if everyone else "", "")
    before = [match for match in HEADING.finditer(body) if match.start() < own.start()]
    if not before:
        return Section("", "")
    after = next((match.start() for match in HEADING.finditer(body, own.end())), len(body))
    return Section(_anchor(before[-1], body), body[before[-1].end() : after])


def own_script(text: str, name: str) -> Markdown:
    """The first name in another script that a person's section gives, with the evidence of its line, or nothing."""
    match = OWN_SCRIPT.search(text)
    if match is None or match["words"].isascii() or match["words"] == name:
        return Markdown("")
    marks = "".join(mark[0] for mark in MARK.finditer(match["rest"]))
    return Markdown(f'<span lang="{attribute(match["lang"])}">{attribute(match["words"])}</span>{marks}')


def _anchor(heading: re.Match[str], body: str) -> str:
    if heading["id"]:
        return heading["id"]
    return _free(slugify(heading["words"], "-"), body, 1) if PLAIN.fullmatch(heading["words"]) else ""


def _free(anchor: str, body: str, times: int = 0) -> str:
    """The address, where no other heading of the page takes it."""
    taken = [slugify(match["words"], "-") for match in HEADING.finditer(body)]
    return anchor if taken.count(anchor) == times else ""

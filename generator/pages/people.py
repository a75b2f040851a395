"""The people page: who is who as the source puts it, and every statement by and about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..facts.silence import may_speak
from ..model import Actor, Facts, Person
from .cards import who_is_who
from .edition import Call, Edition
from .markup import Markdown, cite, escaped, render
from .said import Said, shown
from .who_spoke import who_spoke


def person(edition: Edition, call: Call) -> str:
    """What one person or collective speaker says, to whom, reported by whom, and what is said about them."""
    return _portrait(edition, call.argument)


def everyone_else(edition: Edition, call: Call) -> str:
    """The same for everybody whom the page has not shown by a `person` block of their own."""
    shown_already = [line.argument for line in call.page.lines("person")]
    names = [name for name in everybody(edition) if name not in shown_already]
    return "\n\n".join(f"## {escaped(name[:1].upper() + name[1:])}\n\n{_portrait(edition, name)}" for name in names)


def everybody(edition: Edition) -> list[str]:
    """People in the order of the text, then the collective speakers who say something."""
    people = [person.name for facts in edition.facts for person in facts.people]
    actors = [item.speaker for facts in edition.facts for item in shown(facts)]
    reporters = [name for facts in edition.facts for statement in facts.statements for name in statement.reported_by]
    return list(dict.fromkeys([*people, *actors, *reporters]))


def _portrait(edition: Edition, name: str) -> str:
    role, evidence = next(_roles(edition.facts, name), ("", Markdown("")))
    parts = {part: _parts(edition.facts).get((name, part), []) for part in ("by", "to", "reported", "about")}
    mentions = _mentions(edition.facts).get(name, [])
    silent = not any(may_speak(facts, name) for facts in edition.facts)
    return render(
        "person", name=name, role=role, role_evidence=evidence, mentions=mentions, silent=silent, **parts
    ).strip("\n")


def _roles(readings: Iterable[Facts], name: str) -> Iterator[tuple[str, Markdown]]:
    """The office that each source gives a person, in its own words."""
    for facts in readings:
        for one in facts.people:
            if one.name == name and one.role:
                yield one.role, cite(facts.source.slug, one.sentences[0])


@lru_cache(maxsize=2)
def _parts(readings: tuple[Facts, ...]) -> dict[tuple[str, str], list[Said]]:
    """The statements by a name and the part that it has in them; gathered once for all names."""
    found: dict[tuple[str, str], list[Said]] = {}
    for facts in readings:
        statements = (statement for statement in facts.statements if statement.shown)
        for item, statement in zip(shown(facts), statements, strict=True):
            about = [name for name in statement.about if name != item.speaker]
            parts = {"by": [item.speaker], "to": [item.to], "reported": statement.reported_by, "about": about}
            for part, names in parts.items():
                for name in dict.fromkeys(names):
                    found.setdefault((name, part), []).append(item)
    return found


@lru_cache(maxsize=2)
def _mentions(readings: tuple[Facts, ...]) -> dict[str, list[tuple[int, Markdown]]]:
    """The sentences that name each person or collective speaker, with their evidence."""
    found: dict[str, list[tuple[int, Markdown]]] = {}
    for facts in readings:
        named: tuple[Person | Actor, ...] = (*facts.people, *facts.actors)
        for someone in named:
            places = [(number, cite(facts.source.slug, number)) for number in someone.sentences]
            found.setdefault(someone.name, []).extend(places)
    return found


BLOCKS = {"who-is-who": who_is_who, "who-spoke": who_spoke, "person": person, "everyone-else": everyone_else}

"""The people page: who is who as the source puts it, and every statement by and about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..facts.read import KEPT
from ..facts.silence import is_beside_speech, may_speak
from ..model import Actor, Facts, Person
from .cards import who_is_who
from .display import withheld
from .edition import Call, Edition
from .homes import at_home, home, in_full
from .markup import Markdown, cite, escaped, render
from .said import Passage, each_speaker, in_sentence, passages


def person(edition: Edition, call: Call) -> str:
    """What one person or collective speaker says, what is said to and about them, and what they report."""
    return _portrait(edition, call.argument)


def everyone_else(edition: Edition, call: Call) -> str:
    """The same for each person whom the page has not shown by a `person` block of their own.

    Where the page of statements has none, it is their home, and other speakers have their sections here too.
    """
    shown_already = [line.argument for line in call.page.lines("person")]
    names = people(edition) if at_home(edition) else everybody(edition)
    others = [name for name in names if name not in shown_already]
    return "\n\n".join(f"## {escaped(name[:1].upper() + name[1:])}\n\n{_portrait(edition, name)}" for name in others)


def people(edition: Edition) -> list[str]:
    """The people of the sources in the order of the text."""
    return list(dict.fromkeys(person.name for facts in edition.facts for person in facts.people))


def everybody(edition: Edition) -> list[str]:
    """People in the order of the text, then the collective speakers who say or report something."""
    actors = [name for facts in edition.facts for one in passages(facts) for name in each_speaker(facts, one.speaker)]
    reporters = [name for facts in edition.facts for statement in facts.statements for name in statement.reported_by]
    return list(dict.fromkeys([*people(edition), *actors, *reporters]))


def _portrait(edition: Edition, name: str) -> str:
    role, evidence = next(_roles(edition.facts, name), ("", Markdown("")))
    found: dict[str, list[dict[str, object]]] = {part: [] for part in PARTS}
    for facts in edition.facts:
        told = set[tuple[int, ...]]()
        for part, one in sorted(_parts(facts).get(name, ()), key=lambda pair: ORDER.index(pair[0])):
            if one.numbers not in told:
                found[part].append(_told(edition, facts, one, name))
                told.add(one.numbers)
    return render(
        "person",
        name=name,
        role=role,
        role_evidence=evidence,
        mentions=_mentions(edition.facts).get(name, []),
        silent=not any(may_speak(facts, name) for facts in edition.facts),
        beside=any(is_beside_speech(facts, name) for facts in edition.facts),
        speaks=bool(found["by"] or found["reported"]),
        parts=[(PARTS[part], items) for part, items in found.items()],
    ).strip("\n")


def _told(edition: Edition, facts: Facts, one: Passage, name: str) -> dict[str, object]:
    """A passage by its first words, leading to its home; in full where this is its home."""
    speaker = one.speaker if name not in each_speaker(facts, one.speaker) else ""
    words = " ".join(in_sentence(facts, facts.sentence(number).span) for number in one.numbers)
    return {
        **in_full(edition, one, speakers=speaker),
        "place": home(edition, facts, one) if at_home(edition) else "",
        "words": words if not withheld(facts) else f"Sentence {one.numbers[0]}",
        "reporters": one.reporters if name not in one.reporters else "",
    }


def _roles(readings: Iterable[Facts], name: str) -> Iterator[tuple[str, Markdown]]:
    """The office that each source gives a person, in its own words."""
    for facts in readings:
        for one in facts.people:
            if one.name == name and one.role:
                yield one.role, cite(facts.source.slug, one.sentences[0])


@lru_cache(maxsize=KEPT)  # 40 sources: 600 hits of 640, of 1.6 ms each; fewer kept than there are sources keep none
def _parts(facts: Facts) -> dict[str, list[tuple[str, Passage]]]:
    """By name the passages in which somebody has a part, and which; gathered once for all names."""
    found: dict[str, dict[tuple[str, Passage], None]] = {}
    where = {(item.sentence, item.speaker): one for one in passages(facts) for item in one.statements}
    for statement in (statement for statement in facts.statements if statement.shown):
        one = where[statement.attribution.sentence, statement.speaker]
        about = [name for name in statement.about if name != statement.speaker]
        by = each_speaker(facts, statement.speaker)
        named = {"by": by, "to": [statement.to], "reported": statement.reported_by, "about": about}
        for part, names in named.items():
            for name in names:
                found.setdefault(name, {})[part, one] = None
    return {name: list(passages_of) for name, passages_of in found.items()}


@lru_cache(maxsize=2)  # 40 sources: 15 hits of 16, of 5 ms each
def _mentions(readings: tuple[Facts, ...]) -> dict[str, list[tuple[int, Markdown]]]:
    """The sentences that name each person or collective speaker, with their evidence."""
    found: dict[str, list[tuple[int, Markdown]]] = {}
    for facts in readings:
        named: tuple[Person | Actor, ...] = (*facts.people, *facts.actors)
        for someone in named:
            places = [(number, cite(facts.source.slug, number)) for number in someone.sentences]
            found.setdefault(someone.name, []).extend(places)
    return found


# The parts that somebody may have in a statement, as a page has them; each sentence is shown in the first that it has.
PARTS = {"by": "Says", "to": "Is told", "about": "Is spoken of", "reported": "Reports"}
ORDER = ("by", "to", "reported", "about")
BLOCKS = {"who-is-who": who_is_who, "person": person, "everyone-else": everyone_else}

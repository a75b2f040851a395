"""By which words a sentence can name the speaker of a statement: name, role, acronym, a pronoun, "the head of"."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.checks.cited import antecedents, forms
from generator.checks.stems import tokens
from generator.english.closed_classes import group
from generator.english.tokens import folded
from generator.english.words import entries, table
from generator.model import Facts, Statement

PRONOUNS = frozenset(("he", "she", "they", "his", "her", "their"))
NAME = re.compile(r"[\w.’'-]+")  # a word of a name: matches "St.", "O’Neill's"; not "(an)" with its brackets
# What somebody speaks of, and a nameless one: matches "She spoke of"; "a farmer", "An engineer".
NAMELESS = re.compile(r"\b(?:an?|one)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+)\b", re.I)
# Who leads what: matches "led the inquiry", "chairs its public board"; not "leads by two".
LEADS = re.compile(r"\b(?:led|leads?|heads?|headed|chairs?|chaired|runs?|ran) (?:the|an?|its|their) (?:\w+ )?([a-z]+)")
# What the one who is meant leads: matches "inquiry" of "The head of the inquiry" and "union" of "the union leader".
LED = re.compile(
    r"\b(?:head|boss|leader|chief|chair\w*|director|president) of (?:the |its )?([a-z]+)"
    r"|\b(?!(?:the|an?|its|their|his|her) )([a-z]+) (?:leader|boss|chief|head)\b"
)
BODY = re.compile(r"(?<!^)\b[A-Z][\w’'-]+")  # a name inside a sentence: matches "Oslo" of "The head of Oslo"; not "The"


def names_speaker(words: str, statement: Statement, facts: Facts, context: str) -> bool:
    """Whether the sentence says whose words they are: by name, role or acronym, else by a pronoun or a headword.

    A pronoun, a headword and "the agency" are taken only where the sentence names no other speaker of the text.
    """
    wanted = _called(statement.speaker, facts)
    there = _spelled(words)
    if there & wanted or _initials(statement.speaker) in re.findall(r"\w+", words):
        return True
    # "The agency" is whoever was named before it, and "the prosecution" speaks through "prosecutors".
    if statement.speaker[:1].islower() and (
        there & antecedents(facts, statement.attribution.sentence)
        or any(_of_one_body(one, other) for one in wanted for other in there)
    ):
        return True
    if _is_the_leader(words, statement, facts):
        return True
    if _names_another(there, statement, facts):
        return False
    human = any(one.name == statement.speaker for one in facts.people)
    if (human and _nameless(words)) or (not human and re.match(r"It\b", words)):
        return True
    return bool(there & PRONOUNS or _spelled(context) & wanted)


def _of_one_body(one: str, other: str) -> bool:
    """Whether two words name a body and those who are in it: "prosecution" and "prosecutors"."""
    return min(len(one), len(other)) >= 8 and one[:7] == other[:7]


def _led(cited: str) -> set[str]:
    """What a sentence says that somebody leads: "the inquiry" of "who led the inquiry"."""
    return {match[1] for match in LEADS.finditer(cited)}


def _is_the_leader(words: str, statement: Statement, facts: Facts) -> bool:
    """Whether some words mean the speaker by what he or she leads: "the head of the inquiry", "the boss".

    Without a word for the body it has to be the one leader of the text, or the cited sentence names the body too.
    """
    leaders = group("leaders", "compared_words")
    if group("any_leader", "compared_words").isdisjoint(tokens(words)):
        return False
    role = next((person.role for person in facts.people if person.name == statement.speaker), "")
    leading = {person.name for person in facts.people if not leaders.isdisjoint(naming(person.role))}
    cited = facts.words(statement.attribution.sentence)
    people = {part for person in facts.people for part in naming(person.name)}
    bodies = {folded(match[0]) for match in BODY.finditer(words)} & _spelled(cited) - people
    led = {match[1] or match[2] for match in LED.finditer(words)}
    leads = not group("leading", "compared_words").isdisjoint((*tokens(cited), *tokens(role)))
    if led:
        return led <= {*tokens(role), *_led(cited), *(("company", "firm") if leads else ())}
    return leading == {statement.speaker} or (statement.speaker in leading and bool(bodies))


@lru_cache(maxsize=1024)
def _called(speaker: str, facts: Facts) -> frozenset[str]:
    """The words by which a speaker can be named: those of the name and the role, and other forms of them."""
    wanted = naming(speaker).union(*(naming(person.role) for person in facts.people if person.name == speaker))
    return frozenset(wanted.union(*(forms().get(word, ()) for word in wanted)))


def _nameless(words: str) -> bool:
    """Whether some words name a person by a noun alone: "a farmer"."""
    return any(table("noun_classes").get(match["noun"]) == "person" for match in NAMELESS.finditer(words))


def _names_another(there: set[str], statement: Statement, facts: Facts) -> bool:
    """Whether some words name a speaker of the text who is not in the cited sentence."""
    cited = _spelled(facts.words(statement.attribution.sentence))
    inside = {statement.speaker, statement.to, *statement.reported_by, *statement.about}
    speakers = {one.speaker for one in facts.statements if one.shown} - inside
    people = {person.name for person in facts.people}
    for name in speakers:
        parts = naming(name)
        spelled = bool(there & parts) if name in people else bool(parts) and parts <= there
        if spelled and not parts & cited:
            return True
    return False


def _spelled(words: str) -> set[str]:
    """The words of a sentence in every form in which a name can be met, without possessive endings."""
    found = {*tokens(words), *map(folded, NAME.findall(words))}
    return found | {word.removesuffix("'s") for word in found if word.endswith("'s")}


def naming(words: str) -> set[str]:
    """The words of a name or a role, folded, without those of the closed classes; "US" is not "us"."""
    found = NAME.findall(words)
    return {folded(word) for word in found if word.isupper() or folded(word) not in entries("function_words")}


def _initials(name: str) -> str:
    """The initials of a long name, as its acronym: "WHO" for "World Health Organization"."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 1 else name

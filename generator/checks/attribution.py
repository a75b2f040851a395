"""Check 4: what somebody said stays what somebody said, with the same strength.

A sentence that rests on reported speech keeps the speaker and a verb of the same grade (neutral, committing,
doubting): "said" never becomes "admitted", and a claim never becomes a fact. Negations, hedges and degrees that
govern the shared words stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.checks.degrees import other_degrees
from generator.checks.instead import cut_out, instead
from generator.checks.opposites import opposites
from generator.checks.polarity import denied, hedged, negated, reversing, turned
from generator.checks.stems import stems, tokens
from generator.checks.strength import stronger
from generator.checks.support import antecedents, forms, words_of
from generator.checks.turnabout import turned_about
from generator.facts.attribution import cues
from generator.facts.text.closed_classes import group
from generator.facts.text.tokens import folded
from generator.facts.text.words import entries, table
from generator.model import Citation, Facts, Grade, Span, Statement

PRONOUNS = frozenset(("he", "she", "they", "his", "her", "their"))
NAME = re.compile(r"[\w.’'-]+")  # a word of a name: matches "St.", "O’Neill's"; not "(an)" with its brackets
# What somebody speaks of, and a nameless one: matches "She spoke of"; "a farmer", "An engineer".
NAMELESS = re.compile(r"\b(?:an?|one)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]+)\b", re.I)


def faults(words: str, citation: Citation, facts: Facts, context: str = "") -> Iterator[tuple[str, str]]:
    """What a sentence lost of what it cites: what is wrong, and why, each in words for its writer.

    `context` are the words above it, a headword or the first cell of its row, which can name the speaker.
    """
    found = _rested_on(words, citation, facts)
    if found:
        yield from _attribution(words, found, facts, context)
    cited = words_of(facts, citation.sentences)
    yield from stronger(words, cited)
    yield from turned(words, cited)
    yield from denied(words, cited)
    yield from other_degrees(words, cited)
    yield from cut_out(words, cited)
    yield from dict.fromkeys((*opposites(words, cited), *instead(words, cited)))
    yield from turned_about(words, cited)


# ------------------------------------------------------------------- whose words


def _rested_on(words: str, citation: Citation, facts: Facts) -> Statement | None:
    """The statement whose content the cited words lie in; of several the one that shares most with the sentence."""
    there = [one for number in citation.sentences for one in _statements(facts).get(number, ()) if one.shown]
    if citation.quoted is not None:
        there = [one for one in there if _touches(one, citation.quoted)]
    shared = [(len(stems(words) & stems(_content(one, facts))), -index, one) for index, one in enumerate(there)]
    best = max(shared, default=None)
    return best[2] if best and best[0] else None


@lru_cache(maxsize=64)
def _statements(facts: Facts) -> dict[int, list[Statement]]:
    """The statements of each sentence by its number, in order."""
    found: dict[int, list[Statement]] = {}
    for statement in facts.statements:
        found.setdefault(statement.attribution.sentence, []).append(statement)
    return found


def _touches(statement: Statement, span: Span) -> bool:
    parts = statement.attribution
    return any(piece.overlaps(span) for piece in parts.content) and not (parts.cue.covers(span))


def _content(statement: Statement, facts: Facts) -> str:
    return " ".join(span.of(facts.source.text) for span in statement.attribution.content)


def _attribution(words: str, statement: Statement, facts: Facts, context: str) -> Iterator[tuple[str, str]]:
    cue = " ".join(statement.attribution.cue.of(facts.source.text).split())
    found = _cues(words, _content(statement, facts)) or _hopes(words, statement)
    if not _names_speaker(words, statement, facts, context) or _given_to_another(words, statement, facts):
        yield (
            f"The speaker is lost: {statement.speaker}.",
            f'In the source these are words of {statement.speaker} ("{cue}").',
        )
    elif not found:
        yield (
            "A statement became a fact.",
            f'The source does not say that it is so; {statement.speaker} does ("{cue}").',
        )
    elif not (_as_strong(statement, found) or _doubt_kept(statement, found, words, facts) or _untold(words, cue)):
        verb = ", ".join(found)
        yield (
            f'"{verb}" is not as strong as "{cue}".',
            f'"{cue}" is {statement.attribution.grade}, "{verb}" is {" and ".join(sorted(set(found.values())))}.',
        )


def _cues(words: str, content: str) -> dict[str, Grade]:
    """The words of a sentence that say it is somebody's statement, with their grades; none that the content has."""
    words = NO_CUE.sub("", words) if "way" in words else words
    known, line = _graded(), tokens(words)
    found: dict[str, Grade] = {}
    if not known.keys().isdisjoint(line):
        inside = tokens(content)
        found = {word: known[word] for word in line if word in known and word not in inside}
    for cue, (begun, pattern, grade) in PHRASES.items():
        if not begun.isdisjoint(line) and pattern.search(words):
            # "Pleaded not guilty" is more than "pleaded".
            found = {one: there for one, there in found.items() if one not in cue.split()} | {cue: grade}
    return found


@cache
def _graded() -> dict[str, Grade]:
    """Every cue of one word, with its grade."""
    return {**cues.nouns(), **cues.attitude(), **cues.speech()}


# A word of saying that says nothing: matches "find its way"; not "find that".
NO_CUE = re.compile(r"\b(?:find|finds|found|finding)\s+(?:\w+\s+){0,2}way\b", re.I)
# Phrases that report without a verb of saying: "according to", and "put the toll at 40"; not "put it off". Each with
# a word that it has, and its grade.
PHRASES: dict[str, tuple[frozenset[str], re.Pattern[str], Grade]] = {
    "according to": (frozenset(("according",)), re.compile(r"\baccording to\b", re.I), "neutral"),
    "spoke of": (
        frozenset("speak speaks spoke spoken speaking".split()),
        re.compile(r"\b(?:speaks?|spoke|spoken|speaking) (?:of|for|about|against)\b", re.I),
        "neutral",
    ),
    "put at": (frozenset(("put", "puts")), re.compile(r"\bputs? (?!off\b|out\b)[^,.;]{2,60}? at\b", re.I), "neutral"),
    "left open": (frozenset(("open",)), re.compile(r"\b(?:leaves?|left|leaving) (?:it )?open\b", re.I), "neutral"),
    "pleaded not guilty": (frozenset(("guilty",)), re.compile(r"\bplead(?:s|ed|ing)? not guilty\b", re.I), "doubting"),
    "was sceptical": (
        frozenset("sceptical skeptical doubtful unconvinced unsure".split()),
        re.compile(
            r"\b(?:is|are|was|were|remain(?:s|ed)?) (?:sceptical|skeptical|doubtful|unconvinced|unsure)\b", re.I
        ),
        "doubting",
    ),
}


def _hopes(words: str, statement: Statement) -> dict[str, Grade]:
    """A wish of the speaker's own: "Ann said she hoped" may be told as "Ann hoped"."""
    line = tokens(words)
    place = next((place for place, word in enumerate(line) if word in group("wishes", "compared_words")), 0)
    named = _naming(statement.speaker) & set(line[:place])
    return {line[place]: "neutral"} if named else {}


def _as_strong(statement: Statement, found: dict[str, Grade]) -> bool:
    grade = statement.attribution.grade
    if statement.attribution.kind == "attitude":
        return any(other != "committing" for other in found.values()) or grade == "committing"
    return grade in found.values()


def _untold(words: str, cue: str) -> bool:
    """Whether both say what somebody did not say: "it is not known" for "has not said"."""
    told_without = PHRASES["left open"][1].search(words) is not None
    return (told_without or negated(tokens(words))) and negated(tokens(cue))


def _doubt_kept(statement: Statement, found: dict[str, Grade], words: str, facts: Facts) -> bool:
    """Whether a hedge keeps the doubt of a verb: "said it could" for "suggested", and "suggests" for "said it may"."""
    told = set(found.values())
    if statement.attribution.grade == "neutral" and told == {"doubting"}:
        sentence = tokens(facts.words(statement.attribution.sentence))
        if "doubting" in map(_graded().get, sentence):  # "said it was large, yet doubted that it helped"
            return True
    if statement.attribution.grade == "neutral" and found.keys() <= group("suggesting", "compared_words"):
        return hedged(tokens(_content(statement, facts)))
    cue = tokens(statement.attribution.cue.of(facts.source.text))
    if told == {"neutral"} and not group("denying", "compared_words").isdisjoint(
        cue
    ):  # "said that he had not" for "denied that he had"
        return negated(tokens(words))
    if statement.attribution.grade != "doubting" or not reversing().isdisjoint(cue) or "committing" in found.values():
        return False
    return hedged(tokens(words)) and hedged(tokens(_content(statement, facts)))


def _names_speaker(words: str, statement: Statement, facts: Facts, context: str) -> bool:
    """Whether the sentence says whose words they are: by name, role or acronym, else by a pronoun or a headword.

    A pronoun, a headword and "the agency" are taken only where the sentence names no other speaker of the text.
    """
    wanted = _called(statement.speaker, facts)
    there = _spelled(words)
    if there & wanted or _initials(statement.speaker) in re.findall(r"\w+", words):
        return True
    described = statement.speaker[:1].islower()
    before = antecedents(facts, statement.attribution.sentence)
    # "The agency" is whoever was named before it, and "the prosecution" speaks through "prosecutors".
    if described and (there & before or any(_of_one_body(one, other) for one in wanted for other in there)):
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
    """Whether some words name somebody who leads, and the speaker alone of all people in the text does.

    Of several leaders the body tells which is meant, where the cited sentence names it too.
    """
    leaders = group("leaders", "compared_words")
    if group("any_leader", "compared_words").isdisjoint(tokens(words)):
        return False
    role = next((person.role for person in facts.people if person.name == statement.speaker), "")
    leading = {person.name for person in facts.people if not leaders.isdisjoint(_naming(person.role))}
    cited = facts.words(statement.attribution.sentence)
    people = {part for person in facts.people for part in _naming(person.name)}
    bodies = {folded(match[0]) for match in BODY.finditer(words)} & _spelled(cited) - people
    led = {match[1] or match[2] for match in LED.finditer(words)}
    leads = not group("leading", "compared_words").isdisjoint((*tokens(cited), *tokens(role)))
    if led:
        return led <= {*tokens(role), *_led(cited), *(("company", "firm") if leads else ())}
    return leading == {statement.speaker} or (statement.speaker in leading and bool(bodies))


@lru_cache(maxsize=1024)
def _called(speaker: str, facts: Facts) -> frozenset[str]:
    """The words by which a speaker can be named: those of the name and the role, and other forms of them."""
    wanted = _naming(speaker).union(*(_naming(person.role) for person in facts.people if person.name == speaker))
    return frozenset(wanted.union(*(forms().get(word, ()) for word in wanted)))


# What somebody leads: matches "inquiry" of "The head of the inquiry" and "union" of "the union leader".
LEADS = re.compile(r"\b(?:led|leads?|heads?|headed|chairs?|chaired|runs?|ran) (?:the|an?|its|their) (?:\w+ )?([a-z]+)")
LED = re.compile(
    r"\b(?:head|boss|leader|chief|chair\w*|director|president) of (?:the |its )?([a-z]+)"
    r"|\b(?!(?:the|an?|its|their|his|her) )([a-z]+) (?:leader|boss|chief|head)\b"
)
BODY = re.compile(r"(?<!^)\b[A-Z][\w’'-]+")  # a name inside a sentence: matches "Oslo" of "The head of Oslo"; not "The"
# A name and the verb behind it: matches "Ann Weber has often said", with "Weber" and "said".
SUBJECT = re.compile(r"\b([A-Z][\w’'-]*)(?:\s+(?:has|have|had|also|[a-z]+ly))*\s+([a-z]+)\b")


def _given_to_another(words: str, statement: Statement, facts: Facts) -> bool:
    """Whether the verbs of saying have another speaker of the cited sentence as their subject, and never this one.

    "Ur sees Oz as distinct" names Oz, whose view it is, and gives it to Ur, whose own view has fewer of the words.
    """
    line = tokens(words)
    if _graded().keys().isdisjoint(line):
        return False
    subjects = {folded(match[1]) for match in SUBJECT.finditer(words) if match[2] in _graded()}
    own = _naming(statement.speaker)
    last = max((place for place, word in enumerate(line) if word in _graded()), default=0)
    if not subjects or own & {folded(word) for word in line[:last]}:
        return False
    near = _statements(facts)[statement.attribution.sentence]
    others = [one for one in near if subjects & (_naming(one.speaker) - own)]
    shared = [len(stems(words) & stems(_content(one, facts))) for one in (statement, *others)]
    return bool(others) and shared[0] > max(shared[1:])


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
        parts = _naming(name)
        spelled = bool(there & parts) if name in people else bool(parts) and parts <= there
        if spelled and not parts & cited:
            return True
    return False


def _spelled(words: str) -> set[str]:
    """The words of a sentence in every form in which a name can be met, without possessive endings."""
    found = {*tokens(words), *map(folded, NAME.findall(words))}
    return found | {word.removesuffix("'s") for word in found if word.endswith("'s")}


def _naming(words: str) -> set[str]:
    """The words of a name or a role, folded, without those of the closed classes; "US" is not "us"."""
    found = NAME.findall(words)
    return {folded(word) for word in found if word.isupper() or folded(word) not in entries("function_words")}


def _initials(name: str) -> str:
    """The initials of a long name, as its acronym: "WHO" for "World Health Organization"."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 1 else name

"""Whose word it is: `According to X, …`, `…, according to X, …`, and where the name of such a source ends."""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.words import table
from ...text.phrases import is_one_person, noun_kind
from ..passages import clause_words, cues
from ..passages.finite_verbs import is_finite, tense, tenses
from ..passages.noun_phrases import (
    ADDRESSED,
    AUXILIARIES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
)
from ..passages.passage import DASHES, Passage, Range, trimmed
from ..passages.places import Found, Place
from ..people.name_runs import is_title


def according(place: Place) -> Found | None:
    """`According to X, …`, `…, according to X, …`."""
    passage, index = place.passage, place.index
    if passage.word(index + 1) != "to" or is_standard(passage, index + 2):
        return None
    if is_in_relative(passage, index):
        return _of_relative(place)
    leads = passage.word(index - 1) == "that" or all(
        passage.word(token) in STOPS | OPENERS for token in range(place.floor, index)
    )
    first = trimmed(passage, place.floor, index)
    if first and passage.word(first[1] - 1) in SUBORDINATORS | {"but", "and", "so", "yet"}:
        first, leads = None, True  # "it rained, but, according to Oz Radio, | the bridge held"
    stop = _leading_end(place) if leads else _behind_comma(place, leads)
    if not stop:
        words = trimmed(passage, index + 2, place.end)
        return Found("according to, content", None, (index, index + 2), (words,), place.end) if words else None
    speaker = trimmed(passage, index + 2, stop)
    second = trimmed(passage, stop, place.end) if leads or _goes_on(passage, stop) else None
    if first and not leads and (counted := counting_clause(passage, first)):
        first = counted
    pieces = tuple(part for part in ((None if leads else first), second) if part)
    if not speaker or not pieces:
        return None
    name = "according to, content" if leads else "content, according to"
    return Found(name, speaker, (index, index + 2), pieces, stop, floor=stop)


def _behind_comma(place: Place, leads: bool) -> int:
    """Where the name of a source ends that a comma, a dash or the sentence ends."""
    passage, stop = place.passage, place.index + 2
    while stop < place.end and not (ends_named(passage, stop) or (leads and opens_clause(passage, stop, place.end))):
        stop = max(stop + 1, _behind_role(passage, stop + 1))
    return stop


def opens_clause(passage: Passage, comma: int, end: int) -> bool:
    """Whether a clause and no apposition begins behind a comma: ", the bridge is late"; not ", the mayor of Oz,"."""
    if passage.word(comma) != "," or passage.word(comma + 1) not in ("a", "an", "the"):
        return False
    stop = clause_words.first_comma(passage, comma + 1, end)
    relative = any(passage.word(token) in RELATIVES for token in range(comma + 1, stop))
    return stop == end or (not relative and _has_verb(passage, comma + 1, stop))


def _leading_end(place: Place) -> int:
    """Where the name of a source ends before a clause, a comma between or none; 0 where it cannot be told.

    None is between where the clause begins before the comma, and no other behind it: "According to police | over 40
    people were hurt in Oz, Kenya"; not "According to a report the mayor wrote, | the bridge was late".
    """
    passage, start = place.passage, place.index + 2
    comma = _behind_comma(place, True)
    plain = next((token for token in range(start, comma) if passage.word(token) in RELATIVES | {","}), comma)
    end = next((token for token in range(start + 1, plain) if _begins_anew(passage, token, start)), comma)
    follows = _main_clause(passage, comma + 1, place.end)
    told = _has_verb(passage, end, comma)
    if not (told or (tenses(passage, end, comma) and not follows)):
        whole = comma < place.end and not _has_verb(passage, start + 1, plain)
        return comma if whole or follows else 0
    if follows:
        return comma if passage.word(end - 1) in group("media") | cues.nouns().keys() else 0
    return end


def _begins_anew(passage: Passage, index: int, start: int) -> bool:
    """Whether another noun phrase begins behind a noun: at a determiner, a pronoun, a number, a name."""
    word, before = passage.word(index), passage.word(index - 1)
    if before in PREPOSITIONS | DETERMINERS | JOINING or (index == start + 1 and before[:1].isdigit()):
        return False
    if not before or (table("word_classes").get(before) == "A" and not noun_kind(before)):
        return False  # "the first | three witnesses"
    if _is_counted(passage, index) or word in DETERMINERS | NO_ONE | PRONOUNS - RELATIVES:
        return True
    named = is_title(before) or is_one_person(before) or passage.is_capital(index - 1)
    return passage.is_capital(index) and not named


def _is_counted(passage: Passage, index: int) -> bool:
    """Whether a number begins here, or words that tell how near it is: "40", "nearly 300", "more than ten"."""
    near = passage.low[index : index + LONGEST_COUNT]
    at = next((at for at, word in enumerate(near) if word[:1].isdigit() or word in NUMBERS), -1)
    return at == 0 or " ".join(near[: max(at, 0)]) in table("approximators")


LONGEST_COUNT = 4  # tokens up to the number: "a little over 40"


def _has_verb(passage: Passage, start: int, end: int) -> bool:
    return any(is_finite(passage, token) for token in range(start, end))


def _main_clause(passage: Passage, start: int, end: int) -> bool:
    """Whether a main clause with a verb stands behind a comma: "the bridge was late"; not "Oz, and", "but it was"."""
    if passage.word(start) in OPENERS | SUBORDINATORS | {"and"} or passage.word(start).endswith("ing"):
        return passage.is_quoted(start)
    return any(
        passage.is_quoted(token) or is_finite(passage, token)
        for token in range(start, clause_words.first_comma(passage, start, end))
    )


NO_ONE = frozenset(("no", "nobody", "none", "nothing"))
NUMBERS = group("numbers") | frozenset("dozen hundred eleven twelve twenty thirty forty fifty sixty".split())
JOINING = frozenset(("and", "or", "'s", "'", "’", "more"))


def counting_clause(passage: Passage, before: Range) -> Range | None:
    """The last verb of a relative clause that ends in a number, of which alone somebody is the source.

    "The talks come after a war that tore up the region and | killed 39,000 people, according to Oz Radio".
    """
    if not any(passage.word(token)[:1].isdigit() for token in range(before[1] - 3, before[1])):
        return None
    relative = next((token for token in range(before[1] - 1, before[0], -1) if _opens_relative(passage, token)), 0)
    if not relative or "," in passage.low[relative : before[1]]:
        return None
    joined = (token for token in range(before[1] - 1, relative, -1) if passage.word(token) in ("and", "but"))
    begin = next((token for token in joined if tense(passage, token + 1) != "none"), relative)
    return begin + 1, before[1]


def _opens_relative(passage: Passage, index: int) -> bool:
    """Whether the token is a relative pronoun with its verb behind it: "a war | that has"."""
    verb = tense(passage, index + 1) != "none"
    return passage.word(index) in ("that", "which", "who") and verb and not cues.is_cue(passage.word(index - 1))


def is_in_relative(passage: Passage, index: int) -> bool:
    """Whether a source is put into a relative clause, behind its pronoun: "which, | according to Oz Radio, fell"."""
    last = index - 1 - (passage.word(index - 1) == ",")
    return passage.word(last) in ("which", "who", "whom")


def _of_relative(place: Place) -> Found | None:
    """`…, which, according to X, …`: the source is that of the relative clause alone."""
    passage, index = place.passage, place.index
    stop = clause_words.first_comma(passage, index, place.end)
    speaker = trimmed(passage, index + 2, stop)
    clause = trimmed(passage, stop, clause_words.closing_comma(passage, stop + 1, place.end))
    if not speaker or not clause or speaker[1] - speaker[0] > LONGEST:
        return None
    return Found("content, according to", speaker, (index, index + 2), (clause,), clause[1], floor=stop)


LONGEST = 8  # tokens of a source between commas

# "according to plan" tells how, not who says so.
STANDARDS = frozenset("plan schedule custom tradition law taste size age need merit ability rank type".split())


def is_standard(passage: Passage, index: int) -> bool:
    """Whether a standard alone stands here: "according to plan"; not "according to law officers"."""
    return passage.word(index) in STANDARDS and not passage.word(index + 1).isalpha()


def _behind_role(passage: Passage, index: int) -> int:
    """Where the name ends that a comma parts from its role: "the team's coach, | Ann Lee, | in June"; 0 without one."""
    if passage.word(index) != "," or passage.is_capital(index - 1) or not passage.word(index - 1).isalpha():
        return 0
    stop = index + 1
    while passage.is_capital(stop) and passage.word(stop) not in CLOSED:
        stop += 1
    ended = passage.word(stop) == "," or stop >= passage.end
    return stop if 1 < stop - index < 5 and ended else 0


CLOSED = PREPOSITIONS | PRONOUNS | AUXILIARIES


def ends_named(passage: Passage, index: int) -> bool:
    """Whether the name behind "according to" ends before this token."""
    word, after = passage.word(index), passage.word(index + 1)
    if not word or word in (";", ":", *DASHES):
        return True
    if word in ("and", "but"):
        return after in AUXILIARIES or cues.is_cue(after)
    if word != ",":
        return False
    return passage.word(index - 1) in ADDRESSED or after not in (
        "a",
        "an",
        "the",
        "who",
        "which",
        "president",
        "director",
        "professor",
    )


def _goes_on(passage: Passage, index: int) -> bool:
    """Whether the clause goes on behind an inserted "according to X": a comma and no new clause."""
    return (
        passage.word(index) == ","
        and passage.word(index + 1) not in OPENERS | SUBORDINATORS
        and (passage.is_quoted(index + 1) or bool(passage.word(index + 1)))
        and not passage.word(index + 1).endswith("ing")
    )

"""The commas inside the name of a body that lists its fields: "the Ministry of Transport, Works and Housing"."""

from __future__ import annotations

from ...english.words import entries, table
from ...text.phrases import noun_kind
from .passage import Passage

LONGEST = 12  # tokens of such a name behind its first comma
OF = frozenset(("of", "for", "on"))
AND = frozenset(("and", "&"))


def listed_fields(passage: Passage, comma: int) -> int:
    """Where the name ends inside which the comma stands; 0 where it parts two things.

    The fields are common nouns, and what they are of is a body, or its initials follow in brackets: "Immigration,
    Refugees and Citizenship Canada (IRCC)"; not "the Board of Health, Leeds and Bradford".
    """
    first, stop = _first(passage, comma), _stop(passage, comma)
    last = next((token for token in range(comma, stop) if passage.word(token) in AND), stop)
    if last == stop or first == comma or not _are_fields(passage, first, last + 2):
        return 0
    before = passage.text[slice(*passage.spans[first - 2])] if first > 1 else ""
    if passage.word(first - 1) in OF and before in entries("institution_words"):
        return stop
    initials = "".join(word[0] for word in passage.low[first:stop] if word[0].isalpha() and word not in AND)
    return stop if passage.low[stop : stop + 2] == ("(", initials) else 0


def _first(passage: Passage, comma: int) -> int:
    """Where the names in a row begin that end at a comma."""
    first = comma
    while first > max(0, comma - LONGEST) and (passage.is_capital(first - 1) or _parts(passage, first - 1)):
        first -= 1
    return first


def _stop(passage: Passage, comma: int) -> int:
    """Where the names in a row end that a comma goes on: behind "and" and its names."""
    stop = comma
    while stop < comma + LONGEST and (passage.is_capital(stop) or _parts(passage, stop)):
        stop += 1
    return stop


def _parts(passage: Passage, index: int) -> bool:
    """Whether a comma or "and" stands between two names."""
    behind = index + 1 + (passage.word(index) == "," and passage.word(index + 1) in AND)
    joint = passage.word(index) == "," or passage.word(index) in AND
    return joint and passage.is_capital(behind) and (passage.is_capital(index - 1) or passage.word(index - 1) == ",")


def _are_fields(passage: Passage, first: int, stop: int) -> bool:
    """Whether each name is a common noun or adjective, and no given name or place."""
    names = [word for word in passage.low[first:stop] if word[0].isalpha() and word not in AND]
    common = entries("common_words")
    known = (word in common or noun_kind(word) or table("word_classes").get(word) == "A" for word in names)
    return all(known) and not any(word in table("given_names") or word in entries("places") for word in names)

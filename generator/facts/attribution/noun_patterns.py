"""Patterns that need no verb of saying: `according to X`, `X's claim that …`, `in X's view`, `condemned by X`."""

from __future__ import annotations

from ...english.closed_classes import group
from ..passages import clause_words
from ..passages.clause_words import verb_like
from ..passages.content_ends import content_end
from ..passages.finite_verbs import FINITE, is_surely_finite, verb_between
from ..passages.noun_phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from ..passages.passage import Passage, Range, trimmed
from ..passages.places import Found, Place
from ..passages.subjects import subject_after


def noun(place: Place) -> Found | None:
    """`X's claim that …`, `his view that …`."""
    passage, index = place.passage, place.index
    owner, stop = _owner(place), index + 1
    if passage.word(stop) == "by" and not owner:
        owner = subject_after(passage, stop + 1, place.end)
        owner = (owner[0], _before_that(passage, owner)) if owner else None
        stop = owner[1] if owner else stop
    quoted = _announced(passage, stop)
    if owner and quoted and not (quoted == stop and _opens_with_verb(passage, quoted)):
        content = trimmed(passage, quoted, place.end)
        return Found("speaker's noun: quotation", owner, (index, index + 1), (content,), place.end) if content else None
    if owner and (passage.word(stop), passage.word(index)) in PHRASES:
        return _phrase(place, owner, stop)
    if not owner or passage.word(stop) != "that":
        return None
    content = trimmed(passage, stop, content_end(passage, stop, place.end))
    return Found("speaker's noun, that", owner, (index, index + 1), (content,), content[0]) if content else None


def _phrase(place: Place, owner: Range, stop: int) -> Found | None:
    """`her vow to rebuild the bridge | was late`, `his claim of fraud`: a phrase up to the verb of the sentence."""
    passage, word = place.passage, place.passage.word(stop)
    if word == "to" and not verb_like(passage, stop + 1):
        return None
    first = stop if word == "to" else stop + 1
    end = content_end(passage, first, place.end, attitude=True)
    end = next((token for token in range(first + 1, end) if _ends_phrase(passage, token, word)), end)
    content = trimmed(passage, first, end)
    if not content:
        return None
    cue = place.index, stop + (word != "to")
    return Found(f"speaker's noun, {word}", owner, cue, (content,), content[0], floor=place.floor)


def _ends_phrase(passage: Passage, index: int, opener: str) -> bool:
    """Whether the phrase behind a noun ends here: at a finite verb or a comma; behind "of" at a new clause too."""
    word = passage.word(index)
    clause = word in SUBORDINATORS and opener != "to"
    relative = passage.word(index - 1) in ("who", "which", "that")
    return word == "," or clause or (not relative and is_surely_finite(passage, index))


# "her vow to rebuild the bridge", "his claim of fraud", "their complaints about the noise": what follows was said.
PHRASES = frozenset(
    (word, name)
    for words, names in ((("to",), "nouns_with_to"), (("of", "about"), "nouns_with_of"))
    for word in words
    for name in group(names)
)


def _announced(passage: Passage, index: int) -> int:
    """The quotation that a colon or a form of "be" announces here: `Lee's answer was: "…"`; 0 where there is none."""
    if passage.word(index) in ("was", "is"):
        index += 1
    if passage.word(index) in (":", ","):
        index += 1
    return index if passage.is_quoted(index) and not passage.is_quoted(index - 1) else 0


def _opens_with_verb(passage: Passage, quoted: int) -> bool:
    """Whether the quotation is what somebody else says of the noun: `Lee's comment | “was not funny”`."""
    first = next((token for token in range(quoted, len(passage.low)) if passage.low[token][0].isalnum()), quoted)
    return passage.low[first] in FINITE


def _before_that(passage: Passage, owner: Range) -> int:
    """Where the noun phrase ends that a "that" follows."""
    return next((token for token in range(*owner) if passage.word(token) == "that"), owner[1])


def view(place: Place) -> Found | None:
    """`In X's view, …`, `in the words of X, …`."""
    passage, index = place.passage, place.index
    if passage.word(index + 1) == "of" and passage.word(index - 1) == "the" and passage.word(index - 2) == "in":
        return _named_before(place, index + 2)
    owner = _owner(place)
    begins = passage.word(index + 1) == "," or passage.word(index + 1) in DETERMINERS | PRONOUNS
    if not owner or passage.word(owner[0] - 1) != "in" or not begins:
        return None
    content = trimmed(passage, index + 1, place.end)
    return Found("in speaker's view", owner, (index, index + 1), (content,), content[0]) if content else None


def _named_before(place: Place, start: int) -> Found | None:
    """A name, with its remarks, and what it says: up to the quotation or the last comma of the clause."""
    passage = place.passage
    quoted = next((token for token in range(start, place.end) if passage.quoted[token]), 0)
    stop = quoted or clause_words.first_comma(passage, start, place.end)
    speaker, content = trimmed(passage, start, stop), trimmed(passage, stop, place.end)
    if not speaker or not content or speaker[1] - speaker[0] > LONGEST or verb_between(passage, *speaker):
        return None
    return Found("in the words of speaker", speaker, (place.index, start), (content,), place.end)


LONGEST = 14  # tokens of a name with its remarks


def _owner(place: Place) -> Range | None:
    """The possessive before a noun, with an adjective at most between: "Smith's bold", "his"."""
    passage = place.passage
    for index in (place.index - 1, place.index - 2):
        if index < place.floor:
            return None
        if passage.word(index) in ("his", "her", "their", "its", "my", "our"):
            return index, index + 1
        if passage.word(index) in ("'s", "'", "’") and index > place.floor:
            start = index
            while start > place.floor and (passage.is_capital(start - 1) or start == index):
                if passage.word(start - 1) in PREPOSITIONS:
                    break
                start -= 1
            if start > place.floor and passage.word(start - 1) in ("the", "a", "an"):
                start -= 1
            return (start, index) if start < index else None  # "with ' comment"
    return None

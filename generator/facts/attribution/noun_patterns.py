"""Patterns that need no verb of saying: `according to X`, `X's claim that …`, `in X's view`, `condemned by X`."""

from __future__ import annotations

from ...english.closed_classes import group
from ..passages import contents, cues
from ..passages.clause_shapes import tense
from ..passages.content_ends import content_end
from ..passages.contents import FINITE, verb_like
from ..passages.noun_phrases import (
    ADDRESSED,
    AUXILIARIES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
)
from ..passages.passage import DASHES, Passage, Range, trimmed
from ..passages.places import Found, Place, verb_between
from ..passages.subjects import subject_after
from ..passages.verbs import PLURALS


def according(place: Place) -> Found | None:
    """`According to X, …`, `…, according to X, …`."""
    passage, index = place.passage, place.index
    if passage.word(index + 1) != "to" or is_standard(passage, index + 2):
        return None
    if is_in_relative(passage, index):
        return _of_relative(place)
    stop = index + 2
    leads = passage.word(index - 1) == "that" or all(
        passage.word(token) in STOPS | OPENERS for token in range(place.floor, index)
    )
    while stop < place.end and not ends_named(passage, stop):
        stop = max(stop + 1, _behind_role(passage, stop + 1))
        if leads and passage.word(stop) == "," and passage.word(stop + 1) == "the":
            break
    if leads and verb_between(passage, index + 2, stop):
        stop = _agent_end(passage, index + 2, stop)
    speaker = trimmed(passage, index + 2, stop)
    first = trimmed(passage, place.floor, index)
    if first and passage.word(first[1] - 1) in SUBORDINATORS:
        first, leads = None, True
    second = trimmed(passage, stop, place.end) if leads or _goes_on(passage, stop) else None
    if first and not leads and (counted := counting_clause(passage, first)):
        first = counted
    pieces = tuple(part for part in ((None if leads else first), second) if part)
    if not speaker or not pieces:
        return None
    name = "according to, content" if leads else "content, according to"
    return Found(name, speaker, (index, index + 2), pieces, stop, floor=stop)


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
    stop = contents.first_comma(passage, index, place.end)
    speaker = trimmed(passage, index + 2, stop)
    clause = trimmed(passage, stop, contents.closing_comma(passage, stop + 1, place.end))
    if not speaker or not clause or speaker[1] - speaker[0] > LONGEST:
        return None
    return Found("content, according to", speaker, (index, index + 2), (clause,), clause[1], floor=stop)


LONGEST = 8  # tokens of a source between commas

# "according to plan" tells how, not who says so.
STANDARDS = frozenset("plan schedule custom tradition law taste size age need merit ability rank type".split())


def is_standard(passage: Passage, index: int) -> bool:
    """Whether a standard alone stands here: "according to plan"; not "according to law officers"."""
    return passage.word(index) in STANDARDS and not passage.word(index + 1).isalpha()


def _agent_end(passage: Passage, start: int, stop: int) -> int:
    """Where the name ends that no comma parts from what follows: "the Oz Ministry | over 40 people were hurt"."""
    end = start + (passage.word(start) in DETERMINERS)
    while end < stop and passage.is_capital(end) and passage.word(end) not in CLOSED:
        end += 1
        joined = passage.word(end) in ("of", "for", "and", "'s") and passage.is_capital(end + 1)
        end += joined and passage.word(end + 1) not in CLOSED
    if end == start + 1 and passage.word(start) in DETERMINERS and passage.word(end).isalpha():
        begins = passage.word(end + 1) in DETERMINERS | PRONOUNS or passage.is_capital(end + 1)
        return end + 1 if begins else start  # "the mayor | the bridge was late"
    if end == start and (passage.word(start) in PLURALS or passage.word(start) in cues.nouns()):
        return start + 1
    return end if end > start + (passage.word(start) in DETERMINERS) else start


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
    return word == "," or clause or (not relative and (word in FINITE or cues.is_verb(passage, index)))


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
        return _in_the_words_of(place)
    owner = _owner(place)
    begins = passage.word(index + 1) == "," or passage.word(index + 1) in DETERMINERS | PRONOUNS
    if not owner or passage.word(owner[0] - 1) != "in" or not begins:
        return None
    content = trimmed(passage, index + 1, place.end)
    return Found("in speaker's view", owner, (index, index + 1), (content,), content[0]) if content else None


def _in_the_words_of(place: Place) -> Found | None:
    """`In the words of X, "…"`: the name, with its remarks, up to the quotation or the last comma of the clause."""
    passage, index = place.passage, place.index
    quoted = next((token for token in range(index + 2, place.end) if passage.quoted[token]), 0)
    stop = quoted or contents.first_comma(passage, index + 2, place.end)
    speaker, content = trimmed(passage, index + 2, stop), trimmed(passage, stop, place.end)
    if not speaker or not content or speaker[1] - speaker[0] > LONGEST or verb_between(passage, *speaker):
        return None
    return Found("in the words of speaker", speaker, (index, index + 2), (content,), place.end)


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

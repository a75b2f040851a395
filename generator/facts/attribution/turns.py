"""Turns of a conversation, and names below a quotation: `Ann Lee: …`, `Q: …`, `Dr ANN LEE (Minister): …`, `—Ann Lee`.

Interviews, transcripts and minutes put the speaker before a colon at the head of a paragraph (The Chicago Manual of
Style, 13.48, "interviews and discussions"). A colon alone makes no turn: "Note: It was late." is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ...english import words
from ...model import Attribution, Span
from ...text.phrases import THINGS, is_one_person, noun_kind
from ..passages.headlines import is_headline
from ..passages.noun_phrases import AUXILIARIES, DETERMINERS, PRONOUNS, SURE_AUXILIARIES
from ..passages.passage import DASHES, Passage, Range, is_day
from ..passages.places import Found, Place
from ..people.name_runs import is_title

LONGEST = 14  # tokens before the colon, with titles and a role in brackets
SHORTEST = 3  # letters of a word in capitals that is a name or an office: "The SPEAKER:"
TRANSCRIPT = 0.5  # share of paragraphs that are turns, from which on those between two turns belong to the first
NOBODY = frozenset(("q", "a", "question", "answer"))  # labels that name nobody
JOINING = frozenset(("of", "for", "the", "de", "da", "di", "van", "von", "der", "al", "and", "&", "'s", ".", ","))


@dataclass(frozen=True, slots=True)
class Turn:
    """The label of a turn: its name, or none for "Q", and the colon behind it, as tokens of the passage."""

    name: Range | None
    colon: int
    quoted: bool = False  # whether a quotation follows, which ends by itself


def turns(found: Sequence[Passage]) -> dict[int, Turn]:
    """The turns of a text, by the number of the passage in which each begins."""
    labels = {number: turn for number, one in enumerate(found) if (turn := _label(one))}
    said = Counter(_words(found[number], turn) for number, turn in labels.items())
    return {
        number: turn
        for number, turn in labels.items()
        if _names(found[number], turn) or _among_turns(found, number, labels, said)
    }


def between(found: Sequence[Passage], begun: Mapping[int, Turn]) -> frozenset[int]:
    """The passages that go on with the turn before: those of its paragraph, in a transcript those up to the next.

    Behind the last turn of an interview those up to the last that says "we" or "my".
    """
    paragraphs = sum(one.fresh for one in found)
    asked = _is_interview(found, begun)
    last = max(begun, default=-1) if asked or len(begun) >= max(3, TRANSCRIPT * paragraphs) else -1
    if asked:
        last = max([last, *(at + 1 for at in range(last + 1, len(found)) if _says_i(found[at]))])
    going: set[int] = set()
    inside = False
    for number, passage in enumerate(found):
        if number in begun and is_headline(passage):
            inside = False
            continue
        inside = number in begun or (inside and (not passage.fresh or number < last))
        if inside and number not in begun:
            going.add(number)
    return frozenset(going)


def _is_interview(found: Sequence[Passage], begun: Mapping[int, Turn]) -> bool:
    """Whether two labels take turns and come again, one of them that of questions: "Q: …", "SB: …"."""
    said = Counter(_words(found[number], turn) for number, turn in begun.items())
    asks = Counter(_words(found[number], turn) for number, turn in begun.items() if "?" in found[number].low)
    again = [label for label, times in said.items() if times > 1]
    return len(again) > 1 and any(2 * asks[label] > said[label] for label in again)


def _says_i(passage: Passage) -> bool:
    """Whether somebody speaks of himself outside quotation marks, and is not the paper of itself: "we", "my"."""
    return any(word in SELF and not quoted for word, quoted in zip(passage.low, passage.quoted, strict=True))


SELF = frozenset("i i'm i've i'd i'll we us my me our".split())


def _label(passage: Passage) -> Turn | None:
    """What stands before a colon at the head of a paragraph, if it can name who speaks."""
    colon = next((token for token in range(min(LONGEST, len(passage.low))) if passage.word(token) == ":"), 0)
    quoted = passage.is_quoted(colon + 1)
    if passage.fresh and passage.low[0] in ("q.", "a.") and passage.is_capital(1):
        return Turn(None, 0)  # "Q. Why?"
    if not colon or colon + 1 >= len(passage.low) or not (passage.fresh or quoted):
        return None
    if colon == 1 and passage.word(0) in NOBODY:
        return Turn(None, colon)
    stop = _before_bracket(passage, colon)
    named = all(
        passage.capital[token]
        or passage.low[token] in JOINING
        or (quoted and token and is_one_person(passage.low[token]))
        for token in range(stop)
    )
    begins = passage.is_capital(0) and (passage.capital[stop - 1] or passage.low[stop - 1] == ".")
    closed = any(passage.quoted[:stop]) or any(is_day(passage.word(token)) for token in range(stop))
    clause = passage.low[0] in PRONOUNS or any(
        passage.low[token] in AUXILIARIES - {"'s", "will"} for token in range(stop)
    )
    if not named or not begins or closed or clause or stop > 8 or _lists_names(passage, colon + 1):
        return None
    return Turn((0, stop), colon, quoted)


def _lists_names(passage: Passage, start: int) -> bool:
    """Whether names between commas follow, and nobody says anything: "Oz: Ann Lee, Bo Park, Cai Ott, Di Moss."."""
    words_ = [token for token in range(start, len(passage.low)) if passage.low[token].isalpha()]
    capitals = sum(passage.capital[token] for token in words_)
    return passage.low[start:].count(",") >= LISTED and capitals >= MOSTLY * len(words_)


LISTED = 3  # commas of a list of names
MOSTLY = 0.8  # of its words have capitals


def _before_bracket(passage: Passage, colon: int) -> int:
    """Where the name ends before a role in brackets: "Dr ANN LEE | (Minister of Health):"."""
    if passage.word(colon - 1) not in (")", "]"):
        return colon
    opening = [token for token in range(colon) if passage.word(token) in ("(", "[")]
    return opening[0] if opening and opening[0] else colon


def _words(passage: Passage, turn: Turn) -> tuple[str, ...]:
    return passage.low[: turn.colon or 1]


def _names(passage: Passage, turn: Turn) -> bool:
    """Whether the label names a person or a body by itself: by a role in brackets, capitals, or names alone."""
    if turn.name is None:
        return False
    first, stop = turn.name
    text = passage.span(turn.name).of(passage.text)
    if stop < turn.colon and _is_matter(passage.low[first:stop]):
        return False  # "Road Safety Bill (Second Reading): It was put off."
    if stop < turn.colon or (passage.is_capital(turn.colon + 1) and any(map(_is_shouted_name, text.split()))):
        return True
    if _is_place(passage, turn):
        return False
    known = frozenset() if stop == 1 else words.entries("surnames")
    offices = (token + 1 for token in range(first, stop - 1) if turn.quoted and is_one_person(passage.low[token]))
    begin = max(offices, default=first)  # "Mill owner | Ann Lee: “It was late.”"
    plain = [word for word in passage.low[begin:stop] if word not in words.table("titles")]
    if stop == 1 and not turn.quoted and not any(map(_is_listed, plain)):
        return False  # "Ozphone: The call is free."
    return (
        bool(plain)
        and (passage.is_capital(turn.colon + 1) or passage.is_quoted(turn.colon + 1))
        and all(_is_unusual(word, known) for word in plain)
    )


def _is_matter(label: Sequence[str]) -> bool:
    """Whether a label names a thing or a question, and nobody: "road safety bill"; not "rose field", "dr clay"."""
    someone = any(word in words.table("given_names") or is_title(word) for word in label[:-1])
    body = label[-1].capitalize() in words.entries("institution_words") and noun_kind(label[-1]) == "group"
    return not someone and not body and noun_kind(label[-1]) in THINGS


def _is_listed(word: str) -> bool:
    return word in words.table("given_names") or word in words.entries("surnames")


def _is_place(passage: Passage, turn: Turn) -> bool:
    """Whether the label is a place, and no quotation follows: "Oregon: Family leave has been expanded."."""
    name = passage.span(turn.name).of(passage.text).lower() if turn.name else ""
    return not turn.quoted and name in words.entries("places") and name not in words.entries("surnames_over_places")


def _is_unusual(word: str, known: AbstractSet[str]) -> bool:
    """Whether a word, or one of its parts, is no ordinary one: "brandt"; not "note" or "kick-off"."""
    common = words.entries("common_words")
    return word[0].isalpha() and (word in known or not all(part in common for part in word.split("-")))


def _is_shouted_name(word: str) -> bool:
    """Whether a word in capitals can name who speaks: "BLAKE", "SPEAKER"; not "KICK-OFF" or "TV"."""
    if not word.isupper() or len(word) < SHORTEST:
        return False
    parts = [part.strip(".,").lower() for part in word.removesuffix("'S").removesuffix("’S").split("-")]
    lists = (words.entries("common_words"), words.table("noun_classes"), words.table("word_classes"))
    names = (words.entries("surnames"), words.table("given_names"))
    unknown = all(any(part in known for known in names) or not any(part in known for known in lists) for part in parts)
    return unknown or any(map(is_title, parts))


def _among_turns(
    found: Sequence[Passage], number: int, labels: Mapping[int, Turn], said: Mapping[tuple[str, ...], int]
) -> bool:
    """Whether the paragraph before or behind is a turn too, and one of the two asks or a label comes again."""
    behind = next((other for other in range(number + 1, len(found)) if found[other].fresh), -1)
    before = next((other for other in range(number - 1, -1, -1) if found[other].fresh), -1)
    mine = _words(found[number], labels[number])
    for one, other in ((number, behind), (before, number)):
        if (
            one not in labels
            or other not in labels
            or _is_place(found[number], labels[number])
            or _words(found[one], labels[one]) == _words(found[other], labels[other])
        ):
            continue
        if said[mine] > 1 or found[other - 1].low[-1] == "?" or found[one].low[-1] == "?":
            return True
    return False


def turn_of(passage: Passage, turn: Turn, number: int, alone: bool) -> Attribution:
    """The words behind the label, up to the end of the passage; a label alone in its text may be a headline's."""
    last = passage.end if passage.low[-1] == "." else len(passage.low)  # a question keeps its mark
    quoted = all(passage.quoted[turn.colon + 1 :])
    return Attribution(
        speaker=passage.span(turn.name) if turn.name else None,
        cue=passage.span((turn.colon, turn.colon + 1)),
        content=(passage.span((turn.colon + 1, last)),),
        sentence=number,
        pattern="name: quotation" if quoted else "name: words",
        tier=3 if alone and not quoted else 2,
        kind="indirect" if alone and not quoted else "direct",
        grade="neutral",
    )


def signature(passage: Passage) -> Range | None:
    """The name in a passage that is nothing but one, behind a dash: "—Ann Lee, mayor"."""
    begin = 1 if passage.low[0] in DASHES else 0
    first = passage.spans[0][0]
    before = passage.text[max(0, first - LONGEST) : first].rstrip(" \u00a0")
    size = len(passage.low)
    if not (begin or before.endswith(tuple("—–-"))) or not 1 <= size - begin <= LONGEST or any(passage.quoted):
        return None
    return (begin, size) if _is_name(passage, begin, size) else None


def signed_behind(place: Place) -> Found | None:
    """`"…" – X` at the end of a paragraph."""
    passage, index = place.passage, place.index
    quoted = all(passage.quoted[place.floor : index]) and index - place.floor > 2
    end = len(passage.low)
    if not quoted or not 1 < end - index <= LONGEST:
        return None
    if any(passage.quoted[index:]) or not _is_name(passage, index + 1, end):
        return None
    return Found("quotation, signature", (index + 1, end), (index, index + 1), ((place.floor, index),), end)


def _is_name(passage: Passage, start: int, end: int) -> bool:
    """Whether the tokens are a name with what it is: capitals first, behind a comma a role, no verb."""
    if not passage.is_capital(start) or passage.word(start) in PRONOUNS | DETERMINERS:
        return False
    comma = next((token for token in range(start, end) if passage.word(token) in (",", "(")), end)
    plain = all(passage.capital[token] or passage.low[token] in JOINING for token in range(start, comma))
    return plain and not any(passage.word(token) in SURE_AUXILIARIES for token in range(start, end))


def signed(passage: Passage, name: Range, above: Span, number: int) -> Attribution:
    """The quotation of the paragraph above, by the name below it."""
    begin, end = passage.span(name).start, passage.span(name).end
    before = passage.text[max(0, begin - LONGEST) : begin].rstrip(" \u00a0")
    dash = passage.text.rfind(before[-1:], 0, begin)
    return Attribution(
        Span(begin, end), Span(dash, dash + 1), (above,), number, "quotation, signature", 2, "direct", "neutral"
    )


def speaks_on(attribution: Attribution, here: Sequence[Passage]) -> bool:
    """Whether a paragraph of nothing but a quotation is by the speaker above: `"It is late," Ann Lee said.`

    `here` is that paragraph and what follows it. The quotation above comes first, and behind its speaker stands only
    when, where and to whom it was said; it asks nothing that another would answer. This one is no mere interjection,
    and no name is signed below.
    """
    speaker, last, text = attribution.speaker, attribution.content[-1], here[0].text
    if speaker is None or attribution.kind != "direct" or attribution.content[0].end > attribution.cue.start:
        return False
    end = max(attribution.cue.end, speaker.end, last.end)
    behind = text[end:].split("\n", 1)[0]
    if len(behind.split()) > ADJUNCT or not MARKS.isdisjoint(behind) or "?" in last.of(text)[-3:]:
        return False
    words = sum(word[0].isalnum() for word in here[0].low)
    return words >= AT_LENGTH and (len(here) == 1 or signature(here[1]) is None)


ADJUNCT = 9  # words behind "said": "outside the inquest on Monday", "BBC Radio Five Live"
MARKS = frozenset('“”"«»;:')
AT_LENGTH = 8  # words; a shorter quotation alone may be somebody's reply

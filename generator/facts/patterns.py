"""The patterns of attribution: each a small rule that looks at one cue and says who, with which words, what.

`RULES` is their order; the first that fits a cue wins. Adding a pattern is adding a function, its row in
`RULES` and its row in `TIERS`. The patterns are those of the guidelines of PARC 3.0 and PolNeAR.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.facts import contents, cues
from generator.facts.clauses import DASHES, Passage, Range, is_day, trimmed
from generator.facts.noun_phrases import (
    ADJUNCTS,
    ADVERBS,
    AUXILIARIES,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    SUBORDINATORS,
    adverb,
    group_start,
    subject_after,
    subject_before,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A cue in its passage: its token, where the clause begins and ends, and who spoke last in the sentence."""

    passage: Passage
    index: int
    floor: int
    end: int
    subject: Range | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule made of a cue, as ranges of tokens; `resume` is where the reading goes on."""

    pattern: str
    speaker: Range | None
    cue: Range
    content: tuple[Range, ...]
    resume: int
    to: Range | None = None
    floor: int = -1


Rule = Callable[[Place], "Found | None"]
PARTICLES = frozenset("out back on in off up".split())


def cue_end(passage: Passage, index: int) -> int:
    """Where the cue ends: behind the particle of "pointed out", "shot back"."""
    return index + 2 if passage.word(index + 1) in ("out", "back") else index + 1


def behind_quotation(place: Place, index: int) -> bool:
    """Whether a quotation ends directly before this token, within the clause, with a comma at most between."""
    passage = place.passage
    if index <= place.floor:
        return False
    return passage.quoted[index - 1] or (
        passage.low[index - 1] in (",", *DASHES) and index - 1 > place.floor and passage.quoted[index - 2]
    )


def _before(place: Place, stop: int) -> Range | None:
    """The content that stands before the speaker or the verb: the clause, or what follows its colon."""
    passage, start = place.passage, place.floor
    for index in range(stop - 1, start, -1):
        if passage.low[index] == ":" and not passage.quoted[index] and passage.is_quoted(index + 1):
            start = index + 1
            break
    while start < stop and passage.word(start) in ("and", "but") and passage.is_quoted(start + 1):
        start += 1
    return trimmed(passage, start, stop)


def _continued(place: Place, start: int) -> tuple[tuple[Range, ...], int]:
    """The second piece of a quotation that the reporting clause interrupts: `", he said, "`."""
    passage = place.passage
    opening = contents.next_quotation(passage, start, place.end)
    if opening >= place.end or not _adjuncts(passage, start, opening):
        return (), start
    run = contents.quotation_run(passage, opening, place.end)
    stop = place.end if not _reports(passage, run, place.end) else run
    second = trimmed(passage, opening, stop)
    return ((second,) if second else ()), stop


def _reports(passage: Passage, start: int, end: int) -> bool:
    """Whether a cue verb stands between two tokens."""
    return any(cues.is_cue(passage.word(index)) for index in range(start, end))


def _adjuncts(passage: Passage, start: int, end: int) -> bool:
    """Whether only adjuncts of the saying stand between two tokens: no further verb of saying, no "that"."""
    return end - start < 26 and not any(
        passage.word(index) == "that" or cues.is_verb(passage, index) for index in range(start, end)
    )


# ------------------------------------------------------------------- behind a quotation


def quotation_verb_speaker(place: Place) -> Found | None:
    """`"…," said X`."""
    passage, index = place.passage, place.index
    if not behind_quotation(place, index) or group_start(passage, index, place.floor) != index:
        return None
    stop = cue_end(passage, index)
    speaker = subject_after(passage, stop, place.end)
    content = _before(place, index)
    if not speaker or not content or passage.word(index).endswith("ing"):
        return None
    second, resume = _continued(place, speaker[1])
    return Found("quotation, verb, speaker", speaker, (index, stop), (content, *second), resume)


def quotation_speaker_verb(place: Place) -> Found | None:
    """`"…," X said`; with a pronoun it is a pattern of its own."""
    passage, index = place.passage, place.index
    start = group_start(passage, index, place.floor)
    speaker = subject_before(passage, start, place.floor)
    if not speaker or not behind_quotation(place, speaker[0]) or passage.word(index).endswith("ing"):
        return None
    if not _closed(passage, speaker[0]) or passage.word(speaker[0]) in ("who", "which"):
        return None
    content = _before(place, speaker[0])
    stop = cue_end(passage, index)
    to = contents.addressee_of(passage, stop, place.end) if cues.tells(passage.word(index)) else None
    if (
        not content
        or passage.word(stop) == "that"
        or (not cues.is_speech(passage.word(index)) and not _ends(place, stop))
    ):
        return None
    second, resume = _continued(place, to[1] if to else stop)
    name = "quotation, pronoun, verb" if passage.word(speaker[0]) in PRONOUNS else "quotation, speaker, verb"
    return Found(name, speaker, (start, stop), (content, *second), resume, to)


def _closed(passage: Passage, index: int) -> bool:
    """Whether the quotation before this token ends as a sentence or clause does, with a comma, "?" or "!"."""
    last = index - 1
    while last >= 0 and passage.low[last] in ("”", '"', "''", "'''", "'", "’", "»"):
        last -= 1
    return last >= 0 and passage.low[last] in (",", "?", "!", "-", "—", "...", "…", "--", "–", ".")


def _ends(place: Place, index: int) -> bool:
    """Whether the reporting clause ends here, or goes on with an adjunct."""
    passage = place.passage
    word = passage.word(index)
    return (
        index >= place.end or passage.quoted[index] or word in STOPS or word in ADJUNCTS or is_day(word) or adverb(word)
    )


# ------------------------------------------------------------------- before the content


def speaker_verb(place: Place) -> Found | None:
    """`X said that …`, `X said: "…"`, `X wants …`: the content behind the cue, or on both sides of it."""
    passage, index = place.passage, place.index
    start = group_start(passage, index, place.floor)
    speaker = subject_before(passage, start, place.floor)
    if not speaker or _not_finite(passage, index, start):
        return None
    stop = cue_end(passage, index)
    inserted = _inserted(place, speaker, stop)
    if inserted:
        return Found("clause, speaker, verb, clause", speaker, (start, stop), inserted, stop + 1)
    first, to = contents.content_start(passage, stop, place.end)
    if first is None or first >= place.end or not _sure(place, speaker, first):
        return None
    content = trimmed(passage, first, contents.content_end(passage, first, place.end))
    if not content:
        return None
    return Found(_name(passage, index, speaker, content), speaker, (start, stop), (content,), content[0], to)


def _not_finite(passage: Passage, index: int, start: int) -> bool:
    """Whether the form cannot be the verb of this subject: "saying" without "is", a passive participle."""
    word = passage.word(index)
    group = passage.low[start:index]
    if word.endswith("ing"):
        return not group or not any(part in AUXILIARIES for part in group)
    passive = any(part in ("is", "are", "was", "were", "be", "been", "being", "'re") for part in group)
    return passive and word.endswith(("ed", "n", "d", "t"))


def _sure(place: Place, speaker: Range, first: int) -> bool:
    """Whether an ambiguous form ("state", "plans") is a verb here: behind a pronoun or name, or with "that"."""
    passage, index = place.passage, place.index
    word = passage.word(index)
    if passage.capital[index]:
        return False
    if not cues.is_ambiguous(word) or passage.quoted[first] or passage.word(first) in contents.OPENING:
        return True
    before = passage.word(index - 1)
    if before in PRONOUNS or before in AUXILIARIES or adverb(before):
        return before != "'s"
    return passage.is_capital(index - 1) or word.endswith("ed") or before in ("polls", "poll", "survey", "study")


def _inserted(place: Place, speaker: Range, stop: int) -> tuple[Range, ...]:
    """The two pieces around an insertion: `The budget, X said, is fine`."""
    passage = place.passage
    if passage.word(stop) != "," or passage.word(speaker[0] - 1) != "," or speaker[0] - place.floor < 2:
        return ()
    if (
        not cues.is_speech(passage.word(place.index))
        or passage.quoted[stop + 1]
        or passage.word(stop + 1).endswith("ing")
    ):
        return ()
    first = trimmed(passage, place.floor, speaker[0])
    second = trimmed(passage, stop + 1, place.end)
    return (first, second) if first and second and passage.word(place.floor) not in PREPOSITIONS else ()


def _name(passage: Passage, index: int, speaker: Range, content: Range) -> str:
    """The name of the pattern, by the class of the verb and by what opens the content."""
    if passage.word(speaker[0]) in ("who", "which"):
        return "relative, verb, content"
    if not cues.is_speech(passage.word(index)):
        return "speaker, attitude, content"
    if passage.quoted[content[0]]:
        return "speaker, verb, quotation"
    return "speaker, verb, that" if passage.word(content[0]) == "that" else "speaker, verb, clause"


# ------------------------------------------------------------------- without a subject of its own


def coordinated(place: Place) -> Found | None:
    """`…, and added that …`: the speaker is the subject of the verb before."""
    passage, index = place.passage, place.index
    start = group_start(passage, index, place.floor)
    if passage.word(start - 1) not in ("and", "but", "then") or passage.word(index).endswith("ing"):
        return None
    return _of_subject(place, start, "and, verb, content")


def participle(place: Place) -> Found | None:
    """`…, saying that …`, `with X saying that …`."""
    passage, index = place.passage, place.index
    start = group_start(passage, index, place.floor)
    if not passage.word(index).endswith("ing") or passage.word(start - 1) in AUXILIARIES:
        return None
    absolute = _absolute(place, start)
    if absolute:
        return _of_subject(place, start, "with, speaker, participle", absolute)
    if passage.word(start - 1) not in (",", "and", "by", "in", "after", "before", "without", "for", "or", *DASHES):
        return None
    return _of_subject(place, start, "participle, content")


def _absolute(place: Place, start: int) -> Range | None:
    """The noun phrase of "with X saying", also with a stray comma before the participle."""
    passage = place.passage
    stop = start - 1 if passage.word(start - 1) == "," else start
    for index in range(stop - 1, max(place.floor, stop - 10) - 1, -1):
        if passage.word(index) == "with":
            return (index + 1, stop) if index + 1 < stop else None
        if not passage.word(index) or passage.word(index) in STOPS - {"."} or cues.is_verb(passage, index):
            return None
    return None


def infinitive(place: Place) -> Found | None:
    """`went on to say that …`, `X was quick to point out that …`."""
    passage, index = place.passage, place.index
    if passage.word(index - 1) != "to" or passage.word(index).endswith(("ed", "ing", "s")):
        return None
    return _of_subject(place, index - 1, "infinitive, content")


def _of_subject(place: Place, start: int, name: str, speaker: Range | None = None) -> Found | None:
    """An attribution to the given speaker, else to the last one, else to the subject that opens the sentence."""
    passage, stop = place.passage, cue_end(place.passage, place.index)
    first, to = contents.content_start(passage, stop, place.end)
    if first is None or first >= place.end:
        return None
    speaker = speaker or place.subject or opening_subject(passage, place.floor, start)
    content = trimmed(passage, first, contents.content_end(passage, first, place.end))
    if not speaker or not content or (cues.is_ambiguous(passage.word(place.index)) and not _clear(passage, first)):
        return None
    return Found(name, speaker, (place.index, stop), (content,), content[0], to)


def _clear(passage: Passage, first: int) -> bool:
    """Whether a content opens clearly: with a quotation or "that"."""
    return passage.quoted[first] or passage.word(first) in contents.OPENING


def opening_subject(passage: Passage, start: int, end: int) -> Range | None:
    """The subject that opens a sentence: a pronoun, or a noun phrase with a capital or determiner, up to a verb."""
    while start < end and (passage.word(start) in OPENERS or passage.word(start) == ","):
        start += 1
    if passage.word(start) in PREPOSITIONS | SUBORDINATORS:
        while start < end and passage.word(start) != ",":
            start += 1
        start += 1
    if start >= end or passage.quoted[start]:
        return None
    if passage.word(start) in PRONOUNS:
        return start, start + 1
    stop = start
    while stop < end and (passage.is_capital(stop) or passage.word(stop) in ("the", "a", "an", "of", "'s", "one")):
        stop += 1
    while stop > start and passage.word(stop - 1) in ("of", "the", "a", "an", "'s"):
        stop -= 1
    return (start, stop) if stop > start else None


# ------------------------------------------------------------------- by noun, by passive


def passive(place: Place) -> Found | None:
    """`a move condemned by X`."""
    passage, index = place.passage, place.index
    if passage.word(index + 1) != "by" or not passage.word(index).endswith("ed"):
        return None
    speaker = subject_after(passage, index + 2, place.end)
    start = group_start(passage, index, place.floor)
    content = subject_before(passage, start, place.floor)
    if not speaker or not content or passage.word(content[0]) in ("who", "which"):
        return None
    return Found("content, passive, by speaker", speaker, (start, index + 2), (content,), speaker[1])


def according(place: Place) -> Found | None:
    """`According to X, …`, `…, according to X, …`."""
    passage, index = place.passage, place.index
    if passage.word(index) != "according" or passage.word(index + 1) != "to":
        return None
    stop = index + 2
    while stop < place.end and not _ends_named(passage, stop, index):
        stop += 1
    speaker = trimmed(passage, index + 2, stop)
    leads = all(passage.word(token) in STOPS | OPENERS for token in range(place.floor, index))
    first = trimmed(passage, place.floor, index)
    second = trimmed(passage, stop, place.end) if leads or _goes_on(passage, stop) else None
    pieces = tuple(part for part in ((None if leads else first), second) if part)
    if not speaker or not pieces:
        return None
    name = "according to, content" if leads else "content, according to"
    return Found(name, speaker, (index, index + 2), pieces, stop, floor=stop)


def _ends_named(passage: Passage, index: int, cue: int) -> bool:
    """Whether the name behind "according to" ends before this token."""
    word, after = passage.word(index), passage.word(index + 1)
    if not word or word in (";", ":", *DASHES):
        return True
    if word in ("and", "but"):
        return after in AUXILIARIES or cues.is_cue(after)
    if word != ",":
        return False
    return not (after in ("a", "an", "the", "who", "which", "president", "director", "professor") and cue > 2)


def _goes_on(passage: Passage, index: int) -> bool:
    """Whether the clause goes on behind an inserted "according to X": a comma and no new clause."""
    return (
        passage.word(index) == ","
        and passage.word(index + 1) not in OPENERS | SUBORDINATORS
        and bool(passage.word(index + 1) and not passage.word(index + 1).endswith("ing"))
    )


def noun(place: Place) -> Found | None:
    """`X's claim that …`, `his view that …`."""
    passage, index = place.passage, place.index
    if passage.word(index) not in cues.nouns() or passage.word(index + 1) != "that":
        return None
    owner = _owner(place)
    content = trimmed(passage, index + 1, contents.content_end(passage, index + 1, place.end))
    if not owner or not content:
        return None
    return Found("speaker's noun, that", owner, (index, index + 1), (content,), content[0])


def view(place: Place) -> Found | None:
    """`In X's view, …`, `in the words of X, …`."""
    passage, index = place.passage, place.index
    if passage.word(index) not in ("view", "opinion", "words", "estimation", "telling", "eyes"):
        return None
    owner = _owner(place)
    if not owner or passage.word(owner[0] - 1) != "in" or passage.word(index + 1) != ",":
        return None
    content = trimmed(passage, index + 2, place.end)
    return Found("in speaker's view", owner, (index, index + 1), (content,), content[0]) if content else None


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
                start -= 1
            if start > place.floor and passage.word(start - 1) in ("the", "a", "an"):
                start -= 1
            return start, index
    return None


def labelled(place: Place) -> Found | None:
    """`Smith: "…"` at the start of a paragraph."""
    passage, index = place.passage, place.index
    if passage.word(index) != ":" or not 0 < index <= 5 or not passage.is_capital(0) or place.floor > 0:
        return None
    if not passage.is_quoted(index + 1) or any(not passage.capital[token] for token in range(index)):
        return None
    content = trimmed(passage, index + 1, place.end)
    return Found("name: quotation", (0, index), (index, index + 1), (content,), place.end) if content else None


RULES: tuple[Rule, ...] = (
    quotation_verb_speaker,
    quotation_speaker_verb,
    passive,
    infinitive,
    coordinated,
    participle,
    speaker_verb,
)
OTHER_RULES: tuple[Rule, ...] = (according, noun, view, labelled)

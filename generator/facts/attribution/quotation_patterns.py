"""Patterns beside a quotation: `"…," said X`, `"…," X said, "…"`, `Said X, "…"`, `X: "…"`."""

from __future__ import annotations

from ..passages import clause_words, cues
from ..passages.addressees import addressee
from ..passages.finite_verbs import verb_between
from ..passages.noun_phrases import DETERMINERS, OPENERS, PREPOSITIONS, PRONOUNS, STOPS
from ..passages.passage import DASHES, Passage, Range, is_day, trimmed
from ..passages.places import Found, Place, behind_quotation, cue_end
from ..passages.subjects import subject_after
from ..passages.verbs import headless


def quotation_verb_speaker(place: Place) -> Found | None:
    """`"…," said X`."""
    passage, index = place.passage, place.index
    if passage.word(index) in cues.base_forms() and passage.word(index) not in ("say", "write", "ask"):
        return None
    if not behind_quotation(place, index) or place.start != index:
        return None
    stop = cue_end(passage, index)
    speaker = subject_after(passage, stop, place.end)
    content = _before(place, index)
    if not speaker or not content or passage.word(index).endswith("ing") or not _quotes(place, index):
        return None
    if not cues.is_cue(passage.word(index)) and not passage.quoted[content[0]]:
        return None  # `the robot, named "Better," scored a point`
    second, resume = _continued(place, speaker[1], stop)
    return Found("quotation, verb, speaker", speaker, (index, stop), (content, *second), resume if second else stop)


# Determiners that are speakers by themselves: `"…," another said`.
ALONE = frozenset(
    ("all", "another", "both", "few", "five", "four", "many", "one", "other", "several", "some", "three", "two")
)


def quotation_speaker_verb(place: Place) -> Found | None:
    """`"…," X said`; with a pronoun it is a pattern of its own."""
    passage, index = place.passage, place.index
    start, speaker = place.start, place.before
    if cues.is_ambiguous(passage.word(index)) and passage.word(index + 1) in ("read", "reads", "said", "says"):
        return None  # `"…," the club's post | read`
    if not speaker or not behind_quotation(place, speaker[0]) or passage.word(index).endswith("ing"):
        return None
    if headless(passage, speaker) or (passage.word(index - 1) == "'s" and passage.word(index) in cues.base_forms()):
        return None  # `"…," referring to Ann Lee's | vow`
    if passage.word(speaker[1] - 1) in DETERMINERS - ALONE:
        return None  # `"…," the email read`: a noun, not a verb
    if not _closed(place, speaker[0]) or not _quotes(place, speaker[0]) or passage.word(speaker[0]) in ("who", "which"):
        return None
    content = _before(place, speaker[0])
    stop = cue_end(passage, index)
    to = addressee(passage, stop, place.end) if cues.tells(passage.word(index)) else None
    if (
        not content
        or passage.word(stop) == "that"
        or (not cues.is_speech(passage.word(index)) and not _bare(place, stop))
    ):
        return None
    second, resume = _continued(place, to[1] if to else stop, stop)
    name = "quotation, pronoun, verb" if passage.word(speaker[0]) in PRONOUNS else "quotation, speaker, verb"
    return Found(name, speaker, (start, stop), (content, *second), resume, to)


def verb_speaker_quotation(place: Place) -> Found | None:
    """`Said X, "…"` at the start of a sentence."""
    passage, index = place.passage, place.index
    opened = all(passage.word(token) in OPENERS | {","} for token in range(place.floor, index))
    if not opened or not cues.is_speech(passage.word(index)) or passage.word(index).endswith("ing"):
        return None
    speaker = subject_after(passage, index + 1, place.end)
    if not speaker or passage.word(speaker[1]) not in (",", ":") or not passage.is_quoted(speaker[1] + 1):
        return None
    content = trimmed(passage, speaker[1] + 1, place.end)
    if not content:
        return None
    return Found("verb, speaker, quotation", speaker, (index, index + 1), (content,), place.end)


def introduced(place: Place) -> Found | None:
    """`And from X: "…"`, `X, on the plan: "…"`: a colon and a quotation, no verb of saying."""
    passage, index = place.passage, place.index
    start = place.floor
    while start < index and (passage.word(start) in OPENERS or passage.word(start) in LEADS):
        start += 1
    if not passage.is_quoted(index + 1) or verb_between(passage, start, index):
        return None
    led = passage.word(start) in ("from", "via")
    stop = next((token for token in range(start + 2, index) if passage.word(token) in ENDS_NAME), index)
    speaker, content = trimmed(passage, start + led, stop), trimmed(passage, index + 1, place.end)
    if not speaker or not content or not any(map(passage.is_capital, range(*speaker))) or index - start > 14:
        return None
    if not led and ((stop == index and "here" not in passage.low[:start]) or not passage.is_capital(start)):
        return None
    cue = (start, start + 1) if led else (index, index + 1)
    return Found("from speaker: quotation", speaker, cue, (content,), place.end)


LEADS = frozenset((",", "this", "here", "'s", "is"))
ENDS_NAME = frozenset(("on", "in", "about", "at", "after"))


def _before(place: Place, stop: int) -> Range | None:
    """The content before the speaker or the verb: the clause, or what follows its colon or another verb of saying."""
    passage, start = place.passage, place.floor
    for index in range(stop - 1, start, -1):
        if passage.low[index] == ":" and not passage.quoted[index] and passage.is_quoted(index + 1):
            start = index + 1
            break
    opening = clause_words.next_quotation(passage, start, stop)
    said = passage.word(opening - 1) == "," and cues.is_speech(passage.word(opening - 2))
    if start < opening - 2 and (said or passage.word(opening - 1) in DASHES):
        start = (
            opening  # `It was late, neighbours say, | “I ran,” recalled Ann Lee`, `He left — | “I am late,” he said`
        )
    while start < stop and passage.word(start) in ("and", "but") and passage.is_quoted(start + 1):
        start += 1
    return trimmed(passage, start, stop)


def _continued(place: Place, start: int, after: int) -> tuple[tuple[Range, ...], int]:
    """The second piece of a quotation that the reporting clause interrupts: `", he said, "`."""
    passage = place.passage
    opening = clause_words.next_quotation(passage, start, place.end)
    if opening >= place.end or not _adjuncts(passage, after, opening) or passage.word(opening - 1) not in STOPS:
        return (), start
    run = clause_words.quotation_run(passage, opening, place.end)
    stop = place.end if not _reports(passage, run, place.end) else run
    second = trimmed(passage, opening, stop)
    return ((second,) if second else ()), stop


def _reports(passage: Passage, start: int, end: int) -> bool:
    """Whether a cue verb stands between two tokens."""
    return any(cues.is_cue(passage.word(index)) for index in range(start, end))


def _adjuncts(passage: Passage, start: int, end: int) -> bool:
    """Whether only adjuncts of the saying stand between two tokens: no further verb of saying, no "that"."""
    return end - start < 26 and not any(
        passage.word(index) == "that"
        or cues.is_verb(passage, index)
        or (passage.word(index).endswith("ing") and cues.is_cue(passage.word(index)))
        for index in range(start, end)
    )


def _quotes(place: Place, stop: int) -> bool:
    """Whether the words before are a quotation, not a title in an adjunct: `On Monday's "Today," X said`."""
    passage, start = place.passage, stop - 1
    while start > place.floor and not passage.quoted[start]:
        start -= 1
    last = start
    while start > place.floor and passage.quoted[start - 1]:
        start -= 1
    opener = passage.word(place.floor)
    if passage.quoted[place.floor]:
        return True
    if opener.endswith("ing") and start > place.floor:
        return False  # `Walking to chants of "Oz!," X said …`
    if start > place.floor and last - start < 7 and not verb_between(passage, place.floor, start):
        return False
    return not (start > place.floor and last - start < 7 and (opener in PREPOSITIONS or is_day(opener)))


def _closed(place: Place, index: int) -> bool:
    """Whether the quotation before this token ends as a sentence or clause does, with a comma, "?" or "!"."""
    passage, last = place.passage, index - 1
    if passage.quoted[place.floor] and all(passage.quoted[place.floor : last]):
        return True
    while last >= 0 and passage.low[last] in ("”", '"', "''", "'''", "'", "’", "»"):
        last -= 1
    return last >= 0 and passage.low[last] in (",", "?", "!", "-", "—", "...", "…", "--", "–", ".")


def _bare(place: Place, index: int) -> bool:
    """Whether a quotation and a clause of two words are the whole: `"…," she pressed.`"""
    passage = place.passage
    return passage.quoted[place.floor] and (
        index >= place.end
        or passage.quoted[index]
        or passage.word(index) in STOPS
        or passage.word(index) in ("in", "on", "at", "as")
    )

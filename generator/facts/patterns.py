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
    DETERMINERS,
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


def _continued(place: Place, start: int, after: int) -> tuple[tuple[Range, ...], int]:
    """The second piece of a quotation that the reporting clause interrupts: `", he said, "`."""
    passage = place.passage
    opening = contents.next_quotation(passage, start, place.end)
    if opening >= place.end or not _adjuncts(passage, after, opening):
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
    if passage.word(index) in cues.base_forms() and passage.word(index) not in ("say", "write", "ask"):
        return None
    if not behind_quotation(place, index) or group_start(passage, index, place.floor) != index:
        return None
    stop = cue_end(passage, index)
    speaker = subject_after(passage, stop, place.end)
    content = _before(place, index)
    if not speaker or not content or passage.word(index).endswith("ing") or not _quotes(place, index):
        return None
    if passage.word(speaker[0]) in PRONOUNS and not _ends(place, speaker[1]):
        return None
    second, resume = _continued(place, speaker[1], stop)
    return Found("quotation, verb, speaker", speaker, (index, stop), (content, *second), resume if second else stop)


def quotation_speaker_verb(place: Place) -> Found | None:
    """`"…," X said`; with a pronoun it is a pattern of its own."""
    passage, index = place.passage, place.index
    start = group_start(passage, index, place.floor)
    speaker = subject_before(passage, start, place.floor)
    if not speaker or not behind_quotation(place, speaker[0]) or passage.word(index).endswith("ing"):
        return None
    if not _closed(place, speaker[0]) or not _quotes(place, speaker[0]) or passage.word(speaker[0]) in ("who", "which"):
        return None
    content = _before(place, speaker[0])
    stop = cue_end(passage, index)
    to = contents.addressee_of(passage, stop, place.end) if cues.tells(passage.word(index)) else None
    if (
        not content
        or passage.word(stop) == "that"
        or (not cues.is_speech(passage.word(index)) and not _bare(place, stop))
    ):
        return None
    second, resume = _continued(place, to[1] if to else stop, stop)
    name = "quotation, pronoun, verb" if passage.word(speaker[0]) in PRONOUNS else "quotation, speaker, verb"
    return Found(name, speaker, (start, stop), (content, *second), resume, to)


def _quotes(place: Place, stop: int) -> bool:
    """Whether the words before are a quotation, not a title in an adjunct: `On Monday's "Today," X said`."""
    passage, start = place.passage, stop - 1
    while start > place.floor and not passage.quoted[start]:
        start -= 1
    last = start
    while start > place.floor and passage.quoted[start - 1]:
        start -= 1
    opener = passage.word(place.floor)
    if start > place.floor and last - start < 7 and not _verb_between(passage, place.floor, start):
        return False
    return not (start > place.floor and last - start < 7 and (opener in PREPOSITIONS or is_day(opener)))


def _verb_between(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb that can be told for one stands between two tokens."""
    return any(passage.word(token) in AUXILIARIES or cues.is_verb(passage, token) for token in range(start, end))


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
    if passage.word(stop) in contents.FINITE and passage.word(speaker[0] - 1) not in ("which", "what", "that"):
        return None
    gap = passage.word(speaker[0] - 1)
    if gap in GAPS and (passage.word(stop) in STOPS or stop >= place.end or is_day(passage.word(stop))):
        return Found(
            "what speaker verb", speaker, (start, stop), ((speaker[0] - 1, speaker[0]),), stop, floor=place.floor
        )
    first, to = contents.content_start(passage, stop, place.end)
    if passage.word(index) in ONLY_QUOTING and (first is None or not _clear(passage, first)):
        return None
    if first is not None and passage.word(first) in contents.FINITE:
        return _gapped(place, speaker, (start, stop), first)
    if first is None or first >= place.end or not _sure(place, speaker, first):
        return None
    content = trimmed(passage, first, _content_end(place, speaker, first))
    if not content:
        return None
    floor = place.floor if passage.word(speaker[0]) in ("who", "which") else -1
    return Found(_name(passage, index, speaker, content), speaker, (start, stop), (content,), content[0], to, floor)


def _main_verb(place: Place, speaker: Range, first: int, end: int) -> int:
    """Where the main verb follows a relative clause: "officials who know her | say"; `end` where none does."""
    passage = place.passage
    for index in range(first + 1, min(end, first + 8)):
        if cues.is_verb(passage, index):
            start = group_start(passage, index, first)
            subject = subject_before(passage, start, place.floor)
            if subject and subject[0] < speaker[0]:
                return start
    return end


def _gapped(place: Place, speaker: Range, cue: Range, first: int) -> Found | None:
    """`which X said will …`: the content is the relative pronoun and the rest of its clause."""
    passage, gap = place.passage, speaker[0] - 1
    if passage.word(gap) not in ("which", "what", "that", "who"):
        return None
    rest = trimmed(passage, first, contents.first_comma(passage, first, place.end))
    pieces = ((gap, gap + 1), rest) if rest else ((gap, gap + 1),)
    return Found("what speaker verb", speaker, cue, pieces, first, floor=place.floor)


# Verbs that report speech only with a quotation or "that": "Lee continued, '…'", not "they continue to back".
ONLY_QUOTING = frozenset(
    """continue continues continued continuing begin begins began begun maintain maintains point points
    conclude concludes dismiss""".split()
)
GAPS = frozenset("what everything something anything nothing which things".split())


def _content_end(place: Place, speaker: Range, first: int) -> int:
    """Where the content ends: within its subordinate clause, if the subject stands in one ("After X said …, Y")."""
    passage = place.passage
    end = contents.content_end(passage, first, place.end, not cues.is_speech(passage.word(place.index)))
    if passage.word(speaker[0]) in ("who", "which", "that"):
        end = min(end, _main_verb(place, speaker, first, end))
    if passage.word(speaker[0] - 1) in SUBORDINATE and passage.quoted[first] is False:
        return min(end, contents.first_comma(passage, first, place.end))
    return end


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
    if passage.capital[index] or not _agrees(place, speaker):
        return False
    if passage.word(index - 1) == "'s" and (word in cues.base_forms() or word in cues.nouns()):
        return False
    if not cues.is_ambiguous(word):
        return True
    if passage.word(first) in ("that", "whether", "how", "why") or (
        passage.quoted[first] and passage.word(first - 1) in (",", ":")
    ):
        return True
    before = passage.word(index - 1)
    if before == "'s":
        return False
    if before in PRONOUNS or before in AUXILIARIES or adverb(before):
        return True
    if passage.is_capital(index - 1) and not word.endswith("ed"):
        return _object_begins(passage, first)
    return passage.is_capital(index - 1) or word.endswith("ed") or before in ("polls", "poll", "survey", "study")


def _object_begins(passage: Passage, index: int) -> bool:
    """Whether what follows can be the object of a verb, so that "Lee claims" is no compound noun."""
    word = passage.word(index)
    return (
        not word
        or passage.capital[index]
        or word in DETERMINERS
        or word in PRONOUNS
        or word in contents.OPENING
        or word in ("to", "no", "more")
        or word.endswith("ing")
        or passage.word(index - 1) in PREPOSITIONS
    )


def _agrees(place: Place, speaker: Range) -> bool:
    """Whether subject and verb agree: no "the most state", "a mother claim", "they reports"."""
    passage, index = place.passage, place.index
    word, first, last = passage.word(index), passage.word(speaker[0]), passage.word(speaker[1] - 1)
    if last in ADJECTIVES or last in contents.NOT_VERBS - NOUNS or last in ("no", "not"):
        return False
    if any(passage.word(token) in AUXILIARIES for token in range(speaker[1], index)):
        return True
    if word in cues.base_forms():
        return _plural(passage, speaker)
    return not (word.endswith("s") and (first in ("they", "we", "you", "i", "these", "those") or _plural_noun(last)))


def _plural(passage: Passage, speaker: Range) -> bool:
    """Whether the subject may be plural: "officials", "Ann and Bo", "72 percent", "who"."""
    first, last = passage.low[speaker[0]], passage.low[speaker[1] - 1]
    if first in ("they", "we", "you", "i", "who", "that", "which", "these", "those"):
        return True
    return (
        _plural_noun(last)
        or last.endswith("s")
        or last in PLURALS
        or last[:1].isdigit()
        or "and" in passage.low[slice(*speaker)]
        or last in (",", ")")
    )


def _plural_noun(word: str) -> bool:
    """Whether a lower-case noun looks plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word.islower() and len(word) > 3


PLURALS = frozenset(
    """people men women media police some many most few all both half percent majority others number press
    children 10 critics public""".split()
)
NOUNS = frozenset(
    "some all each one two three reporters voters supporters journalists members people questions".split()
)


ADJECTIVES = frozenset(
    "new most latest first recent own same only public many more less such very than other great".split()
)
SUBORDINATE = frozenset("after when while as although though if before once since until whereas".split())


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
    return (first, second) if first and second else ()


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
    if passage.is_quoted(start - 1) and passage.low[start - 2 : start] and "," in passage.low[start - 2 : start]:
        return _of_subject(place, start, "participle, content")
    if is_day(passage.word(start - 1)) and passage.word(start - 2) in cues.nouns():
        return _of_subject(place, start, "participle, content")
    absolute = _absolute(place, start)
    if absolute:
        return _of_subject(place, start, "with, speaker, participle", absolute)
    if passage.word(start - 1) not in (",", "and", "by", "in", "after", "before", "without", "for", "or", *DASHES) and (
        passage.word(start - 1) not in cues.nouns() or not cues.is_speech(passage.word(index))
    ):
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
    found = _of_subject(place, index - 1, "infinitive, content")
    if found and (_clear(passage, found.content[0][0]) or _led(passage, index - 2)):
        return found
    return None


def _led(passage: Passage, index: int) -> bool:
    """Whether the word before "to" makes the infinitive a saying: "went on to say", "declined to discuss"."""
    return passage.word(index) in LEADING


LEADING = frozenset(
    """on went declined declines refused refuses continued quick began begin seemed seems appeared appears able want
    wants wanted hoped hopes forced expected likely unable chose failed managed decided vowed pledged promised tried""".split()
)


def _of_subject(place: Place, start: int, name: str, speaker: Range | None = None) -> Found | None:
    """An attribution to the given speaker, else to the last one, else to the subject that opens the sentence."""
    passage, stop = place.passage, cue_end(place.passage, place.index)
    first, to = contents.content_start(passage, stop, place.end)
    if first is None or first >= place.end:
        return None
    speaker = speaker or _main_subject(place, start) or place.subject or opening_subject(passage, place.floor, start)
    content = trimmed(passage, first, contents.content_end(passage, first, place.end))
    if not speaker or not content or (cues.is_ambiguous(passage.word(place.index)) and not _clear(passage, first)):
        return None
    return Found(name, speaker, (place.index, stop), (content,), content[0], to)


def _main_subject(place: Place, start: int) -> Range | None:
    """The subject of the clause that a "to" continues: "companies are quick to point out"."""
    passage = place.passage
    if passage.word(start) != "to":
        return None
    for index in range(start - 1, max(place.floor, start - 6), -1):
        word = passage.word(index)
        if word in STOPS or not word:
            return None
        if word in AUXILIARIES or word in ("went", "goes", "continued", "tried", "wants", "wanted", "seemed", "seems"):
            return subject_before(passage, group_start(passage, index, place.floor), place.floor)
    return None


def unnamed(place: Place) -> Found | None:
    """`Asked whether …`, `he was told that …`: somebody spoke, and the text does not say who."""
    passage, index = place.passage, place.index
    if passage.word(index) not in ("asked", "told", "warned", "reminded", "informed", "pressed"):
        return None
    before = passage.word(index - 1)
    start = group_start(passage, index, place.floor)
    opens = (
        index == place.floor or before in ("when", "if", "while", "as") or (before == "," and index - place.floor < 3)
    )
    passive = any(passage.word(token) in BE for token in range(start, index))
    stop = index + 1
    if not (opens or passive) or stop >= place.end or passage.word(stop) in ("by", "to", "."):
        return None
    first = contents.opening_of(passage, stop, place.end) or stop
    content = trimmed(passage, first, contents.first_comma(passage, first, place.end))
    return (
        Found("asked or told, unnamed", None, (start if passive else index, stop), (content,), stop)
        if content
        else None
    )


BE = frozenset("is are was were be been being 're".split())


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
    leads = all(passage.word(token) in STOPS | OPENERS for token in range(place.floor, index))
    while stop < place.end and not ends_named(passage, stop):
        stop += 1
        if leads and passage.word(stop) == "," and passage.word(stop + 1) == "the":
            break
    speaker = trimmed(passage, index + 2, stop)
    first = trimmed(passage, place.floor, index)
    second = trimmed(passage, stop, place.end) if leads or _goes_on(passage, stop) else None
    pieces = tuple(part for part in ((None if leads else first), second) if part)
    if not speaker or not pieces:
        return None
    name = "according to, content" if leads else "content, according to"
    return Found(name, speaker, (index, index + 2), pieces, stop, floor=stop)


def ends_named(passage: Passage, index: int) -> bool:
    """Whether the name behind "according to" ends before this token."""
    word, after = passage.word(index), passage.word(index + 1)
    if not word or word in (";", ":", *DASHES):
        return True
    if word in ("and", "but"):
        return after in AUXILIARIES or cues.is_cue(after)
    if word != ",":
        return False
    return not (after in ("a", "an", "the", "who", "which", "president", "director", "professor"))


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
    if passage.word(index) not in cues.nouns():
        return None
    owner, stop = _owner(place), index + 1
    if passage.word(stop) == "by" and not owner:
        owner = subject_after(passage, stop + 1, place.end)
        owner = (owner[0], _before_that(passage, owner)) if owner else None
        stop = owner[1] if owner else stop
    if not owner or passage.word(stop) != "that":
        return None
    content = trimmed(passage, stop, contents.content_end(passage, stop, place.end))
    return Found("speaker's noun, that", owner, (index, index + 1), (content,), content[0]) if content else None


def _before_that(passage: Passage, owner: Range) -> int:
    """Where the noun phrase ends that a "that" follows."""
    return next((token for token in range(*owner) if passage.word(token) == "that"), owner[1])


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
                if passage.word(start - 1) in PREPOSITIONS:
                    break
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


def verb_speaker_quotation(place: Place) -> Found | None:
    """`Said X, "…"` at the start of a sentence."""
    passage, index = place.passage, place.index
    if index != place.floor or not cues.is_speech(passage.word(index)) or passage.word(index).endswith("ing"):
        return None
    speaker = subject_after(passage, index + 1, place.end)
    if not speaker or passage.word(speaker[1]) not in (",", ":") or not passage.is_quoted(speaker[1] + 1):
        return None
    content = trimmed(passage, speaker[1] + 1, place.end)
    if not content:
        return None
    return Found("verb, speaker, quotation", speaker, (index, index + 1), (content,), place.end)


def as_reported(place: Place) -> Found | None:
    """`As X reported, …`, `as X put it, …`."""
    passage, index = place.passage, place.index
    start = group_start(passage, index, place.floor)
    speaker = subject_before(passage, start, place.floor)
    opener = speaker[0] - 1 if speaker else 0
    if not speaker or passage.word(opener) != "as" or not (opener == place.floor or passage.word(opener - 1) == "("):
        return None
    stop = contents.first_comma(passage, index, place.end)
    content = trimmed(passage, stop, place.end)
    if stop - index > 8 or not content or not cues.is_speech(passage.word(index)):
        return None
    return Found("as speaker verb, content", speaker, (start, index + 1), (content,), stop, floor=stop + 1)


def opening_participle(place: Place) -> Found | None:
    """`Citing …, X …` at the start of a sentence: the speaker is the subject behind the comma."""
    passage, index = place.passage, place.index
    if index != place.floor or not passage.word(index).endswith("ing"):
        return None
    stop = next(
        (
            token
            for token in range(index + 2, place.end - 1)
            if passage.low[token] == ","
            and passage.word(token + 1)
            and passage.is_capital(token + 1)
            or passage.low[token] == ","
            and passage.word(token + 1) in PRONOUNS
        ),
        None,
    )
    speaker = opening_subject(passage, stop + 1, place.end) if stop else None
    content = trimmed(passage, index + 1, stop) if stop else None
    if not stop or not speaker or not content:
        return None
    return Found("opening participle", speaker, (index, index + 1), (content,), content[0])


RULES: tuple[Rule, ...] = (
    unnamed,
    verb_speaker_quotation,
    as_reported,
    opening_participle,
    quotation_verb_speaker,
    quotation_speaker_verb,
    passive,
    infinitive,
    coordinated,
    participle,
    speaker_verb,
)
OTHER_RULES: tuple[Rule, ...] = (according, noun, view, labelled)

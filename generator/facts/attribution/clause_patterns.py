"""Patterns with the speaker before the verb: `X said that …`, `The budget, X said, is fine`, `As X reported, …`."""

from __future__ import annotations

from itertools import takewhile

from ...english.closed_classes import group
from ..passages import clause_words, contents, cues
from ..passages.addressees import addressee
from ..passages.clause_shapes import is_clause
from ..passages.content_ends import content_end
from ..passages.finite_verbs import FINITE, is_finite, verb_between
from ..passages.noun_phrases import (
    ADDRESSED,
    ADJUNCTS,
    DETERMINERS,
    NOMINATIVE,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
    TIME_CLAUSES,
    group_start,
)
from ..passages.passage import Passage, Range, is_day, trimmed
from ..passages.places import Found, Place, clear, cue_end
from ..passages.subjects import subject_before, zero_relative
from ..passages.verb_senses import NAMING, astray, no_report
from ..passages.verbs import headless, is_plain, not_finite, sure, sure_alone


def speaker_verb(place: Place) -> Found | None:
    """`X said that …`, `X said: "…"`, `X wants …`: the content behind the cue, or on both sides of it."""
    passage, index = place.passage, place.index
    start, speaker = place.start, place.before
    if not speaker or headless(passage, speaker):
        speaker = zero_relative(passage, start, place.floor)
    if not speaker or not_finite(passage, index, start) or is_plain(passage, index, speaker):
        return None
    if _unreal(passage, index, start) or passage.word(speaker[0]) == "having":
        return None
    stop = cue_end(passage, index)
    if no_report(passage, index, stop):
        return None
    inserted = _inserted(place, speaker, stop)
    if inserted:
        return Found("clause, speaker, verb, clause", speaker, (start, stop), inserted, stop + 1)
    if _is_modal(passage, stop) and passage.word(speaker[0] - 1) not in GAPPED:
        return None
    if passage.word(index) in LEADING and passage.word(stop) == "to" and cues.is_speech(passage.word(stop + 1)):
        return None
    first, to = contents.content_start(passage, stop, place.end)
    if (
        passage.word(index) in ONLY_QUOTING
        and passage.word(first - 1 if first else stop) != "to"
        and (first is None or not (clear(passage, first) or _is_told(passage, first)) or passage.word(first) in TIMED)
    ):
        return None
    if first is not None and _is_modal(passage, first):
        return _gapped(place, speaker, (start, stop), first)
    if (
        first is None
        or first >= place.end
        or _shared(place, speaker, first)
        or not sure(place, speaker, first)
        or astray(passage, index, first)
    ):
        return None
    content = trimmed(passage, first, _denied_end(place, first, clause_end(place, speaker, first)))
    if not content:
        return None
    floor = place.floor if passage.word(speaker[0]) in ("who", "which") else -1
    return Found(_name(passage, index, speaker, content), speaker, (start, stop), (content,), content[0], to, floor)


def _is_modal(passage: Passage, index: int) -> bool:
    """Whether a clause goes on here with its verb, behind an insertion: "which Ann Lee said | may"; not "May"."""
    return passage.word(index) in FINITE and not passage.capital[index]


def _is_told(passage: Passage, first: int) -> bool:
    """Whether a pronoun and its verb follow: "maintains | it has to cut pay"; not "maintains its roads"."""
    return passage.word(first) in NOMINATIVE and passage.word(first + 1) in FINITE


def _denied_end(place: Place, first: int, end: int) -> int:
    """Where what is denied ends before a colon, behind which the denial stands: `denied the claim: | “It is late.”`."""
    passage = place.passage
    colons = (at for at in range(first, end) if passage.word(at) == ":" and passage.is_quoted(at + 1))
    return next(colons, end) if cues.denies(passage.word(place.index)) else end


def _shared(place: Place, speaker: Range, first: int) -> bool:
    """Whether the verb shares its object with the next: "what Ann Lee says | and promises is late"."""
    joined = place.passage.word(first) in ("and", "or") and cues.is_speech(place.passage.word(place.index))
    return joined and place.passage.word(speaker[0]) not in ("who", "which")


def _unreal(passage: Passage, index: int, start: int) -> bool:
    """Whether it is only possible: "she would want", "he might ask", "he would have said"; not "would not say"."""
    group = passage.low[start:index]
    unreal = POSSIBLE if cues.is_speech(passage.word(index)) else MODALS
    return any(word in unreal for word in group) or ("would" in group and "have" in group)


POSSIBLE = frozenset(("could", "should", "may", "might", "must"))
MODALS = POSSIBLE | {"would", "can"}


def _main_verb(place: Place, speaker: Range, first: int, end: int) -> int:
    """Where the main verb follows a relative clause: "officials who know her | say"; `end` where none does."""
    passage = place.passage
    for index in range(first + 1, min(end, first + 20)):
        if cues.is_verb(passage, index):
            start = group_start(passage, index, first)
            subject = subject_before(passage, start, place.floor)
            if subject and subject[0] < speaker[0]:
                return start
    return end


def gap(place: Place) -> Found | None:
    """`the charges, which X denies`, `everything X said`: the content is the pronoun whose gap the verb leaves."""
    passage, index = place.passage, place.index
    start, stop, speaker = place.start, cue_end(passage, index), place.before
    if not speaker or speaker[0] <= place.floor or not cues.is_speech(passage.word(index)):
        return None
    left, after = (speaker[0] - 1, speaker[0]), passage.word(stop)
    if passage.word(left[0]) not in GAPS:
        return None
    if not_finite(passage, index, start) or passage.is_quoted(stop):
        return None
    ended = stop >= place.end or after in STOPS or after in ADJUNCTS or after in ("and", "but", "as") or is_day(after)
    if (
        after == "to"
        and clause_words.verb_like(passage, stop + 1)
        and passage.word(stop + 1) not in PRONOUNS | ADDRESSED
    ):
        return None
    if not ended or not sure_alone(passage, index, speaker) or passage.is_quoted(stop + 1):
        return None
    return Found("what speaker verb", speaker, (start, stop), (left,), stop, floor=place.floor)


GAPS = group("gaps") - {"what"}


# Pronouns whose clause a saying may be put into: "two daughters, who | he said | were in Oz".
GAPPED = frozenset(("which", "what", "that", "who"))


def _gapped(place: Place, speaker: Range, cue: Range, first: int) -> Found | None:
    """`which X said will …`: the content is the relative pronoun and the rest of its clause."""
    passage, gap = place.passage, speaker[0] - 1
    if passage.word(gap) not in GAPPED or not sure_alone(passage, place.index, speaker):
        return None
    rest = trimmed(passage, first, clause_words.first_comma(passage, first, place.end))
    pieces = ((gap, gap + 1), rest) if rest else ((gap, gap + 1),)
    return Found("what speaker verb", speaker, cue, pieces, first, floor=place.floor)


# Verbs that report speech only with a quotation or "that": "Lee continued, '…'", not "they continue to back".
ONLY_QUOTING = group("only_quoting")
TIMED = frozenset(("when", "where", "which", "who"))  # "the trouble began when"


LEADING = group("leading")  # verbs before "to say": the infinitive reports, not they


def clause_end(place: Place, speaker: Range, first: int) -> int:
    """Where the content ends: within its subordinate clause, if the subject stands in one ("After X said …, Y")."""
    passage = place.passage
    end = content_end(passage, first, place.end, not cues.is_speech(passage.word(place.index)))
    if passage.word(end) in FINITE:
        end = content_end(passage, first, place.end)  # "found | more space may be added" is a clause
    if passage.word(speaker[0]) in ("who", "which", "that"):
        end = min(end, _main_verb(place, speaker, first, end))
        if passage.word(speaker[0] - 1) == ",":
            end = min(end, clause_words.closing_comma(passage, first, end))
    if _opens_below(passage, place.floor, speaker[0]) and not passage.quoted[first]:
        end = min(end, clause_words.first_comma(passage, first, place.end))
    nested = passage.word(first) == "that" and passage.word(first + 1) in PREPOSITIONS | SUBORDINATE
    last = passage.word(speaker[0] - 2) == ","  # "it was in May, when Ann Lee said that": no main clause follows
    if passage.word(speaker[0] - 1) in SUBORDINATE and passage.quoted[first] is False and not (nested or last):
        return min(end, clause_words.first_comma(passage, first, place.end))
    return end


def _opens_below(passage: Passage, start: int, stop: int) -> bool:
    """Whether the sentence opens with a subordinate clause that goes on here: "Even after …, on which Lee pledged"."""
    while start < stop and passage.word(start) in OPENERS | {"just"}:
        start += 1
    return passage.word(start) in SUBORDINATE and "," not in passage.low[start:stop]


SUBORDINATE = group("subordinate")


def _inserted(place: Place, speaker: Range, stop: int) -> tuple[Range, ...]:
    """The two pieces around an insertion: `The budget, X said, is fine`."""
    passage = place.passage
    before = passage.low[max(place.floor, speaker[0] - 2) : speaker[0]]
    quoted = "," in before and passage.is_quoted(speaker[0] - 1) and not passage.quoted[place.floor]
    if (passage.word(speaker[0] - 1) != "," and not quoted) or speaker[0] - place.floor < 2:
        return ()
    if passage.word(speaker[0]) in ("who", "which"):
        return ()  # "Ann Lee, who joked about it, left"
    comma = _behind_adjunct(place, stop)
    if passage.word(comma) != "," or (comma > stop and not _carries(place, speaker[0], comma)):
        return ()
    stop = comma
    if not cues.is_speech(passage.word(place.index)) or passage.is_quoted(stop + 1):
        return ()
    if not sure_alone(passage, place.index, speaker):
        return ()
    parts = (token + 1 for token in range(place.floor, speaker[0]) if passage.word(token) == ";")
    begin = max(parts, default=place.floor)
    if passage.word(stop + 1).endswith("ing") or passage.word(stop + 1) in ("and", "but"):
        alone = trimmed(passage, begin, speaker[0])
        return (alone,) if alone and alone[1] - alone[0] > 3 else ()
    first = trimmed(passage, begin, speaker[0])
    if first and passage.word(first[1] - 1) in ("because", "that", "although", "while") and first[0] + 1 < first[1]:
        first = None  # "he left because, she said, it was late"
    second = trimmed(passage, stop + 1, content_end(passage, stop + 1, place.end))
    if cues.tells(passage.word(begin - 1)) or passage.word(begin) in ("asked", "when"):
        return ()  # "When asked about his work, X said, “It is late”"
    return tuple(piece for piece in (first, second) if piece) if second else ()


def _behind_adjunct(place: Place, stop: int) -> int:
    """The comma behind an adjunct of the saying: "the bridge, Ann Lee said at the time | , is safe"."""
    passage = place.passage
    to = addressee(passage, stop, place.end) if cues.tells(passage.word(place.index)) else None
    if to and passage.word(to[1]) == ",":
        return to[1]
    word = passage.word(to[1] if to else stop)
    if not (word in PREPOSITIONS or is_day(word)):
        return stop
    comma = clause_words.first_comma(passage, stop, min(place.end, stop + 12))
    behind = takewhile(lambda word: not word.endswith("ing"), passage.low[comma : min(place.end, comma + LISTED)])
    plain = not any(passage.quoted[stop:comma]) and "that" not in (*passage.low[stop:comma], *behind)
    return comma if plain and not verb_between(passage, stop, comma) else stop


LISTED = 6  # tokens behind a comma in which a list of those who are told ends: "told authors, agents and readers that"


def _carries(place: Place, end: int, comma: int) -> bool:
    """Whether what stands around the insertion is a clause: a verb before it, or one that goes on behind it."""
    passage, after = place.passage, place.passage.word(comma + 1)
    if after in ("who", "which", "where", "when", "as", "a", "an") or passage.word(comma - 1) == ",":
        return False
    if passage.word(place.floor) in PREPOSITIONS and not verb_between(passage, place.floor, end - 1):
        return False  # "During the call, he asked about the bridge, | called it old": verbs in a row
    past = any(passage.word(token).endswith("ed") for token in range(place.floor + 1, end - 1))
    after_adverb = comma + 1 + (after in ("often", "never", "always", "still", "also"))
    return past or verb_between(passage, place.floor, end - 1) or is_finite(passage, after_adverb)


def inserted_inverted(place: Place) -> Found | None:
    """`The bridge, said X, is safe`."""
    passage, index = place.passage, place.index
    begins = passage.is_capital(index + 1) or passage.word(index + 1) in DETERMINERS | PRONOUNS
    if passage.word(index - 1) != "," or not begins or not cues.is_verb(passage, index):
        return None
    if passage.word(index) in NAMING or is_day(passage.word(index + 1)):
        return None  # "the vaccine, called NVX, is new"
    stop = clause_words.first_comma(passage, index, place.end)
    if "," in passage.low[place.floor : index - 1] and passage.word(place.floor) not in PREPOSITIONS:
        return None  # "The mayor, Ann Lee, said it planned to close, provided that": the subject stands before an aside
    if passage.word(stop + 1) in ("who", "which", "whose", "a", "an", "the"):
        stop = clause_words.first_comma(passage, stop + 1, place.end)
    first, second = trimmed(passage, place.floor, index), trimmed(passage, stop, place.end)
    if not first or not second or not is_finite(passage, stop + 1):
        return None
    return Found("clause, verb, speaker, clause", (index + 1, stop), (index, index + 1), (first, second), stop + 1)


def _name(passage: Passage, index: int, speaker: Range, content: Range) -> str:
    """The name of the pattern, by the class of the verb and by what opens the content."""
    if passage.word(speaker[0]) in ("who", "which"):
        return "relative, verb, content"
    if not cues.is_speech(passage.word(index)):
        opening = clause_words.next_quotation(passage, *content)
        named = any(passage.low[token] not in DETERMINERS for token in range(content[0], opening))
        quoted = opening < content[1] and named and passage.word(index) in DESCRIBING  # not "a list called the “Oak”"
        return "speaker, called it, quotation" if quoted else "speaker, attitude, content"
    if passage.quoted[content[0]]:
        return "speaker, verb, quotation"
    if passage.word(content[0]) == "that":
        return "speaker, verb, that"
    whole = passage.word(index) in SAY or is_clause(passage, *content)
    return "speaker, verb, clause" if whole else "speaker, verb, object"


# Verbs of which the object is a clause, and never a thing.
SAY = frozenset("said say says saying argued argue argues".split())


DESCRIBING = group("describing")  # verbs that say what something is: `called it "sad"`, `described Ann as "a light"`


def before_paragraph(place: Place) -> Found | None:
    """`X said of this:` at the end of a paragraph, before a quotation that is a paragraph of its own."""
    passage, index = place.passage, place.index
    last = len(passage.low) - 1
    if passage.low[last] != ":" or place.end < last or last - index > 14:
        return None
    start, speaker, stop = place.start, place.before, cue_end(passage, index)
    if not speaker or not_finite(passage, index, start):
        return None
    if any(passage.quoted[stop:last]) or verb_between(passage, stop, _time(passage, stop, last)):
        return None
    return Found("speaker, verb: paragraph", speaker, (start, stop), (), last + 1)


def _time(passage: Passage, start: int, end: int) -> int:
    """Where a clause of time begins behind the verb: "said | after the plan was agreed:"."""
    return next((token for token in range(start, end) if passage.word(token) in TIME_CLAUSES), end)


def as_reported_by(place: Place) -> Found | None:
    """`As reported by X, …`."""
    passage, index = place.passage, place.index
    if index != place.floor + 1 or passage.word(index - 1) != "as" or passage.word(index + 1) not in ("by", "in"):
        return None
    stop = clause_words.first_comma(passage, index, place.end)
    speaker, content = trimmed(passage, index + 2, stop), trimmed(passage, stop, place.end)
    if not speaker or not content or speaker[1] - speaker[0] > 8 or not cues.is_speech(passage.word(index)):
        return None
    return Found("as reported by speaker, content", speaker, (index - 1, index + 2), (content,), stop, floor=stop + 1)


def as_reported(place: Place) -> Found | None:
    """`As X reported, …`, `as X put it, …`."""
    passage, index = place.passage, place.index
    start, speaker = place.start, place.before
    opener = speaker[0] - 1 if speaker else 0
    if not speaker or passage.word(opener) != "as" or not (opener == place.floor or passage.word(opener - 1) in "(,"):
        return None
    stop = clause_words.first_comma(passage, index, place.end)
    nested = passage.word(opener - 1) == "," and passage.word(opener - 2) in SUBORDINATE
    if passage.word(stop + 1) in ("and", "but"):
        content = trimmed(passage, place.floor, opener)  # "It is late, as the Times reported, and we go"
    else:
        content = trimmed(
            passage, stop, clause_words.first_comma(passage, stop + 1, place.end) if nested else place.end
        )
    reports = cues.is_speech(passage.word(index)) and passage.word(index) not in ONLY_QUOTING
    if stop - index > 8 or not content or not reports:
        return None  # "As the march began, …" tells when
    return Found("as speaker verb, content", speaker, (start, index + 1), (content,), stop, floor=stop + 1)

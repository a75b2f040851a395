"""The reporting clause at the end of a sentence: `…, X said`, `…, said X`, `…, according to X`.

It governs all that stands before it, so it is looked for first, from the right; what it governs is then read
on its own, which gives the chain of reporting ("Ann told Bo that …, state radio said").
"""

from __future__ import annotations

from ...english.closed_classes import group
from ..passages import clause_words, cues
from ..passages.addressees import addressee
from ..passages.finite_verbs import is_finite, tenses, verb_between
from ..passages.noun_phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIME_CLAUSES,
    group_start,
    office_and_name,
)
from ..passages.passage import Passage, Range, is_day, trimmed
from ..passages.places import Found, cue_end
from ..passages.subjects import subject_after, subject_before
from ..passages.verbs import not_finite, sure_alone
from .according import counting_clause, ends_named, is_standard, opens_clause

REACH = 40  # tokens from the end in which the verb of the reporting clause stands
HELD = group("held")  # verbs of thinking and showing that may close a sentence: ", records show"
SUBORDINATE = group("trailing_subordinate")


def trailing(passage: Passage, start: int, end: int) -> Found | None:
    """The attribution by a reporting clause that closes the tokens from start to end, or None."""
    end = _before_refusal(passage, start, end)
    for index in range(end - 1, max(start + 3, end - REACH), -1):
        if passage.quoted[index]:
            return None
        word = passage.word(index)
        if word == "according" and passage.word(index + 1) == "to":
            if is_standard(passage, index + 2):
                continue
            return _according(passage, start, index, end)
        if not (cues.is_speech(word) or word in HELD) or word.endswith("ing") or passage.capital[index]:
            continue
        if cues.is_ambiguous(word) and word in cues.base_forms() and word not in HELD:
            continue
        if passage.word(index - 1) in DETERMINERS and word in cues.base_forms():
            continue  # "as they considered a reply"
        if _in_time_clause(passage, start, index):
            continue
        found = _inverted(passage, start, index, end) or _straight(passage, start, index, end)
        if found or not cues.is_ambiguous(word):
            return found
    return None


def _before_refusal(passage: Passage, start: int, end: int) -> int:
    """Where a sentence ends before it tells that no more was said: "Ann Lee said | but did not elaborate"."""
    near = range(max(start, end - 6), end - 1)
    return next((at for at in near if passage.low[at : at + 2] in REFUSALS and passage.word(at)), end)


REFUSALS = (("but", "did"), ("but", "gave"), ("but", "declined"), ("but", "would"))


def _according(passage: Passage, start: int, index: int, end: int) -> Found | None:
    """`…, according to X`."""
    stop = index + 2
    while stop < end and not ends_named(passage, stop):
        stop += 1
    speaker, content = trimmed(passage, index + 2, end), trimmed(passage, start, index)
    said_behind = any(opens_clause(passage, token, end) for token in range(index + 2, stop))
    if stop < end or said_behind or not speaker or not content or content[1] - content[0] < 3:
        return None
    content = counting_clause(passage, content) or content
    return Found("content, according to", speaker, (index, index + 2), (content,), content[1])


def _straight(passage: Passage, start: int, index: int, end: int) -> Found | None:
    """`…, X said`, with adjuncts behind it."""
    group, told = group_start(passage, index, start), False
    speaker = subject_before(passage, group, start)
    stop = cue_end(passage, index)
    if (
        not speaker
        or not_finite(passage, index, group)
        or passage.word(speaker[0]) in ("who", "which")
        or speaker[0] - start < 4
        or not (_divided(passage, speaker[0] - 1) or (told := _ends_with_words_told(passage, start, speaker[0])))
        or not _governs(passage, start, speaker[0])
    ):
        return None
    if not sure_alone(passage, index, speaker):
        return None
    to = addressee(passage, stop, end) if cues.tells(passage.word(index)) else None
    behind = to[1] if to else stop
    if not _closes(passage, behind, end):
        return None
    if passage.word(behind) == "," and not _says_something(passage, _last_part(passage, start, speaker[0]), speaker[0]):
        return None  # "Her teacher, she admitted, often stayed"
    if passage.word(start) in PREPOSITIONS and not _says_something(passage, start, speaker[0]):
        return None  # "At the opening, Ann Lee beamed"
    content = trimmed(passage, start, speaker[0] - (passage.word(speaker[0] - 1) == "as"))
    if not content or (passage.quoted[content[1] - 1] and not told and not _reported(passage, start, content[1])):
        return None
    return Found("clause, speaker, verb", speaker, (group, stop), (content,), content[1], to)


def _last_part(passage: Passage, start: int, end: int) -> int:
    """Where the last part of a sentence begins, behind a semicolon."""
    return max((token + 1 for token in range(start, end) if passage.word(token) == ";"), default=start)


def _says_something(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb in some finite form stands between the tokens, or a quotation."""
    return any(passage.is_quoted(token) or is_finite(passage, token) for token in range(start, end))


def _divided(passage: Passage, index: int) -> bool:
    """Whether a comma, or a comma and "as", parts the reporting clause from what it governs."""
    return passage.word(index) == "," or (passage.word(index) == "as" and passage.word(index - 1) == ",")


def _ends_with_words_told(passage: Passage, start: int, end: int) -> bool:
    """Whether all before is told by another, with words quoted in it: `Lee said, “Go,” | police said`.

    Not where a clause closes before the verb that leads to the words: `It was late, neighbours say, “I ran,” Lee said`.
    """
    opening = led_to(passage, start, end)
    if not opening or passage.quoted[start] or passage.low[end - 2] not in (",", "?", "!"):
        return False
    verb = _leading_verb(passage, start, opening)
    group = group_start(passage, verb, start)
    if passage.word(group - 1) in ("and", "but"):
        return bool(tenses(passage, start, group))
    subject = subject_before(passage, group, start)
    aside = subject and passage.word(subject[0] - 1) == "," and tenses(passage, start, subject[0])
    return subject is not None and not aside


def led_to(passage: Passage, start: int, end: int) -> int:
    """Where a quotation that ends here opens, if a verb of saying leads to it: `said, | “Go,”`; else 0."""
    opening = end
    while opening > start and passage.quoted[opening - 1]:
        opening -= 1
    return opening if opening < end and _leading_verb(passage, start, opening) > start else 0


def _leading_verb(passage: Passage, start: int, opening: int) -> int:
    """The verb of saying that leads to a quotation: "said |", "said, |", "told the clerk, |"; else 0."""
    if cues.is_verb(passage, opening - 1) and cues.is_speech(passage.word(opening - 1)):
        return opening - 1
    if passage.word(opening - 1) not in (",", ":"):
        return 0
    if cues.is_speech(passage.word(opening - 2)):
        return opening - 2
    verbs = range(opening - 3, max(start, opening - TOLD_WITHIN), -1)
    verb = next((at for at in verbs if cues.tells(passage.word(at))), 0)
    to = addressee(passage, verb + 1, opening) if verb else None
    return verb if to and to[1] == opening - 1 else 0


TOLD_WITHIN = 9  # tokens before a quotation in which the verb stands that says who was told


def _reported(passage: Passage, start: int, end: int) -> bool:
    """Whether a reporting clause of its own leads to the quotation: `X called it "bad", Y said`."""
    return not passage.quoted[start] and any(
        cues.is_verb(passage, token) and subject_before(passage, group_start(passage, token, start), start)
        for token in range(start + 1, end)
    )


def _inverted(passage: Passage, start: int, index: int, end: int) -> Found | None:
    """`…, said X`."""
    parted = passage.word(index - 1) == "," and not passage.quoted[index - 2]
    if (
        cues.tells(passage.word(index))
        or not (parted or _ends_with_words_told(passage, start, index))
        or index - start < 5
    ):
        return None
    stop = cue_end(passage, index)
    plural = passage.word(stop).endswith("s") and passage.word(index) in ("say", "said")
    counted = passage.word(stop)[:1].isdigit()
    named = passage.is_capital(stop) or passage.word(stop) in DETERMINERS or plural or office_and_name(passage, stop)
    if cues.is_verb(passage, index - 2) or not (named or counted):
        return None
    speaker = subject_after(passage, stop, end)
    if not speaker or not _governs(passage, start, index) or _is_clause(passage, speaker):
        return None
    if speaker[1] < end - 8 and passage.word(speaker[1] + 1) not in ("who", "which", "whose"):
        return None
    if subject_before(passage, index, start) and not verb_between(passage, start, index):
        return None
    content = trimmed(passage, start, index)
    full = passage.is_capital(stop) or office_and_name(passage, stop + (passage.word(stop) in DETERMINERS))
    named = full or office_and_name(passage, stop) or (passage.word(stop) in DETERMINERS and speaker[1] == end)
    said = named and passage.word(index) in ("said", "says", "added")
    name = "clause, said speaker" if said else "clause, verb, speaker"
    return Found(name, speaker, (index, stop), (content,), content[1]) if content else None


def _is_clause(passage: Passage, speaker: Range) -> bool:
    """Whether a verb stands in what would be the speaker: "said | the discovery shows how little is known"."""
    stop = next((token for token in range(*speaker) if passage.word(token) in RELATIVES | {","}), speaker[1])
    return verb_between(passage, speaker[0] + 1, stop)


def _governs(passage: Passage, start: int, stop: int) -> bool:
    """Whether what stands before can be a content: not an adverbial phrase such as "In Iowa last week"."""
    first = passage.word(start)
    if first in SUBORDINATE:
        return stop - start > 18 and "," in passage.low[start : stop - 1]
    return not (first in PREPOSITIONS - {"this"} and stop - start < 10)


def _in_time_clause(passage: Passage, start: int, index: int) -> bool:
    """Whether the verb is that of a clause of time behind the saying: "said Monday after they | agreed"."""
    subject = subject_before(passage, group_start(passage, index, start), start)
    if subject is None or "," in passage.low[slice(*subject)]:
        return False
    return passage.word(subject[0] - 1) in TIME_CLAUSES and passage.word(subject[0] - 2) != ","


def _time_clause(passage: Passage, index: int, end: int) -> int:
    """Where a clause of time begins behind the verb: "warned Sunday | as they considered it"; `end` without one."""
    for token in range(index, min(end, index + 4)):
        if passage.word(token) in TIME_CLAUSES and passage.word(token + 1) in PRONOUNS | DETERMINERS:
            return max(token, index + 1)
    return end


WHO = frozenset(("who", "which", "what"))


def _closes(passage: Passage, index: int, end: int) -> bool:
    """Whether only adjuncts of the saying stand between the verb and the end."""
    if index >= end:
        return True
    first, after, end = passage.word(index), passage.word(index + 1), _time_clause(passage, index, end)
    if first == "," and after in clause_words.OPENING - WHO and not passage.word(index + 2).endswith("ed"):
        return False  # "It is not clear, Ann Lee said, | when it will open"
    if (
        first == "about"
        or (first == "to" and clause_words.verb_like(passage, index + 1))
        or (first not in PREPOSITIONS and not is_day(first) and first != ",")
    ):
        return False
    if verb_between(passage, clause_words.first_comma(passage, index, end), end):
        return False
    return end - index < 16 and not any(
        passage.word(token) in ("that", ":") or cues.is_verb(passage, token) for token in range(index, end)
    )

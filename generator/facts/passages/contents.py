"""Where the content of an attribution begins behind its cue.

What annotators count as content is after the guidelines of PARC 3.0 and PolNeAR: the whole clause behind
the verb of saying, with its "that", without adjuncts of the saying ("on Tuesday", "in a statement").
"""

from __future__ import annotations

from ...english.closed_classes import group
from ...english.lemmas import bases
from ...english.words import table
from ...text.phrases import noun_kind
from . import cues
from .addressees import PLACES, addressee
from .noun_phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SURE_AUXILIARIES, TIME_CLAUSES, TIMES
from .passage import Passage, Range, is_day

OPENING = group("opening")
RELATIVE = frozenset(("which", "who", "where", "when", "whose"))
ADJUNCTS = group("contents_adjuncts")
REACH = 24  # tokens between a verb and its "that"


def content_start(passage: Passage, cue_end: int, end: int) -> tuple[int | None, Range | None]:
    """The first token of the content behind a cue, and the addressee between them; None without a content."""
    if cue_end >= end:
        return None, None
    verb = passage.word(cue_end - 1)
    cue_end = _behind_time(passage, cue_end, end)
    if that := _behind_aside(passage, cue_end + is_day(passage.word(cue_end)), end):
        return that, None
    if cues.tells(verb):
        return _behind_addressee(passage, cue_end, end)
    if passage.quoted[cue_end]:
        return cue_end, None
    word, day = passage.word(cue_end), _is_time(passage, cue_end)
    if word in ("this", "so") and passage.word(cue_end + 1) in RELATIVE | TIME_CLAUSES:
        return None, None  # "said this when he met the press"
    if word == "to" and verb.startswith("point") and cue_end + 1 < end:
        return None if _is_shown(passage, cue_end + 1, end) else cue_end + 1, None
    if word == "to" and verb not in SAY and verb_like(passage, cue_end + 1):
        return cue_end, None
    if word == "to" and cues.is_speech(verb) and _opening(passage, cue_end + 1, end) is not None:
        to = addressee(passage, cue_end + 1, end)
        return _opening(passage, cue_end + 1, end), to
    if word == "to" and verb.startswith(("boast", "brag", "complain")):
        near = range(cue_end + 2, min(end, cue_end + 7))
        topic = next((token for token in near if passage.word(token) in ("of", "about")), None)
        if topic is not None:
            return topic, (cue_end + 1, topic)
    if word in PREPOSITIONS or day or word in (",", ":") or (word.endswith("ly") and word not in MEASURING):
        found = _opening(passage, cue_end, end)
        if found is not None:
            return found, None
    return _directly(passage, cue_end, end, cues.is_speech(verb)), None


def _is_time(passage: Passage, index: int) -> bool:
    """Whether a day tells when somebody spoke: "said | Monday"; not "said | May's rise was late", "said | May was"."""
    after, said = passage.word(index + 1), passage.word(index - 1) in ("said", "says")
    return is_day(passage.word(index)) and after != "'s" and not (said and after in FINITE)


# Adverbs that open a content, for they measure what follows: "said | only eight of those he knew came".
MEASURING = frozenset("only nearly roughly barely mostly partly mainly largely early family".split())


def _is_shown(passage: Passage, start: int, end: int) -> bool:
    """Whether a finger points and nothing is said: "pointed to the gate", "pointed to it after he came"."""
    found = addressee(passage, start, end)
    if not found:
        return False
    place = noun_kind(passage.word(found[1] - 1)) == "place" and not passage.capital[found[1] - 1]
    return place or passage.word(found[1]) in ("after", "before", "when", "while")


def _behind_time(passage: Passage, start: int, end: int) -> int:
    """Where the words behind a verb go on behind a time: "vowed last month | to go", "pledged on Friday | to go"."""
    day = start + (passage.word(start) == "on")
    asked = passage.word(day + 1) == "to" and verb_like(passage, day + 2) and not governs(passage.word(start - 1), "to")
    if asked and is_day(passage.word(day)):
        return day + 1
    if passage.word(start) in ("before", "again") and passage.word(start + 1) == "that":
        return start + 1  # "has said before | that"
    if passage.word(start) in ("last", "this", "earlier") and (
        passage.word(start + 1) in TIMES | {"this"} or is_day(passage.word(start + 1))
    ):
        stop = start + 2 + (passage.word(start + 1) == "this")
    else:
        ago = (token for token in range(start + 2, start + 5) if passage.word(token) in ("ago", "earlier", "later"))
        stop = next(ago, end) + 1
        if stop > end or not any(passage.word(token).rstrip("s") in TIMES for token in range(start + 1, stop - 1)):
            return start
    goes_on = (
        passage.word(stop) == "to" or passage.word(stop) in OPENING | PRONOUNS or _begins_with_noun(passage, stop, end)
    )
    return stop if stop < end and goes_on else start


def _behind_aside(passage: Passage, comma: int, end: int) -> int:
    """The "that" behind a clause between commas: "warned Sunday, as they met, | that it was late"; 0 without one."""
    if passage.word(comma) != ",":
        return 0
    close = first_comma(passage, comma + 1, min(end, comma + REACH))
    another = cues.is_verb(passage, close - 1)  # "told her, a friend says, that"
    return close + 1 if passage.word(close) == "," and passage.word(close + 1) == "that" and not another else 0


def _begins_with_noun(passage: Passage, index: int, end: int) -> bool:
    """Whether a clause with a determiner begins here: "said last week | the bridge was late"; not "the day before"."""
    near = passage.low[index + 1 : min(end, index + 9)]
    return passage.word(index) in DETERMINERS and any(_is_finite(word) or word.endswith("ed") for word in near)


def _directly(passage: Passage, start: int, end: int, speech: bool) -> int | None:
    """The content that follows without "that", behind a day at most; None where only an adjunct follows."""
    word = passage.word(start)
    if _is_time(passage, start):
        start += passage.word(start + 1)[:1].isdigit()  # "May 3"
        return start + 1 if start + 1 < end and passage.word(start + 1) not in ADJUNCTS | {",", "."} else None
    if governs(passage.word(start - 1), word):
        return start + (word == "with")
    if word.endswith("ly") and passage.word(start + 1) in DETERMINERS:
        return start + 1  # "indicated publicly | their support"
    if word == "," and passage.word(start + 1) == "questioning":
        return None
    if speech and word in ("but", "without"):
        return None  # "said but did not elaborate"
    if speech and word.endswith("ly") and word != "only" and passage.word(start + 1) in ADJUNCTS | {"to", "with"}:
        return None  # "wrote directly to the mayor"
    if speech and (word in ADJUNCTS or word in (",", "with") or word in PLACES or _is_amount(passage, start, end)):
        return None
    return start


def governs(verb: str, preposition: str) -> bool:
    """Whether the verb of saying has its topic behind this preposition: "insisted on the plan"; not "said on Monday".

    >>> governs("hinted", "at"), governs("said", "at")
    (True, False)
    """
    verbs = GOVERNED.get(preposition)
    return verbs is not None and not bases(verb).isdisjoint(group(verbs))


# A preposition, and the list of verbs that have their topic behind it.
GOVERNED = {"at": "governed_at", "on": "governed_on", "to": "governed_to", "with": "governed_with"}


def _is_amount(passage: Passage, start: int, end: int) -> bool:
    """Whether it is only told how much was said: "said a lot", "said almost nothing about it"."""
    words = passage.low[start : min(end, start + 3)]
    return any(word in ("nothing", "little", "lot", "volumes") for word in words[:2]) and passage.word(start) != "that"


def verb_like(passage: Passage, index: int) -> bool:
    """Whether the word behind "to" is a verb: "vowed to fight", not "said to the crowd" or "to Ann"."""
    word = passage.word(index)
    if passage.is_quoted(index):
        return True
    return word.isalpha() and not passage.capital[index] and word not in NOT_VERBS | PREPOSITIONS


SAY = group("say")
NOT_VERBS = group("not_verbs")


def _opening(passage: Passage, start: int, end: int) -> int | None:
    """The nearest "that", colon or quotation ahead, behind adjuncts only."""
    crossed = False
    for index in range(start, min(end, start + REACH)):
        word = passage.word(index)
        if passage.quoted[index]:
            if index == start or passage.low[index - 1] in (",", ":"):
                return index
            return _behind_title(passage, index, end) or (index if _plain(passage, start, index) else None)
        if word in RELATIVE and index > start and passage.word(index - 1) == ",":
            return None  # "agreed to set up a board, which is late"
        if word in OPENING and passage.word(index - 1) in PREPOSITIONS - {"last", "this"} and index > start:
            return None  # "railed against what he calls"
        if word in ("where", "when") and index > start and passage.word(start) in PREPOSITIONS:
            continue  # "railed about the wars where and when it saw fit"
        if word in OPENING and passage.word(index - 1) not in PREPOSITIONS - {"last", "this"}:
            return index
        if word == ":":
            return index + 1 if index + 1 < end else None
        if word == "," and not passage.is_quoted(index + 1):
            crossed = True
        if word in PRONOUNS and index > start and not crossed and word != "it" and word not in OPENING:
            return index
        if _behind_adjunct(passage, index, start, end):
            return index
        if _verb_or_stop(passage, index):
            return None
    return None


def _behind_adjunct(passage: Passage, index: int, start: int, end: int) -> bool:
    """Whether a clause begins behind a day or a medium: "said in a statement on Tuesday | it would close"."""
    before = passage.word(index - 1)
    if index <= start or not (is_day(before) or before in MEDIA):
        return False
    begins = passage.capital[index] or passage.word(index) in DETERMINERS | PRONOUNS
    verb = any(_is_finite(passage.word(token)) for token in range(index + 1, min(end, index + 9)))
    return begins and verb and not is_day(passage.word(index))


def _is_finite(word: str) -> bool:
    """Whether the word is a finite form and nothing else: "was", "came"; not "opened", which may describe."""
    return word in FINITE or (table("word_classes").get(word) == "D" and not word.endswith("ed"))


MEDIA = group("media")


def _verb_or_stop(passage: Passage, index: int) -> bool:
    """Whether another cue begins here, or the sentence ends: what follows is no longer this cue's content."""
    word = passage.word(index)
    if word in (".", ";"):
        return True
    if word.endswith("ing") and (cues.is_speech(word) or word == "questioning"):
        return passage.word(index - 1) not in ("while", "when", "before", "after")
    return cues.is_verb(passage, index) and word not in cues.nouns()


def _behind_title(passage: Passage, index: int, end: int) -> int | None:
    """The "that" directly behind a short quoted title: `said on "Morning Talk" that …`."""
    stop = quotation_run(passage, index, end)
    return stop if stop - index < 9 and passage.word(stop) == "that" else None


def opening_of(passage: Passage, start: int, end: int) -> int | None:
    """The "about", "that", "if" or quotation that opens the content behind a passive: "was told on Friday that"."""
    word = passage.word(start)
    asked = word == "to" and verb_like(passage, start + 1)
    return start if asked or word in ("about", "for") or word in OPENING else _opening(passage, start, end)


def _plain(passage: Passage, start: int, end: int) -> bool:
    """Whether an adjunct leads straight to a quotation: "said on CNN", not "said on the use of"."""
    behind = passage.word(quotation_run(passage, end, len(passage.low)))
    closed = PREPOSITIONS | PRONOUNS | AUXILIARIES | OPENING | {"and", "but", "or", "to", "because", "than"}
    noun = passage.word(end - 1) in ("'s", "the", "a", "an") and behind.isalpha() and behind not in closed
    return end - start <= 3 and passage.word(end - 1) not in PREPOSITIONS and not noun  # "to the “Sunday” column"


def _behind_addressee(passage: Passage, start: int, end: int) -> tuple[int | None, Range | None]:
    """The content of "told X that …", "asked X about …", and X."""
    if passage.quoted[start] or passage.word(start) in (",", ":"):
        return start, None
    if passage.word(start) in OPENING or passage.word(start) in TOPICAL:
        return start, None
    things = [token for token in (start, start + 1) if passage.word(token) in TOLD_THINGS]
    if things:
        return (start if passage.word(things[0] + 1) in TOLD_OF else None), None
    to = addressee(passage, start, end)
    if to and _is_matter(passage, to):
        return start, None
    if to and passage.word(start - 1) in MAY_TELL_NOBODY and _is_subject(passage, to, end):
        return start, None
    topic = _topic(passage, start, to)
    if topic is not None and not (to and _begins_clause(passage, to[1], end)):
        return topic, (start, topic)
    that = _that_ahead(passage, start, end)
    if that is not None:
        return that, _whole(passage, to, that)
    if to and any(passage.word(index) in SURE_AUXILIARIES for index in range(start + 1, min(to[1] + 1, end))):
        return start, None  # "warned the strike could cost": the words are the subject of the content
    position = to[1] if to else start
    if to and (aside := _behind_aside(passage, position, end)):
        return aside, to
    if to and (asked := asked_to(passage, position, end)):
        whole = not any(is_day(passage.word(token)) for token in range(position, asked))
        return asked, (to[0], asked) if whole else to
    if to and passage.word(position) in PLACES | {"down", "up"}:
        return None, to  # "asked a man down the road"
    if passage.word(position) in DETERMINERS and passage.word(position + 1) in TOLD_THINGS:
        return None, to  # "asked the mayor | a question"
    if position < end and (
        passage.word(position) in ADJUNCTS or is_day(passage.word(position)) or passage.word(position) == ","
    ):
        found = _opening(passage, position, end)
        if found is not None:
            return found, to
        behind = _behind_day(passage, position, end)
        if behind is not None:
            return behind, to
        if passage.word(position) in ADJUNCTS - {"to"} or _nothing_said(passage, to, position):
            return None, to
    if to and passage.word(position) in PREPOSITIONS - TOPICAL and passage.word(position) not in ASKED_FOR:
        return None, to
    if position >= end:
        return (start, None) if to and start + 1 < end and to[1] - start > 2 else (None, to)
    return position, to


def asked_to(passage: Passage, start: int, end: int) -> int:
    """The "to" with a verb behind an addressee and where he is: "told drivers on the A2 | to turn back"; 0 without it.

    Not behind a noun that has its own "to": "asked the mayor in a bid to win".
    """
    if passage.word(start) not in (PREPOSITIONS | PLACES | {"to"}) - TOPICAL - ASKED_FOR | {"to", "on"}:
        return 0
    for index in range(start, min(end, start + REACH)):
        word = passage.word(index)
        if word == "to" and verb_like(passage, index + 1):
            kind = noun_kind(passage.word(index - 1)) if index > start else ""
            return index if kind not in ("act", "communication") or is_day(passage.word(index - 1)) else 0
        if (
            not word
            or word in (",", ":", "about", "for", "and")
            or word in PRONOUNS | OPENING
            or _verb_or_stop(passage, index)
        ):
            return 0
    return 0


def _is_matter(passage: Passage, to: Range) -> bool:
    """Whether a bare noun for an act or a thing is what is asked for, and nobody: "urged | restraint in the talks"."""
    bare = to[1] - to[0] == 1 and not passage.capital[to[0]] and not passage.word(to[0]).endswith("s")
    return bare and noun_kind(passage.word(to[0])) in ("act", "event", "thing")


# Verbs that name whom they tell, or nobody: "warned the town", "warned the dam would break"; not "told the town".
MAY_TELL_NOBODY = frozenset("warn warns warned warning advise advises advised promise promises promised".split())


def _is_subject(passage: Passage, to: Range, end: int) -> bool:
    """Whether a noun phrase with its prepositions is the subject of the content: "the cycle of losses | had not ended".

    It is not where another noun phrase begins before the verb: "the mayor of Ash | the dam would break".
    """
    for index in range(to[1], min(end, to[1] + REACH)):
        word, before = passage.word(index), passage.word(index - 1)
        if word in SURE_AUXILIARIES:
            return True
        begins = word in DETERMINERS | PRONOUNS or (passage.capital[index] and not passage.capital[index - 1])
        if (
            not word.isalpha()
            or word in TIME_CLAUSES
            or (begins and before not in PREPOSITIONS | {"and", "or", "of"} | DETERMINERS)
        ):
            return False
    return False


def _begins_clause(passage: Passage, index: int, end: int) -> bool:
    """Whether a noun phrase and its verb begin at the token: "the mayor of Ash | the dam would break"."""
    verb = any(passage.word(token) in AUXILIARIES for token in range(index + 1, min(end, index + 6)))
    return verb and passage.word(index) in DETERMINERS | PRONOUNS - {"who", "which"}


def _nothing_said(passage: Passage, to: Range | None, comma: int) -> bool:
    """Whether a comma and no clause follow whom somebody told: "told her manager, who is ill"."""
    if to is None or passage.word(comma) != ",":
        return False
    inserted = cues.is_cue(passage.word(comma + 2)) and passage.word(comma + 3) == ","  # "told her, she says, that"
    return inserted or passage.word(comma + 1) not in PRONOUNS - {"who", "which"}


def _whole(passage: Passage, to: Range | None, stop: int) -> Range | None:
    """The addressee with the nouns behind a name in it: "a Leeds | news conference" before "that"."""
    if to is None:
        return None
    end = to[1]
    while end < stop and passage.word(end).isalpha() and passage.word(end) not in ADJUNCTS | PREPOSITIONS:
        if is_day(passage.word(end)):
            break
        end += 1
    return to[0], end


TOLD_THINGS = group("told_things")  # "asked questions", "told a tale": objects, not addressees
TOLD_OF = frozenset(
    "about on of regarding whether that how why :".split()
)  # behind them: "asked two questions | about"
ASKED_FOR = frozenset(("for", "about", "to", "as", "into", "on", "with"))  # "asked the mayor | for help"
TOPICAL = frozenset(("of", "against"))  # "warned of strikes", "advised against selling"


def _topic(passage: Passage, start: int, to: Range | None) -> int | None:
    """The "of" that opens what somebody was reminded of: "warned voters | of the danger"."""
    if not to or not passage.word(start - 1).startswith(INFORMING):
        return None
    return next((token for token in range(start + 1, to[1]) if passage.word(token) == "of"), None)


INFORMING = ("remind", "inform", "warn", "notif", "assur", "reassur", "convinc", "persuad")


def _that_ahead(passage: Passage, start: int, end: int) -> int | None:
    """The "that" behind a long addressee: "told a crowd of voters in a gym | that"; none behind a verb or clause."""
    index = start + 1
    while index < min(end, start + REACH):
        word = passage.word(index)
        if passage.quoted[index]:
            run = quotation_run(passage, index, end)
            if run - index > TITLE or passage.word(index - 1) in (",", ":"):
                return None
            index = run
            continue
        if word == "that":
            return index if passage.word(index - 1) not in PREPOSITIONS and passage.word(index + 1) != "'s" else None
        number = word == "about" and passage.word(index + 1)[:1].isdigit()
        if (
            (word in PRONOUNS | OPENING | NO_ADDRESSEE and not number)
            or word in SURE_AUXILIARIES
            or _verb_or_stop(passage, index)
        ):
            return None
        index += 1
    return None


TITLE = 8  # tokens of a quoted title, with its marks
NO_ADDRESSEE = frozenset(("to", "about", "not", ",", ":", "because", "and", "but"))


def _behind_day(passage: Passage, start: int, end: int) -> int | None:
    """The clause behind "on Monday": "told Oz Radio on Monday | the bridge was safe"."""
    index = start + (passage.word(start) == "on")
    if not is_day(passage.word(index)):
        return None
    return index + 1 if index + 1 < end and _behind_adjunct(passage, index + 1, start, end) else None


def first_comma(passage: Passage, start: int, end: int) -> int:
    """The first unquoted comma from here, where a subordinate clause ends; `end` where there is none."""
    for index in range(start, end):
        if passage.word(index) == ",":
            return index
    return end


FINITE = group("finite")


def is_modal(passage: Passage, index: int) -> bool:
    """Whether the token is one of the verbs that are always finite: "may"; not "May"."""
    return passage.word(index) in FINITE and not passage.capital[index]


def closing_comma(passage: Passage, first: int, end: int) -> int:
    """The comma that closes a relative clause before the main verb: ", which reported a loss | , will close"."""
    commas = (token for token in range(first, end) if passage.word(token) == ",")
    return next((token for token in commas if finite(passage, token + 1)), end)


def finite(passage: Passage, index: int) -> bool:
    """Whether the token is a verb in a finite form, as far as that can be told."""
    return passage.word(index).endswith(("n't", "ed")) or is_finite(passage, index)


def is_finite(passage: Passage, index: int) -> bool:
    """Whether the token is one of the verbs that are always finite, or a verb of saying."""
    return passage.word(index) in FINITE or cues.is_verb(passage, index)


def quotation_run(passage: Passage, start: int, end: int) -> int:
    """Where the quoted tokens end that begin here."""
    while start < end and passage.quoted[start]:
        start += 1
    return start


def next_quotation(passage: Passage, start: int, end: int) -> int:
    """The first quoted token from here; `end` where there is none."""
    while start < end and not passage.quoted[start]:
        start += 1
    return start

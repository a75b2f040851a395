"""Questions on sentences of a source: which number stands in one, and which has the earliest date.

Only sentences are asked for that stand on their own and are whole: no heading, no caption, no "he said so".
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ..english.closed_classes import group
from ..english.quantities import CURRENCIES
from ..english.words import table
from ..facts.gist.leaning import has_verb, is_heading, points_back
from ..model import Event, Facts, Span
from .display import told
from .quiz_questions import OPTIONS, Question, mark, question

CONSIDERED = 10
"""Of so many questions of how many those are chosen whose answers differ."""
NUMBERS = 2
"""The most questions of how many."""
FIRST = 1
"""The most questions of what came first."""
WORDS = range(6, 41)
"""How many words the sentence of a question has."""

# A number of two digits at least that counts something, a share, a sum: "48,000 drivers", "107 or more", the figures of
# "8%", "£1.04bn" and "$6 million"; no year, age, time or part of a name, as in "in 2021", "Vance, 54,", "9:40",
# "48-page", "COVID-19", "level 14".
_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?:(?<=[" + CURRENCIES + r"])\d{1,3}(?:(?:,\d{3})+|\.\d{1,2})?(?=(?:bn|m|k)?\b(?![.,]?\d|[–-]))"
    r"|\d{1,3}(?:\.\d)?(?=%| per ?cent\b| pct\b)"
    r"|(?:\d{1,3}(?:,\d{3})+|\d{2,3}|\d{5,})(?= (?:or more )?[a-z]{3}))"
)
# The first number of a range: matches "between 10 and " and "from 6% to "; not "from 10 people and".
_RANGE = re.compile(
    r"\b(?:between|from) {0}[\d.,]+\S* (?:per ?cent |years? )?(?:and|to) {0}$".format(f"[{CURRENCIES}]?")
)
# An owner whom only the sentence before tells: matches "Its profits", "For the year, its profits"; not "Oz and its".
_OWNER = re.compile(r"(?:[^,]{1,40}, )?(?:its|his|her|their)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\b(?:level|page|channel|number|no|room|flight|route|aged?|article|section|chapter)\.?|[A-Z]\w*"
    r"|\b(?:calls? to|dial|dialled|dialed|phoned|rang)) $"
)
_BEHIND = re.compile(r" ([a-z]+)")  # the word behind a number: matches " drivers"; not "-page"
_SHARE = re.compile(r"%| per ?cent\b| pct\b")  # matches "%", " percent", " per cent" and " pct" behind a number
# A date that opens a sentence and says when it was: matches "In May 2020" and "On 3 May"; not "Since 2020".
_WHEN = re.compile(r"(?:in|on)\b", re.IGNORECASE)
_TIMED = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b(?:century|decade|earlier|later|ago)\b")  # what tells a time besides
_FIXED = ("day", "month", "year")
_FACTORS = ((6, 15), (5, 8), (13, 18))  # of a number tenths of which are a wrong answer
_CALLED = frozenset(("911", "999", "112"))  # whom one calls, and no number of calls


def how_many(facts: Facts) -> tuple[Question, ...]:
    """Which number the source has in a sentence, with two others that it has nowhere; what the summary has first."""
    order = dict.fromkeys((*facts.summary.points, *facts.summary.full))
    whole = (number for number in order if number not in facts.summary.loose and _is_whole(facts, number))
    asked = (one for number in whole for one in _gap(facts, number))
    different: dict[str, Question] = {}
    for one in islice(asked, CONSIDERED):
        different.setdefault(one.options[one.answer], one)
    return tuple(different.values())[:NUMBERS]


def _is_whole(facts: Facts, number: int) -> bool:
    words = " ".join(told(facts, number).split())
    told_before = points_back(words) or _OWNER.match(words)
    return has_verb(words) and len(words.split()) in WORDS and not is_heading(words) and not told_before


def _gap(facts: Facts, number: int) -> Iterator[Question]:
    """The question on the first number of a sentence that counts something, where a wrong one can be made."""
    span, text = facts.sentence(number).span, facts.source.text
    begin = span.end - len(told(facts, number))
    dates = [event.text for event in facts.events if event.sentence == number]
    for found in _NUMBER.finditer(text, begin, span.end):
        place = Span(*found.span())
        before = text[begin : place.start]
        if any(place.overlaps(date) for date in dates) or _LABEL.search(before) or _RANGE.search(before):
            continue
        if not before.endswith(tuple(CURRENCIES)) and _names(text, place):
            continue
        wrong = _others(found.group(), text, bool(_SHARE.match(text, place.end)))
        if len(wrong) > 1 and found.group() not in _CALLED:
            words = f"{text[begin : place.start]}…{text[place.end : span.end]}"
            if _has(found.group(), f"{words} {facts.source.title}"):
                continue  # the question, or the title of every page, would tell it
            prompt = f"Which number does the source have here? {' '.join(words.split())}"
            yield question(prompt, found.group(), wrong, number)
        return


def _has(number: str, words: str) -> bool:
    """Whether words have a number, with its commas or without, alone or as a part: "33", "33-tonne"."""
    digits = number.replace(",", "")
    return re.search(rf"(?<!\d){digits}(?!\d)", words.replace(",", "")) is not None


def _names(text: str, number: Span) -> bool:
    """Whether a number is a name, and counts nothing: "the 757 does", "the 911 and"."""
    behind = _BEHIND.match(text, number.end)
    closed = table("function_words").get(behind[1], "N") if behind else "N"  # "230 million" counts
    return closed != "N" or (behind is not None and behind[1] in group("auxiliaries"))


def _others(number: str, text: str, share: bool) -> list[str]:
    """Two numbers of the same size that the text does not have, as round as it or as exact."""
    places = len(number.partition(".")[2])
    value = int(number.replace(",", "").replace(".", ""))
    unit = 1 if places else 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    most = 100 * 10**places if share else math.inf
    turn = int(mark(number + text[:80]), 16) % len(_FACTORS)
    for factors in (*_FACTORS[turn:], *_FACTORS[:turn]):
        made = (value * factor // 10 // unit * unit for factor in factors)
        told = dict.fromkeys(_written(_exact(one, value), places, "," in number) for one in made if 1 < one < most)
        fit = [one for one in told if one != number and not re.search(rf"(?<!\d){re.escape(one)}(?!\d)", text)]
        if len(fit) == len(factors):
            return fit
    return []


def _exact(value: int, like: int) -> int:
    """A number that ends in 0 only where another one does."""
    return value + 1 if value % 10 == 0 and like % 10 else value


def _written(value: int, places: int, grouped: bool) -> str:
    """A number with so many places behind the point, as "1.04" for 104."""
    if not places:
        return f"{value:,}" if grouped else str(value)
    return f"{value / 10**places:.{places}f}"


# ------------------------------------------------------------------- what came first


def what_came_first(facts: Facts) -> tuple[Question, ...]:
    """Of sentences that open with their one date, some that do not overlap in time; the dates are not shown."""
    apart = _apart(sorted(_dated(facts), key=lambda event: (event.date, event.sentence)))
    asked = []
    for at in range(0, len(apart) - 1, OPTIONS - 1):
        first, *later = apart[at : at + OPTIONS - 1]
        if later:
            wrong = [_line(facts, event) for event in later]
            prompt = "Which of these does the source date earliest?"
            asked.append(question(prompt, _line(facts, first), wrong, first.sentence))
    return tuple(asked[:FIRST])


def _dated(facts: Facts) -> Iterator[Event]:
    """The dates in figures that open a whole sentence of the source, and are its only time."""
    for event in facts.events:
        alone = sum(other.sentence == event.sentence for other in facts.events) == 1
        begins = facts.sentence(event.sentence).span.end - len(told(facts, event.sentence))
        words = event.text.of(facts.source.text)
        exact = any(map(str.isdigit, words))  # "last year" is a reading, "2019" is a date
        opens = begins == event.text.start and _WHEN.match(words) is not None
        fixed = exact and event.date and event.precision in _FIXED
        if alone and opens and fixed and _is_whole(facts, event.sentence) and not _TIMED.search(_line(facts, event)):
            yield event


def _apart(events: Sequence[Event]) -> list[Event]:
    """Events whose dates do not lie within one another: not 18 June 2023 beside June 2023."""
    kept: list[Event] = []
    for event in events:
        if not kept or not (event.date.startswith(kept[-1].date) or kept[-1].date.startswith(event.date)):
            kept.append(event)
    return kept


def _line(facts: Facts, event: Event) -> str:
    """The sentence of a date without the date that opens it."""
    rest = facts.source.text[event.text.end : facts.sentence(event.sentence).span.end]
    words = " ".join(rest.strip(" ,").split())
    return words[:1].upper() + words[1:]

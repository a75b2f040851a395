"""A passage: one sentence, or several that a quotation holds together, cut into tokens.

The rules of attribution see the quoted tokens as opaque. All positions in here are token numbers, half-open;
`Passage.span` turns them back into characters of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...english import words
from ...model import Sentence, Span
from ...text.datelines import story_span

Range = tuple[int, int]

TITLES = "|".join(sorted(word.title() for word in words.entries("abbreviations_before_names")))
# Matches U.S., Mr., R-Ga., the Nov. of a date, O'Malley, 2,000, 7–10, self-ruled, and 's as a token of its own; never a
# space. Most words are plain, and the first alternative is for these.
TOKEN = re.compile(
    r"[a-z]{2,}+(?![\w.,&/’'-])|(?:[A-Za-z]\.){2,}(?:-\w+)*|[RDI]-(?:[A-Z][a-z]{1,5}\.(?=[,:\s)])|(?:[A-Z]\.){2})|[A-Z]\.(?=\s[A-Z])"
    + rf"|(?:Jr|Sr|{TITLES})\.|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d)"
    + r"|['’](?:s|ve|d|ll|re|m)\b"
    r"|\w+(?:[-.,&/]\w+|(?<=\d)–(?=\d)\w+|['’](?!(?:s|ve|d|ll|re|m)\b)\w+)*"
    r"|'{2,3}|``|--+|\.\.\.+|[^\w\s]"
)
DASHES = frozenset(("—", "–", "―", "--", "-", "---"))


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens of a stretch of text: their spans, their words in small letters, which are quoted or capitalised.

    A month that is somebody's name keeps its capital in `low`: "Theresa May" is no date.
    """

    text: str
    spans: tuple[Range, ...]
    low: tuple[str, ...]
    quoted: tuple[bool, ...]
    capital: tuple[bool, ...]
    fresh: bool  # whether it begins a paragraph

    @property
    def end(self) -> int:
        """Where the last clause ends: before a final unquoted full stop."""
        last = len(self.low)
        if self.low[-2:] == (".", ")") and self.low[0] == "(":
            return last - 2  # "(The bridge was late, Ann Lee said.)"
        return last - 1 if last and self.low[-1] in ".?!" and not self.quoted[-1] else last

    def word(self, index: int) -> str:
        """The token of that number in small letters; empty where there is none or where it is quoted."""
        return self.low[index] if 0 <= index < len(self.low) and not self.quoted[index] else ""

    def is_quoted(self, index: int) -> bool:
        """Whether the token of that number exists and is quoted."""
        return 0 <= index < len(self.low) and self.quoted[index]

    def is_capital(self, index: int) -> bool:
        """Whether the token of that number exists, is not quoted and starts with a capital."""
        return 0 <= index < len(self.low) and self.capital[index] and not self.quoted[index]

    def span(self, tokens: Range) -> Span:
        """The characters from the first to the last of these tokens."""
        return Span(self.spans[tokens[0]][0], self.spans[tokens[1] - 1][1])


def passages(text: str, sentences: Sequence[Sentence], quotes: Sequence[Span]) -> Iterator[Passage]:
    """The passages of a text: its sentences, those joined that one quotation runs through."""
    starts = [quote.start for quote in quotes]
    paragraph = 0
    for group in _joined(text, sentences, quotes, starts):
        start, end = group[0].span.start, group[-1].span.end
        stretch = story_span(text, Span(start, end))
        found = _passage(text, stretch, quotes, starts, group[0].paragraph != paragraph)
        paragraph = group[-1].paragraph
        if found.low:
            yield found


def _joined(
    text: str, sentences: Sequence[Sentence], quotes: Sequence[Span], starts: Sequence[int]
) -> Iterator[list[Sentence]]:
    """Sentences in groups: a new group wherever the border between two lies outside every quotation."""
    group: list[Sentence] = []
    for sentence in sentences:
        inside = group and (
            _inside(sentence.span.start, quotes, starts) or _reports(text, sentence.span, quotes, starts)
        )
        if group and not (inside and sentence.paragraph == group[-1].paragraph):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


# Matches "Ann Lee pressed." and "Smith said on Monday"; not "Ann Lee is the mayor".
REPORTING = re.compile(
    r"(?:[A-Z][\w’'.-]*\s){1,4}(?:said|asked|\w+ed|added)(?=\.|\s(?:in|on|to|at|of|with|as|during)\b)"
)


def _reports(text: str, stretch: Span, quotes: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether the sentence is the reporting clause of the quotation that ends before it: `"…?" Ann pressed.`"""
    index = bisect_left(starts, stretch.start) - 1
    if index < 0 or text[quotes[index].end : stretch.start].strip():
        return False
    ended = text[quotes[index].start : quotes[index].end].rstrip("”\"'’ ")[-1:] in ("?", "!", ",", "…")
    return (
        ended
        and text[stretch.start - 1 : stretch.start] != "\n"
        and bool(REPORTING.match(text, stretch.start, stretch.end))
    )


def _inside(position: int, quotes: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a quotation that began before the position goes on behind it."""
    index = bisect_left(starts, position) - 1
    return index >= 0 and quotes[index].end > position


def _passage(text: str, stretch: Span, quotes: Sequence[Span], starts: Sequence[int], fresh: bool) -> Passage:
    """The passage of one stretch of text."""
    spans = tuple(found.span() for found in TOKEN.finditer(text, stretch.start, stretch.end))
    low = [
        text[start:end].lower().replace("’", "'") if end - start > 1 else text[start:end].lower()
        for start, end in spans
    ]
    for index in [index for index, word in enumerate(low) if word in MONTHS_AND_NAMES]:
        written = [text[start:end] for start, end in spans[max(0, index - 2) : index + 2]]
        if is_named(written, min(index, 2)):
            low[index] = written[min(index, 2)]
    return Passage(
        text,
        spans,
        tuple(low),
        _quoted(spans, stretch, quotes, starts),
        tuple(text[start].isupper() for start, _ in spans),
        fresh,
    )


MONTHS_AND_NAMES = frozenset(("april", "august", "june", "may"))
DATING = frozenset("in since by until from last next this early late mid of during before after through on".split())


def is_named(written: Sequence[str], at: int) -> bool:
    """Whether the month of that number is somebody's name: "Theresa May", "Mrs May", "June Brown".

    >>> is_named(["said", "Theresa", "May", ","], 2), is_named(["told", "Ann", "May", "3"], 2)
    (True, False)
    >>> is_named(["said", "June", "Brown"], 1), is_named(["in", "June", "Brown"], 1)
    (True, False)
    """
    month = written[at]
    before, behind = written[at - 1] if at else "", written[at + 1] if at + 1 < len(written) else ""
    given = words.table("given_names")
    if not month.istitle() or behind[:1].isdigit():
        return False
    if before[:1].isupper() and (before.lower() in given or before.rstrip(".").lower() in TITLED):
        return before.lower() not in MONTHS_AND_NAMES
    last = behind[:1].isupper() and behind.lower() in words.entries("surnames")
    return last and month.lower() in given and before.lower() not in DATING and not before[:1].isdigit()


TITLED = frozenset("mr mrs ms miss dr sir lord lady dame sen rep prof".split())


def _quoted(spans: Sequence[Range], stretch: Span, quotes: Sequence[Span], starts: Sequence[int]) -> tuple[bool, ...]:
    """Which tokens of a stretch are quoted; of most stretches none is."""
    last = bisect_left(starts, stretch.end) - 1
    if last < 0 or quotes[last].end <= stretch.start:
        return (False,) * len(spans)
    return tuple(_covered(start, end, quotes, starts) for start, end in spans)


def _covered(start: int, end: int, quotes: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a quotation covers these characters."""
    index = bisect_right(starts, start) - 1
    return index >= 0 and end <= quotes[index].end


def trimmed(passage: Passage, start: int, end: int) -> Range | None:
    """The range without punctuation at its edges; None if nothing is left."""
    while start < end and passage.word(start) in EDGE:
        start += 1
    while start < end and passage.word(end - 1) in EDGE:
        end -= 1
    return (start, end) if start < end else None


def is_day(word: str) -> bool:
    """Whether the word is the name of a day or month, or such as "yesterday"."""
    return word in words.entries("day_words")


EDGE = frozenset((",", ";", ":", ".", *DASHES))

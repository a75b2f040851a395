"""Check 1: words between quotation marks are the source's own, and mean there what they mean here.

Verbatim after typographic folding only, on word boundaries. A cut may not drop a negation or a hedge that governs
the words, join two speakers or turn the order round; a bracket may put a name in the place of a pronoun, or change
the case of a first letter, and nothing else. Of what an outside work says only the words that stand in quotation marks
there are the work's own.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from ..english.closed_classes import group
from ..english.differences import differing, nearness
from ..english.folding import folded, folded_lines, place_of
from ..english.lines import line
from ..english.scopes import may_make
from ..english.tokens import spelt
from ..model import Facts, Finding, Span

# What stands between quotation marks: matches “words”, "words", «words», „words“, 'words' and ‘words’; not an
# apostrophe, an unclosed mark, or the marks of "the '70s", "the workers' rights".
QUOTED = re.compile(
    r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]|‹([^‹›]+)›|＂([^＂]+)＂|「([^「」]+)」|``([^`']+)''"
    r"|(?<!\w)‘([^‘’]+(?:’\w[^‘’]*)*)’(?!\w)"
    r"|(?<![\w'])'(?=[^\W\d])([^'\n]+(?:'\w[^'\n]*)*)(?:(?<=[.,!?…])'(?![\w'])|(?<![s\s])'(?![\w'])|(?<=s)'(?=[.,;:!?)]|$))"
)
MARKS = re.compile("[“\"«„‹＂「`‘']")  # what opens a quotation: most sentences have none
ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\.\s?\.\s?\.|…)\s*")  # "...", "[…]", ". . ."; not "."
BRACKET = re.compile(r"\[([^\]]*)\]")  # "[t]here", "[Mr Lee]"
LETTER = re.compile(r"\[(\w)\](?=\w)")  # "[t]here"; not "[the]"
GOVERNING = ("negation", "hedge")  # frames that a quotation may not be taken out of
CITED = "the sentence that is cited"
NOT_THERE = f"These words do not stand so in {CITED}."
PARAPHRASED = "These words tell what the work says, and no quotation marks there make them the work's own."
TURNED = "The parts stand in another order in the source."
MOST_NAMES = 5  # words of a name in a bracket
ALIKE = 0.5  # of the words of a quotation, for one of many sentences to be what was meant


@dataclass(frozen=True, slots=True)
class Quotable:
    """A sentence of a source that a quotation may come from.

    Its folded words, who speaks in it, and in small letters the words of all names that it holds or means; `outside`
    says that only what is quoted in it can be quoted again.
    """

    words: str
    speakers: frozenset[str]
    names: frozenset[str] = frozenset()
    outside: bool = False

    def verbatim(self, start: int, end: int) -> bool:
        """Whether a stretch of its words is the source's own."""
        own = (match.span() for match in QUOTED.finditer(self.words)) if self.outside else ((0, len(self.words)),)
        return any(first <= start and end <= last for first, last in own)


def faults(words: str, sentences: Sequence[tuple[Facts, int]]) -> Iterator[Finding]:
    """The quotations of some words that do not hold in these sentences of sources, by their numbers."""
    found = list(quoted(words))
    there = [_quotable(facts, number) for facts, number in sentences] if found else []
    for quotation, before in found:
        why = fault(quotation, before, there)
        if why:
            yield Finding("quotation", (quotation,), {"fault": f"{why} {_nearest(quotation, there)}"})


def unfounded(
    words: str,
    cited: Sequence[tuple[Facts, int]],
    readings: Sequence[Facts],
    outside: Callable[[], str] = str,
) -> Iterator[Finding]:
    """The quotations of a label or an uncited sentence that do not hold in what it cites, else in any source.

    Those that stand in the folded words that `outside` gives are not the source's to hold.
    """
    if not MARKS.search(words):
        return
    everywhere = [(reading, sentence.number) for reading in readings for sentence in reading.sentences]
    for one in faults(words, cited or everywhere):
        if folded(one.words[0]).strip(".,;:!?").casefold() not in outside():
            told = one.values["fault"] if cited else one.values["fault"].replace(CITED, "the source")
            yield replace(one, values={"fault": told})


@lru_cache(maxsize=4096)  # a whole site: 948 hits of 1,174, of 7 µs each
def _quotable(facts: Facts, number: int) -> Quotable:
    speakers = {one.speaker for one in facts.statements_in(number) if one.speaker}
    named = {one.name for one in facts.people if number in one.sentences} | speakers
    words = frozenset(word.lower() for name in named for word in name.split())
    told = frozenset(speakers or {f"sentence {number}"})
    return Quotable(folded_lines(facts)[number - 1], told, words, facts.source.outside)


def _nearest(words: str, there: Sequence[Quotable]) -> str:
    """The nearest sentence, and the words of the quotation that it has not; of several, one that has half of them."""
    nearest = max(there, key=lambda one: nearness(words, one.words))
    if len(there) > 1 and nearness(words, nearest.words) < ALIKE:
        return "No sentence is near them."
    differ = differing(words, nearest.words)
    told = f" {differ}." if differ else ""
    return f"The nearest sentence is: {nearest.words}{told}"


def quoted(words: str) -> Iterator[tuple[str, str]]:
    """What stands between quotation marks in a sentence, each with the words before it."""
    for match in QUOTED.finditer(words) if MARKS.search(words) else ():
        yield next(filter(None, match.groups())), words[: match.start()]


def fault(quotation: str, before: str, there: Sequence[Quotable]) -> str:
    """What is wrong with a quotation from these sentences, or nothing. `before` are the page's words before it."""
    parts = [part for part in ELLIPSIS.split(folded(quotation).strip()) if part.strip(" .,;:!?")]
    if not parts:
        return ""  # marks around nothing but marks
    apart: list[str] = []
    for one in there:
        apart.append(_fault_in(parts, before, [one]))
        if not apart[-1]:
            return ""
    # A fault about meaning says most: more than that the words do not stand there.
    worst = next((one for one in apart if one != NOT_THERE), "")
    if len(parts) == 1 and worst:
        return worst
    together = _fault_in(parts, before, there)
    return together and (worst or together)


def _fault_in(parts: Sequence[str], before: str, there: Sequence[Quotable]) -> str:
    text = " ".join(one.words for one in there)
    brackets = [(found, part) for part in parts for found in BRACKET.finditer(part) if not _literal(part, text)]
    names = {name for one in there for name in (*one.names, *spelt(one.words))} if brackets else set()
    bracket = next((found for found, part in brackets if not _fair(found, part, text, names)), None)
    if bracket:
        return f"The bracket {bracket[0]} adds more than a name for a pronoun."
    places: list[Span] = []
    for part in parts:
        place = _place(part, text, places[-1].end if places else 0)
        if place is None:
            return TURNED if len(parts) > 1 and _place(part, text) else NOT_THERE
        places.append(place)
    held = [(place, *_holding(place, there)) for place in places]
    if not all(one.verbatim(place.start - at, place.end - at) for place, one, at in held):
        return PARAPHRASED
    return _cut(before, text, places, {one.speakers for _, one, _ in held})


def _cut(before: str, text: str, places: Sequence[Span], speakers: Set[frozenset[str]]) -> str:
    """What the cuts leave out that the words need, given who speaks in the sentences of the parts."""
    dropped = _dropped(text, places[0].start, before)
    if dropped:
        return f'In the source "{dropped}" stands right before these words and governs them.'
    for one, after in itertools.pairwise(places):
        lost = next(
            (word.text for word in line(text[one.end : after.start]).words if not word.makes.isdisjoint(GOVERNING)), ""
        )
        if lost:
            return f'The cut leaves out "{lost}".'
    return "The cut joins the words of two speakers." if len(speakers) > 1 else ""


def _dropped(text: str, start: int, page_before: str) -> str:
    """A negation or a hedge that governs the first quoted word in the source, and not on the page."""
    if all(may_make(word).isdisjoint(GOVERNING) for word in spelt(text[:start])):
        return ""  # as of most
    words = line(text).words
    first = next((word for word in words if word.span.start >= start and word.content), None)
    for frame in GOVERNING:
        makers = [word.text for word in words if word.span.end <= start and frame in word.makes]
        if first and frame in first.heads and makers and not line(page_before).has(frame):
            return makers[-1]
    return ""


def _holding(place: Span, there: Sequence[Quotable]) -> tuple[Quotable, int]:
    """The sentence in whose joined words a place begins, and where its own begin."""
    starts = [0, *itertools.accumulate(len(one.words) + 1 for one in there[:-1])]
    index = bisect_right(starts, place.start) - 1
    return there[index], starts[index]


def _place(part: str, text: str, start: int = 0) -> Span | None:
    """Where a part first stands in a text of the source, from an offset on, also with a bracket for a pronoun."""
    found = _literal(part, text, start)
    bare, _ = _forms(part)
    if found or (bare and "[" not in bare):
        return found
    match = _pattern(bare).search(text, start)
    return Span(*match.span()) if match else None


def _literal(part: str, text: str, start: int = 0) -> Span | None:
    """Where a part first stands letter by letter, in any case of its first one, with any marks for those within marks.

    A bracket may be the source's own: "(odds ratio 0.50 [0.31-0.83])".
    """
    there = text.replace('"', "'")
    found = [(place, len(one)) for one in _forms(part)[1] if (place := place_of(one, there, start)) >= 0]
    return min(Span(place, place + length) for place, length in found) if found else None


@lru_cache(maxsize=8)  # a part is looked for in sentence after sentence; 170 hits of 210, of 5 µs each
def _forms(part: str) -> tuple[str, frozenset[str]]:
    """A part without the marks at its ends, and without the brackets that tell another case of a letter.

    Behind it how both can be written, in any case of the first letter.
    """
    bare = re.sub(r"^[\"']+|[\"']+$", "", LETTER.sub(lambda match: match[1], part.strip()))
    bare = bare if bare.endswith("...") else bare.rstrip(".,;:!?")
    written = (one.replace('"', "'") for one in (part.strip(), bare))
    return bare, frozenset(first + one[1:] for one in written for first in (one[:1].lower(), one[:1].upper()))


def _pattern(bare: str) -> re.Pattern[str]:
    """How words may stand in the source: any case of the first letter, a pronoun for a bracketed name."""
    pieces = BRACKET.split(bare)
    body = "".join(re.escape(piece) if index % 2 == 0 else r"(?:\w+)?" for index, piece in enumerate(pieces))
    body = re.sub(r"(?:\\ )+(?=\(\?:\\w\+\)\?)", r"\\s*", body)
    body = re.sub(r"(?<=\(\?:\\w\+\)\?)(?:\\ )+", r"\\s*", body)
    first = body[0] if body[:1].isalpha() else ""
    if first:
        body = f"[{first.lower()}{first.upper()}]{body[1:]}"
    return re.compile(rf"(?<!\w){body}(?!\w)")


def _fair(found: re.Match[str], part: str, text: str, known: set[str]) -> bool:
    """Whether a bracket changes only a letter's case, or names whom a pronoun there means."""
    inside = found[1].strip()
    if len(inside) == 1 and part[found.end() : found.end() + 1].isalpha():
        return True
    names = inside.removeprefix("= ").split()
    if not names or len(names) > MOST_NAMES or not all(name[:1].isupper() or name in ("the", "of") for name in names):
        return False
    if not all(name.lower() in known or name in ("the", "The", "of") for name in names):
        return False
    before = spelt(part[: found.start()])
    if before and before[-1] in group("replaced", "line_words"):
        return True
    place = _place(part, text)
    return place is not None and _stands_for(found, part, place.of(text))


def _stands_for(found: re.Match[str], part: str, there: str) -> bool:
    """Whether the source has a pronoun where the page has the bracket."""
    left, right = spelt(part[: found.start()]), spelt(part[found.end() :])
    middle = spelt(there)[len(left) : len(spelt(there)) - len(right)]
    return len(middle) == 1 and middle[0] in group("replaced", "line_words")

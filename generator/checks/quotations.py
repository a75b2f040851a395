"""Check 1: words between quotation marks are the source's own, and mean there what they mean here.

Verbatim after typographic folding only, on word boundaries. A cut may not drop a negation or a hedge that governs
the words, join two speakers or turn the order round; a bracket may put a name in the place of a pronoun, or change
the case of a first letter, and nothing else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.english.folding import folded
from generator.english.lines import line
from generator.english.tokens import tokens

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
PRONOUNS = frozenset("he she it they him her them his its their this that these those we us i me my our who".split())
NOT_THERE = "These words do not stand so in the sentence that is cited."
TURNED = "The parts stand in another order in the source."
MOST_NAMES = 5  # words of a name in a bracket


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a quotation: the quoted words, and why."""

    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a source that a quotation may come from.

    Its folded words, who speaks in it, and in small letters the words of all names that it holds or means.
    """

    words: str
    speakers: frozenset[str]
    names: frozenset[str] = frozenset()


def quotations(words: str) -> Iterator[re.Match[str]]:
    """What stands between quotation marks, with its marks."""
    return QUOTED.finditer(words) if MARKS.search(words) else iter(())


def quoted(words: str) -> Iterator[tuple[str, str]]:
    """What stands between quotation marks in a sentence, each with the words before it."""
    for match in quotations(words):
        yield next(filter(None, match.groups())), words[: match.start()]


def fault(quotation: str, before: str, lines: Sequence[Line]) -> Fault | None:
    """What is wrong with a quotation from these sentences, or None. `before` are the page's words before it."""
    parts = [part for part in ELLIPSIS.split(folded(quotation).strip()) if part.strip(" .,;:!?")]
    if not parts:
        return None  # marks around nothing but marks
    faults = [_fault_in(parts, quotation, before, [one]) for one in lines]
    if None in faults:
        return None
    if len(parts) == 1 and _worst(faults):
        return _worst(faults)
    together = _fault_in(parts, quotation, before, lines) if len(lines) > 1 else faults[0]
    return together if together is None else (_worst(faults) or together)


def _worst(faults: Sequence[Fault | None]) -> Fault | None:
    """The fault that says most: one about meaning rather than "not there"."""
    told = [one for one in faults if one and one.why != NOT_THERE]
    return told[0] if told else None


def _fault_in(parts: Sequence[str], quotation: str, before: str, lines: Sequence[Line]) -> Fault | None:
    text = " ".join(one.words for one in lines)
    names = {name for one in lines for name in (*one.names, *_words(one.words))}
    brackets = ((found, part) for part in parts for found in BRACKET.finditer(part))
    bracket = next((found for found, part in brackets if not _fair(found, part, text, names)), None)
    if bracket:
        return Fault(quotation, f"The bracket {bracket[0]} adds more than a name for a pronoun.")
    places = []
    position = 0
    for part in parts:
        match = _pattern(part).search(text, position)
        if match is None:
            turned = _pattern(part).search(text) is not None and len(parts) > 1
            return Fault(quotation, TURNED if turned else NOT_THERE)
        places.append(match.span())
        position = match.end()
    return _cut(quotation, before, text, places, lines)


def _cut(
    quotation: str, before: str, text: str, places: Sequence[tuple[int, int]], lines: Sequence[Line]
) -> Fault | None:
    """What the cuts leave out that the words need."""
    start = places[0][0]
    dropped = _dropped(text, start, before)
    if dropped:
        return Fault(quotation, f'In the source "{dropped}" stands right before these words and governs them.')
    for (_, end), (after, _) in itertools.pairwise(places):
        lost = next((word.text for word in line(text[end:after]).words if word.makes & {"negation", "hedge"}), "")
        if lost:
            return Fault(quotation, f'The cut leaves out "{lost}".')
    if len(places) > 1 and len({frozenset(speakers) for speakers in _speakers(places, lines)}) > 1:
        return Fault(quotation, "The cut joins the words of two speakers.")
    return None


def _dropped(text: str, start: int, page_before: str) -> str:
    """A negation or a hedge that governs the first quoted word in the source, and not on the page."""
    words = line(text).words
    first = next((word for word in words if word.span.start >= start and word.content), None)
    for frame in ("negation", "hedge"):
        makers = [word.text for word in words if word.span.end <= start and frame in word.makes]
        if first and frame in first.heads and makers and not line(page_before).has(frame):
            return makers[-1]
    return ""


def _words(text: str) -> list[str]:
    """The words and marks of a text, in small letters."""
    return [token.base for token in tokens(text, 0, len(text))]


def _speakers(places: Sequence[tuple[int, int]], lines: Sequence[Line]) -> Iterator[frozenset[str]]:
    edges = []
    position = 0
    for one in lines:
        edges.append((position, position + len(one.words), one.speakers))
        position += len(one.words) + 1
    for start, _ in places:
        yield next(speakers for first, last, speakers in edges if first <= start <= last)


def _pattern(part: str) -> re.Pattern[str]:
    """The part as it may stand in the source: any case of its first letter, a pronoun for a bracketed name."""
    bare = LETTER.sub(lambda match: match[1], part.strip())
    bare = re.sub(r"^[\"']+|[\"']+$", "", bare).rstrip(".,;:!?") if not bare.endswith("...") else bare
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
    before = _words(part[: found.start()])
    if before and before[-1] in PRONOUNS:
        return True
    match = _pattern(part).search(text)
    return match is not None and _stands_for(found, part, match[0])


def _stands_for(found: re.Match[str], part: str, there: str) -> bool:
    """Whether the source has a pronoun where the page has the bracket."""
    left, right = _words(part[: found.start()]), _words(part[found.end() :])
    middle = _words(there)[len(left) : len(_words(there)) - len(right)]
    return len(middle) == 1 and middle[0] in PRONOUNS

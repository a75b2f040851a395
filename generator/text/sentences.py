"""Text to sentences: spans of the untouched text, so that sentences and the gaps between them are the text.

Rules of English punctuation (Chicago Manual of Style, ch. 6 and 13), tried on pySBD's golden rules. A blank line
ends a sentence. A single line break ends one too, unless the text is wrapped by hand (most lines break off in the
middle of a sentence) or the next line goes on in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..english.paragraphs import CLOSERS, ITEM, POINTED, WHITE, paragraphs
from ..english.words import entries
from ..model import Sentence, Span
from .captions import PICTURE
from .datelines import story_begins

# The end of a sentence, with what closes after it and marks of notes ("[1]"): matches `.`, `?!”`, `. . . .`, and the
# first point of `. . . .` where an ellipsis opens the next sentence; not the point in "3.5", not "[...]".
END = re.compile(
    r"(?:(?<=\w)\.(?=[  ]\.[  ]\.[  ]\.\s+[A-Z])|\.(?:[  ]\.){2,3}|(?<![\[.])[.!?…]+)"
    r"[\"”’'»)\]]*(?:\[\d{1,3}\])*(?=\s|$)"
)
MARK = re.compile(r"[.!?…]")
# The word before a full stop, with its inner points: matches "U.S" and "p.m" and "Mr"; not the space before it.
WORD = re.compile(r"[\w°&’'.-]*$")
FIRST_WORD = re.compile(r"[\w’']+")
# What opens the credit of a picture: matches "Image: R" and "Photo credit: R"; not "Image of R" or "images: ".
CREDIT = re.compile(rf"(?<=[^\s:,;(])\s+(?={PICTURE}(?:\ (?:credit|by|courtesy))?:\ ?[A-Z])", re.X)
# The name under a quotation: matches "– Ann Lee" at the end of a paragraph; not "– Ann Lee left."
SIGNED = re.compile(r"[—–-]{1,2}[ \u00a0]?[A-Z][\w.’'-]*(?:[ ,]{1,2}[A-Z][\w.’'-]*){0,4}\s*$")
NOTES = re.compile(r"(?:\[\d{1,3}\])+$")  # the marks of notes: matches "[1][2]"; not "[sic]"
# Who says what was quoted: matches "Lee asked" and "Mayor Ann Lee said"; not "Lee left" or "Nobody asked for it".
ASKED = re.compile(
    r"(?!Nobody|No|He|She|They|It|We)(?:[A-Z][\w.’'-]*\ ){1,4}"
    r"(?:said|says|asked|asks|added|replied|answered|shouted|cried|wrote|tweeted|exclaimed|wondered|joked|yelled|called)\b",
    re.X,
)
FIRM = re.compile(r"(?:Inc|Corp|Co|Ltd)\b")  # what goes on after a mark in a firm's name: matches "Inc."; not "Income"
BRAND = re.compile(r"[a-z]{1,2}[A-Z]")  # a name that opens in small letters: matches "iPhone", "eBay"; not "is"
OPENERS = "“\"‘'«([`—–- "
LEADING = WHITE + OPENERS
AHEAD = 250  # characters behind a full stop that decide whether it ends a sentence
TITLE = 60  # characters of the title of a song or a book, with its marks


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, numbered from 1, each with its paragraph from 1.

    Gaps between them hold only white space and a byte-order mark.
    """
    found: list[Sentence] = []
    for paragraph, block in enumerate(paragraphs(text), start=1):
        for span in _split(text, block):
            found.append(Sentence(len(found) + 1, span, paragraph))
    return tuple(found)


def _split(text: str, block: Span) -> Iterator[Span]:
    """The sentences of one paragraph, without the white space around them."""
    words = block.of(text)
    credits = {match.end() for match in CREDIT.finditer(words)} if ":" in words else ()
    bounds = sorted({0, *_ends(words), *_items(words), *credits, len(words)})
    for start, end in pairwise(bounds):
        piece = words[start:end].rstrip(WHITE)
        bare = piece.lstrip(WHITE)
        if bare:
            right = block.start + start + len(piece)
            yield Span(right - len(bare), right)


def _items(words: str) -> set[int]:
    """Where a later item of a list begins inside a line: "1. One 2. Two"."""
    first = ITEM.match(words.lstrip())
    if not first:
        return set()
    kind = _kind(first[0])
    return {m.start() for m in ITEM.finditer(words, 1) if _kind(m[0]) == kind and words[m.start() - 1].isspace()}


def _kind(mark: str) -> str:
    return re.sub(r"[a-z]", "a", re.sub(r"\d+", "9", mark))


def _ends(words: str) -> Iterator[int]:
    marks = {match.end() for match in ITEM.finditer(words)} if ITEM.match(words.lstrip()) else set()
    start, dateline = 0, story_begins(words, 0, len(words))
    for match in _stops(words):
        if match.end() < dateline:
            continue  # "SALEM, Ore. (AP) – "
        rest = words[match.end() : match.end() + AHEAD].lstrip()
        if not rest:
            return
        if match.end() in marks or match.end() - 1 in marks:
            continue
        if _ends_here(words, match, rest, start):
            yield match.end()
            start = match.end()


def _stops(words: str) -> Iterator[re.Match[str]]:
    """What END matches, looked for where a mark is: a letter that can begin a match is found faster than a pattern."""
    mark = MARK.search(words)
    while mark:
        match = END.match(words, mark.start())
        if match:
            yield match
        mark = MARK.search(words, match.end() if match else mark.end())


def _ends_here(words: str, match: re.Match[str], rest: str, start: int) -> bool:
    lead = rest.lstrip(OPENERS)
    opening = words[start : match.start()].strip(LEADING)
    if not opening or (opening in ("Q", "A") and not start) or SIGNED.match(rest):
        return False  # "Q. Why did you go?"
    if not _can_begin(rest, lead) or _inside_brackets(words[start : match.end()], rest):
        return False
    closed = NOTES.sub("", match[0]) if match[0][-1] == "]" else match[0]
    mark = closed.rstrip(CLOSERS)
    if mark[-1] in "?!" and _inside_title(words[start : match.end()], rest):
        return False
    if mark[-1] in "?!" and (ASKED if mark != closed else FIRM).match(rest):
        return False
    if mark.startswith("…") and rest[:1] == "(":
        return False
    if mark.startswith(". ."):
        return mark.count(".") > 3
    if mark == "." and match[0][1:2] in ("", "["):
        return _stop_ends(words, match.start(), lead)
    return not (mark == "." and "'" in match[0] and lead[:1].islower())


def _can_begin(rest: str, lead: str) -> bool:
    """Whether a sentence can begin so: a capital, a digit, or an opening mark before one."""
    first = lead[:1]
    if first.isupper() or BRAND.match(lead):
        return True
    if not first or first.islower():
        return False
    return first.isdigit() or not first.isascii() or first in "$€£¥#@" or rest[:1] in ".…"


def _inside_brackets(sentence: str, rest: str) -> bool:
    """Whether a bracket that was opened in the sentence closes soon behind it."""
    return sentence.count("(") > sentence.count(")") and 0 <= rest.find(")", 0, 200) < 160


def _inside_title(sentence: str, rest: str) -> bool:
    """Whether a short title in marks goes on, and the sentence behind it: “Come! Come! (A Man)”; it sold."""
    opened = max(sentence.rfind("“"), sentence.rfind('"') if sentence.count('"') % 2 else -1)
    if opened < 0 or "”" in sentence[opened:]:
        return False
    closing = next((place for place in range(min(len(rest), TITLE)) if rest[place] in '”"'), -1)
    if closing < 0 or len(sentence) - opened + closing > TITLE:
        return False
    behind = rest[closing + 1 : closing + 3]
    return behind[:1] in (";", ",", ":") or behind.strip()[:1].islower()


def _stop_ends(words: str, stop: int, lead: str) -> bool:
    """Whether a single full stop ends a sentence: not after a title, an initial, most abbreviations."""
    word = _last_word(words[max(0, stop - 40) : stop]).lstrip(".'’")
    small = word.lower()
    if small in entries("abbreviations_before_names"):
        return False
    if len(word) == 1 and word.isalpha():
        return _initial_ends(words[max(0, stop - 60) : stop], word, _first_word(lead))
    if small in entries("abbreviations_before_words"):
        return small == "no" and not lead[:1].isdigit()
    if small in entries("abbreviations_anywhere") or POINTED.fullmatch(small):
        first = _first_word(lead)
        return first in entries("sentence_openers") and not (
            small in ("a.m", "p.m") and first in ("mr", "mrs", "ms") and word.islower()
        )
    return True


def _initial_ends(before: str, letter: str, first: str) -> bool:
    """Whether a stop after one letter ends a sentence: "you and I. Did"; but "Jonas E. Smith", "p. 55"."""
    if letter.islower() or letter != "I":
        return letter.isupper() and first in entries("sentence_openers") and not before[-3:-2].isupper()
    words = before.split()
    named = len(words) > 1 and words[-2][:1].isupper()
    return not named or first in entries("sentence_openers")


def _last_word(before: str) -> str:
    """The word at the end of some words; most are letters alone, which are found faster than by a pattern."""
    last = before.split()[-1] if before[-1:].isalpha() else ""
    if last.isalpha():
        return last
    match = WORD.search(before)
    return match[0] if match else ""


def _first_word(lead: str) -> str:
    match = FIRST_WORD.match(lead)
    return match[0].lower() if match else ""

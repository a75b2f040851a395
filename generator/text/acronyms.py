"""Acronyms, and the long forms that the text gives for them.

The long form is found by its initials, after Schwartz and Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from ..english.words import entries
from ..model import Sentence, Source, Span
from .datelines import story_begins
from .phrases import is_function_word

SPELLED = (3, 6)
"""So many letters of an acronym are looked for among the initials of a text."""
_PLAIN = re.compile(r"[^\W\d_][\w’'-]*")  # matches "dams", "O’Neill’s"; not "2024"
# What may stand between the words of a long form: matches " and ", " of the "; not ", " nor " said ".
_BETWEEN = re.compile(r" (?:(?:and|of|for|the|on|in|&) )*")
LONGEST = 240
"""The most letters of a long form."""
_PART = re.compile(r"[^\s(]+")  # matches "World", "“Health”"; not the "(" before "WHO"
# "WHO", "NATO", "G20", "AT&T", "COVID-19"; not "A", "2023", "McDonald"
_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z][A-Z0-9&]{1,7}|(?:[A-Z]\.){3,})(?:-\d+)?(?![\w&])")
# " (WHO)" and " (“WHO”)" after a name; not "(who had left)"
_IN_BRACKETS = re.compile(r"\s\(\s*[\"“]?([A-Z][A-Za-z&.]{1,9})[\"”]?\s*\)")
# "WHO (World Health Organization)"; not "WHO (2020)" or "WHO (which left)"
_EXPANSION_IN_BRACKETS = re.compile(r"(?<![\w-])([A-Z][A-Z&]{1,8}) \(([A-Z][\w’'-]*(?: [\w’'&-]+){1,7})\)")
# How a share is listed: matches "<SMBS ST>", "(SKFR ST>", "<ABC.N>", "(NYSE: ABC)" and "(ABC.O)"; not "(WHO)".
_TICKER = re.compile(
    r"[<(\[](?:[A-Z]{1,6}(?:[ .][A-Z]{1,3})?>|[A-Za-z]{2,6}: ?[A-Z.]{1,6}[)\]]|[A-Z]{1,5}\.[A-Z]{1,2}[)\]])"
)


def acronyms(source: Source, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """The places of acronyms; not of those that everybody knows, in headings in capitals, or of shares."""
    for sentence in sentences:
        start, end = sentence.span
        if _ACRONYM.search(source.text, start, end) and not shouted(sentence.span.of(source.text)):
            begin = story_begins(source.text, start, end)
            shares = [Span(*one.span()) for one in _TICKER.finditer(source.text, begin, end)]
            for found in _ACRONYM.finditer(source.text, begin, end):
                span = Span(*found.span())
                plain = found.group().strip(".") in entries("plain_abbreviations")
                if not plain and not any(one.covers(span) for one in shares):
                    yield span


def shouted(sentence: str) -> bool:
    """Whether most of the words are in capitals, as in a headline or a dateline; capitals say nothing there."""
    parts = [part for part in sentence.split() if part[0].isalpha()]
    return sum(part.isupper() for part in parts) * 2 > len(parts)


def expansions(source: Source, sentences: Sequence[Sentence]) -> dict[str, Span]:
    """The acronyms that the text explains, each with the span of its long form."""
    return dict(_expansions(source, sentences))


def _expansions(source: Source, sentences: Sequence[Sentence]) -> Iterator[tuple[str, Span]]:
    for sentence in sentences:
        start, end = sentence.span
        if source.text.find("(", start, end) < 0:
            continue
        for found in _IN_BRACKETS.finditer(source.text, start, end):
            span = _long_form(source.text, start, found.start(), found.group(1))
            if span:
                yield found.group(1), span
        for found in _EXPANSION_IN_BRACKETS.finditer(source.text, start, end):
            if _spells(found.group(2).split(), found.group(1)):
                yield found.group(1), Span(*found.span(2))


def spelled_out(source: Source, sentences: Sequence[Sentence], wanted: Set[str]) -> dict[str, Span]:
    """The long forms of some acronyms that stand in the text without a bracket, each by the initials of its words.

    Words with capitals spell three letters and more, "Dams and Rivers Board" the DRB; small ones four and more.
    """
    found: dict[str, Span] = {}
    for sentence in sentences if wanted else ():
        parts = list(_PLAIN.finditer(source.text, sentence.span.start, sentence.span.end))
        for run in _runs([one for one in parts if not is_function_word(one.group().lower())], source.text):
            initials = "".join(one.group()[0] for one in run).upper()
            if not any(letters in initials for letters in wanted):
                continue
            for first in range(len(run)):
                for size in range(min(SPELLED[1], len(run) - first), SPELLED[0] - 1, -1):
                    some = run[first : first + size]
                    letters = "".join(one.group()[0] for one in some).upper()
                    if letters in wanted and (_have_capitals(some) or (size > SPELLED[0] and _are_long(some))):
                        found.setdefault(
                            letters, Span(some[0].start(), some[-1].start() + len(_bare(some[-1].group())))
                        )
                        break  # a shorter one from the same word is a part of it
    return found


def _bare(word: str) -> str:
    """A word without its possessive."""
    return word.removesuffix("’s").removesuffix("'s")


def _runs(parts: Sequence[re.Match[str]], text: str) -> Iterator[Sequence[re.Match[str]]]:
    """The words with nothing but small words between them."""
    run: list[re.Match[str]] = []
    for one in parts:
        if run and not _BETWEEN.fullmatch(text, run[-1].end(), one.start()):
            yield run
            run = []
        run.append(one)
    yield run


def _have_capitals(some: Sequence[re.Match[str]]) -> bool:
    return all(one.group()[0].isupper() and not one.group().isupper() for one in some)


def _are_long(some: Sequence[re.Match[str]]) -> bool:
    """Whether small words of some length stand side by side, which by chance rarely spell anything."""
    apart = any(before.end() + 1 != after.start() for before, after in pairwise(some))
    return not apart and all(one.group().islower() and len(one.group()) > SPELLED[0] for one in some)


def _long_form(text: str, start: int, end: int, acronym: str) -> Span | None:
    """The shortest run of words before a bracket whose initials spell the acronym in it (Schwartz and Hearst 2003)."""
    begin = max(start, end - LONGEST)
    places = [found.start() for found in _PART.finditer(text, begin, end) if begin == start or found.start() > begin]
    for place in reversed(places[-12:]):
        if _spells(text[place:end].split(), acronym):
            return Span(place, end)
    return None


def _spells(parts: Sequence[str], acronym: str) -> bool:
    """Whether the initials of the words, small ones left out or not, spell the acronym; the first word must count."""
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    if len(parts) < 2 or len(letters) < 2 or parts[0][0].lower() != letters[0]:
        return False
    split = [piece for part in parts for piece in part.strip("“”\"',").split("-") if piece]
    names = [piece for piece in split if piece[0].isupper()]
    large = [piece[0].lower() for piece in split if not is_function_word(piece)]
    initials = ([piece[0].lower() for piece in names], large, [piece[0].lower() for piece in split])
    return (
        letters in initials
        or _has_letters([piece.lower() for piece in names], "".join(letters))
        or (len(letters) > SPELLED[0] and len(names) == len(large) and _skips(initials[0], letters))
    )


def _skips(initials: Sequence[str], letters: Sequence[str]) -> bool:
    """Whether initials have some letters in order, with as few between: "New York State Attorney General" the NYAG."""
    left = iter(initials)
    return all(letter in left for letter in letters) and len(letters) * 2 > len(initials)


def _has_letters(names: Sequence[str], letters: str) -> bool:
    """Whether words have some letters in order, the first of each word among them: "University of Georgia" the UGA."""
    if not names or not letters:
        return not names and not letters
    inside = iter(names[0][1:])
    for at in range(1, len(letters) + 1):
        if letters[0] == names[0][0] and _has_letters(names[1:], letters[at:]):
            return True
        if at < len(letters) and letters[at] not in inside:
            return False
    return False

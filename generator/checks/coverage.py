"""Check 2: every sentence carries evidence. What carries it is decided here, for the checks and for the page alike.

A citation of words, of the source or of what a work says, covers one sentence. A work that is only named on a headword,
a row's first cell or the line before a list covers what stands under it, and at the end of a block the sentences before
it that have no evidence of their own, if it holds their names, numbers and dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..english.quantities import amounts, counts
from ..english.rates import RATE
from ..facts.dates.events import dates_in
from ..facts.dates.forms import MONTH, WEEKDAY
from ..facts.people.called import is_of_a_place
from ..inputs.sayings import words_of
from ..inputs.texts import clipped
from ..markdown.claims import Said
from ..markdown.connecting import byline
from ..model import Citation, Contribution, Finding, Problem, Reference, Span

# Labels alone in the line below, or below an empty one: matches '\n\n[^"words"]\n' and " |\n[^key]\n"; not
# "\n\nMore.[^key]".
APART = re.compile(r"[ \t|]*\n(?:[ \t]*\n)?[ \t]*(?P<labels>(?:\[\^[^\[\]\n]+\][ \t]*)+)(?:\n|\Z)")
# A name of two words or more: matches "Ann Weber" and "Dam Safety Act"; not "Weber", "Weber and Lee".
FULL = re.compile(r"(?<!\w)[A-Z][\w’'.-]*(?:\s+(?:(?:of|the|von|de|van)\s+)*[A-Z][\w’'.-]*)+")
CAPITALS = re.compile(r"[A-Z]\w*")  # the words that a full name or a month can begin with: "Ann", "May"; not "may"
# What a date says by itself: matches "In May", "on Monday", "1965"; not "That day", "last year".
DEFINITE = re.compile(rf"\d|\b(?:{MONTH}|{WEEKDAY})\b")
UNTIL = re.compile(r"\d{4}(?:-\d\d){0,2}$")  # the last date of a work: "2019", "-07" of a range; not "undated"


def covered(
    sentences: Sequence[Said], cited: Mapping[int, Citation], holds: Callable[[str, Sequence[Citation]], bool]
) -> list[tuple[Citation, ...]]:
    """What carries each sentence: its own citations, or the outside works that cover it.

    `cited` has the citations of the page by the numbers of their labels; `holds` says whether works that are only named
    hold the names, numbers and dates of a sentence.
    """

    def held(one: Said, works: tuple[Citation, ...]) -> tuple[Citation, ...]:
        return works if works and holds(one.words, works) else ()

    behind = zip(sentences, at_the_ends(sentences, cited), strict=True)
    return [of(one.labels, cited) or held(one, works) or _works(one.over, cited) for one, works in behind]


def at_the_ends(sentences: Sequence[Said], cited: Mapping[int, Citation]) -> list[tuple[Citation, ...]]:
    """The works that are only named at the end of each sentence's block; none for the last sentence itself."""
    ends = {one.block: (one, _works(one.labels, cited)) for one in sentences}
    return [() if ends[one.block][0] is one else ends[one.block][1] for one in sentences]


def of(labels: Iterable[int], cited: Mapping[int, Citation]) -> tuple[Citation, ...]:
    """The citations of some labels, without those that point at nothing."""
    return tuple([cited[number] for number in labels if number in cited])


def _works(labels: Iterable[int], cited: Mapping[int, Citation]) -> tuple[Citation, ...]:
    return tuple([one for one in of(labels, cited) if one.only_names])


def background(sentences: Sequence[Said], carried: Sequence[Sequence[Citation]]) -> tuple[Span, ...]:
    """The stretches of a page that rest on outside works alone: sentences of a block that follow each other as one."""
    found: list[Span] = []
    before: tuple[int, bool] = (-1, False)
    for sentence, evidence in zip(sentences, carried, strict=True):
        outside = bool(evidence) and all(one.reference for one in evidence)
        if outside and before == (sentence.block, True):
            found[-1] = Span(found[-1].start, max(found[-1].end, sentence.span.end))
        elif outside:
            found.append(sentence.span)
        before = (sentence.block, outside)
    return tuple(found)


# ------------------------------------------------------------------- works that are only named


def may_tell(words: str) -> bool:
    """Whether a sentence has what could be a full name, a number or a definite date; most have none.

    >>> may_tell("The dam is old and high."), may_tell("Ann Weber built it."), may_tell("It has two gates.")
    (False, True, True)
    """
    capitals = CAPITALS.findall(words)
    if (len(capitals) > 1 and FULL.search(words)) or DEFINITE.search(" ".join(capitals)):
        return True
    return counts(words) and bool(DEFINITE.search(words) or RATE.search(words) or amounts(words))


def unheld(found: Iterable[Finding], works: Sequence[Reference]) -> Iterator[Finding]:
    """What a sentence tells that nothing known of the works which it only names holds.

    `found` are the names, numbers and dates that the list of works does not have of them. Those dates that are later
    than all of them are one finding each; of the rest, full names count, and dates that say a day, a month or a year.
    """
    told = [(one.rule, words) for one in found for words in _telling(one)]
    values = {"works": ", ".join(one.key for one in works), "key": works[-1].key} if told else {}
    later = {words: until for rule, words in told if rule == "date" and (until := _later(words, works))}
    yield from (Finding("later", (words,), {**values, "until": until}) for words, until in later.items())
    others = tuple(dict.fromkeys(words for _, words in told if words not in later))
    if others:
        yield Finding("named", others, values)


def _telling(finding: Finding) -> Iterator[str]:
    for words in finding.words:
        if finding.rule == "name":
            names = (match[0] for match in FULL.finditer(words))
            # The name of a country or a place has no other than the full one.
            yield from (one for one in names if not all(map(is_of_a_place, one.lower().split())))
        elif finding.rule != "date" or DEFINITE.search(words):
            yield words


def _later(written: str, works: Sequence[Reference]) -> str:
    """The last date of the works where a date is later than all of them; nothing of a work that is kept up to date."""
    ends = [UNTIL.search(words_of(one, "issued")) for one in works]
    if any(end is None or "accessed" in one.fields for end, one in zip(ends, works, strict=True)):
        return ""
    last = max(end[0] for end in ends if end)
    days = [one.date for one in dates_in(written, None) if one.date]
    return last if any(day[: len(last)] > last[: len(day)] for day in days) else ""


# ------------------------------------------------------------------- no evidence at all


def missing(
    page: Contribution, sentence: Said, line: int, leads: bool = False, label: str = "", over: str = ""
) -> Problem:
    """The Problem of a sentence that nothing carries.

    `leads` says that it links to a page of the site, `label` cites the sentence of a source that has its words, `over`
    are the labels of what it stands under.
    """
    return Problem(page.path, line, *_missing(page, sentence, leads, label, over), "uncited")


def _missing(page: Contribution, sentence: Said, leads: bool, label: str, over: str) -> tuple[str, str, str]:
    """What is missing, why it is asked for, and how that is mended."""
    words = clipped(sentence.words)
    if sentence.kind == "code":
        why = "Readers take words that end as a sentence for text, and in code no evidence can be shown."
        fix = (
            "write it as text with its evidence behind it, or take it out; where it is code, name the language, and"
            " begin a line of words with the sign of a comment."
        )
        return f'This sentence in a block of code shows no evidence: "{words}"', why, fix
    apart = APART.match(page.text, sentence.span.end)
    if apart:
        what = f'The evidence {clipped(apart["labels"].strip())} stands apart from "{words}"'
        why = "A label covers the sentence that it stands behind, in the same paragraph, item or cell."
        return what, why, "put it right behind the sentence."
    what = f'This sentence shows no evidence: "{words}"'
    if over:
        why = f'Behind "{clipped(sentence.above)}" stands {clipped(over)}, which covers these words alone.'
        return what, why, "put it right behind the sentence that it shows."
    author = byline(sentence.words)
    if author:
        why = "A byline needs none where the front matter, on top of the page between two lines ---, has the author."
        return what, why, f'write `author: {author}` there, and here no more than "By {author}", or take it out.'
    cite = label or '[^"words of the source"] or [^key]'
    on = "; where it only leads to another page, begin it with “See” and say nothing else" if leads else ""
    why = "Every sentence is carried by words of the source or by an outside work."
    return what, why, f"put {cite} right behind it, or take it out{on}."


def uncarried(problem: Problem, unheld: Finding, fix: str) -> Problem:
    """The Problem of a sentence without evidence where works at the end of its block cannot carry it; with what to do.

    `unheld` is what these do not hold.
    """
    words = " and ".join(f'"{clipped(one)}"' for one in unheld.words)
    why = f"{unheld.values['works']} at the end of the paragraph, which is only named there, does not carry {words}."
    return replace(problem, why=why, fix=fix)

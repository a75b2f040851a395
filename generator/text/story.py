"""The sentences of a news text, without what is printed around them.

What stands around a story are lines of their own (`around.py`), and below it what readers wrote about it. Whatever is
left out is told: a line that is taken for another by mistake must not go without a word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..english.paragraphs import WHITE
from ..english.words import entries, listed
from ..model import LeftOut, Sentence, Source, Span, line_of
from .around import COMMENT, LINE, MARKS, READERS, kind
from .captions import CAPTION, is_credit, remark
from .sentences import sentences

COMMENTS = "readers’ comments"
SENTENCES = 4  # of a caption at most
HEADING_WORDS = 12  # of a heading inside a text at most
PROSE_WORDS = 8  # a line of more words, with a full stop, is prose
# Matches "Licences checked", "US FALLS", "“… shut the dam”"; not "Ann Lee, mayor", "He said:" or "Why did you leave?".
HEADING = re.compile(r"(?![—–-])(?:[‘'“\"]?(?:…|\.\.\.)\s?\w|[A-ZÀ-Þ0-9‘'“\"])[^.,:;!?…|]*[\w’'”\")]")
STOPPED = re.compile(r"[.!?…]['\"”’)\]]*(?:\[\d{1,3}\])*\s*$")  # matches "left.”" and "left.[1]"; not "Talks begin"
CLOSING = '”"’'
# The name of one who wrote, or of two, and no more: matches "Ann Lee", "Ann Lee and Bo Park"; not "Oz and Ur".
WROTE = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2}(?: and [A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2})?")
TOP = 2  # lines above a story of which one may name who wrote it
SMALL = re.compile(r"(?<!\S)[a-zà-þ]\w{3,}")  # a word with a small letter: matches "struggles"; not "Lee", "of"
TOLD = 2  # so many make words tell something: nobody's name and office has them
LOOKED_AT = 3  # lines below "Comments" of which one shows that readers wrote them


def story(text: str) -> tuple[Sentence, ...]:
    """The sentences of the story, numbered from 1, in their paragraphs; what is printed around it is in the gaps.

    >>> words = "ADVERTISEMENT\\n\\nSnow fell all day.\\n\\nComments\\n\\nBob: At last!"
    >>> [one.span.of(words) for one in story(words)]
    ['Snow fell all day.']
    """
    return tuple(replace(one, number=number) for number, one in enumerate(_parts(text)[0], start=1))


@dataclass(frozen=True, slots=True)
class Unread:
    """Lines of a file, from 1, that are no sentence of its story: the first, the last, what they are, their words."""

    first: int
    last: int
    what: str
    words: str

    @property
    def lines(self) -> str:
        """The lines as a person reads them: "line 3 is", "lines 12–30 are"."""
        return f"line {self.first} is" if self.first == self.last else f"lines {self.first}–{self.last} are"


def unread(source: Source) -> tuple[Unread, ...]:
    """What of the file of a source is read as no sentence, above its headline and below it, in order."""
    begins = source.line - source.above.count("\n")
    above = [one for one in _around(source.above) if one.what != COMMENTS]
    places = [(source.above, begins, one) for one in sorted((*above, *_publishers(source, above)))]
    places += [(source.text, source.line, one) for one in left_out(source.text)]
    return tuple(
        Unread(
            line + line_of(text, one.span.start) - 1,
            line + line_of(text, one.span.end) - 1,
            one.what,
            " ".join(one.span.of(text).split()),
        )
        for text, line, one in places
    )


def _publishers(source: Source, around: Sequence[LeftOut]) -> Iterator[LeftOut]:
    """The lines above a headline that nothing else tells: a publisher's name, a section."""
    told = {one.span.start for one in around}
    lines = [line for line in LINE.finditer(source.above) if line.start() not in told]
    for line in lines[:-1]:
        if " ".join(line[0].split()).strip(MARKS) not in source.title:
            yield LeftOut(Span(*line.span()), "the name of a publisher or a section")


def left_out(text: str) -> tuple[LeftOut, ...]:
    """What of a text is no sentence of its story, in order, and what each is.

    >>> [(one.what, one.span.start) for one in left_out("By Ann Lee\\n\\nSnow fell.")]
    [('a byline', 0)]
    """
    return tuple(_parts(text)[1])


def _parts(text: str) -> tuple[list[Sentence], list[LeftOut]]:
    """The sentences of the story, and what is left out; all are kept where nothing else would be left."""
    around = list(_around(text))
    below = next((one.span.start for one in around if one.what == COMMENTS), len(text))
    found = sentences(text[:below])
    out = list(_alone(text, found, around))
    kept: list[Sentence] = []
    for one in _without(text, found, out):
        what = remark(one.span.of(text))
        if what:
            caption = _caption(text, kept, one) if is_credit(one.span.of(text)) else []
            del kept[len(kept) - len(caption) :]
            out += [LeftOut(part.span, "the caption of a picture") for part in caption]
            out.append(LeftOut(one.span, what))
        else:
            kept.append(one)
    return (kept, sorted(out)) if kept else (list(sentences(text)), [])


def _alone(text: str, found: Sequence[Sentence], around: Sequence[LeftOut]) -> Iterator[LeftOut]:
    """The lines that are no part of a sentence: none runs into them, and none goes on below them in small letters."""
    starts = [one.span.start for one in found]
    reach = 0
    for line in around:
        begin, end = line.span.start, line.span.end
        first, last = (found[max(0, bisect_right(starts, at) - 1)].span for at in (begin, end - 1))
        ahead = text[max(first.start, reach) : begin] if first.end > begin else ""
        goes_on = last.start >= begin and text[end : last.end].lstrip(WHITE)[:1].islower()
        if not ahead.strip(WHITE) and not goes_on:
            reach = end
            yield line


def _without(text: str, found: Sequence[Sentence], out: Sequence[LeftOut]) -> Iterator[Sentence]:
    """The sentences, or what of each stands below the lines that are left out."""
    starts = [one.span.start for one in out]
    for one in found:
        begin, place = one.span.start, bisect_right(starts, one.span.start) - 1
        while 0 <= place < len(out) and out[place].span.start <= begin < out[place].span.end:
            begin = out[place].span.end
            begin += len(text[begin : one.span.end]) - len(text[begin : one.span.end].lstrip(WHITE))
            place += 1
        if begin < one.span.end:
            yield replace(one, span=Span(begin, one.span.end))


def _caption(text: str, kept: list[Sentence], credit: Sentence) -> list[Sentence]:
    """The sentences in one line with a credit, before it: the caption of its picture, where the line is a short one."""
    caption = [one for one in kept[-SENTENCES:] if one.paragraph == credit.paragraph]
    words = sum(len(one.span.of(text).split()) for one in caption)
    return caption if words <= CAPTION else []


def _around(text: str) -> Iterator[LeftOut]:
    """The lines that stand around a story, in order; what readers wrote below it is one stretch."""
    lines = list(LINE.finditer(text))
    for at, line in enumerate(lines):
        what = kind(line[0])
        if READERS.fullmatch(line[0].strip().strip(MARKS)) and _is_readers(text, line.start(), line.end()):
            yield LeftOut(Span(line.start(), len(text.rstrip())), COMMENTS)
            return
        if what:
            yield LeftOut(Span(*line.span()), what)
        elif at < TOP and _names_writers(line[0].strip()):
            yield LeftOut(Span(*line.span()), "a byline")
        elif _is_heading(lines[max(0, at - 1) : at], line[0], lines[at + 1 : at + 2]):
            yield LeftOut(Span(*line.span()), "a heading inside the text")


def _names_writers(line: str) -> bool:
    """Whether a line is the name of one or two people, of no place or body: not "New York and San Juan"."""
    names = line.split(" and ") if WROTE.fullmatch(line) else []
    return bool(names) and all(_can_write(name.split(), alone=len(names) == 1) for name in names)


def _can_write(name: Sequence[str], alone: bool) -> bool:
    """Whether a name is somebody's: by the given name, or by a surname where it stands alone, and by no other word."""
    first, last = name[0].lower(), name[-1].lower()
    if name[-1] in entries("institution_words") or last in entries("paper_names"):
        return False
    if first in entries("given_names"):
        return last in entries("surnames") or not listed(last, "common_words", "places")
    other = any(listed(part.lower(), "common_words", "places") for part in (*name, " ".join(name)))
    return not other and (not alone or last in entries("surnames"))


def _is_heading(above: Sequence[re.Match[str]], line: str, below: Sequence[re.Match[str]]) -> bool:
    """Whether a line between two that end as prose does is the heading of a section: short, and of no sentence.

    Not "Ann Lee, mayor" below a quotation, nor "He named:" before a list, nor a line as long as those around it.
    """
    words = line.strip()
    if not (above and below and HEADING.fullmatch(words) and len(words.split()) <= HEADING_WORDS):
        return False
    prose = [one[0].strip() for one in (*above, *below)]
    signs = prose[0][-1:] in CLOSING and not words.isupper() and len(SMALL.findall(words)) < TOLD
    return not signs and all(
        STOPPED.search(one) and len(one.split()) > PROSE_WORDS and len(one) > len(words) for one in prose
    )


def _is_readers(text: str, start: int, end: int) -> bool:
    """Whether readers wrote what is below a line: most of the words are above it, and it reads as comments do."""
    below = [line[0].strip() for line in LINE.finditer(text, end)]
    words = [one for one in below if not kind(one)][:LOOKED_AT]
    if len(text[:start].split()) < len(text[end:].split()):
        return False
    return any(COMMENT.fullmatch(one) for one in [*below[:LOOKED_AT], *words])

"""The sentences of a page, as a reader sees them: what needs evidence, what is a label, and where citations stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..english.quotations import quotations
from ..english.scripts import UNSPACED, names_only, unspaced
from ..english.words import table
from ..model import Span
from ..text.sentences import sentences
from .blocks import PROSE, TITLES, Block, Kind
from .reading import Reading

# A name or a pronoun with the word behind it, in a piece that ends as a sentence does: matches "Ann Weber lied.", "He
# openly lied!"; not "Weber lied", "A long wait.".
ASSERTED = re.compile(r"(?:\b[A-Z][\w’'-]+|\b(?:He|She|They|It|I|We))\s+(?:[a-z]+ly\s+)?([a-z]+)\b.*[.!]")
SHORTEST = 4  # words of a piece that needs evidence; a shorter one is a label
LONG = re.compile(
    rf"(?:\W*+\w[\w’'-]*+){{{SHORTEST}}}"
)  # so many words: matches "He left - today again"; not "The 1979 act"
MARKS = re.compile("[“”\"„«»'‘`]")  # without one of these, nothing is quoted
# Patterns for code, which few pages have: they are made when first asked for.
# Words that end as a sentence does. Matches "the dam held.", "He left,\nshe said!"; not "dam.txt", "make check".
SENTENCE = rf"(?:[^\W\d_][\w’'-]*[,;:]?\s+){{2,}}[^\W\d_][\w’'-]*[.!?…][\"”’)]*(?=\s|$)|[{UNSPACED}]{{3,}}[.!?…。！？]"
# A line that is a sentence by itself, and code in few languages: matches "The dam held all night.", "  He left, they
# all say."; not "# The dam held all night.", "Print a b c", "The end."
ALONE = (
    rf"(?m)^[ ]*[“\"]?[A-Z][\w’'-]*(?:[,;:]?[ ][\w’'-]+){{3,}}[.!?…][\"”’)]*[ ]*$"
    rf"|^[ ]*(?:[{UNSPACED}][，、：；]?){{8,}}[.!?…。！？]"
)
# What a fence names that is no language: matches "language-text"; not "language-python".
NO_LANGUAGE = re.compile(r"language-(?:te?xt|plain(?:text)?|none|prose|words)?\Z", re.IGNORECASE)
# Letters that nobody sees: soft hyphens, spaces without width.
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
NOWHERE = Span(0, 0)


class Said(NamedTuple):
    """A sentence of a page: its words as a reader sees them, its place, the kind and the number of its block.

    `within` is where it stands in the words of its block. `labels` are the numbers of those that stand in it or right
    behind it; `over` those of the headword, the row's first cell or the line before the list that it stands under, and
    `above` the words of these.
    """

    words: str
    span: Span
    kind: Kind
    block: int
    labels: tuple[int, ...] = ()
    over: tuple[int, ...] = ()
    above: str = ""
    within: Span = NOWHERE

    @property
    def is_question(self) -> bool:
        """Whether it asks."""
        return self.words.rstrip('”"’) ').endswith(("?", "？"))

    @property
    def is_label(self) -> bool:
        """Whether it needs no evidence: a question, or a piece under four words that asserts nothing of anybody.

        A letter of a script without spaces counts as a word, but for a name beside an English one.
        """
        if self.is_question:
            return True
        if unspaced(self.words) >= SHORTEST and not names_only(self.words, self.above):
            return False
        return LONG.match(self.words) is None and not _asserts(self.words)


def _asserts(words: str) -> bool:
    """Whether a few words say what somebody did: "Weber lied."; not "The long wait." or "Bering Strait."."""
    found = ASSERTED.search(words)
    return found is not None and _is_verb(found[1])


def _is_verb(word: str) -> bool:
    return word.endswith("ed") or table("word_classes").get(word, "") in ("D", "V")


def said(page: Reading) -> tuple[Said, ...]:
    """The sentences of the page's text in their order, those of prose in code among them."""
    return tuple(
        sentence
        for index, block in enumerate(page.blocks)
        if block.kind in PROSE or is_prose_in_code(block)
        for sentence in _sentences(page, index, block)
    )


def titles(page: Reading) -> Iterator[Said]:
    """The headings, header cells, headwords and titles of notes, and the words on pictures and links, as labels."""
    for told in page.article.told:
        yield Said(_plain(told.words), page.place_of(told), "title", told.block)
    for index, block in enumerate(page.blocks):
        if block.kind in TITLES:
            numbers = tuple(number for _, number in block.labels)
            yield Said(_plain(block.words), page.span(index), block.kind, index, numbers, block.over, block.above)


def is_prose_in_code(block: Block) -> bool:
    """Whether a block of code holds sentences, or, where it names a language that they could be of, lines of them."""
    if block.kind != "code":
        return False
    classes = [name for one in block.inlines for name in one.get("class").split()]
    named = [name for name in classes if name.startswith("language-") and not NO_LANGUAGE.match(name)]
    return re.search(ALONE if named else SENTENCE, block.words) is not None


def _plain(words: str) -> str:
    return " ".join((words if words.isascii() else words.translate(INVISIBLE)).split())


def _sentences(page: Reading, index: int, block: Block) -> Iterator[Said]:
    """The sentences of a block; a label belongs to the sentence that it stands in or behind."""
    found = whole_sentences(block.words)
    if block.kind in ("paragraph", "item"):
        found = _joined(block, found)
    if not found and block.labels:  # a cell of labels alone
        found = [Span(0, len(block.words))]
    labels = list(block.labels)
    for number, sentence in enumerate(found):
        after = found[number + 1].start if number + 1 < len(found) else len(block.words)
        mine = [one for one in labels if one[0] <= after]
        labels = labels[len(mine) :]
        yield Said(
            _plain(sentence.of(block.words)),
            _place(page, index, sentence, mine),
            block.kind,
            index,
            tuple(one for _, one in mine),
            block.over,
            block.above,
            sentence,
        )


def _joined(block: Block, found: list[Span]) -> list[Span]:
    """The sentences of a block; short pieces in a row are one where they tell something: "He. Lied. To us."."""
    made: list[Span] = []
    run: list[Span] = []
    for piece in (*found, Span(0, 0)):
        if _is_short(block, piece):
            run.append(piece)
            continue
        whole = Span(run[0].start, run[-1].end) if run else piece
        made += [whole] if len(run) > 1 and _tell(whole.of(block.words)) else run
        made += [piece] if piece.end else []
        run = []
    return made


def _is_short(block: Block, piece: Span) -> bool:
    """Whether a piece is a label that ends as a sentence does, and has no evidence."""
    if LONG.match(block.words, piece.start, piece.end):
        return False
    cited = any(piece.start < at <= piece.end + 1 for at, _ in block.labels)
    return piece.of(block.words).rstrip('”"’) ').endswith((".", "!", "…")) and not cited


def _tell(words: str) -> bool:
    """Whether a few words are many enough for a sentence, and have what can be its verb."""
    return LONG.match(words) is not None and any(map(_is_verb, re.findall(r"[a-z]+", words.lower())))


def place_within(page: Reading, sentence: Said, some: Span) -> Span:
    """Where on the page some of a sentence's words stand, given by their place among the words that a reader sees."""
    words = sentence.within.of(page.blocks[sentence.block].words)
    seen = _seen(words)
    first, last = seen[some.start], seen[some.end - 1]
    start = page.at(sentence.block, sentence.within.start + first)
    return Span(start, max(start, page.at(sentence.block, sentence.within.start + last) + 1))


def _seen(words: str) -> list[int]:
    """The offset of each character that `_plain` leaves of some words.

    >>> _seen(" a  b")
    [1, 2, 4]
    """
    seen = [at for at, letter in enumerate(words) if ord(letter) not in INVISIBLE]
    plain = "".join(words[at] for at in seen)
    return [seen[at] for match in re.finditer(r"\S+\s?", plain.rstrip()) for at in range(*match.span())]


def _place(page: Reading, index: int, sentence: Span, labels: list[tuple[int, int]]) -> Span:
    """From the first letter of a sentence on the page to behind its last one, or behind its labels."""
    start = page.at(index, sentence.start)
    ends = [page.at(index, sentence.end), *(page.stands[number].end for _, number in labels)]
    return Span(start, max(start, *ends))


def whole_sentences(words: str) -> list[Span]:
    """The sentences of some words; a quotation of several sentences is not cut in two."""
    quoted = quotations(words) if MARKS.search(words) else ()
    held = [span for span in quoted if span.of(words)[-1:] in "”\"’'»"]
    if not held:
        return [sentence.span for sentence in sentences(words)]
    found: list[Span] = []
    for sentence in sentences(words):
        before = found[-1] if found else None
        if before and any(one.start < before.end < one.end and sentence.span.start < one.end for one in held):
            found[-1] = Span(before.start, sentence.span.end)
        else:
            found.append(sentence.span)
    return found

"""What a page's reader would not see as its writer meant it: words and evidence that get lost, marks that show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import Contribution, Problem, Span, line_of
from .blocks import Block
from .reading import Reading

# Marks that the pages know no meaning for, and show as they stand: what matches, what it is, what to write instead.
# Each is looked for outside of code. The first of them must not match "~5", "a: b", "10:30:45", "[x]", "wait???".
RAW: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\A\[[ xX]\](?=\s)"), "A box to tick", "take it out."),
    (re.compile(r"~~(?=\S)[^~\n]*\S~~|~~\S+~~"), "The mark of words that are struck out", "write <del>words</del>."),
    (re.compile(r"==(?=[^\s=])[^=\n]*[^\s=]=="), "The mark of words that are lit", "write <mark>words</mark>."),
    (re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])"), "The name of a picture", "write the sign itself."),
    (
        re.compile(r'\A={3}[!+]?\s+["“]?(?=\S)', re.MULTILINE),
        "The mark of a tab",
        "write a heading, and the words under it.",
    ),
    (
        re.compile(r"\A(?:!{3}|\?{3}\+?)(?=\s|\Z)", re.MULTILINE),
        "The mark of a note",
        'begin its line with !!! note "Title", and indent what stands in it by four spaces.',
    ),
    (
        re.compile(r"^[ ]*(?:`{3,}|~{3,})", re.MULTILINE),
        "The fence of a block of code",
        "begin the block with a line of three backticks at the left, and end it with such a line alone.",
    ),
    (re.compile(r"\A\s*\[TOC\]\s*\Z"), "The mark of a table of contents", "take it out: the page has one beside it."),
    (re.compile(r"///Footnotes Go Here///"), "The mark of a place for notes", "take it out: they stand at the end."),
    (
        re.compile(r"""</?[A-Za-z][\w-]*(?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'))++(?![^<]*>)"""),
        "A tag that does not end",
        "write > behind it, or take it out.",
    ),
    (re.compile(r"<!--|--!?>"), "The mark of a comment", "begin it with <!-- and end it with -->."),
    (
        re.compile(r"\{:?[ ]*[.#][\w-]+[^{}\n]*\}|\{:[^{}\n]*\}"),
        "A list of attributes",
        "put it where it can stand, in a line of its own right under the block, or take it out.",
    ),
)
NOTE = re.compile(r"(?:!!!|\?\?\?\+?) ?[\w-]+ +(?P<words>.+)")  # matches "!!! note A title"; not "!!! note"
# What stands in all that RAW matches, and in few sentences; Python looks for letters before it tries what they begin.
RAW_SIGN = re.compile(r"\[|`|<|\{|~~|==|:[a-z]|!!!|\?\?\?|///|--!?>")
WORDS = 60  # characters of the words in a message
DEEPER = (2, 3)  # spaces that look like a list below an item and make none


def unseen(page: Contribution, reading: Reading) -> Iterator[Problem]:
    """A Problem for everything on a page that gets lost when it is shown, or is shown as it should not be."""
    yield from (_lost(page, span) for span in reading.lost)
    yield from _labels(page, reading)
    yield from _block_lines(page, reading)
    for index, block in enumerate(reading.blocks):
        if block.kind != "code":
            yield from _raw(page, reading, index, block)
    yield from _flattened(page, reading)


def _lost(page: Contribution, span: Span) -> Problem:
    words = span.of(page.text)
    line = page.text[page.text.rfind("\n", 0, span.start) + 1 : span.end].lstrip("> \t")
    if note := NOTE.match(line):
        words = note["words"]
        why, fix = (
            "Words behind the kind of a note are its title only in quotation marks.",
            f'write "{shortened(words)}".',
        )
    elif "|" in line:
        why, fix = "The row has more cells than the table has columns.", "add a column to the table, or take them out."
    elif "{" in line:
        why = "Words between braces are taken for attributes, which nobody sees."
        fix = "take the braces away, or the words."
    else:
        why, fix = (
            "They stand where only markup can stand.",
            "write them in a paragraph of their own, or take them out.",
        )
    return Problem(page.path, line_of(page.text, span.start), f'The words "{shortened(words)}" get lost.', why, fix)


def unshown_lines(reading: Reading) -> Iterator[int]:
    """The lines with evidence that nobody sees."""
    return (line_of(reading.text, span.start) for span in _unshown(reading))


def _unshown(reading: Reading) -> Iterator[Span]:
    counted = {label.number for label in reading.labels} | _let_be(reading)
    for number, span in enumerate(reading.stands):
        if number not in counted and reading.text.startswith("[^", span.start):
            yield span


def _labels(page: Contribution, reading: Reading) -> Iterator[Problem]:
    """Evidence that nobody sees."""
    for span in _unshown(reading):
        yield Problem(
            page.path,
            line_of(page.text, span.start),
            f"The evidence {shortened(span.of(page.text))} is not shown.",
            "It stands in raw HTML, in what is hidden, or where only markup can stand, and no note is made of it.",
            "put it right behind the sentence, in ordinary Markdown.",
        )


def _block_lines(page: Contribution, reading: Reading) -> Iterator[Problem]:
    filled = {line.number for line in reading.block_lines}
    for number, span in enumerate(reading.stands):
        written = span.of(reading.text)
        if number not in filled and written.startswith(":::") and number not in _let_be(reading):
            yield Problem(
                page.path,
                line_of(page.text, span.start),
                f"The line {shortened(written)} is not filled in.",
                "It stands inside raw HTML or another block, where nothing can be put in its place.",
                "put it at the left, with an empty line before it and behind it.",
            )


def _let_be(reading: Reading) -> frozenset[int]:
    return frozenset((*reading.article.coded, *reading.article.silent))


def _raw(page: Contribution, reading: Reading, index: int, block: Block) -> Iterator[Problem]:
    if RAW_SIGN.search(block.words) is None:
        return
    coded = [(one.start, one.end) for one in block.inlines if one.name == "code"]
    for pattern, what, fix in RAW:
        for match in pattern.finditer(block.words):
            if not any(start <= match.start() < end for start, end in coded):
                yield Problem(
                    page.path,
                    line_of(page.text, reading.at(index, match.start())),
                    f'{what}, "{shortened(match[0].strip())}", is shown as it stands.',
                    "The pages know no meaning for it there.",
                    fix,
                )


def _flattened(page: Contribution, reading: Reading) -> Iterator[Problem]:
    """Items that look as if they stood below the one before, and are printed beside it."""
    items = [(index, block) for index, block in enumerate(reading.blocks) if block.group >= 0 and reading.found[index]]
    for (before, one), (index, other) in pairwise(items):
        if one.group == other.group:
            deeper = _column(reading, index) - _column(reading, before)
            if deeper in DEEPER:
                yield Problem(
                    page.path,
                    line_of(page.text, reading.span(index).start),
                    f'The item "{shortened(other.words)}" is shown beside the one before it, not below it.',
                    f"A list below an item is indented by four spaces, and this one by {deeper}.",
                    "indent it by four spaces.",
                )


def _column(reading: Reading, index: int) -> int:
    """How far the mark of an item is indented."""
    start = reading.span(index).start
    line = reading.text[reading.text.rfind("\n", 0, start) + 1 : start]
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" >"))


def shortened(words: str, most: int = WORDS) -> str:
    """Words of a writer in one line, no longer than a message can show."""
    plain = " ".join(words.split())
    return plain if len(plain) <= most else f"{plain[:most].rsplit(' ', 1)[0]} …"

"""Whether a finished page prints what was read and checked of it, and nothing else.

A page is rendered once and read, and then the generator and others add to what was rendered. So what will be printed is
held against what was read, block by block and letter by letter; numbers of notes, and what is ours, are left out. A
page that is not the same is not published: words could stand on it that no check has seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from hashlib import sha256

from ..model import Problem, Seen, Shown, line_of
from .article import finished, theirs
from .blocks import LETTER, Block, letters, role
from .reading import Reading
from .unseen import shortened

# Elements that stand inside a line. Matches "<em>", "</a>", '<span lang="de">'; not "<p>", "<br />", "<aside>".
INSIDE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|s|samp|small|span|strong|sub|sup|time|u|var)(?:\s[^<>]*)?>"
)
ATTRIBUTES = re.compile(r"<([a-z][a-z0-9]*)\s[^<>]*>")  # matches '<p class="a">' and "<br />"; not "<p>"
PERMALINK = re.compile(
    r'<a class="headerlink"[^<>]*>(?:&\w+;|[^<>\w])*</a>'
)  # matches '<a class="headerlink" href="#a">¶</a>'
NO_NOTES = re.compile(r'<div class="footnote">\s*<hr ?/?>\s*<ol>\s*</ol>\s*</div>\s*\Z')  # a list of notes without any
BETWEEN = re.compile(r">\s+<")  # what stands between two elements; not words
AROUND_TABLES = re.compile(r"<div>(?=<table>)|(?<=</table>)</div>")  # the region that the theme puts a table into
NOTHING = "<p></p>"  # where a block line stands
TITLE = '<p class="admonition-title">'
LONGEST = 80  # characters of the words in a message
STRENGTH = {"code": 0, "label": 1, "text": 2}  # how much a block of each role is held to


def seen(page: Reading) -> Seen:
    """What must be printed of a page, as it was read."""
    blocks = tuple(
        Shown(role(block), block.words, line_of(page.text, page.span(index).start))
        for index, block in enumerate(page.blocks)
        if LETTER.search(block.words)
    )
    return Seen(blocks, _digest(page.html))


def differing(path: str, read: Seen, html: str) -> Iterator[Problem]:
    """A Problem for each part of a page, given the HTML that is printed of it, which is not as it was read."""
    if _digest(theirs(html)) == read.digest:
        return
    printed = [block for block in finished(html).blocks if LETTER.search(block.words)]
    here = [letters(block.words) for block in printed]
    there = [letters(one.words) for one in read.blocks]
    if here != there:
        yield from _differences(path, read.blocks, printed, SequenceMatcher(None, there, here, autojunk=False))
        return
    for one, block in zip(read.blocks, printed, strict=True):
        if STRENGTH[role(block)] > STRENGTH[one.role]:
            yield _other(path, one, block)


def _digest(html: str) -> bytes:
    """The same for HTML with the same words in the same blocks: elements inside lines and attributes are left out."""
    bare = INSIDE.sub("", PERMALINK.sub("", NO_NOTES.sub("", html)))
    plain = ATTRIBUTES.sub(r"<\1>", bare.replace(TITLE, "<summary>")).replace(NOTHING, "")
    joined = BETWEEN.sub("><", plain).strip()
    return sha256((AROUND_TABLES.sub("", joined) if "<table>" in joined else joined).encode()).digest()


def _differences(
    path: str, read: Sequence[Shown], printed: Sequence[Block], matcher: SequenceMatcher[str]
) -> Iterator[Problem]:
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        line = read[min(first, len(read) - 1)].line if read else 1
        lost = " ".join(one.words for one in read[first:last])
        new = " ".join(block.words for block in printed[begin:end])
        if letters(lost) == letters(new):
            yield _otherwise_divided(path, line, new)
        elif new:
            yield _unread(path, line, new)
        else:
            yield _unprinted(path, line, lost)


def _unread(path: str, line: int, words: str) -> Problem:
    return Problem(
        path,
        line,
        f'The page would print "{shortened(words, LONGEST)}", which was read otherwise.',
        "No check has seen these words as they would be printed there.",
        "write the passage more plainly: an empty line before and behind each paragraph, and no markup around it.",
    )


def _unprinted(path: str, line: int, words: str) -> Problem:
    return Problem(
        path,
        line,
        f'The words "{shortened(words, LONGEST)}" would not be printed.',
        "They were read and checked, and get lost when the page is made.",
        "write them in a paragraph of their own, without markup around them.",
    )


def _otherwise_divided(path: str, line: int, words: str) -> Problem:
    return Problem(
        path,
        line,
        f'The words "{shortened(words, LONGEST)}" would be printed in other paragraphs than they were read in.',
        "What stands together decides what evidence covers.",
        "put an empty line before and behind each paragraph, list and table.",
    )


def _other(path: str, one: Shown, block: Block) -> Problem:
    words = shortened(block.words, LONGEST)
    return Problem(
        path,
        one.line,
        f'The words "{words}" would be printed as {role(block)}, and were read as {one.role}.',
        "They were not held to what such words are held to.",
        "write the passage more plainly, without markup around it.",
    )

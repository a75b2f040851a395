"""Scripts: words that mix alphabets, and sentences whose script their evidence does not share.

"nо" with a Cyrillic letter looks like "no", and no check knows it for one: Unicode Technical Standard 39, section 5
(mixed-script detection), as far as Latin, Greek and Cyrillic letters go. And a sentence in Chinese cannot be held
against one in English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ..english.scripts import STRETCH, names_only, spaced
from ..markdown.reading import Reading
from ..markdown.unseen import shortened
from ..model import Claim, Contribution, Problem, line_of

OTHER = r"[\u0370-\u03ff\u0400-\u052f]"  # a Greek or a Cyrillic letter
# A word with letters of both: matches "nо" with a Cyrillic letter; not "Россия", "Δx-ray" in two words.
MIXED = re.compile(rf"\b(?=\w*[A-Za-z])(?=\w*{OTHER})\w+")
# Signs that are no letters and look like some: in circles, squares and brackets, flags taken apart, radicals of
# Chinese, marks above others; and Braille. A few may be pictures; matches "ⓁⒾⒺ", "⠇⠊⠑"; not "🅿", "🇺🇸🇨🇳", "①②③".
ALONE = "(?<![\U0001f1e6-\U0001f1ff])[\U0001f1e6-\U0001f1ff](?![\U0001f1e6-\U0001f1ff])"
LIKE = "[\u0363-\u036f\u249c-\u24e9\u2800-\u28ff\u2de0-\u2dff\u2e80-\u2fd5\u3200-\u33ff\U0001f110-\U0001f189]"
DRAWN = re.compile(rf"(?:{LIKE}|{ALONE})(?:[\W_]{{,3}}?(?:{LIKE}|{ALONE})){{2,}}")
# Signs that nobody sees and that turn what follows round: matches "\u202e"; not "\u200f", which only helps a bracket.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
SIGNS = (
    (
        MIXED,
        'The word "{}" mixes letters of two alphabets.',
        "It looks like another word, and no reader and no check can tell.",
        "type the word anew in one alphabet.",
    ),
    (
        TURNING,
        "A sign that nobody sees turns the words behind it round.",
        "Readers would see other words than those that are checked.",
        "type the words anew.",
    ),
    (
        DRAWN,
        'The signs "{}" stand for letters.',
        "Readers could read words in them, and no check can.",
        "write the words in letters.",
    ),
)
FEW = 4  # letters of another script that can be a name or a sign beside English words


def mixed(page: Contribution, reading: Reading) -> Iterator[Problem]:
    """A Problem for each word of a page that has letters of two alphabets, or is turned round."""
    if page.text.isascii() and "&" not in page.text:
        return
    for name in ("title", "description"):
        yield from _wrong(page, str(page.meta.get(name) or ""), partial(_line, page, None, page.lines.get(name, 1)))
    for index, block in enumerate(reading.blocks):
        yield from _wrong(page, block.words, partial(_line, page, reading, index))


def _line(page: Contribution, reading: Reading | None, at: int, offset: int) -> int:
    """The line of a character of a block, by the index of that, or the line of a field, where nothing is read."""
    return line_of(page.text, reading.at(at, offset)) if reading else at


def _wrong(page: Contribution, words: str, line: Callable[[int], int]) -> Iterator[Problem]:
    for signs, what, why, fix in SIGNS if not words.isascii() else ():
        for match in signs.finditer(words):
            # A block without a letter has no place of its own.
            at = page.text.find(match[0], page.body) if signs is DRAWN else -1
            on = line(match.start()) if at < 0 else line_of(page.text, at)
            yield Problem(page.path, on, what.format(shortened(match[0])), why, fix)


def incomparable(page: Contribution, claim: Claim, evidence: Sequence[str], above: str) -> Iterator[Problem]:
    """A Problem for a sentence in a script that its evidence does not have, given the sentences that it cites.

    The same characters may stand in the evidence, as in a quotation; names may stand beside English ones.
    """
    if claim.words.isascii():
        return
    there = " ".join(evidence)
    absent = [match[0] for match in re.finditer(STRETCH, claim.words) if match[0] not in there]
    mine = spaced(claim.words)
    known = spaced(there) if mine else mine
    strange = sum(many for script, many in mine.items() if script not in known)
    if strange > FEW or not names_only(" ".join(absent), f"{claim.words} {above}"):
        yield Problem(
            page.path,
            claim.line,
            f'The sentence "{claim.words}" and its evidence cannot be compared across scripts.',
            "No check can tell whether words in one script say what words in another say.",
            "write it in the script of the source, or quote the source letter by letter.",
        )

"""Evidence that was meant and is none: what a writer put where a label belongs, told once, with the label to write.

A reader would see it as words, and the message "shows no evidence" above a sentence that visibly has some helps nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..model import Contribution, Problem
from .claims import Said
from .unseen import shortened

MARKS = "\"“”'‘’"
# A label that is not one: matches '[^"the words"', "(^“the words”)", "^[“the words”]", "[^act-1979", "[^'words']";
# not '[“the words”]', '("the words")', "10^[2]".
MEANT = re.compile(
    rf"(?:[\[({{]\s?\^|\^\s?[\[({{](?=[{MARKS}]))\s?"
    rf"(?:(?P<mark>[{MARKS}])(?P<words>[^\]\[]+?)(?:[{MARKS}]|(?=[\])}}\[]|$))|(?P<key>[\w.+-]+))\s?\^?[\])}}]?"
)
# Words in brackets at the end of a sentence, without the caret: matches '… so.["the words"]'; not "… [sic] so."
BARE = re.compile(rf"\[(?:[{MARKS}](?P<words>[^\]\[]+?)[{MARKS}]|(?P<key>[\w.+-]+))\^?\]\W*$")
# A label as it is written: matches '[^"the words"]', "[^act-1979]"; not "[^'the words']". Where a reader sees one, it
# stands in code, behind a backslash, or in what is hidden, and that is told as what it is.
WRITTEN = re.compile(r'\[\^(?:"[^"\]]+"|[\w.+-]+)\]')
ABBREVIATION = re.compile(r"\*\[(?P<short>[^\]]+)\]:\s*(?P<long>.+)")  # '*[UN]: United Nations'; not "* [UN](un.md)"
SEVERAL = re.compile(r"\s*[;,]\s*\^?\s*")  # between two pieces of evidence in one label: "a; ^b", '"x", "y"'
# The sign of a list that Markdown does not know: matches "1) The", "• The"; not "1. The", "(1) The", "- The".
LISTED = re.compile(r"(?P<sign>\d{1,3}\)|[•◦▪●‣])\s")
# The rows of a table that is none: match "| A | B | |---|---|", "|A| |B|"; not "a | b", "|x| < 1", "---".
ROWS = re.compile(r"\|\s*(?:(?<=\s)\||:?-{2,})")
WHY = "A label begins with [^ and ends with ], with the source’s words between quotation marks; this is shown as text."


def slip(page: Contribution, sentence: Said, line: int, keys: Collection[str], cited: bool) -> Iterator[Problem]:
    """A Problem where a sentence has something for evidence, or for the sign of a list, that is none.

    `keys` are those of the works.

    Brackets without a caret are taken for evidence only where a sentence has no other.
    """
    sign = LISTED.match(sentence.words)
    if sign:
        what = f'The sign "{sign["sign"]}" at the start of the line is shown as it stands.'
        own = f"{sign['sign'][:-1]}. " if sign["sign"].endswith(")") else "- "
        yield Problem(page.path, line, what, "The pages make no list of it.", f'write "{own}" for it.')
        return
    short = ABBREVIATION.match(sentence.words)
    if short:
        what = f'The abbreviation "{shortened(short["short"])}" is not taken up.'
        why = "The pages know no list of abbreviations; its line is shown as it stands."
        fix = f'write "{shortened(short["long"])}" at its first use, or make it an entry of site_src/glossary.md.'
        yield Problem(page.path, line, what, why, fix)
        return
    if has_rows(sentence.words):
        what = f'The rows "{shortened(sentence.words)}" are shown as they stand.'
        why = "A table has an empty line before and behind it, and below its heads a line with dashes for each."
        yield Problem(page.path, line, what, why, "write the heads, then |---| with a part for each, then the rows.")
        return
    meant = MEANT.search(sentence.words) if "^" in sentence.words else None
    found = meant or (None if cited else _bare(sentence.words, keys))
    if found and not WRITTEN.fullmatch(found[0].strip()):
        label = f"[^{found['key']}]" if found["key"] else f'[^"{found["words"].strip()}"]'
        what = f"The evidence {shortened(found[0].strip())} is not written as a label."
        yield Problem(page.path, line, what, WHY, f"write {label}.")


def has_rows(words: str) -> bool:
    """Whether words have the rows of a table that Markdown makes none of."""
    return bool(ROWS.search(words))


def _bare(words: str, keys: Collection[str]) -> re.Match[str] | None:
    found = BARE.search(words)
    return found if found and (found["words"] or found["key"] in keys) else None


def several(written: str) -> str:
    """The labels to write in the place of one that holds several pieces of evidence, or nothing.

    >>> several("act-1979; ^law-1980"), several('"one thing"; "another"'), several("act-1979")
    ('[^act-1979][^law-1980]', '[^"one thing"][^"another"]', '')
    """
    parts = [one.strip() for one in SEVERAL.split(written)]
    whole = [one for one in parts if re.fullmatch(r"[\w.+-]+|[\"“][^\"“”]+[\"”]", one)]
    return "".join(f"[^{one}]" for one in parts) if len(parts) > 1 and whole == parts else ""

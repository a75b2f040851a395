"""Bytes to text: what every file that a person hands in must be before anything else is read of it."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from ..model import File, Problem

LIMIT = 5_000_000  # bytes; a book is under one million, so a larger file is no news text
LONGEST_SLUG = 150  # bytes
HERE = "…"  # what is begun for a writer has this where their words belong
SHOWN = 60  # characters of the writer's words in a message
LONGEST_SENTENCE = 400  # characters of a sentence in a message
# Matches "\x00" and "\x1b"; must not match tab, line feed, form feed or carriage return.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decoded(file: File) -> tuple[str, tuple[Problem, ...]]:
    """The file's text, or an empty text and the one Problem that says why it cannot be read."""
    if len(file.content) > LIMIT:
        return "", (_too_large(file),)
    if file.content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", (_not_utf8(file.path, 1, "It is UTF-16"),)
    try:
        text = file.content.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", (_undecodable(file, error),)
    control = CONTROL.search(text)
    return ("", (_binary(file.path, text, control.start()),)) if control else (text, ())


def slug(name: str) -> str:
    """A name as part of an address: small letters, digits and hyphens; other scripts are kept.

    It is no longer than the name of a file can be, with what comes behind it.

    >>> slug("Status quo (law)"), len(slug("law " * 200))
    ('status-quo-law', 150)
    """
    plain = unicodedata.normalize("NFKD", name).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    whole = re.sub(r"[^\w]+|_", "-", plain).strip("-") or "page"
    return whole.encode()[:LONGEST_SLUG].decode(errors="ignore").rstrip("-")


def brief(words: str) -> str:
    """The writer's words in one line, no longer than a message can show, without what no reader could see.

    >>> brief("a\\tword\\x00 and\\nanother")
    'a word and another'
    """
    flat = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in words[: 4 * SHOWN])
    short = " ".join(flat.split())
    return short if len(short) <= SHOWN else f"{short[:SHOWN].rstrip()}…"


def clipped(sentence: str) -> str:
    """A sentence no longer than a message can show, cut between two words."""
    return sentence if len(sentence) <= LONGEST_SENTENCE else f"{sentence[:LONGEST_SENTENCE].rsplit(' ', 1)[0]} …"


def nearest(name: str, names: tuple[str, ...]) -> str:
    """A hint that names the nearest of the known names: ` Did you mean "title"?`, or nothing."""
    close = get_close_matches(name.lower(), names, n=1, cutoff=0.6)
    return f' Did you mean "{close[0]}"?' if close else ""


def _too_large(file: File) -> Problem:
    return Problem(
        file.path,
        1,
        f"The file is larger than 5 MB ({len(file.content) / 1_000_000:.1f} MB).",
        "No news text is that long, so this is probably not the file that was meant.",
        "put the plain text of one article into the file.",
    )


def _undecodable(file: File, error: UnicodeDecodeError) -> Problem:
    line = file.content.count(b"\n", 0, error.start) + 1
    if b"\x00" in file.content[:1000]:
        return _binary(file.path, "", 0, line)
    return _not_utf8(file.path, line, f"Byte {error.start + 1} of the file is not UTF-8")


def _not_utf8(path: str, line: int, found: str) -> Problem:
    return Problem(
        path,
        line,
        "The file is not UTF-8 text.",
        f"{found}, so letters of it would be read wrongly.",
        "open it in an editor and save it with the encoding UTF-8.",
    )


def _binary(path: str, text: str, offset: int, line: int = 0) -> Problem:
    return Problem(
        path,
        line or text.count("\n", 0, offset) + 1,
        "The file holds characters that no text has.",
        "It is probably a document of another program, a picture, or damaged.",
        "save the words as plain text, encoding UTF-8, and put that file here instead.",
    )

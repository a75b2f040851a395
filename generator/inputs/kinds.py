"""What a value has to be: the kinds of fields, and the message for a value of another kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from ..model import Problem
from .texts import brief
from .yaml_text import NULL, Fields, Items, Node, Scalar, plain

SHOWN = 4  # entries of a list that a message names
LONGEST = 1000  # letters of a title, a description, a licence
# A day, with or without a time behind it: matches "2023-06-18", "2023-6-8", "2023-06-18T10:00:00Z"; not "2023-06".
DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9:.]+[ \t]*(?:Z|[-+][0-9:]+)?)?")


def words(node: Node | None) -> str:
    """The words of a single value, as written; nothing for a list, for fields, and where nothing is written.

    >>> words(Scalar(1, "1984", True)), words(Scalar(1, "~", True)), words(Items(1, ()))
    ('1984', '', '')
    """
    if not isinstance(node, Scalar) or (node.bare and node.words in NULL):
        return ""
    return " ".join(node.words.split())


def is_empty(node: Node) -> bool:
    """Whether nothing is written where the value could stand."""
    return isinstance(node, Scalar) and not words(node)


def shown(node: Node) -> str:
    """A value as a message quotes it, in short.

    >>> shown(Fields(1, {"person": Scalar(1, "she", True), "is": Items(1, (Scalar(1, "Ann", True),))}))
    'person: she, is: Ann'
    """
    if isinstance(node, Scalar):
        return brief(node.words)
    if isinstance(node, Items):
        return brief(", ".join(shown(one) for one in node.items[:SHOWN]))
    first = list(node.values.items())[:SHOWN]
    return brief(", ".join(f"{brief(name)}: {shown(value)}".removesuffix(": ") for name, value in first))


def texts(node: Node | None) -> tuple[str, ...] | None:
    """The words of each entry of a list, as they stand; None where it is no list, or holds something else."""
    if not isinstance(node, Items) or not all(isinstance(plain(one), str) for one in node.items):
        return None
    return tuple(one.words for one in node.items if isinstance(one, Scalar))


def day(node: Node | None) -> date | None:
    """The day that a value names, as it is written there, or None."""
    return iso_day(words(node))


def iso_day(written: str) -> date | None:
    """The day that words are, or None.

    >>> iso_day("2023-6-8"), iso_day("2023-06-31"), iso_day("June 2023")
    (datetime.date(2023, 6, 8), None, None)
    """
    match = DAY.fullmatch(written)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def wrong_words(path: str, fields: Fields, names: Iterable[str], where: str = "") -> Iterator[Problem]:
    """A Problem for each of these fields that is there and does not hold words; `where` says whose field it is."""
    for name in names:
        if name in fields.values:
            found = _wrong(name, fields.values[name])
            if found:
                what = f'The field "{name}"{where} {found[0]}.'
                yield Problem(path, fields.lines[name], what, "Words are wanted there.", found[1])


def _wrong(name: str, node: Node) -> tuple[str, str] | None:
    """What a value is instead of words, and what to do."""
    if isinstance(node, (Items, Fields)):
        kind = "is a list" if isinstance(node, Items) else "has fields of its own"
        return kind, f'write the words behind it, in quotation marks where they hold brackets: `{name}: "[A] word"`.'
    if not words(node):
        return "is empty", "write its words behind it, or take the line out."
    if isinstance(plain(node), bool):
        return f"is {node.words}, which means yes or no", f'put it in quotation marks: `{name}: "{node.words}"`.'
    if len(node.words) > LONGEST:
        return f"has {len(node.words):,} letters", f"shorten it to {LONGEST:,} letters at most."
    return None

"""The fields that a page's front matter may have, and what each may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from ..markdown.addresses import image_fault
from ..model import Problem, Waiver
from .kinds import iso_day, words, wrong_words
from .texts import brief, nearest
from .yaml_text import Fields, plain

# Title, description, author and the day of the last change are shown; `json_ld` and `card` are for other programs; the
# rest is for the writers.
WORDS = ("title", "description")
FIELDS = (*WORDS, "json_ld", "card", "author", "updated", "date", "tags", "waive")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # matches "2026-11-24"; not "2026-1-4", "2026-11"
# A file of the site that is an image: matches "assets/card.png"; not "../card.png", "card.md".
IMAGE = re.compile(r"(?!.*\.\.).+\.(?:png|jpe?g|gif|webp|avif)", re.IGNORECASE)
MOST, LONGEST_NAME = 2_000, 200  # objects of schema.org have some dozen values, and short names


def values(fields: Fields) -> dict[str, Any]:
    """The fields as the page has them: a number or a day that stands for words as it is written."""
    return {name: words(one) if name in WORDS else plain(one) for name, one in fields.values.items()}


def wrong_fields(path: str, fields: Fields) -> Iterator[Problem]:
    """A Problem for each field that is not known, or holds what would end the build or could not be published."""
    yield from wrong_words(path, fields, WORDS)
    for name, node in fields.values.items():
        line = fields.lines[name]
        if name not in FIELDS:
            yield Problem(path, line, *_unknown(name))
        elif (fault := CHECKS[name](plain(node)) if name in CHECKS else "") != "":
            why, fix = MEANT[name]
            yield Problem(path, line, f"The field {name} {fault}.", why, fix)


def _unknown(name: str) -> tuple[str, str, str]:
    what = f'The front matter has a field "{brief(name)}" that is not known.'
    if name == "template":
        return what, "Every page of the site has the same look and the same policy.", "take the line out."
    why = f"Known are {', '.join(FIELDS)}."
    return what + nearest(name, FIELDS), why, "correct its name, or take the line out."


def _card_fault(value: object) -> str:
    known = isinstance(value, str) and IMAGE.fullmatch(value) and not image_fault(value)
    return "" if known else f'says "{brief(str(value))}"'


def _words_fault(value: object) -> str:
    return "" if _words(value) else "holds more than words"


def _day_fault(value: object) -> str:
    """What keeps a value from being a day as pages have it, or nothing.

    >>> _day_fault("2026-11-24"), _day_fault("2026-02-30"), _day_fault("24 November 2026")
    ('', 'says "2026-02-30"', 'says "24 November 2026"')
    """
    return "" if DAY.fullmatch(str(value)) and iso_day(str(value)) else f'says "{brief(str(value))}"'


def _words(value: object) -> bool:
    if isinstance(value, list):
        return all(_words(one) and not isinstance(one, list) for one in value)
    return isinstance(value, (str, int, float)) and value != "" and not isinstance(value, bool)


def waivers(fields: Fields) -> tuple[Waiver, ...]:
    """The waivers of a page, with the line of their field."""
    rows = plain(fields.values["waive"]) if "waive" in fields.values else None
    line = fields.lines.get("waive", 1)
    entries = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return tuple(
        Waiver(" ".join(str(row["words"]).split()), str(row["rule"]), str(row["reason"]), line) for row in entries
    )


def _waivers_fault(value: object) -> str:
    """What keeps a value from being a list of waivers, or nothing."""
    if not isinstance(value, list) or not value:
        return "is no list"
    for row in value:
        if not isinstance(row, dict) or set(row) != {"words", "rule", "reason"}:
            return "has an entry without words, rule and reason"
        if not all(isinstance(one, str) and one.strip() for one in row.values()):
            return "has an entry that says nothing, or more than words"
    return ""


def _object_fault(value: object) -> str:
    """What keeps a value from being a JSON object of reasonable size, or nothing."""
    if not isinstance(value, dict):
        return "is no object"
    found = list(islice(_inside(value), MOST + 1))
    if len(found) > MOST:
        return f"holds more than {MOST} values"
    return next(filter(None, map(_value_fault, found)), "")


def _inside(value: object) -> Iterator[object]:
    """A value and those inside it."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _inside(one)


def _value_fault(value: object) -> str:
    """What is wrong with a value itself, not with those inside it."""
    if isinstance(value, dict):
        long = next((key for key in value if len(key) > LONGEST_NAME), "")
        return f'has the name "{brief(long)}", which is no short word' if long else ""
    if isinstance(value, (int, float)) and not -(2**53) < value < 2**53:
        return "holds a number that programs cannot take"
    return ""


CHECKS: dict[str, Callable[[object], str]] = {"json_ld": _object_fault, "card": _card_fault}
CHECKS |= {"waive": _waivers_fault, "updated": _day_fault}
CHECKS |= dict.fromkeys(("author", "date", "tags"), _words_fault)
MEANT = {
    "json_ld": (
        "Other programs read it as JSON: words, numbers, true, false, null, lists and objects.",
        'write plain values, as json_ld: {"@type": "Event", "startDate": "2023-06-18"}.',
    ),
    "card": (
        "The card of a shared link is an image of the site.",
        "write the path of a file of site_src/, as card: assets/card.png, or take the line out.",
    ),
    "waive": (
        "Each waiver names words of a sentence, the rule that stops it wrongly, and why that is wrong.",
        'write, under waive:, `- words: "words of the sentence"`, and indented below it `rule: cause` and `reason: …`.',
    ),
    "updated": (
        "It is the day of the page's last change, which readers see.",
        "write year, month and day in digits, as updated: 2026-11-24, or take the line out.",
    ),
    **dict.fromkeys(
        ("author", "date", "tags"),
        ("Nobody would understand it.", "write words, or a list of words, or take the line out."),
    ),
}

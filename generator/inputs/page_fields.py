"""The fields that a page's front matter may have, and what each may hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from generator.inputs.front_matter import field_line
from generator.inputs.texts import nearest
from generator.markdown.addresses import image_fault
from generator.model import Problem

# Title and description are shown; `json_ld` and `card` are for other programs; the rest is for the writers.
FIELDS = ("title", "description", "json_ld", "card", "author", "date", "tags")
DEEPEST, MOST = 20, 2_000  # objects of schema.org are a few levels deep and have some dozen values


def wrong_fields(path: str, text: str, meta: Mapping[str, Any]) -> Iterator[Problem]:
    """A Problem for each field that is not known, or holds what would end the build or could not be published."""
    for name, value in meta.items():
        if name not in FIELDS:
            yield Problem(path, field_line(text, name), *_unknown(name))
        elif (fault := CHECKS[name](value) if name in CHECKS else "") != "":
            why, fix = MEANT[name]
            yield Problem(path, field_line(text, name), f"The field {name} {fault}.", why, fix)


def _unknown(name: str) -> tuple[str, str, str]:
    what = f'The front matter has a field "{name}" that is not known.'
    if name == "template":
        return what, "Every page of the site has the same look and the same policy.", "take the line out."
    why = f"Known are {', '.join(FIELDS)}."
    return what + nearest(name, FIELDS), why, "correct its name, or take the line out."


def _card_fault(value: object) -> str:
    return "" if isinstance(value, str) and not image_fault(value) else f'says "{value}"'


def _words_fault(value: object) -> str:
    return "" if _words(value) else "holds more than words"


def _words(value: object) -> bool:
    if isinstance(value, list):
        return all(_words(one) and not isinstance(one, list) for one in value)
    return isinstance(value, (str, int, float, date))


def _object_fault(value: object) -> str:
    """What keeps a value from being a JSON object of reasonable size, or nothing."""
    if not isinstance(value, dict):
        return "is no object"
    left, level = MOST, [value]
    for _ in range(DEEPEST):
        left -= len(level)
        if left < 0:
            return f"holds more than {MOST} values"
        fault = next(filter(None, map(_value_fault, level)), "")
        if fault:
            return fault
        level = [one for value in level for one in _inside(value)]
        if not level:
            return ""
    return f"is more than {DEEPEST} levels deep"


def _inside(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _value_fault(value: object) -> str:
    """What is wrong with a value itself, not with those inside it."""
    if isinstance(value, dict):
        odd = next((key for key in value if not isinstance(key, str) or len(key) > 200), "")
        return f'has the key "{odd}", which is no short word' if odd != "" else ""
    if isinstance(value, str):
        return _letter_fault(value)
    if value is None or isinstance(value, (bool, list)):
        return ""
    if isinstance(value, (int, float)):
        return "" if -(2**53) < value < 2**53 else "holds a number that programs cannot take"
    return f'holds "{value}", which is no plain value'


def _letter_fault(words: str) -> str:
    if any("\ud800" <= letter <= "\udfff" for letter in words):
        return "holds half of a character"
    return ""


CHECKS: dict[str, Callable[[object], str]] = {"json_ld": _object_fault, "card": _card_fault}
CHECKS |= dict.fromkeys(("author", "date", "tags"), _words_fault)
MEANT = {
    "json_ld": (
        "Other programs read it as JSON: words, numbers, true, false, null, lists and objects.",
        'write plain values, a date in quotation marks, as json_ld: {"@type": "Event", "startDate": "2023-06-18"}.',
    ),
    "card": (
        "The card of a shared link is an image of the site.",
        "write the path of a file of site_src/, as card: assets/card.png, or take the line out.",
    ),
    **dict.fromkeys(
        ("author", "date", "tags"),
        ("Nobody would understand it.", "write words, or a list of words, or take the line out."),
    ),
}

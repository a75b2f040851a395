"""Which groups "the officials" mean: the ones named last, a short time before, or nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..model import Span
from ..text.phrases import noun_kind, singular

NEAR = 4
"""So many sentences back a group may be named that is meant again."""

Named = tuple[Span, int]
"""Where somebody is told, and the number of the sentence."""


def apart(text: str, full: Mapping[str, str], named: Mapping[str, Sequence[Named]]) -> Iterable[str]:
    """The short forms of groups that do not stand for the longer form everywhere: those that are called so anew.

    `named` tells where each form stands, in the order of the text.
    """
    for form, longer in full.items():
        noun = _noun(form)
        if form != longer and noun and not _is_again(text, noun, named.get(longer, ()), named.get(form, ())):
            yield form


def _noun(form: str) -> str:
    """The noun of several: "officials" of "state officials"; none for "district" or "Oz Trams"."""
    last = form.split()[-1]
    several = noun_kind(last.lower()) in ("person", "group") and singular(last.lower()) != last.lower()
    return last if several else ""


def _is_again(text: str, noun: str, longer: Sequence[Named], short: Sequence[Named]) -> bool:
    """Whether each time the group was named a short time before, and no other of that noun since."""
    for span, number in short:
        before = [one for one in (*longer, *short) if one[0].end <= span.start and one[1] >= number - NEAR]
        if not before or _another(text[max(before)[0].end : span.start], noun):
            return False
    return True


def _another(between: str, noun: str) -> bool:
    """Whether the words between name others: "two officials", "Oz officials"; not "the officials"."""
    found = re.finditer(rf"(?P<before>\w+\s+)?\b{re.escape(noun)}\b", between, re.IGNORECASE)
    return any((one["before"] or "").strip().lower() not in ("the", "these", "those") for one in found)

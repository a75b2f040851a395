"""An editor's correction of whom a word means names a person whom the text names."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..model import Facts, Problem


def unheard(reading: Facts) -> Iterator[Problem]:
    """A Problem for each correction whose person the text does not name."""
    text = reading.source.text
    mentions = (one for person in reading.people for one in person.mentions if not one.pronoun)
    known = {" ".join(one.span.of(text).split()) for one in mentions} | {person.name for person in reading.people}
    for correction in reading.source.corrections:
        if correction.kind == "person" and correction.value not in known:
            close = get_close_matches(correction.value, sorted(known), n=1, cutoff=0.3)
            yield Problem(
                reading.source.path,
                correction.line,
                f'A correction names "{correction.value}".',
                f"No person of the text is called so{f'; the nearest is {close[0]}' if close else ''}.",
                "write a person's full name as the text has it.",
            )

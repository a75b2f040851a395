"""Whether one family name is another with a slip of the pen, so that both are one person's."""

from __future__ import annotations

import re

from ...english.words import entries, table

SHORTEST = 6  # letters; "Lane" and "Lana" are two families
NOT_HEARD = re.compile(r"(?<=.)[aeiouyäöü]|(.)(?=\1)")  # vowels behind the first letter, and the first of a double one
OFF = 2  # letters by which a slip may be longer or shorter


def frame(name: str) -> str:
    """What stays of a name where vowels and double letters are written wrongly: "bchtmn" of "buchtmann"."""
    return NOT_HEARD.sub("", name)


def is_slip(name: str, other: str, bare: bool = False) -> bool:
    """Whether two names of one frame are one, written wrongly: "buchtmann", "bauchtman".

    Names that both are known are two families: "Larsen", "Larson"; but not where the second is `bare`, for a text
    brings nobody in by the family name alone.
    """
    alike = (
        min(len(name), len(other)) >= SHORTEST and abs(len(name) - len(other)) <= OFF and frame(name) == frame(other)
    )
    return alike and name != other and (bare or not (_is_listed(name) and _is_listed(other)))


def _is_listed(name: str) -> bool:
    return name in entries("surnames") or name in table("given_names")

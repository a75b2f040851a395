"""Letters of other scripts, among them those that are written without spaces between words.

Unicode Standard Annex 29, section 4: Chinese, Japanese, Thai, Lao, Khmer and Myanmar need a dictionary to be cut into
words, so each of their letters counts as one here; so does a syllable of Korean.
"""

from __future__ import annotations

import re
import unicodedata

# These take long to be made, and most texts need none: `re` makes them when first asked, and keeps them.
# The letters of scripts without spaces, and of Korean. Matches "林", "タ", "ไ", "한"; not "é", "я", "·".
UNSPACED = (
    r"\u0e00-\u0e3a\u0e40-\u0e4e\u0e80-\u0eda\u0edc-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17d3\u1a20-\u1aad"
    r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u318e\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\ua000-\ua48c\ua960-\ua97c\ua980-\ua9df\uaa60-\uaadf\uac00-\ud7fb\uf900-\ufaff\uff66-\uffdc"
    r"\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
LETTER = f"[{UNSPACED}]"
# A stretch of them, with the dot between the parts of a foreign name. Matches "安东尼·布林肯"; not "林涛 said".
STRETCH = f"[{UNSPACED}]+(?:[·・‧][{UNSPACED}]+)*"
# A name beside an English one. Matches "林涛", "安倍晋三", "安东尼·布林肯"; not "林涛说他走了".
NAME = f"[{UNSPACED}]{{1,4}}|[{UNSPACED}]{{1,6}}(?:[·・‧][{UNSPACED}]{{1,6}}){{1,3}}"
BEYOND = re.compile(r"[^\W\x00-\u02ff]")  # a letter that can be of another script: matches "П", "林"; not "é", "’"
ENGLISH_NAME = re.compile(r"\b[A-Z][a-z]")  # matches "Lin"; not "lin"


def unspaced(words: str) -> int:
    """How many letters of scripts without spaces some words have.

    >>> unspaced("Lin Tao (林涛) left."), unspaced("Left.")
    (2, 0)
    """
    return 0 if words.isascii() else len(re.findall(LETTER, words))


def names_only(words: str, beside: str = "") -> bool:
    """Whether all letters without spaces are names beside an English name, in the words or in those above them.

    >>> names_only("Lin Tao (林涛)"), names_only("林涛", "Lin Tao"), names_only("Lin Tao: 林涛说他走了")
    (True, True, False)
    """
    found = [] if words.isascii() else re.findall(STRETCH, words)
    named = not found or ENGLISH_NAME.search(words) or ENGLISH_NAME.search(beside)
    return bool(named) and all(re.fullmatch(NAME, one) for one in found)


def _script(letter: str) -> str:
    """The script of a letter by its name in Unicode, as "CYRILLIC"; empty for those that are compared as they are."""
    known = unicodedata.name(letter, "").split(" ", 1)[0]
    return "" if known in ("LATIN", "MODIFIER", "FULLWIDTH") or re.match(LETTER, letter) else known


def spaced(words: str) -> dict[str, int]:
    """How many letters some words have of each script but the Latin one, of those with spaces between words.

    >>> spaced("Lin Tao (林涛) met Путин.")
    {'CYRILLIC': 5}
    """
    found: dict[str, int] = {}
    for letter in () if words.isascii() else BEYOND.findall(words):
        if letter.isalpha() and (script := _script(letter)):
            found[script] = found.get(script, 0) + 1
    return found

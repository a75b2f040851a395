"""Where a text says what a word of it means, and which words say it of themselves.

"Homeopathy is a form of medicine" defines, as do an apposition and "known as" (Pearson, "Terms in Context", 1998, on
defining expositives); "the University of Oz" and "the Oz Police" tell a reader all that an entry would.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...english.words import entries, listed
from ...text.phrases import noun_kind, singular

NEAR = 40
"""So many letters before a word tell that it is what something is called."""
# What explains a noun, behind it or before it: matches ", a brain chemical", " (a sense of two)", ", which means"; and
# "known as "; not ", the Oz Fund", one more of a list, nor ", a man said" behind a word that a reader knows, which is
# no candidate.
_EXPLAINS = re.compile(r"(?:,| \(| —| –)\s?(?:a|an|the(?! [A-Z])|which (?:is|are|means?|translates?)|meaning|or|also) ")
_CALLED = re.compile(r"\b(?:called|known as|termed|dubbed|so-called|referred to as) (?:a |an |the )?[\"“‘]?$")
_KIND_AHEAD = re.compile(r"\b([a-z]{4,}) $")  # what a body is, before its name: matches "the charity "; not "a "
_DOES = re.compile(r"(?: \([A-Z.]+\))?, which [a-z]+")  # what it does: matches ", which owns"; not " which owns"
# A definition behind the first words of a sentence: matches " is a form of medicine", " (SAR) are any"; not " is due".
_DEFINES = re.compile(
    r"[\"”’]?(?: \([^()]{1,60}\))?,? (?:(?:is|are|was|were) (?:a|an|any|one of)|means?|refers? to|consists? of)\b"
)
# A place or time that opens a sentence, behind which the clause begins: matches "According to "; not "He joined ".
_SETTING = re.compile(
    r"\W*(?:According to|In|At|On|For|From|By|With|Under|Per|To|After|Before|During|Inside|Outside|Near)\b[^,]*$"
)
# Quoted words that name a kind of thing: matches the end of “green shoe” option; not of “critical” talks.
_KIND = re.compile(
    r"[”\"’'] (?:option|model|rule|clause|law|policy|effect|test|zone|theory|method|process|doctrine|scheme|system|fund"
    r"|program|programme|challenge|tax|list|treaty|protocol|standard|principle)s?\b"
)
_OPENS = re.compile(r"\W*(?:(?:The|A|An) )?")  # what may stand before a word that opens its sentence: matches "“The "
FACILITIES = frozenset(
    "Hospital School Schools College Airport Library Museum Church Mosque Clinic University Police Council Councils"
    " Army Navy Festival Airlines Airways Studios Pictures Records Motors Inc Ltd Corp Corporation Post Times Press"
    " News Radio Television".split()
)
"""Heads of names that say all that a reader needs: where it is, who flies, who prints, who keeps order."""
_OF = frozenset("University College School Hospital Museum Library Department Dept Ministry".split())
"""The same before "of" and "for", where a church is a faith and a council may be one of states."""
_FORCES = (
    *(
        "Air Force",
        "Armed Forces",
        "Coast Guard",
        "National Guard",
        "Marine Corps",
        "Fire Department",
        "Fire Service",
        "Crown Court",
    ),
    *("Police Department", "Police Force", "Police Service", "Football Club", "Rugby Club"),
    *("Ambulance Service", "Health Service", "Prison Service", "High Court", "Supreme Court", "County Court"),
    *(
        f"{kind} {name}"
        for kind in ("Arts", "Community", "Medical", "Sports", "Civic")
        for name in ("Centre", "Center")
    ),
    *("Court of Appeals", "Court of Appeal", "District Court", "Appeals Court", "Magistrates Court", "Federal Court"),
)
_LAWS = frozenset("Act Accord Accords Agreement Amendment Charter Pact Protocol Treaty".split())
COUNTRIES = ("US", "UK", "UN", "EU")
"""Letters that every reader knows for where something is."""
OF_A_PLACE = frozenset(
    "Embassy Consulate Ministry Department Dept Government Parliament Assembly Senate Cabinet Treasury Administration"
    " Infirmary Olympics Games Stadium Arena Airport Company".split()
)
"""Heads that say all where what stands before them is plain: whose embassy, of which town the arena."""


def explains(text: str, begin: int, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` are explained in their sentence, which begins at `begin`.

    >>> words = "Homeopathy is a form of medicine."
    >>> explains(words, 0, 0, 10), explains(words, 0, 24, 32)
    (True, False)
    """
    if (_EXPLAINS.match(text, end) and not _SETTING.match(text[begin:start])) or _KIND.match(text, end):
        return True
    near = max(begin, start - NEAR)
    if _CALLED.search(text, near, start) or (text[start].isupper() and _is_told_of(text, near, start, end)):
        return True
    return _OPENS.fullmatch(text, begin, start) is not None and _DEFINES.match(text, end) is not None


def _is_told_of(text: str, near: int, start: int, end: int) -> bool:
    """Whether a name has before it what it is, or behind it what it does: "the charity Oz", "Oz Fund, which pays"."""
    kind = _KIND_AHEAD.search(text, near, start)
    return (kind is not None and noun_kind(kind[1]) == "group") or _DOES.match(text, end) is not None


def says_itself(name: str) -> bool:
    """Whether the name of a body tells what the body is: "Oz Police", "University of Oz", "Department of Health".

    >>> says_itself("Ministry of Roads"), says_itself("Bank of Oz"), says_itself("Oz Air Force")
    (True, False, True)
    """
    parts = name.split()
    if parts[-1] in OF_A_PLACE and _is_plain(parts[:-1]):
        return True
    of = next((at for at, part in enumerate(parts) if part in ("of", "for")), 0)
    return name.endswith(_FORCES) or (parts[of - 1] in _OF if of else parts[-1] in FACILITIES)


def is_law(name: str) -> bool:
    """Whether a name is that of a law or a treaty, whose matter a reader has to be told: "Oz Exclusion Act".

    >>> is_law("Oz Exclusion Act"), is_law("Charter of Oz"), is_law("Rivers Agency")
    (True, True, False)
    """
    parts = name.split()
    of = next((at for at, part in enumerate(parts) if part in ("of", "for")), len(parts))
    return len(parts) > 1 and not _LAWS.isdisjoint((parts[of - 1], parts[-1]))


def _is_plain(parts: Sequence[str]) -> bool:
    """Whether words are places, peoples, letters of a state, or ordinary: "Oslo Arts", "U.S. Justice", "Welsh"."""
    whole = " ".join(parts).lower()
    return whole in entries("places") or all(
        listed(part.lower().rstrip("’'s"), "common_words", "demonyms")
        or part in entries("institution_words")
        or listed(part.lower(), "common_words", "demonyms", "places")
        or part.replace(".", "") in COUNTRIES
        for part in parts
    )


# What makes of one word another of its family: matches the ends of "homeopathy", "chiropractors", "epidemiologist".
_FAMILY = re.compile(r"(?:ies|y|ic|ical|ics|ian|ist|ism|or|er|e)?$")


def stem(word: str) -> str:
    """What the words of one family begin with, in small letters.

    >>> stem("homeopath") == stem("Homeopathy") == stem("homeopaths"), stem("iodine") == stem("iodisation")
    (True, False)
    """
    return _FAMILY.sub("", singular(word), count=1)

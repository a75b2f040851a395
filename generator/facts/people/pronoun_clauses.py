"""The clause that a pronoun or a name stands in, by the words around it: who is its subject, and who is none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...model import Span
from .name_runs import is_title

# What follows an owner: matches " lawyer" in "her lawyer"; not ", " or " and" in "told her and".
OWNED = re.compile(r"\s+(?!(?:and|or|that|to|in|on|at|for|with|he|she|it|the|a)\b)[a-z]")
# What parts two clauses: matches ", ", " that " and " to "; not " called ".
OTHER_CLAUSE = re.compile(
    r"[,;:.!?—–“”\"]|['’]s\b|\b(?:that|who|which|and|but|to|because|when|if|as|after|before|while|of|with)\b"
)
# An opening clause whose subject is named behind it: matches "Asked whether he", "When asked"; not "He asked".
ASKED = re.compile(r"(?:[Ww]hen )?(?:asked|pressed|questioned)\b", re.I)
# An opening phrase with an owner, then what the subject is: matches "On her first day, Mayor ", "Citing his
# worry, the mayor, "; not "In May, ".
OPENING = re.compile(
    r"(?:(?:In|On|At|During|After|Before|With|For|From|Through|Despite|Under|Upon|Like|Throughout)|[A-Z][a-z]+ing)"
    r" (?:his|her) [^,]{1,80}, (?:(?:the|a|an|then) )?(?:[\w’'.-]+,? ){0,8}$"
)
# Such a phrase of a time or of words, whose owner is the subject: matches "In his speech", "During her second term in".
AT_A_TIME = re.compile(
    r"(?:In|On|During|Throughout|For) (?:his|her) (?:[\w-]+ ){0,2}"
    r"(?:days?|weeks?|months?|years?|season|term|speech|address|remarks|statement|testimony|letter|book|report|appearance)\b"
)
WHETHER = re.compile(r"^\w+(?: \w+)? (?:whether|if) $")  # right before "he": matches "Asked if "; not "Asked about "
SUBORDINATE = re.compile(
    r"(?:although|though|while|after|before|if|as|since|because|unless|until|once|despite)\b", re.I
)
# What makes a name no subject: matches the end of "win against ", "beaten by Mr. ", "owned by the singer "; not of
# "but ", "to go, " or "by then ".
GOVERNED = re.compile(
    r"\b(?:against|by|with|over|between|beyond|past)\s(?:the\s)?(?:(?!then|now|that|whom|which|what)[a-z]\w*\s){0,2}"
    r"(?:[A-Z]\w*\.?\s)?$"
)
REACHING = 30  # characters before a name in which a preposition may govern it
# A name and what makes the pronoun behind it another's: matches "Ann Lee, who " and "Lee whom "; not "Lee, who said ".
DESCRIBED_BY = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3},? (?:who|whom|whose) ")
# What may stand between an opening clause and the subject behind its comma: matches ", it was "; not ", as ".
BEHIND_CLAUSE = re.compile(r", (?:it (?:was|is) )?(?P<role>(?:[\w’'.-]+ ){0,4})")
# The last name before a clause in which a pronoun stands: matches "Lee, who smashed "; not "Lee, who left, and ".
RELATIVE = re.compile(r"(?P<name>[A-Z][\w.’'-]*),? who (?!(?:he|she|were|are|have)\b)[^,;:.()“”\"—–]+$")
NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*")  # matches "Ann Lee"; not "Ann, Lee"


def is_object(text: str, pronoun: re.Match[str]) -> bool:
    """Whether a pronoun is surely an object of its own clause: "called him", "told her and"; not "calling him out"."""
    return pronoun[0].lower() in ("him", "her") and not OWNED.match(text, pronoun.end())


def is_label(text: str, span: Span) -> bool:
    """Whether a name is the label of what somebody says, "Ann Lee: She left": the one who speaks is not she."""
    return text.startswith(":", span.end) and text[max(0, span.start - 1) : span.start] in ("", "\n")


def is_source(text: str, offset: int) -> bool:
    """Whether the name only says who reported it, and is no part of the sentence: "according to Ann Lee"."""
    return text[max(0, offset - 13) : offset].lower() == "according to "


def is_governed(text: str, offset: int) -> bool:
    """Whether the name that stands there is no subject, for a preposition governs it: "her win against Ann Lee"."""
    return GOVERNED.search(text, max(0, offset - REACHING), offset) is not None


def is_below(text: str, sentence: Span, offset: int, names: Sequence[int]) -> bool:
    """Whether a name stands in an opening clause, and the main clause has its own: "After Lee won, Park left".

    `names` are the offsets of all names in order.
    """
    comma = text.find(", ", offset, sentence.end) if SUBORDINATE.match(text, sentence.start) else -1
    if comma < 0 or text.find(", ", sentence.start, offset) >= 0:
        return False
    at = bisect_left(names, comma)
    subject = BEHIND_CLAUSE.fullmatch(text, comma, names[at]) if at < len(names) and names[at] < sentence.end else None
    return subject is not None and all(word[0].isupper() or is_title(word) for word in subject["role"].split())


def with_ahead(text: str, where: tuple[int, int, int], chosen: int | None, ahead: int) -> int | None:
    """Whom a pronoun in an opening clause means, before the subject is named: "Asked whether he would go, Lee said".

    `where` are the offsets of the sentence, the pronoun and the name. One who is asked whether they will do something
    is the one who answers; "asked about him" and "after he left" may mean somebody else.
    """
    start, pronoun, name = where
    opening = text[start:name]
    if chosen != ahead and OPENING.match(opening):
        return ahead if AT_A_TIME.match(text, start) else None  # "At her funeral, Ann Lee said"
    if opening.count(",") != 1 or not opening.rstrip().endswith(","):
        return chosen
    if ASKED.match(opening):
        return ahead if WHETHER.search(text[start:pronoun]) else None
    return chosen if chosen == ahead or not (SUBORDINATE.match(opening) or PREPOSED.match(opening)) else None


# What opens a phrase in front of a subject: matches "Upon hearing that she"; not "Upton said that she".
PREPOSED = re.compile(r"(?:Amid|At|By|Despite|During|Following|From|In|On|Under|Upon|With|Without)\s")

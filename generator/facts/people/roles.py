"""Offices and parts in life, in the source's own words: "US Secretary of State", "the health minister"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from ...english.tokens import Token, folded, tokens
from ...english.words import entries, listed, table
from ...model import Sentence, Span
from ...text.phrases import is_one_person
from ..passages.cues import is_ambiguous, is_speech
from ..passages.passage import is_day
from .name_runs import DOER, institutions, is_title, opens, single
from .names import Name

COURTESY = frozenset("mr mrs ms miss mx sir dame dr prof rev messrs hon rt datuk dato datin tun seri".split())
LONGEST = 12  # words of a role behind a name
SURPLUS = 6  # words by which its last name may be longer: "the School of Animal and Veterinary Sciences"
JOINING = frozenset(("of", "for", "and", "the", "&"))
# Words of roles that tell a gender: match "spokeswoman", "female" and "spokesman", "son"; not "human", "chairmanship".
WOMEN = re.compile(r"(?:woman|female|actress|queen|princess|mother|wife|daughter|sister|widow|girl|bride|heiress|nun)$")
MEN = re.compile(
    r"(?<!wo)(?<!hu)man$|(?<!fe)male$|(?<!\w)(?:grand|step|half-)?(?:king|prince|father|husband|son|brother|widower|monk|boy|groom)$"
)
GENDERED = re.compile(r".*(?:woman|man|girl|boy|male)")
# What ends a role behind a name: a verb or a clause. Matches "who", "said"; not "minister".
VERBS = frozenset("said says told is was has had will would".split())
ENDS = VERBS | frozenset(
    "who which that whose when where while by after before as since until if"
    ' because but , ; : ( ) “ ” " . ? ! — –'.split()
)


def role(name: Name, line: Sequence[Token], text: str) -> str:
    """The role right before a name, between commas right behind it, or with the name between commas behind it.

    "Health Minister Ann Lee", "Ann Lee, the health minister,", "Its chairman, Ann Lee,"; else an empty text.
    """
    first = bisect_left(line, name.span.start, key=_start)
    last = bisect_left(line, name.span.end, key=_start)
    around = _before(line, first, text) or _behind(line, last, text) or _apposed(line, first, last, text)
    return around or _bracketed(line, last, text)


def _start(token: Token) -> int:
    return token.start


def gender_of(role_words: str) -> str:
    """The gender that the first word of a role gives: "spokeswoman" is a woman's, "the king's lawyer" nobody's."""
    for word in role_words.split():
        base = folded(word.strip(",;"))
        if not _is_role(base) and not GENDERED.fullmatch(base):
            continue
        mark = "f" if WOMEN.search(base) else "m" if MEN.search(base) else table("titles").get(base, "")
        return {"f": "female", "m": "male"}.get(mark, "")
    return ""


def lines(text: str, sentences: Sequence[Sentence]) -> dict[int, Sequence[Token]]:
    """The words and marks of each sentence, by its number."""
    return {one.number: tokens(text, one.span.start, one.span.end) for one in sentences}


def _before(line: Sequence[Token], first: int, text: str) -> str:
    while first > 1 and line[first - 1].base in COURTESY and _precedes_courtesy(line[first - 2].base):
        first -= 1  # "chairman | Sir Ann Lee"
    occupation = _is_occupation(line, first)
    start = first - (_with_field(line, first) or occupation)
    while start > 0 and (
        _belongs(line[start - 1], line[start] if start < first else None) or _joins(line, start, first)
    ):
        start -= 1
    if 1 < start < first and line[start - 1].text == "." and line[start - 2].base in FIRMS:
        start -= 2  # "Oz | Inc. | Chairman Ann Lee"
        while start > 0 and line[start - 1].capital:
            start -= 1
    while start > 1 and line[start - 1].capital and start < first and line[start].capital:
        start -= 1  # "Nine's | Today | Show presenter"
    while start < first and (line[start].text.lower() in JOINING or line[start].base in COURTESY):
        start += 1
    if start < first - 1 and is_speech(line[start].base) and not is_ambiguous(line[start].base):
        start += 1  # "Added Sen. Ann Lee: …", "It Is Late, Warns Climate Scientist Ann Lee"
    start = _behind_another(line, _behind_a_place(line, start, first), first)
    if start < first and not line[start].capital and not is_title(line[start - 1].base if start else ""):
        start = _compound(line, start)
    if start < first and occupation:
        return Span(line[start].start, line[first - 1].span.end).of(text)
    return _words(line[start:first], text)


def _precedes_courtesy(base: str) -> bool:
    """Whether a word before "Dr" or "Sir" is a role, or a form of address too: "minister", "Datuk"."""
    return _is_role(base) or base in COURTESY


FIRMS = frozenset(("inc", "corp", "co", "ltd", "llc", "plc"))


def _with_field(line: Sequence[Token], first: int) -> int:
    """How many words a role with its field has before the name: "spokesman for sport |", "head of financial
    reporting |", "chair of the bench | Lee"; none in "boss of the company | Lee founded".
    """
    size = 4 if first > 1 and (line[first - 2].text == "the" or not line[first - 2].function) else 3
    if first < size or line[first - size + 1].text not in ("for", "of") or not _is_role(line[first - size].base):
        return 0
    *before, last = line[first - size + 2 : first]
    body = last.base in institutions() and [token.text for token in before] == ["the"]
    ruled_out = (last.capital, last.function, is_title(last.base), is_one_person(last.base), body)
    return 0 if any(ruled_out) or any(token.capital or is_title(token.base) for token in before) else size


def _behind_a_place(line: Sequence[Token], start: int, first: int) -> int:
    """Where the role begins that stands behind the end of a place: "Ozby on Sea | campaigner", "on Sea’s | Coun"."""
    torn = 1 < start < first - 1 and line[start - 1].text in PLACING and line[start - 2].capital
    return start + 1 if torn and not is_title(line[start].base) else start


PLACING = frozenset("on upon under super le".split())  # inside the name of a town


def _behind_another(line: Sequence[Token], start: int, first: int) -> int:
    """Where the role begins behind somebody else: "Bo Park and | Detective", "a supporter of | Rep."."""
    for place in range(start, first - 1):
        word, role_before = line[place].text, any(map(_is_person, line[start:place]))
        if word == "of" and place == first - 2 and not role_before and line[first - 1].base in table("titles"):
            return place + 1  # "the White House of | President Ann Lee"
        if word == "of" and place > start and line[place - 1].capital and not role_before:
            continue  # "Bank of England governor"
        if word == "of" and place > start and line[place - 1].capital and not is_title(line[place + 1].base):
            continue  # "Chief of Army Staff General"
        if word == "and" and role_before and _is_a_name(line[place - 1]):
            return place + 1  # "Navy Secretary Bo Park and | Gen. Ann Lee"
        if (word == "and" and not role_before and not _is_one_office(line, start, place)) or (
            word in ("of", "for") and _is_role(line[first - 1].base)
        ):
            return place + 1
    return start


def _is_a_name(token: Token) -> bool:
    """Whether a word inside a role is a name, and of no place and no office."""
    called = token.base in entries("surnames") or token.base not in entries("common_words")
    return token.capital and called and not _is_role(token.base) and not listed(token.base, "places", "demonyms")


def _is_one_office(line: Sequence[Token], start: int, joint: int) -> bool:
    """Whether "and" joins two fields of one office, "Federal Energy and | Climate Minister"; not "Bo Park and |"."""
    opens = start == 0 or line[start - 1].text.lower() in OWNERS or line[start - 1].possessive
    names = (table("given_names"), entries("surnames"), entries("places"))
    return opens and joint > start and not any(token.base in known for token in line[start:joint] for known in names)


def _compound(line: Sequence[Token], start: int) -> int:
    """Where the nouns begin that a role is made of, behind an article or at the head: "the quiz | host Ann Lee"."""
    first = start
    while first > 0 and start - first < LONGEST // 2 and _is_noun(line[first - 1]):
        first -= 1
    idle = is_day(line[0].base) or line[0].base in entries("sentence_openers")
    is_first = first == 0 and line[0].capital and not idle
    past = next((place for place in range(first, start) if line[place].text == "former"), start)
    if past < start:
        return past  # "her rival is | former government minister Ann Lee"
    return first if is_first or (first and line[first - 1].text.lower() in OWNERS | LED_IN) else start


def _is_noun(token: Token) -> bool:
    """Whether a word may be a noun of a compound, or its number: "quiz", "5"; no verb, no adverb."""
    if token.possessive or token.function or not (token.text[0].isalnum()):
        return False
    return table("word_classes").get(token.base) not in ("D", "R", "V") and not token.base.endswith(("ed", "ly"))


def _bracketed(line: Sequence[Token], last: int, text: str) -> str:
    """The role in brackets behind a name: "Dr Ann Lee (Minister of Health)"."""
    if last >= len(line) or line[last].text != "(":
        return ""
    end = next((place for place in range(last, min(len(line), last + LONGEST)) if line[place].text == ")"), last)
    return _words(line[last + 1 : end], text)


def _belongs(token: Token, after: Token | None) -> bool:
    """Whether a word can stand in a role before a name, given the word after it (none: the name)."""
    base = token.base
    if _is_role(base) and not (token.possessive and after is None):
        return True
    if after is None:
        return base in entries("role_modifiers") and token.capital
    if token.text.lower() in JOINING:
        return token.text.lower() in ("of", "for") or after.capital
    named = token.capital or base in entries("demonyms") or base in entries("places")
    return base in entries("role_modifiers") or (named and not token.function)


def _joins(line: Sequence[Token], start: int, first: int) -> bool:
    """Whether the word before goes on with what somebody also is: "diver and | poet Ann Lee"."""
    word = line[start - 1]
    if start >= first:
        return False
    if word.text == "and":
        return _is_occupation(line, start - 1) and is_one_person(line[first - 1].base)
    return line[start].text == "and" and _is_occupation(line, start)


def _is_occupation(line: Sequence[Token], first: int) -> bool:
    """Whether the word before a name tells what somebody is, listed as a role or not: "the grocer | Ann Lee".

    One with a capital is of the role only at the head of a sentence, where what a name has before it is none of it.
    """
    token = line[first - 1] if first else None
    if token is None or token.possessive or token.base in table("word_classes") or token.base in COURTESY:
        return False
    return is_one_person(token.base) and (not token.capital or opens(line, first - 1))


def _is_person(token: Token) -> bool:
    """Whether a word tells what somebody is: a role, or any noun for a person that is no name."""
    return _is_role(token.base) or (not token.capital and is_one_person(token.base))


def _behind(line: Sequence[Token], last: int, text: str) -> str:
    last = _past_age(line, last)
    if last >= len(line) or line[last].text != "," or last + 1 >= len(line):
        return ""
    end = last + 1
    while end < len(line) and end - last <= 2 * LONGEST and line[end].text.lower() not in ENDS:
        end += 1
    found = line[last + 1 : _whole(line, last + 1, end)]
    # "According to Ann Lee, a nurse was hurt": without a comma behind it the nurse is somebody else.
    if not found or not _can_open(found) or (end < len(line) and line[end].text.lower() in VERBS):
        return ""
    described = found[0].text.lower() in ("the", "a", "an")
    while found and found[0].text.lower() in ("the", "a", "an", "now", "also", "then"):
        found = found[1:]
    if described and any(table("noun_classes").get(token.base) == "person" for token in found[:3]):
        return Span(found[0].start, found[-1].span.end).of(text)
    return _words(found, text) if any(_is_role(token.base) for token in found[:6]) else ""


def _whole(line: Sequence[Token], first: int, end: int) -> int:
    """Where a role ends that is longer than a role can be: within its length, before a word that joins."""
    if end - first <= LONGEST + SURPLUS:
        return end
    end = first + LONGEST
    while end > first and (line[end - 1].function or line[end - 1].text.lower() in JOINING):
        end -= 1
    return end


def _past_age(line: Sequence[Token], last: int) -> int:
    """Past the age between commas behind a name, "Ann Lee, 45, a nurse,"."""
    marks = [token.text for token in line[last : last + 3]]
    return last + 2 if len(marks) == 3 and marks[0] == marks[2] == "," and marks[1].isdigit() else last


def _apposed(line: Sequence[Token], first: int, last: int, text: str) -> str:
    while first > 0 and line[first - 1].base in COURTESY:
        first -= 1
    if first < 2 or line[first - 1].text != "," or last >= len(line) or line[last].text not in (",", ".", *VERBS):
        return ""
    end = start = first - 1
    while start > 0 and end - start < LONGEST and line[start - 1].text.lower() not in ENDS:
        start -= 1
        office = start > 1 and line[start - 1].text in ("to", "of", "for", "on") and _is_office(line, start - 2)
        if line[start].text.lower() in OWNERS and not (office and line[start].text.lower() == "the"):
            break
        if line[start].base in KIN | {"partner"} and line[start - 1].possessive and end - start < LONGEST // 2:
            return Span(_owner(line, start), line[end - 1].span.end).of(text)  # "Mr. Ng's wife, Ann Lim"
    found = line[start:end]
    if _is_told_of(line, start) or _is_of_another(found):
        return ""
    if found and found[0].text.lower() in ("another", "one", "to", "of", "for", "at", "in"):
        return ""
    if not _closes_role(found) or not (found[0].text.lower() in OWNERS or start == 0 or found[0].possessive):
        return ""
    kept = found[1:] if found[0].text.lower() in OWNERS else found
    return Span(kept[0].start, kept[-1].span.end).of(text) if kept else ""


def _is_told_of(line: Sequence[Token], start: int) -> bool:
    """Whether a clause tells of the noun before what somebody did to it: "the man who took | the child, Bo Park,"."""
    near = (token.text.lower() for token in reversed(line[max(0, start - LONGEST) : start]))
    return any(word in ("who", "whom", "which") for word in takewhile(lambda word: word not in CLOSING, near))


CLOSING = frozenset((",", ";", ":", ".", "(", ")", "and", "but"))


def _is_of_another(found: Sequence[Token]) -> bool:
    """Whether two may be meant, of whom one is the other's: "the brother of the leader, Ann Lee,"."""
    of = next((place for place, token in enumerate(found) if token.text == "of"), 0)
    return of > 0 and not found[-1].capital and _is_person(found[of - 1]) and _is_person(found[-1])


def _is_office(line: Sequence[Token], last: int) -> bool:
    """Whether an office ends with this word: "secretary |", "chief of staff |"."""
    of = last > 1 and line[last - 1].text == "of" and _is_role(line[last - 2].base)
    return of or _is_role(line[last].base)


def _owner(line: Sequence[Token], start: int) -> int:
    """The offset of the name that owns, with its title: "Mr. Ng’s |" wife."""
    while start > 0 and (line[start - 1].capital or line[start - 1].possessive):
        start -= 1
    return line[start].start


KIN = frozenset(
    "wife husband son daughter brother sister mother father widow widower cousin niece nephew uncle aunt".split()
)


def _closes_role(found: Sequence[Token]) -> bool:
    """Whether a role stands last, or before a preposition: "the harbour master", "the MP for East Ur"."""
    head = next((place for place, token in enumerate(found) if token.text in BEHIND_HEAD), len(found)) - 1
    last = found[head].base if head >= 0 else ""
    return _is_role(last) or table("noun_classes").get(last) == "person"


LED_IN = frozenset(("of", "by", "from", "with", "when", "that"))
BEHIND_HEAD = frozenset(("of", "for", "in", "at", "on", "with", "from"))
OWNERS = frozenset("the a an its his her their our my".split())


def _can_open(found: Sequence[Token]) -> bool:
    """Whether words can be a role behind a name: not those of a preposition, nor another name.

    One in capitals has its head last, "Oz Fisheries Specialist with the agency"; "Earl Park and his band" is a name.
    """
    token, behind = found[0], found[1:]
    if token.text.lower() in ("and", "but", "or", "with", "in", "on", "at", "as", "if", "when"):
        return False
    if token.base in table("given_names") and behind and behind[0].capital:
        return False
    if _is_verb(token) and behind and behind[0].function:
        return False
    small = next((place for place, one in enumerate(found) if not one.capital), len(found))
    if small > 1 and _is_role(found[small - 1].base):
        return True
    if small == 1 and _is_a_compound(found):
        return True
    return not token.capital or token.possessive or _is_role(token.base) or token.base in entries("demonyms")


def _is_a_compound(found: Sequence[Token]) -> bool:
    """Whether nouns up to a role stand behind a name, and nobody's name behind them: "Oz data scientist and author"."""
    head = next((place for place, one in enumerate(found[1:5], 1) if _is_role(one.base)), 0)
    nouns = head and all(map(_is_noun, found[1:head]))
    named = head + 1 < len(found) and found[head + 1].capital
    return bool(nouns) and not named and found[0].base not in entries("surnames")


def _is_verb(token: Token) -> bool:
    """Whether a word in small letters is a verb, not the name of an office: "wants", "met"; not "captains"."""
    finite = table("word_classes").get(token.base) in ("V", "D") or is_speech(token.base)
    return finite and not token.capital and not _is_role(token.base) and table("noun_classes").get(token.base) is None


def _is_role(base: str) -> bool:
    if DOER.fullmatch(base):
        return is_one_person(base)  # "paleontologist"; not "playlist"
    return is_title(base) and base not in COURTESY and single(base) == base


def _words(found: Sequence[Token], text: str) -> str:
    """The words as written, if a role is among them; a possessive ending belongs to its word."""
    if not any(_is_role(token.base) for token in found):
        return ""
    return " ".join(Span(found[0].start, found[-1].span.end).of(text).split())

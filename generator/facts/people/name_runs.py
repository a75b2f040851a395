"""Runs of capitalised words, which may be names: where they begin and end, and the titles that stand before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from ...english.tokens import Token
from ...english.words import entries, table
from ..passages.passage import DATING

# An article or a particle with its name: matches "al-Rashid", "el-Sisi", "d'Amore"; not "al fresco" or "as-is".
ARTICLE = re.compile(r"(?:al|el|as|ad|ash|an|ar|az|at)-[A-Z]|(?:d|l|dell|dall|degl|t)['’][A-Z]")
# A particle that is one word with its name: matches "duPlessis", "deGrasse"; not "iPhone" or "eBay".
PARTICLE = re.compile(r"(?:de|di|da|du|la|le|van|von|den|ter|mac)[A-Z][a-z]+")
# A word that says where from or by whom, or "I’m": matches "London-based", "Here’s"; not "Min-jae" or "Jean-Paul".
MADE = re.compile(
    r"(?:I|You|He|She|It|We|They|That|This|There|Here|Who)[’'](?:m|re|s|ve|ll|d)|.+-(?:[a-z]{2,}ed|born|led|run|held|built|made|speaking|winning|winner|critic|style|era|owned)"
)


# A word for what somebody does or believes in: matches "scientologist", "guitarist", "technician"; not "christ".
DOER = re.compile(r".{4,}(?:ist|ists|ician|icians|ologian)")


INITIAL = re.compile(r"[^\W\d_]\.")  # matches "A."; not "U.S." or "I"
# A verb that opens a sentence: matches "underscoring", "visiting"; not "king" or "sterling".
PARTICIPLE = re.compile(r"(?!sterling|manning|fleming|harding|browning|keating).{4,}ing")
# A state of the USA in two letters: matches "N.J.", "N.H."; not "J.K."
STATE = re.compile(r"(?:N\.[CDHJMY]|S\.[CD]|R\.I|D\.C)\.")
# What may stand before a role, in one word: matches "ex-minister"; not "ex" or "exminister".
FORMER = re.compile(r"^(?:ex|former|then|vice|deputy|co|acting|sub|under|great|step)-(?=\w)")
# What may be added to a role: matches "-in-chief", "-elect"; not "-general", which is listed.
COMPOUND = re.compile(r"-(?:in-chief|at-arms|at-large|elect|designate|turned-\w+|emeritus)$")


@dataclass(slots=True)
class Run:
    """Capitalised words in a row: `start` to `end` of the sentence's tokens, and what was read of them."""

    start: int
    end: int
    points: float = 0.0
    gender: str = ""
    titled: bool = False
    sure_title: bool = False
    cut: bool = False  # whether an ordinary word was taken off the front: "Green Day"
    words: tuple[str, ...] = field(default_factory=tuple)


def runs(text: str, line: Sequence[Token]) -> Iterator[Run]:
    """The runs of a sentence, without the titles and the idle words at their ends."""
    position = 0
    headline = _is_headline(line)
    while position < len(line):
        if not _can_start(line[position]) or (headline and _is_filler(line[position])):
            position += 1
            continue
        end = _run_end(text, line, position)
        if headline:
            end = next((place for place in range(position + 1, end) if _is_filler(line[place])), end)
        run = Run(position, end)
        _strip(run, line)
        yield run
        position = end


def _is_headline(line: Sequence[Token]) -> bool:
    """Whether most words of a line without a full stop have a capital: "Lee Got More Votes Than Day"."""
    words = [token for token in line if token.text[0].isalpha()]
    stopped = line[-1].text in (".", "?", "!") if line else False
    if len(words) < (6 if stopped else 4) or line[-1].text in ("”", '"'):
        return False
    if any(token.text[-1:] == "." and token.base in table("titles") for token in line[:3]):
        return False  # "- Mrs. Helga Storm (Oz)" is an item of a list
    return sum(token.capital for token in words) > (0.85 if stopped else 0.7) * len(words)


def _is_filler(token: Token) -> bool:
    """Whether a capitalised word of a headline is an ordinary one: "Got", "Than"; not a name's, "Rose"."""
    base = token.base
    if token.initial or is_title(base) or base in table("given_names") or base in entries("surnames"):
        return False
    return base in entries("function_words") or base in entries("common_words")


def is_title(base: str) -> bool:
    """Whether a word is a title or a role, in the singular or the plural: "ministers", "editor-in-chief", "ex-boss"."""
    one = single(FORMER.sub("", COMPOUND.sub("", base)))
    return one in table("titles") or one in entries("role_words")


def single(base: str) -> str:
    """A title in the singular: "presidents" is a president."""
    known = base in table("titles") or base in entries("role_words")
    return base if known or not base.endswith("s") else base[:-1]


def demonym(base: str) -> bool:
    """Whether a word says what country or people somebody belongs to."""
    return base in entries("demonyms")


def family_first(words: Sequence[str]) -> bool:
    """Whether the family name stands first, as in Chinese, Korean and Vietnamese names."""
    if not 2 <= len(words) <= 3 or words[0] not in entries("family_names_first"):
        return False
    western = table("given_names").get(words[0]) and words[-1] not in table("given_names")
    return not (western and words[-1] in entries("surnames") and words[-1] not in entries("family_names_first"))


@cache
def institutions() -> frozenset[str]:
    """Words of organisations, in small letters."""
    return frozenset(word.lower() for word in entries("institution_words"))


# ------------------------------------------------------------------- where a run ends


def _can_start(token: Token) -> bool:
    capital = token.capital or PARTICLE.fullmatch(token.text)
    return bool(capital) and token.text[0].isalpha() and not MADE.fullmatch(token.text)


def _can_follow(token: Token) -> bool:
    """Whether a word can stand further on in a name: a capital, or an Arabic article before one ("al-Rashid")."""
    return _can_start(token) or bool(ARTICLE.match(token.text) or PARTICLE.fullmatch(token.text))


def _run_end(text: str, line: Sequence[Token], start: int) -> int:
    end = start + 1
    while end < len(line) and not line[end - 1].possessive and _joined(text, line[end - 1], line[end]):
        if _can_follow(line[end]):
            end += 1
            continue
        after = end
        while after < len(line) and line[after].text in entries("name_particles"):
            after += 1
        if after == end or after >= len(line) or not _can_follow(line[after]) or after - end > 2:
            break
        if not _joined(text, line[after - 1], line[after]):
            break
        end = after + 1
    return end


def _joined(text: str, before: Token, after: Token) -> bool:
    gap = text[before.span.end : after.start]
    return len(gap) <= 2 and not gap.strip() and "\n\n" not in gap


# ------------------------------------------------------------------- what is no part of the name


def _strip(run: Run, line: Sequence[Token]) -> None:
    """Take what is no name off both ends: "Texas Governor John Connally" is John Connally."""
    if not _strip_place(run, line):
        _strip_front_titles(run, line)
        while run.start < run.end - 1 and _is_idle_opener(run, line):
            run.cut = run.cut or _is_ordinary(line[run.start].base) or _is_described(line[run.start].base)
            run.start += 1
        _strip_single_places(run, line)
        _strip_to_given(run, line)
        _strip_end_place(run, line)
        while run.end - run.start > 1 and line[run.end - 1].text in HONOURS:
            run.end -= 1
        while run.end - run.start > 2 and line[run.end - 1].function and not INITIAL.fullmatch(line[run.end - 2].text):
            run.end -= 1
    run.words = tuple(line[place].base for place in range(run.start, run.end))


# What stands behind a name for what somebody was given or has learned: "Ann Lee KC".
HONOURS = frozenset("KC QC SC OBE MBE CBE KBE DBE MP MEP TD MSP PhD MD CPA Esq".split())


def _strip_place(run: Run, line: Sequence[Token]) -> bool:
    """Take a place of several words off the front; whether the whole run is one, "Prince Edward Island"."""
    for end in range(min(run.end, run.start + _longest_place()), run.start + 1, -1):
        words = " ".join(line[place].base for place in range(run.start, end))
        if end - run.start > 1 and words in entries("places"):
            if end == run.end:
                return True
            if run.end - end > 1 or is_title(line[end].base):
                run.start = end
            return False
    return False


@cache
def _longest_place() -> int:
    """The most words of a place of the list."""
    return max(place.count(" ") + 1 for place in entries("places"))


def _strip_end_place(run: Run, line: Sequence[Token]) -> None:
    """ "The Ann Lee South Carolina party": a place of two words behind two words of a name."""
    if run.end - run.start > 3 and " ".join(one.base for one in line[run.end - 2 : run.end]) in entries("places"):
        run.end -= 2


def _strip_single_places(run: Run, line: Sequence[Token]) -> None:
    """ "In Texas Ann Lee", "University of Texas Ann Lee": at least two words have to stay."""
    located = run.start > 0 and line[run.start - 1].text.lower() in ("in", "at", "of", "from", "near")
    while run.end - run.start > 2 and _is_only_place(line[run.start].base, located):
        run.start += 1


def _is_only_place(base: str, located: bool) -> bool:
    return base in entries("places") and (located or (base not in entries("surnames") and not _is_given(base)))


def _is_given(base: str) -> bool:
    return base in table("given_names")


def _strip_front_titles(run: Run, line: Sequence[Token]) -> None:
    run.start += _behind_a_field(run, line)
    bases = [line[place].base for place in range(run.start, run.end)]
    last = -1
    if len(bases) == 2 and (bases[0] in ("dean", "earl") or (bases[0] == "son" and run.start)):
        return  # names, and no titles: "Dean Lee", "and Son Lee"
    for place, base in enumerate(bases[:-1]):
        if place and INITIAL.fullmatch(line[run.start + place].text):
            break  # "A. S. K. | Sen"
        plain = base not in entries("surnames") and not _is_given(base) and _is_given(bases[place + 1])
        named = plain and place + 2 < len(bases)
        if is_title(base) and (named or _is_of_a_place(bases, place) or all(map(_is_idle, bases[:place]))):
            last = place
    if last >= 0:
        run.titled, run.gender = True, _gender_of(_mark(bases[last]))
        run.sure_title = single(bases[last]) in table("titles")
        run.start += last + 1
    elif run.start and is_title(line[run.start - 1].base) and not line[run.start - 1].possessive:
        run.titled, run.gender = True, _gender_of(_mark(line[run.start - 1].base))


def _behind_a_field(run: Run, line: Sequence[Token]) -> int:
    """How many words of an office's field stand before a name: "Minister for Oil, Gas and Families | Ann Lee"."""
    bases = [line[place].base for place in range(run.start, run.end)]
    given = next((place for place, base in enumerate(bases) if _is_given(base)), 0)
    behind = run.start > 0 and line[run.start - 1].text in ("and", "of", "for")
    plain = all(base in entries("common_words") and base not in entries("surnames") for base in bases[:given])
    return given if behind and plain and 0 < given < len(bases) - 1 else 0


def _is_of_a_place(bases: Sequence[str], title: int) -> bool:
    """Whether an office with its field stands behind a place of no list: "Lufton Fire | Marshal | Keith Cole"."""
    return 1 < title < len(bases) - 2 and _is_given(bases[title + 1]) and all(map(_is_idle, bases[1:title]))


def opens(line: Sequence[Token], place: int) -> bool:
    """Whether a word opens its sentence, where any has a capital."""
    return place == 0 or line[place - 1].text in OPENING_MARKS


OPENING_MARKS = frozenset('“ " ‘ ( : — –'.split())


def _is_idle(base: str) -> bool:
    """Whether a word before a title belongs to the role: a place, a body, an adjective, an ordinary word."""
    known = base in entries("places") or demonym(base) or base in institutions() or is_title(base)
    return known or base in entries("role_modifiers") or (base in entries("common_words") and not _is_given(base))


def apposed(run: Run, line: Sequence[Token]) -> bool:
    """Whether the words stand between commas behind a role: "the manager, Sunday Adeleke,"."""
    if run.start < 2 or run.end >= len(line) or line[run.start - 1].text != "," or line[run.end].text != ",":
        return False
    return behind_a_role(line, run.start - 1)


def christened(run: Run, line: Sequence[Token]) -> bool:
    """Whether a month or a day is somebody's given name: "June Rowland, the mayor"; not "in June Rowland"."""
    if run.end - run.start < 2 or not _is_given(line[run.start].base):
        return False
    last, before = line[run.end - 1].base, line[run.start - 1].text.lower() if run.start else ""
    named = last in entries("surnames") and last not in entries("common_words")
    return named and before not in DATING and not before[:1].isdigit()


def behind_a_role(line: Sequence[Token], comma: int) -> bool:
    """Whether a role ends at the comma: "the manager, |", "the lead author of the study, |"."""
    place = comma - 1
    while place > 0 and comma - place < OFFICE and line[place].text[0].isalnum():
        if is_title(line[place].base):
            return single(line[place].base) == line[place].base and (
                place == comma - 1 or line[place + 1].text in ("of", "for", "at")
            )
        place -= 1
    return False


OFFICE = 7  # words of a role with what it is of


def _is_idle_opener(run: Run, line: Sequence[Token]) -> bool:
    """Whether the first word only opens the sentence or says where somebody is from."""
    first, second = line[run.start].base, line[run.start + 1].base
    if apposed(run, line) or christened(run, line) or family_first([one.base for one in line[run.start : run.end]]):
        return False
    if first == "st" or (run.titled and line[run.start].function) or INITIAL.fullmatch(line[run.start].text):
        return False
    if run.start == 0 and PARTICIPLE.fullmatch(first) and not _is_given(first) and first not in entries("surnames"):
        return True
    opens = first in entries("function_words") or first in entries("sentence_openers") or demonym(first)
    opens = (
        opens
        or (run.start == 0 and table("word_classes").get(first) == "R")
        or bool(STATE.fullmatch(line[run.start].text))
    )
    opens = opens or _is_described(first)
    opens = opens or bool(DOER.fullmatch(first) and _is_given(second))
    opens = opens or (run.start == 0 and first in entries("common_words") and not _is_given(first))
    return opens or (first in entries("role_modifiers") and _is_given(second))


def _is_described(base: str) -> bool:
    """Whether a word with a hyphen says what somebody is: "euro-sceptic"; not "mary-kate"."""
    parts = base.split("-")
    if len(parts) > 1 and is_title(parts[-1]) and not any(map(_is_given, parts)):
        return True  # "eco-activist", whoever is called Eco
    if len(parts) < 2 or any(_is_given(part) or part in entries("surnames") for part in parts):
        return False
    kinds = (table("noun_classes"), table("word_classes"), entries("demonyms"))
    return any(part in kind for part in parts for kind in kinds)


def _is_ordinary(base: str) -> bool:
    opens = base in entries("function_words") or base in entries("sentence_openers") or base.endswith("ly")
    return not opens and base in entries("common_words")


def _strip_to_given(run: Run, line: Sequence[Token]) -> None:
    """ "Liberal Party Joe Dickson", "State Mark Hatfield": the name begins with the given name."""
    office, bodies = _is_office(run, line), True
    if line[run.start].base in entries("named_things"):
        return  # "Bank Ann Lee"
    for place in range(run.start + 1, run.end - 1):
        last = line[place - 1].base
        office, bodies = office and last in entries("common_words"), bodies and _is_body(last)
        if _is_given(line[place].base) and (last in institutions() or bodies or office):
            run.start = place
            run.titled = True
            return


def _is_office(run: Run, line: Sequence[Token]) -> bool:
    """Whether the run goes on with an office: "under secretary for | Management Ann Lee"."""
    return run.start > 1 and line[run.start - 1].text in ("of", "for") and is_title(line[run.start - 2].base)


def _is_body(base: str) -> bool:
    return (
        base in institutions() or demonym(base) or base in entries("places") or base in entries("name_vetoes")
    ) and not _is_given(base)


def _mark(base: str) -> str:
    return table("titles").get(single(base), "u")


def _gender_of(mark: str) -> str:
    return {"f": "female", "m": "male"}.get(mark, "")

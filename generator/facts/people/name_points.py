"""Points for and against a run of capitalised words being a person's full name, and whether a single word is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...english.tokens import Token
from ...english.words import entries, listed, table
from .name_context import (
    BEFORE,
    DETERMINERS,
    SAYS,
    SINGULAR_PLACE,
    acts,
    among_others,
    follower,
    human,
    leader,
    of_another,
    refers_back,
)
from .name_runs import Run, apposed, christened, demonym, family_first, institutions, is_title, single

ENOUGH = 2.0  # points that make a name
APPOSITION = 1.5  # points of a role between commas, which outweighs a place before: "to Oz, Ann Lee, the mayor, said"
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
# Endings of family names: Slavic, Armenian, Georgian, Nordic, Baltic, Iranian, Turkish, Greek, Romanian, German,
# Italian, Spanish, Japanese, Indonesian, Arabic. Matches "petrenko", "hartono"; not "moscow".
FAMILY_ENDING = re.compile(
    r".{2,}(?:ov|ova|ev|eva|yov|enko|cki|cka|dzki|dzka|ski|sky|skaya|ska|skyy|skyi|vich|vych|vic|wicz|czyk|yan|shvili|dze|sson|sen|dottir"
    r"|zadeh|oglu|pour|nejad|poulos|idis|akis|escu|eanu"
    r"|elli|etti|ucci|acci|azzo|enzi|mann|stein|feld|meier|meyer|hofer|qvist|quist|gaard|aitis|auskas|evicius"
    r"|ullah|uddin|moto|mura|guchi|artono|yanto|iyono|dez|guez|rrez|nchez|nkov|rinen|nainen|lainen)"
)
STATES = frozenset(
    "pa tex fla cal calif ill ind mass mich minn miss mo conn ga va wash wis ariz ark ala tenn okla".split()
)
# What stands before "of" or "for" and a place: "the town of Ash", "the University of Ghent", "Member for Ashby".
SETTLED = frozenset(
    "town village city suburb hamlet port district province county island region parish borough municipality university"
    " bishop archbishop diocese bank bay gulf state republic kingdom duke earl battle siege mayor governor sheriff"
    " prefect vicar baron baroness count countess king queen prince princess sultan emir lord member mp senator"
    " councillor".split()
)
ABBREVIATED = frozenset(
    "mr mrs ms dr prof sen rep hon gov rev sir dame lt col gen capt sgt const cst det insp supt coun cllr".split()
)
ACRONYM = re.compile(r"[A-Z]{2,}|\w*[a-z][A-Z]")  # matches "FE", "LiF"; not "Lee", "DeFeria"


def weigh(run: Run, line: Sequence[Token]) -> None:
    """Give the run its points for being a person's name of two words and more."""
    words = run.words
    answer = run.start == 0 and len(words[0].rstrip(".")) == 1 and words[-1] in entries("function_words")  # "A. It is"
    if answer or len(words) < 2 or len(words) > 6:
        run.points = 0.0
        return
    run.points = sum((_first(words, run, line), _last(words), _inside(words), _around(run, line)))


def family(words: Sequence[str]) -> str:
    """The family name: the last word, or the first where the family name stands first."""
    kept = [word for word in words if word not in SUFFIXES] or list(words)
    return words[0] if family_first(words) else kept[-1]


def shouted(token: Token) -> bool:
    """Whether a word is written in capitals, as acronyms are."""
    return len(token.text) > 2 and token.text.isupper() and "." not in token.text


def could_be(word: str) -> bool:
    """Whether a single word can be a name at all: no month, faith, body, office or people."""
    parts = (word, *word.split("-"), word.removesuffix("s"))
    return (
        len(word) > 1
        and word not in STATES
        and re.split("[’']", word)[0] not in entries("function_words")
        and word not in entries("name_vetoes")
        and word not in entries("function_words")
        and not any(part in institutions() or is_title(part) for part in parts)
        and not demonym(word)
        and word not in entries("role_modifiers")
        and word not in entries("paper_names")
    )


# ------------------------------------------------------------------- full names


def _first(words: tuple[str, ...], run: Run, line: Sequence[Token]) -> float:
    first = words[0]
    points = 0.0
    if first in table("given_names") or all(part in table("given_names") for part in first.split("-")):
        points += 2.0
    elif line[run.start].initial:
        points += 1.0
    if family_first(words):
        points += (
            2.0
            if all(word not in entries("common_words") or word in table("given_names") for word in words[1:])
            else 1.0
        )
    if first in entries("places"):
        points -= 0.5 if first in table("given_names") else 2.0
    veto = (first in entries("function_words") or first in entries("name_vetoes")) and len(first) > 1
    named = run.titled and len(words) == 2 and line[run.start].function  # "Keeper Per Aas"
    if veto and not named and not apposed(run, line) and not christened(run, line):
        points -= 3.0
    return points


def _last(words: tuple[str, ...]) -> float:
    last = next((word for word in reversed(words) if word not in SUFFIXES), words[-1])
    points = 0.0
    if last in entries("surnames") or FAMILY_ENDING.fullmatch(last) or _is_double(last):
        points += 1.0
    if last in entries("places") and last not in entries("surnames"):
        points -= 1.0
    return points


def _is_double(word: str) -> bool:
    """Whether two family names that no list has are one: "moussavar-rahmani"; not "asia-pacific", "rolls-royce"."""
    parts = word.split("-")
    return len(parts) == 2 and all(len(part) > 3 and not listed(part, "common_words", "places") for part in parts)


def _inside(words: tuple[str, ...]) -> float:
    points = 0.0
    bodies = institutions()
    parts = [part for word in words for part in word.split("-")]
    if any(part in bodies for part in parts if part != words[0] or part not in table("given_names")):
        points -= 4.0
    if " ".join(words) in entries("places") or " ".join(words) in entries("firms_like_people"):
        points -= 10.0
    if "".join(words) in entries("demonyms"):
        points -= 10.0  # "Sri Lankans"
    called = words[:-1] if words[0] in table("given_names") and words[-1] in entries("surnames") else words
    if any(word in entries("name_vetoes") or demonym(word) for word in called) or "d.c" in words:
        points -= 2.0
    if any(word in entries("thing_closers") for word in words[1:]) or _is_no_family(words[-1]):
        points -= 3.0
    given = words[0] in table("given_names") and words[-1] in entries("surnames")
    if words[-1] in entries("place_closers") and not given:
        points -= 2.0  # "Weber Street"; "Della Street" may be somebody
    if any(word in entries("name_particles") for word in words[1:-1]):
        points += 1.0
    if not any(word in entries("common_words") or word in entries("places") for word in words):
        points += 1.0
    article = any(word.startswith(("al-", "el-")) for word in words[1:])
    if words[0] in entries("place_openers") and words[0] not in table("given_names") and not article:
        points -= 2.0
    return points


def _is_no_family(word: str) -> bool:
    """Whether a word closes what is no person: "Confederate Veterans", "Nevada Democratic"."""
    crowd = single(word) != word and is_title(word)
    return word not in entries("surnames") and (crowd or word in entries("role_modifiers"))


def _around(run: Run, line: Sequence[Token]) -> float:
    points = (2.0 if run.sure_title else 1.0) if run.titled else 0.0
    if run.start and line[run.start - 1].base in ABBREVIATED and run.words[0] in entries("places"):
        points += 2.0  # "Prof. Paris Lee" is no city
    before, after = leader(run, line), follower(run, line)
    points += max(1.0 if after in SAYS else 0.0, human(run, line))
    if before in BEFORE or after in (",", ")", "("):
        points += 0.5
    if run.start and line[run.start - 1].possessive and line[run.start - 1].base in entries("places"):
        points += 0.5
    if run.end < len(line) and (line[run.end].base in STREETS or _has_a_role(run, line, line[run.end])):
        points -= 3.0
    if not run.titled:
        company = 0.0 if human(run, line) >= APPOSITION else min(0.0, among_others(run, line))
        points += company - _against(run, line, before)
    if any(shouted(line[place]) or _is_code(line[place], place > run.start) for place in range(run.start, run.end)):
        points -= 1.5
    return points


def _is_code(token: Token, inside: bool) -> bool:
    """Whether two capitals stand inside a name as no name has them: "PlayStation VR"; not "J.D. Hill"."""
    return (
        inside and len(token.text) == 2 and token.text.isalpha() and token.text.isupper() and token.base not in SUFFIXES
    )


def _against(run: Run, line: Sequence[Token], before: str) -> float:
    """What the word before says against a person, where no title stands there."""
    points = 0.0
    last = run.words[-1]
    if run.words[0] in entries("firms_like_people") and run.words[0] not in table("given_names"):
        points += 3.0  # "his Honda Civic"
    if before in SINGULAR_PLACE:
        points += 3.0 if last in entries("place_closers") else 1.0
    if before == "its":
        points += 3.0  # "its Mercedes Smart range"
    if before == "the":
        points += 3.0 if _share_a_body(run, line) else 0.0
        closed = last in entries("place_closers") or last in entries("paper_names")
        given = run.words[0] in table("given_names") and not closed
        plain = all(word in entries("common_words") for word in run.words)  # "the Charity Regulator"
        points += 3.0 if closed or plain else 2.0 if not given else 0.0 if _is_attribute(run, line) else 1.0
    if before in entries("named_things") and not line[run.start - 1].possessive:
        points += 3.0
    return points


STREETS = frozenset(("st", "ave", "avenue", "rd", "blvd", "dr"))  # "1225 N. Rampart St."


def _has_a_role(run: Run, line: Sequence[Token], after: Token) -> bool:
    """Whether a role follows that somebody else has, or that the words describe: "Oz Water | owner Bo", "a Jiu Jitsu
    | fighter"; not "Ann Lee supporter".
    """
    if after.capital or not is_title(after.base) or line[run.end - 1].possessive:
        return False
    named = run.end + 1 < len(line) and line[run.end + 1].capital
    return named or run.words[0] not in table("given_names")


def _share_a_body(run: Run, line: Sequence[Token]) -> bool:
    """Whether two names with "and" between them are one body's: "the | Ann Lee and Bo Park Foundation"."""
    if follower(run, line) not in ("and", "&"):
        return False
    end = run.end + 1
    while end < len(line) and line[end].capital:
        end += 1
    return end > run.end + 2 and line[end - 1].base in institutions()


def _is_attribute(run: Run, line: Sequence[Token]) -> bool:
    """Whether a noun follows that the name belongs to: "the Tom Cruise video"; not "the Olive Tree won"."""
    after = follower(run, line)
    noun = after[:1].islower() and after not in entries("function_words") and after not in table("word_classes")
    return noun and run.words[0] not in entries("common_words")


# ------------------------------------------------------------------- single names


def single_points(run: Run, line: Sequence[Token]) -> float:
    """Points for a single word that the text gives no other name for: what the word is, and what stands around."""
    return _prior(run, line) + _evidence(run, line)


def _prior(run: Run, line: Sequence[Token]) -> float:
    word = run.words[-1]
    given, family = word in table("given_names"), word in entries("surnames")
    if _is_of_a_firm(run, line) or (word in entries("firms_like_people") and human(run, line) < ENOUGH):
        return -2.0
    if _is_place(word):
        return 0.0 if family else -2.0
    if word in entries("common_words"):
        return (1.0 if run.start else 0.0) if given or family else -1.5
    if given or family:
        return 1.25 if given else 1.0
    return 1.0 if FAMILY_ENDING.fullmatch(word) else 0.25


def _is_of_a_firm(run: Run, line: Sequence[Token]) -> bool:
    """Whether the word is a part of a firm's name with "and": "Marks and Spencer"."""
    around = (line[run.start : run.end + 2], line[max(0, run.start - 2) : run.end])
    firms = entries("firms_like_people")
    return any(len(part) == 3 and " ".join(token.base for token in part) in firms for part in around)


def _is_place(word: str) -> bool:
    return word in entries("places") and word not in entries("surnames_over_places")


def _evidence(run: Run, line: Sequence[Token]) -> float:
    before = leader(run, line)
    word = run.words[-1]
    plain = (word not in entries("common_words") or bool(run.start)) and not _is_place(word)
    points = max(human(run, line), 1.0 if acts(run, line, plain) else 0.0)
    if plain and line[run.end - 1].possessive:
        points = max(points, 1.0)
    listed = word in table("given_names") and not of_another(run, line)
    if before in BEFORE and run.start and listed and plain:
        points = max(points, 0.75)
    if run.start == 0 or before == ",":
        points += 1.0 if refers_back(run, line) else 0.0
    if before in DETERMINERS or (before in ("of", "for") and line[run.start - 2].base in SETTLED):
        points -= 3.0
    return points + among_others(run, line) + (2.0 if run.titled and not _is_place(word) else 0.0)

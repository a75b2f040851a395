"""What stands around capitalised words and tells a person: verbs, kin and life, ages, roles between commas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...english.tokens import Token
from ...english.words import entries, table
from .name_runs import Run, behind_a_role, is_title

SAYS = frozenset(
    "said says told tells asked added wrote argued warned insisted declined denied called announced tweeted noted"
    " recalled explained acknowledged admitted replied joked testified vowed has had was is will would who who's"
    " met won lost became resigned died born led ran served joined left wants wanted thinks believes hopes".split()
)
BEFORE = frozenset("and by with against between from to for of that , ( like including alongside behind unlike".split())
SINGULAR_PLACE = frozenset("in at near across throughout inside outside".split())
# Participles before "by" that mostly name a human agent: "led by", "directed by".
AGENT = frozenset(
    "led headed chaired written directed played defeated beaten succeeded replaced nominated coached captained"
    " authored painted composed unseated accompanied preceded hosted edited photographed joined".split()
)
CHOSEN = frozenset(
    "endorsed defeated beat succeeded replaced nominated appointed married unseated returned elected named".split()
)
AGE = re.compile(r"[1-9]\d [,.]")  # an age between commas: matches "43 ,"; not "2016 ," or "43 men"
LEADING = frozenset("has had have was is were been be will would could may might did does also later then soon".split())
DETERMINERS = frozenset("a an the its his her their our my your now this".split())


def human(run: Run, line: Sequence[Token]) -> float:
    """How much the words around tell a person: 0 nothing, 2 for what only a person does."""
    return max(_behind(run, line), _before(run, line))


def follower(run: Run, line: Sequence[Token]) -> str:
    """The word or mark behind, in small letters."""
    return line[run.end].text.lower() if run.end < len(line) else ""


def leader(run: Run, line: Sequence[Token]) -> str:
    """The word or mark before, in small letters."""
    return line[run.start - 1].text.lower() if run.start else ""


def _behind(run: Run, line: Sequence[Token]) -> float:
    after = [token.text.lower() for token in line[run.end : run.end + 10]]
    if not after:
        return 0.0
    if line[run.end - 1].possessive:
        return 2.0 if any(word in entries("human_possessions") for word in _until_stop(after)[:3]) else 0.0
    if after[0] == "," and len(after) > 2:
        return _between_commas(after[1:], line[run.end + 1 : run.end + 8])
    return 2.0 if _does(after) and not of_another(run, line) else 0.0


def of_another(run: Run, line: Sequence[Token]) -> bool:
    """Whether it only tells whose or where the subject is: "the dikes of | Oz held", "the mayor of | Oz said"."""
    if run.start < 3 or line[run.start - 1].text != "of":
        return False
    return not line[run.start - 2].function and line[run.start - 2].base != "likes"


def _between_commas(after: Sequence[str], line: Sequence[Token]) -> float:
    """An age, "who", or a role: "X, 45,", "X, who", "X, the mayor of", "X, a lawyer", "X, Albania’s minister"."""
    if after[0] == "who" or AGE.fullmatch(" ".join(after[:2])):
        return 2.0
    owner = line[0].possessive and line[0].capital
    if after[0] == "member" or not (owner or after[0] in DETERMINERS or is_title(after[0])):
        return 0.0
    for token in line:
        if token.text in (",", ".", "(", ";") or token.text.lower() in ("that", "which", "of", "said", "and"):
            return 0.0
        if is_title(token.base) and not token.possessive:
            return 1.5
    return 0.0


def _until_stop(words: Sequence[str]) -> list[str]:
    stop = next((place for place, word in enumerate(words) if not word[0].isalpha()), len(words))
    return list(words[:stop])


def _does(after: Sequence[str]) -> bool:
    """Whether what follows is a verb, behind adverbs and auxiliaries, of which only a person is the subject."""
    verbs = table("human_verbs")
    passive = False
    for place, word in enumerate(after[:4]):
        pair = "_".join(after[place : place + 2])
        if verbs.get(pair) == "does" or verbs.get(word) == "does":
            return True
        if passive and verbs.get(word) == "is":
            return True
        if passive and word in ("a", "an", "one"):
            return _names_a_role(after[place + 1 : place + 6])
        if word not in LEADING and not word.endswith("ly"):
            return False
        passive = passive or word in ("was", "is", "been", "be")
    return False


def _names_a_role(words: Sequence[str]) -> bool:
    for word in words:
        if not word[0].isalpha() or word in ("of", "in", "for", "that", "which", "to"):
            return False
        if is_title(word):
            return True
    return False


def _before(run: Run, line: Sequence[Token]) -> float:
    if run.start < 2:
        return 0.0
    word, second = line[run.start - 1].text.lower(), line[run.start - 2]
    if word == "by" and second.text.lower() in AGENT:
        return 1.0
    if word in CHOSEN and run.words[-1] in entries("surnames") and run.words[-1] not in entries("places"):
        return 1.0
    if word == "," and follower(run, line) in (",", ".") and behind_a_role(line, run.start - 1):
        return 1.5
    if word == "of" and second.text.lower() in entries("human_possessions"):
        return 1.5
    if word == "to" and is_title(second.base):
        return 1.0
    return 0.0


def acts(run: Run, line: Sequence[Token], plain: bool) -> bool:
    """Whether a verb that persons and bodies do follows: for a plain word any past form, and behind adverbs too."""
    if of_another(run, line):
        return False
    for token in line[run.end : run.end + (3 if plain else 1)]:
        word = token.text.lower()
        if word in SAYS or (plain and table("word_classes").get(word) == "D"):
            return True
        if word not in LEADING and not word.endswith("ly"):
            return False
    return False


def refers_back(run: Run, line: Sequence[Token]) -> bool:
    """Whether "his", "her" or "himself" follows soon, before another capital: the subject is a person."""
    for token in line[run.end : run.end + 10]:
        if token.text in ("his", "her", "himself", "herself", "he", "she"):
            return True
        if token.capital or token.text in (".", ";", ":"):
            return False
    return False


def among_others(run: Run, line: Sequence[Token]) -> float:
    """Points by the company in a list: for a given name alone ("Samuel and Ezekiel"), against a place ("and Dubai")."""
    points = 0.0
    for joint, place in ((run.start - 1, run.start - 2), (run.end, run.end + 1)):
        if not (0 <= joint < len(line) and 0 <= place < len(line)) or line[joint].text not in ("and", ",", "or"):
            continue
        base = line[place].base
        if line[place].capital and base in entries("places") and base not in entries("surnames"):
            points -= 0.0 if line[place].possessive or not _is_item(line, place, joint) else 1.5
        elif line[joint].text == "and" and base in table("given_names") and base not in entries("common_words"):
            points += 0.75
    return max(-1.5, points)


def _is_item(line: Sequence[Token], place: int, joint: int) -> bool:
    """Whether a place is an item of the list itself: "London, X"; not "Ann Lee of India, X", "X, London mayor"."""
    beyond = place + (place - joint)
    if not 0 <= beyond < len(line):
        return True
    return line[beyond].text in (",", "and", "or", ".", "in", "at", "across", "near", "to", "from", "(", ":", ";")

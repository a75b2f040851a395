"""Bodies that are called by what could be a family name: firms, teams, and those of whom somebody is the head."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from ...english.closed_classes import group
from ...english.tokens import Token
from ...english.words import entries, table
from .name_context import refers_back
from .name_points import ENOUGH, family
from .name_runs import Run, institutions, single
from .unreal import Placed


def firms(placed: Sequence[Placed]) -> dict[str, int]:
    """The words that open a firm's name ("Brennan Foods"), with where a person is first called so."""
    opening = {run.words[0] for _, _, run in placed if len(run.words) > 1 and run.points < ENOUGH and _closes_firm(run)}
    first: dict[str, int] = {}
    for _, line, run in placed:
        if run.words and (run.titled or (len(run.words) > 1 and run.points >= ENOUGH)):
            first.setdefault(family(run.words), line[run.start].start)
    return {word: first.get(word, 0) for word in opening}


def _closes_firm(run: Run) -> bool:
    """Whether the last word is one that closes the names of firms: "Foods", "Holdings"; not "House", "Library"."""
    return run.words[-1] in group("firm_closers", "line_words") or run.words[-1] in TEAMS


TEAMS = frozenset("town city united rovers albion athletic wanderers county fc rangers celtic hotspur villa".split())


def bodies(placed: Sequence[Placed], lines: Mapping[int, Sequence[Token]]) -> frozenset[tuple[str, ...]]:
    """The words of the names of bodies: "Kowalski, the frozen-food group,", "Oz Trams boss Bo Park"."""
    called = {run.words for _, line, run in placed if run.words and _is_called(run, line)}
    led = {words for line in lines.values() for words in _led(line)}
    explained = {run.words for _, line, run in placed if run.words and _is_explained(run, line)}
    return frozenset(((called | led) - {run.words for _, _, run in placed if run.titled}) | explained)


def _is_called(run: Run, line: Sequence[Token]) -> bool:
    """Whether the words around name a body: "newspaper Dagens Ny", "Zest magazine", "Oz have won".

    A given name before a family name is somebody's, whatever stands around.
    """
    if run.titled or (len(run.words) > 1 and run.words[0] in table("given_names")):
        return False
    before, behind = line[max(0, run.start - 2) : run.start], line[run.end : run.end + 1]
    kind = bool(before) and before[-1].base in entries("named_things") and not before[-1].possessive
    head = len(before) > 1 and before[1].text == "of" and before[0].base in LEADERS and len(run.words) > 1
    if kind or head:
        return True
    if behind and line[run.end - 1].possessive:
        return len(run.words) == 1 and tuple(one.base for one in line[run.end : run.end + 2]) in OF_A_FIRM
    if not behind:
        return False
    if len(run.words) == 1 and _is_site(run, line):
        return True
    many = behind[0].text in ("have", "are") and not (before and before[-1].text in ("and", ",", "or"))
    return len(run.words) == 1 and (many or behind[0].text in MEDIA or _is_called_body(run, line))


def _is_site(run: Run, line: Sequence[Token]) -> bool:
    """Whether it is the address of a site: "Oz.com"."""
    behind = line[run.end : run.end + 2]
    return (
        len(behind) == 2
        and behind[0].text == "."
        and behind[1].start == behind[0].start + 1
        and behind[1].text in SITES
    )


SITES = frozenset("com org net".split())
# Who has such an office has it of a firm: "Oz’ executive director".
OF_A_FIRM = frozenset((("chief", "executive"), ("executive", "director"), ("managing", "director")))
MEDIA = frozenset("magazine newspaper website blog airline supermarket app smartphone".split())


def _is_explained(run: Run, line: Sequence[Token]) -> bool:
    """Whether brackets behind a word have the name of a body: "Iros (Institute of River Studies)"."""
    if len(run.words) > 1 or run.end >= len(line) or line[run.end].text != "(":
        return False
    inside = []
    for token in line[run.end + 1 : run.end + LONGEST]:
        if token.text == ")":
            break
        inside.append(token.base)
    return len(inside) > 1 and any(word in institutions() for word in inside)


LONGEST = 12  # words of a body's name in brackets


def _led(line: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    """What stands before the office of somebody with a name, if no given name opens it: "Oz Trams | boss Bo Park"."""
    for place, token in enumerate(line[:-1]):
        if place and token.base in LEADERS and single(token.base) == token.base and line[place + 1].capital:
            end = place
            while end > 1 and line[end - 1].base in OFFICES:
                end -= 1
            start = end
            while start > 0 and line[start - 1].capital and not line[start - 1].possessive:
                start -= 1
            words = tuple(one.base for one in line[start:end])
            if words and words[0] not in table("given_names"):
                yield words


# Whoever has such an office has it of a body; "Lee lawyer Bo Park" and "Lee adviser Ann Berg" may be a person's.
LEADERS = frozenset(
    "ceo cfo coo cto executive manager boss owner founder co-founder chairman chairwoman chair director coach captain"
    " spokesman spokeswoman spokesperson".split()
)
OFFICES = frozenset("chief managing general executive deputy former head marketing creative finance media".split())


def _is_called_body(run: Run, line: Sequence[Token]) -> bool:
    """Whether a noun for a body stands in apposition behind: "Kowalski, the frozen-food group,"."""
    behind = line[run.end : run.end + 10]
    if len(behind) < 3 or behind[0].text != "," or behind[1].text.lower() not in ("the", "a", "an"):
        return False
    head = behind[1]
    for token in behind[2:]:
        if not token.text[0].isalnum() or token.function:
            break
        head = token
    return table("noun_classes").get(head.base) == "group" or head.base in institutions()


def is_body(
    run: Run,
    line: Sequence[Token],
    opening: Mapping[str, int],
    known: Mapping[str, int],
    called: Container[tuple[str, ...]],
) -> bool:
    """Whether a bare word is a body's: a firm opens with it and nobody was named so before, or it is called one."""
    word = run.words[0]
    if run.words in called and word not in known:
        return True
    return word in opening and line[run.start].start < opening[word] and not refers_back(run, line)

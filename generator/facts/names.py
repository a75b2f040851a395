"""Names of people in a text: capitalised words, weighed by what stands in them and around them.

A run of capitalised words (with initials and particles) gets points for given names, family names, titles and
what a person does ("said", "who"), and loses some for words of places and institutions. A family name alone
counts where the text gives it with a given name or a title somewhere, or where it acts as only people do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.facts.tokens import Token, tokens
from generator.facts.words import entries, table
from generator.model import Sentence, Span

ENOUGH = 2.0  # points that make a run of two words and more a person's name
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
# Endings of family names: Slavic, Armenian, Georgian, Nordic, Iranian, Turkish. Matches "petrenko"; not "moscow".
FAMILY_ENDING = re.compile(
    r".{2,}(?:ov|ova|ev|eva|yov|enko|ski|sky|skaya|ska|skyy|skyi|vich|vych|vic|wicz|czyk|yan|shvili|dze|sson|sen|dottir|zadeh|oglu"
    r"|pour|nejad|poulos|idis|akis|escu|eanu)"
)
# An Arabic article with its name: matches "al-Rashid", "el-Sisi"; not "al fresco" or "as-is".
ARTICLE = re.compile(r"(?:al|el|as|ad|ash|an|ar|az|at)-[A-Z]")
SAYS = frozenset(
    "said says told tells asked added wrote argued warned insisted declined denied called announced tweeted noted"
    " recalled explained acknowledged admitted replied joked testified vowed has had was is will would who who's"
    " met won lost became resigned died born led ran served joined left wants wanted thinks believes hopes".split()
)
BEFORE = frozenset("and by with against between from to for of that , ( like including".split())
SINGULAR_PLACE = frozenset("in at near across throughout inside outside".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: its span without title, its words, the gender that its title gives, and its sentence."""

    span: Span
    words: tuple[str, ...]
    gender: str
    sentence: int
    titled: bool

    @property
    def family(self) -> str:
        """The family name: the last word, or the first where the family name stands first."""
        words = [word for word in self.words if word not in SUFFIXES] or list(self.words)
        return words[0] if family_first(words) else words[-1]


@dataclass(slots=True)
class _Run:
    """Capitalised words in a row: `start` to `end` of the sentence's tokens, and what was read of them."""

    start: int
    end: int
    points: float = 0.0
    gender: str = ""
    titled: bool = False
    sure_title: bool = False
    words: tuple[str, ...] = field(default_factory=tuple)


def names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Every name of a person, in the order of the text; pronouns are not names."""
    lines = [(sentence.number, tokens(text, sentence.span.start, sentence.span.end)) for sentence in sentences]
    runs = [(number, line, run) for number, line in lines for run in _runs(text, line)]
    for _, line, run in runs:
        _weigh(run, line)
    known = _known(runs)
    located = _located(runs)
    kept = [
        _name(number, line, run)
        for number, line, run in runs
        if run.end > run.start
        and not _is_firm(run, line)
        and (_is_full(run) or _is_short(run, line, known, located) or _is_listed(run, line, runs))
    ]
    return tuple(kept)


@cache
def institutions() -> frozenset[str]:
    """Words of organisations, in small letters."""
    return frozenset(word.lower() for word in entries("institution_words"))


def family_first(words: Sequence[str]) -> bool:
    """Whether the family name stands first, as in Chinese, Korean and Vietnamese names."""
    if not 2 <= len(words) <= 3 or words[0] not in entries("family_names_first"):
        return False
    western = table("given_names").get(words[0]) and words[-1] not in table("given_names")
    return not (western and words[-1] in entries("surnames") and words[-1] not in entries("family_names_first"))


# ------------------------------------------------------------------- runs of capitalised words


def _runs(text: str, line: Sequence[Token]) -> Iterator[_Run]:
    position = 0
    while position < len(line):
        if not _can_start(line[position]):
            position += 1
            continue
        end = _run_end(text, line, position)
        run = _Run(position, end)
        _strip_titles(run, line)
        yield run
        position = end


def _can_start(token: Token) -> bool:
    return token.capital and token.text[0].isalpha()


def _can_follow(token: Token) -> bool:
    """Whether a word can stand further on in a name: a capital, or an Arabic article before one ("al-Rashid")."""
    return _can_start(token) or bool(ARTICLE.match(token.text))


def _run_end(text: str, line: Sequence[Token], start: int) -> int:
    end = start + 1
    while end < len(line) and not line[end - 1].possessive and _joined(text, line[end - 1], line[end]):
        if _can_follow(line[end]):
            end += 1
            continue
        after = end
        while after < len(line) and line[after].text in entries("name_particles"):
            after += 1
        if after == end or after >= len(line) or not _can_start(line[after]) or after - end > 2:
            break
        if not _joined(text, line[after - 1], line[after]):
            break
        end = after + 1
    return end


def _joined(text: str, before: Token, after: Token) -> bool:
    gap = text[before.span.end : after.span.start]
    return len(gap) <= 2 and not gap.strip() and "\n\n" not in gap


def _strip_titles(run: _Run, line: Sequence[Token]) -> None:
    """Take what is no name off both ends: "Texas Governor John Connally" is John Connally."""
    _strip_front_titles(run, line)
    while run.start < run.end - 1 and _is_idle_opener(run, line):
        run.start += 1
    _strip_to_given(run, line)
    while run.end - run.start > 2 and line[run.end - 1].base in entries("function_words"):
        run.end -= 1
    run.words = tuple(line[place].base for place in range(run.start, run.end))


def _strip_front_titles(run: _Run, line: Sequence[Token]) -> None:
    bases = [line[place].base for place in range(run.start, run.end)]
    last = -1
    for place, base in enumerate(bases[:-1]):
        if _is_title(base) and all(_is_idle(before) for before in bases[:place]):
            last = place
    if last >= 0:
        run.titled, run.gender = True, _gender_of(_mark(bases[last]))
        run.sure_title = _single(bases[last]) in table("titles")
        run.start += last + 1
    elif run.start and _is_title(line[run.start - 1].base) and not line[run.start - 1].possessive:
        run.titled, run.gender = True, _gender_of(_mark(line[run.start - 1].base))


def _is_idle(base: str) -> bool:
    """Whether a word before a title belongs to the role: a place, a body, an adjective, an ordinary word."""
    known = base in entries("places") or _demonym(base) or base in institutions() or _is_title(base)
    return (
        known
        or base in entries("role_modifiers")
        or (base in entries("common_words") and base not in table("given_names"))
    )


def _is_idle_opener(run: _Run, line: Sequence[Token]) -> bool:
    """Whether the first word only opens the sentence or says where somebody is from."""
    if _apposed(run, line):
        return False
    first, second = line[run.start].base, line[run.start + 1].base
    opens = first in entries("function_words") or first in entries("sentence_openers") or _demonym(first)
    opens = opens or (run.start == 0 and first in entries("common_words") and first not in table("given_names"))
    return opens or (first in entries("role_modifiers") and second in table("given_names"))


def _strip_to_given(run: _Run, line: Sequence[Token]) -> None:
    """ "Liberal Party Joe Dickson", "State Mark Hatfield": the name begins with the given name."""
    for place in range(run.start + 1, run.end - 1):
        before = [line[other].base for other in range(run.start, place)]
        if line[place].base in table("given_names") and all(_is_body(base) for base in before):
            run.start = place
            run.titled = True
            return


def _is_body(base: str) -> bool:
    return (
        base in institutions() or _demonym(base) or base in entries("places") or base in entries("name_vetoes")
    ) and base not in table("given_names")


def _is_title(base: str) -> bool:
    single = _single(base)
    return single in table("titles") or single in entries("role_words")


def _single(base: str) -> str:
    """A title in the singular: "presidents" is a president."""
    known = base in table("titles") or base in entries("role_words")
    return base if known or not base.endswith("s") else base[:-1]


def _mark(base: str) -> str:
    return table("titles").get(_single(base), "u")


def _gender_of(mark: str) -> str:
    return {"f": "female", "m": "male"}.get(mark, "")


def _demonym(base: str) -> bool:
    return base in entries("demonyms")


# ------------------------------------------------------------------- points


def _weigh(run: _Run, line: Sequence[Token]) -> None:
    """Points for and against the run being a person's name."""
    words = run.words
    if len(words) < 2 or len(words) > 6:
        run.points = 0.0
        return
    run.points = sum((_first(words, run, line), _last(words), _inside(words), _around(run, line)))


def _first(words: tuple[str, ...], run: _Run, line: Sequence[Token]) -> float:
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
    if (first in entries("function_words") or first in entries("name_vetoes")) and not _apposed(run, line):
        points -= 3.0
    return points


def _apposed(run: _Run, line: Sequence[Token]) -> bool:
    """Whether the words stand between commas behind a role: "the manager, Sunday Adeleke,"."""
    if run.start < 2 or run.end >= len(line) or line[run.start - 1].text != "," or line[run.end].text != ",":
        return False
    return _is_title(line[run.start - 2].base)


def _last(words: tuple[str, ...]) -> float:
    last = next((word for word in reversed(words) if word not in SUFFIXES), words[-1])
    points = 0.0
    if last in entries("surnames") or FAMILY_ENDING.fullmatch(last):
        points += 1.0
    if last in entries("places") and last not in entries("surnames"):
        points -= 1.0
    return points


def _inside(words: tuple[str, ...]) -> float:
    points = 0.0
    bodies = institutions()
    if any(word in bodies for word in words[1:]) or (words[0] in bodies and words[0] not in table("given_names")):
        points -= 4.0
    if " ".join(words) in entries("places"):
        points -= 10.0
    if any(word in entries("name_vetoes") or _demonym(word) for word in words):
        points -= 2.0
    if any(word in entries("name_particles") for word in words[1:-1]):
        points += 1.0
    if not any(word in entries("common_words") or word in entries("places") for word in words):
        points += 1.0
    if words[0] in entries("place_openers") and words[0] not in table("given_names"):
        points -= 2.0
    return points


def _around(run: _Run, line: Sequence[Token]) -> float:
    points = (2.0 if run.sure_title else 1.0) if run.titled else 0.0
    before = line[run.start - 1].text.lower() if run.start else ""
    after = line[run.end].text.lower() if run.end < len(line) else ""
    if after in SAYS:
        points += 1.0
    if before in BEFORE or after in (",", ")", "("):
        points += 0.5
    if before in SINGULAR_PLACE and not run.titled:
        points -= 1.0
    if before == "the" and not run.titled:
        points -= 1.0 if run.words[0] in table("given_names") else 2.0
    if any(_shouted(line[place]) for place in range(run.start, run.end)):
        points -= 1.5
    return points


def _shouted(token: Token) -> bool:
    return len(token.text) > 2 and token.text.isupper() and "." not in token.text


# ------------------------------------------------------------------- which runs are names


def _known(runs: Sequence[tuple[int, Sequence[Token], _Run]]) -> Counter[str]:
    """How often each word is the family name, or (with `#`) the given name, of a full name of the text."""
    known: Counter[str] = Counter()
    for _, line, run in runs:
        if _is_full(run):
            name = _name(0, line, run)
            known[name.family] += 1
            known["#" + run.words[0]] += 1
        elif len(run.words) == 1 and run.titled and run.sure_title and _could_be(run.words[0]):
            known[run.words[0]] += 1
    return known


def _is_full(run: _Run) -> bool:
    return len(run.words) >= 2 and run.points >= ENOUGH


def _could_be(word: str) -> bool:
    return (
        len(word) > 1
        and word not in entries("name_vetoes")
        and word not in entries("function_words")
        and word not in institutions()
        and not _demonym(word)
        and word not in entries("role_modifiers")
        and not _is_title(word)
    )


def _located(runs: Sequence[tuple[int, Sequence[Token], _Run]]) -> frozenset[str]:
    """The single words that the text uses as a place somewhere: "in Easton", "near Ashgrove"."""
    return frozenset(
        run.words[0]
        for _, line, run in runs
        if len(run.words) == 1 and not run.titled and run.start and line[run.start - 1].text in SINGULAR_PLACE
    )


def _is_short(run: _Run, line: Sequence[Token], known: Counter[str], located: frozenset[str]) -> bool:
    """Whether one word, or a short form of several, is a name that the text or its neighbours make one."""
    if not run.words or (len(run.words) > 1 and run.words[-1] not in known):
        return False
    word = run.words[-1]
    if len(run.words) > 1:
        return run.points > -2.0 and _could_be(run.words[0])
    if word in known:
        return True
    if not _could_be(word) or _shouted(line[run.start]):
        return False
    if "#" + word in known:
        return word in table("given_names")
    return (run.titled or word not in located) and _acts(run, line, word)


def _is_firm(run: _Run, line: Sequence[Token]) -> bool:
    """Whether the words are a part of a company's name: "Johnson & Johnson"."""
    return any(0 <= place < len(line) and line[place].text == "&" for place in (run.start - 1, run.end))


def _acts(run: _Run, line: Sequence[Token], word: str) -> bool:
    """Whether a single word that the text gives no other name for is used as only a person's name is."""
    before = line[run.start - 1].text.lower() if run.start else ""
    after = line[run.end].text.lower() if run.end < len(line) else ""
    named = word in table("given_names") or word in entries("surnames")
    if run.titled and run.sure_title and word not in entries("places"):
        return True
    if word in entries("places") or before in ("the", "a", "an") or not named:
        return False
    if run.titled:
        return True
    if word in entries("common_words"):
        return after in SAYS and run.start > 0
    verb = after in SAYS or table("word_classes").get(after) == "D"
    return verb or line[run.start].possessive or (before in BEFORE and run.start > 0 and word in table("given_names"))


def _is_listed(run: _Run, line: Sequence[Token], runs: Sequence[tuple[int, Sequence[Token], _Run]]) -> bool:
    """Whether a run with some points stands beside a full name in a list: "X, Y and Z"."""
    if len(run.words) < 2 or run.points < ENOUGH - 1:
        return False
    edges = {
        place for _, other, full in runs if other is line and _is_full(full) for place in (full.start, full.end - 1)
    }
    left = run.start - 1
    while left > 0 and line[left].text in (",", "and", "or"):
        left -= 1
    right = run.end
    while right < len(line) - 1 and line[right].text in (",", "and", "or"):
        right += 1
    return (left in edges and left < run.start - 1) or (right in edges and right > run.end)


def _name(number: int, line: Sequence[Token], run: _Run) -> Name:
    span = Span(line[run.start].span.start, line[run.end - 1].span.end)
    return Name(span, run.words, run.gender, number, run.titled)

"""Names of people in a text: capitalised words, weighed by what stands in them and around them.

A run of capitalised words (with initials and particles) gets points for given names, family names, titles and
what a person does ("said", "who"), and loses some for words of places and institutions. A family name alone
counts where the text gives it with a given name or a title somewhere, or where it acts as only people do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from ...english.tokens import Token, tokens
from ...english.words import entries, table
from ...model import Sentence, Span
from ...text.phrases import is_one_person
from ..passages.passage import DATING
from .bodies import bodies, firms, is_body
from .name_context import SINGULAR_PLACE, follower, human, leader
from .name_points import (
    ACRONYM,
    ENOUGH,
    SETTLED,
    could_be,
    family,
    shouted,
    single_points,
    weigh,
)
from .name_runs import Run, family_first, institutions, is_title, runs
from .unreal import Placed, unreal

__all__ = ["Name", "family_first", "institutions", "names"]

NOBLE = frozenset("da das de del della der di do dos du ten ter van von zu bin ibn".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: its span without title, its words, the gender that its title gives, and its sentence."""

    span: Span
    words: tuple[str, ...]
    gender: str
    sentence: int
    titled: bool
    opens: bool  # whether its sentence begins with it

    @property
    def family(self) -> str:
        """The family name: the last word, or the first where the family name stands first."""
        return family(self.words)


def names(
    text: str, sentences: Sequence[Sentence], lines: Mapping[int, Sequence[Token]] | None = None
) -> tuple[Name, ...]:
    """Every name of a person, in the order of the text; pronouns are not names. `lines` are the sentences' tokens."""
    if lines is None:
        lines = {one.number: tokens(text, one.span.start, one.span.end) for one in sentences}
    placed = [(number, line, run) for number, line in lines.items() for run in runs(text, line)]
    for _, line, run in placed:
        weigh(run, line)
    nobody = unreal(placed, lines)
    known = _known([one for one in placed if one[2].words not in nobody])
    known.update(_rare(placed, known))
    located = _located(placed)
    opening, called = firms(placed), bodies(placed, lines)
    full = _full_edges(placed)
    small = _small(lines)
    kept = [
        _name(number, line, run)
        for number, line, run in placed
        if run.end > run.start
        and not _is_firm(run, line)
        and not _is_cited(run, line)
        and not (run.words in nobody and not (len(run.words) == 1 and run.words[0] in known))
        and not (len(run.words) > 1 and run.words in called)
        and not (len(run.words) == 1 and not run.sure_title and is_body(run, line, opening, known, called))
        and not (len(run.words) == 1 and run.words[0] not in known and _is_plain(run.words[0], small))
        and (_is_full(run) or _is_short(run, line, known, located) or _is_listed(run, line, full.get(number, ())))
    ]
    return tuple(kept)


# ------------------------------------------------------------------- which runs are names


def _small(lines: Mapping[int, Sequence[Token]]) -> Set[str]:
    """The words that the text has in small letters."""
    return {token.base for line in lines.values() for token in line if token.text[:1].islower()}


def _is_plain(word: str, small: Set[str]) -> bool:
    """Whether the text has a word in small letters too, and no list as a name: "Norovirus is", "of norovirus"."""
    return word in small and word not in table("given_names") and word not in entries("surnames")


def _known(placed: Sequence[Placed]) -> Counter[str]:
    """How often each word is the family name, or (with `#`) the given name, of a full name of the text."""
    known: Counter[str] = Counter()
    for _, _, run in placed:
        if _is_full(run):
            known[family(run.words)] += 1
            known["#" + run.words[0]] += 1
        elif len(run.words) == 1 and run.titled and run.sure_title and _is_called(run.words[0]):
            known[run.words[0]] += 1
    return known


def _rare(placed: Sequence[Placed], known: Mapping[str, int]) -> Counter[str]:
    """The names that no list has, but that stand as full names and, by the family name alone, act as people do.

    "They beat Coco Oster", and elsewhere "Oster, who"; or that are the label of turns. Each is as in `_known`.
    """
    alone = {
        run.words[0]
        for _, line, run in placed
        if len(run.words) == 1 and run.words[0] not in known and could_be(run.words[0]) and human(run, line) >= ENOUGH
    }
    twos = [run for _, _, run in placed if len(run.words) == 2 and run.words[1] in alone and run.points >= ENOUGH - 1]
    labels = Counter(run.words for _, line, run in placed if _is_label(run, line))
    again = [words for words, times in labels.items() if times > 1]
    return Counter(word for words in (*(run.words for run in twos), *again) for word in (words[-1], f"#{words[0]}"))


def _is_label(run: Run, line: Sequence[Token]) -> bool:
    """Whether two words and more before a colon open a paragraph of what somebody says: "ELLA THROWE: It is late."."""
    if run.start or len(run.words) < 2 or follower(run, line) != ":":
        return False
    plain = all(word in entries("common_words") for word in run.words) or " ".join(run.words) in entries("places")
    return not plain and all(map(could_be, run.words))


def _is_full(run: Run) -> bool:
    return len(run.words) >= 2 and run.points >= ENOUGH


def _is_called(word: str) -> bool:
    """Whether a word behind a title can be the name: "Senator Price"; not "Liberal International"."""
    listed = word in table("given_names") or word in entries("surnames")
    if not listed and is_one_person(word):
        return False  # "as Chief Registrar"
    return could_be(word) and (listed or not (word in entries("common_words") or word in entries("places")))


def _located(placed: Sequence[Placed]) -> frozenset[str]:
    """The single words that the text uses as a place somewhere: "in Easton", "near Ashgrove"."""
    return frozenset(
        run.words[0]
        for _, line, run in placed
        if len(run.words) == 1 and not run.titled and run.start and _is_at(run, line)
    )


def _is_at(run: Run, line: Sequence[Token]) -> bool:
    """Whether it stands where a place does: "in Easton", "the town of Easton", "the member for Easton"."""
    before = line[run.start - 1].text
    return before in SINGULAR_PLACE or (
        before in ("of", "for") and run.start > 1 and line[run.start - 2].base in SETTLED
    )


def _is_short(run: Run, line: Sequence[Token], known: Counter[str], located: frozenset[str]) -> bool:
    """Whether one word, or a short form of several, is a name that the text or its neighbours make one."""
    if not run.words or (len(run.words) > 1 and run.words[-1] not in known and not _is_noble(run)):
        return False
    word = run.words[-1]
    if len(run.words) > 1 and word in known:
        return run.points > -2.0 and could_be(run.words[0])
    if word in known:
        return not _is_elsewhere(run, line)
    if run.cut or not could_be(word) or shouted(line[run.start]) or ACRONYM.fullmatch(line[run.start].text):
        return False
    if "#" + word in known and word in table("given_names"):
        return word not in entries("places") or (human(run, line) > 0 and not _is_elsewhere(run, line))
    if run.titled and run.sure_title and word not in entries("places"):
        return _is_called(word)
    place = word in located or word in table("country_forms")
    return (run.titled or not place) and single_points(run, line) >= ENOUGH


def _is_noble(run: Run) -> bool:
    """Whether the words are a family name with its particle: "Di Pietro"."""
    return len(run.words) == 2 and run.words[0] in NOBLE and " ".join(run.words) not in entries("places")


def _is_elsewhere(run: Run, line: Sequence[Token]) -> bool:
    """Whether a word that names somebody in this text stands here as a place or a month: "in London", "in May"."""
    word, before = run.words[-1], leader(run, line)
    behind = line[run.end].text if run.end < len(line) else ""
    if word in entries("name_vetoes"):
        return before in DATING or behind[:1].isdigit()
    return word in entries("places") and before in SINGULAR_PLACE | {"to", "from"} and not line[run.end - 1].possessive


def _is_cited(run: Run, line: Sequence[Token]) -> bool:
    """Whether a work is cited by the first of its authors: "(J. Lee et al., 2025)"."""
    return [token.base for token in line[run.end : run.end + 2]] in (["et", "al"], ["et", "al."])


def _is_firm(run: Run, line: Sequence[Token]) -> bool:
    """Whether the words are a part of a company's name: "Johnson & Johnson"."""
    return any(0 <= place < len(line) and line[place].text == "&" for place in (run.start - 1, run.end))


def _full_edges(placed: Sequence[Placed]) -> dict[int, set[int]]:
    """By sentence, where full names begin and end."""
    edges: dict[int, set[int]] = {}
    for number, _, run in placed:
        if _is_full(run):
            edges.setdefault(number, set()).update((run.start, run.end - 1))
    return edges


def _is_listed(run: Run, line: Sequence[Token], edges: set[int] | tuple[()]) -> bool:
    """Whether a run with some points stands beside a full name in a list: "X, Y and Z"."""
    if len(run.words) < 2 or run.points < ENOUGH - 1 or is_title(run.words[-1]):
        return False
    left = run.start - 1
    while left > 0 and line[left].text in (",", "and", "or"):
        left -= 1
    right = run.end
    while right < len(line) - 1 and line[right].text in (",", "and", "or"):
        right += 1
    return (left in edges and left < run.start - 1) or (right in edges and right > run.end)


def _name(number: int, line: Sequence[Token], run: Run) -> Name:
    span = Span(line[run.start].start, line[run.end - 1].span.end)
    opens = run.start == 0 or (run.start == 1 and is_title(line[0].base))
    return Name(span, run.words, run.gender, number, run.titled, opens)

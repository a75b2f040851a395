"""Declared pairs: the writer's own words, each with the words of the evidence that they stand for.

`[^"brought to safety by volunteers" ~ rescued = brought to safety; burned = caught fire]`. A word that stands for
nothing cannot be declared, so an invention has no right-hand side; a false pair is what a reviewer sees at a glance.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..english.closed_classes import group
from ..english.declarations import Declaration, runs
from ..english.lines import Word
from ..english.words import entries
from ..markdown.claims import Said, place_within
from ..markdown.labels import labelled
from ..markdown.reading import Reading
from ..model import Checked, Citation, Claim, Facts, Finding, Pair, Span
from .evidence import Evidence, evidence_of

ASKED = "?"  # ends what `declare` writes, until the writer has read it


def wrong(evidence: Evidence) -> Iterator[Finding]:
    """The pairs that cannot stand: words that do not occur, that need no pair, or that no pair may stand for."""
    taken: dict[tuple[int, int], str] = {}
    for one in evidence.declarations:
        pair = one.pair
        fault = _incomplete(one) or _on_the_left(one, evidence) or _on_the_right(one, evidence) or _repeated(one, taken)
        if fault is None:
            taken.update((place, pair.words) for theirs in one.theirs for place in theirs.places)
        else:
            written = f"{pair.words} = {pair.stands_for}".strip()
            yield Finding("pair", (), {"words": written, "fault": fault[0], "label": fault[1]})


def _incomplete(one: Declaration) -> tuple[str, str] | None:
    """What is missing in a pair, or does not occur, and how that is mended."""
    pair = one.pair
    if pair.stands_for.endswith(ASKED) and len(pair.stands_for) > 1:
        fix = "take the question mark away if it does, or write other words of the evidence"
        return f'Nobody has said yet whether "{pair.words}" stands for "{pair.stands_for.rstrip(" ?")}".', fix
    if not pair.stands_for or pair.stands_for == ASKED:
        fix = "write it as `words of the sentence = words of the evidence`, or take the word out of the sentence"
        return f'Nothing is said of what "{pair.words}" stands for.', fix
    if not one.mine:
        return f'"{pair.words}" does not stand so in the sentence.', "copy the words from the sentence"
    if not one.theirs:
        return f'"{pair.stands_for}" does not stand so in what is cited.', "copy the words from the evidence"
    return None


def _on_the_left(one: Declaration, evidence: Evidence) -> tuple[str, str] | None:
    """What is wrong with a pair of words that have rules of their own, or that need no pair."""
    tags = {word.tag for word in one.mine[0]}
    if tags & {"name", "neg"} or tags <= {"number", "mark"}:
        closed = next((word for word in one.mine[0] if word.tag in ("name", "neg", "number")), one.mine[0][0])
        fix = "take the pair out, and write what the evidence has"
        return f'"{closed.text}" is a name, a number or a negation, and these have rules of their own.', fix
    if all(_unneeded(word, evidence) for word in one.mine[0]):
        return f'"{one.pair.words}" needs no pair: the evidence has it already.', "take the pair out"
    return None


def _on_the_right(one: Declaration, evidence: Evidence) -> tuple[str, str] | None:
    """What is wrong with words of the evidence that say nothing, or that the sentence has anyway."""
    theirs, stands_for = one.theirs[0], one.pair.stands_for
    carrying = [word for word in theirs.words if word.content or word.tag in ("name", "number", "pron")]
    if not carrying and not all(word.base in group("degrees", "line_words") for word in one.mine[0]):
        return f'"{stands_for}" says nothing by itself.', "name the words of the evidence that mean the same"
    used = {(match.passage, match.other.place) for match in evidence.matches if not match.declared}
    if carrying and all((theirs.passage, word.place) in used for word in carrying):
        return f'"{stands_for}" is in the sentence already.', "name words of the evidence that nothing stands for yet"
    return None


def _repeated(one: Declaration, taken: Mapping[tuple[int, int], str]) -> tuple[str, str] | None:
    """What is wrong where all that a pair stands for is another pair's already; `taken` has whose each word is."""
    others = {taken[place].lower() for place in one.theirs[0].places if place in taken}
    if not others:
        return None
    if others == {one.pair.words.lower()}:
        fix = "take the pair out, as one pair speaks of every place of its words"
        return f'"{one.pair.words}" is declared already.', fix
    return f'"{one.pair.stands_for}" is declared already for other words.', "let each word stand for words of its own"


def _unneeded(word: Word, evidence: Evidence) -> bool:
    """Whether a word is licensed without a pair, so that the pair would only hide what it stands for."""
    bare = Evidence(evidence.claim, evidence.cited, evidence.readings, (), evidence.context)
    return bare.licensed(word) and word.base not in group("degrees", "line_words")


def proposed(evidence: Evidence) -> list[Pair]:
    """A pair for each run of own words, with what is left over in the evidence in the same place, and `?` behind it.

    The question mark is the writer's to take away: a pair that nobody has read declares nothing. Words that are used
    again have another pair only where something else is left over there.
    """
    guessed: dict[str, dict[str, Pair]] = {}
    for words in _rows(evidence.own):
        pair = Pair(
            evidence.claim.text[words[0].start : words[-1].span.end], f"{_left_over(words, evidence)} {ASKED}".strip()
        )
        guesses = guessed.setdefault(pair.words.lower(), {})
        guesses.setdefault(pair.stands_for.lower(), pair)
        if len(guesses) > 1:
            guesses.pop(ASKED, None)
    return [pair for guesses in guessed.values() for pair in guesses.values()]


def _rows(own: Sequence[Word]) -> list[list[Word]]:
    found: list[list[Word]] = []
    for word in own:
        if found and word.place == found[-1][-1].place + 1:
            found[-1].append(word)
        else:
            found.append([word])
    return found


def _left_over(own: Sequence[Word], evidence: Evidence) -> str:
    """The first word of the evidence between the matches around some words that is of their kind and unmatched."""
    mine = evidence.claim.words
    before = next(filter(None, map(evidence.match, reversed(mine[: own[0].place]))), None)
    behind = next(filter(None, map(evidence.match, mine[own[-1].place + 1 :])), None)
    near = before or behind
    if near is None:
        return ""
    words = evidence.lines[near.passage].words
    start = before.other.place + 1 if before else 0
    end = behind.other.place if behind and behind.passage == near.passage and behind.other.place > start else len(words)
    kinds = {word.tag for word in own}
    free = [word for word in words[start:end] if evidence.matched(near.passage, word) is None and word.tag != "mark"]
    first = next((word for word in free if word.tag in kinds and word.base not in entries("function_words")), None)
    return first.text if first else ""


def own_places(page: Reading, sentence: Said, evidence: Evidence) -> tuple[Span, ...]:
    """The places on a page of the declared words of a sentence in their order; of those that overlap the first."""
    found: list[Span] = []
    declared = (words for pair in evidence.declarations for words in pair.mine)
    for words in sorted(declared, key=lambda words: words[0].place):
        place = place_within(page, sentence, Span(words[0].span.start, words[-1].span.end))
        if not found or found[-1].end <= place.start:
            found.append(place)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Declared:
    """A page with its pairs written in: its text, and each pair with the line of its sentence."""

    path: str
    text: str
    pairs: tuple[tuple[int, Pair], ...]

    @property
    def asked(self) -> bool:
        """Whether a pair has still to be completed by the writer."""
        return any(pair.stands_for.endswith(ASKED) for _, pair in self.pairs)


def declared(checked: Checked, facts: Sequence[Facts]) -> Declared:
    """A page with a pair for each own word behind the citation that it stands for; nothing else of it is touched."""
    page = checked.contribution
    found: list[tuple[int, Pair]] = []
    more: dict[Span, list[Pair]] = {}
    for claim in checked.claims:
        if any(one.rule == "own-word" for one in claim.findings):
            evidence = evidence_of(claim, facts)
            for pair in proposed(evidence):
                found.append((claim.line, pair))
                more.setdefault(_behind(pair, claim, evidence).span, []).append(pair)
    text = page.text
    for span in sorted(more, reverse=True):
        label = f"[^{labelled(span.of(page.text)[2:-1], more[span])}]"
        text = text[: span.start] + label + text[span.end :]
    return Declared(page.path, text, tuple(found))


def to_declare_in(claim: Claim, words: Collection[str], evidence: Evidence) -> Citation:
    """The citation of a sentence to declare own words in: the one where they seem to stand for something."""
    pairs = (one for one in proposed(evidence) if any(word in one.words for word in words))
    return _behind(next(pairs, Pair("", ASKED)), claim, evidence)


def _behind(pair: Pair, claim: Claim, evidence: Evidence) -> Citation:
    """The citation whose words hold what a pair stands for; the last one where none does."""
    cited = [one for one in claim.citations if one.source]
    holding = {(one.facts.source.slug, one.number) for one in evidence.cited if runs(one.line, pair.stands_for)}
    there = (one for one in cited if any((one.source, number) in holding for number in one.sentences))
    return next(there, cited[-1])

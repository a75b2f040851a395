"""Declared pairs: the writer's own words, each with the words of the evidence that they stand for.

`[^"brought to safety by volunteers" ~ rescued = brought to safety; burned = caught fire]`. A word that stands for
nothing cannot be declared, so an invention has no right-hand side; a false pair is what a reviewer sees at a glance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.checks.declarations import Declaration
from generator.checks.evidence import Evidence
from generator.english.closed_classes import group
from generator.english.lines import Word
from generator.english.words import entries
from generator.model import Finding, Pair

# Where pairs begin in a label: the space, the tilde and the space behind the quoted words.
BEGIN = re.compile(r"(?<=[\"“”])\s+~\s+")
ASKED = "?"  # ends what `declare` writes, until the writer has read it


def parted(label: str) -> tuple[str, str]:
    """A label without its pairs, and the pairs as written.

    >>> parted('"caught fire" ~ burned = caught fire')
    ('"caught fire"', 'burned = caught fire')
    """
    found = list(BEGIN.finditer(label))
    return (label[: found[-1].start()], label[found[-1].end() :]) if found else (label, "")


def pairs(written: str) -> tuple[Pair, ...]:
    """The pairs of a label; one without `=` stands for nothing.

    >>> pairs("rescued = brought to safety; burned")
    (Pair(words='rescued', stands_for='brought to safety'), Pair(words='burned', stands_for=''))
    """
    parts = (part.partition("=") for part in written.split(";") if part.strip())
    return tuple(Pair(" ".join(words.split()), " ".join(stands_for.split())) for words, _, stands_for in parts)


def wrong(evidence: Evidence) -> Iterator[Finding]:
    """The pairs that cannot stand: words that do not occur, that need no pair, or that no pair may stand for."""
    taken: dict[tuple[int, int], str] = {}
    for one in evidence.declarations:
        pair, fault = one.pair, _fault(one, evidence, taken)
        if fault is None:
            taken.update((place, pair.words) for theirs in one.theirs for place in theirs.places)
        else:
            yield Finding(
                "pair", (), {"words": f"{pair.words} = {pair.stands_for}".strip(), "fault": fault[0], "label": fault[1]}
            )


def _fault(one: Declaration, evidence: Evidence, taken: Mapping[tuple[int, int], str]) -> tuple[str, str] | None:
    pair, mine = one.pair, one.mine[0] if one.mine else ()
    there = one.theirs[0].words if one.theirs else ()
    write = "write it as `words of the sentence = words of the evidence`"
    if pair.stands_for.endswith(ASKED) and len(pair.stands_for) > 1:
        fix = "take the question mark away if it does, or write other words of the evidence"
        return f'Nobody has said yet whether "{pair.words}" stands for "{pair.stands_for.rstrip(" ?")}".', fix
    if not pair.stands_for or pair.stands_for == ASKED:
        return f'Nothing is said of what "{pair.words}" stands for.', f"{write}, or take the word out of the sentence"
    if not mine:
        return f'"{pair.words}" does not stand so in the sentence.', "copy the words from the sentence"
    if not there:
        return f'"{pair.stands_for}" does not stand so in what is cited.', "copy the words from the evidence"
    if any(word.tag in ("name", "neg") for word in mine) or {word.tag for word in mine} <= {"number", "mark"} != {
        word.tag for word in there} & {"number"}:  # fmt: skip
        return (
            f'"{_closed(mine)}" is a name, a number or a negation, and these have rules of their own.',
            "take the pair out, and write what the evidence has",
        )
    if all(_unneeded(word, evidence) for word in mine):
        return f'"{pair.words}" needs no pair: the evidence has it already.', "take the pair out"
    used = {(one.passage, one.other.place) for one in evidence.matches if not one.declared}
    carrying = [word for word in there if word.content or word.tag in ("name", "number", "pron")]
    if not carrying and not all(word.base in group("degrees", "line_words") for word in mine):
        return f'"{pair.stands_for}" says nothing by itself.', "name the words of the evidence that mean the same"
    if carrying and all((one.theirs[0].passage, word.place) in used for word in carrying):
        return (
            f'"{pair.stands_for}" is in the sentence already.',
            "name words of the evidence that nothing stands for yet",
        )
    return _repeated(one, taken)


def _repeated(one: Declaration, taken: Mapping[tuple[int, int], str]) -> tuple[str, str] | None:
    """What is wrong where all that a pair stands for is another pair's already; `taken` has whose each word is."""
    others = {taken[place].lower() for place in one.theirs[0].places if place in taken}
    if not others:
        return None
    if others == {one.pair.words.lower()}:
        fix = "take the pair out, as one pair speaks of every place of its words"
        return f'"{one.pair.words}" is declared already.', fix
    return f'"{one.pair.stands_for}" is declared already for other words.', "let each word stand for words of its own"


def _closed(mine: Sequence[Word]) -> str:
    """The word of a pair that no pair may speak of."""
    return next((word.text for word in mine if word.tag in ("name", "neg", "number")), mine[0].text)


def _unneeded(word: Word, evidence: Evidence) -> bool:
    """Whether a word is licensed without a pair, so that the pair would only hide what it stands for."""
    bare = Evidence(evidence.claim, evidence.cited, evidence.readings, (), evidence.context)
    return bare.licensed(word) and word.base not in group("degrees", "line_words")


def proposed(evidence: Evidence) -> list[Pair]:
    """A pair for each run of own words, with what is left over in the evidence in the same place, and `?` behind it.

    The question mark is the writer's to take away: a pair that nobody has read declares nothing. Words that are used
    again have another pair only where something else is left over there.
    """
    own = [word for word in evidence.claim.words if not evidence.licensed(word) and evidence.elsewhere(word) is None]
    guessed: dict[str, dict[str, Pair]] = {}
    for words in _runs(own):
        pair = Pair(_text(evidence, words), f"{_left_over(words, evidence)} {ASKED}".strip())
        guesses = guessed.setdefault(pair.words.lower(), {})
        guesses.setdefault(pair.stands_for.lower(), pair)
        if len(guesses) > 1:
            guesses.pop(ASKED, None)
    return [pair for guesses in guessed.values() for pair in guesses.values()]


def _runs(own: Sequence[Word]) -> list[list[Word]]:
    found: list[list[Word]] = []
    for word in own:
        if found and word.place == found[-1][-1].place + 1:
            found[-1].append(word)
        else:
            found.append([word])
    return found


def _text(evidence: Evidence, words: Sequence[Word]) -> str:
    return evidence.claim.text[words[0].span.start : words[-1].span.end]


def _left_over(own: Sequence[Word], evidence: Evidence) -> str:
    """The first word of the evidence between the matches around some words that is of their kind and unmatched."""
    matched = {one.word.place: one for one in evidence.matches}
    before = next((matched[place] for place in range(own[0].place - 1, -1, -1) if place in matched), None)
    behind = next(
        (matched[place] for place in range(own[-1].place + 1, len(evidence.claim.words)) if place in matched), None
    )
    near = before or behind
    if near is None:
        return ""
    words = evidence.cited[near.passage].line.words
    start = before.other.place + 1 if before else 0
    end = behind.other.place if behind and behind.passage == near.passage and behind.other.place > start else len(words)
    kinds = {word.tag for word in own}
    free = [word for word in words[start:end] if evidence.matched(near.passage, word) is None and word.tag != "mark"]
    first = next((word for word in free if word.tag in kinds and word.base not in entries("function_words")), None)
    return first.text if first else ""


def labelled(label: str, more: Sequence[Pair]) -> str:
    """A label, as it stands between `[^` and `]`, with some pairs more.

    >>> labelled('"caught fire"', [Pair("burned", "caught fire")])
    '"caught fire" ~ burned = caught fire'
    """
    bare, written = parted(label)
    rows = [*filter(None, (written.strip(),)), *(f"{one.words} = {one.stands_for}" for one in more)]
    return f"{bare} ~ {'; '.join(rows)}" if rows else bare

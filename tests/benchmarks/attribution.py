"""How well attributions are read, measured on annotated news: PolNeAR, in brat's standoff format.

`extract_attributions` has the form that scorers of attribution read. `python -m tests.benchmarks.attribution
FOLDER` prints, for each tier and pattern, how many speakers were wrong on each half of the articles. The folder holds
`text/NAME.txt` and `attributions/NAME_XXXX.ann`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.facts.attribution.attributions import attributions
from generator.facts.passages import cues
from generator.model import Attribution, Span
from generator.text.sentences import sentences
from tests.benchmarks.halves import looked_at

Spans = list[tuple[int, int]]
ROLES = ("source", "cue", "content")
WORD = re.compile(r"\w+")  # matches a word; never a mark
QUOTED = re.compile(r"(?:[“\"]|''|``)\W*\w+\W+\w+\W+\w+")  # a quotation of three words; never a title of one
SPANS = re.compile(r"\S+ (\d+ \d+(?:;\d+ \d+)*)$")  # matches "Source 12 15;20 25"; never an event's arguments


def extract_attributions(text: str) -> list[dict[str, Spans | None]]:
    """The attributions of a text as spans of `source`, `cue` and `content`."""
    return [
        {
            "source": [(one.speaker.start, one.speaker.end)] if one.speaker else None,
            "cue": [(one.cue.start, one.cue.end)],
            "content": [(piece.start, piece.end) for piece in one.content],
        }
        for one in attributions(text, sentences(text))
    ]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated attribution: the numbers of the words of its parts, and whether it quotes."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    quoted: bool


def annotated(text: str, lines: list[str]) -> list[Gold]:
    """The attributions of an annotation file."""
    parts: dict[str, Spans] = {}
    found: list[Gold] = []
    for line in lines:
        name, _, rest = line.partition("\t")
        value = rest.split("\t")[0]
        spans = SPANS.match(value)
        if name.startswith("T") and spans:
            parts[name] = [(int(a), int(b)) for a, b in (piece.split() for piece in spans.group(1).split(";"))]
        elif name.startswith("E"):
            found.append(_gold(text, value, parts))
    return [one for one in found if one.cue or one.content]


def _gold(text: str, value: str, parts: dict[str, Spans]) -> Gold:
    """The attribution of one event line."""
    roles: dict[str, Spans] = {role: [] for role in ROLES}
    for argument in value.split():
        role, _, name = argument.partition(":")
        roles.get(role.rstrip("0123456789").lower(), []).extend(parts.get(name, []))
    words = {role: _words(text, spans) for role, spans in roles.items()}
    quoted = any(QUOTED.search(text[start:end]) for start, end in roles["content"])
    return Gold(words["source"], words["cue"], words["content"], quoted)


def _words(text: str, spans: Spans) -> frozenset[int]:
    """The places of the words in the spans, without a possessive s."""
    return frozenset(
        word.start() for start, end in spans for word in WORD.finditer(text, start, end) if word.group() not in "sS"
    )


def share(one: frozenset[int], other: frozenset[int]) -> float:
    """The shared words of two sets of words, as a part of all (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def pairs(gold: list[Gold], found: list[Gold]) -> Iterator[tuple[int, int]]:
    """The numbers of annotated and found attributions that belong together, best first, each once."""
    ranked = sorted(
        (-(bool(a.cue & b.cue) + share(a.content, b.content) + share(a.source, b.source) / 2), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if a.cue & b.cue or share(a.content, b.content) >= 0.5
    )
    seen: set[tuple[str, int]] = set()
    for _, i, j in ranked:
        if ("gold", i) not in seen and ("found", j) not in seen:
            seen |= {("gold", i), ("found", j)}
            yield i, j


def _as_gold(text: str, one: Attribution) -> Gold:
    """A found attribution in the form of an annotated one."""

    def words(*spans: Span | None) -> frozenset[int]:
        return _words(text, [(span.start, span.end) for span in spans if span])

    quoted = any(QUOTED.search(piece.of(text)) for piece in one.content)
    return Gold(words(one.speaker), words(one.cue), words(*one.content), quoted)


def count(text: str, gold: list[Gold]) -> Counter[tuple[str, str]]:
    """For one article: how often each tier and pattern was found, paired, wrong; and quotations in tier 1."""
    read = attributions(text, sentences(text))
    found = [_as_gold(text, one) for one in read]
    counts: Counter[tuple[str, str]] = Counter(
        (key, "found") for one in read for key in (f"tier {one.tier}", one.pattern)
    )
    counts["gold quotations", "all"] = sum(one.quoted for one in gold)
    for i, j in pairs(gold, found):
        wrong = not gold[i].source & found[j].source and bool(gold[i].source or found[j].source)
        for key in (f"tier {read[j].tier}", read[j].pattern):
            counts[key, "paired"] += 1
            counts[key, "wrong"] += wrong
        counts["gold quotations", "tier 1"] += gold[i].quoted and read[j].tier == 1
    return counts


def articles(folder: Path, made_on: bool | None = None) -> Iterator[tuple[str, list[Gold]]]:
    """The articles of a folder with the annotations of their first annotator; of one half, if `made_on` says which."""
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if files and made_on in (None, looked_at(path.stem)):
            text = path.read_bytes().decode("utf-8")
            yield text, annotated(text, files[0].read_text(encoding="utf-8").splitlines())


def who_and_what(articles_: Iterable[tuple[str, list[Gold]]]) -> tuple[float, float, float]:
    """F1 of attributions with the right speaker and content (shared words at least a half): quoted, speech, all."""
    totals = {subset: [0, 0, 0] for subset in ("quoted", "speech", "all")}
    for text, gold in articles_:
        found = [_as_gold(text, one) for one in attributions(text, sentences(text))]
        for subset, total in totals.items():
            theirs = [one for one in gold if _is_in(one, subset, text)]
            ours = [one for one in found if _is_in(one, subset, text)]
            right = sum(_right(theirs[i], ours[j]) for i, j in pairs(theirs, ours))
            for index, number in enumerate((right, len(ours), len(theirs))):
                total[index] += number
    quoted, speech, every = (2 * right / max(1, ours + theirs) for right, ours, theirs in totals.values())
    return quoted, speech, every


def _is_in(one: Gold, subset: str, text: str) -> bool:
    if subset == "speech":
        return any(WORD.match(text, place)[0].lower() in cues.speech() for place in one.cue)  # type: ignore[index]
    return subset == "all" or one.quoted


def _right(gold: Gold, found: Gold) -> bool:
    same = bool(gold.source & found.source) or not (gold.source or found.source)
    return same and share(gold.content, found.content) >= 0.5


def tiers(articles_: Iterable[tuple[str, list[Gold]]]) -> tuple[float, ...]:
    """The share of right speakers in each tier, and that of gold quotations that tier 1 finds."""
    total = _counted(articles_)
    right = [1 - total[f"tier {tier}", "wrong"] / max(1, total[f"tier {tier}", "paired"]) for tier in (1, 2, 3)]
    return (*right, total["gold quotations", "tier 1"] / max(1, total["gold quotations", "all"]))


WIDTHS = (7, 8, 7)  # of the columns found, paired, wrong


def report(folder: Path) -> str:
    """The table of tiers and patterns: on the half that rules are made on, and on the one that is reported."""
    made_on, reported = (_counted(articles(folder, half)) for half in (True, False))
    heads = f"{'found':>7}{'paired':>8}{'wrong':>7}"
    lines = [f"{'':34}{heads}{heads}   (made on, reported)"]
    for key in sorted({key for key, kind in made_on | reported if kind == "found"}):
        counts = (half[key, kind] for half in (made_on, reported) for kind in ("found", "paired", "wrong"))
        lines.append(
            f"{key:34}" + "".join(f"{number:>{width}}" for number, width in zip(counts, WIDTHS * 2, strict=True))
        )
    return "\n".join(lines)


def _counted(articles_: Iterable[tuple[str, list[Gold]]]) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for text, gold in articles_:
        total += count(text, gold)
    return total


if __name__ == "__main__":
    sys.stdout.write(report(Path(sys.argv[1])) + "\n")

"""ROUGE-1 of summaries against those that people and machines wrote for GUM's news articles.

Reads `gum-news/*.conllu` below the folder of corpora: `# meta::summary1` is by a person, the others by models.
The lead of the same length stands beside each figure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from generator.facts.gist.leaning import is_heading
from generator.facts.gist.summary import ranked
from generator.model import Sentence, Source
from generator.text.sentences import sentences

Choice = Callable[[Source, tuple[Sentence, ...]], tuple[int, ...]]


def figures(corpora: Path) -> list[tuple[str, float]]:
    """Name and value of each figure, F1 in per cent, averaged over the articles; empty without the corpus."""
    articles = [_article(path) for path in sorted((corpora / "gum-news").glob("*.conllu"))]
    if not articles:
        return []
    return [
        (f"summary, ROUGE-1, {size} sentence(s), {name}, {against}", _mean(articles, choice, size, every))
        for size in (1, 2)
        for name, choice in (("ours", ranked), ("lead", lead))
        for against, every in (("person's", False), ("all five", True))
    ]


def lead(source: Source, found: tuple[Sentence, ...]) -> tuple[int, ...]:
    """The sentences that are no headings, in order: the baseline."""
    return tuple(one.number for one in found if not is_heading(one.span.of(source.text)))


def rouge_1(text: str, gold: str) -> float:
    """F1 of the words that two texts share, each counted as often as it stands."""
    ours, theirs = (Counter(re.findall(r"[a-z0-9]+", one.lower())) for one in (text, gold))
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def _mean(articles: list[tuple[Source, list[str]]], choice: Choice, size: int, every: bool) -> float:
    return round(100 * sum(_score(source, gold, choice, size, every) for source, gold in articles) / len(articles), 1)


def _score(source: Source, gold: list[str], choice: Choice, size: int, every: bool) -> float:
    found = sentences(source.text)
    chosen = sorted(choice(source, found)[:size])
    text = " ".join(found[number - 1].span.of(source.text) for number in chosen)
    wanted = gold if every else gold[:1]
    return sum(rouge_1(text, one) for one in wanted) / len(wanted)


def _article(path: Path) -> tuple[Source, list[str]]:
    """An article as text, a blank line between paragraphs, and its summaries."""
    paragraphs: list[list[str]] = [[]]
    title, gold = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(" = ")
        if line.strip() == "# newpar":
            paragraphs.append([])
        elif key == "# text":
            paragraphs[-1].append(value)
        elif key == "# meta::title":
            title = value
        elif key.startswith("# meta::summary"):
            gold.append(value.partition(") ")[2])
    text = "\n\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph)
    return Source(path.name, path.stem, title, text), gold

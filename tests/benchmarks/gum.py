"""Wikinews articles of GUM (CoNLL-U): sentences, names of people, and whom "he" and "she" mean.

A name is a mention of a person whose head (GUM's minimal span) is a singular proper noun; it is found where a
mention of ours shares a character with that head's run of proper nouns. Titles before names do not count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.english.words import entries, table
from generator.facts.people.people import people
from generator.model import Person, Source, Span
from generator.text.sentences import sentences
from tests.benchmarks.halves import rows, split

PRONOUNS = frozenset("he she him his her hers himself herself".split())
PIECES = re.compile(r"(\d+)-(\d+)\t")  # "7-8<TAB>boy's"; not "7<TAB>boy"
COUNTS = re.compile(r"\((\d+) s\)")  # the sentences of a block: matches "(2 s)"; not "(2)"
MENTION = re.compile(r"\(([^()]*)\)|\(([^()]+)|([^()]+)\)")  # "(1-person-…)", "(1-person-…", "1)"


@dataclass(frozen=True, slots=True)
class Gold:
    """A mention of a person: whose it is, its span, and the span of its head's name, if it has one."""

    whose: str
    span: Span
    name: Span | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was annotated."""

    text: str
    ends: frozenset[int]
    mentions: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A CoNLL-U file as text: each token's span and columns, and where the sentences end."""

    text: str
    tokens: tuple[tuple[Span, list[str]], ...]
    ends: frozenset[int]


def read(path: Path) -> Read:
    """The text of a CoNLL-U file with its own spaces, a blank line between paragraphs."""
    text, tokens, ends = "", [], []
    fresh, glued, pieces, inner = False, False, range(0), 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar"):
            fresh = True
            nested = [int(count) for count in COUNTS.findall(line)]
            inner = min(nested, default=0) if nested and min(nested) < max(nested) else 0
        elif line.startswith("# text = "):
            ends += [len(text.rstrip())] if text else []
            text = text.rstrip(" ") + (("\n\n" if fresh else " ") if text else "")
            inner -= 1
            fresh = inner == 0  # behind a picture's caption, or a quotation, that stands inside a paragraph
        elif word := PIECES.match(line):  # "boy's", of which the next rows are the pieces
            pieces = range(int(word[1]), int(word[2]))
            glued = "SpaceAfter=No" in line
        elif line[:1].isdigit() and line.split("\t")[0].isdigit():
            columns = line.split("\t")
            tokens.append((Span(len(text), len(text) + len(columns[1])), columns))
            last = bool(pieces) and int(columns[0]) == pieces.stop
            close = glued if last else int(columns[0]) in pieces or "SpaceAfter=No" in columns[9]
            text += columns[1] + ("" if close else " ")
            pieces = range(0) if last else pieces
    return Read(text, tuple(tokens), frozenset([*ends, len(text.rstrip())]))


def article(path: Path) -> Article:
    """The text of a CoNLL-U file, where its sentences end, and its mentions of people."""
    found = read(path)
    marks = [re.search(r"(?:^|\|)Entity=([^|]*)", columns[9]) for _, columns in found.tokens]
    tokens = [(span, columns[3], columns[4]) for span, columns in found.tokens]
    mentions = tuple(_mentions(tokens, [mark[1] if mark else "" for mark in marks]))
    return Article(found.text, found.ends, mentions)


def _mentions(tokens: Sequence[tuple[Span, str, str]], entities: Sequence[str]) -> Iterator[Gold]:
    opened: dict[str, list[tuple[list[str], int]]] = defaultdict(list)
    for place, entity in enumerate(entities):
        for match in MENTION.finditer(entity):
            if match[1] or match[2]:
                fields = (match[1] or match[2]).split("-")
                opened[fields[0]].append((fields, place))
            key = (match[1] or match[3] or "").split("-")[0]
            if key and opened[key]:
                fields, start = opened[key].pop()
                if len(fields) > 5 and fields[1] == "person":
                    yield Gold(key, Span(tokens[start][0].start, tokens[place][0].end), _name(tokens, start, fields[5]))


def _name(tokens: Sequence[tuple[Span, str, str]], start: int, head: str) -> Span | None:
    """The run of proper nouns that is the head, or that stands right behind a head that is a common noun."""
    first = start + int(head.split(",")[0]) - 1 if head.split(",")[0].isdigit() else start
    if first + 1 < len(tokens) and tokens[first][1] == "NOUN":
        first += 1
    if first >= len(tokens) or tokens[first][2] != "NNP":
        return None
    last = first
    while last + 1 < len(tokens) and (tokens[last + 1][1] == "PROPN" or tokens[last + 1][2] == "HYPH"):
        last += 1
    while first > start and tokens[first - 1][1] == "PROPN":
        first -= 1
    return Span(tokens[first][0].start, tokens[last][0].end)


@dataclass(slots=True)
class Count:
    """Right, found and annotated: names; and right, answered and asked: pronouns; and sentence ends."""

    names: list[int]
    pronouns: list[int]
    ends: list[int]


def counted(paths: Sequence[Path]) -> Count:
    """The counts over some files."""
    count = Count([0, 0, 0], [0, 0, 0], [0, 0, 0])
    for path in paths:
        gold = article(path)
        found = people(Source("a", "a", "a", gold.text), sentences(gold.text))
        _add_names(count, gold, found)
        _add_pronouns(count, gold, found)
        ends = {one.span.end for one in sentences(gold.text)}
        for index, number in enumerate((len(ends & gold.ends), len(ends), len(gold.ends))):
            count.ends[index] += number
    return count


def _add_names(count: Count, gold: Article, found: Sequence[Person]) -> None:
    ours = [mention.span for person in found for mention in person.mentions if not mention.pronoun]
    theirs = {one.name for one in gold.mentions if one.name and not _is_title(one.name.of(gold.text))}
    count.names[0] += sum(any(span.overlaps(name) for span in ours) for name in theirs)
    count.names[1] += len(ours)
    count.names[2] += len(theirs)


def _is_title(words: str) -> bool:
    """Whether the words are a bare title, "President", or end in the name of a body."""
    last = words.split()[-1].lower()
    return last in table("titles") or words.split()[-1] in entries("institution_words")


def _add_pronouns(count: Count, gold: Article, found: Sequence[Person]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for one in gold.mentions:
        for person in found:
            if one.name and any(not m.pronoun and m.span.overlaps(one.name) for m in person.mentions):
                owners[one.whose].add(person.name)
    answers = {m.span.start: person.name for person in found for m in person.mentions if m.pronoun}
    for one in gold.mentions:
        if one.span.of(gold.text).lower() in PRONOUNS and owners[one.whose]:
            count.pronouns[2] += 1
            count.pronouns[1] += one.span.start in answers
            count.pronouns[0] += answers.get(one.span.start) in owners[one.whose]


def f1(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def figures(corpora: Path) -> list[tuple[str, str]]:
    """People, whom pronouns mean, and sentence ends, on both halves of the articles."""
    paths = sorted((corpora / "gum-news").glob("*.conllu"))
    names = ("people in whole articles", "he/she → person, when answered", "he/she, answered", "sentence ends")
    made_on, reported = split(paths, lambda path: path.stem)
    return rows([f"GUM news: {name}" for name in names], _values(made_on), _values(reported))


def _values(paths: Sequence[Path]) -> tuple[float, ...]:
    count = counted(paths)
    right, answered, asked = count.pronouns
    return f1(*count.names), right / answered, answered / asked, f1(*count.ends)

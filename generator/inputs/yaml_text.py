"""The only door for YAML: a text to values that know their lines, within bounds, or Problems.

Values are made from the parser's events, one after the other, and a bound is looked at before anything is built:
neither the depth nor the size of what somebody wrote can end the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..model import Problem, line_of
from .yaml_faults import (
    LONGEST_NAME,
    Fault,
    again,
    alias_of_nothing,
    begins,
    control,
    explained,
    huge,
    long_name,
    lost,
    nested,
    too_many,
    two_texts,
    wide_space,
)

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the parser in C, where PyYAML has it, is faster by far
DEEPEST = 20  # lists and fields inside one another
MOST = 200_000  # keys and values; a thousand long articles have fewer sentences
MOST_TWICE = 100  # messages about keys that are given twice
NULL = ("", "~", "null", "Null", "NULL")
YES = ("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON")
NO = ("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF")
WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")  # "0", "-12"; not "007", "0x1f", "1_000", "12:30"
DECIMAL = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}")  # "1.5"; not ".inf", "1e9", "1.2.3"
# A space of another kind at the start of a line, which is no indentation: matches "\n\u00a0 title"; not "\n  a\u00a0b".
WIDE = re.compile("^ *[\xa0\u2000-\u200a\u202f\u3000]", re.MULTILINE)
# What no YAML text may hold as it is: matches "\x80" and "\ufffe"; not "é", "\x85" or "😀".
UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What a value may not hold by an escape either: matches "\x00" and half of a pair, "\ud83d"; not "\n" or "\x80".
HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
LOST = re.compile(r"[ \t]+#[^\s#]")  # words that are taken for a remark: " #3" behind a value; not " # as printed"
HUGE = re.compile(r"[-+]?(?:0[xb])?[0-9a-fA-F_:]{1000,}")  # a number that ends the engine; not "1_000", "abcd"
PLAIN_TAGS = (None, "!", "tag:yaml.org,2002:str")

Plain = str | int | float | bool | None | list[Any] | dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: its words as written, without quotation marks, and whether there were none (`bare`)."""

    line: int
    words: str
    bare: bool


@dataclass(frozen=True, slots=True)
class Items:
    """A list, and the line on which it begins."""

    line: int
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Values by their keys, as written and in that order, and the line of each key."""

    line: int
    values: Mapping[str, Node] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    def without(self, wrong: Iterable[Problem]) -> Fields:
        """Those fields on whose line nothing is wrong."""
        lines = {problem.line for problem in wrong}
        kept = {name: line for name, line in self.lines.items() if line not in lines}
        return Fields(self.line, {name: self.values[name] for name in kept}, kept)


Node = Scalar | Items | Fields


def plain(node: Node) -> Plain:
    """The value as Python has it. Dates, odd numbers and whatever else is not plainly a number are their words.

    >>> [plain(Scalar(1, words, True)) for words in ("7", "1.5", "yes", "~", "0x1f", "2023-06-18", "12:30", ".nan")]
    [7, 1.5, True, None, '0x1f', '2023-06-18', '12:30', '.nan']
    """
    if isinstance(node, Items):
        return [plain(one) for one in node.items]
    if isinstance(node, Fields):
        return {key: plain(value) for key, value in node.values.items()}
    if not node.bare:
        return node.words
    if node.words in NULL:
        return None
    if node.words in YES or node.words in NO:
        return node.words in YES
    if WHOLE.fullmatch(node.words):
        return int(node.words)
    return float(node.words) if DECIMAL.fullmatch(node.words) else node.words


def read_yaml(
    path: str, text: str, what: str, first: int = 1, *, of_engine: bool = False
) -> tuple[Node | None, tuple[Problem, ...]]:
    """The value of a YAML text, or nothing for an empty one, and what is wrong with it, in the order of the lines.

    `what` begins the message where nothing can be read; `first` is the line of the file on which the text begins.
    In a file `of_engine` values are used again by aliases, and a value with a tag that is no plain one is dropped.
    A key that is given twice is a Problem, and the rest is read all the same.
    """
    text = text.removeprefix("\ufeff")
    reader = _Reader(text, first - 1, of_engine)
    try:
        odd = UNPRINTABLE.search(text)
        if odd:
            raise control(odd.start(), odd[0])
        if wide := WIDE.search(text):
            raise wide_space(text, wide.end() - 1)
        node = reader.document()
    except Fault as fault:
        return None, (_problem(path, text, what, first, fault),)
    except (yaml.YAMLError, ValueError) as error:  # a ValueError is an escape of no letter, read in Python
        return None, (_problem(path, text, what, first, explained(error, text)),)
    return node, tuple(_problem(path, text, fault.what, first, fault) for fault in reader.twice)


def _problem(path: str, text: str, what: str, first: int, fault: Fault) -> Problem:
    # What ends too early is told on the last line that has words, which is there in every editor.
    last = len(text.rstrip("\r\n"))
    return Problem(path, line_of(text, min(fault.offset, last)) + first - 1, what, fault.why, fault.fix)


@dataclass(slots=True)
class _Reader:
    """One walk over the events of a text."""

    text: str
    above: int
    of_engine: bool
    count: int = 0
    events: Iterator[Any] = field(init=False)
    anchors: dict[str, tuple[Node, int]] = field(default_factory=dict)
    twice: list[Fault] = field(default_factory=list)

    def document(self) -> Node | None:
        self.events = iter(yaml.parse(self.text, LOADER))
        next(self.events)
        begun = next(self.events)
        if isinstance(begun, yaml.StreamEndEvent):
            return None
        if begun.version or begun.tags:
            raise begins(self.text, 0, "%")
        node = self.node(next(self.events), 1)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise two_texts(after.start_mark.index)
        return node

    def node(self, event: Any, depth: int) -> Node:
        at = event.start_mark.index
        self.count += 1
        if self.count > MOST:
            raise too_many(at, MOST)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        if not self.of_engine and (event.anchor or event.tag not in PLAIN_TAGS):
            raise begins(self.text, at, self.text[at])
        if depth > DEEPEST:
            raise nested(at, DEEPEST)
        before = self.count
        node = self.built(event, depth, line_of(self.text, at) + self.above)
        if event.tag not in PLAIN_TAGS:
            node = Scalar(node.line, "", True)
        if event.anchor:
            self.anchors[event.anchor] = (node, self.count - before + 1)
        return node

    def built(self, event: Any, depth: int, line: int) -> Node:
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(line, tuple(self.items(depth)))
        if isinstance(event, yaml.MappingStartEvent):
            return self.fields(line, depth)
        hidden = HIDDEN.search(event.value)
        if hidden:
            raise control(event.start_mark.index, hidden[0])
        if not self.of_engine and event.implicit[0] and LOST.match(self.text, event.end_mark.index):
            raise lost(self.text, event.start_mark.index)
        if self.of_engine and HUGE.fullmatch(event.value):
            raise huge(event.start_mark.index)
        return Scalar(line, event.value, event.implicit[0] and event.tag is None)

    def items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def fields(self, line: int, depth: int) -> Fields:
        values: dict[str, Node] = {}
        lines: dict[str, int] = {}
        merged: list[Node] = []
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            at = event.start_mark.index
            key = self.key(event, depth)
            value = self.node(next(self.events), depth + 1)
            if self.of_engine and key.words == "<<":
                merged += value.items if isinstance(value, Items) else [value]
            elif key.words in values and len(self.twice) < MOST_TWICE:
                self.twice.append(again(at, key.words, lines[key.words]))
            elif key.words not in values:
                values[key.words], lines[key.words] = value, key.line
        for one in merged:
            if isinstance(one, Fields):
                values, lines = {**one.values, **values}, {**one.lines, **lines}
        return Fields(line, values, lines)

    def key(self, event: Any, depth: int) -> Scalar:
        at = event.start_mark.index
        key = self.node(event, depth) if isinstance(event, yaml.ScalarEvent) else None
        if not isinstance(key, Scalar):
            raise Fault(at, "A list in brackets stands where a name is wanted.", "write a name, a colon and the value.")
        if len(key.words) > LONGEST_NAME:
            raise long_name(at)
        return key

    def alias(self, event: Any) -> Node:
        """What stands at the anchor; it counts as often as it is used, so that a few lines cannot fill the memory."""
        at = event.start_mark.index
        if not self.of_engine:
            raise begins(self.text, at, "*")
        if event.anchor not in self.anchors:
            raise alias_of_nothing(at, event.anchor)
        node, size = self.anchors[event.anchor]
        self.count += size
        if self.count > MOST:
            raise too_many(at, MOST)
        return node

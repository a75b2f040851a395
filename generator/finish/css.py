"""Reads a style sheet into rules, with tinycss2: the selectors of each, what they ask for, and its declarations.

What is not known here, such as rules inside a rule, makes it say `Unreadable`; the sheet then stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

try:
    import tinycss2
except ImportError:  # only this step needs it
    tinycss2 = None

# Matches `var(--paper` and gives `--paper`.
READS = re.compile(r"var\(\s*(--[\w-]+)")
# Attributes of which a page must hold the very value that a selector asks for: `[dir=rtl]`, `[for=__toc]`.
VALUED = frozenset({"dir", "for", "role"})

SIGNS = (".", ":", "*", ">", "+", "~")  # what stands between the names of a selector; of a namespace nothing is known

Node = Any  # tinycss2 has no types: what its documentation calls a node of the syntax tree


class Selector(NamedTuple):
    """A selector, what it asks for (`.a`, `#b`, `h1`, `[c]`), and the alternatives of its `:is()`s."""

    text: str
    needs: frozenset[str]
    choices: tuple[tuple[Selector, ...], ...] = ()

    def fits(self, names: frozenset[str]) -> bool:
        """Whether a page with these names can hold an element that the selector means."""
        return self.needs <= names and all(any(one.fits(names) for one in group) for group in self.choices)


class Declaration(NamedTuple):
    """A declaration as text, its property, and the custom properties that it reads."""

    name: str
    text: str
    reads: frozenset[str]

    @property
    def important(self) -> bool:
        """Whether it wins over later ones."""
        return self.text.endswith("!important")


class Rule(NamedTuple):
    """A rule with its declarations, or an at-rule: with rules inside, or as `text` that is kept whole."""

    selectors: tuple[Selector, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    at: str = ""
    rules: tuple[Rule, ...] = ()
    text: str = ""


class Unreadable(ValueError):
    """A style sheet has a shape that is not known here, or tinycss2 is missing; the sheet has to stay whole."""


class Missing(Unreadable):
    """What reads style sheets is not installed."""


@lru_cache(maxsize=8)
def read(css: str) -> tuple[Rule, ...]:
    """The rules of a style sheet. Raises `Unreadable`, in words, for a sheet of another shape.

    Kept, for a server that shows edits finishes the same sheets again and again.
    """
    if tinycss2 is None:
        raise Missing("the package tinycss2 is not installed (pip install tinycss2)")
    return tuple(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _rules(nodes: Iterable[Node]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield Rule(_selectors(node.prelude), tuple(_declarations(node.content)))
        elif node.type != "at-rule":
            raise _unreadable(node)
        elif node.content is None:
            if node.lower_at_keyword != "charset":
                yield Rule(at=_head(node), text=f"{_head(node)};")
        elif node.lower_at_keyword in ("media", "supports"):
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield Rule(at=_head(node), rules=tuple(_rules(inside)))
        else:
            yield Rule(at=_head(node), text=f"{_head(node)}{{{_text(node.content)}}}")


def _head(node: Node) -> str:
    return f"@{node.at_keyword}{_text(node.prelude, strip=False).rstrip()}"


def _declarations(content: Sequence[Node]) -> Iterator[Declaration]:
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type != "declaration":
            raise _unreadable(node)
        value = _text(node.value) + ("!important" if node.important else "")
        yield Declaration(node.name, f"{node.name}:{value}", frozenset(READS.findall(value)))


def _selectors(tokens: Sequence[Node]) -> tuple[Selector, ...]:
    """The selectors of a list, cut at its commas."""
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(map(_selector, parts))


def _selector(tokens: Sequence[Node]) -> Selector:
    """A selector; what stands in `:not()` or `:has()` asks for nothing."""
    needs: set[str] = set()
    choices: list[tuple[Selector, ...]] = []
    before = ""
    for token in tokens:
        if token.type == "ident" and before != ":":
            needs.add(f".{token.value}" if before == "." else token.lower_value)
        elif token.type == "hash":
            needs.add(f"#{token.value}")
        elif token.type == "[] block":
            needs.add(_attribute(token.content))
        elif token.type == "function" and token.lower_name in ("is", "where"):
            choices.append(_selectors(token.arguments))
        elif token.type not in ("ident", "function", "whitespace", "comment") and token not in SIGNS:
            raise _unreadable(token)
        before = token.value if token.type == "literal" else ""
    text = _text(tokens)
    if not text or "&" in text:
        raise Unreadable(f"a selector reads {text!r}")
    return Selector(text, frozenset(needs), tuple(choices))


def _attribute(tokens: Sequence[Node]) -> str:
    """What a condition on an attribute asks for: `[dir=ltr]` with its value, `[id^=x]` and most others without."""
    parts = [token for token in tokens if token.type not in ("whitespace", "comment")]
    if not parts or parts[0].type != "ident":
        raise Unreadable(f"a selector asks for {_text(tokens)!r}")
    name, value = parts[0].lower_value, parts[2].value if len(parts) > 2 and parts[1] == "=" else None
    return f"[{name}={value}]" if value is not None and name in VALUED else f"[{name}]"


def _text(nodes: Sequence[Node], strip: bool = True) -> str:
    """The nodes as CSS, each run of white space outside strings as one space, without comments."""
    text: str = tinycss2.serialize(_squeezed(nodes))
    return text.strip() if strip else text


def _squeezed(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, and those inside them, with one space for white space and without comments."""
    kept = [node for node in nodes if node.type != "comment"]
    for node in kept:
        if node.type == "whitespace":
            node.value = " "
        inside = "arguments" if node.type == "function" else "content"
        if isinstance(getattr(node, inside, None), list):
            setattr(node, inside, _squeezed(getattr(node, inside)))
    return kept


def _unreadable(node: Node) -> Unreadable:
    return Unreadable(f"line {node.source_line} has another shape")

"""Reads a style sheet into rules: as much of CSS as style sheets for whole browsers use, and no more.

What it does not know, such as rules inside a rule, makes it say `Unreadable`; the sheet then stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Matches "a string" and url(an-address), which hold no marks of CSS, and comments; not a word.
OPAQUE = r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|url\((?:[^)"\'\\]|\\.)*\)'
# Matches `/* words */`, and strings so that "/* this */" is none.
COMMENT = re.compile(rf"({OPAQUE})|/\*.*?\*/", re.DOTALL)
# Matches what parts and nests: `{`, `;`, `,`, `(`; strings so that ";" is none.
MARK = re.compile(rf"{OPAQUE}|[{{}}()\[\];,]")
# Matches one step of a selector: `.a`, `#b`, `[c=d]`, `:is(`, `::before`, `h1`, `>`; not `{`.
STEP = re.compile(
    r"\.(?P<klass>(?:[\w-]|\\.)+)|\#(?P<id>(?:[\w-]|\\.)+)|\[(?P<attribute>[^\]]*)\]"
    r"|::?(?P<state>[\w-]+)(?P<open>\()?|(?P<element>[a-zA-Z][\w-]*)|[*>+~\s]"
)
# Matches `dir=ltr` and `type="a"` with name and value, and `id^=x` with the name alone.
ATTRIBUTE = re.compile(r'\s*([\w-]+)\s*(?:=\s*"?([^"]*?)"?\s*$|.*)', re.DOTALL)
# Matches `var(--paper` and gives `--paper`.
READS = re.compile(r"var\(\s*(--[\w-]+)")
# Attributes of which a page must hold the very value that a selector asks for: `[dir=rtl]`, `[for=__toc]`.
VALUED = frozenset({"dir", "for", "role"})


@dataclass(frozen=True, slots=True)
class Selector:
    """A selector, what it asks for (`.a`, `#b`, `h1`, `[c]`), and the alternatives of its `:is()`s."""

    text: str
    needs: frozenset[str]
    choices: tuple[tuple[Selector, ...], ...] = ()

    def fits(self, names: frozenset[str]) -> bool:
        """Whether a page with these names can hold an element that the selector means."""
        return self.needs <= names and all(any(one.fits(names) for one in group) for group in self.choices)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declaration as text, its property, and the custom properties that it reads."""

    name: str
    text: str
    reads: frozenset[str]

    @property
    def important(self) -> bool:
        """Whether it wins over later ones."""
        return self.text.endswith("!important")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its declarations, or an at-rule: with rules inside, or as `text` that is kept whole."""

    selectors: tuple[Selector, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    at: str = ""
    rules: tuple[Rule, ...] = ()
    text: str = ""


class Unreadable(ValueError):
    """A style sheet has a shape that this module does not know; it has to stay whole."""


def read(css: str) -> tuple[Rule, ...]:
    """The rules of a style sheet. Raises `Unreadable` for a sheet of another shape."""
    return tuple(_rules(COMMENT.sub(lambda match: match[1] or " ", css)))


def _rules(css: str) -> Iterator[Rule]:
    for head, body in _blocks(css):
        name = head.split("(")[0].split()[0].lower()
        if body is None:
            if name != "@charset":
                yield Rule(at=head, text=f"{head};")
        elif not name.startswith("@"):
            yield Rule(tuple(_selector(part) for part in _parts(head, ",")), tuple(_declarations(body)))
        elif name in ("@media", "@supports"):
            yield Rule(at=head, rules=tuple(_rules(body)))
        else:
            yield Rule(at=head, text=f"{head}{{{_squeezed(body)}}}")


def _blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """What stands before each outermost `{`, and what stands between it and its `}`; None for a line with a `;`."""
    start = inside = depth = 0
    for match in MARK.finditer(css):
        depth += (match[0] == "{") - (match[0] == "}")
        if match[0] == "{" and depth == 1:
            inside = match.end()
        elif match[0] == "}" and depth == 0:
            yield _head(css[start : inside - 1]), css[inside : match.start()]
            start = match.end()
        elif match[0] == ";" and depth == 0:
            yield _head(css[start : match.start()]), None
            start = match.end()
        elif depth < 0:
            raise Unreadable
    if depth or css[start:].strip():
        raise Unreadable


def _head(text: str) -> str:
    if not text.strip():
        raise Unreadable
    return _squeezed(text)


def _parts(text: str, mark: str) -> Iterator[str]:
    """The text cut at a mark outside brackets and strings."""
    start = depth = 0
    for match in MARK.finditer(text):
        depth += (match[0] in "([") - (match[0] in ")]")
        if match[0] == mark and depth == 0:
            yield text[start : match.start()]
            start = match.end()
        elif match[0] in "{}" or depth < 0:
            raise Unreadable
    yield text[start:]


def _declarations(body: str) -> Iterator[Declaration]:
    for part in _parts(body, ";"):
        name, colon, value = part.strip().partition(":")
        if colon:
            name, value = name.strip(), _squeezed(value)
            yield Declaration(name, f"{name}:{value}", frozenset(READS.findall(value)))
        elif name:
            raise Unreadable


def _selector(text: str) -> Selector:
    """A selector; what stands in `:not()` or `:has()` asks for nothing."""
    text = text.strip()
    needs: set[str] = set()
    choices: list[tuple[Selector, ...]] = []
    at = 0
    while at < len(text):
        step = STEP.match(text, at)
        if step is None:
            raise Unreadable
        at = step.end()
        needs |= _asked(step)
        if step["open"]:
            end = _closing(text, at)
            if step["state"] in ("is", "where"):
                choices.append(tuple(_selector(part) for part in _parts(text[at:end], ",")))
            at = end + 1
    if not text:
        raise Unreadable
    return Selector(text, frozenset(needs), tuple(choices))


def _asked(step: re.Match[str]) -> set[str]:
    """The name that a step asks for, as pages have it."""
    if step["attribute"] is not None:
        name, value = (ATTRIBUTE.match(step["attribute"]) or step).groups()[:2]
        return {f"[{name}={value}]" if value is not None and name in VALUED else f"[{name}]"}
    named = (("klass", "."), ("id", "#"), ("element", ""))
    found = {mark + step[group].replace("\\", "") for group, mark in named if step[group]}
    return {one.lower() if one[0].isalpha() else one for one in found}


def _closing(text: str, start: int) -> int:
    depth = 1
    for match in MARK.finditer(text, start):
        depth += (match[0] == "(") - (match[0] == ")")
        if depth == 0:
            return match.start()
    raise Unreadable


def _squeezed(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())

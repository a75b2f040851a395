"""Leaves out of a style sheet what a page cannot use.

A rule goes when no element, class, id or attribute that it asks for occurs in the page or in a string of its
scripts; then custom properties that nobody reads, and animations that nothing starts. What is read too widely
only keeps a rule too many, never one too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.finish.css import READS, VALUED, Rule, Selector, read

# Names that a page's HTML holds, read widely. Matches the start tag `<h2 id="a"`; not the end tag `</h2`.
TAG = re.compile(r"""<[a-zA-Z][^>"]*+(?:"[^"]*"[^>"]*+)*+""")
# Matches the name of the element that a start tag begins, `<h2`.
ELEMENT = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
# Matches ` data-tip="a word"` with its value, and ` hidden`; not the words of a value, not ` class=a`, which the
# templates do not write.
ATTRIBUTE = re.compile(r'\s([a-z][a-z-]*)(?:="([^"]*)")?')
# Matches the string "tip" in a script, whatever it names there; not a string of several words.
STRINGS = re.compile(r"[\"'`]([A-Za-z_][\w-]*)[\"'`]")
# What a script looks for, and so does not make. Matches 'closest("button.copy"'; not 'createElement("p"'.
LOOKED_FOR = re.compile(r"""\b(?:querySelectorAll|querySelector|closest|matches)\(\s*["'`][^"'`]*["'`]""")
# Attributes that the browser or a script sets.
SET_LATER = frozenset({"[open]", "[data-scheme]", "[aria-describedby]", "[hidden]"})
ALWAYS = frozenset({"html", "head", "body", "*", *SET_LATER})
SIDES = ("top", "right", "bottom", "left")
# The shorthand that sets a property along with others.
SHORTHANDS = {
    "background-color": "background",
    **dict.fromkeys(("font-size", "font-weight", "font-family", "font-style", "line-height"), "font"),
    **{f"{shorthand}-{side}": shorthand for shorthand in ("margin", "padding") for side in SIDES},
}


def without_overruled(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules without declarations that a later rule of the very same selectors sets again."""
    seen: dict[str, set[str]] = {}

    def kept(rule: Rule) -> Rule:
        if rule.rules:
            return rule._replace(rules=tuple(reversed([kept(one) for one in reversed(rule.rules)])))
        later = [seen.get(one.text, set()) for one in rule.selectors]
        left = [d for d in rule.declarations if d.important or not all(overrules(d.name, names) for names in later)]
        return rule._replace(declarations=tuple(left))

    found: list[Rule] = []
    for rule in reversed(rules):
        found.append(kept(rule))
        for one in rule.selectors:
            seen.setdefault(one.text, set()).update(d.name for d in rule.declarations)
    return tuple(reversed(found))


def overrules(name: str, later: set[str]) -> bool:
    """Whether one of the later properties sets this one: itself, or the shorthand that it belongs to."""
    return name in later or SHORTHANDS.get(name) in later


def names_of_page(html: str) -> frozenset[str]:
    """The names that a page holds: `h1`, `.class`, `#id`, `[attribute]`, `[role=value]`."""
    return frozenset[str]().union(*map(names_of_tag, set(TAG.findall(html))))


@lru_cache(maxsize=4096)
def names_of_tag(tag: str) -> frozenset[str]:
    """The names that a start tag holds; kept, for the pages of a site have most of their tags in common."""
    element = ELEMENT.match(tag)
    assert element is not None
    names = {element[1].lower()}
    for name, value in ATTRIBUTE.findall(tag):
        names.add(f"[{name}]")
        if name == "class":
            names.update(f".{one}" for one in value.split())
        elif name == "id":
            names.add(f"#{value}")
        elif name in VALUED:
            names.add(f"[{name}={value}]")
    return frozenset(names)


def names_of_script(script: str) -> frozenset[str]:
    """The names that a script may give to what it makes: its strings of one word, as class, id, element and role."""
    script = LOOKED_FOR.sub("", script)
    forms = ("{}", ".{}", "#{}", "[role={}]")
    return frozenset(form.format(name) for name in STRINGS.findall(script) for form in forms)


def names_asked(rules: Iterable[Rule]) -> frozenset[str]:
    """All names that some selector asks for: only they decide what is left out."""
    asked: set[str] = set()

    def visit(one: Selector) -> None:
        asked.update(one.needs)
        for group in one.choices:
            for choice in group:
                visit(choice)

    for rule in rules:
        for one in rule.selectors:
            visit(one)
        asked |= names_asked(rule.rules)
    return frozenset(asked)


def fitting(rules: Iterable[Rule], names: frozenset[str]) -> Iterator[Rule]:
    """The rules that a page with these names can use, each with the selectors that fit."""
    for rule in rules:
        if rule.selectors:
            selectors = tuple(one for one in rule.selectors if one.fits(names))
            if selectors and rule.declarations:
                yield rule._replace(selectors=selectors)
        elif rule.rules:
            inner = tuple(fitting(rule.rules, names))
            if inner:
                yield rule._replace(rules=inner)
        elif rule.text:
            yield rule


def flat(rules: Iterable[Rule]) -> Iterator[Rule]:
    """The rules and those inside at-rules."""
    for rule in rules:
        yield rule
        yield from flat(rule.rules)


def properties_read(rules: tuple[Rule, ...]) -> frozenset[str]:
    """The custom properties that are read, directly or by one that is."""
    every = [declaration for rule in flat(rules) for declaration in rule.declarations]
    kept_whole = (READS.findall(rule.text) for rule in flat(rules))
    found: set[str] = set().union(*(d.reads for d in every if not d.name.startswith("--")), *kept_whole)
    while True:
        more = set().union(*(d.reads for d in every if d.name in found)) - found
        if not more:
            return frozenset(found)
        found |= more


def without_unread(rules: Iterable[Rule], kept: frozenset[str], animations: str) -> Iterator[Rule]:
    """The rules without custom properties that nobody reads and keyframes that nothing names."""
    for rule in rules:
        if rule.rules:
            inner = tuple(without_unread(rule.rules, kept, animations))
            if inner:
                yield rule._replace(rules=inner)
        elif rule.selectors:
            left = tuple(d for d in rule.declarations if not d.name.startswith("--") or d.name in kept)
            if left:
                yield rule._replace(declarations=left)
        elif not rule.at.startswith("@keyframes") or rule.at.split()[-1] in animations:
            yield rule


def lean(rules: tuple[Rule, ...], names: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that a page with these names needs."""
    # Of selectors that fit, fewer differ: a rule for the page itself overrules one for the page in a colour scheme.
    used = without_overruled(tuple(fitting(rules, names | ALWAYS)))
    animations = " ".join(d.text for rule in flat(used) for d in rule.declarations if d.name.startswith("animation"))
    return tuple(without_unread(used, properties_read(used), animations))


@lru_cache(maxsize=128)
def leaned(sheets: tuple[str, ...], names: frozenset[str]) -> str:
    """The style sheet that a page with these names needs of some sheets, as text; kept, as what was read is."""
    return write(lean(tuple(rule for sheet in sheets for rule in read(sheet)), names))


def write(rules: Iterable[Rule]) -> str:
    """The rules as a style sheet on one line."""
    return "".join(map(write_rule, rules))


def write_rule(rule: Rule) -> str:
    """One rule as text."""
    if rule.text:
        return rule.text
    if rule.rules:
        return f"{rule.at}{{{write(rule.rules)}}}"
    return f"{','.join(one.text for one in rule.selectors)}{{{';'.join(d.text for d in rule.declarations)}}}"

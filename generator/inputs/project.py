"""`mkdocs.yml` as far as the commands read it: the name and the address of the site, the look, the extensions."""

from __future__ import annotations

import re
from collections import UserString
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .. import INSTALLED
from ..markdown.addresses import Fault, image_fault, link_fault, work_fault
from ..markdown.rendering import Renderer
from ..model import File, Problem
from .kinds import is_empty, shown, words
from .texts import brief, decoded
from .yaml_text import Fields, Items, Node, Scalar, plain, read_yaml

# Settings of the engine that no page heeds: what they set, why it is not heeded, and what to do instead.
POLICY = "The policy of the pages allows the style and the script of the theme, and nothing else."
AWAY = "take the setting away."
UNHEEDED = {
    "extra_css": (
        "names files that no page loads",
        POLICY,
        AWAY if INSTALLED else "write what you need into generator/theme/style.css.",
    ),
    "extra_javascript": (
        "names files that no page loads",
        POLICY,
        AWAY if INSTALLED else "write what you need into generator/theme/page.js.",
    ),
    "nav": (
        "sets a menu that no page shows",
        "The menu follows from the pages: those of the generator in their order, then yours by title.",
        AWAY,
    ),
    "use_directory_urls": (
        "gives pages addresses that end in no name",
        "The site opens by double click too, where each address has to end in .html.",
        "write `use_directory_urls: false`.",
    ),
    "INHERIT": (
        "takes settings from another file",
        "What is checked follows this file alone, and the site would be built otherwise.",
        "write these settings here.",
    ),
    **dict.fromkeys(
        ("exclude_docs", "draft_docs"),
        (
            "leaves pages out that others lead to",
            "Every page of site_src/ is published.",
            "take the setting away, and out of site_src/ what is not to be seen.",
        ),
    ),
}
# Settings whose value becomes an address on every page, by their names from the top, and what is wrong with one.
ADDRESSES: dict[tuple[str, ...], Callable[[str], Fault | None]] = {
    ("site_url",): work_fault,
    ("repo_url",): work_fault,
    ("edit_uri",): link_fault,
    ("edit_uri_template",): link_fault,
    ("extra", "mistakes"): link_fault,
    ("extra", "card"): image_fault,
}
PART = re.compile(r"\{[^{}]*\}")  # what the engine puts the path of a page in for: matches "{path!q}"; not "{a"
UNREADABLE = "The settings of the site cannot be read."


def project(file: File) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The settings by name, and what is wrong with the file; what only the engine can make of a value is left out.

    Where they cannot be used there are none.
    """
    text, problems = decoded(file)
    if problems:
        return {}, problems
    fields, problems = read_yaml(file.path, text, UNREADABLE, of_engine=True)
    if isinstance(fields, Fields):
        wrong = list(_wrong_settings(file.path, fields)) or list(_wrong_extensions(file.path, fields))
        known = {} if wrong else {name: plain(value) for name, value in fields.values.items()}
        wrong += wrong_addresses(file.path, known, fields)
        return known, (*problems, *wrong, *_unheeded(file.path, fields))
    why = "Each line names a setting of the site."
    none = Problem(file.path, 1, UNREADABLE, why, "write each setting as `name: value`, as `site_name: Explainer`.")
    return {}, problems or (none,)


def extensions(named: Any) -> dict[str, dict[str, Any]]:
    """Markdown's extensions by name, in order, with the settings of each; they are written as a list or as fields.

    >>> extensions(["a", {"b": {"c": True}}]), extensions({"a": None})
    ({'a': {}, 'b': {'c': True}}, {'a': {}})
    """
    listed = [{name: given} for name, given in named.items()] if isinstance(named, dict) else named or []
    pairs = [pair for one in listed for pair in (one.items() if isinstance(one, dict) else [(str(one), None)])]
    return {name: _made(given) if isinstance(given, dict) else {} for name, given in pairs}


def _made(given: dict[str, Any]) -> dict[str, Any]:
    """The settings of an extension, without those that only the engine can make, as `!!python/name:a.b`."""
    return {name: own for name, own in given.items() if own is not None}


# ------------------------------------------------------------------- what can be wrong


def _is_single(value: Node) -> bool:
    return isinstance(value, Scalar) and (is_empty(value) or not isinstance(plain(value), bool))


def _are_fields(value: Node) -> bool:
    return isinstance(value, Fields) or is_empty(value)


def _are_named(value: Node) -> bool:
    """A list of names, each alone or with settings; or fields, the settings of each by its name."""
    if isinstance(value, Items):
        return all(words(one) or (isinstance(one, Fields) and _are_named(one)) for one in value.items)
    return is_empty(value) or (isinstance(value, Fields) and all(map(_are_fields, value.values.values())))


RULES: dict[str, tuple[Callable[[Node], bool], str, str]] = {
    "site_name": (_is_single, "words are wanted there", "`site_name: Explainer`"),
    "site_url": (_is_single, "an address is wanted there", "`site_url: https://example.org/story/`"),
    "theme": (
        lambda value: _is_single(value) or _are_fields(value),
        "the name of a look is wanted there",
        "`theme: material`",
    ),
    "extra": (
        _are_fields,
        "names and values are wanted under it",
        "`extra:` and below it `card: assets/card.png`, two spaces to the right",
    ),
    "markdown_extensions": (
        _are_named,
        "a list of names is wanted there",
        "`markdown_extensions: [admonition, tables]`",
    ),
}


def _wrong_settings(path: str, fields: Fields) -> Iterator[Problem]:
    for name, (holds, why, example) in RULES.items():
        value = fields.values.get(name)
        if value is not None and not holds(value):
            what = f'The setting "{name}" says "{shown(value)}".'
            yield Problem(
                path, fields.lines[name], what, f"{why[0].upper()}{why[1:]}.", f"write, for example, {example}."
            )


def _unheeded(path: str, fields: Fields) -> Iterator[Problem]:
    for name, (what, why, fix) in UNHEEDED.items():
        if name in fields.values and not is_empty(fields.values[name]) and plain(fields.values[name]):
            yield Problem(path, fields.lines[name], f'"{name}" {what}.', why, fix)


def wrong_addresses(path: str, settings: Mapping[str, Any], fields: Fields | None = None) -> Iterator[Problem]:
    """A Problem for each address of the settings that may stand on no page, at its line where the `fields` are known.

    The engine takes settings from elsewhere too, as from its environment.
    """
    for names, fault_of in ADDRESSES.items():
        address: Any = settings
        for name in names:
            address = address.get(name) if isinstance(address, Mapping) else None
        fault = _address_fault(address, fault_of) if address else None
        if fault:
            what = f'The address "{_told(address)}" of "{names[-1]}" {fault.what}.'
            yield Problem(path, _line(fields, names), what, fault.why, f"{fault.fix}.")


def _told(address: object) -> str:
    """A value in words: a list as its parts, "a, b"."""
    parts = address if isinstance(address, (list, tuple, dict)) else [address]
    return brief(", ".join(map(str, parts)))


def _address_fault(address: object, fault_of: Callable[[str], Fault | None]) -> Fault | None:
    if isinstance(address, (str, UserString)):  # the second is what the engine makes of a pattern
        return fault_of(PART.sub("path", str(address)))
    return Fault("is no single address", "It would stand on every page.", "write one address, or take the setting away")


def _line(fields: Node | None, names: tuple[str, ...]) -> int:
    """The line of a setting, or of what holds it."""
    line = 1
    for name in names:
        if isinstance(fields, Fields):
            line, fields = fields.lines.get(name, line), fields.values.get(name)
    return line


def _wrong_extensions(path: str, fields: Fields) -> Iterator[Problem]:
    named = fields.values.get("markdown_extensions")
    for name, given in extensions(plain(named) if named else None).items():
        fault = Renderer((name,), {name: given}).fault()
        if fault:
            what = f'The Markdown extension "{brief(name)}" cannot be used.'
            fix = "correct its name and its settings, or install the package that it is part of."
            yield Problem(path, fields.lines["markdown_extensions"], what, f"It says: {brief(fault)}.", fix)

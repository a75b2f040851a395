"""The shape of the code: which way imports go, what may touch the world, how large things may grow."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path

GENERATOR = Path(__file__).parents[1] / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
# Each part may import itself and the parts named here.
MAY_IMPORT = {
    "model": set(),
    "inputs": {"model", "english", "text", "markdown", "__init__"},
    "english": {"model"},
    "text": {"model", "english"},
    "markdown": {"model", "english", "text"},
    "facts": {"model", "english", "text"},
    "checks": {"model", "__init__", "english", "markdown", "facts", "inputs"},
    "pages": {"model", "english", "text", "markdown", "facts", "inputs"},
    "writing": {"model", "english", "text", "markdown", "facts", "inputs", "checks", "__init__"},
    "finish": {"model"},
    "theme": {"model"},
    "build": {"model", "english", "text", "markdown", "facts", "inputs", "checks", "pages", "theme"},
    "shells": {"model", "build", "markdown", "writing", "finish", "theme", "__init__"},
    "__main__": {"shells"},
    "__init__": set(),
}
WORLD = {"open", "print", "input"}
READS = {"read_text", "read_bytes", "write_text", "write_bytes", "today", "now"}
# The checks are no web: what several of them need is a tool for English or Markdown, and `check.py` hands it on.
MOST_AMONG_CHECKS = 15
# Templates, word lists and other files of the package itself are read once, by these.
READERS = {"checks/messages.py", "english/words.py", "pages/markup.py", "writing/stories.py"}


@cache  # each module is looked at by many tests
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def of_each(found: Callable[[Path], Collection[object]]) -> dict[str, Collection[object]]:
    """What is found in each module in which anything is."""
    return {path.relative_to(GENERATOR).as_posix(): wrong for path in MODULES if (wrong := found(path))}


def part(path: Path) -> str:
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def named(path: Path) -> set[str]:
    """The dotted names that a module imports of the package, from `generator` on: modules, and names in them."""
    package = ("generator", *path.relative_to(GENERATOR).parts[:-1])
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            base = (*package[: len(package) - node.level + 1], node.module) if node.level else (node.module,)
            found |= {".".join((*filter(None, base), alias.name)) for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.startswith("generator.")}


def test_imports_go_one_way() -> None:
    """shells → build → pages, checks → facts, inputs, markdown → text → english → model."""

    def forbidden(path: Path) -> set[str]:
        own = part(path)
        parts = {name.split(".")[1] for name in named(path)} - {own}
        found = {name if name in MAY_IMPORT else "__init__" for name in parts}  # the package's own names are few
        return found - MAY_IMPORT[own]

    assert of_each(forbidden) == {}


def test_few_checks_know_each_other() -> None:
    """Besides the rules and their table, few imports go from one module of `checks/` to another."""
    own = [path for path in MODULES if part(path) == "checks" and path.parent.name != "rules"]
    among = {(path.stem, module) for path in own for module in modules_of_checks(path)} - {
        (one.stem, "rules") for one in own
    }
    assert len(among) <= MOST_AMONG_CHECKS, sorted(among)


def modules_of_checks(path: Path) -> set[str]:
    """The modules of `checks/` that one of them imports."""
    return {name.split(".")[2] for name in named(path) if name.startswith("generator.checks.")}


def test_the_package_has_no_name_of_its_own() -> None:
    """Imports inside are relative, for an installed package is called `explainer`; MkDocs loads a hook by its path."""

    def by_name(path: Path) -> set[str | None]:
        found = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.ImportFrom)]
        return {node.module for node in found if not node.level and (node.module or "").split(".")[0] == "generator"}

    assert {Path(name).name for name in of_each(by_name)} <= {"mkdocs_hook.py"}


def test_only_shells_touch_the_world() -> None:
    """No file, no clock, no terminal outside `shells/`."""

    def touched(path: Path) -> set[str]:
        if part(path) in ("shells", "__main__") or path.relative_to(GENERATOR).as_posix() in READERS:
            return set()
        calls = [node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
        by_name = {call.id for call in calls if isinstance(call, ast.Name)} & WORLD
        return by_name | {call.attr for call in calls if isinstance(call, ast.Attribute)} & READS

    assert of_each(touched) == {}


def test_functions_stay_small() -> None:
    """No function has 50 lines; what would be longer has a part with a name of its own."""

    def long(path: Path) -> dict[str, int]:
        functions = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef)]
        return {f.name: f.end_lineno - f.lineno for f in functions if f.end_lineno and f.end_lineno - f.lineno >= 50}

    assert of_each(long) == {}


def test_every_cache_says_what_it_saves() -> None:
    """What is kept takes memory, and hides what is asked for twice: so how often it is asked for stands beside it."""
    lines = [(path.name, line) for path in MODULES for line in path.read_text(encoding="utf-8").splitlines()]
    assert [one for one in lines if one[1].startswith("@lru_cache") and not re.search(r"  # .*\d", one[1])] == []


def test_the_generator_knows_no_story() -> None:
    """No module and no template names a person, a place or a phrase of the seed; word lists are general."""
    story = ("blinken", "qin gang", "biden", "wang yi", "taiwan", "beijing", "most prominent risk")
    files = [*MODULES, *(one for end in ("j2", "html", "js", "css") for one in GENERATOR.rglob(f"*.{end}"))]
    told = {
        f"{path.relative_to(GENERATOR)}: {word}"
        for path in files
        for word in story
        if word in path.read_text(encoding="utf-8").casefold()
    }
    assert not told

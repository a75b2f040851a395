"""YAML to plain values: read in C where PyYAML has that, many times faster."""

from __future__ import annotations

from typing import Any

import yaml

FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FAST_WORDS: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parsed(text: str) -> Any:
    """The values of a YAML text.

    Raises YAMLError or ValueError, worded by the reader in Python: it says what is missing, and where.
    """
    return _loaded(text, FAST, yaml.SafeLoader)


def worded(text: str) -> Any:
    """The same with every value as its words: a date that is none, or a key in digits, is no error here."""
    return _loaded(text, FAST_WORDS, yaml.BaseLoader)


def _loaded(text: str, fast: Any, plain: Any) -> Any:
    try:
        return yaml.load(text, fast)
    except (yaml.YAMLError, ValueError):
        return yaml.load(text, plain)


def key_lines(text: str) -> list[tuple[str, int]]:
    """The keys of the outermost mapping of a valid YAML text, each with its line from 1."""
    node = yaml.compose(text, FAST)
    return [(str(key.value), key.start_mark.line + 1) for key, _ in node.value] if node else []
